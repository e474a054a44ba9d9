"""The checks: each looks at the whole archive and yields the problems of its kind; none raises, none prints."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from macros.archive import Archive
from macros.checks import calls, catalogue, controls, figures, layout, legal_documents, links, markup, overdue, prose, reconciliation, register, sentences, tasks, unfinished
from macros.checks.waivers import settle
from macros.problems import Problem, errors

_MOST = 100

CHECKS: tuple[Callable[[Archive], Iterator[Problem]], ...] = (
    layout.check,
    catalogue.check,
    legal_documents.check,
    figures.check,
    controls.check,
    reconciliation.check,
    tasks.check,
    register.check,
    overdue.check,
    markup.check,
    calls.check,
    links.check,
    prose.check,
    unfinished.check,
)


@lru_cache(maxsize=1)
def inspect(archive: Archive) -> list[Problem]:
    """All problems of an archive, those of reading included, by file, line and column; computed once for each archive."""
    found = set(archive.problems)
    for check in CHECKS:
        found.update(_bounded(check(archive)))
    found.update(_bounded(sentences.check(archive, Counter((each.file, each.line) for each in errors(found)))))
    return sorted(settle(archive, found))


def _bounded(problems: Iterator[Problem]) -> Iterator[Problem]:
    """The first problems of a kind in a file, and from where on how many more there are: nobody reads the thousandth."""
    count: Counter[tuple[str, str]] = Counter()
    untold: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        key = problem.file, problem.code
        count[key] += 1
        if count[key] <= _MOST:
            yield problem
        else:
            untold.setdefault(key, problem)
    for key, problem in untold.items():
        fact = f"Từ đây còn {count[key] - _MOST} chỗ nữa như thế."
        yield Problem(problem.file, problem.line, problem.column, problem.code, fact, "Sửa các chỗ đã nêu rồi kiểm tra lại.")
