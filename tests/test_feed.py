"""The feed: valid by RFC 4287, the same on every host, and it says of a report what the archive's table says, no more."""

import datetime
import re
import shutil
from urllib.parse import urljoin
from xml.etree import ElementTree as xml

import pytest
from conftest import read_html, run, serving
from playwright.sync_api import expect

ATOM = "{http://www.w3.org/2005/Atom}"
ISSUED = "bao-cao/2026/04.md"
HOST = "https://bao-cao.noi-bo.example/xa/"


def read_feed(site):
    return xml.parse(site / "feed.xml").getroot()


def texts(parent, tag):
    return [element.text for element in parent.findall(ATOM + tag)]


def links(parent):
    return {element.get("rel"): element.get("href") for element in parent.findall(f"{ATOM}link")}


@pytest.fixture(scope="module")
def feed(built):
    return read_feed(built / "site")


@pytest.fixture(scope="module")
def issued(built, tmp_path_factory):
    """The project with April issued and an address of its own."""
    folder = shutil.copytree(built, tmp_path_factory.mktemp("ban-hanh") / "du-an")
    settings = folder / "mkdocs.yml"
    settings.write_text(re.sub(r"(?m)^# site_url:.*$", f"site_url: {HOST}", settings.read_text("utf-8")), "utf-8")
    page = folder / "docs" / ISSUED
    text = page.read_text("utf-8").replace("trang_thai: du_thao", "trang_thai: da_ban_hanh").replace('so: ""', 'so: "125"').replace('ngay: ""', "ngay: 05/05/2026")
    page.write_text(text, "utf-8")
    waivers = folder / "data/2026-04/ngoai_le.csv"
    waivers.write_text(waivers.read_text("utf-8").replace("chưa duyệt,", "Nguyễn Văn Thử,04/05/2026"), "utf-8")
    figures = folder / "data/2026-04/so_lieu.csv"
    figures.write_text(figures.read_text("utf-8").replace(",chua_co,", ",1,"), "utf-8")
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(params=["draft", "issued"])
def either(request):
    return read_feed(request.getfixturevalue("built" if request.param == "draft" else "issued") / "site")


# RFC 4287, sections 3 and 4.


def test_the_feed_and_every_entry_have_what_the_standard_demands_once(either):
    assert either.tag == f"{ATOM}feed"
    for element in (either, *either.findall(f"{ATOM}entry")):
        assert [len(texts(element, tag)) for tag in ("id", "title", "updated")] == [1, 1, 1]
        assert all(text and text.strip() for tag in ("id", "title", "updated") for text in texts(element, tag))
        assert len([each for each in element.findall(f"{ATOM}link") if each.get("rel") == "alternate"]) == 1
    assert either.findtext(f"{ATOM}author/{ATOM}name")


def test_days_are_written_with_time_and_zone_and_the_feed_is_as_new_as_its_newest_entry(either):
    moments = [datetime.datetime.fromisoformat(text) for element in either.iter() for text in texts(element, "updated")]
    assert [moment for moment in moments if moment.tzinfo is None] == []
    assert moments[0] == max(moments[1:])


def test_names_are_unique_and_no_element_is_unknown(either):
    names = [element.text for element in either.iter(f"{ATOM}id")]
    assert len(set(names)) == len(names)
    assert {element.tag.removeprefix(ATOM) for element in either.iter()} <= {"feed", "id", "title", "updated", "author", "name", "link", "entry", "category", "summary"}


# What it says.


def test_every_report_of_the_archive_is_in_the_feed_and_its_link_leads_to_it(feed, built):
    pages = {f"bao-cao/{file.parent.name}/{file.stem}/" for file in (built / "docs/bao-cao").glob("2*/*.md")}
    assert {links(entry)["alternate"] for entry in feed.findall(f"{ATOM}entry")} == pages
    for link in feed.iter(f"{ATOM}link"):
        assert (built / "site" / link.get("href") / "index.html").is_file()


def test_names_stay_when_a_report_is_issued_and_the_site_moves_and_its_day_goes_forward(feed, issued):
    moved = read_feed(issued / "site")
    assert [each.text for each in moved.iter(f"{ATOM}id")] == [each.text for each in feed.iter(f"{ATOM}id")]
    assert moved.findtext(f"{ATOM}entry/{ATOM}updated") > feed.findtext(f"{ATOM}entry/{ATOM}updated")


def test_an_issued_report_has_its_number_its_day_and_absolute_links(issued):
    feed = read_feed(issued / "site")
    [entry] = feed.findall(f"{ATOM}entry")
    assert texts(entry, "updated") == ["2026-05-05T00:00:00+07:00"]
    assert "125/BC-UBND" in entry.findtext(f"{ATOM}summary")
    assert "05/5/2026" in entry.findtext(f"{ATOM}summary")
    assert links(feed) == {"alternate": HOST, "self": urljoin(HOST, "feed.xml")}
    assert links(entry) == {"alternate": urljoin(HOST, "bao-cao/2026/04/"), "related": urljoin(HOST, "nhiem-vu/2026/05/")}


def test_the_feed_has_no_sentence_of_a_report(feed, built):
    words = " ".join(feed.itertext())
    body = (built / "docs" / ISSUED).read_text("utf-8").split("---\n", 2)[2]
    assert [line for line in body.split("\n") if len(line) > 60 and line in words] == []
    assert len(words) < 600


# How it is found.


def test_every_page_names_the_feed_in_its_head(built):
    for file in (built / "site").rglob("*.html"):
        [link] = read_html(file).xpath("//head/link[@rel='alternate'][@type='application/atom+xml']")
        assert (file.parent / link.get("href")).resolve() == (built / "site/feed.xml").resolve() or file.name == "404.html"


def test_the_archive_lists_a_report_with_its_state_number_day_and_tasks_and_leads_to_the_feed(issued, page):
    with serving(issued / "site") as address:
        page.goto(f"{address}bao-cao/")
        row = page.locator(".kho tbody tr").first
        for words in ("Tháng 4/2026", "đã ban hành", "125/BC-UBND", "05/5/2026", "Tháng 5/2026"):
            expect(row).to_contain_text(words)
        answer = page.request.get(urljoin(page.url, page.get_by_role("link", name="Atom").get_attribute("href")))
        assert answer.ok
        assert answer.text().startswith("<?xml")
