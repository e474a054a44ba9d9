"""The page of figures in brief: one page, the home page's figures to the digit, a line for the months where there are some."""

import re
import shutil

import pypdfium2 as pdfium
import pytest
from conftest import article_text, run
from paper_source import numbers, packed
from pdf_checks import A4, declared, drawn_text, fonts, read_sheets, spaced_text
from synthetic import make_project

from macros.export.brief import Brief, Chart, Counts, Line
from macros.export.paper import CannotPrint
from macros.export.pdf import brief_file

NAME = "so-lieu-chinh-2026-04.pdf"
CHART = Chart((((0.0, 0.5), (0.4, 1.0)), ((1.0, 0.25),)), "1/2099", "6/2099", "1.408")


@pytest.fixture(scope="module")
def brief(built):
    return (built / "site/ban-in" / NAME).read_bytes()


def of(*lines, **others):
    return Brief(**{"issuer": ("ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG"), "title": "Số liệu chính (giả định)", "lines": lines, "overdue": (), "is_draft": False, **others})


def shapes(content):
    return sum(each.type == pdfium.raw.FPDF_PAGEOBJ_PATH for each in pdfium.PdfDocument(content)[0].get_objects())


def test_it_is_one_page_of_an_archive_s_file(brief):
    [sheet] = read_sheets(brief)
    assert (round(sheet.width), round(sheet.height)) == A4
    assert declared(brief) == fonts(brief) == []
    assert max(each.right for each in sheet.body) < 190.5


def test_it_has_the_figures_of_the_home_page_to_the_digit(built, brief):
    """With their names, the remark where the document writes another, and the sums of what is late."""
    home = article_text(built / "site/index.html")
    shown = home.partition("Số liệu nổi bật")[2].partition("Nhiệm vụ có thời hạn")[0]
    wanted = numbers(shown)
    assert len(wanted) > 6
    drawn = numbers(spaced_text(brief))
    assert [number for number in wanted if number not in drawn] == []
    text = packed(spaced_text(brief))
    assert packed("97,1% [tính lại: 97,2%]") in text
    assert packed("Nhiệm vụ chậm muộn theo đơn vị") in text


def test_a_draft_says_so_and_a_report_to_be_signed_does_not(brief):
    assert "DỰTHẢO" in "".join(each.text for each in read_sheets(brief)[0].header + read_sheets(brief)[0].body)
    assert "DỰTHẢO" not in drawn_text(brief_file(of(Line("Hồ sơ", "5", "hồ sơ", "", "không đổi", None))))


def test_months_are_drawn_as_lines_and_a_single_one_as_a_dot():
    plain = of(Line("Hồ sơ", "1.408", "hồ sơ", "", "so với tháng trước: +5", None))
    drawn = of(Line("Hồ sơ", "1.408", "hồ sơ", "", "so với tháng trước: +5", CHART))
    assert "chưađủkỳđểvẽ" in drawn_text(brief_file(plain))
    text = packed(spaced_text(brief_file(drawn)))
    assert "chưađủkỳđểvẽ" not in text and "1/2099caonhất1.4086/2099" in text
    assert shapes(brief_file(drawn)) == shapes(brief_file(plain)) + 3


def test_the_months_of_an_archive_are_drawn_thirteen_at_most(tmp_path):
    project = make_project(tmp_path / "kho", 14)
    assert run(project, "macros", "xuat", "2081-02").returncode == 0
    content = (project / "ban-in/so-lieu-chinh-2081-02.pdf").read_bytes()
    assert len(read_sheets(content)) == 1
    assert len(re.findall(r"2/2080caonhất[\d.,%]+2/2081", packed(spaced_text(content)))) > 3
    assert re.search(r"sovớithángtrước:[+−]\d", packed(spaced_text(content)))


def test_many_figures_are_set_smaller_and_too_many_are_refused():
    line = Line("Một chỉ tiêu có tên khá dài của một lĩnh vực", "1.408", "hồ sơ", "", "so với tháng trước: +5", CHART)
    assert len(read_sheets(brief_file(of(*[line] * 11)))) == 1
    with pytest.raises(CannotPrint, match="dài quá một trang A4"):
        brief_file(of(*[line] * 40))


def test_text_that_means_something_to_typst_comes_out_as_it_is():
    text = '#let x = 1 $y$ @z *a* _b_ \\u{41} "c" PCCC&CNCH;'
    content = brief_file(of(Line(text, text, text, text, text, None), overdue=(Counts(text, ((text, "5"),), "5"),), title=text))
    assert packed(spaced_text(content)).count(packed(text)) == 8


def test_it_is_offered_on_the_page_and_not_made_again(built, tmp_path):
    page = (built / "site/bao-cao/2026/04/index.html").read_text("utf-8")
    assert f'ban-in/{NAME}" download>PDF</a>' in page
    project = shutil.copytree(built, tmp_path / "du-an", ignore=shutil.ignore_patterns("__pycache__", "site"))
    made = {path.name: path.stat().st_mtime_ns for path in (project / ".cache/ban-in").iterdir()}
    assert run(project, "macros", "xuat", "2026-04").returncode == 0
    assert {path.name: path.stat().st_mtime_ns for path in (project / ".cache/ban-in").iterdir()} == made
