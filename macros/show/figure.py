"""One figure in a line of text, with the mark that says where it comes from, and the headline figures."""

from html import escape

from macros.archive import Archive
from macros.figures import Figure
from macros.pages import Page, relative_url
from macros.periods import Period
from macros.show import amended
from macros.show.evidence import address
from macros.show.reconciliation import PAGE
from macros.totals import Gap


def figure(archive: Archive, page: Page, code: str, period: str = "") -> str:
    """The figure of the page's month (or of another month) as inline HTML."""
    month = Period.parse(period) if period else month_of(archive, page)
    found = archive.figure(code, month) if month else None
    return inline(page, found) + amended.mark(archive, page, code, month) if found else "⚠"


def literal(archive: Archive, page: Page, number: str, reason: str) -> str:
    """A number that stands in the sentence itself, with the reason beside it for every reader."""
    return f'<span class="so so-tay">{escape(number)}</span><span class="lech-ghi">[ghi tay: {escape(reason)}]</span>'


def month_of(archive: Archive, page: Page) -> Period | None:
    """The month that a page speaks of: its own, else the newest report's."""
    return page.data_month or archive.newest


def inline(page: Page, found: Figure) -> str:
    """The printed text, a link to its evidence; one that the document writes otherwise says what it should be."""
    kind, note = _mark(found)
    target = relative_url(page, address(found.indicator, found.period))
    shown = f'<a class="so{kind}" data-ma="{found.indicator.ma}" href="{target}">{escape(found.text)}</a>'
    return f'{shown}<a class="lech-ghi" href="{relative_url(page, PAGE)}">[{note}]</a>' if note else shown


def _mark(found: Figure) -> tuple[str, str]:
    if found.written:
        return " so-lech", _difference(found)
    if isinstance(found.value, Gap):
        return " so-thieu", found.gap_text if found.computed_text == "…" else ""
    return (" so-tinh", "") if found.is_computed else ("", "")


def _difference(found: Figure) -> str:
    if isinstance(found.value, Gap):
        return found.gap_text
    verb = "tính lại" if found.is_computed else "số liệu"
    return f"{verb}: {found.computed_text}"


def headline_figures(archive: Archive, page: Page, *codes: str) -> str:
    """The chosen figures of the newest report as a list of terms and values."""
    month = month_of(archive, page)
    found = [archive.figure(code, month) for code in codes] if month else []
    items = "\n".join(_headline(page, each) for each in found if each)
    return f'<dl class="so-noi-bat">\n{items}\n</dl>'


def _headline(page: Page, found: Figure) -> str:
    unit = "" if found.indicator.kieu == "ty_le" else f' <span class="don-vi">{escape(found.indicator.don_vi_tinh)}</span>'
    return f"<div><dt>{escape(found.indicator.ten)}</dt><dd>{inline(page, found)}{unit}</dd></div>"
