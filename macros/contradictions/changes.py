"""Changes against the two values: by how much, by how many per cent, how many times, and in which direction."""

from fractions import Fraction
from itertools import product

from macros.contradictions.findings import Finding, Values, rounded, stated, written
from macros.contradictions.rates import HUNDRED, meets
from macros.numerals import format_number
from macros.quantities import PERCENT, POINT
from macros.statements.kinds import Change
from macros.statements.sentences import Mention

_VERB = {1: "tăng", -1: "giảm", 0: "bằng"}
_SETTLE = "Kiểm tra hai giá trị và mức tăng, giảm."


def check(change: Change, values: Values) -> Finding | None:
    """None when some pair of the candidates satisfies all that is said."""
    if change.olds:
        pairs = [(new, old) for new, old in product(change.news, change.olds) if new.place != old.place]
        if difference := change.difference:  # what is said of the change is said of the two that come nearest to it
            pairs.sort(key=lambda pair: abs(abs(values(pair[0]) - values(pair[1])) - values(difference)))
        found = [_between(change, new, old, values) for new, old in pairs]
    else:
        found = [_implied(change, new, values) for new in change.news]
    if not found or any(each is None for each in found):
        return None
    return found[0]


def _between(change: Change, new: Mention, old: Mention, values: Values) -> Finding | None:
    """Both values are stated."""
    now, then = values(new), values(old)
    slack = new.quantity.half + old.quantity.half
    if new.kind == PERCENT:
        slack = (new.quantity.step + old.quantity.step) / 2
    if change.times is not None:
        return _multiple(change, change.times, new, old, values)
    if change.direction and abs(now - then) > slack and (now > then) != (change.direction > 0):
        return _wrong_direction(change, new, old)
    if change.difference is not None and (found := _difference(change.difference, new, old, slack, values)):
        return found
    if change.percent is not None:
        return _percentage(change, change.percent, new, old, values)
    return None


def _wrong_direction(change: Change, new: Mention, old: Mention) -> Finding:
    said, true = _VERB[change.direction], _VERB[-change.direction]
    at = change.difference or change.percent or new
    others = tuple(each for each in (new, old) if each is not at)
    fact = f"Văn bản ghi «{said}», nhưng từ {old.text} thành {new.text} là {true}."
    return Finding("cau-tang-giam-lech", at, others, fact, f"Sửa «{said}» thành «{true}», hoặc kiểm tra hai giá trị.", said, true)


def _difference(difference: Mention, new: Mention, old: Mention, slack: Fraction, values: Values) -> Finding | None:
    true = abs(values(new) - values(old))
    half = difference.quantity.step / 2 if difference.kind == POINT else difference.quantity.half
    allowed = slack + half if any(each.quantity.decimals for each in (new, old, difference)) else Fraction(0)
    if new.quantity.decimals == old.quantity.decimals == difference.quantity.decimals and same_step(new, old, difference):
        allowed = Fraction(0)
    if abs(true - values(difference)) <= allowed or difference.quantity.approximation:
        return None
    expected = written(true, difference)
    fact = f"Văn bản ghi chênh lệch {stated(difference)}, nhưng {stated(old)} và {stated(new)} chênh nhau {expected}."
    sign = 1 if values(new) >= values(old) else -1
    fixes = ((difference, true), (new, values(old) + sign * values(difference)), (old, values(new) - sign * values(difference)))
    return Finding("cau-tang-giam-lech", difference, (new, old), fact, _SETTLE, stated(difference), expected, fixes)


def same_step(*mentions: Mention) -> bool:
    return len({mention.quantity.step for mention in mentions}) == 1


def _percentage(change: Change, percent: Mention, new: Mention, old: Mention, values: Values) -> Finding | None:
    now, then = values(new), values(old)
    if then <= 0:
        return None
    if new.kind == PERCENT and abs(abs(now - then) - values(percent)) <= (percent.quantity.step + new.quantity.step + old.quantity.step) / 2:
        return None
    low, high = _ratio(now, new, then, old)
    if change.direction:
        low, high = sorted((abs(low - HUNDRED), abs(high - HUNDRED)))
    if meets(percent, low, high, values):
        return None
    true = abs(now / then * HUNDRED - HUNDRED) if change.direction else now / then * HUNDRED
    return _wrong_percentage(change, percent, true, (new, old), f"từ {stated(old)} thành {stated(new)}")


def _wrong_percentage(change: Change, percent: Mention, true: Fraction, others: tuple[Mention, ...], how: str) -> Finding:
    expected = rounded(true, percent) + "%"
    fact = f"Văn bản ghi {_VERB[change.direction]} {stated(percent)}, nhưng {how} là {_VERB[change.direction]} {expected}."
    code = "cau-uoc-lech" if percent.quantity.approximation else "cau-tang-giam-lech"
    if not percent.quantity.approximation and _cut(percent, true):
        fact = f"Văn bản ghi {stated(percent)}, làm tròn là {expected}: số bị cắt bớt chứ không làm tròn."
        code = "cau-ty-le-cat"
    return Finding(code, percent, others, fact, _SETTLE, stated(percent), expected, ((percent, true),))


def _cut(percent: Mention, true: Fraction) -> bool:
    scale = 10**percent.quantity.decimals
    return Fraction(int(true * scale), scale) == percent.value


def _ratio(now: Fraction, new: Mention, then: Fraction, old: Mention) -> tuple[Fraction, Fraction]:
    low = (now - new.quantity.half) / (then + old.quantity.half) * HUNDRED
    high = (now + new.quantity.half) / max(then - old.quantity.half, Fraction(1, 1000)) * HUNDRED
    return low, high


def _multiple(change: Change, times: Mention, new: Mention, old: Mention, values: Values) -> Finding | None:
    now, then = values(new), values(old)
    if now <= 0 or then <= 0:
        return None
    if change.direction < 0:
        now, then, new, old = then, now, old, new
    true = (now - then) / then if change.added else now / then
    low, high = (bound / HUNDRED - change.added for bound in _ratio(now, new, then, old))
    if meets(times, low, high, values):
        return None
    expected = format_number(true, times.quantity.decimals + (true.denominator > 1 and not times.quantity.decimals)) + " lần"
    said = f"gấp {stated(times)}" if times.quantity.spelled else f"{stated(times)} lần"
    if Fraction(int(true * 10**times.quantity.decimals), 10**times.quantity.decimals) == times.value and times.quantity.decimals:
        return None
    fact = f"Văn bản ghi {said}, nhưng {stated(new)} so với {stated(old)} là {expected}."
    return Finding("cau-tang-giam-lech", times, (new, old), fact, _SETTLE, said, expected, ((times, true),))


def _implied(change: Change, new: Mention, values: Values) -> Finding | None:
    """«N, giảm K (z%)»: the old value is N + K, so z must be K of that."""
    difference, percent = change.difference, change.percent
    then = values(new) - change.direction * values(difference)
    if difference.kind == POINT or then <= 0 or not values(difference):
        return None
    slack = new.quantity.half + difference.quantity.half
    low = (values(difference) - difference.quantity.half) / (then + slack) * HUNDRED
    high = (values(difference) + difference.quantity.half) / max(then - slack, Fraction(1, 1000)) * HUNDRED
    if meets(percent, low, high, values):
        return None
    true = values(difference) / then * HUNDRED
    how = f"{_VERB[change.direction]} {stated(difference)} để còn {stated(new)} (trước đó {written(then, new)})" if change.direction < 0 else f"tăng {stated(difference)} để thành {stated(new)} (trước đó {written(then, new)})"
    return _wrong_percentage(change, percent, true, (difference, new), how)
