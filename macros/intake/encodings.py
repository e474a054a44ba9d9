"""Bytes of a text file to Unicode, in the encodings that offices use; a file whose letters are lost is refused, not mended."""

import codecs
import re
import unicodedata

from macros.folding import shorten
from macros.intake import Unreadable

VIETNAMESE = set("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
# Tables of figures ask no questions.
_LOST = re.compile(r"(?<=[^\W\d_])\?|\?(?=[^\W\d_])|\ufffd")
_SAVE_AGAIN = "Mở bản gốc bằng Excel, lưu lại kiểu «CSV UTF-8» hoặc .xlsx rồi chạy lại."


def decoded(data: bytes) -> str:
    """The text in NFC with LF line ends: UTF-8, UTF-16 with or without its mark, Windows-1258; Unreadable for others."""
    text = unicodedata.normalize("NFC", _decoded(data)).replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        raise Unreadable("Tệp có byte rỗng, không phải tệp chữ.", _SAVE_AGAIN)
    _refuse_lost_letters(text)
    return text


def _decoded(data: bytes) -> str:
    try:
        return data.decode(_wide(data) or "utf-8-sig")
    except UnicodeDecodeError:
        return _from_windows(data)


def _wide(data: bytes) -> str:
    """The name of UTF-16, by its mark; without one by the zeros on one side of most letters."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if data.count(0) * 4 < len(data):
        return ""
    return "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"


def _from_windows(data: bytes) -> str:
    """Windows-1258 writes tones behind their vowels; taken only when every letter that comes out is Vietnamese."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if odd := next((sign for sign in text if not sign.isascii() and unicodedata.category(sign)[0] in "LM" and sign.lower() not in VIETNAMESE), ""):
        fact = f"Chữ trong tệp không ở bảng mã UTF-8, UTF-16 hay Windows-1258 (gặp «{odd}»); có lẽ là phông cũ (TCVN3, VNI) hoặc Windows-1252."
        raise Unreadable(fact, f"Chuyển chữ sang Unicode. {_SAVE_AGAIN}")
    return text


def _refuse_lost_letters(text: str) -> None:
    for word in re.findall(r"[^\s;,\"]+", text):
        if not word.isascii() and (meant := _mended(word)):
            raise Unreadable(f"Chữ «{shorten(word)}» bị lỗi bảng mã, đúng ra là «{shorten(meant)}».", _SAVE_AGAIN)
        if _LOST.search(word) and "/" not in word:
            raise Unreadable(f"Chữ «{shorten(word)}» bị mất dấu khi lưu.", _SAVE_AGAIN)


def _mended(word: str) -> str:
    """UTF-8 that some program read as Windows-1252, read rightly; "" for a word that is none."""
    try:
        data = b"".join(sign.encode("cp1252" if not "\x80" <= sign <= "\x9f" else "latin-1") for sign in word)
        return data.decode("utf-8")
    except UnicodeError:
        return ""
