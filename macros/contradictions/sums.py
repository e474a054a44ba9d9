"""Wholes against their parts."""

import re
from dataclasses import replace
from fractions import Fraction

from macros.contradictions.findings import Finding, Values, added, halves, stated, written
from macros.statements.kinds import Total
from macros.statements.roles import DONE, LATE, role
from macros.statements.sentences import Mention
from macros.units import alike

# What several parts may have in common, so that together they may be more than the whole.
_ATTRIBUTES = re.compile(r"(?<!\w)(?:nữ|nam|đảng viên|dân tộc|tôn giáo|bảo hiểm|chuyển (?:viện|tuyến)|qua (?:mạng|bưu chính)|trực tuyến|toàn trình|số hóa|thanh toán|đúng hạn|trước hạn|quá hạn|\d+ tuổi|trực tiếp|tiền án|tiền sự|tái phạm|nghề nghiệp|tuổi)(?!\w)")
_QUALIFIED = re.compile(r"(?:có|không|chưa|dưới|trên|thuộc)(?!\w)")

# Parts that no word divides and that together are this many times the whole have things in common.
_TRANSPOSED = 90  # two neighbours that change places are out by nine times their difference
_LITTLE = Fraction(3, 100)
_FAR_BEYOND = Fraction(7, 5)


def check(total: Total, values: Values) -> Finding | None:
    """None when the parts add up to one of the wholes, within the rounding of decimals."""
    total = replace(total, parts=_without_nested(total.parts, values))
    if any(_agrees(whole, total, values) for whole in total.wholes):
        return None
    whole = total.wholes[0]
    parts = total.parts
    amount = values.total(parts)
    if not total.closed and any(values.total(parts[:number]) == values(whole) for number in range(2, len(parts))):
        return None
    if len(parts) == 1:
        return _exceeding(total, values)
    if amount > values(whole):
        if not total.closed and (total.near > 1 or _overlapping(total) or amount > values(whole) * _FAR_BEYOND):
            biggest = max(parts, key=values)
            return _exceeding(Total(total.wholes, (biggest,), closed=False), values) if biggest.unit == whole.unit else None
        if not total.closed and any(amount <= values(other) for other in total.wholes):
            return None
        code = "cau-tong-lech"
    elif total.closed:
        code = "cau-tong-lech"
    elif amount >= values(whole) * total.near and total.near < 1 and (values(whole) - amount <= values(whole) * _LITTLE or _is_slip(whole, parts, values)):
        code = "cau-tong-ngo"
    else:
        return None
    expected = written(amount, whole)
    fact = f"Văn bản ghi {stated(whole)}, các phần cộng lại {added(parts)} = {expected}."
    suggestion = "Kiểm tra số tổng và từng phần." if code == "cau-tong-lech" else "Nếu danh sách đủ các phần thì sửa số tổng hoặc một phần; nếu chỉ nêu một số phần thì ghi «trong đó có»."
    fixes = ((whole, amount), *((part, values(part) + values(whole) - amount) for part in parts))
    return Finding(code, whole, parts, fact, suggestion, stated(whole), expected, fixes)


def _without_nested(parts: tuple[Mention, ...], values: Values) -> tuple[Mention, ...]:
    """The parts without those that a part before them is itself made of: «1.974, đủ điều kiện 1.366, không đủ 608, vắng 311»."""
    for first in range(len(parts) - 2):
        for last in range(first + 3, len(parts) + 1):
            if values.total(parts[first + 1 : last]) == values(parts[first]) and (first or last < len(parts)):
                return parts[: first + 1] + parts[last:]
    return parts


def _agrees(whole: Mention, total: Total, values: Values) -> bool:
    gap = abs(values.total(total.parts) - values(whole))
    if not gap:
        return True
    written_halves = halves((whole, *total.parts)) if any(not part.quantity.exact for part in (whole, *total.parts)) else Fraction(0)
    if not written_halves or not any(part.quantity.decimals for part in (whole, *total.parts)):
        return False
    return gap <= max(whole.quantity.half, halves(total.parts) if len(total.parts) > 1 else Fraction(0))


def _is_slip(whole: Mention, parts: tuple[Mention, ...], values: Values) -> bool:
    """Whether one wrong digit, or two that changed places, may make the gap: what a list leaves out is seldom so round."""
    numbers = [whole, *parts]
    step = min(each.quantity.step for each in numbers)
    while all(values(each) % (step * 10) == 0 for each in numbers):
        step *= 10
    digits = str(abs(values(whole) - values.total(parts)) // step).rstrip("0")
    return len(digits) == 1 or digits.isdigit() and int(digits) % 9 == 0 and int(digits) < _TRANSPOSED


def _overlapping(total: Total) -> bool:
    bearing = sum(bool(_ATTRIBUTES.search(f"{part.lead} {part.unit} {part.tail}") or _QUALIFIED.match(part.tail)) for part in total.parts)
    return bearing * 2 >= len(total.parts)


def _exceeding(total: Total, values: Values) -> Finding | None:
    """One part that is more than the whole it belongs to."""
    (part,), whole = total.parts, total.wholes[0]
    if not alike(part.unit, whole.unit) or not part.unit or any(values(part) <= values(each) for each in total.wholes):
        return None
    code = "cau-vuot-so" if role(part) in (DONE, LATE) else "cau-tong-lech"
    fact = f"Phần «{part.text}» lớn hơn tổng «{whole.text}»."
    return Finding(code, part, total.wholes[:1], fact, "Kiểm tra hai số: một phần không thể lớn hơn tổng của nó.", stated(part), f"không quá {stated(whole)}", ((part, values(whole)), (whole, values(part))))
