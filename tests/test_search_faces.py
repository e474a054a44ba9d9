"""The two faces of the search in a real browser: the dialog of every page, the search page, and where a result leads."""

import base64
import contextlib
import csv
import hashlib
import io
import re
import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PageHandler, read_html, serving
from playwright.sync_api import expect

from macros.downloads.rows import runs_in_a_spreadsheet

REPORT = "bao-cao/2026/04/"
TASKS = "nhiem-vu/2026/05/"
SEARCH_PAGE = "tra-cuu/"
# Words of one section; of many pages; with accents that no page has; with a slip; of no page.
PHRASE, COMMON, OTHER_ACCENTS, SLIP, NOTHING = "giải phóng mặt bằng", "văn phòng", "tiệp cồng dàn", "giai phng mat bang", "qzxqzx wvwvw"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
A_FINGER = 24  # CSS pixels, WCAG 2.2, 2.5.8

both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
both_screens = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])


def box(page):
    return page.get_by_label("Tìm trong kho báo cáo")


def dialog(page):
    return page.get_by_role("dialog", name="Tìm kiếm")


def results(page):
    return page.locator(".kq__ten")


def open_dialog(page, words=""):
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type(words)
    if words:
        wait_for_all(page)


def status(page):
    return page.locator(".tim__tin, .tra-cuu__tin")


def wait_for_all(page):
    """Until everything has been read and the newest question is answered."""
    expect(page.locator(":is(.tim__tin, .tra-cuu__tin) p").first).to_have_text(re.compile("^(Gõ từ|Không tìm thấy|[0-9.]+ mục trong)[^…]*$"))


def counts(page):
    """What the status line says: entries and pages."""
    found = re.match(r"([\d.]+) mục trong ([\d.]+) trang", status(page).inner_text())
    return tuple(int(each.replace(".", "")) for each in found.groups()) if found else (0, 0)


def violations(page):
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['target']}: {node['failureSummary']}" for each in found for node in each["nodes"]]


def go(page, address):
    page.goto(address)
    wait_for_all(page)


# The dialog: opening and closing.


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_a_key_opens_the_dialog_and_escape_gives_the_focus_back(page, server, complaints, key):
    page.goto(server + REPORT)
    link = page.locator("article a.van-ban").first
    link.focus()
    page.keyboard.press(key)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(link).to_be_focused()
    assert complaints == []


def test_the_link_opens_it_and_says_so(page, server):
    page.goto(server + REPORT)
    link = page.get_by_role("link", name="Tìm kiếm")
    expect(link).to_have_attribute("aria-haspopup", "dialog")
    link.click()
    expect(box(page)).to_be_focused()
    page.get_by_role("button", name="Đóng").click()
    expect(dialog(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_a_click_beside_it_closes_it(page, server):
    page.goto(server)
    open_dialog(page)
    page.mouse.click(5, 500)
    expect(dialog(page)).to_be_hidden()


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_no_key_opens_it_while_one_types_in_a_field(page, server, key):
    page.goto(server + TASKS)
    field = page.locator(".loc-viec input").first
    field.focus()
    page.keyboard.press(key)
    expect(field).to_be_focused()
    assert page.locator("dialog").count() == 0
    assert field.input_value() == ("" if "+" in key else key)


def test_nothing_of_the_search_is_loaded_before_it_is_wanted(page, server):
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    page.goto(server + REPORT, wait_until="networkidle")
    assert [path for path in asked if "tim-kiem" in path and not path.endswith(".css")] == ["assets/javascripts/tim-kiem/shell.js"]
    page.get_by_role("link", name="Tìm kiếm").hover()
    page.wait_for_event("requestfinished", lambda request: request.url.endswith("/client.js"))
    assert "tim-kiem/muc-luc.json" not in asked
    open_dialog(page, PHRASE)
    assert "tim-kiem/muc-luc.json" in asked


def test_where_the_dialog_cannot_be_loaded_the_page_is_opened(page, server):
    page.route("**/dialog.js", lambda route: route.abort())
    page.goto(server + REPORT)
    page.get_by_role("link", name="Tìm kiếm").click()
    page.wait_for_url(server + SEARCH_PAGE)


# The dialog: keys.


def test_arrows_move_between_the_box_and_the_results_and_typing_returns_to_the_box(page, server):
    page.goto(server + REPORT)
    open_dialog(page, "đất đai")
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    # The theme would turn to the next page here.
    page.keyboard.type("n")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("đất đain")
    assert page.url == server + REPORT


def test_enter_leads_to_the_first_result(page, server):
    page.goto(server)
    open_dialog(page, "giai phong mat bang")
    first = results(page).first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_enter_before_the_answer_waits_for_it(page, server):
    page.goto(server)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.evaluate("""() => {
        const box = document.activeElement
        box.value = "105/NQ-CP"
        box.dispatchEvent(new Event("input"))
        box.form.requestSubmit()
    }""")
    page.wait_for_url(re.compile(r"\?danh-dau="))


def test_a_focused_result_keeps_the_focus_while_more_is_read(page, server):
    held = []
    page.route("**/tim-kiem/chung.*", lambda route: held.append(route))
    page.goto(server)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type(COMMON)
    expect(status(page)).to_contain_text("đang đọc tiếp")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.href")
    before = counts(page)
    held[0].continue_()
    wait_for_all(page)
    assert counts(page) > before
    assert page.evaluate("document.activeElement.href") == focused


# The dialog: what it shows and says.


def test_results_stand_by_page_with_their_words_marked(page, server):
    page.goto(server + REPORT)
    open_dialog(page, "giai phong mat bang")
    groups = page.locator(".kq__nhom")
    assert groups.count() > 3
    assert all(group.locator("h2").inner_text() and group.locator(".kq__ten").count() in (1, 2, 3) for group in groups.all())
    marks = {mark.inner_text().lower() for mark in page.locator("dialog mark").all()}
    assert PHRASE in marks


def test_a_task_says_how_it_stands(page, server):
    page.clock.set_fixed_time("2026-06-20")
    page.goto(server)
    open_dialog(page, "NV-2026-04-024")
    expect(page.locator(".kq__muc").first).to_contain_text("quá hạn · chưa thực hiện · hạn 15/5/2026")
    page.keyboard.press("Control+a")
    page.keyboard.type("NV-2026-04-034")
    expect(page.locator(".kq__muc").first).to_contain_text("hạn 30/6/2026")
    expect(page.locator(".kq__muc").first).not_to_contain_text("quá hạn")


def test_the_rest_of_a_page_is_shown_on_demand(page, server):
    page.goto(server)
    open_dialog(page, "đất đai")
    group = page.locator(".kq__nhom", has=page.locator(".kq__con")).first
    more = group.locator(".kq__con")
    rest = int(re.fullmatch(r"còn (\d+) mục trong trang này", more.inner_text())[1])
    title = group.locator("h2").inner_text()
    more.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".kq__nhom", has=page.get_by_role("heading", name=re.sub(r"\s+", " ", title))).first
    expect(opened.locator(".kq__ten")).to_have_count(3 + rest)
    expect(opened.locator(".kq__con")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('dialog a')")


def test_the_end_of_the_dialog_leads_to_all_results(page, server):
    page.goto(server + REPORT)
    open_dialog(page, COMMON)
    found = counts(page)
    page.get_by_role("link", name=re.compile(r"Xem cả [\d.]+ kết quả")).click()
    page.wait_for_url(server + SEARCH_PAGE + "?q=*")
    wait_for_all(page)
    expect(page.get_by_label("Từ cần tìm")).to_have_value(COMMON)
    assert counts(page) == found


def test_counts_are_announced(page, server):
    page.goto(server)
    open_dialog(page, PHRASE)
    expect(dialog(page).get_by_role("status")).to_contain_text(re.compile(r"^\d+ mục trong \d+ trang\."))
    entries, groups = counts(page)
    assert 1 < groups < entries


def test_the_nearest_phrase_is_offered_for_a_slip(page, server):
    page.goto(server)
    open_dialog(page, SLIP)
    expect(dialog(page).get_by_role("status")).to_contain_text(f"Có phải ý bạn là {PHRASE}?")
    assert results(page).count() > 0
    dialog(page).get_by_role("button", name=PHRASE).click()
    expect(box(page)).to_have_value(PHRASE)
    expect(box(page)).to_be_focused()
    expect(dialog(page).get_by_role("status")).not_to_contain_text("Có phải")


def test_accents_that_nothing_has_are_disregarded_and_it_says_so(page, server):
    page.goto(server)
    open_dialog(page, OTHER_ACCENTS)
    expect(dialog(page).get_by_role("status")).to_contain_text("không kể dấu")
    assert results(page).count() > 0


def test_where_nothing_is_found_it_says_what_helps(page, server):
    page.goto(server)
    open_dialog(page, NOTHING)
    said = dialog(page).get_by_role("status")
    expect(said).to_contain_text("Không tìm thấy mục nào.")
    expect(said).to_contain_text("Gõ không dấu cũng được")
    assert results(page).count() == 0


def test_an_emptied_box_shows_no_results(page, server):
    page.goto(server)
    open_dialog(page, PHRASE)
    page.keyboard.press("Control+a")
    page.keyboard.press("Backspace")
    expect(results(page)).to_have_count(0)
    expect(status(page)).to_contain_text("Gõ có dấu, không dấu")


# Addresses.


@pytest.mark.parametrize("address", ["", REPORT, "linh-vuc/"])
def test_a_query_in_the_address_opens_the_dialog(page, server, complaints, address):
    page.goto(f"{server}{address}?q={quote(PHRASE)}")
    expect(box(page)).to_have_value(PHRASE)
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    assert "q=" not in page.url
    assert complaints == []


def test_the_way_back_from_a_result_leads_to_the_results(page, server):
    page.goto(server)
    open_dialog(page, "105/NQ-CP")
    results(page).first.click()
    page.wait_for_url(re.compile("danh-dau"))
    page.go_back()
    expect(box(page)).to_have_value("105/NQ-CP")
    expect(results(page).first).to_be_visible()


@pytest.fixture(scope="module")
def below(built, tmp_path_factory):
    """The site under a sub-path of a host."""
    host = tmp_path_factory.mktemp("may")
    (host / "noi-bo").mkdir()
    (host / "noi-bo/kho").symlink_to(built / "site")
    with serving(host) as address:
        yield f"{address}noi-bo/kho/"


@pytest.mark.parametrize("address", ["", REPORT, "van-ban/nghi-quyet/"])
def test_it_works_under_a_sub_path_and_at_every_depth(page, below, complaints, address):
    page.goto(below + address)
    open_dialog(page, PHRASE)
    assert all(link.get_attribute("href").startswith(below) for link in results(page).all())
    results(page).first.click()
    expect(page.locator("article mark").first).to_be_visible()
    page.goto(f"{below}{SEARCH_PAGE}?q={quote(PHRASE)}")
    wait_for_all(page)
    assert results(page).count() > 3
    assert complaints == []


# Where a result leads.


def marked(page):
    """The marked words, pieces of one hit together."""
    expect(page.locator("article mark").first).to_be_visible()
    return [mark.inner_text() for mark in page.locator("article mark").all()]


def test_a_result_lands_at_its_heading_with_the_hits_marked(page, server, complaints):
    page.goto(server)
    open_dialog(page, "công tác giải phóng mặt bằng")
    result = page.locator(f".kq__ten[href*='{REPORT}']").first
    anchor = unquote(urlsplit(result.get_attribute("href")).fragment)
    result.click()
    heading = page.locator(f"[id='{anchor}']")
    expect(heading).to_be_in_viewport()
    expect(heading.locator("mark")).to_have_text("Công tác Giải phóng mặt bằng")
    assert complaints == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("giai phong mat bang", {PHRASE, "gpmb"}),
        ("giải phóng mặt bằng".replace("ả", "a\u0309"), {PHRASE, "gpmb"}),
        ("GPMB", {PHRASE, "gpmb"}),
        ("van hoá phât giáo", {"văn hóa phật giáo"}),
        (OTHER_ACCENTS, {"tiếp công dân"}),
    ],
    ids=["without accents", "decomposed", "abbreviation", "another place of the tone", "other accents"],
)
def test_hits_are_marked_as_the_engine_sees_them(page, server, typed, expected):
    page.goto(f"{server}{REPORT}?danh-dau={quote(typed)}")
    assert {each.lower() for each in marked(page)} == expected


def test_a_hit_is_marked_across_the_tags_within_it(page, server):
    page.goto(f"{server}{REPORT}?danh-dau={quote('xử lý 1.408 văn bản')}")
    assert marked(page)[:3] == ["xử lý ", "1.408", " văn bản"]
    expect(page.locator("article a.so mark").first).to_have_text("1.408")


def test_single_words_are_marked_only_where_one_has_landed(page, server):
    page.goto(f"{server}{REPORT}?danh-dau={quote('bằng giải mặt phóng')}#2-4-cong-tac-giai-phong-mat-bang")
    outside = page.locator("article mark").evaluate_all("""marks => {
        const heading = document.getElementById("2-4-cong-tac-giai-phong-mat-bang")
        const next = [...document.querySelectorAll("article :is(h2, h3, h4)")].find(each => heading.compareDocumentPosition(each) & 4)
        return marks.filter(mark => !(heading.contains(mark) || heading.compareDocumentPosition(mark) & 4 && next.compareDocumentPosition(mark) & 2)).length
    }""")
    assert marked(page)
    assert outside == 0


def test_the_bar_leads_from_hit_to_hit_and_takes_the_marks_away(page, server, complaints):
    page.goto(server + REPORT)
    before = page.locator("article").evaluate("article => [...article.childNodes].map(each => each.textContent).join('')")
    page.goto(f"{server}{REPORT}?danh-dau={quote(PHRASE)}#2-4-cong-tac-giai-phong-mat-bang")
    bar = page.locator(".thanh-danh-dau")
    hits = int(re.match(r"\d+", bar.get_by_role("status").inner_text())[0])
    expect(page.locator("article mark")).to_have_count(hits)
    bar.get_by_role("button", name="Chỗ sau").click()
    expect(page.locator("[id='2-4-cong-tac-giai-phong-mat-bang'] .danh-dau--nay")).to_be_visible()
    for _ in range(hits):
        bar.get_by_role("button", name="Chỗ trước").click()
        expect(page.locator(".danh-dau--nay")).to_be_in_viewport()
    bar.get_by_role("button", name="Bỏ đánh dấu").click()
    expect(page.locator("article mark")).to_have_count(0)
    assert page.locator("article").evaluate("article => [...article.childNodes].map(each => each.textContent).join('')") == before
    assert "danh-dau" not in page.url
    assert complaints == []


def test_a_page_without_the_words_shows_no_bar(page, server, complaints):
    page.goto(f"{server}{REPORT}?danh-dau={quote(NOTHING)}", wait_until="networkidle")
    assert page.locator("article mark, .thanh-danh-dau").count() == 0
    assert complaints == []


# The search page.


def open_filter(page, name):
    part = page.locator(".tra-cuu details", has=page.locator("summary", has_text=name))
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    return part


def choices(part):
    """What a filter offers: its labels that are shown."""
    return [label for label in part.locator("label").all() if label.is_visible()]


def test_without_a_query_everything_is_counted_and_nothing_listed(page, server, complaints):
    go(page, server + SEARCH_PAGE)
    entries = int(re.search(r"Kho có ([\d.]+) mục", status(page).inner_text())[1].replace(".", ""))
    assert sum(int(label.locator(".tra-cuu__dem").inner_text().replace(".", "")) for label in choices(open_filter(page, "Loại"))) == entries
    assert results(page).count() == 0
    assert complaints == []


@pytest.mark.parametrize("name", ["Năm", "Tháng", "Loại", "Lĩnh vực", "Đơn vị", "Tình trạng"])
def test_a_filter_finds_as_many_as_it_has_promised(page, server, name):
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}")
    everything = counts(page)
    label = choices(open_filter(page, name))[-1]
    promised = int(label.locator(".tra-cuu__dem").inner_text().replace(".", ""))
    label.locator("input").check()
    expect(status(page)).to_have_text(re.compile(f"^{promised} mục trong"))
    assert 0 < promised <= everything[0]
    page.locator(".tra-cuu__bo").click()
    expect(status(page)).to_have_text(re.compile(f"^{everything[0]} mục trong"))


def test_filters_of_one_kind_add_and_of_two_kinds_narrow(page, server):
    def count(address):
        go(page, f"{server}{SEARCH_PAGE}?{address}")
        return counts(page)[0]

    assert count("loai=bao_cao&loai=nhiem_vu") == count("loai=bao_cao") + count("loai=nhiem_vu")
    assert count("loai=nhiem_vu&linh-vuc=dat_dai") < min(count("loai=nhiem_vu"), count("linh-vuc=dat_dai"))


def test_the_whole_search_stands_in_the_address(page, server):
    go(page, server + SEARCH_PAGE)
    page.get_by_label("Từ cần tìm").fill("đất đai")
    for name, value in (("Loại", "Số liệu"), ("Loại", "Báo cáo"), ("Lĩnh vực", "Quản lý đất đai")):
        open_filter(page, name).get_by_label(value).check()
    page.get_by_label("Xếp theo").select_option("ngay")
    page.locator(".kq__con").first.click()
    wait_for_all(page)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"q": ["đất đai"], "loai": ["bao_cao", "so_lieu"], "linh-vuc": ["dat_dai"], "xep": ["ngay"], "mo": asked["mo"]}
    shown, said = page.locator(".tra-cuu__ket-qua").inner_text(), status(page).inner_text()
    assert "Loại: Báo cáo" in said and "«đất đai»" in said
    colleague = page.context.new_page()
    go(colleague, page.url)
    assert colleague.locator(".tra-cuu__ket-qua").inner_text() == shown
    assert status(colleague).inner_text() == said
    expect(colleague.get_by_label("Từ cần tìm")).to_have_value("đất đai")
    assert open_filter(colleague, "Loại").get_by_label("Số liệu").is_checked()


def test_the_way_back_from_a_result_leads_to_the_list(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote('đất đai')}&loai=bao_cao")
    said = status(page).inner_text()
    results(page).first.click()
    page.wait_for_url(re.compile("danh-dau"))
    page.go_back()
    wait_for_all(page)
    assert status(page).inner_text() == said


def test_what_is_not_offered_does_not_filter(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote('đất đai')}")
    everything = counts(page)
    go(page, f"{server}{SEARCH_PAGE}?q={quote('đất đai')}&nam=1492&loai=%3Cb%3E&trang=x&xep=y")
    assert counts(page) == everything


def test_every_result_can_be_reached(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}")
    entries, groups = counts(page)
    assert groups > 20
    seen, titles = set(), []
    while True:
        for group in page.locator(".kq__con").evaluate_all("each => each.map(one => one.dataset.trang)"):
            opener = page.locator(f'.kq__con[data-trang="{group}"]')
            opener.click()
            expect(opener).to_have_count(0)
        seen |= {link.get_attribute("href") for link in results(page).all()}
        titles += page.locator(".kq__trang").all_inner_texts()
        following = page.get_by_role("link", name="Trang sau")
        if not following.count():
            break
        following.click()
        expect(page.get_by_role("link", name="Trang trước")).to_be_visible()
        expect(status(page)).to_be_focused()
    assert len(titles) == groups
    # Months of an indicator without a page of their own may share a place.
    assert len(seen) == entries
    page.go_back()
    expect(page.locator(".tra-cuu__trang")).to_contain_text("Trang 1/2")


def test_by_date_the_newest_stand_first(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote('đất đai')}&xep=ngay")
    months = page.evaluate("""async () => {
        const { entries } = await import(new URL("../assets/javascripts/tim-kiem/client.js", document.baseURI))
        const found = await entries({query: "đất đai", filters: {}, sort: "date"})
        return found.entries.map(entry => entry.month)
    }""")
    first = page.locator(".kq__trang").first.inner_text()
    assert months[0] == max(months)
    assert "5/2026" in first


def test_everything_is_cleared_at_once(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote('đất đai')}&loai=bao_cao&xep=ngay")
    page.get_by_role("button", name="Xóa hết").click()
    expect(results(page)).to_have_count(0)
    expect(page.get_by_label("Từ cần tìm")).to_have_value("")
    assert page.url == server + SEARCH_PAGE


def test_the_keys_lead_to_the_box_of_the_page(page, server):
    go(page, server + SEARCH_PAGE)
    page.keyboard.press("/")
    expect(page.get_by_label("Từ cần tìm")).to_be_focused()
    page.get_by_role("link", name="Tìm kiếm").click()
    expect(page.get_by_label("Từ cần tìm")).to_be_focused()
    assert page.locator("dialog").count() == 0


def test_where_nothing_is_found_a_filter_may_be_the_cause(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote(NOTHING)}&loai=bao_cao")
    expect(status(page)).to_contain_text("Bỏ bớt mục lọc.")


# The list as a file, and on paper.


def test_the_list_is_a_file_with_every_result(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải danh sách (CSV)").click()
    assert download.value.suggested_filename == "tra-cuu.csv"
    with open(download.value.path(), "rb") as file:
        data = file.read()
    assert data.startswith("\ufeffTrang;Mục;".encode())
    assert data.count(b"\n") == data.count(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == counts(page)[0]
    assert all(row["Trang"] and row["Loại"] and row["Địa chỉ"].startswith(server) for row in rows)
    [task] = [row for row in rows if row["Mục"] == "NV-2026-04-007"] or [rows[0]]
    assert task["Tháng"] in ("", "tháng 4/2026", "tháng 5/2026")


def test_no_cell_of_the_file_runs_in_a_spreadsheet(page, server):
    cells = ["=1+1", "+84", "-5", "@SUM(A1)", " =1", "\t=1", "＝1", "－1", "\rx", "\nx", "a=1", 'câu "trích"; và', "1.408", "–", ""]
    page.goto(server)
    text = page.evaluate(
        """async cells => {
        const { table } = await import(new URL("assets/javascripts/tim-kiem/csv.js", document.baseURI))
        const entry = title => ({title, heading: [], excerpt: [], kind: "trang", month: "", field: [], units: [], status: "", deadline: "", url: ""})
        return table(cells.map(entry), {kind: {}, field: {}, unit: {}, status: {}})
    }""",
        cells,
    )
    written = [row[0] for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")][1:]
    assert written == [f"'{cell}" if runs_in_a_spreadsheet(cell) else cell for cell in cells]


def test_paper_shows_the_list_alone(page, server):
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}&loai=bao_cao")
    page.emulate_media(media="print")
    for kind in (".md-header", ".md-sidebar", ".md-footer", ".tra-cuu", ".tra-cuu__chon", ".tra-cuu__tai", ".kq__con"):
        assert [each.evaluate("each => each.className") for each in page.locator(kind).all() if each.is_visible()] == [], kind
    expect(results(page).first).to_be_visible()
    expect(status(page)).to_contain_text(f"«{COMMON}»; Loại: Báo cáo")


# Without JavaScript, and with less than all of it.


def test_without_javascript_the_link_leads_to_a_page_that_says_where_the_lists_are(browser, server, built):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + REPORT)
        page.get_by_role("link", name="Tìm kiếm").click()
        assert page.url == server + SEARCH_PAGE
        expect(page.locator(".tra-cuu")).to_be_hidden()
        expect(page.locator(".tra-cuu__khong-lenh")).to_be_visible()
        lists = {urlsplit(link.get_attribute("href")).path.strip("./") for link in page.locator(".tra-cuu__khong-lenh a").all()}
    assert lists == {"bao-cao", "nhiem-vu", "so-lieu", "linh-vuc", "don-vi", "van-ban"}


def test_the_search_does_not_find_its_own_form(page, server):
    page.goto(server)
    open_dialog(page, "Xếp theo thời gian, mới nhất trước")
    assert page.locator(f".kq__ten[href*='{SEARCH_PAGE}']").count() == 0


@pytest.fixture
def spoilt(built, tmp_path):
    """A copy of the site whose search files a test may spoil."""
    return shutil.copytree(built / "site", tmp_path / "site")


@pytest.mark.parametrize("how", ["missing", "cut short", "no gzip"])
def test_a_broken_part_is_named_and_the_rest_answers(spoilt, page, how):
    [shard] = (spoilt / "tim-kiem").glob("2026.*.json.gz")
    if how == "missing":
        shard.unlink()
    else:
        shard.write_bytes(shard.read_bytes()[:2000] if how == "cut short" else b"<!doctype html>")
    with serving(spoilt) as address:
        page.goto(address)
        open_dialog(page, PHRASE)
        expect(status(page)).to_contain_text("Chưa đọc được năm 2026, nên kết quả có thể thiếu.")
        assert results(page).count() > 0
        go(page, f"{address}{SEARCH_PAGE}?q={quote(PHRASE)}")
        expect(status(page)).to_contain_text("Chưa đọc được năm 2026")
        assert results(page).count() > 0


def test_where_no_part_can_be_read_it_says_so(spoilt, page):
    shutil.rmtree(spoilt / "tim-kiem")
    with serving(spoilt) as address:
        page.goto(address)
        open_dialog(page, PHRASE)
        expect(status(page)).to_contain_text("Chưa đọc được dữ liệu tìm kiếm")


# For everyone, on every screen, under every policy.


@both_schemes
@both_screens
def test_the_dialog_is_accessible(page, server, complaints, scheme, screen):
    page.set_viewport_size(screen)
    page.emulate_media(color_scheme=scheme)
    page.goto(server + REPORT)
    open_dialog(page)
    assert violations(page) == []
    for words, said in ((PHRASE, "mục trong"), (SLIP, "Có phải ý bạn là"), (NOTHING, "Không tìm thấy")):
        page.keyboard.press("Control+a")
        page.keyboard.type(words)
        expect(status(page)).to_contain_text(said)
        assert violations(page) == []
    assert complaints == []


@both_schemes
@both_screens
def test_the_search_page_and_a_marked_page_are_accessible(page, server, complaints, scheme, screen):
    page.set_viewport_size(screen)
    page.emulate_media(color_scheme=scheme)
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}&loai=so_lieu&loai=bao_cao")
    for name in ("Loại", "Lĩnh vực"):
        open_filter(page, name)
    assert violations(page) == []
    page.goto(f"{server}{REPORT}?danh-dau={quote(PHRASE)}")
    marked(page)
    assert violations(page) == []
    assert complaints == []


@both_screens
def test_nothing_is_too_small_or_too_wide(page, server, screen):
    page.set_viewport_size(screen)
    page.goto(server)
    open_dialog(page, COMMON)
    assert too_small(page, "dialog :is(a, button, input), .tim-mo") == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    go(page, f"{server}{SEARCH_PAGE}?q={quote(COMMON)}&loai=so_lieu")
    open_filter(page, "Lĩnh vực")
    assert too_small(page, ".tra-cuu :is(summary, button, select, label, input[type=text]), .tra-cuu__bo, .kq :is(a, button), .tra-cuu__trang a, .tra-cuu__tai") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]


def too_small(page, selector):
    """What a finger would miss; a result may be pressed anywhere in its entry."""
    return page.locator(selector).evaluate_all(
        """(all, least) => all.map(each => each.matches(".kq__ten") ? each.closest("li") : each)
            .filter(each => each.checkVisibility() && (each.getBoundingClientRect().height < least || each.getBoundingClientRect().width < least))
            .map(each => each.outerHTML.slice(0, 80))""",
        A_FINGER,
    )


def test_the_focus_is_seen_on_every_stop(page, server):
    page.goto(server)
    open_dialog(page, COMMON)
    for _ in range(8):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
            const shown = each => getComputedStyle(each).outlineStyle !== "none" || getComputedStyle(each, "::after").outlineStyle !== "none"
            return document.activeElement === document.body || shown(document.activeElement)
        }""")
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_nothing_moves(page, server):
    page.emulate_media(reduced_motion="reduce")
    page.goto(server)
    open_dialog(page, COMMON)
    assert page.evaluate("document.getAnimations().length") == 0


POLICY = "default-src 'none'; script-src 'self'{}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'"


@contextlib.contextmanager
def serving_strictly(site):
    """Serve a site under the policy, with the hashes of whatever runnable scripts its pages hold."""
    scripts = {each.text or "" for file in site.rglob("*.html") for each in read_html(file).iter("script") if not each.get("src") and each.get("type") != "application/json"}
    hashes = "".join(f" 'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in sorted(scripts))

    class Strict(PageHandler):
        def end_headers(self):
            self.send_header("Content-Security-Policy", POLICY.format(hashes))
            super().end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_search_keeps_to_the_strictest_policy(built, page, complaints):
    page.add_init_script("window.refused = []; addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective} ${event.blockedURI}`))")
    with serving_strictly(built / "site") as address:
        page.goto(address + REPORT)
        open_dialog(page, PHRASE)
        assert page.evaluate("refused") == []
        results(page).first.click()
        marked(page)
        assert page.evaluate("refused") == []
        go(page, f"{address}{SEARCH_PAGE}?q={quote(COMMON)}&loai=bao_cao")
        with page.expect_download():
            page.get_by_role("button", name="Tải danh sách (CSV)").click()
        assert page.evaluate("refused") == []
    assert complaints == []
