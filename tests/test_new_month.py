"""thang-moi writes a month's files from the last one's, all or none, over nothing that is there; con-thieu says what they lack."""

import csv
import shutil
from pathlib import Path

import pytest

from macros.cli import main

GOOD = Path(__file__).parent / "samples" / "tot"
NEW = ["data/2099-02/so_lieu.csv", "data/2099-02/cham_muon.csv", "data/2099-02/nhiem_vu.csv", "data/2099-02/tien_do.csv", "docs/bao-cao/2099/02.md", "docs/nhiem-vu/2099/03.md"]
TASK_LIST = '---\ntitle: Nhiệm vụ tháng 2/2099 (giả định)\nky: "2099-02"\n---\n\n# Nhiệm vụ trọng tâm tháng 2/2099\n\n{{ danh_sach_nhiem_vu() }}\n'


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "du-an"
    shutil.copytree(GOOD, folder)
    (folder / "docs/nhiem-vu/2099").mkdir(parents=True)
    (folder / "docs/nhiem-vu/2099/02.md").write_text(TASK_LIST, "utf-8")
    return folder


def command(folder, *words):
    return main(["--thu-muc", str(folder), *words])


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report(folder):
    return (folder / "docs/bao-cao/2099/02.md").read_text("utf-8")


def test_a_month_is_begun_with_all_its_files_and_passes_the_gate(project, capsys):
    assert command(project, "thang-moi", "2099-02") == 0
    assert [line.removeprefix("Đã tạo: ") for line in capsys.readouterr().out.splitlines()[:-2]] == NEW
    assert command(project, "kiem-tra") == 0
    assert "0 lỗi" in capsys.readouterr().out


def test_every_typed_indicator_waits_for_its_number_with_last_months_in_the_note(project):
    command(project, "thang-moi", "2099-02")
    with open(project / NEW[0], encoding="utf-8", newline="") as source:
        rows = [tuple(row.values()) for row in csv.DictReader(source)]
    assert rows == [
        ("viec.ho_so.moi", "chua_co", "", "tháng 1/2099: 1.408 hồ sơ"),
        ("viec.ho_so.cu", "chua_co", "", "tháng 1/2099: 96 hồ sơ"),
        ("viec.ho_so.xong", "chua_co", "", "tháng 1/2099: 1.200 hồ sơ"),
        ("viec.von.so_tien", "chua_co", "", "tháng 1/2099: 51,326 tỷ đồng"),
    ]


def test_indicators_of_one_unit_stand_together(project):
    catalogue = project / "data/danh_muc/chi_tieu.csv"
    units = (project / "data/danh_muc/don_vi.csv").read_text("utf-8").splitlines()
    other = units[-1].partition(",")[0]
    lines = catalogue.read_text("utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith("viec.ho_so.moi"))
    lines[first] = lines[first].replace(",van_phong,", f",{other},")
    catalogue.write_text("".join(lines), "utf-8")
    command(project, "thang-moi", "2099-02")
    written = (project / NEW[0]).read_text("utf-8").splitlines()[1:]
    assert written[-1].startswith("viec.ho_so.moi")


def test_the_page_keeps_headings_calls_and_signers_and_marks_what_is_to_be_read_again(project):
    page = project / "docs/bao-cao/2099/01.md"
    text = page.read_text("utf-8").replace("trang_thai: du_thao", 'trang_thai: trinh_ky\nso: "12"\nngay: 28/01/2099\nnguoi_ky: Họ Và Tên')
    text = text.replace("## I.", "Căn cứ yêu cầu của cấp trên, báo cáo tháng 01/2099 như sau:\n\n## I.")
    text = text.replace("## II.", "- mục a tháng 01/2099\n    - mục b\n\na) Đoạn có chữ cái.\n\n## II.")
    page.write_text(text, "utf-8")
    command(project, "thang-moi", "2099-02")
    assert report(project) == (
        text.replace("2099-01", "2099-02")
        .replace("Tháng 1/2099", "Tháng 2/2099")
        .replace("tháng 01/2099\n", "tháng 02/2099\n", 1)
        .replace("tháng 01/2099 như sau", "tháng 02/2099 như sau")
        .replace("trinh_ky", "du_thao")
        .replace('so: "12"', 'so: ""')
        .replace("ngay: 28/01/2099", 'ngay: ""')
        .replace("Tiếp nhận", "[cần soát] Tiếp nhận")
        .replace("[^1]: Không", "[^1]: [cần soát] Không")
        .replace("- mục", "- [cần soát] mục")
        .replace("a) Đoạn", "a) [cần soát] Đoạn")
    )


def test_marked_text_is_a_warning_in_a_draft_and_refused_from_signing_on(project, capsys):
    command(project, "thang-moi", "2099-02")
    capsys.readouterr()
    for state, code, level in (("du_thao", "[cho-soat]", 0), ("trinh_ky", "[cho-soat-trinh-ky]", 1)):
        page = project / "docs/bao-cao/2099/02.md"
        page.write_text(page.read_text("utf-8").replace("trang_thai: du_thao", f"trang_thai: {state}"), "utf-8")
        assert command(project, "kiem-tra") == level
        told = [line for line in capsys.readouterr().out.splitlines() if line.endswith(code)]
        assert [line.partition(" ")[0] for line in told] == ["data/2099-02/nhiem_vu.csv:1:1:", "docs/bao-cao/2099/02.md:16:1:"]
        assert "Còn 2 chỗ" in told[1]


@pytest.mark.parametrize("taken", NEW)
def test_nothing_is_written_when_one_of_the_files_is_there(project, capsys, taken):
    (project / taken).parent.mkdir(parents=True, exist_ok=True)
    (project / taken).write_text("của tôi", "utf-8")
    before = files(project)
    assert command(project, "thang-moi", "2099-02") == 1
    assert files(project) == before
    assert taken in capsys.readouterr().out


@pytest.mark.parametrize("month", ["2099-01", "2099-03", "2098-12"])
def test_a_month_follows_one_that_is_there(project, capsys, month):
    before = files(project)
    assert command(project, "thang-moi", month) == 1
    assert files(project) == before
    assert capsys.readouterr().out.strip() != ""


def test_january_follows_december(tmp_path):
    folder = tmp_path / "du-an"
    shutil.copytree(GOOD, folder)
    (folder / "data/2099-01").rename(folder / "data/2098-12")
    (folder / "docs/bao-cao/2098").mkdir()
    page = (folder / "docs/bao-cao/2099/01.md").read_text("utf-8").replace("2099-01", "2098-12").replace("1/2099", "12/2098").replace("012/", "12/")
    (folder / "docs/bao-cao/2099/01.md").unlink()
    (folder / "docs/bao-cao/2098/12.md").write_text(page, "utf-8")
    tasks = folder / "data/2098-12/nhiem_vu.csv"
    tasks.write_text(tasks.read_text("utf-8").replace("NV-2099-01", "NV-2098-12"), "utf-8")
    home = folder / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("2099/01", "2098/12"), "utf-8")
    assert command(folder, "thang-moi", "2099-01") == 0
    text = (folder / "docs/bao-cao/2099/01.md").read_text("utf-8")
    assert 'ky: "2099-01"' in text
    assert "# Báo cáo giả định tháng 01/2099" in text
    assert command(folder, "kiem-tra") == 0


def test_files_that_another_program_saved_are_read_alike(project):
    page = project / "docs/bao-cao/2099/01.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_text("utf-8").replace("\n", "\r\n").encode())
    assert command(project, "thang-moi", "2099-02") == 0
    assert "\r" not in report(project)
    assert report(project).startswith("---\n")


# What is missing.


def test_what_is_missing_is_listed_by_the_unit_that_gives_it(project, capsys):
    command(project, "thang-moi", "2099-02")
    capsys.readouterr()
    assert command(project, "con-thieu") == 0
    said = capsys.readouterr().out
    assert said.startswith("Kính gửi: Văn phòng")
    assert "1. Hồ sơ mới (hồ sơ; tháng 1/2099: 1.408) [data/2099-02/so_lieu.csv:2]" in said
    assert "- NV-2099-01-001, hạn 15/02/2099: " in said
    assert "docs/bao-cao/2099/02.md: 2 chỗ mang dấu [cần soát], ở các dòng 16, 18." in said


def test_what_has_come_in_is_no_longer_missing(project, capsys):
    command(project, "thang-moi", "2099-02")
    for name in ("so_lieu.csv", "cham_muon.csv"):
        shutil.copy(project / f"data/2099-01/{name}", project / f"data/2099-02/{name}")
    with open(project / "data/2099-02/tien_do.csv", "a", encoding="utf-8") as events:
        events.write("NV-2099-01-001,14/02/2099,hoan_thanh,,\n")
    with open(project / "data/2099-02/nhiem_vu.csv", "a", encoding="utf-8") as tasks:
        tasks.write("NV-2099-02-001,II.1,-,Trồng cây ven đê.,viec,,,,,,\n")
    page = project / "docs/bao-cao/2099/02.md"
    page.write_text(page.read_text("utf-8").replace("[cần soát] ", ""), "utf-8")
    capsys.readouterr()
    assert command(project, "con-thieu", "--ky", "2099-02") == 0
    assert capsys.readouterr().out == "Báo cáo tháng 2/2099 không còn thiếu gì.\n"


def test_a_month_without_a_report_has_nothing_to_list(project, capsys):
    assert command(project, "con-thieu", "--ky", "2097-05") == 1
    assert "tháng 5/2097" in capsys.readouterr().out
