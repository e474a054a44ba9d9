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
    for place in reading.torn_rows:
        fact = f"Dòng của bảng không có đúng {place.target} ô như dòng đầu bảng."
        yield Problem(page.file, place.line, place.column, "bang-le-o", fact, "Ghi đủ các ô, cách nhau bằng dấu |.")
    for place in reading.odd_signs:
        name = "dấu tab" if place.text == "U+0009" else f"ký tự ẩn {place.text}"
        fix = "Thay bằng dấu cách (bốn dấu cách để lùi một cấp)." if place.text == "U+0009" else "Xóa ký tự này."
        yield Problem(page.file, place.line, place.column, "ky-tu-an", f"Có {name}.", fix)
    if page.head is not None and reading.titles != 1:
        fix = "Viết một dòng «# Tên trang» ở đầu trang; các mục bên trong dùng ## trở xuống."
        yield Problem(page.file, page.body_line, 1, "trang-ten-lon", "Trang không có đúng một tên lớn (# …).", fix)
    for place in reading.bare_tables:
        fix = "Thêm một dòng «Bảng: tên bảng» và một dòng trống ngay trước bảng."
        yield Problem(page.file, place.line, place.column, "bang-thieu-ten", "Bảng không có tên.", fix)
    for place in reading.references:
        fix = "Viết địa chỉ ngay sau: [chữ](dia-chi.md)."
        yield Problem(page.file, place.line, place.column, "ky-hieu-la", "Liên kết kiểu tham chiếu không được dùng.", fix)
    if place := reading.unclosed_fence:
        yield Problem(page.file, place.line, place.column, "ky-hieu-la", "Khối mã mở mà không đóng.", "Thêm dòng ``` ở cuối khối.")
