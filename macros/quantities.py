"""Every quantity in a Vietnamese text: its place, its exact value, its unit, and how exactly it is said.

Money and numbers with a scale word become one base unit, so that «1.250 triệu đồng» and «1,25 tỷ đồng» are equal.
Dates, document numbers, names with numbers and durations are no quantities: macros.numbered_names blanks them first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from macros.number_words import DIGITS, NUMBER_WORDS, WORD_RUN, read_words
from macros.numbered_names import blank_names
from macros.units import MEASURES, UNIT_AFTER, normal_unit

COUNT, MONEY, PERCENT, POINT, TIMES, MEASURE = "count", "money", "percent", "percent_point", "times", "measure"
EXACT, UNDER, OVER, ABOUT, AT_MOST, AT_LEAST, ESTIMATE = "", "under", "over", "about", "at most", "at least", "estimate"

SCALES = {
    "trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "trđ": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "trăm triệu": 10**8, "nghìn tỷ": 10**12, "ngàn tỷ": 10**12, "nghìn tỉ": 10**12, "ngàn tỉ": 10**12,
}  # fmt: skip
APPROXIMATIONS = {
    UNDER: ("gần", "ngót", "suýt soát"),
    OVER: ("trên", "hơn", "quá"),
    ABOUT: ("khoảng", "xấp xỉ", "ước khoảng", "khoảng chừng", "chừng", "tương đương khoảng"),
    ESTIMATE: ("ước", "ước đạt", "ước tính", "ước thực hiện", "ước được"),
    AT_MOST: ("dưới", "không quá", "tối đa", "không vượt quá", "cao nhất", "nhiều nhất"),
    AT_LEAST: ("tối thiểu", "ít nhất", "không dưới", "từ"),
}
_COMPARATIVES = r"(?:nhiều|ít|cao|thấp|lớn|nhỏ|tăng|kém|giảm|sớm|muộn|nhanh|chậm)\s+$"

_SPACED = r"\d{1,3}(?: \d{3})+(?![ .,]?\d)"
_PLAIN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![.\d])|\d+,\d+(?![,.]\d)|\d+\.\d{1,2}(?![.,]?\d)|\d+(?![.,]?\d)"
_NUMERAL = rf"{_SPACED}(?=\s*(?:%|[^\W\d]))|{_PLAIN}"
_SCALE = r"nghìn t[ỷỉ]|ngàn t[ỷỉ]|trăm triệu|nghìn|ngàn|triệu|trđ|tr(?=\.?\s?đ)|t[ỷỉ](?!\s+(?:lệ|trọng|suất|giá))"
_AMOUNT = re.compile(
    rf"(?<![\w\x00])(?<!\d[.,])(?P<number>{_NUMERAL})(?![^\W\d_])?"
    rf"(?:(?P<gap>[ ]{{0,4}})(?P<scale>{_SCALE})\b(?P<more>(?:\s{{1,2}}(?:{_NUMERAL})\s{{1,2}}(?:nghìn|ngàn|triệu|t[ỷỉ])\b){{0,3}}))?"
)
_MORE = re.compile(rf"({_NUMERAL})\s{{1,2}}(nghìn|ngàn|triệu|t[ỷỉ])")
_PERCENT_POINT = re.compile(r"[ *]{0,3}điểm\s?(?:%|phần trăm)")
_PERCENT = re.compile(r"[ *$\\]{0,3}(?:%|phần trăm\b)")
_TIMES = re.compile(r"[ *]{0,3}lần\b(?!\s?/)")
_MONEY = re.compile(r"[ *.]{0,3}(?:đồng(?! (?:chí|bào|hồ|bộ|hành|loạt|ruộng))|vnđ|vnd|đ)(?![\w])")
_APPROXIMATE = {
    kind: re.compile(r"(?:(?<=\s)|(?<=[(,:])|^)(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")[ *]{0,4}$")
    for kind, words in APPROXIMATIONS.items()
    if kind != AT_LEAST
} | {AT_LEAST: re.compile(r"(?:tối thiểu|ít nhất|không dưới)[ *]{0,4}$")}
_BEFORE = 24
_LONGEST = 20
_FEW = 20
_FOLD_VALUES = {"đôi": Fraction(2), "rưỡi": Fraction(3, 2), "ba": Fraction(3), "bốn": Fraction(4)}
_FOLDS = re.compile(r"(?<=gấp )(đôi|rưỡi|ba|bốn)(?: lần)?(?!\w)")
_COMPARED = re.compile(_COMPARATIVES)
_FRACTIONS = re.compile(
    r"(?<!\w)(?:(?P<part>một|hai|ba|bốn|năm) phần (?P<of>hai|ba|tư|bốn|năm|mười)|(?:một |(?<=quá )|(?<=hơn )|(?<=gần )|(?<=giảm )|(?<=chiếm ))nửa(?! (?:đầu|cuối|năm|tháng|ngày|kỳ|nhiệm|giờ|đêm)))(?!\w)"
    r"|(?<![\d.,/])(?P<over>[1-9])/(?P<under>[2-9]|10)(?= (?:tổng )?(?:số|diện tích|chiều dài|khối lượng|dân số|kinh phí) (?!\d))"
)
_FRACTION_STEP = Fraction(2)
_TIMES_STEP = Fraction(1, 2)


@dataclass(frozen=True)
class Quantity:
    """A quantity of a text: start and end are offsets (the end behind its unit), text is what stands there.

    value: in the base unit (đồng, one piece, one per cent). step: the worth of one unit of the last digit written, so that
    rounding can be judged; exact: a plain whole number, no rounding possible. unit: normalised, "" when none is known.
    doubtful: a dot that may group thousands or may be a decimal sign («1.234 tỷ»). odd: a count with decimals (15.78).
    """

    start: int
    end: int
    text: str
    value: Fraction
    unit: str
    unit_text: str
    decimals: int
    step: Fraction
    kind: str
    approximation: str = EXACT
    sign: str = ""
    doubtful: bool = False
    spelled: bool = False

    @property
    def exact(self) -> bool:
        """Whether nothing was rounded away: a whole number without scale word and without «khoảng»."""
        return self.step == 1 and self.decimals == 0 and self.kind in (COUNT, MONEY, MEASURE) and not self.approximation

    @property
    def half(self) -> Fraction:
        """How far the true value may be from the written one: nothing for a whole count, little for «130 tỷ đồng»."""
        if self.exact or (not self.decimals and self.value < _FEW * self.step):
            return Fraction(0)
        return self.step / 2 if self.decimals else self.step / 4

    @property
    def odd(self) -> bool:
        return self.kind == COUNT and bool(self.unit) and self.value.denominator != 1


def plain(text: str) -> str:
    """The text in lower case with marks of emphasis and odd spaces blanked; every character keeps its place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_BLANKED)


_BLANKED = {ord(char): " " for char in "*$\\\u00a0\u202f\u2009\t_`"} | {ord("−"): "-", ord("–"): "-", ord("—"): "-"}


def quantities(text: str) -> list[Quantity]:
    """All quantities of the text, in order."""
    lowered = blank_names(text, plain(text))
    fractions = list(_in_fractions(text, lowered))
    taken = {place for fraction in fractions for place in range(fraction.start, fraction.end)}
    lowered = "".join("\0" if place in taken else char for place, char in enumerate(lowered)) if taken else lowered
    found = [*fractions, *_in_digits(text, lowered), *_in_words(text, lowered), *_in_folds(text, lowered)]
    return sorted(found, key=lambda quantity: quantity.start)


def cell_quantity(text: str) -> Quantity | None:
    """The number that a table's cell holds alone, or None; «-» and an empty cell are none."""
    lowered = plain(text)
    match = _CELL.fullmatch(lowered.strip())
    if not match:
        return None
    value, decimals, doubtful = _read(match["number"])
    start = lowered.index(match["number"])
    percent = bool(match["percent"])
    negative = match["sign"] == "-"
    step = Fraction(1, 10**decimals)
    return Quantity(start, start + len(match["number"]), text.strip(), -value if negative else value, "%" if percent else "", "", decimals, step, PERCENT if percent else COUNT, sign=match["sign"] or "", doubtful=doubtful)


_CELL = re.compile(rf"(?P<sign>[-+])?\s?(?P<number>{_SPACED}|{_PLAIN})\s?(?P<percent>%)?")


def _in_digits(text: str, lowered: str) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(lowered):
        number = match["number"]
        if len(number) > _LONGEST or re.fullmatch(r"0\d{2,}", number):
            continue
        value, decimals, doubtful = _read(number)
        if match["scale"]:
            yield _scaled(text, lowered, match, value, decimals, doubtful)
        else:
            yield _unscaled(text, lowered, match, value, decimals, doubtful)


def _read(number: str) -> tuple[Fraction, int, bool]:
    """The numeral's value, its decimals, and whether its dot has two readings."""
    number = number.replace(" ", "")
    whole, _, part = number.partition(",")
    if not part and re.fullmatch(r"\d+\.\d{1,2}", whole):
        whole, _, part = whole.partition(".")
    doubtful = not part and whole.count(".") == 1
    return Fraction(whole.replace(".", "") + "." + (part or "0")), len(part), doubtful


def _scaled(text: str, lowered: str, match: re.Match, value: Fraction, decimals: int, doubtful: bool) -> Quantity:
    scale = SCALES[match["scale"]]
    step = Fraction(scale, 10**decimals)
    value *= scale
    for number, word in _MORE.findall(match["more"] or ""):
        part, part_decimals, _ = _read(number)
        value, step, doubtful = value + part * SCALES[word], Fraction(SCALES[word], 10**part_decimals), False
    end = match.end()
    if (money := _MONEY.match(lowered, end)) or match["scale"] == "trđ":
        end = money.end() if money else end
        unit, kind = "đồng", MONEY
    elif unit_match := UNIT_AFTER.match(lowered, end):
        unit = normal_unit(unit_match["unit"])
        kind, end = MEASURE if unit in MEASURES else COUNT, unit_match.end()
    else:
        unit, kind = "đồng", MONEY
    return _quantity(text, lowered, match, end, value, unit, decimals, step, kind, doubtful and scale >= SCALES["tỷ"])


def _unscaled(text: str, lowered: str, match: re.Match, value: Fraction, decimals: int, doubtful: bool) -> Quantity:
    end, unit, kind = match.end(), "", COUNT
    if found := _PERCENT_POINT.match(lowered, end):
        end, unit, kind = found.end(), "điểm %", POINT
    elif found := _PERCENT.match(lowered, end):
        end, unit, kind = found.end(), "%", PERCENT
    elif found := _MONEY.match(lowered, end):
        end, unit, kind = found.end(), "đồng", MONEY
    elif (found := _TIMES.match(lowered, end)) and re.search(r"(?:gấp|tăng|giảm|bằng|hơn)[\s\w]{0,12}$", lowered[max(0, match.start() - 20) : match.start()]):
        end, unit, kind = found.end(), "lần", TIMES
    elif found := UNIT_AFTER.match(lowered, end):
        end, unit = found.end(), normal_unit(found["unit"])
        kind = MEASURE if unit in MEASURES else COUNT
    step = _TIMES_STEP if kind == TIMES and not decimals else Fraction(1, 10**decimals)
    return _quantity(text, lowered, match, end, value, unit, decimals, step, kind, doubtful and kind == MEASURE)


def _quantity(text, lowered, match, end, value, unit, decimals, step, kind, doubtful) -> Quantity:  # noqa: PLR0913 (fields of one record)
    start = match.start()
    sign = lowered[start - 1] if start and lowered[start - 1] in "+-" and (start == 1 or lowered[start - 2] in " (") else ""
    unit_text = _clean(re.sub(r"\d[\d.,]*\s*(?:nghìn|ngàn|triệu)", "", text[match.end("number") : end]))
    return Quantity(start, end, _clean(text[start:end]), value, unit, unit_text, decimals, step, kind, _approximation(lowered, start), sign, doubtful)


def _clean(text: str) -> str:
    """What stands there, without the marks of emphasis."""
    return " ".join(text.replace("*", "").replace("$", "").replace("\\%", "%").split())


def _approximation(lowered: str, start: int) -> str:
    """How the words before bound the number; an estimate («ước đạt») is reckoned with as it stands."""
    before = lowered[max(0, start - _BEFORE) : start]
    for kind in (AT_MOST, AT_LEAST, UNDER, OVER, ABOUT, ESTIMATE):
        if found := _APPROXIMATE[kind].search(before):
            compared = bool(_COMPARED.search(before[: found.start()]))
            return EXACT if compared or kind == ESTIMATE else kind
    return EXACT


def _in_words(text: str, lowered: str) -> Iterator[Quantity]:
    """Numbers in words, where they count something: a unit follows, or they stand alone in brackets behind digits."""
    for match in WORD_RUN.finditer(lowered):
        words = match[0].replace(",", " ").split()
        value = read_words(words)
        if value is None:
            continue
        unit_match = UNIT_AFTER.match(lowered, match.end())
        money = _MONEY.match(lowered, match.end())
        bracketed = re.search(r"\d[^()\d]{0,20}\((?:bằng chữ:?)?\s*$", lowered[max(0, match.start() - 40) : match.start()])
        if not (unit_match or money or (bracketed and lowered[match.end() : match.end() + 1] == ")")):
            continue
        if len(words) == 1 and not money and not bracketed and not _counts(lowered, match.start(), words[0]):
            continue
        found = money or unit_match
        end = found.end() if found else match.end()
        unit = "đồng" if money else normal_unit(unit_match["unit"]) if unit_match else ""
        kind = MONEY if money else MEASURE if unit in MEASURES else COUNT
        yield Quantity(
            match.start(), end, text[match.start() : end], Fraction(value), unit, text[match.end() : end].strip(), 0, Fraction(1), kind, _approximation(lowered, match.start()), spelled=True
        )


def _in_folds(text: str, lowered: str) -> Iterator[Quantity]:
    """«gấp đôi», «gấp rưỡi»: times without a numeral."""
    for match in _FOLDS.finditer(lowered):
        value = _FOLD_VALUES[match[1]]
        yield Quantity(match.start(1), match.end(), text[match.start(1) : match.end()], value, "lần", "", 1 if value.denominator > 1 else 0, Fraction(1, 10), TIMES, spelled=True)


def _in_fractions(text: str, lowered: str) -> Iterator[Quantity]:
    """«một nửa», «hai phần ba», «3/4 số thôn»: shares, loosely meant."""
    for match in _FRACTIONS.finditer(lowered):
        over = int(match["over"] or DIGITS[match["part"] or "một"])
        under = int(match["under"] or {**DIGITS, "mười": 10}[match["of"] or "hai"])
        if over < under:
            yield Quantity(match.start(), match.end(), text[match.start() : match.end()], Fraction(100 * over, under), "%", "", 0, _FRACTION_STEP, PERCENT, _approximation(lowered, match.start()), spelled=True)


def _counts(lowered: str, start: int, word: str) -> bool:
    """Whether a single number word counts: «một» and «năm» (also: a, year) only behind a word of counting."""
    if word not in ("một", "năm", "tư", "nghìn", "ngàn", "triệu", "trăm", "tỷ"):
        return word in NUMBER_WORDS
    before = lowered[max(0, start - 20) : start]
    if word == "năm":
        return not re.search(r"(?:trong|cả|mỗi|hằng|hàng|đầu|cuối|nửa|giữa|theo|từng|một|nhiều|các|những|của|qua|sang|sau|đến|suốt|so với)\s*$|^\s*$", before)
    return word == "một" and bool(re.search(r"(?:tăng|giảm|còn|gồm|xử lý|lập|\d [^\W\d]{1,12},)\s*$", before))
