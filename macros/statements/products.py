"""A number of things, so much for each, and so much together: «N suất, mỗi suất X đồng, tổng Y đồng», «N ha, năng suất X tạ/ha, sản lượng Y tấn»."""

import re
from collections.abc import Iterator, Sequence

from macros.quantities import COUNT, MEASURE, MONEY
from macros.statements.kinds import Product
from macros.statements.sentences import Mention, Sentence, converted
from macros.units import UNIT_AFTER, alike, family, normal_unit

_EACH = re.compile(r"(?<!\w)(?:mỗi|từng|(?:bình quân|trung bình) một)(?= )")
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình|tính ra|năng suất|mật độ)(?!\w)")
_TOGETHER = re.compile(r"(?<!\w)(?:tổng(?! dư nợ| đàn| thu nhập)|trị giá|thành tiền|số tiền|kinh phí|sản lượng|giá trị|(?:thu|đóng|góp) (?:về|được)|hết|cộng)(?!\w)")
_AGAIN = re.compile(r"\s*/|\s*(?:một|mỗi|hằng|hàng) (?:tháng|năm|ngày|quý|tuần|vụ|lần)")
_TIMES_OVER = re.compile(r"(?<!\w)(?:tháng|ngày|đợt|lần|năm|quý|vụ) liên tục|(?:trong|x|×) \d+ (?:tháng|ngày|đợt|lần|năm|vụ)(?! đầu| qua)|/(?:tháng|năm|ngày|quý|vụ)(?!\w)")
_GIVEN = ("suất", "suất quà", "phần quà", "quà")  # one for each person or household
_CHANGED = re.compile(r"(?<!\w)(?:tăng|giảm|so với|cùng kỳ|kế hoạch|dự toán|còn thiếu|trong đó)(?!\w)")


def products(sentence: Sentence, earlier: Sequence[Mention]) -> Iterator[Product]:
    """What a sentence says of each and of all. earlier: the numbers of the passage's sentences before."""
    if _TIMES_OVER.search(sentence.words):
        return
    found = list(_products(sentence, earlier))
    for product in found:
        shared = {total.place for _, total in product.pairs}
        if not any(shared & {total.place for _, total in other.pairs} for other in found if other is not product):
            yield product


def _products(sentence: Sentence, earlier: Sequence[Mention]) -> Iterator[Product]:
    for per in sentence.mentions:
        thing = _thing(sentence, per)
        if not thing or per.kind not in (COUNT, MONEY, MEASURE):
            continue
        mean = bool(_MEAN.search(per.gap))
        counts = _counts(sentence, per, thing, sentence.mentions) or _counts(sentence, per, thing, earlier)
        totals = _totals(sentence, per, mean, sentence.mentions) or _totals(sentence, per, mean, earlier)
        pairs = tuple((count, total) for count in counts for total in totals if count.place != total.place)
        if pairs:
            yield Product(per, pairs, mean)


def _thing(sentence: Sentence, per: Mention) -> str:
    """The unit that the number is said for one of: «đồng/suất», «tạ/ha», «mỗi hộ được vay 50 triệu đồng»; "" for none."""
    if per.kind == MEASURE and "/" in per.unit:
        return per.unit.partition("/")[2]
    behind = sentence.text[per.quantity.end : sentence.end]
    if slash := re.match(r"\s?/\s?", behind):
        found = UNIT_AFTER.match(behind, slash.end())
        return normal_unit(found["unit"]) if found and not _AGAIN.match(behind, found.end()) else ""
    each = list(_EACH.finditer(per.lead))
    if not each or _AGAIN.match(behind):
        return ""
    found = UNIT_AFTER.match(per.lead, each[-1].end())
    return normal_unit(found["unit"]) if found else ""


def _counts(sentence: Sentence, per: Mention, thing: str, mentions: Sequence[Mention]) -> list[Mention]:
    found = []
    for each in mentions:
        other = each if _counts_alike(each.unit, thing) else converted(each, thing)
        if other is None or each.place == per.place or each.quantity.approximation or _is_portion(sentence, each) or _CHANGED.search(each.lead[-40:]) or _EACH.search(each.lead[-12:]):
            continue
        found.append(other)
    return found or ([each for each in mentions if family(each.unit) in (1, 4) and each.kind == COUNT and each.over < 0 and each.under < 0] if thing in _GIVEN else [])


def _counts_alike(unit: str, thing: str) -> bool:
    return alike(unit, thing) or thing == "người" and family(unit) == family(thing)


def _is_portion(sentence: Sentence, mention: Mention) -> bool:
    """Whether the number is a half of «17/24», both of one kind; «1.314 hồ sơ/9 cán bộ» are two kinds."""
    other = mention.over if mention.over >= 0 else mention.under
    return other >= 0 and other < len(sentence.mentions) and (not mention.unit or sentence.mentions[other].unit in ("", mention.unit))


def _totals(sentence: Sentence, per: Mention, mean: bool, mentions: Sequence[Mention]) -> list[Mention]:
    """The numbers that may be that of all: said to be (a sum of money, the output), or what the mean was made of."""
    unit = per.unit.partition("/")[0]
    found, before = [], []
    for each in mentions:
        other = each if each.unit == unit or per.kind == COUNT and _counts_alike(each.unit, unit) else converted(each, unit)
        if other is None or each.place == per.place or _CHANGED.search(each.lead[-40:]) or _is_portion(sentence, each) or _thing(sentence, each):
            continue
        if _TOGETHER.search(each.lead) or mean and (each.place < per.place or each.group and each.owner == per.index):
            found.append(other)
        elif each.place < per.place and not each.quantity.approximation:
            before.append(other)
    is_split = any(each.lead.startswith("còn") for each in mentions)
    return found or (before if len(before) == 1 and not is_split else [])
