"""The last look: the built site itself is inspected before it takes the place of the old one.

The gate holds the sources; this holds the program, the theme and the site generator. Whatever no page of ours needs is
refused: unknown tags, attributes, schemes and kinds of files, scripts in pages, comments, template signs, traces of the
machine, and links that lead nowhere.
"""

import gzip
import posixpath
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
from lxml.etree import _Element

from macros.archive import Archive
from macros.forge import Forge
from macros.problems import Problem

_EVERYWHERE = frozenset(
    "id class role title tabindex hidden lang dir aria-label aria-current aria-hidden aria-labelledby aria-describedby aria-live"
    " aria-controls aria-expanded data-md-component data-md-scrollfix data-md-type data-md-level data-md-toggle data-ma data-nhan data-don-vi data-linh-vuc data-trang-thai data-han data-giao data-song".split()
)
_COLOURS = "data-md-color-scheme data-md-color-primary data-md-color-accent data-md-color-media"
# Tags, and what each may carry besides the attributes that any may carry.
_TAGS = {
    tag: _EVERYWHERE | set(attributes.split())
    for tag, attributes in {
        **dict.fromkeys(
            "html head title header main footer nav article section aside div span p h1 h2 h3 h4 h5 h6 ul dl dt dd strong em code pre kbd sup sub"
            " br hr wbr table caption thead tbody tfoot tr blockquote figure figcaption details summary template".split(),
            "",
        ),
        "body": _COLOURS,
        "a": "href rel download",
        "link": "rel href type",
        "meta": "charset name content",
        "script": "src type data-goc defer",
        "img": "src alt width height loading",
        "ol": "start",
        "li": "value",
        "td": "align colspan rowspan",
        "th": "align scope colspan rowspan",
        "time": "datetime",
        "form": "data-ngay data-thang",
        "label": "for",
        "button": "type name value disabled",
        "input": f"type name value checked autocomplete autocapitalize spellcheck min max {_COLOURS}",
        "select": "name",
        "option": "value selected",
        "output": "for name",
        "svg": "xmlns viewbox fill stroke color width height stroke-width stroke-linecap stroke-linejoin focusable",
        "g": "fill stroke transform",
        "path": "d fill stroke",
        "line": "x1 x2 y1 y2",
        "rect": "x y width height",
        "circle": "cx cy r",
        "polyline": "points",
        "text": "x y text-anchor",
        "desc": "",
    }.items()
}
_METAS = {"viewport", "description", "generator", "author", "robots"}
# Attributes that hold an address, and whether it may lead to another host.
_ADDRESSES = {"href", "src"}
_LEAVING = ("http", "https", "mailto", "tel")
_FILES = {".html", ".css", ".js", ".map", ".xml", ".png", ".jpg", ".svg", ".woff2", ".txt"}
# These run or draw by themselves, so they come from the theme's folder only.
_THEME_FILES = {".css", ".js", ".map", ".svg", ".woff2", ".txt"}
_TEXT_FILES = {".json", ".xml", ".txt", ".csv", ".ics", ".gz"}
# Files that belong to their own folder only: the site map, the search, what can be taken along.
_DATA = {"": {".gz"}, "tim-kiem": {".json", ".gz"}, "so-lieu/goi-du-lieu": {".csv", ".json"}, "nhiem-vu/tai-ve": {".csv", ".xlsx", ".ics"}, "ban-in": {".docx", ".pdf"}}
# Plain words: searching for these is many times as fast as an expression.
_TEMPLATE = dict.fromkeys(("{{", "{%", "{#"), "ký hiệu lệnh chưa được thay")
_MACHINE = {
    **dict.fromkeys(("Traceback (most recent call last)", "Macro Rendering Error", '", line '), "thông báo lỗi của chương trình"),
    **dict.fromkeys(("/home/", "/Users/", ":\\Users\\", "/site-packages/", "file://"), "đường dẫn của máy"),
}
_ASK = "Trang cũ giữ nguyên. Báo người phụ trách kỹ thuật kèm dòng này."


@dataclass
class _Html:
    """A parsed page: the addresses that it gives, with their lines, and the places that can be linked to."""

    file: str
    ids: set[str] = field(default_factory=set)
    links: list[tuple[int, str]] = field(default_factory=list)


def inspect_site(site: Path, archive: Archive, site_url: str = "", visit: Callable[[str, _Element], None] | None = None) -> list[Problem]:
    """Everything in a built folder that must not be published, by file and line.

    archive: what the site was built from; its pages are those of the site, its links to other hosts and those to its forge the only ones.
    site_url: the address that the site will have, if the settings name one. visit: is given every page, parsed, so that
    whoever else needs them need not parse them again.
    """
    outside = {link.target for page in archive.pages.values() for link in page.reading.links}
    site = site.resolve()
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir() or path.is_symlink())
    machine = _MACHINE | dict.fromkeys(map(str, (archive.root, site, Path(sys.prefix))), "đường dẫn của máy")
    problems: list[Problem] = []
    pages: dict[str, _Html] = {}
    for file in files:
        ending = posixpath.splitext(file)[1]
        if unfit := _unfit_file(site, file, ending):
            problems.append(unfit)
            continue
        if ending == ".html" or ending in _TEXT_FILES:
            try:
                text = _text(site / file)
            except (OSError, EOFError, zlib.error):
                problems.append(_problem(file, 1, "dung-tep-la", "Tệp này không đọc được."))
                continue
            # Search data holds the guide's examples of calls as plain text.
            problems += _leaks(file, text, machine if ending in _TEXT_FILES else machine | _TEMPLATE)
        if ending == ".html":
            pages[file] = _Html(file)
            root = lxml.html.document_fromstring(text.encode(), lxml.html.HTMLParser(encoding="utf-8"))
            problems += _read_page(pages[file], root, outside, archive.forge, site_url)
            if visit:
                visit(file, root)
    problems += _wrong_pages(pages.keys(), {f"{page.url}index.html" for page in archive.pages.values()} | {"404.html"})
    known = set(files)
    for page in pages.values():
        problems += _dead_links(page, pages, known, urlsplit(site_url).path or "/")
    return sorted(problems)


def _text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")


def _unfit_file(site: Path, file: str, ending: str) -> Problem | None:
    if (site / file).is_symlink() or not (site / file).is_file():
        return _problem(file, 1, "dung-tep-la", "Đây không phải tệp thường.")
    is_data = ending in _DATA.get(posixpath.dirname(file), ())
    if not is_data and (ending not in _FILES or (ending in _THEME_FILES and not file.startswith("assets/"))):
        return _problem(file, 1, "dung-tep-la", f"Tệp loại «{ending or file}» không thuộc trang đã dựng.")
    return None


def _wrong_pages(built: Iterable[str], expected: set[str]) -> Iterator[Problem]:
    for file in sorted(set(built) ^ expected):
        fact = "Trang này thiếu trong trang đã dựng." if file in expected else "Trang này không có trong docs/."
        yield _problem(file, 1, "dung-tep-la", fact)


def _leaks(file: str, text: str, leaks: dict[str, str]) -> Iterator[Problem]:
    for sign, name in leaks.items():
        if sign in text:
            yield _problem(file, text.count("\n", 0, text.index(sign)) + 1, "dung-lo-noi-dung", f"Trang còn {name}.")


def _read_page(page: _Html, root: _Element, outside: set[str], forge: Forge, site_url: str) -> Iterator[Problem]:
    """Walk one page once: its tags and attributes, its ids, its addresses."""
    seen: set[tuple] = set()
    for element in root.iter():
        tag, names = element.tag, tuple(element.attrib)
        # The same tag with the same attributes need not be looked at twice in a page, unless a value matters.
        if (tag, names) not in seen:
            yield from _unfit_element(page, element)
            if tag not in ("script", "meta", "img"):
                seen.add((tag, names))
        if not names:
            continue
        name = element.get("id")
        if name is not None:
            if name in page.ids:
                yield _problem(page.file, element.sourceline, "dung-id-trung", f"Tên «{name}» (id) có hai lần.")
            page.ids.add(name)
        for attribute in _ADDRESSES.intersection(names):
            yield from _address(page, element, element.get(attribute), outside, forge, site_url)


def _unfit_element(page: _Html, element: _Element) -> Iterator[Problem]:
    tag, line = element.tag, element.sourceline
    if not isinstance(tag, str):
        yield _problem(page.file, line, "dung-lo-noi-dung", "Trang có chú thích ẩn hoặc chỉ thị.")
    elif tag not in _TAGS:
        yield _problem(page.file, line, "dung-the-la", f"Trang có thẻ <{tag}>.")
    elif unknown := set(element.attrib) - _TAGS[tag]:
        yield _problem(page.file, line, "dung-the-la", f"Thẻ <{tag}> có thuộc tính «{min(unknown)}».")
    elif tag == "script" and not element.get("src") and (element.get("type"), element.get("id")) != ("application/json", "__config"):
        yield _problem(page.file, line, "dung-the-la", "Trang có mã lệnh viết thẳng trong thẻ <script>.")
    elif tag == "meta" and element.get("name", "viewport") not in _METAS:
        yield _problem(page.file, line, "dung-the-la", f"Thẻ <meta> có tên «{element.get('name')}».")
    elif tag == "img" and not element.get("alt", "").strip():
        yield _problem(page.file, line, "dung-hinh-thieu-chu", "Hình không có lời mô tả.")


def _address(page: _Html, element: _Element, address: str, outside: set[str], forge: Forge, site_url: str) -> Iterator[Problem]:
    """A resource and a link stay on this host, unless the sources name the very address of a link."""
    line = element.sourceline
    # Browsers drop tabs and line ends from an address before they read its scheme.
    parts = urlsplit(re.sub(r"[\x00-\x20]", "", address))
    if element.tag == "a" and forge.leads_to(address):
        return
    if not parts.scheme and not parts.netloc:
        page.links.append((line, address))
    elif site_url and address.startswith(site_url):
        page.links.append((line, urlsplit(address).path or "/"))
    elif element.tag != "a" or parts.scheme not in _LEAVING or address not in outside:
        yield _problem(page.file, line, "dung-dia-chi-la", f"Địa chỉ «{address[:60]}» không thuộc trang này.")


def _dead_links(page: _Html, pages: dict[str, _Html], files: set[str], base: str) -> Iterator[Problem]:
    for line, address in page.links:
        path, _, anchor = address.partition("#")
        target = _resolve(page.file, unquote(path.partition("?")[0]), base) if path else page.file
        if target not in files:
            yield _problem(page.file, line, "dung-lien-ket-hong", f"Liên kết «{address[:80]}» không tới đâu.")
        elif anchor and target in pages and unquote(anchor) not in pages[target].ids:
            yield _problem(page.file, line, "dung-lien-ket-hong", f"Liên kết «{address[:80]}» tới đề mục không có.")


def _resolve(file: str, path: str, base: str) -> str:
    """The built file that an address leads to, as a server finds it."""
    folder = "" if path.startswith("/") else posixpath.dirname(file)
    path = path.removeprefix(base) if path.startswith("/") else path
    target = posixpath.normpath(posixpath.join(folder, path or "."))
    is_folder = path.endswith(("/", "..", ".")) or path == ""
    return posixpath.normpath(posixpath.join(target, "index.html")) if is_folder else target


def _problem(file: str, line: int, code: str, fact: str) -> Problem:
    return Problem(f"site/{file}", line, 1, code, fact, _ASK)
