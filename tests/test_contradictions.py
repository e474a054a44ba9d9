"""What is found in contradictory words, that nothing is found in others, and that a changed digit is noticed.

The real draft of April 2026 contradicts itself. Each expected finding, with its line:
37: 138 of 142 is 97,18 %, written 97,1 %: cut. 115 and 177: 15.78 persons. 145: 340/365 is 93,15 %, written 93,1 %: cut;
29/29 is 100 %, written 10 %; 140/178 is 78,65 %, written 78,6 without its sign (and cut). 149: down by 7 million to 5,5 million is
56 %, written 44 %. 199: the list below gives 45 + 16 + 4 + 11 + 17 = 93 left from before, written 96, and 39 + 28 + 35 = 102 new, written 99.
"""

import os
import random
import re
from pathlib import Path

import pytest
from growth import LINEAR, growth
from prose_consistent import BOUND, LATE, OTHER_OFFICES, TRAPS
from prose_contradictory import CONTRADICTORY

from macros.contradictions import contradictions
from macros.drafts import read_lines
from macros.periods import Period

DRAFT = Path(os.environ.get("DU_THAO", Path(__file__).parent.parent.parent / "shared" / "source" / "bao-cao-2026-04.txt"))
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*")
# Numbers that nothing in their sentence binds: a month, an index, a figure said alone.
_UNBOUND = re.compile(r"tháng \d+|quý \d+|\| \d \|(?= [A-ZĐ])|lũy kế từ đầu năm \d+|^Trong tháng xảy ra \d+ vụ cháy|Đã cấp [\d.]+ thẻ|\|  \|")


def problems(text, previous="", period=None):
    return contradictions(read_lines(text.split("\n")), "du-thao.txt", read_lines(previous.split("\n")), period)


@pytest.mark.parametrize(("text", "expected"), CONTRADICTORY)
def test_contradictions_are_found(text, expected):
    assert sorted((problem.code, problem.stated, problem.expected) for problem in problems(text)) == sorted(expected)


@pytest.mark.parametrize("text", [*BOUND, *TRAPS, *LATE, *OTHER_OFFICES])
def test_nothing_is_found_in_agreeing_words(text):
    assert problems(text) == []


def test_enough_words_are_tried():
    assert len(CONTRADICTORY) >= 150
    assert len({*BOUND, *TRAPS, *LATE, *OTHER_OFFICES}) >= 150


def changed(text, chance):
    """The text once for each bound number, with one digit changed."""
    unbound = [match.span() for match in _UNBOUND.finditer(text)]
    for match in _NUMBER.finditer(text):
        if any(start <= match.start() < end for start, end in unbound):
            continue
        place = chance.choice([at for at in range(*match.span()) if text[at].isdigit()])
        digit = chance.choice([each for each in "0123456789" if each != text[place] and not (each == "0" and place == match.start())])
        yield text[:place] + digit + text[place + 1 :]


def test_a_changed_digit_is_noticed():
    chance = random.Random(4)
    mutants = [mutant for text in BOUND for _ in range(3) for mutant in changed(text, chance)]
    noticed = sum(bool(problems(mutant)) for mutant in mutants)
    assert noticed >= 0.95 * len(mutants), f"{noticed} of {len(mutants)}"


def test_the_operands_are_quoted_with_their_places():
    (problem,) = problems("Mở đầu.\n\nTiếp nhận 100 hồ sơ; đã giải quyết 72 hồ sơ, còn 29 hồ sơ.")
    assert (problem.line, problem.column, problem.stated, problem.expected) == (3, 50, "29", "28")
    assert [(quote.text, quote.line) for quote in problem.quotes] == [("29 hồ sơ", 3), ("100 hồ sơ", 3), ("72 hồ sơ", 3)]
    assert "100 − 72 = 28" in problem.fact


def test_one_slip_is_reported_once():
    """75 for 72 breaks both the balance and the rate."""
    found = problems("Tiếp nhận 100 hồ sơ, đã giải quyết 75 hồ sơ, đạt tỷ lệ 72%, còn 28 hồ sơ.")
    assert [problem.code for problem in found] == ["cau-luong-lech"]


BEFORE = "Lĩnh vực đất đai: tiếp nhận 100 hồ sơ, đã giải quyết 72 hồ sơ, còn 28 hồ sơ.\nLũy kế từ đầu năm xảy ra 11 vụ cháy."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Lĩnh vực đất đai: kỳ trước chuyển sang 28 hồ sơ, tiếp nhận 60 hồ sơ, đã giải quyết 70 hồ sơ, còn 18 hồ sơ.", []),
        ("Lĩnh vực đất đai: kỳ trước chuyển sang 26 hồ sơ, tiếp nhận 60 hồ sơ, đã giải quyết 68 hồ sơ, còn 18 hồ sơ.", ["cau-ky-truoc-lech"]),
        ("Trong tháng xảy ra 2 vụ cháy; lũy kế từ đầu năm xảy ra 13 vụ cháy.", []),
        ("Trong tháng xảy ra 2 vụ cháy; lũy kế từ đầu năm xảy ra 14 vụ cháy.", ["cau-ky-truoc-lech"]),
        ("Lũy kế từ đầu năm xảy ra 9 vụ cháy.", ["cau-ky-truoc-lech"]),
    ],
)
def test_against_last_month(text, codes):
    assert [problem.code for problem in problems(text, BEFORE, Period(2026, 5))] == codes


def test_a_year_accrues_anew_in_january():
    assert problems("Lũy kế từ đầu năm xảy ra 2 vụ cháy.", BEFORE, Period(2027, 1)) == []
    (problem,) = problems("Trong tháng xảy ra 2 vụ cháy; lũy kế từ đầu năm xảy ra 3 vụ cháy.", BEFORE, Period(2027, 1))
    assert (problem.code, problem.expected) == ("cau-luy-ke-lech", "2")


@pytest.mark.skipif(not DRAFT.exists(), reason="the real draft is not part of the repository")
def test_the_real_draft():
    found = problems(DRAFT.read_text("utf-8"))
    assert [(problem.line, problem.code, problem.stated, problem.expected) for problem in found] == [
        (37, "cau-ty-le-cat", "97,1%", "97,2%"),
        (115, "cau-so-la", "15.78", "1.578"),
        (145, "cau-ty-le-cat", "93,1%", "93,2%"),
        (145, "cau-ty-le-lech", "10%", "100%"),
        (145, "cau-ty-le-cat", "78,6", "78,7%"),
        (145, "cau-ty-le-vo-ly", "78,6", "78,6%"),
        (149, "cau-tang-giam-lech", "44%", "56%"),
        (177, "cau-so-la", "15.78", "1.578"),
        (199, "cau-tong-lech", "96", "93"),
        (199, "cau-tong-lech", "99", "102"),
    ]


def test_the_work_grows_with_the_report_and_no_faster():
    text = "\n".join([*BOUND, *TRAPS]) + "\n"
    assert growth(problems, text, 4 * len(text)) < 2 * LINEAR


@pytest.mark.parametrize("piece", ["1 hồ sơ, ", "1 hồ sơ (2), ", "(1 ", "12,5%; ", "gồm 1 vụ, ", "tăng 1 vụ (2%) ", "1/2 vụ, "])
def test_the_work_grows_with_the_sentence_and_no_faster(piece):
    assert growth(problems, piece) < 2 * LINEAR
