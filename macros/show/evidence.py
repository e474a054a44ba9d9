"""The evidence of every figure: what it is, how it comes about, month by month, and the reports that state it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape

from macros.archive import Archive
from macros.figures import OVERDUE, Figure
from macros.numerals import format_number
from macros.pages import Page, relative_url
from macros.periods import Period, format_date
from macros.schema import Indicator
from macros.show import amended, chart, html
from macros.stash import keep_block
from macros.totals import Gap

FOLDER = "so-lieu"
_MINUS = "−"


def address(indicator: Indicator, period: Period) -> str:
    """Where a figure's evidence stands, below the site's root."""
    return f"{_page_of(indicator)}#{_anchor(indicator.ma)}-{period}"


def _page_of(indicator: Indicator) -> str:
    return _page_named(OVERDUE if indicator.ma.startswith(f"{OVERDUE}.") else indicator.linh_vuc)


def _page_named(group: str) -> str:
    return f"{FOLDER}/{group.replace('_', '-')}/"


def _anchor(code: str) -> str:
    return code.replace(".", "-").replace("_", "-")


def group(archive: Archive, page: Page, name: str) -> str:
    """Every indicator of a field of work (or of the overdue counts): a heading, its facts, a chart, its months."""
    found = [each for each in archive.figures.indicators.values() if belongs(each, name)]
    return "\n\n".join(f"## {each.ten}\n\n{keep_block(_indicator(archive, page, each))}" for each in found)


def belongs(indicator: Indicator, name: str) -> bool:
    is_overdue = indicator.ma.startswith(f"{OVERDUE}.")
    return is_overdue if name == OVERDUE else indicator.linh_vuc == name and not is_overdue


def _indicator(archive: Archive, page: Page, indicator: Indicator) -> str:
    figures = [archive.figure(indicator.ma, period) for period in archive.months]
    picture = chart.line(indicator, figures, _anchor(indicator.ma))
    return f'<div class="chung-cu" id="{_anchor(indicator.ma)}">\n{_facts(archive, page, indicator)}\n{picture}\n{_months(archive, page, indicator, figures)}\n</div>'


def _facts(archive: Archive, page: Page, indicator: Indicator) -> str:
    unit = archive.units.get(indicator.don_vi_bao_cao)
    facts = {
        "Mã": f"<code>{escape(indicator.ma)}</code>",
        "Đơn vị tính": escape(indicator.don_vi_tinh),
        "Cách tính": _formula(archive, page, indicator) if indicator.cong_thuc else "số nhập",
        "Đơn vị báo cáo": escape(unit.ten) if unit else "",
        "Giải thích": escape(indicator.mo_ta),
    }
    items = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts.items() if value)
    return f'<dl class="chung-cu__la">{items}</dl>'


def _formula(archive: Archive, page: Page, indicator: Indicator) -> str:
    """The formula in the names of its operands, each a link to its own evidence."""

    def shown(code: str) -> str:
        operand = archive.figures.indicators.get(code)
        if operand is None:
            return escape(code)
        return html.link(page, f"{_page_of(operand)}#{_anchor(code)}", operand.ten)

    return archive.figures.spelt(indicator.ma, shown)


def _months(archive: Archive, page: Page, indicator: Indicator, figures: list[Figure]) -> str:
    """Newest month first; a rate has no sum over the year."""
    sums = archive.figures.year_to_date(indicator.ma) if indicator.kieu != "ty_le" else {}
    head = ["Tháng", "Giá trị", "So với tháng trước", *(["Từ đầu năm"] if sums else []), "Bằng chứng", "Nêu trong"]
    cited = _citations(archive).get(indicator.ma, {})
    rows = [_month(archive, page, each, sums, cited) for each in reversed(figures)]
    return html.table(f"{indicator.ten}, theo tháng", head, rows, numeric=range(1, len(head) - 2), labelled=range(1, len(head)), kind="chung-cu__bang")


def _month(archive: Archive, page: Page, figure: Figure, sums: Mapping, cited: Mapping) -> list[str]:
    indicator, period = figure.indicator, figure.period
    total = [_plain(indicator, sums[period])] if sums else []
    places = ", ".join(html.link(page, target, name) for target, name in cited.get(period, ()))
    name = f'<span id="{_anchor(indicator.ma)}-{period}">{period.name.capitalize()}</span>'
    return [name, _value(figure) + amended.mark(archive, page, figure.indicator.ma, figure.period), change(archive, figure), *total, _source(archive, page, figure), places or "–"]


def _value(figure: Figure) -> str:
    if figure.written:
        return f'{escape(figure.written)}<span class="lech-ghi">[{"tính lại" if figure.is_computed else "số liệu"}: {escape(figure.computed_text)}]</span>'
    return escape(figure.computed_text)


def _plain(indicator: Indicator, cell: object) -> str:
    return cell.value if isinstance(cell, Gap) else format_number(cell, indicator.so_le, indicator.hai_chu_so)


def change(archive: Archive, figure: Figure) -> str:
    """By how much the figure rose or fell; a change of a rate is in percentage points."""
    before = archive.figures.cells[figure.indicator.ma].get(figure.period.shift(-1), Gap.NOT_ENOUGH_MONTHS)
    for cell in (figure.value, before):
        if isinstance(cell, Gap):
            return Gap.NOT_ENOUGH_MONTHS.value if cell is Gap.NOT_ENOUGH_MONTHS else "–"
    difference = figure.value - before
    if difference == 0:
        return "không đổi"
    unit = " điểm %" if figure.indicator.kieu == "ty_le" else ""
    return f"{'+' if difference > 0 else _MINUS}{format_number(abs(difference), figure.indicator.so_le)}{unit}"


def _source(archive: Archive, page: Page, figure: Figure) -> str:
    """Where the figure comes from, and where to edit it or say that it is wrong."""
    links = _onward(archive, figure)
    return f'{_origin(archive, page, figure)}<span class="di-tiep">{links}</span>' if links else _origin(archive, page, figure)


def _onward(archive: Archive, figure: Figure) -> str:
    """Links to the line that the figure stands in, or to its formula's, and to where mistakes are told."""
    row = figure.row or (figure.indicator if figure.is_computed else None)
    edit = archive.forge.edit_address(row.file, row.line) if row and row.file else ""
    report = archive.forge.report_address(address(figure.indicator, figure.period), figure.indicator.ma)
    links = ((edit, "Sửa công thức" if figure.row is None else "Sửa dòng này"), (report, "Báo số sai"))
    return " ".join(f'<a href="{escape(target)}">{text}</a>' for target, text in links if target)


def _origin(archive: Archive, page: Page, figure: Figure) -> str:
    """The formula with the month's values in it, the row of the file, or the tasks that the register counts."""
    if figure.is_computed:
        return escape(archive.figures.worked(figure.indicator.ma, figure.period))
    if figure.row is None:
        return _counted(archive, page, figure) if _is_counted(archive, figure) else "chưa có dòng"
    note = f" ({escape(figure.row.ghi_chu)})" if figure.row.ghi_chu else ""
    return f"{figure.row.file.removeprefix('data/')}, dòng {figure.row.line}{note}"


def _is_counted(archive: Archive, figure: Figure) -> bool:
    return figure.period in archive.counted and figure.indicator.ma.startswith(f"{OVERDUE}.")


def _counted(archive: Archive, page: Page, figure: Figure) -> str:
    """Where the tasks stand that the register counts: in the list that the month's report leaves."""
    day = f"ngày {format_date(archive.day_of(figure.period))}"
    listed = archive.task_lists.get(figure.period.shift(1))
    tasks = html.link(page, listed.url, "tiến độ nhiệm vụ") if listed else "tiến độ nhiệm vụ"
    return f"tính từ {tasks}, đến {day}"


@lru_cache(maxsize=1)
def _citations(archive: Archive) -> dict[str, dict[Period, list[tuple[str, str]]]]:
    """By code and month: the address and name of every place that prints the figure, a place once."""
    found: dict[str, dict[Period, dict[str, str]]] = {}
    for code, period, target, name in _calls(archive):
        found.setdefault(code, {}).setdefault(period, {})[target] = name
    return {code: {period: list(places.items()) for period, places in months.items()} for code, months in found.items()}


def _calls(archive: Archive) -> Iterator[tuple[str, Period, str, str]]:
    for page in archive.pages.values():
        month = page.data_month
        if month is None:
            continue
        headings = page.reading.headings
        position = 0
        for place, call in sorted(page.reading.calls, key=lambda each: each[0].line):
            if call.name != "so_lieu":
                continue
            while position < len(headings) and headings[position].line <= place.line:
                position += 1
            heading = headings[position - 1] if position else None
            anchor = f"#{heading.target}" if heading else ""
            period = Period.parse(call.arguments[1]) if len(call.arguments) > 1 else month
            yield call.arguments[0], period, f"{page.url}{anchor}", heading.text if heading else page.title


def groups(archive: Archive, page: Page) -> str:
    """Every group of figures, in the catalogue's order, with its number of indicators."""
    names = {code: each.ten for code, each in archive.work_fields.items()} | {OVERDUE: "Nhiệm vụ chậm muộn"}
    items = []
    for code, name in names.items():
        count = sum(belongs(each, code) for each in archive.figures.indicators.values())
        if count:
            items.append(f"<li>{html.link(page, _page_named(code), name)} <span>{count} chỉ tiêu</span></li>")
    route = relative_url(page, f"{FOLDER}/goi-du-lieu/")
    download = f'<p>Tải mọi số liệu: <a href="{route}datapackage.json" download>gói dữ liệu</a> (Data Package, mỗi nhóm một tệp CSV).</p>'
    return '<ul class="nhom-so-lieu">\n' + "\n".join(items) + f"\n</ul>\n{download}"
