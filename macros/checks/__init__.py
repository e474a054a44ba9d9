"""The checks: each looks at the whole archive and yields the problems of its kind; none raises, none prints."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from macros.archive import Archive, open_archive
from macros.checks import calls, catalogue, figures, layout, links, markup, prose, reconciliation, tasks
from macros.checks.waivers import settle
from macros.problems import Problem

CHECKS: tuple[Callable[[Archive], Iterator[Problem]], ...] = (
    layout.check,
    catalogue.check,
    figures.check,
    reconciliation.check,
    tasks.check,
    markup.check,
    calls.check,
    links.check,
    prose.check,
)


@lru_cache(maxsize=1)
def inspect(archive: Archive) -> list[Problem]:
    """All problems of an archive, those of reading included, by file, line and column; computed once for each archive."""
    found = set(archive.problems)
    for check in CHECKS:
        found.update(check(archive))
    return sorted(settle(archive, found))


def gate(root: Path) -> tuple[Archive, list[Problem]]:
    """Read and inspect a project: the one gate before any build."""
    archive = open_archive(root)
    return archive, inspect(archive)
