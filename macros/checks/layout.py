"""Months and pages belong together: a folder per month, a report page per folder, each where its month says."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.pages import REPORTS, TASK_LISTS, Page
from macros.problems import Problem
from macros.survey import CATALOGUE


def check(archive: Archive) -> Iterator[Problem]:
    for page in archive.pages.values():
        yield from _place(page)
    for period, month in archive.months.items():
        expected = f"docs/{REPORTS}/{period.year}/{period.month:02}.md"
        if expected.removeprefix("docs/") not in archive.pages:
            fact = f"Có số liệu {period.name} mà không có trang {expected}."
            yield Problem(month.file("so_lieu.csv"), 1, 1, "thang-thieu-trang", fact, "Thêm trang báo cáo của tháng.")
    for period, page in archive.reports.items():
        if period not in archive.months:
            fact = f"Có trang báo cáo {period.name} mà không có thư mục data/{period}."
            yield Problem(page.file, 1, 1, "thang-thieu-trang", fact, "Thêm thư mục số liệu của tháng.")
    for period, page in archive.task_lists.items():
        if period.shift(-1) not in archive.months:
            fact = f"Danh sách nhiệm vụ {period.name} lấy từ data/{period.shift(-1)}, thư mục này không có."
            yield Problem(page.file, 1, 1, "thang-thieu-trang", fact, "Thêm thư mục số liệu của tháng trước đó.")
    if not archive.months:
        fact = "Kho chưa có tháng nào."
        yield Problem(f"{CATALOGUE}/chi_tieu.csv", 1, 1, "thang-thieu-trang", fact, "Thêm thư mục data/<năm>-<tháng>.")


def _place(page: Page) -> Iterator[Problem]:
    stated = getattr(page.head, "ky", None)
    if stated and stated != page.period:
        expected = f"docs/{page.folder}/{stated.year}/{stated.month:02}.md"
        fact = f"Trang ghi kỳ {stated} nhưng nằm ở {page.file}."
        yield Problem(page.file, 1, 1, "ky-sai", fact, f"Chuyển trang tới {expected}, hoặc sửa ky.")
