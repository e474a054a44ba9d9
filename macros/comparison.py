"""What changed between two states of the archive: figures, the totals that moved with them, pages, problems, tasks."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from fractions import Fraction

from macros import stash
from macros.archive import Archive
from macros.calls import expand
from macros.figures import Figure
from macros.numerals import format_number
from macros.problems import Problem
from macros.show import bind

_SHOWN = 30
Gated = tuple[Archive, Sequence[Problem]]


@dataclass(frozen=True)
class Change:
    """One thing that was, is, or both; an empty text on the side where it is not. about: month and code, or address."""

    about: str
    name: str
    before: str
    after: str
    difference: str = ""


@dataclass
class Comparison:
    """figures: typed ones. totals: computed ones. pages: those whose text differs. new, gone: problems, wherever they moved."""

    figures: list[Change] = field(default_factory=list)
    totals: list[Change] = field(default_factory=list)
    pages: list[Change] = field(default_factory=list)
    tasks: list[Change] = field(default_factory=list)
    new: list[Problem] = field(default_factory=list)
    gone: list[Problem] = field(default_factory=list)


def compare(before: Gated, after: Gated) -> Comparison:
    """Everything that differs, oldest month first, between two states with the problems that the gate finds in them."""
    archives, problems = zip(before, after, strict=True)
    found = Comparison()
    for change, is_computed in _figures(*archives):
        (found.totals if is_computed else found.figures).append(change)
    found.pages = list(_pages(*archives))
    found.tasks = list(_tasks(*archives))
    old, new = map(_by_fact, problems)
    found.new = [new[key] for key in new if key not in old]
    found.gone = [old[key] for key in old if key not in new]
    return found


def _by_fact(problems: Iterable[Problem]) -> dict[tuple, Problem]:
    """Problems by what they say, not by their line, which moves when a line is added above."""
    return {(each.file, each.code, each.fact): each for each in problems}


def _figures(before: Archive, after: Archive) -> Iterator[tuple[Change, bool]]:
    places = {(period, code) for archive in (before, after) for code, cells in archive.figures.cells.items() for period in cells}
    for period, code in sorted(places):
        old, new = before.figure(code, period), after.figure(code, period)
        texts = [_stated(each) for each in (old, new)]
        if texts[0] != texts[1] or _value(old) != _value(new):
            shown = new or old
            change = Change(f"{period} {code}", shown.indicator.ten, *texts, _difference(old, new))
            yield change, shown.is_computed


def _stated(figure: Figure | None) -> str:
    """What is printed, and the value beside it where the document writes otherwise; "" for what no month states."""
    if figure is None or (figure.row is None and not figure.is_computed):
        return ""
    return f"{figure.written} [{figure.computed_text}]" if figure.written else figure.computed_text


def _value(figure: Figure | None) -> Fraction | None:
    return figure.value if figure and isinstance(figure.value, Fraction) else None


def _difference(old: Figure | None, new: Figure | None) -> str:
    was, now = _value(old), _value(new)
    if was is None or now is None or was == now:
        return ""
    sign = "+" if now > was else "−"
    return sign + format_number(abs(now - was), new.indicator.so_le)


def _pages(before: Archive, after: Archive) -> Iterator[Change]:
    for path in sorted(before.pages.keys() | after.pages.keys()):
        texts = [_text(archive, path) for archive in (before, after)]
        if texts[0] != texts[1]:
            title = (after.pages.get(path) or before.pages[path]).title
            yield Change(f"docs/{path}", title, "có" if texts[0] is not None else "", "có" if texts[1] is not None else "")


def _text(archive: Archive, path: str) -> str | None:
    """A page's text with its macros replaced; None where there is no such page."""
    page = archive.pages.get(path)
    if page is None:
        return None
    text = f"{page.title}\n{stash.restore(expand(page.body, bind(archive, page)))}"
    stash.clear()
    return text


def _tasks(before: Archive, after: Archive) -> Iterator[Change]:
    old, new = ({task.row.ma: task.row for month in archive.months.values() for task in month.tasks} for archive in (before, after))
    for code in sorted(old.keys() | new.keys()):
        was, now = old.get(code), new.get(code)
        if was is None or now is None or was.model_dump() != now.model_dump():
            shown = now or was
            yield Change(code, shown.muc, was.noi_dung if was else "", now.noi_dung if now else "")


def as_json(found: Comparison) -> str:
    """{figures, totals, pages, tasks: [{about, name, before, after, difference}], new, gone: problems}."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2)


def as_markdown(found: Comparison) -> str:
    """A comment for a pull request, in Vietnamese: the counts first, then a table of each kind."""
    counts = (
        f"**{len(found.figures)} số liệu đổi, {len(found.totals)} số tính đổi theo, {len(found.pages)} trang đổi, "
        f"{len(found.tasks)} nhiệm vụ thêm hoặc đổi, {len(found.new)} vấn đề mới, {len(found.gone)} vấn đề đã hết.**"
    )
    parts = [
        counts,
        *_table("Số liệu đổi", ("Tháng và mã", "Chỉ tiêu", "Trước", "Nay", "Chênh lệch"), found.figures, _figure_cells),
        *_table("Số tính đổi theo", ("Tháng và mã", "Chỉ tiêu", "Trước", "Nay", "Chênh lệch"), found.totals, _figure_cells),
        *_table("Trang đổi", ("Trang", "Tên", "Thay đổi"), found.pages, _page_cells),
        *_table("Nhiệm vụ thêm hoặc đổi", ("Mã", "Mục", "Trước", "Nay"), found.tasks, lambda each: (each.about, each.name, each.before, each.after)),
        *_table("Vấn đề mới", ("Chỗ", "Vấn đề"), found.new, _problem_cells),
        *_table("Vấn đề đã hết", ("Chỗ", "Vấn đề"), found.gone, _problem_cells),
    ]
    return "\n\n".join(parts) + "\n"


def _figure_cells(each: Change) -> Sequence[str]:
    return each.about, each.name, each.before or "không có", each.after or "không có", each.difference


def _page_cells(each: Change) -> Sequence[str]:
    return each.about, each.name, "đổi" if each.before and each.after else "thêm" if each.after else "xóa"


def _problem_cells(each: Problem) -> Sequence[str]:
    return f"{each.file}:{each.line}:{each.column}", f"{each.fact} {each.suggestion} ({each.code}, {each.level})"


def _table(title: str, head: Sequence[str], rows: Sequence, cells: Callable[..., Sequence[str]]) -> Iterator[str]:
    if not rows:
        return
    lines = [_row(head), _row(["---"] * len(head)), *(_row(cells(each)) for each in rows[:_SHOWN])]
    yield f"### {title} ({len(rows)})"
    yield "\n".join(lines)
    if len(rows) > _SHOWN:
        yield f"Còn {len(rows) - _SHOWN} dòng nữa; xem đủ bằng `--dinh-dang json`."


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(map(plain, cells)) + " |"


def plain(text: str) -> str:
    """Text that a forge's Markdown shows as it stands: no markup, no mention of people, no address made a link."""
    if text != "---":
        # A sign without width parts what a forge would read as a name or an address.
        text = re.sub(r"@|:(?=//)|(?i:www)(?=\.)", lambda match: f"{match[0]}\u200b", text)
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#&~" else char for char in " ".join(text.split())) if text != "---" else text
