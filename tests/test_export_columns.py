"""Columns of tables on paper: no word is broken, no name is squeezed to a word a line, alike tables have alike columns, in both files."""

from itertools import pairwise

import pytest
from conftest import ROOT, read_html
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_samples import paper_of
from paper_source import packed, said
from pdf_checks import read_sheets
from word_files import by_libreoffice

from macros.export import letters
from macros.export.columns import with_shares
from macros.export.form import FORM
from macros.export.paper import Appendix, Run, Table

ROOM = FORM.page.width - FORM.page.left - FORM.page.right
LONG = "Một việc được kể rất dài, bằng nhiều câu nối nhau, để cột của nó có thể lấy hết chỗ của các cột khác. " * 8
# Times New Roman is as wide as the typeface that goes along, and may be missing.
FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{ROOT / "macros/export/fonts"}</dir><cachedir>%s</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias></fontconfig>"""
PAGES = {"bao-cao-2026-04": "bao-cao/2026/04", "nhiem-vu-2026-05": "nhiem-vu/2026/05"}


def table(head, *rows):
    return Table("", tuple((Run(cell),) for cell in head), tuple(tuple((Run(cell),) for cell in row) for row in rows))


def widths(*tables, appendix=()):
    """Millimetres of each table's columns."""
    paper = with_shares(paper_of(tables, appendices=[Appendix("Phụ lục", "", tuple(appendix))] if appendix else ()))
    blocks = [*paper.blocks, *(block for each in paper.appendices for block in each.blocks)]
    room = [ROOM if len(block.head) < FORM.table.wide else FORM.page.height - FORM.page.left - FORM.page.right for block in blocks]
    return [[share * each for share in block.shares] for block, each in zip(blocks, room, strict=True)]


def width(text):
    return letters.width(text, FORM.table.size)


@pytest.fixture(params=[(name, kind) for name in PAGES for kind in ("docx", "pdf")], ids="-".join)
def drawn(request, built, tmp_path, monkeypatch):
    """The letters of a file, as LibreOffice or a viewer draws them, and the texts of its tables' cells."""
    name, kind = request.param
    file = tmp_path / f"{name}.{kind}"
    file.write_bytes((built / f"site/ban-in/{file.name}").read_bytes())
    if kind == "docx":
        (tmp_path / "fonts.conf").write_text(FONTS % (tmp_path / "phong"), "utf-8")
        monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
        file = by_libreoffice(file, "pdf")
    article = read_html(built / f"site/{PAGES[name]}/index.html").find(".//article")
    for hidden in [*article.xpath(".//*[@aria-hidden='true']"), *article.find_class("lech-ghi")]:
        hidden.drop_tree()
    return [each for sheet in read_sheets(file.read_bytes()) for each in sheet.body], [said(cell) for cell in article.xpath(".//table/*/tr/* | .//*[@class='phu-luc']//caption")]


def test_no_word_is_broken_and_none_stands_alone_line_after_line(drawn):
    body, cells = drawn
    text, end, broken, squeezed = "".join(each.text for each in body), 0, [], []
    assert len(cells) > 40
    for cell in filter(None, cells):
        begin = text.index(packed(cell), end)
        words, end, begins = cell.split(), begin, []
        for word in words:
            letters_of = body[end : end + len(word)]
            broken += [word] * (letters_of[-1].left < letters_of[0].left and "-" not in word and "/" not in word)
            begins.append(letters_of[0].left)
            end += len(word)
        lines = 1 + sum(after <= before for before, after in pairwise(begins))
        squeezed += [cell] * (len(words) > 2 and len(words) / lines < 1.5)
    assert (broken, squeezed) == ([], [])


def test_a_name_beside_a_long_text_has_room_for_a_few_words():
    [[name, long, count]] = widths(table(("Đơn vị thực hiện", "Nội dung", "Số"), ("Ban Quản lý dự án đầu tư - hạ tầng xã", LONG, "1.234.567")))
    assert name > 27
    assert count > width("1.234.567")
    assert long > name > count


def test_short_cells_share_the_room_as_they_are_wide():
    [[name, count]] = widths(table(("Đơn vị", "Cộng"), ("Phòng Văn hóa - Xã hội", "13")))
    assert name + count == pytest.approx(ROOM)
    assert name > 3 * count


def test_tables_of_one_head_have_the_same_columns_wherever_they_stand():
    head = ("Mã", "Nội dung", "Đơn vị")
    short, other, long = table(head, ("A", "Ngắn", "Văn phòng")), table(("Mã", "Tên"), ("A", "B")), table(head, ("NV-2026-04-001", LONG, "Phòng Kinh tế"))
    first, second, third = widths(short, other, appendix=[long])
    assert first == third != second
    assert first[0] > width("NV-2026-04-001")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.text("aă đWộ-\n", max_size=80), min_size=3, max_size=3), min_size=1, max_size=4), st.integers(1, 12))
def test_whatever_the_cells_hold_the_columns_fill_the_room(rows, copies):
    rows = [row * copies for row in rows]
    [found] = widths(table(rows[0], *rows[1:]))
    assert len(found) == 3 * copies
    assert min(found) > 0
    assert sum(found) == pytest.approx(ROOM if len(found) < FORM.table.wide else FORM.page.height - FORM.page.left - FORM.page.right)
