"""Pages keep to the closed Markdown: no HTML, no braces outside calls, no half-open code."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.pages import Page
from macros.problems import Problem


def check(archive: Archive) -> Iterator[Problem]:
    for page in archive.pages.values():
        yield from _markup(page)


def _markup(page: Page) -> Iterator[Problem]:
    reading = page.reading
    for place in reading.html:
        fact, fix = f"Có thẻ HTML «{place.text}».", "Bỏ thẻ; dấu < trong câu thì thêm dấu cách sau nó."
        yield Problem(page.file, place.line, place.column, "html-tho", fact, fix)
    for place in reading.braces:
        fact = f"Có dấu «{place.text}» ngoài lệnh."
        yield Problem(page.file, place.line, place.column, "ky-hieu-la", fact, "Bỏ dấu này; thuộc tính kiểu {: … } không được dùng.")
    for place in reading.bare_tables:
        fix = "Thêm một dòng «Bảng: tên bảng» và một dòng trống ngay trước bảng."
        yield Problem(page.file, place.line, place.column, "bang-thieu-ten", "Bảng không có tên.", fix)
    for place in reading.references:
        fix = "Viết địa chỉ ngay sau: [chữ](dia-chi.md)."
        yield Problem(page.file, place.line, place.column, "ky-hieu-la", "Liên kết kiểu tham chiếu không được dùng.", fix)
    if place := reading.unclosed_fence:
        yield Problem(page.file, place.line, place.column, "ky-hieu-la", "Khối mã mở mà không đóng.", "Thêm dòng ``` ở cuối khối.")
