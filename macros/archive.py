"""The archive: everything under data/ and docs/, read once, understood, and held read-only."""

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from macros import document_index, figures, register
from macros.document_index import DocumentIndex
from macros.figures import Figure, Figures
from macros.forge import Forge
from macros.loading.pages import PageText, read_page
from macros.loading.tables import Sheet, read_table
from macros.pages import REPORTS, TASK_LISTS, Page
from macros.periods import Period
from macros.places import FIGURE
from macros.problems import Problem
from macros.register import UNNAMED, Event, Register, last_day
from macros.schema import (
    ISSUED,
    AMENDMENTS_TABLE,
    CATALOGUE_TABLES,
    LOCK_TABLE,
    MONTH_TABLES,
    Amendment,
    ControlRow,
    CorrectionRow,
    FigureRow,
    HeadingFields,
    Indicator,
    LegalDocument,
    Opening,
    OverdueRow,
    PageHead,
    ReconciliationRule,
    ReportHead,
    Row,
    Source,
    Table,
    TaskListHead,
    Term,
    Unit,
    Waiver,
    Wording,
    WorkField,
)
from macros.survey import AMENDMENTS, CATALOGUE, survey
from macros.tasks import Task

T = TypeVar("T")


@dataclass
class Month:
    """What one month's folder holds. unreadable: names of its files that could not be read whole. is_closed: it has a lock."""

    period: Period
    figure_rows: list[FigureRow] = field(default_factory=list)
    overdue_rows: list[OverdueRow] = field(default_factory=list)
    controls: list[ControlRow] = field(default_factory=list)
    corrections: list[CorrectionRow] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    is_closed: bool = False

    def file(self, name: str) -> str:
        return f"data/{self.period}/{name}"


class PrintFile(NamedTuple):
    """A file of a month for paper. name: under which it is offered. title: of its document. size: in bytes. made: the day."""

    name: str
    title: str
    path: Path
    size: int
    made: datetime.date


@dataclass(eq=False)
class Archive:
    """All months and pages, newest last. problems: what reading found; the checks find the rest."""

    root: Path
    indicators: dict[str, Indicator] = field(default_factory=dict)
    work_fields: dict[str, WorkField] = field(default_factory=dict)
    headings: list[HeadingFields] = field(default_factory=list)
    units: dict[str, Unit] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    openings: list[Opening] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    rules: list[ReconciliationRule] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    legal_documents: list[LegalDocument] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    months: dict[Period, Month] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    # Made before the pages, which offer them; none in a preview.
    print_files: dict[Period, list[PrintFile]] = field(default_factory=dict)
    # Settings of the site, which the door gives.
    forge: Forge = Forge()

    @cached_property
    def figures(self) -> Figures:
        months = {period: (month.figure_rows, self.overdue_rows[period]) for period, month in self.months.items()}
        titles = {("nguon", each.ma): each.ten for each in self.sources.values()}
        titles |= {("don_vi", each.ma): each.ten for each in self.units.values()}
        titles |= {(group, UNNAMED): "chưa nêu" for group in ("nguon", "don_vi")}
        return figures.build(self.indicators, months, self.openings, titles, self.counted)

    @cached_property
    def register(self) -> Register:
        months = [self.months[period] for period in sorted(self.months)]
        return register.build((task for month in months for task in month.tasks), [event for month in months for event in month.events])

    @cached_property
    def documents(self) -> DocumentIndex:
        return document_index.build(self.pages.values(), (task for month in self.months.values() for task in month.tasks), self.legal_documents)

    @cached_property
    def counted(self) -> frozenset[Period]:
        """The months whose overdue tasks no file states and the register counts: it knows tasks of earlier months."""
        unstated = (period for period, month in self.months.items() if not month.overdue_rows and "cham_muon.csv" not in month.unreadable)
        return frozenset(period for period in unstated if self.register.begins_before(period))

    @cached_property
    def overdue_rows(self) -> dict[Period, list[OverdueRow]]:
        """The overdue counts of every month, as stated, else as the register gives them."""
        return {
            period: self.register.overdue_rows(period, self.day_of(period)) if period in self.counted else month.overdue_rows
            for period, month in self.months.items()
        }

    def day_of(self, period: Period) -> datetime.date:
        """The day that a month's report speaks of: its date, and while it has none the last day of its month."""
        report = self.reports.get(period)
        return getattr(report.head, "ngay", None) or last_day(period) if report else last_day(period)

    @cached_property
    def by_url(self) -> dict[str, Page]:
        return {page.url: page for page in self.pages.values()}

    @cached_property
    def reports(self) -> dict[Period, Page]:
        """Report pages by month, oldest first."""
        return self._by_period(REPORTS)

    @cached_property
    def task_lists(self) -> dict[Period, Page]:
        """Task-list pages by the month that they are for, oldest first."""
        return self._by_period(TASK_LISTS)

    def _by_period(self, folder: str) -> dict[Period, Page]:
        found = {page.period: page for page in self.pages.values() if page.folder == folder and page.period}
        return dict(sorted(found.items()))

    def pages_of(self, period: Period) -> list[Page]:
        """The report of a month and the list of the tasks that it set."""
        found = (self.reports.get(period), self.task_lists.get(period.shift(1)))
        return [page for page in found if page]

    def amendments_of(self, period: Period) -> dict[str, list[Amendment]]:
        """The corrections of a month by their codes, in the order of the log."""
        return self._amended.get(period, {})

    @cached_property
    def _amended(self) -> dict[Period, dict[str, list[Amendment]]]:
        found: dict[Period, dict[str, list[Amendment]]] = {}
        for row in self.amendments:
            found.setdefault(row.ky, {}).setdefault(row.ma, []).append(row)
        return found

    def corrections_of(self, code: str, period: Period) -> list[str]:
        """The codes of the corrections that have changed a figure."""
        return [ma for ma, rows in self.amendments_of(period).items() if any(row.noi == FIGURE + code for row in rows)]

    @property
    def newest(self) -> Period | None:
        """The month of the newest report that has data."""
        return max((period for period, page in self.reports.items() if page.has_data), default=None)

    @property
    def unsettled(self) -> list[Period]:
        """The months that are being written: the newest report's, and the one before while it is not issued."""
        newest = sorted(self.reports, reverse=True)[:2]
        return [period for period in newest if period == self.newest or getattr(self.reports[period].head, "trang_thai", "") != ISSUED]

    def tasks_set_in(self, period: Period) -> list[Task]:
        month = self.months.get(period)
        return month.tasks if month else []

    def figure(self, code: str, period: Period) -> Figure | None:
        return self.figures.get(code, period)


_opened: dict[Path, tuple[int, Archive]] = {}


def open_archive(root: Path) -> Archive:
    """The archive of a project's root, read anew only when a file on disk has changed."""
    root = root.resolve()
    stamp = _stamp(root)
    if root not in _opened or _opened[root][0] != stamp:
        _opened[root] = (stamp, read_archive(root))
    return _opened[root][1]


def _stamp(root: Path) -> int:
    """A number that changes when any source file is added, removed or written."""
    seen = []
    for folder in ("data", "docs"):
        for place, folders, names in os.walk(root / folder):
            folders.sort()
            for name in sorted(names):
                seen.append((place, name, *file_state(os.path.join(place, name))))
    return hash(tuple(seen))


def read_archive(root: Path) -> Archive:
    """Read everything; whatever is wrong is in the archive's problems."""
    found = survey(root)
    archive = Archive(root, pictures=set(found.pictures), problems=found.problems)
    _read_catalogue(archive)
    _read_amendments(archive)
    for folder in found.months:
        _read_month(archive, Period.parse(folder))
    for file in found.pages:
        _read_page(archive, file)
    return archive


_known: dict[Path, tuple[tuple, Any]] = {}


def _once(path: Path, read: Callable[[], T]) -> T:
    """What was read from a file, read again only when the file has changed: a preview reads one of hundreds."""
    stamp = file_state(path)
    if path not in _known or _known[path][0] != stamp:
        _known[path] = (stamp, read())
    return _known[path][1]


def file_state(path: Path | str) -> tuple:
    """What tells that a file has changed; empty for one that is not there, or lies below what is no folder."""
    try:
        state = os.lstat(path)
    except OSError:
        return ()
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino


def _read_table(archive: Archive, file: str, table: Table) -> Sheet:
    return _once(archive.root / file, lambda: read_table(archive.root, file, table))


def _read_catalogue(archive: Archive) -> None:
    for table in CATALOGUE_TABLES:
        sheet = _read_table(archive, f"{CATALOGUE}/{table.name}", table)
        archive.problems += sheet.problems
        if sheet.problems:
            archive.unreadable.add(table.name)
        match table.name:
            case "chi_tieu.csv":
                archive.indicators = _by_code(sheet.rows)
            case "linh_vuc.csv":
                archive.work_fields = _by_code(sheet.rows)
            case "de_muc.csv":
                archive.headings = sheet.rows
            case "don_vi.csv":
                archive.units = _by_code(sheet.rows)
            case "nguon.csv":
                archive.sources = _by_code(sheet.rows)
            case "so_dau_ky.csv":
                archive.openings = sheet.rows
            case "so_trong_van.csv":
                archive.wordings = sheet.rows
            case "doi_chieu.csv":
                archive.rules = sheet.rows
            case "tu_ngu.csv":
                archive.terms = sheet.rows
            case "van_ban.csv":
                archive.legal_documents = sheet.rows


def _read_amendments(archive: Archive) -> None:
    sheet = _read_table(archive, AMENDMENTS, AMENDMENTS_TABLE)
    archive.problems += sheet.problems
    archive.amendments = sheet.rows
    if sheet.problems:
        archive.unreadable.add(AMENDMENTS_TABLE.name)


def _by_code(rows: list) -> dict:
    return {row.ma: row for row in rows}


def _read_month(archive: Archive, period: Period) -> None:
    month = Month(period)
    for table in MONTH_TABLES:
        sheet = _read_table(archive, month.file(table.name), table)
        archive.problems += sheet.problems
        if sheet.problems:
            month.unreadable.add(table.name)
        _fill_month(month, table.name, sheet.rows)
    month.is_closed = (archive.root / month.file(LOCK_TABLE.name)).is_file()
    archive.months[period] = month


def _fill_month(month: Month, name: str, rows: list[Row]) -> None:
    match name:
        case "so_lieu.csv":
            month.figure_rows = rows
        case "cham_muon.csv":
            month.overdue_rows = rows
        case "so_kiem.csv":
            month.controls = rows
        case "ban_chep.csv":
            month.corrections = rows
        case "ngoai_le.csv":
            month.waivers = rows
        case "nhiem_vu.csv":
            month.tasks = [Task(row, month.period) for row in rows]
        case "tien_do.csv":
            month.events = [Event(row, month.period) for row in rows]


_HEADS: dict[str, type[BaseModel]] = {REPORTS: ReportHead, TASK_LISTS: TaskListHead}


def head_model(file: str) -> type[BaseModel]:
    """The front matter that a page must have, by its folder; a folder's own index is an ordinary page."""
    parts = file.split("/")
    is_index = parts[-1] == "index.md"
    return PageHead if is_index or len(parts) < 3 else _HEADS.get(parts[1], PageHead)


def _read_page(archive: Archive, file: str) -> None:
    page, problems = _once(archive.root / file, lambda: _page_of(read_page(archive.root, file, head_model(file))))
    archive.problems += problems
    archive.pages[page.path] = page


def _page_of(text: PageText) -> tuple[Page, list[Problem]]:
    return Page(text.file, text.head, text.body, text.body_line), text.problems
