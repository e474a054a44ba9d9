"""Every indicator over every month in one table: what is typed, what the formulas give, and why a cell has no number.

pandas holds the months; the cells are exact fractions or a Gap. A missing month is a Gap, never a zero, and a Gap
passes through every sum, rate and series that touches it.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from fractions import Fraction
from graphlib import TopologicalSorter
from itertools import accumulate, groupby
from operator import add, mul, sub
from typing import Any

import pandas as pd

from macros.formulas import PREVIOUS, Expression, Operand, evaluate, operands
from macros.periods import Period

_MOST_BITS = 4000


class Gap(Enum):
    """Why there is no number; the words are what readers see. The worse gap wins where two meet."""

    NO_CASE = "không phát sinh"
    NOT_ENOUGH_MONTHS = "chưa đủ kỳ"
    NOT_IN_YET = "chưa có số"
    UNCLEAR = "chưa rõ số"
    WRONG = "số liệu sai"

    def meet(self, other: Any) -> "Gap":
        if not isinstance(other, Gap):
            return self
        order = list(Gap)
        return max(self, other, key=order.index)

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = meet


Cell = Fraction | Gap


def compute(
    months: Sequence[Period],
    typed: Mapping[str, Mapping[Period, Cell]],
    formulas: Mapping[str, Expression | None],
    openings: Mapping[tuple[str, int], tuple[int, Fraction]],
) -> pd.DataFrame:
    """A table of cells: one row per month, one column per code.

    months: consecutive, oldest first. typed: given cells by code and month; a month without one is NOT_ENOUGH_MONTHS.
    formulas: by code; None marks a formula that cannot be used (broken or circular), whose cells are WRONG.
    openings: by code and year, the last month included and the sum from January to it.
    """
    # Periods are tuples; without this pandas would make a two-level index of them.
    index = pd.Index(months, tupleize_cols=False)
    columns: dict[str, pd.Series] = {}

    def column(code: str) -> pd.Series:
        if code not in columns:
            columns[code] = fill(code)
        return columns[code]

    def fill(code: str) -> pd.Series:
        if code in formulas:
            expression = formulas[code]
            cells = Gap.WRONG if expression is None else evaluate(expression, value_of, operate)
            # A formula of numbers alone folds to one number, not to a column.
            return cells.map(_bounded) if isinstance(cells, pd.Series) else pd.Series([cells] * len(months), index, dtype=object)
        given = typed.get(code, {})
        return pd.Series([given.get(month, Gap.NOT_ENOUGH_MONTHS) for month in months], index, dtype=object)

    def value_of(operand: Operand) -> pd.Series:
        cells = column(operand.code)
        if operand.over == "":
            return cells
        if operand.over == PREVIOUS:
            return cells.shift(1, fill_value=Gap.NOT_ENOUGH_MONTHS)
        sums = year_to_date(operand.code, dict(zip(months, cells, strict=True)), openings)
        return pd.Series(list(sums.values()), index, dtype=object)

    # Operands first, so that a long chain of formulas is no deep recursion.
    needed = {code: [operand.code for operand in operands(expression)] for code, expression in formulas.items() if expression}
    for code in (*TopologicalSorter(needed).static_order(), *typed, *formulas):
        column(code)
    return pd.DataFrame(columns, index=index, dtype=object)


def _bounded(cell: Cell) -> Cell:
    """Formulas that multiply each other's results would fill the memory."""
    is_huge = isinstance(cell, Fraction) and max(cell.numerator.bit_length(), cell.denominator.bit_length()) > _MOST_BITS
    return Gap.WRONG if is_huge else cell


def operate(sign: str, left: Any, right: Any) -> Any:
    """Apply + - * / to two columns, or to a column and a number."""
    if sign != "/":
        return {"+": add, "-": sub, "*": mul}[sign](left, right)
    if not isinstance(left, pd.Series) and not isinstance(right, pd.Series):
        return divide(left, right)
    if not isinstance(left, pd.Series):
        return right.map(lambda cell: divide(left, cell))
    if not isinstance(right, pd.Series):
        return left.map(lambda cell: divide(cell, right))
    return left.combine(right, divide)


def divide(left: Cell, right: Cell) -> Cell:
    """A rate over zero is no number: nothing happened."""
    return Gap.NO_CASE.meet(left) if right == 0 else left / right


def year_to_date(code: str, cells: Mapping[Period, Cell], openings: Mapping[tuple[str, int], tuple[int, Fraction]]) -> dict[Period, Cell]:
    """Sums from January, by month; a year that does not begin in the table needs an opening value."""
    sums: dict[Period, Cell] = {}
    for year, months in groupby(cells, key=lambda month: month.year):
        last, opening = openings.get((code, year), (0, Fraction(0)))
        months = list(months)
        sums |= _running(cells, [month for month in months if month.month <= last], 0, Fraction(0))
        sums |= _running(cells, [month for month in months if month.month > last], last, opening)
    return sums


def _running(cells: Mapping[Period, Cell], months: list[Period], after: int, start: Fraction) -> dict[Period, Cell]:
    """Running sums of some months of one year, which begin with the one that follows `after`."""
    if not months:
        return {}
    first: Cell = start if months[0].month == after + 1 else Gap.NOT_ENOUGH_MONTHS
    return dict(zip(months, list(accumulate((cells[month] for month in months), initial=first))[1:], strict=True))
