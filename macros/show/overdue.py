"""The overdue tasks as tables: by source of the work and by unit, with computed totals."""

from html import escape

from macros.archive import Archive
from macros.figures import ALL, OVERDUE, PARTS
from macros.pages import Page
from macros.periods import Period
from macros.register import UNNAMED
from macros.show import html
from macros.show.figure import inline, month_of

_NAMES = {"nguon": "nguồn giao việc", "don_vi": "đơn vị"}


def table(archive: Archive, page: Page, group: str) -> str:
    """The month's overdue tasks by "nguon" or "don_vi": a row per name, a column per part, the sums last."""
    period = month_of(archive, page)
    rows = [row for row in archive.overdue_rows.get(period, []) if row.theo == group and row.ma != ALL]
    parts = [part for part in PARTS if any(row.phan == part for row in rows)]
    known = archive.sources if group == "nguon" else archive.units
    names = {code: each.ten for code, each in known.items()} | {UNNAMED: "Chưa nêu"}
    lines = []
    for name in dict.fromkeys(row.ma for row in rows):
        title = names.get(name, name)
        cells = [_cell(archive, page, period, f"{OVERDUE}.{group}.{name}.{part}") for part in parts]
        lines.append([escape(title), *cells, _cell(archive, page, period, f"{OVERDUE}.{group}.{name}")])
    sums = [_cell(archive, page, period, f"{OVERDUE}.{group}.{ALL}.{part}") for part in parts]
    lines.append(["Tổng số", *sums, _cell(archive, page, period, f"{OVERDUE}.{group}")])
    head = (_NAMES[group].capitalize(), *(PARTS[part].capitalize() for part in parts), "Cộng")
    caption = f"Nhiệm vụ chậm muộn theo {_NAMES[group]}, {period.name if period else ''}"
    return html.table(caption, head, lines, numeric=range(1, len(head)), kind="co-tong")


def _cell(archive: Archive, page: Page, period: Period | None, code: str) -> str:
    """The figure, or a dash where the month states none."""
    found = archive.figure(code, period) if period else None
    stated = found is not None and (found.is_computed or found.row is not None or period in archive.counted)
    return inline(page, found) if stated else "–"
