"""A page of the archive, read from its one Markdown tree into a document for paper.

The tree is the page's own: the `markdown` package with the pages' extensions, the macros already printed. What the page
shows only on a screen is left out; an element that is not known here is an error, since paper would lose it silently.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import lxml.html
from lxml.etree import _Element
from markdown import Markdown

from macros import stash
from macros.archive import Archive
from macros.export.paper import NEW_LINE, Appendix, Block, CannotPrint, Frame, Heading, Item, Paper, Paragraph, Run, Runs, Signature, Table, words
from macros.folding import slugify
from macros.pages import EXTENSIONS, Page
from macros.schema import DRAFT, ReportHead
from macros.show import render

ISSUER, PLACE = ("ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG"), "Bát Tràng"
KIND = "BÁO CÁO"
TASKS = "DANH MỤC NHIỆM VỤ TRỌNG TÂM"

_HEADINGS = {"h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
# The screen's own: the frame is drawn anew for paper, signs and hints belong to the page.
_SCREEN = {"du-thao", "the-thuc", "ten-loai", "chu-giai", "chi-man-hinh", "headerlink", "footnote-backref", "tai-ve", "loc-viec", "loc-viec__ket-qua"}
_REMARK = "lech-ghi"
_SPACE = re.compile(r"[ \t\r\n]+")
# Small words that a cell shows on a line of their own.
_BELOW = {"ghi", "thoi-han", "tinh-trang"}
_TRANSPARENT = {"a", "span", "sub", "time"}


class _UnknownElement(Exception):
    """An element that paper has no form for."""


def read_report(archive: Archive, page: Page) -> Paper:
    """The report of a page with a report's front matter. CannotPrint when paper has no form for a part of it."""
    head = page.head
    assert isinstance(head, ReportHead)
    is_draft = head.trang_thai == DRAFT
    reader = _read(archive, page, is_draft)
    signature = Signature(head.ky_thay, head.nguoi_ky, head.noi_nhan)
    frame = Frame(ISSUER, KIND, words(reader.subject), PLACE, _year(head), head.ngay, head.so, head.ky_hieu, signature, is_draft)
    return Paper(page.title, frame, tuple(reader.blocks), reader.notes, tuple(reader.appendices))


def read_task_list(archive: Archive, page: Page) -> Paper:
    """The task list of a month, as a document without number and signature; a draft while its report is one."""
    report = archive.reports.get(page.data_month)
    head = report.head if report else None
    is_draft = getattr(head, "trang_thai", DRAFT) == DRAFT
    reader = _read(archive, page, is_draft)
    frame = Frame(ISSUER, TASKS, page.period.name, PLACE, page.period.year, getattr(head, "ngay", None), is_draft=is_draft)
    return Paper(page.title, frame, tuple(_without_captions(reader.blocks)))


def address(page: Page) -> str:
    """Where a page begins."""
    return f"{page.file}:1:1"


def _without_captions(blocks: list[Block]) -> Iterator[Block]:
    """Each table of a task list stands under a heading that says the same."""
    for before, block in zip([None, *blocks], blocks, strict=False):
        yield replace(block, caption="") if isinstance(block, Table) and isinstance(before, Heading) else block


def _read(archive: Archive, page: Page, is_draft: bool) -> "_Reader":
    """The page's parts. What the draft writes otherwise than the figures give is remarked on while it is a draft."""
    article = _article(archive, page)
    for remark in [] if is_draft else article.find_class(_REMARK):
        remark.drop_tree()
    try:
        return _Reader(article)
    except _UnknownElement as unknown:
        element = unknown.args[0]
        kind = element.get("class")
        name = f"<{element.tag} class={kind}>" if kind else f"<{element.tag}>"
        raise CannotPrint(f"{address(page)}: Phần {name} của trang chưa có cách in ra giấy. Viết phần ấy bằng đoạn văn, danh sách hoặc bảng.") from None


def _year(head: ReportHead) -> int:
    """The year that is printed while the day is blank: that of the month in which the report is signed."""
    return head.ky.shift(1).year if head.ky.month == 12 else head.ky.year


def _article(archive: Archive, page: Page) -> _Element:
    markdown = Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}, "tables": {"use_align_attribute": True}})
    stash.clear()
    text = markdown.convert(render(archive, page))
    stash.clear()
    return lxml.html.fragment_fromstring(text, create_parent="article")


class _Reader:
    """Walks an article once. subject: its first heading; what follows the signature belongs to the appendices."""

    def __init__(self, article: _Element) -> None:
        self.subject: Runs = ()
        self.blocks: list[Block] = []
        self.notes: dict[int, Runs] = {}
        self.appendices: list[Appendix] = []
        self._is_signed = False
        for element in article:
            self._top(element)

    def _top(self, element: _Element) -> None:
        kind = element.get("class") or ""
        if kind in _SCREEN:
            return
        if element.tag == "h1":
            self.subject = _runs(element)
        elif kind == "ket-van-ban":
            self._is_signed = True
        elif kind == "footnote":
            self.notes = {number: _joined(item) for number, item in enumerate(element.iter("li"), 1)}
        elif element.tag in _HEADINGS and self._is_signed:
            self.appendices.append(Appendix(words(_runs(element)), "", ()))
        elif self._is_signed:
            self._to_appendix(element)
        else:
            self.blocks += _blocks(element)

    def _to_appendix(self, element: _Element) -> None:
        """What stands after the signature is part of the appendix whose heading came last."""
        if not self.appendices:
            raise _UnknownElement(element)
        appendix = self.appendices[-1]
        title = "".join(words(_runs(each)) for each in element.iter("p") if each.get("class") == "ten-phu-luc")
        blocks = tuple(_blocks(element))
        self.appendices[-1] = replace(appendix, title=title or appendix.title, blocks=appendix.blocks + blocks)


def _blocks(element: _Element) -> Iterator[Block]:
    kind = element.get("class") or ""
    if kind in _SCREEN or kind == "ten-phu-luc":
        return
    if element.tag in _HEADINGS:
        yield Heading(_HEADINGS[element.tag], _runs(element))
    elif element.tag == "p":
        yield Paragraph(_runs(element))
    elif element.tag in ("ul", "ol"):
        yield from _items(element, 0)
    elif element.tag == "table":
        yield _table(element)
    elif element.tag in ("aside", "blockquote", "div", "section"):
        for child in element:
            yield from _blocks(child)
    else:
        raise _UnknownElement(element)


def _items(lines: _Element, level: int) -> Iterator[Item]:
    """The lines of a list; the office marks the first level with - and the second with +."""
    for number, item in enumerate(lines, int(lines.get("start", "1"))):
        mark = f"{number}." if lines.tag == "ol" else "-+"[level % 2]
        inline, below = _parted(item)
        for runs in inline:
            yield Item(level, mark, runs)
            mark = ""
        for child in below:
            yield from _items(child, level + 1)


def _parted(item: _Element) -> tuple[list[Runs], list[_Element]]:
    """An item's paragraphs, be they marked as such or not, and the lists below it."""
    below = [child for child in item if child.tag in ("ul", "ol")]
    if any(child.tag == "p" for child in item):
        if strange := [child for child in item if child.tag not in ("p", "ul", "ol")]:
            raise _UnknownElement(strange[0])
        return [_runs(child) for child in item if child.tag == "p"], below
    return [_trimmed(_inline(item, skipped=("ul", "ol")))], below


def _table(element: _Element) -> Table:
    head = element.find("thead/tr")
    body = element.findall("tbody/tr")
    cells = [tuple(_joined(cell) for cell in row) for row in body]
    numeric = frozenset(number for number, cell in enumerate(head) if cell.get("class") == "so-o" or cell.get("align") == "right")
    caption = element.find("caption")
    total = bool(body) and body[-1].get("class") == "tong"
    return Table("" if caption is None else words(_runs(caption)), tuple(_joined(cell) for cell in head), tuple(cells), numeric, total)


def _joined(element: _Element) -> Runs:
    """A cell's or a note's words, its paragraphs joined."""
    paragraphs = [child for child in element if child.tag == "p"]
    return _trimmed(run for each in paragraphs for run in _inline(each)) if paragraphs else _runs(element)


def _runs(element: _Element) -> Runs:
    return _trimmed(_inline(element))


def _inline(element: _Element, look: Run = Run(), skipped: tuple[str, ...] = ()) -> Iterator[Run]:
    """The runs of an element's words; look: how they look, given by what they stand in."""
    yield replace(look, text=_spaced(element.text))
    for child in element:
        if child.tag not in skipped:
            yield from _child(child, look)
        yield replace(look, text=_spaced(child.tail))


def _child(element: _Element, look: Run) -> Iterator[Run]:
    kind = element.get("class") or ""
    if kind in _SCREEN or element.get("aria-hidden") == "true":
        return
    if kind == _REMARK:
        yield replace(look, remark="".join(element.itertext()).strip("[]"))
    elif element.tag == "sup":
        number = "".join(element.itertext())
        if element.find("a[@class='footnote-ref']") is None:
            raise _UnknownElement(element)
        yield replace(look, note=int(number))
    elif element.tag in ("strong", "b"):
        yield from _inline(element, replace(look, bold=True))
    elif element.tag in ("em", "i"):
        yield from _inline(element, replace(look, italic=True))
    elif element.tag == "br":
        yield replace(look, text=NEW_LINE)
    elif not _BELOW.isdisjoint(kind.split()):
        yield replace(look, text=NEW_LINE)
        yield from _inline(element, look)
    elif element.tag in _TRANSPARENT:
        yield from _inline(element, look)
    else:
        raise _UnknownElement(element)


def _spaced(text: str | None) -> str:
    """White space as a browser shows it; the space that does not break stays."""
    return _SPACE.sub(" ", text or "")


def _trimmed(runs: Iterable[Run]) -> Runs:
    """The runs without empty ones, a remark laid on the figure before it, those of one look joined."""
    remarked: list[Run] = []
    for run in runs:
        if run.remark and remarked:
            remarked[-1] = replace(remarked[-1], remark=run.remark)
        elif run.text or run.note:
            remarked.append(run)
    joined: list[Run] = []
    for run in remarked:
        if joined and _look(run) == _look(joined[-1]) is not None:
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return _stripped(joined)


def _look(run: Run) -> tuple[bool, bool] | None:
    """What runs must have in common to be one; None for a run that stays its own."""
    return None if run.note or run.remark else (run.bold, run.italic)


def _stripped(runs: list[Run]) -> Runs:
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip(" \n"))
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" \n"))
    return tuple(run for run in runs if run.text or run.note)
