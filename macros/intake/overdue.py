"""Tables of overdue tasks by unit or by source: rows of cham_muon.csv, their totals compared."""

import re
from decimal import Decimal

from macros.folding import fold
from macros.intake.findings import Choice, Entry, Findings, Total
from macros.intake.matching import Names, listed
from macros.intake.numbers import is_nothing, number_in
from macros.intake.sheets import Cell
from macros.intake.tables import Line, Table

_OVERDUE = re.compile(r"cham|qua han|tre han|ton dong")
_PARTS = (("ky_truoc", re.compile(r"ky truoc|thang truoc|chuyen (?:qua|sang)|ton (?:dau|cu)")), ("phat_sinh", re.compile(r"phat sinh|trong thang|trong ky|thang nay|ky nay|moi")))
_SUM = re.compile(r"tong|cong")
WHOLE = "chung"


def is_overdue(table: Table, sources: Names, units: Names, indicators: Names) -> bool:
    """Whether most rows that are known are sources or units, and no indicators."""
    rows = [line.label for line in table.lines if not line.is_total]
    ours = sum(sources.knows(label) or units.knows(label) for label in rows)
    return ours > 0 and ours * 2 >= len(rows) and ours > sum(indicators.knows(label) for label in rows)


def take_overdue(table: Table, sources: Names, units: Names) -> Findings:
    """Each number by row and part; the sums of rows and of columns are compared and not taken in."""
    found = Findings(notes=list(table.notes))
    labels = [line.label for line in table.lines if not line.is_total]
    by, names = max((("nguon", sources), ("don_vi", units)), key=lambda each: sum(map(each[1].knows, labels)))
    parts, sums = _parts(table)
    words = fold(f"{table.title} {' '.join(table.heads.values())}")
    doubt = "" if _OVERDUE.search(words) else "bảng không ghi là nhiệm vụ chậm muộn"
    if not parts:
        parts, doubt = dict.fromkeys(table.heads, WHOLE), "không rõ cột nào là số nhiệm vụ chậm muộn"
    above: dict[int, list[Decimal | None]] = {column: [] for column in table.heads}
    for line in table.lines:
        if line.is_total:
            _compare_columns(found, line, above, by, parts)
            above = {column: [] for column in table.heads}
            continue
        for column, cell in line.values.items():
            above[column].append(Decimal(0) if is_nothing(cell) else _whole(cell))
            if column in parts and not is_nothing(cell):
                found.entries.append(_entry(line, cell, by, parts[column], names, doubt))
        _compare_row(found, line, list(parts), sums)
    return found


def _parts(table: Table) -> tuple[dict[int, str], list[int]]:
    """The part that each column counts, and the columns that sum up others."""
    heads = {column: fold(head) for column, head in table.heads.items()}
    parts = {column: part for column, head in heads.items() for part, words in _PARTS if words.search(head)}
    sums = [column for column, head in heads.items() if column not in parts and _SUM.search(head)]
    if not parts and len(heads) == 1:
        return dict.fromkeys(heads, WHOLE), []
    return (parts, sums) if len(set(parts.values())) == len(parts) else ({}, [])


def _entry(line: Line, cell: Cell, by: str, part: str, names: Names, doubt: str) -> Entry:
    match = names.find(line.label, line.code)
    codes = match.certain or match.near
    value = _whole(cell)
    doubts = [doubt]
    if not match.certain:
        doubts.append(f"không có {'nguồn' if by == 'nguon' else 'đơn vị'} nào tên «{line.label}»" + (f"; gần nhất: {listed(codes, names)}" if codes else ""))
    elif len(match.certain) > 1:
        doubts.append(f"nhiều tên cùng ứng với dòng này: {listed(codes, names)}")
    if value is None:
        doubts.append(cell.fault or "không phải số nguyên viết rõ ràng")
    choices = [Choice((by, code, part), str(value)) for code in codes] if value is not None else []
    return Entry(cell.place, line.label, cell.text, tuple(choices), "; ".join(filter(None, doubts)))


def _whole(cell: Cell) -> Decimal | None:
    """A count; one that could be read in two ways is none."""
    number = number_in(cell)
    if number is None or cell.fault or not number.is_plain:
        return None
    value = next(iter(number.readings.values()))
    return value if value == value.to_integral_value() and value >= 0 else None


def _compare_columns(found: Findings, line: Line, above: dict[int, list[Decimal | None]], by: str, parts: dict[int, str]) -> None:
    for column, cell in line.values.items():
        stated = _whole(cell)
        if stated is not None:
            values = above[column]
            code = f"cham_muon.{by}" + (f".tat_ca.{parts[column]}" if column in parts else "")
            found.totals.append(Total(cell.place, line.label, stated, None if None in values or not values else sum(values), code))


def _compare_row(found: Findings, line: Line, parts: list[int], sums: list[int]) -> None:
    for column in sums if len(parts) > 1 else ():
        stated = _whole(line.values[column])
        values = [Decimal(0) if is_nothing(line.values[each]) else _whole(line.values[each]) for each in parts]
        if stated is not None and None not in values:
            found.totals.append(Total(line.values[column].place, line.label, stated, sum(values)))
