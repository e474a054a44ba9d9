"""Any text that says what a report says: a draft as it comes from Word, a page of ours, read into passages.

A passage is what the author wrote as one piece: a heading, a paragraph, an item of a list, a row of a table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+")
_ITEM = re.compile(r"\s*([-+*•])\s+")
_RULE = re.compile(r"[\s|:-]+")


@dataclass(frozen=True)
class Passage:
    """line: from 1, in the file (a paragraph's number in a .docx). text: the line as it stands, so that columns hold.

    level: 1 to 6 for a heading by its marks, else 0. marker: the list item's sign, "" for none. cells: of a table's row.
    table: which table the row belongs to, from 1; 0 for none.
    """

    line: int
    text: str
    level: int = 0
    marker: str = ""
    cells: tuple[str, ...] = ()
    table: int = 0


def read_lines(lines: Iterable[str], first_line: int = 1) -> list[Passage]:
    """Passages of a text or Markdown file, one a line that is not empty."""
    return list(_passages(lines, first_line))


def _passages(lines: Iterable[str], first_line: int) -> Iterator[Passage]:
    table = 0
    inside = False
    for number, line in enumerate(lines, first_line):
        is_row = line.strip().startswith("|") and line.count("|") > 2
        table += is_row and not inside
        inside = is_row
        if not line.strip() or (is_row and _RULE.fullmatch(line)):
            continue
        if is_row:
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            yield Passage(number, line, cells=cells, table=table)
        elif heading := _MARKDOWN_HEADING.match(line):
            yield Passage(number, line, level=len(heading[1]))
        else:
            item = _ITEM.match(line)
            yield Passage(number, line, marker=item[1] if item else "")
