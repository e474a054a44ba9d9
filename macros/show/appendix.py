"""«Phụ lục số 01»: the late tasks of a report, by unit, and their counts; «Phụ lục số 02»: the tasks of the next month, by field; generated from the register."""

from collections.abc import Mapping
from html import escape

from macros.archive import Archive
from macros.figures import OVERDUE, PARTS
from macros.pages import Page
from macros.periods import Period, format_date
from macros.register import APPENDIX, TASKS_APPENDIX, Directive
from macros.schema import Source, Unit, WorkField
from macros.show import directives, html, overdue
from macros.show.directives import Clock
from macros.show.figure import inline, month_of
from macros.stash import keep_block


def late_tasks(archive: Archive, page: Page) -> str:
    """The page's appendix as Markdown, so that its heading is one of the page: the tasks where the register knows any, else the counts that the report states."""
    period = month_of(archive, page)
    if period is None:
        return ""
    body = _of_register(archive, page, period) if archive.register.begins_before(period) else _as_stated(archive, page, period)
    return _section(APPENDIX, f"Nhiệm vụ chậm muộn, {period.name}", body)


def set_tasks(archive: Archive, page: Page) -> str:
    """What the next month begins with, as its own list has it, as an appendix of the page."""
    period = month_of(archive, page)
    if period is None:
        return ""
    found, clock = archive.register.open_after(period), Clock.of_report(archive, period)
    by_field = {code: [each for each in found if each.wording(period).row.linh_vuc == code] for code in archive.work_fields}
    tables = [_of_field(archive, page, rows, code, clock) for code, rows in by_field.items() if rows]
    return _section(TASKS_APPENDIX, f"Nhiệm vụ trọng tâm {period.shift(1).name}", "\n".join(tables) or "<p>Không có nhiệm vụ nào đang mở.</p>")


def _section(label: str, name: str, body: str) -> str:
    section = keep_block(f'<section class="phu-luc">\n<p class="ten-phu-luc">{name}</p>\n{body}\n</section>')
    return f"## {label}\n\n{section}"


def _of_field(archive: Archive, page: Page, found: list[Directive], code: str, clock: Clock) -> str:
    rows = [_set_row(archive, page, each, clock) for each in found]
    caption = f"{archive.work_fields[code].ten}: {len(rows)} nhiệm vụ"
    return html.table(caption, ("Mã", "Nội dung", "Đơn vị", "Hạn"), rows, labelled=(2, 3), kind="nhiem-vu")


def _set_row(archive: Archive, page: Page, directive: Directive, clock: Clock) -> list[str]:
    deadline, unit = directive.deadline(clock.until), directive.unit(clock.until)
    return [
        _code(archive, page, directive),
        directives.text(archive, page, directive, clock),
        directives.unit_link(archive, page, unit) if unit else "chưa nêu",
        directives.date(deadline) if deadline else "",
    ]


def _code(archive: Archive, page: Page, directive: Directive) -> str:
    target = directives.address(archive, directive)
    return html.link(page, target, directive.code) if target else escape(directive.code)


def _as_stated(archive: Archive, page: Page, period: Period) -> str:
    note = f"<p>Theo dõi từng nhiệm vụ bắt đầu từ {period.name}, nên kỳ này chỉ có số nhiệm vụ như báo cáo nêu.</p>"
    return "\n".join([note, overdue.table(archive, page, "nguon"), overdue.table(archive, page, "don_vi")])


def _of_register(archive: Archive, page: Page, period: Period) -> str:
    clock = Clock.of_report(archive, period)
    late = archive.register.late_in(period, clock.day)
    parts = [_summary(archive, page, period, len(late), clock)]
    for unit in (*archive.units, ""):
        of_unit = [each for each in late if each.unit(period) == unit]
        parts += [_of_unit(archive, page, of_unit, unit, clock)] if of_unit else []
    return "\n".join([*parts, _counts(archive, period, clock)] if late else parts)


def _summary(archive: Archive, page: Page, period: Period, known: int, clock: Clock) -> str:
    """How many the register knows; and how many the report states, which may know of more."""
    text = f"{known} nhiệm vụ" if known else "không có nhiệm vụ nào"
    stated = archive.figure(f"{OVERDUE}.don_vi", period)
    more = f" Báo cáo nêu {inline(page, stated)} nhiệm vụ, gồm cả việc chưa theo dõi từng nhiệm vụ." if period not in archive.counted and stated else ""
    return f"<p>Theo tiến độ ghi được đến ngày {format_date(clock.day)}: {text} quá hạn.{more}</p>"


def _of_unit(archive: Archive, page: Page, late: list[Directive], unit: str, clock: Clock) -> str:
    name = archive.units[unit].ten if unit in archive.units else "Chưa nêu đơn vị"
    rows = [_row(archive, page, each, clock) for each in late]
    head = ("Mã", "Nội dung", "Lĩnh vực, nguồn", "Hạn", "Số ngày chậm")
    return html.table(f"{name}: {len(rows)} nhiệm vụ chậm muộn", head, rows, numeric=(4,), labelled=(2, 3, 4), kind="nhiem-vu")


def _row(archive: Archive, page: Page, directive: Directive, clock: Clock) -> list[str]:
    period, task = clock.until, directive.wording(clock.until)
    part = PARTS["ky_truoc" if directive.is_carried(period) else "phat_sinh"]
    return [
        _code(archive, page, directive),
        directives.text(archive, page, directive, clock),
        f'{_named(archive.work_fields, task.row.linh_vuc)}<span class="ghi">{_named(archive.sources, directive.source(period))}</span>',
        directives.date(directive.deadline(period)),
        f'{directive.days_late(clock.day, period)}<span class="ghi">{part}</span>',
    ]


def _counts(archive: Archive, period: Period, clock: Clock) -> str:
    """By unit, field and source, carried over and new: of register.overdue, the two parts of a name in one row."""
    numbers: dict[tuple[str, str, str], list[int]] = {}
    for each in archive.register.overdue(period, clock.day):
        numbers.setdefault((each.unit, each.field, each.source), [0, 0])[not each.carried] += each.number
    rows = [[_named(archive.units, unit), _named(archive.work_fields, field), _named(archive.sources, source), *_cells(parts)] for (unit, field, source), parts in numbers.items()]
    total = [sum(parts[number] for parts in numbers.values()) for number in (0, 1)]
    head = ("Đơn vị", "Lĩnh vực", "Nguồn", *(name.capitalize() for name in PARTS.values()), "Cộng")
    caption = "Nhiệm vụ chậm muộn theo đơn vị, lĩnh vực và nguồn"
    return html.table(caption, head, [*rows, ["Tổng số", "", "", *_cells(total)]], numeric=(3, 4, 5), kind="co-tong")


def _named(catalogue: Mapping[str, Unit | WorkField | Source], code: str) -> str:
    return escape(catalogue[code].ten) if code in catalogue else "chưa nêu"


def _cells(parts: list[int]) -> list[str]:
    return [str(number) for number in (*parts, sum(parts))]
