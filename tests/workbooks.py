"""Files as departments send them, written at test time by openpyxl, by LibreOffice in Vietnamese settings, or byte by byte."""

import subprocess
import unicodedata

import openpyxl

# LibreOffice's filter: separator, quote, encoding, first line, (formats), language, quote all texts, as shown.
ENCODINGS = {"utf-8": 76, "utf-16": 65535}
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
"""


class Office:
    """LibreOffice with its own settings, Vietnamese ones."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "settings/user").mkdir(parents=True)
        (folder / "settings/user/registrymodifications.xcu").write_text(_SETTINGS, "utf-8")

    def save_as(self, path, kind, options=""):
        """The file in another form; options of LibreOffice's filter."""
        out = path.parent / "libreoffice"
        wanted = f"{kind}:{options}" if options else kind
        command = ["soffice", "--headless", f"-env:UserInstallation={(self.folder / 'settings').as_uri()}", "--convert-to", wanted, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out / f"{path.stem}.{kind}"

    def save_as_csv(self, path, separator=";", encoding=76, quote_all=False, as_shown=True):
        """Excel's «CSV» and LibreOffice's «Text CSV»: with numbers as the cells show them, or as they are stored."""
        flags = ",".join(str(each).lower() for each in (quote_all, as_shown))
        return self.save_as(path, "csv", f"Text - txt - csv (StarCalc):{ord(separator)},34,{encoding},1,,0,{flags}")


def workbook(path, rows, title="Sheet1", change=None):
    """An .xlsx of the rows; change: what is done to its sheet before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change:
        change(sheet)
    book.save(path)
    return path


def csv_file(path, rows, sign=";", encoding="utf-8"):
    text = "".join(sign.join("" if cell is None else str(cell) for cell in row) + "\r\n" for row in rows)
    path.write_bytes(windows_1258(text) if encoding == "cp1258" else text.encode(encoding))
    return path


def windows_1258(text):
    """Windows-1258 has the Vietnamese vowels, and their tones as signs of their own behind them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parted = []
    for sign in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", sign)
        tone = "".join(mark for mark in marks[1:] if mark in tones)
        parted.append(unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones)) + tone)
    return "".join(parted).encode("cp1258")
