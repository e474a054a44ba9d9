"""Focus tasks: one per row of nhiem_vu.csv, in text order, with the month that sets it and the month it is for."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from macros.periods import Period
from macros.schema import TaskRow


@dataclass(frozen=True)
class Task:
    """set_in: the month of the report that sets it; the report's last part speaks of the month after."""

    row: TaskRow
    set_in: Period

    @property
    def due_in(self) -> Period:
        return self.set_in.shift(1)

    @property
    def units(self) -> list[str]:
        """The unit that leads, if the task names one, then those that help."""
        return [*filter(None, [self.row.don_vi]), *self.row.phoi_hop]

    @property
    def deadline(self) -> datetime.date | None:
        return self.row.han


def under(tasks: Iterable[Task], heading: str) -> list[Task]:
    """The tasks of one heading, in text order."""
    return [task for task in tasks if task.row.muc == heading]


def by_deadline(tasks: Iterable[Task]) -> list[Task]:
    """The tasks that have a deadline, nearest first, text order among equals."""
    dated = [task for task in tasks if task.deadline]
    return sorted(dated, key=lambda task: task.deadline or datetime.date.max)
