"""No result figure is typed by hand in a report or a task: every number in prose is a call, or is no figure."""

import re
from collections.abc import Iterator

from macros.archive import Archive
from macros.calls import blank
from macros.folding import fold
from macros.pages import REPORTS, Page
from macros.periods import Period
from macros.problems import Problem
from macros.wording import ProseNumber, classify, compile_wording


def check(archive: Archive) -> Iterator[Problem]:
    wording = compile_wording(row.mau for row in archive.wordings)
    for page in archive.pages.values():
        if page.folder == REPORTS and page.data_month:
            text = blank(page.body)
            for number in _loose(text, wording):
                line = text.count("\n", 0, number.start)
                column = number.start - (text.rfind("\n", 0, number.start) + 1) + 1
                yield _problem(archive, page.data_month, page.file, page.body_line + line, column, page.body, number)
    for period, month in archive.months.items():
        for task in month.tasks:
            text = blank(task.row.noi_dung)
            for number in _loose(text, wording):
                column = task.row.column("noi_dung")
                yield _problem(archive, period, task.row.file, task.row.line, column, task.row.noi_dung, number)


def _loose(text: str, wording: re.Pattern[str] | None) -> Iterator[ProseNumber]:
    return (number for number in classify(text, wording) if not number.kind)


def _problem(archive: Archive, period: Period, file: str, line: int, column: int, text: str, number: ProseNumber) -> Problem:
    start = text.rfind("\n", 0, number.start) + 1
    before = text[max(start, number.start - 30) : number.start]
    after = text[number.start + len(number.text) : number.start + len(number.text) + 20].partition("\n")[0]
    fact = f"Số «{number.text}» gõ tay trong «…{before}{number.text}{after}…»."
    around = text[max(start, number.start - 80) : number.start + 80]
    return Problem(file, line, column, "so-go-tay", fact, _suggestion(archive, period, number.text, around))


def _suggestion(archive: Archive, period: Period, text: str, around: str) -> str:
    """The call that prints this very number, when the month has one; the names most like the sentence come first."""
    words = set(fold(around).split())
    same = [each for each in archive.figures.indicators.values() if _prints(archive, each.ma, period, text)]
    same.sort(key=lambda each: -len(words & set(fold(each.ten).split())))
    if same:
        return "Viết " + " hoặc ".join(f'{{{{ so_lieu("{each.ma}") }}}}' for each in same[:3]) + " thay cho số."
    return "Thêm số vào so_lieu.csv rồi gọi lệnh so_lieu; nếu chỉ là cách nói thì thêm mẫu vào so_trong_van.csv."


def _prints(archive: Archive, code: str, period: Period, text: str) -> bool:
    figure = archive.figure(code, period)
    return figure is not None and figure.text.lstrip("0") == text.lstrip("0")
