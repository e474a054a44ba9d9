"""No result figure is typed by hand in a report or a task: every number in prose is a call, or is no figure."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from macros.archive import Archive
from macros.calls import blank
from macros.folding import fold, shorten
from macros.pages import REPORTS
from macros.periods import Period
from macros.problems import Problem
from macros.schema import Indicator
from macros.wording import ProseNumber, Wordings, classify, compile_wording

_ADDRESS = re.compile(r"\]\([^()\s]*")
_ITEM_NUMBER = re.compile(r"\s*[0-9]{1,2}")


@dataclass(frozen=True)
class _Passage:
    """A line of a page, or a task's text, and where it stands; column is that of its first character, or of its cell."""

    period: Period
    file: str
    line: int
    text: str
    cell: int = 0

    def column(self, number: ProseNumber) -> int:
        return self.cell or number.start + 1


def check(archive: Archive) -> Iterator[Problem]:
    if "so_trong_van.csv" in archive.unreadable:
        # A number may be the wording of a row that could not be read.
        return
    wording = _compiled(tuple(row.mau for row in archive.wordings))
    for page in archive.pages.values():
        # Without the month's data no number can be a call; that the data are missing is said elsewhere.
        if page.folder == REPORTS and page.data_month in archive.months:
            for line, text, number in _loose(page.body, wording):
                yield _problem(archive, _Passage(page.data_month, page.file, page.body_line + line, text), number)
    for period, month in archive.months.items():
        for row in (task.row for task in month.tasks):
            for _, text, number in _loose(row.noi_dung, wording):
                yield _problem(archive, _Passage(period, row.file, row.line, text, row.column("noi_dung")), number)


# A preview checks hundreds of months again of which one has changed.
_compiled = lru_cache(maxsize=1)(compile_wording)


@lru_cache(maxsize=2**15)
def _loose(text: str, wording: Wordings) -> list[tuple[int, str, ProseNumber]]:
    """(line from 0, its text, number) of every number that nothing explains."""
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found = []
    for number in classify(_prose(text), wording):
        if not number.kind:
            line = bisect_right(starts, number.start) - 1
            found.append((line, lines[line], ProseNumber(number.start - starts[line], number.text, "")))
    return found


def _prose(text: str) -> str:
    """The text with calls and the addresses of links covered."""
    text = blank(text)
    return _ADDRESS.sub(lambda match: "x" * len(match[0]), text) if "](" in text else text


def _problem(archive: Archive, passage: _Passage, number: ProseNumber) -> Problem:
    text, start, end = passage.text, number.start, number.start + len(number.text)
    quoted = f"{'…' if start > 30 else ''}{text[max(0, start - 30) : end]}{shorten(text[end:], 20)}"
    fact = f"Số «{shorten(number.text)}» gõ tay trong «{quoted}»."
    if _ITEM_NUMBER.fullmatch(text[:end]) and text[end : end + 2] in (". ", ") "):
        fix = "Số thứ tự đầu dòng: viết thành đề mục (### 1. …) hoặc gạch đầu dòng (- …)."
        return Problem(passage.file, passage.line, passage.column(number), "so-go-tay", fact, fix)
    around = text[max(0, start - 80) : start + 80]
    fix = _suggestion(archive, passage.period, number.text, around)
    return Problem(passage.file, passage.line, passage.column(number), "so-go-tay", fact, fix)


def _suggestion(archive: Archive, period: Period, text: str, around: str) -> str:
    """The call that prints this very number, when the month has one; the names most like the sentence come first."""
    words = set(fold(around).split())
    same = sorted(_printed(archive, period).get(_bare(text), []), key=lambda each: -len(words & set(fold(each.ten).split())))
    if same:
        return "Viết " + " hoặc ".join(f'{{{{ so_lieu("{each.ma}") }}}}' for each in same[:3]) + " thay cho số."
    return "Thêm số vào so_lieu.csv rồi gọi lệnh so_lieu; nếu chỉ là cách nói thì thêm mẫu vào so_trong_van.csv."


@lru_cache(maxsize=2)
def _printed(archive: Archive, period: Period) -> dict[str, list[Indicator]]:
    """The month's indicators by what they print."""
    found: dict[str, list[Indicator]] = {}
    for code, indicator in archive.figures.indicators.items():
        found.setdefault(_bare(archive.figure(code, period).text), []).append(indicator)
    return found


def _bare(text: str) -> str:
    """A number without the signs that change nothing: 1.408 is 1408, 02 is 2."""
    return text.replace(".", "").lstrip("0")
