"""Any text that says what a report says: a draft as it comes from Word, a page of ours, read into passages.

A passage is what the author wrote as one piece: a heading, a paragraph, an item of a list, a row of a table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.intake import Unreadable
from macros.intake.blocks import Document, Paragraph
from macros.intake.plain import LARGEST_FILE
from macros.intake.plain import read_lines as read_text_lines
from macros.intake.word import read_word

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+")
_ITEM = re.compile(r"\s*([-–+*•●])\s+")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_ADDRESS = re.compile(r"\]\([^()\s]*\)")
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


def read_draft(path: Path) -> list[Passage]:
    """Passages of a .md, .txt or .docx file; Unreadable for anything else.

    Text is brought to NFC, so that columns count letters. Lines are those of the file; in a .docx, paragraphs and table rows
    are counted from 1 in their order.
    """
    kind = path.suffix.lower()
    if kind not in _READERS:
        raise Unreadable(f"Lệnh soi không đọc tệp «{path.suffix or path.name}».", "Mở bằng Word và lưu dạng .docx, hoặc lưu thành .txt hay .md.")
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(f"Tệp lớn {path.stat().st_size / 1024**2:.0f} MB, quá 20 MB.", "Bỏ hình ảnh trong tệp rồi lưu lại.")
        return _READERS[kind](path)
    except OSError as error:
        raise Unreadable("Máy không mở được tệp này.", "Kiểm tra đường dẫn và quyền đọc tệp.") from error


def _read_plain(path: Path) -> list[Passage]:
    return read_lines(read_text_lines(path))


def _read_markdown(path: Path) -> list[Passage]:
    """Front matter and code are no prose; their lines are counted all the same."""
    lines = read_text_lines(path)
    if lines and lines[0].strip() == "---":
        end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")), -1)
        lines[: end + 1] = [""] * (end + 1)
    inside = ""
    for number, line in enumerate(lines):
        fence = _FENCE.match(line)
        if inside or fence:
            lines[number] = ""
        if fence and inside in ("", fence[1]):
            inside = "" if inside else fence[1]
    return read_lines(lines)


def _read_word(path: Path) -> list[Passage]:
    return passages_of(read_word(path))


def passages_of(document: Document) -> list[Passage]:
    """Headings, paragraphs and tables in the document's order, then the footnotes."""
    passages = list(_word_passages(document))
    last = passages[-1].line if passages else 0
    notes = (Passage(last + count, f"[^{name}]: {text}") for count, (name, text) in enumerate(document.notes.items(), 1))
    return [*passages, *notes]


def _word_passages(document: Document) -> Iterator[Passage]:
    table = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            text = _words(block)
            if text.strip():
                yield Passage(block.number, text, level=block.level, marker=block.label or _typed_marker(text))
            continue
        table += 1
        for row in block.rows:
            cells = tuple(" ".join(filter(None, (_words(each).strip() for each in cell))).replace("|", "/") for cell in row.cells)
            if any(cells):
                yield Passage(row.number, "| " + " | ".join(cells) + " |", cells=cells, table=table)


def _words(paragraph: Paragraph) -> str:
    return "".join(f"[^{run.note}]" if run.note else run.text for run in paragraph.runs).replace("\n", " ")


def _typed_marker(text: str) -> str:
    item = _ITEM.match(text)
    return item[1] if item else ""


_READERS = {".md": _read_markdown, ".txt": _read_plain, ".docx": _read_word}


def read_lines(lines: Iterable[str], first_line: int = 1) -> list[Passage]:
    """Passages of a text or Markdown file, one a line that is not empty."""
    return list(_passages(lines, first_line))


def _passages(lines: Iterable[str], first_line: int) -> Iterator[Passage]:
    table = 0
    inside = False
    for number, text in enumerate(lines, first_line):
        line = _ADDRESS.sub(lambda address: "]" + " " * (len(address[0]) - 1), text)
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
