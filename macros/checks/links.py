"""Links, images, anchors and footnotes lead somewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from macros.archive import Archive
from macros.folding import suggest
from macros.pages import Page, Place
from macros.problems import Problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ALLOWED = ("https://", "http://", "mailto:", "tel:")


def check(archive: Archive) -> Iterator[Problem]:
    for page in archive.pages.values():
        for link in page.reading.links:
            yield from _link(archive, page, link)
        for image in page.reading.images:
            yield from _image(archive, page, image)
        yield from _footnotes(page)


def _link(archive: Archive, page: Page, link: Place) -> Iterator[Problem]:
    if _SCHEME.match(link.target):
        if not link.target.startswith(_ALLOWED):
            fix = "Chỉ dùng https:, http:, mailto:, tel:, hoặc đường dẫn tới trang trong kho."
            yield _problem(page, link, "lien-ket-hong", f"Địa chỉ «{link.target}» thuộc loại không được dùng.", fix)
        return
    target, _, anchor = link.target.partition("#")
    other = archive.pages.get(_resolve(page, target)) if target else page
    if other is None:
        fix = suggest(_resolve(page, target), archive.pages, "Viết đường dẫn tới tệp .md, tính từ trang này.")
        yield _problem(page, link, "lien-ket-hong", f"Không có trang «{link.target}».", fix)
    elif anchor and anchor not in other.reading.anchors:
        fix = suggest(anchor, other.reading.anchors, "Chép phần sau dấu # từ liên kết của đề mục trên trang đích.")
        yield _problem(page, link, "neo-hong", f"Trang «{other.path}» không có đề mục «#{anchor}».", fix)


def _image(archive: Archive, page: Page, image: Place) -> Iterator[Problem]:
    if f"docs/{_resolve(page, image.target)}" not in archive.pictures:
        yield _problem(page, image, "lien-ket-hong", f"Không có hình «{image.target}».", "Đặt hình cạnh trang và ghi đúng tên tệp.")
    if not image.text.strip():
        yield _problem(page, image, "hinh-thieu-chu", f"Hình «{image.target}» không có lời mô tả.", f"Viết ![lời mô tả]({image.target}).")


def _resolve(page: Page, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))


def _footnotes(page: Page) -> Iterator[Problem]:
    reading = page.reading
    defined = Counter(place.text for place in reading.footnotes)
    called = {place.text for place in reading.footnote_calls}
    for place in reading.footnote_calls:
        if place.text not in defined:
            fact = f"Dấu gọi [^{place.text}] không có chú thích."
            yield _problem(page, place, "chu-thich-hong", fact, f"Thêm dòng «[^{place.text}]: …».")
    for place in reading.footnotes:
        if place.text not in called:
            fact = f"Chú thích [^{place.text}] không được gọi ở đâu."
            yield _problem(page, place, "chu-thich-hong", fact, f"Thêm [^{place.text}] vào câu, hoặc xóa chú thích.")
        if defined[place.text] > 1:
            fact = f"Chú thích [^{place.text}] có {defined[place.text]} dòng."
            yield _problem(page, place, "chu-thich-hong", fact, "Đánh số lại.")


def _problem(page: Page, place: Place, code: str, fact: str, fix: str) -> Problem:
    return Problem(page.file, place.line, place.column, code, fact, fix)
