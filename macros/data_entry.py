"""A department's file into the month's data: what is new, what changes, what must be asked; only what is certain is written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from macros import figures
from macros.archive import Archive, Month
from macros.canonical import rewrite_rows
from macros.figures import OVERDUE, PARTS, Figures
from macros.folding import shorten
from macros.intake.figures import Ask, Catalogue, understand
from macros.intake.findings import Choice, Entry, Findings, Key, Total
from macros.intake.sheets import read_sheets, shown_number
from macros.numerals import round_half_up
from macros.periods import Period
from macros.schema import ISSUED, NOT_IN_YET, FigureRow, OverdueRow

_FIGURES, _OVERDUE = "so_lieu.csv", "cham_muon.csv"


class Refused(ValueError):
    """Why nothing can be taken in for this month, for the clerk."""


@dataclass(frozen=True)
class Change:
    """A number that is certain or was confirmed. before: what the month holds, "" for nothing yet."""

    entry: Entry
    choice: Choice
    before: str

    @property
    def is_same(self) -> bool:
        return self.before == self.choice.value


@dataclass
class Plan:
    """What a file brings to a month. open: entries that nobody has settled. totals: each with the archive's own number, None for none."""

    archive: Archive
    month: Month
    changes: list[Change] = field(default_factory=list)
    open: list[Entry] = field(default_factory=list)
    totals: list[tuple[Total, Fraction | None]] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)

    @property
    def wrong_totals(self) -> list[tuple[Total, Fraction | None]]:
        return [each for each in self.totals if _agrees(*each) is False]

    @property
    def is_settled(self) -> bool:
        return not self.open and not self.wrong_totals


def plan_entry(archive: Archive, path: Path, period: Period, unit: str, ask: Ask) -> Plan:
    """Read a file for one month; questions go to ask."""
    month = _month(archive, period)
    catalogue = Catalogue.of(archive.indicators, archive.sources, archive.units, archive.terms, unit)
    if unit and unit not in archive.units:
        raise Refused(f"Không có đơn vị «{unit}» trong don_vi.csv; các mã: {', '.join(archive.units)}.")
    plan = Plan(archive, month, findings=understand(read_sheets(path), catalogue, period, ask))
    rows = _rows(month)
    for entry in plan.findings.entries:
        _settle(plan, entry, rows, ask)
    numbers = _figures_after(plan)
    for total in plan.findings.totals:
        figure = numbers.get(total.code, period) if total.code else None
        plan.totals.append((total, figure.value if figure and isinstance(figure.value, Fraction) else None))
    return plan


def _month(archive: Archive, period: Period) -> Month:
    report = archive.reports.get(period)
    if report and getattr(report.head, "trang_thai", "") == ISSUED:
        raise Refused(f"Báo cáo {period.name} đã ban hành, số liệu không sửa được nữa.")
    if "chi_tieu.csv" in archive.unreadable:
        raise Refused("Chưa đọc được data/danh_muc/chi_tieu.csv; chạy python -m macros kiem-tra rồi sửa trước.")
    month = archive.months.get(period, Month(period))
    missing = {name for name in month.unreadable if not (archive.root / month.file(name)).exists()}
    if broken := {_FIGURES, _OVERDUE} & (month.unreadable - missing):
        raise Refused(f"Chưa đọc được {', '.join(month.file(name) for name in sorted(broken))}; chạy python -m macros kiem-tra rồi sửa trước.")
    return month


def _rows(month: Month) -> dict[Key, FigureRow | OverdueRow]:
    found: dict[Key, FigureRow | OverdueRow] = {(row.ma,): row for row in month.figure_rows}
    return found | {(row.theo, row.ma, row.phan): row for row in month.overdue_rows}


def _settle(plan: Plan, entry: Entry, rows: dict[Key, FigureRow | OverdueRow], ask: Ask) -> None:
    """Take an entry in when it is certain, or when it is confirmed; else leave it open."""
    if not entry.doubt:
        entry = replace(entry, doubt=_stands_in_words(entry.choices[0], rows))
    choice = _chosen(plan, entry, ask) if entry.doubt else entry.choices[0]
    taken = next((each for each in plan.changes if choice and each.choice.key == choice.key), None)
    if choice is None:
        plan.open.append(entry)
    elif taken is None:
        row = rows.get(choice.key)
        plan.changes.append(Change(entry, choice, _held(row.gia_tri) if row else ""))
    elif taken.choice.value != choice.value:
        plan.open.append(replace(entry, doubt=f"chỉ tiêu này đã nhận số {taken.choice.value} ở {taken.entry.place}"))


def _held(value: str) -> str:
    """What a row holds, as it is compared with: «04» is 4, and what is not in yet is nothing."""
    if value == NOT_IN_YET:
        return ""
    return value.lstrip("0") or value if value.isdigit() and len(value) > 1 else value


def _stands_in_words(choice: Choice, rows: dict[Key, FigureRow | OverdueRow]) -> str:
    row = rows.get(choice.key)
    if row is None or not row.nguyen_van or _held(row.gia_tri) == choice.value:
        return ""
    return f"tháng này đang ghi nguyên văn «{row.nguyen_van}»; nhận số mới thì ô nguyen_van bị xóa"


def _chosen(plan: Plan, entry: Entry, ask: Ask) -> Choice | None:
    if not entry.choices:
        return None
    answers = [_told(plan.archive, choice) for choice in entry.choices]
    answer = ask(f"{entry.place}: «{shorten(entry.label, 60)}» ghi «{entry.shown}»: {entry.doubt}.", answers)
    return None if answer is None else entry.choices[answer]


def _told(archive: Archive, choice: Choice) -> str:
    return f"{choice.value} cho {_name(archive, choice.key)}" + (f" ({choice.told})" if choice.told else "")


def _name(archive: Archive, key: Key) -> str:
    """«Tên» [mã] of what a key names."""
    if len(key) == 1:
        return f"{archive.indicators[key[0]].ten} [{key[0]}]"
    by, code, part = key
    rows = archive.sources if by == "nguon" else archive.units
    return f"Chậm muộn, {rows[code].ten}{', ' + PARTS[part] if part in PARTS else ''} [{OVERDUE}.{'.'.join(key)}]"


# Totals.


def _figures_after(plan: Plan) -> Figures:
    """All figures as they will be when the changes are written."""
    archive, period = plan.archive, plan.month.period
    months = {each: (month.figure_rows, month.overdue_rows) for each, month in archive.months.items()}
    months[period] = (_changed_figures(plan), _changed_overdue(plan))
    return figures.build(archive.indicators, months, archive.openings, {})


def _agrees(total: Total, computed: Fraction | None) -> bool | None:
    """Whether a total is the sum above it and what the archive computes; None where there is neither."""
    known = [*([total.expected] if total.expected is not None else []), *([_rounded(total.stated, computed)] if computed is not None else [])]
    return all(each == total.stated for each in known) if known else None


def _rounded(stated: Decimal, computed: Fraction) -> Decimal:
    """The computed number with as many decimals as the file states."""
    return round_half_up(computed, max(0, -stated.as_tuple().exponent))


# Writing.


def write(plan: Plan) -> list[str]:
    """Write the changes; the names of the files that were rewritten."""
    written = []
    for name, rows in ((_FIGURES, _changed_figures), (_OVERDUE, _changed_overdue)):
        if any(not each.is_same and _file_of(each.choice.key) == name for each in plan.changes):
            file = plan.month.file(name)
            rewrite_rows(plan.archive.root, file, rows(plan))
            written.append(file)
    return written


def _file_of(key: Key) -> str:
    return _FIGURES if len(key) == 1 else _OVERDUE


def _changed_figures(plan: Plan) -> list[FigureRow]:
    order = [(code,) for code in plan.archive.indicators]
    held = {(row.ma,): row for row in plan.month.figure_rows}
    return _changed(plan, held, order, lambda key, value: FigureRow(ma=key[0], gia_tri=value, nguyen_van="", ghi_chu=""))


def _changed_overdue(plan: Plan) -> list[OverdueRow]:
    order = [("nguon", code, part) for code in plan.archive.sources for part in (*PARTS, "chung")]
    order += [("don_vi", code, part) for code in plan.archive.units for part in (*PARTS, "chung")]
    held = {(row.theo, row.ma, row.phan): row for row in plan.month.overdue_rows}
    return _changed(plan, held, order, lambda key, value: OverdueRow(theo=key[0], ma=key[1], phan=key[2], gia_tri=value, nguyen_van="", ghi_chu=""))


def _changed(plan: Plan, held: dict, order: Sequence[Key], new: Callable[[Key, str], FigureRow | OverdueRow]) -> list:
    """The rows in the order that they have; a new one follows the one that the catalogue has before it."""
    keys = list(held)
    rank = {key: number for number, key in enumerate(order)}
    for change in plan.changes:
        key, value = change.choice.key, change.choice.value
        if key not in rank or change.is_same:
            continue
        if key in held:
            held[key] = held[key].model_copy(update={"gia_tri": value, "nguyen_van": ""})
        else:
            held[key] = new(key, value)
            before = max((each for each in keys if rank.get(each, -1) in range(rank[key])), key=rank.get, default=None)
            keys.insert(keys.index(before) + 1 if before else 0, key)
    return [held[key] for key in keys]


# What the clerk reads.


def as_text(plan: Plan) -> str:
    """The diff against what the month holds, then what must be settled, then what was left out."""
    groups = (
        ("Mới", [_change_line(plan, each) for each in plan.changes if not each.before]),
        ("Đổi", [_change_line(plan, each) for each in plan.changes if each.before and not each.is_same]),
        ("Giữ nguyên", [_change_line(plan, each) for each in plan.changes if each.is_same]),
        ("Tổng khớp, không nhập", [_total_line(plan, *each) for each in plan.totals if _agrees(*each)]),
        ("Tổng chưa so được, không nhập", [_total_line(plan, *each) for each in plan.totals if _agrees(*each) is None]),
        ("Tổng KHÔNG khớp, không nhập", [_total_line(plan, *each) for each in plan.wrong_totals]),
        ("Cần hỏi, chưa nhập", [line for entry in plan.open for line in _open_lines(plan, entry)]),
        ("Chưa có số trong tệp", plan.findings.empty),
        ("Bỏ qua", plan.findings.notes),
    )
    counts = {"Cần hỏi, chưa nhập": len(plan.open)}
    return "\n".join(line for title, lines in groups if lines for line in (f"{title} ({counts.get(title, len(lines))}):", *(f"  {line}" for line in lines)))


def _change_line(plan: Plan, change: Change) -> str:
    name = _name(plan.archive, change.choice.key)
    value = f"{change.before} → {change.choice.value}" if change.before and not change.is_same else change.choice.value
    shown = "" if change.entry.shown.rstrip("%") == change.choice.value else f" (tệp ghi «{shorten(change.entry.shown)}»)"
    return f"{change.entry.place}: {name}: {value}{shown}"


def _total_line(plan: Plan, total: Total, computed: Fraction | None) -> str:
    parts = [f"{total.place}: «{shorten(total.label, 60)}» ghi {shown_number(total.stated)}"]
    if total.expected is not None:
        parts.append(f"cộng các phần được {shown_number(total.expected)}")
    if computed is not None:
        parts.append(f"hệ thống tính {shown_number(_rounded(total.stated, computed))} [{total.code}]")
    elif total.expected is None:
        parts.append("chưa đủ số để so")
    return ", ".join(parts)


def _open_lines(plan: Plan, entry: Entry) -> Iterator[str]:
    yield f"{entry.place}: «{shorten(entry.label, 60)}» ghi «{shorten(entry.shown)}»: {entry.doubt}."
    for choice in entry.choices:
        yield f"    - {_told(plan.archive, choice)}"


def missing_of_unit(plan: Plan, unit: str) -> list[str]:
    """Names of the indicators that a unit reports and that neither the file nor the month has."""
    held = {key for key, row in _rows(plan.month).items() if row.gia_tri != NOT_IN_YET} | {each.choice.key for each in plan.changes}
    return [each.ten for each in plan.archive.indicators.values() if each.don_vi_bao_cao == unit and not each.cong_thuc and (each.ma,) not in held]


def verdict(plan: Plan, written: Sequence[str] | None) -> str:
    """The closing line. written: the files that were rewritten, None when only shown."""
    count = sum(not each.is_same for each in plan.changes)
    left = f"còn {len(plan.open)} chỗ cần hỏi, {len(plan.wrong_totals)} tổng không khớp" if not plan.is_settled else "không còn chỗ nào cần hỏi"
    if written is None:
        return f"Chỉ xem, chưa ghi gì: {count} số sẽ ghi vào tháng {plan.month.period}, {left}. Ghi thì thêm --ghi."
    where = f"vào {', '.join(written)}" if written else "(không có gì mới)"
    return f"Đã ghi {count} số {where}; {left}. Chạy python -m macros kiem-tra để kiểm tra."
