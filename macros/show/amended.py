"""What was corrected of an issued report: a notice on its pages, a mark at each figure, and the page of all corrections."""

from collections.abc import Sequence
from html import escape

from macros.archive import Archive
from macros.pages import Page
from macros.periods import Period, format_date
from macros.places import FIGURE, FORMULA, NAME, TASK, is_file, is_section
from macros.schema import FORMAL, REPLACING, WAYS_TO_CORRECT, Amendment
from macros.show import html

PAGE = "dinh-chinh/"
KIND = "dinh-chinh"
_VERBS = {FORMAL: "được đính chính", REPLACING: "được thay thế"}


def notice(archive: Archive, page: Page) -> str:
    """What has been corrected of the month that a report or task list shows, newest first; "" for nothing."""
    period = page.data_month if page.period else None
    found = archive.amendments_of(period) if period else {}
    return "\n".join(_notice(archive, page, rows) for rows in reversed(found.values()))


def _notice(archive: Archive, page: Page, rows: Sequence[Amendment]) -> str:
    first = rows[0]
    verb = _VERBS.get(first.hinh_thuc, "được sửa đổi, bổ sung")
    told = html.link(page, f"{PAGE}#{_anchor(first.ma)}", f"{WAYS_TO_CORRECT[first.hinh_thuc]} số {first.so_van_ban} ngày {format_date(first.ngay)}")
    items = "".join(f"<li>{escape(title(archive, row.ky, row.noi))}: {_change(row)}</li>" for row in _shown(rows))
    return f'<aside class="{KIND}" role="note">\n<p><strong>Báo cáo {first.ky.name} {verb}</strong> bằng {told}. Lý do: {escape(first.ly_do)}.</p>\n<ul>{items}</ul>\n</aside>'


def mark(archive: Archive, page: Page, code: str, period: Period) -> str:
    """Beside a figure that a correction has changed: that it has, and a link to which."""
    codes = archive.corrections_of(code, period)
    return html.link(page, f"{PAGE}#{_anchor(codes[-1])}", "[đã sửa]", KIND) if codes else ""


def everything(archive: Archive, page: Page) -> str:
    """Every correction of every month, newest month first."""
    parts = []
    for period in sorted({row.ky for row in archive.amendments}, reverse=True):
        for rows in reversed(archive.amendments_of(period).values()):
            parts.append(_entry(archive, page, rows))
    return "\n".join(parts) or "<p>Chưa báo cáo nào phải sửa sau khi ban hành.</p>"


def _entry(archive: Archive, page: Page, rows: Sequence[Amendment]) -> str:
    first = rows[0]
    report = archive.reports.get(first.ky)
    name = html.link(page, report.url, f"Báo cáo {first.ky.name}") if report else f"Báo cáo {first.ky.name}"
    said = f"{name}: {WAYS_TO_CORRECT[first.hinh_thuc]} số {escape(first.so_van_ban)} ngày {format_date(first.ngay)}. Lý do: {escape(first.ly_do)}."
    cells = [[escape(title(archive, row.ky, row.noi)), escape(row.cu) or "không có", escape(row.moi) or "không còn"] for row in _shown(rows)]
    return f'<p id="{_anchor(first.ma)}">{said}</p>\n' + html.table(f"{first.ma}: {len(cells)} chỗ đã sửa", ("Chỗ", "Cũ", "Mới"), cells, labelled=(1, 2))


def _shown(rows: Sequence[Amendment]) -> list[Amendment]:
    """What readers see: no whole files."""
    return [row for row in rows if not is_file(row.noi)]


def _change(row: Amendment) -> str:
    return f"{escape(row.cu) or 'không có'} → {escape(row.moi) or 'không còn'}"


def _anchor(code: str) -> str:
    return code.lower()


def title(archive: Archive, period: Period, place: str) -> str:
    """A place in words, for messages and for readers."""
    kind, _, code = place.partition("/")
    if is_section(place):
        file, _, anchor = place.partition("#")
        pages = [page for page in archive.pages_of(period) if page.file == file]
        heading = next((each.text for page in pages for each in page.reading.headings if each.target == anchor), anchor)
        return f"{pages[0].title if pages else file}, mục «{heading}»" if anchor else f"{pages[0].title if pages else file}, phần đầu"
    if is_file(place):
        return f"tệp {place}"
    if kind == TASK[:-1]:
        return f"nhiệm vụ {code}"
    figure = archive.figure(code, period)
    name = f"«{figure.indicator.ten}»" if figure else code
    return {FIGURE[:-1]: name, NAME[:-1]: f"tên của {code}", FORMULA[:-1]: f"cách tính của {name}"}.get(kind, place)
