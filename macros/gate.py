"""The one gate before any build: read a project, inspect it, and hold its closed months to what they were."""

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from macros.archive import Archive, open_archive, read_archive
from macros.checks import inspect
from macros.locks import check
from macros.locks.texts import places
from macros.periods import Period
from macros.problems import Problem
from macros.revision import RevisionError, files_of_main, main_commit, write_revision
from macros.schema import LOCK_TABLE
from macros.survey import AMENDMENTS


def gate(root: Path) -> tuple[Archive, list[Problem]]:
    """The archive of a project's root, and all problems of all files by file, line and column."""
    with _uncollected():
        archive = open_archive(root)
        main = files_of_main(root, f"data/*/{LOCK_TABLE.name}", AMENDMENTS)
        return archive, sorted({*inspect(archive), *check(archive, main, partial(places_on_main, root))})


def places_on_main(root: Path, period: Period) -> dict[str, str]:
    """A closed month's places as the main branch has them; {} where there is none, or not that month."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            write_revision(root, main_commit(root), Path(folder))
            old = read_archive(Path(folder))
            return places(old, period) if period in old.months else {}
    except RevisionError:
        return {}


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for dead cycles: an archive has none, and stays alive, so every search would go through all of it in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
