"""Which indicator, unit or source of work a name in a file means: certain where code or folded name is the same, else a proposal."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.folding import fold, nearest
from macros.schema import Indicator, Source, Term, Unit

_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_MOST_PROPOSALS = 3
_LIKE_ENOUGH = 0.45


@dataclass(frozen=True)
class Match:
    """certain: codes of that very name, more than one where the name is shared. near: codes of names like it, best first."""

    certain: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Names:
    """The names and codes of one catalogue, by their folded words; abbreviations stand for their full names."""

    def __init__(self, rows: Mapping[str, Indicator | Source | Unit], terms: Iterable[Term] = ()) -> None:
        self.rows = rows
        self.short = {_words(term.chuan): _words(term.day_du) for term in terms if term.day_du}
        self.by_name: dict[str, list[str]] = defaultdict(list)
        for code, row in rows.items():
            self.by_name[self._plain(row.ten)].append(code)
        self.parts = {code: _parts(self._plain(row.ten)) for code, row in rows.items()}

    def knows(self, text: str) -> bool:
        return bool(text) and (text in self.rows or bool(self.same(text)))

    def find(self, label: str, code: str = "", section: str = "") -> Match:
        """A code decides; where its row's name is that of another code, both are named."""
        same = self.same(label)
        if code in self.rows:
            others = [each for each in same if each != code]
            return Match((code, *others) if code not in same else (code,))
        if code:
            return Match(near=tuple(dict.fromkeys([*nearest(code, self.rows), *same])))
        return Match(tuple(same), () if same else tuple(self._near(label, section)))

    def same(self, label: str) -> list[str]:
        """Codes of the name, with or without what it has in parentheses; the name letter for letter before those that only fold alike."""
        if label in self.rows:
            return [label]
        for text in (label, _PARENTHESES.sub("", label)):
            codes = self.by_name.get(self._plain(text), [])
            if codes and text:
                return [code for code in codes if self.rows[code].ten == text] or codes
        return []

    def _near(self, label: str, section: str) -> list[str]:
        wanted = [_parts(self._plain(text)) for text in (label, f"{section} {label}") if text.strip()]
        scores = {code: max((_likeness(parts, each) for each in wanted), default=0) for code, parts in self.parts.items()}
        likely = sorted((code for code in scores if scores[code] >= _LIKE_ENOUGH), key=lambda code: -scores[code])
        return likely[:_MOST_PROPOSALS]

    def _plain(self, text: str) -> str:
        """Folded words, abbreviations written out; the longest abbreviations first."""
        words = f" {_words(text)} "
        for short in sorted(self.short, key=len, reverse=True):
            words = words.replace(f" {short} ", f" {self.short[short]} ")
        return words.strip()


def _words(text: str) -> str:
    return " ".join(re.findall("[a-z0-9]+", fold(text)))


def _parts(words: str) -> frozenset:
    """Words and pairs of words."""
    each = words.split()
    return frozenset((*each, *pairwise(each)))


def _likeness(one: frozenset, other: frozenset) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def listed(codes: Sequence[str], names: Names) -> str:
    """«Tên» (mã), «Tên» (mã): as a message names them."""
    return ", ".join(f"«{names.rows[code].ten}» ({code})" for code in codes)
