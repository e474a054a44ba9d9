"""Figures that can be met again: with their names, beside each other in two notations, or for the month and since the year began."""

import re
from collections.abc import Iterator

from macros.folding import fold
from macros.quantities import MONEY, PERCENT, POINT, TIMES
from macros.statements.kinds import Accrued, Repeat, Restated
from macros.statements.sentences import Mention, Sentence, converted
from macros.statements.words import content_words
from macros.units import alike

_VERBS = re.compile(
    r"(?<!\w)(?:tiếp nhận|ban hành|giải quyết|xử lý|thẩm định|chủ trì|tham dự|chi trả|giải ngân|cấp|khám|tiêm|thu|chi|tổ chức|hoàn thành|kiểm tra|phát hiện|xử phạt|lập|tiếp|hòa giải|bàn giao|khởi công|trao|tặng|hỗ trợ|"
    r"vận động|tuyên truyền|tập huấn|giao|quá hạn|chậm muộn|kỳ trước|phát sinh|tồn|đang|còn|chưa|trả lời|cấp mới|gieo trồng|thu hoạch|đón|thu hút|khen thưởng|kết nạp|trồng|sửa chữa|thu hồi|tạo lập|làm sạch|trồng mới)(?!\w)"
)
_TO_DATE = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|từ đầu (?:năm|nhiệm kỳ|tháng)|\d+ tháng đầu năm|tháng đầu năm|tính đến|đến nay|cộng dồn|cả năm|năm \d+|quý|sáu tháng|ước)(?!\w)")
_ALONE = re.compile(r"[\s(]*(?:tức(?: là)?|bằng|tương đương(?: với)?|tương ứng(?: với)?|hay|=|là|chính xác(?: là)?|cụ thể(?: là)?|bằng chữ:?|bằng số:?|cụ thể:|số liệu:|thực tế(?: là)?)?[\s:]*")
_ELSE = re.compile(r"[,;.]|(?<!\w)(?:so|cùng kỳ|trước|kế hoạch|dự toán|trong đó|tăng|giảm|đạt)(?!\w)")
_CHANGED = re.compile(r"(?<!\w)(?:tăng|giảm|so với|cùng kỳ|vượt|thêm|gấp|dự kiến|phấn đấu|kế hoạch|mục tiêu|mỗi|bình quân)(?!\w)")
_MONTH = re.compile(r"(?<!\w)(?:trong tháng|tháng này|trong kỳ|tháng \d[\d/]*)(?!\w)")
_YEAR = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|từ đầu năm(?: đến nay)?|\d+ tháng đầu năm|cộng dồn|tổng từ đầu năm)(?!\w)")
_PERIODS = re.compile(r"(?<!\w)(?:năm|quý|tuần|kỳ)(?!\w)")
_NO_FIGURE = (PERCENT, POINT, TIMES)


def restated(sentence: Sentence) -> Iterator[Restated]:
    """«1.250 triệu đồng (1,25 tỷ đồng)», «23 (hai mươi ba) hồ sơ», «gần 400 hồ sơ (cụ thể 412 hồ sơ)»."""
    for mention in sentence.mentions:
        if mention.kind in _NO_FIGURE and mention.kind != PERCENT or mention.over >= 0:
            continue
        for group in sentence.inside(mention):
            second = group[0]
            opened = sentence.text.rfind("(", mention.quantity.end, second.quantity.start)
            adjacent = not re.sub(r"[\s*]", "", sentence.text[mention.quantity.end : max(opened, mention.quantity.end)])
            between = sentence.text[mention.quantity.end : max(opened, mention.quantity.end)]
            closes = sentence.text[second.quantity.end : second.quantity.end + 3].lstrip(" *").startswith((")", ";"))
            if len(group) == 1 and closes and (adjacent or second.quantity.spelled or len(between.split()) <= 5 and not _ELSE.search(between)) and _ALONE.fullmatch(second.gap.lstrip(" (")):
                yield from _pair(mention, second)
        following = sentence.next(mention)
        if following and following.kind == mention.kind and re.fullmatch(r"\s*,?\s*(?:tức(?: là)?|hay|=|tương đương|(?:viết )?bằng chữ:?|chính xác là|cụ thể là|thực tế là)\s*", following.gap):
            yield from _pair(mention, following)


def _pair(first: Mention, second: Mention) -> Iterator[Restated]:
    if _same(first, second):
        yield Restated(first, second)
    elif first.unit != second.unit and (other := converted(second, first.unit)):
        yield Restated(first, other)


def _same(first: Mention, second: Mention) -> bool:
    """Whether the two can be the same amount: money beside money, a spelled number beside its digits."""
    if second.quantity.spelled and not second.unit or first.quantity.spelled and not first.unit:
        return True
    if first.kind != second.kind or not alike(first.unit, second.unit):
        return False
    return first.kind == MONEY or bool(first.quantity.approximation) or bool(second.quantity.spelled) or bool(first.quantity.spelled)


def repeats(sentence: Sentence) -> Iterator[Repeat]:
    """Each figure with the words that name it."""
    for mention in sentence.mentions:
        if mention.kind in (POINT, TIMES) or not mention.unit or mention.over >= 0 or mention.under >= 0:
            continue
        words = f"{mention.lead} {mention.tail}"
        if _CHANGED.search(words) or mention.kind == PERCENT or mention.group:
            continue
        scope = _scope(sentence, mention)
        verbs = frozenset(_VERBS.findall(mention.lead[-60:]) or _VERBS.findall(mention.tail[:40]))
        yield Repeat(mention, content_words(mention.lead[-160:]) | content_words(mention.tail), verbs, scope)


def _scope(sentence: Sentence, mention: Mention) -> str:
    """«lũy kế», «6 tháng đầu năm» …: the last such words before the number; "" for the month itself."""
    before = sentence.text[sentence.start : mention.quantity.start]
    found = list(_TO_DATE.finditer(before))
    return fold(found[-1][0]) if found and not _MONTH.search(before, found[-1].end()) else ""


def accrued(sentence: Sentence) -> Iterator[Accrued]:
    """«Trong tháng … 45 vụ; lũy kế từ đầu năm 40 vụ»: what accrued cannot be less than the month's."""
    yield from _accrued_by_name(sentence)
    for to_date in sentence.mentions:
        if not _YEAR.search(to_date.gap) or to_date.kind in _NO_FIGURE:
            continue
        before = [each for each in sentence.mentions if each.place < to_date.place and each.kind == to_date.kind and each.unit == to_date.unit and each.group == to_date.group]
        if len(before) == 1 and (_YEAR.match(to_date.gap.rpartition(";")[2].strip()) and not _PERIODS.search(before[0].lead) or _MONTH.search(sentence.words[: before[0].quantity.start - sentence.start])) and not _YEAR.search(before[0].lead) and not _CHANGED.search(f"{before[0].lead} {to_date.lead}"):
            yield Accrued(before[0], to_date)


def _accrued_by_name(sentence: Sentence) -> Iterator[Accrued]:
    """«khởi công 3 công trình, hoàn thành 5 công trình; lũy kế khởi công 14 công trình, hoàn thành 22 công trình»: each with its namesake."""
    marked = [each.clause for each in sentence.mentions if _YEAR.search(each.gap)]
    named = [(each, _name(each)) for each in sentence.mentions if each.kind not in _NO_FIGURE and each.unit and not each.group and not _CHANGED.search(each.lead)]
    for to_date, name in named:
        months = [each for each, other in named if name and other == name and each.clause < min(marked, default=0) and each.unit == to_date.unit]
        if marked and to_date.clause == marked[0] and len(months) == 1 and sum(other == name for _, other in named) == 2:
            yield Accrued(months[0], to_date)


def _name(mention: Mention) -> str:
    return " ".join(_MONTH.sub(" ", _YEAR.sub(" ", mention.lead)).replace(":", " ").split())
