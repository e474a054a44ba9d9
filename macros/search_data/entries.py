"""What the search finds: a section, a task, a document, a month's figure; and what the archive knows of each."""

from typing import NamedTuple

from macros.archive import Archive
from macros.pages import Page
from macros.periods import Period
from macros.register import Directive
from macros.schema import Indicator
from macros.sections import fields_of, heading_key, sections

REPORT, TASK, DOCUMENT, FIGURE, OTHER = "bao_cao", "nhiem_vu", "van_ban", "so_lieu", "trang"
KINDS = {REPORT: "Báo cáo", TASK: "Nhiệm vụ", DOCUMENT: "Văn bản", FIGURE: "Số liệu", OTHER: "Trang khác"}


class Entry(NamedTuple):
    """One place that can be found. field: codes with a space between them; deadline: as 2026-05-15; month: as 2026-04.

    order: where it stands among the entries of its page; an indicator's months, newest first, share that of its name.
    """

    page: Page
    anchor: str
    heading: str
    text: str
    kind: str
    field: str = ""
    units: tuple[str, ...] = ()
    status: str = ""
    deadline: str = ""
    month: str = ""
    order: int = 0


class Known:
    """What the archive says of what stands on the pages."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.fields = {heading_key(row.de_muc): row.linh_vuc for row in archive.headings}
        self.field_of = {code: each.linh_vuc for code, each in archive.indicators.items()}

    def section_fields(self, page: Page) -> dict[str, str]:
        """The fields of a report's sections, by their anchors."""
        return {each.heading.target: " ".join(fields_of(each, self.fields, self.field_of)) for each in sections(page)}

    def indicator(self, code: str) -> Indicator | None:
        return self.archive.figures.indicators.get(code)

    def task_set_for(self, month: Period, code: str) -> Directive | None:
        """The task of a row of a month's list, if the month's report has set it, for the first time or again; not if it only carries it over."""
        directive = self.archive.register.of(code)
        is_new = directive and any(task.due_in == month for task in (directive.task, *directive.restated))
        return directive if is_new else None


def task_entry(page: Page, anchor: str, directive: Directive, text: str) -> Entry:
    """A task with where it stands today, whatever its month's list says."""
    deadline, units = directive.deadline(), dict.fromkeys(filter(None, (directive.unit(), *directive.helpers())))
    return Entry(
        page,
        anchor,
        directive.code,
        text,
        TASK,
        directive.wording().row.linh_vuc,
        tuple(units),
        directive.status(),
        deadline.isoformat() if deadline else "",
        str(page.period),
    )


def figure_entry(page: Page, anchor: str, heading: str, text: str, indicator: Indicator, month: str, order: int) -> Entry:
    units = (indicator.don_vi_bao_cao,) if indicator.don_vi_bao_cao else ()
    return Entry(page, anchor, heading, text, FIGURE, indicator.linh_vuc, units, month=month, order=order)
