"""Sheets to tables: where the header stands, what each column is, which rows are totals, sections, notes, second headers."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from macros.folding import fold
from macros.intake.numbers import number_in
from macros.intake.sheets import Cell, Sheet

# Heads of columns, folded.
_INDEX = re.compile(r"(?:stt|tt|so tt|so thu tu|#)\.?")
_CODE = re.compile(r"ma(?: so| chi tieu| cot)?(?: chi tieu)?")
_NAME = re.compile(r"(?:ten )?(?:cac )?(?:chi tieu|noi dung|danh muc|dien giai|hang muc|tieu chi|cong viec|linh vuc|nguon|ten)(?: .*)?|(?:ten )?(?:don vi|phong,? ban|co quan)(?: (?:chu tri|thuc hien|bao cao|phu trach|cham.*))?")
_UNIT = re.compile(r"(?:don vi tinh|dvt|don vi do|d\.v\.t|don vi)")
_NOTE = re.compile(r"(?:ghi chu|chu thich|giai trinh|y kien|nguon so lieu|nguoi .*)")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?")
_TOTAL = re.compile(r"(?:tổng(?:\s(?:số|cộng))?|cộng|tong (?:so|cong)|tong)(?!\w)")
_OUTLINE = re.compile(r"\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-zđ])[.)/]+|[-–+*•●])\s*", re.IGNORECASE)
_MOST_HEADER_ROWS = 4


@dataclass(frozen=True)
class Line:
    """A row of a table. label: its name, without its outline number; outline: that number, or the index column's text.

    values: by column. section: what the rows above group it under.
    """

    label: str
    place: str
    values: dict[int, Cell]
    code: str = ""
    unit: str = ""
    outline: str = ""
    section: str = ""
    is_total: bool = False


@dataclass(frozen=True)
class Columns:
    """Which columns hold words, by number from 0; None for one that the table has not."""

    name: int | None = None
    code: int | None = None
    unit: int | None = None
    index: int | None = None
    others: frozenset[int] = frozenset()

    @property
    def of_words(self) -> set[int]:
        return {each for each in (self.name, self.code, self.unit, self.index) if each is not None} | self.others


@dataclass
class Table:
    """heads: the header's text above each column of values, "" where there is none. title: what stands above. notes: texts below and between."""

    place: str
    columns: Columns
    heads: dict[int, str]
    title: str = ""
    lines: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def tables(sheet: Sheet, is_known: Callable[[str], bool]) -> Iterator[Table]:
    """Every table of a sheet. is_known: whether a text names something that can be taken in, for tables without a header."""
    rows = [row for row in sheet.rows if any(cell.text for cell in row)]
    starts = [number for number, row in enumerate(rows) if _is_header(row)]
    starts = [number for number in starts if number == 0 or number - 1 not in starts]
    title, last = [], None
    for start, end in zip([0, *starts], [*starts, len(rows)], strict=True):
        if start == end:
            continue
        if start not in starts:
            table = _without_header(rows[start:end], is_known)
            title = [_line_text(row) for row in rows[start:end]] if table is None else []
        elif last is not None and _texts(rows[start]) == last:
            _go_on(table, rows[start:end], is_known)
            continue
        else:
            table, last = _with_header(rows[start:end], is_known), _texts(rows[start])
            table.title = " ".join(title)
            title = table.notes
        if table is not None and table.lines:
            yield table


def _is_header(row: list[Cell]) -> bool:
    texts = {fold(cell.text) for cell in row if cell.text}
    named = {text for text in texts if _NAME.fullmatch(text) or _CODE.fullmatch(text)}
    return len(texts) > 1 and bool(named) and not any(_is_amount(cell) for cell in row)


def _is_amount(cell: Cell) -> bool:
    return not cell.is_copy and (cell.number is not None or bool(cell.fault) or number_in(cell) is not None)


def _texts(row: list[Cell]) -> list[str]:
    return [fold(cell.text) for cell in row]


def _line_text(row: list[Cell]) -> str:
    return " ".join(dict.fromkeys(cell.text for cell in row if cell.text))


def _with_header(rows: list[list[Cell]], is_known: Callable[[str], bool]) -> Table:
    height = _header_height(rows)
    heads = _heads(rows[:height])
    columns = _columns(heads, rows[height:], is_known)
    return _table(rows[height:], columns, heads, is_known)


def _without_header(rows: list[list[Cell]], is_known: Callable[[str], bool]) -> Table | None:
    counts = [sum(is_known(row[column].text) for row in rows) for column in range(len(rows[0]))]
    across = [sum(is_known(cell.text) for cell in row) for row in rows]
    if max(across) > max(1, *counts):
        return _lying(rows[across.index(max(across)) :], is_known)
    if not any(counts):
        return None
    names = counts.index(max(counts))
    columns = Columns(names, index=0 if names > 0 and _is_index([row[0] for row in rows]) else None)
    return _table(rows, columns, [""] * len(rows[0]), is_known)


def _lying(rows: list[list[Cell]], is_known: Callable[[str], bool]) -> Table:
    """A table whose names stand in its first row and whose columns are its rows."""
    heads, *standing = [list(column) for column in zip(*rows, strict=True)]
    return _table(standing, Columns(name=0), [cell.text for cell in heads], is_known)


def _is_index(cells: list[Cell]) -> bool:
    """Whether cells count rows: 1, 2, 3; I, II; 1.1."""
    numbered = [cell.text.rstrip(".)") for cell in cells if cell.text]
    return bool(numbered) and all(re.fullmatch(r"\d{1,3}(?:\.\d{1,2})*|[IVX]+|[a-zđA-H]|[-+]", text) for text in numbered) and (len(set(numbered)) * 3 > len(numbered) * 2)


def _header_height(rows: list[list[Cell]]) -> int:
    """How many rows the header has: rows below the first whose name stands above, then the numbers of the columns."""
    name = next(column for column, cell in enumerate(rows[0]) if _NAME.fullmatch(fold(cell.text)) or _CODE.fullmatch(fold(cell.text)))
    height = 1
    while height < min(len(rows), _MOST_HEADER_ROWS) and _goes_on_above(rows[height], name):
        height += 1
    return height + (height < len(rows) and _numbers_columns(rows[height]))


def _goes_on_above(row: list[Cell], name: int) -> bool:
    below = row[name]
    return (not below.text or below.is_copy) and not any(_is_amount(cell) for cell in row) and len({cell.text for cell in row if cell.text}) > 1


def _numbers_columns(row: list[Cell]) -> bool:
    texts = [fold(cell.text) for cell in row if cell.text]
    counted = [int(digits) for text in texts if (digits := re.sub(r"\D.*", "", text.lstrip("(")))]
    return len(texts) > 1 and all(map(_NUMBERING.fullmatch, texts)) and len(counted) > 0 and counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] <= 2


def _heads(rows: list[list[Cell]]) -> list[str]:
    """The text above each column: of every header row once; a row above others reaches over the empty cells on its right."""
    above = [[cell.text for cell in row] for row in rows if not _numbers_columns(row)]
    for upper, lower in pairwise(above):
        for column in range(1, len(upper)):
            if not upper[column] and lower[column] and not _of_words(upper[column - 1]):
                upper[column] = upper[column - 1]
    return [" ".join(dict.fromkeys(row[column] for row in above if row[column])) for column in range(len(rows[0]))]


def _of_words(head: str) -> bool:
    return any(kind.fullmatch(fold(head)) for kind in (_INDEX, _CODE, _NAME, _UNIT, _NOTE))


def _columns(heads: list[str], rows: list[list[Cell]], is_known: Callable[[str], bool]) -> Columns:
    folded = [fold(head) for head in heads]

    def first(kind: re.Pattern, *taken: int | None) -> int | None:
        return next((column for column, head in enumerate(folded) if column not in taken and kind.fullmatch(head)), None)

    index, code, unit = first(_INDEX), first(_CODE), first(_UNIT)
    named = [column for column, head in enumerate(folded) if _NAME.fullmatch(head) and column not in (index, code)]
    if named == [unit]:
        unit = None
    named = [column for column in named if column != unit]
    # Of several columns of words the one whose cells are known names the rows.
    name = max(named, key=lambda column: sum(is_known(row[column].text) for row in rows), default=None)
    if index is None and name and not heads[name - 1] and _is_index([row[name - 1] for row in rows]):
        index = name - 1
    others = {column for column, head in enumerate(folded) if _NOTE.fullmatch(head)} | {column for column in named if column != name}
    return Columns(name, code, unit, index, frozenset(others))


def _table(rows: list[list[Cell]], columns: Columns, heads: list[str], is_known: Callable[[str], bool]) -> Table:
    values = [column for column in range(len(heads)) if column not in columns.of_words and any(row[column].text for row in rows)]
    place = next((cell.place for row in rows for cell in row if cell.text), "")
    table = Table(place, columns, {column: heads[column] for column in values})
    _fill(table, rows, is_known)
    return table


def _go_on(table: Table, rows: list[list[Cell]], is_known: Callable[[str], bool]) -> None:
    """The second page of a printed table repeats the header."""
    table.notes.append(f"{rows[0][0].place}: tiêu đề lặp lại.")
    _fill(table, rows[_header_height(rows) :], is_known)


def _fill(table: Table, rows: list[list[Cell]], is_known: Callable[[str], bool]) -> None:
    section, pending = "", []
    for row in rows:
        line = _line(row, table, section)
        has_numbers = any(cell.fault or re.search(r"\d", cell.text) for cell in line.values.values())
        if has_numbers or line.code or is_known(line.label):
            table.lines.append(line)
            pending = []
        elif line.label:
            section = line.label
            pending.append(f"{line.place}: «{_line_text(row)}».")
    table.notes += pending


def _line(row: list[Cell], table: Table, section: str) -> Line:
    columns = table.columns
    named = _name_cell(row, columns)
    outline = _OUTLINE.match(named.text)
    label = named.text[outline.end() :] if outline else named.text
    index = row[columns.index].text if columns.index is not None and row[columns.index].text != named.text else ""
    values = {column: Cell(row[column].place) if _is_spread_word(row[column]) else row[column] for column in table.heads}
    return Line(
        label=label,
        place=named.place,
        values=values,
        code=row[columns.code].text if columns.code is not None else "",
        unit=row[columns.unit].text if columns.unit is not None else "",
        outline=index or (outline[0].strip() if outline else ""),
        section=section,
        is_total=bool(_TOTAL.match(label.lower())),
    )


def _name_cell(row: list[Cell], columns: Columns) -> Cell:
    """Where a row's name stands: in its column, or in another of words when that is empty or merged with it."""
    order = [column for column in (columns.name, columns.index) if column is not None]
    rest = [column for column in range(len(row)) if column not in (columns.code, columns.unit)]
    named = [row[column] for column in (*order, *rest) if row[column].text and not _is_amount(row[column])]
    return named[0] if named else row[columns.name or 0]


def _is_spread_word(cell: Cell) -> bool:
    """A title that is merged over the columns of values, which is no value."""
    return cell.is_copy and cell.number is None and number_in(cell) is None


def outline_level(line: Line) -> int:
    """How deep a row stands: I before 1 before 1.1 and a) before a dash; «trong đó» is below what it belongs to."""
    if re.match(r"trong đó|trong do", line.label.lower()):
        return 5
    outline = line.outline.strip("().")
    if re.fullmatch("[IVX]+|[A-H]", outline):
        return 1
    if re.fullmatch(r"\d+", outline):
        return 2
    if re.fullmatch(r"\d+(?:\.\d+)+|[a-zđ]", outline):
        return 3
    return 4 if outline in ("-", "–", "+", "*", "•") else 2


def texts_around(tables: Sequence[Table], sheet: Sheet) -> str:
    """The words of a sheet outside its tables: its name, titles, notes."""
    return " ".join([sheet.name, *(f"{table.title} {' '.join(table.notes)}" for table in tables)])
