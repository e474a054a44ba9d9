"""The search data hold everything that a reader may look for, once, as it is shown, under names made from what is in them."""

import hashlib
import re
import shutil
import unicodedata
from collections import Counter

import lxml.html
import pytest
from conftest import read_html, run
from search_entries import read_shard, search_entries, search_list
from synthetic import make_project
from word_files import report

from macros.archive import read_archive
from macros.search_data import write_search_data

REPORT = "bao-cao/2026/04/"
LIST = "nhiem-vu/2026/05/"


@pytest.fixture(scope="module")
def real(built):
    return search_entries(built / "site")


@pytest.fixture(scope="module")
def years(tmp_path_factory):
    """A built synthetic archive of fourteen months, in which one open task is not set again but carried over."""
    folder = make_project(tmp_path_factory.mktemp("gia-lap") / "kho", 14)
    tasks = folder / "data/2080-02/nhiem_vu.csv"
    lines = tasks.read_text("utf-8").splitlines(keepends=True)
    lines.remove(next(line for line in lines if ",NV-2080-01-" in line))
    tasks.write_text("".join(lines), "utf-8")
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def files(site):
    return {path.name: path.read_bytes() for path in (site / "tim-kiem").iterdir()}


def one(entries, **wanted):
    [found] = [each for each in entries if all(getattr(each, name) == value for name, value in wanted.items())]
    return found


# What is found.


def letters(text):
    return re.sub(r"\s", "", text)


def sections_of(file):
    """The letters below each heading of a built report, by the heading's anchor; at their end what is noted of figures."""
    article = read_html(file).find(".//article")
    for kind in ("headerlink", "footnote-ref", "footnote", "chu-giai", "du-thao"):
        for element in article.find_class(kind):
            element.drop_tree()
    _, *parts = re.split(r'<h[1-6] id="', lxml.html.tostring(article, encoding="unicode"))
    found = {}
    for part in parts:
        below = lxml.html.fromstring(f"<div>{re.split('</h[1-6]>', part, maxsplit=1)[1]}</div>")
        notes = below.find_class("lech-ghi")
        said = "".join(note.text_content() for note in notes)
        for note in notes:
            note.drop_tree()
        found[part.partition('"')[0]] = letters(below.text_content() + said)
    return found


def test_every_heading_of_the_report_is_an_entry_with_its_whole_text(built, real):
    expected = sections_of(built / "site" / REPORT / "index.html")
    found = {each.anchor: letters(each.text) for each in real if each.url == REPORT and each.anchor and not each.anchor.startswith("fn:")}
    assert len(expected) > 40 and found == expected
    assert all(each.kind == "bao_cao" and each.month == "2026-04" and "¶" not in each.heading for each in real if each.url == REPORT)


def test_a_sentence_is_found_as_it_is_written_and_what_is_noted_of_it_beside_it(real):
    section = one(real, url=REPORT, heading="1. Về triển khai thực hiện chỉ đạo của Trung ương, Thành ủy, HĐND, UBND Thành phố")
    assert "09 Nghị quyết của Bộ Chính trị, Nghị quyết Hội nghị lần thứ hai" in section.text
    assert "đạt tỷ lệ 97,1%" in section.text and section.text.endswith("[tính lại: 97,2%]")
    assert "Nghị quyết 57-NQ/TW ngày 22/12/2024" in one(real, url=REPORT, anchor="fn:1").text


def test_a_section_has_the_fields_that_the_office_gives_its_heading(real):
    by_heading = {each.heading: each.field for each in real if each.url == REPORT}
    assert by_heading["3.4. Lĩnh vực Y tế"] == "y_te"
    assert by_heading["6. Công tác quốc phòng - an ninh, PCCC&CHCN"] == "quoc_phong an_ninh pccc"
    assert by_heading["I. ĐẶC ĐIỂM TÌNH HÌNH"] == ""


def test_every_task_is_an_entry(built, real):
    tasks = [task for month in read_archive(built).months.values() for task in month.tasks]
    found = {each.heading: each for each in real if each.kind == "nhiem_vu"}
    assert sorted(found) == sorted(task.row.ma for task in tasks) and len(found) > 60
    for task in tasks:
        entry = found[task.row.ma]
        assert (entry.url, entry.anchor, entry.month) == (LIST, task.row.ma.lower(), "2026-05")
        assert (entry.field, entry.units, entry.deadline) == (task.row.linh_vuc, task.units, str(task.row.han or ""))
        assert letters(entry.text).startswith(letters(task.row.noi_dung.rstrip(".")[:50])) or "{{" in task.row.noi_dung or "*" in task.row.noi_dung


def test_a_task_has_the_status_of_today_and_stands_with_the_month_that_sets_it(years):
    archive = read_archive(years)
    found = [each for each in search_entries(years / "site") if each.kind == "nhiem_vu"]
    listed = {}
    for period, page in archive.task_lists.items():
        rows = read_html(years / "site" / page.url / "index.html").xpath("//tr[@data-trang-thai]")
        listed |= {(str(period), row[0][0].get("id")): row.get("data-trang-thai") for row in rows}
    assert len(found) == sum(len(month.tasks) for month in archive.months.values()) < len(listed)
    assert [each for each in found if each.status != archive.register.of(each.heading).status()] == []
    closed_later = [each for each in found if each.status == "hoan_thanh" and listed[each.month, each.anchor] == "chua_thuc_hien"]
    assert len(closed_later) > 100


def test_every_cited_document_is_an_entry_without_those_who_cite_it(built, real):
    known = read_archive(built).documents
    found = [each for each in real if each.kind == "van_ban"]
    assert sorted(each.anchor for each in found) == sorted(known.anchors.values()) and len(found) > 25
    decree = one(found, heading="Nghị định 46/2026/NĐ-CP")
    assert decree.text.startswith("Chính phủ; ngày 26/01/2026") and "Tháng 4/2026" not in decree.text
    assert decree.shard == "chung"


def test_every_row_of_figures_is_an_entry_as_it_is_shown(built, real, years):
    for folder, entries in ((built, real), (years, search_entries(years / "site"))):
        archive = read_archive(folder)
        rows = Counter(each.month for each in entries if each.kind == "so_lieu")
        count = len(archive.figures.indicators)
        assert rows == {"": count, **{str(period): count for period in archive.months}}
    received = one(real, anchor="chi-dao-van-ban-tiep-nhan-2026-04")
    assert received[:6] == ("so-lieu/chi-dao/", received.anchor, "Văn bản hành chính nhà nước tiếp nhận, xử lý", "Tháng 4/2026: 1.408 văn bản", "so_lieu", "chi_dao")
    assert received.units == ["van_phong"] and received.month == "2026-04"
    assert one(real, anchor="chi-dao-nhiem-vu-ty-le-hoan-thanh-2026-04").text == "Tháng 4/2026: 97,1% [tính lại: 97,2%]"
    assert re.fullmatch(r"Tháng 3/2080: [\d.]+ văn bản; 3 tháng: [\d.]+ văn bản", one(search_entries(years / "site"), anchor="chi-dao-van-ban-tiep-nhan-2080-03").text)


def test_what_the_figure_is_called_and_how_it_is_made_is_found_too(real):
    facts = one(real, url="so-lieu/chi-dao/", heading="Nhiệm vụ được thành phố giao trong kỳ và lũy kế", month="")
    assert "chi_dao.nhiem_vu.duoc_giao" in facts.text and "Số trong kỳ và lũy kế đến kỳ báo cáo" in facts.text


def test_nothing_is_an_entry_twice(real, years):
    for entries in (real, search_entries(years / "site")):
        assert [place for place, count in Counter((each.url, each.anchor) for each in entries).items() if count > 1] == []


def test_a_page_keeps_the_order_in_which_it_is_read(built, real):
    for url in (REPORT, LIST, "so-lieu/chi-dao/", "van-ban/nghi-quyet/"):
        ids = {each.get("id"): number for number, each in enumerate(read_html(built / "site" / url / "index.html").iter()) if each.get("id")}
        entries = sorted((each for each in real if each.url == url and each.anchor), key=lambda each: each.order)
        by_shard = {name: [ids[each.anchor] for each in entries if each.shard == name] for name in {each.shard for each in entries}}
        assert all(places == sorted(places) for places in by_shard.values()), url


def test_what_repeats_other_pages_is_left_out(real):
    units = " ".join(each.text for each in real if each.url.startswith(("don-vi/", "linh-vuc/")))
    assert "NV-2026-04-" not in units and "1.361" not in units
    home = " ".join(each.text for each in real if each.url == "")
    assert "Mọi số liệu lấy từ bảng số liệu của tháng" in home and "1.408" not in home


def test_an_old_report_is_found(project, tmp_path):
    source = report(tmp_path / "a.docx", (4, 2019))
    assert run(project, "macros", "nhap-cu", str(source)).returncode == 0
    result = run(project, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    found = [each for each in search_entries(project / "site") if each.url == "bao-cao/2019/04/"]
    assert found and {(each.kind, each.month, each.shard) for each in found} == {("bao_cao", "2019-04", "2019")}


# The files.


def test_a_year_has_its_shards_the_newest_first_and_the_rest_is_last(years):
    listed = search_list(years / "site")["shards"]
    names = ["2081", "2081 nhiệm vụ", "2081 số liệu", "2080", "2080 nhiệm vụ", "2080 số liệu", "chung", "kỹ thuật"]
    assert [each["name"] for each in listed] == names
    for each in listed:
        entries = read_shard(years / "site", each)["entries"]
        assert len(entries) == each["entries"]
        assert {row[9][:4] for row in entries} == {"" if each["name"] in ("chung", "kỹ thuật") else each["name"][:4]}


def test_the_reports_of_a_year_need_few_bytes(years):
    sizes = {each["name"]: (years / "site/tim-kiem" / each["file"]).stat().st_size for each in search_list(years / "site")["shards"]}
    assert sizes["2080"] < 60_000 and max(sizes.values()) < 90_000


def test_a_name_is_made_from_what_is_in_the_file(built, years):
    for site in (built / "site", years / "site"):
        listed = {each["file"] for each in search_list(site)["shards"]}
        assert listed | {"muc-luc.json"} == files(site).keys()
        for name in listed:
            assert hashlib.sha256(files(site)[name]).hexdigest()[:12] == name.split(".")[1]


def test_the_same_pages_give_the_same_bytes(project, built):
    shutil.rmtree(project / "site/tim-kiem")
    write_search_data(project / "site", read_archive(project))
    assert files(project / "site") == files(built / "site")


def test_letters_whose_marks_stand_apart_are_put_together(project, built):
    page = project / "site" / REPORT / "index.html"
    page.write_text(unicodedata.normalize("NFD", page.read_text("utf-8")), "utf-8")
    shutil.rmtree(project / "site/tim-kiem")
    write_search_data(project / "site", read_archive(project))
    assert files(project / "site") == files(built / "site")


def test_the_list_names_what_is_filtered_by_and_the_abbreviations(built):
    listed = search_list(built / "site")
    assert {name: labels.get(code) for (name, labels), code in zip(listed["labels"].items(), ("bao_cao", "y_te", "cong_an_xa", "dung"), strict=True)} == {
        "kind": "Báo cáo",
        "field": "Y tế",
        "unit": "Công an xã",
        "status": "dừng",
    }
    assert ["GPMB", "giải phóng mặt bằng"] in listed["abbreviations"]
    assert all(short and full for short, full in listed["abbreviations"])
