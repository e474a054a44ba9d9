"""The only opener of data/ and docs/: bytes become text in NFC; wrong encodings, marks of git and odd signs become problems."""

import codecs
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from macros.folding import shorten
from macros.problems import Problem
from macros.survey import LARGEST_FILE

_LARGEST_PAGE = 256 * 1024
# In characters: a page's line, a data file's cell.
LONGEST_LINE = 10_000
# A cell, by the sign between cells: bare, or wholly in quotes with its own quotes doubled.
CELL = {sign: rf'(?:"(?:[^"]|"")*+"|[^"{sign}]*+)' for sign in ",;"}

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


def read_source(root: Path, file: str) -> tuple[str, list[Problem]]:
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
    column = len(re.findall(CELL[sign] + sign, line)) if file.endswith(".csv") else len(line)
    return text.count("\n", 0, position) + 1, column + 1


def _also(text: str, positions: list[int]) -> str:
    """The further lines of positions, after that of the first."""
    ends = [match.start() for match in re.finditer("\n", text)]
    first, *others = sorted({bisect_left(ends, position) + 1 for position in positions})
    shown = ", ".join(map(str, others[:10]))
    return f" Cả ở dòng {shown}{' và các dòng khác' if len(others) > 10 else ''}." if others else ""
