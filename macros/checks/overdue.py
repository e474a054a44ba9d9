"""The overdue counts that a month states are at least what the register knows: it may know fewer tasks, never more."""

from collections.abc import Iterator
from fractions import Fraction

from macros.archive import Archive
from macros.figures import OVERDUE, print_value
from macros.periods import Period
from macros.problems import Problem
from macros.register import Directive

# Tasks that a message names; the appendix lists them all.
_NAMED = 5


def check(archive: Archive) -> Iterator[Problem]:
    for period, month in archive.months.items():
        late = archive.register.late_in(period, archive.day_of(period))
        for group in dict.fromkeys(row.theo for row in month.overdue_rows) if late else ():
            yield from _group(archive, period, group, late)


def _group(archive: Archive, period: Period, group: str, late: list[Directive]) -> Iterator[Problem]:
    """Each name; and where all of these may be right the whole, which counts also the tasks that name none."""
    by_name: dict[str, list[Directive]] = {}
    for each in late:
        name = each.unit(period) if group == "don_vi" else each.source(period)
        by_name.setdefault(name, []).append(each)
    found = [_short(archive, period, f"{OVERDUE}.{group}.{name}", tasks) for name, tasks in by_name.items() if name]
    told = [problem for problem in found if problem]
    yield from told or filter(None, [_short(archive, period, f"{OVERDUE}.{group}", late)])


def _short(archive: Archive, period: Period, code: str, late: list[Directive]) -> Problem | None:
    """A count below the number of the tasks that the register knows to be late; a name without a row counts none."""
    figure, known = archive.figure(code, period), len(late)
    file, line, is_named = _place(archive, period, code)
    if figure is None or not is_named:
        stated, title = "0", _title(archive, code)
    elif isinstance(figure.value, Fraction) and figure.value < known:
        stated, title = figure.computed_text, figure.indicator.ten.removesuffix(", cộng các phần")
    else:
        return None
    named = ", ".join(each.code for each in late[:_NAMED]) + (f" và {known - _NAMED} việc nữa" if known > _NAMED else "")
    fact = f"{title}: ghi {stated}, mà theo tiến độ có {known} nhiệm vụ quá hạn: {named}."
    fix = "Sửa số; việc đã xong thì ghi vào tien_do.csv; hoặc ghi ngoại lệ."
    expected = print_value(figure.indicator, Fraction(known)) if figure else str(known)
    return Problem(file, line, 4, "cham-muon-thieu", fact, fix, stated=stated, expected=expected, codes=(code,))


def _title(archive: Archive, code: str) -> str:
    group, name = code.split(".")[1:]
    known = archive.sources if group == "nguon" else archive.units
    by = "theo nguồn" if group == "nguon" else "theo đơn vị"
    return f"Nhiệm vụ chậm muộn {by}, {known[name].ten if name in known else name}"


def _place(archive: Archive, period: Period, code: str) -> tuple[str, int, bool]:
    """The first row of the name, else of the group, and whether the name has one."""
    month = archive.months[period]
    group, name = (*code.split(".")[1:], "")[:2]
    rows = [row for row in month.overdue_rows if row.theo == group]
    row = next((row for row in rows if row.ma == name), rows[0])
    return row.file, row.line, row.ma == name or not name
