"""A web page on paper, as Chromium itself prints it: the document alone and whole, black on white, its tables readable across pages."""

import re
from typing import NamedTuple
from urllib.parse import quote

import pypdfium2 as pdfium
import pytest
from conftest import serving
from paper_samples import OUTSIDE
from paper_source import packed, read_source
from pdf_checks import A4, BOTTOM, LEFT, RIGHT, TOP, read_sheets

REPORT, TASK_LIST, SEARCH, RECONCILIATION = "bao-cao/2026/04/", "nhiem-vu/2026/05/", f"tra-cuu/?q={quote('hồ sơ')}", "doi-chieu/"
PAGES = [REPORT, TASK_LIST, SEARCH, RECONCILIATION]

# What an article has for its screen alone.
SCREEN = ".chi-man-hinh, .tai-ve, .headerlink, .footnote-backref, .loc-viec, .di-tiep, form, button, .tra-cuu__tai, .tra-cuu__trang, .tra-cuu__chon"
# Every text of the article in order: what it says, the numbers of its table and its row (-1: none), and whether it stands in the table's head.
TEXTS = """screen => {
    const article = document.querySelector("article"), found = []
    const tables = [...article.querySelectorAll("table")], rows = [...article.querySelectorAll("tr")]
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const place = walker.currentNode.parentElement
        if (!walker.currentNode.data.trim() || !place.checkVisibility() || place.closest(screen)) continue
        found.push([walker.currentNode.data, tables.indexOf(place.closest("table")), rows.indexOf(place.closest("tr")), !!place.closest("thead")])
    }
    return found
}"""
# Marks of lists and of what is late, and where a link leads: what paper adds to the article's texts.
ADDED = re.compile(r"(?:[–+▲]|\d+\.|\((?:https?|mailto|tel):[^)]*\))*")


class Text(NamedTuple):
    """A text of the article, and the sheets, from 0, on which it is drawn."""

    words: str
    table: int
    row: int
    is_head: bool
    sheets: frozenset[int]


class Print(NamedTuple):
    """added: what is drawn beside the article's texts, by sheet."""

    content: bytes
    sheets: list
    texts: list
    added: list[str]

    @property
    def drawn(self):
        return "".join(each.text for sheet in self.sheets for each in sheet.header + sheet.body)

    def table_sheets(self):
        """The tables' heads, as they are drawn, and the sheets that the rows of each stand on."""
        for table in sorted({each.table for each in self.texts} - {-1}):
            texts = [each for each in self.texts if each.table == table and each.row >= 0]
            yield packed("".join(each.words for each in texts if each.is_head)), sorted(frozenset.union(*(each.sheets for each in texts)))


@pytest.fixture
def printed(page, server):
    """Print a page of the built site, or of the one at another home, that stands in a scheme."""

    def go(address, scheme="light", home=server):
        page.emulate_media(color_scheme=scheme)
        page.goto(home + address, wait_until="networkidle")
        texts = page.evaluate(TEXTS, SCREEN)
        return _held_against(page.pdf(prefer_css_page_size=True), texts)

    return go


def _held_against(content, texts):
    """The article's texts are found on paper one after the other; one that paper lacks fails."""
    sheets = read_sheets(content)
    letters = [(number, each.text) for number, sheet in enumerate(sheets) for each in sheet.header + sheet.body]
    drawn = "".join(text for _, text in letters)
    assert len(drawn) == len(letters)
    found, added, end = [], [""] * len(sheets), 0

    def pass_over(until):
        for number, text in letters[end:until]:
            added[number] += text

    for words, *where in texts:
        begin = drawn.find(packed(words), end)
        assert begin >= 0, f"«{words.strip()}» is not on paper after «{drawn[max(0, end - 40) : end]}»; there stands «{drawn[end : end + 80]}»"
        pass_over(begin)
        end = begin + len(packed(words))
        found.append(Text(words, *where, frozenset(number for number, _ in letters[begin:end])))
    pass_over(len(letters))
    return Print(content, sheets, found, added)


@pytest.mark.parametrize("address", PAGES)
def test_the_article_is_on_paper_whole_and_alone(printed, address):
    """No word of a menu, a header, a search box or a download; a table's head again on each page that the table reaches."""
    result = printed(address)
    assert sum(len(each.words) for each in result.texts) > 1000
    left = list(result.added)
    for head, sheets in result.table_sheets():
        for number in sheets[1:]:
            assert head in left[number], f"page {number + 1} lacks the head {head}"
            left[number] = left[number].replace(head, "", 1)
    assert [each for each in left if not ADDED.fullmatch(each)] == []


@pytest.mark.parametrize("address", [REPORT, TASK_LIST, RECONCILIATION])
def test_no_row_of_a_table_is_cut(printed, address):
    result = printed(address)
    rows = {}
    for each in result.texts:
        rows.setdefault(each.row, set()).update(each.sheets)
    rows.pop(-1)
    assert len(rows) > 10
    assert [row for row, sheets in rows.items() if len(sheets) > 1] == []
    assert any(len(sheets) > 1 for _, sheets in result.table_sheets())


@pytest.mark.parametrize("address", PAGES)
def test_nothing_leaves_the_margins(printed, address):
    for number, sheet in enumerate(printed(address).sheets, 1):
        assert (round(sheet.width), round(sheet.height)) == A4
        assert sheet.header == []
        outside = [each for each in sheet.body if not (LEFT[0] - 0.2 <= each.left and each.right <= A4[0] - RIGHT[0] + 0.2 and TOP[0] <= each.y <= A4[1] - BOTTOM[0] + 0.2)]
        assert outside == [], f"page {number}"


@pytest.mark.parametrize("address", PAGES)
def test_it_is_black_on_white_in_either_scheme(printed, page, address):
    light = _pictures(printed(address).content)
    dark = _pictures(printed(address, "dark").content)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert light == dark
    for picture in light:
        colours = {colour for _, colour in picture.getcolors(1 << 24)}
        assert picture.getpixel((0, 0)) == (255, 255, 255)
        assert [colour for colour in colours if max(colour) - min(colour) > 8] == []
        assert min(map(max, colours)) < 90
        assert sum(picture.convert("L").histogram()[200:]) > 0.8 * picture.width * picture.height


def _pictures(content):
    return [sheet.render(scale=1).to_pil().convert("RGB") for sheet in pdfium.PdfDocument(content)]


def test_notes_are_on_paper(printed, built):
    notes = read_source(built / f"site/{REPORT}index.html").notes
    assert len(notes) > 3
    drawn = printed(REPORT).drawn
    assert [note for note in notes if packed(note) not in drawn] == []


def test_the_address_of_a_link_is_told_when_it_leads_outside(printed, rich):
    with serving(rich / "site") as home:
        result = printed("bao-cao/2099/01/", home=home)
    assert f"cổngthôngtin({OUTSIDE})vàtrangđầu." in result.drawn
    assert [each for each in ("127.0.0.1", "../", "index.html", "#") if each in "".join(result.added)] == []
    assert result.drawn.count("://") == 1


def test_no_address_is_printed_with_a_result(printed):
    result = printed(SEARCH)
    assert "://" not in result.drawn
