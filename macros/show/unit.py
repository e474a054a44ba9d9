"""What each unit owes and what it has closed."""

import datetime

from macros.archive import Archive
from macros.pages import Page
from macros.periods import format_date
from macros.register import Directive
from macros.show import directives, html
from macros.show.directives import Clock
from macros.stash import keep_block


def tasks_of(archive: Archive, page: Page, unit: str) -> str:
    """The open tasks that a unit leads, then those that it helps in, the late ones first and the oldest first; then the closed ones."""
    if archive.newest is None:
        return ""
    clock, register = Clock.of_reader(archive), archive.register.directives.values()
    lead = [each for each in register if each.unit() == unit]
    help_in = [each for each in register if unit in each.helpers() and each.unit() != unit]
    closed = [each for each in (*lead, *help_in) if not each.is_open()]
    parts = [
        keep_block(clock.line),
        "## Chủ trì, đang mở\n\n" + _owed(archive, page, lead, "chủ trì", clock),
        "## Phối hợp, đang mở\n\n" + _owed(archive, page, help_in, "phối hợp", clock),
        "## Đã kết thúc\n\n" + _closed(archive, page, closed, unit, clock),
    ]
    return "\n\n".join(parts)


def _owed(archive: Archive, page: Page, found: list[Directive], role: str, clock: Clock) -> str:
    owed = [each for each in found if each.is_open()]
    owed.sort(key=lambda each: not each.is_late(clock.day))
    if not owed:
        return keep_block(f"<p>Không có nhiệm vụ {role} nào đang mở.</p>")
    caption = f"Nhiệm vụ {role} đang mở: {len(owed)}"
    return keep_block(directives.table(archive, page, owed, caption, clock, kind="qua-han-truoc"))


def _closed(archive: Archive, page: Page, found: list[Directive], unit: str, clock: Clock) -> str:
    if not found:
        return keep_block("<p>Chưa có nhiệm vụ nào kết thúc.</p>")
    return keep_block(directives.closed_table(archive, page, found, "Nhiệm vụ đã kết thúc", clock, unit))


def index(archive: Archive, page: Page) -> str:
    """Every unit with the number of its tasks, and of those that name no unit."""
    if archive.newest is None:
        return ""
    day = archive.day_of(archive.newest)
    head = ("Đơn vị", "Đang mở", "Quá hạn", "Đã kết thúc", "Phối hợp, đang mở")
    names = {code: directives.unit_link(archive, page, code) for code in archive.units} | {"": "Chưa nêu đơn vị"}
    rows = [_counts(archive, unit, name, day) for unit, name in names.items()]
    caption = f"Nhiệm vụ theo đơn vị chủ trì, tính đến ngày {format_date(day)}"
    return html.table(caption, head, rows, numeric=range(1, len(head)), labelled=range(1, len(head)), kind="theo-don-vi")


def _counts(archive: Archive, unit: str, name: str, day: datetime.date) -> list[str]:
    register = archive.register.directives.values()
    lead = [each for each in register if each.unit() == unit]
    owed = [each for each in lead if each.is_open()]
    helping = sum(unit in each.helpers() and each.is_open() for each in register)
    counts = (len(owed), sum(each.is_late(day) for each in owed), len(lead) - len(owed), helping)
    return [name, *map(str, counts)]
