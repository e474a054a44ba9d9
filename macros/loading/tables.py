"""Text to rows: header, separators, quotes, and each line into the row model of its table."""

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.folding import fold, nearest, shorten
from macros.loading.text import CELL, LONGEST_LINE, read_source
from macros.problems import Problem
from macros.schema import TABLES, Row, Table
from macros.survey import meant, misnamed_folder, missing_folder, refusal

_SIGNS = {",": "dấu phẩy", ";": "dấu chấm phẩy", "\t": "dấu tab"}
_HEADERS = {tuple(header): table.name for table in TABLES.values() for header in table.model.headers()}
_LINE = {sign: re.compile(rf"{CELL[sign]}(?:{sign}{CELL[sign]})*+") for sign in ",;"}


@dataclass
class Sheet:
    """The rows of one data file, what was wrong with it, and the sign between its cells."""

    rows: list[Any] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    delimiter: str = ","


def read_table(root: Path, file: str, table: Table) -> Sheet:
    """Read one data file strictly: known columns, full rows, no row twice."""
    sheet = Sheet()
    if problem := _blocked(root, file):
        sheet.problems.append(problem)
    elif (root / file).exists():
        _fill(sheet, root, file, table)
    elif table.required:
        sheet.problems.append(_missing(root, file, table))
    return sheet


def _blocked(root: Path, file: str) -> Problem | None:
    """What the survey says of the file, or of a folder above it that is none: nothing behind a link is read."""
    for folder in ("data", file.rpartition("/")[0]):
        if (root / folder).is_symlink() or not (root / folder).is_dir():
            return refusal(root, folder) or misnamed_folder(root, folder) or missing_folder(folder)
    return refusal(root, file)


def _missing(root: Path, file: str, table: Table) -> Problem:
    """That the file is not there; where another has a name like it, what the survey says of that one."""
    folder = file.rpartition("/")[0]
    for name in sorted(os.listdir(root / folder)):
        if name not in TABLES and meant(name, [table.name]) and (problem := refusal(root, f"{folder}/{name}")):
            return problem
    return Problem(file, 1, 1, "tep-thieu", "Không thấy tệp này.", f"Tạo tệp với dòng tiêu đề: {','.join(table.model.columns())}.")


def _fill(sheet: Sheet, root: Path, file: str, table: Table) -> None:
    lines = read_cells(root, file, table, sheet)
    for is_blank, rows in groupby(lines[1:], key=_is_blank):
        if is_blank:
            sheet.problems.append(_blank_rows(file, list(rows)))
        else:
            for line, cells in rows:
                _read_row(file, line, cells, table, lines[0][1], sheet)
    _refuse_doubles(file, table, sheet)
    if not sheet.rows and not table.may_be_empty and not sheet.problems:
        sheet.problems.append(Problem(file, 1, 1, "tep-rong", "Tệp chỉ có dòng tiêu đề.", "Ghi ít nhất một dòng số liệu."))


def _is_blank(row: tuple[int, list[str]]) -> bool:
    return not any(row[1]) or not any(map(str.strip, row[1]))


def _blank_rows(file: str, rows: list[tuple[int, list[str]]]) -> Problem:
    count = f"{len(rows)} dòng liền nhau" if len(rows) > 1 else "Dòng này"
    fact = f"{count} không có nội dung, chỉ có dấu ngăn ô hoặc dấu cách."
    return Problem(file, rows[0][0], 1, "o-trong", fact, "Xóa hẳn các dòng đó." if len(rows) > 1 else "Xóa hẳn dòng.")


def read_cells(root: Path, file: str, table: Table, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """(line number, cells) of each line of a data file, the header first; none where the header is wrong."""
    text, problems = read_source(root, file)
    sheet.problems += problems
    if text == "" and problems:
        return []
    lines = _split(file, text, table, sheet)
    return _until_other_table(file, lines, table, sheet) if _has_header(file, lines, table, sheet) else []


def _split(file: str, text: str, table: Table, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """(line number, cells) of each line that is not empty; the header decides between comma and semicolon.

    A line that cannot be split is a problem; the header that cannot be is the end.
    """
    header = next((line for line in text.split("\n") if line), "")
    if problem := _wrong_first_line(file, header):
        sheet.problems.append(problem)
        return []
    sheet.delimiter = ";" if ";" in header else ","
    lines, opened = [], False
    for number, line in enumerate(text.split("\n"), 1):
        if opened:
            # The lines inside an open quote are its consequence; they are read again once the quote is mended.
            opened = line.count('"') % 2 == 0
        elif '"' in line or len(line) > LONGEST_LINE:
            opened = _split_quoted(file, number, line, lines, sheet)
        elif line:
            lines.append((number, line.split(sheet.delimiter)))
        if line == header and not lines:
            return []
        if len(lines) > table.most + 1:
            sheet.problems.append(Problem(file, number, 1, "tep-qua-lon", f"Tệp có hơn {table.most} dòng.", "Xóa các dòng không dùng."))
            return lines[:-1]
    return lines


def _wrong_first_line(file: str, header: str) -> Problem | None:
    if not header:
        return Problem(file, 1, 1, "tep-rong", "Tệp trống.", "Ghi dòng tiêu đề và các dòng số liệu.")
    if header.lower().lstrip('"').startswith("sep="):
        fact = f"Dòng «{shorten(header)}» là dòng riêng của Excel."
        return Problem(file, 1, 1, "dau-ngan-o", fact, "Xóa dòng này; dòng đầu phải là dòng tiêu đề.")
    if "\t" in header:
        fix = "Lưu lại dạng CSV, các ô cách nhau bằng dấu phẩy hoặc dấu chấm phẩy."
        return Problem(file, 1, 1, "dau-ngan-o", "Các ô cách nhau bằng dấu tab.", fix)
    if "," in header and ";" in header:
        fact = "Dòng tiêu đề dùng cả dấu phẩy lẫn dấu chấm phẩy."
        return Problem(file, 1, 1, "dau-ngan-o", fact, "Dùng một loại dấu trong cả tệp.")
    return None


def _split_quoted(file: str, number: int, line: str, lines: list[tuple[int, list[str]]], sheet: Sheet) -> bool:
    """The cells of a line that has quotes, or is very long; True when a quote stays open at its end."""
    sign = sheet.delimiter
    if line.count('"') % 2:
        fact = "Dòng này có số dấu ngoặc kép lẻ: một ô mở mà không đóng, hoặc đóng mà không mở."
        fix = 'Đóng ngoặc kép; mỗi ô nằm gọn trong một dòng; dấu " trong ô thì viết đôi.'
        sheet.problems.append(Problem(file, number, 1, "csv-ngoac-kep", fact, fix))
        return True
    end = _LINE[sign].match(line).end()
    if end < len(line):
        column = len(re.findall(CELL[sign] + sign, line[:end])) + 1
        fact = f"Dấu ngoặc kép đặt sai chỗ, ở «{line[max(0, end - 10) : end + 10]}»."
        fix = 'Đặt cả ô trong một cặp "…", sát dấu ngăn ô; dấu " trong ô thì viết đôi.'
        sheet.problems.append(Problem(file, number, column, "csv-ngoac-kep", fact, fix))
    elif problem := _long_cell(file, number, re.findall(CELL[sign] + f"(?:{sign}|$)", line)):
        sheet.problems.append(problem)
    else:
        lines.append((number, next(csv.reader([line], delimiter=sign))))
    return False


def _long_cell(file: str, number: int, cells: list[str]) -> Problem | None:
    for column, cell in enumerate(cells, 1):
        if len(cell.rstrip(",;").strip('"')) > LONGEST_LINE:
            return Problem(file, number, column, "tep-qua-lon", f"Ô «{shorten(cell, 20)}» dài hơn 10.000 ký tự.", "Rút ngắn ô này.")
    return None


def _has_header(file: str, lines: list[tuple[int, list[str]]], table: Table, sheet: Sheet) -> bool:
    """Whether the first line is the header; a wrong one is one problem, whatever is wrong in it."""
    if not lines or lines[0][1] in table.model.headers():
        return bool(lines)
    number, header = lines[0]
    wanted = _wanted(table, header)
    fix = f"Dòng tiêu đề phải là: {sheet.delimiter.join(wanted)}."
    place = next(index for index, name in enumerate([*header, None], 1) if [name] != wanted[index - 1 : index])
    fact = " ".join(_header_faults(header, wanted)) or "Các cột không đúng thứ tự."
    if ["_".join(fold(name).split()) for name in header] == wanted:
        fact = "Tên cột phải viết thường, không dấu, không có dấu cách."
    elif header[: len(wanted)] == wanted and not any(header[len(wanted) :]):
        fact, fix = f"Dòng tiêu đề thừa {len(header) - len(wanted)} {_SIGNS[sheet.delimiter]} ở cuối.", "Xóa dấu thừa, cả ở các dòng dưới."
    elif tuple(header) in _HEADERS:
        fact, fix = f"Dòng tiêu đề này là của {_HEADERS[tuple(header)]}.", f"Đặt đúng tệp vào đây; {fix[0].lower()}{fix[1:]}"
    elif sum(bool(nearest(name, wanted, 1)) for name in header) * 2 < len(wanted):
        place, fact, fix = 1, *_no_header(header, lines, wanted, sheet.delimiter)
    sheet.problems.append(Problem(file, number, place, "cot-sai", fact, fix))
    return False


def _header_faults(header: list[str], wanted: list[str]) -> Iterator[str]:
    missing = [name for name in wanted if name not in header]
    for name in dict.fromkeys(each for each in header if each not in wanted):
        near = nearest(name, missing, 1)
        missing = [each for each in missing if each not in near]
        hint = f" (ý là «{near[0]}»?)" if near else ""
        yield f"Không có cột «{shorten(name)}»{hint}." if name.strip() else "Có ô tiêu đề trống."
    for name in missing:
        yield f"Thiếu cột «{name}»."
    for name in dict.fromkeys(each for each in wanted if header.count(each) > 1):
        yield f"Cột «{name}» có {header.count(name)} lần."


def _wanted(table: Table, header: list[str]) -> list[str]:
    """What a wrong header should have been: with the columns that may be left out only as far as it has any of them."""
    *longer, shortest = table.model.headers()
    return next((each for each in longer if each[-1] in header), shortest)


def _no_header(header: list[str], lines: list[tuple[int, list[str]]], wanted: list[str], sign: str) -> tuple[str, str]:
    fact = f"Dòng đầu «{shorten(sign.join(header))}» không phải dòng tiêu đề."
    if any(tuple(cells) in _HEADERS for _, cells in lines):
        return fact, "Xóa các dòng đứng trước dòng tiêu đề."
    return fact, f"Thêm dòng tiêu đề: {sign.join(wanted)}."


def _until_other_table(file: str, lines: list[tuple[int, list[str]]], table: Table, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """The lines of this table; a further header begins another, which is one problem, whatever its rows are."""
    for index, (number, cells) in enumerate(lines[1:], 1):
        name = _HEADERS.get(tuple(cells))
        if name:
            fix = "Xóa dòng này." if name == table.name else f"Chuyển các dòng từ đây vào tệp {name}."
            sheet.problems.append(Problem(file, number, 1, "cot-sai", f"Lại có dòng tiêu đề, của {name}, giữa tệp.", fix))
            return lines[:index]
    return lines


def _read_row(file: str, line: int, cells: list[str], table: Table, columns: list[str], sheet: Sheet) -> None:
    if cells[0].startswith("#"):
        fix = "Xóa dòng; ghi chú thì viết ở cột ghi_chu hoặc mo_ta."
        sheet.problems.append(Problem(file, line, 1, "o-co-ma", "Dòng bắt đầu bằng dấu #; tệp số liệu không có dòng chú thích.", fix))
        return
    if len(cells) != len(columns):
        sheet.problems += _wrong_width(file, line, cells, columns, sheet)
        return
    try:
        sheet.rows.append(table.model(file=file, line=line, **dict(zip(columns, cells, strict=True))))
    except ValidationError as error:
        for each in error.errors():
            name = str(each["loc"][0])
            sheet.problems.append(_from_model(file, line, columns.index(name) + 1, name, each))


def _wrong_width(file: str, line: int, cells: list[str], columns: list[str], sheet: Sheet) -> list[Problem]:
    surplus, sign = len(cells) - len(columns), sheet.delimiter
    other = next((each for each in _SIGNS if each != sign and len(cells) == 1 and cells[0].count(each) >= len(columns) - 1), "")
    if other:
        # Once for the file: a program wrote all of its rows.
        fact = f"Dòng này ngăn ô bằng {_SIGNS[other]}, dòng tiêu đề bằng {_SIGNS[sign]}."
        first = not any(each.code == "dau-ngan-o" for each in sheet.problems)
        return [Problem(file, line, 1, "dau-ngan-o", fact, "Dùng một loại dấu trong cả tệp.")] if first else []
    if surplus < 0:
        fact = f"Dòng có {len(cells)} ô, thiếu {-surplus} ô."
        return [Problem(file, line, len(cells), "so-o-sai", fact, f"Ghi đủ các ô: {sign.join(columns)}; dòng ghi chú thì xóa.")]
    fact = f"Dòng có {len(cells)} ô, thừa {surplus} ô."
    return [Problem(file, line, len(columns) + 1, "so-o-sai", fact, _less(cells, surplus, sign))]


def _less(cells: list[str], surplus: int, sign: str) -> str:
    """How a line with too many cells gets the right number of them."""
    if any(re.match("[“”„‘’']", cell) for cell in cells):
        return 'Thay dấu bao quanh ô bằng ngoặc kép thẳng ".'
    split = [f"{left.replace('.', '')},{right}" for left, right in pairwise(cells) if re.fullmatch("[0-9][0-9.]*", left) and right.isdecimal()]
    if not split and not any(cells[-surplus:]):
        return f"Xóa {surplus} {_SIGNS[sign]} thừa ở cuối dòng."
    split += [f"{left}{sign}{right}" for left, right in pairwise(cells[1:]) if left.strip() and right.strip()]
    return f'Ô có {_SIGNS[sign]} phải đặt trong ngoặc kép, như "{shorten((split or ["…"])[0])}".'


def _from_model(file: str, line: int, column: int, name: str, error: dict) -> Problem:
    """A row model's refusal as a problem; the models refuse with our own sentences only."""
    context = error["ctx"]
    return Problem(file, line, column, context["code"], f"Cột {name}: {context['fact']}", context["suggestion"])


def _refuse_doubles(file: str, table: Table, sheet: Sheet) -> None:
    first: dict[tuple, Row] = {}
    for row in sheet.rows:
        key = tuple(getattr(row, name) for name in table.key)
        if key in first:
            shown = " ".join(map(str, key))
            fact = f"«{shorten(shown, 60)}» đã có ở dòng {first[key].line}."
            sheet.problems.append(Problem(file, row.line, 1, "dong-trung", fact, "Xóa một trong hai dòng."))
        first.setdefault(key, row)
    sheet.rows = list(first.values())
