"""Holds a .docx against Nghị định 30/2020/NĐ-CP (Phụ lục I): reads the file's own XML, and gives what is wrong.

The decree's ranges stand here once more, apart from the program's specification, so that a slip there is found here. Every
check counts what it has looked at: nothing to look at is a finding, too.
"""

import io
import re
import unicodedata
import zipfile
from typing import NamedTuple

from lxml import etree
from paper_source import COUNTRY, ISSUER, MOTTO
from PIL import ImageFont

from macros.export.letters import FONTS

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MM, _POINT = 1440 / 25.4, 20  # twentieths of a point, in which Word counts lengths
FONT, LANGUAGE = "Times New Roman", "vi-VN"
A4 = (210, 297)
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
DATE = re.compile(r"Bát Tràng, ngày (……|0[1-9]|[12]\d|3[01]) tháng (……|0[12]|[3-9]|1[0-2]) năm \d{4}")
NUMBER = re.compile(r"Số: (……|0[1-9]|[1-9]\d+)/BC-UBND")
LEFTOVERS = ("{{", "}}", "**", "[^", "$", "\\", "&amp;")
# The order in which Word's schema wants what these hold; a file in another order may be refused as broken.
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku spacing ind contextualSpacing mirrorIndents jc textDirection outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof color spacing w kern position sz szCs highlight u shd vertAlign rtl cs lang",
    "tblPr": "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi docGrid",
    "settings": "zoom proofState defaultTabStop characterSpacingControl savePreviewPicture footnotePr endnotePr compat rsids mathPr themeFontLang clrSchemeMapping",
}


class Look(NamedTuple):
    """How a run comes out: by its own properties, those of its styles, the document's defaults."""

    font: str
    size: float
    bold: bool
    italic: bool
    language: str


class WordFile:
    """A .docx taken apart."""

    def __init__(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            self.parts = {name: etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith((".xml", ".rels"))}
        self.document, self.settings = self.parts["word/document.xml"], self.parts["word/settings.xml"]
        self.body = self.document.find(f"{_W}body")
        self._styles = {style.get(f"{_W}styleId"): style for style in self.parts["word/styles.xml"].iter(f"{_W}style")}
        self._default = next(name for name, style in self._styles.items() if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1")
        self._defaults = self.parts["word/styles.xml"].find(f"{_W}docDefaults")

    def look(self, run):
        paragraph = next(run.iterancestors(f"{_W}p"))
        fonts = self._property(run, paragraph, "rFonts")
        names = {fonts.get(f"{_W}{kind}") for kind in ("ascii", "hAnsi", "cs", "eastAsia")} | {name for name in fonts.keys() if "Theme" in name or name.endswith("theme")}
        size, language = self._property(run, paragraph, "sz"), self._property(run, paragraph, "lang")
        return Look(
            " ".join(sorted(map(str, names))),
            int(size.get(f"{_W}val")) / 2,
            self._is_on(run, paragraph, "b"),
            self._is_on(run, paragraph, "i"),
            " ".join(sorted({str(language.get(f"{_W}{kind}")) for kind in ("val", "eastAsia", "bidi")})),
        )

    def shape(self, paragraph, name):
        """A paragraph's property: its own, its styles', the defaults'."""
        for properties in self._paragraph_properties(paragraph):
            found = properties.find(f"{_W}{name}")
            if found is not None:
                return found
        return None

    def length(self, paragraph, name, attribute, other=0):
        """A length in twips, which each level may set apart from its neighbours."""
        for properties in self._paragraph_properties(paragraph):
            found = properties.find(f"{_W}{name}")
            if found is not None and found.get(f"{_W}{attribute}") is not None:
                return int(found.get(f"{_W}{attribute}"))
        return other

    def header(self, section, kind):
        """The paragraphs of a section's header of this kind: its own, or that of the sections before."""
        sections = list(self.document.iter(f"{_W}sectPr"))
        names = {each.get("Id"): each.get("Target") for each in self.parts["word/_rels/document.xml.rels"]}
        for each in reversed(sections[: sections.index(section) + 1]):
            for reference in each.findall(f"{_W}headerReference"):
                if reference.get(f"{_W}type") == kind:
                    link = next(value for name, value in reference.items() if name.endswith("}id"))
                    return list(self.parts[f"word/{names[link]}"].iter(f"{_W}p"))
        return []

    def _property(self, run, paragraph, name):
        levels = [run.find(f"{_W}rPr"), *self._of_styles(self._style_of(run, "rPr"), "rPr"), *self._of_styles(self._style_of(paragraph, "pPr") or self._default, "rPr")]
        levels.append(self._defaults.find(f"{_W}rPrDefault/{_W}rPr"))
        return next((found for level in levels if level is not None and (found := level.find(f"{_W}{name}")) is not None), etree.Element("none"))

    def _is_on(self, run, paragraph, name):
        found = self._property(run, paragraph, name)
        return found.tag != "none" and found.get(f"{_W}val") not in ("0", "false")

    def _paragraph_properties(self, paragraph):
        levels = [paragraph.find(f"{_W}pPr"), *self._of_styles(self._style_of(paragraph, "pPr") or self._default, "pPr"), self._defaults.find(f"{_W}pPrDefault/{_W}pPr")]
        return [level for level in levels if level is not None]

    def _of_styles(self, name, kind):
        """A style's properties and those of its bases; Word passes over a style that the file lacks."""
        while name in self._styles:
            style = self._styles[name]
            yield style.find(f"{_W}{kind}")
            base = style.find(f"{_W}basedOn")
            name = base.get(f"{_W}val") if base is not None else ""

    @staticmethod
    def _style_of(element, kind):
        found = element.find(f"{_W}{kind}/{_W}{'rStyle' if kind == 'rPr' else 'pStyle'}")
        return found.get(f"{_W}val") if found is not None else ""


# What it says.


def text_of(paragraph):
    """The words of a paragraph; a note's call is ⟦1⟧."""
    pieces = []
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab", f"{_W}footnoteReference"):
        kind = etree.QName(element).localname
        pieces.append({"t": element.text or "", "footnoteReference": f"⟦{element.get(f'{_W}id')}⟧"}.get(kind, "\n"))
    return "".join(pieces)


def word_text(content):
    """The whole text in reading order, without headers and notes."""
    return "\n".join(text_of(paragraph) for paragraph in WordFile(content).body.iter(f"{_W}p"))


def word_notes(content):
    """The notes' texts by number, in the order of the part."""
    part = WordFile(content).parts.get("word/footnotes.xml")
    notes = [] if part is None else [note for note in part if note.get(f"{_W}type") is None]
    return {int(note.get(f"{_W}id")): "\n".join(map(text_of, note.iter(f"{_W}p"))).strip() for note in notes}


def word_comments(content):
    """The comments' texts, each behind the words that it is about."""
    file = WordFile(content)
    part = file.parts.get("word/comments.xml")
    texts = {} if part is None else {comment.get(f"{_W}id"): text_of(comment) for comment in part}
    return [(_commented(file.body, number), text) for number, text in texts.items()]


def _commented(body, number):
    words, is_inside = [], False
    for element in body.iter(f"{_W}commentRangeStart", f"{_W}commentRangeEnd", f"{_W}t"):
        if element.get(f"{_W}id") == number:
            is_inside = element.tag == f"{_W}commentRangeStart"
        elif is_inside and element.tag == f"{_W}t":
            words.append(element.text)
    return "".join(words)


# Findings.


def look_at_word(content, is_draft=False, notes=None, is_report=True, leftovers=LEFTOVERS):
    """All that is wrong with the file, each as «rule: fact». notes: how many there must be. leftovers: signs that the text itself has not."""
    file = WordFile(content)
    checks = [_paper, _page_numbers, _fonts, _languages, _notes, _order, _settings]
    found = [finding for check in checks for finding in check(file)]
    found += _draft(file, is_draft) + _letters(file, leftovers)
    if notes is not None and len(word_notes(content)) != notes:
        found.append(f"note: {len(word_notes(content))} notes, not {notes}")
    if is_report:
        found += [finding for check in (_letterhead, _rules, _body, _headings, _signature, _ending) for finding in check(file)]
    return found


def _counted(rule, looked_at, findings):
    return [f"{rule}: {each}" for each in findings] if looked_at else [f"{rule}: nothing to look at"]


def _paper(file):
    """A4, with the decree's margins; a wide table may turn it."""
    found, sections = [], list(file.document.iter(f"{_W}sectPr"))
    for section in sections:
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        sides = tuple(round(int(size.get(f"{_W}{name}")) / _MM) for name in ("w", "h"))
        is_turned = size.get(f"{_W}orient") == "landscape"
        if sides != (A4[::-1] if is_turned else A4):
            found.append(f"{sides} mm")
        found += [f"{name} margin of {margin:.1f} mm" for name, (least, most) in MARGINS.items() if not least - 0.1 <= (margin := int(margins.get(f"{_W}{name}")) / _MM) <= most + 0.1]
    return _counted("paper", sections, found)


def _page_numbers(file):
    """In the middle of the top margin; none on the first page of the text and of an appendix, and on every other one."""
    found, sections = [], list(file.document.iter(f"{_W}sectPr"))
    for index, section in enumerate(sections):
        start = section.find(f"{_W}pgNumType")
        begins = index == 0 or (start is not None and start.get(f"{_W}start") == "1")
        if (section.find(f"{_W}titlePg") is not None) != begins:
            found.append(f"section {index}: first page {'has a number' if begins else 'has none'}")
        if index == 0 and start is not None and start.get(f"{_W}start") != "1":
            found.append("the text does not begin with page 1")
        if int(section.find(f"{_W}pgMar").get(f"{_W}header")) >= int(section.find(f"{_W}pgMar").get(f"{_W}top")):
            found.append(f"section {index}: the number is below the top margin")
        numbered = [paragraph for paragraph in file.header(section, "default") if _has_page(paragraph)]
        found += [] if len(numbered) == 1 else [f"section {index}: {len(numbered)} numbers"]
        found += [fact for paragraph in numbered for fact in _page_number(file, paragraph)]
        found += ["a number on the first page" for paragraph in file.header(section, "first") if _has_page(paragraph)]
    return _counted("page number", sections, found)


def _has_page(paragraph):
    return any(code.text.strip() == "PAGE" for code in paragraph.iter(f"{_W}instrText"))


def _page_number(file, paragraph):
    alignment = file.shape(paragraph, "jc")
    if alignment is None or alignment.get(f"{_W}val") != "center":
        yield "not in the middle"
    for run in paragraph.iter(f"{_W}r"):
        if not 13 <= file.look(run).size <= 14:
            yield f"of {file.look(run).size} points"


def _texts(file):
    """Every run with words, of every part that is printed."""
    names = [name for name in file.parts if re.fullmatch(r"word/(document|footnotes|comments|header\d+|footer\d+)\.xml", name)]
    for name in names:
        for run in file.parts[name].iter(f"{_W}r"):
            words = "".join(text.text or "" for text in run.iter(f"{_W}t"))
            if words or run.find(f"{_W}footnoteReference") is not None or run.find(f"{_W}footnoteRef") is not None:
                yield run, words


def _fonts(file):
    runs = [(file.look(run).font, words) for run, words in _texts(file)]
    return _counted("font", runs, [f"«{words[:30]}» in {font}" for font, words in runs if font != FONT])


def _languages(file):
    runs = [(file.look(run).language, words) for run, words in _texts(file)]
    found = [f"«{words[:30]}» in {language}" for language, words in runs if language != LANGUAGE]
    properties = file.parts["docProps/core.xml"].findtext("{http://purl.org/dc/elements/1.1/}language")
    theme = {value for name, value in file.settings.find(f"{_W}themeFontLang").items()}
    return _counted("language", runs, [*found, *[f"the file in {properties}"] * (properties != LANGUAGE), *[f"the theme in {theme}"] * (theme != {LANGUAGE})])


def _notes(file):
    """The calls are 1, 2, … in reading order, and each has its note; notes are small."""
    calls = [int(call.get(f"{_W}id")) for call in file.body.iter(f"{_W}footnoteReference")]
    part = file.parts.get("word/footnotes.xml")
    notes = [] if part is None else [note for note in part if note.get(f"{_W}type") is None]
    found = [] if calls == list(range(1, len(calls) + 1)) else [f"calls {calls}"]
    if calls != (numbers := [int(note.get(f"{_W}id")) for note in notes]):
        found.append(f"calls {calls}, notes {numbers}")
    sizes = {file.look(run).size for note in notes for run in note.iter(f"{_W}r")}
    found += [f"of {size} points" for size in sizes if not 10 <= size <= 11]
    settings = file.settings.find(f"{_W}footnotePr")
    kinds = {note.get(f"{_W}id") for note in part if note.get(f"{_W}type")} if part is not None else set()
    if notes and (settings is None or {each.get(f"{_W}id") for each in settings} != kinds or len(kinds) != 2):
        found.append("the lines above the notes are not declared")
    return [f"note: {each}" for each in found]


def _letters(file, leftovers):
    """Unicode composed; no sign of any language that the text has gone through."""
    texts = [words for _, words in _texts(file) if words]
    found = [f"«{words[:30]}» is not composed" for words in texts if not unicodedata.is_normalized("NFC", words)]
    found += [f"«{sign}» in «{words[:60]}»" for words in texts for sign in leftovers if sign in words]
    found += [f"a private letter in «{words[:60]}»" for words in texts if any(unicodedata.category(letter) in ("Co", "Cc", "Cn") for letter in words)]
    return _counted("letters", texts, found)


def _order(file):
    found, looked_at = [], 0
    for name, order in _ORDER.items():
        known = order.split()
        for part in file.parts.values():
            for element in part.iter(f"{_W}{name}"):
                inner = [child for child in (etree.QName(each).localname for each in element) if child in known]
                looked_at += 1
                if inner != sorted(inner, key=known.index):
                    found.append(f"{name} has {inner}")
    return _counted("order", looked_at, found[:5])


def _settings(file):
    modes = [each.get(f"{_W}val") for each in file.settings.iter(f"{_W}compatSetting") if each.get(f"{_W}name") == "compatibilityMode"]
    return [] if modes == ["15"] else [f"settings: compatibility {modes}"]


def _draft(file, is_draft):
    """The word DỰ THẢO on every page of a draft, and only there; so the comments."""
    found = []
    for section in file.document.iter(f"{_W}sectPr"):
        for kind in ("first", "default"):
            if ("DỰ THẢO" in "".join(map(text_of, file.header(section, kind)))) != is_draft:
                found.append(f"draft: the {kind} header is {'not ' if is_draft else ''}marked")
    comments = file.parts.get("word/comments.xml")
    if not is_draft and comments is not None and len(comments):
        found.append(f"draft: {len(comments)} comments")
    return found


# The frame.


def _frame(file):
    """The letterhead's and the signature's tables: those without a style; what stands between is the text."""
    return [table for table in file.body.findall(f"{_W}tbl") if table.find(f"{_W}tblPr/{_W}tblStyle") is None]


def _lines(file, cell):
    """What a cell's paragraphs say, and the looks of their runs."""
    for paragraph in cell.iter(f"{_W}p"):
        runs = [run for run in paragraph.iter(f"{_W}r") if run.find(f"{_W}t") is not None]
        if runs:
            yield text_of(paragraph), paragraph, {file.look(run) for run in runs}


# Each line of the letterhead, by its cell: what it says, its sizes, whether it is bold, whether italic.
_LETTERHEAD = [
    [(re.compile(ISSUER[0]), (12, 13), None, False), (re.compile(ISSUER[1]), (12, 13), True, False)],
    [(re.compile(COUNTRY), (12, 13), True, False), (re.compile(MOTTO), (13, 14), True, False)],
    [(NUMBER, (13, 13), False, False)],
    [(DATE, (13, 14), False, True)],
]


def _letterhead(file):
    frame = _frame(file)
    cells = list(frame[0].iter(f"{_W}tc")) if frame else []
    found, looked_at = [], 0
    for cell, expected in zip(cells, _LETTERHEAD, strict=False):
        lines = list(_lines(file, cell))
        if len(lines) != len(expected):
            found.append(f"{len(lines)} lines, not {len(expected)}")
        for (text, paragraph, looks), wanted in zip(lines, expected, strict=False):
            looked_at += 1
            found += _unlike(file, text, paragraph, looks, wanted)
    found += [f"{len(cells)} cells"] * (len(cells) != len(_LETTERHEAD))
    found += [f"a border: {border}" for table in frame for border in _borders(table)]
    widths = [int(column.get(f"{_W}w")) / _MM for column in frame[0].iter(f"{_W}gridCol")] if frame else []
    found += [f"columns of {widths} mm"] * (not widths or sum(widths) > 160.5)
    return _counted("letterhead", looked_at, found)


def _unlike(file, text, paragraph, looks, wanted):
    pattern, (least, most), bold, italic = wanted
    if not pattern.fullmatch(text):
        yield f"«{text}»"
    alignment = file.shape(paragraph, "jc")
    if alignment is None or alignment.get(f"{_W}val") != "center":
        yield f"«{text}» is not in the middle"
    for look in looks:
        if not least <= look.size <= most:
            yield f"«{text}» of {look.size} points"
        if bold is not None and look.bold != bold:
            yield f"«{text}» is {'not ' if bold else ''}bold"
        if look.italic != italic:
            yield f"«{text}» is {'not ' if italic else ''}italic"


def _borders(table):
    for name in ("tblBorders", "tcBorders"):
        for borders in table.iter(f"{_W}{name}"):
            yield from (etree.QName(each).localname for each in borders if each.get(f"{_W}val") not in ("nil", "none"))


def _rules(file):
    """Below the motto a rule as long as it; below the issuer's and the subject's last line one of 1/3 to 1/2."""
    expected = [(ISSUER[1], 13, (1 / 3, 1 / 2)), (MOTTO, 14, (1, 1))]
    room = 210 - sum(int(file.document.find(f".//{_W}pgMar").get(f"{_W}{side}")) / _MM for side in ("left", "right"))
    ruled = [paragraph for paragraph in file.body.iter(f"{_W}p") if paragraph.find(f"{_W}pPr/{_W}pBdr/{_W}bottom") is not None]
    found = [f"{len(ruled)} rules"] * (len(ruled) != 3)
    subject = text_of(_titles(file)[-1]) if _titles(file) else ""
    for paragraph, (text, size, (least, most)) in zip(ruled, [*expected, (subject, 14, (1 / 3, 1 / 2))], strict=False):
        cell = next(paragraph.iterancestors(f"{_W}tc"), None)
        width = int(cell.find(f"{_W}tcPr/{_W}tcW").get(f"{_W}w")) / _MM if cell is not None else room
        rule = width - sum(file.length(paragraph, "ind", side) for side in ("left", "right")) / _MM
        line = min(width_of(text, size), room)
        if not least * 0.98 <= rule / line <= most * 1.02:
            found.append(f"{rule:.1f} mm below «{text[:40]}» of {line:.1f} mm")
    return _counted("rule", ruled, found)


def width_of(text, size):
    """Millimetres of a bold line, drawn with letters as wide as Times New Roman's."""
    return ImageFont.truetype(str(FONTS / "LiberationSerif-Bold.ttf"), 1000).getlength(text) / 1000 * size * 25.4 / 72


def _titles(file):
    """The paragraphs between the letterhead and the rule below the subject: kind and subject."""
    titles = []
    for element in file.body:
        if element.tag == f"{_W}p" and element.find(f"{_W}pPr/{_W}pBdr") is not None:
            return titles
        if element.tag == f"{_W}p" and text_of(element):
            titles.append(element)
    return titles


def _text(file):
    """The paragraphs of the text, between the subject's rule and the signature; those of tables are left out."""
    between, is_text = [], False
    signature = _frame(file)[-1]
    for element in file.body:
        if element is signature:
            return between
        if is_text and element.tag == f"{_W}p" and text_of(element):
            between.append(element)
        is_text = is_text or (element.tag == f"{_W}p" and element.find(f"{_W}pPr/{_W}pBdr") is not None)
    return between


def _body(file):
    found, paragraphs = [], [each for each in _text(file) if file.shape(each, "jc").get(f"{_W}val") != "center"]
    for paragraph in paragraphs:
        found += [f"«{text_of(paragraph)[:40]}»: {fact}" for fact in _unlike_body(file, paragraph)]
    for kind, paragraph in zip(("kind", "subject"), _titles(file), strict=False):
        for run in paragraph.iter(f"{_W}r"):
            look = file.look(run)
            found += [f"the {kind} is of {look.size} points, {'' if look.bold else 'not '}bold"] * (not (13 <= look.size <= 14 and look.bold))
    found += [f"titles {list(map(text_of, _titles(file)))}"] * (len(_titles(file)) != 2 or text_of(_titles(file)[0]) != "BÁO CÁO")
    return _counted("body", paragraphs, found)


def _unlike_body(file, paragraph):
    sizes = {file.look(run).size for run in paragraph.iter(f"{_W}r") if run.find(f"{_W}t") is not None}
    yield from (f"{size} points" for size in sizes if not 13 <= size <= 14)
    if file.shape(paragraph, "jc").get(f"{_W}val") != "both":
        yield "not justified"
    if round(first := file.length(paragraph, "ind", "firstLine") / _MM, 1) not in (10.0, 12.7):
        yield f"first line at {first:.1f} mm"
    if file.length(paragraph, "spacing", "after") + file.length(paragraph, "spacing", "before") < 6 * _POINT:
        yield "less than 6 points to the next"
    line = file.length(paragraph, "spacing", "line", 240) / 240
    if file.shape(paragraph, "spacing").get(f"{_W}lineRule", "auto") != "auto" or not 1 <= line <= 1.5:
        yield f"lines at {line:.2f}"


def _headings(file):
    """A part in bold capitals, all others bold; each in the outline and on the page of what it heads."""
    found, headings = [], [each for each in _text(file) if file.shape(each, "outlineLvl") is not None]
    for heading in headings:
        text, level = text_of(heading), int(file.shape(heading, "outlineLvl").get(f"{_W}val"))
        if not all(file.look(run).bold for run in heading.iter(f"{_W}r") if run.find(f"{_W}t") is not None):
            found.append(f"«{text}» is not bold")
        if level == 0 and re.match(r"[IVX]+\.", text) and text != text.upper():
            found.append(f"«{text}» is not in capitals")
        if file.shape(heading, "keepNext") is None:
            found.append(f"«{text}» may stand alone at a page's end")
    return _counted("heading", headings, found)


def _signature(file):
    """Recipients at the left, level with the authority; the text's last lines on their page."""
    frame = _frame(file)
    if len(frame) != 2:
        return [f"signature: {len(frame) - 1} blocks"]
    cells = list(frame[1].iter(f"{_W}tc"))
    recipients, signed = [list(_lines(file, cell)) for cell in cells[:2]]
    found = [f"{len(cells)} cells"] * (len(cells) != 2)
    found += [f"«{text}»" for text, _, looks in recipients[:1] if text != "Nơi nhận:" or {(look.size, look.bold, look.italic) for look in looks} != {(12, True, True)}]
    for number, (text, _, looks) in enumerate(recipients[1:], 1):
        ending = "." if number == len(recipients) - 1 else ";"
        if not text.startswith("- ") or not text.endswith(ending) or {(look.size, look.bold, look.italic) for look in looks} != {(11, False, False)}:
            found.append(f"«{text}»")
    found += [f"«{text}»" for text, _, looks in signed if {(13 <= look.size <= 14, look.bold, look.italic) for look in looks} != {(True, True, False)}]
    found += [f"«{text}» is not in capitals" for text, _, _ in signed[:-1] if text != text.upper()]
    last = frame[1].getprevious()
    found += ["the text may stand on another page"] * (last.find(f"{_W}pPr/{_W}keepNext") is None)
    found += ["may be torn"] * any(row.find(f"{_W}trPr/{_W}cantSplit") is None for row in frame[1].iter(f"{_W}tr"))
    return _counted("signature", len(recipients) > 1 and signed, found)


def _ending(file):
    texts = [text_of(paragraph) for paragraph in _text(file)]
    return _counted("ending", texts, [f"«{text[-30:]}»" for text in texts[-1:] if not text.endswith("./.")])
