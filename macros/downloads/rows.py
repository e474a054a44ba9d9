"""What a download says of each task: one row of plain values under the same columns, whatever the kind of file."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.archive import Archive
from macros.calls import expand
from macros.periods import Period, format_date
from macros.register import Directive
from macros.schema import STATUSES

Value = str | int | datetime.date | None
_STARS = re.compile(r"\*+")
# What a spreadsheet may take for a formula, also behind spaces, also in the wide signs of East Asian keyboards.
_RUNS = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


@dataclass(frozen=True)
class Column:
    """width: in characters, as a spreadsheet counts them."""

    name: str
    width: int


COLUMNS = (
    Column("Mã", 17),
    Column("Nội dung", 62),
    Column("Lĩnh vực", 20),
    Column("Chủ trì", 22),
    Column("Phối hợp", 22),
    Column("Nguồn giao", 16),
    Column("Căn cứ", 18),
    Column("Báo cáo giao", 11),
    Column("Hạn", 12),
    Column("Tình trạng", 16),
    Column("Ngày ghi", 12),
    Column("Kết quả", 28),
    Column("Số ngày quá hạn", 10),
)


@dataclass(frozen=True)
class TaskSheet:
    """One list of tasks as of a day."""

    title: str
    day: datetime.date
    rows: Sequence[tuple[Value, ...]]

    @property
    def note(self) -> str:
        late = sum(1 for row in self.rows if row[-1])
        return f"Tính đến ngày {format_date(self.day)}: {len(self.rows)} nhiệm vụ, {late} quá hạn."


def sheet(archive: Archive, title: str, directives: Iterable[Directive], until: Period) -> TaskSheet:
    """The tasks as they stood by what was recorded until a month, and were late or not on that month's day."""
    day = archive.day_of(until)
    return TaskSheet(title, day, [_row(archive, each, until, day) for each in directives])


def _row(archive: Archive, directive: Directive, until: Period, day: datetime.date) -> tuple[Value, ...]:
    task, event = directive.wording(until), directive.last_event(until)
    row, source = task.row, directive.source(until)
    return (
        directive.code,
        plain_text(archive, directive, until),
        field_name(archive, row.linh_vuc),
        unit_name(archive, directive.unit(until)),
        "; ".join(unit_name(archive, code) for code in directive.helpers(until)),
        archive.sources[source].ten if source in archive.sources else source,
        row.can_cu,
        directive.task.set_in.name,
        directive.deadline(until),
        STATUSES[directive.status(until)],
        event.row.ngay if event else None,
        event.row.ket_qua if event else "",
        directive.days_late(day, until) or None,
    )


def plain_text(archive: Archive, directive: Directive, until: Period | None = None) -> str:
    """A task's words as last set, its figures as its report prints them, without the signs of emphasis."""
    task = directive.wording(until)

    def figure(code: str, period: str = "") -> str:
        found = archive.figure(code, Period.parse(period) if period else task.set_in)
        return found.text if found else "…"

    return _STARS.sub("", expand(task.row.noi_dung, {"so_lieu": figure, "so_ghi_tay": lambda number, reason: number}))


def runs_in_a_spreadsheet(text: str) -> bool:
    return _RUNS.match(text) is not None


def field_name(archive: Archive, code: str) -> str:
    return archive.work_fields[code].ten if code in archive.work_fields else code


def unit_name(archive: Archive, code: str) -> str:
    return archive.units[code].ten if code in archive.units else code
