"""A cell's number as a figure of one indicator: its value as the data write it, or why it must be asked about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.folding import shorten
from macros.intake.numbers import ENGLISH, VIETNAMESE, Number, decimals_of, number_in, same_unit, scale
from macros.intake.sheets import Cell, shown_number
from macros.numerals import Misreading, read, round_half_up
from macros.schema import Indicator

_SIGN_NAMES = {VIETNAMESE: "dấu phẩy là dấu thập phân", ENGLISH: "dấu chấm là dấu thập phân"}


@dataclass(frozen=True)
class Reading:
    """Values that a cell may mean, each with why; doubt: why none of them is certain."""

    values: tuple[tuple[str, str], ...]
    doubt: str = ""


def read_cell(cell: Cell, indicator: Indicator, units: tuple[str, ...], setting: str, keeps_decimals: bool) -> Reading:
    """units: those that the file names for the cell, nearest first. setting: the decimal sign of its numbers, "" when not known.

    keeps_decimals: whether any number of its column has decimals; where none has, a spreadsheet may have lost them.
    """
    number = number_in(cell)
    if cell.fault or number is None:
        return Reading((), cell.fault or _no_number(cell))
    if number.readings and min(number.readings.values()) < 0:
        return Reading((), "số âm; số liệu báo cáo không âm")
    readings = dict(number.readings)
    doubt = ""
    if not number.is_plain and setting in readings:
        readings = {setting: readings[setting]}
    elif not number.is_unmistakable:
        doubt = _two_settings(readings)
    factor, unit_doubt = _factor(number, cell, indicator, units)
    found: dict[str, str] = {}
    doubts = [doubt, unit_doubt]
    for sign, value in readings.items():
        for told, each in _meanings(value * (factor or 1), cell, indicator, number, keeps_decimals):
            text, why = _written(each, cell, indicator)
            if isinstance(text, Misreading):
                doubts.append(text.fact.rstrip("."))
            else:
                doubts.append(why)
                found.setdefault(text, "; ".join(filter(None, (_SIGN_NAMES[sign] if doubt else "", told, why))))
    if len(found) > 1 and not any(doubts):
        doubts.append("có nhiều cách đọc")
    return Reading(tuple(found.items()), "; ".join(dict.fromkeys(filter(None, doubts))))


def _no_number(cell: Cell) -> str:
    if re.fullmatch(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}.*", cell.text):
        return "là ngày; nếu là số liệu thì bảng tính đã đổi số thành ngày, gõ lại số"
    if cell.text.lstrip().startswith(("-", "−", "(")):
        return "số âm, hoặc không phải một số; số liệu báo cáo không âm"
    return "không phải một số viết rõ ràng"


def _two_settings(readings: dict[str, Decimal]) -> str:
    if len(readings) == 1 and ENGLISH in readings:
        return "số viết dấu chấm thập phân, trong khi văn phòng dùng dấu phẩy: có thể là số lẻ, có thể gõ nhầm dấu"
    shown = " hoặc ".join(shown_number(value) for value in readings.values())
    return f"dấu ngăn có hai cách đọc ({shown}), các ô khác của tệp không cho biết cách nào"


def _factor(number: Number, cell: Cell, indicator: Indicator, units: tuple[str, ...]) -> tuple[Decimal | None, str]:
    """What to multiply by to come to the catalogue's unit, and why that must be confirmed."""
    given = next(filter(None, (number.unit, *units)), "")
    wanted = indicator.don_vi_tinh
    if given == "" or same_unit(given, wanted):
        return None, ""
    factor = scale(given, wanted)
    if factor is not None:
        return factor, f"tệp ghi theo {given}, danh mục theo {wanted}: phải đổi đơn vị"
    return None, f"tệp ghi đơn vị tính «{shorten(given)}», danh mục ghi «{wanted}»"


def _meanings(value: Decimal, cell: Cell, indicator: Indicator, number: Number, keeps_decimals: bool) -> Iterator[tuple[str, Decimal]]:
    """The value, and the ones that a spreadsheet is known to have made it from."""
    yield "", value
    if indicator.kieu == "ty_le" and number.unit != "%" and 0 < value <= 1:
        yield "phần của 1, đổi sang phần trăm", value * 100
    if cell.number is not None and indicator.so_le == 0 and 0 < decimals_of(value) <= 3:
        yield "dấu chấm ngăn nghìn bị bảng tính hiểu là dấu thập phân", value * 1000
    is_whole = decimals_of(value) == 0 and value > 0 and number.is_plain and not cell.decimals and not cell.is_percent
    if is_whole and indicator.so_le and (not keeps_decimals or (indicator.so_le == 3 and value >= 1000)):
        yield "dấu phẩy thập phân bị bảng tính hiểu là dấu ngăn nghìn", value.scaleb(-indicator.so_le)


def _written(value: Decimal, cell: Cell, indicator: Indicator) -> tuple[str | Misreading, str]:
    """The value as the data write it; rounding must be confirmed, except to what the cell itself shows."""
    rounded = round_half_up(value, indicator.so_le)
    text = f"{rounded:.{indicator.so_le}f}".replace(".", ",")
    limit = read(indicator.toi_da, 0, two_digits=False)
    checked = read(text, indicator.so_le, indicator.hai_chu_so, limit if isinstance(limit, Decimal) else None)
    if isinstance(checked, Misreading):
        return checked, ""
    if rounded == value or (cell.decimals == indicator.so_le and indicator.so_le > 0):
        return text, ""
    return text, f"có nhiều chữ số lẻ hơn chỉ tiêu ({indicator.so_le}): làm tròn"
