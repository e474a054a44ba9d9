"""The entries of one built page, in one walk over its article: its sections, and the rows that are entries of their own."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from macros.pages import REPORTS, TASK_LISTS, Page
from macros.schema import Indicator
from macros.search_data.entries import DOCUMENT, OTHER, REPORT, Entry, Known, figure_entry, task_entry
from macros.search_data.words import Visit, Words, words_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What other pages say, where it is found; a table of tasks is one of entries only on the list of its month.
_REPEATED = ("trich-lai", "kho", "theo-han", "so-noi-bat", "bang so-linh-vuc")
_TASKS = ("bang nhiem-vu", "bang nhiem-vu qua-han-truoc")
# The column of a month's row that has the sum since January; rates have none.
_TOTAL = "Từ đầu năm"
_DIGIT = re.compile("[0-9]")
_NOTHING = ("", "–", "chưa đủ kỳ", "chưa nêu")


def read_page(known: Known, page: Page, article: _Element) -> list[Entry]:
    return _Reader(known, page).entries_of(article)


class _Reader:
    """Walks a page; the words since the last heading belong to that."""

    def __init__(self, known: Known, page: Page) -> None:
        self.known, self.page = known, page
        self.is_report = page.folder == REPORTS and page.period is not None
        self.fields = known.section_fields(page) if self.is_report else {}
        self.month = str(page.period or "")
        self.anchor, self.heading, self.is_title = "", page.title, False
        self.entries: list[Entry] = []
        self.words = Words({**dict.fromkeys(_HEADINGS, self._begin), "svg": _skip}, self._classes())

    def _classes(self) -> dict[str, Visit]:
        """What is done with what is no running text."""
        classes = {"chung-cu": self._figures, "muc-van-ban": self._document, "footnote": self._notes, **dict.fromkeys(_REPEATED, _skip)}
        if self.is_report:
            return classes
        is_list = self.page.folder == TASK_LISTS and self.page.period
        return classes | dict.fromkeys(_TASKS, self._tasks if is_list else _skip)

    def entries_of(self, article: _Element) -> list[Entry]:
        self.words.read(article)
        self._end()
        return self.entries

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry._replace(order=len(self.entries)))

    def _begin(self, heading: _Element) -> None:
        self._end()
        self.anchor, self.heading, self.is_title = heading.get("id", ""), words_of(heading), heading.tag == "h1"

    def _end(self) -> None:
        """The section that ends here. A heading with nothing below it counts in a report, and as the title of any page."""
        text = self.words.take()
        if text or (self.anchor and (self.is_report or self.is_title)):
            kind = REPORT if self.is_report else OTHER
            self._add(Entry(self.page, self.anchor, self.heading, text, kind, self.fields.get(self.anchor, ""), month=self.month))
        self.anchor, self.heading = "", self.page.title

    def _tasks(self, table: _Element) -> None:
        for row in table.iterfind(".//tbody/tr"):
            if directive := self.known.task_set_for(self.page.period, words_of(row[0])):
                self._add(task_entry(self.page, row[0][0].get("id"), directive, ". ".join(_said_of_task(row))))

    def _figures(self, evidence: _Element) -> None:
        """An indicator: its facts, then its months."""
        indicator, order = self.known.indicator(evidence.findtext(".//code")), len(self.entries)
        self.entries.append(figure_entry(self.page, self.anchor, self.heading, words_of(evidence[0]), indicator, "", order))
        for row in evidence.iterfind(".//tbody/tr"):
            anchor = row[0][0].get("id")
            self.entries.append(figure_entry(self.page, anchor, self.heading, _said_of_figure(row, indicator), indicator, anchor[-7:], order))
        self.anchor = ""

    def _document(self, section: _Element) -> None:
        """A cited document: its number, and what is said of it, but not who cites it."""
        self._end()
        heading, said = section[0], [words_of(each) for each in section.iterchildren("p")]
        self._add(Entry(self.page, heading.get("id"), words_of(heading), ". ".join(said), DOCUMENT))

    def _notes(self, notes: _Element) -> None:
        self._end()
        kind = REPORT if self.is_report else OTHER
        for number, note in enumerate(notes.iterfind(".//li"), 1):
            self._add(Entry(self.page, note.get("id"), f"Chú thích {number}", words_of(note), kind, month=self.month))


def _skip(element: _Element) -> None:
    """It is found elsewhere, or is no text."""


def _said_of_task(row: _Element) -> Iterator[str]:
    """Its text, who has it and its deadline, but not how many days were left when its list was made."""
    _, text, units, term = row
    yield words_of(text).removesuffix(".")
    if (named := words_of(units)) not in _NOTHING:
        yield named
    for deadline in term.find_class("han"):
        yield f"Hạn {words_of(deadline)}"


def _said_of_figure(row: _Element, indicator: Indicator) -> str:
    """«Tháng 4/2026: 1.408 văn bản; 4 tháng: 5.120 văn bản»."""
    month, number, _, total = row[:4]
    value, unit = words_of(number), "" if indicator.kieu == "ty_le" else f" {indicator.don_vi_tinh}"
    said = f"{words_of(month)}: {_with_unit(value, unit)}"
    if total.get("data-nhan") != _TOTAL or (sum_of_year := words_of(total)) in (*_NOTHING, value):
        return said
    return f"{said}; {int(row[0][0].get('id')[-2:])} tháng: {_with_unit(sum_of_year, unit)}"


def _with_unit(value: str, unit: str) -> str:
    """A number with its unit before what is noted of it; a reason why there is none has no unit."""
    number, bracket, note = value.partition(" [")
    return f"{number}{unit if _DIGIT.search(number) else ''}{bracket}{note}"
