"""The lists of tasks as files to take along: Excel, CSV, and one calendar of deadlines, written below a built site."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from macros.archive import Archive
from macros.periods import Period
from macros.register import Directive

FOLDER = "nhiem-vu/tai-ve/"
OPEN, ALL, CALENDAR = "dang-mo", "so-theo-doi", "han-nhiem-vu.ics"
# The lists of older months are not written: the whole register holds their tasks.
_MONTHS = 12
# A workbook takes half a millisecond of the build for every task.
_LONGEST_WORKBOOK = 1000


class _List(NamedTuple):
    """Tasks as recorded until a month. name: that of its files."""

    name: str
    title: str
    directives: list[Directive]
    until: Period


def write_downloads(site: Path, archive: Archive) -> None:
    """Write the files below a built site."""
    # Their libraries take a fifth of a second to load, which the gate need not spend.
    from macros.downloads.deadlines import calendar
    from macros.downloads.plain import table
    from macros.downloads.rows import sheet
    from macros.downloads.workbook import workbook

    writers = {".xlsx": workbook, ".csv": table}
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for each in _lists(archive):
        tasks = sheet(archive, each.title, each.directives, each.until)
        for ending in _endings(each):
            (folder / f"{each.name}{ending}").write_bytes(writers[ending](tasks))
    (folder / CALENDAR).write_bytes(calendar(archive, _with_deadline(archive)))


def files_of(archive: Archive, name: str) -> list[str]:
    """The files in which a list can be taken along, by its name: a month such as 2026-05, OPEN or ALL."""
    return [f"{name}{ending}" for each in _lists(archive) if each.name == name for ending in _endings(each)]


@lru_cache(maxsize=1)
def _lists(archive: Archive) -> list[_List]:
    return list(_gathered(archive, archive.newest)) if archive.newest else []


def _gathered(archive: Archive, newest: Period) -> Iterator[_List]:
    register = archive.register
    yield _List(OPEN, "Nhiệm vụ đang mở", register.open_after(newest), newest)
    yield _List(ALL, "Sổ theo dõi nhiệm vụ", list(register.set_until(newest)), newest)
    for month in list(archive.task_lists)[-_MONTHS:]:
        before = month.shift(-1)
        yield _List(str(month), f"Nhiệm vụ trọng tâm {month.name}", register.open_after(before), before)


def _endings(each: _List) -> list[str]:
    is_short = each.name != ALL and len(each.directives) <= _LONGEST_WORKBOOK
    return [".xlsx", ".csv"] if is_short else [".csv"]


def _with_deadline(archive: Archive) -> Iterable[Directive]:
    """What is open, and what was closed of late: a calendar that has shown a deadline learns how it ended."""
    recent = sorted(archive.months)[-_MONTHS:]
    for each in archive.register.directives.values():
        if each.deadline() and (each.is_open() or each.last_event().recorded_in in recent):
            yield each
