"""Numbers are read strictly and printed as the office prints them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.numerals import Misreading, format_number, format_rate, read, round_half_up

DECIMALS = st.integers(0, 4)


@given(st.integers(0, 10**14), DECIMALS)
def test_a_number_in_canonical_form_reads_back_as_itself(digits, decimals):
    value = Decimal(digits).scaleb(-decimals)
    text = f"{value:.{decimals}f}".replace(".", ",")
    assert read(text, decimals, two_digits=False, maximum=Decimal(10) ** 14) == value


@given(st.integers(0, 10**14), DECIMALS)
def test_print_and_read_agree(digits, decimals):
    value = Decimal(digits).scaleb(-decimals)
    printed = format_number(value, decimals)
    assert read(printed.replace(".", ""), decimals, two_digits=False) == value


@given(st.text(max_size=12), DECIMALS, st.booleans())
def test_whatever_is_read_prints_the_digits_that_were_written(text, decimals, two_digits):
    value = read(text, decimals, two_digits)
    if isinstance(value, Decimal):
        assert format_number(value, decimals, two_digits).replace(".", "").lstrip("0") == text.lstrip("0")


@pytest.mark.parametrize(
    "text",
    ["1.408", "1,408", " 12 ", "không", "15.78", "43.543", "97,1%", "gần 1000", "", "NA", "None", "nan", "inf", "1e3", "1_000", "１２", "−5", "-3"]
    + ["007", "04", "TRUE", "99999999999999999999", "12/05", "=1+1", "@SUM(A1)", "1.2.3", "12 390", "٣", "1\n2", "²", "½", "+5", "0x1F", "1,", ",5"],
)
def test_what_is_no_plain_whole_number_is_refused(text):
    assert isinstance(read(text, 0, two_digits=False), Misreading)


def test_a_dotted_number_is_refused_with_both_readings():
    refused = read("1.408", 0, two_digits=False)
    assert "1408" in refused.fact and "1,408" in refused.fact


def test_a_lost_comma_is_refused_and_not_read_as_a_thousand_times_more():
    refused = read("51326", 3, two_digits=False)
    assert "«51,326»" in refused.suggestion and "«51326,000»" in refused.suggestion


def test_two_digits_are_read_only_where_the_catalogue_prints_them():
    assert read("04", 0, two_digits=True) == 4
    assert isinstance(read("004", 0, two_digits=True), Misreading)


@pytest.mark.parametrize(
    ("value", "decimals", "two_digits", "printed"),
    [
        (Decimal(1408), 0, False, "1.408"),
        (Decimal("51.326"), 3, False, "51,326"),
        (Decimal("20949.9"), 1, False, "20.949,9"),
        (Decimal(2), 0, True, "02"),
        (Decimal(0), 0, True, "00"),
        (Decimal(10), 0, True, "10"),
        (Decimal(9050000), 0, False, "9.050.000"),
        (Fraction(1, 8), 2, False, "0,13"),
    ],
)
def test_numbers_print_as_the_office_writes_them(value, decimals, two_digits, printed):
    assert format_number(value, decimals, two_digits) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [(Fraction(138, 142) * 100, "97,2%"), (Fraction(29, 29) * 100, "100%"), (Fraction(9996, 10000) * 100, "100,0%"), (Fraction(0), "0%")],
)
def test_a_rate_is_whole_only_when_it_is_exactly_whole(value, printed):
    assert format_rate(value, 1) == printed


@given(st.fractions(0, 10**9), DECIMALS)
def test_rounding_goes_to_the_nearest_and_halves_go_up(value, decimals):
    step = Fraction(1, 10**decimals)
    rounded = Fraction(round_half_up(value, decimals))
    assert -step / 2 < rounded - value <= step / 2
    assert (rounded / step).denominator == 1
