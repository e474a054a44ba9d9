"""The real month with its contradictions settled: what the document writes otherwise than its parts give is taken out.

Tests measure false alarms and mutations on it, and synthetic months are made from it.
"""

import csv

from macros.archive import read_archive
from macros.numerals import format_number
from macros.periods import Period

MONTH = "data/2026-04"
PERIOD = Period(2026, 4)


def settle(folder):
    """Rewrite the month in a copy of the project, so that its document says what its parts give."""
    _settle_figures(folder, read_archive(folder))
    _settle_words(folder)


def read(file):
    with open(file, encoding="utf-8", newline="") as source:
        return list(csv.reader(source))


def write(file, rows):
    with open(file, "w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(rows)


def _settle_figures(folder, archive):
    """What the document wrote otherwise than its parts give, it now writes as they give: a total or rate as before, said once more."""
    (folder / MONTH / "ngoai_le.csv").unlink()
    figures, controls = read(folder / MONTH / "so_lieu.csv"), read(folder / MONTH / "so_kiem.csv")
    stated = [row[0] for row in figures if not row[1]] + [f"cham_muon.nguon.{row[1]}.{row[2]}" for row in read(folder / MONTH / "cham_muon.csv") if row[1] == "tat_ca"]
    for code in stated:
        figure = archive.figure(code, PERIOD)
        text = format_number(figure.value, figure.indicator.so_le, figure.indicator.hai_chu_so).replace(".", "")
        controls.append([code, text, "Văn bản đã sửa"])
    write(folder / MONTH / "so_kiem.csv", controls)
    write(folder / MONTH / "so_lieu.csv", [["an_sinh.bao_tro_xa_hoi.so_nguoi", "1578", "", ""] if row[1] == "chua_ro" else row for row in figures if row[1]])
    write(folder / MONTH / "cham_muon.csv", [row for row in read(folder / MONTH / "cham_muon.csv") if row[1] != "tat_ca"])


# What the report's words contradict, as the office might settle it; the dates of the documents are made up.
SETTLED = {
    "docs/bao-cao/2026/04.md": {
        "ngày 12/1/2026": "ngày 12/01/2026",
        "09 Nghị quyết của Bộ Chính trị[^1]": "07 Nghị quyết của Bộ Chính trị[^1]",
        "số 15/2026/NQ-CP": "số 15/2026/NQ-CP ngày 01/4/2026",
        "ngày 4/5/2025": "ngày 04/5/2025",
        "72-NQ/TW năm 2025": "72-NQ/TW ngày 09/9/2025",
        "nhiệm kỳ 2021-2026": "nhiệm kỳ 2026-2031",
        "số 02/2025/NQ-HĐND": "số 02/2025/NQ-HĐND ngày 29/4/2025",
        "71/NQ-TW": "71-NQ/TW",
        "## II. ĐÁNH GIÁ CHUNG": "## IV. ĐÁNH GIÁ CHUNG",
        "## IV. PHƯƠNG HƯỚNG": "## V. PHƯƠNG HƯỚNG",
        "CHCN": "CNCH",
        "KTNC": "KNTC",
        "VHXXH": "VHXH",
    },
    "data/2026-04/nhiem_vu.csv": {
        "số 64/CP": "số 64/CP ngày 27/9/1993",
        "ngày 20/4/2026": "ngày 20/5/2026",
        "ngày 25/4/2026": "ngày 25/5/2026",
        "ngày 30/4/2026": "ngày 30/5/2026",
        "20/04/2026,": "20/05/2026,",
        "25/04/2026,": "25/05/2026,",
        "30/04/2026,": "30/05/2026,",
        "Thành lập Hội đồng bồi thường, hỗ trợ tái định cư thực hiện Dự án xây dựng tuyến đường theo quy hoạch 20,5m": "Lập dự toán của Dự án xây dựng tuyến đường trục chính",
        "kỷ niệm 78 năm": "kỷ niệm 79 năm",
    },
}


def _settle_words(folder):
    for name, changes in SETTLED.items():
        text = (folder / name).read_text("utf-8")
        for old, new in changes.items():
            assert old in text, old
            text = text.replace(old, new)
        (folder / name).write_text(text, "utf-8")
