"""Every notation of a quantity, and the numbers that are none."""

from fractions import Fraction

import pytest
from growth import LINEAR, growth

from macros.number_words import read_words
from macros.quantities import ABOUT, AT_LEAST, AT_MOST, COUNT, MEASURE, MONEY, OVER, PERCENT, POINT, TIMES, UNDER, cell_quantity, quantities

NOTATIONS = [
    ("tiếp nhận 1.408 văn bản", 1408, "văn bản", COUNT),
    ("tiếp nhận 1408 văn bản", 1408, "văn bản", COUNT),
    ("tiếp nhận **1.408** văn bản", 1408, "văn bản", COUNT),
    ("có 12 390 hộ gia đình", 12390, "hộ", COUNT),
    ("giải ngân 51,326 tỷ đồng", 51_326_000_000, "đồng", MONEY),
    ("số tiền 5 tỷ 570 triệu đồng", 5_570_000_000, "đồng", MONEY),
    ("số tiền 9.050.000 đồng", 9_050_000, "đồng", MONEY),
    ("số tiền 1.250 triệu đồng", 1_250_000_000, "đồng", MONEY),
    ("số tiền 1,25 tỷ", 1_250_000_000, "đồng", MONEY),
    ("vốn 1,2 ngàn tỷ đồng", 1_200_000_000_000, "đồng", MONEY),
    ("đón 61,3 ngàn lượt khách", 61_300, "lượt khách", COUNT),
    ("đón 1,460 triệu lượt khách", 1_460_000, "lượt khách", COUNT),
    ("xử phạt 02 cơ sở", 2, "cơ sở", COUNT),
    ("tăng bảy người bị thương", 7, "người bị thương", COUNT),
    ("còn hai mươi ba hồ sơ", 23, "hồ sơ", COUNT),
    ("còn một trăm linh hai đơn", 102, "đơn", COUNT),
    ("đạt 97,1%", Fraction(971, 10), "%", PERCENT),
    ("đạt 97.1 %", Fraction(971, 10), "%", PERCENT),
    ("$93,1\\%$ công dân", Fraction(931, 10), "%", PERCENT),
    ("tăng 1,5 điểm %", Fraction(3, 2), "điểm %", POINT),
    ("tăng 2,7 điểm phần trăm", Fraction(27, 10), "điểm %", POINT),
    ("tăng gấp 2 lần", 2, "lần", TIMES),
    ("tăng gấp đôi", 2, "lần", TIMES),
    ("thu hồi 20.949,9 m²", Fraction(209499, 10), "m2", MEASURE),
    ("gieo 7,2ha", Fraction(72, 10), "ha", MEASURE),
    ("kết nạp 415 đồng chí", 415, "đồng chí", COUNT),
    ("trong tháng 13 hồ sơ mới", 13, "hồ sơ", COUNT),
]


@pytest.mark.parametrize(("text", "value", "unit", "kind"), NOTATIONS)
def test_notations(text, value, unit, kind):
    (found,) = quantities(text)
    assert (found.value, found.unit, found.kind) == (value, unit, kind)
    assert text[found.start : found.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 105/NQ-CP ngày 08/4/2026 và Nghị quyết 66.13/2026/NQ-CP",
        "Văn bản số 268-CV/TU, 16 - HD/BTCTW, 13-HD/BTGDVTU",
        "học sinh lớp 9, khóa 22, kỳ họp thứ 2",
        "Thuế cơ sở 12 và Thống kê cơ sở 12",
        "QL 5B, trạm 110 kV, phân khu N11, E5-2",
        "tỷ lệ 1/500, 1/5.000",
        "tổng đài 1022, mức độ 3, số điện thoại 0912345678",
        "năm 2026, quý II/2026, tháng 04/2026, 6T/2026",
        "giai đoạn 2026-2030, năm học 2026-2027",
        "trực 24/24 giờ, trong 05 ngày làm việc, 6 tháng đầu năm",
        "người trên 40 tuổi, chính quyền 2 cấp, 6 rõ, 02 con số",
        "từ 16/12 đến 15/5, ngày 30/4, dịp 02/9",
        "2.1. Công tác quản lý",
        "trong năm đơn vị đã tổ chức rà soát",
        "một số người dân",
    ],
)
def test_what_is_no_quantity(text):
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("gần 1,2 tỷ đồng", UNDER),
        ("trên 400 người", OVER),
        ("hơn 1.000 lượt", OVER),
        ("khoảng 50 hộ", ABOUT),
        ("không quá 5 đơn", AT_MOST),
        ("tối thiểu 3 hồ sơ", AT_LEAST),
        ("nhiều hơn 5 hồ sơ", ""),
        ("ước đạt 5 tỷ đồng", ""),
    ],
)
def test_approximations(text, approximation):
    (found,) = quantities(text)
    assert found.approximation == approximation


def test_both_halves_of_a_fraction_are_read():
    assert [found.value for found in quantities("đã giải quyết 3/5 vụ")] == [3, 5]


@pytest.mark.parametrize(("words", "value"), [("hai mươi lăm", 25), ("mười lăm", 15), ("một nghìn hai trăm", 1200), ("mười ba tỷ năm trăm linh ba triệu", 13_503_000_000), ("trăm hai", None)])
def test_numbers_in_words(words, value):
    assert read_words(words.split()) == value


@pytest.mark.parametrize(("text", "value"), [("1.408", 1408), ("12,5", Fraction(25, 2)), ("97,1%", Fraction(971, 10)), ("-7", -7), ("+24", 24), ("", None), ("-", None), ("Tổng", None)])
def test_cells(text, value):
    found = cell_quantity(text)
    assert (found.value if found else None) == value


@pytest.mark.parametrize("piece", ["1", "1 ", "1,", "1.", "1/", "12 345 ", ", ", "một hai ", "(", "1.234,", " ", "tỷ ", "1-"])
def test_the_work_grows_with_the_line_and_no_faster(piece):
    assert growth(quantities, piece) < 2 * LINEAR


def test_a_quantity_keeps_its_sign_and_its_doubt():
    (risen,) = quantities("tăng 26 giấy phép (+16,3%)")[1:]
    assert (risen.sign, risen.doubtful, risen.spelled) == ("+", False, False)
    (doubtful,) = quantities("ước đạt 1.234 tỷ đồng")
    assert (doubtful.sign, doubtful.doubtful, doubtful.spelled) == ("", True, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [("có một nửa số hộ", 50), ("hai phần ba diện tích", Fraction(200, 3)), ("có 3/4 số thôn", 75)],
)
def test_a_share_in_words_is_a_percentage(text, value):
    (found,) = quantities(text)
    assert (found.value, found.kind) == (value, PERCENT)
