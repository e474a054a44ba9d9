"""The deadlines as a calendar that other calendars subscribe to: a day per task, in the iCalendar form (RFC 5545, RFC 7986)."""

import datetime
from collections.abc import Iterable

from icalendar import Calendar, Event

from macros.archive import Archive
from macros.downloads.rows import field_name, plain_text, unit_name
from macros.folding import shorten
from macros.register import Directive, last_day
from macros.schema import CLOSED, STATUSES

_NAME = "Hạn nhiệm vụ xã Bát Tràng"
_DAILY = datetime.timedelta(days=1)
_LONGEST_SUMMARY = 120
_DROPPED = "dung"


def calendar(archive: Archive, directives: Iterable[Directive]) -> bytes:
    """The same bytes for the same register: nothing in it knows the machine or the hour."""
    found = Calendar()
    found.add("prodid", "-//UBND xã Bát Tràng//Kho báo cáo tháng//VI")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        found.add(name, _NAME)
    found.add("refresh-interval", _DAILY, parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", "P1D")
    for each in directives:
        found.add_component(_deadline(archive, each))
    return found.to_ical()


def _deadline(archive: Archive, directive: Directive) -> Event:
    """A day in the calendar. A calendar that is subscribed to shows events, not to-dos, so what is done says so in its name."""
    status, deadline, changed = directive.status(), directive.deadline(), _changed(directive)
    text = plain_text(archive, directive)
    event = Event()
    event.add("uid", f"{directive.code.lower()}@nhiem-vu.bat-trang")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", len(directive.events) + len(directive.restated))
    event.add("dtstart", deadline)
    event.add("dtend", deadline + _DAILY)
    event.add("summary", shorten(f"{STATUSES[status].capitalize()}: {text}" if status in CLOSED else text, _LONGEST_SUMMARY))
    event.add("description", _description(archive, directive, text))
    event.add("categories", [field_name(archive, directive.wording().row.linh_vuc), STATUSES[status]])
    event.add("status", "CANCELLED" if status == _DROPPED else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _changed(directive: Directive) -> datetime.datetime:
    """When the register last learnt something of the task."""
    event = directive.last_event()
    day = max([last_day(directive.wording().set_in), *([event.row.ngay] if event else [])])
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _description(archive: Archive, directive: Directive, text: str) -> str:
    row, event = directive.wording().row, directive.last_event()
    facts = {
        "Mã": directive.code,
        "Chủ trì": unit_name(archive, directive.unit()),
        "Phối hợp": "; ".join(unit_name(archive, code) for code in directive.helpers()),
        "Căn cứ": row.can_cu,
        "Tình trạng": STATUSES[directive.status()],
        "Kết quả": event.row.ket_qua if event else "",
    }
    return "\n".join([text, *(f"{name}: {fact}" for name, fact in facts.items() if fact)])
