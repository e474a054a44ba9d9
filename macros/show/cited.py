"""The legal documents that reports and tasks cite: the index of them, and the link from every citation to its entry."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby

from macros.archive import Archive
from macros.citations import citations
from macros.document_index import KIND_CODES, OTHER_KIND, Entry, Mention
from macros.folding import shorten
from macros.pages import REPORTS, Page, Place
from macros.periods import format_date
from macros.show import html
from macros.stash import keep_block, keep_inline
from macros.tasks import Task

FOLDER = "van-ban"
_MACRO = "bang_van_ban"
# A document that every report cites shows the last year of them; the others unfold.
_SHOWN_MONTHS = 12
_LONGEST_HEADING = 60
_PART = re.compile(r"([IVX]+)\.\s")


def link_page(archive: Archive, page: Page) -> str:
    """A month's page as it is written, each citation in its running text a link."""
    return _linked(archive, page, page.body, page.path) if page.period else page.body


def link_task(archive: Archive, page: Page, task: Task) -> str:
    return _linked(archive, page, task.row.noi_dung, task.row.ma)


def _linked(archive: Archive, page: Page, text: str, place: str) -> str:
    pieces, position = [], 0
    for citation in citations(text):
        target = _address(archive, archive.documents.by_place[place, citation.start])
        if target and citation.is_linkable:
            pieces += [text[position : citation.start], keep_inline(html.link(page, target, text[citation.start : citation.end], "van-ban"))]
            position = citation.end
    return "".join([*pieces, text[position:]])


def _address(archive: Archive, entry: Entry) -> str:
    """Where an entry stands below the site's root: on its kind's own page, else on the page of all kinds; "" when there is none."""
    pages = _pages(archive)
    page = pages.get(entry.kind) or pages.get("")
    return f"{page.url}#{archive.documents.anchors[entry]}" if page else ""


@lru_cache(maxsize=1)
def _pages(archive: Archive) -> dict[str, Page]:
    """The page of each kind that has its own, and under "" the page of all others."""
    found: dict[str, Page] = {}
    for page in archive.pages.values():
        for _, call in page.reading.calls if page.folder == FOLDER else ():
            if call.name == _MACRO:
                found.setdefault(KIND_CODES.get(call.arguments[0], "") if call.arguments else "", page)
    return found


def index(archive: Archive, page: Page, code: str = "") -> str:
    """One kind of documents, by year; without a kind, all that have no page of their own, and links to those that have."""
    entries, pages = archive.documents.entries, _pages(archive)
    if code:
        return _by_year(archive, page, entries[KIND_CODES[code]])
    parts = [keep_block(_overview(page, {kind: len(entries[kind]) for kind in entries if kind in pages}, pages))]
    parts += [f"## {kind.capitalize()}\n\n{_entries(archive, page, found)}" for kind, found in entries.items() if found and kind not in pages]
    return "\n\n".join(parts)


def _overview(page: Page, counts: dict[str, int], pages: dict[str, Page]) -> str:
    """The kinds that have a page of their own, and how many documents each has."""
    items = (f"<li>{html.link(page, pages[kind].url, kind.capitalize())} <span>{count} văn bản</span></li>" for kind, count in counts.items())
    return '<ul class="nhom-so-lieu">\n' + "\n".join(items) + "\n</ul>"


def _by_year(archive: Archive, page: Page, found: Sequence[Entry]) -> str:
    if not found:
        return keep_block("<p>Chưa báo cáo nào dẫn văn bản loại này.</p>")
    years = groupby(found, key=lambda entry: entry.year)
    return "\n\n".join(f"## {f'Năm {year}' if year else 'Không rõ năm'}\n\n{_entries(archive, page, list(each))}" for year, each in years)


def _entries(archive: Archive, page: Page, found: Sequence[Entry]) -> str:
    return keep_block("\n".join(_entry(archive, page, entry) for entry in found))


def _entry(archive: Archive, page: Page, entry: Entry) -> str:
    subject = f'<p class="trich-yeu">{escape(entry.subject[:1].upper() + entry.subject[1:])}</p>\n' if entry.subject else ""
    return f"""<section class="muc-van-ban">
<h3 id="{archive.documents.anchors[entry]}">{escape(_name(entry))}</h3>
<p class="xuat-xu">{"; ".join(_origin(archive, page, entry))}</p>
{subject}{_mentions(archive, page, entry)}
</section>"""


def _name(entry: Entry) -> str:
    kind = "văn bản" if entry.kind == OTHER_KIND else entry.kind
    return f"{kind.capitalize()} {entry.text}"


def _origin(archive: Archive, page: Page, entry: Entry) -> Iterator[str]:
    """Who issued it and when, what others say of the day, and which numbers are like its own."""
    if entry.body:
        yield escape(entry.body)
    if entry.dates:
        yield f"ngày {format_date(entry.dates[0])}"
    else:
        yield "chưa nơi nào ghi ngày" if not entry.year or f"/{entry.year}/" in entry.text else f"năm {entry.year}, chưa nơi nào ghi ngày"
    if entry.dates[1:]:
        yield f'<span class="khac">có nơi ghi ngày {", ".join(map(format_date, entry.dates[1:]))}</span>'
    if alike := archive.documents.alike[entry]:
        links = ", ".join(html.link(page, _address(archive, other), other.text) for other in alike)
        yield f'<span class="khac">số hiệu gần giống: {links}</span>'


def _mentions(archive: Archive, page: Page, entry: Entry) -> str:
    """Every report that cites it, newest first, with the headings; the older ones folded."""
    newest_first = sorted(entry.mentions, key=lambda mention: mention.period, reverse=True)
    items = [_month(archive, page, list(each)) for _, each in groupby(newest_first, key=lambda mention: mention.period)]
    shown, older = items[:_SHOWN_MONTHS], items[_SHOWN_MONTHS:]
    folded = f"\n<details><summary>{len(older)} tháng trước đó</summary>\n{_list(older)}\n</details>" if older else ""
    return _list(shown) + folded


def _list(items: Sequence[str]) -> str:
    return '<ul class="noi-dan">\n' + "\n".join(items) + "\n</ul>"


def _month(archive: Archive, page: Page, mentions: list[Mention]) -> str:
    places = dict.fromkeys(_place(archive, page, mention) for mention in mentions)
    return f"<li>{mentions[0].period.name.capitalize()}: {'; '.join(places)}</li>"


def _place(archive: Archive, page: Page, mention: Mention) -> str:
    """A heading of the report, and the task of the list."""
    place = ""
    if mention.page:
        anchor = f"#{mention.heading.target}" if mention.heading else ""
        place = html.link(page, f"{mention.page.url}{anchor}", _heading(mention.page, mention.heading))
    if not mention.task:
        return place
    listed = archive.task_lists.get(mention.task.due_in)
    code = mention.task.row.ma
    task = html.link(page, f"{listed.url}#{code.lower()}", code) if listed else code
    return f"{place}, nhiệm vụ {task}" if place else f"nhiệm vụ {task}"


def _heading(page: Page, heading: Place | None) -> str:
    """A heading with the number of its part, «II.1. Về …»; what stands before the first part opens the report."""
    if page.folder != REPORTS:
        return page.title
    if heading is None or heading in page.reading.titles:
        return "phần mở đầu"
    part = next((_PART.match(each.text) for each in reversed(page.reading.headings) if each.line <= heading.line and _PART.match(each.text)), None)
    prefix = f"{part[1]}." if part and heading.text[:1].isdigit() else ""
    return shorten(prefix + heading.text, _LONGEST_HEADING)
