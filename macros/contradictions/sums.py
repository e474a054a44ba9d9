"""Wholes against their parts."""

import re
from dataclasses import replace
from fractions import Fraction

from macros.contradictions.findings import Finding, Values, added, halves, stated, written
from macros.statements.kinds import Total
from macros.statements.roles import DONE, LATE, role
from macros.statements.sentences import Mention

# What several parts may have in common, so that together they may be more than the whole.
_ATTRIBUTES = re.compile(r"(?<!\w)(?:nữ|nam|đảng viên|dân tộc|tôn giáo|bảo hiểm|chuyển (?:viện|tuyến)|qua (?:mạng|bưu chính)|trực tuyến|toàn trình|số hóa|thanh toán|đúng hạn|trước hạn|quá hạn|\d tuổi)(?!\w)")


def check(total: Total, values: Values) -> Finding | None:
    """None when the parts add up to one of the wholes, within the rounding of decimals."""
    total = replace(total, parts=_without_nested(total.parts, values))
    if any(_agrees(whole, total, values) for whole in total.wholes):
        return None
    whole = total.wholes[0]
    parts = total.parts
    amount = values.total(parts)
    if len(parts) == 1:
        return _exceeding(total, values)
    if amount > values(whole):
        if not total.closed and (total.near > 1 or _overlapping(total)):
            biggest = max(parts, key=values)
            return _exceeding(Total(total.wholes, (biggest,), closed=False), values) if biggest.unit == whole.unit else None
        if not total.closed and any(amount <= values(other) for other in total.wholes):
            return None
        code = "cau-tong-lech"
    elif total.closed:
        code = "cau-tong-lech"
    elif amount >= values(whole) * total.near and total.near < 1:
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


def _overlapping(total: Total) -> bool:
    bearing = sum(bool(_ATTRIBUTES.search(f"{part.lead} {part.unit} {part.tail}")) for part in total.parts)
    return bearing * 2 >= len(total.parts)


def _exceeding(total: Total, values: Values) -> Finding | None:
    """One part that is more than the whole it belongs to."""
    (part,), whole = total.parts, total.wholes[0]
    if part.unit != whole.unit or not part.unit or any(values(part) <= values(each) for each in total.wholes):
        return None
    code = "cau-vuot-so" if role(part) in (DONE, LATE) else "cau-tong-lech"
    fact = f"Phần «{part.text}» lớn hơn tổng «{whole.text}»."
    return Finding(code, part, total.wholes[:1], fact, "Kiểm tra hai số: một phần không thể lớn hơn tổng của nó.", stated(part), f"không quá {stated(whole)}", ((part, values(whole)), (whole, values(part))))
