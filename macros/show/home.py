"""The home page and the archive's lists."""

from collections.abc import Callable
from html import escape

from macros.archive import Archive
from macros.pages import Page
from macros.periods import Period
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
    """Every report, by year, newest first, with its state and its number when it has one."""
    return _by_year(page, archive.reports, _report_notes)


def task_lists_by_year(archive: Archive, page: Page) -> str:
    """Every task list, by year, newest first."""
    return _by_year(page, archive.task_lists, lambda listed: "")


def _report_notes(report: Page) -> str:
    head = report.head
    if not isinstance(head, ReportHead):
        return ""
    number = f' <span class="so-hieu">số {escape(head.so)}/{escape(head.ky_hieu)}</span>' if head.so else ""
    return f" {state_badge(head)}{number}"


def _by_year(page: Page, pages: dict[Period, Page], notes: Callable[[Page], str]) -> str:
    parts = []
    for year in sorted({period.year for period in pages}, reverse=True):
        months = [period for period in sorted(pages, reverse=True) if period.year == year]
        items = "\n".join(
            f"<li>{html.link(page, pages[period].url, period.name.capitalize())}{notes(pages[period])}</li>" for period in months
        )
        parts.append(f'<h3 id="nam-{year}">Năm {year}</h3>\n<ul>\n{items}\n</ul>')
    return '<div class="kho">\n' + "\n".join(parts) + "\n</div>"
