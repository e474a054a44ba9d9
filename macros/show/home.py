"""The home page and the archive's lists."""

import posixpath
from collections.abc import Iterator
from html import escape
from itertools import groupby

from pydantic import BaseModel

from macros.archive import Archive
from macros.feed import PLACE as FEED
from macros.pages import Page
from macros.periods import Period, format_date
from macros.schema import STATES, ReportHead
from macros.show import html
from macros.show.document import state_badge


def newest_report(archive: Archive, page: Page) -> str:
    """A card that leads to the newest report."""
    period = archive.newest
    if period is None:
        return ""
    report = archive.reports[period]
    title = f"Báo cáo {period.name}, nhiệm vụ trọng tâm {period.shift(1).name}"
    state = report.head.trang_thai if isinstance(report.head, ReportHead) else "du_thao"
    return f"""<section class="bao-cao-moi">
<p class="nhan">Báo cáo mới nhất</p>
<p class="ten">{html.link(page, report.url, title)}</p>
<p class="trang-thai {state}">{escape(STATES[state][0].capitalize())}</p>
</section>"""


def reports_by_year(archive: Archive, page: Page) -> str:
    """Every report by year, newest first: its state, its number and day, the task list that it sets; and the feed of them."""
    parts = [_year(year) + _reports_of(archive, page, months) for year, months in _years(archive.reports)]
    feed = f'<p><a href="{posixpath.relpath(FEED, page.url or ".")}">Theo dõi báo cáo mới (Atom)</a></p>'
    return "\n".join(['<div class="kho">', *parts, feed, "</div>"])


def task_lists_by_year(archive: Archive, page: Page) -> str:
    """Every task list, by year, newest first."""
    parts = []
    for year, months in _years(archive.task_lists):
        items = "\n".join(f"<li>{_month(page, archive.task_lists, period)}</li>" for period in months)
        parts.append(f"{_year(year)}<ul>\n{items}\n</ul>")
    return "\n".join(['<div class="kho">', *parts, "</div>"])


def _years(pages: dict[Period, Page]) -> Iterator[tuple[int, list[Period]]]:
    return ((year, list(months)) for year, months in groupby(sorted(pages, reverse=True), key=lambda period: period.year))


def _year(year: int) -> str:
    return f'<h3 id="nam-{year}">Năm {year}</h3>\n'


def _reports_of(archive: Archive, page: Page, months: list[Period]) -> str:
    rows = [[_month(page, archive.reports, period), *_report(archive.reports[period].head), _month(page, archive.task_lists, period.shift(1))] for period in months]
    head = ("Báo cáo", "Trạng thái", "Số", "Ngày", "Nhiệm vụ đặt ra")
    return html.table(f"{len(months)} báo cáo năm {months[0].year}", head, rows, labelled=(2, 3, 4), kind="kho-nam")


def _month(page: Page, pages: dict[Period, Page], period: Period) -> str:
    return html.link(page, pages[period].url, period.name.capitalize()) if period in pages else ""


def _report(head: BaseModel | None) -> tuple[str, str, str]:
    """State, number and day, as far as they are there."""
    if not isinstance(head, ReportHead):
        return "", "", ""
    number = f"{escape(head.so)}/{escape(head.ky_hieu)}" if head.so else ""
    day = f'<time datetime="{head.ngay.isoformat()}">{format_date(head.ngay)}</time>' if head.ngay else ""
    prose_only = "" if head.du_lieu else ' <span class="ghi">chỉ có lời văn</span>'
    return state_badge(head) + prose_only, number, day
