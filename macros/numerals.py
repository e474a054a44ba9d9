"""Numbers as data files hold them and as the office prints them; this is the one place that reads or formats them.

In a file: 1408, "51,326". In print: 1.408, 51,326, 97,2%, 02. A dot in a file is refused, because that is where
Vietnamese and machine writing disagree.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from macros.folding import shorten

_PLAIN = re.compile(r"(0|[1-9][0-9]*)(?:,([0-9]+))?")
_TWO_DIGITS = re.compile(r"0[0-9]")
_DOTTED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+\.[0-9]+)(,[0-9]+)?%?")
_SEPARATORS = re.compile(r"(?<=[0-9])[\s_'’](?=[0-9]{3})")
_NUMBER_AND_UNIT = re.compile(r"([0-9]+(?:,[0-9]+)?)\s*([^\W\d_][^\d,.;]*|[%‰])")
_VIETNAMESE = str.maketrans(",.", ".,")
LARGEST = Decimal(10) ** 15


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
    limit = LARGEST if maximum is None else maximum
    if value > limit:
        fix = "Kiểm tra lại số." if maximum is None else "Kiểm tra lại số; số đúng thì nâng toi_da trong chi_tieu.csv."
        return Misreading("so-qua-lon", f"«{shorten(text)}» lớn hơn mức tối đa {format_number(limit)}.", fix)
    return value


def _not_a_number(text: str, decimals: int) -> Misreading:
    bare = text.strip()
    if bare == "":
        return Misreading("so-trong", "Ô số liệu bỏ trống.", "Ghi số.")
    if _DOTTED.fullmatch(bare):
        return _two_readings(bare, decimals)
    fact, fix = _fault(text, bare, decimals)
    return Misreading("so-sai-dang", f"«{shorten(text)}» {fact}", fix)


def _fault(text: str, bare: str, decimals: int) -> tuple[str, str]:
    """What keeps a text from being a number, and what to write instead."""
    digits = _SEPARATORS.sub("", bare)
    number = _NUMBER_AND_UNIT.fullmatch(bare)
    if text != bare:
        return "có dấu cách thừa.", f"Viết «{shorten(bare)}»."
    if re.fullmatch(r"0[0-9]+(?:,[0-9]+)?", text):
        return "có số 0 ở đầu.", f"Viết «{shorten(re.sub('^0+(?=[0-9])', '', text))}»."
    if re.match(r"[-−–][0-9]", text):
        return "là số âm.", "Số liệu báo cáo không âm: kiểm tra lại số."
    if text.startswith("+") and _PLAIN.fullmatch(text[1:]):
        return "có dấu +.", f"Viết «{shorten(text[1:])}»."
    if digits != text and _PLAIN.fullmatch(digits):
        return "có dấu ngăn nghìn.", f"Viết liền: «{shorten(digits)}»."
    if number:
        unit = "dấu %" if number[2] == "%" else f"chữ «{shorten(number[2], 20)}»"
        return f"có {unit} sau số.", f"Chỉ ghi số: «{shorten(number[1])}»; đơn vị tính đã có trong danh mục."
    return f"không phải {_kind(decimals)}.", f"Viết {_example(decimals)}."


def _two_readings(text: str, decimals: int) -> Misreading:
    digits = text.rstrip("%")
    grouped = digits.replace(".", "")
    if "," in digits:
        return Misreading("so-dau-cham", f"«{shorten(text)}» có dấu chấm ngăn nghìn.", f"Bỏ dấu chấm, viết «{shorten(grouped)}».")
    pointed = digits.replace(".", ",", 1).replace(".", "")
    fact = f"«{shorten(text)}» có dấu chấm nên có hai cách đọc: {shorten(grouped)} hoặc {shorten(pointed)}."
    if digits.count(".") > 1:
        return Misreading("so-dau-cham", f"«{shorten(text)}» có dấu chấm ngăn nghìn.", f"Bỏ dấu chấm, viết «{shorten(grouped)}».")
    if decimals == 0 and len(digits.partition(".")[2]) == 3:
        return Misreading("so-dau-cham", fact, f"Chỉ tiêu này là số nguyên: viết «{shorten(grouped)}» nếu dấu chấm ngăn nghìn; nếu không thì hỏi lại số.")
    if decimals == 0:
        return Misreading("so-dau-cham", fact, "Chỉ tiêu này là số nguyên: hỏi lại số; văn bản ghi đúng như vậy thì ghi chua_ro và chép vào nguyen_van.")
    meant = f"«{shorten(pointed)}»" if len(pointed.partition(",")[2]) == decimals else _example(decimals)
    return Misreading("so-dau-cham", fact, f"Chỉ tiêu này là {_kind(decimals)}: viết {meant}.")


def _wrong_decimals(text: str, whole: str, part: str, decimals: int) -> Misreading:
    if decimals == 0:
        readings = [f"«{whole}»"] if not part.strip("0") else []
        readings += [f"«{whole}{part}» nếu dấu phẩy ngăn nghìn"] if len(part) == 3 else []
        fix = "Viết " + " hoặc ".join(readings) + "." if readings else "Hỏi lại số; nếu chỉ tiêu đúng là số lẻ thì sửa kieu và so_le trong chi_tieu.csv."
        return Misreading("so-sai-dang", f"«{shorten(text)}» là số thập phân, nhưng chỉ tiêu này là số nguyên.", fix)
    fact = f"«{shorten(text)}» có {len(part)} chữ số sau dấu phẩy, chỉ tiêu này cần đúng {decimals}."
    rounded = format_number(Decimal(f"{whole}.{part or 0}"), decimals).replace(".", "")
    readings = [f"«{rounded}»" + (" (làm tròn)" if len(part) > decimals else "")]
    if len(part) == 3 and decimals < 3:
        readings.append(f"«{whole}{part},{'0' * decimals}» (nếu dấu phẩy ngăn nghìn)")
    if not part and len(whole) > decimals:
        readings.append(f"«{whole[:-decimals]},{whole[-decimals:]}» (nếu bảng tính đã làm mất dấu phẩy)")
    return Misreading("so-sai-dang", fact, "Viết " + " hoặc ".join(readings) + ".")


def _kind(decimals: int) -> str:
    return "số nguyên" if decimals == 0 else f"số có {decimals} chữ số sau dấu phẩy"


def _example(decimals: int) -> str:
    return "số nguyên, các chữ số liền nhau như 1408" if decimals == 0 else "số có dấu phẩy như 12," + "5" * decimals


def round_half_up(value: Fraction | Decimal, decimals: int) -> Decimal:
    """Round as the office does, halves away from zero; exact, whatever the fraction."""
    numerator, denominator = value.as_integer_ratio()
    # In whole numbers, which is five times as fast as with fractions: pages print tens of thousands of figures.
    rounded = (2 * abs(numerator) * 10**decimals + denominator) // (2 * denominator)
    return Decimal(rounded if numerator >= 0 else -rounded).scaleb(-decimals)


def format_number(value: Fraction | Decimal, decimals: int = 0, two_digits: bool = False) -> str:
    """1.408, 51,326, 02: thousands by dots, decimals by a comma, halves rounded up."""
    rounded = round_half_up(value, decimals)
    text = f"{rounded:,.{decimals}f}".translate(_VIETNAMESE)
    return f"0{text}" if two_digits and decimals == 0 and 0 <= rounded < 10 else text


def format_rate(value: Fraction | Decimal, decimals: int) -> str:
    """97,2%; a rate that is exactly whole loses its empty decimals: 100%."""
    whole = Fraction(value).denominator == 1
    return format_number(value, 0 if whole else decimals) + "%"
