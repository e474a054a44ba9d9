"""Tasks through the months as rows: what each is, who has it, by when, and where it stands on a day.

Two clocks: an archived page counts to its report's day and knows what was recorded until then; every other page counts to
the newest report's day, and viec.js counts on to the reader's.
"""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page, unit_path
from macros.periods import Period, format_date
from macros.register import UNNAMED, Directive, last_day
from macros.schema import CLOSED, STATUSES
from macros.show import figure, html
from macros.show.cited import link_task

SOON = 7  # days
LATE, NEAR = "qua-han", "sap-den"
# viec.js writes the same.
_SIGNS = {LATE: "▲", NEAR: "△"}
_TAG = re.compile(r"<[^>]*>")
_EXCERPT = 160


@dataclass(frozen=True)
class Clock:
    """The day that is counted to, and the month until which records count (None: all of them, and the reader's day)."""

    day: datetime.date
    until: Period | None = None

    @classmethod
    def of_report(cls, archive: Archive, period: Period) -> "Clock":
        return cls(archive.day_of(period), period)

    @classmethod
    def of_reader(cls, archive: Archive) -> "Clock":
        return cls(archive.day_of(archive.newest))

    @property
    def line(self) -> str:
        """Says to which day the page counts."""
        shown = f'<time datetime="{self.day.isoformat()}">{format_date(self.day)}</time>'
        if self.until:
            return f'<p class="tinh-den">Tình trạng và số ngày tính đến ngày {shown}.</p>'
        return f'<p class="tinh-den" data-song>Số ngày tính đến ngày {shown}, là ngày của báo cáo mới nhất.</p>'


def table(archive: Archive, page: Page, found: Sequence[Directive], caption: str, clock: Clock, kind: str = "") -> str:
    """A row for each task; kind: a further class of the table."""
    rows = [[_code(each, clock), text(archive, page, each, clock), _units(archive, page, each, clock), _state(each, clock)] for each in found]
    head = ("Mã", "Nội dung", "Đơn vị", "Hạn và tình trạng")
    return html.table(caption, head, rows, labelled=(2,), kind=f"nhiem-vu {kind}".strip(), marks=[marks(each, clock) for each in found])


def closed_table(archive: Archive, page: Page, found: Sequence[Directive], caption: str, clock: Clock, unit: str = "") -> str:
    """Tasks that have ended, the latest first, each by its beginning; the code leads to the whole text. unit: whose page it is."""
    latest_first = sorted(found, key=lambda each: each.last_event().row.ngay, reverse=True)
    rows = [_closed_row(archive, page, each, clock, unit) for each in latest_first]
    return html.table(f"{caption}: {len(rows)}", ("Mã", "Nội dung", "Kết thúc"), rows, labelled=(2,), kind="nhiem-vu")


def _closed_row(archive: Archive, page: Page, directive: Directive, clock: Clock, unit: str) -> list[str]:
    target, result = address(archive, directive), directive.last_event().row.ket_qua
    code = html.link(page, target, directive.code) if target else escape(directive.code)
    role = '<span class="ghi">Phối hợp</span>' if unit and directive.unit() != unit else ""
    note = f'<span class="ghi">{escape(result)}</span>' if result else ""
    return [code, escape(excerpt(archive, page, directive, clock)) + role, standing(directive, clock) + note]


def marks(directive: Directive, clock: Clock) -> str:
    """What viec.js filters a row by and counts its days from."""
    deadline = directive.deadline(clock.until)
    units = filter(None, [directive.unit(clock.until), *directive.helpers(clock.until)])
    facts = {
        "don-vi": " ".join(units) or UNNAMED,
        "linh-vuc": directive.wording(clock.until).row.linh_vuc,
        "trang-thai": directive.status(clock.until),
        "giao": last_day(directive.task.set_in).isoformat(),
        "han": deadline.isoformat() if deadline else "",
    }
    return "".join(f' data-{name}="{value}"' for name, value in facts.items())


def anchor(code: str) -> str:
    return code.lower()


def address(archive: Archive, directive: Directive) -> str:
    """Where a task stands in the list of the month that it was set for; "" without one."""
    listed = archive.task_lists.get(directive.task.due_in)
    return f"{listed.url}#{anchor(directive.code)}" if listed else ""


def _code(directive: Directive, clock: Clock) -> str:
    """The first code; those that the task was given again can be linked to as well."""
    inner = escape(directive.code)
    for task in directive.restated:
        if clock.until is None or task.set_in <= clock.until:
            inner = f'<span id="{anchor(task.row.ma)}">{inner}</span>'
    return f'<span id="{anchor(directive.code)}">{inner}</span>'


def text(archive: Archive, page: Page, directive: Directive, clock: Clock) -> str:
    """The task as it was last set, and what is known of it besides."""
    task = directive.wording(clock.until)
    return expand(html.prose(link_task(archive, page, task)), figures(archive, page, task.set_in)) + _notes(archive, directive, clock)


def _notes(archive: Archive, directive: Directive, clock: Clock) -> str:
    """Where the task comes from, when that is said, and that it was set again."""
    task, source = directive.wording(clock.until), directive.source(clock.until)
    notes = [
        f"Nguồn: {archive.sources[source].ten}" if source in archive.sources else "",
        f"Căn cứ: {task.row.can_cu}" if task.row.can_cu else "",
        f"Nhắc lại ở {task.set_in.name} ({task.row.ma})" if task is not directive.task else "",
    ]
    said = "; ".join(filter(None, notes))
    return f'<span class="ghi">{escape(said)}</span>' if said else ""


def figures(archive: Archive, page: Page, period: Period, keep: Callable[[str], str] = str) -> dict[str, Callable[..., str]]:
    """The calls that a task's text may hold, of the month that set it; keep: what becomes of their HTML."""
    return {
        "so_lieu": lambda code, month=str(period): keep(figure.figure(archive, page, code, month)),
        "so_ghi_tay": lambda *arguments: keep(figure.literal(archive, page, *arguments)),
    }


def excerpt(archive: Archive, page: Page, directive: Directive, clock: Clock) -> str:
    """The text's beginning in plain words, cut between words."""
    task = directive.wording(clock.until)
    plain = _TAG.sub("", expand(task.row.noi_dung.replace("*", ""), figures(archive, page, task.set_in)))
    return plain if len(plain) <= _EXCERPT else plain[:_EXCERPT].rpartition(" ")[0] + "…"


def _units(archive: Archive, page: Page, directive: Directive, clock: Clock) -> str:
    lead = unit_link(archive, page, directive.unit(clock.until))
    helpers = ", ".join(unit_link(archive, page, each) for each in directive.helpers(clock.until))
    return "<br>".join(filter(None, [lead, helpers and f"Phối hợp: {helpers}"])) or "chưa nêu"


def unit_link(archive: Archive, page: Page, unit: str) -> str:
    """A unit's name, a link where it has a page."""
    name = archive.units[unit].ten if unit in archive.units else unit
    found = archive.pages.get(unit_path(unit))
    return html.link(page, found.url, name) if found and found is not page else escape(name)


def _state(directive: Directive, clock: Clock) -> str:
    """The deadline, how long until then or since, and the status."""
    deadline, status = directive.deadline(clock.until), directive.status(clock.until)
    shown = f'<span class="han">{date(deadline)}</span>' if deadline else ""
    words = STATUSES[status] if status not in CLOSED else ""
    return f'{shown}{standing(directive, clock)}<span class="tinh-trang">{words}</span>'


def date(day: datetime.date) -> str:
    return f'<time datetime="{day.isoformat()}">{format_date(day)}</time>'


def standing(directive: Directive, clock: Clock) -> str:
    """How late, how soon, how old, or how it ended; what needs attention has a sign, too."""
    if not directive.is_open(clock.until):
        event = directive.last_event(clock.until)
        return f'<span class="thoi-han">{STATUSES[event.row.trang_thai]} ngày {date(event.row.ngay)}</span>'
    kind, words = _days(directive, clock)
    sign = f'<span aria-hidden="true">{_SIGNS[kind]} </span>' if kind in _SIGNS else ""
    return f'<span class="{f"thoi-han {kind}".strip()}">{sign}{words}</span>'


def _days(directive: Directive, clock: Clock) -> tuple[str, str]:
    deadline = directive.deadline(clock.until)
    if deadline is None:
        age = directive.age(clock.day)
        return "", f"giao từ {directive.task.set_in.name}{f', {age} ngày' if age else ''}"
    left = (deadline - clock.day).days
    if left < 0:
        return LATE, f"quá hạn {-left} ngày"
    return NEAR if left <= SOON else "", f"còn {left} ngày" if left else "hết hạn trong ngày"
