"""The built site as its readers meet it: on a screen, on a phone, by keyboard, on paper, and while it is being written."""

import contextlib
import csv
import hashlib
import re
import socket
import subprocess
import sys
import time
import urllib.request
from decimal import Decimal
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT, article_text, read_html, run, serving
from playwright.sync_api import expect

SITE_NAME = re.search(r"^site_name: (.*)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)[1]
REPORT = "bao-cao/2026/04/"
MISSING = "404.html"
TEN_SECONDS, A_MINUTE = 10_000, 60_000


def address_of(file):
    """docs/bao-cao/index.md → bao-cao/"""
    stem = file.relative_to(ROOT / "docs").with_suffix("").as_posix()
    stem = re.sub(r"(^|/)index$", "", stem)
    return f"{stem}/" if stem else ""


ADDRESSES = [*sorted(address_of(file) for file in (ROOT / "docs").rglob("*.md")), MISSING]
every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
both_schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


def file_of(built, address):
    return built / "site" / (address if address == MISSING else f"{address}index.html")


@pytest.fixture
def tree(built, address):
    return read_html(file_of(built, address))


def text_of(element):
    """An element's words, without the sign that links to a heading."""
    return re.sub(r"\s+", " ", element.text_content().replace("¶", "")).strip()


def test_every_page_of_the_site_is_tested(built):
    pages = {file.relative_to(built / "site").as_posix() for file in (built / "site").rglob("*.html")}
    assert pages == {file_of(built, address).relative_to(built / "site").as_posix() for address in ADDRESSES}


# What every page is made of.


@every_page
def test_a_page_says_its_language_and_one_heading_of_level_1(tree):
    assert tree.get("lang") == "vi"
    assert len(tree.findall(".//h1")) == 1


def test_titles_name_the_page_and_the_site_and_differ(built):
    titles = {address: read_html(file_of(built, address)).findtext(".//title") for address in ADDRESSES}
    assert titles.pop("") == SITE_NAME
    assert [title for title in titles.values() if not re.fullmatch(rf"\S.* - {SITE_NAME}", title)] == []
    assert len(set(titles.values())) == len(titles)


@every_page
def test_ids_are_unique_and_those_of_headings_are_plain_letters(tree):
    ids = tree.xpath("//@id")
    assert sorted({each for each in ids if ids.count(each) > 1}) == []
    headings = tree.xpath("//article//*[self::h2 or self::h3 or self::h4]")
    assert [text_of(each) for each in headings if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(_\d+)?", each.get("id", ""))] == []


@every_page
def test_every_address_in_a_page_leads_somewhere(built, tree, address):
    assert [link for link in tree.xpath("//@href | //@src") if not leads_somewhere(built, address, link)] == []


def leads_somewhere(built, address, link):
    target = urlsplit(urljoin(f"http://noi-bo/{address}", link))
    if target.netloc != "noi-bo":
        return target.scheme in ("http", "https")
    path = unquote(target.path).lstrip("/")
    file = built / "site" / (f"{path}index.html" if path == "" or path.endswith("/") else path)
    if not file.is_file():
        return False
    return target.fragment == "" or unquote(target.fragment) in read_html(file).xpath("//@id")


@every_page
def test_nothing_that_a_page_loads_is_on_another_host(tree):
    assert [link for link in tree.xpath("//@src | //link/@href | //@srcset | //@poster") if urlsplit(link).netloc] == []


@every_page
def test_tables_have_a_caption_and_scopes_and_images_a_text(tree):
    assert [text_of(table)[:60] for table in tree.iter("table") if not table.findtext("caption")] == []
    assert [text_of(cell) for cell in tree.iter("th") if cell.get("scope") not in ("col", "row")] == []
    assert [image.get("src") for image in tree.iter("img") if image.get("alt") is None] == []


# What every page does in a browser.


def violations(page):
    """Rule and place of everything that axe finds."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['target']}: {node['failureSummary']}" for each in found for node in each["nodes"]]


@every_page
@both_schemes
def test_a_page_is_accessible_stays_on_its_host_and_has_no_error(page, server, complaints, address, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(server + address, wait_until="networkidle")
    assert violations(page) == []
    assert complaints == []


@every_page
def test_no_page_scrolls_sideways_on_a_phone(page, server, address):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


# Keyboard.


def focused(page):
    """Where the focus is; a radio button (the scheme's) shows it on the label that follows."""
    return page.evaluate("""() => {
        const element = document.activeElement, shown = element.type === "radio" ? element.nextElementSibling : element;
        const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
        const onScreen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return {kind: element.className, header: !!element.closest("header"), place: element.outerHTML.slice(0, 80),
                seen: style.outlineStyle !== "none" && style.opacity !== "0" && onScreen};
    }""")


def test_the_tab_key_meets_the_skip_link_then_the_header_and_focus_is_seen(page, server):
    page.goto(server + REPORT)
    stops = []
    for _ in range(15):
        page.keyboard.press("Tab")
        page.wait_for_function("document.getAnimations().length === 0")
        stops.append(focused(page))
    assert "md-skip" in stops[0]["kind"].split()
    assert stops[1]["header"]
    assert [stop["place"] for stop in stops if not stop["seen"]] == []


def test_the_skip_link_leads_past_the_menus(page, server):
    page.goto(server + REPORT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_a_chosen_scheme_holds_on_the_next_page(page, server, complaints):
    page.goto(server + REPORT)
    page.locator("label[for=__palette_1]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(server)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert complaints == []


def test_no_page_holds_a_script(built):
    for file in (built / "site").rglob("*.html"):
        scripts = [each for each in read_html(file).iter("script") if not each.get("src")]
        assert [each.get("type") for each in scripts] == ["application/json"]


def test_a_wide_table_can_be_reached_and_scrolled_by_keyboard(page, server):
    page.set_viewport_size({"width": 240, "height": 844})
    page.goto(server)
    region = page.get_by_role("region").first
    region.focus()
    expect(region).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0", timeout=TEN_SECONDS)


# Figures: read anew here, without the library.


def rows(file):
    with open(ROOT / "data" / file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def printed(row, indicator):
    """How the office writes a row of so_lieu.csv."""
    if row["nguyen_van"]:
        return row["nguyen_van"]
    number = Decimal(row["gia_tri"].replace(",", "."))
    text = f"{number:,.{indicator['so_le']}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    if indicator["hai_chu_so"] == "co" and number < 10:
        text = "0" + text
    return text + "%" if indicator["kieu"] == "ty_le" else text


@pytest.fixture(scope="module")
def shown(built):
    """Every (code, text) of the report."""
    return {(each.get("data-ma"), each.text_content()) for each in read_html(file_of(built, REPORT)).find_class("so") if each.get("data-ma")}


def test_figures_on_the_page_are_those_of_the_csv(shown):
    indicators = {row["ma"]: row for row in rows("danh_muc/chi_tieu.csv")}
    expected = {(row["ma"], printed(row, indicators[row["ma"]])) for row in rows("2026-04/so_lieu.csv")}
    codes = {code for code, _ in expected}
    assert len(expected) > 100
    assert {pair for pair in shown if pair[0] in codes} == expected


@pytest.mark.parametrize(
    ("code", "total"),
    [("chi_dao.van_ban.ban_hanh", "658"), ("tthc.ho_so.tong", "1.905"), ("tthc.ho_so.dang_giai_quyet", "122"), ("dat_dai.ho_so.con_lai", "28")],
)
def test_totals_are_computed(code, total, shown):
    assert {text for each, text in shown if each == code} == {total}


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize(
    ("code", "written", "computed"),
    [("chi_dao.nhiem_vu.ty_le_hoan_thanh", "97,1%", "97,2%"), ("cham_muon.nguon.tat_ca.ky_truoc", "96", "93"), ("quoc_phong.du_bi.ty_le", "10%", "100%")],
)
def test_what_the_document_writes_otherwise_is_followed_by_the_computed_value(page, server, media, code, written, computed):
    page.emulate_media(media=media)
    page.goto(server + REPORT)
    expect(page.locator(f'[data-ma="{code}"]').first).to_have_text(written)
    note = page.locator(f'[data-ma="{code}"] + .lech-ghi').first
    expect(note).to_be_visible()
    expect(note).to_have_text(f"[tính lại: {computed}]")


def test_every_figure_written_otherwise_carries_a_note(built):
    codes = {row["ma"] for row in rows("2026-04/so_lieu.csv") if row["nguyen_van"]}
    noted = read_html(file_of(built, REPORT)).xpath("//*[@data-ma][following-sibling::node()[1][@class='lech-ghi']]/@data-ma")
    assert codes <= set(noted)


@pytest.mark.parametrize("media", ["screen", "print"])
def test_computed_figures_are_marked_without_colour(page, server, media):
    page.emulate_media(media=media)
    page.goto(server + REPORT)
    unmarked = """figures => figures.filter(each => {
        const style = getComputedStyle(each);
        return style.textDecorationLine === "none" && (style.borderBottomStyle === "none" || style.borderBottomWidth === "0px");
    }).map(each => each.dataset.ma)"""
    figures = page.locator(".so-tinh[data-ma]")
    assert figures.count() > 5
    assert figures.evaluate_all(unmarked) == []


# The report, the home page, paper.


def test_the_table_of_contents_lists_the_report_and_leads_to_its_parts(page, server, built):
    tree = read_html(file_of(built, REPORT))
    headings = {each.get("id"): text_of(each) for each in tree.xpath("//article//*[self::h2 or self::h3]")}
    page.goto(server + REPORT)
    links = page.locator(".md-sidebar--secondary a.md-nav__link")
    listed = {unquote(link.get_attribute("href"))[1:]: re.sub(r"\s+", " ", link.inner_text()).strip() for link in links.all()}
    assert headings.items() <= listed.items()
    last = list(headings)[-1]
    page.locator(f'.md-sidebar--secondary a[href="#{last}"]').click()
    expect(page.locator(f'[id="{last}"]')).to_be_in_viewport(timeout=TEN_SECONDS)


def test_the_home_page_leads_to_the_newest_report(page, server):
    newest = max(ADDRESSES, key=lambda address: address if re.fullmatch(r"bao-cao/\d{4}/\d\d/", address) else "")
    page.goto(server)
    page.locator(".bao-cao-moi a").click()
    page.wait_for_url(server + newest)


def test_an_unknown_address_gives_a_vietnamese_page_that_leads_home(page, server):
    assert page.goto(server + "bao-cao/2026/99/la/").status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang")
    page.locator("article").get_by_role("link", name="trang chủ").click()
    page.wait_for_url(server)


def test_paper_shows_the_document_alone(page, server):
    page.goto(server + REPORT)
    page.emulate_media(media="print")
    for kind in (".md-header", ".md-sidebar", ".md-footer", ".tai-ve"):
        parts = page.locator(kind)
        assert parts.count() > 0, kind
        assert [part.evaluate("each => each.className") for part in parts.all() if part.is_visible()] == []
    expect(page.locator(".du-thao")).to_be_visible()
    expect(page.locator(".du-thao")).to_contain_text("DỰ THẢO")


# Builds.


def tree_hash(folder):
    """One number for the names and bytes of everything in a folder."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(folder)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


def write_figure(project, value, code="chi_dao.van_ban.tiep_nhan"):
    """Put another value into April's so_lieu.csv; gives the line of the row."""
    file = project / "data/2026-04/so_lieu.csv"
    text = file.read_text("utf-8")
    file.write_text(re.sub(rf"(?m)^{code},[^,\n]*", f"{code},{value}", text), "utf-8")
    return text[: text.index(f"\n{code},") + 1].count("\n") + 1


@pytest.mark.parametrize("command", [("macros", "xay-dung"), ("mkdocs", "build", "--strict")], ids=" ".join)
def test_a_wrong_figure_stops_a_build_in_words_and_leaves_the_site_alone(project, command):
    before = tree_hash(project / "site")
    line = write_figure(project, "1.408")
    result = run(project, *command)
    output = result.stdout + result.stderr
    assert result.returncode == 1, output
    assert re.search(rf"data/2026-04/so_lieu\.csv:{line}:2: .*«1\.408» có dấu chấm nên có hai cách đọc.*\[so-dau-cham\]", output)
    assert "Traceback" not in output
    assert tree_hash(project / "site") == before
    assert [path.name for path in project.glob("site*")] == ["site"]
    if command[0] == "macros":
        assert str(project) not in output


def test_plain_mkdocs_builds_the_same_report(project, built):
    result = run(project, "mkdocs", "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert article_text(file_of(project, REPORT)) == article_text(file_of(built, REPORT))


HOSTILE = ["</title><script>alert(1)</script>", "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "<img src=x onerror=alert(1)>"]


def write_hostile_page(project, title):
    (project / "docs/huong-dan").mkdir(exist_ok=True)
    (project / "docs/huong-dan/la.md").write_text(f'---\ntitle: "{title}"\n---\n\n# Trang kỳ quặc\n\nChỉ để thử.\n', "utf-8")


def search(page, words):
    page.keyboard.press("/")
    page.get_by_label("Tìm trong kho báo cáo").press_sequentially(words)
    expect(page.locator("dialog .kq__ten").first).to_be_visible(timeout=TEN_SECONDS)


def scripts_of_the_title(page, address):
    """Open every page that shows the title, find it by the search too; gives the elements that it became."""
    found = []
    for place in ("", "huong-dan/la/", REPORT, MISSING):
        page.goto(address + place)
        search(page, "quặc")
        found += page.evaluate("[...document.querySelectorAll('script, [onerror]')].map(each => each.outerHTML).filter(each => each.includes('alert(1)'))")
    return found


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_refused_or_harmless(project, page, complaints, title):
    write_hostile_page(project, title)
    result = run(project, "macros", "xay-dung")
    if result.returncode == 0:
        with serving(project / "site") as address:
            assert scripts_of_the_title(page, address) == []
        assert complaints == []
    else:
        assert re.search(r"^docs/huong-dan/la\.md:2:\d+: ", result.stdout, re.MULTILINE), result.stdout + result.stderr


# The preview.


@contextlib.contextmanager
def preview(project):
    """«make serve» in a project; gives the address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with open(project.parent / "xem.txt", "w+", encoding="utf-8") as log:
        server = subprocess.Popen([sys.executable, "-m", "macros", "xem", "--dia-chi", place], cwd=project, stdout=log, stderr=log)
        try:
            wait_until_it_answers(f"http://{place}/", server, log)
            yield f"http://{place}/"
            assert server.poll() is None, "the preview has ended"
        finally:
            server.terminate()
            server.wait()


def wait_until_it_answers(address, server, log):
    deadline = time.monotonic() + 60
    while True:
        try:
            return urllib.request.urlopen(address).read()
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                log.seek(0)
                pytest.fail(log.read())
            time.sleep(0.1)


def test_the_preview_follows_every_edit_and_outlives_mistakes(project, page):
    report = project / "docs" / "bao-cao/2026/04.md"
    controls = project / "data/2026-04/so_kiem.csv"
    kept = [line for line in controls.read_text("utf-8").splitlines(keepends=True) if not line.startswith("chi_dao.van_ban.tiep_nhan,")]
    controls.write_text("".join(kept), "utf-8")
    with preview(project) as address:
        page.goto(address + REPORT)
        figure = page.locator('[data-ma="chi_dao.van_ban.tiep_nhan"]').first
        box = page.locator(".loi-xem-truoc")
        expect(figure).to_have_text("1.408")
        expect(box).to_have_count(0)

        write_figure(project, "1409")
        expect(figure).to_have_text("1.409", timeout=A_MINUTE)

        report.write_text(report.read_text("utf-8") + "\nCâu vừa viết thêm.\n", "utf-8")
        expect(page.locator("article")).to_contain_text("Câu vừa viết thêm.", timeout=A_MINUTE)

        line = write_figure(project, "1.410")
        expect(box).to_contain_text(f"data/2026-04/so_lieu.csv:{line}:2: ", timeout=A_MINUTE)
        expect(page.locator("article")).to_contain_text("Câu vừa viết thêm.")

        write_figure(project, "1410")
        expect(figure).to_have_text("1.410", timeout=A_MINUTE)
        expect(box).to_have_count(0)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_harmless_in_the_preview_too(project, page, complaints, title):
    write_hostile_page(project, title)
    with preview(project) as address:
        assert scripts_of_the_title(page, address) == []
    assert complaints == []
