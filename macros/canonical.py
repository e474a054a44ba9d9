"""The one canonical form of the sources: UTF-8 without a mark, NFC, LF, commas, quotes only where needed, plain calls.

Nothing that is read from a file changes by it; a file that cannot be understood is left as it is.
"""

import csv
import io
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.calls import straighten
from macros.loading import Sheet, read_cells, read_text
from macros.problems import Problem
from macros.schema import TABLES, Table
from macros.survey import survey


@dataclass
class Outcome:
    """rewritten: files that were in another form. problems: why a file was left as it is."""

    rewritten: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def canonize(root: Path) -> Outcome:
    """Rewrite every data file and page of a project in the canonical form."""
    outcome = Outcome()
    found = survey(root)
    for file in found.tables:
        _replace(root, file, _table(root, file, TABLES[file.rpartition("/")[2]], outcome), outcome)
    for file in found.pages:
        _replace(root, file, _page(root, file, outcome), outcome)
    outcome.problems.sort()
    return outcome


def _table(root: Path, file: str, table: Table, outcome: Outcome) -> str | None:
    """A data file's canonical text; None where its structure cannot be trusted."""
    sheet = Sheet()
    lines = read_cells(root, file, table, sheet)
    width = len(table.model.columns())
    sheet.problems += _uneven(file, lines, width)
    outcome.problems += sheet.problems
    if sheet.problems:
        return None
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(cells for _, cells in lines)
    return text.getvalue()


def _uneven(file: str, lines: list[tuple[int, list[str]]], width: int) -> Iterator[Problem]:
    for number, cells in lines:
        if len(cells) != width:
            fact = f"Dòng có {len(cells)} ô, cần {width} ô."
            yield Problem(file, number, 1, "so-o-sai", fact, "Sửa dòng này rồi chạy lại.")


def _page(root: Path, file: str, outcome: Outcome) -> str | None:
    text, problems = read_text(root, file)
    outcome.problems += problems
    return None if problems else straighten(text)


def _replace(root: Path, file: str, text: str | None, outcome: Outcome) -> None:
    """Write a file anew, whole or not at all, when its bytes change."""
    if text is None or (root / file).read_bytes() == text.encode():
        return
    handle, name = tempfile.mkstemp(prefix=".", dir=(root / file).parent)
    with os.fdopen(handle, "wb") as new:
        new.write(text.encode())
    os.chmod(name, (root / file).stat().st_mode)
    os.replace(name, root / file)
    outcome.rewritten.append(file)
