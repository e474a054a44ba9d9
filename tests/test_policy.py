"""The site in a real browser behind the real servers: their strict policy stops nothing that a page needs."""

import re

import pytest
import servers
from playwright.sync_api import expect
from servers import PASSWORD, READER

# One page of every kind.
KINDS = [
    "", "bao-cao/", "bao-cao/2026/04/", "nhiem-vu/", "nhiem-vu/2026/05/", "don-vi/phong-kinh-te/", "linh-vuc/dat-dai/", "so-lieu/tthc/",
    "van-ban/nghi-quyet/", "doi-chieu/", "ban-chep/", "huong-dan/", "huong-dan/lenh/", "ky-thuat/kien-truc/", "tra-cuu/", "khong-co/",
]  # fmt: skip
TEN_SECONDS = 10_000
LISTEN = "addEventListener('securitypolicyviolation', event => (window.bi_chan = window.bi_chan || []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"


@pytest.fixture(scope="module", params=[servers.nginx, servers.apache], ids=["nginx", "apache"])
def address(request, published):
    with request.param(published, published / "srv") as port:
        yield f"https://127.0.0.1:{port}/"


@pytest.fixture(params=["light", "dark"])
def reader(request, browser, complaints):
    """A page that has logged in, on a desktop screen; what the policy stopped is asked for with stopped()."""
    account = {"username": READER, "password": PASSWORD}
    with browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=request.param, http_credentials=account, ignore_https_errors=True) as context:
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.set_default_timeout(TEN_SECONDS)
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page


def stopped(page):
    return page.evaluate("window.bi_chan || []")


def test_every_kind_of_page_loads_whole(address, reader, complaints):
    for kind in KINDS:
        reader.goto(address + kind)
        assert reader.locator("h1").count() == 1
        # A style of ours applies: the policy has let it in.
        assert reader.evaluate("getComputedStyle(document.body).fontFamily").strip("\"'").startswith("Be Vietnam Pro"), kind
        assert stopped(reader) == [], kind
    assert [each for each in complaints if "404" not in each] == []


def test_search_cards_filters_schemes_menu_and_paper_work(address, reader, complaints):
    reader.goto(address + "bao-cao/2026/04/")
    reader.keyboard.press("/")
    reader.get_by_label("Tìm trong kho báo cáo").fill("giải phóng mặt bằng")
    expect(reader.locator(".kq__ten").first).to_be_visible()
    reader.keyboard.press("Enter")
    expect(reader.locator("mark").first).to_be_visible()
    assert stopped(reader) == []
    reader.goto(address)
    reader.locator("dl.so-noi-bat a.so").first.click()
    expect(reader.locator("dialog.the-so")).to_be_visible()
    reader.keyboard.press("Escape")
    reader.locator("label[for^=__palette]:visible").click()
    assert stopped(reader) == []
    reader.goto(address + "tra-cuu/?q=văn+phòng")
    expect(reader.locator(".kq__ten").first).to_be_visible()
    reader.get_by_label("Xếp theo").select_option("ngay")
    kinds = reader.locator(".tra-cuu details", has=reader.locator("summary", has_text="Loại"))
    if kinds.get_attribute("open") is None:
        kinds.locator("summary").click()
    kinds.get_by_label("Báo cáo").check()
    expect(reader.locator(".kq__ten").first).to_be_visible()
    assert stopped(reader) == []
    reader.goto(address + "nhiem-vu/2026/05/")
    reader.locator(".loc-viec select:visible").first.select_option(index=1)
    expect(reader.locator(".loc-viec__ket-qua")).to_have_text(re.compile(r"\d"))
    reader.emulate_media(media="print")
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.emulate_media(media="screen")
    reader.locator("label[for=__drawer]:visible").first.click()
    assert stopped(reader) == complaints == []


def test_the_policy_is_in_force(address, reader):
    reader.goto(address)
    reader.evaluate("document.body.setAttribute('style', 'color: red')")
    reader.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.da_chay = true'}))")
    reader.wait_for_function("(window.bi_chan || []).length == 2")
    assert reader.evaluate("window.da_chay") is None
