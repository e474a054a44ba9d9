"""Columns of a table that are computed from others row by row: percentages, changes, amounts at a price."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from macros.statements.grids import Grid, Row
from macros.statements.heads import DIFFERENCE, LEAST_AGREEING, is_total, role_of
from macros.statements.kinds import Change, Product, Rate
from macros.statements.sentences import Mention

_EACH = re.compile(r"(?:^|\W)(?:don gia|gia|nang suat|dinh muc|muc (?:ho tro|chi|thu|phat))(?:\W|$)")
_FACTORS = frozenset(Fraction(10) ** power for power in range(-6, 4))


def column_rates(grid: Grid) -> Iterator[Rate | Change]:
    """Columns of percentages: of the pair of columns that most rows agree on, else of the pair that the heads name."""
    for column in grid.columns:
        if not grid.is_rate(column):
            continue
        found = _best_rate(grid, column)
        if found is not None:
            yield from found


def _change_rates(grid: Grid, column: int, others: list[int]) -> list[Change]:
    """«Tăng/giảm (%)»: the change between the two columns that most rows agree on."""
    best: list[Change] = []
    score = 0
    for now, then in permutations(others, 2):
        found, agreeing = [], 0
        for row in grid.rows:
            percent, new, old = row.cells[column], row.cells[now], row.cells[then]
            if not (percent and new and old and old.value):
                continue
            direction = -1 if percent.value < 0 or new.value < old.value else 1
            plain = replace(percent, quantity=replace(percent.quantity, value=abs(percent.value)))
            found.append(Change((new,), (old,), None, plain, None, direction))
            agreeing += abs(abs(new.value / old.value * 100 - 100) - plain.value) <= percent.quantity.step
        if agreeing > score:
            best, score = found, agreeing
    return best if score >= LEAST_AGREEING and score * 2 >= len(best) else []


def _best_rate(grid: Grid, column: int) -> list[Rate] | list[Change] | None:
    others = [each for each in grid.columns if each != column and not grid.is_rate(each)]
    best, score = None, 0
    for one, other in permutations(others, 2):
        found = _pairs(grid, column, lambda row, one=one, other=other: (row.cells[one], row.cells[other]))
        agreeing = sum(_rate_fits(rate) for rate in found)
        if agreeing > score:
            best, score = found, agreeing
    if (found := _change_rates(grid, column, others)) and len(found) > score and len(found) >= LEAST_AGREEING:
        return found
    for one in others:
        totals = [row for row in grid.rows if is_total(row) and row.cells[one]]
        if len(totals) == 1:
            found = _pairs(grid, column, lambda row, one=one, total=totals[0]: (row.cells[one], total.cells[one]))
            agreeing = sum(_rate_fits(rate) for rate in found)
            if agreeing > score:
                best, score = found, agreeing
    if best and score >= LEAST_AGREEING and score * 2 >= len(best):
        return best
    return _named_rate(grid, column, others)


def _pairs(grid: Grid, column: int, pick: Callable[[Row], tuple[Mention | None, Mention | None]]) -> list[Rate]:
    rates = []
    for row in grid.rows:
        over, under = pick(row)
        if row.cells[column] and over and under and under.value:
            rates.append(Rate(row.cells[column], (((over,), under),), certain=True))
    return rates


def _rate_fits(rate: Rate) -> bool:
    (over,), under = rate.pairs[0]
    return abs(over.value / under.value * 100 - rate.percent.value) <= rate.percent.quantity.step


def _named_rate(grid: Grid, column: int, others: list[int]) -> list[Rate] | None:
    """By the heads alone: done of all, actual of plan; only where a single pair bears the names."""
    if DIFFERENCE.search(grid.header[column]) or re.search(r"cung ky|so voi", grid.header[column]):
        return None
    roles = {other: role_of(grid.header[other]) for other in others}
    for over_names, under_names in ((("timely",), ("done", "total")), (("done",), ("total", "received")), (("actual", "done"), ("plan",))):
        overs = [each for each in others if roles[each] in over_names]
        unders = [each for name in under_names for each in others if roles[each] == name]
        if len(overs) == 1 and unders and (over_names != ("timely",) or re.search(r"dung han", grid.header[column])):
            found = _pairs(grid, column, lambda row, over=overs[0], under=unders[0]: (row.cells[over], row.cells[under]))
            near = [rate for rate in found if abs(rate.pairs[0][0][0].value / rate.pairs[0][1].value * 100 - rate.percent.value) <= 20]
            return found if found and len(near) == len(found) <= 4 else None
    return None


def column_products(grid: Grid) -> Iterator[Product]:
    """Number × price = amount, area × yield = output; a tenth or a thousandth where the heads' units differ."""
    for per in (column for column in grid.columns if _EACH.search(grid.header[column])):
        others = [column for column in grid.columns if column != per and not grid.is_rate(column)]
        best: list[Product] = []
        for count, total in permutations(others, 2):
            rows = [row for row in grid.rows if row.cells[per] and row.cells[count] and row.cells[total] and row.cells[total].value and row.cells[count].value]
            found = [(row, row.cells[total].value / (row.cells[count].value * row.cells[per].value)) for row in rows if row.cells[per].value]
            factor, agreeing = Counter(ratio for _, ratio in found if ratio in _FACTORS).most_common(1)[0] if any(ratio in _FACTORS for _, ratio in found) else (Fraction(0), 0)
            if agreeing >= LEAST_AGREEING and agreeing * 2 >= len(found) and not best:
                best = [Product(row.cells[per], ((row.cells[count], row.cells[total]),), mean=False, factor=factor) for row, _ in found if not is_total(row)]
        yield from best
