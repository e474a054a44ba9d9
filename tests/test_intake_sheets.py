"""What departments send is read as it was meant, whatever program and settings wrote it; what has two meanings is asked about."""

import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.archive import open_archive
from macros.data_entry import as_text, plan_entry
from macros.intake import Unreadable
from macros.intake.encodings import decoded
from macros.intake.numbers import ENGLISH, VIETNAMESE, number_in, setting_of
from macros.intake.sheets import Cell, read_sheets
from macros.numerals import format_number
from macros.periods import Period
from workbooks import ENCODINGS, Office, csv_file, windows_1258, workbook

MAY = Period(2026, 5)
HEAD = ["STT", "Chỉ tiêu", "ĐVT", "Tháng 5", "Ghi chú"]
# A code of the real catalogue, how its row is typed in a sheet, and the value that the data must hold.
ROWS = {
    "chi_dao.van_ban.tiep_nhan": ("Văn bản hành chính nhà nước tiếp nhận, xử lý", "văn bản", 1512, "1.512", "1512"),
    "chi_dao.van_ban.chu_tich_ky": ("Văn bản Chủ tịch UBND xã ký", "văn bản", 251, "251", "251"),
    "dau_tu.giai_ngan.so_tien": ("Vốn đầu tư công đã giải ngân", "tỷ đồng", 61.5, "61,5", "61,500"),
    "dau_tu.giai_ngan.ty_le_ke_hoach": ("Tỷ lệ giải ngân vốn đầu tư công so với kế hoạch giao", "%", 14.35, "14,35", "14,35"),
    "an_ninh.vi_pham_hanh_chinh.tien_phat": ("Tiền phạt vi phạm hành chính của các trường hợp bị xử phạt", "đồng", 9050000, "9.050.000", "9050000"),
    "y_te.kham_chua_benh.luot": ("Lượt khám chữa bệnh", "lượt", 4, "04", "4"),
}
WANTED = {code: row[-1] for code, row in ROWS.items()}


def sheet_rows(as_text=False):
    rows = [[number, name, unit, typed if as_text else value, ""] for number, (name, unit, value, typed, _) in enumerate(ROWS.values(), 1)]
    return [["BIỂU SỐ LIỆU THÁNG 5/2026", *[None] * 4], [None] * 5, HEAD, *rows]


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def archive(root):
    return open_archive(root)


@pytest.fixture
def read(archive):
    """What a file is understood as, when nobody answers: values by code, doubts by cell, the plan itself."""

    def plan(path, unit=""):
        return plan_entry(archive, path, MAY, unit, lambda question, answers: None)

    return plan


def taken(plan):
    return {".".join(each.choice.key): each.choice.value for each in plan.changes}


def doubts(plan):
    return {each.place: each.doubt for each in plan.open}


def table(tmp_path, *rows, head=HEAD, change=None):
    return workbook(tmp_path / "bieu.xlsx", [head, *rows], change=change)


def one(tmp_path, code, value, unit=None, change=None):
    """A sheet with one row of an indicator."""
    name, own_unit, *_ = ROWS[code]
    return table(tmp_path, [1, name, own_unit if unit is None else unit, value], change=change)


# One content, every form.


def test_numbers_of_a_workbook(read, tmp_path):
    assert taken(read(workbook(tmp_path / "so.xlsx", sheet_rows()))) == WANTED


def test_numbers_typed_as_text(read, tmp_path):
    assert taken(read(workbook(tmp_path / "chu.xlsx", sheet_rows(as_text=True)))) == WANTED


def test_a_workbook_that_libreoffice_wrote(read, tmp_path, office):
    for as_text_ in (False, True):
        path = office.save_as(workbook(tmp_path / "goc.xlsx", sheet_rows(as_text_)), "xlsx")
        assert taken(read(path)) == WANTED


# Every pair of settings once; a run of LibreOffice takes seconds.
@pytest.mark.parametrize(
    ("separator", "encoding", "quote_all", "as_shown"),
    [(";", "utf-8", True, True), (";", "utf-16", False, False), ("\t", "utf-8", False, True), ("\t", "utf-16", True, False), (",", "utf-8", True, False), (",", "utf-16", True, True)],
)
def test_a_csv_that_libreoffice_wrote_in_vietnamese_settings(separator, encoding, quote_all, as_shown, read, tmp_path, office):
    source = workbook(tmp_path / "goc.xlsx", sheet_rows(), change=lambda sheet: setattr(sheet["D4"], "number_format", "#,##0"))
    path = office.save_as_csv(source, separator, ENCODINGS[encoding], quote_all, as_shown)
    assert taken(read(path)) == WANTED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_a_csv_in_every_encoding_of_excel(encoding, read, tmp_path):
    assert taken(read(csv_file(tmp_path / "bieu.csv", sheet_rows(as_text=True), encoding=encoding))) == WANTED


def test_a_csv_with_excels_line_about_its_sign(read, tmp_path):
    path = tmp_path / "bieu.csv"
    path.write_bytes(b"sep=;\r\n" + csv_file(path, sheet_rows(as_text=True)).read_bytes())
    assert taken(read(path)) == WANTED


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ", min_size=1))
def test_windows_1258_comes_out_as_it_was_typed(text):
    assert decoded(windows_1258(text)) == text


# Letters that are lost.


@pytest.mark.parametrize(
    "data",
    [
        "Hồ sơ đất đai".encode().decode("latin-1").encode("utf-8"),
        "Chỉ tiêu đã nhận".encode().decode("cp1252", "ignore").encode("utf-8"),
        "Chỉ tiêu".encode("cp1252", "replace"),
        "H\u00e5 s\u00ac \u00ae\u00ca ngh\u00de".encode("cp1252"),
    ],
    ids=["twice", "windows-1252", "question marks", "TCVN3"],
)
def test_letters_of_another_encoding_are_refused_and_not_mended(data, tmp_path):
    path = tmp_path / "bieu.csv"
    path.write_bytes(data + b";1\r\n")
    with pytest.raises(Unreadable) as refusal:
        read_sheets(path)
    assert "Chữ" in refusal.value.fact and refusal.value.suggestion


# Numbers.


@given(st.integers(0, 10**12), st.integers(0, 6))
def test_a_number_as_the_office_prints_it_is_read_back(digits, decimals):
    value = Decimal(digits).scaleb(-decimals)
    assert number_in(Cell("A1", format_number(value, decimals))).readings[VIETNAMESE] == value


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading_of_numbers(text):
    number = number_in(Cell("A1", text))
    assert number is None or all(value >= 0 for value in number.readings.values())


def test_one_number_with_vietnamese_decimals_settles_the_file():
    number = {text: number_in(Cell("A1", text)) for text in ("1.250", "97,1", "12.5", "142", "1.408")}
    assert setting_of([(number["1.250"], 3), (number["97,1"], 1)]) == VIETNAMESE
    assert setting_of([(number["1.250"], 3), (number["142"], 0)]) == ""
    assert setting_of([(number["97,1"], 1), (number["12.5"], 1)]) == ""
    assert setting_of([(number["1.408"], 0)]) == VIETNAMESE
    assert ENGLISH in number["1.250"].readings


@pytest.mark.parametrize("value", [51.326000000000001, 0.1 + 0.2, 924.8000000000001, sum([0.1] * 103)])
def test_noise_of_binary_fractions_is_no_digit(value, read, tmp_path):
    plan = read(one(tmp_path, "dau_tu.giai_ngan.so_tien", value))
    assert taken(plan) == {"dau_tu.giai_ngan.so_tien": f"{value:.3f}".replace(".", ",")}


def percent(style):
    return lambda sheet: setattr(sheet["D2"], "number_format", style)


def test_a_share_that_is_shown_as_percent_is_that_percentage(read, tmp_path):
    code = "dau_tu.giai_ngan.ty_le_ke_hoach"
    assert taken(read(one(tmp_path, code, 0.971, change=percent("0.0%")))) == {code: "97,10"}
    assert taken(read(one(tmp_path, code, 138 / 142 / 2, change=percent("0.00%")))) == {code: "48,59"}


def test_what_may_mean_two_things_is_asked_about(read, tmp_path):
    money, rate, count = "dau_tu.giai_ngan.so_tien", "dau_tu.giai_ngan.ty_le_ke_hoach", "chi_dao.van_ban.tiep_nhan"
    for code, value, unit, choices in (
        (money, "1.250", None, {"1250,000", "1,250"}),
        (money, 51326, None, {"51326,000", "51,326"}),
        (money, 12, None, {"12,000", "0,012"}),
        (money, 61500, "triệu đồng", {"61,500"}),
        (money, "61.500 triệu đồng", "", {"61,500", "0,062"}),
        (money, "61500 triệu", "", {"61,500"}),
        (money, 51.3264, None, {"51,326"}),
        (rate, 0.1435, "", {"0,14", "14,35"}),
        (rate, "12.5", None, {"12,50"}),
        (count, 1.512, None, {"2", "1512"}),
        (count, "15.78", None, {"16"}),
        (count, 1512, "hồ sơ", {"1512"}),
    ):
        plan = read(one(tmp_path, code, value, unit))
        assert taken(plan) == {}, value
        assert "D2" in doubts(plan), value
        assert {choice.value for choice in plan.open[0].choices} == choices, value


@pytest.mark.parametrize("value", ["#REF!", "#DIV/0!", "=1+1", "khoảng 15", "12 (tăng 3)", "-5", -5, "1.40", "1,2,3", "12/5", "9,05E+06", "########", "mười hai"])
def test_what_is_no_number_is_never_taken(value, read, tmp_path):
    plan = read(one(tmp_path, "chi_dao.van_ban.tiep_nhan", value))
    assert taken(plan) == {}
    assert plan.open or plan.findings.notes


@pytest.mark.parametrize("value", [None, "", "-", "–", "...", "chưa có số liệu"])
def test_a_cell_that_says_there_is_no_number_is_told(value, read, tmp_path):
    plan = read(one(tmp_path, "chi_dao.van_ban.tiep_nhan", value))
    assert (taken(plan), len(plan.open)) == ({}, 0)
    assert value is None or value == "" or plan.findings.empty


def test_a_formula_gives_the_value_that_was_stored_with_it(read, tmp_path, office):
    path = one(tmp_path, "chi_dao.van_ban.tiep_nhan", "=700+812")
    assert "công thức" in doubts(read(path))["D2"]
    assert taken(read(office.save_as(path, "xlsx"))) == {"chi_dao.van_ban.tiep_nhan": "1512"}


# Where things stand in a sheet.


def test_headers_of_several_rows_name_their_columns(read, tmp_path, office):
    def merge(sheet):
        for merged in ("A1:A2", "B1:B2", "C1:C2", "D1:E1"):
            sheet.merge_cells(merged)

    path = workbook(
        tmp_path / "bieu.xlsx",
        [["STT", "Nội dung", "ĐVT", "Kết quả", None], [None, None, None, "Tháng trước", "Tháng này"], ["A", "B", "C", 1, 2], [1, "Lượt khám chữa bệnh", "lượt", 1461, 1502]],
        change=merge,
    )
    for form in (path, office.save_as(path, "xlsx"), office.save_as_csv(path)):
        assert taken(read(form)) == {"y_te.kham_chua_benh.luot": "1502"}


def test_the_column_of_the_month_is_found_by_its_head(read, tmp_path):
    for heads, wanted in (
        (["Tháng 4", "Tháng 5"], "2"),
        (["Kế hoạch", "Thực hiện"], "2"),
        (["Trong kỳ", "Lũy kế"], "1"),
        (["Cùng kỳ", "Tháng 5/2026", "So sánh (%)"], "2"),
        (["Tháng 4/2026", "Số liệu"], "2"),
    ):
        values = list(range(1, len(heads) + 1))
        path = workbook(tmp_path / "bieu.xlsx", [["Chỉ tiêu", *heads], ["Lượt khám chữa bệnh", *values], ["Lượt chuyển viện", *values]])
        assert set(taken(read(path)).values()) == {wanted}, heads


def test_columns_that_no_head_tells_apart_are_asked_about(read, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [["Chỉ tiêu", "A", "B"], ["Lượt khám chữa bệnh", 1, 2]])
    plan = read(path)
    assert taken(plan) == {} and "cột nào" in plan.open[0].doubt


def test_a_file_of_another_month_is_asked_about(read, tmp_path):
    rows = [["BÁO CÁO THÁNG 4 NĂM 2026", None], ["Chỉ tiêu", "Số liệu"], ["Lượt khám chữa bệnh", 1461]]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) == {} and "tháng 4/2026" in plan.open[0].doubt


def test_what_is_hidden_is_told_and_not_read(read, tmp_path, office):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True
        other = sheet.parent.create_sheet("Nháp")
        other.append(["Chỉ tiêu", "Số liệu"])
        other.append(["Lượt khám bảo hiểm", 99])
        other.sheet_state = "hidden"

    path = table(tmp_path, [1, "Lượt khám chữa bệnh", "lượt", 5, "ẩn"], [2, "Lượt chuyển viện", "lượt", 7, ""], change=hide)
    for form in (path, office.save_as(path, "xlsx")):
        plan = read(form)
        assert taken(plan) == {"y_te.kham_chua_benh.luot": "5"}
        told = " ".join(plan.findings.notes)
        assert "hàng 3" in told and "cột E" in told and "«Nháp»" in told


def test_titles_sections_notes_blank_rows_and_second_headers_are_left_out(read, tmp_path):
    rows = [
        ["ỦY BAN NHÂN DÂN XÃ"],
        ["Biểu tháng 5/2026"],
        HEAD,
        ["I", "Y tế"],
        [1, "Lượt khám chữa bệnh", "lượt", 5],
        [None],
        HEAD,
        [2, "- Lượt chuyển viện", "lượt", 7],
        ["Ghi chú: số liệu đến ngày 25/5"],
        [None, None, None, "Người lập biểu"],
    ]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) == {"y_te.kham_chua_benh.luot": "5", "y_te.kham_chua_benh.chuyen_vien": "7"}
    assert not plan.open
    assert [text.split(":")[0] for text in plan.findings.notes] == ["A7", "A9", "D10"]


def test_a_sheet_without_a_header_is_read_by_the_names_in_it(read, tmp_path):
    rows = [[1, "Lượt khám chữa bệnh", 5], [2, "Lượt chuyển viện", 7]]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) in ({}, {"y_te.kham_chua_benh.luot": "5", "y_te.kham_chua_benh.chuyen_vien": "7"})
    assert {choice.key[0] for each in plan.open for choice in each.choices} | set(taken(plan)) == {"y_te.kham_chua_benh.luot", "y_te.kham_chua_benh.chuyen_vien"}


def test_a_table_that_lies_on_its_side_is_read_by_its_months(read, tmp_path):
    rows = [["Tháng", "Lượt khám chữa bệnh", "Lượt khám bảo hiểm", "Lượt chuyển viện"], ["Tháng 4", 1461, 1361, 388], ["Tháng 5", 1500, 1400, 390]]
    assert list(taken(read(workbook(tmp_path / "bieu.xlsx", rows))).values()) == ["1500", "1400", "390"]


def test_a_number_in_another_unit_still_tells_the_settings_of_its_file(read, tmp_path):
    fine, count = ROWS["an_ninh.vi_pham_hanh_chinh.tien_phat"][0], ROWS["chi_dao.van_ban.tiep_nhan"][0]
    plan = read(table(tmp_path, [1, fine, "triệu đồng", "9,05"], [2, count, "văn bản", "1.020"]))
    assert taken(plan) == {"chi_dao.van_ban.tiep_nhan": "1020"}
    assert [choice.value for choice in plan.open[0].choices] == ["9050000"]


# Names.


def test_a_code_or_a_folded_name_is_certain_and_a_near_name_is_not(read, tmp_path):
    path = workbook(
        tmp_path / "bieu.xlsx",
        [
            ["Mã", "Chỉ tiêu", "Số liệu"],
            ["y_te.kham_chua_benh.luot", "khám", 5],
            [None, "LUOT CHUYEN VIEN", 7],
            [None, "Số lượt khám bảo hiểm", 9],
            ["y_te.kham_chua_benh.khong_co", "Mũi vắc xin được tiêm", 11],
            ["y_te.tay_chan_mieng.so_ca", "Lượt khám chữa bệnh", 13],
            [None, "Một việc không ai biết", 15],
        ],
    )
    plan = read(path)
    assert taken(plan) == {"y_te.kham_chua_benh.luot": "5", "y_te.kham_chua_benh.chuyen_vien": "7"}
    assert sorted(doubts(plan)) == ["C4", "C5", "C6", "C7"]
    near = next(each for each in plan.open if each.place == "C4")
    assert near.choices[0].key == ("y_te.kham_chua_benh.bao_hiem",)


def test_a_name_that_two_indicators_share_is_asked_about(archive, read, tmp_path, monkeypatch):
    doubled = archive.indicators["y_te.kham_chua_benh.luot"].model_copy(update={"ma": "y_te.kham_chua_benh.hai"})
    monkeypatch.setitem(archive.indicators, "y_te.kham_chua_benh.hai", doubled)
    plan = read(workbook(tmp_path / "bieu.xlsx", [["Chỉ tiêu", "Số liệu"], ["Lượt khám chữa bệnh", 5]]))
    assert taken(plan) == {}
    assert {choice.key[0] for choice in plan.open[0].choices} == {"y_te.kham_chua_benh.luot", "y_te.kham_chua_benh.hai"}


def test_a_figure_that_stands_twice_with_two_values_is_asked_about(read, tmp_path):
    rows = [["Chỉ tiêu", "Số liệu"], ["Lượt khám chữa bệnh", 5], ["Lượt chuyển viện", 7], ["Lượt khám chữa bệnh", 6], ["Lượt chuyển viện", 7]]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) == {"y_te.kham_chua_benh.chuyen_vien": "7"}
    assert sorted(doubts(plan)) == ["B2", "B4"]


def test_an_indicator_of_another_unit_is_asked_about_when_the_sender_is_told(read, tmp_path):
    path = workbook(tmp_path / "bieu.xlsx", [["Chỉ tiêu", "Số liệu"], ["Lượt khám chữa bệnh", 5], ["Lượt tiếp công dân", 6]])
    assert list(taken(read(path, "tram_y_te"))) == ["y_te.kham_chua_benh.luot"]


# Totals.


def signed(total):
    return [
        ["Chỉ tiêu", "Số liệu"],
        ["Văn bản Chủ tịch UBND xã ký", 240],
        ["Văn bản Phó Chủ tịch UBND xã phụ trách Văn hóa - Xã hội ký", 210],
        ["Văn bản Phó Chủ tịch UBND xã phụ trách Kinh tế ký", 213],
        ["Tổng cộng", total],
    ]


def test_a_total_is_compared_with_the_rows_and_with_what_the_archive_computes(read, tmp_path):
    plan = read(workbook(tmp_path / "bieu.xlsx", signed(663)))
    assert len(taken(plan)) == 3 and plan.is_settled
    total, computed = plan.totals[0]
    assert (total.place, total.expected, total.code, computed) == ("B5", 663, "chi_dao.van_ban.ban_hanh", 663)
    wrong = read(workbook(tmp_path / "sai.xlsx", signed(636)))
    assert "chi_dao.van_ban.ban_hanh" not in taken(wrong) and not wrong.is_settled
    assert "KHÔNG khớp" in as_text(wrong)


@pytest.mark.parametrize("name", ["Tổng", "TỔNG SỐ", "Cộng", "Tổng cộng (1+2+3)", "Cộng:"])
def test_every_way_to_name_a_total_is_one(name, read, tmp_path):
    plan = read(workbook(tmp_path / "bieu.xlsx", [*signed(663)[:-1], [name, 663]]))
    assert len(plan.totals) == 1 and not plan.open


def test_an_indicator_that_the_archive_computes_is_compared_and_not_taken(read, tmp_path):
    rows = [["Chỉ tiêu", "Số liệu"], ["Hồ sơ đất đai tiếp nhận qua Điểm phục vụ Hành chính công", 100], ["Hồ sơ đất đai đã giải quyết", 60], ["Hồ sơ đất đai trong hạn đang giải quyết", 50]]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert "dat_dai.ho_so.con_lai" not in taken(plan)
    assert plan.wrong_totals[0][1] == 40


def test_the_parts_of_a_row_are_not_added_twice(read, tmp_path):
    rows = [["STT", "Chỉ tiêu", "Số liệu"], [1, "Lượt khám chữa bệnh", 100], ["1.1", "Lượt khám bảo hiểm", 80], [2, "Lượt chuyển viện", 20], [None, "Tổng cộng", 120]]
    assert read(workbook(tmp_path / "bieu.xlsx", rows)).is_settled


# Overdue tasks.


def overdue(first, *rows):
    return [["NHIỆM VỤ CHẬM MUỘN THÁNG 5/2026", None, None, None], [first, "Kỳ trước chuyển qua", "Phát sinh trong tháng", "Tổng"], *rows]


def test_overdue_counts_by_source_go_to_their_own_table(read, tmp_path):
    rows = overdue("Nguồn giao việc", ["Phần mềm quản lý văn bản và điều hành", 16, 28, 44], ["Đơn thư, KTNC", 11, None, 11], ["Tổng số", 27, 28, 55])
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) == {"nguon.phan_mem_van_ban.ky_truoc": "16", "nguon.phan_mem_van_ban.phat_sinh": "28", "nguon.don_thu.ky_truoc": "11"}
    assert plan.is_settled and len(plan.totals) == 5


def test_overdue_counts_by_unit_in_one_column(read, tmp_path):
    rows = [["Đơn vị", "Số nhiệm vụ chậm muộn"], ["Phòng Kinh tế", 140], ["Trạm Y tế", 5], ["Phòng VH-XH", 3], ["Tổng", 148]]
    plan = read(workbook(tmp_path / "bieu.xlsx", rows))
    assert taken(plan) == {"don_vi.phong_kinh_te.chung": "140", "don_vi.tram_y_te.chung": "5"}
    assert list(doubts(plan)) == ["B4"]


# Files that are none, or more than one.


def test_other_files_are_refused_with_what_to_do(tmp_path):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 30_000_000)
    for name, data in {
        "doi-cu.xls": b"\xd0\xcf\x11\xe0" + bytes(600),
        "web.xls": b"<html><table><tr><td>1</td></tr></table></html>",
        "hong.xlsx": b"PK\x03\x04" + bytes(50),
        "nen.xlsx": bomb.getvalue(),
    }.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Unreadable) as refusal:
            read_sheets(tmp_path / name)
        assert refusal.value.fact and refusal.value.suggestion, name


def test_entities_of_xml_are_not_expanded(tmp_path, read):
    path = one(tmp_path, "chi_dao.van_ban.tiep_nhan", 7)
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("8")
    replaced = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(replaced, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part.endswith("sheet1.xml"):
                text = data.decode().replace("<v>7</v>", "<v>&la;</v>")
                data = f'<!DOCTYPE worksheet [<!ENTITY la SYSTEM "{secret.as_uri()}">]>{text.partition("?>")[2] or text}'.encode()
            new.writestr(part, data)
    path.write_bytes(replaced.getvalue())
    with pytest.raises(Unreadable):
        read(path)


def test_every_visible_sheet_is_read_and_named_in_the_address(read, tmp_path):
    book = openpyxl.Workbook()
    for number, name in enumerate(("Lượt khám chữa bệnh", "Lượt chuyển viện")):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = f"Biểu {number}"
        sheet.append(["Chỉ tiêu", "Số liệu"])
        sheet.append([name, number])
    book.save(tmp_path / "hai.xlsx")
    plan = read(tmp_path / "hai.xlsx")
    assert [each.entry.place for each in plan.changes] == ["Biểu 0!B2", "Biểu 1!B2"]


def test_what_the_clerk_reads_has_an_address_for_every_number(read, tmp_path):
    text = as_text(read(workbook(tmp_path / "bieu.xlsx", sheet_rows())))
    assert len(re.findall(r"^  D\d+: .* \[[a-z_.]+\]: [0-9,]+", text, re.MULTILINE)) == len(ROWS)
