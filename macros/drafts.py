"""Any text that says what a report says: a draft as it comes from Word, a page of ours, read into passages.

A passage is what the author wrote as one piece: a heading, a paragraph, an item of a list, a row of a table.
"""

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LARGEST_DRAFT = 20 * 1024**2
# What a .docx may unpack to: a report has some hundred kilobytes of text, and pictures hardly shrink.
_LARGEST_UNPACKED = 200 * 1024**2
_LARGEST_XML = 40 * 1024**2
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+")
_ITEM = re.compile(r"\s*([-–+*•●])\s+")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
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


class Unreadable(ValueError):
    """A file that is no draft: what was found and what to do, for the clerk."""

    def __init__(self, fact: str, suggestion: str) -> None:
        super().__init__(fact)
        self.fact = fact
        self.suggestion = suggestion


def read_draft(path: Path) -> list[Passage]:
    """Passages of a .md, .txt or .docx file; Unreadable for anything else.

    Text is brought to NFC, so that columns count letters. Lines are those of the file; in a .docx, paragraphs and table rows
    are counted from 1 in their order.
    """
    kind = path.suffix.lower()
    if kind not in _READERS:
        raise Unreadable(f"Lệnh soi không đọc tệp «{path.suffix or path.name}».", "Mở bằng Word và lưu dạng .docx, hoặc lưu thành .txt hay .md.")
    try:
        if path.stat().st_size > LARGEST_DRAFT:
            raise Unreadable(f"Tệp lớn {path.stat().st_size / 1024**2:.0f} MB, quá 20 MB.", "Bỏ hình ảnh trong tệp rồi lưu lại.")
        return _READERS[kind](path)
    except OSError as error:
        raise Unreadable("Máy không mở được tệp này.", "Kiểm tra đường dẫn và quyền đọc tệp.") from error


def _read_text(path: Path) -> list[Passage]:
    return read_lines(_lines(path))


def _read_markdown(path: Path) -> list[Passage]:
    """Front matter and code are no prose; their lines are counted all the same."""
    lines = _lines(path)
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


def _lines(path: Path) -> list[str]:
    data = path.read_bytes()
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise Unreadable("Tệp không phải văn bản thuần dù tên là .txt hay .md.", "Mở bằng Word và lưu dạng .docx.")
    text = unicodedata.normalize("NFC", _decoded(data))
    if "\x00" in text:
        raise Unreadable("Tệp không phải văn bản.", "Mở bằng Word và lưu dạng .docx.")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("Tệp không viết bằng mã UTF-8.", "Mở bằng Notepad hay Word, lưu lại với mã UTF-8.") from error


# Word.


def _read_word(path: Path) -> list[Passage]:
    """Headings, paragraphs and tables in the document's order, then the footnotes."""
    # Loading python-docx takes a tenth of a second, which the gate need not spend.
    import docx
    from docx.opc.exceptions import OpcError

    _refuse_bomb(path)
    try:
        document = docx.Document(str(path))
        return list(_word_passages(document))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, AttributeError, EOFError, NotImplementedError, RuntimeError) as error:
        # python-docx has no error of its own for a part that is missing or broken; SyntaxError is lxml's.
        raise _broken_word() from error


def _broken_word() -> Unreadable:
    return Unreadable("Tệp .docx bị hỏng, hoặc không phải tệp Word.", "Mở bằng Word, lưu lại dạng .docx, rồi chạy lại.")


def _refuse_bomb(path: Path) -> None:
    """zipfile reads no more of a part than its declared size, so what is declared bounds what is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise _broken_word() from error
    largest = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if largest > _LARGEST_XML or sum(part.file_size for part in parts) > _LARGEST_UNPACKED or len(parts) > 5000:
        raise Unreadable("Tệp .docx giải nén ra quá lớn.", "Mở bằng Word, bỏ hình ảnh, lưu lại dạng .docx.")


def _word_passages(document) -> Iterator[Passage]:
    numbering = _Numbering(document)
    line = table = 0
    for block in _blocks(document.element.body):
        if block.tag == _WORD + "p":
            line += 1
            text = _text_of(block)
            if text.strip():
                yield Passage(line, text, level=numbering.level(block), marker=numbering.marker(block) or _typed_marker(text))
            continue
        table += 1
        for row in block.iter(_WORD + "tr"):
            line += 1
            cells = tuple(_cells_of(row))
            if any(cells):
                yield Passage(line, "| " + " | ".join(cells) + " |", cells=cells, table=table)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/footnotes.xml":
            yield from _footnotes(part.blob, line)


def _typed_marker(text: str) -> str:
    item = _ITEM.match(text)
    return item[1] if item else ""


def _blocks(parent) -> Iterator:
    """Paragraphs and tables, also those inside content controls and tracked insertions."""
    for child in parent:
        if child.tag in (_WORD + "p", _WORD + "tbl"):
            yield child
        elif child.tag in (_WORD + "sdt", _WORD + "sdtContent", _WORD + "ins", _WORD + "moveTo", _WORD + "customXml"):
            yield from _blocks(child)


_LEFT_OUT = {_WORD + name for name in ("del", "moveFrom", "txbxContent", "instrText", "delText")}
_SPACES = {_WORD + "tab": " ", _WORD + "br": " ", _WORD + "cr": " ", _WORD + "noBreakHyphen": "-"}


def _text_of(element) -> str:
    """The text as it reads with all tracked changes accepted; a break within a paragraph is a space."""
    return unicodedata.normalize("NFC", "".join(_pieces(element)))


def _pieces(element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == _WORD + "t":
            yield child.text or ""
        elif child.tag in _SPACES:
            yield _SPACES[child.tag]
        elif child.tag == _WORD + "footnoteReference":
            yield f"[^{child.get(_WORD + 'id')}]"
        elif child.tag != _WORD + "pPr":
            yield from _pieces(child)


def _cells_of(row) -> Iterator[str]:
    """The row's cells on the table's grid: a cell that spans columns is followed by empty ones."""
    for cell in row.iter(_WORD + "tc"):
        span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
        yield " ".join(filter(None, (_text_of(each).strip() for each in cell.iter(_WORD + "p")))).replace("|", "/")
        for _ in range(int(span.get(_WORD + "val")) - 1 if span is not None else 0):
            yield ""


def _footnotes(blob: bytes, line: int) -> Iterator[Passage]:
    """Footnotes as the paragraphs after the last, each with its call; the separators (-1, 0) have no text."""
    from docx.oxml import parse_xml

    for note in parse_xml(blob).iter(_WORD + "footnote"):
        text = " ".join(filter(None, (_text_of(each).strip() for each in note.iter(_WORD + "p"))))
        if text:
            line += 1
            yield Passage(line, f"[^{note.get(_WORD + 'id')}]: {text}")


class _Numbering:
    """What the file says of list marks and headings: a paragraph's own properties, else those of its style."""

    def __init__(self, document) -> None:
        self.styles = {style.style_id: style for style in document.styles}
        self.formats = dict(self._formats(document))
        self.counts: dict[tuple[str, int], int] = {}

    @staticmethod
    def _formats(document) -> Iterator[tuple[tuple[str, int], tuple[str, str]]]:
        """(list, level) → (kind of number, its text), as in («bullet», «-») and («decimal», «%1.»)."""
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {each.get(_WORD + "abstractNumId"): each for each in root.iter(_WORD + "abstractNum")}
        for number in root.iter(_WORD + "num"):
            link = number.find(_WORD + "abstractNumId")
            levels = abstract.get(link.get(_WORD + "val")) if link is not None else None
            for level in levels.iter(_WORD + "lvl") if levels is not None else ():
                kind, text = level.find(_WORD + "numFmt"), level.find(_WORD + "lvlText")
                if kind is not None and text is not None:
                    yield (number.get(_WORD + "numId"), int(level.get(_WORD + "ilvl"))), (kind.get(_WORD + "val"), text.get(_WORD + "val") or "")

    def _style(self, paragraph):
        mark = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        return self.styles.get(mark.get(_WORD + "val")) if mark is not None else None

    def level(self, paragraph) -> int:
        style = self._style(paragraph)
        match = re.fullmatch(r"(?:Heading|Tiêu đề) ([1-6])", style.name or "", re.IGNORECASE) if style is not None else None
        return int(match[1]) if match else 0

    def marker(self, paragraph) -> str:
        """«-», «+», «•» of a list with marks, the label («1.», «a)») of one that Word numbers, "" for no list."""
        place = self._place(paragraph)
        if place not in self.formats:
            return ""
        kind, text = self.formats[place]
        if kind in ("bullet", "none"):
            return text if text in ("-", "–", "+", "*", "•") else "•" if kind == "bullet" else ""
        self.counts[place] = self.counts.get(place, 0) + 1
        for key in [key for key in self.counts if key[0] == place[0] and key[1] > place[1]]:
            del self.counts[key]
        return text.replace(f"%{place[1] + 1}", _numeral(kind, self.counts[place]))

    def _place(self, paragraph) -> tuple[str, int]:
        own = paragraph.find(f"{_WORD}pPr/{_WORD}numPr")
        style = self._style(paragraph)
        while own is None and style is not None:
            own = style.element.find(f"{_WORD}pPr/{_WORD}numPr")
            style = style.base_style if own is None else None
        if own is None:
            return "", 0
        number, level = own.find(_WORD + "numId"), own.find(_WORD + "ilvl")
        return (number.get(_WORD + "val") if number is not None else ""), int(level.get(_WORD + "val")) if level is not None else 0


def _numeral(kind: str, value: int) -> str:
    if kind in ("lowerLetter", "upperLetter") and value <= 26:
        letter = chr(ord("a") + value - 1)
        return letter if kind == "lowerLetter" else letter.upper()
    return str(value)


_READERS = {".md": _read_markdown, ".txt": _read_text, ".docx": _read_word}


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
