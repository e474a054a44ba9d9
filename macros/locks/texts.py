"""What of a closed month may not change: its files, and every figure, task and section as readers see it.

Files alone would not do: a name, a formula or a rounding of the catalogue rewrites every published month without
touching its folder. What is locked is text, so another version of the program that changes no word changes no lock.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from html import unescape

from macros import stash
from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page
from macros.periods import Period, format_date
from macros.places import FIGURE, FORMULA, NAME, TASK
from macros.schema import MONTH_TABLES
from macros.show import bind
from macros.show.directives import figures
from macros.tasks import Task
from macros.totals import Gap

# What a page shows and the report does not say: what was corrected, the files to take along, what the marks mean.
_BESIDE = re.compile(r'<(p|a|aside|span) class="(?:dinh-chinh|tai-ve|chu-giai)".*?</\1>', re.DOTALL)
# Tags within a word or a sentence part nothing.
_WITHIN = re.compile(r"</?(?:a|abbr|b|code|em|i|span|strong|sub|sup|time)(?: [^>]*)?>")
# Stands before a heading; a private character, which no source may hold.
_PARTED = "\ue0f0"
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def places(archive: Archive, period: Period) -> dict[str, str]:
    """Every place of a month and its text: files, figures with name and formula, tasks, sections of its report and task list."""
    found: dict[str, str] = {}
    for parts in (_files, _figures, _tasks, _sections):
        found.update(parts(archive, period))
    return found


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def digests(texts: Mapping[str, str]) -> dict[str, str]:
    """The digest of every place."""
    return {place: digest(text) for place, text in texts.items()}


def _files(archive: Archive, period: Period) -> Iterator[tuple[str, str]]:
    """Byte for byte, but for the line ends and the mark at the beginning that editors add."""
    names = [archive.months[period].file(table.name) for table in MONTH_TABLES]
    for name in [*names, *(page.file for page in archive.pages_of(period))]:
        path = archive.root / name
        if path.is_file():
            yield name, path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _figures(archive: Archive, period: Period) -> Iterator[tuple[str, str]]:
    for code, cells in archive.figures.cells.items():
        figure = archive.figure(code, period)
        if period not in cells or (figure.row is None and figure.value is Gap.NOT_ENOUGH_MONTHS):
            continue
        shown = figure.text if figure.text == figure.computed_text else f"{figure.text} [{figure.computed_text}]"
        yield FIGURE + code, shown
        yield NAME + code, f"{figure.indicator.ten} ({figure.indicator.don_vi_tinh})"
        if figure.is_computed:
            yield FORMULA + code, figure.indicator.cong_thuc


def _tasks(archive: Archive, period: Period) -> Iterator[tuple[str, str]]:
    pages = archive.pages_of(period)
    for task in archive.tasks_set_in(period) if pages else ():
        yield TASK + task.row.ma, _task(archive, pages[0], task)


def _task(archive: Archive, page: Page, task: Task) -> str:
    row = task.row
    units = [archive.units[code].ten if code in archive.units else code for code in filter(None, (row.don_vi, *row.phoi_hop))]
    field = archive.work_fields[row.linh_vuc].ten if row.linh_vuc in archive.work_fields else row.linh_vuc
    words = _shown(expand(row.noi_dung, figures(archive, page, task.set_in)))
    return "; ".join(filter(None, [words, field, ", ".join(units), row.han and format_date(row.han), row.can_cu]))


def _sections(archive: Archive, period: Period) -> Iterator[tuple[str, str]]:
    """Each heading of the pages with what stands below it until the next; under «#» what stands above the first."""
    for page in archive.pages_of(period):
        lines, headings = page.body.split("\n"), page.reading.headings
        for heading in headings:
            lines[heading.line - page.body_line] = _PARTED + lines[heading.line - page.body_line]
        text = _words(stash.restore(expand("\n".join(lines), bind(archive, page))))
        stash.clear()
        for name, section in zip(["", *(heading.target for heading in headings)], text.split(_PARTED), strict=True):
            yield f"{page.file}#{name}", " ".join(section.split())


def _shown(text: str) -> str:
    return " ".join(_words(text).split())


def _words(text: str) -> str:
    """What readers see, however it is marked up."""
    if "<" in text:
        text = _TAG.sub(" ", _WITHIN.sub("", _BESIDE.sub("", text)))
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return unescape(text).replace("*", "")
