"""Numbers in prose that are no figures: dates, document numbers, section numbers, and the office's own wording.

What is left after these are taken away is a figure that someone typed by hand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DATE, DOCUMENT, NAME, WORDING = "ngày tháng", "văn bản", "tên gọi", "cách nói"

_YEAR = r"(?:19|20|25)\d\d"
_TO = r" ?(?:-|–|đến) ?(?:ngày )?"
_MARK = r"[A-ZĐ][A-Za-zĐđ0-9]*"
# What a number is by its own form, tried in this order, so that a document's number is not half taken for a date.
_BY_FORM: tuple[tuple[str, str], ...] = (
    (DOCUMENT, rf"\d+(?:\.\d+)?(?:/\d{{4}})?[-/]{_MARK}(?:[-/]{_MARK})*"),
    (DOCUMENT, rf"\d+ - [A-ZĐ]{{2,}}/{_MARK}"),
    (DATE, rf"\d{{1,2}}(?:/\d{{1,2}})?(?={_TO}\d{{1,2}}/\d{{1,2}}/\d{{4}})"),
    (DATE, r"\d{1,2}[/-]\d{1,2}[/-]\d{4}"),
    (DATE, r"\d{1,2}/\d{1,2}(?= âm lịch)|(?<=\()\d{1,2}/\d{1,2}(?=\))"),
    (DATE, rf"{_YEAR}\s?[-–]\s?{_YEAR}\b"),
    (DATE, r"(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|:[0-5]\d| giờ(?: [0-5]?\d)?(?: phút)?)(?!\w)"),
    (NAME, r"(?<![.,])(?:0\d{2,3}[ .]?\d{3,4}[ .]?\d{3,4}|1[89]00[ .]?\d{4})(?![.,]?\d)"),
    (NAME, r"\d+[A-ZĐ]+\b|(?<=[ xkcd]m)[23]\b|(?<=\[\^)\d+(?=\])|(?<=^\()\d+(?=\))|(?<=\n\()\d+(?=\))"),
)
# What a number is by the words right before it: how they end, and the form that the number must then have.
_BY_WORD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (DATE, ("gày ", "GÀY "), rf"\d{{1,2}}(?:/\d{{1,2}}\b| (?:tháng|THÁNG) \d{{1,2}}(?: (?:năm|NĂM) \d{{4}})?|(?={_TO}\d{{1,2}}(?:/\d| tháng)))"),
    (DATE, ("háng ", "HÁNG ", "uý ", "UÝ "), r"\d{1,2}(?:/\d{4}|(?: năm)? \d{4})?\b(?![.,]?\d)"),
    (DATE, tuple(f"{word} {quarter}{sign}" for word in ("uý", "UÝ") for quarter in ("I", "II", "III", "IV") for sign in "/ "), rf"{_YEAR}\b"),
    (DATE, ("ăm ", "ĂM "), rf"{_YEAR}\b"),
    (DOCUMENT, tuple(f"{word} {number}" for word in ("Điều", "Chương", "Mục", "Phần", "Phụ lục", "Biểu", "Mẫu") for number in ("", "số ")), r"\d+(?:\.\d+)*[a-zđ]?\b(?![.,]?\d|%)"),
    (DOCUMENT, ("hoản ",), r"\d+(?=[;)]|,? (?:Điều|và) )"),
    (NAME, ("# ",), r"(?:[0-9]+\.)+"),
)
_FORMS = re.compile("|".join(f"({pattern})" for _, pattern in _BY_FORM))
_WORDS = tuple((kind, ends, re.compile(pattern)) for kind, ends, pattern in _BY_WORD)
_CAPITAL_WORD = re.compile(r"[A-ZĐ][A-Za-zĐđ]*$")
_AFTER_CAPITAL = re.compile(r"\d+(?:[-.]\d+)*")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+")

# Taken whole or not at all: patterns with several numbers would else try every way to part a long one.
_NUMBER = r"\d++(?:[.,/]\d++)*+%?"
_RUN = re.compile(r"[0-9]+")
_LOOSE = re.compile(r"\d+(?:[.,/–-]\d+)*%?")
_AROUND = 60
_LONGEST_WORD = 16
# Numbers in words of two parts and more: hai mươi, ba trăm, năm triệu, mười hai; a single word may mean anything.
_ONES = "một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"
_SCALES = ("mươi", "mười", "Mười", "trăm", "chục", "nghìn", "ngàn", "triệu", "tỷ")
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?:{_ONES}|mười|mươi|trăm|nghìn) (?:mươi|trăm|chục|nghìn|ngàn|triệu(?! tập| chứng| hồi)|tỷ(?! lệ| trọng| giá| suất| số| phú))|mười (?:{_ONES}))"
    rf"(?: (?:{_ONES}|linh|lẻ|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ)\b)*(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ProseNumber:
    """A number in prose: where it starts, its text, and its kind ("" for one that nothing explains)."""

    start: int
    text: str
    kind: str


def compile_wording(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for all of the office's patterns, the longest tried first; N stands for a number."""
    parts = [_expression(pattern) for pattern in sorted(patterns, key=len, reverse=True)]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _expression(pattern: str) -> str:
    """The words of a pattern with any space between them; none is needed beside a number («dưới 1.000kg»)."""
    words = [re.sub(r"^N(?=,?$)", lambda _: _NUMBER, re.escape(word)) for word in pattern.split()]
    return r"(?<!\w)" + r"\s*".join(words) + r"(?!\w)"


def classify(text: str, wording: re.Pattern[str] | None) -> Iterator[ProseNumber]:
    """Every number of a text with its kind, those in words first, then those in digits from left to right.

    Macro calls must have been blanked before.
    """
    for match in _spelled(text):
        yield ProseNumber(match.start(), match[0], WORDING if wording and _is_wording(text, match, wording) else "")
    if "@" in text or "://" in text:
        text = _ADDRESS.sub(lambda match: "x" * len(match[0]), text)
    end = 0
    for run in _RUN.finditer(text):
        if run.start() >= end:
            number = _explained(text, run.start()) or _loose(text, run.start(), wording)
            end = number.start + len(number.text)
            yield number


def has_number(text: str) -> bool:
    """Whether a text holds a number at all, in digits or in words."""
    return bool(_RUN.search(text) or _IN_WORDS.search(text))


def _spelled(text: str) -> Iterator[re.Match]:
    """Numbers in words; only the places around the words for tens and more are looked at, which is fast."""
    end = 0
    for position in sorted(match.start() for scale in _SCALES if scale in text for match in re.finditer(scale, text)):
        match = _IN_WORDS.search(text, max(end, position - 6), position + _AROUND) if position >= end else None
        if match:
            end = match.end()
            yield match


def _explained(text: str, start: int) -> ProseNumber | None:
    """A number that its form, or the words before it, explain."""
    if match := _FORMS.match(text, start):
        return ProseNumber(start, match[0], _BY_FORM[match.lastindex - 1][0])
    before = text[max(0, start - _LONGEST_WORD) : start]
    for kind, ends, form in _WORDS:
        if before.endswith(ends) and (match := form.match(text, start)) and match[0]:
            return ProseNumber(start, match[0], kind)
    if _CAPITAL_WORD.search(before):
        return ProseNumber(start, _AFTER_CAPITAL.match(text, start)[0], NAME)
    return None


def _loose(text: str, start: int, wording: re.Pattern[str] | None) -> ProseNumber:
    match = _LOOSE.match(text, start)
    return ProseNumber(start, match[0], WORDING if wording and _is_wording(text, match, wording) else "")


def _is_wording(text: str, number: re.Match, wording: re.Pattern[str]) -> bool:
    """Whether one of the office's patterns covers the number; only the words around it are read, which is fast."""
    start = max(0, number.start() - _AROUND)
    around = text[start : number.end() + _AROUND]
    position = number.start() - start
    return any(match.start() <= position < match.end() for match in wording.finditer(around))
