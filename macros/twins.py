"""Tasks that may be one task in other words: the likeness of two texts, by the words and pairs of words that they share.

A word that many tasks have tells little, so each counts by how rare it is (inverse document frequency); the likeness is
the cosine of the two texts, 0 to 1, blind to diacritics and capitals.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from macros.folding import fold

# Measured on the tasks of April 2026 and on ways of setting them again (docs/ky-thuat/quyet-dinh.md).
LIKELY = 0.55

_CALL = re.compile(r"\{\{.*?\}\}")
_WORD = re.compile(r"[a-z0-9]+")


class Likeness:
    """Texts to be compared with, taken apart once."""

    def __init__(self, texts: Sequence[str]) -> None:
        parts = [_parts(text) for text in texts]
        self.count = len(texts)
        self.spread = Counter(part for each in parts for part in each)
        self.holders = defaultdict(list)
        for number, each in enumerate(parts):
            for part in each:
                self.holders[part].append(number)
        self.weights = [self._weight(each) for each in parts]

    def of(self, text: str) -> list[tuple[int, float]]:
        """The numbers of the texts that are likely the same task, the likest first, each with its likeness."""
        parts = _parts(text)
        shared = Counter()
        for part in parts:
            for number in self.holders.get(part, ()):
                shared[number] += self._rarity(part)
        own = self._weight(parts)
        found = [(number, weight / math.sqrt(own * self.weights[number])) for number, weight in shared.items()]
        return sorted(((number, like) for number, like in found if like >= LIKELY), key=lambda each: (-each[1], each[0]))

    def _weight(self, parts: set) -> float:
        return sum(map(self._rarity, parts))

    def _rarity(self, part: object) -> float:
        # Never nothing: two texts of the commonest words only are still alike.
        return math.log((self.count + 1) / (self.spread[part] + 1)) + 0.1


def _parts(text: str) -> set:
    words = _WORD.findall(_CALL.sub(" ", fold(text)))
    return {*words, *pairwise(words)}
