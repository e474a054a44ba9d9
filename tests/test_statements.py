"""What sentences, lists and tables state: which numbers are bound, and as what."""

import pytest

from macros.drafts import read_lines
from macros.statements import read
from macros.statements.kinds import Accrued, Change, Flow, PlanShare, Portion, Product, Rate, Restated, Shares, Total
from macros.statements.roles import DONE, OPENING, RECEIVED, REMAINING, role


def statements(text, kind):
    return [each for each in read(read_lines(text.splitlines())).statements if isinstance(each, kind)]


def values(mentions):
    return [int(mention.value) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "whole", "parts", "closed"),
    [
        ("Ban hành 12 văn bản, gồm 5 kế hoạch và 7 công văn.", 12, [5, 7], True),
        ("Có 20 đơn (12 đơn khiếu nại; 8 đơn tố cáo).", 20, [12, 8], True),
        ("Có 20 hồ sơ, trong đó đất đai 12 hồ sơ, hộ tịch 5 hồ sơ.", 20, [12, 5], False),
        ("Có 20 hồ sơ, trong đó trực tuyến 12 hồ sơ, trực tiếp 8 hồ sơ.", 20, [12, 8], True),
        ("Có 20 hồ sơ, trong đó có 12 hồ sơ đất đai, 8 hồ sơ hộ tịch.", 20, [12, 8], False),
        ("Nhận 27 đơn khiếu nại và 8 đơn tố cáo, tổng cộng 35 đơn.", 35, [27, 8], True),
        ("Tiếp 259 lượt/316 người. Trong đó, thường xuyên 161 lượt/201 người; định kỳ 98 lượt/115 người.", 259, [161, 98], True),
        ("Bắt 5 vụ, 9 đối tượng (trộm cắp 3 vụ, 5 đối tượng; đánh bạc 2 vụ, 4 đối tượng).", 5, [3, 2], True),
        ("Giao 4 dự án với vốn 90 tỷ đồng, trong đó 3 dự án mới (60 tỷ đồng), 1 dự án cũ (30 tỷ đồng).", 90 * 10**9, [60 * 10**9, 30 * 10**9], True),
        ("Gộp thôn Thượng có 80 hộ và thôn Hạ có 70 hộ thành thôn có 150 hộ.", 150, [80, 70], True),
        ("Hòa giải 16 vụ, thành 13 vụ, không thành 3 vụ.", 16, [13, 3], True),
        ("Có tổng 9 đơn, cụ thể:\n- Khiếu nại: 4 đơn\n- Tố cáo: 5 đơn", 9, [4, 5], True),
        ("Có 612 hộ;\nTrong đó: Thái 163 hộ, Mông 448 hộ, Kinh 01 hộ.", 612, [163, 448, 1], False),
    ],
)
def test_totals(text, whole, parts, closed):
    found = statements(text, Total)
    assert (whole, parts, closed) in [(int(each.wholes[0].value), values(each.parts), each.closed) for each in found]


def test_a_semicolon_ends_the_parts():
    (found,) = statements("Có 20 hồ sơ, gồm 12 hồ sơ đất đai, 8 hồ sơ hộ tịch; tổ chức 5 hội nghị.", Total)
    assert values(found.parts) == [12, 8]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Kỳ trước chuyển sang 5 đơn, tiếp nhận 20 đơn, đã giải quyết 18 đơn, còn lại 7 đơn.", (5, 20, 18, 7)),
        ("Tồn đầu kỳ 5 đơn, nhận mới 20 đơn, giải quyết xong 18 đơn, đang giải quyết 7 đơn.", (5, 20, 18, 7)),
    ],
)
def test_flows(text, roles):
    (found,) = statements(text, Flow)
    assert tuple(int(each[0].value) for each in (found.opening, found.received, found.done, found.remaining)) == roles


def test_a_flow_goes_on_in_the_next_sentence():
    (found,) = statements("Trong tháng tiếp nhận 48 đơn. Đã giải quyết 39 đơn, còn 9 đơn.", Flow)
    assert (values(found.received), values(found.done), values(found.remaining)) == ([48], [39], [9])


@pytest.mark.parametrize(
    ("text", "over", "under"),
    [
        ("Đã giải quyết 17/24 đơn = 70,8%.", 17, 24),
        ("Đạt 98,5% (1.756/1.783 hồ sơ).", 1756, 1783),
        ("Tổng số 142 nhiệm vụ; trong đó đã hoàn thành 138 nhiệm vụ, đạt tỷ lệ 97,2%.", 138, 142),
        ("Tiếp nhận 80 đơn, đã giải quyết 72 đơn, đạt 90%.", 72, 80),
    ],
)
def test_rates(text, over, under):
    pairs = [(int(overs[0].value), int(below.value)) for each in statements(text, Rate) for overs, below in each.pairs[:1]]
    assert (over, under) in pairs


def test_a_rate_of_something_else_is_not_bound():
    assert not statements("Đã giải quyết 1.783 hồ sơ trong 1.905 hồ sơ, tỷ lệ thanh toán trực tuyến đạt 100%.", Rate)


@pytest.mark.parametrize(
    ("text", "new", "old", "direction"),
    [
        ("Xảy ra 7 vụ, tăng 2 vụ so với tháng trước (5 vụ).", 7, 5, 1),
        ("Số hộ nghèo giảm từ 52 hộ xuống còn 41 hộ, giảm 11 hộ.", 41, 52, -1),
        ("Đón 24.000 lượt khách, tăng gấp 2 lần so với cùng kỳ (12.000 lượt khách).", 24000, 12000, 1),
        ("Thu 33 triệu đồng, bằng 110% so với cùng kỳ (30 triệu đồng).", 33_000_000, 30_000_000, 0),
    ],
)
def test_changes(text, new, old, direction):
    found = statements(text, Change)
    assert (new, old, direction) in [(int(each.news[0].value), int(each.olds[0].value) if each.olds else None, each.direction) for each in found]


def test_other_statements():
    (plan,) = statements("Giải ngân 36,4 tỷ đồng, đạt 28% kế hoạch (kế hoạch giao: 130 tỷ đồng).", PlanShare)
    assert int(plan.plan.value) == 130 * 10**9
    assert statements("Cơ cấu: nông nghiệp 30%, công nghiệp 45%, dịch vụ 25%.", Shares)
    assert statements("Chi 1.250 triệu đồng (1,25 tỷ đồng).", Restated)
    assert statements("Trong tháng xảy ra 4 vụ; lũy kế từ đầu năm 11 vụ.", Accrued)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tiếp nhận, xử lý 1.408 văn bản", RECEIVED),
        ("đã giải quyết 72 hồ sơ", DONE),
        ("còn 28 hồ sơ trong hạn đang giải quyết", REMAINING),
        ("12 hồ sơ đã có kết quả", DONE),
        ("kỳ trước chuyển qua 96 hồ sơ", OPENING),
        ("11 nội dung kỳ trước chuyển qua", OPENING),
    ],
)
def test_roles(text, name):
    (sentence,) = read(read_lines([text])).sentences
    assert role(sentence.mentions[0]) == name


TABLE = """| STT | Lĩnh vực | Tổng | Đúng hạn | Quá hạn | Tỷ lệ (%) |
|---|---|---|---|---|---|
| 1 | Đất đai | 52 | 50 | 2 | 96,2 |
| 2 | Hộ tịch | 31 | 31 | 0 | 100 |
| | Tổng cộng | 83 | 81 | 2 | 97,6 |"""


def test_tables_state_their_margins_and_rates():
    totals = [(int(each.wholes[0].value), values(each.parts)) for each in statements(TABLE, Total)]
    assert (83, [52, 31]) in totals
    assert (52, [50, 2]) in totals
    assert (81, [50, 31]) in totals
    assert len(statements(TABLE, Rate)) == 3


@pytest.mark.parametrize(
    ("text", "per", "count", "total", "mean"),
    [
        ("Cấp 40 suất học bổng, mỗi suất 2 triệu đồng, tổng kinh phí 80 triệu đồng.", 2_000_000, 40, 80_000_000, False),
        ("Đội có 6 cán bộ, xử lý 90 hồ sơ, bình quân mỗi cán bộ xử lý 15 hồ sơ.", 15, 6, 90, True),
        ("Gieo trồng 30 ha ngô, năng suất 50 tạ/ha, sản lượng 150 tấn.", 50, 30, 1500, True),
    ],
)
def test_products(text, per, count, total, mean):
    (found,) = statements(text, Product)
    assert (int(found.per.value), found.mean) == (per, mean)
    assert (count, total) in [(int(one.value), int(other.value)) for one, other in found.pairs]


def test_each_month_of_one_fee_is_no_product():
    assert not statements("Hỗ trợ 40 người, mỗi người 500 nghìn đồng/tháng, tổng kinh phí 240 triệu đồng.", Product)


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Toàn xã có 9 trường; 6 trường đạt chuẩn, còn lại 3 trường chưa đạt chuẩn.", 9, [6, 3]),
        ("Tháng 4 có 5 ca, tháng 5 có 7 ca, tháng 6 có 8 ca; cả quý II là 20 ca.", 20, [5, 7, 8]),
        ("Trong 4 tháng có 11 vụ, tháng 5 có 3 vụ, lũy kế 5 tháng là 14 vụ.", 14, [11, 3]),
    ],
)
def test_totals_that_nothing_announces(text, whole, parts):
    assert (whole, parts) in [(int(each.wholes[0].value), values(each.parts)) for each in statements(text, Total)]


def test_since_the_year_began_is_no_sum_of_later_months():
    assert not statements("Tháng 4 có 5 ca, tháng 5 có 7 ca; lũy kế từ đầu năm là 20 ca.", Total)


def test_the_index_column_is_no_figure():
    assert all(2 < total.wholes[0].value for total in statements(TABLE, Total) if total.wholes[0].value not in (2,))


def test_counts_that_divide_a_whole_make_it_up():
    (found,) = statements("Trả đúng hạn 90 hồ sơ, quá hạn 10 hồ sơ; tỷ lệ đúng hạn đạt 90%.", Portion)
    assert (int(found.count.value), values(found.counts)) == (90, [90, 10])
    assert not statements("Giải quyết 120 hồ sơ, đúng hạn 90 hồ sơ, quá hạn 10 hồ sơ; tỷ lệ đúng hạn đạt 90%.", Portion)


def test_a_plan_may_be_named_a_sentence_before():
    (found,) = statements("Xã được giao thu 20 tỷ đồng. Đến nay thu 15 tỷ đồng, đạt 75% dự toán.", PlanShare)
    assert found.plan is not None and found.plan.text == "20 tỷ đồng"
