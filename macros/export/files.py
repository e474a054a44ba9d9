"""The files of a month for paper: which there are, made only when what they are made from has changed."""

import datetime
import hashlib
import os
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from macros import pages, stash
from macros.archive import Archive, PrintFile
from macros.export import letters
from macros.export.brief import Brief, choice_address, read_brief
from macros.export.paper import CannotPrint, Paper, all_texts
from macros.export.reading import address, read_report, read_task_list
from macros.pages import TASK_LISTS, Page
from macros.periods import Period
from macros.show import render
from macros.show.downloads import PRINT_FOLDER

FOLDER = PRINT_FOLDER.strip("/")
CACHE = ".cache/ban-in"
# A file is made again when one of these changes, too.
_MAKERS = ("fonttools", "lxml", "markdown", "python-docx", "typst")


class _Document(NamedTuple):
    """name: that of its files. mark: of all that it is made from. address: where what cannot be printed stands. writers: by the endings of its files."""

    name: str
    title: str
    mark: str
    address: str
    read: Callable[[], Paper | Brief]
    writers: dict[str, Callable[[Any], bytes]]


def prepare(archive: Archive, cache: Path, told: Callable[[int, int, str], None]) -> dict[Period, list[PrintFile]]:
    """The files of every month that has a report with data, newest last; those that the cache lacks are made into it.

    What no month needs any more is removed from the cache. told: is called with the months done, all months, and what is
    being made. CannotPrint when a page has no form on paper.
    """
    files = {}
    for number, period in enumerate(archive.reports, 1):
        files[period] = files_of(archive, period, cache)
        told(number, len(archive.reports), "tháng có bản in")
    needed = {each.path.name for of_month in files.values() for each in of_month}
    for left in cache.glob("*"):
        if left.name not in needed:
            left.unlink()
    return {period: of_month for period, of_month in files.items() if of_month}


def write(files: list[PrintFile], folder: Path) -> None:
    """Put files of the cache into a folder, under their own names."""
    for each in files:
        _store(folder / each.name, each.path.read_bytes())


def files_of(archive: Archive, period: Period, cache: Path) -> list[PrintFile]:
    """The files of one month, made where the cache lacks them."""
    return [file for document in _documents(archive, period) for file in _of_document(document, cache)]


def _documents(archive: Archive, period: Period) -> Iterator[_Document]:
    report = archive.reports[period]
    if not report.has_data:
        return
    yield _Document(f"bao-cao-{period}", "Báo cáo", _fingerprint(archive, report), address(report), partial(read_report, archive, report), _WRITERS)
    tasks = next((page for page in archive.pages.values() if page.folder == TASK_LISTS and page.data_month == period), None)
    if tasks:
        yield _Document(f"nhiem-vu-{tasks.period}", "Nhiệm vụ trọng tâm", _fingerprint(archive, tasks), address(tasks), partial(read_task_list, archive, tasks), _WRITERS)
    if brief := read_brief(archive, period):
        place = choice_address(archive)
        yield _Document(f"so-lieu-chinh-{period}", "Số liệu chính", _mark(repr(brief)), place, lambda: brief, {".pdf": partial(_brief, place)})


def _of_document(document: _Document, cache: Path) -> Iterator[PrintFile]:
    paths = {ending: cache / f"{document.name}.{document.mark}{ending}" for ending in document.writers}
    if not all(path.exists() for path in paths.values()):
        paper = _checked(document.read(), document.address)
        for ending, path in paths.items():
            _store(path, document.writers[ending](paper))
    for ending, path in paths.items():
        state = path.stat()
        yield PrintFile(f"{document.name}{ending}", document.title, path, state.st_size, datetime.date.fromtimestamp(state.st_mtime))


def _checked(paper: Paper | Brief, place: str) -> Paper | Brief:
    """The paper, whose every letter the font can draw."""
    if missing := letters.missing("".join(all_texts(paper))):
        raise CannotPrint(f"{place}: Chữ «{missing}» không có trong phông chữ của bản in. Viết bằng chữ thường dùng.")
    return paper


def _word(paper: Paper) -> bytes:
    from macros.export.word import word_file

    return word_file(paper)


def _pdf(paper: Paper) -> bytes:
    from macros.export.pdf import pdf_file

    return pdf_file(paper)


def _brief(place: str, brief: Brief) -> bytes:
    from macros.export.pdf import brief_file

    if content := brief_file(brief):
        return content
    raise CannotPrint(f"{place}: {brief.title} dài quá một trang A4. Bớt mã trong lệnh so_lieu_noi_bat.")


# Their libraries take a third of a second to load, which a build that makes nothing need not spend.
_WRITERS: dict[str, Callable[[Paper], bytes]] = {".docx": _word, ".pdf": _pdf}


def _store(path: Path, content: bytes) -> None:
    """A file that stands whole or not at all, whenever the build is stopped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.dang-ghi")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _fingerprint(archive: Archive, page: Page) -> str:
    """A mark of the page as it is printed and its front matter."""
    text = stash.restore(render(archive, page))
    stash.clear()
    state = archive.reports[page.data_month].head if page.data_month in archive.reports else page.head
    return _mark(f"{text}\0{page.head!r}\0{state!r}")


def _mark(sources: str) -> str:
    """A mark of what a document is made from, and of the program that makes it."""
    return hashlib.sha256(f"{sources}\0{_program()}".encode()).hexdigest()[:16]


@lru_cache(maxsize=1)
def _program() -> str:
    """The makers of a file: this package with its typeface, the pages' Markdown, the libraries."""
    sources = [*sorted(Path(__file__).parent.glob("*.*")), *letters.faces(), Path(pages.__file__)]
    own = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    return " ".join([own, *(version(each) for each in _MAKERS)])
