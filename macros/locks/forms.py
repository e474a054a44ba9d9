"""Which kind of document a change of an issued report needs.

Nghị định 30/2020/NĐ-CP, Điều 18, khoản 3: an error of content is put right by a document of equal form that amends or
replaces it; an error of form, technique or procedure by an official letter (công văn đính chính).
"""

import re
from difflib import SequenceMatcher

from macros.folding import fold
from macros.number_words import NUMBER_WORDS
from macros.places import FIGURE, FORMULA

_WORD = re.compile(r"\w+", re.UNICODE)


def needs_document(place: str, old: str, new: str) -> bool:
    """Whether a change is one of content: of a figure or its formula, or of more than how words are spelt."""
    return place.startswith((FIGURE, FORMULA)) or not _is_spelling(old, new)


def _is_spelling(old: str, new: str) -> bool:
    """Whether the same words stand there, but for marks, capitals, signs between words, and one letter in a word."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    pairs = list(zip(before, after, strict=False))
    return len(before) == len(after) and all(_is_same_word(*pair) for pair in pairs)


def _is_same_word(old: str, new: str) -> bool:
    if old == new:
        return True
    if any(char.isdigit() for char in old + new) or {old.lower(), new.lower()} & NUMBER_WORDS:
        return False
    return fold(old) == fold(new) or _differing_letters(fold(old), fold(new)) == 1


def _differing_letters(old: str, new: str) -> int:
    matched = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return max(len(old), len(new)) - matched
