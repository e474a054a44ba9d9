"""The reports as an Atom feed (RFC 4287) beside the pages: what each is, its state, its number and day; none of its text."""

import datetime
import uuid
from pathlib import Path
from xml.etree import ElementTree as xml

from macros.archive import Archive
from macros.pages import Page
from macros.periods import Period, format_date
from macros.schema import STATES, WAYS_TO_CORRECT, Amendment, ReportHead

PLACE = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMES = uuid.UUID("92b793de-39ba-4522-b8a5-ed934e3c710d")
_HANOI = datetime.timezone(datetime.timedelta(hours=7))


def write_feed(site: Path, archive: Archive, title: str, author: str, site_url: str) -> None:
    """Write the feed at the built site's root; links are absolute where the settings name the site's address, else relative."""
    xml.register_namespace("", _ATOM)
    feed = _feed(archive, title, author, site_url and f"{site_url.rstrip('/')}/")
    xml.indent(feed)
    (site / PLACE).write_bytes(xml.tostring(feed, "utf-8", xml_declaration=True))


def _feed(archive: Archive, title: str, author: str, base: str) -> xml.Element:
    reports = [(period, page) for period, page in sorted(archive.reports.items(), reverse=True) if isinstance(page.head, ReportHead)]
    feed = xml.Element(_name("feed"), {"xml:lang": "vi"})
    _add(feed, "id", _urn(author))
    _add(feed, "title", title)
    _add(feed, "updated", max((_updated(archive, period, page) for period, page in reports), default=_day(datetime.date(2000, 1, 1))))
    _add(_add(feed, "author"), "name", author)
    _add(feed, "link", rel="alternate", type="text/html", href=base or "./")
    if base:
        _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}{PLACE}")
    for period, page in reports:
        entry = _add(feed, "entry")
        _add(entry, "id", _urn(author, str(period)))
        _add_report(entry, archive, period, page, base)
    return feed


def _add_report(entry: xml.Element, archive: Archive, period: Period, page: Page, base: str) -> None:
    head = page.head
    state = STATES[head.trang_thai][0]
    _add(entry, "title", f"{page.title} ({state})")
    _add(entry, "updated", _updated(archive, period, page))
    _add(entry, "link", rel="alternate", type="text/html", href=f"{base}{page.url}")
    if listed := archive.task_lists.get(period.shift(1)):
        _add(entry, "link", rel="related", type="text/html", href=f"{base}{listed.url}", title=listed.title)
    _add(entry, "category", term=head.trang_thai, label=state)
    _add(entry, "summary", _summary(archive, period, head, state))


def _summary(archive: Archive, period: Period, head: ReportHead, state: str) -> str:
    number = f", số {head.so}/{head.ky_hieu}" if head.so else ""
    day = f", ngày {format_date(head.ngay)}" if head.ngay else ""
    corrected = "".join(f" Đã sửa bằng {WAYS_TO_CORRECT[row.hinh_thuc]} số {row.so_van_ban} ngày {format_date(row.ngay)}." for row in _corrections(archive, period))
    return f"Báo cáo {period.name}{number}{day}; trạng thái: {state}.{corrected}"


def _corrections(archive: Archive, period: Period) -> list[Amendment]:
    """The first row of each correction."""
    return [rows[0] for rows in archive.amendments_of(period).values()]


def _updated(archive: Archive, period: Period, page: Page) -> str:
    """The day of the report, or of what last corrected it. A draft has none; it stands at the beginning of its month, so that its issue is always later."""
    days = [row.ngay for row in _corrections(archive, period)]
    return _day(max([page.head.ngay or datetime.date(*period, 1), *days]))


def _day(date: datetime.date) -> str:
    return datetime.datetime.combine(date, datetime.time(), _HANOI).isoformat()


def _urn(*names: str) -> str:
    """A name made from what never changes, so that it outlives every host and every address."""
    return uuid.uuid5(_NAMES, "/".join(names)).urn


def _name(tag: str) -> str:
    return f"{{{_ATOM}}}{tag}"


def _add(parent: xml.Element, tag: str, text: str | None = None, **attributes: str) -> xml.Element:
    element = xml.SubElement(parent, _name(tag), attributes)
    element.text = text
    return element
