"""The formula grammar is closed, and what it accepts it computes exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.formulas import FormulaError, evaluate, operands, parse
from macros.periods import Period, span
from macros.totals import Gap, compute

MONTHS = span(Period(2099, 1), Period(2099, 4))


def table(formula, **columns):
    """The formula's cells over four months; columns a, b are x.a, x.b, None is a month without data."""
    typed = {f"x.{name}": {m: v if isinstance(v, Gap) else Fraction(v) for m, v in zip(MONTHS, cells) if v is not None} for name, cells in columns.items()}
    return list(compute(MONTHS, typed, {"x.kq": parse(formula)}, {})["x.kq"])


NUMBERS = st.integers(0, 10**6)
SMALL = st.integers(0, 999)
EXPRESSIONS = st.recursive(
    SMALL.map(str) | st.just("x.a"),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
    max_leaves=6,
)


@given(EXPRESSIONS, SMALL)
def test_a_formula_computes_what_arithmetic_computes(text, value):
    assert table(text, a=[value] * 4)[0] == eval(text.replace("x.a", str(value)))  # noqa: S307 (digits and signs only)


@given(NUMBERS, st.integers(1, 10**6))
def test_division_is_exact(left, right):
    assert table("x.a / x.b", a=[left] * 4, b=[right] * 4) == [Fraction(left, right)] * 4


def test_signs_bind_as_at_school():
    assert table("1 + 2 * 3 - 8 / 4")[0] == 5
    assert table("10 - 2 - 3")[0] == 5
    assert table("0,5 * 4")[0] == 2


@pytest.mark.parametrize(
    "text",
    ["", "+", "x.a +", "x.a x.b", "(x.a", "x.a)", "x.a ** 2", "x.a % 2", "x.a < 1", "__import__", "x.a.__class__", "f(x.a)", "ky_truoc(x.a + 1)", "ky_truoc x.a"]
    + ["luy_ke()", "1e3", "1.5", "-1", "x.a, x.b", "'x'", "x.a # b", "x", "X.A", "x.a;", "đ.a", "(" * 30 + "1" + ")" * 30],
)
def test_anything_outside_the_grammar_is_refused(text):
    with pytest.raises(FormulaError):
        parse(text)


@pytest.mark.parametrize("text", ["1" * 5000, "0," + "1" * 5000])
def test_a_number_in_a_formula_has_bounds(text):
    with pytest.raises(FormulaError):
        parse(text)


def test_a_long_sum_is_computed():
    assert table("x.a + " * 1500 + "x.a", a=[2] * 4)[0] == 3002


def test_squares_of_squares_end():
    formulas = {"x.b0": parse("x.a * x.a / 7")} | {f"x.b{n}": parse(f"x.b{n - 1} * x.b{n - 1}") for n in range(1, 40)}
    for value in (2, 1000):
        cells = compute(MONTHS, {"x.a": {month: Fraction(value) for month in MONTHS}}, formulas, {})
        assert list(cells["x.b39"]) == [Gap.WRONG] * 4


@given(st.text(max_size=30))
def test_no_text_breaks_the_parser(text):
    try:
        tree = parse(text)
    except FormulaError as error:
        assert 0 <= error.position <= len(text) and error.fact and error.suggestion
    else:
        list(operands(tree))


def test_a_missing_month_is_never_a_zero():
    assert table("x.a + x.b", a=[1, None, 3, 4], b=[1, 1, 1, 1]) == [2, Gap.NOT_ENOUGH_MONTHS, 4, 5]


def test_a_figure_that_is_not_in_yet_stops_its_sums():
    assert table("x.a + x.b", a=[Gap.NOT_IN_YET] * 4, b=[1] * 4)[0] is Gap.NOT_IN_YET


def test_a_rate_over_zero_did_not_happen():
    assert table("x.a / x.b * 100", a=[1] * 4, b=[0, 2, 0, 0])[:2] == [Gap.NO_CASE, 50]


def test_the_previous_month_must_exist():
    assert table("x.a - ky_truoc(x.a)", a=[1, 3, None, 10]) == [Gap.NOT_ENOUGH_MONTHS, 2, Gap.NOT_ENOUGH_MONTHS, Gap.NOT_ENOUGH_MONTHS]


def test_year_to_date_sums_from_january_and_stops_at_a_gap():
    assert table("luy_ke(x.a)", a=[1, 2, None, 4]) == [1, 3, Gap.NOT_ENOUGH_MONTHS, Gap.NOT_ENOUGH_MONTHS]


def test_year_to_date_begins_at_an_opening_value_or_not_at_all():
    months = span(Period(2099, 4), Period(2099, 6))
    typed = {"x.a": dict.fromkeys(months, Fraction(10))}
    formulas = {"x.kq": parse("luy_ke(x.a)")}
    with_opening = compute(months, typed, formulas, {("x.a", 2099): (3, Fraction(100))})["x.kq"]
    first_alone = compute(months[:1], typed, formulas, {("x.a", 2099): (3, Fraction(100))})["x.kq"]
    assert list(first_alone) == [110]
    without = compute(months, typed, formulas, {})["x.kq"]
    assert list(with_opening) == [110, 120, 130]
    assert list(without) == [Gap.NOT_ENOUGH_MONTHS] * 3


def test_year_to_date_starts_again_in_january():
    months = span(Period(2098, 12), Period(2099, 2))
    typed = {"x.a": dict.fromkeys(months, Fraction(10))}
    cells = compute(months, typed, {"x.kq": parse("luy_ke(x.a)")}, {})["x.kq"]
    assert list(cells) == [Gap.NOT_ENOUGH_MONTHS, 10, 20]


def test_a_tree_folds_with_any_meaning_of_its_signs():
    assert evaluate(parse("x.a + ky_truoc(x.b) * 2"), lambda o: o.code + o.over, lambda s, a, b: f"({a}{s}{b})") == "(x.a+(x.bky_truoc*2))"
