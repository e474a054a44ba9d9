"""What a report's own sentences say, its figures in their places: read exactly as soi reads any draft.

The newest reports are read, as long as they are not issued: an issued one no longer changes. What is found in one that is
kept as prose only is a warning: nobody can mend what was said years ago.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from macros.archive import Archive, Month
from macros.calls import scan
from macros.contradictions import contradictions
from macros.drafts import Passage, read_lines
from macros.pages import TO_REVIEW, Page
from macros.periods import Period
from macros.problems import WARNING, Problem, Quote
from macros.register import APPENDIX, TASKS_APPENDIX
from macros.review import review
from macros.review.context import Context
from macros.tasks import under

# Lines of nhiem_vu.csv are told from those of the page by this much.
_TASKS = 1_000_000
_MANY = 100
# How the text cites what a call prints after the signature.
_APPENDICES = {"phu_luc_cham_muon": APPENDIX, "phu_luc_nhiem_vu": TASKS_APPENDIX}


@dataclass(frozen=True)
class _Printed:
    """A call's place in the line as printed (start, end), its place in the source, and the rows that its figure comes from."""

    start: int
    end: int
    source: int
    length: int
    rows: frozenset[tuple[str, int]]


def check(archive: Archive, told: Counter[tuple[str, int]]) -> Iterator[Problem]:
    """told: how many errors are known at a file and line; what follows from these is not told again."""
    for period in archive.unsettled:
        page = archive.reports[period]
        # A page with so many errors is read again once these are mended.
        if sum(number for (file, _), number in told.items() if file == page.file) >= _MANY:
            continue
        found = _of_report(archive, page, period, told)
        yield from found if page.has_data else _as_warnings(found)


def _as_warnings(problems: Iterator[Problem]) -> Iterator[Problem]:
    for problem in problems:
        yield problem if problem.level == WARNING else replace(problem, code="bao-cao-cu-lech")


def _of_report(archive: Archive, page: Page, period: Period, told: Counter[tuple[str, int]]) -> Iterator[Problem]:
    places: dict[int, list[_Printed]] = {}
    passages = tuple(_passages(archive, page, period, places))
    context = Context(period, getattr(page.head, "ngay", None), tuple(archive.terms))
    month = archive.months.get(period)
    # A call that is broken over lines is told at its beginning.
    unread = {number for number, line in enumerate(page.body.split("\n"), page.body_line) if TO_REVIEW in line or line.count("{{") != line.count("}}")}
    for problem in _found(passages, page.file, context):
        spans = [(problem.line, problem.column, problem.column), *((each.line, each.column, each.column + len(each.text)) for each in problem.quotes)]
        # Text of the month before speaks of that month; a line that is to be mended will be read again.
        is_told = any(line in unread or _source(month, page, line) in told for line, _, _ in spans)
        if not is_told and not any(_is_settled(places.get(line, []), told, start - 1, end - 1) for line, start, end in spans):
            yield _at_source(archive, problem, period, places)


def _source(month: Month | None, page: Page, line: int) -> tuple[str, int]:
    """The file and line that a line of the passages comes from."""
    return (month.file("nhiem_vu.csv"), line - _TASKS) if month and line > _TASKS else (page.file, line)


@lru_cache(maxsize=8)
def _found(passages: tuple[Passage, ...], file: str, context: Context) -> list[Problem]:
    return [*contradictions(passages, file, period=context.period), *review(passages, file, context)]


def _passages(archive: Archive, page: Page, period: Period, places: dict[int, list[_Printed]]) -> Iterator[Passage]:
    """The report as it reads: lines of the page with their figures, tasks where they are printed; fills the places of calls."""
    lines = []
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        text, places[number] = _print(archive, period, line)
        lines.append(text)
    # Tables are told apart over the whole page.
    by_line = {passage.line: passage for passage in read_lines(lines, page.body_line)}
    printed = set()
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        if number in by_line:
            yield by_line[number]
        for call in scan(line)[0]:
            if call.name in _APPENDICES:
                yield Passage(number, _APPENDICES[call.name])
            if call.name == "nhiem_vu" and not printed.issuperset(call.arguments):
                printed.update(call.arguments)
                yield from _tasks(archive, period, call.arguments[0], places)


def _tasks(archive: Archive, period: Period, heading: str, places: dict[int, list[_Printed]]) -> Iterator[Passage]:
    for task in under(archive.tasks_set_in(period), heading):
        number = _TASKS + task.row.line
        text, places[number] = _print(archive, period, task.row.noi_dung)
        yield Passage(number, text, marker=task.row.cap)


def _print(archive: Archive, period: Period, line: str) -> tuple[str, list[_Printed]]:
    """A line with its figures in the places of their calls; a call that prints anything else leaves nothing."""
    pieces, places, position, length = [], [], 0, 0
    for call in scan(line)[0]:
        text, rows = _text(archive, period, call.name, call.arguments)
        pieces += [line[position : call.start], text]
        length += call.start - position
        places.append(_Printed(length, length + len(text), call.start, call.end - call.start, rows))
        length += len(text)
        position = call.end
    return "".join([*pieces, line[position:]]), places


def _text(archive: Archive, period: Period, name: str, arguments: tuple[str, ...]) -> tuple[str, frozenset[tuple[str, int]]]:
    """What a call prints in a sentence, and the rows (file, line) that the figure comes from."""
    if name == "so_ghi_tay":
        return "".join(arguments[:1]), frozenset()
    if name != "so_lieu" or not arguments:
        return "", frozenset()
    # What is no month is told by the check of the calls.
    month = next((each for each in archive.months if str(each) == arguments[1]), None) if len(arguments) > 1 else period
    figure = archive.figure(arguments[0], month) if month else None
    if figure is None:
        return "", frozenset()
    codes = (figure.indicator.ma, *archive.figures.operands(figure.indicator.ma))
    rows = (archive.figures.rows.get((code, month)) for code in codes)
    return figure.text, frozenset((row.file, row.line) for row in rows if row)


def _is_settled(places: list[_Printed], told: Counter[tuple[str, int]], start: int, end: int) -> bool:
    """Whether a figure that stands there has a problem of its own."""
    return any(not told.keys().isdisjoint(each.rows) and each.start <= end and start < each.end for each in places)


def _at_source(archive: Archive, problem: Problem, period: Period, places: dict[int, list[_Printed]]) -> Problem:
    """The problem where the clerk finds it: in the page as it is written, or in the row of the task."""
    quotes = tuple(
        Quote(each.text, each.line, _column(places.get(each.line, []), each.column)) for each in problem.quotes if (each.line > _TASKS) == (problem.line > _TASKS)
    )
    fact = problem.fact
    for number in sorted(number for number in places if number > _TASKS):
        fact = fact.replace(f"òng {number}", f"òng {number - _TASKS} của nhiem_vu.csv")
    if problem.line <= _TASKS:
        return replace(problem, column=_column(places[problem.line], problem.column), quotes=quotes, fact=fact)
    row = next(task.row for task in archive.tasks_set_in(period) if task.row.line == problem.line - _TASKS)
    column = row.column("noi_dung")
    quotes = tuple(Quote(each.text, each.line - _TASKS, column) for each in quotes)
    return replace(problem, file=row.file, line=row.line, column=column, quotes=quotes, fact=fact)


def _column(places: list[_Printed], column: int) -> int:
    """A column of the printed line as one of the source: within what a call prints, that of the call."""
    shift = 0
    for each in places:
        if column - 1 < each.start:
            break
        if column - 1 < each.end:
            return each.source + 1
        shift = each.source + each.length - each.end
    return column + shift
