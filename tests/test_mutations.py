"""How much of what goes wrong in a month's files is noticed: April with its contradictions settled, changed in one cell.

The clean month is derived from the real one: what the document writes otherwise than its parts give is taken out.
"""

import csv
import random
import shutil
from collections import Counter

import pytest
from conftest import ROOT

from macros.archive import read_archive
from macros.checks import inspect

MONTH = "data/2026-04"
TIMES = 2000


def read(file):
    with open(file, encoding="utf-8", newline="") as source:
        return list(csv.reader(source))


def write(file, rows):
    with open(file, "w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(rows)


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """A project whose one month has no contradiction left."""
    folder = tmp_path_factory.mktemp("sach")
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / MONTH / "ngoai_le.csv").unlink()
    figures = [row for row in read(folder / MONTH / "so_lieu.csv") if row[1]]
    write(folder / MONTH / "so_lieu.csv", [["an_sinh.bao_tro_xa_hoi.so_nguoi", "1578", "", ""] if row[1] == "chua_ro" else row for row in figures])
    write(folder / MONTH / "cham_muon.csv", [row for row in read(folder / MONTH / "cham_muon.csv") if row[1] != "tat_ca"])
    return folder


def test_the_clean_month_raises_nothing(clean):
    assert list(map(str, inspect(read_archive(clean)))) == []


# Mutations: each changes a file's rows in one place and says what it did; None when it cannot be done there.


def digit(rows, place, chance):
    cell = rows[place][value_column(rows)]
    positions = [number for number, char in enumerate(cell) if char.isdigit()]
    if not positions:
        return False
    position = chance.choice(positions)
    other = chance.choice([each for each in "0123456789" if each != cell[position]])
    rows[place][value_column(rows)] = cell[:position] + other + cell[position + 1 :]
    return True


def swapped_values(rows, place, chance):
    other = place + 1 if place + 1 < len(rows) else place - 1
    column = value_column(rows)
    if rows[place][column] == rows[other][column]:
        return False
    rows[place][column], rows[other][column] = rows[other][column], rows[place][column]
    return True


def moved_sign(rows, place, chance):
    cell = rows[place][value_column(rows)]
    if "," in cell:
        changed = chance.choice([cell.replace(",", ""), cell.replace(",", "."), cell.replace(",", "")[:-1] + "," + cell[-1]])
    elif len(cell) > 1 and cell.isdigit():
        changed = chance.choice([f"{cell[:-1]},{cell[-1]}", f"{cell[:-1]}.{cell[-1]}", f"{cell}0", cell[:-1]])
    else:
        return False
    rows[place][value_column(rows)] = changed
    return True


def lost_row(rows, place, chance):
    del rows[place]
    return True


def other_code(rows, place, chance):
    column = code_column(rows)
    others = [row[column] for row in rows[1:] if row[column] != rows[place][column]]
    rows[place][column] = chance.choice(others)
    return True


KINDS = (digit, swapped_values, moved_sign, lost_row, other_code)


def value_column(rows):
    return rows[0].index("gia_tri")


def code_column(rows):
    return rows[0].index("ma")


def covered_figures(archive):
    """The figures that a rule of doi_chieu.csv speaks of, through formulas too."""
    codes, waiting = set(), [code for rule in archive.rules for code in archive.figures.indicators if code in f"{rule.ve_trai} {rule.ve_phai}".split()]
    while waiting:
        code = waiting.pop()
        if code not in codes:
            codes.add(code)
            waiting += archive.figures.operands(code)
    return codes


def mutate(folder, chance):
    """Change one place of the month's figures at random; gives the kind, the code that it was done to, and the file's old text."""
    while True:
        file = folder / MONTH / chance.choice(["so_lieu.csv"] * 7 + ["cham_muon.csv"])
        rows = read(file)
        place, kind = chance.randrange(1, len(rows)), chance.choice(KINDS)
        row = dict(zip(rows[0], rows[place], strict=True))
        code = row["ma"] if file.name == "so_lieu.csv" else f"cham_muon.{row['theo']}.{row['ma']}.{row['phan']}"
        before = file.read_text("utf-8")
        if kind(rows, place, chance):
            write(file, rows)
            return kind.__name__, code, file, before


def test_most_of_what_goes_wrong_in_one_cell_is_noticed(clean):
    chance = random.Random(20260401)
    covered = covered_figures(read_archive(clean))
    done, noticed, rule_done, rule_noticed, silent = Counter(), Counter(), 0, 0, Counter()
    for _ in range(TIMES):
        kind, code, file, before = mutate(clean, chance)
        is_noticed = bool(inspect(read_archive(clean)))
        file.write_text(before, "utf-8")
        done[kind] += 1
        noticed[kind] += is_noticed
        rule_done += code in covered
        rule_noticed += is_noticed and code in covered
        if not is_noticed:
            silent[code] += 1
    total = sum(noticed.values()) / TIMES
    print(f"\n{total:.1%} of all; {rule_noticed / rule_done:.1%} of {rule_done} in figures that a rule speaks of")
    print({kind: f"{noticed[kind] / done[kind]:.0%}" for kind in done})
    print("Never held by a rule:", sorted(set(silent) - covered))
    assert total >= 0.6
