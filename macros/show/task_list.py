"""Focus tasks: as the report's list, as the month's list with what is carried over, as the list of what is open, and by deadline."""

import re
from html import escape

from macros import tasks
from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page
from macros.periods import Period
from macros.register import UNNAMED, Directive
from macros.schema import STATUSES
from macros.show import directives, html
from macros.show.cited import link_task
from macros.show.directives import Clock
from macros.show.document import draft_banner
from macros.show.downloads import month_links, open_links, print_links
from macros.show.figure import month_of
from macros.stash import keep_block, keep_inline
from macros.tasks import Task

_LEADING = re.compile(r"^(\d+)([.)])")
_SPECIAL = re.compile(r"([_`\[\]<>|~\\])")
_TERMS = {"qua-han": "quá hạn", "7-ngay": "đến hạn trong 7 ngày", "thang": "đến hạn trong tháng", "khong-han": "không có hạn"}


def under_heading(archive: Archive, page: Page, heading: str) -> str:
    """The tasks of one heading as Markdown list items, as deep as their level."""
    month = month_of(archive, page)
    found = tasks.under(archive.tasks_set_in(month), heading) if month else []
    return "\n".join(_item(archive, page, task) for task in found)


def _item(archive: Archive, page: Page, task: Task) -> str:
    indent = "    " if task.row.cap == "+" else ""
    return f"{indent}- {expand(_markdown(link_task(archive, page, task)), directives.figures(archive, page, task.set_in, keep_inline))}"


def _markdown(text: str) -> str:
    """Prose that Markdown leaves as it is, but for *…* and **…**; macro calls hold none of the escaped characters."""
    parts = re.split(r"(\{\{.*?\}\})", text)
    parts[::2] = [_SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    return _LEADING.sub(r"\1\\\2", "".join(parts))


def month_table(archive: Archive, page: Page) -> str:
    """The tasks that a month begins with, as of the report that leaves them: carried over and new, by field of work."""
    month = month_of(archive, page)
    if month is None:
        return ""
    clock, found = Clock.of_report(archive, month), archive.register.open_after(month)
    top = draft_banner(archive.reports.get(month)) + _origin(archive, page, month, found) + clock.line + month_links(archive, page, month.shift(1)) + print_links(archive, page, month)
    return _by_field(archive, page, found, clock, month.shift(1), top, level=2)


def open_table(archive: Archive, page: Page) -> str:
    """All tasks that are open, as recorded until now, by field of work."""
    if archive.newest is None:
        return ""
    clock = Clock.of_reader(archive)
    found = [each for each in archive.register.directives.values() if each.is_open()]
    return _by_field(archive, page, found, clock, Period(clock.day.year, clock.day.month), clock.line + open_links(archive, page), level=3)


def _origin(archive: Archive, page: Page, month: Period, found: list[Directive]) -> str:
    """How many tasks the report sets, and how many it leaves from before."""
    new = archive.tasks_set_in(month)
    report = archive.reports.get(month)
    name = html.link(page, report.url, f"báo cáo {month.name}") if report else f"báo cáo {month.name}"
    set_now = {archive.register.first.get(task.row.ma) for task in new}
    carried = sum(each.code not in set_now for each in found)
    before = f" {carried} nhiệm vụ các tháng trước chuyển qua, còn mở." if carried else ""
    return f'<p class="nguon">{len(new)} nhiệm vụ do {name} đặt ra, {len(tasks.by_deadline(new))} nhiệm vụ có thời hạn.{before}</p>'


def _by_field(archive: Archive, page: Page, found: list[Directive], clock: Clock, month: Period, top: str, level: int) -> str:
    """A heading and a table for each field, oldest task first; the bar that filters them above."""
    parts = [keep_block(top + (_bar(archive, found, clock, month) if found else "<p>Không có nhiệm vụ nào đang mở.</p>"))]
    for code in _fields(archive, found, clock):
        name = _field_name(archive, code)
        rows = [each for each in found if each.wording(clock.until).row.linh_vuc == code]
        parts.append(f"{'#' * level} {name}\n\n{keep_block(directives.table(archive, page, rows, f'Nhiệm vụ: {name}', clock))}")
    return "\n\n".join(parts)


def _fields(archive: Archive, found: list[Directive], clock: Clock) -> list[str]:
    """The fields that the tasks belong to, in the catalogue's order."""
    used = {each.wording(clock.until).row.linh_vuc for each in found}
    return [code for code in archive.work_fields if code in used] + sorted(used - archive.work_fields.keys())


def _bar(archive: Archive, found: list[Directive], clock: Clock, month: Period) -> str:
    """What viec.js filters by; hidden until that runs. The line below it says what is shown, on paper too."""
    units = {name for each in found for name in (each.unit(clock.until), *each.helpers(clock.until))}
    statuses = {each.status(clock.until) for each in found}
    boxes = [
        _select("don-vi", "Đơn vị", {code: each.ten for code, each in archive.units.items() if code in units} | {UNNAMED: "chưa nêu đơn vị"}),
        _select("linh-vuc", "Lĩnh vực", {code: _field_name(archive, code) for code in _fields(archive, found, clock)}),
        _select("han", "Thời hạn", _TERMS),
        _select("trang-thai", "Tình trạng", {code: name for code, name in STATUSES.items() if code in statuses}),
        '<label for="loc-tu">Có chữ <input id="loc-tu" name="tu" type="search" autocomplete="off" spellcheck="false"></label>',
    ]
    day = f'data-ngay="{clock.day.isoformat()}" data-thang="{month}"'
    return (
        f'<form class="loc-viec" role="search" aria-label="Lọc nhiệm vụ" {day} hidden>\n'
        + "\n".join(boxes)
        + '\n<button type="reset">Bỏ lọc</button>\n</form>\n<p class="loc-viec__ket-qua" role="status"></p>'
    )


def _select(name: str, label: str, choices: dict[str, str]) -> str:
    options = "".join(f'<option value="{value}">{escape(text)}</option>' for value, text in choices.items())
    return f'<label for="loc-{name}">{label} <select id="loc-{name}" name="{name}"><option value="">tất cả</option>{options}</select></label>'


def by_deadline(archive: Archive, page: Page) -> str:
    """The open tasks that have a deadline, the longest late first, each cut short and linked to its place in the list."""
    if archive.newest is None:
        return ""
    clock = Clock.of_reader(archive)
    dated = [each for each in archive.register.directives.values() if each.is_open() and each.deadline()]
    items = [_deadline_item(archive, page, each, clock) for each in sorted(dated, key=lambda each: each.deadline())]
    return f'{clock.line}\n<ul class="theo-han">\n' + "\n".join(items) + "\n</ul>"


def _deadline_item(archive: Archive, page: Page, directive: Directive, clock: Clock) -> str:
    text, target = directives.excerpt(archive, page, directive, clock), directives.address(archive, directive)
    shown = html.link(page, target, text) if target else escape(text)
    field = escape(_field_name(archive, directive.wording().row.linh_vuc))
    term = f'<span class="han">{directives.date(directive.deadline())} {directives.standing(directive, clock)}</span>'
    return f'<li{directives.marks(directive, clock)}>{term} <span class="viec">{shown}</span> <span class="muc">{field}</span></li>'


def _field_name(archive: Archive, code: str) -> str:
    known = archive.work_fields.get(code)
    return known.ten if known else code
