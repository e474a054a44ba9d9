"""Months and pages belong together: a folder per month, a report page per folder, each where its month says."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.archive import Archive
from macros.folding import nearest
from macros.pages import REPORTS, TASK_LISTS, Page, field_path, unit_path
from macros.periods import Period
from macros.problems import Problem
from macros.survey import CATALOGUE, PAGE_FOLDERS, proper_month, proper_path

_HOME = "docs/index.md"


def check(archive: Archive) -> Iterator[Problem]:
    asked = Asked(archive)
    for page in archive.pages.values():
        yield from _place(archive, page)
    for period, month in archive.months.items():
        if period not in archive.reports and report_file(period) not in asked:
            fact = f"Có số liệu {period.name} mà không có trang {report_file(period)}."
            yield Problem(month.file("so_lieu.csv"), 1, 1, "thang-thieu-trang", fact, "Thêm trang báo cáo của tháng, hoặc xóa thư mục số liệu.")
    for page in archive.pages.values():
        if page.data_month and not _is_misplaced(page):
            yield from _without_month(archive, page, page.data_month, asked)
        elif not page.has_data and page.period in archive.months:
            fact = f"Trang ghi du_lieu: khong mà kho có thư mục data/{page.period}."
            yield Problem(page.file, 1, 1, "thang-thieu-trang", fact, "Xóa dòng du_lieu để trang dùng số liệu, hoặc xóa thư mục số liệu.")
    if not archive.months and not archive.reports and "data" not in asked and "docs" not in asked:
        fact = "Kho chưa có tháng nào."
        yield Problem(f"{CATALOGUE}/chi_tieu.csv", 1, 1, "thang-thieu-trang", fact, "Thêm thư mục data/<năm>-<tháng> và trang báo cáo của tháng đó.")
    if "index.md" not in archive.pages and _HOME not in asked:
        fix = 'Tạo tệp mở đầu bằng ba dòng «---», «title: "Trang đầu"», «---», rồi dòng «# Tên kho».'
        yield Problem(_HOME, 1, 1, "tep-thieu", "Kho không có trang đầu.", fix)
    yield from _groups(archive, asked)
    yield from _units(archive, asked)
    yield from _fields(archive, asked)


class Asked:
    """Files that are not there, but that a problem already asks for: theirs has a wrong kind, name or place.

    That they are missing elsewhere is its consequence.
    """

    def __init__(self, archive: Archive) -> None:
        refused = {_proper_page(each.file) for each in archive.problems if each.file.startswith("docs")}
        refused |= {_proper_folder(each.file) for each in archive.problems if each.file.startswith("data")}
        misplaced = {_expected(page) for page in archive.pages.values() if _is_misplaced(page)}
        self.paths = refused | misplaced

    def __contains__(self, path: str) -> bool:
        return path in self.paths or any(str(parent) in self.paths for parent in PurePosixPath(path).parents)


def _proper_page(path: str) -> str:
    """The page that a file was meant to be, the folder that a folder was."""
    near = nearest(path.removeprefix("docs/"), PAGE_FOLDERS, 1) if path.count("/") == 1 and "." not in path else []
    return f"docs/{near[0]}" if near else proper_path(path)


def _proper_folder(path: str) -> str:
    month = proper_month(path.removeprefix("data/"))
    return f"data/{month}" if month and path.count("/") == 1 else path


def report_file(period: Period) -> str:
    return f"docs/{REPORTS}/{period.year}/{period.month:02}.md"


def _without_month(archive: Archive, page: Page, needed: Period, asked: Asked) -> Iterator[Problem]:
    # A head that cannot be read may say that the report has no data.
    if needed in archive.months or f"data/{needed}" in asked or page.head is None:
        return
    if page.folder == TASK_LISTS:
        fact = f"Danh sách nhiệm vụ lấy từ data/{needed}, thư mục này không có."
        yield Problem(page.file, 1, 1, "thang-thieu-trang", fact, f"Thêm thư mục số liệu của {needed.name}, hoặc xóa trang này.")
    else:
        fact = f"Có trang báo cáo {needed.name} mà không có thư mục data/{needed}."
        yield Problem(page.file, 1, 1, "thang-thieu-trang", fact, "Thêm thư mục số liệu của tháng, hoặc xóa trang này.")


def _groups(archive: Archive, asked: Asked) -> Iterator[Problem]:
    """Every figure is a link to its group's page."""
    wanted = {each.linh_vuc: each for each in reversed(archive.indicators.values()) if each.linh_vuc in archive.work_fields and each.ma.startswith(f"{each.linh_vuc}.")}
    for group, indicator in wanted.items():
        file = f"docs/so-lieu/{group.replace('_', '-')}.md"
        if file.removeprefix("docs/") not in archive.pages and file not in asked:
            fact = f"Nhóm «{group}» có chỉ tiêu mà không có trang {file}."
            yield Problem(indicator.file, indicator.line, 1, "nhom-thieu-trang", fact, f'Thêm trang với lệnh {{{{ so_lieu_theo_thang("{group}") }}}}.')


def _units(archive: Archive, asked: Asked) -> Iterator[Problem]:
    """Every unit that a task names has a page of what it owes."""
    named = {name: task for month in archive.months.values() for task in reversed(month.tasks) for name in task.units}
    for unit, task in named.items():
        file = f"docs/{unit_path(unit)}"
        if unit in archive.units and unit_path(unit) not in archive.pages and file not in asked:
            fact = f"Đơn vị «{unit}» có nhiệm vụ mà không có trang {file}."
            yield Problem(task.row.file, task.row.line, 1, "don-vi-thieu-trang", fact, f'Thêm trang với lệnh {{{{ viec_cua_don_vi("{unit}") }}}}.')


def _fields(archive: Archive, asked: Asked) -> Iterator[Problem]:
    """Every field with figures or tasks has a page that gathers them."""
    # An indicator whose code begins with another field is told elsewhere.
    indicators = (each for each in archive.indicators.values() if each.ma.startswith(f"{each.linh_vuc}."))
    rows = [*indicators, *(task.row for month in archive.months.values() for task in month.tasks)]
    for field, row in {each.linh_vuc: each for each in reversed(rows)}.items():
        file = f"docs/{field_path(field)}"
        if field in archive.work_fields and field_path(field) not in archive.pages and file not in asked:
            fact = f"Lĩnh vực «{field}» có số liệu hoặc nhiệm vụ mà không có trang {file}."
            yield Problem(row.file, row.line, 1, "linh-vuc-thieu-trang", fact, f'Thêm trang với lệnh {{{{ linh_vuc("{field}") }}}}.')


def _place(archive: Archive, page: Page) -> Iterator[Problem]:
    if _is_misplaced(page):
        expected = _expected(page)
        is_taken = expected.removeprefix("docs/") in archive.pages
        fact = f"Trang ghi kỳ {page.head.ky} nhưng nằm ở {page.file}."
        fix = f"Kỳ đó đã có trang {expected}: sửa ky cho khớp với tên tệp." if is_taken else f"Chuyển trang tới {expected}, hoặc sửa ky."
        yield Problem(page.file, 1, 1, "ky-sai", fact, fix)


def _is_misplaced(page: Page) -> bool:
    stated = getattr(page.head, "ky", None)
    return stated is not None and stated != page.period


def _expected(page: Page) -> str:
    """Where a page belongs by the month that it states."""
    return f"docs/{page.folder}/{page.head.ky.year}/{page.head.ky.month:02}.md"
