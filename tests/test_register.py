"""The register: a task lives from the month that sets it to the month that closes it, by what each month's file adds."""

import datetime
import shutil
from pathlib import Path

import pytest

from macros.archive import read_archive
from macros.checks import inspect
from macros.periods import Period
from macros.register import UNNAMED, OverdueCount

GOOD = Path(__file__).parent / "samples" / "tot"
TASKS = "ma,muc,cap,noi_dung,linh_vuc,don_vi,phoi_hop,han,can_cu,nhac_lai,nguon\n"
EVENTS = "ma,ngay,trang_thai,ket_qua,ghi_chu\n"
JANUARY, FEBRUARY, MARCH, APRIL = (Period(2099, month) for month in (1, 2, 3, 4))


@pytest.fixture
def project(tmp_path):
    """Three months: the second and third have the first one's figures, and whatever tasks and events a test gives them."""
    folder = tmp_path / "du-an"
    shutil.copytree(GOOD, folder)
    for month in (2, 3):
        shutil.copytree(folder / "data/2099-01", folder / f"data/2099-{month:02}")
        text = (folder / "docs/bao-cao/2099/01.md").read_text("utf-8")
        text = text.replace("2099-01", f"2099-{month:02}").replace("tháng 01/2099", f"tháng {month:02}/2099").replace("Tháng 1/2099", f"Tháng {month}/2099")
        (folder / f"docs/bao-cao/2099/{month:02}.md").write_text(text, "utf-8")
        tasks(folder, month, f"NV-2099-{month:02}-001,II.1,-,Việc riêng của kỳ {'ABCD'[month]}.,viec,,,,,khong,")
    return folder


def tasks(folder, month, *rows):
    (folder / f"data/2099-{month:02}/nhiem_vu.csv").write_text(TASKS + "\n".join(rows) + "\n", "utf-8")


def events(folder, month, *rows):
    (folder / f"data/2099-{month:02}/tien_do.csv").write_text(EVENTS + "\n".join(rows) + "\n", "utf-8")


def register(folder):
    archive = read_archive(folder)
    assert [str(each) for each in inspect(archive)] == []
    return archive.register


def told(folder):
    return [(each.code, each.file, each.line, each.column) for each in inspect(read_archive(folder))]


def test_what_a_month_leaves_is_what_the_next_one_finds(project):
    events(project, 2, "NV-2099-01-001,10/02/2099,hoan_thanh,Đã xong,", "NV-2099-01-002,11/02/2099,dang_thuc_hien,,")
    events(project, 3, "NV-2099-01-002,15/03/2099,dung,,Chờ hướng dẫn mới")
    found = register(project)
    assert [each.code for each in found.open_after(JANUARY)] == ["NV-2099-01-001", "NV-2099-01-002"]
    assert [each.code for each in found.open_after(FEBRUARY)] == ["NV-2099-01-002", "NV-2099-02-001"]
    assert [each.code for each in found.open_after(MARCH)] == ["NV-2099-02-001", "NV-2099-03-001"]
    for month in (FEBRUARY, MARCH, APRIL):
        assert found.open_before(month) == found.open_after(month.shift(-1))
    assert [found.of("NV-2099-01-002").status(month) for month in (JANUARY, FEBRUARY, MARCH)] == ["chua_thuc_hien", "dang_thuc_hien", "dung"]


def test_a_task_is_late_from_the_day_after_its_deadline(project):
    directive = register(project).of("NV-2099-01-001")
    deadline = datetime.date(2099, 2, 15)
    assert [directive.days_late(deadline + datetime.timedelta(days)) for days in (-1, 0, 1, 30)] == [0, 0, 1, 30]


def test_a_task_without_deadline_grows_old(project):
    directive = register(project).of("NV-2099-01-002")
    assert (directive.is_late(datetime.date(2099, 12, 31)), directive.age(datetime.date(2099, 3, 2))) == (False, 30)


def test_a_task_that_is_set_again_is_one_task_with_the_deadline_that_was_given_last(project):
    tasks(project, 2, "NV-2099-02-001,II.1,-,Giải quyết hồ sơ còn lại của kỳ trước.,viec,van_phong,,15/03/2099,,NV-2099-01-001,")
    tasks(project, 3, "NV-2099-03-001,II.1,-,Hoàn thành giải quyết hồ sơ còn lại.,viec,van_phong,,,,NV-2099-02-001,")
    events(project, 3, "NV-2099-01-001,10/03/2099,dang_thuc_hien,,")
    found = register(project)
    directive = found.of("NV-2099-03-001")
    assert (directive.code, [task.row.ma for task in directive.restated]) == ("NV-2099-01-001", ["NV-2099-02-001", "NV-2099-03-001"])
    assert [str(directive.deadline(month)) for month in (JANUARY, FEBRUARY, MARCH)] == ["2099-02-15", "2099-03-15", "2099-03-15"]
    assert [each.code for each in found.open_after(MARCH)] == ["NV-2099-01-001", "NV-2099-01-002"]


def test_late_tasks_are_counted_by_unit_field_and_source_carried_and_new(project):
    tasks(
        project,
        2,
        "NV-2099-02-001,II.1,-,Lập danh sách hộ nghèo.,viec,cong_an,,05/03/2099,,,thong_bao",
        "NV-2099-02-002,II.1,-,Kiểm tra lò nung gốm.,viec,,,31/03/2099,,,",
        "NV-2099-02-003,II.1,-,Trồng cây ven đê.,viec,,,30/04/2099,,,",
    )
    (project / "data/2099-03/cham_muon.csv").unlink()
    found = register(project)
    day = datetime.date(2099, 4, 1)
    assert [each.code for each in found.late_in(MARCH, day)] == ["NV-2099-01-001", "NV-2099-02-001", "NV-2099-02-002"]
    assert found.overdue(MARCH, day) == [
        OverdueCount(UNNAMED, "viec", UNNAMED, False, 1),
        OverdueCount("cong_an", "viec", "thong_bao", False, 1),
        OverdueCount("van_phong", "viec", UNNAMED, True, 1),
    ]


# The overdue counts of a month that states none, and of one that states too few.


def test_a_month_without_overdue_counts_has_those_of_the_register(project):
    tasks(project, 2, "NV-2099-02-001,II.1,-,Lập danh sách hộ nghèo.,viec,cong_an,,05/03/2099,,,thong_bao")
    (project / "data/2099-03/cham_muon.csv").unlink()
    archive = read_archive(project)
    assert [str(each) for each in inspect(archive)] == []
    counts = {code: archive.figure(f"cham_muon.{code}", MARCH).value for code in ("nguon", "don_vi", "don_vi.cong_an.phat_sinh", "don_vi.van_phong.ky_truoc", "don_vi.van_phong.chung", "nguon.chua_neu", "nguon.thong_bao.phat_sinh")}
    assert list(counts.values()) == [2, 2, 1, 1, 0, 1, 1]
    assert archive.figure("cham_muon.don_vi", FEBRUARY).value == 9


def test_the_register_counts_nothing_where_it_knows_no_earlier_task(project):
    (project / "data/2099-01/cham_muon.csv").unlink()
    archive = read_archive(project)
    assert archive.counted == frozenset()
    assert not archive.figure("cham_muon.nguon", JANUARY).value == 0


def test_nothing_late_is_zero(project):
    events(project, 2, "NV-2099-01-001,10/02/2099,hoan_thanh,,")
    (project / "data/2099-02/cham_muon.csv").unlink()
    assert [read_archive(project).figure(f"cham_muon.{group}", FEBRUARY).value for group in ("nguon", "don_vi")] == [0, 0]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["don_vi,van_phong,chung,1,,"], []),
        (["don_vi,van_phong,chung,0,,"], [("cham-muon-thieu", 2)]),
        (["don_vi,cong_an,chung,9,,"], [("cham-muon-thieu", 2)]),
        (["nguon,thong_bao,ky_truoc,0,,", "nguon,thong_bao,phat_sinh,0,,"], [("cham-muon-thieu", 2)]),
        (["nguon,thong_bao,ky_truoc,1,,", "don_vi,van_phong,chung,chua_co,,"], [("chua-co-so", 3)]),
    ],
)
def test_a_stated_count_below_the_late_tasks_of_the_register_is_refused(project, rows, expected):
    for month in (2, 3):
        page = project / f"docs/bao-cao/2099/{month:02}.md"
        page.write_text(page.read_text("utf-8").replace('{{ so_lieu("cham_muon.nguon") }} việc', "việc"), "utf-8")
    events(project, 3, "NV-2099-01-001,02/03/2099,hoan_thanh_cham,,")
    (project / "data/2099-03/cham_muon.csv").unlink()
    (project / "data/2099-02/cham_muon.csv").write_text("\n".join(["theo,ma,phan,gia_tri,nguyen_van,ghi_chu", *rows]) + "\n", "utf-8")
    assert [(each.code, each.line) for each in inspect(read_archive(project))] == expected


def test_a_task_set_again_with_blank_cells_keeps_its_unit(project):
    tasks(project, 2, "NV-2099-02-001,II.1,-,Giải quyết hồ sơ còn lại.,viec,,,,,NV-2099-01-001,thong_bao")
    directive = register(project).of("NV-2099-01-001")
    assert (directive.unit(), directive.helpers(), directive.source(), directive.source(JANUARY)) == ("van_phong", ("cong_an",), "thong_bao", "")


# What is refused, with the row and column that the clerk is sent to.

FILE = "data/2099-02/tien_do.csv"
LATER = "data/2099-03/tien_do.csv"


@pytest.mark.parametrize(
    ("february", "march", "expected"),
    [
        pytest.param(["NV-2099-01-009,10/02/2099,hoan_thanh,,"], [], [(FILE, 2, 1)], id="unknown code"),
        pytest.param(["NV-2099-02-001,10/02/2099,hoan_thanh,,"], [], [(FILE, 2, 1)], id="a task of this very month"),
        pytest.param(["NV-2099-03-001,10/02/2099,hoan_thanh,,"], [], [(FILE, 2, 1)], id="a task of a later month"),
        pytest.param(["NV-2099-01-001,31/12/2098,dang_thuc_hien,,"], [], [(FILE, 2, 2)], id="before the task"),
        pytest.param(["NV-2099-01-001,01/03/2099,dang_thuc_hien,,"], [], [(FILE, 2, 2)], id="after the month"),
        pytest.param(["NV-2099-01-001,16/02/2099,hoan_thanh,,"], [], [(FILE, 2, 3)], id="done after the deadline, said done"),
        pytest.param(["NV-2099-01-001,15/02/2099,hoan_thanh_cham,,"], [], [(FILE, 2, 3)], id="done in time, said late"),
        pytest.param(["NV-2099-01-002,15/02/2099,hoan_thanh_cham,,"], [], [(FILE, 2, 3)], id="late without a deadline"),
        pytest.param(["NV-2099-01-001,10/02/2099,hoan_thanh,,"], ["NV-2099-01-001,02/03/2099,dang_thuc_hien,,"], [(LATER, 2, 3)], id="after its end"),
        pytest.param(["NV-2099-01-001,10/02/2099,dang_thuc_hien,,"], ["NV-2099-01-001,02/03/2099,chua_thuc_hien,,"], [(LATER, 2, 3)], id="begun, then never begun"),
        pytest.param(["NV-2099-01-001,20/02/2099,dang_thuc_hien,,"], ["NV-2099-01-001,19/02/2099,dang_thuc_hien,,"], [(LATER, 2, 2)], id="time runs back"),
        pytest.param(["NV-2099-01-009,31/12/2098,hoan_thanh,,"], ["NV-2099-01-002,01/04/2099,dung,,"], [(FILE, 2, 1), (LATER, 2, 2)], id="all in one run"),
    ],
)
def test_events_that_contradict_the_task_the_calendar_or_each_other_are_refused(project, february, march, expected):
    for month, rows in ((2, february), (3, march)):
        if rows:
            events(project, month, *rows)
    assert told(project) == [("tien-do-sai", *place) for place in expected]


def test_two_events_of_a_task_on_one_day_are_refused(project):
    events(project, 2, "NV-2099-01-001,10/02/2099,dang_thuc_hien,,", "NV-2099-01-001,10/02/2099,hoan_thanh,,")
    assert ("dong-trung", FILE, 3, 1) in told(project)


def test_an_event_before_the_date_of_the_report_that_set_the_task_is_refused(project):
    page = project / "docs/bao-cao/2099/01.md"
    page.write_text(page.read_text("utf-8").replace("ky_hieu:", "ngay: 28/01/2099\nky_hieu:"), "utf-8")
    events(project, 2, "NV-2099-01-001,27/01/2099,dang_thuc_hien,,")
    assert told(project) == [("tien-do-sai", FILE, 2, 2)]


def test_an_event_of_a_task_that_was_set_again_names_the_first_code(project):
    tasks(project, 2, "NV-2099-02-001,II.1,-,Ôn tập cho lớp 9.,viec,,,,,NV-2099-01-002,")
    events(project, 3, "NV-2099-02-001,02/03/2099,hoan_thanh,,")
    problems = inspect(read_archive(project))
    assert [(each.code, each.file) for each in problems] == [("tien-do-sai", LATER)]
    assert "«NV-2099-01-002»" in problems[0].suggestion


@pytest.mark.parametrize(
    ("code", "why"),
    [("NV-2099-01-003", "không có"), ("NV-2099-03-001", "không có"), ("NV-2099-01-001", "đã kết thúc")],
)
def test_only_an_open_task_of_an_earlier_month_can_be_set_again(project, code, why):
    tasks(project, 2, f"NV-2099-02-001,II.1,-,Giải quyết hồ sơ còn lại.,viec,,,,,{code},")
    events(project, 2, "NV-2099-01-001,10/02/2099,hoan_thanh,,")
    problems = inspect(read_archive(project))
    assert [(each.code, each.file, each.line, each.column) for each in problems] == [("nhiem-vu-nhac-lai", "data/2099-02/nhiem_vu.csv", 2, 10)]
    assert why in problems[0].fact


def test_a_task_is_set_again_once_a_month(project):
    tasks(project, 2, *(f"NV-2099-02-00{number},II.1,-,Giải quyết hồ sơ {'ABC'[number]}.,viec,,,,,NV-2099-01-001," for number in (1, 2)))
    assert told(project) == [("nhiem-vu-nhac-lai", "data/2099-02/nhiem_vu.csv", 3, 10)]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Tiếp tục tổ chức ôn tập cho học sinh lớp 9.", True),
        ("TIẾP TỤC ÔN TẬP HỌC SINH LỚP 9", True),
        ("Tiếp tục trồng cây ven đê sông Hồng.", False),
    ],
)
def test_a_likely_twin_is_shown_until_the_clerk_says_what_it_is(project, text, is_told):
    for said, expected in (("", is_told), ("khong", False), ("NV-2099-01-002", False)):
        tasks(project, 3, f"NV-2099-03-001,II.1,-,{text},viec,,,,,{said},")
        assert told(project) == ([("nhiem-vu-giong", "data/2099-03/nhiem_vu.csv", 2, 10)] if expected else [])


def test_a_task_that_has_ended_is_no_twin(project):
    events(project, 2, "NV-2099-01-002,10/02/2099,hoan_thanh,,")
    tasks(project, 3, "NV-2099-03-001,II.1,-,Tiếp tục tổ chức ôn tập cho học sinh lớp 9.,viec,,,,,,")
    assert told(project) == []


def test_files_without_the_last_columns_stay_valid(project):
    (project / "data/2099-03/nhiem_vu.csv").write_text(TASKS.replace(",nhac_lai,nguon", "") + "NV-2099-03-001,II.1,-,Trồng cây.,viec,,,,\n", "utf-8")
    assert told(project) == []
    (project / "data/2099-03/nhiem_vu.csv").write_text(TASKS.replace(",nhac_lai", "") + "NV-2099-03-001,II.1,-,Trồng cây.,viec,,,,,thong_bao\n", "utf-8")
    problems = inspect(read_archive(project))
    assert [each.code for each in problems] == ["cot-sai"]
    assert "nhac_lai,nguon" in problems[0].suggestion
