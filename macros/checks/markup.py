"""Pages keep to the closed Markdown: what it has is written so that the engine reads it, and what it has not is refused."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.folding import shorten
from macros.pages import MOST_HEADINGS, Page, Stray
from macros.problems import Problem

_PLAIN_LEFT = "Đưa ra sát lề trái."
# Every kind of stray: its code, what is said of it, what to write.
_STRAYS = {
    "html": ("html-tho", "Có thẻ HTML «{}».", "Bỏ thẻ; dấu < trong câu thì thêm dấu cách sau nó."),
    "brace": ("ky-hieu-la", "Có dấu «{}» ngoài lệnh.", "Bỏ dấu này; lệnh thì viết hai dấu {{ … }}; thuộc tính kiểu {: … } không được dùng."),
    "tab": ("ky-tu-an", "Có dấu tab.", "Thay bằng dấu cách (bốn dấu cách để lùi một cấp)."),
    "fence": ("ky-hieu-la", "Dòng «{}» không mở được khối mã, hoặc khối không đóng.", "Mở bằng dòng ```, đóng bằng dòng ```, sát lề trái, cùng số dấu; sau dấu mở viết được một từ."),
    "tick": ("ky-hieu-la", "Dấu ` không thành cặp trên dòng.", "Viết `mã` trọn trên một dòng; không viết dấu \\ trước dấu `."),
    "entity": ("ky-hieu-la", "«{}» hiện nguyên như vậy trên trang.", "Gõ thẳng ký tự cần viết."),
    "backslash": ("ky-hieu-la", "«{}» hiện nguyên như vậy trên trang.", "Bỏ dấu \\, hoặc thay bằng dấu /."),
    "link": ("ky-hieu-la", "Liên kết viết sai.", "Viết [chữ](địa-chỉ) trọn trên một dòng; chữ không có ngoặc vuông, địa chỉ không có dấu cách và ngoặc tròn."),
    "reference": ("ky-hieu-la", "Liên kết kiểu tham chiếu không được dùng.", "Viết địa chỉ ngay sau: [chữ](dia-chi.md)."),
    "bracket": ("ky-hieu-la", "Dấu «{}» không thành cặp trên dòng.", "Viết đủ cặp [ ], liên kết thì trọn trên một dòng; chỉ là dấu thì viết \\[ hoặc \\]."),
    "star": ("ky-hieu-la", "Dấu «{}» không thành cặp trên dòng.", "Viết *nghiêng* hoặc **đậm**, dấu sát chữ; dấu * trong câu thì viết \\*."),
    "underline": ("ky-hieu-la", "Dòng gạch dưới làm dòng «{}» thành đề mục.", "Đề mục thì viết ## ở đầu dòng; đường kẻ thì thêm một dòng trống trước nó."),
    "heading": ("ky-hieu-la", "Đề mục «{}» không có chữ, hoặc có quá sáu dấu #.", "Viết như «## Tên mục»."),
    "inner_heading": ("ky-hieu-la", "Dấu # của «{}» không ở đầu dòng.", "Đề mục thì đưa # ra sát lề trái; dấu # trong câu thì viết \\#."),
    "code": ("ky-hieu-la", "Dòng «{}» lùi vào nên thành khối mã.", "Đưa ra sát lề trái; thuộc danh sách thì lùi bốn dấu cách cho mỗi cấp."),
    "indent": ("ky-hieu-la", "Gạch đầu dòng «{}» lùi sai.", "Cấp đầu sát lề trái; mỗi cấp sau lùi thêm đúng bốn dấu cách."),
    "deep": ("ky-hieu-la", "Danh sách hoặc trích dẫn lồng quá sâu.", "Viết lại: nhiều nhất 6 cấp danh sách, 10 cấp trích dẫn."),
    "two_signs": ("ky-hieu-la", "Dòng «{}» có hai dấu đầu dòng.", "Giữ một dấu."),
    "lazy": ("ky-hieu-la", "Dòng «{}» dính vào trích dẫn mà không có dấu >.", "Thêm dấu > ở đầu dòng, hoặc một dòng trống trước nó."),
    "empty_item": ("ky-hieu-la", "Gạch đầu dòng không có chữ.", "Viết chữ ngay sau dấu, trên cùng dòng; hoặc xóa dòng."),
    "glued_list": ("ky-hieu-la", "Gạch đầu dòng «{}» dính vào đoạn trên nên không thành danh sách.", "Thêm một dòng trống trước danh sách."),
    "glued_table": ("ky-hieu-la", "Bảng dính vào dòng trên nên không thành bảng.", "Thêm một dòng trống trước dòng đầu của bảng."),
    "bars": ("ky-hieu-la", "Dòng «{}» có dấu | mà không thuộc bảng nào.", "Bảng gồm dòng đầu, dòng | --- | --- |, rồi các dòng, sát lề trái, không cách dòng."),
    "caption": ("ky-hieu-la", "Dòng «{}» không đứng trước bảng nào.", "Xóa dòng, hoặc đặt bảng ngay sau nó, cách một dòng trống."),
    "call_in_link": ("lenh-sai-cho", "Lệnh nằm trong địa chỉ, tên liên kết hoặc lời mô tả hình.", "Đặt lệnh trong câu, ngoài liên kết và hình."),
    "long": ("tep-qua-lon", "Đoạn dài hơn 10.000 ký tự.", "Chia thành nhiều đoạn, cách nhau một dòng trống."),
    "inner_note": ("chu-thich-hong", "Chú thích [^{}] không ở đầu dòng.", _PLAIN_LEFT),
    "empty_note": ("chu-thich-hong", "Chú thích [^{}] không có chữ.", "Viết chữ ngay sau dấu hai chấm, trên cùng dòng."),
    "note_in_heading": ("chu-thich-hong", "Dấu gọi [^{}] nằm trong đề mục.", "Chuyển xuống câu bên dưới."),
}
_TITLE_FIRST = "Viết một dòng «# Tên trang» ở đầu trang; các mục bên trong dùng ## trở xuống."


def check(archive: Archive) -> Iterator[Problem]:
    for page in archive.pages.values():
        yield from _markup(page)


def _markup(page: Page) -> Iterator[Problem]:
    reading = page.reading
    for stray in reading.strays:
        yield _stray(page, stray)
    for place in reading.torn_rows:
        fact = f"Dòng của bảng không có đúng {place.target} ô như dòng đầu bảng."
        yield Problem(page.file, place.line, place.column, "bang-le-o", fact, "Ghi đủ các ô, cách nhau bằng dấu |; câu ở dưới bảng thì cách một dòng trống.")
    for place in reading.bare_tables:
        fix = "Thêm một dòng «Bảng: tên bảng» và một dòng trống ngay trước bảng."
        yield Problem(page.file, place.line, place.column, "bang-thieu-ten", "Bảng không có tên.", fix)
    if page.head is not None and not reading.titles:
        yield Problem(page.file, page.body_line, 1, "trang-ten-lon", "Trang không có tên lớn (# …).", _TITLE_FIRST)
    for place in reading.titles[1:]:
        fact = f"«# {shorten(place.text)}» là thêm một tên lớn của trang."
        yield Problem(page.file, place.line, place.column, "trang-ten-lon", fact, "Đổi # thành ##; mỗi trang có một tên lớn.")
    for place in reading.headings[MOST_HEADINGS:]:
        fact = f"Trang có hơn {MOST_HEADINGS} đề mục."
        yield Problem(page.file, place.line, place.column, "tep-qua-lon", fact, "Chia thành nhiều trang.")


def _stray(page: Page, stray: Stray) -> Problem:
    code, fact, fix = _STRAYS[stray.kind]
    return Problem(page.file, stray.line, stray.column, code, fact.replace("{}", shorten(stray.text.strip())), fix)
