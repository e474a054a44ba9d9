"""Every legal document that the archive cites, once, with the places that cite it.

Two writings are one document unless they say something that parts them: another number or symbol, another year, another
day, another level of the same kind of body. What one of them leaves out parts nothing; what would fit several documents
stays an entry of its own, because nothing is merged by guess.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from macros.citations import Citation, citations
from macros.documents import PARTY, Document, allowed_words, find_documents
from macros.folding import fold, slugify
from macros.pages import Page, Place
from macros.periods import Period
from macros.schema import LegalDocument
from macros.tasks import Task

# The kinds of documents, the highest first; a longer name («chương trình hành động») is of the kind that it begins with.
KINDS = (
    "hiến pháp",
    "bộ luật",
    "luật",
    "pháp lệnh",
    "lệnh",
    "nghị quyết",
    "nghị định",
    "quyết định",
    "chỉ thị",
    "thông tư",
    "quy định",
    "quy chế",
    "kết luận",
    "thông báo",
    "chương trình",
    "kế hoạch",
    "đề án",
    "phương án",
    "hướng dẫn",
    "công điện",
    "công văn",
    "tờ trình",
    "báo cáo",
)
OTHER_KIND = "văn bản khác"
KIND_CODES = {fold(kind).replace(" ", "_"): kind for kind in KINDS} | {"khac": OTHER_KIND}

# Symbols of the one body that there is, and its name.
_SOLE_BODIES = {"CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội", "TW": "Trung ương Đảng"}
_BODIES = _SOLE_BODIES | {"HĐND": "Hội đồng nhân dân", "UBND": "Ủy ban nhân dân", "ĐU": "Đảng ủy"}
_LEVEL = re.compile(r"(?<!\w)(?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh)(?!\w)", re.IGNORECASE)

Key = tuple[str, str]


@dataclass(frozen=True)
class Mention:
    """A citation and where it stands: on a month's page, in its report as a task's text, or as a task's legal basis.

    page: the page that prints it, None for a task whose month has no report. heading: on that page, None above the first.
    """

    citation: Citation
    period: Period
    page: Page | None
    heading: Place | None
    task: Task | None = None
    is_basis: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Where the number begins, in the page or in the task's text; a legal basis has no place that a reader sees."""
        return self.task.row.ma if self.task else self.page.path, -1 if self.is_basis else self.citation.start

    @property
    def date(self) -> datetime.date | None:
        date = self.citation.document.date
        return date.date() if date else None


@dataclass(eq=False)
class Entry:
    """One document. row: what the catalogue says of it, which goes before what prose says.

    days, years, levels: everything that row and mentions say, by which other documents are told from it.
    """

    row: LegalDocument | None = None
    mentions: list[Mention] = field(default_factory=list)
    days: set[datetime.date] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    levels: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.note(mention.date, mention.citation.year, mention.citation.body)

    def note(self, day: datetime.date | None, year: int, body: str) -> None:
        self.days |= {day} - {None}
        self.years |= {year} - {0}
        self.levels |= {_level(body)} - {""}

    @cached_property
    def documents(self) -> list[Document]:
        """The number as everyone writes it."""
        cited = [mention.citation.document for mention in self.mentions]
        return [*find_documents(self.row.so_hieu), *cited] if self.row else cited

    @cached_property
    def text(self) -> str:
        """Its number: the catalogue's writing, else the commonest, the fullest among equals."""
        return self.row.so_hieu if self.row else _commonest(document.text for document in self.documents)

    @cached_property
    def kind(self) -> str:
        """Which of the kinds it is: by the catalogue, by its symbol, by the word before its number."""
        if self.row:
            return kind_of(self.row.loai)
        said = [document.type_word for document in self.documents]
        allowed = next((words for words in map(allowed_words, self.documents) if words), ())
        by_symbol = [word for word in allowed if word in said] or [word for word in allowed[:1] if self.documents[0].type_sign or len(allowed) == 1]
        return kind_of(by_symbol[0] if by_symbol else _commonest(word for word in said if kind_of(word) != OTHER_KIND))

    @cached_property
    def dates(self) -> list[datetime.date]:
        """Every day that is said of it, the right or the commonest first."""
        said = Counter(mention.date for mention in self.mentions if mention.date)
        right = [self.row.ngay] if self.row and self.row.ngay else []
        return [*right, *(date for date, _ in sorted(said.items(), key=lambda pair: (-pair[1], pair[0])) if date not in right)]

    @cached_property
    def year(self) -> int:
        """0 when nothing says it."""
        return self.dates[0].year if self.dates else max(self.years, default=0)

    @cached_property
    def body(self) -> str:
        """Who issued it: the catalogue's words, the fullest name that a citation gives, or what the symbol alone tells."""
        if self.row and self.row.co_quan:
            return self.row.co_quan
        named = max((mention.citation.body for mention in self.mentions), key=lambda name: (len(name), name), default="")
        return named or _BODIES.get(re.sub(r"[0-9]+$", "", self.documents[0].issuer), "")

    @cached_property
    def subject(self) -> str:
        if self.row and self.row.trich_yeu:
            return self.row.trich_yeu
        return _commonest(document.subject for document in self.documents if document.subject)

    @cached_property
    def anchor(self) -> str:
        """The number and the year, which stay when more becomes known; the index adds to those that are not unique."""
        year = f" {self.year}" if self.year and f"/{self.year}/" not in self.text else ""
        return slugify(self.text + year)

    @property
    def order(self) -> tuple:
        """Newest first; without a day by the year, without a year last; then by number."""
        day = self.dates[0].toordinal() if self.dates else datetime.date(self.year, 1, 1).toordinal() if self.year else 0
        number = re.match(r"[0-9]+", self.text)
        return -day, int(number[0]) if number else 0, self.text


@dataclass(eq=False)
class DocumentIndex:
    """entries: by kind, in order. anchors: each entry's own. by_place: the entry of every citation (see Mention.place).
    alike: to each entry those whose numbers differ from its own by signs alone, or by the day."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: {kind: [] for kind in (*KINDS, OTHER_KIND)})
    anchors: dict[Entry, str] = field(default_factory=dict)
    by_place: dict[tuple[str, int], Entry] = field(default_factory=dict)
    alike: dict[Entry, list[Entry]] = field(default_factory=dict)


def build(pages: Iterable[Page], tasks: Iterable[Task], rows: Iterable[LegalDocument]) -> DocumentIndex:
    """The index of the months' pages and tasks. Rows that name no document are left out: that is for a check to say."""
    index, taken = DocumentIndex(), Counter[str]()
    by_letters: dict[str, list[Entry]] = {}
    for entry in sorted(_entries(mentions_of(pages, tasks), rows), key=lambda entry: entry.order):
        index.entries[entry.kind].append(entry)
        taken[entry.anchor] += 1
        index.anchors[entry] = entry.anchor if taken[entry.anchor] == 1 else f"{entry.anchor}-lan-{taken[entry.anchor]}"
        index.by_place |= {mention.place: entry for mention in entry.mentions}
        by_letters.setdefault(_letters(entry.text), []).append(entry)
    for group in by_letters.values():
        index.alike |= {entry: [other for other in group if other is not entry and (entry.year == other.year or 0 in (entry.year, other.year))] for entry in group}
    return index


# The places.


def mentions_of(pages: Iterable[Page], tasks: Iterable[Task]) -> list[Mention]:
    """Every citation of the months' pages and tasks, in the order of the months and of the text."""
    pages = [page for page in pages if page.period]
    reports = {page.period: _Headings(page) for page in pages if page.data_month == page.period}
    found = [mention for page in pages for mention in _on_page(page)]
    found += [mention for task in tasks for mention in _in_task(task, reports.get(task.set_in))]
    return sorted(found, key=lambda mention: mention.period)


class _Headings:
    """Which heading a line of a page, one of its footnotes, or a list of tasks stands under."""

    def __init__(self, page: Page) -> None:
        self.page, self.headings = page, page.reading.headings
        self.notes = {place.text: place.line for place in reversed(page.reading.footnote_calls)}
        self.lists = {call.arguments[0]: place.line for place, call in page.reading.calls if call.name == "nhiem_vu" and call.arguments}

    def above(self, line: int) -> Place | None:
        return next((heading for heading in reversed(self.headings) if heading.line <= line), None)


def _on_page(page: Page) -> Iterator[Mention]:
    headings = _Headings(page)
    for citation in citations(page.body):
        line = headings.notes.get(citation.note, page.body_line + citation.line)
        yield Mention(citation, page.period, page, headings.above(line))


def _in_task(task: Task, report: _Headings | None) -> Iterator[Mention]:
    heading = report.above(report.lists[task.row.muc]) if report and task.row.muc in report.lists else None
    for text, is_basis in ((task.row.noi_dung, False), (task.row.can_cu, True)):
        for citation in citations(text):
            yield Mention(citation, task.set_in, report.page if report else None, heading, task, is_basis)


# The documents.


def _entries(mentions: list[Mention], rows: Iterable[LegalDocument]) -> list[Entry]:
    known: dict[Key, list[Entry]] = {}
    for row in rows:
        for document in find_documents(row.so_hieu)[:1]:
            entry = Entry(row)
            entry.note(row.ngay, document.year or (row.ngay.year if row.ngay else 0), row.co_quan)
            known.setdefault(_key(document), []).append(entry)
    # What says most comes first, so that what says less finds it.
    for mention in sorted(mentions, key=lambda each: (each.date is None, each.citation.year == 0, each.citation.body == "")):
        _add(mention, known.setdefault(_key(mention.citation.document), []))
    return [entry for entries in known.values() for entry in entries if entry.mentions]


def _add(mention: Mention, known: list[Entry]) -> None:
    """Put a citation under the one entry that it fits, under the nearest of several, else under a new one."""
    fitting = [entry for entry in known if not _is_parted(entry, mention)]
    if len(fitting) > 1:
        fitting = _nearest(mention, fitting)
    if len(fitting) != 1:
        fitting = [Entry()]
        known += fitting
    fitting[0].add(mention)


def _nearest(mention: Mention, fitting: list[Entry]) -> list[Entry]:
    """Of several entries that a citation fits, the one of its day, or of its own page, or the one of those that fit several too."""
    same_day = [entry for entry in fitting if mention.date in entry.days]
    own = [entry for entry in fitting if any(other.page is mention.page for other in entry.mentions)]
    vague = [entry for entry in fitting if not entry.days and entry.years == {mention.citation.year} - {0}]
    return next((found for found in (same_day, own, vague) if len(found) == 1), fitting)


def _is_parted(entry: Entry, mention: Mention) -> bool:
    """Whether the two say something that makes them two documents."""
    citation = mention.citation
    level = _level(citation.body)
    if level and entry.levels and level not in entry.levels:
        return True
    if citation.year and entry.years and citation.year not in entry.years:
        return not _is_slip(entry, mention)
    is_numbered_once = entry.row is not None or _is_numbered_once(entry.mentions[0].citation.document, citation.document)
    return bool(entry.days and mention.date and mention.date not in entry.days and not is_numbered_once)


def _is_slip(entry: Entry, mention: Mention) -> bool:
    """Whether another year than the catalogue's is an error and no other document's: the Party counts on through a term,
    and no number falls on the same day of two years."""
    right, said = entry.row and entry.row.ngay, mention.date
    if not right or mention.citation.document.year:
        return False
    return mention.citation.document.form == PARTY or bool(said and (said.day, said.month) == (right.day, right.month))


def _is_numbered_once(first: Document, second: Document) -> bool:
    """Whether a year has the number once: one body counts, and in one way (105/NQ-CP and 105/2026/NQ-CP are two)."""
    return re.sub(r"[0-9]+$", "", first.issuer) in _SOLE_BODIES and bool(first.year) == bool(second.year)


def _key(document: Document) -> Key:
    return document.number.lstrip("0").lower(), document.symbol.replace(" ", "")


def _level(body: str) -> str:
    found = _LEVEL.search(body)
    return found[0].lower() if found else ""


def _letters(number: str) -> str:
    """A number without its signs and its year: 71/NQ-TW is like 71-NQ/TW, 04/NQ-HĐND like 04/2026/NQ-HĐND."""
    return re.sub(r"[\W_]", "", re.sub(r"/(?:19|20)[0-9]{2}/", "", number.lower())).lstrip("0")


def kind_of(word: str) -> str:
    """The kind that a document's name begins with."""
    return next((kind for kind in _LONGEST_FIRST if word.lower().startswith(kind)), OTHER_KIND)


_LONGEST_FIRST = sorted(KINDS, key=len, reverse=True)


def _commonest(texts: Iterable[str]) -> str:
    counted = Counter(texts)
    return max(counted, key=lambda text: (counted[text], len(text), text), default="")
