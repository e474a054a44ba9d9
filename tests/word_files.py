"""Word files as offices write them: by python-docx, by hand where it has no words for a thing, and by LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

NO_SOFFICE = "LibreOffice is missing: install it with «apt-get install libreoffice-writer»."


def paragraph(document, *pieces, style=None):
    """A paragraph of pieces: plain text, or (text, "b"), (text, "i"), (text, "bi")."""
    added = document.add_paragraph(style=style)
    for piece in pieces:
        text, writing = piece if isinstance(piece, tuple) else (piece, "")
        run = added.add_run(text)
        run.bold, run.italic = "b" in writing, "i" in writing
    return added


def table(document, *rows):
    added = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(added.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return added


def raw(added, xml):
    """Add XML of Word's own to a paragraph."""
    added._p.append(parse_xml(xml.replace(" ", f" {nsdecls('w')} ", 1)))


def numbered(added, name, level):
    """Put a paragraph into a list that Word counts."""
    properties = added._p.get_or_add_pPr()
    place = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", name)):
        mark = OxmlElement(tag)
        mark.set(qn("w:val"), str(value))
        place.append(mark)
    properties.append(place)


def define_list(document, name, *levels):
    """A list with (kind, text) for each level."""
    root = document.part.numbering_part.element
    inner = "".join(f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>' for depth, (kind, text) in enumerate(levels))
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{inner}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'))


def report(path, period=(4, 2019), number="125", day="03 tháng 5 năm 2019", signer="Nguyễn Văn An", title=None, body=()):
    """A whole report with letterhead and signature in tables."""
    month, year = period
    document = docx.Document()
    table(document, ("ỦY BAN NHÂN DÂN\nXÃ ĐÔNG DƯ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------"), (f"Số: {number}/BC-UBND", f"Đông Dư, ngày {day}"))
    paragraph(document, ("BÁO CÁO", "b"))
    paragraph(document, (title or f"Kết quả công tác tháng {month} năm {year}, phương hướng thời gian tới", "b"))
    paragraph(document, ("I. KẾT QUẢ", "b"))
    for text in body or ("Trong tháng, xã tiếp nhận 120 hồ sơ và trả 95 hồ sơ.",):
        paragraph(document, text)
    table(document, ("Nơi nhận:\n- Đảng ủy xã;\n- Lưu: VT.", f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n{signer}"))
    document.save(path)
    return path


def by_libreoffice(source, kind="docx"):
    """The file that LibreOffice makes of another one, beside it."""
    program = shutil.which("soffice")
    if not program:
        pytest.fail(NO_SOFFICE, pytrace=False)
    profile = f"-env:UserInstallation=file://{source.parent}/ho-so"
    command = [program, "--headless", profile, "--convert-to", kind, "--outdir", str(source.parent / "ra"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return Path(source.parent, "ra", f"{source.stem}.{kind.partition(':')[0]}")


FLAT_TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>chữ bỏ đi </text:p></text:deletion></text:changed-region></text:tracked-changes>
%s
</office:text></office:body></office:document>
"""
