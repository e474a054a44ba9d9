"""Focus tasks: as the report's list, as the month's table, and by deadline."""

import re
from collections.abc import Callable
from html import escape

from macros import tasks
from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page, relative_url
from macros.periods import format_date
from macros.show import figure, html
from macros.show.document import draft_banner
from macros.show.figure import month_of
from macros.stash import keep_block, keep_inline
from macros.tasks import Task

_LEADING = re.compile(r"^(\d+)([.)])")
_TAG = re.compile(r"<[^>]*>")
_EXCERPT = 160
_SPECIAL = re.compile(r"([_`\[\]<>|~\\])")


def under_heading(archive: Archive, page: Page, heading: str) -> str:
    """The tasks of one heading as Markdown list items, as deep as their level."""
    month = month_of(archive, page)
    found = tasks.under(archive.tasks_set_in(month), heading) if month else []
    return "\n".join(_item(archive, page, task) for task in found)


def _item(archive: Archive, page: Page, task: Task) -> str:
    indent = "    " if task.row.cap == "+" else ""
    return f"{indent}- {expand(_markdown(task.row.noi_dung), _figures(archive, page, keep_inline))}"


def _markdown(text: str) -> str:
    """Prose that Markdown leaves as it is, but for *…* and **…**; macro calls hold none of the escaped characters."""
    parts = re.split(r"(\{\{.*?\}\})", text)
    parts[::2] = [_SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    return _LEADING.sub(r"\1\\\2", "".join(parts))


def _figures(archive: Archive, page: Page, keep: Callable[[str], str] = str) -> dict[str, Callable[..., str]]:
    """The calls that a task's text may hold; keep: what becomes of their HTML."""
    functions = {"so_lieu": figure.figure, "so_ghi_tay": figure.literal}
    return {name: lambda *arguments, function=function: keep(function(archive, page, *arguments)) for name, function in functions.items()}


def month_table(archive: Archive, page: Page) -> str:
    """The month's tasks, a table per field of work, numbered in text order."""
    month = month_of(archive, page)
    found = archive.tasks_set_in(month) if month else []
    numbers = {task.row.ma: number for number, task in enumerate(found, 1)}
    parts = [keep_block(draft_banner(archive.reports.get(month)) + _source(archive, page))]
    for code in _fields(archive, found):
        rows = [_table_row(archive, page, task, numbers[task.row.ma]) for task in found if task.row.linh_vuc == code]
        name = _field_name(archive, code)
        head = ("STT", "Nội dung", "Hạn", "Đơn vị")
        caption = f"{name}: {len(rows)} nhiệm vụ"
        table = html.table(caption, head, rows, numeric=(0,), labelled=(2, 3), kind="nhiem-vu")
        parts.append(f"## {name}\n\n{keep_block(table)}")
    return "\n\n".join(parts)


def _fields(archive: Archive, found: list[Task]) -> list[str]:
    """The fields that the tasks belong to, in the catalogue's order."""
    used = {task.row.linh_vuc for task in found}
    return [code for code in archive.work_fields if code in used] + sorted(used - archive.work_fields.keys())


def _source(archive: Archive, page: Page) -> str:
    """Where the list comes from, and how long it is."""
    month = month_of(archive, page)
    report = archive.reports.get(month) if month else None
    if report is None:
        return ""
    found = archive.tasks_set_in(month)
    dated = len(tasks.by_deadline(found))
    source = html.link(page, report.url, f"báo cáo {month.name}")
    return f'<p class="nguon">{len(found)} nhiệm vụ do {source} đặt ra, {dated} nhiệm vụ có thời hạn.</p>'


def _table_row(archive: Archive, page: Page, task: Task, number: int) -> list[str]:
    names = [task.row.don_vi, *task.row.phoi_hop]
    units = "; ".join(escape(archive.units[name].ten) for name in names if name in archive.units)
    return [f'<span id="{_anchor(task)}">{number}</span>', _html(archive, page, task), _deadline(task), units]


def _anchor(task: Task) -> str:
    return task.row.ma.lower()


def _html(archive: Archive, page: Page, task: Task) -> str:
    return expand(html.prose(task.row.noi_dung), _figures(archive, page))


def _deadline(task: Task) -> str:
    """The deadline; one that lies before the month that the task is for says so."""
    if not task.deadline:
        return ""
    shown = f'<time datetime="{task.deadline.isoformat()}">{format_date(task.deadline)}</time>'
    early = (task.deadline.year, task.deadline.month) < task.due_in
    note = f' <span class="ghi">trước {task.due_in.name}</span>' if early else ""
    return f'<span class="han{" qua-han" if early else ""}">{shown}{note}</span>'


def by_deadline(archive: Archive, page: Page) -> str:
    """The newest report's tasks that have a deadline, nearest first, each cut short and linked to its place in the list."""
    month = archive.newest
    found = tasks.by_deadline(archive.tasks_set_in(month)) if month else []
    return '<ul class="theo-han">\n' + "\n".join(_deadline_item(archive, page, task) for task in found) + "\n</ul>"


def _deadline_item(archive: Archive, page: Page, task: Task) -> str:
    text = escape(_excerpt(archive, page, task), quote=False)
    listed = archive.task_lists.get(task.due_in)
    if listed is not None:
        text = f'<a href="{relative_url(page, f"{listed.url}#{_anchor(task)}")}">{text}</a>'
    return f'<li>{_deadline(task)} <span class="viec">{text}</span> <span class="muc">{escape(_field_name(archive, task.row.linh_vuc))}</span></li>'


def _excerpt(archive: Archive, page: Page, task: Task) -> str:
    """The text's beginning in plain words, cut between words."""
    plain = _TAG.sub("", expand(task.row.noi_dung.replace("*", ""), _figures(archive, page)))
    return plain if len(plain) <= _EXCERPT else plain[:_EXCERPT].rpartition(" ")[0] + "…"


def _field_name(archive: Archive, code: str) -> str:
    known = archive.work_fields.get(code)
    return known.ten if known else code
