"""How much of what goes wrong in a month's files is noticed: April with its contradictions settled, changed in one cell.

The clean month is derived from the real one: what the document writes otherwise than its parts give is taken out.
"""

import random
import shutil
from collections import Counter

import pytest
from conftest import ROOT
from settled import MONTH, PERIOD, read, settle, write

from macros.archive import read_archive
from macros.checks import CHECKS, inspect

TIMES = 2000
# The files that hold the figures, about as often as they have rows; so_kiem.csv holds what they are held against.
SIZES = {"so_lieu.csv": 130, "cham_muon.csv": 16}


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """A project whose one month has no contradiction left: the document says what its parts give."""
    folder = tmp_path_factory.mktemp("sach")
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    settle(folder)
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
    """The figures that are stated twice: in so_kiem.csv, in a rule that two sides are equal, or as a part of one of these."""
    words = {word for rule in archive.rules if rule.quan_he == "bang" for word in f"{rule.ve_trai} {rule.ve_phai}".split()}
    waiting = [code for code in archive.figures.indicators if code in words] + [row.ma for row in archive.months[PERIOD].controls]
    codes = set()
    while waiting:
        code = waiting.pop()
        if code not in codes:
            codes.add(code)
            waiting += archive.figures.operands(code)
    return codes


def mutate(folder, chance):
    """Change one place of the month's figures at random; gives the kind, the code that it was done to, and the file's old text."""
    while True:
        file = folder / MONTH / chance.choices(*zip(*SIZES.items(), strict=True))[0]
        rows = read(file)
        place, kind = chance.randrange(1, len(rows)), chance.choice(KINDS)
        row = dict(zip(rows[0], rows[place], strict=True))
        code = f"cham_muon.{row['theo']}.{row['ma']}.{row['phan']}" if file.name == "cham_muon.csv" else row["ma"]
        before = file.read_text("utf-8")
        if kind(rows, place, chance):
            write(file, rows)
            return kind.__name__, code, file, before


def is_refused(archive):
    """Whether anything is found; what its sentences say is read last, since that takes longest."""
    return bool(archive.problems) or any(next(iter(check(archive)), None) for check in CHECKS)


def test_most_of_what_goes_wrong_in_one_cell_is_noticed(clean):
    """A figure that the month states once, and nothing else speaks of, cannot be held; one stated twice is."""
    chance = random.Random(20260401)
    covered = covered_figures(read_archive(clean))
    done, noticed, held, held_noticed, silent = Counter(), Counter(), 0, 0, Counter()
    for _ in range(TIMES):
        kind, code, file, before = mutate(clean, chance)
        is_noticed = is_refused(read_archive(clean))
        file.write_text(before, "utf-8")
        done[kind] += 1
        noticed[kind] += is_noticed
        if code in covered and file.name != "so_kiem.csv":
            held += 1
            held_noticed += is_noticed
        if not is_noticed:
            silent[code] += 1
    total = sum(noticed.values()) / TIMES
    print(f"\n{total:.1%} of all; {held_noticed / held:.1%} of {held} in figures that are stated twice")
    print({kind: f"{noticed[kind] / done[kind]:.0%}" for kind in done})
    print("Stated once:", sorted(set(silent) - covered))
    print("Stated twice and silent:", sorted(set(silent) & covered))
    assert total >= 0.77
    assert held_noticed / held >= 0.94
