"""Plain text files: bytes in the encodings that offices have used, to lines of Unicode."""

import re
import unicodedata
from pathlib import Path

from macros.intake import Unreadable
from macros.intake.blocks import Document, Paragraph, Run
from macros.intake.encodings import VIETNAMESE

LARGEST_FILE = 20 * 1024**2
_PROGRAMS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_COMMON_SIGNS = set("–—‘’“”…«»²³×÷±°§•·→≤≥≈− \u00a0\n\r\t")
# Letters that the old fonts put in the places of Vietnamese ones, within words: ® for đ, © for â; aâ for â, ö for ư.
_TCVN3 = re.compile(r"(?<=[a-zà-ÿ])[®©ª«¬µ¶·¸¹»¼½¾¨](?=[a-z])|®[a-zÊ-þ]|\b[a-z]{0,3}[a-z][µ¶·¸¹»¼½¾©ª«¬]\w?\b")
_VNI = re.compile(r"[aAeEoO][âÂêÊôÔ]|[aeouy][ùøûõïåáàäãé](?=\W|[a-z])|ñ[aeiouö]|öô|ö[ïùøûõ]")
_ENOUGH = 5
# Lines of this length and less, with empty ones between paragraphs, are those of a screen and not of their author.
_WIDEST_SCREEN = 120
_ITEM_BEGINS = re.compile(r"\s*(?:[-+•*–]\s|(?:\d{1,2}\.){1,4}\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}[.)]\s|[A-ZĐ]\.\s|PHẦN\s)")


def read_lines(path: Path) -> list[str]:
    """The file's lines in NFC, whatever its encoding: UTF-8, UTF-16 with its mark, Windows-1258; Unreadable for others."""
    data = path.read_bytes()
    if data.startswith(_PROGRAMS):
        raise Unreadable("Tệp không phải văn bản thuần dù tên là .txt hay .md.", "Mở bằng Word và lưu dạng .docx.")
    text = unicodedata.normalize("NFC", _decoded(data))
    if "\x00" in text:
        raise Unreadable("Tệp không phải văn bản.", "Mở bằng Word và lưu dạng .docx.")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        return _from_windows(data)


def _from_windows(data: bytes) -> str:
    """Windows-1258, which Python itself keeps; taken only when every letter that comes out is Vietnamese."""
    text = unicodedata.normalize("NFC", data.decode("cp1258", "replace"))
    if any(not sign.isascii() and sign.lower() not in VIETNAMESE and sign not in _COMMON_SIGNS for sign in text) or old_font(text):
        name = old_font(data.decode("cp1252", "replace")) or "bảng mã khác UTF-8 và Windows-1258"
        raise Unreadable(f"Chữ trong tệp viết bằng {name}.", "Chuyển sang Unicode (mở bằng Word, UniKey: Bảng mã), lưu lại với mã UTF-8.")
    return text


def old_font(text: str) -> str:
    """The name of the old font that the text was typed for; "" for Unicode."""
    counts = {"phông TCVN3 (.VnTime)": len(_TCVN3.findall(text)), "phông VNI": len(_VNI.findall(text))}
    name = max(counts, key=counts.get)
    return name if counts[name] >= _ENOUGH else ""


def read_plain(path: Path) -> Document:
    """Paragraphs of a plain text file: its lines, or what stands between empty lines where they were cut for a screen."""
    lines = read_lines(path)
    if name := old_font("\n".join(lines)):
        raise Unreadable(f"Chữ trong tệp viết cho {name}.", "Chuyển sang Unicode (mở bằng Word, UniKey: Bảng mã), lưu lại với mã UTF-8.")
    is_cut = max(map(len, lines)) <= _WIDEST_SCREEN and any(not line.strip() for line in lines)
    paragraphs: list[Paragraph] = []
    is_open = False
    for number, line in enumerate(lines, 1):
        if is_open and is_cut and line.strip() and _goes_on(paragraphs[-1].text, line):
            paragraphs[-1] = Paragraph(paragraphs[-1].number, (Run(f"{paragraphs[-1].text} {line.strip()}"),))
        elif line.strip():
            paragraphs.append(Paragraph(number, (Run(line.strip()),)))
        is_open = bool(line.strip())
    return Document(list(paragraphs))


def _goes_on(text: str, line: str) -> bool:
    """Whether a line goes on with the sentence above: it begins small, under a long line that has not ended one."""
    return not _ITEM_BEGINS.match(line) and line.strip()[0].islower() and len(text.rpartition("\n")[2]) > 40 and text[-1] not in ".;:!?"
