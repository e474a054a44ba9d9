"""Every row of figures is a number of its kind, belongs to the catalogue, and says what the document says."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from macros.archive import Archive
from macros.checks.catalogue import is_contradictory
from macros.figures import ALL, Figure, maximum, overdue_code
from macros.folding import fold, shorten, suggest
from macros.numerals import LARGEST, Misreading, format_number
from macros.periods import Period
from macros.problems import Problem
from macros.schema import NOT_IN_YET, UNCLEAR, FigureRow, Opening, OverdueRow
from macros.totals import Gap

_DIGIT = re.compile("[0-9]")


def check(archive: Archive) -> Iterator[Problem]:
    for row, misreading in archive.figures.misread:
        indicator = archive.indicators.get(row.ma)
        if indicator is None or not is_contradictory(indicator):
            yield _misread(row, misreading)
    for period, month in archive.months.items():
        for row in month.figure_rows:
            yield from _row(archive, period, row, row.ma)
        for row in month.overdue_rows:
            yield from _overdue_names(archive, row)
            yield from _row(archive, period, row, overdue_code(row))
    for code, indicator in archive.figures.indicators.items():
        if indicator.cong_thuc:
            yield from _above(archive, code, maximum(indicator) or LARGEST)


def _misread(row: FigureRow | OverdueRow | Opening, misreading: Misreading) -> Problem:
    """A cell that is no number may be a gap; an opening value may not."""
    fact, fix = f"{row.ma}: {misreading.fact}", misreading.suggestion
    word = "_".join(fold(row.gia_tri).split())
    if isinstance(row, Opening):
        fix = fix if _DIGIT.search(row.gia_tri) else "Ghi số; chưa có số đầu kỳ thì xóa dòng này."
    elif word in (NOT_IN_YET, UNCLEAR):
        fix = f"Viết đúng là {word}."
    elif not _DIGIT.search(row.gia_tri):
        fix = f"{fix} Chưa có số thì ghi {NOT_IN_YET}."
    return _problem(row, "gia_tri", misreading.code, fact, fix)


def _above(archive: Archive, code: str, limit: Decimal) -> Iterator[Problem]:
    """A computed figure beyond its maximum: one of its parts is wrong, or the formula is."""
    figures = archive.figures
    for period, value in figures.cells.get(code, {}).items():
        if period not in archive.months or not (value > limit if isinstance(value, Fraction) else _is_endless(archive, code, period)):
            continue
        rows = (figures.rows.get((each, period)) for each in figures.operands(code))
        row = next((each for each in rows if each), None)
        file, line = (row.file, row.line) if row else (archive.months[period].file("so_lieu.csv"), 1)
        result = shorten(f"{figures.worked(code, period)} = {archive.figure(code, period).computed_text}", 100)
        fact = f"{figures.indicators[code].ten}: tính ra {result}, lớn hơn mức tối đa {format_number(limit)}."
        yield Problem(file, line, 2, "so-qua-lon", fact, "Kiểm tra lại các số thành phần và công thức.")


def _is_endless(archive: Archive, code: str, period: Period) -> bool:
    """A result with too many digits to be kept, although all of its parts are numbers."""
    cells, parts = archive.figures.cells, archive.figures.operands(code)
    return cells[code][period] is Gap.WRONG and parts != [] and all(isinstance(cells[each].get(period), Fraction) for each in parts)


def _row(archive: Archive, period: Period, row: FigureRow | OverdueRow, code: str) -> Iterator[Problem]:
    figure = archive.figure(code, period)
    if figure is None:
        yield from _unknown(archive, row, code)
    elif figure.is_computed:
        yield from _computed(archive, figure, row)
    else:
        yield from _typed(archive, figure, row)


def _unknown(archive: Archive, row: FigureRow | OverdueRow, code: str) -> Iterator[Problem]:
    if isinstance(row, FigureRow) and "chi_tieu.csv" not in archive.unreadable:
        fix = suggest(code, archive.indicators, "Thêm chỉ tiêu này vào data/danh_muc/chi_tieu.csv.")
        yield _problem(row, "ma", "ma-khong-co", f"«{code}» không có trong danh mục chỉ tiêu.", fix)
    if isinstance(row, OverdueRow) and row.ma == ALL:
        fact = f"Không có dòng {row.theo} nào có phần «{row.phan}» để cộng."
        yield _problem(row, "phan", "gia-tri-la", fact, "Xóa dòng, hoặc thêm các dòng thành phần.")


def _overdue_names(archive: Archive, row: OverdueRow) -> Iterator[Problem]:
    table, known = ("nguon.csv", archive.sources) if row.theo == "nguon" else ("don_vi.csv", archive.units)
    if row.ma != ALL and row.ma not in known and table not in archive.unreadable:
        yield _problem(row, "ma", "ma-khong-co", f"«{row.ma}» không có trong {table}.", suggest(row.ma, known, f"Thêm vào {table}."))


def _computed(archive: Archive, figure: Figure, row: FigureRow | OverdueRow) -> Iterator[Problem]:
    name = figure.indicator.ten
    if row.gia_tri:
        fact = f"{name}: ghi «{row.gia_tri}» nhưng số này do hệ thống tính ({figure.computed_text})."
        yield _problem(row, "gia_tri", "gia-tri-thua", fact, "Xóa dòng này; văn bản ghi khác thì để trống gia_tri và ghi vào nguyen_van.")
    elif not row.nguyen_van:
        yield _problem(row, "nguyen_van", "nguyen-van-thieu", f"{name}: dòng không có số và không có nguyên văn.", "Xóa dòng này.")
    else:
        yield from _difference(archive, figure, row)


def _typed(archive: Archive, figure: Figure, row: FigureRow | OverdueRow) -> Iterator[Problem]:
    if figure.value is Gap.NOT_IN_YET:
        yield from _not_in_yet(archive, figure, row)
    elif figure.value is Gap.UNCLEAR and not row.nguyen_van:
        fact = f"{figure.indicator.ten}: ghi chua_ro nhưng không nêu văn bản viết gì."
        yield _problem(row, "nguyen_van", "nguyen-van-thieu", fact, "Ghi vào nguyen_van đúng chữ số của văn bản.")
    elif row.nguyen_van and figure.value is not Gap.WRONG:
        yield from _difference(archive, figure, row)


def _difference(archive: Archive, figure: Figure, row: FigureRow | OverdueRow) -> Iterator[Problem]:
    name, written, computed = figure.indicator.ten, row.nguyen_van, figure.computed_text
    if written == computed:
        fix = "Xóa cả dòng." if figure.is_computed else "Để trống ô nguyen_van."
        yield _problem(row, "nguyen_van", "nguyen-van-thua", f"{name}: nguyên văn «{written}» giống hệt số được in.", fix)
    elif figure.value is Gap.UNCLEAR:
        fact = f"{name}: văn bản ghi «{written}», không thành một số."
        fix = "Hỏi đơn vị cung cấp rồi ghi số vào gia_tri, xóa nguyen_van; hoặc ghi ngoại lệ."
        yield _stated(figure, row, fact, fix, "")
    else:
        worked = archive.figures.worked(figure.indicator.ma, figure.period)
        source = f"tính lại {worked} = " if figure.is_computed else "số liệu là "
        fact = f"{name}: văn bản ghi {written}, {source}{computed}."
        computed_fix = "Sửa số thành phần, xóa cả dòng để in số tính, hoặc ghi ngoại lệ."
        fix = computed_fix if figure.is_computed else "Sửa gia_tri, để trống ô nguyen_van để in số liệu, hoặc ghi ngoại lệ."
        yield _stated(figure, row, fact, fix, computed)


def _stated(figure: Figure, row: FigureRow | OverdueRow, fact: str, fix: str, expected: str) -> Problem:
    """The document writes a figure otherwise than it is."""
    column = row.column("nguyen_van")
    return Problem(row.file, row.line, column, "lech-so-tinh", fact, fix, stated=row.nguyen_van, expected=expected, codes=(figure.indicator.ma,))


def _not_in_yet(archive: Archive, figure: Figure, row: FigureRow | OverdueRow) -> Iterator[Problem]:
    page = archive.reports.get(figure.period)
    is_draft = page is None or getattr(page.head, "trang_thai", "du_thao") == "du_thao"
    code = "chua-co-so" if is_draft else "chua-co-so-trinh-ky"
    unit = archive.units.get(figure.indicator.don_vi_bao_cao)
    asked = f"Hỏi {unit.ten} rồi ghi số." if unit else "Ghi số."
    yield _problem(row, "gia_tri", code, f"{figure.indicator.ten}: chưa có số.", asked)


def _problem(row: FigureRow | OverdueRow | Opening, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(row.file, row.line, row.column(column), code, fact, fix)
