"""Links, images, anchors and footnotes lead somewhere."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator

from macros.archive import Archive
from macros.checks.layout import Asked, report_file
from macros.folding import nearest, shorten, suggest
from macros.pages import Page, Place
from macros.problems import Problem

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# What an address outside may be; a name before the host, as in https://ai@dau.vn, misleads.
_HOST = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
_OUTSIDE = re.compile(rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:[/?#]\S*)?|mailto:[A-Za-z0-9._+-]+@{_HOST}(?:\?\S*)?|tel:\+?[0-9.-]{{3,20}}")
_NOTE_NAME = re.compile(r"[A-Za-z0-9_-]{1,20}")
_MOST_CALLS = 50


def check(archive: Archive) -> Iterator[Problem]:
    asked = Asked(archive)
    for page in archive.pages.values():
        for link in page.reading.links:
            yield from _link(archive, asked, page, link)
        for image in page.reading.images:
            yield from _image(archive, asked, page, image)
        yield from _footnotes(page)


def _link(archive: Archive, asked: Asked, page: Page, link: Place) -> Iterator[Problem]:
    target, _, anchor = link.target.partition("#")
    if not link.text.strip():
        yield _problem(page, link, "lien-ket-hong", "Liên kết không có chữ.", f"Viết chữ trong ngoặc vuông: [chữ]({link.target}).")
    elif _SCHEME.match(link.target):
        yield from _outside(page, link)
    elif not target and not anchor:
        yield _problem(page, link, "lien-ket-hong", f"Liên kết «{link.text}» không có địa chỉ.", f"Viết [{link.text}](dia-chi.md).")
    elif other := archive.pages.get(_resolve(page, target)) if target else page:
        yield from _anchor(page, link, other, anchor)
    elif not _is_asked(archive, asked, f"docs/{_resolve(page, target)}"):
        yield _problem(page, link, "lien-ket-hong", f"Không có trang «{shorten(link.target)}».", _better(archive, page, target))


def _outside(page: Page, link: Place) -> Iterator[Problem]:
    if not _OUTSIDE.fullmatch(link.target):
        fact = f"Địa chỉ «{shorten(link.target)}» không dùng được."
        fix = "Viết địa chỉ đủ tên máy, như https://hanoi.gov.vn/…, mailto:vanphong@hanoi.gov.vn hoặc tel:02438740000; trang trong kho thì viết đường dẫn tới tệp .md."
        yield _problem(page, link, "lien-ket-hong", fact, fix)


def _anchor(page: Page, link: Place, other: Page, anchor: str) -> Iterator[Problem]:
    # A page that could not be read has no headings; that is reported already.
    if anchor and anchor not in other.reading.anchors and other.body_line:
        fix = suggest(anchor, other.reading.anchors, "Chép phần sau dấu # từ liên kết của đề mục trên trang đích.")
        yield _problem(page, link, "neo-hong", f"Trang «{other.path}» không có đề mục «#{shorten(anchor)}».", fix)


def _is_asked(archive: Archive, asked: Asked, file: str) -> bool:
    """Whether the page that a link leads to is missing for a reason that is reported elsewhere."""
    return file in asked or file in map(report_file, archive.months)


def _better(archive: Archive, page: Page, target: str) -> str:
    """What to write instead: the page whose address on the site this is, or the pages with the nearest names."""
    path = posixpath.normpath(target.lstrip("/")) if target.startswith("/") else _resolve(page, target)
    address = re.sub(r"(?:(?:^|/)index)?\.(?:html|md)$", "", path)
    meant = archive.by_url.get("" if address in (".", "index") else f"{address}/")
    paths = [meant.path] if meant else _like(archive, page, path)
    if not paths:
        return "Viết đường dẫn tới tệp .md trong docs/, tính từ trang này."
    folder = posixpath.dirname(page.path) or "."
    return "Viết " + " hoặc ".join(f"«{posixpath.relpath(path, folder)}»" for path in paths) + "."


def _like(archive: Archive, page: Page, path: str) -> list[str]:
    """The pages whose own names are like that of a path, or that stand in a folder of its name; the likest paths first."""
    names = {posixpath.basename(each) for each in archive.pages if each != page.path}
    name = posixpath.basename(path)
    near = nearest(name, names, 3)
    same = [each for each in archive.pages if each != page.path and (posixpath.basename(each) in near or f"/{name}/" in f"/{each}")]
    return nearest(path, same, 3, cutoff=0)


def _image(archive: Archive, asked: Asked, page: Page, image: Place) -> Iterator[Problem]:
    file = f"docs/{_resolve(page, image.target)}"
    if file not in archive.pictures and file not in asked:
        near = nearest(file, archive.pictures, 1, cutoff=0.8)
        shown = posixpath.relpath(near[0], posixpath.dirname(page.file)) if near else ""
        fix = f"Viết «{shown}»." if near else "Đặt hình .png hoặc .jpg trong docs/, cạnh trang, và ghi đúng tên tệp."
        yield _problem(page, image, "lien-ket-hong", f"Không có hình «{shorten(image.target)}».", fix)
    if not image.text.strip():
        yield _problem(page, image, "hinh-thieu-chu", f"Hình «{shorten(image.target)}» không có lời mô tả.", f"Viết ![lời mô tả]({image.target}).")


def _resolve(page: Page, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))


def _footnotes(page: Page) -> Iterator[Problem]:
    reading = page.reading
    first = {place.text: place for place in reversed(reading.footnotes)}
    calls = Counter(place.text for place in reading.footnote_calls)
    for place in reading.footnote_calls:
        if not _NOTE_NAME.fullmatch(place.text):
            fact = f"Dấu gọi [^{shorten(place.text)}] có tên không dùng được."
            yield _problem(page, place, "chu-thich-hong", fact, "Đánh số như [^1], cả ở dấu gọi và ở chú thích.")
        elif place.text not in first:
            fact = f"Dấu gọi [^{place.text}] không có chú thích."
            yield _problem(page, place, "chu-thich-hong", fact, f"Thêm dòng «[^{place.text}]: …» ở dưới, cách một dòng trống.")
        elif calls[place.text] > _MOST_CALLS:
            calls[place.text] = 0
            yield _problem(page, place, "chu-thich-hong", f"Chú thích [^{place.text}] được gọi quá {_MOST_CALLS} lần.", "Chỉ gọi ở chỗ đầu tiên.")
    for place in reading.footnotes:
        if place is not first[place.text]:
            fact = f"Chú thích [^{shorten(place.text)}] đã có ở dòng {first[place.text].line}."
            yield _problem(page, place, "chu-thich-hong", fact, "Đánh số khác, và sửa dấu gọi trong câu.")
        elif place.text not in calls:
            fact = f"Chú thích [^{shorten(place.text)}] không được gọi ở đâu."
            yield _problem(page, place, "chu-thich-hong", fact, f"Thêm [^{shorten(place.text)}] vào câu, hoặc xóa chú thích.")


def _problem(page: Page, place: Place, code: str, fact: str, fix: str) -> Problem:
    return Problem(page.file, place.line, place.column, code, fact, fix)
