"""Lists of tasks as files: read back by what readers use, harmless in a spreadsheet, the same bytes at every build."""

import csv
import datetime
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import lxml.etree
import pytest
from conftest import read_html
from icalendar import Calendar
from openpyxl import load_workbook

from macros.archive import read_archive
from macros.downloads import FOLDER, deadlines, plain, write_downloads
from macros.downloads.rows import COLUMNS, TaskSheet
from macros.downloads.workbook import workbook

TASKS = "ma,muc,cap,noi_dung,linh_vuc,don_vi,phoi_hop,han,can_cu\n"
EVENTS = "ma,ngay,trang_thai,ket_qua,ghi_chu\n"
NAMES = [column.name for column in COLUMNS]
# What the dialog of LibreOffice proposes in Vietnamese: semicolons, double quotes, UTF-8, from line 1, vi-VN, numbers detected.
SEMICOLONS = "CSV:59,34,76,1,,1066,false,true"
HOSTILE = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "  =1+1", "＝1", '=HYPERLINK("x")']


@pytest.fixture
def project(tmp_path):
    """Two months: the first sets three tasks with a deadline, the second closes two of them."""
    folder = shutil.copytree(Path(__file__).parent / "samples/tot", tmp_path / "du-an")
    shutil.copytree(folder / "data/2099-01", folder / "data/2099-02")
    (folder / "docs/bao-cao/2099/02.md").write_text((folder / "docs/bao-cao/2099/01.md").read_text("utf-8").replace("2099-01", "2099-02"), "utf-8")
    for month in (2, 3):
        (folder / f"docs/nhiem-vu/2099/{month:02}.md").parent.mkdir(parents=True, exist_ok=True)
        (folder / f"docs/nhiem-vu/2099/{month:02}.md").write_text(f'---\ntitle: Danh sách {month}\nky: "2099-{month:02}"\n---\n\n# Danh sách\n\n{{{{ danh_sach_nhiem_vu() }}}}\n', "utf-8")
    rows = [f"NV-2099-01-00{number},II.1,-,Việc **thứ** {number}; có dấu chấm phẩy.,viec,van_phong,,1{number}/02/2099," for number in (1, 2, 3)]
    (folder / "data/2099-01/nhiem_vu.csv").write_text(TASKS + "\n".join(rows) + "\n", "utf-8")
    (folder / "data/2099-02/nhiem_vu.csv").write_text(TASKS + "NV-2099-02-001,II.1,-,Việc không hạn.,viec,,,,\n", "utf-8")
    (folder / "data/2099-02/tien_do.csv").write_text(
        EVENTS + "NV-2099-01-001,05/02/2099,hoan_thanh,Xong,\nNV-2099-01-002,06/02/2099,dang_thuc_hien,,\nNV-2099-01-002,07/02/2099,dung,,\n", "utf-8"
    )
    return folder


def written(project):
    """The folder of the downloads of a project."""
    write_downloads(project / "dau-ra", read_archive(project))
    return project / "dau-ra" / FOLDER


def rows_of(file):
    """A workbook's rows below its head, by column."""
    lines = list(load_workbook(file).active.iter_rows(values_only=True))
    start = lines.index(tuple(NAMES))
    return [dict(zip(NAMES, line, strict=True)) for line in lines[start + 1 :]]


def lines_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def events_of(content):
    return {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


# What the files say.


def test_a_month_begins_with_what_the_last_one_left(project):
    folder = written(project)
    assert [row["Mã"] for row in rows_of(folder / "2099-02.xlsx")] == ["NV-2099-01-001", "NV-2099-01-002", "NV-2099-01-003"]
    assert [row["Mã"] for row in rows_of(folder / "2099-03.xlsx")] == ["NV-2099-01-003", "NV-2099-02-001"]
    assert [row["Mã"] for row in rows_of(folder / "dang-mo.xlsx")] == ["NV-2099-01-003", "NV-2099-02-001"]


def test_the_whole_register_has_closed_tasks_with_how_they_ended(project):
    found = {line["Mã"]: line for line in lines_of((written(project) / "so-theo-doi.csv").read_bytes())}
    assert [line["Tình trạng"] for line in found.values()] == ["hoàn thành", "dừng", "chưa thực hiện", "chưa thực hiện"]
    assert (found["NV-2099-01-001"]["Ngày ghi"], found["NV-2099-01-001"]["Kết quả"]) == ("2099-02-05", "Xong")


def test_excel_and_csv_say_the_same(project):
    folder = written(project)
    for name in ("2099-02", "2099-03", "dang-mo"):
        texts = [{key: "" if value is None else value.date().isoformat() if isinstance(value, datetime.datetime) else str(value) for key, value in row.items()} for row in rows_of(folder / f"{name}.xlsx")]
        assert texts == lines_of((folder / f"{name}.csv").read_bytes())


def test_dates_are_dates_and_days_are_numbers(project):
    row = rows_of(written(project) / "dang-mo.xlsx")[0]
    assert (row["Hạn"], row["Số ngày quá hạn"]) == (datetime.datetime(2099, 2, 13), 15)
    assert row["Nội dung"] == "Việc thứ 3; có dấu chấm phẩy."


def test_a_workbook_is_ready_to_be_read_filtered_and_printed(project):
    page = load_workbook(written(project) / "dang-mo.xlsx").active
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("B4", "A3:M5", "$3:$3")
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page["A1"].value == "Nhiệm vụ đang mở" and page["A2"].value == "Tính đến ngày 28/02/2099: 2 nhiệm vụ, 1 quá hạn."
    assert all(page.column_dimensions[cell.column_letter].width >= 10 for cell in page[3])


def test_every_list_has_links_that_lead_to_its_files(built):
    for address, count in (("nhiem-vu", 4), ("nhiem-vu/2026/05", 2)):
        page = built / "site" / address / "index.html"
        links = read_html(page).find_class("tai-ve")[0]
        files = [(page.parent / each.get("href")).resolve() for each in links.iter("a")]
        assert len(files) == count and all(file.is_file() for file in files)


# The calendar.


def test_a_deadline_is_a_day_and_says_how_its_task_ended(project):
    found = events_of((written(project) / "han-nhiem-vu.ics").read_bytes())
    done, dropped, left = (found[f"nv-2099-01-00{number}@nhiem-vu.bat-trang"] for number in (1, 2, 3))
    assert (left["dtstart"].dt, left["dtend"].dt) == (datetime.date(2099, 2, 13), datetime.date(2099, 2, 14))
    assert [str(each["status"]) for each in (done, dropped, left)] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert [str(each["summary"]).partition(":")[0] for each in (done, dropped)] == ["Hoàn thành", "Dừng"]
    assert [each["sequence"] for each in (done, dropped, left)] == [1, 2, 0]
    assert len(found) == 3, "a task without a deadline has no day"


def test_a_task_keeps_its_place_in_calendars_when_it_changes(project):
    before = events_of((written(project) / "han-nhiem-vu.ics").read_bytes())
    (project / "data/2099-02/tien_do.csv").write_text(EVENTS + "NV-2099-01-003,08/02/2099,dang_thuc_hien,,\n", "utf-8")
    after = events_of((written(project) / "han-nhiem-vu.ics").read_bytes())
    code = "nv-2099-01-003@nhiem-vu.bat-trang"
    assert before.keys() == after.keys() and after[code]["sequence"] > before[code]["sequence"]


def test_a_calendar_can_be_subscribed_to(project):
    content = (written(project) / "han-nhiem-vu.ics").read_bytes()
    found = Calendar.from_ical(content)
    assert (str(found["name"]), found["refresh-interval"].dt) == (deadlines._NAME, datetime.timedelta(days=1))
    assert found.errors == [] and all(event.errors == [] for event in found.walk("VEVENT"))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_the_same_register_gives_the_same_bytes(project, tmp_path, monkeypatch):
    first = {file.name: file.read_bytes() for file in written(project).iterdir()}
    moved = shutil.copytree(project, tmp_path / "noi-khac")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert {file.name: file.read_bytes() for file in written(moved).iterdir()} == first
    with zipfile.ZipFile(io.BytesIO(first["dang-mo.xlsx"])) as files:
        assert {each.date_time for each in files.infolist()} == {(2099, 2, 28, 0, 0, 0)}


# What a spreadsheet would run.


@pytest.fixture(scope="module")
def hostile():
    """A list whose every text begins like a formula: the schema refuses most of them, the files hold all the same."""
    day = datetime.date(2099, 2, 28)
    rows = [(f"NV-2099-01-{number:03}", text, *[text] * 6, day, text, day, text, number) for number, text in enumerate(HOSTILE, 1)]
    return TaskSheet("Việc", day, rows)


def test_no_cell_of_a_workbook_is_a_formula(hostile):
    content = workbook(hostile)
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        sheet = lxml.etree.fromstring(files.read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(".//{*}f") == []
    cells = [cell for row in load_workbook(io.BytesIO(content)).active.iter_rows(min_row=4, min_col=2, max_col=8) for cell in row]
    assert {cell.data_type for cell in cells} == {"s"} and all(cell.quotePrefix for cell in cells)


def test_no_cell_of_a_csv_begins_like_a_formula(hostile):
    for line in lines_of(plain.table(hostile)):
        assert line["Nội dung"].startswith("'") and line["Nội dung"][1:] in HOSTILE


# What LibreOffice makes of them.


def opened(file, folder, options=""):
    """A file as LibreOffice opens it, written out again as a plain table of what its cells show."""
    program = shutil.which("soffice")
    if not program:
        pytest.fail("LibreOffice is missing: install it with «apt-get install libreoffice-calc».", pytrace=False)
    profile = f"-env:UserInstallation={(folder / 'ho-so').as_uri()}"
    command = [program, profile, "--headless", *([f"--infilter={options}"] if options else []), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "ra"), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return load_workbook(folder / "ra" / f"{file.stem}.xlsx").active


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_libreoffice_reads_the_values_and_runs_nothing(hostile, ending, tmp_path):
    file = tmp_path / f"viec{ending}"
    file.write_bytes(workbook(hostile) if ending == ".xlsx" else plain.table(hostile))
    page = opened(file, tmp_path, SEMICOLONS if ending == ".csv" else "")
    head = next(row[0].row for row in page.iter_rows() if row[0].value == NAMES[0])
    assert [cell.value for cell in page[head]] == NAMES
    for number, text in enumerate(HOSTILE, 1):
        cells = dict(zip(NAMES, page[head + number], strict=True))
        assert cells["Nội dung"].data_type == "s" and cells["Nội dung"].value.lstrip("'") == text
        assert cells["Hạn"].value == datetime.datetime(2099, 2, 28)
        assert cells["Số ngày quá hạn"].value == number


def test_the_real_list_opens_in_libreoffice(built, tmp_path):
    page = opened(built / "site" / FOLDER / "2026-05.xlsx", tmp_path)
    codes = [row[0].value for row in page.iter_rows(min_row=4)]
    assert codes == [f"NV-2026-04-{number:03}" for number in range(1, len(codes) + 1)] and len(codes) >= 70
