"""Why a closed month is no longer what it was: the cell, formula, name, rounding, sentence or macro that has changed.

What merely follows from another change is told with that one. Nothing of the old text is needed: the digests of a lock
are of single places, so what stands unchanged rules its cause out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.archive import Archive
from macros.calls import scan
from macros.figures import Figure, print_value
from macros.folding import shorten
from macros.locks.texts import digest
from macros.pages import Page
from macros.periods import Period
from macros.places import FIGURE, FORMULA, NAME, TASK, is_file, is_section
from macros.schema import LOCK_TABLE
from macros.survey import CATALOGUE
from macros.totals import Gap

_MOST_DECIMALS = 6


@dataclass
class Cause:
    """A change that follows from no other. place: what it changed. file, line, column: where it was made. what: in words.

    follow: the places that changed because of it.
    """

    place: str
    file: str
    line: int
    column: int
    what: str
    follow: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """A closed month as it is: present: what each place must be, by digest. now: what it is, as text. changed: places that differ."""

    archive: Archive
    period: Period
    present: Mapping[str, str]
    now: Mapping[str, str]
    changed: frozenset[str]

    def is_changed(self, kind: str, code: str) -> bool:
        return kind + code in self.changed


def causes(month: Month) -> list[Cause]:
    """Every change with what follows from it; each changed place is told once."""
    found = {cause.place: cause for finder in (_of_figures, _of_names, _of_tasks) for cause in finder(month)}
    followers = dict(_followers(month))
    for section in _sections(month):
        _attach(month, section, found, followers)
    for place, origin in followers.items():
        if place not in found and (root := _root(origin, followers)) in found:
            found[root].follow.append(place)
    for cause in (*_of_files(month, list(found.values())), *_unexplained(month, list(found.values()))):
        found[cause.place] = cause
    return sorted(found.values(), key=lambda each: (each.file, each.line, each.column, each.place))


def _unexplained(month: Month, told: list[Cause]) -> Iterator[Cause]:
    """Whatever no other finder speaks of, such as a kind of place that this version does not know: nothing passes unsaid."""
    known = {place for cause in told for place in (cause.place, *cause.follow)}
    for place in sorted(month.changed - known):
        if not is_file(place):
            yield Cause(place, month.archive.months[month.period].file(LOCK_TABLE.name), 1, 1, f"«{place}» không còn như lúc khóa")


def _root(place: str, followers: Mapping[str, str]) -> str:
    seen = set()
    while place in followers and place not in seen:
        seen.add(place)
        place = followers[place]
    return place


# Figures.


def _of_figures(month: Month) -> Iterator[Cause]:
    for place in sorted(month.changed):
        code = place.removeprefix(FIGURE)
        figure = month.archive.figure(code, month.period) if place.startswith(FIGURE) else None
        if place.startswith(FIGURE) and _origin(month, code) is None:
            yield _of_figure(month, place, code, figure)


def _origin(month: Month, code: str) -> str | None:
    """The changed figure of this month that a computed one follows from; None when it is changed itself."""
    if month.is_changed(FORMULA, code):
        return None
    figure = month.archive.figure(code, month.period)
    if figure is None or figure.written:
        return None
    return next((FIGURE + each for each in month.archive.figures.operands(code) if each != code and month.is_changed(FIGURE, each)), None)


def _of_figure(month: Month, place: str, code: str, figure: Figure | None) -> Cause:
    row = figure.row if figure else None
    if figure is None or place not in month.now:
        return Cause(place, month.archive.months[month.period].file("so_lieu.csv"), 1, 1, f"số liệu {code} đã bị bỏ")
    name = f"«{figure.indicator.ten}»"
    if month.is_changed(FORMULA, code) and not figure.written:
        return _in_catalogue(place, figure, "cong_thuc", f"công thức của {name} đã đổi, nay ra {figure.text}")
    if column := _rounding(month, place, figure):
        return _in_catalogue(place, figure, column, f"cách làm tròn hoặc cách in của {name} đã đổi, nay in {figure.text}")
    if row is not None and row.file in month.changed:
        column = "nguyen_van" if row.nguyen_van else "gia_tri"
        return Cause(place, row.file, row.line, row.column(column), f"{name} nay ghi {figure.text}")
    if code in month.archive.indicators:
        return _in_catalogue(place, figure, "cong_thuc" if figure.is_computed else "ma", f"{name} nay là {figure.text}, do số của tháng khác, số đầu kỳ hoặc kiểu của chỉ tiêu đã đổi")
    file = month.archive.months[month.period].file("cham_muon.csv")
    return Cause(place, file, 1, 1, f"{name} nay là {figure.text}, do dòng của cham_muon.csv hoặc tiến độ các tháng đã đổi")


def _rounding(month: Month, place: str, figure: Figure) -> str:
    """The column of the catalogue whose former value would print what was locked: proof that nothing else has changed."""
    if isinstance(figure.value, Gap) or figure.written:
        return ""
    indicator = figure.indicator
    others = [("so_le", digits) for digits in range(_MOST_DECIMALS + 1)] + [("hai_chu_so", not indicator.hai_chu_so)]
    printed = ((column, print_value(indicator.model_copy(update={column: value}), figure.value)) for column, value in others)
    return next((column for column, text in printed if digest(text) == month.present.get(place)), "")


def _in_catalogue(place: str, figure: Figure, column: str, what: str) -> Cause:
    """An overdue count has its name from the source or unit that it is by."""
    row = figure.indicator
    if not row.file:
        return Cause(place, f"{CATALOGUE}/{'nguon' if '.nguon' in row.ma else 'don_vi'}.csv", 1, 1, what)
    return Cause(place, row.file, row.line, row.column(column), what)


def _of_names(month: Month) -> Iterator[Cause]:
    for place in sorted(month.changed):
        for kind, column, words in ((NAME, "ten", "tên hoặc đơn vị tính của chỉ tiêu {} đã đổi, nay là «{}»"), (FORMULA, "cong_thuc", "công thức của {} đã đổi, nay là «{}»")):
            code = place.removeprefix(kind)
            figure = month.archive.figure(code, month.period) if place.startswith(kind) else None
            if figure and place in month.now and not (kind == FORMULA and month.is_changed(FIGURE, code)):
                yield _in_catalogue(place, figure, column, words.format(code, month.now[place]))


# Tasks.


def _of_tasks(month: Month) -> Iterator[Cause]:
    rows = {task.row.ma: task.row for task in month.archive.tasks_set_in(month.period)}
    file = month.archive.months[month.period].file("nhiem_vu.csv")
    for place in sorted(month.changed):
        code = place.removeprefix(TASK)
        if not place.startswith(TASK):
            continue
        if code not in rows:
            yield Cause(place, file, 1, 1, f"nhiệm vụ {code} đã bị bỏ")
        elif file in month.changed:
            yield Cause(place, file, rows[code].line, rows[code].column("noi_dung"), f"nhiệm vụ {code} nay là «{shorten(month.now[place], 80)}»")
        elif not _called(month, rows[code].noi_dung):
            yield Cause(place, f"{CATALOGUE}/don_vi.csv", 1, 1, f"tên đơn vị hoặc lĩnh vực của nhiệm vụ {code} đã đổi, nay là «{shorten(month.now[place], 80)}»")


def _called(month: Month, text: str) -> str:
    """The first changed figure that a text shows; "" for none."""
    codes = [call.arguments[0] for call in scan(text)[0] if call.arguments]
    return next((FIGURE + code for code in codes if month.is_changed(FIGURE, code)), "")


def _followers(month: Month) -> Iterator[tuple[str, str]]:
    """Changed places that follow from another changed place, each with it."""
    for place in sorted(month.changed):
        code = place.partition("/")[2]
        if place.startswith(FIGURE) and (origin := _origin(month, code)):
            yield place, origin
        elif place.startswith((NAME, FORMULA)) and place not in month.now:
            yield place, FIGURE + code
        elif place.startswith(FORMULA) and month.is_changed(FIGURE, code):
            yield place, FIGURE + code
    for task in month.archive.tasks_set_in(month.period):
        if month.is_changed(TASK, task.row.ma) and (origin := _called(month, task.row.noi_dung)):
            yield TASK + task.row.ma, origin


# Sections.


def _sections(month: Month) -> list[str]:
    return sorted(place for place in month.changed if is_section(place))


def _attach(month: Month, section: str, found: dict[str, Cause], followers: dict[str, str]) -> None:
    """A changed section follows from a figure or task that it shows; else its own words, or what a macro prints, have changed."""
    file, _, anchor = section.partition("#")
    page = next((page for page in month.archive.pages_of(month.period) if page.file == file), None)
    if page is None or section not in month.now:
        found[section] = Cause(section, file, 1, 1, f"mục «{anchor}» không còn")
        return
    line, source = _source(page, anchor)
    if origin := _called(month, source) or _listed(month, source):
        followers[section] = origin
    elif file in month.changed:
        found[section] = Cause(section, file, line, 1, f"lời văn của {_title(page, anchor)} đã đổi")
    else:
        what = f"{_title(page, anchor)} nay in khác, dù lời văn và số liệu không đổi: do một lệnh trong mục, danh mục hoặc bản mới của chương trình"
        found[section] = Cause(section, file, line, 1, what)


def _listed(month: Month, source: str) -> str:
    """The changed task or overdue count that a macro of the text lists; "" for none."""
    if not [call for call in scan(source)[0] if call.name not in ("so_lieu", "so_ghi_tay")]:
        return ""
    return next((place for place in sorted(month.changed) if place.startswith((TASK, FIGURE))), "")


def _source(page: Page, anchor: str) -> tuple[int, str]:
    """The line where a section begins, and its Markdown."""
    lines, headings = page.body.split("\n"), page.reading.headings
    starts = [page.body_line, *(heading.line for heading in headings), page.body_line + len(lines)]
    number = ["", *(heading.target for heading in headings)].index(anchor)
    start, end = starts[number], starts[number + 1]
    return start, "\n".join(lines[start - page.body_line : end - page.body_line])


def _title(page: Page, anchor: str) -> str:
    return next((f"mục «{shorten(heading.text, 60)}»" for heading in page.reading.headings if heading.target == anchor), "phần đầu trang")


# Files.


def origins(month: Month, place: str) -> set[str]:
    """Whatever a change of a place may follow from, changed or not: the operands of a figure, what a section shows, what stands in a file."""
    code = place.partition("/")[2]
    if place.startswith(FIGURE):
        return {FIGURE + each for each in month.archive.figures.operands(code)}
    if is_section(place):
        file, _, anchor = place.partition("#")
        page = next((page for page in month.archive.pages_of(month.period) if page.file == file), None)
        calls = scan(_source(page, anchor)[1])[0] if page and place in month.now else []
        lists = any(call.name != "so_lieu" for call in calls)
        return {FIGURE + call.arguments[0] for call in calls if call.arguments} | {each for each in month.now if lists and each.startswith((TASK, FIGURE))}
    return {each for each in month.now if not is_file(each)} if is_file(place) else set()


def _of_files(month: Month, told: list[Cause]) -> Iterator[Cause]:
    """A changed file follows from what was found in it; what no reader of the report sees in it, such as a note, is told as such."""
    for place in sorted(month.changed):
        if not is_file(place):
            continue
        inside = [cause for cause in told if cause.file == place]
        if inside:
            inside[0].follow.append(place)
        elif place not in month.now:
            yield Cause(place, month.archive.months[month.period].file(LOCK_TABLE.name), 1, 1, f"tệp {place} đã bị xóa")
        elif place not in month.present:
            yield Cause(place, place, 1, 1, "tệp này được thêm vào sau khi khóa")
        elif place.endswith(".md"):
            yield Cause(place, place, 1, 1, "lời văn hoặc phần khai báo ở đầu tệp này đã đổi")
        else:
            yield Cause(place, place, 1, 1, "tệp này đã đổi ở chỗ báo cáo không in ra, như cột ghi_chu")
