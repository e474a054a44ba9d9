"""Waivers (ngoai_le.csv): a contradiction is published only when the month's file names it, with both values and a reason.

A waiver lapses as soon as either value changes, and one that matches nothing is an error, so that none is forgotten.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.archive import Archive, Month
from macros.pages import REPORTS
from macros.periods import Period
from macros.problems import KINDS, Problem
from macros.schema import NOT_APPROVED, Waiver


def settle(archive: Archive, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those that a waiver covers made warnings, and whatever is wrong with the waivers."""
    used: set[tuple[str, int]] = set()
    for problem in problems:
        waiver = waiver_of(archive, problem)
        if waiver is None:
            yield problem
        else:
            used.add((waiver.file, waiver.line))
            yield replace(problem, code="ngoai-le", suggestion=f"Ngoại lệ: {waiver.ly_do}; người duyệt: {waiver.nguoi_duyet}.")
    for month in archive.months.values():
        for waiver in month.waivers:
            # What a file that cannot be read would contradict is not known.
            if (waiver.file, waiver.line) not in used and not month.unreadable and not archive.unreadable:
                yield _unused(waiver, problems)
            yield from _approval(archive, month, waiver)


def waiver_of(archive: Archive, problem: Problem) -> Waiver | None:
    """The waiver that names this very contradiction: rule, figures and both values."""
    month = archive.months.get(_month_of(problem))
    if month is None or not (KINDS[problem.code].waivable or KINDS[problem.code].of_prose):
        return None
    key = (problem.rule or problem.code, set(problem.codes), problem.stated, problem.expected)
    return next((each for each in month.waivers if (each.quy_tac, set(each.ma), each.ghi, each.tinh) == key), None)


def _month_of(problem: Problem) -> Period | None:
    """The month that a problem belongs to, by its file: data/2026-04/… or docs/bao-cao/2026/04.md."""
    parts = problem.file.removesuffix(".md").split("/")
    text = "".join(parts[1:2]) if parts[0] == "data" else "-".join(parts[2:4]) if parts[1:2] == [REPORTS] else ""
    try:
        return Period.parse(text)
    except ValueError:
        return None


def _unused(waiver: Waiver, problems: Iterable[Problem]) -> Problem:
    """A waiver of values that are no more, or of nothing."""
    same = next((each for each in problems if (each.rule or each.code) == waiver.quy_tac and set(each.codes) == set(waiver.ma) and each.stated), None)
    if same:
        fact = f"Ngoại lệ đã hết hiệu lực: nay ghi {same.stated}, tính {same.expected or 'không được'}."
        return _problem(waiver, "ghi", "ngoai-le-thua", fact, "Sửa hai giá trị của dòng này nếu lý do vẫn đúng, hoặc xóa dòng.")
    return _problem(waiver, "quy_tac", "ngoai-le-thua", "Ngoại lệ không ứng với chỗ lệch nào.", "Xóa dòng; chép đúng mã quy tắc, mã chỉ tiêu và hai giá trị mà thông báo nêu.")


def _approval(archive: Archive, month: Month, waiver: Waiver) -> Iterator[Problem]:
    """From «trình ký» on somebody has approved."""
    page = archive.reports.get(month.period)
    state = getattr(page.head, "trang_thai", "du_thao") if page else "du_thao"
    if state != "du_thao" and (waiver.nguoi_duyet == NOT_APPROVED or waiver.ngay is None):
        fact = "Ngoại lệ chưa có người duyệt và ngày."
        yield _problem(waiver, "nguoi_duyet", "ngoai-le-chua-duyet", fact, "Ghi họ tên người duyệt và ngày, hoặc đổi trang_thai về du_thao.")


def _problem(waiver: Waiver, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(waiver.file, waiver.line, waiver.column(column), code, fact, fix)
