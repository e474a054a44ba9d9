"""The only opener of data/ and docs/: bytes become rows and pages, and whatever is wrong becomes a problem.

Nothing here raises for a bad file, and nothing is read that is not a plain file inside the project.
"""

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from macros.folding import suggest
from macros.problems import Problem
from macros.schema import Row, Table

_SAVE_AS_UTF8 = "Lưu lại với bảng mã UTF-8 (trong Excel: «CSV UTF-8»)."
_FOREIGN = (
    (b"pk\x03\x04", "tệp Excel hoặc Word", "Mở bằng Excel rồi lưu thành «CSV UTF-8»; đổi tên tệp không đủ."),
    (b"\xd0\xcf\x11\xe0", "tệp Excel hoặc Word đời cũ", "Mở bằng Excel rồi lưu thành «CSV UTF-8»; đổi tên tệp không đủ."),
    (b"%pdf", "tệp PDF", "Chép nội dung sang tệp văn bản."),
    (b"<!doctype", "trang web (HTML)", "Tải lại đúng tệp gốc."),
    (b"<html", "trang web (HTML)", "Tải lại đúng tệp gốc."),
    (b"<table", "trang web (HTML)", "Tải lại đúng tệp gốc."),
)
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
# The first byte of a Vietnamese letter in UTF-8 as Windows-1252 shows it, then one or two bytes that only follow.
_CP1252 = {bytes([byte]).decode("cp1252", "ignore") for byte in range(128, 256)} - {""}
_MOJIBAKE = re.compile(rf"[Â-ï][\u0080-\u00bf{re.escape(''.join(sorted(char for char in _CP1252 if char > 'ÿ')))}]{{1,2}}")
_QUOTED = '"12,5"'
# The same safe reading in C where PyYAML was built with it: ten times as fast.
_YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST_FILE = 5 * 1024 * 1024


@dataclass
class Sheet:
    """The rows of one data file, and what was wrong with it."""

    rows: list[Any] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class PageText:
    """A Markdown page as it stands in its file: head (front matter), body, and the line on which the body begins."""

    file: str
    head: BaseModel | None
    body: str
    body_line: int
    problems: list[Problem] = field(default_factory=list)


def read_text(root: Path, file: str) -> tuple[str, list[Problem]]:
    """The file's text in NFC with LF line ends, or "" and the reason why it is no text of ours."""
    path = root / file
    if path.stat().st_size > _LARGEST_FILE:
        return "", [Problem(file, 1, 1, "tep-qua-lon", "Tệp lớn hơn 5 MB.", "Chia nhỏ tệp, hoặc xóa phần không dùng.")]
    data = path.read_bytes()
    if problem := _foreign_file(file, data):
        return "", [problem]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_wrong_encoding(file, data, error.start)]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    problems = [problem for number, line in enumerate(text.split("\n"), 1) for problem in _spoiled_line(file, number, line)]
    return ("", problems) if problems else (text, [])


def _foreign_file(file: str, data: bytes) -> Problem | None:
    """A file of another program under a name of ours, told by its first bytes."""
    for start, name, fix in _FOREIGN:
        if data.lstrip()[: len(start)].lower() == start:
            return Problem(file, 1, 1, "la-tep-khac", f"Đây là {name}, không phải tệp văn bản.", fix)
    return None


def _wrong_encoding(file: str, data: bytes, position: int) -> Problem:
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return Problem(file, 1, 1, "bang-ma", "Tệp ở bảng mã UTF-16.", _SAVE_AS_UTF8)
    line = data[:position].count(b"\n") + 1
    return Problem(file, line, 1, "bang-ma", "Tệp không ở bảng mã UTF-8, có lẽ là Windows-1258.", _SAVE_AS_UTF8)


def _spoiled_line(file: str, number: int, line: str) -> Iterator[Problem]:
    """What no line of text may hold, whatever kind of file it is in."""
    if _CONFLICT.match(line):
        fact = f"Dòng «{line[:20]}» là dấu xung đột của git."
        yield Problem(file, number, 1, "xung-dot-git", fact, "Giữ phần đúng, xóa các dòng <<<<<<<, =======, >>>>>>>.")
    if "\0" in line:
        yield Problem(file, number, line.index("\0") + 1, "bang-ma", "Dòng có byte rỗng.", _SAVE_AS_UTF8)
    if match := _MOJIBAKE.search(line):
        meant = _mended(match[0])
        if meant:
            fact = f"Chữ «{match[0]}» bị lỗi bảng mã (đúng ra là «{meant}»)."
            yield Problem(file, number, match.start() + 1, "chu-loi-ma", fact, "Mở lại bản gốc và lưu với bảng mã UTF-8.")


def _mended(text: str) -> str:
    """UTF-8 that some program read as Windows-1252, read rightly; "" when it is not that."""
    data = b"".join(char.encode("cp1252") if char in _CP1252 else char.encode("latin-1", "replace") for char in text)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def read_table(root: Path, file: str, table: Table) -> Sheet:
    """Read one data file strictly: known columns, full rows, no row twice."""
    sheet = Sheet()
    if not (root / file).is_file() or (root / file).is_symlink():
        if table.required:
            sheet.problems.append(Problem(file, 1, 1, "tep-thieu", "Không thấy tệp này.", f"Tạo tệp với dòng tiêu đề: {','.join(table.model.columns())}."))
        return sheet
    for line, cells in read_cells(root, file, table, sheet)[1:]:
        _read_row(file, line, cells, table, sheet)
    _refuse_doubles(file, table, sheet)
    if not sheet.rows and not table.may_be_empty and not sheet.problems:
        sheet.problems.append(Problem(file, 1, 1, "tep-rong", "Tệp chỉ có dòng tiêu đề.", "Ghi ít nhất một dòng số liệu."))
    return sheet


def read_cells(root: Path, file: str, table: Table, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """(line number, cells) of each line of a data file, the header first; none, and problems, where the structure is wrong."""
    text, sheet.problems = read_text(root, file)
    lines = [] if sheet.problems else _split(file, text, sheet)
    return lines if not sheet.problems and _has_header(file, lines, table, sheet) else []


def _split(file: str, text: str, sheet: Sheet) -> list[tuple[int, list[str]]]:
    """(line number, cells) of each line that is not empty; the header decides between comma and semicolon."""
    header = text.partition("\n")[0]
    if problem := _wrong_first_line(file, header):
        sheet.problems.append(problem)
        return []
    delimiter = ";" if ";" in header else ","
    lines, opened = [], None
    for number, line in enumerate(text.split("\n"), 1):
        if opened is not None:
            # The lines after an open quote are its consequence; they are read again once the quote is mended.
            opened = None if line.count('"') % 2 else opened
        elif line.count('"') % 2:
            opened = number
            sheet.problems.append(_open_quote(file, number))
        elif line != "":
            _cells(file, number, line, delimiter, lines, sheet)
    if not lines and not sheet.problems:
        sheet.problems.append(Problem(file, 1, 1, "tep-rong", "Tệp trống.", "Ghi dòng tiêu đề và các dòng số liệu."))
    return lines


def _wrong_first_line(file: str, header: str) -> Problem | None:
    if header.lower().startswith("sep="):
        fact = f"Dòng «{header}» là dòng riêng của Excel."
        return Problem(file, 1, 1, "dau-ngan-o", fact, "Xóa dòng này; dòng đầu phải là dòng tiêu đề.")
    if "\t" in header:
        fix = "Lưu lại dạng CSV, các ô cách nhau bằng dấu phẩy hoặc dấu chấm phẩy."
        return Problem(file, 1, 1, "dau-ngan-o", "Các ô cách nhau bằng dấu tab.", fix)
    if "," in header and ";" in header:
        fact = "Dòng tiêu đề dùng cả dấu phẩy lẫn dấu chấm phẩy."
        return Problem(file, 1, 1, "dau-ngan-o", fact, "Dùng một loại dấu trong cả tệp.")
    return None


def _open_quote(file: str, number: int) -> Problem:
    fact = "Dấu ngoặc kép mở ở dòng này không đóng trên cùng dòng."
    return Problem(file, number, 1, "csv-ngoac-kep", fact, 'Đóng ngoặc kép; mỗi ô nằm gọn trong một dòng; dấu " trong ô thì viết đôi.')


def _cells(file: str, number: int, line: str, delimiter: str, lines: list, sheet: Sheet) -> None:
    try:
        lines.append((number, next(csv.reader([line], delimiter=delimiter, strict=True))))
    except csv.Error:
        fact = "Dấu ngoặc kép đặt sai chỗ trong dòng."
        fix = 'Ô có dấu phẩy thì đặt cả ô trong một cặp "…"; dấu " trong ô thì viết đôi.'
        sheet.problems.append(Problem(file, number, 1, "csv-ngoac-kep", fact, fix))


def _has_header(file: str, lines: list[tuple[int, list[str]]], table: Table, sheet: Sheet) -> bool:
    number, header = lines[0]
    wanted = table.model.columns()
    if header == wanted:
        return True
    if not set(header) & set(wanted) and len(header) == len(wanted) and not any(map(str.isidentifier, header)):
        fact = f"Dòng đầu «{','.join(header)[:40]}» không phải dòng tiêu đề."
        sheet.problems.append(Problem(file, number, 1, "cot-sai", fact, f"Thêm dòng tiêu đề: {','.join(wanted)}."))
        return False
    for position, name in enumerate(header, 1):
        if name not in wanted:
            fix = suggest(name, wanted, f"Dòng tiêu đề phải là: {','.join(wanted)}.")
            sheet.problems.append(Problem(file, number, position, "cot-sai", f"Không có cột «{name}».", fix))
        elif header.index(name) != position - 1:
            sheet.problems.append(Problem(file, number, position, "cot-sai", f"Cột «{name}» có hai lần.", "Xóa một cột."))
    for name in wanted:
        if name not in header:
            fix = f"Dòng tiêu đề phải là: {','.join(wanted)}."
            sheet.problems.append(Problem(file, number, len(header) + 1, "cot-sai", f"Thiếu cột «{name}».", fix))
    if not sheet.problems:
        fix = f"Xếp lại đúng thứ tự: {','.join(wanted)}."
        sheet.problems.append(Problem(file, number, 1, "cot-sai", "Các cột không đúng thứ tự.", fix))
    return False


def _read_row(file: str, line: int, cells: list[str], table: Table, sheet: Sheet) -> None:
    columns = table.model.columns()
    if cells[0].startswith("#"):
        fix = "Xóa dòng; ghi chú thì viết ở cột ghi_chu hoặc mo_ta."
        sheet.problems.append(Problem(file, line, 1, "o-co-ma", "Tệp số liệu không có dòng chú thích.", fix))
        return
    if not any(cells):
        fact = "Dòng trống nhưng còn các dấu ngăn ô."
        sheet.problems.append(Problem(file, line, 1, "o-trong", fact, "Xóa cả dòng."))
        return
    if len(cells) != len(columns):
        sheet.problems.append(_wrong_width(file, line, cells, columns))
        return
    try:
        sheet.rows.append(table.model(file=file, line=line, **dict(zip(columns, cells, strict=True))))
    except ValidationError as error:
        for each in error.errors():
            name = str(each["loc"][0])
            sheet.problems.append(_from_model(file, line, columns.index(name) + 1, name, each))


def _wrong_width(file: str, line: int, cells: list[str], columns: list[str]) -> Problem:
    if len(cells) < len(columns):
        fact = f"Dòng có {len(cells)} ô, thiếu {len(columns) - len(cells)} ô."
        return Problem(file, line, len(cells), "so-o-sai", fact, f"Ghi đủ các ô: {','.join(columns)}.")
    fact = f"Dòng có {len(cells)} ô, thừa {len(cells) - len(columns)} ô."
    split = (f'"{left},{right}"' for left, right in pairwise(cells) if left.isdecimal() and right.isdecimal())
    fix = f"Ô có dấu phẩy phải đặt trong ngoặc kép, như {next(split, _QUOTED)}."
    return Problem(file, line, len(columns) + 1, "so-o-sai", fact, fix)


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
            fact = f"«{shown}» đã có ở dòng {first[key].line}."
            sheet.problems.append(Problem(file, row.line, 1, "dong-trung", fact, "Xóa một trong hai dòng."))
        first.setdefault(key, row)
    sheet.rows = list(first.values())


def read_page(root: Path, file: str, model: type[BaseModel]) -> PageText:
    """Read one Markdown page and its front matter."""
    text, problems = read_text(root, file)
    if problems:
        return PageText(file, None, "", 1, problems)
    lines = text.split("\n")
    if lines[0] != "---":
        problems = [Problem(file, 1, 1, "dau-trang-thieu", "Trang không mở đầu bằng dòng «---».", 'Thêm phần đầu trang: «---», «title: "…"», «---».')]
        return PageText(file, None, text, 1, problems)
    try:
        end = lines.index("---", 1)
    except ValueError:
        problems = [Problem(file, 1, 1, "dau-trang-thieu", "Phần đầu trang chưa đóng.", "Thêm dòng «---» sau phần đầu trang.")]
        return PageText(file, None, "", 1, problems)
    head, problems = _read_head(file, "\n".join(lines[1:end]), model)
    return PageText(file, head, "\n".join(lines[end + 1 :]), end + 2, problems)


def _read_head(file: str, text: str, model: type[BaseModel]) -> tuple[BaseModel | None, list[Problem]]:
    """Front matter under our own, strings-only reading of YAML: 04 stays «04» and no stays «no»."""
    try:
        node = yaml.compose(text, Loader=_YAML)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
        return None, [Problem(file, line, column, "dau-trang-sai", "Phần đầu trang viết sai cú pháp.", "Mỗi dòng viết «khóa: giá trị»; giá trị có dấu : thì đặt trong ngoặc kép.")]
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem(file, 2, 1, "dau-trang-sai", "Phần đầu trang không phải các dòng «khóa: giá trị».", 'Viết như «title: "Tên trang"».')]
    problems = list(_refuse_odd_yaml(file, node))
    values = {key.value: _plain_value(value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    places = {key.value: value.start_mark for key, value in node.value}
    if problems:
        return None, problems
    try:
        return model(**values), []
    except ValidationError as error:
        return None, [_from_head(file, each, places, model) for each in error.errors()]


def _refuse_odd_yaml(file: str, node: yaml.MappingNode) -> Iterator[Problem]:
    seen = set()
    for key, value in node.value:
        line, column = key.start_mark.line + 2, key.start_mark.column + 1
        if key.value in seen:
            yield Problem(file, line, column, "dau-trang-sai", f"Khóa «{key.value}» có hai lần.", "Xóa một dòng.")
        seen.add(key.value)
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for item in items:
            where = item.start_mark.line + 2, item.start_mark.column + 1
            if not isinstance(item, yaml.ScalarNode) or not item.tag.startswith("tag:yaml.org,2002:"):
                yield Problem(file, *where, "dau-trang-sai", f"Giá trị của «{key.value}» không phải chữ.", "Chỉ viết chữ, hoặc danh sách các dòng chữ.")
        # MkDocs reads the title by itself, and stops at one that YAML takes for a number or a date.
        if key.value == "title" and value.tag != "tag:yaml.org,2002:str":
            where = value.start_mark.line + 2, value.start_mark.column + 1
            yield Problem(file, *where, "dau-trang-sai", "Tên trang bị đọc thành số, ngày hoặc danh sách.", 'Đặt tên trang trong ngoặc kép: title: "…".')


def _plain_value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return tuple(item.value for item in node.value)
    return node.value


def _from_head(file: str, error: dict, places: dict, model: type[BaseModel]) -> Problem:
    # A refusal of the head as a whole is about the report's state.
    name = str(error["loc"][0]) if error["loc"] else "trang_thai"
    known = ", ".join(model.model_fields)
    if error["type"] == "missing":
        return Problem(file, 1, 1, "dau-trang-sai", f"Phần đầu trang thiếu khóa «{name}».", f"Thêm dòng «{name}: …».")
    line, column = places[name].line + 2, places[name].column + 1
    if error["type"] == "extra_forbidden":
        fix = suggest(name, model.model_fields, f"Chỉ dùng các khóa: {known}.")
        return Problem(file, line, 1, "dau-trang-sai", f"Khóa «{name}» không được dùng.", fix)
    if error["type"] == "refused":
        context = error["ctx"]
        return Problem(file, line, column, context["code"], f"Khóa {name}: {context['fact']}", context["suggestion"])
    shape = "danh sách" if error["type"] == "tuple_type" else "một dòng chữ"
    return Problem(file, line, column, "dau-trang-sai", f"Giá trị của «{name}» phải là {shape}.", "Xem cách viết trong hướng dẫn viết báo cáo.")
