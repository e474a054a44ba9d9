"""Numbers as people type them in cells: every way in which a text can be read, by the sign before its decimals.

1.408 is one thousand four hundred and eight in Vietnamese settings and one point four in English ones, and nothing in it
tells which; the other cells of its file may.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.folding import fold
from macros.intake.sheets import Cell, without_noise
from macros.units import normal_unit

VIETNAMESE, ENGLISH = ",", "."
_NUMBER = re.compile(r"(?P<digits>\d[\d., ]*?)(?P<unit>(?:\s*k?m[23]|\s*[^\W\d][^\d.,;:()]*|\s*%)?)[\s*]*(?:\(\*+\))?")
# More decimals than anybody types: a spreadsheet has written what it keeps.
_MOST_DECIMALS = 8
_GROUP_SIGN = {VIETNAMESE: r"[. ]", ENGLISH: r"[, ]"}
_PLAIN = {
    sign: re.compile(rf"(?:0?\d|[1-9]\d*|[1-9]\d{{0,2}}(?:{group}\d{{3}})+)(?:{re.escape(sign)}\d+)?") for sign, group in _GROUP_SIGN.items()
}
_NOTHING = re.compile(r"[-–—_.…/x\s]*|chưa có(?: số(?: liệu)?)?|không có(?: số liệu)?|k(?:hông)? ?(?:báo cáo|phát sinh)", re.IGNORECASE)

# What one unit is in the smallest of its family.
_SCALES = {
    "tien": {"dong": 1, "d": 1, "vnd": 1, "vnđ": 1, "nghin dong": 10**3, "ngan dong": 10**3, "trieu dong": 10**6, "trieu": 10**6, "tr dong": 10**6, "trd": 10**6, "ty dong": 10**9, "ti dong": 10**9, "ty": 10**9, "ti": 10**9},
    "dien_tich": {"m2": 1, "met vuong": 1, "ha": 10**4, "hecta": 10**4, "km2": 10**6},
}  # fmt: skip


@dataclass(frozen=True)
class Number:
    """readings: the value by the decimal sign that it is read with. unit: the words behind it, "%" included."""

    readings: dict[str, Decimal]
    unit: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether both ways of reading give one value."""
        return len(self.readings) == 2 and len(set(self.readings.values())) == 1

    @property
    def is_unmistakable(self) -> bool:
        """Whether nothing else of the file is needed to read it: «97,1» is no number in English settings."""
        return self.is_plain or set(self.readings) == {VIETNAMESE}


def is_nothing(cell: Cell) -> bool:
    """Whether a cell says that there is no number in it: empty, a dash, «chưa có»."""
    return cell.number is None and not cell.fault and bool(_NOTHING.fullmatch(cell.text))


def number_in(cell: Cell) -> Number | None:
    """The number of a cell, None where it is no number, or has a sign before it."""
    if cell.number is not None:
        return Number(dict.fromkeys((VIETNAMESE, ENGLISH), cell.number), "%" if cell.is_percent else "")
    match = _NUMBER.fullmatch(cell.text)
    if not match:
        return None
    digits = match["digits"].strip()
    readings = {sign: _value(digits, sign) for sign, plain in _PLAIN.items() if plain.fullmatch(digits)}
    return Number(readings, match["unit"].strip()) if readings else None


def _value(digits: str, sign: str) -> Decimal:
    whole, _, part = digits.partition(sign)
    value = Decimal(re.sub(r"\D", "", whole) + (f".{part}" if part else ""))
    return without_noise(value) if len(part) > _MOST_DECIMALS else value


def setting_of(numbers: Iterable[tuple[Number, int | None]]) -> str:
    """The decimal sign that all of a file's numbers can be read with, when the other sign fails on one; else "".

    Each number comes with the decimals of its indicator, None where that is not known. Only the Vietnamese setting is ever
    certain: «15.78» in an office that writes commas is a slip as often as a setting.
    """
    fitting = [_fitting(number, decimals) for number, decimals in numbers if not number.is_plain]
    if any(VIETNAMESE not in each for each in fitting):
        return ""
    return VIETNAMESE if any(ENGLISH not in each for each in fitting) else ""


def _fitting(number: Number, decimals: int | None) -> set[str]:
    return {sign for sign, value in number.readings.items() if decimals is None or decimals_of(value) <= decimals}


def decimals_of(value: Decimal) -> int:
    """How many decimals a value needs."""
    return max(0, -value.normalize().as_tuple().exponent)


def same_unit(one: str, other: str) -> bool:
    return _unit(one) == _unit(other) or scale(one, other) == 1


def scale(one: str, other: str) -> Decimal | None:
    """How many of the other unit one of the first is; None where they do not measure the same."""
    names = [_unit(one), _unit(other)]
    for family in _SCALES.values():
        if all(name in family for name in names):
            return Decimal(family[names[0]]) / family[names[1]]
    return None


def is_scaled(unit: str) -> bool:
    """Whether a unit is one of money or of area, which files write in several sizes."""
    return any(_unit(unit) in family for family in _SCALES.values())


def _unit(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9%]+", fold(normal_unit(text.lower().replace("²", "2")))))


def units_in(text: str) -> Iterator[str]:
    """Units that a header or a title names: «(triệu đồng)», «Đơn vị tính: triệu đồng»."""
    yield from re.findall(r"\(\s*(?:đvt|đơn vị tính|đơn vị)?\s*:?\s*([^()\d]{1,30}?)\s*\)", text, re.IGNORECASE)
    yield from re.findall(r"(?:đvt|đơn vị tính)\s*:\s*([^\W\d][^();,:]{0,30})", text, re.IGNORECASE)
