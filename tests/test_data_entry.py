"""`nhap` writes what is certain and what a person has confirmed, in the canonical form, and nothing else."""

import csv
import os
import pty
import subprocess
import sys

import pytest

from conftest import copy_sources, run
from workbooks import workbook

HEAD = ["Chỉ tiêu", "Số liệu"]


@pytest.fixture
def project(tmp_path):
    return copy_sources(tmp_path / "du-an")


def take_in(project, path, *options, period="2026-04"):
    result = run(project, "macros", "nhap", str(path), "--ky", period, *options)
    assert result.stderr == ""
    return result


def held(project, file="data/2026-04/so_lieu.csv"):
    with open(project / file, encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def figures(project):
    return {row[0]: row[1] for row in held(project)[1:]}


def test_showing_writes_nothing(project, tmp_path):
    before = (project / "data/2026-04/so_lieu.csv").read_bytes()
    result = take_in(project, workbook(tmp_path / "bieu.xlsx", [HEAD, ["Lượt khám chữa bệnh", 1502], ["Lượt chuyển viện", 388]]))
    assert result.returncode == 0
    assert "Đổi (1):" in result.stdout and "1461 → 1502" in result.stdout and "Giữ nguyên (1):" in result.stdout
    assert (project / "data/2026-04/so_lieu.csv").read_bytes() == before


def test_what_is_certain_is_written_and_what_is_not_is_listed_with_its_cell(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [HEAD, ["Lượt khám chữa bệnh", 1502], ["Số lượt chuyển viện", 400]])
    result = take_in(project, path, "--ghi")
    assert result.returncode == 1
    assert "B3: «Số lượt chuyển viện»" in result.stdout
    assert (figures(project)["y_te.kham_chua_benh.luot"], figures(project)["y_te.kham_chua_benh.chuyen_vien"]) == ("1502", "388")


def test_what_is_written_is_canonical_and_passes_the_gate(project, tmp_path):
    rows = held(project)
    new = [row[0] for row in rows[5:8]]
    (project / "data/2026-04/so_lieu.csv").write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in rows if row[0] not in new) + "\n", "utf-8")
    path = workbook(tmp_path / "bieu.xlsx", [["Mã", "Số liệu"], *[[row[0], int(row[1])] for row in reversed(rows[5:8])]])
    assert take_in(project, path, "--ghi").returncode == 0
    assert held(project) == rows
    assert "viết lại 0 tệp" in run(project, "macros", "chuan-hoa").stdout
    assert run(project, "macros", "kiem-tra").returncode == 0


def test_a_month_that_has_no_folder_yet_gets_its_file(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [HEAD, ["Vốn đầu tư công đã giải ngân", 61.5], ["Lượt khám chữa bệnh", 1502]])
    assert take_in(project, path, "--ghi", period="2026-05").returncode == 0
    assert held(project, "data/2026-05/so_lieu.csv") == [["ma", "gia_tri", "nguyen_van", "ghi_chu"], ["dau_tu.giai_ngan.so_tien", "61,500", "", ""], ["y_te.kham_chua_benh.luot", "1502", "", ""]]


def test_a_figure_not_in_yet_is_new_and_keeps_its_note(project, tmp_path):
    file = project / "data/2026-04/so_lieu.csv"
    file.write_text(file.read_text("utf-8").replace("y_te.kham_chua_benh.luot,1461,,", "y_te.kham_chua_benh.luot,chua_co,,tháng trước 1400"), "utf-8")
    result = take_in(project, workbook(tmp_path / "bieu.xlsx", [HEAD, ["Lượt khám chữa bệnh", 1461]]), "--ghi")
    assert "Mới (1):" in result.stdout
    assert ["y_te.kham_chua_benh.luot", "1461", "", "tháng trước 1400"] in held(project)


def test_overdue_counts_are_written_beside_the_others(project, tmp_path):
    rows = [["Đơn vị", "Số nhiệm vụ chậm muộn"], ["Phòng Kinh tế", 140], ["Văn phòng HĐND và UBND", 9]]
    assert take_in(project, workbook(tmp_path / "bieu.xlsx", rows), "--ghi").returncode == 0
    assert ["don_vi", "phong_kinh_te", "chung", "140", "", ""] in held(project, "data/2026-04/cham_muon.csv")


def test_an_own_writing_of_the_document_is_not_thrown_away_unasked(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [HEAD, ["Đối tượng bảo trợ xã hội được chi trả trợ cấp hàng tháng", 1578]])
    result = take_in(project, path, "--ghi")
    assert result.returncode == 1 and "«15.78»" in result.stdout
    assert figures(project)["an_sinh.bao_tro_xa_hoi.so_nguoi"] == "chua_ro"


def test_an_issued_month_is_not_written(project, tmp_path):
    page = project / "docs/bao-cao/2026/04.md"
    head = {"trang_thai: du_thao": "trang_thai: da_ban_hanh", 'so: ""': 'so: "1"', 'ngay: ""': "ngay: 2026-05-04"}
    text = page.read_text("utf-8")
    for old, new in head.items():
        text = text.replace(old, new, 1)
    page.write_text(text, "utf-8")
    result = take_in(project, workbook(tmp_path / "bieu.xlsx", [HEAD, ["Lượt khám chữa bệnh", 1502]]), "--ghi")
    assert result.returncode == 1 and "đã ban hành" in result.stdout
    assert figures(project)["y_te.kham_chua_benh.luot"] == "1461"


def test_what_a_unit_has_not_sent_is_named(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [HEAD, ["Lượt khám chữa bệnh", 1502]])
    result = take_in(project, path, "--don-vi", "tram_y_te", period="2026-05")
    assert "còn thiếu 2 chỉ tiêu: Lượt khám bảo hiểm; Lượt chuyển viện." in result.stdout
    assert "Không có đơn vị" in take_in(project, path, "--don-vi", "khong_co").stdout


def test_nothing_active_in_a_file_reaches_the_data(project, tmp_path):
    rows = [HEAD, ['{{ so_lieu("x") }}<script>', 5], ["=HYPERLINK(1)", "=1+1"], ["Lượt khám chữa bệnh", 1502], ["\x1b[31mđỏ".replace("\x1b", "\u200b"), 7]]
    result = take_in(project, workbook(tmp_path / "bieu.xlsx", rows), "--ghi")
    assert result.stdout.replace("\n", "").isprintable()
    assert {row[0] for row in held(project)} == {"ma", *figures(project)} and "script" not in (project / "data/2026-04/so_lieu.csv").read_text("utf-8")


def test_the_month_must_be_told(project, tmp_path):
    result = run(project, "macros", "nhap", str(workbook(tmp_path / "bieu.xlsx", [HEAD])))
    assert (result.returncode, result.stderr) == (2, "Ghi tháng nhận số liệu: --ky 2026-05.\n")


def test_a_file_that_is_none_is_refused_in_words(project, tmp_path):
    (tmp_path / "bieu.xlsx").write_bytes(b"PK\x03\x04")
    result = take_in(project, tmp_path / "bieu.xlsx")
    assert result.returncode == 1 and "bị hỏng" in result.stdout and "Traceback" not in result.stdout


# At a terminal.


def at_terminal(project, path, typed):
    """Run the command with a terminal as its input; what it prints and its code."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "macros", "nhap", str(path), "--ky", "2026-04", "--ghi"]
    running = subprocess.Popen(command, cwd=project, stdin=theirs, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    os.write(ours, typed.encode())
    printed, _ = running.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    return printed, running.returncode


def test_a_person_confirms_by_number_and_leaves_by_enter(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [HEAD, ["Số lượt chuyển viện", 400], ["Số lượt khám bảo hiểm", 1300], ["Lượt khám chữa bệnh", 1502]])
    printed, code = at_terminal(project, path, "x\n1\n\n")
    assert code == 1 and "Chọn" in printed
    found = figures(project)
    assert (found["y_te.kham_chua_benh.chuyen_vien"], found["y_te.kham_chua_benh.bao_hiem"], found["y_te.kham_chua_benh.luot"]) == ("400", "1361", "1502")


def test_a_person_chooses_the_column_of_the_month_once_for_the_table(project, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [["Chỉ tiêu", "A", "B"], ["Lượt chuyển viện", 1, 2], ["Lượt khám chữa bệnh", 3, 4]])
    printed, code = at_terminal(project, path, "2\n")
    assert code == 0 and printed.count("Chọn") == 1
    assert figures(project)["y_te.kham_chua_benh.luot"] == "4"
