"""The only opener of data/ and docs/: bytes become rows and pages, and whatever is wrong becomes a problem.

Nothing here raises for a bad file, and nothing is read that is not a plain file inside the project.
"""

import codecs
import csv
import os
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from macros.folding import fold, nearest, shorten, suggest
from macros.problems import Problem
from macros.schema import TABLES, Row, Table
from macros.survey import LARGEST_FILE, meant, misnamed_folder, missing_folder, refusal

_LARGEST_PAGE = 256 * 1024
_LONGEST_CELL = 10_000

_TYPE_AGAIN = "Gõ lại bằng bàn phím tiếng Việt; nhiều chữ như vậy là do phông cũ (TCVN3, VNI): chuyển tệp sang Unicode."
# What to do, in a data file and in a page.
_SAVE_AS_UTF8 = ("Lưu lại với bảng mã UTF-8 (trong Excel: «CSV UTF-8»).", "Lưu lại với bảng mã UTF-8 (trong Notepad: mã hóa UTF-8).")
_CONVERT = ("Mở bằng Excel rồi lưu thành «CSV UTF-8»; đổi tên tệp không đủ.", "Mở bằng Word rồi chép chữ sang một tệp .md mới; đổi tên tệp không đủ.")
_REPLACE = ("Đặt đúng tệp CSV vào chỗ này.", "Đặt đúng trang .md vào chỗ này.")
# The first bytes of other programs' files, in small letters.
_FOREIGN = (
    (b"pk\x03\x04", "tệp Excel, Word hoặc tệp nén", _CONVERT),
    (b"\xd0\xcf\x11\xe0", "tệp Excel hoặc Word đời cũ", _CONVERT),
    (rb"{\rtf", "tệp Word (RTF)", _CONVERT),
    (b"%pdf", "tệp PDF", _REPLACE),
    (b"\x89png", "tệp hình", _REPLACE),
    (b"\xff\xd8\xff", "tệp hình", _REPLACE),
    (b"gif8", "tệp hình", _REPLACE),
    (b"\x1f\x8b", "tệp nén", _REPLACE),
    (b"7z\xbc\xaf", "tệp nén", _REPLACE),
    (b"rar!", "tệp nén", _REPLACE),
)
_WEB_PAGE = re.compile(rb"<[a-z!?]", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"), (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))

_CONFLICT_MARKS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
_CONFLICT = re.compile(rf"^({'|'.join(map(re.escape, _CONFLICT_MARKS))})(?: .*)?$", re.MULTILINE)

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"
_LETTERS = "đĐ" + "".join(unicodedata.normalize("NFC", letter + tone) for letter in _VOWELS + _VOWELS.upper() for tone in ("", *_TONES))
# What text is made of: ASCII, Vietnamese letters, common signs. Everything else is looked at one by one.
_ODD = re.compile(f"[^\\n\\t -~\u00a0{_LETTERS}–—‘’“”…«»²³×÷±°§¶•·→≤≥≈−]")
_LINE_ENDS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
# A letter that Windows-1252 makes of the first byte of a Vietnamese letter, then what it makes of one or two further bytes.
_CP1252 = {bytes([byte]).decode("cp1252", "ignore") for byte in range(128, 256)} - {""}
_MISREAD = re.compile(rf"[Â-ï][\u0080-\u00bf{re.escape(''.join(sorted(char for char in _CP1252 if char > 'ÿ')))}]{{1,2}}")
_LOST_LETTER = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])|\ufffd")
_WORD = re.compile(r"[^ \n\t,;|\"]*")
_WORD_BEFORE = re.compile(r"[^ \n\t,;|\"]*$")
_LONGEST_WORD = 40

_SIGNS = {",": "dấu phẩy", ";": "dấu chấm phẩy", "\t": "dấu tab"}
_HEADERS = {tuple(table.model.columns()): table.name for table in TABLES.values()}
# A line of cells, each bare or wholly in quotes with its own quotes doubled.
_CELL = {sign: rf'(?:"(?:[^"]|"")*+"|[^"{sign}]*+)' for sign in ",;"}
_LINE = {sign: re.compile(rf"{_CELL[sign]}(?:{sign}{_CELL[sign]})*+") for sign in ",;"}

# The same safe reading in C where PyYAML was built with it: ten times as fast.
_YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_ACTIVE_YAML = re.compile(r"[&*!]")
_HEAD_END = re.compile(r"(-{3}|\.{3})[ \t]*")
_HEAD_LINE = re.compile(r"""[A-Za-z_]\w*:(?: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|(?!["'\[\]{}&*!|>%@`#,-])(?:(?!: | #).)*(?<!:)))? *(?:#.*)?|\s+-? *.*| *#.*|""")
_LONGEST_HEAD = 30
_LOOK_AT_HEADS = "Xem mẫu đầu trang trong hướng dẫn viết báo cáo."


@dataclass
class Sheet:
    """The rows of one data file, what was wrong with it, and the sign between its cells."""

    rows: list[Any] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    delimiter: str = ","


@dataclass
class PageText:
    """A Markdown page as it stands in its file: head (front matter), body, and the line on which the body begins.

    body_line is 0 when no body could be read.
    """

    file: str
    head: BaseModel | None
    body: str
    body_line: int
    problems: list[Problem] = field(default_factory=list)


# Text.


def read_text(root: Path, file: str) -> tuple[str, list[Problem]]:
    """The file's text in NFC with LF line ends, and what is wrong with it; "" when it is no text of ours.

    Invisible signs are reported, then left out, so that what else is wrong shows in the same run.
    """
    try:
        data = (root / file).read_bytes()
    except OSError:
        return "", [Problem(file, 1, 1, "tep-thieu", "Máy không mở được tệp này.", "Kiểm tra quyền đọc tệp, hoặc chép lại tệp.")]
    if problem := _too_large(file, data) or _foreign_file(file, data):
        return "", [problem]
    text, problem = _decode(file, data)
    if problem:
        return "", [problem]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    problems = [*_conflicts(file, text), *_misspelt(file, text)]
    if problems:
        return "", problems
    hidden = list(_hidden_signs(file, text))
    # Where odd line ends are the only ones, they part the lines.
    plain = text if "\n" in text else text.translate(_LINE_ENDS)
    return (_ODD.sub(_without_hidden, plain) if hidden else text), hidden


def _too_large(file: str, data: bytes) -> Problem | None:
    if len(data) > LARGEST_FILE:
        return Problem(file, 1, 1, "tep-qua-lon", f"Tệp lớn {len(data) / 1024**2:.0f} MB, quá 5 MB.", "Xóa phần không dùng.")
    if file.endswith(".md") and len(data) > _LARGEST_PAGE:
        return Problem(file, 1, 1, "tep-qua-lon", f"Trang lớn {len(data) // 1024} KB, quá 256 KB.", "Chia thành nhiều trang; bảng số dài thì để trong tệp CSV.")
    return None


def _foreign_file(file: str, data: bytes) -> Problem | None:
    """A file of another program under a name of ours, told by its first bytes."""
    start = data[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    web_page = ("trang web (HTML)", _REPLACE) if _WEB_PAGE.match(start) else None
    found = next(((name, fixes) for sign, name, fixes in _FOREIGN if start.startswith(sign)), web_page)
    if not found:
        return None
    return Problem(file, 1, 1, "la-tep-khac", f"Đây là {found[0]}, không phải tệp văn bản.", _for(file, found[1]))


def _for(file: str, fixes: tuple[str, str]) -> str:
    return fixes[file.endswith(".md")]


def _decode(file: str, data: bytes) -> tuple[str, Problem | None]:
    if name := _wide_encoding(data):
        return "", Problem(file, 1, 1, "bang-ma", f"Tệp ở bảng mã {name}.", _for(file, _SAVE_AS_UTF8))
    if (position := data.find(0)) >= 0:
        fact = "Tệp có byte rỗng, do bị hỏng hoặc do lưu sai."
        return "", Problem(file, _line(data, position), 1, "bang-ma", fact, "Lấy lại tệp từ bản gốc, rồi lưu với bảng mã UTF-8.")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        return "", _wrong_encoding(file, data, error)


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32, by its mark; without one by its zeros, which every second or three of four bytes are."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    zeros = data.count(0) / len(data) if data else 0
    return marked or ("UTF-16" if 0.3 < zeros <= 0.5 else "UTF-32" if 0.5 < zeros <= 0.75 else "")


def _wrong_encoding(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = _line(data, error.start)
    if error.end == len(data) and error.reason == "unexpected end of data":
        return Problem(file, line, 1, "bang-ma", "Tệp bị cắt ngang ở chữ cuối cùng.", "Chép lại cả tệp từ bản gốc.")
    if not data[: error.start].removeprefix(codecs.BOM_UTF8).isascii():
        fact = "Các dòng trên ở bảng mã UTF-8, dòng này có chữ ở bảng mã khác."
        return Problem(file, line, 1, "bang-ma", fact, "Xóa chữ lạ trong dòng này rồi gõ lại.")
    as_windows = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    guess = "Windows-1252, TCVN3 hoặc VNI" if _ODD.search(as_windows) else "Windows-1258"
    return Problem(file, line, 1, "bang-ma", f"Tệp không ở bảng mã UTF-8, có lẽ là {guess}.", _for(file, _SAVE_AS_UTF8))


def _line(data: bytes, position: int) -> int:
    return len(re.findall(rb"\r\n?|\n", data[:position])) + 1


def _conflicts(file: str, text: str) -> Iterator[Problem]:
    """A conflict of git is one problem, from its first mark to its last."""
    inside = False
    for match in _CONFLICT.finditer(text) if any(mark in text for mark in _CONFLICT_MARKS) else ():
        if not inside:
            fact = f"Dòng «{shorten(match[0], 20)}» là dấu xung đột của git."
            line, _ = _place(file, text, match.start())
            yield Problem(file, line, 1, "xung-dot-git", fact, "Giữ phần đúng, xóa các dòng <<<<<<<, =======, >>>>>>>.")
        inside = not match[0].startswith(">")


def _misspelt(file: str, text: str) -> Iterator[Problem]:
    """Letters that another encoding, an old font or another alphabet has left: one problem for the whole file."""
    finders = ((_misread_letters, _explain_misread), (_foreign_letters, _explain_foreign), (_lost_letters, _explain_lost))
    found = [(position, explain) for find, explain in finders for position in find(text)]
    if found:
        first, explain = min(found, key=lambda each: each[0])
        position, fact, fix = explain(text, first)
        yield Problem(file, *_place(file, text, position), "chu-loi-ma", fact + _also(text, [each for each, _ in found]), fix)


def _misread_letters(text: str) -> Iterator[int]:
    for match in _MISREAD.finditer(text):
        # Capitals before a closing quotation mark, a dash or a space that does not break: «XÃ”».
        is_proper = match[0][0] == "Ã" and match[0][1] in "\u00a0“”‘’…–—»·" and text[: match.start()][-1:].isupper()
        if not is_proper and _mended(match[0]):
            yield match.start()


def _explain_misread(text: str, position: int) -> tuple[int, str, str]:
    start, word = _word(text, position)
    piece = _MISREAD.match(text, position)[0]
    written = word if _mended(word) else piece
    fix = "Mở lại bản gốc rồi lưu với bảng mã UTF-8; không có bản gốc thì gõ lại."
    return start, f"Chữ «{written}» bị lỗi bảng mã, đúng ra là «{_mended(written)}».", fix


def _mended(text: str) -> str:
    """UTF-8 that some program read as Windows-1252, once or several times, read rightly; "" when it is not that."""
    mended = ""
    while text := _mended_once(text):
        mended = text
    return "" if _ODD.search(mended) else mended


def _mended_once(text: str) -> str:
    try:
        mended = b"".join(char.encode("cp1252" if char in _CP1252 else "latin-1") for char in text).decode("utf-8")
    except UnicodeError:
        return ""
    return "" if mended == text else mended


def _foreign_letters(text: str) -> Iterator[int]:
    return (match.start() for match in _ODD.finditer(text) if _fault(match[0]) == "chu-loi-ma")


def _explain_foreign(text: str, position: int) -> tuple[int, str, str]:
    _, word = _word(text, position)
    plain = unicodedata.normalize("NFKC", word)
    fix = f"Gõ lại: «{plain}»." if not _ODD.search(plain) else _TYPE_AGAIN
    return position, f"Chữ «{word}» có ký tự «{text[position]}» (U+{ord(text[position]):04X}), không phải chữ hay số tiếng Việt.", fix


def _lost_letters(text: str) -> Iterator[int]:
    """Signs inside words that a program writes for letters which its encoding has not."""
    for match in _LOST_LETTER.finditer(text) if "?" in text or "\ufffd" in text else ():
        if not re.search("[/=:]", _word(text, match.start())[1]):
            yield match.start()


def _explain_lost(text: str, position: int) -> tuple[int, str, str]:
    start, word = _word(text, position)
    fact = f"Chữ «{word}» bị mất dấu: dấu {text[position]} thay cho một chữ."
    return start, fact, "Lấy lại bản gốc rồi lưu với bảng mã UTF-8; không có bản gốc thì gõ lại."


def _hidden_signs(file: str, text: str) -> Iterator[Problem]:
    places = [match.start() for match in _ODD.finditer(text) if _fault(match[0]) == "ky-tu-an"]
    if places:
        (line, column), sign = _place(file, text, places[0]), text[places[0]]
        name, fix = "ký tự ẩn", "Xóa cả chữ đó rồi gõ lại."
        if ord(sign) in _LINE_ENDS:
            name, fix = "dấu xuống dòng lạ", "Xóa dấu đó; cần xuống dòng thì bấm Enter."
        elif unicodedata.category(sign) == "Zs":
            name, fix = "dấu cách lạ", "Xóa dấu đó rồi gõ dấu cách."
        _, word = _word(text, places[0])
        fact = f"Có {name} U+{ord(sign):04X} trong «{shorten(_ODD.sub('', word))}».{_also(text, places)}"
        yield Problem(file, line, column, "ky-tu-an", fact, fix)


def _fault(sign: str) -> str:
    """The code of the problem that a sign beyond the common ones is; "" for one that text may hold."""
    category = unicodedata.category(sign)
    if category[0] in "LNM" or category == "Sk":
        return "chu-loi-ma"
    return "ky-tu-an" if category[0] in "CZ" else ""


def _without_hidden(match: re.Match) -> str:
    if _fault(match[0]) != "ky-tu-an":
        return match[0]
    return " " if unicodedata.category(match[0]) == "Zs" else ""


def _word(text: str, position: int) -> tuple[int, str]:
    """The word around a position, and where it begins; of a very long one the part around it."""
    before = text[max(0, position - _LONGEST_WORD) : position]
    start = position - len(_WORD_BEFORE.search(before)[0])
    return start, shorten(_WORD.match(text, start, position + _LONGEST_WORD)[0])


def _place(file: str, text: str, position: int) -> tuple[int, int]:
    """The line and the column of a position in a text; in a data file a column is a cell."""
    line = text[text.rfind("\n", 0, position) + 1 : position]
    sign = ";" if ";" in text.partition("\n")[0] else ","
    column = len(re.findall(_CELL[sign] + sign, line)) if file.endswith(".csv") else len(line)
    return text.count("\n", 0, position) + 1, column + 1


def _also(text: str, positions: list[int]) -> str:
    """The further lines of positions, after that of the first."""
    ends = [match.start() for match in re.finditer("\n", text)]
    first, *others = sorted({bisect_left(ends, position) + 1 for position in positions})
    shown = ", ".join(map(str, others[:10]))
    return f" Cả ở dòng {shown}{' và các dòng khác' if len(others) > 10 else ''}." if others else ""


# Data files.


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
    columns = table.model.columns()
    for is_blank, rows in groupby(read_cells(root, file, table, sheet)[1:], key=_is_blank):
        if is_blank:
            sheet.problems.append(_blank_rows(file, list(rows)))
        else:
            for line, cells in rows:
                _read_row(file, line, cells, table, columns, sheet)
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
    text, problems = read_text(root, file)
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
        elif '"' in line or len(line) > _LONGEST_CELL:
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
        column = len(re.findall(_CELL[sign] + sign, line[:end])) + 1
        fact = f"Dấu ngoặc kép đặt sai chỗ, ở «{line[max(0, end - 10) : end + 10]}»."
        fix = 'Đặt cả ô trong một cặp "…", sát dấu ngăn ô; dấu " trong ô thì viết đôi.'
        sheet.problems.append(Problem(file, number, column, "csv-ngoac-kep", fact, fix))
    elif problem := _long_cell(file, number, re.findall(_CELL[sign] + f"(?:{sign}|$)", line)):
        sheet.problems.append(problem)
    else:
        lines.append((number, next(csv.reader([line], delimiter=sign))))
    return False


def _long_cell(file: str, number: int, cells: list[str]) -> Problem | None:
    for column, cell in enumerate(cells, 1):
        if len(cell.rstrip(",;").strip('"')) > _LONGEST_CELL:
            return Problem(file, number, column, "tep-qua-lon", f"Ô «{shorten(cell, 20)}» dài hơn 10.000 ký tự.", "Rút ngắn ô này.")
    return None


def _has_header(file: str, lines: list[tuple[int, list[str]]], table: Table, sheet: Sheet) -> bool:
    """Whether the first line is the header; a wrong one is one problem, whatever is wrong in it."""
    if not lines or lines[0][1] == table.model.columns():
        return bool(lines)
    (number, header), wanted = lines[0], table.model.columns()
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


def _no_header(header: list[str], lines: list[tuple[int, list[str]]], wanted: list[str], sign: str) -> tuple[str, str]:
    fact = f"Dòng đầu «{shorten(sign.join(header))}» không phải dòng tiêu đề."
    if any(cells == wanted for _, cells in lines):
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


# Pages.


def read_page(root: Path, file: str, model: type[BaseModel]) -> PageText:
    """Read one Markdown page and its front matter."""
    text, problems = read_text(root, file)
    if text == "" and problems:
        return PageText(file, None, "", 0, problems)
    lines = text.split("\n")
    if lines[0] != "---":
        # What looks like a head further down is no part of the body.
        ends = [number for number, line in enumerate(lines[:_LONGEST_HEAD]) if re.fullmatch(r"\s*[-+]{3,}\s*", line)]
        start = ends[1] + 1 if len(ends) > 1 else 0
        problems.append(_no_head(file, lines, ends))
        return PageText(file, None, "\n".join(lines[start:]), start + 1, problems)
    end = next((number for number, line in enumerate(lines[1:], 1) if _HEAD_END.fullmatch(line)), 0)
    if not end:
        problems.append(Problem(file, 1, 1, "dau-trang-thieu", "Phần đầu trang chưa đóng.", "Thêm dòng «---» sau phần đầu trang."))
        return PageText(file, None, "", 0, problems)
    if lines[end] != "---":
        fact = f"Phần đầu trang đóng bằng «{lines[end]}»."
        problems.append(Problem(file, end + 1, 1, "dau-trang-sai", fact, "Viết dòng này đúng là «---», không có gì khác."))
    long = next((number for number, line in enumerate(lines, 1) if len(line) > _LONGEST_CELL), 0)
    if long:
        problems.append(Problem(file, long, 1, "tep-qua-lon", "Dòng dài hơn 10.000 ký tự.", "Chia thành nhiều đoạn, cách nhau một dòng trống."))
        return PageText(file, None, "", 0, problems)
    # A first line of blanks would be code.
    lines[end + 1 : end + 2] = [line.rstrip() for line in lines[end + 1 : end + 2]]
    head, faults = _read_head(file, "\n".join(lines[1:end]), model)
    return PageText(file, head, "\n".join(lines[end + 1 :]), end + 2, problems + faults)


def _no_head(file: str, lines: list[str], ends: list[int]) -> Problem:
    """ends: indexes of lines that are like the beginning and the end of a head."""
    first = next((line for line in lines if line.strip()), "")
    fact = f"Trang không mở đầu bằng dòng «---» mà bằng «{shorten(first, 20)}»." if first else "Trang trống."
    fix = 'Trang mở đầu bằng ba dòng «---», «title: "Tên trang"», «---».'
    if ends and lines[ends[0]] == first:
        fact, fix = f"Dòng đầu của tệp không đúng là «---» mà là «{lines[0]}».", "Dòng đầu tiên phải đúng là «---»: ba dấu gạch, không có dòng trống ở trước, không có dấu cách."
    elif len(ends) > 1:
        fix = "Xóa các dòng đứng trước dòng «---» đầu tiên."
    return Problem(file, 1, 1, "dau-trang-thieu", fact, fix)


def _read_head(file: str, text: str, model: type[BaseModel]) -> tuple[BaseModel | None, list[Problem]]:
    """Front matter under our own, strings-only reading of YAML: 04 stays «04» and no stays «no»."""
    try:
        node = yaml.compose(text, Loader=_YAML)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return None, [_broken_head(file, text, mark.line if mark else 0, model)]
    if node is None:
        return None, [Problem(file, 2, 1, "dau-trang-sai", "Phần đầu trang không có dòng nào.", 'Viết như «title: "Tên trang"».')]
    if not isinstance(node, yaml.MappingNode):
        return None, [_broken_head(file, text, 0, model)]
    faulty = {each.line: each for each in [*_odd_entries(file, node, model), *_active_yaml(file, text)]}
    good = [(key.value, value) for key, value in node.value if key.start_mark.line + 2 not in faulty]
    head, problems = None, list(faulty.values())
    try:
        head = model(**{name: _plain_value(value) for name, value in good})
    except ValidationError as error:
        places = {name: value.start_mark for name, value in good}
        problems += [_from_head(file, each, places) for each in error.errors() if each["type"] == "refused"]
    return (None if problems else head), problems + list(_missing_keys(file, node, model))


def _broken_head(file: str, text: str, near: int, model: type[BaseModel]) -> Problem:
    """What YAML stumbles over (near line near, from 0) is seldom where the clerk erred: the first line of no known form
    is more likely."""
    for number, line in enumerate(text.split("\n"), 2):
        if "\t" in line:
            return Problem(file, number, line.index("\t") + 1, "dau-trang-sai", "Phần đầu trang có dấu tab.", "Thay bằng dấu cách.")
        if not _HEAD_LINE.fullmatch(line):
            key, _, value = line.replace("：", ":").partition(":")
            meant = _meant_entry(key.strip("- "), value.strip(" \"'&*!|>%@[]{}"), model)
            fix = f"Viết «{meant}»." if value.strip() and meant else "Mỗi dòng viết «khóa: giá trị», có một dấu cách sau dấu hai chấm."
            return Problem(file, number, 1, "dau-trang-sai", f"Dòng «{shorten(line)}» viết sai cú pháp.", fix)
    return Problem(file, near + 2, 1, "dau-trang-sai", "Phần đầu trang viết sai cú pháp ở quanh dòng này.", _LOOK_AT_HEADS)


def _meant_entry(key: str, value: str, model: type[BaseModel]) -> str:
    """A key and its value as they are to be written; "" for a key or a value that is none."""
    if key not in model.model_fields or not value:
        return ""
    if not _is_list(key, model):
        return f'{key}: "{shorten(value)}"'
    parts = re.split(";" if ";" in value else ",", value)
    return f"{key}: [{', '.join(f'{chr(34)}{shorten(part.strip())}{chr(34)}' for part in parts)}]"


def _is_list(key: str, model: type[BaseModel]) -> bool:
    return get_origin(model.model_fields[key].annotation) is tuple


def _active_yaml(file: str, text: str) -> Iterator[Problem]:
    """Anchors, aliases and tags: what one program expands, another may run."""
    for event in yaml.parse(text, Loader=_YAML) if _ACTIVE_YAML.search(text) else ():
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            place = event.start_mark.line + 2, event.start_mark.column + 1
            fact = "Giá trị mở đầu bằng & * hoặc !, là ký hiệu có tác dụng lệnh."
            yield Problem(file, *place, "dau-trang-sai", fact, 'Đặt cả giá trị trong ngoặc kép: "…".')


def _odd_entries(file: str, node: yaml.MappingNode, model: type[BaseModel]) -> Iterator[Problem]:
    """Keys that are no keys of the page, and values of another shape; at most one problem for an entry."""
    seen: set[str] = set()
    for key, value in node.value:
        at = value if isinstance(key, yaml.ScalarNode) and key.value in model.model_fields and key.value not in seen else key
        found = _odd_key(key, seen, model) or _odd_value(key.value, value, model)
        if found:
            yield Problem(file, key.start_mark.line + 2, at.start_mark.column + 1, "dau-trang-sai", *found)
        if isinstance(key, yaml.ScalarNode):
            seen.add(key.value)


def _odd_key(key: yaml.Node, seen: set[str], model: type[BaseModel]) -> tuple[str, str] | None:
    if not isinstance(key, yaml.ScalarNode):
        return "Khóa không phải một chữ.", "Mỗi dòng viết «khóa: giá trị»."
    if key.value in seen:
        return f"Khóa «{shorten(key.value)}» có hai lần.", "Xóa một dòng."
    if key.value not in model.model_fields:
        known = ", ".join(model.model_fields)
        return f"Khóa «{shorten(key.value)}» không được dùng.", suggest(key.value, model.model_fields, f"Xóa dòng này. Chỉ dùng các khóa: {known}.")
    return None


def _odd_value(name: str, value: yaml.Node, model: type[BaseModel]) -> tuple[str, str] | None:
    if _is_list(name, model):
        items = value.value if isinstance(value, yaml.SequenceNode) else [None]
        if not all(isinstance(item, yaml.ScalarNode) for item in items):
            meant = _meant_entry(name, value.value, model) if isinstance(value, yaml.ScalarNode) else ""
            return f"Giá trị của «{name}» không phải danh sách các dòng chữ.", f"Viết «{meant or name + ': […, …]'}»."
        return next(filter(None, (_odd_text(name, item) for item in items)), None)
    if not isinstance(value, yaml.ScalarNode):
        only = value.value[0].value if len(value.value) == 1 and isinstance(value.value[0], yaml.ScalarNode) else "…"
        return f"Giá trị của «{name}» không phải một dòng chữ.", f'Viết «{name}: "{shorten(only)}"».'
    # MkDocs reads the title by itself, and stops at one that YAML takes for a number or a date.
    if name == "title" and value.value and value.tag != f"{_TAG}str":
        fact = f"Tên trang «{shorten(value.value)}» bị đọc thành số, ngày, đúng sai hoặc trống."
        return fact, f'Đặt trong ngoặc kép: title: "{shorten(value.value)}".'
    return _odd_text(name, value)


def _odd_text(name: str, value: yaml.ScalarNode) -> tuple[str, str] | None:
    if "\n" in value.value:
        return f"Giá trị của «{name}» nằm trên nhiều dòng.", f'Viết trên một dòng: {name}: "…".'
    if value.tag == f"{_TAG}null" and value.value:
        return f"Giá trị «{value.value}» của «{name}» nghĩa là trống.", 'Chưa có thì viết "".'
    return None


def _missing_keys(file: str, node: yaml.MappingNode, model: type[BaseModel]) -> Iterator[Problem]:
    """One problem for all keys that are wanted and not there; one that is only misspelt is not missing."""
    written = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    missing = [name for name, field in model.model_fields.items() if field.is_required() and name not in written]
    for name in written:
        near = [] if name in model.model_fields else nearest(name, missing, 1)
        missing = [each for each in missing if each not in near]
    if missing:
        shown = ", ".join(f"«{name}»" for name in missing)
        fix = f"Thêm dòng {', '.join(f'«{name}: …»' for name in missing)}. {_LOOK_AT_HEADS}"
        yield Problem(file, 1, 1, "dau-trang-sai", f"Phần đầu trang thiếu khóa {shown}.", fix)


def _plain_value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return tuple(item.value for item in node.value)
    return node.value


def _from_head(file: str, error: dict, places: dict[str, yaml.Mark]) -> Problem:
    # A refusal of the head as a whole is about the report's state.
    name = str(error["loc"][0]) if error["loc"] else "trang_thai"
    context = error["ctx"]
    fact = f"Khóa {name}: {re.sub('^Ô ', 'Giá trị ', context['fact'])}"
    return Problem(file, places[name].line + 2, places[name].column + 1, context["code"], fact, context["suggestion"])
