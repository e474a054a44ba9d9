"""Which column of a table holds the month's numbers, and which month the table itself says it is of."""

import re
from dataclasses import dataclass

from macros.folding import fold
from macros.intake.tables import Table
from macros.periods import Period

_MONTH = re.compile(r"\bthang\s*(\d{1,2})(?:\s*(?:/|-|\.|nam)\s*(20\d\d))?(?!\d)")
_BEFORE = re.compile(r"thang truoc|ky truoc|cung ky|nam truoc|truoc chuyen")
_SUM = re.compile(r"luy ke|cong don|tu dau nam|den (?:nay|ky|thang)|ca nam|\d thang")
_PLAN = re.compile(r"ke hoach|chi tieu giao|du kien|uoc|muc tieu|dinh muc|thang sau|ky sau")
_CHANGE = re.compile(r"so (?:sanh|voi)|tang|giam|chenh lech|ty le|ti le|%|ty trong|dat\b")
_THIS = re.compile(r"thang nay|trong thang|ky nay|trong ky|ky bao cao|thang bao cao|thuc hien|phat sinh|so lieu|gia tri|ket qua|so luong|so\b")

THIS, SUM, OTHER, UNNAMED = "this", "sum", "other", "unnamed"


@dataclass(frozen=True)
class Roles:
    """this: the columns that can hold the month's numbers, the likeliest kind alone. sums: columns of sums since January."""

    this: tuple[int, ...]
    sums: tuple[int, ...]


def roles(table: Table, period: Period) -> Roles:
    """The columns of values by what their heads say; a head that names the month decides before one that names no month."""
    kinds = {column: _kind(fold(head), period) for column, head in table.heads.items()}
    named = tuple(column for column, kind in kinds.items() if kind == THIS)
    unnamed = tuple(column for column, kind in kinds.items() if kind == UNNAMED and any(re.search(r"\d", line.values[column].text) for line in table.lines))
    return Roles(named or unnamed, tuple(column for column, kind in kinds.items() if kind == SUM))


def _kind(head: str, period: Period) -> str:
    if _BEFORE.search(head) or _PLAN.search(head) or _CHANGE.search(head):
        return OTHER
    if _SUM.search(head):
        return SUM
    months = _MONTH.findall(head)
    if months:
        return THIS if all(int(month) == period.month and year in ("", str(period.year)) for month, year in months) else OTHER
    return THIS if _THIS.search(head) else UNNAMED


def other_periods(text: str, period: Period) -> list[Period]:
    """The months with their years that a text names, where it does not name this one, with or without its year."""
    named = [(int(month), int(year or period.year)) for month, year in _MONTH.findall(fold(text)) if year or int(month) == period.month]
    found = {Period(year, month) for month, year in named if 1 <= month <= 12}
    return [] if period in found else sorted(found)
