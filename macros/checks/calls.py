"""Every macro call, on a page or in a task's text, is in the grammar, in the vocabulary, and names things that exist."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.archive import Archive
from macros.calls import BadCall, Call, scan
from macros.document_index import KIND_CODES
from macros.figures import OVERDUE
from macros.folding import suggest
from macros.periods import Period
from macros.problems import Problem
from macros.schema import QUOTES_IN_CSV, TABLES
from macros.vocabulary import MACROS, Argument, Macro


@dataclass(frozen=True)
class _Site:
    """Where a call stands, and the month that it speaks of (None where the newest report is meant). context: on a page,
    the lines above, at and below it. has_data: False on an old report that is kept as prose only."""

    file: str
    line: int
    column: int
    folder: str
    period: Period | None
    is_task: bool = False
    context: tuple[str, str, str] = ("", "", "")
    has_data: bool = True


def check(archive: Archive) -> Iterator[Problem]:
    missing: dict[tuple[Period, str], str] = {}
    for site, call in _calls(archive):
        if isinstance(call, BadCall):
            in_csv = f" {QUOTES_IN_CSV}" if site.is_task else ""
            yield _problem(site, "lenh-sai", call.fact, call.suggestion + in_csv)
        else:
            yield from _call(archive, site, call)
            _note_missing(archive, site, call, missing)
    yield from _missing_rows(archive, missing)


def _calls(archive: Archive) -> Iterator[tuple[_Site, Call | BadCall]]:
    for page in archive.pages.values():
        period, lines = page.data_month, ["", *page.body.split("\n"), ""]
        for place, call in (*page.reading.calls, *page.reading.bad_calls):
            index = place.line - page.body_line
            context = lines[index], lines[index + 1], lines[index + 2]
            yield _Site(page.file, place.line, place.column, page.folder, period, context=context, has_data=page.has_data), call
    for period, month in archive.months.items():
        for task in month.tasks:
            column = task.row.column("noi_dung")
            for call in (each for group in scan(task.row.noi_dung) for each in group):
                yield _Site(task.row.file, task.row.line, column, "", period, is_task=True), call


def _call(archive: Archive, site: _Site, call: Call) -> Iterator[Problem]:
    macro = MACROS.get(call.name)
    if macro is None:
        fix = suggest(call.name, MACROS, f"Chỉ dùng: {', '.join(MACROS)}.")
        yield _problem(site, "lenh-khong-co", f"Không có lệnh «{call.name}».", fix)
        return
    if site.is_task and not macro.in_tasks:
        allowed = ", ".join(each.name for each in MACROS.values() if each.in_tasks)
        fact = f"Lệnh «{call.name}» không dùng trong nội dung nhiệm vụ."
        yield _problem(site, "lenh-sai-cho", fact, f"Trong nhiệm vụ chỉ gọi: {allowed}.")
        return
    if macro.pages and site.folder not in macro.pages:
        fact = f"Lệnh «{call.name}» chỉ dùng trong trang thuộc docs/{macro.pages[0]}/."
        yield _problem(site, "lenh-sai-cho", fact, "Bỏ lệnh này khỏi đây.")
        return
    if not site.has_data and not macro.without_data:
        fact = f"Lệnh «{call.name}» cần số liệu, mà đầu trang ghi du_lieu: khong."
        yield _problem(site, "lenh-sai-cho", fact, "Viết thẳng số và việc như văn bản ghi; báo cáo có thư mục số liệu thì bỏ dòng du_lieu.")
        return
    if not site.is_task and (problem := _misplaced(site, call, macro)):
        yield problem
        return
    pairs = list(_pair(macro.arguments, call.arguments))
    if any(argument is None or value is None or not value.strip() for argument, value in pairs):
        count = sum(bool(value.strip()) for value in call.arguments)
        fact = f"Lệnh «{call.name}» có {count} giá trị trong ngoặc." if count else f"Lệnh «{call.name}» không có giá trị trong ngoặc."
        yield _problem(site, "lenh-thua-thieu", fact, f"Viết {macro.signature}.")
        return
    for argument, value in pairs:
        yield from _ARGUMENT_CHECKS[argument.kind](archive, site, value)


def _misplaced(site: _Site, call: Call, macro: Macro) -> Problem | None:
    """A heading's words are fixed, and what prints a block stands alone, with nothing right above or below."""
    above, line, below = site.context
    if line.startswith("#"):
        return _problem(site, "lenh-sai-cho", f"Lệnh «{call.name}» nằm trong đề mục.", "Đề mục chỉ viết chữ; chuyển lệnh xuống dòng dưới, cách một dòng trống.")
    if not macro.inline and (above.strip() or below.strip() or len(line.strip()) != call.end - call.start):
        # Of two on one line the first is told.
        if any(not MACROS[each.name].inline for each in scan(line[: site.column - 1])[0] if each.name in MACROS):
            return None
        fact = f"Lệnh «{call.name}» in cả một khối mà không đứng một mình."
        return _problem(site, "lenh-sai-cho", fact, "Đặt lệnh một mình một dòng, có dòng trống ở trên và ở dưới.")
    return None


def _pair(declared: tuple[Argument, ...], given: tuple[str, ...]) -> Iterator[tuple[Argument | None, str | None]]:
    """Declared arguments beside the given values; None on the side that is missing."""
    remaining = list(given)
    for argument in declared:
        if remaining:
            yield argument, remaining.pop(0)
        elif not argument.optional:
            yield argument, None
        while argument.repeated and remaining:
            yield argument, remaining.pop(0)
    for value in remaining:
        yield None, value


def _shaped(pattern: str, fact: str, fix: str) -> Callable:
    def check_shape(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
        if not re.fullmatch(pattern, value):
            yield _problem(site, "lenh-sai", fact.format(value), fix)

    return check_shape


def _known(fact: str, otherwise: str, names: Callable[[Archive, _Site], Iterable[str]]) -> Callable:
    def check_name(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
        known = list(names(archive, site))
        if value not in known:
            yield _problem(site, "ma-khong-co", fact.format(value), suggest(value, known, otherwise))

    return check_name


def _period(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    known = [str(period) for period in archive.months]
    if value not in known:
        fix = suggest(value, known, f"Viết năm-tháng của một tháng có trong kho, như {', '.join(known[-3:])}.")
        yield _problem(site, "ky-sai", f"Không có số liệu kỳ «{value}».", fix)


def _code(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    known = archive.figures.indicators
    if value not in known and not _catalogue_unreadable(archive, site):
        table = "cham_muon.csv của tháng" if value.startswith(f"{OVERDUE}.") else "data/danh_muc/chi_tieu.csv"
        yield _problem(site, "ma-khong-co", f"Mã «{value}» không có trong danh mục chỉ tiêu.", suggest(value, known, f"Thêm vào {table}."))


def _catalogue_unreadable(archive: Archive, site: _Site) -> bool:
    """An unknown code is no news where the files that declare codes could not be read."""
    month = archive.months.get(site.period or archive.newest)
    return "chi_tieu.csv" in archive.unreadable or month is None or "cham_muon.csv" in month.unreadable


def _heading(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    month = archive.months.get(site.period)
    known = dict.fromkeys(task.row.muc for task in month.tasks) if month else {}
    # A month without any task is told once (checks/unfinished.py).
    if value not in known and known:
        fix = suggest(value, known, f"Dùng một mục có trong cột muc của {month.file('nhiem_vu.csv')}: {', '.join(known)}.")
        yield _problem(site, "ma-khong-co", f"Không có nhiệm vụ nào thuộc mục «{value}».", fix)


def _group(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    known = (*archive.work_fields, OVERDUE)
    if value not in known and archive.work_fields:
        yield _problem(site, "ma-khong-co", f"Không có nhóm «{value}».", suggest(value, known, "Viết mã lĩnh vực, hoặc cham_muon."))


def _field(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    if value not in archive.work_fields and archive.work_fields and "linh_vuc.csv" not in archive.unreadable:
        yield _problem(site, "ma-khong-co", f"Không có lĩnh vực «{value}».", suggest(value, archive.work_fields, "Viết một mã trong linh_vuc.csv."))


def _unit(archive: Archive, site: _Site, value: str) -> Iterator[Problem]:
    if value not in archive.units and archive.units and "don_vi.csv" not in archive.unreadable:
        yield _problem(site, "ma-khong-co", f"Đơn vị «{value}» không có trong don_vi.csv.", suggest(value, archive.units, "Thêm vào don_vi.csv."))


_ARGUMENT_CHECKS: dict[str, Callable[[Archive, _Site, str], Iterator[Problem]]] = {
    "chi_tieu": _code,
    "chu_so": _shaped(r"[0-9]+(?:[.,/-][0-9]+)*%?", "«{}» không phải một số.", "Chỉ ghi chữ số, như 35 hoặc 12,5%."),
    "ly_do": _shaped(r"[\w ,;.:/()-]{8,120}", "«{}» không phải một lý do.", "Ghi lý do bằng chữ thường, 8 đến 120 ký tự."),
    "ky": _period,
    "muc": _heading,
    "theo": _known("«{}» không phải cách chia.", "Viết nguon hoặc don_vi.", lambda archive, site: ("nguon", "don_vi")),
    "nhom": _group,
    "loai_van_ban": _known("«{}» không phải loại văn bản.", f"Viết một trong: {', '.join(KIND_CODES)}.", lambda archive, site: KIND_CODES),
    "linh_vuc": _field,
    "don_vi": _unit,
    "lenh": _known("Không có lệnh «{}».", f"Viết một trong: {', '.join(MACROS)}.", lambda archive, site: MACROS),
    "tep": _known("Không có loại tệp «{}».", f"Viết một trong: {', '.join(TABLES)}.", lambda archive, site: TABLES),
}


def _note_missing(archive: Archive, site: _Site, call: Call, missing: dict[tuple[Period, str], str]) -> None:
    """Note the typed figures that this call prints, itself or through a formula, and that the month has no row for."""
    period = _period_of(archive, site, call)
    wanted = {"so_lieu": call.arguments[:1], "so_lieu_noi_bat": call.arguments}.get(call.name, ())
    for name in wanted if period in archive.months else ():
        for code in _without_row(archive, name, period):
            missing.setdefault((period, code), name)


def _period_of(archive: Archive, site: _Site, call: Call) -> Period | None:
    if call.name != "so_lieu" or len(call.arguments) < 2:
        return site.period or archive.newest
    return next((period for period in archive.months if str(period) == call.arguments[1]), None)


def _missing_rows(archive: Archive, missing: dict[tuple[Period, str], str]) -> Iterator[Problem]:
    for (period, code), wanted in missing.items():
        month = archive.months[period]
        name = "cham_muon.csv" if code.startswith("cham_muon.") else "so_lieu.csv"
        if name not in month.unreadable:
            needed = "" if code == wanted else f", cần để tính «{wanted}»"
            fact = f"Chưa có dòng cho «{code}»{needed}."
            yield Problem(month.file(name), 1, 1, "dong-thieu", fact, "Thêm dòng; chưa có số thì ghi chua_co.")


def _without_row(archive: Archive, code: str, period: Period) -> list[str]:
    """The typed codes below a code that the month has no row for, its formula's operands followed down."""
    figures, missing, waiting, seen = archive.figures, [], [code], set()
    while waiting:
        each = waiting.pop()
        indicator = figures.indicators.get(each)
        if each in seen or indicator is None:
            continue
        seen.add(each)
        if indicator.cong_thuc:
            waiting += figures.operands(each)
        elif (each, period) not in figures.rows and (each, period) not in figures.implied:
            missing.append(each)
    return missing


def _problem(site: _Site, code: str, fact: str, fix: str) -> Problem:
    return Problem(site.file, site.line, site.column, code, fact, fix)
