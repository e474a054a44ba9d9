"""A field of work: what is open in it, its figures, what each month's report says of it, what has ended of late."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby

from macros.archive import Archive
from macros.calls import blank, expand, scan
from macros.figures import Figure
from macros.pages import CAPTION, Page, field_path
from macros.periods import Period, format_date
from macros.register import Directive
from macros.schema import ReportHead
from macros.sections import Section, fields_of, heading_key, sections
from macros.show import chart, directives, evidence, html
from macros.show.directives import Clock
from macros.show.document import state_badge
from macros.show.figure import inline
from macros.stash import keep_block
from macros.vocabulary import MACROS

# So many of the newest months are shown whole; of older ones the first sentence, or a field's page would grow without end.
_MONTHS = 12
_SHORTEST, _LONGEST = 40, 320
_NO_WORDS = re.compile(rf"\||{CAPTION}|\[\^[^\]]*\]:")
_NOTE = re.compile(r"\[\^[^\]]*\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"^\s*[-+*] +")
_ESCAPE = re.compile(r"\\(.)")
_SENTENCE_END = re.compile(r"[.;:](?=\s|$)")


def everything(archive: Archive, page: Page, field: str) -> str:
    # A preview shows what it can of a project that is refused.
    if archive.newest is None or field not in archive.work_fields:
        return ""
    clock = Clock.of_reader(archive)
    found = [each for each in archive.register.directives.values() if each.wording().row.linh_vuc == field]
    parts = {
        "Nhiệm vụ đang mở": _open(archive, page, found, clock),
        "Số liệu": _figures(archive, page, field, archive.newest),
        "Trong các báo cáo": _reports(archive, page, field),
        "Nhiệm vụ vừa kết thúc": _closed(archive, page, found, clock),
    }
    return "\n\n".join(f"## {name}\n\n{part}" for name, part in parts.items())


def _repeated(content: str) -> str:
    """What stands on other pages too, where the search finds it."""
    return keep_block(f'<div class="trich-lai">\n{content}\n</div>')


# Tasks.


def _open(archive: Archive, page: Page, found: list[Directive], clock: Clock) -> str:
    owed = sorted((each for each in found if each.is_open()), key=lambda each: not each.is_late(clock.day))
    if not owed:
        return keep_block("<p>Không có nhiệm vụ nào đang mở.</p>")
    caption = f"Nhiệm vụ đang mở: {len(owed)}"
    return _repeated(clock.line + directives.table(archive, page, owed, caption, clock, kind="qua-han-truoc"))


def _closed(archive: Archive, page: Page, found: list[Directive], clock: Clock) -> str:
    """The tasks that ended in the newest months, the latest first; the register holds all."""
    recent = sorted(archive.months)[-_MONTHS:]
    ended = [each for each in found if not each.is_open() and each.last_event().recorded_in in recent]
    if not ended:
        return keep_block(f"<p>Không có nhiệm vụ nào kết thúc trong {_MONTHS} tháng gần nhất.</p>")
    caption = f"Nhiệm vụ kết thúc trong {_MONTHS} tháng gần nhất"
    return _repeated(directives.closed_table(archive, page, ended, caption, clock))


# Figures.


def _figures(archive: Archive, page: Page, field: str, newest: Period) -> str:
    """The newest value of every indicator, how it has moved, and its way through the newest months."""
    codes = [each.ma for each in archive.figures.indicators.values() if evidence.belongs(each, field)]
    if not codes:
        return keep_block("<p>Lĩnh vực này chưa có chỉ tiêu.</p>")
    months = sorted(archive.months)[-2 * _MONTHS :]
    rows = [_figure_row(archive, page, [archive.figure(code, month) for month in months]) for code in codes]
    head = ("Chỉ tiêu", newest.name.capitalize(), "So với tháng trước", "Diễn biến")
    name = archive.work_fields[field].ten
    return keep_block(html.table(f"{name}: số liệu {newest.name}", head, rows, numeric=(1, 2), labelled=(1, 2, 3), kind="so-linh-vuc"))


def _figure_row(archive: Archive, page: Page, figures: Sequence[Figure]) -> list[str]:
    last = figures[-1]
    unit = "" if last.indicator.kieu == "ty_le" else f' <span class="don-vi">{escape(last.indicator.don_vi_tinh)}</span>'
    return [escape(last.indicator.ten), inline(page, last) + unit, evidence.change(archive, last), chart.small(figures) or "–"]


# Reports.


def _reports(archive: Archive, page: Page, field: str) -> str:
    """What the reports say, newest first, under the year."""
    found = _placed(archive)[0].get(field, [])
    if not found:
        return keep_block("<p>Chưa báo cáo nào có mục về lĩnh vực này.</p>")
    months = [(month, list(group)) for month, group in groupby(found, key=lambda each: each.page.period)]
    whole = {month for month, _ in months[:_MONTHS]}
    parts = []
    for year, group in groupby(months, key=lambda each: each[0].year):
        content = "\n".join(_month(archive, page, month, members, month in whole) for month, members in group)
        parts.append(f"### Năm {year}\n\n{_repeated(content)}")
    return "\n\n".join(parts)


def _month(archive: Archive, page: Page, month: Period, found: list[Section], is_whole: bool) -> str:
    head = found[0].page.head
    badge = state_badge(head) if isinstance(head, ReportHead) else ""
    texts = "\n".join(_section(archive, page, month, each, is_whole) for each in found)
    return f'<h4 id="thang-{month}">{month.name.capitalize()} {badge}</h4>\n{texts}'


def _section(archive: Archive, page: Page, month: Period, section: Section, is_whole: bool) -> str:
    words = _words(section) if is_whole else [_opening(_words(section)[0])]
    functions = directives.figures(archive, page, month)
    text = "\n".join(f"<p>{expand(html.prose(each), functions)}</p>" for each in words)
    return f'<p class="trich-lai__muc">{html.link(page, f"{section.page.url}#{section.heading.target}", section.heading.text)}</p>\n{text}'


def _words(section: Section) -> list[str]:
    """The paragraphs and items of a section, without its tables, notes and lists of tasks: the report has those."""
    lines = (line for line in section.text.split("\n") if _has_words(line))
    return [_ESCAPE.sub(r"\1", _LINK.sub(r"\1", _NOTE.sub("", _ITEM.sub("", line)))) for line in lines]


def _has_words(line: str) -> bool:
    return bool(line.strip()) and not _NO_WORDS.match(line) and not (line.startswith("{{") and _is_block(line))


def _is_block(line: str) -> bool:
    calls = scan(line)[0]
    return bool(calls) and not MACROS[calls[0].name].inline


def _opening(words: str) -> str:
    """The first sentence, cut between words where it is long; never within a call, which is covered while looking."""
    text = words.replace("*", "")
    covered = blank(text)
    end = _SENTENCE_END.search(covered, _SHORTEST)
    stop = end.start() + 1 if end else len(text)
    if stop > _LONGEST:
        stop = covered.rfind(" ", 0, _LONGEST) if " " in covered[:_LONGEST] else len(text)
    return text if stop == len(text) else f"{text[:stop].rstrip('.;:, ')}…"


@lru_cache(maxsize=1)
def _placed(archive: Archive) -> tuple[dict[str, list[Section]], list[Section]]:
    """The reports' sections that have words, newest report first, by field; and those that no field is known for."""
    known = {heading_key(row.de_muc): row.linh_vuc for row in archive.headings}
    field_of = {code: each.linh_vuc for code, each in archive.indicators.items()}
    placed: dict[str, list[Section]] = {}
    unplaced = []
    for period in reversed(archive.reports):
        for section in sections(archive.reports[period]):
            if not any(map(_has_words, section.text.split("\n"))):
                continue
            fields = fields_of(section, known, field_of)
            if not fields and heading_key(section.heading.text) not in known:
                unplaced.append(section)
            for field in fields:
                placed.setdefault(field, []).append(section)
    return placed, unplaced


# All fields.


def index(archive: Archive, page: Page) -> str:
    """Every field with what there is of it, and the sections of the reports being written that belong to none."""
    if archive.newest is None:
        return ""
    day = archive.day_of(archive.newest)
    head = ("Lĩnh vực", "Chỉ tiêu", "Đang mở", "Quá hạn", "Đã kết thúc", "Báo cáo có nêu")
    rows = [list(_counts(archive, page, field)) for field in archive.work_fields]
    numbers = range(1, len(head))
    table = html.table(f"Các lĩnh vực, nhiệm vụ tính đến ngày {format_date(day)}", head, rows, numeric=numbers, labelled=numbers, kind="theo-don-vi")
    return table + _unplaced(archive, page)


def _counts(archive: Archive, page: Page, field: str) -> Iterator[str]:
    day = archive.day_of(archive.newest)
    name, found = archive.work_fields[field].ten, archive.pages.get(field_path(field))
    yield html.link(page, found.url, name) if found else escape(name)
    yield str(sum(evidence.belongs(each, field) for each in archive.figures.indicators.values()))
    tasks = [each for each in archive.register.directives.values() if each.wording().row.linh_vuc == field]
    owed = [each for each in tasks if each.is_open()]
    yield str(len(owed))
    yield str(sum(each.is_late(day) for each in owed))
    yield str(len(tasks) - len(owed))
    yield str(len({section.page.period for section in _placed(archive)[0].get(field, [])}))


def _unplaced(archive: Archive, page: Page) -> str:
    """The clerk gives such a heading its fields in de_muc.csv, or says there that it has none."""
    found = [each for each in _placed(archive)[1] if each.page.period in archive.unsettled]
    if not found:
        return ""
    items = "\n".join(f"<li>{html.link(page, f'{each.page.url}#{each.heading.target}', each.heading.text)}, {each.page.period.name}</li>" for each in found)
    return f'\n<div class="chua-xep">\n<p>Mục chưa xếp vào lĩnh vực nào; ghi vào <code>de_muc.csv</code>:</p>\n<ul>\n{items}\n</ul>\n</div>'
