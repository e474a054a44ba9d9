"""What was understood of a file: entries for the month's tables, totals that were compared, and what was left out."""

from dataclasses import dataclass, field
from decimal import Decimal

Key = tuple[str, ...]
"""(code,) of a row of so_lieu.csv; (theo, ma, phan) of one of cham_muon.csv."""


@dataclass(frozen=True)
class Choice:
    """One thing that an entry may mean: a row's key and its value as the file of data writes it. told: why, for the clerk."""

    key: Key
    value: str
    told: str = ""


@dataclass(frozen=True)
class Entry:
    """A number of the file. place: its cell. doubt: why it is not certain, "" when it is; then it has one choice."""

    place: str
    label: str
    shown: str
    choices: tuple[Choice, ...]
    doubt: str = ""


@dataclass(frozen=True)
class Total:
    """A total row, or a number that the archive computes. code: of the computed indicator, "" for a sum of rows above.

    expected: the sum of the rows above, None where it is the archive's to compute or nothing can be added.
    """

    place: str
    label: str
    stated: Decimal
    expected: Decimal | None = None
    code: str = ""


@dataclass
class Findings:
    """empty: rows that are known and have no number. notes: what was left out."""

    entries: list[Entry] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
