"""Months and dates, as the office writes them."""

import datetime
import re
from typing import NamedTuple, Self

_PERIOD = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_OFFICE_DATE = re.compile(r"(\d{2})/(\d{2})/(\d{4})")


class Period(NamedTuple):
    """A month; written «2026-04» in files and «tháng 4/2026» for readers."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read «2026-04»; ValueError for anything else."""
        match = _PERIOD.fullmatch(text)
        if not match:
            raise ValueError(text)
        return cls(int(match[1]), int(match[2]))

    def shift(self, months: int) -> "Period":
        years, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Period(years, month + 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"

    @property
    def name(self) -> str:
        return f"tháng {self.month}/{self.year}"


def span(first: Period, last: Period) -> list[Period]:
    """Every month from the first to the last, both included."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [first.shift(number) for number in range(count)]


def parse_date(text: str) -> datetime.date:
    """Read dd/mm/yyyy or yyyy-mm-dd; ValueError for anything else, and for a day that no calendar has."""
    if match := _OFFICE_DATE.fullmatch(text):
        day, month, year = match.groups()
    elif match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    else:
        raise ValueError(text)
    return datetime.date(int(year), int(month), int(day))


def format_date(date: datetime.date) -> str:
    """15/5/2026, 08/5/2026, 15/01/2026: a 0 before days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP)."""
    month = f"{date.month:02}" if date.month <= 2 else str(date.month)
    return f"{date.day:02}/{month}/{date.year}"
