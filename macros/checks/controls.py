"""What the document says a second time (so_kiem.csv): a figure in another place, the total beside its parts.

A computed figure follows its parts, so that a part mistyped moves the total unseen; the total as written holds them.
"""

from collections.abc import Iterator
from fractions import Fraction

from macros.archive import Archive
from macros.figures import Figure, maximum, print_value
from macros.folding import suggest
from macros.numerals import Misreading, read, round_half_up
from macros.problems import Problem
from macros.schema import ControlRow


def check(archive: Archive) -> Iterator[Problem]:
    for period, month in archive.months.items():
        for row in month.controls:
            figure = archive.figure(row.ma, period)
            if figure is not None:
                yield from _compared(archive, row, figure)
            elif "chi_tieu.csv" not in archive.unreadable and "cham_muon.csv" not in month.unreadable:
                fix = suggest(row.ma, archive.figures.indicators, "Chép đúng mã trong chi_tieu.csv.")
                yield _problem(row, "ma", "ma-khong-co", f"«{row.ma}» không có trong danh mục chỉ tiêu.", fix)


def _compared(archive: Archive, row: ControlRow, figure: Figure) -> Iterator[Problem]:
    """A figure without a number has a problem of its own."""
    indicator = figure.indicator
    value = read(row.gia_tri, indicator.so_le, indicator.hai_chu_so, maximum(indicator))
    if isinstance(value, Misreading):
        yield _problem(row, "gia_tri", value.code, f"{row.ma}: {value.fact}", value.suggestion)
    elif isinstance(figure.value, Fraction) and round_half_up(figure.value, indicator.so_le) != value:
        yield _difference(archive, row, figure, print_value(indicator, value))


def _difference(archive: Archive, row: ControlRow, figure: Figure, stated: str) -> Problem:
    worked = archive.figures.worked(row.ma, figure.period)
    source = f"tính lại {worked} = " if figure.is_computed else "số liệu là "
    fact = f"{figure.indicator.ten}: {row.noi_neu} ghi {stated}, {source}{figure.computed_text}."
    rows = [archive.figures.rows.get((code, figure.period)) for code in (archive.figures.operands(row.ma) or [row.ma])]
    lines = [f"{each.file.rpartition('/')[2]} dòng {each.line}" for each in rows if each]
    fix = f"Tra lại văn bản, sửa số sai ở dòng này hoặc ở {', '.join(lines)}." if lines else "Tra lại văn bản, sửa số sai."
    column = row.column("gia_tri")
    return Problem(row.file, row.line, column, "so-kiem-lech", fact, fix, stated=stated, expected=figure.computed_text, codes=(row.ma,))


def _problem(row: ControlRow, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(row.file, row.line, row.column(column), code, fact, fix)
