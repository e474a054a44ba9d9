"""The page of figures in brief: one page, the home page's figures to the digit, a line for the months where there are some."""

import re
import shutil
from typing import NamedTuple

import pypdfium2 as pdfium
import pytest
from conftest import article_text, read_html, run
from paper_samples import HEADLINES, PERIOD, swap
from paper_source import numbers, packed
from pdf_checks import A4, declared, drawn_text, fonts, read_sheets, spaced_text
from synthetic import make_project

from macros.export.brief import Brief, Chart, Counts, Line
from macros.export.pdf import brief_file

NAME = "so-lieu-chinh-2026-04.pdf"
CHART = Chart((((0.0, 0.5), (0.4, 1.0)), ((1.0, 0.25),)), "1/2099", "6/2099", "1.408")
# Of the values: one and a half of the page's usual letters.
LARGE = 16.5
# Of a small chart, in points.
WIDTH = 58 / 25.4 * 72
BELOW_ZERO = [
    ("chi_dao.van_ban.hon", "Ban hành trừ tiếp nhận", "chi_dao.van_ban.ban_hanh - chi_dao.van_ban.tiep_nhan"),
    ("chi_dao.van_ban.lech", "Tiếp nhận so với mức 7.000", "chi_dao.van_ban.tiep_nhan - 7000"),
]


@pytest.fixture(scope="module")
def brief(built):
    return (built / "site/ban-in" / NAME).read_bytes()


def of(*lines, **others):
    return Brief(**{"issuer": ("ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG"), "title": "Số liệu chính (giả định)", "lines": lines, "overdue": (), "is_draft": False, **others})


def shapes(content):
    return sum(each.type == pdfium.raw.FPDF_PAGEOBJ_PATH for each in pdfium.PdfDocument(content)[0].get_objects())


class Drawn(NamedTuple):
    """A small chart, in points from the page's foot: its line of zero, the foot and the head of what is drawn."""

    zero: float
    foot: float
    head: float


def charts(content):
    boxes = [each.get_bounds() for each in pdfium.PdfDocument(content)[0].get_objects() if each.type == pdfium.raw.FPDF_PAGEOBJ_PATH]
    begins = [number for number, (left, foot, right, head) in enumerate(boxes) if abs(right - left - WIDTH) < 2 and head - foot < 1]
    drawn = [boxes[begin + 1 : end] for begin, end in zip(begins, [*begins[1:], len(boxes)], strict=True)]
    drawn = [[each for each in marks if each[2] - each[0] < WIDTH + 4] for marks in drawn]
    return [Drawn(boxes[begin][1], min(each[1] for each in marks), max(each[3] for each in marks)) for begin, marks in zip(begins, drawn, strict=True)]


class Place(NamedTuple):
    """Where a text stands: millimetres from the page's top left, by the feet of its lines."""

    left: float
    right: float
    top: float
    bottom: float


def place_of(sheet, text):
    """The one place where a text is written."""
    drawn = "".join(each.text for each in sheet.body)
    [found] = re.finditer(re.escape(packed(text)), drawn)
    letters = sheet.body[found.start() : found.end()]
    return Place(min(each.left for each in letters), max(each.right for each in letters), min(each.y for each in letters), max(each.y for each in letters))


def right_of(sheet, place, above, below):
    """The letters on the right of a text, whose feet are so many millimetres above its first line's or below its last one's at most."""
    return [each for each in sheet.body if each.left > place.right and place.top - above <= each.y <= place.bottom + below]


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


@pytest.mark.parametrize(("project", "period"), [("built", "2026-04"), ("rich", PERIOD)])
def test_each_figure_stands_beside_its_name(project, period, request):
    folder = request.getfixturevalue(project)
    [sheet] = read_sheets((folder / f"site/ban-in/so-lieu-chinh-{period}.pdf").read_bytes())
    cards = read_html(folder / "site/index.html").xpath("//dl[@class='so-noi-bat']/div")
    assert len(cards) > 4
    for card in cards:
        figure = card.xpath("string(.//@data-ma/..)")
        beside = right_of(sheet, place_of(sheet, card.findtext("dt")), above=4, below=2)
        assert "".join(each.text for each in beside if each.size == LARGE) == packed(figure), card.findtext("dt")


@pytest.mark.parametrize(("project", "page", "period"), [("built", "bao-cao/2026/04", "2026-04"), ("rich", "bao-cao/2099/01", PERIOD)])
def test_each_count_of_what_is_late_stands_beside_its_name(project, page, period, request):
    folder = request.getfixturevalue(project)
    [sheet] = read_sheets((folder / f"site/ban-in/so-lieu-chinh-{period}.pdf").read_bytes())
    rows = read_html(folder / f"site/{page}/index.html").xpath("//table[contains(caption, 'chậm muộn theo')]/tbody/tr[not(@class='tong')]")
    assert len(rows) > 1
    for row in rows:
        name, *_, count = (cell.text_content() for cell in row)
        place = place_of(sheet, name)
        column = sheet.width / 2 if place.left < sheet.width / 2 else sheet.width
        assert "".join(each.text for each in right_of(sheet, place, above=0.5, below=0.5) if each.right < column) == count, name


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


@pytest.fixture(scope="module")
def fourteen_months(tmp_path_factory):
    """The page of the last of 14 months, whose first figure is always below zero, whose second one is so at times."""
    project = make_project(tmp_path_factory.mktemp("kho") / "du-an", 14)
    with (project / "data/danh_muc/chi_tieu.csv").open("a", encoding="utf-8") as catalogue:
        catalogue.writelines(f"{code},{name},văn bản,so_nguyen,0,khong,chi_dao,van_phong,{formula},,\n" for code, name, formula in BELOW_ZERO)
    swap(project, "docs/index.md", "{{ so_lieu_noi_bat(", "{{ so_lieu_noi_bat(" + "".join(f'"{code}", ' for code, _, _ in BELOW_ZERO))
    result = run(project, "macros", "xuat", "2081-02")
    assert result.returncode == 0, result.stdout
    return (project / "ban-in/so-lieu-chinh-2081-02.pdf").read_bytes()


def test_the_months_of_an_archive_are_drawn_thirteen_at_most(fourteen_months):
    assert len(read_sheets(fourteen_months)) == 1
    text = packed(spaced_text(fourteen_months))
    assert len(re.findall(r"2/2080caonhất[\d.,%]+2/2081", text)) > 3
    assert re.search(r"sovớithángtrước:[+−]\d", text)


def test_what_is_below_zero_is_drawn_below_the_line_of_zero(fourteen_months):
    below, crossing, *above = charts(fourteen_months)
    assert below.head <= below.zero + 1
    assert len(above) > 3
    assert all(each.foot >= each.zero - 2 for each in above)
    ends = re.findall(r"2/2080caonhất(-?)([\d.]+),thấpnhất-([\d.]+)2/2081", packed(spaced_text(fourteen_months)))
    assert [sign for sign, *_ in ends] == ["-", ""]
    highest, lowest = (int(each.replace(".", "")) for each in ends[1][1:])
    assert (crossing.zero - crossing.foot) / (crossing.head - crossing.foot) == pytest.approx(lowest / (highest + lowest), abs=0.06)
    assert 0.1 < lowest / (highest + lowest) < 0.9


def test_many_figures_are_set_smaller_and_for_too_many_there_is_no_page():
    line = Line("Một chỉ tiêu có tên khá dài của một lĩnh vực", "1.408", "hồ sơ", "", "so với tháng trước: +5", CHART)
    assert len(read_sheets(brief_file(of(*[line] * 11)))) == 1
    assert brief_file(of(*[line] * 40)) is None


@pytest.fixture
def project(rich, tmp_path):
    return shutil.copytree(rich, tmp_path / "du-an", ignore=shutil.ignore_patterns("__pycache__", "site"))


def place_of_choice(project):
    lines = (project / "docs/index.md").read_text("utf-8").splitlines()
    return f"docs/index.md:{next(number for number, line in enumerate(lines, 1) if line.startswith('{{ so_lieu_noi_bat'))}:1"


def test_too_many_figures_are_refused_where_they_are_chosen(project):
    name = "Một chỉ tiêu có tên khá dài của một lĩnh vực"
    codes = [f"viec.ho_so.them_{number}" for number in range(60)]
    with (project / "data/danh_muc/chi_tieu.csv").open("a", encoding="utf-8") as catalogue:
        catalogue.writelines(f"{code},{name} {number},hồ sơ,so_nguyen,0,khong,viec,van_phong,viec.ho_so.moi,,\n" for number, code in enumerate(codes))
    swap(project, "docs/index.md", HEADLINES, HEADLINES.replace('"cham_muon', "".join(f'"{code}", ' for code in codes) + '"cham_muon'))
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stdout) == (1, f"{place_of_choice(project)}: Số liệu chính tháng 1/2099 dài quá một trang A4. Bớt mã trong lệnh so_lieu_noi_bat.\n")


def test_a_letter_that_the_typeface_lacks_is_refused_where_the_figure_is_chosen(project):
    swap(project, "data/danh_muc/chi_tieu.csv", "Vốn giải ngân", "Vốn \U0001f600 giải ngân")
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stdout) == (1, f"{place_of_choice(project)}: Chữ «\U0001f600» không có trong phông chữ của bản in. Viết bằng chữ thường dùng.\n")


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
