"""Tasks refer to things that exist, belong to their month, and are all printed by the month's report, once."""

from collections import Counter
from collections.abc import Collection, Iterator

from macros.archive import Archive, Month
from macros.calls import BadCall, Call
from macros.folding import fold, nearest, suggest
from macros.pages import Page
from macros.problems import Problem
from macros.tasks import Task
from macros.vocabulary import MACROS


def check(archive: Archive) -> Iterator[Problem]:
    for month in archive.months.values():
        for task in month.tasks:
            yield from _references(archive, task)
        page = archive.reports.get(month.period)
        if page and page.body_line and page.has_data:
            yield from _printed(month, page)


def _references(archive: Archive, task: Task) -> Iterator[Problem]:
    row = task.row
    if row.period != str(task.set_in):
        fact = f"Mã «{row.ma}» mang tháng {row.period} nhưng nằm trong tháng {task.set_in}."
        yield _problem(task, "ma", "nhiem-vu-sai-thang", fact, f"Mã phải bắt đầu bằng NV-{task.set_in}-.")
    if row.linh_vuc not in archive.work_fields and "linh_vuc.csv" not in archive.unreadable:
        fix = suggest(row.linh_vuc, archive.work_fields, "Thêm vào linh_vuc.csv.")
        yield _problem(task, "linh_vuc", "ma-khong-co", f"Lĩnh vực «{row.linh_vuc}» không có trong linh_vuc.csv.", fix)
    for column, names in (("don_vi", [row.don_vi] if row.don_vi else []), ("phoi_hop", row.phoi_hop)):
        for name in names:
            if name not in archive.units and "don_vi.csv" not in archive.unreadable:
                fix = suggest(name, archive.units, "Thêm vào don_vi.csv.")
                yield _problem(task, column, "ma-khong-co", f"Đơn vị «{name}» không có trong don_vi.csv.", fix)


def _printed(month: Month, page: Page) -> Iterator[Problem]:
    """Each heading's tasks stand in the report exactly once."""
    calls = [(place, call.arguments[0]) for place, call in page.reading.calls if call.name == "nhiem_vu" and call.arguments]
    count = Counter(heading for _, heading in calls)
    first_of = {task.row.muc: task for task in reversed(month.tasks)}
    # A call that is refused may be the one that is missed here.
    is_certain = not any(_is_faulty(call, first_of) for _, call in (*page.reading.calls, *page.reading.bad_calls))
    for heading, task in first_of.items():
        if not count[heading] and is_certain:
            fact = f"Báo cáo không in các nhiệm vụ của mục «{heading}»."
            yield _problem(task, "muc", "muc-khong-in", fact, f'Thêm {{{{ nhiem_vu("{heading}") }}}} dưới đề mục đó trong {page.file}.')
    for place, heading in calls:
        if count[heading] > 1 and place != next(where for where, name in calls if name == heading):
            fact = f"Các nhiệm vụ của mục «{heading}» được in hai lần."
            yield Problem(page.file, place.line, place.column, "muc-khong-in", fact, "Xóa một lệnh.")


def _is_faulty(call: Call | BadCall, headings: Collection[str]) -> bool:
    if isinstance(call, BadCall):
        return "nhiem" in fold(call.fact)
    if call.name == "nhiem_vu":
        return len(call.arguments) != 1 or call.arguments[0] not in headings
    return call.name not in MACROS and nearest(call.name, ["nhiem_vu"]) != []


def _problem(task: Task, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(task.row.file, task.row.line, task.row.column(column), code, fact, fix)
