"""The April 2026 page is the draft, word for word: every difference is a listed correction, mark-up, or an injected figure."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import lxml.html
import pytest

from macros.archive import read_archive
from macros.calls import blank
from macros.periods import Period
from macros.wording import DATE, DOCUMENT, NAME, WORDING, classify, compile_wording

SOURCE = Path(__file__).parent / "samples" / "bao-cao-2026-04.txt"
MONTH = Period(2026, 4)
FOOTNOTE_LINES = {43, 109, 125, 127}
NOT_OF_THE_DRAFT = ["headerlink", "tai-ve", "footnote-backref", "footnote-ref", "du-thao", "chu-giai", "co-quan", "quoc-hieu", "lech-ghi", "phu-luc"]
FIGURE = re.compile(r"⟦([^|]*)\|([^⟧]*)⟧")


@pytest.fixture(scope="module")
def corrected(root):
    """The draft's lines by number, with the listed corrections made; each must be found where the list says."""
    lines = dict(enumerate(SOURCE.read_text("utf-8").split("\n"), 1))
    with open(root / "data/2026-04/ban_chep.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            number = int(row["dong"])
            assert row["ban_nhan_dang"] in lines[number], row
            lines[number] = lines[number].replace(row["ban_nhan_dang"], row["ban_sua"])
    return lines


def without_markup(line):
    """Section C of the transcription notes: LaTeX, emphasis, bullets and footnote calls; m² keeps its square."""
    line = line.replace("$", "").replace("\\%", "%")
    star = "* " if line.startswith("*** ") else ""
    line = star + line.replace("*", "").strip()
    line = re.sub(r"(?<!m)[¹²³⁴]", "", line)
    return re.sub(r"^[-+] ", "", line)


@pytest.fixture(scope="module")
def article(built):
    """The built page's own words; a figure reads ⟦code|text⟧."""
    tree = lxml.html.parse(str(built / "site/bao-cao/2026/04/index.html")).getroot()
    body = tree.find(".//article")
    for kind in NOT_OF_THE_DRAFT:
        for element in body.find_class(kind):
            element.drop_tree()
    body.get_element_by_id("phu-luc-so-01").drop_tree()
    for element in body.find_class("so"):
        element.text = f"⟦{element.get('data-ma')}|{element.text_content()}⟧"
    for element in body.iter("p", "div", "li", "h1", "h2", "h3", "h4", "br", "td"):
        element.tail = f" {element.tail or ''}"
    return body


@pytest.fixture(scope="module")
def words(article):
    notes = article.find_class("footnote")[0]
    note_words = notes.text_content().split()
    notes.drop_tree()
    return article.text_content().split(), note_words


def plain(word):
    return FIGURE.sub(r"\2", word)


def same(draft, page):
    """The same word; the same number formatted by the office's rules; a run-in heading that lost its colon."""
    if draft == plain(page):
        return True
    numbers = [re.sub(r"\D", "", word).lstrip("0") for word in (draft, plain(page))]
    return FIGURE.search(page) is not None and numbers[0] == numbers[1] != ""


def differences(draft, page, headings):
    assert len(draft) == len(page), next((d, p, i) for i, (d, p) in enumerate(zip(draft, page)) if not same(d, p) and d != p + ":")
    found = [(d, p) for d, p in zip(draft, page, strict=True) if not same(d, p)]
    return [(d, p) for d, p in found if not (d == p + ":" and p in headings)]


def test_every_word_of_the_draft_is_on_the_page_in_its_order(corrected, words, article):
    draft = " ".join(without_markup(line) for number, line in corrected.items() if number not in FOOTNOTE_LINES).split()
    last_words = {heading.text_content().split()[-1] for heading in article.iter("h4")}
    assert len(draft) > 11_000
    assert differences(draft, words[0], last_words) == []


def test_footnotes_are_the_draft_s_with_capital_letters(corrected, words):
    lines = (without_markup(corrected[number]).strip() for number in sorted(FOOTNOTE_LINES))
    draft = " ".join(line[0].upper() + line[1:] for line in lines).split()
    assert differences(draft, words[1], set()) == []


def test_every_number_of_the_draft_has_a_class(corrected, words, root):
    """Figure, computed, stated otherwise (all injected); date, document, name or wording (prose); nothing else."""
    archive = read_archive(root)
    classes = dict.fromkeys(("số nhập", "số tính", "ghi khác", DATE, DOCUMENT, NAME, WORDING), 0)
    for word in words[0] + words[1]:
        for code, text in FIGURE.findall(word):
            figure = archive.figure(code, MONTH)
            assert figure is not None and figure.text == text
            kind = "ghi khác" if figure.written else "số tính" if figure.is_computed else "số nhập"
            classes[kind] += 1
    wording = compile_wording(row.mau for row in archive.wordings)
    texts = [archive.reports[MONTH].body, *(task.row.noi_dung for task in archive.months[MONTH].tasks)]
    for text in texts:
        for number in classify(blank(text), wording):
            assert number.kind, number
            classes[number.kind] += 1
    assert all(count > 3 for count in classes.values()), classes
    assert sum(classes[kind] for kind in ("số nhập", "số tính", "ghi khác")) > 170


def test_every_typed_value_stands_in_the_draft(root):
    """No figure is invented: each value of so_lieu.csv and cham_muon.csv is a number of the source."""
    numbers = {Decimal(n.replace(".", "").replace(",", ".")) for n in re.findall(r"\d+(?:\.\d{3})*(?:,\d+)?", SOURCE.read_text("utf-8"))}
    archive = read_archive(root)
    values = [figure.value for figure in archive.figures.stated() if not figure.is_computed and figure.row.gia_tri != "chua_ro"]
    assert len(values) > 120
    assert [value for value in values if Decimal(value.numerator) / value.denominator not in numbers] == []
