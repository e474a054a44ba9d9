"""A document as the Markdown of a page: headings, paragraphs, lists, tables with captions, footnotes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from macros.intake.blocks import Block, Document, Paragraph, Remark, Run, Table
from macros.intake.outline import SIGNS, outline
from macros.intake.safe_text import begin, escape, inline, parts, plain, unmarked

_TYPED = re.compile(r"\s*([-–+•●▪*])\s*(?=[^\s\d])")
_CAPTION = re.compile(r"(?:Bảng|Biểu|BẢNG|BIỂU)(?: số)?[ :]")
_UNIT_LINE = re.compile(r"\(?(?:Đơn vị(?: tính)?|ĐVT|Đvt)\s?:")
_DEEPEST_LIST = 5
_LONGEST_CAPTION = 200
# A table that only puts things side by side: the letterhead and the signature.
_FRAME = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Nơi nhận")

_UNNAMED = "bảng không có tên, tạm đặt theo số thứ tự; sửa dòng «Bảng: …»."
_NOTE_IN_HEADING = "dấu gọi chú thích trong đề mục đã chuyển xuống dưới."
_CUT = "đoạn quá dài, đã chia; chữ đậm, nghiêng và dấu gọi chú thích trong đoạn không giữ được."


def as_markdown(document: Document, head: Sequence[Block], title: str, body: Sequence[Block]) -> str:
    """Blocks of a document as Markdown, around a title if there is one; what cannot be kept is added to the document's remarks."""
    writer = _Writer(document)
    writer.write(head)
    if title:
        writer.lines += [f"# {heading_text([Run(title)])}", ""]
    writer.write(body)
    return "\n".join(writer.lines).strip() + "\n"


class _Writer:
    """open_depth: how deep the list goes that is being written, -1 outside of one. minus: whether it has items with «-».

    waiting: notes that have been called since the last paragraph ended, whose text comes next. name: of the next table.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: list[str] = []
        self.numbers: dict[str, int] = {}
        self.waiting: list[str] = []
        self.open_depth, self.minus = -1, False
        self.tables = 0
        self.name: list[str] = []

    def write(self, blocks: Sequence[Block]) -> None:
        outlined = outline([part for block in blocks for part in _unframed(block)])
        for index, (block, level) in enumerate(outlined):
            if isinstance(block, Table):
                self.table(block)
            elif level:
                self.heading(block, level)
            elif item := _item(block):
                self.item(*item)
            elif self.is_caption(outlined, index):
                self.name.append(self.name_part(unmarked(block.runs)))
            else:
                self.paragraph(block)
        self.end_list()

    def tell(self, number: int, text: str) -> None:
        self.document.remarks.append(Remark(number, text))

    def call(self, name: str) -> str:
        """The call of a note; one without text has been told of, and is dropped."""
        if name not in self.document.notes:
            return ""
        if name not in self.numbers:
            self.numbers[name] = len(self.numbers) + 1
            self.waiting.append(name)
        return f"[^{self.numbers[name]}]"

    def end_list(self) -> None:
        if self.open_depth >= 0:
            self.lines.append("")
        self.open_depth, self.minus = -1, False
        self.write_notes()

    def write_notes(self) -> None:
        for name in self.waiting:
            text = escape(plain(self.document.notes[name]).strip())
            self.lines += [f"[^{self.numbers[name]}]: {text}", ""]
        self.waiting = []

    def heading(self, block: Paragraph, level: int) -> None:
        self.end_list()
        self.lines += [f"{'#' * level} {heading_text(block.runs)}", ""]
        if calls := "".join(self.call(run.note) for run in block.runs if run.note):
            self.tell(block.number, _NOTE_IN_HEADING)
            self.lines += [f"Chú thích của đề mục: {calls}", ""]
            self.write_notes()

    def paragraph(self, block: Paragraph) -> None:
        self.end_list()
        for text in self.text(block):
            self.lines += [begin(text), ""]
        self.write_notes()

    def text(self, block: Paragraph) -> list[str]:
        text = inline(block.runs, self.call)
        pieces = parts(text)
        if len(pieces) > 1:
            self.tell(block.number, _CUT)
            pieces = parts(unmarked(block.runs))
        return pieces

    def item(self, block: Paragraph, sign: str, depth: int) -> None:
        self.minus = self.minus or sign != "+"
        depth = max(depth, 1) if sign == "+" and self.minus and self.open_depth >= 0 else depth
        self.open_depth = min(depth, self.open_depth + 1, _DEEPEST_LIST)
        self.lines += [f"{'    ' * self.open_depth}- {begin(text)}" for text in self.text(block) if text]

    def is_caption(self, outlined: list[tuple[Block, int]], index: int) -> bool:
        """Whether the paragraph names the table that follows, maybe with the line of its unit between; then the table takes it."""
        following = [block for block, _ in outlined[index + 1 : index + 3]]
        block = outlined[index][0]
        if _UNIT_LINE.match(block.text.strip()) and following and isinstance(following[0], Table):
            return True
        if not _CAPTION.match(block.text.strip()) or len(block.text) > _LONGEST_CAPTION or not following:
            return False
        return isinstance(following[0], Table) or (len(following) > 1 and isinstance(following[1], Table) and bool(_UNIT_LINE.match(following[0].text.strip())))

    def table(self, table: Table) -> None:
        self.end_list()
        self.tables += 1
        rows = [[" ".join(filter(None, (inline(each.runs, self.call) for each in cell))) for cell in row.cells] for row in table.rows]
        width = max(map(len, rows))
        head, *body = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        self.lines += [f"Bảng: {self.caption(table)}", "", head, f"|{' --- |' * width}", *body, ""]
        self.write_notes()

    def name_part(self, text: str) -> str:
        """A line of the next table's name; that of its unit stands in brackets."""
        return f"({text})" if self.name and not text.startswith("(") else text

    def caption(self, table: Table) -> str:
        if not self.name:
            self.tell(table.rows[0].number, _UNNAMED)
        name, self.name = " ".join(self.name) or f"Bảng số {self.tables} của văn bản", []
        return name


def heading_text(runs: Sequence[Run]) -> str:
    """The words of a heading; a # at its end would be read as a sign."""
    text = unmarked(runs)
    return re.sub(r"#+$", lambda match: f"`{match[0]}`", text)


def _unframed(block: Block) -> list[Block]:
    """A table that only puts things side by side, or that is one box, is its paragraphs."""
    if isinstance(block, Paragraph):
        return [block]
    rows = [row for row in block.rows if any(paragraph.text.strip() for cell in row.cells for paragraph in cell)]
    is_frame = any(_FRAME.search(paragraph.text) for paragraph in block.paragraphs)
    if is_frame or len(rows) < 2 or max(len(row.cells) for row in rows) < 2:
        return [line for paragraph in block.paragraphs for line in paragraph.lines]
    return [Table(tuple(rows))]


def _item(block: Paragraph) -> tuple[Paragraph, str, int] | None:
    """The item without its typed sign, the sign, and how deep it stands."""
    if block.label in SIGNS:
        return block, block.label, block.depth
    typed = _TYPED.match(block.text)
    if not typed:
        return None
    left = typed.end()
    runs = []
    for run in block.runs:
        taken = min(left, len(run.text))
        runs.append(replace(run, text=run.text[taken:]))
        left -= taken
    return replace(block, runs=tuple(run for run in runs if run.text or run.note)), typed[1], 0
