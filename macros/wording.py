"""Numbers in prose that are no figures: dates, document numbers, section numbers, and the office's own wording.

What is left after these are taken away is a figure that someone typed by hand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DATE, DOCUMENT, NAME, WORDING = "ngày tháng", "văn bản", "tên gọi", "cách nói"

_YEARS = r"(?:19|20|25)\d\d"
_BUILT_IN: tuple[tuple[str, str], ...] = (
    (DOCUMENT, r"\d+(?:\.\d+)?(?:/\d{4})?[-/][A-ZĐ]{1,}[A-Za-zĐđ0-9]*(?:[-/][A-ZĐ][A-Za-zĐđ0-9]*)*"),
    (DOCUMENT, r"\d+ - [A-ZĐ]{2,}/[A-ZĐ][A-Za-zĐđ0-9]*"),
    (DATE, r"\d{1,2}[/-]\d{1,2}[/-]\d{4}"),
    (DATE, r"(?:[Nn]gày|NGÀY) \d{1,2} tháng \d{1,2} năm \d{4}"),
    (DATE, r"\d{1,2}/\d{1,2}(?= âm lịch)|(?<=\()\d{1,2}/\d{1,2}(?=\))"),
    (DATE, r"(?:[Nn]gày|NGÀY) \d{1,2}/\d{1,2}\b"),
    (DATE, r"(?:[Tt]háng|THÁNG|[Qq]uý|QUÝ) (?:\d{1,2}|[IV]+)(?:/\d{4}|(?: năm)? \d{4})?\b(?![.,]?\d)"),
    (DATE, rf"\b{_YEARS}\s?[-–]\s?{_YEARS}\b"),
    (DATE, rf"(?:[Nn]ăm|NĂM) {_YEARS}\b"),
    (NAME, r"(?m)^#{1,6} (?:[0-9]+\.)+|(?m:^)\(\d+\)|\[\^\d+\]"),
    (NAME, r"[A-ZĐ][A-Za-zĐđ]*\d+(?:-\d+)*|\b\d+[A-ZĐ]+\b"),
)
# In this order, so that a document's number is not half taken for a date.
_COMPILED = [(kind, re.compile(pattern)) for kind, pattern in _BUILT_IN]
_NUMBER = r"\d+(?:[.,/]\d+)*%?"
_DIGIT = re.compile(r"[0-9]")
_AROUND = 60
_LOOSE = re.compile(r"\d+(?:[.,]\d+)*%?")


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
    """Every number of a text with its kind, in the order of the kinds, those that nothing explains last.

    Macro calls must have been blanked before.
    """
    for kind, expression in _COMPILED:
        if not _DIGIT.search(text):
            return
        found, text = _cover(text, kind, expression)
        yield from found
    for match in _LOOSE.finditer(text):
        kind = WORDING if wording and _is_wording(text, match, wording) else ""
        yield ProseNumber(match.start(), match[0], kind)


def _cover(text: str, kind: str, expression: re.Pattern[str]) -> tuple[list[ProseNumber], str]:
    """The numbers of one kind, and the text with their digits covered."""
    found = []

    def cover(match: re.Match) -> str:
        if _DIGIT.search(match[0]):
            found.append(ProseNumber(match.start(), match[0], kind))
        return _DIGIT.sub("x", match[0])

    return found, expression.sub(cover, text)


def _is_wording(text: str, number: re.Match, wording: re.Pattern[str]) -> bool:
    """Whether one of the office's patterns covers the number; only the words around it are read, which is fast."""
    start = max(0, number.start() - _AROUND)
    around = text[start : number.end() + _AROUND]
    position = number.start() - start
    return any(match.start() <= position < match.end() for match in wording.finditer(around))
