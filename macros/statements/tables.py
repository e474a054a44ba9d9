"""What the margins, rates and levels of a table state. Which columns belong together shows in their heads and in most rows."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, permutations

from macros.folding import fold
from macros.statements.grids import Grid, Row
from macros.statements.heads import DIFFERENCE, LEAST_AGREEING, is_total, role_of
from macros.statements.kinds import Change, Flow, Product, Rate, Total
from macros.statements.opposites import are_opposite
from macros.statements.sentences import Mention
from macros.statements.table_rates import column_products, column_rates

_GRAND_ROW = re.compile(r"(?:tong cong|tong so|tong chung|toan )")
_TOTAL_COLUMN = re.compile(r"(?:^|.* )(?:tong(?: so| cong)?|cong)(?: .*)?")
_NAMES_A_FIGURE = re.compile(r"tong (?:so |cac )?(?!cong|so(?!\w)|chung|toan)[a-z]")
_MONTHS = re.compile(r"(?:thang|tuan) \d+")
_OPEN_ROW = re.compile(r"(?:trong do|tr\.? ?do|bao gom ca)")
_TELLING = 10
_LONGER_PERIOD = re.compile(r"(?:quy [ivx\d]+|ca (?:quy|nam)|\d+ thang|luy ke)(?!\w)")


def table_statements(grid: Grid) -> Iterator[Total | Rate | Flow | Change | Product]:
    """Everything that the grid states about itself."""
    yield from _margin_rows(grid)
    yield from _levels(grid)
    yield from _margin_columns(grid)
    yield from column_rates(grid)
    yield from column_products(grid)


def _sum_fits(whole: Mention, parts: Sequence[Mention]) -> bool:
    gap = abs(sum(part.value for part in parts) - whole.value)
    return gap <= whole.quantity.half + sum((part.quantity.half for part in parts), Fraction(0)) if not all(each.quantity.exact for each in (whole, *parts)) else gap == 0


def _cells(rows: Sequence[Row], column: int) -> list[Mention]:
    return [cell for row in rows if (cell := row.cells[column])]


def _margin_rows(grid: Grid) -> Iterator[Total]:
    """Total rows: of all rows, of the rows since the last total, of the subtotals, or of the groups' heads."""
    additive = [column for column in grid.columns if grid.is_additive(column)]
    for place, row in enumerate(grid.rows):
        if not (is_total(row) or _sums_periods(grid, place)) or not any(row.cells[column] for column in additive):
            continue
        readings = [rows for rows in _readings(grid, place) if len(rows) > 1]
        if not readings:
            continue
        if not grid.rows[:place] and _NAMES_A_FIGURE.match(fold(row.label)) and not any(_fitting(rows, row, additive) for rows in readings):
            continue
        scores = [_fitting(rows, row, additive) for rows in readings]
        best = max(range(len(readings)), key=lambda number: (scores[number], -number))
        certain = scores[best] > 0 or len({tuple(rows) for rows in readings}) == 1
        for column in additive:
            whole, parts = row.cells[column], _cells(readings[best], column)
            if whole and len(parts) > 1:
                yield Total((whole,), tuple(parts), closed=certain, near=Fraction(1, 2))


def _fitting(rows: Sequence[Row], total: Row, additive: Sequence[int]) -> int:
    """In how many columns the rows add up to the total."""
    return sum(_sum_fits(whole, _cells(rows, column)) for column in additive if (whole := total.cells[column]))


def _sums_periods(grid: Grid, place: int) -> bool:
    """«Quý I» below «Tháng 1», «Tháng 2», «Tháng 3»: a total in a period's name."""
    above = [fold(row.label) for row in grid.rows[:place]]
    return len(above) > 1 and bool(_LONGER_PERIOD.match(fold(grid.rows[place].label))) and all(re.match(r"(?:thang|tuan|quy) ", label) for label in above) and not above[-1].startswith("quy ")


def _readings(grid: Grid, place: int) -> list[list[Row]]:
    rows = grid.rows
    before, after = list(rows[:place]), list(rows[place + 1 :])
    side = before if before else after
    plain = [row for row in side if not is_total(row) and not _OPEN_ROW.match(fold(row.label))]
    levels = [_level(row, grid) for row in plain]
    tops = [row for row, level in zip(plain, levels, strict=True) if level == min(levels, default=0)]
    since = []
    for row in reversed(before):
        if is_total(row):
            break
        since.insert(0, row)
    subtotals = [row for row in side if is_total(row)]
    grand = bool(_GRAND_ROW.match(fold(rows[place].label)))
    found = [tops, plain, since, subtotals] if grand or len(subtotals) == 0 else [since, tops, plain, subtotals]
    return [rows for rows in found if rows]


def _level(row: Row, grid: Grid) -> int:
    """How deep a row stands by its index: I or A, 1, 1.1, a or «-»; by its label's dash where there is no index."""
    key = row.key.strip(".)( ")
    lettered = any(re.fullmatch(r"[IVX]+|[A-Z]", other.key.strip(".)( ")) for other in grid.rows)
    if re.match(r"[-+–•]", row.label) or (key in ("-", "+", "–", "") and any(other.key for other in grid.rows) and not is_total(row)):
        return 4
    if re.fullmatch(r"[IVX]+|[A-ZĐ]", key):
        return 0
    if key.isdigit():
        return 1 if lettered else 0
    if re.fullmatch(r"\d+(?:\.\d+)+", key):
        return 1 + key.count(".") + (0 if not lettered else 1)
    return 3 if re.fullmatch(r"[a-zđ]", key) else 0


def _levels(grid: Grid) -> Iterator[Total]:
    """Two levels: the head of a group and the rows below it; believed where most groups agree."""
    groups = []
    levels = [_level(row, grid) for row in grid.rows]
    for place, row in enumerate(grid.rows):
        below = []
        for number in range(place + 1, len(grid.rows)):
            if levels[number] <= levels[place] or is_total(grid.rows[number]):
                break
            below.append(number)
        if len(below) < 2 or is_total(row) or any(_OPEN_ROW.match(fold(grid.rows[number].label)) for number in below):
            continue
        highest = min(levels[number] for number in below)
        groups.append((row, [grid.rows[number] for number in below if levels[number] == highest]))
    found = [Total((whole,), tuple(parts), closed=True) for row, below in groups for column in grid.columns if grid.is_additive(column) and (whole := row.cells[column]) and len(parts := _cells(below, column)) > 1]
    agreeing = sum(_sum_fits(total.wholes[0], total.parts) for total in found)
    if agreeing * 2 >= len(found) and agreeing:
        yield from found


def _margin_columns(grid: Grid) -> Iterator[Total | Flow]:
    """Total columns: total = block of columns beside it; left before + new = done + remaining; believed where rows agree."""
    additive = [column for column in grid.columns if grid.is_additive(column)]
    roles = {column: role_of(grid.header[column]) for column in additive}
    bound: set[int] = set()
    for (whole, _), readings in groupby(_role_sums(roles), lambda sums: (sums[0], sums[1][0])):
        believed = [found for _, parts in readings if (found := _believed(grid, whole, parts, named=True)) is not None]
        if believed:
            bound.add(whole)
            yield from max(believed, key=_agreeing)
    for whole in additive:
        if whole in bound:
            continue
        named = bool(_TOTAL_COLUMN.fullmatch(grid.header[whole]))
        best: list[Total] = []
        for parts in _blocks(additive, whole):
            divided = len(parts) == 2 and are_opposite(*(grid.header[part] for part in parts))
            months = bool(_LONGER_PERIOD.match(grid.header[whole])) and all(_MONTHS.match(grid.header[part]) for part in parts)
            found = _believed(grid, whole, parts, named or divided or months)
            if found is not None and _agreeing(found) > _agreeing(best):
                best = found
        yield from best
    yield from _differences(grid)
    if not bound:
        yield from _table_flows(grid, roles)


def _role_sums(roles: dict[int, str]) -> Iterator[tuple[int, list[int]]]:
    columns = {name: [column for column, own in roles.items() if own == name] for name in set(roles.values())}

    def one(*names: str) -> list[int]:
        return [columns[name][0] for name in names if len(columns.get(name, ())) == 1]

    for whole, parts in (("total", ("opening", "received")), ("total", ("done", "remaining")), ("total", ("done", "remaining", "late")), ("total", ("timely", "late")), ("done", ("timely", "late"))):
        if len(one(whole)) == 1 and len(one(*parts)) == len(parts):
            yield one(whole)[0], one(*parts)
    if len(one("received")) == 1 and not columns.get("total") and not columns.get("opening") and len(one("done", "remaining")) == 2:
        yield one("received")[0], one("done", "remaining")


def _blocks(additive: list[int], whole: int) -> Iterator[list[int]]:
    """The blocks of columns that end right before or begin right behind the total, longest first."""
    place = additive.index(whole)
    behind, before = additive[place + 1 :], additive[:place]
    for length in range(len(behind), 1, -1):
        yield behind[:length]
    for length in range(len(before), 1, -1):
        yield before[-length:]


def _believed(grid: Grid, whole: int, parts: list[int], named: bool) -> list[Total] | None:
    """The sums over all rows when enough of them agree; a named total needs one, an unnamed one half of them and no small numbers."""
    found = [Total((row.cells[whole],), tuple(row.cells[part] for part in parts), closed=True) for row in grid.rows if row.cells[whole] and all(row.cells[part] for part in parts)]
    agreeing = _agreeing(found)
    if named and (agreeing and agreeing * 2 >= len(found) or len(found) == 1 and _near(found[0])):
        return found
    telling = sum(total.wholes[0].value >= _TELLING and all(part.value for part in total.parts) and _sum_fits(total.wholes[0], total.parts) for total in found)
    return found if not named and telling >= LEAST_AGREEING and agreeing * 2 >= len(found) else None


def _agreeing(found: list[Total]) -> int:
    return sum(_sum_fits(total.wholes[0], total.parts) for total in found)


def _near(total: Total) -> bool:
    whole = total.wholes[0].value
    return abs(sum(part.value for part in total.parts) - whole) * 2 <= whole


def _differences(grid: Grid) -> Iterator[Total]:
    """«Tăng/giảm» = this period − the one before, with its sign: read as before + difference = now."""
    for column in grid.columns:
        if not DIFFERENCE.search(grid.header[column]) or grid.is_rate(column):
            continue
        others = [each for each in grid.columns if each != column and not grid.is_rate(each)]
        for now, then in permutations(others, 2):
            found = [Total((row.cells[now],), (row.cells[then], row.cells[column]), closed=True) for row in grid.rows if row.cells[now] and row.cells[then] and row.cells[column]]
            agreeing = _agreeing(found)
            if agreeing >= LEAST_AGREEING and agreeing * 2 >= len(found) and sum(bool(total.parts[1].value) for total in found) > 1:
                signed = any(total.parts[1].value < 0 for total in found)
                yield from (total for total in found if signed or total.wholes[0].value >= total.parts[0].value)
                return


def _table_flows(grid: Grid, roles: dict[int, str]) -> Iterator[Flow]:
    columns = {name: column for column, name in roles.items()}
    if not {"opening", "received", "done", "remaining"} <= set(columns) or len(set(columns)) != len(roles):
        return
    for row in grid.rows:
        cells = {name: row.cells[columns[name]] for name in ("opening", "received", "done", "remaining")}
        if all(cells.values()):
            yield Flow((), (cells["opening"],), (cells["received"],), (cells["done"],), (cells["remaining"],), (), clear=True, assigned=False)
