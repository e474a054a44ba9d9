"""Reports of past months that exist only as Word or text become pages of prose: many at once, none overwritten, each told."""

import shutil
import unicodedata

import pytest
from conftest import ROOT, run
from test_samples import GOOD
from word_files import by_libreoffice, report

from macros.archive import read_archive
from macros.checks import inspect
from macros.periods import Period
from macros.problems import errors
from macros.show.home import reports_by_year

LINES = (
    "ỦY BAN NHÂN DÂN", "XÃ ĐA TỐN", "Số: 40/BC-UBND", "Đa Tốn, ngày 02 tháng 3 năm 2017", "BÁO CÁO", "Công tác tháng 2 năm 2017", "",
    "I. KẾT QUẢ", "Xã tiếp nhận 90 hồ sơ, gồm: 52 hồ sơ trực tuyến, 35 hồ sơ trực tiếp.", "", "CHỦ TỊCH", "Phạm Văn Cường",
)
# The old fonts' writing of one sentence, over and over as a report is long.
TCVN3 = "§¶ng ñy x· ®· chØ ®¹o c¸c ®¬n vÞ thùc hiÖn kÕ ho¹ch.\n" * 20
VNI = "Ñaûng uûy xaõ ñaõ chæ ñaïo caùc ñôn vò thöïc hieän keá hoaïch.\n" * 20


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(GOOD, tmp_path / "du-an")


def take_in(project, *arguments):
    return run(ROOT, "macros", "--thu-muc", str(project), "nhap-cu", *map(str, arguments))


def page(project, year, month):
    return (project / f"docs/bao-cao/{year}/{month:02}.md").read_text("utf-8")


def test_fifty_at_once_pass_the_gate_and_a_second_run_touches_nothing(project, tmp_path):
    folder = tmp_path / "cu"
    folder.mkdir()
    periods = [(month, year) for year in (2015, 2016, 2017, 2018) for month in range(1, 13)] + [(1, 2019), (2, 2019)]
    for month, year in periods:
        report(folder / f"{year}-{month:02}.docx", (month, year))
    result = take_in(project, folder)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count("đã tạo: ") == 50 and result.stdout.endswith("Xong 50 tệp: 50 đã tạo, 0 đã có, 0 lỗi.\n")
    archive = read_archive(project)
    assert errors(inspect(archive)) == [] and len(archive.reports) == 51
    before = {path: path.read_bytes() for path in project.rglob("*.md")}
    again = take_in(project, folder)
    assert again.stdout.endswith("Xong 50 tệp: 0 đã tạo, 50 đã có, 0 lỗi.\n")
    assert {path: path.read_bytes() for path in project.rglob("*.md")} == before


def test_the_page_has_its_head_and_says_that_it_has_no_data(project, tmp_path):
    take_in(project, report(tmp_path / "a.docx", (4, 2019)))
    archive = read_archive(project)
    head = archive.reports[Period(2019, 4)].head
    assert (head.du_lieu, head.trang_thai, head.so, str(head.ngay), head.nguoi_ky) == (False, "da_ban_hanh", "125", "2019-05-03", "Nguyễn Văn An")
    assert "{{ dau_van_ban() }}" in page(project, 2019, 4) and "XÃ ĐÔNG DƯ" in page(project, 2019, 4)


def test_an_old_report_changes_neither_the_newest_nor_its_figures(project, tmp_path):
    before = read_archive(project)
    take_in(project, report(tmp_path / "a.docx", (12, 2098)), report(tmp_path / "b.docx", (2, 2099)))
    after = read_archive(project)
    assert len(after.reports) == 3 and after.newest == before.newest == Period(2099, 1)
    assert list(after.months) == list(before.months)
    assert [after.figure(code, after.newest).text for code in after.indicators] == [before.figure(code, before.newest).text for code in before.indicators]


def test_what_could_not_be_read_keeps_the_draft_state_and_is_told(project, tmp_path):
    result = take_in(project, report(tmp_path / "a.docx", (4, 2019), number="…", signer="(Đã ký)"))
    assert "số (so), người ký (nguoi_ky)" in result.stdout
    assert 'trang_thai: "du_thao"' in page(project, 2019, 4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_plain_text_in_the_encodings_that_offices_used(encoding, project, tmp_path):
    text = "\r\n".join(LINES)
    if encoding == "cp1258":
        # It has letters with their hats and tones apart.
        text = "".join(f"{base}{tone}" for base, tone in map(_apart, text))
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    result = take_in(project, tmp_path / "a.txt")
    assert result.returncode == 0, result.stdout
    assert "# Công tác tháng 2 năm 2017\n\n## I. KẾT QUẢ\n\nXã tiếp nhận 90 hồ sơ" in page(project, 2017, 2)


def _apart(letter):
    """A letter without its tone, and the tone."""
    whole = unicodedata.normalize("NFD", letter)
    tone = next((sign for sign in whole if sign in "\u0300\u0301\u0303\u0309\u0323"), "")
    return unicodedata.normalize("NFC", whole.replace(tone, "") if tone else whole), tone


@pytest.mark.parametrize(("data", "name"), [(TCVN3.encode("utf-8"), "TCVN3"), (VNI.encode("utf-8"), "VNI"), (TCVN3.encode("cp1252"), "TCVN3"), (VNI.encode("cp1252"), "VNI")])
def test_text_of_old_fonts_is_refused_by_name(data, name, project, tmp_path):
    (tmp_path / "a.txt").write_bytes(data)
    result = take_in(project, tmp_path / "a.txt")
    assert result.returncode == 1 and name in result.stdout and "Unicode" in result.stdout


def test_each_file_has_its_line_and_its_reason(project, tmp_path):
    folder = tmp_path / "cu"
    folder.mkdir()
    report(folder / "a.docx", (4, 2019))
    report(folder / "b.docx", (4, 2019))
    report(folder / "c.docx", title="Kết quả quý I năm 2019")
    report(folder / "d.docx", (1, 2099))
    (folder / "e.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "g.docx").write_bytes(b"hong")
    (folder / "h.txt").write_text("", "utf-8")
    (folder / "~$a.docx").write_bytes(b"")
    result = take_in(project, folder, tmp_path / "khong-co.docx")
    assert result.returncode == 1 and "Traceback" not in result.stderr
    found = {line.partition(": ")[2].split(" ")[0].rpartition("/")[2]: line.partition(":")[0] for line in result.stdout.split("\n")[:-2] if not line.startswith(" ")}
    assert found == {"a.docx": "đã tạo", "b.docx": "đã có", **dict.fromkeys(["c.docx", "d.docx", "e.doc", "g.docx", "h.txt", "khong-co.docx"], "lỗi")}
    assert result.stdout.endswith("Xong 8 tệp: 1 đã tạo, 1 đã có, 6 lỗi.\n")


def test_a_page_that_the_gate_refuses_is_not_left_behind(project, tmp_path):
    result = take_in(project, report(tmp_path / "a.docx", body=("Trong tháng сó 5 việc.",)))
    assert result.returncode == 1 and "[chu-loi-ma]" in result.stdout
    assert not (project / "docs/bao-cao/2019/04.md").exists()


def test_the_period_may_be_given_for_one_file_alone(project, tmp_path):
    quarter = report(tmp_path / "a.docx", title="Kết quả quý I năm 2019")
    assert take_in(project, quarter, quarter.with_name("b.docx"), "--ky", "2019-03").returncode == 2
    assert take_in(project, quarter, "--ky", "2019-03").returncode == 0
    assert "# Kết quả quý I năm 2019" in page(project, 2019, 3)


def test_what_contradicts_itself_is_told_at_the_import_and_stops_nothing(project, tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(LINES), "utf-8")
    result = take_in(project, tmp_path / "a.txt")
    assert result.returncode == 0 and "chỗ nên xem lại: python -m macros soi" in result.stdout


@pytest.mark.parametrize("call", ['{{ so_lieu("viec.ho_so.xong") }}', '{{ so_lieu("viec.ho_so.xong", "2099-01") }}', '{{ nhiem_vu("II.1") }}', '{{ bang_cham_muon("nguon") }}'])
def test_calls_that_need_data_are_refused_on_an_old_report(call, project, tmp_path):
    take_in(project, report(tmp_path / "a.docx", (4, 2019)))
    path = project / "docs/bao-cao/2019/04.md"
    path.write_text(path.read_text("utf-8") + f"\n{call}\n", "utf-8")
    found = [problem for problem in inspect(read_archive(project)) if problem.file.endswith("2019/04.md")]
    assert [problem.code for problem in found] == ["lenh-sai-cho"] and "du_lieu: khong" in found[0].fact


def test_a_month_with_data_cannot_say_that_it_has_none(project):
    path = project / "docs/bao-cao/2099/01.md"
    path.write_text(path.read_text("utf-8").replace("trang_thai: du_thao", "trang_thai: du_thao\ndu_lieu: khong"), "utf-8")
    assert "thang-thieu-trang" in {problem.code for problem in inspect(read_archive(project)) if problem.file.endswith("2099/01.md")}


def test_a_report_that_libreoffice_wrote(project, tmp_path):
    result = take_in(project, by_libreoffice(report(tmp_path / "a.docx", (4, 2019))))
    assert result.returncode == 0, result.stdout
    head = read_archive(project).reports[Period(2019, 4)].head
    assert (head.so, head.nguoi_ky, head.trang_thai) == ("125", "Nguyễn Văn An", "da_ban_hanh")


def test_old_reports_are_in_the_list_and_in_the_search(project, tmp_path):
    take_in(project, report(tmp_path / "a.docx", (4, 2019)))
    archive = read_archive(project)
    assert "Tháng 4/2019" in reports_by_year(archive, archive.pages["index.md"])
    assert archive.by_url["bao-cao/2019/04/"].title == "Báo cáo tháng 4/2019"
