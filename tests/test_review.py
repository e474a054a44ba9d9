"""What prose alone shows to be wrong besides its arithmetic: each kind is found, and what only looks like it is not."""

import pytest

from macros.drafts import read_lines
from macros.review import review
from macros.review.context import read_context


def found(*lines):
    passages = read_lines(lines)
    return [(each.code, each.line, each.column, each.stated, each.expected) for each in review(passages, "du-thao.txt", read_context(passages, None, []))]


@pytest.mark.parametrize(
    ("text", "code", "column", "stated", "expected"),
    [
        ("Báo cáo tháng 5/2026. Ngày 31/4/2026, UBND xã họp.", "ngay-khong-co", 28, "31/4/2026", ""),
        ("Thứ Hai, ngày 25/4/2026, xã tổ chức lễ ra quân.", "thu-sai", 1, "thứ Hai", "thứ Bảy"),
        ("Từ ngày 20/5/2026 đến ngày 10/5/2026, tổ chức kiểm tra.", "khoang-thoi-gian-sai", 9, "20/5/2026 đến ngày 10/5/2026", ""),
        ("Kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).", "ky-niem-sai", 9, "70", "79"),
        ("Quyết định số 12/KH-UBND ngày 10/3/2026 của UBND xã.", "loai-van-ban-sai", 1, "quyết định", "kế hoạch"),
        ("Nghị quyết số 71-NQ/TW ngày 22/8/2025 và Nghị quyết số 71/NQ-TW ngày 22/8/2025.", "so-hieu-gan-giong", 56, "71/NQ-TW", "71-NQ/TW"),
        ("Thực hiện 03 nội dung sau: rà soát hồ sơ; niêm yết công khai.", "so-muc-lech", 11, "03", "2"),
        ("Theo Phụ lục số 02 kèm theo.", "phu-luc-thieu", 6, "Phụ lục số 02", ""),
        ("Tỷ lệ giải quyết đúng hạn đạt 97.1%.", "dau-cham-thap-phan", 31, "97.1", "97,1"),
        ("Tiếp nhận 12.34.567 lượt.", "tach-nhom-sai", 11, "12.34.567", ""),
        ("Đã giải quyết 15,5 hồ sơ.", "so-sai-loai", 15, "15,5", ""),
        ("Rà soát, ưu tiên ưu tiên các dự án.", "tu-lap", 10, "ưu tiên ưu tiên", "ưu tiên"),
    ],
)
def test_a_kind_is_found_at_its_place(text, code, column, stated, expected):
    assert found(text) == [(code, 1, column, stated, expected)]


@pytest.mark.parametrize(("lines", "code"), [(("I. MỘT", "II. HAI", "IV. BỐN"), "danh-so-dut"), (("a) Một;", "b) Hai;", "d) Ba."), "chu-cai-dut")])
def test_a_gap_in_a_numbering_is_found(lines, code):
    assert [(each[0], each[1]) for each in found(*lines)] == [(code, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Bảy, ngày 25/4/2026, xã tổ chức lễ ra quân.",
        "Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).",
        "Tỷ lệ giải quyết đúng hạn đạt 97,1%.",
        "Kế hoạch số 12/KH-UBND ngày 10/3/2026 của UBND xã.",
        "Thực hiện 02 nội dung sau: rà soát hồ sơ; niêm yết công khai.",
        "Từ ngày 10/5/2026 đến ngày 20/5/2026, tổ chức kiểm tra.",
        "Ngày càng nhiều người dân nộp hồ sơ trực tuyến.",
        "Giải ngân 51,326 tỷ đồng, bình quân 1,5 hồ sơ mỗi ngày.",
    ],
)
def test_what_is_right_raises_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize("lines", [("a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "đ) Năm;", "e) Sáu."), ("I. MỘT", "II. HAI", "III. BA")])
def test_a_whole_numbering_raises_nothing(lines):
    assert found(*lines) == []
