"""Closed months: what readers see of an issued report stays what was signed, or a correction says what has changed.

A month is closed by its khoa.csv (closing.py writes it), and put right by rows of data/dinh_chinh.csv. Here both are held
against the archive, and against the main branch's, which nobody may rewrite.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from macros.archive import Archive, file_state
from macros.folding import shorten
from macros.locks.causes import Cause, Month, causes, origins
from macros.locks.chain import Chain, is_lock, log_problems, read_chain
from macros.locks.history import history_problems
from macros.locks.texts import digest, digests, places
from macros.periods import Period
from macros.places import is_file, is_section
from macros.problems import Problem
from macros.schema import CATALOGUE_TABLES, ISSUED, LOCK_TABLE, MONTH_TABLES
from macros.show.amended import title
from macros.survey import AMENDMENTS, CATALOGUE

__all__ = ["check", "difference"]

_SHOWN = 3

Old = Callable[[Period], Mapping[str, str]]


def check(archive: Archive, main: Mapping[str, bytes], old: Old) -> Iterator[Problem]:
    """Whatever is not as it was closed and corrected.

    main: the lock files and the log of the main branch, by path; none without git. old: a month's places as that branch has
    them, asked for only when something has changed, to say what was there.
    """
    yield from history_problems(archive.root, main)
    yield from log_problems(archive)
    for period, stamp in _stamps(archive):
        if archive.months[period].is_closed:
            yield from _once(archive, period, stamp, old)
        elif _is_issued(archive, period):
            report = archive.reports[period]
            fact = f"Báo cáo {period.name} đã ban hành mà chưa khóa, nên còn có thể bị sửa mà không ai biết."
            yield Problem(report.file, 1, 1, "chua-khoa", fact, f"Khóa lại: python -m macros dong-thang {period}.")


def _stamps(archive: Archive) -> Iterator[tuple[Period, int]]:
    """For each month a number that changes when a file changes that it may depend on: the catalogue, the log, its own, those of months before."""
    stamp = hash(tuple(file_state(archive.root / f"{CATALOGUE}/{table.name}") for table in CATALOGUE_TABLES))
    for period, month in sorted(archive.months.items()):
        names = [month.file(table.name) for table in (*MONTH_TABLES, LOCK_TABLE)]
        files = [*names, *(page.file for page in archive.pages_of(period))]
        stamp = hash((stamp, *(file_state(archive.root / file) for file in files)))
        yield period, hash((stamp, file_state(archive.root / AMENDMENTS)))


_unchanged: dict[tuple[Path, Period], int] = {}


def _once(archive: Archive, period: Period, stamp: int, old: Old) -> Iterator[Problem]:
    """The problems of a closed month, which a preview need not look for again while no file of it has changed."""
    if _unchanged.get((archive.root, period)) != stamp:
        problems = list(_month_problems(archive, period, old))
        if not problems:
            _unchanged[archive.root, period] = stamp
        yield from problems


def _is_issued(archive: Archive, period: Period) -> bool:
    report = archive.reports.get(period)
    return report is not None and getattr(report.head, "trang_thai", "") == ISSUED


def difference(archive: Archive, period: Period) -> tuple[Chain, Month]:
    """What a closed month must be, and what it is."""
    return _compared(archive, period, places(archive, period))


def _compared(archive: Archive, period: Period, now: Mapping[str, str]) -> tuple[Chain, Month]:
    chain, marks = read_chain(archive, period), digests(now)
    lost = {place for place, mark in chain.present.items() if mark and marks.get(place) != mark}
    # A figure that a new row of the catalogue computes for old months too was not part of what was signed.
    added = {place for place in now if chain.present.get(place, "") == "" and (is_file(place) or place in chain.present)}
    return chain, Month(archive, period, chain.present, now, frozenset(lost | added))


def _month_problems(archive: Archive, period: Period, old: Old) -> Iterator[Problem]:
    # What cannot be read has its own problems, and would change everything.
    if archive.months[period].unreadable or archive.unreadable:
        return
    now = places(archive, period)
    # A lock that would be written the same today need not be read row by row.
    if _is_issued(archive, period) and not archive.amendments_of(period) and is_lock(archive, period, digests(now)):
        return
    chain, month = _compared(archive, period, now)
    yield from chain.problems
    if not chain.present:
        return
    if not _is_issued(archive, period):
        fact = f"Báo cáo {period.name} đã khóa mà trang_thai không phải da_ban_hanh."
        place = archive.reports[period].file if period in archive.reports else archive.months[period].file(LOCK_TABLE.name)
        yield Problem(place, 1, 1, "ky-da-khoa", fact, "Ghi lại trang_thai: da_ban_hanh.")
    yield from _misquoted(archive, month)
    was = {place: text for place, text in old(period).items() if chain.present.get(place) == digest(text)} if month.changed else {}
    for cause in causes(month):
        yield _told(chain, month, cause, was.get(cause.place, ""))


def _misquoted(archive: Archive, month: Month) -> Iterator[Problem]:
    """Words that a correction gives as those of a section must stand in it, until another correction changes it again."""
    newest = {row.noi: row for row in archive.amendments if row.ky == month.period}
    for place, row in newest.items():
        if is_section(place) and place not in month.changed and row.moi.strip("… ") not in month.now.get(place, ""):
            fact = f"Nội dung mới ghi ở đây không có trong «{place}»."
            yield Problem(row.file, row.line, row.column("moi"), "dinh-chinh-bi-sua", fact, "Lấy lại dòng do lệnh dinh-chinh ghi.")


def _told(chain: Chain, month: Month, cause: Cause, was: str) -> Problem:
    """The problem of one cause: what has changed, what follows, what to do. A correction that names only a part lacks the rest.

    was: the text that stood there, "" where it is not known.
    """
    report = month.archive.reports.get(month.period)
    signed = f" số {report.head.so}/{report.head.ky_hieu}" if report and getattr(report.head, "so", "") else ""
    before = f" (trước là «{shorten(was, 80)}»)" if was and not is_file(cause.place) and not is_section(cause.place) else ""
    follow = f"{before}{_counted(month, cause)}"
    command = f"python -m macros dinh-chinh {month.period}"
    if cause.place not in chain.amended and origins(month, cause.place) & (chain.amended - month.changed):
        fact = f"Sổ đính chính chưa nêu đủ {month.period.name}: {cause.what}{follow}."
        return Problem(cause.file, cause.line, cause.column, "dinh-chinh-thieu", fact, f"Ghi thêm các chỗ còn thiếu: {command}.")
    fact = f"Báo cáo{signed} {month.period.name} đã ban hành và khóa, nội dung nay khác bản khóa mà chưa có đính chính: {cause.what}{follow}."
    fix = f"Lấy lại nội dung cũ; nếu đã có văn bản sửa đổi, thay thế hoặc đính chính thì ghi vào sổ: {command}."
    return Problem(cause.file, cause.line, cause.column, "ky-da-khoa", fact, fix)


def _counted(month: Month, cause: Cause) -> str:
    """What readers see differently because of it."""
    follow = [place for place in cause.follow if not is_file(place)]
    shown = ", ".join(title(month.archive, month.period, place) for place in follow[:_SHOWN])
    return f"; kéo theo {len(follow)} chỗ: {shown}{'…' if len(follow) > _SHOWN else ''}" if follow else ""
