"""The index of cited documents: what is one document and what is two, what it says of each, and the ways there and back.

Recall on the April draft, counted by hand: all 34 citations that give a number, of 31 documents (71-NQ/TW is once written
71/NQ-TW and stays apart, with a note). Not in the index, because they give no number: the resolution of the second plenum
of the 14th Central Committee, «09 Nghị quyết của Bộ Chính trị» as a group (seven of them follow with their numbers), the
action programmes of the City's Party committee, and the inspection conclusions of parts III and IV.
"""

import random
import re
from urllib.parse import urldefrag, urljoin

import pytest
from conftest import article_text, read_html, run
from playwright.sync_api import expect

from macros.citations import citations
from macros.document_index import build
from macros.documents import find_documents
from macros.pages import Page
from macros.schema import LegalDocument

REPORT = "bao-cao/2026/04/"
TASKS = "nhiem-vu/2026/05/"
A_WHILE = 20_000
APRIL = """105/NQ-CP 04/2026/NQ-HĐND 66.13/2026/NQ-CP 80-NQ/TW 79-NQ/TW 15/2026/NQ-CP 71-NQ/TW 71/NQ-TW 21/2025/NQ-HĐND 68-NQ/TW 59-NQ/TW 02/2025/NQ-HĐND
 72-NQ/TW 57-NQ/TW 171/2024/QH15 13/2023/NQ-HĐND 46/2026/NĐ-CP 361/2025/NĐ-CP 335/2025/NĐ-CP 307/2025/NĐ-CP 173/2025/NĐ-CP 64/CP 1668/QĐ-TTg 09-CT/TU
 210-KL/TW 493-TB/ĐU 05-CTr/TU 1628/UBND-KGVX 330/UBND-TH 308/UBND-TH 268-CV/TU""".split()


def month(number, *lines):
    """A report of the numbered month, from January 2098 on."""
    years, months = divmod(number - 1, 12)
    return Page(f"docs/bao-cao/{2098 + years}/{months + 1:02}.md", None, "\n\n".join(["# Báo cáo", "## I. Chung", *lines]), 1)


def entries(*texts, rows=()):
    """The documents that some reports cite, one report for each text."""
    index = build([month(number, text) for number, text in enumerate(texts, 1)], [], rows)
    return [entry for found in index.entries.values() for entry in found]


def row(so_hieu, loai, ngay="", co_quan="", trich_yeu=""):
    return LegalDocument(so_hieu=so_hieu, loai=loai, ngay=ngay, co_quan=co_quan, trich_yeu=trich_yeu)


# One document or two.


@pytest.mark.parametrize("texts", [
    ("Kế hoạch số 41/KH-UBND ngày 03/02/2098", "theo Kế hoạch số 41/KH-UBND", "Kế hoạch 41/KH-UBND năm 2098"),
    ("Nghị quyết số 7/2098/NQ-HĐND", "Nghị quyết số 07/2098/NQ-HĐND ngày 09/12/2098"),
    ("Nghị định số 88/2097/NĐ-CP", "Nghị định 88/NĐ-CP"),
    ("Chỉ thị số 19-CT/TU ngày 06/5/2097", "Chỉ thị số 19 - CT/TU"),
    ("Nghị quyết số 33/NQ-CP ngày 02/3/2098", "Nghị quyết số 33/NQ-CP ngày 03/3/2098 của Chính phủ"),
    ("công văn số 512/UBND-NC ngày 08/8/2098 của UBND thành phố Hà Nội", "công văn số 512/UBND-NC của UBND thành phố"),
])
def test_what_only_leaves_something_out_is_the_same_document(texts):
    for order in (texts, texts[::-1]):
        assert len(entries(*order)) == 1


@pytest.mark.parametrize("texts", [
    ("Kế hoạch số 41/KH-UBND ngày 03/02/2098", "Kế hoạch số 42/KH-UBND ngày 03/02/2098"),
    ("Kế hoạch số 41/KH-UBND ngày 03/02/2098", "Kế hoạch số 41/KH-UBND ngày 03/02/2097"),
    ("Kế hoạch số 41/KH-UBND ngày 03/02/2098", "Kế hoạch số 41/KH-UBND ngày 17/02/2098"),
    ("Kế hoạch số 41/KH-UBND của UBND thành phố Hà Nội", "Kế hoạch số 41/KH-UBND của UBND xã Bát Tràng"),
    ("Nghị quyết số 07/2098/NQ-HĐND", "Nghị quyết số 07/2097/NQ-HĐND"),
    ("Nghị quyết số 33/NQ-CP ngày 02/3/2098", "Nghị quyết số 33/2098/NQ-CP ngày 15/6/2098"),
    ("Quyết định số 66/QĐ-TTg", "Quyết định số 66/QĐ-UBND"),
    ("Kết luận số 18-KL/TW", "Kết luận số 18-KL/TU"),
    ("Nghị quyết số 66.4/2098/NQ-CP", "Nghị quyết số 66.14/2098/NQ-CP"),
])
def test_what_says_something_else_is_another_document(texts):
    for order in (texts, texts[::-1]):
        assert len(entries(*order)) == 2


def test_what_fits_several_documents_stays_an_entry_of_its_own_and_names_the_others():
    index = build([month(1, "Kế hoạch 41/KH-UBND ngày 03/02/2097"), month(2, "Kế hoạch 41/KH-UBND ngày 05/02/2098"), month(3, "Kế hoạch 41/KH-UBND"), month(4, "Kế hoạch 41/KH-UBND")], [], [])
    found = index.entries["kế hoạch"]
    assert [(entry.year, len(entry.mentions)) for entry in found] == [(2098, 1), (2097, 1), (0, 2)]
    assert set(index.alike[found[2]]) == set(found[:2])
    assert len(set(index.anchors.values())) == 3


def test_what_fits_several_documents_is_that_of_its_own_report():
    found = entries("Kế hoạch 41/KH-UBND ngày 03/02/2097", "Kế hoạch 41/KH-UBND ngày 05/02/2098\n\nnhắc lại Kế hoạch 41/KH-UBND")
    assert [len(entry.mentions) for entry in found] == [2, 1]


def test_the_order_of_the_months_changes_no_document(root):
    texts = [line for line in (root / "docs" / f"{REPORT[:-1]}.md").read_text("utf-8").split("\n") if find_documents(line)]
    texts += ["Kế hoạch 41/KH-UBND", "Kế hoạch 41/KH-UBND ngày 03/02/2097", "Kế hoạch 41/KH-UBND ngày 05/02/2098", "Nghị quyết 71-NQ/TW"]
    seen = set()
    for seed in range(8):
        random.Random(seed).shuffle(texts)
        seen.add(tuple(sorted((entry.text, entry.year, len(entry.mentions)) for entry in entries(*texts))))
    assert len(seen) == 1


# What is said of a document.


def test_kinds_come_by_rank_and_documents_newest_first():
    found = entries("Kế hoạch 9/KH-UBND ngày 01/5/2098; Nghị định 8/2097/NĐ-CP ngày 05/6/2097; Nghị định 7/2098/NĐ-CP ngày 02/4/2098; Nghị định 5/2098/NĐ-CP; Luật số 3/2096/QH15; Nghị định 4/CP")
    assert [entry.text for entry in found] == ["3/2096/QH15", "7/2098/NĐ-CP", "5/2098/NĐ-CP", "8/2097/NĐ-CP", "4/CP", "9/KH-UBND"]


@pytest.mark.parametrize(("text", "body"), [
    ("Nghị quyết số 33/NQ-CP ngày 02/3/2098 của Chính phủ ban hành chương trình", "Chính phủ"),
    ("Nghị quyết số 7/2098/NQ-HĐND của HĐND Thành phố cho các hộ nghèo", "HĐND Thành phố"),
    ("Kết luận số 18-KL/TW của Ban Chấp hành Trung ương Đảng khóa XV về tổ chức", "Ban Chấp hành Trung ương Đảng khóa XV"),
    ("Công văn số 90/SNV-CCHC ngày 04/5/2098 của Sở Nội vụ Hà Nội về việc rà soát", "Sở Nội vụ Hà Nội"),
    ("Quyết định số 66/QĐ-TTg", "Thủ tướng Chính phủ"),
])
def test_a_document_has_the_body_that_the_sentence_or_the_symbol_names(text, body):
    [entry] = entries(text)
    assert entry.body == body


def test_the_catalogue_goes_before_prose():
    known = row("19-CT/TU", "Chỉ thị", "06/05/2097", "Ban Thường vụ Thành ủy Hà Nội", "phòng cháy")
    [entry] = entries("Chỉ thị số 19-CT/TU ngày 07/5/2097 của Thành ủy về kỷ cương", "Chỉ thị 19-CT/TU", rows=[known])
    assert (entry.body, entry.subject, entry.kind, [str(date) for date in entry.dates]) == ("Ban Thường vụ Thành ủy Hà Nội", "phòng cháy", "chỉ thị", ["2097-05-06", "2097-05-07"])


# Where a citation is read, and where it may become a link.


@pytest.mark.parametrize(("text", "is_linkable"), [
    ("Theo Nghị quyết 33/NQ-CP.", True),
    ("**Nghị quyết 33/NQ-CP** và *kế hoạch*", True),
    ("| Nghị quyết 33/NQ-CP | 1 |", True),
    ("[^1]: Nghị quyết 33/NQ-CP", True),
    ("- việc theo Nghị quyết số\n33/NQ-CP ngày 02/3/2098", True),
    ("Nghị quyết 33/*NQ-CP*", False),
    ("Xem [Nghị quyết 33/NQ-CP](../../index.md)", False),
    ("## I. Thực hiện Nghị quyết 33/NQ-CP", False),
])
def test_a_citation_is_read_wherever_a_reader_sees_it_and_linked_in_running_text(text, is_linkable):
    [found] = citations(text)
    assert (re.sub(r"[\s*]", "", text[found.start : found.end]), found.is_linkable) == ("33/NQ-CP", is_linkable)


@pytest.mark.parametrize("text", ["`33/NQ-CP`", "```\n33/NQ-CP\n```", "[văn bản](https://a.example/33/NQ-CP)", '{{ so_ghi_tay("33", "33/NQ-CP") }}'])
def test_code_calls_and_addresses_cite_nothing(text):
    assert citations(text) == ()


# The real archive.


@pytest.fixture(scope="module")
def shown(built):
    """Every entry of the built index: its name, its page's address, its section."""
    found = {}
    for file in sorted((built / "site/van-ban").rglob("index.html")):
        address = f"{file.parent.relative_to(built / 'site').as_posix()}/"
        for section in read_html(file).find_class("muc-van-ban"):
            heading = section.find("h3")
            found[f"{address}#{heading.get('id')}"] = heading.text, section
    return found


def test_every_document_of_the_draft_that_has_a_number_is_in_the_index_once(shown):
    assert sorted(name.rpartition(" ")[2] for name, _ in shown.values()) == sorted(APRIL)


@pytest.mark.parametrize(("address", "count"), [(REPORT, 34), (TASKS, 7)])
def test_every_citation_leads_to_its_document_and_the_document_back_to_its_heading(built, shown, address, count):
    tree = read_html(built / "site" / address / "index.html")
    links = tree.find(".//article").find_class("van-ban")
    assert len(links) == count
    for link in links:
        target = urljoin(f"/{address}", link.get("href"))[1:]
        name, section = shown[target]
        assert name.endswith(f" {link.text_content()}")
        back = {urldefrag(urljoin(f"/{target}", each.get("href"))) for each in section.iter("a")}
        assert any(each.url == f"/{address}" and tree.get_element_by_id(each.fragment, None) is not None for each in back)


def test_a_reader_goes_from_a_footnote_to_the_document_and_back(page, server, complaints):
    page.goto(server + REPORT)
    page.locator(".footnote a.van-ban", has_text="59-NQ/TW").click()
    entry = page.locator(".muc-van-ban:has(h3:target)")
    expect(entry).to_contain_text("Hội nhập quốc tế")
    expect(entry).to_contain_text("24/01/2025")
    entry.get_by_role("link", name="II.1.").first.click()
    expect(page.get_by_role("heading", name="1. Về triển khai thực hiện chỉ đạo")).to_be_in_viewport(timeout=A_WHILE)
    assert complaints == []


def test_links_change_no_word_of_a_page(project, built):
    for file in (project / "docs/van-ban").iterdir():
        file.unlink()
    guide = project / "docs/huong-dan"
    for file in guide.glob("*.md"):
        file.write_text(re.sub(r"\]\(\.\./van-ban/[^)]*\)", "](../index.md)", file.read_text("utf-8")), "utf-8")
    result = run(project, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    for address in (REPORT, TASKS):
        file = f"site/{address}index.html"
        assert read_html(project / file).find_class("van-ban") == []
        assert article_text(project / file) == article_text(built / file)


# A catalogue.


def with_catalogue(project, *rows):
    (project / "data/danh_muc/van_ban.csv").write_text("\n".join(["so_hieu,loai,ngay,co_quan,trich_yeu", *rows, ""]), "utf-8")
    return run(project, "macros", "kiem-tra")


@pytest.mark.parametrize(("known", "words"), [
    ("59-NQ/TW,Nghị quyết,25/01/2025,Bộ Chính trị,", "ghi ngày 24/01/2025"),
    ("59-NQ/TW,Nghị quyết,24/01/2024,Bộ Chính trị,", "ghi ngày 24/01/2025"),
    ("105/NQ-CP,Nghị quyết,08/04/2026,Quốc hội,", "ghi của Chính phủ"),
    ("1668/QĐ-TTg,Quyết định,27/12/2023,,", "ghi ngày 27/12/2024"),
])
def test_prose_that_says_otherwise_than_the_catalogue_is_a_warning_at_its_place(project, known, words):
    result = with_catalogue(project, known)
    [line] = [line for line in result.stdout.split("\n") if "[van-ban-khac-danh-muc]" in line]
    assert words in line
    assert result.returncode == 0
    file, number, column = line.split(": ")[0].split(":")
    source = (project / file).read_text("utf-8").split("\n")[int(number) - 1]
    assert source[int(column) - 1 :].startswith(known.split(",")[0]) or file.endswith(".csv")


def test_a_catalogue_that_says_what_prose_says_is_silent_and_adds_what_prose_leaves_out(project):
    result = with_catalogue(project, "72-NQ/TW,Nghị quyết,09/09/2025,Bộ Chính trị,bảo vệ sức khỏe & đời sống", "1628/UBND-KGVX,Công văn,18/04/2026,UBND thành phố Hà Nội,")
    assert not re.search(r"\[van-ban-(sai|khac-danh-muc)\]", result.stdout)
    assert run(project, "macros", "xay-dung").returncode == 0
    section = read_html(project / "site/van-ban/nghi-quyet/index.html").get_element_by_id("72-nq-tw-2025").getparent()
    assert "ngày 09/9/2025" in section.text_content()
    assert "sức khỏe & đời sống" in section.text_content()


@pytest.mark.parametrize("broken", [
    "Nghị quyết 59-NQ/TW,Nghị quyết,,,",
    "số năm mươi chín,Nghị quyết,,,",
    "59-NQ/TW,Nghị quiết,,,",
    "59-NQ/TW,Thông tư,,,",
    "15/2026/NQ-CP,Nghị quyết,01/02/2025,,",
    "59-NQ/TW,Nghị quyết,,,\n59-NQ/TW,Nghị quyết,24/01/2025,,",
])
def test_a_row_that_is_no_document_is_refused(project, broken):
    result = with_catalogue(project, broken)
    assert result.returncode == 1
    assert re.search(r"^data/danh_muc/van_ban\.csv:\d+:\d+: .*\[van-ban-sai\]$", result.stdout, re.MULTILINE), result.stdout
