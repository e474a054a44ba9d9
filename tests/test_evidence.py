"""Every figure leads to its evidence: by link without a script, as a card with one; the pages say what the sources say."""

import csv
import json
import re
from fractions import Fraction

import lxml.html
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import read_html, run, serving
from playwright.sync_api import expect
from synthetic import make_project

from macros.archive import read_archive
from macros.figures import Figure
from macros.show import chart

REPORT = "bao-cao/2026/04/"
RATE = "chi_dao.nhiem_vu.ty_le_hoan_thanh"


@pytest.fixture(scope="module")
def three_months(tmp_path_factory):
    """A built synthetic archive of three months."""
    folder = make_project(tmp_path_factory.mktemp("gia-lap") / "kho", 3)
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def evidence(built, file, anchor):
    """A month's row as texts by column heading."""
    root = read_html(built / "site" / file / "index.html")
    row = root.get_element_by_id(anchor).xpath("ancestor::tr")[0]
    heads = [each.text_content() for each in row.xpath("ancestor::table/thead//th")]
    return dict(zip(heads, (" ".join(each.text_content().split()) for each in row), strict=True))


def test_every_figure_on_every_page_links_to_its_row(built):
    figures = 0
    for page in (built / "site").rglob("index.html"):
        for figure in read_html(page).find_class("so"):
            if figure.get("data-ma"):
                path, _, anchor = figure.get("href").partition("#")
                target = read_html((page.parent / path / "index.html").resolve())
                assert target.get_element_by_id(anchor) is not None
                figures += 1
    assert figures > 200


def test_a_typed_figure_names_its_file_and_line(built):
    lines = (built / "data/2026-04/so_lieu.csv").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("chi_dao.van_ban.tiep_nhan,"))
    row = evidence(built, "so-lieu/chi-dao", "chi-dao-van-ban-tiep-nhan-2026-04")
    assert row["Giá trị"] == "1.408"
    assert row["Bằng chứng"] == f"2026-04/so_lieu.csv, dòng {line}"
    assert row["So với tháng trước"] == row["Từ đầu năm"] == "chưa đủ kỳ"


def test_a_computed_figure_shows_its_formula_with_the_values_and_what_the_document_writes(built):
    row = evidence(built, "so-lieu/chi-dao", "chi-dao-nhiem-vu-ty-le-hoan-thanh-2026-04")
    assert (row["Giá trị"], row["Bằng chứng"]) == ("97,1%[tính lại: 97,2%]", "138 : 142 × 100")


def test_months_are_compared_and_summed(three_months):
    rows = [evidence(three_months, "so-lieu/chi-dao", f"chi-dao-van-ban-tiep-nhan-2080-0{month}") for month in (1, 2, 3)]
    values = [int(row["Giá trị"].replace(".", "")) for row in rows]

    def number(text):
        return int(text.replace(".", "").replace("−", "-").replace("không đổi", "0"))

    assert [number(row["So với tháng trước"]) for row in rows[1:]] == [values[1] - values[0], values[2] - values[1]]
    assert [number(row["Từ đầu năm"]) for row in rows] == [values[0], values[0] + values[1], sum(values)]


def test_a_chart_is_drawn_from_two_months_on_and_says_in_words_what_it_shows(three_months, built):
    assert not read_html(built / "site/so-lieu/chi-dao/index.html").xpath("//svg[@class='bieu-do']")
    charts = read_html(three_months / "site/so-lieu/chi-dao/index.html").xpath("//svg[@class='bieu-do']")
    assert charts
    for chart in charts:
        assert chart.get("role") == "img"
        names = [read_name.text_content() for read_name in chart.xpath("./title|./desc")]
        assert names[0].startswith("Biểu đồ: ") and re.search(r"Từ tháng 1/2080 \(.+\) đến tháng 3/2080 \(.+\)", names[1])
        assert len(chart.xpath(".//polyline")[0].get("points").split()) == 3


@pytest.mark.parametrize(("values", "zero"), [((-4, -2, -4), 22.0), ((-4, 4, 0), 74.0), ((0, 0, 0), 126.0), ((1, 4, 2), 126.0)])
def test_what_is_below_zero_is_drawn_below_a_line_at_zero(values, zero, three_months):
    """Of a picture 150 high, whose lines stand between 22 and 126 from the top."""
    archive = read_archive(three_months)
    indicator = archive.indicators["chi_dao.van_ban.tiep_nhan"]
    figures = [Figure(indicator, period, Fraction(value)) for period, value in zip(archive.months, values, strict=True)]
    drawn = lxml.html.fromstring(chart.line(indicator, figures, "thu"))
    heights = [float(point.partition(",")[2]) for point in drawn.xpath(".//polyline")[0].get("points").split()]
    assert float(drawn.xpath(".//line")[0].get("y1")) == zero
    assert min(heights) >= 22 and max(heights) <= 126
    assert [height > zero for height in heights] == [value < 0 for value in values]
    small = lxml.html.fromstring(chart.small(figures)).xpath(".//polyline")[0].get("points").split()
    assert all(0 <= float(point.partition(",")[2]) <= 28 for point in small)


def open_card(page, code=RATE):
    figure = page.locator(f'a.so[data-ma="{code}"]').first
    return figure, page.locator("dialog.the-so")


@pytest.mark.parametrize("how", ["click", "Enter", "tap"])
def test_a_figure_opens_its_card(how, page, server, browser, complaints):
    if how == "tap":
        page = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800}).new_page()
    page.goto(server + REPORT)
    figure, card = open_card(page)
    if how == "Enter":
        figure.focus()
        page.keyboard.press("Enter")
    else:
        getattr(figure, how)()
    expect(card).to_be_visible()
    for words in (RATE, "138 : 142 × 100", "Văn phòng HĐND và UBND", "tính lại: 97,2%", "1. Về triển khai thực hiện chỉ đạo"):
        expect(card).to_contain_text(words)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert figure.evaluate("each => document.activeElement === each")
    assert complaints == []


def test_links_in_the_card_lead_from_any_page(page, server):
    page.goto(server)
    page.locator("dl.so-noi-bat a.so").first.click()
    page.locator("dialog.the-so").get_by_role("link", name=re.compile(r"^\d+\. Công tác chỉ đạo")).first.click()
    page.wait_for_url(re.compile(r"/bao-cao/2026/04/#3-cong-tac-chi-dao"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_card_is_accessible(page, server, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(server + REPORT)
    figure, card = open_card(page)
    figure.click()
    expect(card).to_be_visible()
    assert Axe().run(page).response["violations"] == []


def test_without_a_script_the_link_leads_to_the_evidence(browser, server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + REPORT)
        open_card(page)[0].click()
        assert page.url == f"{server}so-lieu/chi-dao/#chi-dao-nhiem-vu-ty-le-hoan-thanh-2026-04"


def test_when_the_evidence_cannot_be_fetched_the_link_is_followed(built, page):
    with serving(built / "site") as address:
        page.goto(address + REPORT)
        page.route("**/so-lieu/chi-dao/", lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_())
        open_card(page)[0].click()
        page.wait_for_url(re.compile(r"/so-lieu/chi-dao/#chi-dao-nhiem-vu-ty-le"))


def test_the_data_package_is_valid_and_says_what_the_pages_say(three_months):
    folder = three_months / "site/so-lieu/goi-du-lieu"
    result = run(folder, "frictionless", "validate", "datapackage.json", "--json")
    report = json.loads(result.stdout)
    assert (result.returncode, report["valid"]) == (0, True), result.stdout
    with open(folder / "chi-dao.csv", encoding="utf-8", newline="") as file:
        rows = {(row["thang"], row["ma"]): row for row in csv.DictReader(file)}
    row = rows["2080-02", "chi_dao.van_ban.tiep_nhan"]
    assert row["gia_tri"] == evidence(three_months, "so-lieu/chi-dao", "chi-dao-van-ban-tiep-nhan-2080-02")["Giá trị"].replace(".", "")
    source = (three_months / row["tep"]).read_text("utf-8").splitlines()[int(row["dong"]) - 1]
    assert source.startswith(f"chi_dao.van_ban.tiep_nhan,{row['gia_tri']},")


def test_every_figure_of_the_real_month_is_in_the_data_package(built):
    folder = built / "site/so-lieu/goi-du-lieu"
    rows = [row for file in folder.glob("*.csv") for row in csv.DictReader(file.read_text("utf-8").splitlines())]
    written = {row["ma"]: row["nguyen_van"] for row in rows if row["nguyen_van"]}
    assert written["chi_dao.nhiem_vu.ty_le_hoan_thanh"] == "97,1%"
    assert next(row for row in rows if row["ma"] == "an_sinh.bao_tro_xa_hoi.so_nguoi")["thieu"] == "chưa rõ số"
    assert len(rows) == len({row["ma"] for row in rows}) > 170
