"""The .pdf of a report: an archive's file in the form of the decree, with its page's words, and what spoils it is seen."""

import shutil
import unicodedata

import pypdfium2 as pdfium
import pytest
from conftest import run
from paper_samples import BLUNT, HOSTILE, PERIOD, paper_of, swap
from paper_source import numbers, packed, read_source
from pdf_checks import drawn_text, look_at_pdf, notes_astray, read_sheets, spaced_text
from PIL import Image, ImageChops
from word_checks import word_text

from macros.export.paper import Appendix, Heading, Item, Paragraph, Run, Table
from macros.export.pdf import pdf_file

REAL = ("bao-cao/2026/04", "bao-cao-2026-04")
RICH = ("bao-cao/2099/01", "bao-cao-2099-01")
TASKS = ("nhiem-vu/2026/05", "nhiem-vu-2026-05")
# Page 1 of the text, of each appendix, of the list of remarks.
PARTS = {REAL[0]: 3, RICH[0]: 4}
REMARKS = "Chỗ bản thảo ghi khác số tính"
both = pytest.mark.parametrize("page", [REAL[0], RICH[0]])


@pytest.fixture(scope="session")
def reports(built, rich):
    """What each report's page says, and its .pdf, by the page's address."""
    return {page: (read_source(folder / f"site/{page}/index.html"), (folder / f"site/ban-in/{name}.pdf").read_bytes()) for folder, (page, name) in ((built, REAL), (rich, RICH))}


# The form and the words.


@both
def test_a_report_has_the_form_of_the_decree_and_the_words_of_its_page(page, reports):
    source, content = reports[page]
    assert look_at_pdf(content, source, PARTS[page], is_draft=True) == []


def test_a_task_list_has_the_form_of_the_decree_and_the_words_of_its_word_file(built):
    content = (built / f"site/ban-in/{TASKS[1]}.pdf").read_bytes()
    assert look_at_pdf(content, is_draft=True) == []
    assert drawn_text(content, "Mã Nội dung Đơn vị Hạn và tình trạng") == packed(word_text((built / f"site/ban-in/{TASKS[1]}.docx").read_bytes()))


@both
def test_a_report_has_the_numbers_of_its_page(page, reports):
    source, content = reports[page]
    text = spaced_text(content).partition(REMARKS)[0]
    wanted, found = numbers(source.text + " " + " ".join(source.notes)), numbers(text)
    assert len(wanted) > 20
    for number in wanted:
        assert number in found, number
        found.remove(number)
    # What is left: page numbers, the marks of notes and their calls, the date below an appendix's title.
    pages = [str(number) for number in range(2, len(read_sheets(content)) + 1)]
    marks = [str(number) for number in range(1, len(source.notes) + 1)]
    below = [number for _ in source.appendices for number in numbers(f"{source.number} {source.date}")]
    assert set(found) <= {*pages, *marks, *below}


# Drafts.


def test_a_draft_ends_with_a_list_of_what_is_written_otherwise(built, reports):
    text = " ".join(spaced_text(reports[REAL[0]][1]).partition(REMARKS)[2].split())
    page = (built / f"site/{REAL[0]}/index.html").read_text("utf-8")
    assert text.count("văn bản ghi") == page.count('class="lech-ghi"') > 5
    assert "văn bản ghi 97,1%; tính lại: 97,2%." in text
    assert "Phụ lục số 01, trang 1: văn bản ghi 96; tính lại: 93." in text


def test_a_remark_names_the_page_on_which_its_figure_stands(reports):
    sheets = read_sheets(reports[REAL[0]][1])
    listed = [line for line in spaced_text(reports[REAL[0]][1]).partition(REMARKS)[2].splitlines() if line.startswith("- trang ")]
    assert len(listed) > 5
    for line in listed:
        number, _, written = line.removeprefix("- trang ").partition(": văn bản ghi ")
        assert packed(written.partition(";")[0]) in sheets[int(number) - 1].text


# What stands in it.


def test_a_wide_table_turns_its_page_and_the_next_is_upright_again(reports):
    turned = [sheet.width > sheet.height for sheet in read_sheets(reports[RICH[0]][1])]
    first = turned.index(True)
    assert turned[first : first + 2] == [True, False]
    assert turned.count(True) == 2


def test_text_that_means_something_to_a_machine_comes_out_as_it_is(reports):
    drawn = packed(spaced_text(reports[RICH[0]][1]))
    assert [text for text in HOSTILE.values() if packed(text) not in drawn] == []


@pytest.mark.parametrize("text", BLUNT)
def test_no_writer_reads_what_it_writes(text):
    blocks = (Heading(1, (Run(text),)), Paragraph((Run(text), Run(note=1))), Item(0, "-", (Run(text, bold=True),)), Table(text, ((Run(text),),), (((Run(text),),),)), Paragraph((Run("Hết"),)))
    content = pdf_file(paper_of(blocks, {1: (Run(text),)}, text, (Appendix(text, "", blocks[:1]),)))
    assert drawn_text(content).count(packed(text)) == 12


def test_the_last_words_stand_on_the_page_of_the_signature():
    ends = set()
    for length in range(6, 30):
        blocks = [Paragraph((Run(f"Đoạn {'chữ ' * 40}"),))] * length + [Paragraph((Run("Trên đây là báo cáo./."),))]
        sheets = read_sheets(pdf_file(paper_of(blocks)))
        [signed] = [sheet for sheet in sheets if "Nơinhận:" in sheet.text]
        assert "Trênđâylàbáocáo./." in signed.text
        ends.add(round(max(each.y for each in signed.body)))
    assert len(ends) > 10


def test_every_note_stands_on_the_page_of_its_call_wherever_that_is():
    notes = {number: (Run(f"Chú thích thứ {'x' * number}, {'dài ' * (number % 30)}hết."),) for number in range(1, 41)}
    blocks = [Paragraph((Run("Đoạn " + "chữ " * (number * 7 % 60)), Run(note=number), Run(" và " + "lời " * (number * 11 % 90)))) for number in notes]
    sheets = read_sheets(pdf_file(paper_of(blocks, notes)))
    assert len(sheets) > 4
    assert notes_astray(sheets, ["".join(run.text for run in runs) for runs in notes.values()]) == []


# Letters.


BASES, TONES = "aăâeêioôơuưy", ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LOWER = [unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES if not (base + tone).isascii()] + ["đ"]
UPPER = [letter.upper() for letter in LOWER]


def test_every_vietnamese_letter_is_drawn(root, pytestconfig):
    assert (len(set(LOWER)), len(set(UPPER))) == (67, 67)
    lines = [Paragraph((Run(" ".join(letters), bold, italic),)) for letters in (LOWER, UPPER) for bold in (False, True) for italic in (False, True)]
    content = pdf_file(paper_of(lines))
    assert "".join("".join(letters) * 4 for letters in (LOWER, UPPER)) in drawn_text(content)
    assert_as_before(content, root / "tests/golden/chu-viet.png", pytestconfig)


def assert_as_before(content, golden, pytestconfig):
    """The first page looks as its picture, of which single points may differ."""
    drawn = pdfium.PdfDocument(content)[0].render(scale=1.25, grayscale=True).to_pil().convert("L")
    if pytestconfig.getoption("--viet-lai"):
        drawn.quantize(16).save(golden, optimize=True)
    before = Image.open(golden).convert("L")
    assert drawn.size == before.size
    other = sum(ImageChops.difference(drawn, before).histogram()[64:])
    assert other < 20, f"{other} points differ from {golden}"


def test_a_letter_that_looks_otherwise_is_seen_on_the_picture(root, tmp_path, pytestconfig):
    """One tone among the 536 letters."""
    lines = [Paragraph((Run(" ".join(letters).replace("ẵ", "ẳ"), bold, italic),)) for letters in (LOWER, UPPER) for bold in (False, True) for italic in (False, True)]
    with pytest.raises(AssertionError, match="points differ"):
        assert_as_before(pdf_file(paper_of(lines)), shutil.copy(root / "tests/golden/chu-viet.png", tmp_path), pytestconfig)


# What spoils it.


# What of the program is changed, how, and the rule that finds it.
LAYOUT, FORM, SPECIFICATION, WRITER = (f"macros/export/{name}" for name in ("document.typ", "form.py", "nd30.toml", "pdf.py"))
SPOILED = {
    "a right margin of 25 mm": (SPECIFICATION, "right = 20 ", "right = 25 ", "body"),
    "another paper": (SPECIFICATION, "height = 297", "height = 279", "paper"),
    "words in another typeface": (LAYOUT, "let words = run.text", 'set text(font: "Libertinus Serif")\n  let words = run.text', "font"),
    "a number on the first page": (LAYOUT, "counter(page).get().first() > 1", "counter(page).get().first() > 0", "page number"),
    "page numbers that go on": (LAYOUT, "  counter(page).update(0)\n  set page(flipped: turned)", "  set page(flipped: turned)", "page number"),
    "a note dropped": (LAYOUT, "if run.note > 0 {", "if run.note == 2 {} else if run.note > 0 {", "note"),
    "a zero before the month": (FORM, 'f"{frame.date.month:02}" if', '"04" if', "words"),
    "lines closer than single": (SPECIFICATION, "line = 1.15", "line = 0.9", "body"),
    "small letters": (SPECIFICATION, "[body]\nsize = 14 ", "[body]\nsize = 12 ", "body"),
    "an archive's file without tags": (WRITER, '"a-2a"', '"a-2b"', "declared"),
    "a draft without the word": (SPECIFICATION, 'word = "DỰ THẢO"', 'word = "BẢN IN"', "draft"),
    "a block left out": (LAYOUT, 'block.kind == "item" {', 'block.kind == "item" and block.level == 1 {} else if block.kind == "item" {', "words"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_spoils_a_report_is_seen(name, rich, tmp_path):
    file, old, new, rule = SPOILED[name]
    project = shutil.copytree(rich, tmp_path / "du-an", ignore=shutil.ignore_patterns("__pycache__", ".cache"))
    swap(project, file, old, new)
    result = run(project, "macros", "xuat", PERIOD)
    assert result.returncode == 0, result.stdout + result.stderr
    found = look_at_pdf((project / f"ban-in/{RICH[1]}.pdf").read_bytes(), read_source(rich / f"site/{RICH[0]}/index.html"), PARTS[RICH[0]], is_draft=True)
    assert rule in {finding.partition(":")[0] for finding in found}
