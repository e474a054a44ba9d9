"""Inputs that the gate must refuse, and inputs that it must take: one table of each, by group.

A case is an edit of the smallest good project (tests/samples/tot) and everything that the gate must then say: the code,
the file and the line of every problem, no more and no less. The words of the messages are in tests/golden/dau-vao.
"""

import os
import struct
import unicodedata
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Edit = Callable[[Path, str], None]
Found = tuple[str, str, int]

FIGURES = "data/2099-01/so_lieu.csv"
TASKS = "data/2099-01/nhiem_vu.csv"
OVERDUE = "data/2099-01/cham_muon.csv"
CORRECTIONS = "data/2099-01/ban_chep.csv"
CATALOGUE = "data/danh_muc/chi_tieu.csv"
UNITS = "data/danh_muc/don_vi.csv"
FIELDS = "data/danh_muc/linh_vuc.csv"
SOURCES = "data/danh_muc/nguon.csv"
OPENINGS = "data/danh_muc/so_dau_ky.csv"
WORDINGS = "data/danh_muc/so_trong_van.csv"
RULES = "data/danh_muc/doi_chieu.csv"
WAIVERS = "data/2099-01/ngoai_le.csv"
CONTROLS = "data/2099-01/so_kiem.csv"
HOME = "docs/index.md"
REPORT = "docs/bao-cao/2099/01.md"
TASK_LIST = "docs/nhiem-vu/2099/02.md"
GUIDE = "docs/huong-dan/thu.md"


class Case(NamedTuple):
    name: str
    file: str
    edit: Edit
    found: tuple[Found, ...] = ()


def bad(name: str, file: str, edit: Edit, *found: tuple[str, int] | Found) -> Case:
    """found: (code, line) in the case's file, or (code, line, file)."""
    return Case(name, file, edit, tuple((each[0], each[2] if len(each) > 2 else file, each[1]) for each in found))


def good(name: str, file: str, edit: Edit) -> Case:
    return Case(name, file, edit)


# Edits.


def swap(old: str, new: str) -> Edit:
    """Replace a piece of text, which must be there, once."""

    def edit(root: Path, file: str) -> None:
        text = (root / file).read_text("utf-8")
        assert old in text, old
        (root / file).write_bytes(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))

    return edit


def swap_bytes(old: bytes, new: bytes) -> Edit:
    def edit(root: Path, file: str) -> None:
        data = (root / file).read_bytes()
        assert old in data, old
        (root / file).write_bytes(data.replace(old, new, 1))

    return edit


def write(content: str | bytes) -> Edit:
    def edit(root: Path, file: str) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(content.encode() if isinstance(content, str) else content)

    return edit


def add(content: str | bytes) -> Edit:
    """Write at the file's end."""

    def edit(root: Path, file: str) -> None:
        with open(root / file, "ab") as handle:
            handle.write(content.encode() if isinstance(content, str) else content)

    return edit


def above(content: str) -> Edit:
    """Write at the file's beginning."""

    def edit(root: Path, file: str) -> None:
        (root / file).write_bytes(content.encode() + (root / file).read_bytes())

    return edit


def each_line(change: Callable[[str], str]) -> Edit:
    def edit(root: Path, file: str) -> None:
        lines = (root / file).read_text("utf-8").splitlines()
        (root / file).write_bytes("".join(f"{change(line)}\n" for line in lines).encode())

    return edit


def encode(encoding: str, mark: bytes = b"") -> Edit:
    def edit(root: Path, file: str) -> None:
        (root / file).write_bytes(mark + (root / file).read_text("utf-8").encode(encoding))

    return edit


def recode(change: Callable[[str], str]) -> Edit:
    """Replace the whole text by what a function makes of it."""

    def edit(root: Path, file: str) -> None:
        (root / file).write_bytes(change((root / file).read_text("utf-8")).encode())

    return edit


def remove() -> Edit:
    return lambda root, file: (root / file).unlink()


def rename(new: str) -> Edit:
    """To a new name in the same folder, or to a new path."""

    def edit(root: Path, file: str) -> None:
        target = root / new if "/" in new else (root / file).with_name(new)
        target.parent.mkdir(parents=True, exist_ok=True)
        (root / file).rename(target)

    return edit


def link(target: str) -> Edit:
    def edit(root: Path, file: str) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).symlink_to(target)

    return edit


def pipe() -> Edit:
    def edit(root: Path, file: str) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(root / file)

    return edit


def folder() -> Edit:
    return lambda root, file: (root / file).mkdir(parents=True)


def every(*edits: Edit) -> Edit:
    def edit(root: Path, file: str) -> None:
        for each in edits:
            each(root, file)

    return edit


def on(other: str, edit: Edit) -> Edit:
    """An edit of another file."""
    return lambda root, _: edit(root, other)


# What the good project holds, taken apart.


def value(text: str) -> Edit:
    """viec.ho_so.moi, a whole number that may have two digits, in line 2."""
    return swap("viec.ho_so.moi,1408", f"viec.ho_so.moi,{text}")


def single(text: str) -> Edit:
    """The same number, where the catalogue does not print two digits."""
    return every(on(CATALOGUE, swap("Hồ sơ mới,hồ sơ,so_nguyen,0,co", "Hồ sơ mới,hồ sơ,so_nguyen,0,khong")), value(text))


def money(text: str) -> Edit:
    """viec.von.so_tien, with three decimals, in line 5."""
    return swap('"51,326"', text)


def rate(text: str) -> Edit:
    """The same indicator as a rate with one decimal and a maximum of 100."""
    return every(on(CATALOGUE, swap("Vốn giải ngân,tỷ đồng,tien,3,khong,viec,van_phong,,", "Vốn giải ngân,%,ty_le,1,khong,viec,van_phong,,100")), money(text))


def decimal(text: str) -> Edit:
    """The same indicator as a decimal number with two decimals."""
    return every(on(CATALOGUE, swap("tỷ đồng,tien,3", "km,thap_phan,2")), money(text))


def maximum(text: str) -> Edit:
    """The maximum of viec.ho_so.xong, in line 5 of the catalogue."""
    return swap(",5000,", f",{text},")


def opening(text: str) -> Edit:
    """An opening value of viec.ho_so.moi, in line 2."""
    return add(f"viec.ho_so.moi,2099,3,{text},báo cáo quý I\n")


def overdue(text: str) -> Edit:
    """The overdue count in line 2."""
    return swap("thong_bao,ky_truoc,4", f"thong_bao,ky_truoc,{text}")


def note(text: str) -> Edit:
    """The cell ghi_chu of line 3."""
    return swap("viec.ho_so.cu,96,,", f"viec.ho_so.cu,96,,{text}")


def task(text: str) -> Edit:
    """The text of the second task, in line 3."""
    return swap("Ôn tập cho học sinh lớp 9.", text)


def deadline(text: str) -> Edit:
    """The deadline of the first task, in line 2."""
    return swap("cong_an,15/02/2099", f"cong_an,{text}")


def head(line: str) -> Edit:
    """The title line of the home page, line 2."""
    return swap("title: Trang đầu", line)


def rule(row: str) -> Edit:
    """A rule of reconciliation in line 2."""
    return write(f"ma,noi_dung,ve_trai,quan_he,ve_phai,muc\n{row}\n")


def waiver(row: str) -> Edit:
    """A waiver in line 2, and the contradiction that it is for: the report writes 1.500 where 1.504 is computed."""
    return every(on(FIGURES, add("viec.ho_so.tong,,1.500,\n")), write(f"quy_tac,ma,ghi,tinh,ly_do,nguoi_duyet,ngay\n{row}\n"))


def control(row: str) -> Edit:
    """A control in line 2."""
    return write(f"ma,gia_tri,noi_neu\n{row}\n")


def page(text: str) -> Edit:
    """Text below the last line of the home page; it begins in line 11."""
    return add(f"\n{text}\n")


def sentence(text: str) -> Edit:
    """A paragraph of the report, line 22."""
    return swap('{{ nhiem_vu("II.1") }}', f'{text}\n\n{{{{ nhiem_vu("II.1") }}}}')


def guide(body: str) -> Edit:
    """A further page; its body begins in line 7."""
    return write(f'---\ntitle: Trang thử\n---\n\n# Trang thử\n\n{body}\n')


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + _chunk(b"IDAT", zlib.compress(b"\0\xff")) + _chunk(b"IEND", b"")
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
ZIP = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00xl/workbook.xml"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)


def misread(encoding: str) -> Callable[[str], str]:
    """UTF-8 read in another encoding and saved again."""

    def change(text: str) -> str:
        data = text.encode()
        return data.decode("latin-1") if encoding == "latin-1" else b"".join(bytes([byte]) for byte in data).decode("cp1252", "ignore")

    return change


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


# What must be refused.


def numbers() -> list[Case]:
    """Each wrong form of a number, in each kind of cell that it can stand in."""
    wrong, dotted, empty, large = "so-sai-dang", "so-dau-cham", "so-trong", "so-qua-lon"
    whole = [
        ("thousands by a dot", "1.408", dotted),
        ("a decimal with a dot", "15.78", dotted),
        ("three groups by dots", "1.234.567", dotted),
        ("dot and quoted comma", '"20.949,9"', dotted),
        ("a dotted rate", "97.1%", dotted),
        ("thousands by a quoted comma", '"1,408"', wrong),
        ("a quoted decimal comma", '"96,5"', wrong),
        ("an empty decimal part", '"96,0"', wrong),
        ("a comma and nothing behind it", '"96,"', wrong),
        ("a comma and nothing before it", '",5"', wrong),
        ("spaces around", " 12 ", wrong),
        ("a space that does not break behind", "12\u00a0", wrong),
        ("thousands by a space", "12 390", wrong),
        ("thousands by an apostrophe", "12'390", wrong),
        ("thousands by an underscore", "1_000", wrong),
        ("a per cent sign", '"97,1%"', wrong),
        ("a unit behind", "96 hồ sơ", wrong),
        ("a unit glued on", "96ha", wrong),
        ("words", "không", wrong),
        ("about so many", "gần 1000", wrong),
        ("a range", "90-96", wrong),
        ("NA", "NA", wrong),
        ("None", "None", wrong),
        ("null", "null", wrong),
        ("nan", "nan", wrong),
        ("inf", "inf", wrong),
        ("a dash for nothing", "-", wrong),
        ("three dots for nothing", "…", wrong),
        ("an exponent", "1e3", wrong),
        ("a hexadecimal number", "0x1F", wrong),
        ("a truth value", "TRUE", wrong),
        ("a negative number", "-3", wrong),
        ("a typographic minus", "−5", wrong),
        ("a plus sign", "+5", wrong),
        ("a fraction", "1/2", wrong),
        ("a day and a month", "12/05", wrong),
        ("two leading zeros", "007", wrong),
        ("a spreadsheet formula", "=1+1", wrong),
        ("a spreadsheet command", "=cmd|'/C calc'!A0", wrong),
        ("an @ function", "@SUM(A1)", wrong),
        ("a spreadsheet error", "#REF!", wrong),
        ("a tag", "<script>alert(1)</script>", wrong),
        ("a macro call", "{{ so_lieu(1) }}", wrong),
        ("a lost mark", "chua co", wrong),
        ("chua_co with marks", "chưa có", wrong),
        ("chua_ro in capitals", "CHUA_RO", wrong),
        ("quotes inside", '"""96"""', wrong),
        ("nothing", "", empty),
        ("a space", " ", empty),
        ("twenty digits", "99999999999999999999", large),
        ("four thousand digits", "9" * 4000, large),
    ]
    found = [bad(f"a whole number: {name}", FIGURES, value(text), (code, 2)) for name, text, code in whole]
    found += [
        bad("a whole number: two fullwidth digits", FIGURES, value("１２"), ("chu-loi-ma", 2)),
        bad("a whole number: Arabic digits", FIGURES, value("٣"), ("chu-loi-ma", 2)),
        bad("a whole number: a superscript", FIGURES, value("12²"), (wrong, 2)),
        bad("a whole number: a half sign", FIGURES, value("½"), ("chu-loi-ma", 2)),
        bad("a whole number: dots and an unquoted comma", FIGURES, value("20.949,9"), ("so-o-sai", 2)),
        bad("a whole number: an unquoted comma", FIGURES, value("1,5"), ("so-o-sai", 2)),
        bad("a whole number above its maximum", FIGURES, swap("1200", "5001"), (large, 4)),
        bad("a whole number so large that a rate passes its maximum", FIGURES, swap("1200", "1600"), (large, 4)),
        bad("a number for a computed indicator", FIGURES, add("viec.ho_so.tong,1504,,\n"), ("gia-tri-thua", 6)),
        bad("chua_co for a computed indicator", FIGURES, add("viec.ho_so.tong,chua_co,,\n"), ("gia-tri-thua", 6)),
        bad("a row for a computed indicator that says nothing", FIGURES, add("viec.ho_so.tong,,,\n"), ("nguyen-van-thieu", 6)),
        bad("chua_ro that does not say what is written", FIGURES, value("chua_ro"), ("nguyen-van-thieu", 2)),
        bad("chua_co in a report to be signed", FIGURES, every(value("chua_co"), on(REPORT, swap("du_thao", "trinh_ky"))), ("chua-co-so-trinh-ky", 2)),
        bad("chua_co in a draft", FIGURES, value("chua_co"), ("chua-co-so", 2)),
        bad("chua_ro and what is written", FIGURES, swap("1408,,", "chua_ro,15.78,"), ("lech-so-tinh", 2)),
        bad("a writing that is the printed number", FIGURES, swap("1408,,", "1408,1.408,"), ("nguyen-van-thua", 2)),
        bad("a writing that is another number", FIGURES, swap("1408,,", "1408,1.048,"), ("lech-so-tinh", 2)),
        bad("a computed rate that is written otherwise", FIGURES, add('viec.ho_so.ty_le,,"79,7%",\n'), ("lech-so-tinh", 6)),
    ]
    found += [
        bad(f"two digits: {name}", FIGURES, change, (wrong, 2))
        for name, change in (("three of them", value("004")), ("two where the catalogue prints one", single("04")), ("two zeros where it prints one", single("00")), ("with a dot", value("04.")))
    ]
    for kind, change, decimals in (("money", money, 3), ("a rate", rate, 1), ("a decimal number", decimal, 2)):
        rows = [
            ("the comma lost", "51326", wrong),
            ("a dot for the comma", "51." + "3" * decimals, dotted),
            ("dot and comma", f'"1.234,{"5" * decimals}"', dotted),
            ("a decimal too few", f'"51,{"3" * (decimals - 1)}"', wrong),
            ("a decimal too many", f'"51,{"3" * (decimals + 1)}"', wrong),
            ("a per cent sign", f'"51,{"3" * decimals}%"', wrong),
            ("a unit", f'"51,{"3" * decimals} tỷ"', wrong),
            ("a leading zero", f'"051,{"3" * decimals}"', wrong),
            ("two commas", f'"1,051,{"3" * decimals}"', wrong),
            ("a sign", f'"-51,{"3" * decimals}"', wrong),
            ("a space inside", f'"1 051,{"3" * decimals}"', wrong),
            ("nothing", "", empty),
            ("a word", "nhiều", wrong),
        ]
        found += [bad(f"{kind}: {name}", FIGURES, change(text), (code, 5)) for name, text, code in rows if text != '"51,"']
        found.append(bad(f"{kind}: the comma unquoted", FIGURES, change(f"51,{'3' * decimals}"), ("so-o-sai", 5)))
    found += [
        bad("a rate: above 100", FIGURES, rate('"100,1"'), (large, 5)),
        bad("a rate: three digits behind a comma", FIGURES, rate('"1,408"'), (wrong, 5)),
    ]
    for name, text, code in (("a dot", "5.000", dotted), ("a word", "không", wrong), ("a quoted comma", '"99,5"', wrong), ("a negative number", "-1", wrong), ("a unit", "5000 hồ sơ", wrong)):
        found.append(bad(f"a maximum: {name}", CATALOGUE, maximum(text), (code, 5)))
    for name, text, code in (("a dot", "4.200", dotted), ("nothing", "", empty), ("chua_co", "chua_co", wrong), ("a word", "nhiều", wrong), ("a quoted comma", '"4,2"', wrong), ("too large", "9" * 17, large)):
        found.append(bad(f"an opening value: {name}", OPENINGS, opening(text), (code, 2)))
    for name, text, code in (("a dot", "1.004", dotted), ("nothing", "", empty), ("a word", "bốn", wrong), ("a quoted comma", '"4,0"', wrong), ("three digits", "004", wrong), ("a negative number", "-4", wrong)):
        found.append(bad(f"an overdue count: {name}", OVERDUE, overdue(text), (code, 2)))
    found += [
        bad("an overdue count: a sum typed", OVERDUE, add("nguon,tat_ca,ky_truoc,4,,\n"), ("gia-tri-thua", 5)),
        bad("an overdue count: a sum of nothing", OVERDUE, add("don_vi,tat_ca,ky_truoc,,5,\n"), ("gia-tri-la", 5)),
    ]
    return found


def encodings() -> list[Case]:
    """Bytes that are no UTF-8, text that another program has spoiled, signs that nobody sees."""
    spoiled, hidden = "chu-loi-ma", "ky-tu-an"
    found = [
        bad(f"{name} in {'a data file' if file == UNITS else 'a page'}", file, edit, ("bang-ma", line))
        for name, edit, lines in (
            ("UTF-16 with its mark, little end first", encode("utf-16-le", b"\xff\xfe"), (1, 1)),
            ("UTF-16 with its mark, big end first", encode("utf-16-be", b"\xfe\xff"), (1, 1)),
            ("UTF-16 without a mark, little end first", encode("utf-16-le"), (1, 1)),
            ("UTF-16 without a mark, big end first", encode("utf-16-be"), (1, 1)),
            ("UTF-32 with its mark", encode("utf-32-le", b"\xff\xfe\0\0"), (1, 1)),
            ("UTF-32 without a mark", encode("utf-32-be"), (1, 1)),
        )
        for file, line in zip((UNITS, HOME), lines, strict=True)
    ]
    old_font = {"ầ": "Ç", "ă": "¨", "â": "©", "ê": "ª", "ô": "«", "ơ": "¬", "đ": "®", "ồ": "å", "ề": "Ò", "ớ": "í", "ỏ": "á", "ã": "·", "ị": "Þ", "ệ": "Ö", "ạ": "¹", "ỷ": "û", "ế": "Õ", "ả": "¶", "ố": "è"}
    vni = {"ồ": "oà", "ơ": "ô", "ề": "eà", "ớ": "ôù", "ã": "aõ", "ị": "ò", "ệ": "eä", "ạ": "aï", "ỷ": "yû", "ế": "eá", "ả": "aû", "ố": "oá", "đ": "ñ", "ậ": "aä", "ỳ": "yø"}
    found += [
        bad("Windows-1258", UNITS, write("ma,ten,loai\nvan_phong,Văn phòng,thuoc_xa\n".encode("cp1258", "replace") + "cong_an,Công an xa\u0303,thuoc_xa\n".encode("cp1258")), ("bang-ma", 2)),
        bad("Windows-1252", UNITS, write("ma,ten,loai\nvan_phong,V\u00e0n ph\u00f2ng,thuoc_xa\n".encode("cp1252")), ("bang-ma", 2)),
        bad("TCVN3 bytes", UNITS, write(b"ma,ten,loai\nvan_phong,V\xa8n ph\xdfng \xae\xb6ng u\xfb,thuoc_xa\n"), ("bang-ma", 2)),
        bad("one byte of another encoding in UTF-8", UNITS, swap_bytes("phòng,thuoc_xa\ncong_an,Công".encode(), "phòng,thuoc_xa\ncong_an,C".encode() + b"\xf4ng"), ("bang-ma", 3)),
        bad("a file cut off within a letter", UNITS, swap_bytes("xã,thuoc_xa\n".encode(), "xã".encode()[:-1]), ("bang-ma", 3)),
        bad("a lone surrogate", HOME, swap("giả định", "giả \ud800 định"), ("bang-ma", 5)),
        bad("an overlong form", HOME, add(b"\nx \xc0\xaf y\n"), ("bang-ma", 11)),
        bad("a zero byte in a data file", FIGURES, swap("96", "9\x006"), ("bang-ma", 3)),
        bad("a zero byte in a page", HOME, add("\nx \x00 y\n"), ("bang-ma", 11)),
        bad("zeros alone", FIGURES, write(bytes(512)), ("bang-ma", 1)),
        bad("a whole page misread as Windows-1252", HOME, recode(misread("cp1252")), (spoiled, 2)),
        bad("a whole page misread as Latin-1", HOME, recode(misread("latin-1")), (spoiled, 2)),
        bad("a whole data file misread as Windows-1252", UNITS, recode(misread("cp1252")), (spoiled, 2)),
        bad("a whole data file misread as Latin-1", UNITS, recode(misread("latin-1")), (spoiled, 2)),
        bad("one word misread", UNITS, swap("Văn phòng", "VÄƒn phÃ²ng"), (spoiled, 2)),
        bad("one letter misread", UNITS, swap("phòng", "phÃ²ng"), (spoiled, 2)),
        bad("one word misread twice", UNITS, swap("Công", misread("latin-1")(misread("latin-1")("Công"))), (spoiled, 3)),
        bad("letters lost to question marks", UNITS, swap("Văn phòng", "V?n ph?ng"), (spoiled, 2)),
        bad("letters lost to replacement signs", UNITS, swap("Văn phòng", "V\ufffdn ph\ufffdng"), (spoiled, 2)),
        bad("the old font TCVN3 in a page", HOME, recode(lambda text: "".join(old_font.get(char, char) for char in text)), (spoiled, 2)),
        bad("the old font TCVN3 in a data file", CATALOGUE, recode(lambda text: "".join(old_font.get(char, char) for char in text)), (spoiled, 2)),
        bad("the old font VNI in a page", HOME, add("\n" + "".join(vni.get(char, char) for char in "Giải quyết hồ sơ kịp thời, đúng hạn, bảo đảm kỷ luật.") + "\n"), (spoiled, 11)),
        bad("the old font VNI in a data file", CATALOGUE, recode(lambda text: "".join(vni.get(char, char) for char in text)), (spoiled, 2)),
        bad("a Cyrillic letter in a key", FIGURES, swap("viec.ho_so.cu", "viec.ho_s\u043e.cu"), (spoiled, 3)),
        bad("a Cyrillic letter in a header", FIGURES, swap("ma,", "m\u0430,"), (spoiled, 1)),
        bad("a Greek letter in a unit's code", UNITS, swap("cong_an", "c\u03bfng_an"), (spoiled, 3)),
        bad("a fullwidth letter in a code", FIGURES, swap("viec.ho_so.cu", "ｖiec.ho_so.cu"), (spoiled, 3)),
        bad("a dotless i in a code", FIGURES, swap("viec.ho_so.cu", "v\u0131ec.ho_so.cu"), (spoiled, 3)),
        bad("a letter of mathematics in a page", HOME, page("Kết quả \U0001d400 tốt."), (spoiled, 11)),
        bad("a letter with two tones", HOME, page("Giải quyết hồ sơ kị\u0301p thời."), (spoiled, 11)),
        bad("a Cyrillic letter in a macro's name", REPORT, swap("so_lieu(", "s\u043e_lieu("), (spoiled, 16)),
        bad("a zero-width space in a key", FIGURES, swap("viec.ho_so.cu", "viec.\u200bho_so.cu"), (hidden, 3)),
        bad("a zero-width space in a page", HOME, page("Kết\u200b quả."), (hidden, 11)),
        bad("a byte-order mark in the middle", FIGURES, swap("viec.ho_so.cu", "\ufeffviec.ho_so.cu"), (hidden, 3)),
        bad("two byte-order marks", FIGURES, above("\ufeff\ufeff"), (hidden, 1)),
        bad("a soft hyphen", UNITS, swap("Văn phòng", "Văn\u00ad phòng"), (hidden, 2)),
        bad("a sign that turns the direction", UNITS, swap("Văn phòng", "Văn \u202ephòng"), (hidden, 2)),
        bad("a joiner in a page", HOME, page("Kết\u2060quả."), (hidden, 11)),
        bad("a private character", HOME, page("Kết \ue000quả\ue002."), (hidden, 11)),
        bad("a bell", HOME, page("Kết\x07 quả."), (hidden, 11)),
        bad("an escape sequence", UNITS, swap("Văn phòng", "Văn \x1bphòng"), (hidden, 2)),
        bad("a form feed", UNITS, swap("Văn phòng", "Văn\x0cphòng"), (hidden, 2)),
        bad("next-line signs for line ends", FIGURES, recode(lambda text: text.replace("\n", "\x85")), (hidden, 1)),
        bad("line separators for line ends", FIGURES, recode(lambda text: text.replace("\n", "\u2028")), (hidden, 1)),
        bad("a paragraph separator in a page", HOME, page("Kết\u2029quả."), (hidden, 11)),
        bad("a line separator within a cell", UNITS, swap('Văn phòng,thuoc_xa', 'Văn phòng,thuoc_xa\u2028'), (hidden, 2)),
        bad("a thin space in a cell", UNITS, swap("Văn phòng", "Văn\u2009phòng"), (hidden, 2)),
        bad("an ideographic space in a page", HOME, page("Kết\u3000quả."), (hidden, 11)),
        bad("hidden signs on three lines are told once", HOME, page("Kết\u200b quả.\n\nĐạt\u200b yêu cầu.\n\nTốt\u200b."), (hidden, 11)),
        bad("a hidden sign hides no other problem", FIGURES, every(swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,96,,ghi\u200b chú"), value("1.408")), (hidden, 3), ("so-dau-cham", 2)),
    ]
    return found


def csv_files() -> list[Case]:
    """Data files whose lines, cells, quotes or headers are not those of their table."""
    width, quotes, header, sign, blank = "so-o-sai", "csv-ngoac-kep", "cot-sai", "dau-ngan-o", "o-trong"
    return [
        bad("no bytes at all", SOURCES, write(""), ("tep-rong", 1)),
        bad("one line end", SOURCES, write("\n"), ("tep-rong", 1)),
        bad("line ends alone", SOURCES, write("\r\n\r\n\r\n"), ("tep-rong", 1)),
        bad("a mark alone", SOURCES, write(b"\xef\xbb\xbf"), ("tep-rong", 1)),
        bad("a header alone", SOURCES, write("ma,ten\n"), ("tep-rong", 1)),
        bad("a header alone where counts are wanted", OVERDUE, write("theo,ma,phan,gia_tri,nguyen_van,ghi_chu\n"), ("tep-rong", 1)),
        bad("no header", FIGURES, recode(lambda text: text.partition("\n")[2]), (header, 1)),
        bad("no header in the tasks", TASKS, recode(lambda text: text.partition("\n")[2]), (header, 1)),
        bad("a title above the header", FIGURES, above("SỐ LIỆU THÁNG 1,,,\n"), (header, 1)),
        bad("a title without commas above the header", FIGURES, above("Số liệu tháng 1\n"), (header, 1)),
        bad("the header in capitals", FIGURES, swap("ma,gia_tri,nguyen_van,ghi_chu", "MA,GIA_TRI,NGUYEN_VAN,GHI_CHU"), (header, 1)),
        bad("the header with marks and spaces", FIGURES, swap("ma,gia_tri,nguyen_van,ghi_chu", "Mã,Giá trị,Nguyên văn,Ghi chú"), (header, 1)),
        bad("a space in the header", FIGURES, swap("ma,gia_tri", "ma, gia_tri"), (header, 1)),
        bad("a misspelt column", FIGURES, swap("nguyen_van", "nguyenvan"), (header, 1)),
        bad("two misspelt columns", FIGURES, swap("gia_tri,nguyen_van", "giatri,nguyenvan"), (header, 1)),
        bad("a column missing", FIGURES, each_line(lambda line: line.rpartition(",")[0]), (header, 1)),
        bad("a column too many", FIGURES, each_line(lambda line: line + (",nguon" if line.startswith("ma") else ",")), (header, 1)),
        bad("a column twice", FIGURES, swap("nguyen_van,ghi_chu", "ghi_chu,ghi_chu"), (header, 1)),
        bad("two columns swapped, header and rows", FIGURES, each_line(lambda line: ",".join([line.split(",")[1], line.split(",")[0], *line.split(",")[2:]])), (header, 1)),
        bad("a separator behind every line", UNITS, each_line(lambda line: line + ","), (header, 1)),
        bad("a separator behind the header", UNITS, swap("loai", "loai,"), (header, 1)),
        bad("a column of numbers before the others", FIGURES, each_line(lambda line: "stt," + line if line.startswith("ma") else "1," + line), (header, 1)),
        bad("the header of another table", FIGURES, swap("ma,gia_tri,nguyen_van,ghi_chu", "ma,ten,loai"), (header, 1)),
        bad("a comment as header", FIGURES, above("# số liệu tháng 1\n"), (header, 1)),
        bad("Excel's line for the separator", FIGURES, above("sep=,\n"), (sign, 1)),
        bad("Excel's line in quotes", FIGURES, above('"sep=;"\n'), (sign, 1)),
        bad("Excel's line in capitals", FIGURES, above("SEP=;\r\n"), (sign, 1)),
        bad("tabs between cells", UNITS, recode(lambda text: text.replace(",", "\t")), (sign, 1)),
        bad("bars between cells", UNITS, recode(lambda text: text.replace(",", "|")), (header, 1)),
        bad("both signs in the header", FIGURES, swap("ma,gia_tri,nguyen_van", "ma;gia_tri,nguyen_van"), (sign, 1)),
        bad("semicolons in the rows alone", UNITS, recode(lambda text: text.replace(",", ";").replace("ma;ten;loai", "ma,ten,loai")), (sign, 2)),
        bad("commas in the rows alone", UNITS, swap("ma,ten,loai", "ma;ten;loai"), (sign, 2)),
        bad("tabs in one row", UNITS, swap("cong_an,Công an xã,thuoc_xa", "cong_an\tCông an xã\tthuoc_xa"), (sign, 3)),
        bad("semicolons in one row", UNITS, swap("cong_an,Công an xã,thuoc_xa", "cong_an;Công an xã;thuoc_xa"), (sign, 3)),
        bad("a tab within a cell", UNITS, swap("Công an xã", "Công\tan xã"), ("ky-tu-an", 3)),
        bad("a row too short", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,96,"), (width, 3)),
        bad("a row of one cell", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu"), (width, 3)),
        bad("a row too long", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,96,,ghi,chú"), (width, 3)),
        bad("a comma behind one row", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,96,,,"), (width, 3)),
        bad("three commas behind one row", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,96,,,,,"), (width, 3)),
        bad("a semicolon within a cell of a file of semicolons", UNITS, recode(lambda text: text.replace(",", ";").replace("Công an xã", "Công an; xã")), (width, 3)),
        bad("the cells of a row shifted to the right", FIGURES, swap("viec.ho_so.cu,96,,", "viec.ho_so.cu,,96,"), ("so-trong", 3)),
        bad("the cells of a row shifted to the left", FIGURES, swap("viec.ho_so.cu,96,,", "96,viec.ho_so.cu,,"), ("ma-sai-dang", 3)),
        bad("a row of separators in the middle", FIGURES, swap("viec.ho_so.cu", ",,,\nviec.ho_so.cu"), (blank, 3)),
        bad("forty rows of separators at the end", FIGURES, add(",,,\n" * 40), (blank, 6)),
        bad("two groups of such rows", FIGURES, every(swap("viec.ho_so.cu", ",,,\n,,,\nviec.ho_so.cu"), add(",,,\n")), (blank, 3), (blank, 8)),
        bad("a line of spaces", FIGURES, swap("viec.ho_so.cu", "   \nviec.ho_so.cu"), (blank, 3)),
        bad("cells of spaces alone", FIGURES, add(" , , , \n"), (blank, 6)),
        bad("a total row", FIGURES, add("Tổng cộng,1504,,\n"), ("ma-sai-dang", 6)),
        bad("a total row without a name", FIGURES, add(",1504,,\n"), (blank, 6)),
        bad("a note under the table", FIGURES, add("Ghi chú: số liệu đến ngày 31/01/2099\n"), (width, 6)),
        bad("a note under the table with its commas", FIGURES, add("Người lập biểu,,,\n"), ("ma-sai-dang", 6)),
        bad("a comment", FIGURES, swap("viec.ho_so.cu", "# kỳ trước\nviec.ho_so.cu"), ("o-co-ma", 3)),
        bad("a comment with commas", FIGURES, swap("viec.ho_so.cu", "#,,,\nviec.ho_so.cu"), ("o-co-ma", 3)),
        bad("a second table below", FIGURES, add("\ntheo,ma,phan,gia_tri,nguyen_van,ghi_chu\nnguon,thong_bao,ky_truoc,4,,\nnguon,thong_bao,phat_sinh,5,,\n"), (header, 7)),
        bad("the same header once more", FIGURES, add("ma,gia_tri,nguyen_van,ghi_chu\nviec.ho_so.moi,1408,,\n"), (header, 6)),
        bad("a quote that opens and does not close", FIGURES, swap('"51,326"', '"51,326'), (quotes, 5)),
        bad("a quote that closes and does not open", FIGURES, swap('"51,326"', '51,326"'), (quotes, 5)),
        bad("a quote that opens in the first row", FIGURES, value('"1408'), (quotes, 2)),
        bad("a quote that opens in the header", FIGURES, swap("ma,", '"ma,'), (quotes, 1)),
        bad("a cell over two lines", FIGURES, note('"dòng một\ndòng hai"'), (quotes, 3)),
        bad("two cells over two lines", FIGURES, every(note('"dòng một\ndòng hai"'), swap("1200,,", '1200,,"ba\nbốn"')), (quotes, 3), (quotes, 5)),
        bad("a quoted piece within a cell", FIGURES, note('nói "được" rồi'), (quotes, 3)),
        bad("a quoted cell with a tail", FIGURES, note('"nói" rồi'), (quotes, 3)),
        bad("a space before a quoted cell", FIGURES, swap('"51,326"', ' "51,326"'), (quotes, 5)),
        bad("a space behind a quoted cell", FIGURES, swap('"51,326"', '"51,326" '), (quotes, 5)),
        bad("quotes inside a quoted cell not doubled", FIGURES, note('"nói "được" rồi"'), (quotes, 3)),
        bad("quotes inside a quoted cell with a backslash", FIGURES, note('"nói \\"được\\" rồi"'), (quotes, 3)),
        bad("three quotes", FIGURES, note('"""'), (quotes, 3)),
        bad("typographic quotes around a number", FIGURES, swap('"51,326"', "“51,326”"), (width, 5)),
        bad("apostrophes around a number", FIGURES, swap('"51,326"', "'51,326'"), (width, 5)),
        bad("a call's quotes not doubled", TASKS, swap('""viec.ho_so.cu""', '"viec.ho_so.cu"'), (quotes, 2)),
        bad("wrong quotes hide no other row", FIGURES, every(note('nói "được" rồi'), value("1.408")), (quotes, 3), ("so-dau-cham", 2)),
        bad("a conflict of git", FIGURES, swap("viec.ho_so.cu,96,,", "<<<<<<< HEAD\nviec.ho_so.cu,96,,\n=======\nviec.ho_so.cu,97,,\n>>>>>>> sua"), ("xung-dot-git", 3)),
        bad("a conflict of git with its base", FIGURES, swap("viec.ho_so.cu,96,,", "<<<<<<< HEAD\nviec.ho_so.cu,96,,\n||||||| goc\nviec.ho_so.cu,9,,\n=======\nviec.ho_so.cu,97,,\n>>>>>>> sua"), ("xung-dot-git", 3)),
        bad("two conflicts of git", FIGURES, every(swap("viec.ho_so.cu,96,,", "<<<<<<< HEAD\nviec.ho_so.cu,96,,\n=======\n>>>>>>> sua"), swap("viec.ho_so.xong", "<<<<<<< HEAD\n=======\n>>>>>>> sua\nviec.ho_so.xong")), ("xung-dot-git", 3), ("xung-dot-git", 7)),
        bad("the last mark of a conflict", FIGURES, add(">>>>>>> sua-so-lieu\n"), ("xung-dot-git", 6)),
        bad("a conflict of git in the first line of a page", HOME, above("<<<<<<< HEAD\n"), ("xung-dot-git", 1)),
        bad("a conflict of git in a page", HOME, page("<<<<<<< HEAD\nMột câu.\n=======\nCâu khác.\n>>>>>>> sua"), ("xung-dot-git", 11)),
        bad("the same row twice", FIGURES, add("viec.ho_so.cu,96,,\n"), ("dong-trung", 6)),
        bad("the same code with another number", FIGURES, add("viec.ho_so.cu,97,,\n"), ("dong-trung", 6)),
        bad("the same code three times", FIGURES, add("viec.ho_so.cu,97,,\nviec.ho_so.cu,98,,\n"), ("dong-trung", 6), ("dong-trung", 7)),
        bad("the same indicator twice", CATALOGUE, add("viec.ho_so.cu,Hồ sơ cũ,hồ sơ,so_nguyen,0,co,viec,van_phong,,,\n"), ("dong-trung", 8)),
        bad("the same unit twice", UNITS, add("cong_an,Công an phường,thuoc_xa\n"), ("dong-trung", 4)),
        bad("the same task twice", TASKS, swap("NV-2099-01-002", "NV-2099-01-001"), ("dong-trung", 3)),
        bad("the same overdue count twice", OVERDUE, add("nguon,thong_bao,phat_sinh,6,,\n"), ("dong-trung", 5)),
        bad("the same pattern twice", WORDINGS, add("lớp N,lớp học\n"), ("dong-trung", 3)),
        bad("two opening values of a year", OPENINGS, every(opening("4200"), opening("4300")), ("dong-trung", 3)),
        bad("an Excel file renamed", FIGURES, write(ZIP), ("la-tep-khac", 1)),
        bad("an old Excel file renamed", FIGURES, write(OLD_WORD), ("la-tep-khac", 1)),
        bad("a PDF renamed", FIGURES, write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), ("la-tep-khac", 1)),
        bad("a web page renamed", FIGURES, write("<!DOCTYPE html><html><body><table></table></body></html>"), ("la-tep-khac", 1)),
        bad("a web page with a mark", FIGURES, write("\ufeff\n<HTML><body></body></HTML>"), ("la-tep-khac", 1)),
        bad("a table of HTML", FIGURES, write('<meta charset="utf-8"><table><tr><td>1</td></tr></table>'), ("la-tep-khac", 1)),
        bad("an XML file renamed", FIGURES, write('<?xml version="1.0"?><Workbook/>'), ("la-tep-khac", 1)),
        bad("a picture renamed", FIGURES, write(PNG), ("la-tep-khac", 1)),
        bad("a packed file renamed", FIGURES, write(b"\x1f\x8b\x08\0\0\0\0\0"), ("la-tep-khac", 1)),
        bad("a file of WordPad renamed", FIGURES, write(rb"{\rtf1\ansi viec.ho_so.moi}"), ("la-tep-khac", 1)),
        bad("JSON", FIGURES, write('{"ma": "viec.ho_so.moi", "gia_tri": 1408}'), (quotes, 1)),
        bad("a cell of ten thousand and one characters", FIGURES, note("a" * 10_001), ("tep-qua-lon", 3)),
        bad("a quoted cell of two hundred thousand characters", FIGURES, note('"' + "a," * 100_000 + '"'), ("tep-qua-lon", 3)),
        bad("five thousand and one rows", CORRECTIONS, write("dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n" + "".join(f"{number},a,b,cần hỏi,c\n" for number in range(1, 5002))), ("tep-qua-lon", 5002)),
        bad("two thousand and one indicators", CATALOGUE, add("".join(f"viec.thu.a{number},Thử,hồ sơ,so_nguyen,0,khong,viec,van_phong,,,\n" for number in range(1995))), ("tep-qua-lon", 2002)),
        bad("five hundred and one patterns", WORDINGS, add("".join(f"lớp N thứ{number},lớp học\n" for number in range(500))), ("tep-qua-lon", 502)),
        bad("six megabytes", FIGURES, add(b"x" * 6_000_000), ("tep-qua-lon", 1)),
        bad("the file is not there", SOURCES, remove(), ("tep-thieu", 1)),
        bad("two files are not there", SOURCES, every(remove(), on(TASKS, remove())), ("tep-thieu", 1), ("tep-thieu", 1, TASKS)),
    ]


def rows() -> list[Case]:
    """Cells with text, codes, dates and choices."""
    active, code, unknown, choice, date, empty = "o-co-ma", "ma-sai-dang", "ma-khong-co", "gia-tri-la", "ngay-sai", "o-trong"
    found = [
        bad(f"a note: {name}", FIGURES, note(text), (active, 3))
        for name, text in (
            ("a tag", "<script>alert(1)</script>"),
            ("a picture that runs", "<img src=x onerror=alert(1)>"),
            ("a bar", "một | hai"),
            ("a link", "[bấm](javascript:alert(1))"),
            ("a remote picture", "![x](https://x.example/y.png)"),
            ("attributes", "{: onclick=alert(1)}"),
            ("a comment", "<!-- ghi chú"),
            ("a heading", "# Lớn"),
            ("a template", "{{ 7*7 }}"),
            ("a block", "{% raw %}"),
            ("an address in angles", "<https://x.example>"),
            ("an address", "xem https://x.example"),
            ("a formula", "=1+1"),
            ("a plus at the beginning", "+84 24 3874"),
            ("a minus at the beginning", "-1"),
            ("an @ at the beginning", "@SUM(A1)"),
            ("stars", "*nghiêng*"),
            ("underscores", "_nghiêng_"),
            ("code", "`mã`"),
            ("a backslash", "a\\b"),
            ("a tilde", "~~xóa~~"),
            ("a footnote", "[^1]"),
        )
    ]
    found += [
        bad("a note: spaces around", FIGURES, note(" ghi chú"), ("dau-cach-thua", 3)),
        bad("a name: a tag", UNITS, swap("Công an xã", "<b>Công an</b>"), (active, 3)),
        bad("a name: spaces behind", UNITS, swap("Công an xã", "Công an xã "), ("dau-cach-thua", 3)),
        bad("a name: nothing", UNITS, swap("Công an xã", ""), (empty, 3)),
        bad("a description: a bar", CATALOGUE, swap("viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viec,van_phong,,,", "viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viec,van_phong,,,a|b"), (active, 3)),
        bad("a writing: a tag", FIGURES, swap("1408,,", "1408,<b>1.408</b>,"), (active, 2)),
    ]
    found += [
        bad(f"a task: {name}", TASKS, task(text), (active, 3))
        for name, text in (
            ("a tag", "Ôn tập <b>lớp 9</b>."),
            ("a link", "Xem [ở đây](x.md)."),
            ("a bar", "Ôn tập | lớp 9."),
            ("a heading", "# Ôn tập"),
            ("a second list sign", "- Ôn tập"),
            ("an address", "Xem https://x.example."),
            ("a lone star", "Ôn tập * lớp 9."),
            ("a star that does not close", "*Ôn tập cho học sinh."),
            ("stars with spaces", "** Ôn tập ** cho học sinh."),
            ("underscores", "__Ôn tập__."),
            ("a brace", "Ôn tập { cho học sinh."),
            ("a code span", "Ôn tập `mã`."),
            ("a footnote", "Ôn tập[^1]."),
            ("five thousand stars", "*" * 5000),
        )
    ]
    found += [
        bad("a task: half a call", TASKS, task("Ôn tập {{ so_lieu(1)."), ("lenh-sai", 3)),
        bad("a task: a call without its beginning", TASKS, task("Ôn tập so_lieu(1) }}."), ("lenh-sai", 3)),
        bad("a task: nothing", TASKS, task(""), (empty, 3)),
        bad("a task: a number typed", TASKS, task("Giải quyết 96 hồ sơ."), ("so-go-tay", 3)),
        bad("a task: a number in words", TASKS, task("Giải quyết chín mươi sáu hồ sơ."), ("so-go-tay", 3)),
        bad("a task: an unknown call", TASKS, task('"Giải quyết {{ solieu(""viec.ho_so.cu"") }} hồ sơ."'), ("lenh-khong-co", 3)),
        bad("a task: an unknown code", TASKS, task('"Giải quyết {{ so_lieu(""viec.ho_so.cuu"") }} hồ sơ."'), (unknown, 3)),
        bad("a task: a call with typographic quotes", TASKS, task("Giải quyết {{ so_lieu(“viec.ho_so.cu”) }} hồ sơ."), ("lenh-sai", 3)),
        bad("a task: a call without quotes", TASKS, task("Giải quyết {{ so_lieu(viec.ho_so.cu) }} hồ sơ."), ("lenh-sai", 3)),
        bad("a task: a call that has no place there", TASKS, task('"Xem {{ bang_cham_muon(""nguon"") }}."'), ("lenh-sai-cho", 3)),
        bad("a task: a call that is an expression", TASKS, task("{{ 7*7 }}"), ("lenh-sai", 3)),
    ]
    found += [
        bad(f"a deadline: {name}", TASKS, deadline(text), (date, 2))
        for name, text in (
            ("one digit for the day", "5/02/2099"),
            ("one digit for the month", "15/2/2099"),
            ("dashes", "15-02-2099"),
            ("dots", "15.02.2099"),
            ("a year of two digits", "15/02/99"),
            ("the month first", "02/15/2099"),
            ("the year first, with strokes", "2099/02/15"),
            ("the year first, one digit", "2099-2-15"),
            ("no signs", "20990215"),
            ("a time behind it", "2099-02-15 00:00:00"),
            ("a time in ISO's form", "2099-02-15T00:00"),
            ("a month's name", "15-Feb-99"),
            ("words", "ngày 15 tháng 02 năm 2099"),
            ("Excel's count of days", "72732"),
            ("a day that February has not", "30/02/2099"),
            ("29 February of a common year", "29/02/2099"),
            ("a day that no month has", "32/01/2099"),
            ("a month that no year has", "15/13/2099"),
            ("day zero", "00/02/2099"),
            ("the year 0099", "15/02/0099"),
            ("another century", "15/02/1999"),
            ("a month alone", "02/2099"),
            ("a word", "trong tháng"),
            ("a question mark", "?"),
            ("a space before it", " 15/02/2099"),
        )
    ]
    found += [
        bad("a deadline: fullwidth digits", TASKS, deadline("１５/02/2099"), ("chu-loi-ma", 2)),
        bad("a task's code: two digits", TASKS, swap("NV-2099-01-002", "NV-2099-01-02"), (code, 3)),
        bad("a task's code: small letters", TASKS, swap("NV-2099-01-002", "nv-2099-01-002"), (code, 3)),
        bad("a task's code: the month of one digit", TASKS, swap("NV-2099-01-002", "NV-2099-1-002"), (code, 3)),
        bad("a task's code: month 13", TASKS, swap("NV-2099-01-002", "NV-2099-13-002"), (code, 3)),
        bad("a task's code: a long dash", TASKS, swap("NV-2099-01-002", "NV–2099–01–002"), (code, 3)),
        bad("a task's code: nothing", TASKS, swap("NV-2099-01-002", ""), (empty, 3)),
        bad("a task's code: a space", TASKS, swap("NV-2099-01-002", "NV-2099-01-002 "), ("dau-cach-thua", 3)),
        bad("a task's code: another month", TASKS, swap("NV-2099-01-002", "NV-2099-02-002"), ("nhiem-vu-sai-thang", 3)),
        bad("a task's heading: small letters", TASKS, swap("002,II.1", "002,ii.1"), (code, 3)),
        bad("a task's heading: spaces", TASKS, swap("002,II.1", "002,II. 1"), (code, 3)),
        bad("a task's heading: nothing", TASKS, swap("002,II.1", "002,"), (empty, 3)),
        bad("a task's heading that no page prints", TASKS, swap("002,II.1", "002,II.2"), ("muc-khong-in", 3)),
        bad("a task's level: a star", TASKS, swap("II.1,+", "II.1,*"), (choice, 3)),
        bad("a task's level: a dash", TASKS, swap("II.1,+", "II.1,–"), (choice, 3)),
        bad("a task's field is unknown", TASKS, swap("9.,viec", "9.,viecc"), (unknown, 3)),
        bad("a task's field: nothing", TASKS, swap("9.,viec", "9.,"), (empty, 3)),
        bad("a task's field: its name, not its code", TASKS, swap("9.,viec", "9.,Việc chung"), (code, 3)),
        bad("a task's unit is unknown", TASKS, swap("viec,van_phong", "viec,van_phog"), (unknown, 2)),
        bad("a task's unit: its name, not its code", TASKS, swap("viec,van_phong", "viec,Văn phòng"), (code, 2)),
        bad("the units beside: one unknown", TASKS, swap("van_phong,cong_an", "van_phong,cong_ann"), (unknown, 2)),
        bad("the units beside: a comma between", TASKS, swap("van_phong,cong_an,", 'van_phong,"cong_an, van_phong",'), (code, 2)),
        bad("the units beside: a semicolon between", TASKS, swap("van_phong,cong_an,", "van_phong,cong_an;van_phong,"), (code, 2)),
        bad("the units beside: two spaces between", TASKS, swap("van_phong,cong_an,", "van_phong,cong_an  van_phong,"), ("dau-cach-thua", 2)),
        bad("the units beside: one twice", TASKS, swap("van_phong,cong_an,", "van_phong,cong_an cong_an,"), (choice, 2)),
        bad("two wrong cells of one row", TASKS, swap("NV-2099-01-002,II.1,+", "NV-2099-01-02,II.1,*"), (code, 3), (choice, 3)),
        bad("a figure's code is unknown", FIGURES, add("viec.ho_so.cuu,5,,\n"), (unknown, 6)),
        bad("a figure's code: capitals", FIGURES, add("Viec.Ho_So.Cu,5,,\n"), (code, 6)),
        bad("a figure's code: marks", FIGURES, add("việc.hồ_sơ.cũ,5,,\n"), (code, 6)),
        bad("a figure's code: spaces", FIGURES, add("viec. ho_so,5,,\n"), (code, 6)),
        bad("a figure's code: a space behind", FIGURES, swap("viec.ho_so.cu,", "viec.ho_so.cu ,"), ("dau-cach-thua", 3)),
        bad("a figure's code: one part", FIGURES, add("viec,5,,\n"), (code, 6)),
        bad("a figure's code: five parts", FIGURES, add("viec.a.b.c.d,5,,\n"), (code, 6)),
        bad("a figure's code: NA", FIGURES, add("NA,5,,\n"), (code, 6)),
        bad("a figure's code: a dash inside", FIGURES, add("viec.ho-so.cu,5,,\n"), (code, 6)),
        bad("a figure's code: two dots", FIGURES, add("viec..ho_so,5,,\n"), (code, 6)),
        bad("the row of a figure that a page prints is missing", FIGURES, swap("viec.ho_so.xong,1200,,\n", ""), ("dong-thieu", 1)),
        bad("the row of a figure that the home page prints is missing", FIGURES, every(swap('viec.von.so_tien,"51,326",,\n', ""), on(HOME, page('{{ so_lieu_noi_bat("viec.von.so_tien") }}'))), ("dong-thieu", 1)),
        bad("an overdue count by something else", OVERDUE, swap("nguon,thong_bao,ky_truoc", "nguồn,thong_bao,ky_truoc"), (choice, 2)),
        bad("an overdue count of an unknown part", OVERDUE, swap("thong_bao,ky_truoc", "thong_bao,kytruoc"), (choice, 2)),
        bad("an overdue count of an unknown source", OVERDUE, swap("nguon,thong_bao,ky_truoc", "nguon,thong_baoo,ky_truoc"), (unknown, 2)),
        bad("an overdue count of an unknown unit", OVERDUE, swap("don_vi,van_phong", "don_vi,vanphong"), (unknown, 4)),
        bad("a unit of an unknown sort", UNITS, swap("Công an xã,thuoc_xa", "Công an xã,cua_xa"), (choice, 3)),
        bad("a correction's line is zero", CORRECTIONS, write("dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n0,a,b,cần hỏi,c\n"), (choice, 2)),
        bad("a correction's line of five thousand digits", CORRECTIONS, write(f"dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n{'9' * 5000},a,b,cần hỏi,c\n"), (choice, 2)),
        bad("a correction of unknown certainty", CORRECTIONS, write("dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n1,a,b,chac chan,c\n"), (choice, 2)),
    ]
    return found


def catalogue() -> list[Case]:
    """Declarations that contradict each other, and formulas outside the grammar."""
    formula, unknown, choice = "cong-thuc-sai", "ma-khong-co", "gia-tri-la"
    whole = "viec.ho_so.moi + viec.ho_so.cu"
    found = [
        bad(f"a formula: {name}", CATALOGUE, swap(whole, text), (formula, 2))
        for name, text in (
            ("two signs", "viec.ho_so.moi + + viec.ho_so.cu"),
            ("a sign at the end", "viec.ho_so.moi +"),
            ("no sign between", "viec.ho_so.moi viec.ho_so.cu"),
            ("a bracket that does not close", "(viec.ho_so.moi + viec.ho_so.cu"),
            ("a bracket that does not open", "viec.ho_so.moi + viec.ho_so.cu)"),
            ("a multiplication sign", "viec.ho_so.moi × viec.ho_so.cu"),
            ("an equals sign", "=viec.ho_so.moi + viec.ho_so.cu"),
            ("a spreadsheet's function", "SUM(viec.ho_so.moi)"),
            ("an unknown function", "trung_binh(viec.ho_so.moi)"),
            ("a function of a sum", "luy_ke(viec.ho_so.moi + viec.ho_so.cu)"),
            ("a function of nothing", "ky_truoc()"),
            ("a decimal point", "viec.ho_so.moi * 1.5"),
            ("a per cent sign", "viec.ho_so.moi * 50%"),
            ("a code in capitals", "viec.ho_so.moi + VIEC.HO_SO.CU"),
            ("a code of one part", "viec.ho_so.moi + cu"),
            ("a number of five thousand digits", f"viec.ho_so.moi + {'1' * 5000}"),
            ("thirty brackets", "(" * 30 + "viec.ho_so.moi" + ")" * 30),
        )
    ]
    found += [
        bad("a formula: an unknown code", CATALOGUE, swap(whole, "viec.ho_so.moi + viec.ho_so.cuu"), (unknown, 2)),
        bad("a formula that needs itself", CATALOGUE, swap(whole, "viec.ho_so.tong + viec.ho_so.cu"), ("cong-thuc-vong", 2)),
        bad("two formulas that need each other", CATALOGUE, swap(whole, "viec.ho_so.ty_le + viec.ho_so.cu"), ("cong-thuc-vong", 2)),
        bad("a field is unknown", CATALOGUE, swap("viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viec", "viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viecc"), (unknown, 3)),
        bad("a unit is unknown", CATALOGUE, swap("viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viec,van_phong", "viec.ho_so.moi,Hồ sơ mới,hồ sơ,so_nguyen,0,co,viec,vanphong"), (unknown, 3)),
        bad("a code that begins with another field", CATALOGUE, every(on(FIELDS, add("khac,Việc khác\n")), swap("viec.von.so_tien,Vốn giải ngân,tỷ đồng,tien,3,khong,viec", "viec.von.so_tien,Vốn giải ngân,tỷ đồng,tien,3,khong,khac")), ("ma-sai-dang", 7)),
        bad("a kind with marks", CATALOGUE, swap("tỷ đồng,tien", "tỷ đồng,tiền"), (choice, 7)),
        bad("decimals: a word", CATALOGUE, swap("tien,3", "tien,ba"), (choice, 7)),
        bad("decimals: ten", CATALOGUE, swap("tien,3", "tien,10"), (choice, 7)),
        bad("decimals: nothing", CATALOGUE, swap("tien,3", "tien,"), (choice, 7)),
        bad("decimals of a whole number", CATALOGUE, swap("Hồ sơ kỳ trước,hồ sơ,so_nguyen,0,co", "Hồ sơ kỳ trước,hồ sơ,so_nguyen,1,khong"), (choice, 4)),
        bad("two digits: yes in English", CATALOGUE, swap("tien,3,khong", "tien,3,no"), (choice, 7)),
        bad("two digits: with marks", CATALOGUE, swap("tien,3,khong", "tien,3,không"), (choice, 7)),
        bad("two digits of a sum of money", CATALOGUE, swap("tien,3,khong", "tien,3,co"), (choice, 7)),
        bad("an opening value of an unknown code", OPENINGS, add("viec.ho_so.moii,2099,3,42,báo cáo quý I\n"), (unknown, 2)),
        bad("an opening value of a year of two digits", OPENINGS, add("viec.ho_so.moi,99,3,42,báo cáo quý I\n"), ("ky-sai", 2)),
        bad("an opening value up to month 13", OPENINGS, add("viec.ho_so.moi,2099,13,42,báo cáo quý I\n"), (choice, 2)),
        bad("an opening value up to month 03", OPENINGS, add("viec.ho_so.moi,2099,03,42,báo cáo quý I\n"), (choice, 2)),
        bad("an opening value from nowhere", OPENINGS, add("viec.ho_so.moi,2099,3,42,\n"), ("o-trong", 2)),
        bad("a pattern that takes every number", WORDINGS, add("N,mọi số\n"), (choice, 3)),
        bad("a pattern that takes every rate", WORDINGS, add("N %,mọi tỷ lệ\n"), (choice, 3)),
        bad("a pattern without a number", WORDINGS, add("con số,cách nói\n"), (choice, 3)),
        bad("a pattern without a reason", WORDINGS, add("N con số,\n"), ("o-trong", 3)),
        bad("a pattern with a sign", WORDINGS, add("N|M con số,cách nói\n"), ("o-co-ma", 3)),
        bad("a broken pattern accuses no sentence", WORDINGS, swap("lớp N,lớp học", "lớp N,"), ("o-trong", 2)),
        bad("a broken indicator accuses no row, page or formula", CATALOGUE, swap("Hồ sơ mới,hồ sơ", ",hồ sơ"), ("o-trong", 3)),
        bad("a broken unit accuses no task", UNITS, swap("cong_an,Công an xã", "cong_an,"), ("o-trong", 3)),
        bad("a broken field accuses no indicator", FIELDS, swap("Việc chung", ""), ("o-trong", 2)),
        bad("a broken task accuses no page", TASKS, swap("II.1,-", "II.1,*"), ("gia-tri-la", 2)),
    ]
    return found


def rules() -> list[Case]:
    """The office's own rules of reconciliation, and waivers of what contradicts."""
    stated = ("lech-so-tinh", 6, FIGURES)
    found = [
        bad(f"a rule: {name}", RULES, rule(row), (code, 2))
        for name, row, code in (
            ("an unknown relation", "r1,Quy tắc,viec.ho_so.moi,nho_hon,viec.ho_so.cu,loi", "gia-tri-la"),
            ("a sign for a relation", "r1,Quy tắc,viec.ho_so.moi,<=,viec.ho_so.cu,loi", "gia-tri-la"),
            ("an unknown level", "r1,Quy tắc,viec.ho_so.moi,it_nhat,viec.ho_so.cu,lỗi", "gia-tri-la"),
            ("an unknown code", "r1,Quy tắc,viec.ho_so.moii,it_nhat,viec.ho_so.cu,loi", "ma-khong-co"),
            ("an unknown code on the right", "r1,Quy tắc,viec.ho_so.moi,it_nhat,viec.ho_so.cuu,loi", "ma-khong-co"),
            ("a side that is no expression", "r1,Quy tắc,viec.ho_so.moi +,it_nhat,viec.ho_so.cu,loi", "cong-thuc-sai"),
            ("nothing on a side", "r1,Quy tắc,,it_nhat,viec.ho_so.cu,loi", "o-trong"),
            ("no words", "r1,,viec.ho_so.moi,it_nhat,viec.ho_so.cu,loi", "o-trong"),
            ("capitals in its name", "R1,Quy tắc,viec.ho_so.moi,it_nhat,viec.ho_so.cu,loi", "ma-sai-dang"),
        )
    ]
    found += [
        bad("a rule: figures that break it", RULES, rule("r1,Hồ sơ cũ nhiều hơn hồ sơ mới,viec.ho_so.cu,it_nhat,viec.ho_so.moi,loi"), ("doi-chieu-lech", 3, FIGURES)),
        bad("a rule: figures that break it a little", RULES, rule("r1,Hồ sơ cũ bằng hồ sơ mới,viec.ho_so.cu,bang,viec.ho_so.moi,canh_bao"), ("doi-chieu-ngo", 3, FIGURES)),
        bad("a rule: an expression that divides by a text", RULES, rule("r1,Quy tắc,viec.ho_so.moi / chua_co,bang,viec.ho_so.cu,loi"), ("cong-thuc-sai", 2)),
        bad("a rule twice", RULES, rule("r1,Quy tắc,viec.ho_so.moi,it_nhat,viec.ho_so.cu,loi\nr1,Quy tắc,viec.ho_so.moi,it_nhat,viec.ho_so.cu,loi"), ("dong-trung", 3)),
        bad("a control that differs", CONTROLS, control("viec.ho_so.moi,1480,Mục 2"), ("so-kiem-lech", 2)),
        bad("a control of a total that differs", CONTROLS, control("viec.ho_so.tong,1405,Mục 2"), ("so-kiem-lech", 2)),
        bad("a control with a dot", CONTROLS, control("viec.ho_so.moi,1.408,Mục 2"), ("so-dau-cham", 2)),
        bad("a control without its decimals", CONTROLS, control("viec.von.so_tien,51,Mục 2"), ("so-sai-dang", 2)),
        bad("a control of no figure", CONTROLS, control("viec.ho_so.la,1,Mục 2"), ("ma-khong-co", 2)),
        bad("a control without a number", CONTROLS, control("viec.ho_so.moi,,Mục 2"), ("o-trong", 2)),
        bad("a control without its place", CONTROLS, control("viec.ho_so.moi,1408,"), ("o-trong", 2)),
        bad("a control twice", CONTROLS, control("viec.ho_so.moi,1408,Mục 2\nviec.ho_so.moi,1408,Mục 2"), ("dong-trung", 3)),
        bad("two ranges of one plan that do not meet", RULES, every(rule("r1,Cùng một kế hoạch,viec.von.so_tien,cung_goc,viec.ho_so.cu / 2,loi")), ("doi-chieu-lech", 5, FIGURES)),
        bad("a waiver that covers", WAIVERS, waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.504,văn bản đã ký,chưa duyệt,"), ("ngoai-le", 6, FIGURES)),
        bad("a waiver: of another written value", WAIVERS, waiver("lech-so-tinh,viec.ho_so.tong,1.501,1.504,văn bản đã ký,chưa duyệt,"), stated, ("ngoai-le-thua", 2)),
        bad("a waiver: of another computed value", WAIVERS, waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.505,văn bản đã ký,chưa duyệt,"), stated, ("ngoai-le-thua", 2)),
        bad("a waiver: of another figure", WAIVERS, waiver("lech-so-tinh,viec.ho_so.moi,1.500,1.504,văn bản đã ký,chưa duyệt,"), stated, ("ngoai-le-thua", 2)),
        bad("a waiver: of a rule that is none", WAIVERS, waiver("lech_so_tinh,viec.ho_so.tong,1.500,1.504,văn bản đã ký,chưa duyệt,"), stated, ("ngoai-le-thua", 2)),
        bad("a waiver: of a rule in words", WAIVERS, waiver("Lệch số tính,viec.ho_so.tong,1.500,1.504,văn bản đã ký,chưa duyệt,"), stated, ("ma-sai-dang", 2)),
        bad("a waiver: of a rule with an underscore", WAIVERS, every(on(RULES, rule("cu_hon_moi,Hồ sơ cũ nhiều hơn hồ sơ mới,viec.ho_so.cu,it_nhat,viec.ho_so.moi,loi")), write("quy_tac,ma,ghi,tinh,ly_do,nguoi_duyet,ngay\ncu_hon_moi,viec.ho_so.cu viec.ho_so.moi,96,1.408,số đúng như vậy,chưa duyệt,\n")), ("ngoai-le", 3, FIGURES)),
        bad("a waiver: without a reason", WAIVERS, waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.504,,chưa duyệt,"), stated, ("o-trong", 2)),
        bad("a waiver: a date of two digits", WAIVERS, waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.504,văn bản đã ký,Nguyễn Văn A,5/2/99"), stated, ("ngay-sai", 2)),
        bad("a waiver: a code with a comma", WAIVERS, waiver('lech-so-tinh,"viec.ho_so.tong,",1.500,1.504,văn bản đã ký,chưa duyệt,'), stated, ("ma-sai-dang", 2)),
        bad("a waiver: not approved in a report to be signed", WAIVERS, every(waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.504,văn bản đã ký,chưa duyệt,"), on(REPORT, swap("du_thao", "trinh_ky"))), ("ngoai-le", 6, FIGURES), ("ngoai-le-chua-duyet", 2)),
        bad("a waiver: what cannot be read accuses none", WAIVERS, every(waiver("lech-so-tinh,viec.ho_so.tong,1.500,1.504,văn bản đã ký,chưa duyệt,"), on(FIGURES, write(ZIP))), ("la-tep-khac", 1, FIGURES)),
    ]
    return found


def heads() -> list[Case]:
    """Front matter."""
    missing, wrong = "dau-trang-thieu", "dau-trang-sai"
    found = [
        bad("no front matter", HOME, write("# Kho mẫu\n\nMột câu.\n"), (missing, 1)),
        bad("an empty page", HOME, write(""), (missing, 1)),
        bad("a page of blank lines", HOME, write("\n\n\n"), (missing, 1)),
        bad("a blank line before the front matter", HOME, above("\n"), (missing, 1)),
        bad("text before the front matter", HOME, above("Ghi chú\n"), (missing, 1)),
        bad("a space before the front matter", HOME, above(" "), (missing, 1)),
        bad("a space behind the first line", HOME, swap("---\n", "--- \n"), (missing, 1)),
        bad("four dashes", HOME, swap("---\n", "----\n"), (missing, 1)),
        bad("plus signs", HOME, write('+++\ntitle = "Kho"\n+++\n\n# Kho\n'), (missing, 1)),
        bad("front matter that does not close", HOME, swap("\n---\n\n#", "\n\n#"), (missing, 1)),
        bad("front matter closed by dots", HOME, swap("\n---\n\n#", "\n...\n\n#"), (wrong, 3)),
        bad("front matter closed with a space", HOME, swap("\n---\n\n#", "\n--- \n\n#"), (wrong, 3)),
        bad("front matter without a line", HOME, swap("title: Trang đầu\n", ""), (wrong, 2)),
        bad("a comment alone", HOME, head("# title: Trang đầu"), (wrong, 2)),
        bad("no title", REPORT, swap("title: Tháng 1/2099 (giả định)\n", ""), (wrong, 1)),
        bad("an empty title", HOME, head("title:"), ("o-trong", 2)),
        bad("an empty title in quotes", HOME, head('title: ""'), ("o-trong", 2)),
        bad("a title of spaces", HOME, head('title: "  "'), ("dau-cach-thua", 2)),
        bad("a title that is a number", HOME, head("title: 2099"), (wrong, 2)),
        bad("a title that is a decimal number", HOME, head("title: 1.5"), (wrong, 2)),
        bad("a title that is an octal number", HOME, head("title: 010"), (wrong, 2)),
        bad("a title that is a time", HOME, head("title: 12:30"), (wrong, 2)),
        bad("a title that is a date", HOME, head("title: 2099-01-31"), (wrong, 2)),
        bad("a title that is yes", HOME, head("title: yes"), (wrong, 2)),
        bad("a title that is No", HOME, head("title: No"), (wrong, 2)),
        bad("a title that is null", HOME, head("title: null"), (wrong, 2)),
        bad("a title that is a tilde", HOME, head("title: ~"), (wrong, 2)),
        bad("a title that is a list", HOME, head("title: [Trang, đầu]"), (wrong, 2)),
        bad("a title that is a list of lines", HOME, head("title:\n  - Trang\n  - đầu"), (wrong, 2)),
        bad("a title that is a map", HOME, head("title: {a: b}"), (wrong, 2)),
        bad("a title of several lines", HOME, head("title: |\n  Trang\n  đầu"), (wrong, 2)),
        bad("a title with an anchor", HOME, head("title: &ten Trang đầu"), (wrong, 2)),
        bad("a title with a tag", HOME, head("title: !!str Trang đầu"), (wrong, 2)),
        bad("a title with a tag of Python", HOME, head("title: !!python/name:os.system Trang"), (wrong, 2)),
        bad("a title that runs Python", HOME, head('title: !!python/object/apply:os.system ["true"]'), (wrong, 2)),
        bad("a tag on the key", HOME, head("!!python/name:os.system title: Trang"), (wrong, 2)),
        bad("a title with a colon", HOME, head("title: Kho: trang đầu"), (wrong, 2)),
        bad("a title with a quote that does not close", HOME, head('title: "Trang đầu'), (wrong, 2)),
        bad("a title with typographic quotes is text, its tag is not", HOME, head("title: “Trang <b>đầu</b>”"), ("o-co-ma", 2)),
        bad("a title with a template", HOME, head('title: "{{ 7*7 }}"'), ("o-co-ma", 2)),
        bad("a title with a brace", HOME, head("title: {{ so_lieu }}"), (wrong, 2)),
        bad("a title with a star", HOME, head("title: *Trang đầu"), (wrong, 2)),
        bad("a title with an escape", HOME, head('title: "Trang\\u200b đầu"'), ("ky-tu-an", 2)),
        bad("no space behind the colon", HOME, head("title:Trang đầu"), (wrong, 2)),
        bad("an equals sign for the colon", HOME, head("title = Trang đầu"), (wrong, 2)),
        bad("a fullwidth colon", HOME, head("title： Trang đầu"), (wrong, 2)),
        bad("a tab behind the colon", HOME, head("title:\tTrang\tđầu\n\tkhac: x"), (wrong, 2)),
        bad("a line that belongs to nothing", HOME, head("title: Trang đầu\nghi chú"), (wrong, 3)),
        bad("a list", HOME, head("- title: Trang đầu"), (wrong, 2)),
        bad("a sentence", HOME, head("Trang đầu của kho"), (wrong, 2)),
        bad("a key twice", HOME, head("title: Trang đầu\ntitle: Trang khác"), (wrong, 3)),
        bad("a key in capitals", HOME, head("Title: Trang đầu"), (wrong, 2)),
        bad("a misspelt key", HOME, head("tilte: Trang đầu"), (wrong, 2)),
        bad("a key of the site generator", HOME, head("title: Trang đầu\ntemplate: redirect.html"), (wrong, 3)),
        bad("macros switched off", HOME, head("title: Trang đầu\nrender_macros: false"), (wrong, 3)),
        bad("a key that is a macro's name", HOME, head("title: Trang đầu\nso_lieu: 5"), (wrong, 3)),
        bad("a key that is a list", HOME, head("title: Trang đầu\n? [a, b]\n: c"), (wrong, 3)),
        bad("a key that is a number", HOME, head("title: Trang đầu\n1: một"), (wrong, 3)),
        bad("a merge key", HOME, head("title: Trang đầu\n<<: {a: b}"), (wrong, 3)),
        bad("an alias of nothing", HOME, head("title: *khong_co"), (wrong, 2)),
        bad("an alias", REPORT, every(swap("ky_thay: [CHỦ TỊCH]", "ky_thay: &a [CHỦ TỊCH]"), swap("noi_nhan: [Lưu]", "noi_nhan: *a")), (wrong, 6), (wrong, 7)),
        bad("fifty thousand brackets", HOME, head("title: " + "[" * 5000), (wrong, 2)),
        bad("a key of a report on another page", HOME, head('title: Trang đầu\nky: "2099-01"'), (wrong, 3)),
        bad("a report without its keys", REPORT, swap('ky: "2099-01"\ntrang_thai: du_thao\n', ""), (wrong, 1)),
        bad("two faults of one head", REPORT, every(swap("trang_thai: du_thao", "trang_thai: dự thảo"), swap('ky: "2099-01"', 'ky: "2099-1"')), ("ky-sai", 3), ("gia-tri-la", 4)),
        bad("a misspelt key and a wrong value", REPORT, every(swap("trang_thai", "trangthai"), swap('ky: "2099-01"', 'ky: "1/2099"')), ("ky-sai", 3), (wrong, 4)),
        bad("a month of one digit", REPORT, swap('"2099-01"', '"2099-1"'), ("ky-sai", 3)),
        bad("a month that no year has", REPORT, swap('"2099-01"', '"2099-13"'), ("ky-sai", 3)),
        bad("a month as the office says it", REPORT, swap('"2099-01"', '"01/2099"'), ("ky-sai", 3)),
        bad("a month in a list", REPORT, swap('"2099-01"', '["2099-01"]'), (wrong, 3)),
        bad("another month than the file's", REPORT, swap('"2099-01"', '"2098-12"'), ("ky-sai", 1)),
        bad("a state with marks", REPORT, swap("du_thao", "dự thảo"), ("gia-tri-la", 4)),
        bad("a state that is true", REPORT, swap("du_thao", "true"), ("gia-tri-la", 4)),
        bad("issued without number, date and name", REPORT, swap("du_thao", "da_ban_hanh"), (wrong, 4)),
        bad("issued without a date", REPORT, every(swap("du_thao", "da_ban_hanh\nso: 12\nnguoi_ky: Nguyễn Văn A")), (wrong, 4)),
        bad("a number with its symbol", REPORT, swap("ky_hieu", "so: 12/BC-UBND\nky_hieu"), ("gia-tri-la", 5)),
        bad("a number in words", REPORT, swap("ky_hieu", "so: mười hai\nky_hieu"), ("gia-tri-la", 5)),
        bad("a date of one digit", REPORT, swap("ky_hieu", "ngay: 1/2/2099\nky_hieu"), ("ngay-sai", 5)),
        bad("a date that no calendar has", REPORT, swap("ky_hieu", "ngay: 2099-02-31\nky_hieu"), ("ngay-sai", 5)),
        bad("a date in a list", REPORT, swap("ky_hieu", "ngay: [01/02/2099]\nky_hieu"), (wrong, 5)),
        bad("recipients in one line", REPORT, swap("[Lưu]", "Các phòng; Lưu: VT"), (wrong, 7)),
        bad("recipients as one word", REPORT, swap("[Lưu]", "Lưu"), (wrong, 7)),
        bad("recipients left empty", REPORT, swap("noi_nhan: [Lưu]", "noi_nhan:"), (wrong, 7)),
        bad("recipients that are lists", REPORT, swap("[Lưu]", "[Lưu, [VT]]"), (wrong, 7)),
        bad("recipients with a tag", REPORT, swap("[Lưu]", '["<b>Lưu</b>"]'), ("o-co-ma", 7)),
        bad("a list that does not close", REPORT, swap("[Lưu]", "[Lưu"), (wrong, 7)),
        bad("a signer that is null", REPORT, swap("ky_hieu", "nguoi_ky: null\nky_hieu"), (wrong, 5)),
        bad("a task list of another month than the file's", TASK_LIST, write('---\ntitle: Nhiệm vụ\nky: "2099-03"\n---\n\n# Nhiệm vụ\n\n{{ danh_sach_nhiem_vu() }}\n'), ("ky-sai", 1)),
        bad("a task list without its month", TASK_LIST, write("---\ntitle: Nhiệm vụ\n---\n\n# Nhiệm vụ\n\n{{ danh_sach_nhiem_vu() }}\n"), (wrong, 1)),
    ]
    return found


def markdown() -> list[Case]:
    """What the closed Markdown has not, and what the engine would not read as its author does."""
    sign, title, note_fault = "ky-hieu-la", "trang-ten-lon", "chu-thich-hong"
    table = "| Tên | Số |\n| --- | --- |\n| a | b |"
    rows = [
        ("a tag", "Kết <b>quả</b>.", "html-tho", 7),
        ("a script", "<script>alert(1)</script>", "html-tho", 7),
        ("a picture that runs", "<img src=x onerror=alert(1)>", "html-tho", 7),
        ("a tag that does not close", "<div class=a\n\nMột câu.", "html-tho", 7),
        ("a closing tag", "Kết quả</div>", "html-tho", 7),
        ("a comment", "Một câu. <!-- bí mật -->", "html-tho", 7),
        ("a comment that does not close", "Một câu. <!-- bí mật", "html-tho", 7),
        ("a processing instruction", "<?php x ?>", "html-tho", 7),
        ("an address in angles", "Xem <https://x.example>.", "html-tho", 7),
        ("a mail address in angles", "Viết <a@x.example>.", "html-tho", 7),
        ("a tag in a list", "- Một\n- <b>Hai</b>", "html-tho", 8),
        ("a tag in a table", f"Bảng: Tên\n\n{table}\n| <b>c</b> | d |", "html-tho", 12),
        ("a named entity", "Giá&nbsp;trị.", sign, 7),
        ("a numbered entity", "Giá &#60; trị.", sign, 7),
        ("a hexadecimal entity", "Giá &#x3C; trị.", sign, 7),
        ("attributes of a paragraph", "Một câu.\n{: .to }", sign, 8),
        ("attributes of a heading", "## Mục { #muc }", sign, 7),
        ("a lone brace", "Tập hợp { một, hai.", sign, 7),
        ("a fullwidth brace", "Tập hợp ｛ một, hai ｝.", sign, 7),
        ("a link by reference", "Xem [trang đầu][dau].\n\n[dau]: ../index.md", sign, 7),
        ("a reference alone", "[dau]: ../index.md", sign, 7),
        ("a reference in a quotation", "> [dau]: javascript:alert(1)", sign, 7),
        ("a reference over two lines", "[trang\nđầu]: ../index.md", sign, 7),
        ("a link with an empty reference", "Xem [trang đầu][].", sign, 7),
        ("a link over two lines", "Xem [trang\nđầu](../index.md).", sign, 7),
        ("brackets within a link", "Xem [trang [một]](../index.md).", sign, 7),
        ("a space before a link's address", "Xem [trang]( ../index.md).", sign, 7),
        ("a space in a link's address", "Xem [trang](../trang dau.md).", sign, 7),
        ("parentheses in a link's address", "Xem [trang](../index.md(1)).", sign, 7),
        ("angles around a link's address", "Xem [trang](<../index.md>).", sign, 7),
        ("a bracket in a link's address", "Xem [trang](https://hanoi.gov.vn/[^1]).", sign, 7),
        ("a link's title in apostrophes", "Xem [trang](../index.md 'đầu').", sign, 7),
        ("an escaped bracket in a link", "Xem [trang\\](../index.md).", sign, 7),
        ("a picture over two lines", "![một\nhình](hinh.png)", sign, 7),
        ("a bracket that does not close", "Danh sách [một, hai.", sign, 7),
        ("a bracket that does not open", "Danh sách một, hai].", sign, 7),
        ("ten thousand brackets", "[" * 9_999, sign, 7),
        ("nine thousand brackets with letters", "[a " * 3000, sign, 7),
        ("a star that does not close", "Kết *quả tốt.", sign, 7),
        ("two stars that do not close", "Kết **quả tốt.", sign, 7),
        ("two stars closed by one", "Kết **quả* tốt.", sign, 7),
        ("stars with spaces inside", "Kết ** quả ** tốt.", sign, 7),
        ("a note's star", "(*) Ghi chú.", sign, 7),
        ("emphasis over two lines", "Kết *quả\ntốt* hơn.", sign, 7),
        ("nine thousand stars in a sentence", "a" + "*" * 9000 + "b", sign, 7),
        ("a backtick that does not close", "Mã `so_lieu là gì.", sign, 7),
        ("code over two lines", "Mã `so\nlieu` là gì.", sign, 7),
        ("escaped backticks", "Mã \\`<b>x</b>\\` là gì.", sign, 7),
        ("two backticks closed by one", "Mã ``so_lieu` là gì.", sign, 7),
        ("nine thousand backticks", "`a" * 4500, sign, 7),
        ("a backslash before a letter", "Ổ đĩa C:\\thu-muc.", sign, 7),
        ("a backslash at the line's end", "Một câu\\\nhai câu.", sign, 7),
        ("a code block that does not close", "```\nmã\n\n# Mục\n\nMột câu.", sign, 7),
        ("a code block closed by other signs", "```\nmã\n~~~", sign, 7),
        ("a code block closed by more signs", "```\nmã\n````", sign, 7),
        ("an indented code block", " ```\n<b>mã</b>\n ```", sign, 7),
        ("a code block with two words", "```python chay\nmã\n```", sign, 7),
        ("a code block with attributes", "``` {.python onclick=x}\nmã\n```", sign, 7),
        ("a code block in a quotation", "> ```\n> mã\n> ```", sign, 7),
        ("four blanks before a paragraph", "Một câu.\n\n    Hai câu.", sign, 9),
        ("four blanks before a heading", "Một câu.\n\n    ## Mục", sign, 9),
        ("a blank before a heading", " ## Mục", sign, 7),
        ("a heading in a list", "- ## Mục", sign, 7),
        ("a heading in a quotation", "> ## Mục", sign, 7),
        ("a heading without words", "##", sign, 7),
        ("a heading of seven signs", "####### Mục", sign, 7),
        ("a heading by a line of dashes", "Mục lớn\n---", sign, 8),
        ("a heading by a line of equals signs", "Mục lớn\n=======", "xung-dot-git", 8),
        ("a heading by a short line of equals signs", "Mục lớn\n===", sign, 8),
        ("a heading by one dash", "Mục lớn\n-", sign, 8),
        ("a heading by dashes in a quotation", "> Mục lớn\n> ---", sign, 8),
        ("a heading by dashes below a list", "- Một\n---", sign, 8),
        ("a second title", "# Trang khác", title, 7),
        ("a tab before a list", "- Một\n\t- Hai", "ky-tu-an", 8),
        ("a tab before a heading", "\t## Mục", "ky-tu-an", 7),
        ("a tab in a sentence", "Kết\tquả.", "ky-tu-an", 7),
        ("a list glued to a sentence", "Gồm có:\n- Một\n- Hai", sign, 8),
        ("a list of plus signs glued to a sentence", "Gồm có:\n+ Một\n+ Hai", sign, 8),
        ("a list that goes in by two blanks", "- Một\n  - Hai\n  - Ba", sign, 8),
        ("a list that begins with three blanks", "   - Một\n   - Hai", sign, 7),
        ("a list that goes in by two levels", "- Một\n\n        - Hai", sign, 9),
        ("two list signs", "- + Một", sign, 7),
        ("a list sign without words", "- Một\n- \n- Ba", sign, 8),
        ("a lone list sign", "-", sign, 7),
        ("two lines across", "Một câu.\n\n---\n---", sign, 10),
        ("four blanks below a line across", "Một câu.\n\n---\n    Hai câu.", sign, 10),
        ("a line of a quotation without its sign", "> Một câu,\nhai câu.", sign, 8),
        ("a list right below a quotation", "> Một câu.\n- Hai", sign, 8),
        ("four blanks below an empty quotation", "> Một câu.\n>\n    Hai câu.", sign, 9),
        ("a list sign and a number", "- 1. Một", sign, 7),
        ("a quotation in a list's line", "- > Một", sign, 7),
        ("a hundred list signs", "- " * 100 + "x", sign, 7),
        ("a hundred numbers", "1. " * 100 + "x", sign, 7),
        ("eleven levels of quotation", "> " * 11 + "x", sign, 7),
        ("three thousand levels of quotation", ">" * 3000 + "x", sign, 7),
        ("a table without a caption", table, "bang-thieu-ten", 7),
        ("a table with a number for its caption", f"Bảng 1: Tên\n\n{table}", "bang-thieu-ten", 9),
        ("a table with an empty caption", f"Bảng:\n\n{table}", "bang-thieu-ten", 9),
        ("a sentence between caption and table", f"Bảng: Tên\n\nMột câu.\n\n{table}", "bang-thieu-ten", 11),
        ("a table glued to its caption", f"Bảng: Tên\n{table}", sign, 8),
        ("a table glued to a sentence", f"Số liệu như sau:\n{table}", sign, 8),
        ("a table without bars at its sides glued to a sentence", "Số liệu như sau:\nTên | Số\n--- | ---\na | b", sign, 9),
        ("a table without its second line", "Bảng: Tên\n\n| Tên | Số |\n| a | b |", sign, 9),
        ("a table without its first line", "Bảng: Tên\n\n| --- | --- |\n| a | b |", sign, 9),
        ("a blank line within a table", f"Bảng: Tên\n\n{table}\n\n| c | d |", sign, 13),
        ("a table in a quotation", "> | Tên | Số |\n> | --- | --- |\n> | a | b |", sign, 7),
        ("a row too long", f"Bảng: Tên\n\n{table}\n| a | b | c |", "bang-le-o", 12),
        ("a row too short", f"Bảng: Tên\n\n{table}\n| a |", "bang-le-o", 12),
        ("a sentence glued below a table", f"Bảng: Tên\n\n{table}\nMột câu.", "bang-le-o", 12),
        ("a second line too short", "Bảng: Tên\n\n| Tên | Số |\n| --- |\n| a | b |", "bang-le-o", 10),
        ("a bar in code is no cell, a further bar is", f"Bảng: Tên\n\n{table}\n| `a|b` | c | d |", "bang-le-o", 12),
        ("a footnote that is not there", "Một câu[^1].", note_fault, 7),
        ("a footnote that nothing calls", "[^1]: Một câu.", note_fault, 7),
        ("a footnote of another name", "Một câu[^a].\n\n[^a]: Một.\n\n[^b]: Hai.", note_fault, 11),
        ("a footnote twice", "Một câu[^a].\n\n[^a]: Một.\n\n[^a]: Hai.", note_fault, 11),
        ("a footnote without words", "Một câu[^a].\n\n[^a]:", note_fault, 9),
        ("a footnote's call in a heading", "## Mục[^a]\n\n[^a]: Một.", note_fault, 7),
        ("a footnote in a list", "Một câu[^a].\n\n- [^a]: Một.", note_fault, 9),
        ("a footnote with blanks before it", "Một câu[^a].\n\n  [^a]: Một.", note_fault, 9),
        ("a footnote called sixty times", "x[^a] " * 60 + "\n\n[^a]: Một.", note_fault, 7),
    ]
    found = [bad(name, GUIDE, guide(text), (code, line)) for name, text, code, line in rows]
    found += [
        bad("a footnote with a space in its name", GUIDE, guide("Một câu[^chú ý].\n\n[^chú ý]: Một."), (note_fault, 7)),
        bad("a second and a third title", GUIDE, guide("# Trang khác\n\n# Trang nữa"), (title, 7), (title, 9)),
        bad("no title", GUIDE, write("---\ntitle: Trang thử\n---\n\n## Mục\n\nMột câu.\n"), (title, 4)),
        bad("a head and nothing more", GUIDE, write("---\ntitle: Trang thử\n---\n"), (title, 4)),
        bad("the title in a code block", GUIDE, write("---\ntitle: Trang thử\n---\n\n```\n# Trang thử\n```\n"), (title, 4)),
        bad("a caption that stands above a sentence", GUIDE, guide("Bảng: Tên\n\nMột câu."), (sign, 7)),
        bad("a caption that stands above nothing", GUIDE, guide("Bảng: Tên"), (sign, 7)),
        bad("seven levels of lists", GUIDE, guide("\n".join("    " * level + "- Một" for level in range(7))), (sign, 13)),
        bad("two hundred levels of lists", GUIDE, guide("\n".join("    " * level + "- Một" for level in range(200))), (sign, 13)),
        bad("five hundred and one headings", GUIDE, guide("\n\n".join(["## Mục"] * 500)), ("tep-qua-lon", 7 + 2 * 499)),
        bad("a line of ten thousand and one letters", GUIDE, guide("a" * 10_001), ("tep-qua-lon", 7)),
        bad("a paragraph of eleven thousand characters on many lines", GUIDE, guide("\n".join(["a" * 1000] * 11)), ("tep-qua-lon", 17)),
        bad("ten thousand braces", GUIDE, guide("{{" * 5000), *[("lenh-sai", 7)] * 50, ("ky-hieu-la", 7)),
        bad("a page of 300 kilobytes", GUIDE, guide("Một câu.\n\n" * 30_000), ("tep-qua-lon", 1)),
        bad("a Word file renamed", GUIDE, write(ZIP), ("la-tep-khac", 1)),
        bad("an old Word file renamed", GUIDE, write(OLD_WORD), ("la-tep-khac", 1)),
        bad("a PDF renamed, as a page", GUIDE, write(b"%PDF-1.4\n"), ("la-tep-khac", 1)),
        bad("a web page renamed, as a page", GUIDE, write("<html><body>x</body></html>"), ("la-tep-khac", 1)),
        bad("a page that cannot be read accuses no link", REPORT, write(ZIP), ("la-tep-khac", 1)),
    ]
    return found


def links() -> list[Case]:
    """Links and pictures that lead nowhere, or where no page of ours leads."""
    broken, anchor = "lien-ket-hong", "neo-hong"
    rows = [
        ("a page that is not there", "[x](khong-co.md)", broken),
        ("a page of the same name elsewhere", "[x](01.md)", broken),
        ("a folder of the site", "[x](../bao-cao/2099/01/)", broken),
        ("a folder without a page", "[x](../2099/)", broken),
        ("a folder without its slash", "[x](../bao-cao)", broken),
        ("the folder above", "[x](../)", broken),
        ("the built page", "[x](../bao-cao/2099/01/index.html)", broken),
        ("a page with the ending of the web", "[x](../bao-cao/2099/01.html)", broken),
        ("a page without its ending", "[x](../bao-cao/2099/01)", broken),
        ("an address from the root", "[x](/bao-cao/2099/01/)", broken),
        ("a page from the root", "[x](/index.md)", broken),
        ("a file of the project outside docs", "[x](../../data/danh_muc/chi_tieu.csv)", broken),
        ("a file outside the project", "[x](../../../../../etc/passwd)", broken),
        ("a file of this machine", "[x](file:///etc/passwd)", broken),
        ("a path of Windows", "[x](C:/thu-muc/trang.md)", broken),
        ("capitals in the name", "[x](../Index.md)", broken),
        ("a name with marks", "[x](../trang-đầu.md)", broken),
        ("a name in per cent signs", "[x](../ind%65x.md)", broken),
        ("a question behind the name", "[x](../index.md?a=1)", broken),
        ("an empty address", "[x]()", broken),
        ("a lone number sign", "[x](#)", broken),
        ("no words", "[](../index.md)", broken),
        ("spaces for words", "[ ](../index.md)", broken),
        ("a script", "[x](javascript:alert)", broken),
        ("a script in capitals", "[x](JavaScript:alert)", broken),
        ("data", "[x](data:text/html;base64,PHN2Zz4=)", broken),
        ("another scheme", "[x](ftp://x.example/a)", broken),
        ("a scheme without slashes", "[x](https:x.example)", broken),
        ("a scheme without a host", "[x](https://)", broken),
        ("a name before the host", "[x](https://hanoi.gov.vn@x.example/)", broken),
        ("a mail address without a host", "[x](mailto:vanphong)", broken),
        ("a telephone number in words", "[x](tel:goi-di)", broken),
        ("another host without a scheme", "[x](//x.example/a)", broken),
        ("a heading that is not there", "[x](../bao-cao/2099/01.md#i-ket-qa)", anchor),
        ("a heading in capitals", "[x](../bao-cao/2099/01.md#I-ket-qua)", anchor),
        ("a heading with marks", "[x](../bao-cao/2099/01.md#i-kết-quả)", anchor),
        ("a heading of this page that is not there", "[x](#khong-co)", anchor),
        ("a heading in a code block", "```\n## Trong mã\n```\n\n[x](#trong-ma)", anchor),
        ("a picture that is not there", "![Hình](hinh.png)", broken),
        ("a picture of another host", "![Hình](https://x.example/y.png)", broken),
        ("a picture that is a page", "![Hình](../index.md)", broken),
        ("a picture in data", "![Hình](data:image/png;base64,iVBORw0KGgo=)", broken),
    ]
    return [
        *(bad(name, GUIDE, guide(text), (code, 11 if text.startswith("`") else 7)) for name, text, code in rows),
        bad("a picture without words", GUIDE, every(guide("![](hinh.png)"), on("docs/huong-dan/hinh.png", write(PNG))), ("hinh-thieu-chu", 7)),
        bad("a picture with spaces for words", GUIDE, every(guide("![ ](hinh.png)"), on("docs/huong-dan/hinh.png", write(PNG))), ("hinh-thieu-chu", 7)),
        bad("a picture's name in capitals", GUIDE, every(guide("![Hình](Hinh.png)"), on("docs/huong-dan/hinh.png", write(PNG))), (broken, 7)),
        bad("two broken links on one line", GUIDE, guide("[x](a.md) và [y](b.md)"), (broken, 7), (broken, 7)),
    ]


def macro_calls() -> list[Case]:
    """Calls of macros that are written wrong, in the wrong place, or of things that are not there."""
    wrong, place, unknown, count, month = "lenh-sai", "lenh-sai-cho", "ma-khong-co", "lenh-thua-thieu", "ky-sai"
    call = '{{ so_lieu("viec.ho_so.xong") }}'
    rows = [
        ("typographic quotes", "{{ so_lieu(“viec.ho_so.xong”) }}", wrong),
        ("typographic apostrophes", "{{ so_lieu(‘viec.ho_so.xong’) }}", wrong),
        ("angle quotes", "{{ so_lieu(«viec.ho_so.xong») }}", wrong),
        ("fullwidth braces", '｛｛ so_lieu("viec.ho_so.xong") ｝｝', wrong),
        ("fullwidth parentheses", '{{ so_lieu（"viec.ho_so.xong"） }}', wrong),
        ("no quotes", "{{ so_lieu(viec.ho_so.xong) }}", wrong),
        ("one quote", '{{ so_lieu("viec.ho_so.xong) }}', wrong),
        ("no parentheses", "{{ so_lieu }}", wrong),
        ("a space for the parentheses", '{{ so_lieu "viec.ho_so.xong" }}', wrong),
        ("a parenthesis that does not close", '{{ so_lieu("viec.ho_so.xong" }}', wrong),
        ("brackets", '{{ so_lieu["viec.ho_so.xong"] }}', wrong),
        ("one brace at the end", '{{ so_lieu("viec.ho_so.xong") } hồ sơ', wrong),
        ("no brace at the end", '{{ so_lieu("viec.ho_so.xong") hồ sơ', wrong),
        ("one brace at the beginning", '{ so_lieu("viec.ho_so.xong") }}', wrong),
        ("no brace at the beginning", 'so_lieu("viec.ho_so.xong") }}', wrong),
        ("single braces", '{ so_lieu("viec.ho_so.xong") }', "ky-hieu-la"),
        ("spaces between the braces", '{ { so_lieu("viec.ho_so.xong") } }', "ky-hieu-la"),
        ("three braces", '{{{ so_lieu("viec.ho_so.xong") }}}', wrong),
        ("a call over two lines", '{{ so_lieu(\n"viec.ho_so.xong") }}', wrong),
        ("a call over three lines", '{{\nso_lieu("viec.ho_so.xong")\n}}', wrong),
        ("a call within a call", '{{ so_lieu("{{ so_lieu("viec.ho_so.cu") }}") }}', wrong),
        ("a space that does not break", '{{\u00a0so_lieu("viec.ho_so.xong") }}', wrong),
        ("a tab", '{{\tso_lieu("viec.ho_so.xong") }}', wrong),
        ("signs that eat blanks", '{{- so_lieu("viec.ho_so.xong") -}}', wrong),
        ("a filter", '{{ so_lieu("viec.ho_so.xong") | safe }}', wrong),
        ("a sum", '{{ so_lieu("viec.ho_so.xong") + 1 }}', wrong),
        ("a calculation", "{{ 7*7 }}", wrong),
        ("a condition", '{{ so_lieu("viec.ho_so.xong") if 1 }}', wrong),
        ("an attribute", "{{ lipsum.__globals__ }}", wrong),
        ("a named value", '{{ so_lieu(ma="viec.ho_so.xong") }}', wrong),
        ("joined strings", '{{ so_lieu("viec" ~ ".ho_so.xong") }}', wrong),
        ("an escape in a string", '{{ so_lieu("viec\\x2eho_so.xong") }}', wrong),
        ("an empty call", "{{ }}", wrong),
        ("a block", "{% include 'x.md' %}", wrong),
        ("a comment", "{# ghi chú #}", wrong),
        ("a comment that does not close", "{# ghi chú", wrong),
        ("a semicolon between values", '{{ so_lieu("viec.ho_so.xong"; "2099-01") }}', wrong),
        ("a misspelt macro", '{{ so_lieuu("viec.ho_so.xong") }}', "lenh-khong-co"),
        ("a macro in capitals", '{{ SO_LIEU("viec.ho_so.xong") }}', "lenh-khong-co"),
        ("a macro that is like none", '{{ xyz("viec.ho_so.xong") }}', "lenh-khong-co"),
        ("a function of the engine", "{{ macros_info() }}", "lenh-khong-co"),
        ("a value too few", "{{ so_lieu() }}", count),
        ("a value too many", '{{ so_lieu("viec.ho_so.xong", "2099-01", "x") }}', count),
        ("an empty value", '{{ so_lieu("") }}', count),
        ("a value of spaces", '{{ so_lieu("  ") }}', count),
        ("an unknown code", '{{ so_lieu("viec.ho_so.xog") }}', unknown),
        ("a code in capitals", '{{ so_lieu("VIEC.HO_SO.XONG") }}', unknown),
        ("a code with a space", '{{ so_lieu(" viec.ho_so.xong") }}', unknown),
        ("a code with marks", '{{ so_lieu("việc.hồ_sơ.xong") }}', unknown),
        ("an unknown overdue count", '{{ so_lieu("cham_muon.nguon.van_ban") }}', unknown),
        ("a month without data", '{{ so_lieu("viec.ho_so.xong", "2098-12") }}', month),
        ("a month as the office says it", '{{ so_lieu("viec.ho_so.xong", "01/2099") }}', month),
        ("a written number that is none", '{{ so_ghi_tay("nhiều", "theo kế hoạch của thành phố") }}', wrong),
        ("a written number with a tag", '{{ so_ghi_tay("<b>35</b>", "theo kế hoạch của thành phố") }}', wrong),
        ("a written number without a reason", '{{ so_ghi_tay("35") }}', count),
        ("a written number with too short a reason", '{{ so_ghi_tay("35", "có") }}', wrong),
        ("a written number with a tag for a reason", '{{ so_ghi_tay("35", "theo <b>kế hoạch</b> năm") }}', wrong),
    ]
    found = [bad(name, REPORT, swap(call, text), (code, 16)) for name, text, code in rows]
    found += [
        bad("a code of the wrong group", GUIDE, guide('{{ bang_cham_muon("nguồn") }}'), (unknown, 7)),
        bad("a table of an unknown file", GUIDE, guide('{{ bang_cot("solieu.csv") }}'), (unknown, 7)),
        bad("the pattern of an unknown macro", GUIDE, guide('Viết {{ cach_goi("solieu") }}.'), (unknown, 7)),
        bad("corrections of an unknown month", GUIDE, guide('{{ bang_ban_chep("2099-02") }}'), (month, 7)),
        bad("headline figures without a code", GUIDE, guide("{{ so_lieu_noi_bat() }}"), (count, 7)),
        bad("headline figures, one unknown", GUIDE, guide('{{ so_lieu_noi_bat("viec.ho_so.xong", "viec.ho_so.xog") }}'), (unknown, 7)),
        bad("a report's macro on another page", GUIDE, guide("{{ ket_van_ban() }}"), (place, 7)),
        bad("a task list's macro on another page", GUIDE, guide("{{ danh_sach_nhiem_vu() }}"), (place, 7)),
        bad("tasks on another page", GUIDE, guide('{{ nhiem_vu("II.1") }}'), (place, 7)),
        bad("a block in a sentence", GUIDE, guide("Xem {{ bao_cao_moi_nhat() }} ở đây."), (place, 7)),
        bad("a block in a list", GUIDE, guide('- {{ bang_cham_muon("nguon") }}'), (place, 7)),
        bad("a block right below a sentence", GUIDE, guide("Bảng như sau:\n{{ bang_lenh() }}"), (place, 8)),
        bad("a block right above a sentence", GUIDE, guide("{{ bang_lenh() }}\nLà các lệnh."), (place, 7)),
        bad("two blocks on one line", GUIDE, guide("{{ bang_lenh() }} {{ bang_ma_loi() }}"), (place, 7)),
        bad("a call in a heading", GUIDE, guide('## Có {{ so_lieu("viec.ho_so.xong") }} hồ sơ'), (place, 7)),
        bad("a call in a link's address", GUIDE, guide('[x]({{ so_lieu("viec.ho_so.xong") }})'), (place, 7)),
        bad("a call in a link's title", GUIDE, guide("""[x](../index.md "{{ so_lieu('viec.ho_so.xong') }}")"""), (place, 7)),
        bad("a call in a picture's words", GUIDE, every(guide('![{{ so_lieu("viec.ho_so.xong") }}](hinh.png)'), on("docs/huong-dan/hinh.png", write(PNG))), (place, 7)),
        bad("tasks of an unknown heading", REPORT, swap("II.1", "II.2"), (unknown, 22)),
        bad("tasks printed twice", REPORT, add('\n{{ nhiem_vu("II.1") }}\n'), ("muc-khong-in", 26)),
        bad("tasks that are not printed", REPORT, swap('{{ nhiem_vu("II.1") }}\n\n', ""), ("muc-khong-in", 2, TASKS)),
        bad("tasks by a misspelt macro", REPORT, swap("nhiem_vu(", "nhiemvu("), ("lenh-khong-co", 22)),
        bad("tasks by a call with typographic quotes", REPORT, swap('"II.1"', "“II.1”"), (wrong, 22)),
        bad("tasks without a heading", REPORT, swap('nhiem_vu("II.1")', "nhiem_vu()"), (count, 22)),
        bad("a good and a bad call on one line", REPORT, swap("Tiếp nhận {{ so_lieu(", "Tiếp nhận {{ solieu("), ("lenh-khong-co", 16)),
    ]
    return found


def prose() -> list[Case]:
    """Numbers that are figures and stand in the sentence itself."""
    hand = "so-go-tay"
    rows = [
        ("a whole number", "Tiếp nhận 1408 hồ sơ."),
        ("thousands by a dot", "Tiếp nhận 1.408 hồ sơ."),
        ("thousands by a space that does not break", "Tiếp nhận 12\u00a0hồ sơ."),
        ("two digits", "Tổ chức 02 hội nghị."),
        ("zero", "Không có vụ nào (0 vụ)."),
        ("a decimal number", "Giải ngân 51,326 tỷ đồng."),
        ("a rate", "Đạt 79,8%."),
        ("a whole rate", "Đạt 100%."),
        ("a rate with a space", "Đạt 98 %."),
        ("money", "Thu 5.500.000 đồng."),
        ("money with its sign", "Thu 5.500.000đ."),
        ("an area", "Diện tích 120 m²."),
        ("a weight", "Thu gom 15kg rác."),
        ("a part of a whole", "Có 138/142 nhiệm vụ đúng hạn."),
        ("tens in words", "Tiếp nhận hai mươi hồ sơ."),
        ("more than ten in words", "Tiếp nhận mười hai hồ sơ."),
        ("hundreds in words", "Tiếp nhận một trăm linh năm hồ sơ."),
        ("thousands in words", "Mười hai nghìn lượt người."),
        ("millions in words", "Hỗ trợ năm triệu đồng."),
        ("a rate in words", "Đạt chín mươi phần trăm."),
        ("bold", "Tiếp nhận **1408** hồ sơ."),
        ("in parentheses", "Hồ sơ (96) đã giải quyết."),
        ("in a link's words", "[Có 96 hồ sơ](../../index.md)."),
        ("in code", "Mã `96` hồ sơ."),
        ("at the end", "Số hồ sơ là 96"),
        ("a year without its word", "Đến 2098 sẽ xong."),
        ("a number of months", "Trong 6 tháng đầu năm."),
        ("a week", "Trong tuần 3."),
        ("a hundred signs", "Số " + "1" * 100 + "."),
        ("a list's number", "1. Tiếp nhận hồ sơ."),
        ("a list's number with a parenthesis", "1) Tiếp nhận hồ sơ."),
    ]
    found = [bad(name, REPORT, sentence(text), (hand, 22)) for name, text in rows]
    found += [
        bad("a range", REPORT, sentence("Có từ 5 đến 10 hồ sơ."), (hand, 22), (hand, 22)),
        bad("a range with a dash", REPORT, sentence("Có 5-10 hồ sơ."), (hand, 22)),
        bad("in a table", REPORT, sentence("Bảng: Hồ sơ\n\n| Tên | Số |\n| --- | --- |\n| Mới | 96 |"), (hand, 26)),
        bad("in a heading", REPORT, sentence("### Có 96 hồ sơ"), (hand, 22)),
        bad("a hundred and fifty numbers", REPORT, sentence("5 vụ, " * 150), *[(hand, 22)] * 101),
        bad("in a footnote", REPORT, swap("Không kể", "Không kể 12 hồ sơ và"), (hand, 18)),
        bad("beside a call", REPORT, swap("hồ sơ, đã giải quyết", "hồ sơ và 5 đơn, đã giải quyết"), (hand, 16)),
    ]
    return found


def files() -> list[Case]:
    """Files and folders that must not be there, or not so."""
    foreign, name, linked, missing, lone = "tep-la", "ten-tep-sai", "tep-lien-ket", "tep-thieu", "thang-thieu-trang"
    return [
        *(
            bad(f"a page's name: {what}", f"docs/huong-dan/{written}.md", guide("Một câu."), (name, 1))
            for what, written in (
                ("marks", "hướng-dẫn"),
                ("decomposed marks", nfd("hướng-dẫn")),
                ("spaces", "huong dan"),
                ("capitals", "Huong-Dan"),
                ("an underscore", "huong_dan"),
                ("a per cent sign", "huong%20dan"),
                ("a question mark", "huong-dan?"),
                ("an ampersand", "pccc&cnch"),
                ("a quote", "huong'dan"),
                ("two dashes", "huong--dan"),
                ("a dash at the end", "huong-dan-"),
                ("two dots", "huong-dan.."),
                ("a parenthesis", "huong-dan (1)"),
                ("a device of Windows", "con"),
                ("a numbered device of Windows", "lpt1"),
                ("seventy letters", "a" * 70),
                ("a Cyrillic letter", "hu\u043eng-dan"),
                ("an emoji", "huong-dan-\U0001f600"),
            )
        ),
        bad("a page's name: a line end", "docs/huong-dan/huong\ndan.md", guide("Một câu."), (name, 1, "docs/huong-dan/huong\\x0adan.md")),
        bad("a page's ending in capitals", "docs/huong-dan/thu.MD", guide("Một câu."), (name, 1)),
        bad("a dot behind a page's ending", "docs/huong-dan/thu.md.", guide("Một câu."), (name, 1)),
        bad("a space behind a page's ending", "docs/huong-dan/thu.md ", guide("Một câu."), (name, 1)),
        bad("a folder's name with marks", "docs/huong-dan/Phụ lục/thu.md", guide("Một câu."), (name, 1)),
        bad("two names that differ in capitals", "docs/huong-dan/Thu.md", every(guide("Một câu."), on(GUIDE, guide("Một câu."))), (name, 1)),
        bad("two names that differ in their form of marks", "docs/huong-dan/thử.md", every(guide("Một câu."), on(f"docs/huong-dan/{nfd('thử')}.md", guide("Một câu."))), (name, 1), (name, 1, f"docs/huong-dan/{nfd('thử')}.md")),
        bad("README beside index", "docs/huong-dan/README.md", every(guide("Một câu."), on("docs/huong-dan/index.md", guide("Một câu."))), (name, 1)),
        bad("README alone", "docs/huong-dan/README.md", guide("Một câu."), (name, 1)),
        bad("README of the repository in docs", "docs/README.md", write("# Kho\n"), (name, 1)),
        bad("a page and a folder's page of one address", "docs/huong-dan/thu/index.md", every(guide("Một câu."), on(GUIDE, guide("Một câu."))), (name, 1)),
        bad("the home page in capitals", HOME, rename("Index.md"), (name, 1, "docs/Index.md")),
        bad("the home page's ending in capitals", HOME, rename("index.MD"), (name, 1, "docs/index.MD")),
        bad("the report's name without its zero", REPORT, rename("1.md"), ("ky-sai", 1, "docs/bao-cao/2099/1.md")),
        bad("the report's name in words", REPORT, rename("Tháng 1.md"), (name, 1, "docs/bao-cao/2099/Tháng 1.md")),
        bad("the report in another year", REPORT, rename("docs/bao-cao/2098/01.md"), ("ky-sai", 1, "docs/bao-cao/2098/01.md")),
        bad("the report's ending in capitals", REPORT, rename("01.MD"), (name, 1, "docs/bao-cao/2099/01.MD")),
        bad("the report in a folder with capitals", REPORT, rename("docs/Bao-cao/2099/01.md"), (foreign, 1, "docs/Bao-cao")),
        bad("a copy of the report under the next month", "docs/bao-cao/2099/02.md", lambda root, file: (root / file).write_bytes((root / REPORT).read_bytes()), ("ky-sai", 1)),
        bad("a page on the top level", "docs/thu.md", guide("Một câu."), (foreign, 1)),
        bad("an unknown folder", "docs/anh/thu.md", guide("Một câu."), (foreign, 1, "docs/anh")),
        bad("an unknown folder with three files", "docs/bao-cai/thu.md", every(guide("Một câu."), on("docs/bao-cai/hai.md", guide("Một câu.")), on("docs/bao-cai/ba.png", write(PNG))), (foreign, 1, "docs/bao-cai")),
        *(
            bad(f"in docs: {what}", f"docs/huong-dan/{written}", write(content), (foreign, 1))
            for what, written, content in (
                ("a web page", "thu.html", "<script>alert(1)</script>"),
                ("a drawing that runs", "thu.svg", "<svg onload='alert(1)'/>"),
                ("a program", "thu.js", "alert(1)"),
                ("a Python program", "thu.py", "x = 1"),
                ("a style sheet", "thu.css", "a{}"),
                ("an Excel file", "thu.xlsx", ZIP),
                ("a Word file with macros", "thu.docm", ZIP),
                ("a PDF", "thu.pdf", b"%PDF-1.4"),
                ("a text file", "thu.txt", "x"),
                ("a data file", "thu.csv", "ma\n1\n"),
                ("a packed file", "thu.zip", ZIP),
                ("a file without an ending", "thu", "x"),
                ("two endings", "thu.md.html", "x"),
                ("an old copy", "thu.md.bak", "x"),
                ("an editor's copy", "thu.md~", "x"),
                ("a moving picture", "thu.gif", b"GIF89a"),
                ("a settings file", "thu.yml", "a: b"),
            )
        ),
        *(
            bad(f"{what} is hidden or left over", f"docs/{written}", write("x"), (foreign, 1))
            for what, written in (("a finder's file", ".DS_Store"), ("a placeholder", "huong-dan/.gitkeep"), ("Word's lock", "huong-dan/~$thu.docx"), ("LibreOffice's lock", "huong-dan/.~lock.thu.odt#"), ("a page in a hidden folder", ".nhap/thu.md"), ("a page with a dot before its name", "huong-dan/.thu.md"))
        ),
        bad("a drawing as a picture", "docs/huong-dan/hinh.png", write("<svg xmlns='http://www.w3.org/2000/svg'/>"), ("la-tep-khac", 1)),
        bad("a web page as a picture", "docs/huong-dan/hinh.jpg", write("<html></html>"), ("la-tep-khac", 1)),
        bad("a picture of another kind", "docs/huong-dan/hinh.jpg", write(PNG), ("la-tep-khac", 1)),
        bad("the first eight bytes of a picture", "docs/huong-dan/hinh.png", write(PNG[:8]), ("la-tep-khac", 1)),
        bad("an empty picture", "docs/huong-dan/hinh.png", write(""), ("la-tep-khac", 1)),
        bad("a picture's ending in capitals", "docs/huong-dan/hinh.PNG", write(PNG), (name, 1)),
        bad("a picture's long ending", "docs/huong-dan/hinh.jpeg", write(JPG), (name, 1)),
        bad("a picture of six megabytes", "docs/huong-dan/hinh.png", write(PNG + bytes(6_000_000)), ("tep-qua-lon", 1)),
        bad("a link to a file outside", "docs/huong-dan/mat-khau.md", link("/etc/passwd"), (linked, 1)),
        bad("a link to a folder outside", "docs/huong-dan/etc", link("/etc"), (linked, 1)),
        bad("a link to nothing", "docs/huong-dan/thu.md", link("khong-co.md"), (linked, 1)),
        bad("a link to a page of ours", "docs/huong-dan/thu.md", link("../index.md"), (linked, 1)),
        bad("a picture that is a link", "docs/huong-dan/hinh.png", link("/etc/hostname"), (linked, 1)),
        bad("the report is a link", REPORT, every(remove(), link("../../index.md")), (linked, 1)),
        bad("the figures are a link", FIGURES, every(remove(), link("nhiem_vu.csv")), (linked, 1)),
        bad("the catalogue's folder is a link", "data/danh_muc", every(lambda root, file: (root / file).rename(root / "ngoai"), link("../ngoai")), (linked, 1)),
        bad("the month's folder is a link", "data/2099-01", every(lambda root, file: (root / file).rename(root / "ngoai"), link("../ngoai")), (linked, 1)),
        bad("docs is a link", "docs", every(lambda root, file: (root / file).rename(root / "ngoai"), link("ngoai")), (linked, 1)),
        bad("data is a link", "data", every(lambda root, file: (root / file).rename(root / "ngoai"), link("ngoai")), (linked, 1)),
        bad("a pipe in docs", "docs/huong-dan/ong.md", pipe(), (linked, 1)),
        bad("the figures are a pipe", FIGURES, every(remove(), pipe()), (linked, 1)),
        bad("the figures are a folder", FIGURES, every(remove(), folder()), (foreign, 1)),
        bad("no data", "data", lambda root, file: (root / file).rename(root / "so-lieu"), (missing, 1)),
        bad("no docs", "docs", lambda root, file: (root / file).rename(root / "trang"), (missing, 1)),
        bad("no catalogue", "data/danh_muc", lambda root, file: (root / file).rename(root / "danh-muc"), (missing, 1)),
        bad("the catalogue's folder with a dash", "data/danh_muc", rename("danh-muc"), (foreign, 1, "data/danh-muc")),
        bad("no home page", HOME, remove(), (missing, 1)),
        bad("no report for a month", REPORT, remove(), (lone, 1, FIGURES)),
        bad("no month for a report", "data/2099-01", lambda root, file: (root / file).rename(root / "cu"), (lone, 1, REPORT)),
        bad("a month's folder without its zero", "data/2099-01", rename("2099-1"), (foreign, 1, "data/2099-1")),
        bad("a month's folder the other way round", "data/2099-01", rename("01-2099"), (foreign, 1, "data/01-2099")),
        bad("a month's folder in words", "data/2099-01", rename("Tháng 1-2099"), (foreign, 1, "data/Tháng 1-2099")),
        bad("a month that no year has", "data/2099-13/so_lieu.csv", write("x"), (foreign, 1, "data/2099-13")),
        bad("a folder that is no month", "data/tam/so_lieu.csv", write("x"), (foreign, 1, "data/tam")),
        bad("a task list of a month without data", "docs/nhiem-vu/2099/05.md", write('---\ntitle: Nhiệm vụ\nky: "2099-05"\n---\n\n# Nhiệm vụ\n\n{{ danh_sach_nhiem_vu() }}\n'), (lone, 1)),
        bad("the figures in capitals", FIGURES, rename("So_Lieu.csv"), (foreign, 1, "data/2099-01/So_Lieu.csv")),
        bad("the figures with a dash", FIGURES, rename("so-lieu.csv"), (foreign, 1, "data/2099-01/so-lieu.csv")),
        bad("the figures with marks", FIGURES, rename("số liệu.csv"), (foreign, 1, "data/2099-01/số liệu.csv")),
        bad("the figures as an Excel file", FIGURES, rename("so_lieu.xlsx"), (foreign, 1, "data/2099-01/so_lieu.xlsx")),
        bad("the figures' ending in capitals", FIGURES, rename("so_lieu.CSV"), (foreign, 1, "data/2099-01/so_lieu.CSV")),
        bad("a table of the catalogue in a month", FIGURES, lambda root, file: (root / file).with_name("chi_tieu.csv").write_bytes((root / CATALOGUE).read_bytes()), (foreign, 1, "data/2099-01/chi_tieu.csv")),
        *(
            bad(f"beside the figures: {what}", f"data/2099-01/{written}", write("x"), (foreign, 1))
            for what, written in (
                ("a browser's copy", "so_lieu (1).csv"),
                ("Windows' copy", "so_lieu - Copy.csv"),
                ("Windows' copy in Vietnamese", "so_lieu - Bản sao.csv"),
                ("an editor's copy", "so_lieu.csv~"),
                ("an old copy", "so_lieu.csv.bak"),
                ("git's copy", "so_lieu.csv.orig"),
                ("git's rejected part", "so_lieu.csv.rej"),
                ("an Excel file", "so_lieu.xlsx"),
                ("a file of another kind", "ghi-chu.txt"),
                ("Excel's lock", "~$so_lieu.xlsx"),
                ("LibreOffice's lock", ".~lock.so_lieu.csv#"),
                ("a finder's file", ".DS_Store"),
                ("Windows' file of pictures", "Thumbs.db"),
                ("a page", "ghi-chu.md"),
            )
        ),
        bad("a file on the top level of data", "data/so_lieu.csv", write("x"), (foreign, 1)),
        bad("a folder within a month", "data/2099-01/cu/so_lieu.csv", write("x"), (foreign, 1)),
        bad("a program that would take the library's place", "macros.py", write("print('x')\n"), (foreign, 1)),
        bad("a program that the site generator would run", "main.py", write("def define_env(env): pass\n"), (foreign, 1)),
        bad("a program that would take another library's place", "yaml.py", write(""), (foreign, 1)),
    ]


BAD: dict[str, list[Case]] = {
    "so": numbers(),
    "bang-ma": encodings(),
    "csv": csv_files(),
    "o": rows(),
    "danh-muc": catalogue(),
    "doi-chieu": rules(),
    "dau-trang": heads(),
    "markdown": markdown(),
    "lien-ket": links(),
    "lenh": macro_calls(),
    "van": prose(),
    "tep": files(),
}


# What must be taken.


def good_numbers() -> list[Case]:
    return [
        *(good(f"a whole number: {name}", FIGURES, every(value(text), swap("1200", "0"))) for name, text in (("zero", "0"), ("two zeros where two digits are printed", "00"), ("one digit", "7"), ("two digits with a zero", "04"), ("09", "09"), ("ten", "10"), ("in quotes", '"1408"'))),
        good("the largest value of the catalogue", FIGURES, every(value("4904"), swap("1200", "5000"))),
        good("the largest value of all", FIGURES, money('"1000000000000000,000"')),
        good("a rate of nothing", FIGURES, rate('"0,0"')),
        good("a rate of all", FIGURES, rate('"100,0"')),
        good("money of nothing", FIGURES, money('"0,000"')),
        good("money of a thousand millions", FIGURES, money('"1000000,000"')),
        good("a decimal number", FIGURES, decimal('"0,05"')),
        good("a maximum with an operand at it", CATALOGUE, maximum("1200")),
        good("an indicator without a maximum", CATALOGUE, maximum("")),
        good("an opening value", OPENINGS, opening("4200")),
        good("an opening value of zero", OPENINGS, opening("0")),
        good("an overdue count of nothing", OVERDUE, overdue("0")),
        good("an overdue count of two zeros", OVERDUE, overdue("00")),
        good("an overdue count of three digits", OVERDUE, overdue("104")),
        good("a year-to-date formula", CATALOGUE, add("viec.ho_so.luy_ke,Hồ sơ từ đầu năm,hồ sơ,so_nguyen,0,co,viec,van_phong,luy_ke(viec.ho_so.moi),,\n")),
        good("a formula with everything", CATALOGUE, add('viec.ho_so.tang,Tăng so với tháng trước,%,ty_le,1,khong,viec,van_phong,"(viec.ho_so.moi - ky_truoc(viec.ho_so.moi)) / ky_truoc(viec.ho_so.moi) * 100,0",,\n')),
    ]


def good_files() -> list[Case]:
    semicolons = recode(lambda text: text.replace('"51,326"', "51|326").replace(",", ";").replace("51|326", "51,326"))
    return [
        good("a byte-order mark in a data file", FIGURES, above("\ufeff")),
        good("a byte-order mark in a page", REPORT, above("\ufeff")),
        good("CRLF in a data file", FIGURES, recode(lambda text: text.replace("\n", "\r\n"))),
        good("CRLF in a page", REPORT, recode(lambda text: text.replace("\n", "\r\n"))),
        good("CR alone in a data file", FIGURES, recode(lambda text: text.replace("\n", "\r"))),
        good("line ends of both kinds", FIGURES, recode(lambda text: text.replace("\n", "\r\n", 2))),
        good("no line end at the end", FIGURES, recode(str.rstrip)),
        good("no line end at a page's end", HOME, recode(str.rstrip)),
        good("blank lines at the end", FIGURES, add("\n\n\n")),
        good("blank lines in the middle", FIGURES, swap("viec.ho_so.cu", "\n\nviec.ho_so.cu")),
        good("a blank line before the header", FIGURES, above("\n")),
        good("semicolons and decimal commas, as Excel in Vietnamese writes", FIGURES, semicolons),
        good("semicolons, CRLF and a mark", FIGURES, every(semicolons, recode(lambda text: text.replace("\n", "\r\n")), above("\ufeff"))),
        good("every cell in quotes", UNITS, each_line(lambda line: ",".join(f'"{cell}"' for cell in line.split(",")))),
        good("the header in quotes", FIGURES, swap("ma,gia_tri,nguyen_van,ghi_chu", '"ma","gia_tri","nguyen_van","ghi_chu"')),
        good("a quoted comma", FIGURES, note('"số liệu sơ bộ, sẽ rà soát"')),
        good("doubled quotes inside a quoted cell", FIGURES, note('"nói ""được"" rồi"')),
        good("semicolons in a quoted cell", FIGURES, note('"một; hai"')),
        good("a semicolon in a file of commas", FIGURES, note("một; hai")),
        good("a cell of five thousand characters", FIGURES, note("số liệu " * 625 + "sơ bộ")),
        good("a cell of ten thousand characters", FIGURES, note("a" * 10_000)),
        good("decomposed marks in a data file", UNITS, recode(nfd)),
        good("decomposed marks in a page", REPORT, recode(nfd)),
        good("every Vietnamese letter", UNITS, swap("Công an xã", "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ")),
        good("tone marks of the old and the new style", UNITS, swap("Công an xã", '"Hoà, hòa, thuý, thúy, quý"')),
        good("typographic signs", UNITS, swap("Công an xã", "“Công an” – ‘xã’ … «A» 5° 3 m² ± § •")),
        good("an ampersand, a semicolon, a stroke, an apostrophe", UNITS, swap("Công an xã", "PCCC&CNCH; hướng dẫn A/B và d'Artagnan")),
        good("capitals before a quotation mark and a space that does not break", UNITS, swap("Công an xã", "“CÔNG AN XÔ và XÃ\u00a0A")),
        good("a question mark at a word's end", FIGURES, note("số này đúng chưa? hỏi lại")),
        good("both forms of a date", TASKS, deadline("2099-02-15")),
        good("29 February of a leap year", TASKS, deadline("29/02/2096")),
        good("no deadline", TASKS, deadline("")),
        good("two units beside", TASKS, swap("van_phong,cong_an,", "van_phong,cong_an van_phong,")),
        good("emphasis in a task", TASKS, task("*Ôn tập* cho **học sinh** lớp 9.")),
        good("a task with dates and numbers of documents", TASKS, task("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2099 và Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.")),
        good("a task with a number that is written", TASKS, task('"Trồng {{ so_ghi_tay(""35"", ""theo kế hoạch của thành phố"") }} cây."')),
        good("a file of corrections", CORRECTIONS, write("dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n12,hồ so,hồ sơ,chắc chắn,thiếu dấu\n")),
        good("five thousand rows", CORRECTIONS, write("dong,ban_nhan_dang,ban_sua,chac_chan,ly_do\n" + "".join(f"{number},a,b,cần hỏi,c\n" for number in range(1, 5001)))),
        good("an empty folder in docs", "docs/van-ban", folder()),
        good("an empty folder of a month", "data/2099-02", folder()),
        good("a page in every folder of ours", "docs/linh-vuc/dat-dai.md", guide("Một câu.")),
        good("a page in a folder of a folder", "docs/huong-dan/phu-luc/thu-1.md", guide("Một câu.")),
        good("a page that lists a task", TASK_LIST, write('---\ntitle: Nhiệm vụ\nky: "2099-02"\n---\n\n# Nhiệm vụ\n\n{{ danh_sach_nhiem_vu() }}\n')),
        good("two months", "data/2099-02/so_lieu.csv", _second_month),
        good("two pictures", GUIDE, every(guide("![Hình một](hinh.png)\n\n![Hình hai](phu-luc/hinh-2.jpg)"), on("docs/huong-dan/hinh.png", write(PNG)), on("docs/huong-dan/phu-luc/hinh-2.jpg", write(JPG)))),
        good("a picture that no page shows", "docs/huong-dan/hinh.png", write(PNG)),
    ]


def _second_month(root: Path, file: str) -> None:
    """February 2099, made of January, whose tasks it closes."""
    (root / "data/2099-02").mkdir(exist_ok=True)
    for name in (FIGURES, TASKS, OVERDUE):
        text = (root / name).read_text("utf-8").replace("NV-2099-01", "NV-2099-02")
        (root / name.replace("2099-01", "2099-02")).write_text(text, "utf-8")
    closed = "".join(f"NV-2099-01-00{number},10/02/2099,hoan_thanh,,\n" for number in (1, 2))
    (root / "data/2099-02/tien_do.csv").write_text(f"ma,ngay,trang_thai,ket_qua,ghi_chu\n{closed}", "utf-8")
    text = (root / REPORT).read_text("utf-8").replace('"2099-01"', '"2099-02"').replace("01/2099", "02/2099")
    (root / REPORT.replace("01.md", "02.md")).write_text(text, "utf-8")


def good_pages() -> list[Case]:
    table = "| Tên | Số |\n| --- | :---: |\n| a | b |"
    texts = [
        ("a link to a page", "[Trang đầu](../index.md)"),
        ("a link to a heading with marks", "[Kết quả](../bao-cao/2099/01.md#i-ket-qua)"),
        ("a link to a heading of its own", "## Đánh giá, tổng hợp\n\n[Lên trên](#danh-gia-tong-hop)"),
        ("a link to the second heading of a name", "## Mục\n\n## Mục\n\n[Mục hai](#muc_1)"),
        ("a link with a title", '[Trang đầu](../index.md "Về trang đầu")'),
        ("a link to another host", "[Cổng](https://hanoi.gov.vn/tin/2099?a=1#b)"),
        ("a link to an address with marks", "[Bát Tràng](https://vi.wikipedia.org/wiki/Bát_Tràng)"),
        ("a link to a host in the house", "[Kho](http://kho:8080/)"),
        ("a mail link", "[Viết thư](mailto:vanphong@battrang.hanoi.gov.vn)"),
        ("a telephone link", "[Gọi](tel:+84-24-38740000)"),
        ("two links on one line", "[Một](../index.md) và [hai](../bao-cao/2099/01.md)"),
        ("a link in a list, in bold", "- **[Trang đầu](../index.md)**: xem."),
        ("a nested list", "- Một\n    - Hai\n        - Ba\n    - Bốn\n- Năm"),
        ("a nested list with paragraphs", "1. Một\n\n    Đoạn của một.\n\n2. Hai\n\n    - Ba\n\n        Đoạn của ba."),
        ("a list of plus signs below one of dashes", "- Một\n    + Hai\n    + Ba"),
        ("a list of stars", "* Một\n* Hai"),
        ("a list item over two lines", "- Một\nvẫn là một\n- Hai"),
        ("a list right below a heading", "## Mục\n- Một\n- Hai"),
        ("a list of twelve thousand characters", "\n".join(["- " + "a" * 1000] * 12)),
        ("a table of twelve thousand characters", f"Bảng: Tên và số\n\n{table}\n" + "\n".join(["| " + "a" * 1000 + " | b |"] * 12)),
        ("six levels of lists", "\n".join("    " * level + "- Một" for level in range(6))),
        ("ten levels of quotation", "> " * 10 + "x"),
        ("a quotation with a list", "> Một câu.\n>\n> - Hai"),
        ("a table", f"Bảng: Tên và số\n\n{table}"),
        ("a table with escaped bars", f"Bảng: Tên và số\n\n{table}\n| a \\| b | c |"),
        ("a table with a bar in code", f"Bảng: Tên và số\n\n{table}\n| `a|b` | c |"),
        ("a table without bars at its sides", "Bảng: Tên và số\n\nTên | Số\n--- | ---\na | b"),
        ("a table with an empty cell", f"Bảng: Tên và số\n\n{table}\n| | c |"),
        ("a table of one column", "Bảng: Tên\n\n| Tên |\n| --- |\n| a |"),
        ("two tables", f"Bảng: Một\n\n{table}\n\nBảng: Hai\n\n{table}"),
        ("code spans", "Viết `so_lieu`, ``a`b``, `<b>` và `[x](y)` như vậy."),
        ("a code block", "```\n<b>mã</b>\n# không phải đề mục\n[x](khong-co.md)\n| a |\n```"),
        ("a code block of a language", "```python\nx = 1  # <b>\n```"),
        ("a code block of tildes with backticks inside", "~~~\n```\n~~~"),
        ("a longer code block with a shorter one inside", "````\n```\n````"),
        ("emphasis of every kind", "*nghiêng*, **đậm**, ***cả hai***, **đậm có *nghiêng* ở trong** và *nghiêng có **đậm** ở trong*."),
        ("escaped signs", "\\* Ghi chú, \\[một\\], \\_hai\\_, 5 \\> 3."),
        ("signs that mean nothing", "5 < 6, 6 > 5, a & b, 2 * 3 = 6, C# và R&D, 50 - 60 %, a/b, a_b, $5, ~10, 3^2, A+B, ‘x’."),
        ("a semicolon behind an ampersand's word", "PCCC&CNCH; hướng dẫn, AT&T."),
        ("brackets in pairs", "Danh sách [một] và [hai]; xem [3]."),
        ("a footnote", "Một câu[^1] và hai câu[^ghi-chu].\n\n[^1]: Một.\n\n[^ghi-chu]: Hai, xem [trang đầu](../index.md)."),
        ("a footnote called twice", "Một câu[^1] và hai câu[^1].\n\n[^1]: Một."),
        ("a footnote with two paragraphs", "Một câu[^1].\n\n[^1]: Một.\n\n    Vẫn là một."),
        ("a line across", "Một câu.\n\n---\n\nHai câu.\n\n***\n\nBa câu."),
        ("a line break by two blanks", "Một câu.  \nHai câu."),
        ("headings of four levels", "## Hai\n\n### Ba\n\n#### Bốn\n\nMột câu."),
        ("a heading with underscores and code", "## Cột so_lieu, `a*b` và ``c`d``"),
        ("a heading with everything", "## 1.2. Về **PCCC&CNCH**; `mã` – “hướng dẫn” (50%)"),
        ("spaces that do not break", "Một\u00a0câu."),
        ("square metres", "Có {{ so_lieu(\"viec.ho_so.moi\") }} m², 5 km² và 3 m³."),
        ("capitals before typographic signs", "“HỘI ĐỒNG NHÂN DÂN XÔ, XÃ – XÃ… XÃ’."),
        ("a line of ten thousand letters", "a" * 10_000),
        ("a line of dashes and words", "– Một câu bắt đầu bằng gạch ngang dài."),
        ("an emoji", "Tốt \U0001f600."),
        ("arrows and comparisons", "a → b, a ≤ b, a ≥ b, a ≈ b."),
        ("the pattern of a macro", 'Viết {{ cach_goi("so_lieu") }} trong câu.'),
        ("apostrophes in a call", "Có {{ so_lieu('viec.ho_so.moi') }} hồ sơ."),
        ("a call without blanks", 'Có {{so_lieu("viec.ho_so.moi")}} hồ sơ.'),
        ("a call of another month", 'Có {{ so_lieu("viec.ho_so.moi", "2099-01") }} hồ sơ.'),
        ("calls in a table, in bold, in a list", f'Bảng: Hồ sơ\n\n{table}\n| a | {{{{ so_lieu("viec.ho_so.moi") }}}} |\n\n- **{{{{ so_lieu("viec.ho_so.moi") }}}}** hồ sơ.'),
        ("a block alone", '{{ bang_cham_muon("nguon") }}'),
        ("headline figures", '{{ so_lieu_noi_bat("viec.ho_so.tong", "cham_muon.nguon") }}'),
        ("a page without a word of its own", ""),
    ]
    heads = [
        ("a title in quotes", HOME, head('title: "Trang đầu: kho 2099"')),
        ("a title in apostrophes", HOME, head("title: 'Trang đầu'")),
        ("a title with typographic quotes", HOME, head("title: Trang “đầu”")),
        ("a title with an ampersand", HOME, head("title: PCCC&CNCH; hướng dẫn")),
        ("a comment in the front matter", HOME, head("# trang đầu\ntitle: Trang đầu")),
        ("a blank line in the front matter", HOME, head("title: Trang đầu\n")),
        ("recipients line by line", REPORT, swap("noi_nhan: [Lưu]", "noi_nhan:\n  - Các phòng\n  - 'Lưu: VT'")),
        ("a month without quotes", REPORT, swap('"2099-01"', "2099-01")),
        ("empty number, date and name", REPORT, swap("ky_hieu", 'so: ""\nngay:\nnguoi_ky: ""\nky_hieu')),
        ("an issued report", REPORT, swap("du_thao", 'da_ban_hanh\nso: 125\nngay: 2099-02-05\nnguoi_ky: Nguyễn Văn A')),
        ("an issued report with the office's date", REPORT, swap("du_thao", 'da_ban_hanh\nso: "015a"\nngay: 05/02/2099\nnguoi_ky: Nguyễn Văn A')),
        ("a report to be signed", REPORT, swap("du_thao", "trinh_ky")),
    ]
    return [*(good(name, GUIDE, guide(text)) for name, text in texts), *(good(*each) for each in heads)]


def good_prose() -> list[Case]:
    """Numbers in a report that are no figures."""
    texts = [
        ("dates", "Ngày 15/01/2099, ngày 5 tháng 1 năm 2099, 31-01-2099, tháng 1/2099, tháng 01 năm 2099, quý I/2099, Quý II năm 2099, năm 2098."),
        ("a date in capitals", "NGÀY 15 THÁNG 01 NĂM 2099."),
        ("a date of the moon", "Ngày giỗ tổ (10/3), 15/8 âm lịch."),
        ("a range of dates", "Từ ngày 15 đến ngày 20/01/2099, từ 01/01 đến 31/01/2099, 15-20/01/2099, từ ngày 01 tháng 01 đến ngày 31 tháng 01 năm 2099."),
        ("dates that span years", "Kỷ niệm (27/7/1947-27/7/2097) và (30/4/1975 - 30/4/2099)."),
        ("ranges of years", "Giai đoạn 2026-2030, nhiệm kỳ 2025 – 2030, năm học 2098–2099."),
        ("numbers of documents", "Công văn số 1628/UBND-KGVX ngày 05/01/2099, Nghị quyết 57-NQ/TW ngày 22/12/2024, Nghị định số 30/2020/NĐ-CP ngày 05/3/2020, Kế hoạch 02 - KH/ĐU ngày 06/01/2099."),
        ("articles of a law", "Khoản 2, Điều 5; khoản 3 Điều 12 và Chương 2, Phụ lục 3, Mẫu số 01, Biểu 2.1."),
        ("headings with numbers", "### 1. Mục một\n\n#### 1.1. Mục hai"),
        ("a number in parentheses at the beginning", "(1) Một.\n\n(2) Hai."),
        ("names with numbers", "Tổ TC6, H5N1, CO2, PM2.5, K2, 35A, đường QL5."),
        ("times", "Lúc 8h30, 08h, 17h00 và 08:30, 8 giờ 30 phút, 17 giờ."),
        ("telephone numbers", "Gọi 024.3874.0000, 024 3874 0000, 0912345678, 1900 1234."),
        ("mail addresses and web addresses", "Viết tới vanthu2@hanoi.gov.vn, xem https://hanoi.gov.vn/2099/01."),
        ("a link whose address has numbers", "[Xem](../2099/01.md) và [cổng](https://hanoi.gov.vn/2099/1)."),
        ("a telephone link", "[Gọi văn phòng](tel:02438740000)."),
        ("a pattern of wording", "Cho học sinh lớp 9 và Lớp 12."),
        ("square metres beside a call", 'Diện tích {{ so_lieu("viec.ho_so.moi") }} m2, {{ so_lieu("viec.ho_so.moi") }} m².'),
        ("a number that is written", 'Trồng {{ so_ghi_tay("35", "theo kế hoạch của thành phố") }} cây.'),
        ("a written number with a dot and a rate", 'Trồng {{ so_ghi_tay("1.500", "theo kế hoạch của thành phố") }} cây, đạt {{ so_ghi_tay("12,5%", "theo kế hoạch của thành phố") }}.'),
        ("words that count little", "Một số hồ sơ, hai bên, ba nhiệm vụ, vài trăm lượt, hàng nghìn người, năm qua, tỷ lệ tốt, mười phần."),
        ("words that look like numbers", "Trong năm triệu tập hội nghị; năm tỷ lệ tăng; ba triệu chứng."),
        ("a footnote's number", "Một câu[^2].\n\n[^2]: Hai."),
        ("Roman numbers", "Phần IV, Đại hội XIV, quý III."),
    ]
    return [
        *(good(name, REPORT, sentence(text)) for name, text in texts),
        good("a pattern with two numbers", REPORT, every(sentence("Tỷ lệ 1/500, 1/2000 của quy hoạch."), on(WORDINGS, add('"tỷ lệ N, N",tỷ lệ bản đồ\n')))),
        good("a pattern of words", REPORT, every(sentence("Đón mười hai con giáp."), on(WORDINGS, add("mười hai con giáp,cách nói\n")))),
        good("controls that agree", CONTROLS, control("viec.ho_so.tong,1504,Mục 2\nviec.ho_so.ty_le,\"79,8\",Mục 2\nviec.ho_so.moi,1408,Mục 3")),
        good("two ranges of one plan that meet", RULES, rule("r1,Cùng một số,viec.von.so_tien,cung_goc,viec.von.so_tien + 0,loi")),
        good("a number in a title is no figure", REPORT, swap("Tháng 1/2099 (giả định)", "Tháng 1/2099, 96 trang")),
        good("a number on a page that is no report", GUIDE, guide("Có 96 hồ sơ, đạt 97,2%.")),
    ]


GOOD: dict[str, list[Case]] = {
    "so": good_numbers(),
    "tep": good_files(),
    "trang": good_pages(),
    "van": good_prose(),
}
