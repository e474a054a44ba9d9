"""A list of tasks as an Excel workbook: real dates and numbers, a frozen head, a filter, ready for A4 paper."""

import datetime
import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from macros.downloads.rows import COLUMNS, TaskSheet, Value, runs_in_a_spreadsheet

_SHEET = "Nhiệm vụ"
_TITLE, _HEAD, _TEXT, _NUMBER, _DATE = "Tên bảng", "Đầu cột", "Chữ", "Số", "Ngày"
_HEAD_ROW = 3


def workbook(tasks: TaskSheet) -> bytes:
    """The same bytes for the same tasks."""
    book = Workbook(write_only=True)
    for style in _styles():
        book.add_named_style(style)
    page = book.create_sheet(_SHEET)
    _set_up(page, len(tasks.rows))
    page.append([_cell(page, tasks.title, _TITLE)])
    page.append([tasks.note])
    page.append([_cell(page, column.name, _HEAD) for column in COLUMNS])
    for row in tasks.rows:
        page.append([_value(page, value) for value in row])
    saved = io.BytesIO()
    book.save(saved)
    return _without_clock(saved, tasks)


def _styles() -> list[NamedStyle]:
    top = Alignment(wrap_text=True, vertical="top")
    filled = PatternFill("solid", fgColor="E7ECF3")
    return [
        NamedStyle(_TITLE, font=Font(bold=True, size=14)),
        NamedStyle(_HEAD, font=Font(bold=True), fill=filled, alignment=Alignment(wrap_text=True, vertical="center")),
        NamedStyle(_TEXT, number_format="@", alignment=top),
        NamedStyle(_NUMBER, number_format="0", alignment=top),
        NamedStyle(_DATE, number_format="dd/mm/yyyy", alignment=Alignment(horizontal="left", vertical="top")),
    ]


def _set_up(page: WriteOnlyWorksheet, count: int) -> None:
    """Columns, what stays in sight, the filter, and the paper: A4 across, the head on every sheet."""
    last = get_column_letter(len(COLUMNS))
    for number, column in enumerate(COLUMNS, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.freeze_panes = f"B{_HEAD_ROW + 1}"
    page.auto_filter.ref = f"A{_HEAD_ROW}:{last}{_HEAD_ROW + count}"
    page.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.oddFooter.center.text = "Trang &P/&N"


def _value(page: WriteOnlyWorksheet, value: Value) -> Cell | None:
    if value is None or value == "":
        return None
    return _cell(page, value, _DATE if isinstance(value, datetime.date) else _NUMBER if isinstance(value, int) else _TEXT)


def _cell(page: WriteOnlyWorksheet, value: Value, style: str) -> Cell:
    """Text is text whatever it begins with, and stays text when somebody edits the cell."""
    cell = WriteOnlyCell(page, value)
    cell.style = style
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", runs_in_a_spreadsheet(value)
    return cell


def _without_clock(saved: io.BytesIO, tasks: TaskSheet) -> bytes:
    """The workbook with the list's own day in the place of the time of writing."""
    day = datetime.datetime.combine(tasks.day, datetime.time())
    properties = DocumentProperties(title=tasks.title, creator="", created=day, modified=day)
    result = io.BytesIO()
    with ZipFile(saved) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = tostring(properties.to_tree()) if name == ARC_CORE else source.read(name)
            target.writestr(ZipInfo(name, day.timetuple()[:6]), content, ZIP_DEFLATED)
    return result.getvalue()
