"""The office's own rules of reconciliation (doi_chieu.csv): two expressions of a month's figures that must agree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from macros.archive import Archive
from macros.folding import suggest
from macros.formulas import Expression, FormulaError, Operand, evaluate, operands, parse
from macros.numerals import format_number
from macros.periods import Period
from macros.problems import Problem
from macros.schema import ReconciliationRule
from macros.totals import Cell, Gap, operate


@dataclass(frozen=True)
class Interval:
    """The values that a printed number may stand for: 51,3 is anything from 51,25 to 51,35."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high

    def holds(self, other: "Interval") -> bool:
        return self.low <= other.low and other.high <= self.high


# The relation's words, and whether two sides agree with it, given what rounding allows.
_RELATIONS: dict[str, tuple[str, Callable[[Interval, Interval], bool]]] = {
    "bang": ("phải bằng", Interval.meets),
    "khong_qua": ("không được quá", lambda left, right: left.low <= right.high),
    "it_nhat": ("phải ít nhất bằng", lambda left, right: left.high >= right.low),
    "cung_goc": ("phải cùng một số với", Interval.meets),
}
_CODES = {"loi": "doi-chieu-lech", "canh_bao": "doi-chieu-ngo"}


def check(archive: Archive) -> Iterator[Problem]:
    for rule in archive.rules:
        sides, problems = _parsed(archive, rule)
        yield from problems
        if not problems:
            for period in archive.months:
                yield from _month(archive, rule, sides, period)


def _parsed(archive: Archive, rule: ReconciliationRule) -> tuple[list[Expression], list[Problem]]:
    sides, problems = [], []
    for column in ("ve_trai", "ve_phai"):
        try:
            side = parse(getattr(rule, column))
        except FormulaError as error:
            fact = f"{rule.ma}: {error.fact} (ký tự thứ {error.position + 1})"
            problems.append(_at_rule(rule, column, "cong-thuc-sai", fact, error.suggestion))
            continue
        sides.append(side)
        for operand in operands(side):
            if operand.code not in archive.figures.indicators and "chi_tieu.csv" not in archive.unreadable:
                fix = suggest(operand.code, archive.figures.indicators, "Thêm chỉ tiêu này vào chi_tieu.csv.")
                problems.append(_at_rule(rule, column, "ma-khong-co", f"{rule.ma}: mã «{operand.code}» không có trong danh mục.", fix))
    return sides, problems


def _at_rule(rule: ReconciliationRule, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(rule.file, rule.line, rule.column(column), code, fact, fix)


def _month(archive: Archive, rule: ReconciliationRule, sides: list[Expression], period: Period) -> Iterator[Problem]:
    """A month in which a side has no number is not compared: the gap has a problem of its own."""
    left, right = (_value(archive, side, period) for side in sides)
    if isinstance(left, Gap) or isinstance(right, Gap):
        return
    ranges = [_interval(archive, side, period) for side in sides]
    if not all(isinstance(each, Interval) for each in ranges):
        return
    words, agrees = _RELATIONS[rule.quan_he]
    if not agrees(*ranges):
        code = _CODES[rule.muc]
    elif rule.quan_he == "cung_goc" and not ranges[0].holds(ranges[1]) and not ranges[1].holds(ranges[0]):
        # Two ranges that meet only in part: it may be so, and it is not likely.
        code = "doi-chieu-ngo"
    else:
        return
    decimals = max(archive.figures.indicators[each.code].so_le for side in sides for each in operands(side))
    stated, expected = format_number(left, decimals), format_number(right, decimals)
    worked = [archive.figures.worked_out(text, period) for text in (rule.ve_trai, rule.ve_phai)]
    shown = [text if text.lstrip("0") == value else f"{text} = {value}" for text, value in zip(worked, (stated, expected), strict=True)]
    if rule.quan_he == "cung_goc":
        shown = [f"{text} (từ {format_number(each.low, decimals)} đến {format_number(each.high, decimals)})" for text, each in zip(shown, ranges, strict=True)]
    fact = f"{rule.noi_dung}: {shown[0]} {words} {shown[1]} (lệch {format_number(abs(left - right), decimals)})."
    codes = tuple(dict.fromkeys(each.code for side in sides for each in operands(side)))
    fix = f"Sửa một số thành phần{_lines(archive, codes, period)}, hoặc ghi ngoại lệ."
    file, line = _first_row(archive, codes, period)
    yield Problem(file, line, 2, code, fact, fix, stated=stated, expected=expected, rule=rule.ma, codes=codes)


def _value(archive: Archive, side: Expression, period: Period) -> Cell:
    def value_of(operand: Operand) -> Cell:
        return archive.figures.cell(operand, period)

    return evaluate(side, value_of, operate)


def _interval(archive: Archive, side: Expression, period: Period) -> Interval | Gap:
    """What a side that has a number may be, half a last digit more or less for every figure that is no count."""

    def range_of(operand: Operand) -> Interval | Gap:
        value, indicator = archive.figures.cell(operand, period), archive.figures.indicators[operand.code]
        half = Fraction(0) if indicator.kieu == "so_nguyen" else Fraction(1, 2 * 10**indicator.so_le)
        return value if isinstance(value, Gap) else Interval(value - half, value + half)

    return evaluate(side, range_of, _combine)


def _combine(sign: str, left: Interval | Fraction | Gap, right: Interval | Fraction | Gap) -> Interval | Gap:
    """Two ranges under a sign: the least and the greatest that their ends give."""
    corners = [operate(sign, each, other) for each in _ends(left) for other in _ends(right)]
    numbers = [each for each in corners if isinstance(each, Fraction)]
    if len(numbers) < len(corners) or (sign == "/" and min(_ends(right)) < 0 < max(_ends(right))):
        return next((each for each in corners if isinstance(each, Gap)), Gap.WRONG)
    return Interval(min(numbers), max(numbers))


def _ends(value: Interval | Fraction | Gap) -> tuple[Cell, ...]:
    return (value.low, value.high) if isinstance(value, Interval) else (value,)


def _lines(archive: Archive, codes: tuple[str, ...], period: Period) -> str:
    rows = [archive.figures.rows.get((code, period)) for code in codes]
    lines = [f"{row.file.rpartition('/')[2]} dòng {row.line}" for row in rows if row]
    return f" ({', '.join(lines)})" if lines else ""


def _first_row(archive: Archive, codes: tuple[str, ...], period: Period) -> tuple[str, int]:
    rows = (archive.figures.rows.get((code, period)) for code in codes)
    row = next((each for each in rows if each), None)
    return (row.file, row.line) if row else (archive.months[period].file("so_lieu.csv"), 1)
