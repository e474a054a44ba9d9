"""The .docx of a report: in the form of the decree, with its page's words, and what spoils it is seen."""

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from paper_samples import BLUNT, HOSTILE, paper_of
from paper_source import numbers, packed, read_source
from pdf_checks import differences, read_sheets, take_notes
from word_checks import LEFTOVERS, WordFile, look_at_word, text_of, word_comments, word_notes, word_text
from word_files import by_libreoffice

from macros.export.paper import Heading, Item, Paragraph, Run, Table
from macros.export.word import word_file

REAL = ("bao-cao/2026/04", "bao-cao-2026-04")
RICH = ("bao-cao/2099/01", "bao-cao-2099-01")
TASKS = ("nhiem-vu/2026/05", "nhiem-vu-2026-05")
# The sample's own text has dollars, stars and backslashes.
SIGNS = ("{{", "}}", "**", "[^", "&amp;")
REFERENCE = re.compile(r"^\(Kèm theo Báo cáo số .*\)$", re.MULTILINE)


@pytest.fixture(scope="session")
def reports(built, rich):
    """What each report's page says, and its .docx, by the page's address."""
    return {page: (read_source(folder / f"site/{page}/index.html"), (folder / f"site/ban-in/{name}.docx").read_bytes()) for folder, (page, name) in ((built, REAL), (rich, RICH))}


@pytest.fixture(scope="session")
def as_libreoffice_prints_it(reports, tmp_path_factory):
    """Each report's .docx as LibreOffice lays it out."""

    def printed(page):
        source = tmp_path_factory.mktemp("lo") / "bao-cao.docx"
        source.write_bytes(reports[page][1])
        return by_libreoffice(source, "pdf").read_bytes()

    return {page: printed(page) for page in reports}


both = pytest.mark.parametrize("page", [REAL[0], RICH[0]])


# The form and the words.


@both
def test_a_report_has_the_form_of_the_decree(page, reports):
    source, content = reports[page]
    assert source.notes
    assert look_at_word(content, is_draft=True, notes=len(source.notes), leftovers=SIGNS if page == RICH[0] else LEFTOVERS) == []


def test_a_task_list_has_the_form_of_the_decree(built):
    content = (built / f"site/ban-in/{TASKS[1]}.docx").read_bytes()
    assert look_at_word(content, is_draft=True, notes=0, is_report=False) == []


@both
def test_a_report_says_what_its_page_says(page, reports):
    source, content = reports[page]
    assert differences(packed(word_text(content)), source) == []
    assert list(word_notes(content).values()) == source.notes


@both
def test_a_report_has_the_numbers_of_its_page(page, reports):
    source, content = reports[page]
    assert numbers(source.text)
    assert numbers(REFERENCE.sub("", word_text(content))) == numbers(source.text)


def test_a_task_list_says_what_its_page_says(built):
    source = read_source(built / f"site/{TASKS[0]}/index.html")
    said = packed(word_text((built / f"site/ban-in/{TASKS[1]}.docx").read_bytes()))
    assert len(source.body) > 10_000
    assert said.endswith(packed(re.sub(r"Nhiệm vụ: (.{1,80}?) (Mã Nội dung)", r"\2", source.body)))


# Drafts.


def test_a_draft_has_a_comment_at_every_figure_that_is_written_otherwise(built, rich):
    comments = word_comments((built / f"site/ban-in/{REAL[1]}.docx").read_bytes())
    page = (built / f"site/{REAL[0]}/index.html").read_text("utf-8")
    assert len(comments) == page.count('class="lech-ghi"') > 5
    assert ("97,1%", "tính lại: 97,2%") in comments
    assert ("1.400", "số liệu: 1.408") in word_comments((rich / f"site/ban-in/{RICH[1]}.docx").read_bytes())


def test_a_remark_on_a_note_stands_at_its_call(rich):
    """Word has no comments in notes."""
    content = (rich / f"site/ban-in/{RICH[1]}.docx").read_bytes()
    file = WordFile(content)
    assert "1.400: số liệu: 1.408" in [text for _, text in word_comments(content)]
    assert list(file.parts["word/footnotes.xml"].iter(qn("w:commentReference"))) == []
    call = next(file.body.iter(qn("w:footnoteReference"))).getparent()
    assert call.getprevious().tag == qn("w:commentRangeStart")


def test_no_comment_has_the_number_of_a_note(reports):
    """LibreOffice 7.4 prints the note whose number a comment has."""
    for _, content in reports.values():
        file = WordFile(content)
        comments = {each.get(qn("w:id")) for each in file.parts["word/comments.xml"]}
        marks = {each.get(qn("w:id")) for each in file.body.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:commentReference"))}
        assert comments and marks == comments
        assert not comments & {each.get(qn("w:id")) for each in file.parts["word/footnotes.xml"]}


# LibreOffice.


@both
def test_libreoffice_shows_the_same_words_and_numbers(page, reports, as_libreoffice_prints_it):
    source, printed = reports[page][0], as_libreoffice_prints_it[page]
    texts, _, _, left = take_notes(read_sheets(printed), source.notes)
    assert left == {}
    assert differences("".join(texts), source) == []


@both
def test_libreoffice_puts_each_note_on_the_page_of_its_call(page, reports, as_libreoffice_prints_it):
    source, printed = reports[page][0], as_libreoffice_prints_it[page]
    _, pages, calls, _ = take_notes(read_sheets(printed), source.notes)
    assert len(source.notes) == len(pages) >= 4
    assert pages == calls


@both
def test_libreoffice_numbers_the_pages_as_the_decree_says(page, reports, as_libreoffice_prints_it):
    titles = [sheet.title.replace("DỰTHẢO", "") for sheet in read_sheets(as_libreoffice_prints_it[page])]
    parts = "|".join(titles).split("||")
    assert titles[0] == "" and len([title for title in titles if not title]) == 1 + len(reports[page][0].appendices)
    counted = [list(range(2, 2 + len(titles)))[: titles[start + 1 :].index("") if "" in titles[start + 1 :] else None] for start, title in enumerate(titles) if not title]
    shown = [number for title in titles for number in [title] if number]
    assert parts and [str(number) for run in counted for number in run][: len(shown)] == shown


# What stands in it.


def test_a_wide_table_turns_its_page_and_the_next_is_upright_again(reports):
    sections = [(section.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape") for section in WordFile(reports[RICH[0]][1]).document.iter(qn("w:sectPr"))]
    assert sections == [False, True, False, False, True]


def test_a_table_repeats_its_head_keeps_its_rows_whole_and_sets_numbers_to_the_right(reports):
    document = docx.Document(io.BytesIO(reports[RICH[0]][1]))
    tables = [table for table in document.tables if table.style.name == "Table Grid"]
    assert len(tables) == 5
    for table in tables:
        assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
        assert all(run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs)
    totals = tables[1].rows[-1]
    assert totals.cells[0].text == "Tổng số" and all(run.bold for cell in totals.cells for run in cell.paragraphs[0].runs)
    assert totals.cells[-1].paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT


def test_a_note_may_be_called_in_a_table(reports):
    file = WordFile(reports[RICH[0]][1])
    in_tables = [call.get(qn("w:id")) for call in file.body.iter(qn("w:footnoteReference")) if next(call.iterancestors(qn("w:tbl")), None) is not None]
    assert in_tables == ["2"]


def test_lists_have_marks_and_their_levels_are_set_in():
    items = (Item(0, "1.", (Run("Một"),)), Item(1, "-", (Run("Hai"),)), Item(1, "", (Run("Vẫn là hai"),)), Item(2, "+", (Run("Ba"),)))
    file = WordFile(word_file(paper_of(items)))
    shown = [(text_of(each), file.length(each, "ind", "left")) for each in file.body.iter(qn("w:p")) if text_of(each) in ("1. Một", "- Hai", "Vẫn là hai", "+ Ba")]
    assert [text for text, _ in shown] == ["1. Một", "- Hai", "Vẫn là hai", "+ Ba"]
    assert [round(left / 360) for _, left in shown] == [0, 1, 1, 2]


def test_text_that_means_something_to_a_machine_comes_out_as_it_is(reports):
    said = word_text(reports[RICH[0]][1])
    assert [text for text in HOSTILE.values() if text not in said] == []


@pytest.mark.parametrize("text", BLUNT)
def test_no_writer_reads_what_it_writes(text):
    blocks = (Heading(1, (Run(text),)), Paragraph((Run(text), Run(note=1))), Item(0, "-", (Run(text, bold=True),)), Table(text, ((Run(text),),), (((Run(text),),),)))
    content = word_file(paper_of(blocks, {1: (Run(text),)}, text))
    assert packed(word_text(content)).count(packed(text)) == 9
    assert packed(word_notes(content)[1]) == packed(text)


# What spoils it.


def spoiled(content, part, old, new):
    """The file with a text of one of its parts replaced, which must be there."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed_file, zipfile.ZipFile(written, "w") as target:
        for name in packed_file.namelist():
            text = packed_file.read(name)
            if name == part:
                changed, times = re.subn(old, new, text.decode("utf-8"), count=1, flags=re.DOTALL)
                assert times, old
                text = changed.encode()
            target.writestr(name, text)
    return written.getvalue()


DOCUMENT, NOTES, HEADER, STYLES = "word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/styles.xml"
LETTERHEAD_NUMBER = r"(<w:t>)Số: 05/BC-UBND"
SPOILED = {
    "a right margin of 25 mm": (DOCUMENT, r'w:right="1134"', r'w:right="1417"', "paper"),
    "another paper": (DOCUMENT, r'w:w="11906"', r'w:w="12240"', "paper"),
    "one run in Calibri": (DOCUMENT, r"(<w:rPr>)(?=(?:(?!<w:rPr>).)*Sau bảng là)", r'\1<w:rFonts w:ascii="Calibri"/>', "font"),
    "a theme's font": (STYLES, r'(<w:style [^>]*w:styleId="Normal".*?<w:rFonts )', r'\1w:asciiTheme="minorHAnsi" ', "font"),
    "titlePg off": (DOCUMENT, r"<w:titlePg/>", "", "page number"),
    "the page number at the right": (HEADER, r'(PAGE.*)|<w:jc w:val="center"/>', r'\1<w:jc w:val="right"/>', "page number"),
    "no page number": (HEADER, "PAGE", "DATE", "page number"),
    "a note dropped": (NOTES, r'<w:footnote w:id="2">.*?</w:footnote>', "", "note"),
    "a call dropped": (DOCUMENT, r'<w:footnoteReference w:id="2"/>', "", "note"),
    "a note and its call dropped": (DOCUMENT, r'<w:footnoteReference w:id="4"/>', "", "note"),
    "a zero before the month": (DOCUMENT, "ngày 05 tháng 02 năm", "ngày 05 tháng 04 năm", "letterhead"),
    "no zero before the day": (DOCUMENT, "ngày 05 tháng 02 năm", "ngày 5 tháng 02 năm", "letterhead"),
    "spaces in the number": (DOCUMENT, LETTERHEAD_NUMBER, r"\1Số: 05 / BC-UBND", "letterhead"),
    "no zero before the number": (DOCUMENT, LETTERHEAD_NUMBER, r"\1Số: 5/BC-UBND", "letterhead"),
    "a slip in the motto": (DOCUMENT, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "letterhead"),
    "a thin line in the motto": (DOCUMENT, r"<w:b/>(?=(?:(?!<w:b/>).)*Độc lập - Tự do)", '<w:b w:val="0"/>', "letterhead"),
    "a border around the letterhead": (DOCUMENT, r'(<w:tblPr>.*?<w:jc w:val="center"/>)', r'\1<w:tblBorders><w:top w:val="single"/></w:tblBorders>', "letterhead"),
    "a short rule": (DOCUMENT, r'<w:ind w:left="1064" w:right="1064"/>', r'<w:ind w:left="1564" w:right="1564"/>', "rule"),
    "small letters in the text": (DOCUMENT, r'<w:sz w:val="28"/>(?=(?:(?!<w:sz ).)*Sau bảng là)', '<w:sz w:val="24"/>', "body"),
    "lines at two": (DOCUMENT, r'w:line="276"', 'w:line="480"', "body"),
    "paragraphs without space between": (DOCUMENT, r'w:after="120"(?=(?:(?!w:after).)*I. KẾT QUẢ)', 'w:after="0"', "body"),
    "no indent": (DOCUMENT, r'w:firstLine="720"', 'w:firstLine="0"', "body"),
    "text to the left": (DOCUMENT, r'<w:jc w:val="both"/>', '<w:jc w:val="left"/>', "body"),
    "a part in small letters": (DOCUMENT, "I. KẾT QUẢ", "I. Kết quả", "heading"),
    "recipients in another size": (DOCUMENT, r'<w:sz w:val="22"/>(?=(?:(?!<w:sz ).)*- Lưu: VT)', '<w:sz w:val="26"/>', "signature"),
    "recipients without an end": (DOCUMENT, "- Lưu: VT, R&amp;D.", "- Lưu: VT, R&amp;D", "signature"),
    "a signature that may stand alone": (DOCUMENT, r"<w:keepNext/>(?=(?:(?!<w:keepNext/>).)*chỉ đạo|(?:(?!<w:keepNext/>).)*giả định\./\.)", "", "signature"),
    "text that does not end": (DOCUMENT, r"giả định\./\.", "giả định.", "ending"),
    "letters apart from their marks": (DOCUMENT, "Sau bảng", "Sau ba\u0309ng", "letters"),
    "a sign of a call": (DOCUMENT, "Sau bảng", "Sau {{ bảng", "letters"),
    "English": (STYLES, 'w:val="vi-VN"', 'w:val="en-US"', "language"),
    "a draft without the word": (HEADER, "DỰ THẢO", "", "draft"),
    "Word 2010's layout": ("word/settings.xml", 'w:val="15"', 'w:val="14"', "settings"),
    "properties out of order": (DOCUMENT, r'(<w:tblLayout [^>]*/>)(<w:tblCellMar>.*?</w:tblCellMar>)', r"\2\1", "order"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_spoils_a_report_is_seen(name, reports):
    part, old, new, rule = SPOILED[name]
    found = look_at_word(spoiled(reports[RICH[0]][1], part, old, new), is_draft=True, notes=4, leftovers=SIGNS)
    assert {finding.partition(":")[0] for finding in found} == {rule}


def test_a_check_with_nothing_to_look_at_says_so():
    found = look_at_word(word_file(paper_of(())), is_draft=False)
    assert {"body: nothing to look at", "heading: nothing to look at", "ending: nothing to look at"} <= set(found)
