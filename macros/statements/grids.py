"""Tables of a draft as grids of numbers: Markdown rows, and rows of a text file kept apart by tabs or wide gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.drafts import Passage
from macros.folding import fold
from macros.quantities import PERCENT, Quantity, cell_quantity, quantities
from macros.statements.sentences import Mention

_INDEX_HEADER = re.compile(r"(?:stt|tt|so tt|so thu tu|ma so|ma|#)")
_GAP = re.compile(r"\t+| {2,}")
_RATE_HEADER = re.compile(r"%|(?:^|\W)(?:ty le|ti le|ty trong|phan tram)(?:\W|$)")
_NOT_ADDITIVE = re.compile(r"(?:^|\W)(?:binh quan|trung binh|don gia|nang suat|gia|he so|diem|xep hang|thu hang|hang|nam (?:sinh|hoc|thanh lap|xay dung)|ngay|so van ban|lan|ghi chu|dinh muc|muc)(?:\W|$)")
_LEAST_ROWS = 3
_MOST_COLUMNS = 24
_MOST_ROWS = 200


@dataclass(frozen=True)
class Row:
    """key: what the index column holds («I», «1.2»), "" for none; label: the row's name; cells: its numbers by column."""

    key: str
    label: str
    cells: tuple[Mention | None, ...]


@dataclass(frozen=True)
class Grid:
    """header: folded, by column. columns: those with numbers, without the index column."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    columns: tuple[int, ...]

    def column(self, number: int) -> list[Mention | None]:
        return [row.cells[number] for row in self.rows]

    def is_rate(self, number: int) -> bool:
        cells = [cell for cell in self.column(number) if cell]
        return bool(_RATE_HEADER.search(self.header[number])) or (bool(cells) and all(cell.kind == PERCENT for cell in cells))

    def is_additive(self, number: int) -> bool:
        return not self.is_rate(number) and not self._holds_years(number) and not _NOT_ADDITIVE.search(re.sub(r"(?:thang|nam|quy) (?:truoc|nay|\d+)|cung ky", "", self.header[number]))

    def _holds_years(self, number: int) -> bool:
        return self.header[number].startswith("nam") and all(1900 <= cell.value <= 2100 for cell in self.column(number) if cell)


def grids(passages: Sequence[Passage]) -> Iterator[Grid]:
    """Every table of the draft that has a head and rows with numbers."""
    for rows in _tables(passages):
        if grid := _grid(rows):
            yield grid


def _tables(passages: Sequence[Passage]) -> Iterator[list[tuple[Passage, list[tuple[int, str]]]]]:
    """The rows of each table: passage, and for each cell its offset and text."""
    rows: list[tuple[Passage, list[tuple[int, str]]]] = []
    last: tuple = ()
    for passage in passages:
        cells = _cells(passage)
        place = (bool(passage.cells), passage.table, len(cells))
        if rows and (place[:2] != last[:2] or not cells or (not passage.cells and place != last)):
            yield rows
            rows = []
        if cells:
            rows.append((passage, cells))
        last = place
    if rows:
        yield rows


def _cells(passage: Passage) -> list[tuple[int, str]]:
    if passage.cells:
        return _marked(passage)
    text = passage.text.rstrip()
    if "\t" not in text and "   " not in text.strip():
        return []
    separators = list(re.finditer(r"\t", text)) if text.count("\t") > 1 else list(_GAP.finditer(text))
    starts = [0, *(match.end() for match in separators)]
    ends = [*(match.start() for match in separators), len(text)]
    cells = [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)]
    return cells if 2 < len(cells) <= _MOST_COLUMNS and all(len(cell) < 80 for _, cell in cells) else []


def _marked(passage: Passage) -> list[tuple[int, str]]:
    """The cells of a row between bars; a reader that gives cells without bars (Word) gets running offsets."""
    if "|" not in passage.text:
        found, position = [], 0
        for cell in passage.cells:
            at = passage.text.find(cell, position) if cell else position
            position = at + len(cell) if at >= 0 else position
            found.append((max(at, 0), cell))
        return found
    found, position = [], passage.text.index("|") + 1 if passage.text.lstrip().startswith("|") else 0
    for cell in passage.text[position:].split("|"):
        found.append((position, cell))
        position += len(cell) + 1
    return found[: len(passage.cells)]


def _grid(rows: list[tuple[Passage, list[tuple[int, str]]]]) -> Grid | None:
    if len(rows) < 2 or (not rows[0][0].cells and len(rows) < _LEAST_ROWS) or len(rows) > _MOST_ROWS:
        return None
    width = max(len(cells) for _, cells in rows)
    if width > _MOST_COLUMNS:
        return None
    heads = 1
    while heads < len(rows) - 1 and heads < 3 and not any(cell_quantity(text) for _, text in rows[heads][1]):
        heads += 1
    if heads < len(rows) - 1 and _counts_columns([text for _, text in rows[heads][1]]):
        heads += 1
    header = tuple(" ".join(fold(_bare(cells[number][1])) for _, cells in rows[:heads] if number < len(cells)) for number in range(width))
    body = [(passage, cells) for passage, cells in rows[heads:] if any(_bare(text) for _, text in cells)]
    index = _index_column(header, body)
    labelled = next((number for number in range(width) if number != index and _is_text(body, number)), None)
    built = [_row(passage, cells, width, index, labelled) for passage, cells in body]
    columns = tuple(number for number in range(width) if number not in (index, labelled) and any(row.cells[number] for row in built))
    return Grid(header, tuple(built), columns) if columns and labelled is not None else None


def _counts_columns(cells: list[str]) -> bool:
    """A row like (1) (2) (3) or A B 1 2 under the head, which only numbers the columns."""
    numbers = [int(found[0]) for cell in cells if (found := re.fullmatch(r"\(?(\d{1,2})\)?(?:=.*)?", cell.strip()) and re.findall(r"\d+", cell))]
    return len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] < 4


def _bare(text: str) -> str:
    return re.sub(r"[*_`]", "", text).strip()


def _index_column(header: tuple[str, ...], body: list) -> int:
    if _INDEX_HEADER.fullmatch(header[0].strip(" .")):
        return 0
    first = [_bare(cells[0][1]) for _, cells in body if cells]
    counted = [int(text) for text in first if text.isdigit()]
    return 0 if len(counted) > 2 and counted == list(range(1, len(counted) + 1)) and len(header) > 2 and _is_text(body, 1) else -1


def _is_text(body: list, number: int) -> bool:
    texts = [_bare(cells[number][1]) for _, cells in body if number < len(cells)]
    words = sum(bool(re.search(r"[^\W\d_]{2}", text)) and not cell_quantity(text) for text in texts)
    return words * 2 >= len(texts) and words > 0


def _row(passage: Passage, cells: list[tuple[int, str]], width: int, index: int, labelled: int | None) -> Row:
    mentions = []
    for number in range(width):
        quantity = _number(cells[number][1]) if number < len(cells) and number not in (index, labelled) else None
        if quantity is None:
            mentions.append(None)
            continue
        offset = cells[number][0]
        placed = replace(quantity, start=quantity.start + offset, end=quantity.end + offset)
        mentions.append(Mention(placed, passage.line, number, 0, -1, 0))
    key = _bare(cells[index][1]) if 0 <= index < len(cells) else ""
    label = _bare(cells[labelled][1]) if labelled is not None and labelled < len(cells) else ""
    return Row(key, label or key, tuple(mentions))


def _number(text: str) -> Quantity | None:
    """The one number of a cell, alone or with its unit."""
    if (alone := cell_quantity(text)) is not None:
        return alone
    found = quantities(text)
    return found[0] if len(found) == 1 and len(_bare(text)) <= len(found[0].text) + 1 else None
