"""Percentages recomputed from what they are percentages of."""

from fractions import Fraction
from math import floor

from macros.contradictions.findings import Finding, Values, added, rounded, stated
from macros.quantities import ABOUT, AT_LEAST, AT_MOST, EXACT, OVER, PERCENT, UNDER
from macros.statements.kinds import Beyond, Portion, Rate, Shares
from macros.statements.sentences import Mention

HUNDRED = Fraction(100)
_NEARLY = Fraction(1, 20)
_LITTLE = 2
_LONE_REACH = 20
_BEYOND_A_SHARE = 15


def check(rate: Rate, values: Values) -> Finding | None:
    """None when one of the pairs gives the percentage, rounded as it is written."""
    if not rate.pairs or any(_agrees(rate.percent, pair, values) for pair in rate.pairs):
        return None
    pair = (_cutting(rate, values) or rate.pairs[0]) if rate.certain else _nearly(rate, values)
    if pair is None or not values(pair[1]):
        return None
    overs, under = pair
    true = values.total(overs) / values(under) * HUNDRED
    percent = rate.percent
    quotient = f"{added(overs)} / {stated(under)}"
    if percent.quantity.approximation:
        return approximate(percent, true, quotient, (*overs, under))
    expected = rounded(true, percent) + "%"
    if _is_cut(percent, true):
        fact = f"Văn bản ghi {_sign(percent)}, {quotient} làm tròn là {expected}: số bị cắt bớt chứ không làm tròn."
        return Finding("cau-ty-le-cat", percent, (*overs, under), fact, f"Viết {expected}.", _sign(percent), expected, ((percent, true),))
    fact = f"Văn bản ghi {_sign(percent)}, nhưng {quotient} = {expected}."
    code = "cau-ty-le-lech" if rate.certain else "cau-ty-le-ngo"
    return Finding(code, percent, (*overs, under), fact, f"Viết {expected} nếu hai số kia đúng; nếu không thì kiểm tra hai số.", _sign(percent), expected, ((percent, true),))


def _cutting(rate: Rate, values: Values) -> tuple[tuple[Mention, ...], Mention] | None:
    """The pair that the percentage was cut from, when there is one of the number that it follows."""
    if rate.percent.quantity.approximation:
        return None
    return next((pair for pair in rate.pairs if pair[0][-1] is rate.pairs[0][0][-1] and values(pair[1]) and _is_cut(rate.percent, values.total(pair[0]) / values(pair[1]) * HUNDRED)), None)


def _nearly(rate: Rate, values: Values) -> tuple[tuple[Mention, ...], Mention] | None:
    """Where the words leave open what the percentage is of: the plain pair that it misses by little, so that it was meant."""
    percent = rate.percent
    if rate.lone and _misses_by(percent, rate.pairs[0], values) <= _LONE_REACH:
        return rate.pairs[0]
    if percent.quantity.approximation:
        return None
    for pair in rate.pairs:
        (over, *more), under = pair
        if more or under.unit != over.unit or under.place > over.place or not values(under) or values(over) > values(under) or percent.line - under.line:
            continue
        if _misses_by(percent, pair, values) <= _LITTLE:
            return pair
    return None


def _misses_by(percent: Mention, pair: tuple[tuple[Mention, ...], Mention], values: Values) -> Fraction:
    overs, under = pair
    return abs(values.total(overs) / values(under) * HUNDRED - values(percent)) if values(under) else HUNDRED


def _sign(percent: Mention) -> str:
    text = stated(percent)
    return f"{percent.quantity.sign if percent.quantity.sign == '-' else ''}{text}"


def _agrees(percent: Mention, pair: tuple[tuple[Mention, ...], Mention], values: Values) -> bool:
    overs, under = pair
    if values(under) - under.quantity.half <= 0:
        return False
    half = sum((over.quantity.half for over in overs), Fraction(0))
    low = (values.total(overs) - half) / (values(under) + under.quantity.half) * HUNDRED
    high = (values.total(overs) + half) / (values(under) - under.quantity.half) * HUNDRED
    true = values.total(overs) / values(under) * HUNDRED
    coarse = not percent.quantity.decimals and not percent.quantity.approximation and abs(true - values(percent)) >= 1
    return not coarse and meets(percent, low, high, values)


def meets(stated_value: Mention, low: Fraction, high: Fraction, values: Values) -> bool:
    """Whether a true value between low and high may be written as it is, by its digits and its «gần», «trên», «khoảng»."""
    value = values(stated_value)
    half = stated_value.quantity.step / 2
    match stated_value.quantity.approximation:
        case "under":
            return low <= value + half / 5 and high >= value * (1 - 3 * _NEARLY)
        case "over":
            return high >= value and low <= value + (_BEYOND_A_SHARE if stated_value.quantity.spelled and stated_value.kind == PERCENT else _unit_of_last_digit(value) * 3 / 2)
        case "about":
            return low <= value * (1 + 2 * _NEARLY) and high >= value * (1 - 2 * _NEARLY)
        case "at most":
            return low <= value
        case "at least":
            return high >= value
    return low <= value + half and high >= value - half


def _unit_of_last_digit(value: Fraction) -> Fraction:
    """100 for 400, 0.1 for 1.2: «trên 400» is said up to 500."""
    unit = Fraction(10) ** (len(str(int(value))) if value >= 1 else 0)
    while (value / unit).denominator != 1:
        unit /= 10
    return unit


def _is_cut(percent: Mention, true: Fraction) -> bool:
    scale = 10**percent.quantity.decimals
    return Fraction(floor(true * scale), scale) == percent.value


def check_portion(portion: Portion, values: Values) -> Finding | None:
    """The count as a percentage of all counts together."""
    percent, whole = portion.percent, values.total(portion.counts)
    if not whole or meets(percent, *(values(portion.count) / whole * HUNDRED,) * 2, values):
        return None
    true = values(portion.count) / whole * HUNDRED
    expected = rounded(true, percent) + "%"
    others = (portion.count, *(each for each in portion.counts if each is not portion.count))
    if _is_cut(percent, true):
        fact = f"Văn bản ghi {_sign(percent)}, {stated(portion.count)} / ({added(portion.counts)}) làm tròn là {expected}: số bị cắt bớt chứ không làm tròn."
        return Finding("cau-ty-le-cat", percent, others, fact, f"Viết {expected}.", _sign(percent), expected, ((percent, true),))
    fact = f"Văn bản ghi {_sign(percent)}, nhưng {stated(portion.count)} / ({added(portion.counts)}) = {expected}."
    return Finding("cau-ty-le-lech", percent, others, fact, f"Viết {expected} nếu các số kia đúng; nếu không thì kiểm tra các số.", _sign(percent), expected, ((percent, true),))


_WORDS = {UNDER: "gần", OVER: "trên", ABOUT: "khoảng", AT_MOST: "không quá", AT_LEAST: "ít nhất", EXACT: ""}


def approximate(percent: Mention, true: Fraction, quotient: str, others: tuple[Mention, ...]) -> Finding:
    word = _WORDS[percent.quantity.approximation]
    expected = rounded(true, percent) + "%"
    fact = f"Văn bản ghi «{word} {stated(percent)}», nhưng {quotient} = {expected}."
    return Finding("cau-uoc-lech", percent, others, fact, "Đổi từ chỉ ước lượng hoặc ghi đúng số.", f"{word} {stated(percent)}", expected)


def check_sign(rate: Rate) -> Finding | None:
    """A rate without its sign."""
    if not rate.signless:
        return None
    number = stated(rate.percent)
    others = (*rate.pairs[0][0], rate.pairs[0][1]) if rate.pairs else ()
    return Finding("cau-ty-le-vo-ly", rate.percent, others, f"Tỷ lệ «{number}» thiếu dấu %.", f"Viết {number}%.", number, f"{number}%")


def check_beyond(beyond: Beyond) -> Finding:
    percent = beyond.percent
    return Finding("cau-ty-le-vo-ly", percent, (), f"Tỷ lệ {_sign(percent)} nằm ngoài khoảng 0–100%.", "Kiểm tra tỷ lệ, hoặc ghi rõ đó là tỷ lệ so với kế hoạch.", _sign(percent), "từ 0% đến 100%")


def check_shares(shares: Shares, values: Values) -> Finding | None:
    """Shares of one whole that do not add up to 100 within their rounding."""
    total = values.total(shares.percents)
    if shares.is_open and total < HUNDRED:
        return None
    gap = abs(total - HUNDRED)
    tolerance = sum((each.quantity.step / 2 for each in shares.percents), Fraction(0))
    if gap <= (tolerance if any(each.quantity.decimals for each in shares.percents) else min(tolerance, Fraction(1))) or gap > 15:
        return None
    last = shares.percents[-1]
    fact = f"Các tỷ lệ của một tổng thể cộng lại {added(shares.percents)} = {rounded(total, last)}%, không phải 100%."
    return Finding("cau-tong-lech", last, shares.percents[:-1], fact, "Kiểm tra từng tỷ lệ.", f"{rounded(total, last)}%", "100%")


