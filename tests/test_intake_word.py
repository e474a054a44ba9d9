"""A Word file becomes a page's Markdown that says what the file says, and that the gate takes as it is."""

import re
import zipfile

import docx
import lxml.html
import pytest
from conftest import ROOT, run
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from word_files import FLAT_TEXT, by_libreoffice, define_list, numbered, paragraph, raw, report, table

from macros.intake import Unreadable
from macros.intake.blocks import Document, Paragraph, Run, gather
from macros.intake.frame import period_of, read_frame
from macros.intake.markdown import as_markdown
from macros.intake.safe_text import plain
from macros.intake.word import read_word
from macros.pages import EXTENSIONS, read
from macros.periods import Period


def write(path, *build):
    document = docx.Document()
    for step in build:
        step(document)
    document.save(path)
    return path


def taken_in(path):
    """(Markdown, what the clerk is told) of a Word file."""
    document = read_word(path)
    frame = read_frame(document.blocks)
    text = as_markdown(document, frame.head, frame.title, (*frame.body, *frame.closing))
    return text, gather(document.remarks)


def complaints(text):
    reading = read(text)
    return [*reading.strays, *reading.torn_rows, *reading.bare_tables, *reading.bad_calls]


def shown(text):
    """What a reader sees, in one line."""
    html = Markdown(extensions=[each for each in EXTENSIONS if each != "toc"]).convert(text)
    return " ".join(lxml.html.fromstring(f"<div>{html}</div>").text_content().split())


def markdown_of(*paragraphs):
    document = Document([Paragraph(number, runs) for number, runs in enumerate(paragraphs, 1)])
    return as_markdown(document, (), "", document.blocks)


# Structure.


def test_headings_by_number_and_boldness_get_levels_by_their_rank(tmp_path):
    names = [("I. TÌNH HÌNH CHUNG", "b"), ("1. Thu ngân sách", "b"), ("1.1. Thu từ đất", "b"), ("II. PHƯƠNG HƯỚNG", "b")]
    text, _ = taken_in(write(tmp_path / "a.docx", *(lambda document, name=name: (paragraph(document, name), paragraph(document, "Lời.")) for name in names)))
    assert re.findall(r"(?m)^(#+) (.*)$", text) == [("##", "I. TÌNH HÌNH CHUNG"), ("###", "1. Thu ngân sách"), ("####", "1.1. Thu từ đất"), ("##", "II. PHƯƠNG HƯỚNG")]


def test_a_part_stands_above_its_roman_numbers_and_takes_its_name_from_the_next_line(tmp_path):
    text, _ = taken_in(write(tmp_path / "a.docx", *(lambda document, line=line: paragraph(document, (line, "b")) for line in ("PHẦN I", "VIỆC ĐÃ LÀM", "I. KINH TẾ")), lambda document: paragraph(document, "Lời.")))
    assert re.findall(r"(?m)^(#+) (.*)$", text) == [("##", "PHẦN I. VIỆC ĐÃ LÀM"), ("###", "I. KINH TẾ")]


def test_styles_of_word_make_headings_and_what_word_counts_is_written(tmp_path):
    def build(document):
        define_list(document, 77, ("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."))
        for level, name in ((0, "Việc đã làm"), (1, "Kinh tế"), (2, "Thu"), (2, "Chi"), (1, "Xã hội"), (0, "Việc sắp làm")):
            numbered(document.add_heading(name, level + 1), 77, level)
            paragraph(document, "Lời.")

    text, _ = taken_in(write(tmp_path / "a.docx", build))
    assert re.findall(r"(?m)^(#+) (.*)$", text) == [
        ("##", "I. Việc đã làm"), ("###", "1. Kinh tế"), ("####", "1.1. Thu"), ("####", "1.2. Chi"), ("###", "2. Xã hội"), ("##", "II. Việc sắp làm"),
    ]


def test_numbered_lines_of_a_list_stay_lines(tmp_path):
    lines = ("1. Đường thôn Đoài", "2. Đường thôn Đông", "3. Nhà văn hóa thôn Nam")
    text, _ = taken_in(write(tmp_path / "a.docx", *(lambda document, line=line: paragraph(document, line) for line in lines)))
    assert "#" not in text and shown(text) == " ".join(lines)


def test_typed_and_counted_marks_make_one_list_with_its_levels(tmp_path):
    def build(document):
        for line in ("- Việc một:", "+ phần đầu;", "+ phần sau.", "-Việc hai."):
            paragraph(document, line)
        paragraph(document, "Mục của Word", style="List Bullet")

    text, _ = taken_in(write(tmp_path / "a.docx", build))
    assert text == "- Việc một:\n    - phần đầu;\n    - phần sau.\n- Việc hai.\n- Mục của Word\n"


def test_a_table_takes_its_name_from_the_line_above_and_merged_cells_are_told(tmp_path):
    def build(document):
        paragraph(document, "Biểu 2. Thu các quỹ")
        paragraph(document, "Đơn vị tính: triệu đồng")
        grid = table(document, ("Quỹ", "Thu", "Chi"), ("Một", "5", "4"), ("Hai", "6", "3"))
        grid.cell(2, 1).merge(grid.cell(2, 2))

    text, told = taken_in(write(tmp_path / "a.docx", build))
    assert text.startswith("Bảng: Biểu 2. Thu các quỹ (Đơn vị tính: triệu đồng)\n\n| Quỹ | Thu | Chi |\n| --- | --- | --- |\n| Một | 5 | 4 |\n")
    assert complaints(text) == [] and any("ô gộp" in each for each in told)


def test_a_table_without_a_name_gets_one_and_it_is_told(tmp_path):
    text, told = taken_in(write(tmp_path / "a.docx", lambda document: table(document, ("a", "b"), ("c", "d"))))
    assert complaints(text) == [] and any("không có tên" in each for each in told)


def test_bold_and_italic_are_kept_as_the_engine_reads_them(tmp_path):
    text, _ = taken_in(write(tmp_path / "a.docx", lambda document: paragraph(document, "Thu ", ("đạt ", "b"), ("cao", "i"), ", ", ("rất", "bi"), ("cao", "b"), ".")))
    html = Markdown(extensions=["macros.pages"]).convert(text)
    assert complaints(text) == [] and "<strong>đạt</strong> <em>cao</em>" in html and shown(text) == "Thu đạt cao, rấtcao."


# What Word alone has.


CHANGES = (
    ('<w:ins w:id="1" w:author="a"><w:r><w:t>thêm vào</w:t></w:r></w:ins>', "thêm vào", "chữ thêm"),
    ('<w:del w:id="1" w:author="a"><w:r><w:delText>xóa đi</w:delText></w:r></w:del>', "", "chữ đã xóa"),
    ('<w:moveFrom w:id="1" w:author="a"><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>', "", "chữ đã chuyển chỗ"),
    ('<w:r ><w:commentReference w:id="0"/></w:r>', "", "nhận xét"),
    ('<w:r ><w:rPr><w:vanish/></w:rPr><w:t>giấu kín</w:t></w:r>', "", "chữ ẩn"),
    ('<w:r ><w:object/></w:r>', "", "đối tượng nhúng"),
    ('<w:r ><w:footnoteReference w:id="9"/></w:r>', "", "không có chú thích"),
    ('<w:r ><w:pict><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>', "trong khung", "khung"),
    ('<w:fldSimple w:instr="HYPERLINK x"><w:r><w:t>chữ của trường</w:t></w:r></w:fldSimple>', "chữ của trường", ""),
)


@pytest.mark.parametrize(("xml", "kept", "said"), CHANGES, ids=[each[2] or "field" for each in CHANGES])
def test_what_word_adds_is_kept_or_dropped_and_told(xml, kept, said, tmp_path):
    text, told = taken_in(write(tmp_path / "a.docx", lambda document: raw(paragraph(document, "Trước "), xml)))
    assert shown(text) == f"Trước {kept}".strip()
    assert (not told and not said) or any(said in each and "Đoạn 1" in each for each in told)


def test_a_style_that_is_based_on_itself_ends(tmp_path):
    def build(document):
        style = document.styles["List Bullet"]
        style.base_style = style
        paragraph(document, "Một", style="List Bullet")

    assert "Một" in taken_in(write(tmp_path / "a.docx", build))[0]


@pytest.mark.parametrize("what", ["no zip", "no parts", "half a file"])
def test_a_broken_file_is_refused_in_words(what, tmp_path):
    path = write(tmp_path / "a.docx")
    whole = path.read_bytes()
    path.write_bytes({"no zip": b"PK\x03\x04 x", "no parts": whole[:0], "half a file": whole[: len(whole) // 2]}[what])
    if what == "no parts":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("x.txt", "x")
    with pytest.raises(Unreadable):
        read_word(path)


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * (45 * 1024**2))
    with pytest.raises(Unreadable, match="quá lớn"):
        read_word(path)


def test_an_external_entity_is_not_read(tmp_path):
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("mật khẩu", "utf-8")
    path, other = write(tmp_path / "a.docx", lambda document: paragraph(document, "LỜI")), tmp_path / "b.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                data = re.sub(rb"(<\?xml[^>]*\?>)", rb'\1<!DOCTYPE d [<!ENTITY x SYSTEM "' + secret.as_uri().encode() + rb'">]>', data).replace("LỜI".encode(), b"L&x;")
            new.writestr(part, data)
    try:
        assert "mật khẩu" not in taken_in(other)[0]
    except Unreadable:
        pass


# Signs.


SIGNS = st.lists(st.sampled_from([*"{}<>|*_`[]()#+-=~&;:!\\%.0123 ", *"aăđêơưẮ", "Bảng: ", "&lt;", "{{", "}}", "{%", "](", "[^1]", "1. ", "- ", "~~~", "```", "\t", "\n", "\u00a0", "\u200b", "\uf0b7", "½", "//"]), max_size=12).map("".join)
RUNS = st.lists(st.builds(Run, SIGNS, st.booleans(), st.booleans()), max_size=4).map(tuple)


@settings(max_examples=400, deadline=None)
@given(st.lists(RUNS, max_size=4))
def test_whatever_is_typed_the_gate_takes_and_shows(paragraphs):
    text = markdown_of(*paragraphs)
    assert complaints(text) == []
    letters = "".join(re.findall(r"[aăđêơưẮ0-9]", plain("".join(run.text for runs in paragraphs for run in runs))))
    assert re.findall(r"[aăđêơưẮ0-9]", shown(text)) == list(letters)


def test_signs_are_seen_as_they_were_typed():
    typed = r"5 * 3 = 15 [x](y) # a|b _c_ \ & 50% > 2 &lt; ` ~"
    assert shown(markdown_of((Run(typed),))) == typed


# The frame.


def test_number_date_signer_and_recipients_are_read(tmp_path):
    frame = read_frame(read_word(report(tmp_path / "a.docx")).blocks)
    assert (frame.number, frame.symbol, frame.date, frame.signer, frame.authority, frame.recipients) == (
        "125", "BC-UBND", "03/05/2019", "Nguyễn Văn An", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("Đảng ủy xã", "Lưu: VT"),
    )


@pytest.mark.parametrize(("what", "blank"), [({"number": "……"}, "number"), ({"day": "… tháng 5 năm 2019"}, "date"), ({"day": "31 tháng 6 năm 2019"}, "date"), ({"signer": "(Đã ký)"}, "signer"), ({"signer": "Nguyễn Văn An\nTrần Thị Bình"}, "signer")])
def test_what_is_not_certain_is_left_blank(what, blank, tmp_path):
    assert getattr(read_frame(read_word(report(tmp_path / "a.docx", **what)).blocks), blank) == ""


@pytest.mark.parametrize(("title", "period"), [
    ("Tình hình kinh tế tháng 02/2018", (2018, 2)),
    ("CÔNG TÁC THÁNG 11 NĂM 2017, NHIỆM VỤ THÁNG 12 NĂM 2017", (2017, 11)),
    ("Kết quả tháng 12, nhiệm vụ trọng tâm tháng 01 năm 2020", (2019, 12)),
    ("Kết quả tháng 7 và 7 tháng đầu năm 2016", (2016, 7)),
    ("Kết quả tháng 8, phương hướng quý IV năm 2021", (2021, 8)),
])
def test_the_title_names_the_month(title, period):
    assert period_of(title) == Period(*period)


@pytest.mark.parametrize("title", ["Kết quả quý I năm 2019", "Kết quả 6 tháng đầu năm 2019", "Tổng kết năm 2018", "Tháng 6 và 6 tháng đầu năm 2019", "Kết quả tháng 5", "Kết quả tháng 3/2019 và tháng 4/2019", "Công tác tuần 2 tháng 5 năm 2019"])
def test_a_title_of_no_single_month_is_refused_with_the_way_out(title):
    with pytest.raises(Unreadable) as refusal:
        period_of(title)
    assert "--ky" in refusal.value.suggestion


# LibreOffice.


def test_a_file_that_libreoffice_wrote(tmp_path):
    source = tmp_path / "nguon.fodt"
    source.write_text(FLAT_TEXT % (
        '<text:h text:outline-level="1">I. Việc đã làm</text:h>'
        '<text:p>Thu <text:span text:style-name="B">đủ</text:span><text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Theo kho bạc.</text:p></text:note-body></text:note> và <text:change text:change-id=\"c1\"/>đúng hạn.</text:p>"
        '<text:list text:style-name="L"><text:list-item><text:p>phần một;</text:p></text:list-item><text:list-item><text:p>phần hai.</text:p></text:list-item></text:list>'
        "<text:p>Bảng 1. Thu</text:p>"
        '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>Quỹ</text:p></table:table-cell><table:table-cell><text:p>Số</text:p></table:table-cell></table:table-row>'
        "<table:table-row><table:table-cell><text:p>Một</text:p></table:table-cell><table:table-cell><text:p>5</text:p></table:table-cell></table:table-row></table:table>"
    ), "utf-8")
    text, told = taken_in(by_libreoffice(source))
    assert text == (
        "## I. Việc đã làm\n\nThu **đủ**[^1] và đúng hạn.\n\n[^1]: Theo kho bạc.\n\na) phần một;\n\nb) phần hai.\n\n"
        "Bảng: Bảng 1. Thu\n\n| Quỹ | Số |\n| --- | --- |\n| Một | 5 |\n"
    )
    assert complaints(text) == [] and any("chữ đã xóa" in each for each in told)


# The command.


def test_the_command_proposes_codes_and_writes_beside_but_never_over(tmp_path):
    path = write(tmp_path / "a.docx", lambda document: paragraph(document, "Trong tháng, UBND xã ban hành 777 văn bản."))
    first = run(ROOT, "macros", "nhap", str(path), "--ghi")
    assert first.returncode == 0 and "Đoạn 1: 777" in first.stdout and "chi_dao.van_ban.ban_hanh" in first.stdout, first.stdout + first.stderr
    (tmp_path / "a.md").write_text("của tôi", "utf-8")
    second = run(ROOT, "macros", "nhap", str(path), "--ghi")
    assert second.returncode == 1 and (tmp_path / "a.md").read_text("utf-8") == "của tôi"
