"""Holds a .pdf against Nghị định 30/2020/NĐ-CP (Phụ lục I) and against the page that it was made from.

pypdf reads what the file declares, PDFium every letter's place and size, as a viewer draws it.
"""

import io
import re
from collections import Counter
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from paper_source import packed
from pypdf import PdfReader

_MM = 72 / 25.4
A4 = (210, 297)
TOP, BOTTOM, LEFT, RIGHT = (20, 25), (20, 25), (30, 35), (15, 20)
FONT = "LiberationSerif"
# PDFium gives this for the hyphen at a line's end.
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}
_CALL = re.compile(r"⟦\d+⟧")


class Letter(NamedTuple):
    """What is drawn, how large, and where, in millimetres from the page's top left; y is that of the line's foot."""

    text: str
    size: float
    left: float
    right: float
    y: float


class Sheet(NamedTuple):
    """A page: header, text and notes, by place; calls of notes are ⟦1⟧ in text."""

    width: float
    height: float
    header: list
    body: list

    @property
    def text(self):
        """The letters in drawing order; small raised digits are calls."""
        pieces, before = [], None
        for each in self.body:
            is_call = each.size < 9.5 and each.text.isdigit()
            goes_on = is_call and before is not None and before.size == each.size and abs(before.y - each.y) < 0.5 and abs(each.left - before.right) < 0.5
            pieces.append(f"\b{each.text}⟧" if goes_on else f"⟦{each.text}⟧" if is_call else each.text)
            before = each
        return "".join(pieces).replace("⟧\b", "")

    @property
    def title(self):
        return "".join(each.text for each in self.header)


def read_sheets(content):
    document = pdfium.PdfDocument(content)
    sheets = []
    for page in document:
        letters = list(_letters(page))
        width, height = page.get_size()
        top = TOP[0] * 0.99
        sheets.append(Sheet(width / _MM, height / _MM, [each for each in letters if each.y < top], [each for each in letters if each.y >= top]))
    return sheets


def _letters(page):
    """The letters in the order in which they are drawn, without the spaces between words."""
    words, height = page.get_textpage(), page.get_height()
    for number in range(words.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(words, number))
        text = _HYPHENS.get(text, text)
        if text.isspace() or raw.FPDFText_IsGenerated(words, number) == 1:
            continue
        left, bottom, right, _ = words.get_charbox(number, loose=True)
        size = raw.FPDFText_GetFontSize(words, number)
        yield Letter(text, round(size, 1), left / _MM, right / _MM, (height - bottom) / _MM)


def take_notes(sheets, notes):
    """The pages' texts without the notes that stand on them, and the page (from 0) of each note and of each call.

    A note that goes on on the next page counts for the page on which it begins.
    """
    texts, pages, left = [sheet.text for sheet in sheets], {}, {}
    for number, note in enumerate(notes, 1):
        left[number] = packed(note)
    for page in range(len(texts)):
        for number in sorted(left):
            texts[page], rest = _without(texts[page], left[number], number, number in pages)
            if rest != left[number]:
                pages.setdefault(number, page)
                left[number] = rest
        left = {number: rest for number, rest in left.items() if rest}
    calls = {int(call[1:-1]): page for page, text in enumerate(texts) for call in _CALL.findall(text)}
    return texts, pages, calls, left


def _without(text, note, number, is_begun):
    """The text without the note, and what of the note it lacks."""
    for begin in [""] if is_begun else [f"⟦{number}⟧", str(number)]:
        if begin + note in text:
            return text.replace(begin + note, "", 1), ""
        for length in range(len(note) - 1, 20, -1):
            if text.endswith(begin + note[:length]):
                return text.removesuffix(begin + note[:length]), note[length:]
    return text, note


def drawn_text(content, head=""):
    """The whole text without headers, in reading order, without white space; a table's head once, though every page repeats it."""
    first, *others = (sheet.text for sheet in read_sheets(content))
    return first + "".join(text.removeprefix(packed(head)) for text in others)


def spaced_text(content):
    """The whole text with its spaces, as a reader copies it: for numbers, whose borders are spaces."""
    return "\n".join(page.get_textpage().get_text_range().replace("\x02\r\n", "-").replace("\x02", "-").replace("\ufffe", "-") for page in pdfium.PdfDocument(content))


# Findings.


def look_at_pdf(content, source=None, parts=1, is_draft=False):
    """All that is wrong with the file, each as «rule: fact». source: what a report's page says. parts: how many begin with a page 1."""
    sheets = read_sheets(content)
    found = [*declared(content), *fonts(content), *_paper(sheets), *_page_numbers(sheets, parts), *_draft(sheets, is_draft)]
    return found + ([*notes_astray(sheets, source.notes), *_lines(sheets), *_words(sheets, source)] if source else [])


def declared(content):
    """Tagged, Vietnamese, an archive's PDF/A-2a, with a title."""
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]
    facts = root["/Metadata"].get_object().get_data().decode("utf-8") if "/Metadata" in root else ""
    found = [] if root.get("/MarkInfo", {}).get("/Marked") and "/StructTreeRoot" in root else ["not tagged"]
    kinds = Counter(_kinds(root.get("/StructTreeRoot", {})))
    found += [] if kinds["/P"] and (kinds["/H1"] or kinds["/Table"]) else [f"tags {dict(kinds)}"]
    found += [] if str(root.get("/Lang", "")).startswith("vi") else [f"language {root.get('/Lang')}"]
    found += [] if re.search(r"pdfaid:part(>|=\")2", facts) and re.search(r"pdfaid:conformance(>|=\")A", facts) else ["no PDF/A-2a"]
    found += [] if reader.metadata.title else ["no title"]
    return [f"declared: {each}" for each in found]


def _kinds(element):
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for child in element:
            yield from _kinds(child)
    elif isinstance(element, dict):
        if "/S" in element:
            yield element["/S"]
        if "/K" in element:
            yield from _kinds(element["/K"])


def fonts(content):
    """Every font is inside, with a map to letters, and is the decree's."""
    known = {}
    for page in PdfReader(io.BytesIO(content)).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            known[font.get_object()["/BaseFont"]] = font.get_object()
    found = ["no font"] * (not known)
    for name, font in known.items():
        below = font.get("/DescendantFonts", [font])[0].get_object()
        if not any(key.startswith("/FontFile") for key in below["/FontDescriptor"]):
            found.append(f"{name} is not embedded")
        if "/ToUnicode" not in font:
            found.append(f"{name} has no map to letters")
        if FONT not in name:
            found.append(f"{name} is another font")
    return [f"font: {each}" for each in found]


def _paper(sheets):
    """A4; the text stands between the margins of the decree, and reaches them but for what a table's cell keeps free."""
    found = []
    for number, sheet in enumerate(sheets, 1):
        sides = (round(sheet.width), round(sheet.height))
        found += [f"page {number}: {sides} mm"] * (sides not in (A4, A4[::-1]))
    letters = [each for sheet in sheets if sheet.width < sheet.height for each in sheet.body]
    if not letters:
        return ["paper: nothing to look at"]
    edges = {"left": min(each.left for each in letters), "right": A4[0] - max(each.right for each in letters), "bottom": A4[1] - max(each.y for each in letters)}
    for name, (least, most) in {"left": LEFT, "right": RIGHT, "bottom": (BOTTOM[0], A4[1])}.items():
        found += [f"{name} margin of {edges[name]:.1f} mm"] * (not least - 0.2 <= edges[name] <= most + 2)
    return [f"paper: {each}" for each in found]


def _by_line(letters):
    lines = {}
    for each in letters:
        lines.setdefault(round(each.y), []).append(each)
    return list(lines.values())


def _page_numbers(sheets, parts):
    """The first page of each part has none, every other its own, 13 to 14 points, on the axis of the text."""
    found, expected, begun = [], 0, 0
    for page, sheet in enumerate(sheets, 1):
        digits = [each for each in sheet.header if each.text.isdigit()]
        shown = "".join(each.text for each in digits)
        begun, expected = (begun + 1, 1) if not shown else (begun, expected + 1)
        if shown and shown != str(expected):
            found.append(f"page {page} has {shown}, not {expected}")
        found += [f"page {page}: of {each.size} points" for each in digits if not 13 <= each.size <= 14]
        if digits:
            axis = (LEFT[0] + sheet.width - RIGHT[1]) / 2
            middle = (min(each.left for each in digits) + max(each.right for each in digits)) / 2
            found += [f"page {page}: {middle:.1f} mm, not {axis:.1f}"] * (abs(middle - axis) > 3)
    found += [f"{begun} parts, not {parts}"] * (begun != parts)
    return [f"page number: {each}" for each in found]


def notes_astray(sheets, notes):
    """Each note stands on the page of its call, whole, in order."""
    _, pages, calls, left = take_notes(sheets, notes)
    found = [f"{number} is missing or torn: «{rest[:40]}»" for number, rest in left.items()]
    found += [f"{number} stands on page {pages[number] + 1}, its call on {calls.get(number, -1) + 1}" for number in pages if calls.get(number) != pages[number]]
    found += [f"calls {sorted(calls)}"] * (sorted(calls) != list(range(1, len(notes) + 1)))
    return [f"note: {each}" for each in found]


def _lines(sheets):
    """Lines of the text stand single to one and a half, and end at the margin; the letters are the decree's."""
    pitches, sizes, ends = Counter(), Counter(), Counter()
    for sheet in sheets:
        lines = [line for line in _by_line(sheet.body) if Counter(each.size for each in line).most_common(1)[0][0] >= 13 and len(line) > 40]
        feet = sorted(max(each.y for each in line) for line in lines)
        pitches.update(round((below - above) * _MM, 1) for above, below in zip(feet, feet[1:], strict=False))
        sizes.update(each.size for line in lines for each in line)
        ends.update(round(sheet.width - max(each.right for each in line)) for line in lines)
    found = [f"letters of {size} points" for size, times in sizes.items() if times > 20 and not 13 <= size <= 14]
    usual = pitches.most_common(1)[0][0] if pitches else 0
    size = sizes.most_common(1)[0][0] if sizes else 0
    if not 1.145 * size <= usual <= 1.5 * 1.16 * size:
        found.append(f"{usual} points from line to line of {size} points")
    # Single letters of the letterhead or of a table may stand further out; where most lines end is the margin.
    margin = ends.most_common(1)[0][0] if ends else 0
    if not RIGHT[0] <= margin <= RIGHT[1]:
        found.append(f"lines end {margin} mm before the edge")
    return [f"body: {each}" for each in found] if pitches else ["body: nothing to look at"]


def _words(sheets, source):
    """Nothing of the page is missing, and nothing is added but the lines that belong to paper."""
    texts, *_ = take_notes(sheets, source.notes)
    return [f"words: {each}" for each in differences("".join(texts), source)]


def differences(drawn, source):
    """Where a document's text, without white space and notes, parts from its page's."""
    drawn, references = re.subn(r"\(KèmtheoBáocáosố.{1,70}?ỦybannhândânxãBátTràng\)", "", drawn)
    found = [] if references == len(source.appendices) else [f"{references} lines below titles of appendices, not {len(source.appendices)}"]
    expected = packed(source.text)
    drawn = drawn.partition("Chỗbảnthảoghikhácsốtính")[0]
    if drawn != expected:
        place = next((index for index, (one, other) in enumerate(zip(drawn, expected, strict=False)) if one != other), min(len(drawn), len(expected)))
        found.append(f"«{drawn[max(0, place - 20) : place + 40]}», not «{expected[max(0, place - 20) : place + 40]}»")
    return found if expected else ["nothing to look at"]


def _draft(sheets, is_draft):
    found = [f"page {number} is {'not ' if is_draft else ''}marked" for number, sheet in enumerate(sheets, 1) if ("DỰTHẢO" in sheet.title) != is_draft]
    found += ["a list of remarks"] * (not is_draft and "Chỗbảnthảoghikhácsốtính" in "".join(sheet.text for sheet in sheets))
    return [f"draft: {each}" for each in found]
