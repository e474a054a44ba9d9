"""The ways in which one query reaches the search: with and without diacritics, half typed, and with a slip.

Every typing is a function from a query to what arrives, or None where that typing changes nothing. A slip falls on the
same place every time: the query itself decides.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from zlib import crc32

# Tone marks, and the keys that Telex writes them with.
TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_VOWELS = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
_WORD = re.compile(r"[^\W\d_]+")
# Where the two ways of placing a tone part: hoà and hòa, thuỷ and thủy, also hoàn and hòan.
_TWO_VOWELS = re.compile(r"(o[ae]|u[y])")
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# A slip in a shorter word or query leaves nothing to know it by.
_SHORTEST_WORD = 3
_FEWEST_LETTERS = 6

Typing = Callable[[str], str | None]


def fold(text: str) -> str:
    """Small letters without any mark, as a hasty typist writes; independent of the code that is measured."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def split_tone(syllable: str) -> tuple[str, str]:
    """A syllable without its tone, and the tone's mark: «giải» is «giai» and the hook."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = "".join(char for char in decomposed if char in TONES)
    bare = "".join(char for char in decomposed if char not in TONES)
    return unicodedata.normalize("NFC", bare), tone


# Whole words.


def exact(query: str) -> str:
    return query


def unmarked(query: str) -> str | None:
    """«giai phong mat bang»."""
    return _if_other(fold(query), query.lower())


def decomposed(query: str) -> str | None:
    return _if_other(unicodedata.normalize("NFD", query), query)


def tone_moved(query: str) -> str | None:
    """«hoà» for «hòa» and the other way round."""
    return _if_other(_WORD.sub(lambda word: _with_tone_moved(word[0]), query), query)


def _with_tone_moved(syllable: str) -> str:
    bare, tone = split_tone(syllable)
    pair = _TWO_VOWELS.search(bare.lower())
    if not tone or not pair or not fold(bare).isalpha() or "ê" in bare or "ă" in bare or "â" in bare:
        return syllable
    first = unicodedata.normalize("NFC", bare[: pair.start() + 1] + tone + bare[pair.start() + 1 :])
    second = unicodedata.normalize("NFC", bare[: pair.end()] + tone + bare[pair.end() :])
    return first if syllable != first else second


# The last word unfinished.


def partial(query: str) -> str | None:
    """The last word loses its second half: «giải phóng mặt bằ»."""
    word = re.search(r"\w+$", query)
    if not word or len(word[0]) == 1:
        return None
    return query[: word.start() + (len(word[0]) + 1) // 2]


def partial_unmarked(query: str) -> str | None:
    typed = partial(query)
    return typed and _if_other(fold(typed), typed.lower())


# One slip.


def missing_letter(query: str) -> str | None:
    return _slip(query, "missing", lambda word, place: word[:place] + word[place + 1 :])


def doubled_letter(query: str) -> str | None:
    return _slip(query, "doubled", lambda word, place: word[: place + 1] + fold(word[place]) + word[place + 1 :])


def swapped_letters(query: str) -> str | None:
    def swap(word: str, place: int) -> str:
        place = min(place, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return _slip(query, "swapped", swap)


def neighbour_key(query: str) -> str | None:
    return _slip(query, "neighbour", lambda word, place: word[:place] + _beside(word[place]) + word[place + 1 :])


def telex_left(query: str) -> str | None:
    """The first two syllables with a tone keep the keys that it is typed with: «giair phongs mặt bằng»."""
    toned = [word for word in _WORD.finditer(query) if split_tone(word[0])[1]][:2]
    for word in reversed(toned):
        query = query[: word.start()] + _telex(word[0]) + query[word.end() :]
    return query if toned else None


def _slip(query: str, kind: str, change: Callable[[str, int], str]) -> str | None:
    """The query with one word changed at one letter; None for what is too short or has no place where the change shows."""
    words = [word for word in _WORD.finditer(query) if len(word[0]) >= _SHORTEST_WORD]
    if sum(map(len, _WORD.findall(query))) < _FEWEST_LETTERS or not words:
        return None
    for word, place in _places(words, crc32(f"{kind} {query}".encode())):
        slipped = change(word[0], place)
        if slipped != word[0]:
            return query[: word.start()] + slipped + query[word.end() :]
    return None


def _places(words: list[re.Match], seed: int) -> Iterator[tuple[re.Match, int]]:
    """Every letter of the words, from one that the seed picks."""
    places = [(word, place) for word in words for place in range(len(word[0]))]
    start = seed % len(places)
    yield from places[start:] + places[:start]


def _beside(letter: str) -> str:
    """The key to the right on the keyboard, or to the left at the end of a row."""
    row = next((row for row in _KEYBOARD if fold(letter) in row), "")
    place = row.find(fold(letter))
    return row[place + 1] if row[place + 1 :] else row[place - 1 : place] or letter


def _telex(syllable: str) -> str:
    bare, tone = split_tone(syllable)
    return "".join(_TELEX_VOWELS.get(char, char) for char in bare.lower()) + TONES.get(tone, "")


# Beyond what is promised.


def without_tones(query: str) -> str | None:
    """Partly typed diacritics: «giai phong măt băng»."""
    return _if_other(_WORD.sub(lambda word: split_tone(word[0])[0], query), query)


def other_order(query: str) -> str | None:
    """The first word comes last."""
    first, space, rest = query.partition(" ")
    return f"{rest} {first}" if space else None


def telex_raw(query: str) -> str | None:
    """Typed with the Vietnamese keyboard switched off: «giair phongs mawtj bawngf»."""
    return _if_other(_WORD.sub(lambda word: _telex(word[0]), query), query.lower())


def _if_other(typed: str, query: str) -> str | None:
    return typed if typed != query else None


WHOLE: dict[str, Typing] = {"đủ dấu": exact, "không dấu": unmarked, "dấu tách rời (NFD)": decomposed, "dấu thanh đặt kiểu khác": tone_moved}
PARTIAL: dict[str, Typing] = {"dở từ cuối": partial, "dở từ cuối, không dấu": partial_unmarked}
SLIPS: dict[str, Typing] = {
    "thiếu một chữ": missing_letter,
    "lặp một chữ": doubled_letter,
    "đổi chỗ hai chữ": swapped_letters,
    "nhầm phím bên cạnh": neighbour_key,
    "sót phím Telex": telex_left,
}
OTHERS: dict[str, Typing] = {"thiếu dấu thanh": without_tones, "đảo từ đầu xuống cuối": other_order, "chưa bật bộ gõ Telex": telex_raw}
