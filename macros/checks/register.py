"""What tien_do.csv records agrees with the tasks, with the calendar and with itself; a task set again says so."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from macros.archive import Archive
from macros.folding import shorten, suggest
from macros.periods import Period, format_date
from macros.problems import Problem
from macros.register import LATE, NOT_STARTED, Directive, Event, last_day
from macros.schema import CLOSED, NOT_A_TWIN, STATUSES, ProgressRow
from macros.tasks import Task
from macros.twins import Likeness


def check(archive: Archive) -> Iterator[Problem]:
    for month in archive.months.values():
        for task in month.tasks:
            yield from _restated(archive, task)
        for event in month.events:
            yield from _known(archive, event)
    for period in archive.unsettled:
        yield from _twins(archive, period)
    for directive in archive.register.directives.values():
        yield from _course(archive, directive)


# Tasks that are set again.


def _restated(archive: Archive, task: Task) -> Iterator[Problem]:
    code = task.row.nhac_lai
    if code in ("", NOT_A_TWIN):
        return
    directive = archive.register.of(code)
    if directive is None or code[3:10] >= str(task.set_in):
        if not _is_unread(archive, code):
            earlier = [each for each in archive.register.first if each[3:10] < str(task.set_in)]
            fact = f"Cột nhac_lai: không có nhiệm vụ «{code}» ở tháng trước."
            yield _of_task(task, "nhiem-vu-nhac-lai", fact, suggest(code, earlier, "Ghi mã của nhiệm vụ cũ, hoặc để trống."))
        return
    if not directive.is_open(task.set_in):
        status = STATUSES[directive.status(task.set_in)]
        fact = f"Nhiệm vụ «{code}» đã kết thúc ({status}), không nhắc lại được."
        yield _of_task(task, "nhiem-vu-nhac-lai", fact, "Để trống nhac_lai nếu là việc mới, hoặc sửa tien_do.csv.")
    same = next(other for other in directive.restated if other.set_in == task.set_in)
    if same is not task:
        fact = f"Nhiệm vụ «{directive.code}» được nhắc lại hai lần trong một tháng, trước đó ở dòng {same.row.line}."
        yield _of_task(task, "nhiem-vu-nhac-lai", fact, "Gộp hai dòng, hoặc để trống nhac_lai ở dòng là việc khác.")


def _is_unread(archive: Archive, code: str) -> bool:
    """Whether the file that would set a task could not be read."""
    return any(str(month.period) == code[3:10] and "nhiem_vu.csv" in month.unreadable for month in archive.months.values())


def _twins(archive: Archive, period: Period) -> Iterator[Problem]:
    """Tasks of a month that are likely open tasks in other words, and do not say."""
    earlier = [each for each in archive.register.open_before(period) if each.is_open(period)]
    likeness = Likeness([each.wording(period).row.noi_dung for each in earlier])
    for task in archive.tasks_set_in(period):
        found = likeness.of(task.row.noi_dung) if task.row.nhac_lai == "" else []
        if found:
            twin = earlier[found[0][0]]
            fact = f"Nhiệm vụ này giống «{twin.code}» đang còn mở ({round(found[0][1] * 100)}%): «{shorten(twin.wording(period).row.noi_dung, 80)}»."
            yield _of_task(task, "nhiem-vu-giong", fact, f"Ghi {twin.code} ở cột nhac_lai nếu là một việc, ghi {NOT_A_TWIN} nếu là việc khác.")


# Events, one by one.


def _known(archive: Archive, event: Event) -> Iterator[Problem]:
    row, code = event.row, event.row.ma
    first = archive.register.first.get(code)
    if first is None:
        if not _is_unread(archive, code):
            fix = suggest(code, archive.register.directives, "Chép mã từ danh sách nhiệm vụ của tháng đã giao.")
            yield _of_event(row, "ma", "tien-do-sai", f"Không có nhiệm vụ «{code}».", fix)
    elif first != code:
        yield _of_event(row, "ma", "tien-do-sai", f"«{code}» nhắc lại nhiệm vụ «{first}».", f"Ghi mã đầu tiên: «{first}».")
    elif archive.register.directives[code].task.set_in >= event.recorded_in:
        fact = f"Nhiệm vụ «{code}» do báo cáo {archive.register.directives[code].task.set_in.name} giao, chưa thể có tiến độ trong {event.recorded_in.name}."
        yield _of_event(row, "ma", "tien-do-sai", fact, "Ghi ở tháng sau, hoặc sửa mã.")


# A task's events in their order.


def _course(archive: Archive, directive: Directive) -> Iterator[Problem]:
    begin = _set_on(archive, directive.task)
    for event in directive.events:
        yield from _in_time(event, begin)
        yield from _on_time(directive, event)
    for earlier, later in pairwise(directive.events):
        yield from _after(earlier, later)


def _set_on(archive: Archive, task: Task) -> datetime.date:
    """The day of the report that sets a task; the first of its month while it has no date."""
    report = archive.reports.get(task.set_in)
    return getattr(report.head, "ngay", None) or datetime.date(*task.set_in, 1) if report else datetime.date(*task.set_in, 1)


def _in_time(event: Event, begin: datetime.date) -> Iterator[Problem]:
    row, day = event.row, format_date(event.row.ngay)
    if row.ngay < begin:
        fact = f"Ngày {day} trước ngày giao nhiệm vụ «{row.ma}», {format_date(begin)}."
        yield _of_event(row, "ngay", "tien-do-sai", fact, "Sửa ngày hoặc mã nhiệm vụ.")
    if row.ngay > last_day(event.recorded_in):
        fact = f"Ngày {day} sau {event.recorded_in.name}."
        yield _of_event(row, "ngay", "tien-do-sai", fact, "Sửa ngày, hoặc chuyển dòng sang tien_do.csv của tháng có ngày đó.")


def _on_time(directive: Directive, event: Event) -> Iterator[Problem]:
    """Done in time or late is what the deadline says."""
    row, deadline = event.row, directive.deadline(event.recorded_in)
    if row.trang_thai not in ("hoan_thanh", LATE):
        return
    is_late = deadline is not None and row.ngay > deadline
    if is_late != (row.trang_thai == LATE):
        term = f"hạn {format_date(deadline)}" if deadline else "không có hạn"
        right = LATE if is_late else "hoan_thanh"
        fact = f"Nhiệm vụ «{row.ma}» {term}, xong ngày {format_date(row.ngay)}, mà ghi {row.trang_thai}."
        yield _of_event(row, "trang_thai", "tien-do-sai", fact, f"Ghi {right}, hoặc sửa ngày.")


def _after(earlier: Event, later: Event) -> Iterator[Problem]:
    """Nothing follows an end, time runs forward, and what has begun has not never begun."""
    row, place = later.row, f"dòng {earlier.row.line} của {earlier.row.file}"
    if earlier.row.trang_thai in CLOSED:
        fact = f"Nhiệm vụ «{row.ma}» đã kết thúc ({STATUSES[earlier.row.trang_thai]}) ở {place}."
        yield _of_event(row, "trang_thai", "tien-do-sai", fact, "Xóa dòng này, hoặc sửa dòng kia; việc làm tiếp là nhiệm vụ mới.")
    elif row.ngay < earlier.row.ngay:
        fact = f"Ngày {format_date(row.ngay)} trước ngày {format_date(earlier.row.ngay)} đã ghi ở {place}."
        yield _of_event(row, "ngay", "tien-do-sai", fact, "Sửa một trong hai ngày.")
    elif row.trang_thai == NOT_STARTED != earlier.row.trang_thai:
        fact = f"Nhiệm vụ «{row.ma}» đã ghi {STATUSES[earlier.row.trang_thai]} ở {place}, nay ghi {STATUSES[NOT_STARTED]}."
        yield _of_event(row, "trang_thai", "tien-do-sai", fact, "Sửa trạng thái của một trong hai dòng.")


def _of_task(task: Task, code: str, fact: str, fix: str) -> Problem:
    return Problem(task.row.file, task.row.line, task.row.column("nhac_lai"), code, fact, fix)


def _of_event(row: ProgressRow, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(row.file, row.line, row.column(column), code, fact, fix)
