"""Workbooks and CSV files as offices send them: every visible cell with its address, what it shows and what it holds.

Nothing in a file is run or followed: formulas give the value that was stored with them, links are not opened.
"""

import csv
import datetime
import io
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from macros.intake import Unreadable
from macros.intake.encodings import decoded
from macros.numerals import format_number
from macros.periods import format_date

LARGEST_FILE = 20 * 1024**2
_LARGEST_UNPACKED = 100 * 1024**2
_LARGEST_PART = 20 * 1024**2
_MOST_ROWS = 5000
_MOST_COLUMNS = 200
_SAVE_AS_WORKBOOK = "Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi chạy lại."

_NOISE = Decimal("0.0000001")

_ERROR = re.compile(r"#(?:[A-ZĐ]+[A-ZĐ0-9/_]*[!?]?|N/A)|Err:\d+", re.IGNORECASE)
_TOO_NARROW = re.compile(r"#{2,}")
_SCIENTIFIC = re.compile(r"-?\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_QUOTED_FORMULA = re.compile(r'="([^"]*)"')
_LITERALS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')


@dataclass(frozen=True)
class Cell:
    """place: «C7». text: what it shows, "" when empty. number: what a cell that holds a number holds, a share as percent.

    decimals: how many its format shows, None where the format does not say. fault: why its content cannot be taken.
    is_copy: it shows what stands in another cell of its merged range.
    """

    place: str
    text: str = ""
    number: Decimal | None = None
    decimals: int | None = None
    is_percent: bool = False
    fault: str = ""
    is_copy: bool = False


@dataclass(frozen=True)
class Sheet:
    """name: of a workbook's sheet, "" in a CSV file. rows: all of one width. is_vietnamese: written in Vietnamese settings for certain. notes: what was left out."""

    name: str
    rows: list[list[Cell]]
    is_vietnamese: bool = False
    notes: list[str] = field(default_factory=list)


def read_sheets(path: Path) -> list[Sheet]:
    """The visible sheets of an .xlsx file, or the one of a CSV file; Unreadable for anything else."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(f"Tệp lớn {path.stat().st_size / 1024**2:.0f} MB, quá 20 MB.", "Xóa hình ảnh và trang không dùng rồi lưu lại.")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable("Máy không mở được tệp này.", "Kiểm tra đường dẫn và quyền đọc tệp.") from error
    if data.startswith(b"PK\x03\x04"):
        return _read_workbook(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("Đây là tệp Excel đời cũ (.xls), hoặc tệp có mật khẩu.", f"Bỏ mật khẩu nếu có. {_SAVE_AS_WORKBOOK}")
    if data[:256].lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"<", b"%", b"{"):
        raise Unreadable("Đây là trang web, tệp PDF hoặc tệp khác, dù tên như tệp bảng tính.", _SAVE_AS_WORKBOOK)
    return [_read_csv(decoded(data))]


# Workbooks.


def _read_workbook(data: bytes) -> list[Sheet]:
    # Loading openpyxl takes a fifth of a second, which the gate need not spend.
    import openpyxl

    _refuse_unfit_archive(data)
    try:
        shown, written = (openpyxl.load_workbook(io.BytesIO(data), data_only=values, keep_links=False) for values in (True, False))
        return _visible_sheets(shown, written)
    except Unreadable:
        raise
    except Exception as error:  # openpyxl has no error of its own: what a broken part raises is whatever its reader met.
        raise Unreadable("Tệp .xlsx bị hỏng, hoặc không phải tệp Excel.", _SAVE_AS_WORKBOOK) from error


def _refuse_unfit_archive(data: bytes) -> None:
    """zipfile reads no more of a part than its declared size, so what is declared bounds what is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise Unreadable("Tệp .xlsx bị hỏng, hoặc bị cắt ngang.", "Chép lại tệp từ bản gốc.") from error
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise Unreadable("Đây là tệp nén, tệp Word hoặc tệp OpenDocument, không phải tệp .xlsx.", _SAVE_AS_WORKBOOK)
    largest = max(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if largest > _LARGEST_PART or sum(part.file_size for part in parts) > _LARGEST_UNPACKED or len(parts) > 2000:
        raise Unreadable("Tệp .xlsx giải nén ra quá lớn.", "Chép phần cần nhập sang một tệp mới rồi lưu lại.")
    _refuse_entities(data)


def _refuse_entities(data: bytes) -> None:
    """No spreadsheet program writes a document type, whose entities could read other files or fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # In UTF-16 every second byte is a zero.
            has_types = any(b"<!DOCTYPE" in archive.read(part).replace(b"\0", b"") for part in archive.namelist() if part.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Unreadable("Tệp .xlsx bị hỏng, hoặc có mật khẩu.", "Chép lại tệp từ bản gốc, bỏ mật khẩu nếu có.") from error
    if has_types:
        raise Unreadable("Tệp .xlsx có khai báo mà Excel không bao giờ ghi (DOCTYPE).", _SAVE_AS_WORKBOOK)


def _visible_sheets(shown, written) -> list[Sheet]:
    hidden = [sheet.title for sheet in shown.worksheets if sheet.sheet_state != "visible"]
    notes = [f"Trang tính ẩn «{name}»: không đọc." for name in hidden]
    sheets = [_sheet(sheet, written[sheet.title]) for sheet in shown.worksheets if sheet.title not in hidden]
    if not sheets:
        raise Unreadable("Tệp không có trang tính nào hiện ra.", "Bỏ ẩn trang cần nhập rồi lưu lại.")
    sheets[0].notes[:0] = notes
    return sheets


def _sheet(shown, written) -> Sheet:
    notes = []
    if shown.max_row > _MOST_ROWS or shown.max_column > _MOST_COLUMNS:
        notes.append(f"Trang «{shown.title}»: chỉ đọc {_MOST_ROWS} hàng và {_MOST_COLUMNS} cột đầu.")
    height, width = min(shown.max_row, _MOST_ROWS), min(shown.max_column, _MOST_COLUMNS)
    grid = [
        [_cell(value, formula) for value, formula in zip(values, formulas, strict=True)]
        for values, formulas in zip(*(sheet.iter_rows(max_row=height, max_col=width) for sheet in (shown, written)), strict=True)
    ]
    _spread_merged(grid, shown.merged_cells.ranges)
    rows, columns = _hidden_rows(shown), _hidden_columns(shown)
    notes += _told_hidden(shown.title, grid, rows, columns)
    kept = [[cell for column, cell in enumerate(row, 1) if column not in columns] for number, row in enumerate(grid, 1) if number not in rows]
    return Sheet(shown.title, kept, notes=notes)


def _cell(value, formula) -> Cell:
    """What a cell shows. value: with formulas worked out; formula: as it was written."""
    place = value.coordinate
    content = value.value
    if formula.data_type == "f" and content is None:
        return Cell(place, "(công thức)", fault="ô có công thức nhưng tệp không lưu kết quả; mở bằng Excel, lưu lại rồi nhập")
    if value.data_type == "e":
        return Cell(place, str(content), fault=f"ô báo lỗi {content}")
    if isinstance(content, bool) or content is None:
        return Cell(place, "" if content is None else str(content).upper())
    if isinstance(content, int | float):
        return _number(place, content, value.number_format)
    if isinstance(content, datetime.datetime | datetime.date):
        return Cell(place, format_date(content), fault="ô chứa ngày; nếu là số liệu thì Excel đã đổi số thành ngày, gõ lại số")
    return _text_cell(place, str(content))


def _number(place: str, content: float, style: str) -> Cell:
    number = without_noise(Decimal(repr(content)))
    style = _LITERALS.sub("", style.partition(";")[0])
    is_percent = "%" in style
    if is_percent:
        number *= 100
    places = re.search(r"[0#?](?:\.([0#?]+))?(,*)(?![0#?,.])", style)
    decimals = None if not places or "E" in style or "/" in style else len(places[1] or "")
    fault = "ô hiện số đã chia cho một nghìn hoặc một triệu; chép số đầy đủ" if places and places[2] else ""
    return Cell(place, shown_number(number) + "%" * is_percent, number, decimals, is_percent, fault)


def without_noise(value: Decimal) -> Decimal:
    """A spreadsheet keeps 15 digits; adding up binary fractions leaves noise in the last of them, too."""
    exact, short = (Decimal(format(value, f".{digits}g")) for digits in (15, 12))
    return short if abs(exact - short) < _NOISE else exact


def shown_number(number: Decimal) -> str:
    """1.408; 51,326: with as many decimals as it has."""
    return ("−" if number < 0 else "") + format_number(abs(number), max(0, -number.normalize().as_tuple().exponent))


def _text_cell(place: str, content: str) -> Cell:
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in unicodedata.normalize("NFC", content)).split())
    if match := _QUOTED_FORMULA.fullmatch(text):
        text = match[1]
    fault = ""
    if _ERROR.fullmatch(text):
        fault = f"ô báo lỗi {text}"
    elif _TOO_NARROW.fullmatch(text):
        fault = "cột quá hẹp nên số bị lưu thành ###; nới cột, lưu lại"
    elif _SCIENTIFIC.fullmatch(text):
        fault = "số bị viết tắt dạng lũy thừa, mất chữ số; đổi cột sang kiểu Số rồi lưu lại"
    elif text.startswith("="):
        fault = "ô là công thức, không phải số"
    return Cell(place, text, fault=fault)


def _spread_merged(grid: list[list[Cell]], ranges) -> None:
    """Show a merged range's content in each of its cells, so that a header stands above all its columns."""
    for merged in ranges:
        if merged.min_row > len(grid) or merged.min_col > len(grid[0]):
            continue
        first = grid[merged.min_row - 1][merged.min_col - 1]
        for row in grid[merged.min_row - 1 : merged.max_row]:
            for column in range(merged.min_col - 1, min(merged.max_col, len(row))):
                if row[column].place != first.place:
                    row[column] = replace(first, place=row[column].place, is_copy=True)


def _hidden_rows(sheet) -> set[int]:
    return {number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0}


def _hidden_columns(sheet) -> set[int]:
    """One record may stand for a run of columns."""
    found = set()
    for column in sheet.column_dimensions.values():
        if column.hidden or column.width == 0:
            found.update(range(column.min, min(column.max, _MOST_COLUMNS) + 1))
    return found


def _told_hidden(name: str, grid: list[list[Cell]], rows: set[int], columns: set[int]) -> Iterator[str]:
    for number, row in enumerate(grid, 1):
        if number in rows and (texts := [cell.text for cell in row if cell.text and not cell.is_copy]):
            yield f"Trang «{name}», hàng {number} bị ẩn: không đọc ({'; '.join(texts)[:80]})."
    for number in sorted(columns):
        places = [row[number - 1].place for row in grid if number <= len(row) and row[number - 1].text and not row[number - 1].is_copy]
        if places:
            yield f"Trang «{name}», cột {places[0].rstrip('0123456789')} bị ẩn: không đọc ({len(places)} ô có nội dung)."


# CSV files.


def _read_csv(text: str) -> Sheet:
    first, _, rest = text.partition("\n")
    declared = re.fullmatch(r'"?sep=(.)"?', first.strip("\r"), re.IGNORECASE)
    sign = declared[1] if declared else _delimiter(text)
    # Rows are numbered as the spreadsheet numbers them: Excel does not show the line that declares the sign.
    rows = _csv_rows(rest if declared else text, sign)
    if len(rows) > _MOST_ROWS or max(map(len, rows), default=0) > _MOST_COLUMNS:
        raise Unreadable(f"Tệp có hơn {_MOST_ROWS} dòng hoặc {_MOST_COLUMNS} cột.", "Chỉ giữ phần cần nhập.")
    width = max(map(len, rows), default=0)
    grid = [[_text_cell(address(column, number), content) for column, content in enumerate(row + [""] * (width - len(row)))] for number, row in enumerate(rows, 1)]
    return Sheet("", grid, is_vietnamese=sign == ";")


def _delimiter(text: str) -> str:
    """The sign that gives the most rows of one width; spreadsheets give every row the same."""

    def evenness(sign: str) -> int:
        widths = Counter(len(row) for row in _csv_rows(text, sign) if any(row))
        width, count = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
        return count if width > 1 else 0

    return max("\t;,", key=evenness)


def _csv_rows(text: str, sign: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    except csv.Error as error:
        raise Unreadable("Tệp CSV có dấu ngoặc kép đặt sai, hoặc một ô quá dài.", _SAVE_AS_WORKBOOK) from error


def address(column: int, row: int) -> str:
    """«C7» for column 2 (from 0) of row 7."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
