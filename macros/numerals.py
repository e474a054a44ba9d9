"""Numbers as data files hold them and as the office prints them; this is the one place that reads or formats them.

In a file: 1408, "51,326". In print: 1.408, 51,326, 97,2%, 02. A dot in a file is refused, because that is where
Vietnamese and machine writing disagree.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

_PLAIN = re.compile(r"(0|[1-9][0-9]*)(?:,([0-9]+))?")
_TWO_DIGITS = re.compile(r"0[0-9]")
_DOTTED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+\.[0-9]+)(,[0-9]+)?%?")
_LARGEST = Decimal(10) ** 15


@dataclass(frozen=True)
class Misreading:
    """A cell that is no number of its kind: the problem's code, what was found, what to write."""

    code: str
    fact: str
    suggestion: str


def read(text: str, decimals: int, two_digits: bool, maximum: Decimal | None = None) -> Decimal | Misreading:
    """The number in a data file's cell, exactly as the indicator declares it; never a guess.

    decimals: digits after the comma, no more and no fewer. two_digits: «04» is allowed. maximum: largest value allowed.
    """
    match = _PLAIN.fullmatch(text)
    if not match and two_digits and _TWO_DIGITS.fullmatch(text):
        match = _PLAIN.fullmatch(text[1:])
    if not match:
        return _not_a_number(text, decimals)
    whole, part = match.groups(default="")
    if len(part) != decimals:
        return _wrong_decimals(text, whole, part, decimals)
    value = Decimal(f"{whole}.{part}") if part else Decimal(whole)
    limit = _LARGEST if maximum is None else maximum
    if value > limit:
        return Misreading("so-qua-lon", f"«{text}» lớn hơn mức tối đa {format_number(limit)}.", "Kiểm tra lại số.")
    return value


def _not_a_number(text: str, decimals: int) -> Misreading:
    fact = f"«{text}» không phải {_kind(decimals)}."
    if text == "":
        return Misreading("so-trong", "Ô số liệu bỏ trống.", "Ghi số, hoặc ghi chua_co nếu chưa có số.")
    if text != text.strip():
        return Misreading("so-sai-dang", f"«{text}» có dấu cách thừa.", f"Viết «{text.strip()}».")
    if _DOTTED.fullmatch(text):
        return _two_readings(text, decimals)
    if re.fullmatch(r"0[0-9]+", text):
        return Misreading("so-sai-dang", f"«{text}» có số 0 ở đầu.", f"Viết «{text.lstrip('0') or '0'}».")
    if re.fullmatch(r"-[0-9].*", text):
        return Misreading("so-sai-dang", f"«{text}» là số âm.", "Số liệu báo cáo không âm: kiểm tra lại số.")
    if text.endswith("%"):
        return Misreading("so-sai-dang", f"«{text}» có dấu %.", f"Bỏ dấu %, viết «{text[:-1].strip()}».")
    return Misreading("so-sai-dang", fact, f"Viết {_example(decimals)}; chưa có số thì ghi chua_co.")


def _two_readings(text: str, decimals: int) -> Misreading:
    digits = text.rstrip("%")
    grouped = digits.replace(".", "")
    if "," in digits:
        return Misreading("so-dau-cham", f"«{text}» có dấu chấm ngăn nghìn.", f"Bỏ dấu chấm, viết «{grouped}».")
    pointed = digits.replace(".", ",", 1).replace(".", "")
    fact = f"«{text}» có dấu chấm nên có hai cách đọc: {grouped} hoặc {pointed}."
    if decimals == 0:
        return Misreading("so-dau-cham", fact, f"Chỉ tiêu này là số nguyên: viết «{grouped}» nếu dấu chấm ngăn nghìn; nếu không thì hỏi lại số.")
    meant = pointed if len(pointed.partition(",")[2]) == decimals else _example(decimals)
    return Misreading("so-dau-cham", fact, f"Chỉ tiêu này là {_kind(decimals)}: viết «{meant}».")


def _wrong_decimals(text: str, whole: str, part: str, decimals: int) -> Misreading:
    if decimals == 0:
        return Misreading(
            "so-sai-dang",
            f"«{text}» có dấu phẩy, đọc là số thập phân, nhưng chỉ tiêu này là số nguyên.",
            f"Viết «{whole}{part}» nếu dấu phẩy ngăn nghìn; nếu đúng là số lẻ thì sửa so_le trong chi_tieu.csv.",
        )
    fact = f"«{text}» có {len(part)} chữ số sau dấu phẩy, chỉ tiêu này cần đúng {decimals}."
    readings = [f"«{whole},{(part + '0' * decimals)[:decimals]}»"]
    if not part and len(whole) > decimals:
        readings.append(f"«{whole[:-decimals]},{whole[-decimals:]}» (nếu bảng tính đã làm mất dấu phẩy)")
    return Misreading("so-sai-dang", fact, "Viết " + " hoặc ".join(readings) + ".")


def _kind(decimals: int) -> str:
    return "số nguyên" if decimals == 0 else f"số có {decimals} chữ số sau dấu phẩy"


def _example(decimals: int) -> str:
    return "số nguyên viết liền như 1408" if decimals == 0 else "số có dấu phẩy như 12," + "5" * decimals


def round_half_up(value: Fraction | Decimal, decimals: int) -> Decimal:
    """Round as the office does, halves away from zero; exact, whatever the fraction."""
    scaled = abs(Fraction(value)) * 10**decimals
    rounded = Decimal(floor(scaled + Fraction(1, 2))).scaleb(-decimals)
    return rounded if value >= 0 else -rounded


def format_number(value: Fraction | Decimal, decimals: int = 0, two_digits: bool = False) -> str:
    """1.408, 51,326, 02: thousands by dots, decimals by a comma, halves rounded up."""
    rounded = round_half_up(value, decimals)
    text = f"{rounded:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    return f"0{text}" if two_digits and decimals == 0 and 0 <= rounded < 10 else text


def format_rate(value: Fraction | Decimal, decimals: int) -> str:
    """97,2%; a rate that is exactly whole loses its empty decimals: 100%."""
    whole = Fraction(value).denominator == 1
    return format_number(value, 0 if whole else decimals) + "%"
