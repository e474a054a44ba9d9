"""Dates as sentences write them: 12/01/2026, 12-01-2026, 15.9.2017, ngày 12 tháng 01 năm 2026, ngày 30/4.

They may be impossible (31/4/2026): that is for a check to say.
"""

import datetime
import re
from dataclasses import dataclass

from macros.periods import Period

_FULL = re.compile(r"(?<![\w/.,])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d|/\w|-[A-ZĐ])")
_ISO = re.compile(r"(?<![\w/.,-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_WORDS = re.compile(r"\bngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})(?:,?\s{1,3}năm\s{1,3}(\d{4}))?(?!\d)", re.IGNORECASE)
_SHORT = re.compile(r"\bngày\s{1,3}(\d{1,2})/(\d{1,2})(?![\d/]|\s{0,2}%)", re.IGNORECASE)
# Without «ngày» only where no counted thing follows: «đến 12/15 thôn» is a share.
_SHORT_BARE = re.compile(
    r"\b(?:từ|đến|tới|trước|hết|sáng|chiều|tối)\s{1,3}(\d{1,2})/(\d{1,2})(?=\s{0,3}(?:[,.;:)–-]|$|đến\b|tới\b|âm lịch))", re.IGNORECASE
)
_SHORT_BRACKETS = re.compile(r"\((\d{1,2})/(\d{1,2})(?=\)|\s[âÂ]m)")
_LUNAR = re.compile(r"\s{0,2}[,(]?\s{0,2}(?:âm lịch|ÂL\b|tức\b|\(âm|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\b)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class ProseDate:
    """start, end: of the digits in the text («ngày» is outside). year: 0 when none is written. lunar: âm lịch follows."""

    start: int
    end: int
    text: str
    day: int
    month: int
    year: int
    lunar: bool

    def date(self, year: int = 0) -> datetime.date | None:
        """The day of the calendar, with the given year where none is written; None when there is none."""
        try:
            return datetime.date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def near(self, period: Period | None) -> datetime.date | None:
        """The day; a year that is not written is the one that puts the month nearest to the period."""
        if self.year or not period:
            return self.date()
        gap = self.month - period.month
        return self.date(period.year + (gap < -6) - (gap > 6))


def find_dates(text: str) -> list[ProseDate]:
    """Every date of a text, in order; a date is found once, in its longest writing."""
    if not _DIGIT.search(text):
        return []
    found: dict[int, ProseDate] = {}
    for match in _FULL.finditer(text):
        _add(found, text, match.start(), match.end(), match[1], match[3], match[4])
    for match in _ISO.finditer(text):
        _add(found, text, match.start(), match.end(), match[3], match[2], match[1])
    for match in _WORDS.finditer(text):
        _add(found, text, match.start(1), match.end(), match[1], match[2], match[3])
    for expression in (_SHORT, _SHORT_BARE, _SHORT_BRACKETS):
        for match in expression.finditer(text):
            _add(found, text, match.start(1), match.end(2), match[1], match[2], None)
    return [found[start] for start in sorted(found)]


def _add(found: dict[int, ProseDate], text: str, start: int, end: int, day: str, month: str, year: str | None) -> None:
    if start not in found:
        lunar = bool(_LUNAR.match(text, end))
        found[start] = ProseDate(start, end, text[start:end], int(day), int(month), int(year or 0), lunar)
