"""A document as a Word file in the form of the decree, which the clerk can still touch."""

import datetime
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from macros.export import letters
from macros.export.columns import is_wide, with_shares
from macros.export.form import FORM, date_line, number_line, recipient_lines, reference_line
from macros.export.paper import NEW_LINE, Appendix, Block, Heading, Item, Paper, Paragraph, Run, Runs, Signature, Table, with_runs
from macros.export.word_notes import add_notes, call_note

CENTER, RIGHT, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
# A zip's first day; and the one that its properties carry, so that a file made again has the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MADE = datetime.datetime(2000, 1, 1)
_REVIEWER, _INITIALS = "Kho báo cáo", "KBC"
_FIRST_COMMENT = 10_000


def word_file(paper: Paper) -> bytes:
    """The bytes of the .docx: the same for the same paper, on any day and machine."""
    paper = with_shares(_with_remarks_at_calls(paper))
    document = _empty(paper)
    _letterhead(document, paper)
    _title(document, paper)
    _blocks(document, paper.blocks)
    if paper.frame.signature:
        _closing(document, paper.frame.signature)
    for appendix in paper.appendices:
        _appendix(document, paper, appendix)
    add_notes(document, paper.notes, _add_runs)
    _settle_comments(document)
    return _packed(document)


def _with_remarks_at_calls(paper: Paper) -> Paper:
    """A remark on a note's figure stands at the note's call, since Word has no comments in notes."""
    remarks = {number: "; ".join(f"{run.text}: {run.remark}" for run in runs if run.remark) for number, runs in paper.notes.items()}

    def moved(run: Run) -> Run:
        return replace(run, remark=remarks.get(run.note, "")) if run.note else run

    notes = {number: tuple(replace(run, remark="") for run in runs) for number, runs in paper.notes.items()}
    appendices = tuple(replace(each, blocks=tuple(with_runs(block, moved) for block in each.blocks)) for each in paper.appendices)
    return replace(paper, blocks=tuple(with_runs(block, moved) for block in paper.blocks), notes=notes, appendices=appendices)


# The document itself.


def _empty(paper: Paper) -> WordDocument:
    document = Document()
    document.core_properties.title = paper.title
    document.core_properties.author = document.core_properties.last_modified_by = " ".join(paper.frame.issuer)
    document.core_properties.created = document.core_properties.modified = _MADE
    document.core_properties.comments, document.core_properties.language = "", "vi-VN"
    _drop_thumbnail(document)
    _set_language(document)
    _set_compatibility(document)
    _set_styles(document)
    section = document.sections[0]
    _set_page(section, paper.frame.is_draft)
    document._body.clear_content()  # noqa: SLF001 (the template's own empty paragraph)
    return document


def _drop_thumbnail(document: WordDocument) -> None:
    """The picture of the template's first page."""
    relations = document.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[name]


def _set_language(document: WordDocument) -> None:
    """Vietnamese everywhere: the template says English and Japanese."""
    settings = document.settings.element
    for language in (*document.styles.element.iter(qn("w:lang")), settings.find(qn("w:themeFontLang"))):
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            language.set(qn(name), "vi-VN")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")


def _set_compatibility(document: WordDocument) -> None:
    """Word 2013 and later (15), instead of the template's 14, which opens in a restricted mode."""
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


# The styles that Word gives to a note and to a comment which the clerk adds, by their names and marks.
_SMALL_STYLES = {
    "footnote text": ("FootnoteText", WD_STYLE_TYPE.PARAGRAPH),
    "footnote reference": ("FootnoteReference", WD_STYLE_TYPE.CHARACTER),
    "annotation text": ("CommentText", WD_STYLE_TYPE.PARAGRAPH),
    "annotation reference": ("CommentReference", WD_STYLE_TYPE.CHARACTER),
}


def _set_styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    for properties in (normal.element.get_or_add_rPr(), document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))):
        _set_font(properties)
    normal.font.size, normal.paragraph_format.space_after = Pt(FORM.body.size), Pt(0)
    for name, (mark, kind) in _SMALL_STYLES.items():
        style = document.styles.add_style(name, kind, builtin=True)
        style.style_id = mark
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            style.base_style, style.font.size, style.paragraph_format.line_spacing = normal, Pt(FORM.note.size), 1.0
    document.styles["footnote reference"].font.superscript = True


def _set_font(properties: OxmlElement) -> None:
    """The decree's font, and no theme's, whose names would win over it."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(name), FORM.page.font)


def _set_page(section: Section, is_draft: bool) -> None:
    """Paper, margins, and the page number in the top margin of all pages but the first."""
    page = FORM.page
    upright = section.orientation == WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(page.width), Mm(page.height)) if upright else (Mm(page.height), Mm(page.width))
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(page.top), Mm(page.bottom), Mm(page.left), Mm(page.right)
    section.header_distance = section.footer_distance = Mm(page.header)
    section.gutter = 0
    section.different_first_page_header_footer = True
    if section._sectPr.getparent() is not None and not section.header.is_linked_to_previous:  # noqa: SLF001
        return
    section.header.is_linked_to_previous = section.first_page_header.is_linked_to_previous = False
    _add_page_number(section.header.paragraphs[0])
    if is_draft:
        for header in (section.header, section.first_page_header):
            _add_draft_word(header.paragraphs[0].insert_paragraph_before())


def _add_page_number(paragraph: WordParagraph) -> None:
    paragraph.alignment = CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        run.font.size = Pt(FORM.page_number.size)
        if kind in ("begin", "separate", "end"):
            sign = OxmlElement("w:fldChar")
            sign.set(qn("w:fldCharType"), kind)
            run._r.append(sign)  # noqa: SLF001
        elif not kind:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)  # noqa: SLF001


def _add_draft_word(paragraph: WordParagraph) -> None:
    """At the right, in a frame of its own, so that the page number stays where it is in the signed paper."""
    paragraph.alignment = RIGHT
    frame = OxmlElement("w:framePr")
    for name, value in (("w:wrap", "around"), ("w:vAnchor", "page"), ("w:hAnchor", "margin"), ("w:xAlign", "right"), ("w:y", str(round(Mm(FORM.page.header).twips)))):
        frame.set(qn(name), value)
    paragraph._p.get_or_add_pPr().insert_element_before(frame, "w:widowControl", "w:numPr", "w:spacing", "w:ind", "w:jc", "w:rPr")  # noqa: SLF001
    run = paragraph.add_run(FORM.draft.word)
    run.bold, run.font.size = True, Pt(FORM.draft.size)


# The frame.


def _letterhead(document: WordDocument, paper: Paper) -> None:
    frame, rules = paper.frame, FORM.letterhead
    _gap(document, 1)  # a document that begins with a table gets a blank line in LibreOffice
    table = _bare_table(document, (rules.issuer_column, rules.motto_column))
    issuer, motto = table.rows[0].cells
    _centred(issuer, [(line, True) for line in frame.issuer], rules.issuer_size)
    _rule(issuer, rules.issuer_column, letters.width(frame.issuer[-1], rules.issuer_size) * rules.issuer_rule)
    _centred(motto, [(rules.country, True)], rules.country_size)
    _centred(motto, [(rules.motto, True)], rules.motto_size)
    _rule(motto, rules.motto_column, letters.width(rules.motto, rules.motto_size))
    number, dated = table.add_row().cells
    _centred(number, [(number_line(frame), False)], rules.number_size)
    _centred(dated, [(date_line(frame), False)], rules.date_size, italic=True)


def _gap(document: WordDocument, points: float = FORM.body.spacing) -> None:
    """An empty paragraph that is so high, which keeps tables apart."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(points)
    paragraph.add_run().font.size = Pt(1)


def _bare_table(document: WordDocument, widths: Sequence[float]) -> WordTable:
    """One row of cells without borders or margins, of these millimetres."""
    table = document.add_table(1, len(widths))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    _set_margins(table, 0)
    _set_widths(table, widths)
    return table


def _set_margins(table: WordTable, millimetres: float) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(round(Mm(millimetres).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001
    look = properties.find(qn("w:tblLook"))
    look.addprevious(margins) if look is not None else properties.append(margins)


def _set_widths(table: WordTable, widths: Sequence[float]) -> None:
    for column, millimetres in zip(table.columns, widths, strict=True):
        column.width = Mm(millimetres)
        for cell in column.cells:
            cell.width = Mm(millimetres)


def _centred(cell: _Cell, lines: Iterable[tuple[str, bool]], size: float, italic: bool = False) -> None:
    """Lines of text, each a paragraph in the middle; the cell's first empty paragraph is used."""
    for text, bold in lines:
        run = _next_paragraph(cell).add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _next_paragraph(cell: _Cell, alignment: WD_ALIGN_PARAGRAPH = CENTER) -> WordParagraph:
    last = cell.paragraphs[-1]
    paragraph = cell.add_paragraph() if last.runs or last._p.pPr is not None else last  # noqa: SLF001
    paragraph.alignment = alignment
    return paragraph


def _rule(cell: _Cell | WordDocument, room: float, length: float) -> None:
    """A solid line in the middle of a width of some millimetres: the border of a low paragraph that is set in at both sides."""
    paragraph = _next_paragraph(cell) if isinstance(cell, _Cell) else cell.add_paragraph()
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm((room - length) / 2)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(3)
    shape.space_after = Pt(FORM.body.spacing)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "0"), ("w:color", "000000")):
        line.set(qn(name), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _title(document: WordDocument, paper: Paper) -> None:
    frame, rules = paper.frame, FORM.title
    kind = document.add_paragraph()
    kind.alignment, kind.paragraph_format.space_before = CENTER, Pt(2 * FORM.body.spacing)
    _say(kind, frame.kind, rules.kind_size, bold=True)
    subject = document.add_paragraph()
    subject.alignment = CENTER
    _say(subject, frame.subject, rules.subject_size, bold=True)
    room = FORM.page.width - FORM.page.left - FORM.page.right
    _rule(document, room, min(letters.width(frame.subject, rules.subject_size), room) * rules.rule)
    document.paragraphs[-1].paragraph_format.space_after = Pt(2 * FORM.body.spacing)


def _say(paragraph: WordParagraph, text: str, size: float, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _closing(document: WordDocument, signature: Signature) -> None:
    """Recipients on the left, authority and name on the right; the last lines of the text stand on their page."""
    rules = FORM.recipients
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    room = FORM.page.width - FORM.page.left - FORM.page.right
    table = _bare_table(document, (room / 2, room / 2))
    _keep_whole(table)
    left, right = table.rows[0].cells
    _say(_next_paragraph(left, LEFT), "Nơi nhận:", rules.title_size, bold=True, italic=True)
    for line in recipient_lines(signature):
        _say(_next_paragraph(left, LEFT), line, rules.size)
    _centred(right, ((line, True) for line in signature.authority), FORM.signature.authority_size)
    name = _next_paragraph(right)
    name.paragraph_format.space_before = Mm(FORM.signature.room)
    _say(name, signature.signer, FORM.signature.name_size, bold=True)


def _keep_whole(table: WordTable) -> None:
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001


def _appendix(document: WordDocument, paper: Paper, appendix: Appendix) -> None:
    """On a page of its own, counted from 1."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    turned = any(map(is_wide, appendix.blocks))
    _turn(section, turned)
    _count_from_one(section)
    section.different_first_page_header_footer = True
    for text, size, bold, italic in (
        (appendix.label, FORM.appendix.label_size, True, False),
        (appendix.title.upper(), FORM.appendix.title_size, True, False),
        (reference_line(paper.frame), FORM.appendix.reference_size, False, True),
    ):
        if text:
            paragraph = document.add_paragraph()
            paragraph.alignment = CENTER
            _say(paragraph, text, size, bold, italic)
    paragraph.paragraph_format.space_after = Pt(FORM.body.spacing)
    _blocks(document, appendix.blocks, is_turned=turned)


def _turn(section: Section, is_turned: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if is_turned else WD_ORIENT.PORTRAIT
    sides = sorted((section.page_width, section.page_height), reverse=is_turned)
    section.page_width, section.page_height = sides


def _count_from_one(section: Section) -> None:
    numbers = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001
    if numbers is None:
        numbers = OxmlElement("w:pgNumType")
        section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001
    numbers.set(qn("w:start"), "1")


# The text.


def _blocks(document: WordDocument, blocks: Iterable[Block], is_turned: bool = False) -> None:
    """Every block in order; a wide table turns its page, unless the page is turned already."""
    for block in blocks:
        if is_wide(block) and not is_turned:
            _turn_over(document, is_turned=True)
            _WRITERS[type(block)](document, block)
            _turn_over(document, is_turned=False)
        else:
            _WRITERS[type(block)](document, block)


def _turn_over(document: WordDocument, is_turned: bool) -> None:
    """Go on on a new page, whose number is shown and follows that of the page before."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    if (numbers := section._sectPr.find(qn("w:pgNumType"))) is not None:  # noqa: SLF001
        section._sectPr.remove(numbers)  # noqa: SLF001
    _turn(section, is_turned)


def _heading(document: WordDocument, heading: Heading) -> None:
    paragraph = _body_paragraph(document)
    paragraph.paragraph_format.keep_with_next = True
    _outline(paragraph, heading.level)
    _add_runs(paragraph, [Run(run.text, True, run.italic, run.note, run.remark) for run in heading.runs])


def _outline(paragraph: WordParagraph, level: int) -> None:
    """The heading's place in the document's outline, which Word's navigation and screen readers use."""
    mark = OxmlElement("w:outlineLvl")
    mark.set(qn("w:val"), str(level - 1))
    paragraph._p.get_or_add_pPr().append(mark)  # noqa: SLF001


def _paragraph(document: WordDocument, block: Paragraph) -> None:
    _add_runs(_body_paragraph(document), block.runs)


def _item(document: WordDocument, item: Item) -> None:
    """An item begins like a paragraph of the text, as official documents have it; lower levels are set in."""
    paragraph = _body_paragraph(document)
    paragraph.paragraph_format.left_indent = Mm(item.level * FORM.body.item_step)
    _add_runs(paragraph, [Run(f"{item.mark} ")] * bool(item.mark) + list(item.runs))


def _body_paragraph(document: WordDocument) -> WordParagraph:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    paragraph.alignment = JUSTIFY
    shape.first_line_indent, shape.space_after, shape.line_spacing = Mm(FORM.body.first_line), Pt(FORM.body.spacing), FORM.body.line
    return paragraph


def _table(document: WordDocument, block: Table) -> None:
    if block.caption:
        caption = document.add_paragraph()
        caption.alignment, caption.paragraph_format.keep_with_next = CENTER, True
        caption.paragraph_format.space_before = Pt(FORM.body.spacing)
        _say(caption, block.caption, FORM.table.size, bold=True)
    table = document.add_table(0, len(block.head), style="Table Grid")
    room = document.sections[-1].page_width - document.sections[-1].left_margin - document.sections[-1].right_margin
    table.autofit = False
    _set_margins(table, FORM.table.side)
    for cells in (block.head, *block.rows):
        _row(table, cells, block, is_head=cells is block.head, is_total=block.has_total and cells is block.rows[-1])
    _set_widths(table, [share * Length(room).mm for share in block.shares])
    _keep_whole(table)
    _repeat_head(table)
    _gap(document)


def _row(table: WordTable, cells: tuple[Runs, ...], block: Table, is_head: bool, is_total: bool) -> None:
    for number, (cell, runs) in enumerate(zip(table.add_row().cells, cells, strict=True)):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER if is_head else None
        paragraph = cell.paragraphs[0]
        paragraph.alignment = CENTER if is_head else RIGHT if number in block.numeric else LEFT
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(FORM.table.above)
        _add_runs(paragraph, [Run(run.text, run.bold or is_head or is_total, run.italic, run.note, run.remark) for run in runs], FORM.table.size)


def _repeat_head(table: WordTable) -> None:
    """The head stands again on every page that the table reaches."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


_WRITERS: dict[type, Callable[[WordDocument, Block], None]] = {Heading: _heading, Paragraph: _paragraph, Item: _item, Table: _table}


def _add_runs(paragraph: WordParagraph, runs: Iterable[Run], size: float = FORM.body.size) -> None:
    for run in runs:
        if run.note:
            call = call_note(paragraph, run.note)
            if run.remark:
                paragraph.part.document.add_comment(call, run.remark, _REVIEWER, _INITIALS)
            continue
        for number, line in enumerate(run.text.split(NEW_LINE)):
            written = paragraph.add_run(line)
            written.bold, written.italic, written.font.size = run.bold, run.italic, Pt(size)
            if number:
                written._r.insert(1, OxmlElement("w:br"))  # noqa: SLF001
        if run.remark:
            paragraph.part.document.add_comment(written, run.remark, _REVIEWER, _INITIALS)


def _settle_comments(document: WordDocument) -> None:
    """No day of writing; and numbers that no note has: LibreOffice 7.4 takes a comment's number for a note's, and prints that note."""
    for comment in document.part._comments_part.element:  # noqa: SLF001
        comment.attrib.pop(qn("w:date"), None)
        _raise_number(comment)
    for name in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        for mark in document.element.iter(qn(name)):
            _raise_number(mark)


def _raise_number(element: OxmlElement) -> None:
    element.set(qn("w:id"), str(int(element.get(qn("w:id"))) + _FIRST_COMMENT))


# The file.


def _packed(document: WordDocument) -> bytes:
    """The file's parts in a zip whose bytes depend on them alone."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
