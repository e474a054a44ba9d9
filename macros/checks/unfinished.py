"""A draft may still hold text of the month before, marked to be read again, and have no tasks; what goes to be signed may not."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.pages import TO_REVIEW, Page
from macros.problems import Problem

_SHOWN = 10


def check(archive: Archive) -> Iterator[Problem]:
    for period, page in archive.reports.items():
        code = "cho-soat" if getattr(page.head, "trang_thai", "du_thao") == "du_thao" else "cho-soat-trinh-ky"
        if places := unread(page):
            lines = ", ".join(str(line) for line, _ in places[:_SHOWN]) + (", …" if len(places) > _SHOWN else "")
            fact = f"Còn {len(places)} chỗ là chữ của tháng trước, chưa ai soát: dòng {lines}."
            yield Problem(page.file, *places[0], code, fact, f"Sửa cho đúng tháng này rồi xóa dấu {TO_REVIEW}; không dùng thì xóa cả đoạn.")
        month = archive.months.get(period)
        if month and not month.tasks and "nhiem_vu.csv" not in month.unreadable:
            yield Problem(month.file("nhiem_vu.csv"), 1, 1, code, f"Báo cáo {period.name} chưa đặt nhiệm vụ nào.", "Ghi mỗi nhiệm vụ một dòng, với cột muc như trong lệnh nhiem_vu của trang.")


def unread(page: Page) -> list[tuple[int, int]]:
    """Line and column of every mark of text that is to be read again."""
    if TO_REVIEW not in page.body:
        return []
    lines = enumerate(page.body.split("\n"), page.body_line)
    return [(number, line.index(TO_REVIEW) + 1) for number, line in lines if TO_REVIEW in line]
