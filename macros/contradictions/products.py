"""So many, so much for each, so much together."""

from fractions import Fraction

from macros.contradictions.findings import Finding, Values, stated, written
from macros.contradictions.rates import meets
from macros.statements.kinds import Product
from macros.statements.sentences import Mention

_PLAUSIBLE = Fraction(4)
_SLIPS_OF_A_ZERO = (10, 100, 1000)


def check(product: Product, values: Values) -> Finding | None:
    """None when one of the pairs multiplies out, or when none comes near enough to be meant."""
    if any(_agrees(product, count, total, values) for count, total in product.pairs):
        return None
    meant = [pair for pair in product.pairs if _is_near(product, *pair)]
    if len({count.place for count, _ in meant}) != 1 or len({total.place for _, total in meant}) != 1:
        return None
    (count, total), per = meant[0], product.per
    if product.mean:
        expected = written(_rounded(values(total) / values(count) / product.factor, per), per)
        fact = f"Văn bản ghi bình quân {stated(per)}, nhưng {stated(total)} / {stated(count)} = {expected}."
        return Finding("cau-tich-lech", per, (count, total), fact, "Kiểm tra số lượng, mức bình quân và tổng.", stated(per), expected, _fixes(product, count, total, values))
    expected = written(values(count) * values(per) * product.factor, total)
    fact = f"Văn bản ghi {stated(total)}, nhưng {stated(count)} × {stated(per)} = {expected}."
    return Finding("cau-tich-lech", total, (count, per), fact, "Kiểm tra số lượng, mức của mỗi đơn vị và tổng.", stated(total), expected, _fixes(product, count, total, values))


def _fixes(product: Product, count: Mention, total: Mention, values: Values) -> tuple[tuple[Mention, Fraction], ...]:
    each = values(product.per) * product.factor
    return (total, values(count) * each), (count, values(total) / each), (product.per, values(total) / values(count) / product.factor)


def _rounded(value: Fraction, like: Mention) -> Fraction:
    return Fraction(round(value / like.quantity.step)) * like.quantity.step


def _agrees(product: Product, count: Mention, total: Mention, values: Values) -> bool:
    per = product.per
    if values(count) <= 0 or values(per) <= 0:
        return True
    if product.mean and per.quantity.approximation:
        return meets(per, values(total) / values(count) / product.factor, values(total) / values(count) / product.factor, values)
    half = max(per.quantity.half, per.quantity.step / 2) if product.mean else per.quantity.half
    low = (values(count) - count.quantity.half) * (values(per) - half) * product.factor
    high = (values(count) + count.quantity.half) * (values(per) + half) * product.factor
    if total.quantity.approximation:
        return meets(total, low, high, values)
    return low <= values(total) + total.quantity.half and high >= values(total) - total.quantity.half


def _is_near(product: Product, count: Mention, total: Mention) -> bool:
    """Whether the numbers as they stand are of one size, or a zero too few or too many apart."""
    ratio = count.value * product.per.value * product.factor / total.value if total.value else Fraction(0)
    return 1 / _PLAUSIBLE <= ratio <= _PLAUSIBLE or any(ratio in (zeros, Fraction(1, zeros)) for zeros in _SLIPS_OF_A_ZERO)
