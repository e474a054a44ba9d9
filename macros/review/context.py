"""What a check of prose may know beside the passages, and how it says what it found."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.drafts import Passage
from macros.folding import bare, shorten
from macros.periods import Period
from macros.problems import Problem, Quote
from macros.prose_dates import find_dates
from macros.schema import Term

_FIRST_PASSAGES = 20
_PART = re.compile(r"[#\s]{0,8}[IVX]{1,5}\s?[.\-–]\s")
_OPENING = re.compile(r"[#\s]{0,8}(?:báo cáo|về việc|công tác|kết quả|tình hình|trong tháng|tháng \d|.{0,300}như sau:\s*$)", re.IGNORECASE)
_MONTH = re.compile(
    r"tháng\s{1,3}(0?[1-9]|1[0-2])(?:\s?/\s?|[^.;\d]{0,30}năm\s{1,3}|\s{1,3}và\s{1,3}\d{1,2}\s{1,3}tháng(?:\s{1,3}đầu)?\s{1,3}năm\s{1,3}|(?!\d)[^.]{1,90}?tháng\s{1,3}(?P<next>0?[1-9]|1[0-2])(?:\s?/\s?|\s{1,3}năm\s{1,3}))(?P<year>20\d\d)(?!\d)", re.IGNORECASE
)
_QUARTER = re.compile(r"quý\s{1,3}(IV|I{1,3}|[1-4])(?:\s?/\s?|\s{1,3}(?:năm\s{1,3})?)(20\d\d)(?!\d)", re.IGNORECASE)
_MONTHS = re.compile(r"(0?[369])\s{1,3}tháng(?:\s{1,3}đầu)?\s{1,3}năm\s{1,3}(20\d\d)(?!\d)", re.IGNORECASE)
_DATE_LINE = re.compile(r"[^,\d]{2,40},\s{0,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}[\s|]*$", re.IGNORECASE)
QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True)
class Context:
    """period: the report's month, if known. issued: the report's own date, if it stands in its head. terms: the gazetteer."""

    period: Period | None = None
    issued: datetime.date | None = None
    terms: tuple[Term, ...] = ()


def read_context(passages: Sequence[Passage], period: Period | None, terms: Iterable[Term]) -> Context:
    """The given period, or the one that the report's head names."""
    head = _head(passages)
    return Context(period or _period(head), _issued(head), tuple(terms))


def _head(passages: Sequence[Passage]) -> list[Passage]:
    """What stands before the first part (I.)."""
    head = []
    for passage in passages[:_FIRST_PASSAGES]:
        if _PART.match(bare(passage.text)):
            break
        head.append(passage)
    return head


def _period(head: Sequence[Passage]) -> Period | None:
    for passage in head:
        text = bare(passage.text)
        if not _OPENING.match(text):
            continue
        if match := _MONTH.search(text):
            month = int(match[1])
            # «tháng 12, phương hướng nhiệm vụ tháng 01 năm 2027»: the year is that of the month it stands with.
            return Period(int(match["year"]) - (int(match["next"] or month) < month), month)
        if match := _QUARTER.search(text):
            return Period(int(match[2]), 3 * QUARTERS[match[1].upper()])
        if match := _MONTHS.search(text):
            return Period(int(match[2]), int(match[1]))
    return None


def _issued(head: Sequence[Passage]) -> datetime.date | None:
    for passage in head:
        text = bare(passage.text).strip("| ")
        if match := _DATE_LINE.search(text[-120:]):
            return next((found.date() for found in find_dates(match[0])), None)
    return None


def quote(passage: Passage, start: int, end: int) -> Quote:
    return Quote(shorten(passage.text[start:end], 120), passage.line, start + 1)


def report(
    file: str,
    code: str,
    fact: str,
    suggestion: str,
    *quotes: Quote,
    stated: str = "",
    expected: str = "",
) -> Problem:
    """A problem at its first quote; the others are what contradicts it."""
    return Problem(file, quotes[0].line, quotes[0].column, code, fact, suggestion, quotes, stated, expected)
