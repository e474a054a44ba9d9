"""A value and its percentage imply the plan: within the rounding of both; two such intervals must meet."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from macros.contradictions.findings import Finding, Values, rounded, stated, written
from macros.contradictions.rates import HUNDRED, approximate, meets
from macros.statements.kinds import PlanShare

_LEAST_WORDS = 2
_MOST_MORE_WORDS = 2


def check(share: PlanShare, values: Values) -> Finding | None:
    """The plan is stated: the percentage follows."""
    plan, value, percent = share.plan, share.value, share.percent
    if plan is None or values(plan) <= 0:
        return None
    low = (values(value) - value.quantity.half) / (values(plan) + plan.quantity.half) * HUNDRED
    high = (values(value) + value.quantity.half) / max(values(plan) - plan.quantity.half, Fraction(1, 1000)) * HUNDRED
    if meets(percent, low, high, values):
        return None
    true = values(value) / values(plan) * HUNDRED
    expected = rounded(true, percent) + "%"
    quotient = f"{stated(value)} / {stated(plan)}"
    if percent.quantity.approximation:
        return approximate(percent, true, quotient, (value, plan))
    if Fraction(int(true * 10**percent.quantity.decimals), 10**percent.quantity.decimals) == percent.value:
        fact = f"Văn bản ghi {stated(percent)}, {quotient} làm tròn là {expected}: số bị cắt bớt chứ không làm tròn."
        return Finding("cau-ty-le-cat", percent, (value, plan), fact, f"Viết {expected}.", stated(percent), expected, ((percent, true),))
    fact = f"Văn bản ghi đạt {stated(percent)} kế hoạch, nhưng {quotient} = {expected}."
    return Finding("cau-ke-hoach-lech", percent, (value, plan), fact, "Kiểm tra số thực hiện, số kế hoạch và tỷ lệ.", stated(percent), expected, ((percent, true),))


def compare(shares: Sequence[PlanShare]) -> Iterator[Finding]:
    """Two values of one plan, said apart: the plans that they imply must meet."""
    for one, other in combinations(shares, 2):
        if one.value.line == other.value.line or not _same_plan(one, other):
            continue
        first, second = _implied(one), _implied(other)
        if first is None or second is None:
            continue
        if first[1] < second[0] or second[1] < first[0]:
            code = "cau-ke-hoach-lech"
        elif not (_within(first, second) or _within(second, first)) and _overlap(first, second) < Fraction(1, 4):
            code = "cau-ke-hoach-ngo"
        else:
            continue
        fact = f"«{one.value.text}, {one.percent.text}» suy ra kế hoạch {_range(first, one)}; «{other.value.text}, {other.percent.text}» suy ra {_range(second, other)}."
        middle = other.value.value / other.percent.value * HUNDRED
        expected = rounded(other.value.value / (one.value.value / one.percent.value * HUNDRED) * HUNDRED, other.percent) + "%"
        suggestion = "Kiểm tra hai giá trị và hai tỷ lệ: cùng một kế hoạch thì phải suy ra cùng một số."
        yield Finding(code, other.percent, (other.value, one.value, one.percent), fact, suggestion, stated(other.percent), expected, ((other.percent, middle),))


def _same_plan(one: PlanShare, other: PlanShare) -> bool:
    """Whether both speak of one figure and one plan: the words that name them agree."""
    if one.value.kind != other.value.kind or one.value.unit != other.value.unit or one.plan_name != other.plan_name and not _compatible(one.plan_name, other.plan_name):
        return False
    small, large = sorted((one.label, other.label), key=len)
    return len(small) >= _LEAST_WORDS and small <= large and len(large) - len(small) <= _MOST_MORE_WORDS


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one if len(one ^ other) <= 1 else False


def _implied(share: PlanShare) -> tuple[Fraction, Fraction] | None:
    half = share.percent.quantity.step / 2
    if share.percent.quantity.approximation or share.percent.value - half <= 0 or share.value.value <= 0:
        return None
    return (
        (share.value.value - share.value.quantity.half) / (share.percent.value + half) * HUNDRED,
        (share.value.value + share.value.quantity.half) / (share.percent.value - half) * HUNDRED,
    )


def _within(inner: tuple[Fraction, Fraction], outer: tuple[Fraction, Fraction]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(first: tuple[Fraction, Fraction], second: tuple[Fraction, Fraction]) -> Fraction:
    """Which share of the narrower interval the two have in common."""
    common = min(first[1], second[1]) - max(first[0], second[0])
    return common / min(first[1] - first[0], second[1] - second[0])


def _range(bounds: tuple[Fraction, Fraction], share: PlanShare) -> str:
    return f"từ {written(bounds[0], share.value)} đến {written(bounds[1], share.value)}"
