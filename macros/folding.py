"""Vietnamese text without its diacritics: for anchors, for search, and for finding the nearest name."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 80


def fold(text: str) -> str:
    """Lower case, no tone or vowel marks, đ as d: «Đánh giá» becomes «danh gia»."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
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


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names most like the given one, best first; none when nothing is like it. Capitals and marks do not count."""
    folded = {fold(each): each for each in known}
    return [folded[each] for each in difflib.get_close_matches(fold(name), folded, n=count, cutoff=0.6)]


def shorten(text: str, length: int = 40) -> str:
    """A text as a message quotes it: whole, or its beginning."""
    return text if len(text) <= length else text[:length] + "…"


def suggest(name: str, known: Iterable[str], otherwise: str) -> str:
    """«Ý là a, b hay c?» when some known names are near, else the given sentence."""
    near = nearest(name, known)
    if not near:
        return otherwise
    return "Ý là " + ", ".join(f"«{each}»" for each in near) + "?"
