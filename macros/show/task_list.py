"""Focus tasks: as the report's list, as the month's table, and by deadline."""

import re
from functools import partial
from html import escape

from macros import tasks
from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page, relative_url
from macros.periods import format_date
from macros.show import figure, html
from macros.show.document import draft_banner
from macros.show.figure import month_of
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
    return f"{indent}- {_with_figures(archive, page, _markdown(task.row.noi_dung))}"


def _markdown(text: str) -> str:
    """Prose that Markdown leaves as it is, but for *…* and **…**; macro calls hold none of the escaped characters."""
    parts = re.split(r"(\{\{.*?\}\})", text)
    parts[::2] = [_SPECIAL.sub(r"\\\1", part) for part in parts[::2]]
    return _LEADING.sub(r"\1\\\2", "".join(parts))


def _with_figures(archive: Archive, page: Page, text: str) -> str:
    """Expand the figures in a task's text."""

    def so_lieu(code: str, period: str = "") -> str:
        return figure.figure(archive, page, code, period)

    return expand(text, {"so_lieu": so_lieu, "so_ghi_tay": partial(figure.literal, archive, page)})


def month_table(archive: Archive, page: Page) -> str:
    """The month's tasks, a table per field of work, numbered in text order."""
    month = month_of(archive, page)
    found = archive.tasks_set_in(month) if month else []
    numbers = {task.row.ma: number for number, task in enumerate(found, 1)}
    parts = [draft_banner(archive.reports.get(month)), _source(archive, page)]
    for code in _fields(archive, found):
        rows = [_table_row(archive, page, task, numbers[task.row.ma]) for task in found if task.row.linh_vuc == code]
        name = _field_name(archive, code)
        head = ("STT", "Nội dung", "Hạn", "Đơn vị")
        caption = f"{name}: {len(rows)} nhiệm vụ"
        parts.append(f"## {name}\n\n" + html.table(caption, head, rows, numeric=(0,), labelled=(2, 3), kind="nhiem-vu"))
    return "\n\n".join(part for part in parts if part)


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
    return _with_figures(archive, page, html.prose(task.row.noi_dung))


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
    plain = _TAG.sub("", _with_figures(archive, page, task.row.noi_dung.replace("*", "")))
    return plain if len(plain) <= _EXCERPT else plain[:_EXCERPT].rpartition(" ")[0] + "…"


def _field_name(archive: Archive, code: str) -> str:
    known = archive.work_fields.get(code)
    return known.ten if known else code
