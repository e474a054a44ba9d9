"""The one canonical form of the sources: UTF-8 without a mark, NFC, LF, commas, quotes only where needed, plain calls.

Nothing that is read from a file changes by it; a file that cannot be understood is left as it is.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.calls import straighten
from macros.loading.tables import Sheet, read_cells
from macros.loading.text import read_source
from macros.periods import Period
from macros.problems import Problem
from macros.schema import LOCK_TABLE, TABLES, Row, Table
from macros.survey import Survey, survey


@dataclass
class Outcome:
    """rewritten: files that were in another form. problems: why a file was left as it is."""

    rewritten: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def canonize(root: Path) -> Outcome:
    """Rewrite every data file and page of a project in the canonical form; what is of a closed month stays byte for byte."""
    outcome = Outcome()
    found = survey(root)
    closed = {file for folder in found.months if (root / f"data/{folder}/{LOCK_TABLE.name}").is_file() for file in _files_of(found, folder)}
    found.tables, found.pages = ([file for file in files if file not in closed] for files in (found.tables, found.pages))
    for file in found.tables:
        _replace(root, file, _table(root, file, TABLES[file.rpartition("/")[2]], outcome), outcome)
    for file in found.pages:
        _replace(root, file, _page(root, file, outcome), outcome)
    outcome.problems.sort()
    return outcome


def _files_of(found: Survey, folder: str) -> Iterator[str]:
    """What is of a month: its folder, its report, the list of the tasks that it set."""
    period = Period.parse(folder)
    yield from (file for file in found.tables if file.startswith(f"data/{folder}/"))
    yield from (f"docs/{kind}/{month.year}/{month.month:02}.md" for kind, month in (("bao-cao", period), ("nhiem-vu", period.shift(1))))


def _table(root: Path, file: str, table: Table, outcome: Outcome) -> str | None:
    """A data file's canonical text; None where its structure cannot be trusted."""
    sheet = Sheet()
    lines = read_cells(root, file, table, sheet)
    sheet.problems += _uneven(file, lines)
    outcome.problems += sheet.problems
    if sheet.problems:
        return None
    return _csv(cells for _, cells in lines)


def _csv(rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def rewrite_rows(root: Path, file: str, rows: Sequence[Row]) -> None:
    """Write a data file anew from its rows, whole or not at all."""
    columns = type(rows[0]).columns()
    (root / file).parent.mkdir(exist_ok=True)
    _write(root / file, _csv([columns, *([getattr(row, name) for name in columns] for row in rows)]))


def _uneven(file: str, lines: list[tuple[int, list[str]]]) -> Iterator[Problem]:
    width = len(lines[0][1]) if lines else 0
    for number, cells in lines:
        if len(cells) != width:
            fact = f"Dòng có {len(cells)} ô, cần {width} ô."
            yield Problem(file, number, 1, "so-o-sai", fact, "Sửa dòng này rồi chạy lại.")


def _page(root: Path, file: str, outcome: Outcome) -> str | None:
    text, problems = read_source(root, file)
    outcome.problems += problems
    return None if problems else straighten(text)


def _replace(root: Path, file: str, text: str | None, outcome: Outcome) -> None:
    """Write a file anew when its bytes change."""
    if text is None or (root / file).read_bytes() == text.encode():
        return
    _write(root / file, text)
    outcome.rewritten.append(file)


def _write(path: Path, text: str) -> None:
    """All of the text or nothing of it."""
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    with os.fdopen(handle, "wb") as new:
        new.write(text.encode())
    os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
    os.replace(name, path)
