"""What the margins, rates and levels of a table state. Which columns belong together shows in their heads and in most rows."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from macros.folding import fold
from macros.statements.grids import Grid, Row
from macros.statements.kinds import Change, Flow, Rate, Total
from macros.statements.sentences import Mention

_TOTAL_ROW = re.compile(r"(?:tong(?: cong| so| cac| chung)?(?:[ :.(].*)?|cong(?: chung| lai| muc .*)?[ :.]*(?:\(.*)?|toan (?:xa|phuong|huyen|tinh|thanh pho|quan)(?:[ :.(].*)?)")
_GRAND_ROW = re.compile(r"(?:tong cong|tong so|tong chung|toan )")
_TOTAL_COLUMN = re.compile(r"(?:^|.* )(?:tong(?: so| cong)?|cong)(?: .*)?")
_OPEN_ROW = re.compile(r"(?:trong do|tr\.? ?do|bao gom ca)")
_ROLES = (
    ("opening", r"ky truoc|thang truoc chuyen|ton dau|dau ky|nam truoc chuyen|ton cu|chuyen sang|chuyen qua|ton thang truoc|con ton thang"),
    ("remaining", r"con lai|dang (?:giai quyet|xu ly|thuc hien)|chua (?:giai quyet|xu ly|hoan thanh|thuc hien)|ton cuoi|cuoi ky|con ton|chuyen ky sau|chuyen thang sau|ton"),
    ("timely", r"(?:truoc|dung)(?: va dung)? han"),
    ("late", r"(?:qua|tre|cham) han"),
    ("done", r"da (?:giai quyet|xu ly|hoan thanh|tra|thuc hien|cap)|giai quyet|hoan thanh|da xong|ket qua"),
    ("received", r"tiep nhan|nhan moi|phat sinh|moi nhan|nhan trong|moi"),
    ("total", r"tong|phai (?:giai quyet|thuc hien)|duoc giao|giao"),
    ("plan", r"ke hoach|du toan|chi tieu|kh"),
    ("actual", r"thuc hien|uoc thuc hien|thuc te|ket qua|giai ngan|th"),
    ("before", r"cung ky|thang truoc|ky truoc|nam truoc|nam 20\d\d|thang \d+"),
)  # fmt: skip
_DIFFERENCE = re.compile(r"(?:^|\W)(?:tang|giam|chenh lech|so sanh|tang\s*/\s*giam)(?:\W|$)")
_LEAST_AGREEING = 2


def table_statements(grid: Grid) -> Iterator[Total | Rate | Flow | Change]:
    """Everything that the grid states about itself."""
    yield from _margin_rows(grid)
    yield from _levels(grid)
    yield from _margin_columns(grid)
    yield from _rates(grid)


def is_total(row: Row) -> bool:
    return bool(_TOTAL_ROW.fullmatch(fold(row.label)))


def _sum_fits(whole: Mention, parts: Sequence[Mention]) -> bool:
    gap = abs(sum(part.value for part in parts) - whole.value)
    return gap <= whole.quantity.half + sum((part.quantity.half for part in parts), Fraction(0)) if not all(each.quantity.exact for each in (whole, *parts)) else gap == 0


def _cells(rows: Sequence[Row], column: int) -> list[Mention]:
    return [cell for row in rows if (cell := row.cells[column])]


def _margin_rows(grid: Grid) -> Iterator[Total]:
    """Total rows: of all rows, of the rows since the last total, of the subtotals, or of the groups' heads."""
    additive = [column for column in grid.columns if grid.is_additive(column)]
    for place, row in enumerate(grid.rows):
        if not is_total(row) or not any(row.cells[column] for column in additive):
            continue
        readings = [rows for rows in _readings(grid, place) if len(rows) > 1]
        if not readings:
            continue
        scores = [sum(_sum_fits(row.cells[column], _cells(rows, column)) for column in additive if row.cells[column]) for rows in readings]
        best = max(range(len(readings)), key=lambda number: (scores[number], -number))
        certain = scores[best] > 0 or len({tuple(rows) for rows in readings}) == 1
        for column in additive:
            whole, parts = row.cells[column], _cells(readings[best], column)
            if whole and len(parts) > 1:
                yield Total((whole,), tuple(parts), closed=certain, near=Fraction(1, 2))


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


def _role(header: str) -> str:
    for name, pattern in _ROLES:
        if re.search(rf"(?:^|\W)(?:{pattern})(?:\W|$)", header):
            return name
    return ""


def _margin_columns(grid: Grid) -> Iterator[Total | Flow]:
    """Total columns: total = block of columns beside it; left before + new = done + remaining; believed where rows agree."""
    additive = [column for column in grid.columns if grid.is_additive(column)]
    roles = {column: _role(grid.header[column]) for column in additive}
    bound: set[int] = set()
    for whole, parts in _role_sums(roles):
        if (found := _believed(grid, whole, parts, named=True)) is not None:
            bound.add(whole)
            yield from found
    for whole in additive:
        if whole in bound:
            continue
        named = bool(_TOTAL_COLUMN.fullmatch(grid.header[whole]))
        best: list[Total] = []
        for parts in _blocks(additive, whole):
            found = _believed(grid, whole, parts, named)
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

    for whole, parts in (("total", ("opening", "received")), ("total", ("done", "remaining")), ("done", ("timely", "late")), ("total", ("timely", "late"))):
        if len(one(whole)) == 1 and len(one(*parts)) == 2:
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
    """The sums over all rows when enough of them agree; a named total needs one, an unnamed one three of four."""
    found = [Total((row.cells[whole],), tuple(row.cells[part] for part in parts), closed=True) for row in grid.rows if row.cells[whole] and all(row.cells[part] for part in parts)]
    agreeing = _agreeing(found)
    if named and (agreeing and agreeing * 2 >= len(found) or len(found) == 1 and _near(found[0])):
        return found
    if not named and agreeing >= 3 and agreeing * 4 >= len(found) * 3 and sum(total.wholes[0].value > 0 and all(part.value for part in total.parts) for total in found) > 1:
        return found
    return None


def _agreeing(found: list[Total]) -> int:
    return sum(_sum_fits(total.wholes[0], total.parts) for total in found)


def _near(total: Total) -> bool:
    whole = total.wholes[0].value
    return abs(sum(part.value for part in total.parts) - whole) * 2 <= whole


def _differences(grid: Grid) -> Iterator[Total]:
    """«Tăng/giảm» = this period − the one before, with its sign: read as before + difference = now."""
    for column in grid.columns:
        if not _DIFFERENCE.search(grid.header[column]) or grid.is_rate(column):
            continue
        others = [each for each in grid.columns if each != column and not grid.is_rate(each)]
        for now, then in permutations(others, 2):
            found = [Total((row.cells[now],), (row.cells[then], row.cells[column]), closed=True) for row in grid.rows if row.cells[now] and row.cells[then] and row.cells[column]]
            agreeing = _agreeing(found)
            if agreeing >= _LEAST_AGREEING and agreeing * 2 >= len(found) and sum(bool(total.parts[1].value) for total in found) > 1:
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


def _rates(grid: Grid) -> Iterator[Rate | Change]:
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
    return best if score >= _LEAST_AGREEING and score * 2 >= len(best) else []


def _best_rate(grid: Grid, column: int) -> list[Rate] | list[Change] | None:
    others = [each for each in grid.columns if each != column and not grid.is_rate(each)]
    best, score = None, 0
    for one, other in permutations(others, 2):
        found = _pairs(grid, column, lambda row, one=one, other=other: (row.cells[one], row.cells[other]))
        agreeing = sum(_rate_fits(rate) for rate in found)
        if agreeing > score:
            best, score = found, agreeing
    if (found := _change_rates(grid, column, others)) and len(found) > score and len(found) >= _LEAST_AGREEING:
        return found
    for one in others:
        totals = [row for row in grid.rows if is_total(row) and row.cells[one]]
        if len(totals) == 1:
            found = _pairs(grid, column, lambda row, one=one, total=totals[0]: (row.cells[one], total.cells[one]))
            agreeing = sum(_rate_fits(rate) for rate in found)
            if agreeing > score:
                best, score = found, agreeing
    if best and score >= _LEAST_AGREEING and score * 2 >= len(best):
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
    if _DIFFERENCE.search(grid.header[column]) or re.search(r"cung ky|so voi", grid.header[column]):
        return None
    roles = {other: _role(grid.header[other]) for other in others}
    for over_names, under_names in ((("timely",), ("done", "total")), (("done",), ("total", "received")), (("actual", "done"), ("plan",))):
        overs = [each for each in others if roles[each] in over_names]
        unders = [each for name in under_names for each in others if roles[each] == name]
        if len(overs) == 1 and unders and (over_names != ("timely",) or re.search(r"dung han", grid.header[column])):
            found = _pairs(grid, column, lambda row, over=overs[0], under=unders[0]: (row.cells[over], row.cells[under]))
            near = [rate for rate in found if abs(rate.pairs[0][0][0].value / rate.pairs[0][1].value * 100 - rate.percent.value) <= 20]
            return found if found and len(near) == len(found) <= 4 else None
    return None
