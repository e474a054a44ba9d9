"""Vietnamese text without its diacritics: for anchors, for search, and for finding the nearest name."""

import difflib
import heapq
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# What Unicode takes for letters and signs of their own.
_ALIKE = str.maketrans({"đ": "d", "ð": "d"} | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 80
_LONGEST_NAME = 200


def fold(text: str) -> str:
    """Lower case, no tone or vowel marks, đ as d, dashes alike: «Đánh giá» becomes «danh gia»; fold.js of the search does the same."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_ALIKE))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


# Not the square and cubic metre.
_NOTE_CALL = re.compile(r"(?<!m)[¹²³⁴⁵⁶⁷⁸⁹]")
_SIGNS = str.maketrans(dict.fromkeys("*$\\`\t\u00a0\u202f\u2009", " "))


def bare(text: str) -> str:
    """The text of the same length with Markdown's signs, calls of notes and odd spaces as spaces, so that columns hold."""
    return _NOTE_CALL.sub(" ", text).translate(_SIGNS)


def slugify(text: str, separator: str = "-") -> str:
    """The anchor of a heading: folded words joined by the separator, cut between words at 80 characters."""
    slug = _NOT_A_WORD.sub(separator, fold(text)).strip(separator)
    if len(slug) <= _LONGEST_SLUG:
        return slug
    return slug[: _LONGEST_SLUG + 1].rpartition(separator)[0]


def nearest(name: str, known: Iterable[str], count: int = 3, cutoff: float = 0.6) -> list[str]:
    """The known names most like the given one, best first; none when nothing is like it. Capitals and marks do not count."""
    wanted = _pairs(name)
    # Comparing letter by letter is slow, so only the names that share most pairs of letters are.
    likely = heapq.nlargest(count + 7, sorted(known), key=lambda each: len(wanted & _pairs(each)) / (len(_pairs(each)) + 9))
    folded = {fold(each): each for each in likely}
    return [folded[each] for each in difflib.get_close_matches(fold(name), folded, n=count, cutoff=cutoff)]


@lru_cache(maxsize=2**14)
def _pairs(text: str) -> frozenset[str]:
    folded = fold(text[:_LONGEST_NAME])
    return frozenset(map("".join, zip(folded, folded[1:], strict=False)))


def shorten(text: str, length: int = 40) -> str:
    """A text as a message quotes it: whole, or its beginning."""
    return text if len(text) <= length else text[:length] + "…"


def suggest(name: str, known: Iterable[str], otherwise: str) -> str:
    """«Ý là a, b hay c?» when some known names are near, else the given sentence."""
    near = nearest(name, known)
    if not near:
        return otherwise
    return "Ý là " + ", ".join(f"«{each}»" for each in near) + "?"
