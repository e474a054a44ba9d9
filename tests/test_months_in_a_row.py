"""Four synthetic months in a row, from the settled April on: begun, filled, closed by the commands; every opening is the closing before."""

import csv
import datetime
import re

import pytest
from conftest import copy_sources, run
from settled import settle

from macros.archive import read_archive
from macros.periods import Period
from macros.register import last_day

FIRST = Period(2026, 4)
MONTHS = [FIRST.shift(number) for number in range(1, 5)]
RUNNING = "tthc.ho_so.cong_don"


def read(file):
    with open(file, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def write(file, rows, columns=None):
    with open(file, "w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, columns or list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def gate(folder):
    result = run(folder, "macros", "kiem-tra")
    assert result.returncode == 0, result.stdout
    return result.stdout


def page_of(folder, period):
    return folder / f"docs/bao-cao/{period.year}/{period.month:02}.md"


def fill_figures(folder, period):
    """April's figures, but for the files received, which grow, and those carried over, which are what last month left."""
    archive = read_archive(folder)
    april = {row["ma"]: row["gia_tri"] for row in read(folder / f"data/{FIRST}/so_lieu.csv")}
    rows = read(folder / f"data/{period}/so_lieu.csv")
    assert {row["gia_tri"] for row in rows} == {"chua_co"}
    assert all(row["ghi_chu"].startswith(period.shift(-1).name) for row in rows)
    for row in rows:
        row |= {"gia_tri": april[row["ma"]], "ghi_chu": "giả lập"}
        if row["ma"] == "tthc.ho_so.ky_truoc":
            row["gia_tri"] = str(archive.figure("tthc.ho_so.dang_giai_quyet", period.shift(-1)).value)
        if row["ma"] == "tthc.ho_so.truc_tuyen":
            row["gia_tri"] = str(int(row["gia_tri"]) + period.month)
    write(folder / f"data/{period}/so_lieu.csv", rows)
    counts = {(row["theo"], row["ma"], row["phan"]): row["gia_tri"] for row in read(folder / f"data/{FIRST}/cham_muon.csv")}
    rows = read(folder / f"data/{period}/cham_muon.csv")
    write(folder / f"data/{period}/cham_muon.csv", [row | {"gia_tri": counts[row["theo"], row["ma"], row["phan"]]} for row in rows])


def fill_page(folder, period):
    """Somebody has read every marked place; the title says that nothing of it is real."""
    page = page_of(folder, period)
    text = re.sub(r" ?\[cần soát\] ?", lambda mark: " " if mark[0][0] == mark[0][-1] == " " else "", page.read_text("utf-8"))
    page.write_text(re.sub("^title: .*", f"title: Tháng {period.month}/{period.year} (giả lập)", text, flags=re.MULTILINE), "utf-8")


def set_tasks(folder, period):
    """A task under each heading; the first one sets an open task of the month before again, with a new deadline."""
    headings = re.findall(r'nhiem_vu\("([^"]+)"\)', page_of(folder, period).read_text("utf-8"))
    opened = read_archive(folder).register.open_after(period.shift(-1))
    deadline = last_day(period.shift(1)).replace(day=10)
    names = ["vườn hoa", "bến đò", "lò nung", "thư viện", "sân bóng", "trạm bơm", "chợ quê", "nhà văn hóa", "đường đê", "trường mầm non"]
    rows = []
    for number, heading in enumerate(headings, 1):
        text = f"Khảo sát {names[number % len(names)]} giả lập {'đầu' if number % 2 else 'cuối'} {'quý' if number % 3 else 'năm'}, lần thứ {'nhất hai ba bốn'.split()[period.month - 5]}."
        row = {"ma": f"NV-{period}-{number:03}", "muc": heading, "cap": "-", "noi_dung": text, "linh_vuc": "chi_dao", "don_vi": "phong_kinh_te" if number % 2 else ""}
        rows.append(row | {"phoi_hop": "", "han": f"{deadline:%d/%m/%Y}" if number % 3 else "", "can_cu": "", "nhac_lai": "khong", "nguon": "tbkl"})
    rows[0]["nhac_lai"] = opened[-1].code
    write(folder / f"data/{period}/nhiem_vu.csv", rows)


def record_progress(folder, period):
    """Of what was open, a half is done in the middle of the month, some are dropped, some have begun, the others wait."""
    rows, day = [], datetime.date(*period, 15)
    for number, directive in enumerate(read_archive(folder).register.open_before(period)[:-1]):
        deadline = directive.deadline(period)
        done = "hoan_thanh_cham" if deadline and deadline < day else "hoan_thanh"
        status = (done, done, "dung", "dang_thuc_hien")[number % 4] if number % 5 else ""
        if status:
            rows.append({"ma": directive.code, "ngay": f"{day:%d/%m/%Y}", "trang_thai": status, "ket_qua": "giả lập", "ghi_chu": ""})
    write(folder / f"data/{period}/tien_do.csv", rows, ["ma", "ngay", "trang_thai", "ket_qua", "ghi_chu"])


def close(folder, period):
    """To be signed, then issued with number and date: the gate holds at either step."""
    page = page_of(folder, period)
    text = page.read_text("utf-8").replace("trang_thai: du_thao", "trang_thai: trinh_ky")
    page.write_text(text, "utf-8")
    gate(folder)
    text = text.replace("trang_thai: trinh_ky", "trang_thai: da_ban_hanh").replace('so: ""', f'so: "{100 + period.month}"')
    page.write_text(text.replace('ngay: ""', f"ngay: {last_day(period):%d/%m/%Y}"), "utf-8")
    gate(folder)


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The project after four months, and what the commands said of what was missing, before and after filling."""
    folder = copy_sources(tmp_path_factory.mktemp("bon-thang"))
    settle(folder)
    with open(folder / "data/danh_muc/chi_tieu.csv", "a", encoding="utf-8") as catalogue:
        catalogue.write(f"{RUNNING},Hồ sơ trực tuyến cộng dồn (giả lập),hồ sơ,so_nguyen,0,khong,tthc,van_phong,luy_ke(tthc.ho_so.truc_tuyen),,\n")
    with open(folder / "data/danh_muc/so_dau_ky.csv", "a", encoding="utf-8") as openings:
        openings.write("tthc.ho_so.truc_tuyen,2026,3,1000,giả lập\n")
    said = {}
    for period in MONTHS:
        begun = run(folder, "macros", "thang-moi", str(period))
        assert begun.returncode == 0, begun.stdout
        assert "Kiểm tra xong: 0 lỗi" in gate(folder)
        said[period] = [run(folder, "macros", "con-thieu").stdout]
        fill_figures(folder, period)
        set_tasks(folder, period)
        record_progress(folder, period)
        fill_page(folder, period)
        gate(folder)
        said[period].append(run(folder, "macros", "con-thieu").stdout)
        close(folder, period)
    return folder, said


def test_each_month_opens_with_what_the_one_before_closed_with(played):
    archive = read_archive(played[0])
    register, all_carried = archive.register, 0
    for period in MONTHS:
        before, day = period.shift(-1), last_day(period.shift(-1))
        closed = {each.code: (each.status(before), each.deadline(before)) for each in register.set_until(before)}
        opened = {each.code for each in register.open_before(period)}
        assert opened == {code for code, (status, _) in closed.items() if status in ("chua_thuc_hien", "dang_thuc_hien")}
        assert len(opened) > 10
        # What is counted as carried over was late when the month began, and nothing else was.
        carried = sum(each.number for each in register.overdue(period, last_day(period)) if each.carried)
        late = [each for each in register.open_before(period) if each.is_late(datetime.date(*period, 1), before)]
        still = [each for each in late if each.is_open(period) and each.deadline(period) < day + datetime.timedelta(1)]
        assert carried == len(still)
        all_carried += carried
        assert archive.figure("tthc.ho_so.ky_truoc", period).value == archive.figure("tthc.ho_so.dang_giai_quyet", before).value
    assert all_carried > 0


def test_the_year_to_date_is_the_sum_of_its_months(played):
    archive, total = read_archive(played[0]), 1000
    for period in [FIRST, *MONTHS]:
        total += archive.figure("tthc.ho_so.truc_tuyen", period).value
        assert archive.figure(RUNNING, period).value == total


def test_a_task_that_was_set_again_is_one_task_in_all_four_months(played):
    register = read_archive(played[0]).register
    again = [each for each in register.directives.values() if each.restated]
    assert len(again) >= 3
    assert not {task.row.ma for each in again for task in each.restated} & set(register.directives)


def test_what_is_missing_is_said_until_it_is_there(played):
    for period, (before, after) in played[1].items():
        assert before.startswith("Kính gửi: Văn phòng HĐND và UBND")
        assert "[cần soát]" in before
        assert "chưa có nhiệm vụ nào" in before
        assert f"data/{period}/so_lieu.csv" in before
        assert "số liệu" not in after
        assert "[cần soát]" not in after


def test_the_four_months_are_built(played):
    result = run(played[0], "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    for period in MONTHS:
        assert "(giả lập)" in (played[0] / f"site/bao-cao/{period.year}/{period.month:02}/index.html").read_text("utf-8")
