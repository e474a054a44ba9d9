"""A field's page: what is open in it, its figures, each report's sections about it, by whatever heading they stand under."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import read_html, run
from playwright.sync_api import expect
from search_entries import search_entries
from synthetic import make_project

from macros.archive import read_archive
from macros.checks import inspect
from macros.pages import Page
from macros.sections import fields_of, heading_key, sections
from macros.show import field

GOOD = Path(__file__).parent / "samples/tot"
HEALTH = "linh-vuc/y-te/"


@pytest.fixture(scope="module")
def two_years(tmp_path_factory):
    """A built synthetic archive of fourteen months."""
    folder = make_project(tmp_path_factory.mktemp("gia-lap") / "kho", 14)
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def words_of(element):
    return " ".join(element.text_content().split())


# Which section belongs to which field.


def page_of(body):
    return Page("docs/bao-cao/2099/01.md", None, body, 5)


@pytest.mark.parametrize("heading", ["2.2. Công tác quản lý đất đai", "Công tác quản lý đất đai", "IV. CÔNG TÁC QUẢN LÝ ĐẤT ĐAI", "7 Cong tac quan ly dat dai"])
def test_a_heading_is_known_by_its_words_whatever_its_number_and_marks(heading):
    assert heading_key(heading) == heading_key("3. Công tác quản lý đất đai")


def test_a_section_ends_at_the_next_heading_and_the_title_is_none():
    found = sections(page_of("# Tên\n\nMở đầu.\n\n## A\n\n### A.1\n\nChữ một.\n\n- Chữ hai.\n\n## B\n\nChữ ba."))
    assert [(each.heading.text, each.text) for each in found] == [("A.1", "Chữ một.\n\n- Chữ hai."), ("B", "Chữ ba.")]


def test_the_office_decides_then_most_figures_do():
    [section] = sections(page_of('## Mục lạ\n\nCó {{ so_lieu("a.x") }}, {{ so_lieu("b.x") }}, {{ so_lieu("b.y") }} và lại {{ so_lieu("a.x") }}.'))
    field_of = {"a.x": "a", "b.x": "b", "b.y": "b"}
    assert fields_of(section, {}, field_of) == ("b",)
    assert fields_of(section, {"muc la": ("a", "c")}, field_of) == ("a", "c")
    assert fields_of(section, {"muc la": ()}, field_of) == ()
    assert fields_of(section, {}, {}) == ()


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(GOOD, tmp_path / "du-an")


def told(folder):
    return [(each.code, each.file, each.line, each.column) for each in inspect(read_archive(folder))]


def test_a_heading_is_listed_once_and_with_fields_that_exist(project):
    file = "data/danh_muc/de_muc.csv"
    (project / file).write_text("de_muc,linh_vuc\nViệc chung,viec\n2. VIỆC CHUNG,viec\nViệc riêng,viec rieng\nViệc khác,\n", "utf-8")
    assert told(project) == [("dong-trung", file, 3, 1), ("ma-khong-co", file, 4, 2)]


# The pages.


def test_every_section_of_a_report_about_a_field_is_on_its_page_and_leads_back(built):
    page = built / "site" / HEALTH / "index.html"
    [heading] = [link for link in read_html(page).xpath("//p[@class='trich-lai__muc']/a")]
    path, _, anchor = heading.get("href").partition("#")
    report = read_html((page.parent / path / "index.html").resolve())
    assert report.get_element_by_id(anchor).text_content().rstrip("¶") == heading.text_content()


def test_the_words_of_a_section_are_those_of_the_report(built):
    root = read_html(built / "site" / HEALTH / "index.html")
    report = words_of(read_html(built / "site/bao-cao/2026/04/index.html").find(".//article"))
    paragraphs = [words_of(each) for each in root.xpath("//div[@class='trich-lai']//p[@class='trich-lai__muc']/following-sibling::p")]
    without_notes = re.sub(r"(?<=\D)\d(?=[,.;] )", "", report)
    assert len(paragraphs) == 2 and all(each in report or each in without_notes for each in paragraphs)


def test_no_section_of_the_newest_report_is_lost(built):
    """Every heading with words is on a page of a field, on the index, or has no field by the office's own word."""
    root = read_html(built / "site/linh-vuc/index.html")
    assert root.find_class("chua-xep") == []


def test_a_new_heading_is_not_lost(project):
    file = project / "docs/bao-cao/2099/01.md"
    file.write_text(file.read_text("utf-8") + "\n## Mục chưa ai biết\n\nChữ không có số.\n", "utf-8")
    (project / "docs/linh-vuc/index.md").write_text("---\ntitle: Lĩnh vực\n---\n\n# Lĩnh vực\n\n{{ bang_linh_vuc() }}\n", "utf-8")
    archive = read_archive(project)
    assert "Mục chưa ai biết" in field.index(archive, archive.pages["linh-vuc/index.md"])


def test_months_come_newest_first_whole_for_a_year_then_by_their_first_sentence(two_years):
    root = read_html(two_years / "site" / HEALTH / "index.html")
    months = [each.get("id") for each in root.xpath("//h4")]
    assert months == [f"thang-{year}-{month:02}" for year, month in sorted(((2080 + number // 12, number % 12 + 1) for number in range(14)), reverse=True)]
    texts = {each.get("id"): [words_of(text) for text in each.xpath("following-sibling::p[not(@class)]") if text.xpath("preceding-sibling::h4[1]")[0] is each] for each in root.xpath("//h4")}
    assert all(len(texts[month]) == 2 for month in months[:12])
    assert all(len(texts[month]) == 1 and texts[month][0].endswith("…") for month in months[12:])


def test_a_figure_has_its_newest_value_its_change_and_its_trend(two_years):
    root = read_html(two_years / "site" / HEALTH / "index.html")
    rows = root.find_class("so-linh-vuc")[0].xpath(".//tbody/tr")
    trends = [row.find(".//svg") for row in rows]
    assert rows and all(trend is not None and trend.get("aria-label").startswith("Từ tháng 1/2080 (") for trend in trends)


def test_what_a_field_repeats_is_found_where_it_stands_first(built):
    texts = [each.text for each in search_entries(built / "site") if each.url == HEALTH]
    assert texts and not any("Phòng khám đa khoa Đa Tốn" in text for text in texts)


def test_the_index_leads_to_every_field_and_counts_as_the_register_does(built):
    root = read_html(built / "site/linh-vuc/index.html")
    rows = {words_of(row[0]): [words_of(cell) for cell in row[1:]] for row in root.xpath("//div[contains(@class, 'theo-don-vi')]//tbody/tr")}
    archive = read_archive(built)
    assert len(rows) == len(archive.work_fields)
    assert sum(int(cells[1]) for cells in rows.values()) == sum(each.is_open() for each in archive.register.directives.values())


@pytest.mark.parametrize("width", [1280, 390])
def test_a_reader_comes_from_the_index_to_a_section_of_the_report(page, server, complaints, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}linh-vuc/")
    page.get_by_role("article").get_by_role("link", name="Y tế").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lĩnh vực: Y tế¶")
    page.get_by_role("article").get_by_role("link", name="3.4. Lĩnh vực Y tế").click()
    expect(page).to_have_url(re.compile(r"bao-cao/2026/04/#3-4-linh-vuc-y-te$"))
    assert complaints == []
