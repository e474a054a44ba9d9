"""The register of directives: every task from the month that sets it to the month that closes it.

A task keeps its code. Later months only add events to their own tien_do.csv, so what stands at the end of a month is what
the events recorded until then say, and one month's closing is the next one's opening by construction.
"""

import datetime
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from macros.periods import Period, span
from macros.schema import CLOSED, NOT_A_TWIN, OverdueRow, ProgressRow
from macros.tasks import Task

NOT_STARTED = "chua_thuc_hien"
LATE = "hoan_thanh_cham"
# What a count is put under where a task names no unit, or no source.
UNNAMED = "chua_neu"
# How a report cites the list of its late tasks, and that of the tasks it sets.
APPENDIX, TASKS_APPENDIX = "Phụ lục số 01", "Phụ lục số 02"


def last_day(period: Period) -> datetime.date:
    return datetime.date(*period, monthrange(*period)[1])


@dataclass(frozen=True)
class Event:
    """One row of tien_do.csv. recorded_in: the month whose folder holds it."""

    row: ProgressRow
    recorded_in: Period


@dataclass(eq=False)
class Directive:
    """One task through its life: set once, perhaps set again in other words later, with its events in order.

    Everything is asked as of the end of a month, of what was recorded until then; None: of all that is recorded.
    """

    task: Task
    restated: list[Task] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def code(self) -> str:
        return self.task.row.ma

    def last_event(self, until: Period | None = None) -> Event | None:
        return next((event for event in reversed(self.events) if until is None or event.recorded_in <= until), None)

    def status(self, until: Period | None = None) -> str:
        event = self.last_event(until)
        return event.row.trang_thai if event else NOT_STARTED

    def is_open(self, until: Period | None = None) -> bool:
        return self.status(until) not in CLOSED

    @property
    def closed_in(self) -> Period | None:
        """The month that recorded its end."""
        return self.events[-1].recorded_in if self.events and not self.is_open() else None

    def wording(self, until: Period | None = None) -> Task:
        """The task as it was last set."""
        return next((task for task in reversed(self.restated) if until is None or task.set_in <= until), self.task)

    def deadline(self, until: Period | None = None) -> datetime.date | None:
        """The deadline that was given last: setting a task again may move it."""
        return self._given_last("han", until) or None

    def unit(self, until: Period | None = None) -> str:
        """The unit that leads; setting a task again without naming one leaves it where it is."""
        return self._given_last("don_vi", until)

    def helpers(self, until: Period | None = None) -> tuple[str, ...]:
        return tuple(self._given_last("phoi_hop", until))

    def source(self, until: Period | None = None) -> str:
        return self._given_last("nguon", until)

    def _given_last(self, column: str, until: Period | None) -> Any:
        set_until = (task for task in (self.task, *self.restated) if until is None or task.set_in <= until)
        given = [value for task in set_until if (value := getattr(task.row, column))]
        return given[-1] if given else ""

    def is_late(self, day: datetime.date, until: Period | None = None) -> bool:
        deadline = self.deadline(until)
        return self.is_open(until) and deadline is not None and deadline < day

    def days_late(self, day: datetime.date, until: Period | None = None) -> int:
        """Days since the deadline; 0 when it is not late."""
        return (day - self.deadline(until)).days if self.is_late(day, until) else 0

    def is_carried(self, period: Period) -> bool:
        """Whether a late task was late before a month began."""
        return self.deadline(period) < datetime.date(*period, 1)

    def age(self, day: datetime.date) -> int:
        """Days since the month that set it ended: also a task without deadline grows old."""
        return max(0, (day - last_day(self.task.set_in)).days)


@dataclass(frozen=True)
class OverdueCount:
    """How many late tasks have one unit, field and source (codes; UNNAMED where the task names none), and were late before the month or not."""

    unit: str
    field: str
    source: str
    carried: bool
    number: int


@dataclass
class Register:
    """directives: by the code that was given first, in the order of the reports. first: the first code of every code."""

    directives: dict[str, Directive] = field(default_factory=dict)
    first: dict[str, str] = field(default_factory=dict)

    def of(self, code: str) -> Directive | None:
        return self.directives.get(self.first.get(code, ""))

    def set_until(self, period: Period) -> Iterator[Directive]:
        return (each for each in self.directives.values() if each.task.set_in <= period)

    def open_after(self, period: Period) -> list[Directive]:
        """What a month leaves to the next one, oldest first: tasks that its own report sets, too."""
        return self._open.get(min(period, max(self._open)), []) if self._open else []

    @cached_property
    def _open(self) -> dict[Period, list[Directive]]:
        """What every month leaves, from the first that sets a task to the last that the register knows of."""
        known = {each.task.set_in for each in self.directives.values()}
        known |= {each.recorded_in for directive in self.directives.values() for each in directive.events}
        months = {period: [] for period in span(min(known), max(known))} if known else {}
        for directive in self.directives.values():
            for period in span(directive.task.set_in, (directive.closed_in or max(known).shift(1)).shift(-1)):
                months[period].append(directive)
        return months

    def open_before(self, period: Period) -> list[Directive]:
        """What a month has been left by the one before."""
        return self.open_after(period.shift(-1))

    def late_in(self, period: Period, day: datetime.date) -> list[Directive]:
        """The tasks set before a month that are late on a day, as recorded until that month, the longest first."""
        late = [each for each in self.open_after(period) if each.task.set_in < period and each.is_late(day, period)]
        return sorted(late, key=lambda each: each.deadline(period))

    def overdue(self, period: Period, day: datetime.date) -> list[OverdueCount]:
        """The late tasks of a month on a day, counted by unit, field and source; carried: late before the month began."""
        count = Counter()
        for each in self.late_in(period, day):
            field = each.wording(period).row.linh_vuc
            count[each.unit(period) or UNNAMED, field, each.source(period) or UNNAMED, each.is_carried(period)] += 1
        return [OverdueCount(*key, number) for key, number in sorted(count.items())]

    def begins_before(self, period: Period) -> bool:
        """Whether it knows tasks that were set before a month."""
        return next(self.set_until(period.shift(-1)), None) is not None

    def overdue_rows(self, period: Period, day: datetime.date) -> list[OverdueRow]:
        """The late tasks of a month on a day, as the rows of cham_muon.csv that nobody has written: by source and by unit."""
        counts = self.overdue(period, day)
        return [*_rows("nguon", ((each.source, each) for each in counts)), *_rows("don_vi", ((each.unit, each) for each in counts))]


def _rows(group: str, counts: Iterable[tuple[str, OverdueCount]]) -> Iterator[OverdueRow]:
    """Every name with both parts; where nothing is late that says so."""
    numbers = Counter()
    for name, each in counts:
        numbers[name, each.carried] += each.number
    names = {name for name, _ in numbers} or {UNNAMED}
    for name in sorted(names, key=lambda each: (each == UNNAMED, each)):
        for part, carried in (("ky_truoc", True), ("phat_sinh", False)):
            number = str(numbers[name, carried])
            yield OverdueRow(theo=group, ma=name, phan=part, gia_tri=number, nguyen_van="", ghi_chu="")


def build(tasks: Iterable[Task], events: Iterable[Event]) -> Register:
    """The register of tasks and events, both oldest month first; what refers to no earlier task is left out (the checks tell)."""
    register = Register()
    for task in tasks:
        named = register.of(task.row.nhac_lai) if task.row.nhac_lai not in ("", NOT_A_TWIN) else None
        if named is not None and named.task.set_in < task.set_in:
            named.restated.append(task)
            register.first[task.row.ma] = named.code
        elif task.row.ma not in register.first:
            register.directives[task.row.ma] = Directive(task)
            register.first[task.row.ma] = task.row.ma
    for event in sorted(events, key=lambda event: (event.recorded_in, event.row.ngay, event.row.line)):
        directive = register.directives.get(event.row.ma)
        if directive is not None and directive.task.set_in < event.recorded_in:
            directive.events.append(event)
    return register
