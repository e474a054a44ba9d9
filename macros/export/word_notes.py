"""Real footnotes of a Word file, which python-docx does not make: a part of their own, and its calls in the text."""

from collections.abc import Callable, Mapping

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run
from lxml import etree

from macros.export.form import FORM
from macros.export.paper import Runs

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# The line above the notes, and that above a note which goes on from the page before: Word asks for both.
_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


def call_note(paragraph: WordParagraph, number: int) -> Run:
    """The raised number in the text."""
    run = paragraph.add_run(style="footnote reference")
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)  # noqa: SLF001
    return run


def add_notes(document: WordDocument, notes: Mapping[int, Runs], add_runs: Callable[[WordParagraph, Runs, float], None]) -> None:
    """Give the document its notes; add_runs writes runs into a paragraph at a size."""
    if not notes:
        return
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in _SEPARATORS.items():
        note = _note(root, number)
        note.set(qn("w:type"), kind)
        _paragraph(note, document).add_run()._r.append(OxmlElement(f"w:{kind}"))  # noqa: SLF001
    for number, runs in notes.items():
        paragraph = _paragraph(_note(root, number), document)
        paragraph.style = "footnote text"
        mark = paragraph.add_run(style="footnote reference")
        mark._r.append(OxmlElement("w:footnoteRef"))  # noqa: SLF001
        paragraph.add_run(" ").font.size = Pt(FORM.note.size)
        add_runs(paragraph, runs, FORM.note.size)
    _attach(document, root)


def _note(root: OxmlElement, number: int) -> OxmlElement:
    note = OxmlElement("w:footnote")
    note.set(qn("w:id"), str(number))
    root.append(note)
    return note


def _paragraph(note: OxmlElement, document: WordDocument) -> WordParagraph:
    element = OxmlElement("w:p")
    note.append(element)
    return WordParagraph(element, document._body)  # noqa: SLF001


def _attach(document: WordDocument, root: OxmlElement) -> None:
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = document.settings.element
    properties = OxmlElement("w:footnotePr")
    for number in _SEPARATORS:
        listed = OxmlElement("w:footnote")
        listed.set(qn("w:id"), str(number))
        properties.append(listed)
    settings.find(qn("w:compat")).addprevious(properties)
