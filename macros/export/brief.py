"""A month's figures in brief, for a meeting: one A4 page of the home page's headline figures, each with its last months."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from macros.archive import Archive
from macros.calls import Call
from macros.export.reading import ISSUER
from macros.figures import ALL, OVERDUE, Figure, print_value
from macros.pages import Place
from macros.periods import Period, span
from macros.schema import DRAFT
from macros.show.evidence import change

HOME = "index.md"
_CHOICE = "so_lieu_noi_bat"
# A year, and the same month of the year before.
_MONTHS = 13


@dataclass(frozen=True)
class Chart:
    """runs: unbroken lines of points, each (right, up) from 0 to 1. zero: the height of zero. first and last: the months at its ends.

    highest and lowest: the values at its head and its foot; lowest is "" where nothing is below zero, which then is the foot.
    """

    runs: tuple[tuple[tuple[float, float], ...], ...]
    first: str
    last: str
    highest: str
    lowest: str = ""
    zero: float = 0


@dataclass(frozen=True)
class Line:
    """A figure: as the document writes it, what it is computed to be where that differs, its change, its chart where it has months enough."""

    name: str
    text: str
    unit: str
    remark: str
    change: str
    chart: Chart | None


@dataclass(frozen=True)
class Counts:
    """Overdue tasks by one grouping: pairs of name and number, and their sum as the document writes it."""

    title: str
    rows: tuple[tuple[str, str], ...]
    total: str


@dataclass(frozen=True)
class Brief:
    issuer: tuple[str, ...]
    title: str
    lines: tuple[Line, ...]
    overdue: tuple[Counts, ...]
    is_draft: bool


def read_brief(archive: Archive, period: Period) -> Brief | None:
    """The figures that the home page chooses, in its order; None where it chooses none."""
    codes = dict.fromkeys(code for _, call in _choices(archive) for code in call.arguments)
    found = [figure for code in codes if (figure := archive.figure(code, period))]
    if not found:
        return None
    is_draft = getattr(archive.reports[period].head, "trang_thai", DRAFT) == DRAFT
    overdue = tuple(_counts(archive, period))
    return Brief(ISSUER, f"Số liệu chính {period.name}", tuple(_line(archive, each, is_draft) for each in found), overdue, is_draft)


def choice_address(archive: Archive) -> str:
    """Where the home page chooses its last figures: file, line and column, from 1."""
    place, _ = _choices(archive)[-1]
    return f"{archive.pages[HOME].file}:{place.line}:{place.column}"


def _choices(archive: Archive) -> list[tuple[Place, Call]]:
    calls = archive.pages[HOME].reading.calls if HOME in archive.pages else []
    return [(place, call) for place, call in calls if call.name == _CHOICE]


def _line(archive: Archive, figure: Figure, is_draft: bool) -> Line:
    indicator = figure.indicator
    unit = "" if indicator.kieu == "ty_le" else indicator.don_vi_tinh
    remark = f"{'tính lại' if figure.is_computed else 'số liệu'}: {figure.computed_text}" if is_draft and figure.written else ""
    months = [figure.period.shift(-back) for back in reversed(range(_MONTHS))]
    known = [archive.figure(indicator.ma, month) for month in months if month in archive.months]
    return Line(indicator.ten, figure.text, unit, remark, f"so với tháng trước: {change(archive, figure)}", _chart([each for each in known if each]))


def _chart(figures: Sequence[Figure]) -> Chart | None:
    """Drawn from zero, so that a small change looks small; a month without a number is a gap. None with fewer than two numbers."""
    values = {each.period: each.value for each in figures if isinstance(each.value, Fraction)}
    if len(values) < 2:
        return None
    months = span(figures[0].period, figures[-1].period)
    foot, head = min(0, *values.values()), max(0, *values.values())
    height = head - foot or 1
    points = {month: (round(place / (len(months) - 1), 4), _share(values[month] - foot, height)) for place, month in enumerate(months) if month in values}
    runs = (tuple(points[month] for month in run) for is_known, run in groupby(months, key=points.__contains__) if is_known)
    first, last = months[0], months[-1]
    highest, lowest = (print_value(figures[-1].indicator, value) for value in (max(values.values()), min(values.values())))
    return Chart(tuple(runs), f"{first.month}/{first.year}", f"{last.month}/{last.year}", highest, lowest if foot else "", _share(-foot, height))


def _share(part: Fraction, whole: Fraction) -> float:
    return round(float(Fraction(part) / whole), 4)


def _counts(archive: Archive, period: Period) -> Iterator[Counts]:
    for group, title, names in (("nguon", "theo nguồn giao việc", archive.sources), ("don_vi", "theo đơn vị", archive.units)):
        codes = dict.fromkeys(row.ma for row in archive.overdue_rows.get(period, []) if row.theo == group and row.ma != ALL)
        rows = [(names[code].ten if code in names else "Chưa nêu", archive.figure(f"{OVERDUE}.{group}.{code}", period)) for code in codes]
        total = archive.figure(f"{OVERDUE}.{group}", period)
        if rows and total:
            yield Counts(f"Nhiệm vụ chậm muộn {title}", tuple((name, figure.text) for name, figure in rows if figure), total.text)
