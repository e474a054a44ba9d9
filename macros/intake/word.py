"""A Word file as it reads: all tracked changes accepted, what Word counts made text, what cannot be kept told.

Nothing in the file is run or followed, and no other file is opened: pictures, links, objects and fields stay behind.
"""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from macros.intake import Unreadable
from macros.intake.blocks import Block, Document, Paragraph, Remark, Row, Run, Table
from macros.intake.numbering import WORD, Numbering

# What a .docx may unpack to: a report has some hundred kilobytes of text, and pictures hardly shrink.
_LARGEST_UNPACKED = 200 * 1024**2
_LARGEST_XML = 40 * 1024**2
_MOST_PARTS = 5000
_DEEPEST = 60
_MOST_COLUMNS = 60

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_HEADING_STYLE = re.compile(r"(?:Heading|Tiêu đề) ([1-6])", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(?:TOC|Mục lục) ?\d?", re.IGNORECASE)

_SPACES = {WORD + "tab": " ", WORD + "br": "\n", WORD + "cr": "\n", WORD + "noBreakHyphen": "-", WORD + "ptab": " "}
_FRAMES = {WORD + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}
_WRAPPERS = _FRAMES | {WORD + name for name in ("hyperlink", "smartTag", "fldSimple", "dir", "bdo")}
# What is left out, and what is said of it.
_LEFT_OUT = {
    WORD + "del": "chữ đã xóa (theo dõi thay đổi) không đưa vào.",
    WORD + "moveFrom": "chữ đã chuyển chỗ (theo dõi thay đổi) chỉ đưa vào ở chỗ mới.",
    WORD + "commentReference": "có nhận xét, không đưa vào.",
    WORD + "object": "có đối tượng nhúng, không đưa vào.",
    WORD + "sym": "có ký hiệu của phông riêng, không đưa vào.",
    _MATH + "oMath": "có công thức, không đưa vào; gõ lại bằng chữ.",
    _MATH + "oMathPara": "có công thức, không đưa vào; gõ lại bằng chữ.",
}
_INSERTED = "chữ thêm (theo dõi thay đổi) đã đưa vào."
_PICTURE = "có hình, không đưa vào; cần thì lưu hình .png cạnh trang."
_BOX = "chữ trong khung được đưa thành đoạn riêng sau đoạn này."
_MERGED = "bảng có ô gộp; chữ ở ô đầu, các ô sau để trống."
_INNER = "bảng lồng trong ô được viết thành chữ."
_CONTENTS = "mục lục tự sinh không đưa vào."
_HIDDEN = "chữ ẩn không đưa vào."
_NO_NOTE = "dấu gọi chú thích không có chú thích, đã bỏ."


def read_word(path: Path) -> Document:
    """Paragraphs, tables and notes of a .docx file; Unreadable when it is none."""
    # Loading python-docx takes a tenth of a second, which the gate need not spend.
    import docx
    from docx.opc.exceptions import OpcError

    _refuse_bomb(path)
    try:
        return _Reader(docx.Document(str(path))).read()
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, AttributeError, EOFError, NotImplementedError, RuntimeError) as error:
        # python-docx has no error of its own for a part that is missing or broken; SyntaxError is lxml's.
        raise _broken() from error


def _broken() -> Unreadable:
    return Unreadable("Tệp .docx bị hỏng, hoặc không phải tệp Word.", "Mở bằng Word, lưu lại dạng .docx, rồi chạy lại.")


def _refuse_bomb(path: Path) -> None:
    """zipfile reads no more of a part than its declared size, so what is declared bounds what is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise _broken() from error
    largest = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if largest > _LARGEST_XML or sum(part.file_size for part in parts) > _LARGEST_UNPACKED or len(parts) > _MOST_PARTS:
        raise Unreadable("Tệp .docx giải nén ra quá lớn.", "Mở bằng Word, bỏ hình ảnh, lưu lại dạng .docx.")


class _Reader:
    """number: of the paragraph or table row that is being read, as the clerk counts them."""

    def __init__(self, document) -> None:
        self.source = document
        self.numbering = Numbering(document)
        self.remarks: list[Remark] = []
        self.called: list[str] = []
        self.number = 0

    def read(self) -> Document:
        blocks = [block for element in _blocks(self.source.element.body) for block in self.block(element)]
        notes = dict(self.notes())
        for name in {*self.called} - {*notes}:
            self.tell(_NO_NOTE)
        return Document(blocks, notes, self.remarks)

    def tell(self, text: str) -> None:
        self.remarks.append(Remark(self.number, text))

    def block(self, element) -> Iterator[Block]:
        if element.tag == WORD + "tbl":
            yield self.table(element)
            return
        self.number += 1
        if any(_CONTENTS_STYLE.fullmatch(style.name or "") for style in self.styles(element)):
            self.tell(_CONTENTS)
            return
        yield self.paragraph(element)
        yield from self.boxes(element)

    def styles(self, paragraph) -> list:
        mark = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        return list(self.numbering.chain(mark.get(WORD + "val"))) if mark is not None else []

    def paragraph(self, element) -> Paragraph:
        styles = self.styles(element)
        label, depth = self.numbering.label(element)
        runs = tuple(_joined(self.runs(element, self.bold_and_italic(styles), 0)))
        is_title = any((style.name or "").lower() in ("title", "tiêu đề") for style in styles)
        return Paragraph(self.number, runs, self.level(element, styles), is_title, label, depth)

    def level(self, element, styles: list) -> int:
        """By the style's name, or by the level that the paragraph or its style has in Word's outline."""
        named = (_HEADING_STYLE.fullmatch(style.name or "") for style in styles)
        if match := next(filter(None, named), None):
            return int(match[1])
        outline = next(self.numbering.properties(element, "outlineLvl"), None)
        level = int(outline.get(WORD + "val", "9")) + 1 if outline is not None else 10
        return level if level <= 6 else 0

    def bold_and_italic(self, styles: list) -> tuple[bool, bool]:
        return tuple(next((is_on for style in styles if (is_on := _switch(style.element.find(WORD + "rPr"), name)) is not None), False) for name in ("b", "i"))

    # Words.

    def runs(self, element, writing: tuple[bool, bool], depth: int) -> Iterator[Run]:
        for child in element if depth < _DEEPEST else ():
            if child.tag == WORD + "r":
                yield from self.run(child, writing)
            elif child.tag in _LEFT_OUT:
                self.tell(_LEFT_OUT[child.tag])
            elif child.tag in _WRAPPERS:
                if child.tag in (WORD + "ins", WORD + "moveTo"):
                    self.tell(_INSERTED)
                yield from self.runs(child, writing, depth + 1)

    def run(self, run, writing: tuple[bool, bool]) -> Iterator[Run]:
        properties = run.find(WORD + "rPr")
        if _switch(properties, "vanish"):
            self.tell(_HIDDEN)
            return
        bold, italic = (self.is_on(properties, name, otherwise) for name, otherwise in zip(("b", "i"), writing, strict=True))
        raised = properties.find(WORD + "vertAlign") if properties is not None else None
        for text, note in self.pieces(run):
            if raised is not None and raised.get(WORD + "val") == "superscript":
                text = {"2": "²", "3": "³"}.get(text, text)
            yield Run(unicodedata.normalize("NFC", text), bold, italic, note)

    def is_on(self, properties, name: str, otherwise: bool) -> bool:
        """A run's bold or italic: its own, that of its style, that of the paragraph."""
        own = _switch(properties, name)
        mark = properties.find(WORD + "rStyle") if properties is not None else None
        chain = self.numbering.chain(mark.get(WORD + "val")) if mark is not None else ()
        styled = (_switch(style.element.find(WORD + "rPr"), name) for style in chain)
        return next((each for each in (own, *styled) if each is not None), otherwise)

    def pieces(self, run) -> Iterator[tuple[str, str]]:
        """(words, "") or ("", the name of a note) for each part of a run."""
        for child in run:
            if child.tag == WORD + "t":
                yield child.text or "", ""
            elif child.tag in _SPACES:
                yield _SPACES[child.tag], ""
            elif child.tag in (WORD + "footnoteReference", WORD + "endnoteReference"):
                self.called.append(_note_name(child))
                yield "", self.called[-1]
            elif child.tag in _LEFT_OUT:
                self.tell(_LEFT_OUT[child.tag])
            elif child.tag in (WORD + "drawing", WORD + "pict", _COMPATIBLE + "AlternateContent") and next(child.iter(WORD + "txbxContent"), None) is None:
                self.tell(_PICTURE)

    def boxes(self, element) -> Iterator[Block]:
        """The paragraphs of text boxes, which stand where their anchor stands; Word writes each box twice, for old and new programs."""
        for box in element.iter(WORD + "txbxContent"):
            above = list(_ancestors(box, element))
            is_double = any(each.tag == _COMPATIBLE + "Fallback" for each in above)
            if not is_double and not any(each.tag == WORD + "txbxContent" for each in above):
                self.tell(_BOX)
                for inner in _blocks(box):
                    yield from (self.paragraph(each) for each in ([inner] if inner.tag == WORD + "p" else inner.iter(WORD + "p")))

    # Tables and notes.

    def table(self, element) -> Table:
        rows = []
        for row in _inner(element, "tr"):
            self.number += 1
            if row.find(f"{WORD}trPr/{WORD}del") is not None:
                self.tell(_LEFT_OUT[WORD + "del"])
                continue
            rows.append(Row(self.number, tuple(self.cells(row))))
        return Table(tuple(rows))

    def cells(self, row) -> Iterator[tuple[Paragraph, ...]]:
        for cell in _inner(row, "tc"):
            span, follows = cell.find(f"{WORD}tcPr/{WORD}gridSpan"), cell.find(f"{WORD}tcPr/{WORD}vMerge")
            width = min(int(span.get(WORD + "val", "1")) if span is not None else 1, _MOST_COLUMNS)
            is_below = follows is not None and follows.get(WORD + "val", "continue") == "continue"
            if width > 1 or is_below:
                self.tell(_MERGED)
            if next(cell.iter(WORD + "tbl"), None) is not None:
                self.tell(_INNER)
            paragraphs = (each for each in cell.iter(WORD + "p") if not any(above.tag == WORD + "txbxContent" for above in _ancestors(each, cell)))
            yield tuple(block for each in paragraphs for block in (self.paragraph(each), *self.boxes(each)))
            yield from ((),) * (width - 1)

    def notes(self) -> Iterator[tuple[str, str]]:
        """Footnotes and endnotes with words; the separators have none."""
        from docx.oxml import parse_xml

        for part in self.source.part.package.iter_parts():
            if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
                kind = str(part.partname)[6:-5]
                for note in parse_xml(part.blob).iter(WORD + kind):
                    runs = (Run(" ") if run is None else run for each in note.iter(WORD + "p") for run in (*self.runs(each, (False, False), 0), None))
                    if text := " ".join("".join(run.text for run in runs).split()):
                        yield _note_name(note), text


def _note_name(element) -> str:
    """The number that the file gives a footnote; endnotes are counted apart."""
    return f"{'e' if 'endnote' in element.tag else ''}{element.get(WORD + 'id')}"


def _blocks(parent, depth: int = 0) -> Iterator:
    """Paragraphs and tables, also those inside content controls and tracked insertions."""
    for child in parent if depth < _DEEPEST else ():
        if child.tag in (WORD + "p", WORD + "tbl"):
            yield child
        elif child.tag in _FRAMES:
            yield from _blocks(child, depth + 1)


def _inner(parent, name: str) -> Iterator:
    """The rows of a table or the cells of a row, not those of tables within."""
    for child in parent:
        if child.tag == WORD + name:
            yield child
        elif child.tag in _FRAMES:
            yield from _inner(child, name)


def _ancestors(element, top) -> Iterator:
    """What stands around an element, below the top."""
    while (element := element.getparent()) is not None and element is not top:
        yield element


def _switch(properties, name: str) -> bool | None:
    """A property that is on or off; None where it is not spoken of."""
    mark = properties.find(WORD + name) if properties is not None else None
    return None if mark is None else mark.get(WORD + "val", "1") not in ("0", "false", "off")


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs with neighbours of the same writing made one: Word cuts sentences where somebody stopped typing."""
    last: Run | None = None
    for run in runs:
        if last and not last.note and not run.note and (last.bold, last.italic) == (run.bold, run.italic):
            last = Run(last.text + run.text, run.bold, run.italic)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
