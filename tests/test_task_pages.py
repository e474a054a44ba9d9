"""Tasks as their readers meet them: by month, as of now, by unit, late ones in the appendix; filtered, on a phone, on paper."""

import datetime
import re

import pytest
from conftest import read_html, run, serving
from playwright.sync_api import expect
from synthetic import FIRST, make_project, report_file
from test_site import violations

from macros.archive import read_archive
from macros.folding import fold
from macros.periods import format_date
from macros.register import UNNAMED
from macros.show.directives import Clock, standing

MONTHS = 3
NEWEST = FIRST.shift(MONTHS - 1)
LIST = f"nhiem-vu/{NEWEST.year}/{NEWEST.month + 1:02}/"
LIVE = "nhiem-vu/"
STATES_OVERDUE = re.compile(r"\bcham_muon\.")
STATUS = ".loc-viec__ket-qua"
both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def months(tmp_path_factory):
    """Three synthetic months, built; the last one leaves its late tasks open, states no overdue counts and leaves them to the register."""
    folder = make_project(tmp_path_factory.mktemp("ba-thang") / "du-an", MONTHS)
    (folder / f"data/{NEWEST}/cham_muon.csv").unlink()
    for file in (f"data/{NEWEST}/so_kiem.csv", "data/danh_muc/doi_chieu.csv", report_file(NEWEST)):
        lines = (folder / file).read_text("utf-8").splitlines(keepends=True)
        (folder / file).write_text("".join(line for line in lines if not STATES_OVERDUE.search(line)), "utf-8")
    progress = folder / f"data/{NEWEST}/tien_do.csv"
    lines = progress.read_text("utf-8").splitlines(keepends=True)
    progress.write_text("".join(line for line in lines if "hoan_thanh_cham" not in line), "utf-8")
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def archive(months):
    return read_archive(months)


@pytest.fixture(scope="module")
def address(months):
    with serving(months / "site") as address:
        yield address


def html_of(months, page):
    return read_html(months / f"site/{page}index.html")


def codes(tree):
    """The codes of the tasks that a page lists, in its order."""
    return [row.find("th").text_content() for row in tree.xpath("//tr[@data-giao]")]


def shown(page):
    return page.locator("tr[data-giao]:visible")


# Without a script.


@pytest.mark.parametrize("number", range(MONTHS))
def test_a_month_s_list_is_what_its_report_leaves(months, archive, number):
    month = FIRST.shift(number)
    after = month.shift(1)
    listed = codes(html_of(months, f"nhiem-vu/{after.year}/{after.month:02}/"))
    assert sorted(listed) == sorted(each.code for each in archive.register.open_after(month))


def test_the_live_list_is_what_is_open(months, archive):
    listed = codes(html_of(months, LIVE))
    assert sorted(listed) == sorted(each.code for each in archive.register.directives.values() if each.is_open())
    assert len({code[3:10] for code in listed}) > 1


def test_an_archived_list_keeps_its_day_and_what_was_known_then(months, archive):
    tree = html_of(months, "nhiem-vu/2080/02/")
    assert tree.find_class("tinh-den")[0].xpath(".//time/@datetime") == ["2080-01-31"]
    assert {row.get("data-trang-thai") for row in tree.xpath("//tr[@data-giao]")} == {"chua_thuc_hien"}


def test_every_unit_has_what_it_leads_and_helps_in_late_first_then_what_it_closed(months, archive):
    day = archive.day_of(NEWEST)
    for unit in archive.units:
        tree = html_of(months, f"don-vi/{unit.replace('_', '-')}/")
        named = [each for each in archive.register.directives.values() if unit in (each.unit(), *each.helpers())]
        assert sorted(codes(tree)) == sorted(each.code for each in named if each.is_open())
        for table in tree.find_class("qua-han-truoc"):
            late = [archive.register.of(code).is_late(day) for code in codes(table)]
            assert late == sorted(late, reverse=True)
        text = tree.find(".//article").text_content()
        assert [each.code for each in named if each.code not in text] == []


def test_the_index_of_units_counts_every_task_once(months, archive):
    rows = [[cell.text_content() for cell in row] for row in html_of(months, "don-vi/").xpath("//tbody/tr")]
    register = archive.register.directives.values()
    assert sum(int(row[1]) for row in rows) == sum(each.is_open() for each in register)
    assert sum(int(row[3]) for row in rows) == sum(not each.is_open() for each in register)
    assert [row[1] for row in rows if row[0] == "Chưa nêu đơn vị"] == [str(sum(each.is_open() and not each.unit() for each in register))]


def test_the_appendix_lists_the_late_tasks_by_unit_and_counts_them(months, archive):
    appendix = html_of(months, report_file(NEWEST).removeprefix("docs/").removesuffix(".md") + "/").find_class("phu-luc")[0]
    late = archive.register.late_in(NEWEST, archive.day_of(NEWEST))
    assert late
    listed = [row.find("th").text_content() for row in appendix.xpath(".//div[contains(@class, 'nhiem-vu')]//tbody/tr")]
    assert sorted(listed) == sorted(each.code for each in late)
    assert appendix.xpath(".//tr[@class='tong']")[0][-1].text_content() == str(len(late))


def test_the_appendix_of_the_first_month_has_the_counts_that_the_report_states(built):
    appendix = read_html(built / "site/bao-cao/2026/04/index.html").find_class("phu-luc")[0]
    assert "bắt đầu từ tháng 4/2026" in appendix.text_content()
    assert {each.get("data-ma") for each in appendix.find_class("so")} >= {"cham_muon.nguon", "cham_muon.don_vi", "cham_muon.nguon.tbkl.ky_truoc"}


def test_a_count_of_the_register_leads_to_its_tasks(months, archive):
    late = archive.register.late_in(NEWEST, archive.day_of(NEWEST))
    assert archive.figure("cham_muon.nguon", NEWEST).value == archive.figure("cham_muon.don_vi", NEWEST).value == len(late)
    source = (late[0].source() or UNNAMED).replace("_", "-")
    counted = html_of(months, "so-lieu/cham-muon/").xpath(f"//tr[.//*[@id='cham-muon-nguon-{source}-phat-sinh-{NEWEST}']]//a/@href")
    assert f"../../{LIST}" in counted


def test_without_javascript_the_day_of_the_newest_report_is_said(browser, address, archive):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + LIVE)
        expect(page.locator(".tinh-den")).to_contain_text(f"{format_date(archive.day_of(NEWEST))}, là ngày của báo cáo mới nhất")
        expect(page.locator(".loc-viec")).to_be_hidden()
        expect(shown(page)).to_have_count(len(archive.register.open_after(NEWEST)))


# The reader's day.


@pytest.mark.parametrize("days", [0, 1, 7, 8, 45, 400])
def test_the_program_in_the_page_counts_as_the_library_does(page, address, archive, days):
    day = archive.day_of(NEWEST) + datetime.timedelta(days)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(23, 30)))
    for place in (LIVE, ""):
        page.goto(address + place)
        expect(page.locator(".tinh-den")).to_have_text(f"Số ngày tính đến hôm nay, {format_date(day)}.")
        told = page.evaluate("[...document.querySelectorAll('[data-giao]')].map(each => [each.querySelector('[id^=nv-], a').textContent, each.querySelector('.thoi-han').outerHTML])")
        if place == LIVE:
            assert dict(told) == {code: standing(archive.register.of(code), Clock(day)) for code, _ in told}
        else:
            assert sorted(re.findall(r"quá hạn \d+ ngày", str(told))) == sorted(f"quá hạn {each.days_late(day)} ngày" for each in archive.register.directives.values() if each.is_late(day))


def test_a_task_that_has_become_late_moves_to_the_front_of_its_unit(page, address, archive):
    day = archive.day_of(NEWEST) + datetime.timedelta(60)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(12)))
    for unit in archive.units:
        page.goto(f"{address}don-vi/{unit.replace('_', '-')}/")
        for table in page.locator(".qua-han-truoc").all():
            late = table.locator("tbody tr").evaluate_all("rows => rows.map(row => !!row.querySelector('.qua-han'))")
            assert late == sorted(late, reverse=True)


def test_what_needs_attention_shows_without_colour(page, address, archive):
    page.clock.set_fixed_time(datetime.datetime.combine(archive.day_of(NEWEST), datetime.time(12)))
    page.goto(address + LIVE)
    late, near = page.locator(".thoi-han.qua-han"), page.locator(".thoi-han.sap-den")
    assert [each for each in late.all_text_contents() if not re.fullmatch(r"▲ quá hạn \d+ ngày", each)] == []
    assert [each for each in near.all_text_contents() if not re.fullmatch(r"△ (còn [1-7] ngày|hết hạn trong ngày)", each)] == []
    assert late.count()


# The filter.


def choose(page, name, value):
    page.locator(f"[name={name}]").select_option(value)


@pytest.mark.parametrize("place", [LIST, LIVE])
@pytest.mark.parametrize(
    ("name", "value", "belongs"),
    [
        ("don-vi", "phong_kinh_te", lambda each, day, month: "phong_kinh_te" in (each.unit(), *each.helpers())),
        ("don-vi", "chua_neu", lambda each, day, month: not each.unit() and not each.helpers()),
        ("linh-vuc", "dat_dai", lambda each, day, month: each.wording().row.linh_vuc == "dat_dai"),
        ("trang-thai", "dang_thuc_hien", lambda each, day, month: each.status() == "dang_thuc_hien"),
        ("han", "qua-han", lambda each, day, month: each.is_late(day)),
        ("han", "7-ngay", lambda each, day, month: each.deadline() and 0 <= (each.deadline() - day).days <= 7),
        ("han", "thang", lambda each, day, month: each.deadline() and each.deadline().strftime("%Y-%m") == month),
        ("han", "khong-han", lambda each, day, month: each.deadline() is None),
    ],
)
def test_a_filter_shows_what_belongs_and_says_how_many(page, address, archive, place, name, value, belongs):
    day = archive.day_of(NEWEST) + datetime.timedelta(0 if place == LIST else 9)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(12)))
    page.goto(address + place)
    choose(page, name, value)
    month = str(NEWEST.shift(1)) if place == LIST else f"{day:%Y-%m}"
    found = archive.register.open_after(NEWEST)
    wanted = {each.code for each in found if belongs(each, day, month)}
    assert set(shown(page).locator("th").all_text_contents()) == wanted
    expect(page.locator(STATUS)).to_contain_text(f"{len(wanted)} trong {len(found)} nhiệm vụ")
    assert page.locator(STATUS).get_attribute("role") == "status"


def test_words_are_found_without_diacritics_and_all_of_them(page, address, archive):
    page.goto(address + LIVE)
    page.locator("[name=tu]").press_sequentially("đầu TU cong")
    wanted = [text for text in map(fold, page.locator("tr[data-giao]").all_text_contents()) if all(word in text for word in ("dau", "tu", "cong"))]
    assert 0 < len(wanted) < len(archive.register.open_after(NEWEST))
    assert list(map(fold, shown(page).all_text_contents())) == wanted


def test_a_view_stands_in_the_address_and_can_be_sent(page, address):
    page.goto(address + LIST)
    choose(page, "linh-vuc", "gpmb")
    page.locator("[name=tu]").press_sequentially("dự án")
    listed, sent = shown(page).locator("th").all_text_contents(), page.url
    assert listed
    other = page.context.new_page()
    other.goto(sent)
    assert shown(other).locator("th").all_text_contents() == listed
    expect(other.locator("[name=tu]")).to_have_value("dự án")
    other.get_by_role("button", name="Bỏ lọc").click()
    expect(other.locator(STATUS)).to_contain_text("Tất cả")
    assert "?" not in other.url


@pytest.mark.parametrize("query", ["?linh-vuc=khong-co", "?han=<b>", "?la=1&elements=2&tu="])
def test_a_query_that_means_nothing_filters_nothing(page, address, complaints, archive, query):
    page.goto(address + LIST + query)
    expect(shown(page)).to_have_count(len(archive.register.open_after(NEWEST)))
    assert complaints == []


def test_the_bar_works_by_keyboard(page, address):
    page.goto(address + LIST)
    page.locator("[name=linh-vuc]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(STATUS)).to_contain_text("lĩnh vực: ")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator("[name=tu]")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("Tất cả")


def test_tables_without_rows_and_their_headings_go(page, address):
    page.goto(address + LIST + "?linh-vuc=gpmb")
    expect(page.locator("article .nhiem-vu:visible")).to_have_count(1)
    expect(page.locator("article h2:visible")).to_have_count(1)


def test_paper_has_what_is_filtered_and_says_so(page, address):
    page.goto(address + LIST + "?linh-vuc=gpmb")
    count = shown(page).count()
    page.emulate_media(media="print")
    expect(shown(page)).to_have_count(count)
    expect(page.locator(STATUS)).to_be_visible()
    expect(page.locator(".loc-viec")).to_be_hidden()


@pytest.mark.parametrize("place", [LIST, LIVE, "don-vi/phong-kinh-te/", "don-vi/", report_file(NEWEST).removeprefix("docs/").removesuffix(".md") + "/"])
@both_schemes
def test_task_pages_are_accessible_and_fit_a_phone(page, address, complaints, place, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(address + place + "?han=qua-han", wait_until="networkidle")
    assert violations(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert complaints == []
