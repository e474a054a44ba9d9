"""Figures: what the data say and what the document says, for every indicator and month.

Rows of so_lieu.csv and cham_muon.csv become typed cells; formulas give the rest; a Figure is one cell with everything
that a page, a check or an export needs to know of it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from macros import totals
from macros.formulas import PREVIOUS, YEAR_TO_DATE, Expression, FormulaError, Operand, operands, parse
from macros.numerals import Misreading, format_number, format_rate, read
from macros.periods import Period, span
from macros.schema import NOT_IN_YET, UNCLEAR, FigureRow, Indicator, Opening, OverdueRow
from macros.totals import Cell, Gap

OVERDUE = "cham_muon"
ALL = "tat_ca"
PARTS = {"ky_truoc": "kỳ trước chuyển qua", "phat_sinh": "phát sinh trong tháng"}
_WHOLE = {"chung": "chung"}
_BY = {"nguon": "theo nguồn", "don_vi": "theo đơn vị"}


@dataclass(frozen=True)
class Figure:
    """One indicator in one month. value: the exact number, or the gap in its place. written: the document's own
    writing where it differs. row: the row that states it, None when nothing is stated. operands: codes of its formula."""

    indicator: Indicator
    period: Period
    value: Cell
    row: FigureRow | OverdueRow | None = None

    @property
    def is_computed(self) -> bool:
        return self.indicator.cong_thuc != ""

    @property
    def written(self) -> str:
        return self.row.nguyen_van if self.row else ""

    @property
    def computed_text(self) -> str:
        """The value as the office prints it; "…" where it is not in yet, else the reason why there is none."""
        if isinstance(self.value, Gap):
            return "…" if self.value is Gap.NOT_IN_YET and not self.is_computed else self.gap_text
        return print_value(self.indicator, self.value)

    @property
    def gap_text(self) -> str:
        """Why there is no number; a formula whose operands have none cannot be computed."""
        unknown = (Gap.NOT_IN_YET, Gap.UNCLEAR)
        return "không tính được" if self.is_computed and self.value in unknown else self.value.value

    @property
    def text(self) -> str:
        """What pages and papers print."""
        return self.written or self.computed_text


def print_value(indicator: Indicator, value: Fraction | Decimal) -> str:
    """A number as this indicator prints it."""
    if indicator.kieu == "ty_le":
        return format_rate(value, indicator.so_le)
    return format_number(value, indicator.so_le, indicator.hai_chu_so)


@dataclass
class Figures:
    """All figures. indicators: the catalogue and the codes derived from the overdue counts. misread: rows whose
    number cannot be read. implied: overdue counts that no row states, which a month may leave out (they are zero there) or the register gives. broken: formulas outside the grammar. circular: groups of codes whose formulas need each other."""

    indicators: dict[str, Indicator]
    periods: list[Period]
    cells: dict[str, dict[Period, Cell]] = field(default_factory=dict)
    rows: dict[tuple[str, Period], FigureRow | OverdueRow] = field(default_factory=dict)
    misread: list[tuple[FigureRow | OverdueRow | Opening, Misreading]] = field(default_factory=list)
    formulas: dict[str, Expression | None] = field(default_factory=dict)
    implied: set[tuple[str, Period]] = field(default_factory=set)
    openings: dict[tuple[str, int], tuple[int, Fraction]] = field(default_factory=dict)
    broken: dict[str, FormulaError] = field(default_factory=dict)
    circular: list[list[str]] = field(default_factory=list)

    def get(self, code: str, period: Period) -> Figure | None:
        """The figure, or None for a code that the catalogue does not have."""
        indicator = self.indicators.get(code)
        if indicator is None:
            return None
        value = self.cells.get(code, {}).get(period, Gap.NOT_ENOUGH_MONTHS)
        return Figure(indicator, period, value, self.rows.get((code, period)))

    def stated(self) -> Iterable[Figure]:
        """Every figure that a row states, month by month, in file order."""
        for code, period in self.rows:
            if figure := self.get(code, period):
                yield figure

    def worked(self, code: str, period: Period) -> str:
        """A code's formula with the month's values in place of its operands: «120 + 8 − 95»."""
        return self.worked_out(self.indicators[code].cong_thuc, period)

    def worked_out(self, formula: str, period: Period) -> str:
        """Any formula with the month's values in place of its operands."""

        def shown(match: re.Match) -> str:
            if match[0][0].isdecimal():
                return format_number(Decimal(match[0].replace(",", ".")), len(match[0].partition(",")[2]))
            figure = self.get(match[0], period)
            return figure.computed_text if figure else match[0]

        formula = re.sub(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+|[0-9]+(?:,[0-9]+)?", shown, formula)
        return formula.replace("*", "×").replace("/", ":").replace(" - ", " − ")

    def spelt(self, code: str, name: Callable[[str], str]) -> str:
        """A code's formula with a name in place of every operand."""
        return self.spelt_out(self.indicators[code].cong_thuc, name)

    def spelt_out(self, formula: str, name: Callable[[str], str]) -> str:
        """Any formula with a name in place of every operand."""
        formula = re.sub(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+", lambda match: name(match[0]), formula)
        return formula.replace("*", "×").replace(" / ", " : ").replace(" - ", " − ").replace("ky_truoc(", "tháng trước của (").replace("luy_ke(", "cộng dồn của (")

    def cell(self, operand: Operand, period: Period) -> Cell:
        """An operand's cell in a month."""
        if operand.over == YEAR_TO_DATE:
            return self.year_to_date(operand.code).get(period, Gap.NOT_ENOUGH_MONTHS)
        month = period.shift(-1) if operand.over == PREVIOUS else period
        return self.cells.get(operand.code, {}).get(month, Gap.NOT_ENOUGH_MONTHS)

    def year_to_date(self, code: str) -> dict[Period, Cell]:
        """A code's sums from January, by month."""
        return totals.year_to_date(code, self.cells[code], self.openings)

    def operands(self, code: str) -> list[str]:
        """The codes in a code's formula; none for a typed one."""
        expression = self.formulas.get(code)
        return [operand.code for operand in operands(expression)] if expression else []


def build(
    catalogue: Mapping[str, Indicator],
    months: Mapping[Period, tuple[list[FigureRow], list[OverdueRow]]],
    openings: Iterable[Opening],
    titles: Mapping[tuple[str, str], str],
    counted: Set[Period] = frozenset(),
) -> Figures:
    """Read every cell and compute every formula for all months at once.

    titles: names of the sources and units that overdue counts are by, by ("nguon" or "don_vi", code). counted: the months
    whose overdue rows nobody has stated: they are counts of the register.
    """
    overdue = {period: rows for period, (_, rows) in months.items()}
    indicators = {**catalogue, **_overdue_indicators(overdue, titles)}
    periods = span(min(months), max(months)) if months else []
    figures = Figures(indicators, periods)
    typed: dict[str, dict[Period, Cell]] = {}
    for period, (figure_rows, overdue_rows) in sorted(months.items()):
        for row in figure_rows:
            _state(figures, typed, row.ma, period, row)
        for row in overdue_rows:
            if period in counted:
                _count_in(figures, typed, overdue_code(row), period, int(row.gia_tri))
            else:
                _state(figures, typed, overdue_code(row), period, row)
    _imply_zeros(figures, typed, overdue, counted)
    _parse_formulas(figures)
    figures.openings = _read_openings(figures, openings)
    table = totals.compute(periods, typed, figures.formulas, figures.openings)
    figures.cells = {code: dict(zip(periods, table[code], strict=True)) for code in table}
    return figures


def overdue_code(row: OverdueRow) -> str:
    return f"{OVERDUE}.{row.theo}.{row.ma}.{row.phan}"


def _state(figures: Figures, typed: dict, code: str, period: Period, row: FigureRow | OverdueRow) -> None:
    """Take one row: its place, and its cell when it holds one."""
    figures.rows[code, period] = row
    indicator = figures.indicators.get(code)
    if indicator is None or indicator.cong_thuc:
        return
    typed.setdefault(code, {})[period] = _cell(figures, indicator, row)


def _count_in(figures: Figures, typed: dict, code: str, period: Period, count: int) -> None:
    """Take a count that no row states."""
    typed.setdefault(code, {})[period] = Fraction(count)
    figures.implied.add((code, period))


def _cell(figures: Figures, indicator: Indicator, row: FigureRow | OverdueRow) -> Cell:
    if row.gia_tri == NOT_IN_YET:
        return Gap.NOT_IN_YET
    if row.gia_tri == UNCLEAR:
        return Gap.UNCLEAR
    return _number(figures, indicator, row)


def _number(figures: Figures, indicator: Indicator, row: FigureRow | OverdueRow | Opening) -> Cell:
    value = read(row.gia_tri, indicator.so_le, indicator.hai_chu_so, maximum(indicator))
    if isinstance(value, Misreading):
        figures.misread.append((row, value))
        return Gap.WRONG
    return Fraction(value)


def maximum(indicator: Indicator) -> Decimal | None:
    """The largest value that the catalogue allows; None where it names none (or none that can be read)."""
    limit = read(indicator.toi_da, 0, two_digits=False)
    return limit if isinstance(limit, Decimal) else None


def _read_openings(figures: Figures, openings: Iterable[Opening]) -> dict[tuple[str, int], tuple[int, Fraction]]:
    read_ones = {}
    for row in openings:
        indicator = figures.indicators.get(row.ma)
        value = _number(figures, indicator, row) if indicator else Gap.WRONG
        if isinstance(value, Fraction):
            read_ones[row.ma, row.nam] = (int(row.den_thang), value)
    return read_ones


def _parse_formulas(figures: Figures) -> None:
    for code, indicator in figures.indicators.items():
        if indicator.cong_thuc:
            try:
                figures.formulas[code] = parse(indicator.cong_thuc)
            except FormulaError as error:
                figures.formulas[code] = None
                figures.broken[code] = error
    _break_circles(figures)


def _break_circles(figures: Figures) -> None:
    """Set aside every formula that needs itself, one circle at a time."""
    graph = {code: figures.operands(code) for code in figures.formulas}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle = sorted(set(error.args[1]))
            figures.circular.append(circle)
            figures.formulas |= dict.fromkeys(circle)
            graph |= dict.fromkeys(circle, [])
        else:
            return


def _imply_zeros(figures: Figures, typed: dict[str, dict[Period, Cell]], overdue: Mapping[Period, list[OverdueRow]], counted: Set[Period]) -> None:
    """A count that the month before had not, or had as zero, may be left out: nothing of it was carried over.

    Any other absence makes the sums incomputable, not smaller. But what the register does not count is not late, and
    what it has counted is held against the next month's statement by a check of its own.
    """
    counts = {code for code in typed if code.startswith(f"{OVERDUE}.")}
    before: Period | None = None
    for period in sorted(overdue):
        for code in counts if overdue[period] else ():
            if period not in typed[code] and (counted & {period, before} or typed[code].get(before, Fraction(0)) == 0):
                _count_in(figures, typed, code, period, 0)
        before = period


def _overdue_indicators(overdue: Mapping[Period, list[OverdueRow]], titles: Mapping[tuple[str, str], str]) -> dict[str, Indicator]:
    """Indicators for the overdue counts, which no catalogue lists: each count, each row's sum, each part's sum, the whole."""
    counts: dict[str, dict[str, list[str]]] = {}
    for rows in overdue.values():
        for row in rows:
            if row.ma != ALL:
                parts = counts.setdefault(row.theo, {}).setdefault(row.ma, [])
                parts += [row.phan] if row.phan not in parts else []
    found: list[Indicator] = []
    for group, names in counts.items():
        prefix = f"{OVERDUE}.{group}"
        for name, parts in names.items():
            title = titles.get((group, name), name)
            found += [_count(f"{prefix}.{name}.{part}", title) for part in parts]
            found.append(_count(f"{prefix}.{name}", title, [f"{prefix}.{name}.{part}" for part in parts]))
        for part in dict.fromkeys(part for parts in names.values() for part in parts):
            members = [f"{prefix}.{name}.{part}" for name, parts in names.items() if part in parts]
            found.append(_count(f"{prefix}.{ALL}.{part}", "tổng số", members))
        found.append(_count(prefix, "tổng số", [f"{prefix}.{name}" for name in names]))
    return {indicator.ma: indicator for indicator in found}


def _count(code: str, title: str, members: Iterable[str] = ()) -> Indicator:
    members = list(members)
    by = _BY[code.split(".")[1]]
    part = next((f", {name}" for part, name in {**PARTS, **_WHOLE}.items() if code.endswith(f".{part}")), ", cộng các phần")
    return Indicator.model_construct(
        file="",
        line=0,
        ma=code,
        ten=f"Nhiệm vụ chậm muộn {by}, {title}{part}",
        don_vi_tinh="nhiệm vụ",
        kieu="so_nguyen",
        so_le=0,
        hai_chu_so=True,
        linh_vuc="chi_dao",
        don_vi_bao_cao="van_phong",
        cong_thuc=" + ".join(members),
        toi_da="",
        mo_ta="",
    )
