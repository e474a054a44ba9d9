"""What the search is asked, and how what it finds is scored."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import fmean

from search_answers import Answer, Page, Query, answer, holds_here, queries
from search_engines import Found, Place
from search_typings import OTHERS, PARTIAL, SLIPS, WHOLE, exact, fold

FIRST_PAGES = 5
# Some of the pages found only repeat others and are passed over.
PAGES = 20
EXACT = next(name for name, typing in WHOLE.items() if typing is exact)

# Recall over the typings of a group, and the accents of the first five places: at least.
WHOLE_TARGET, PARTIAL_TARGET, SLIP_TARGET, ACCENT_TARGET = 0.99, 0.97, 0.9, 0.95

Score = Callable[["Asked", Found], float | None]


@dataclass(frozen=True)
class Asked:
    """A query as it was typed, and what should be found."""

    query: Query
    typing: str
    typed: str
    answer: Answer


@dataclass(frozen=True)
class Result:
    """What one engine found in one archive, in the order of what was asked."""

    asked: list[Asked]
    found: list[Found]

    def mean(self, typings: Iterable[str], score: Score) -> float | None:
        scores = [score(asked, found) for asked, found in zip(self.asked, self.found, strict=True) if asked.typing in typings]
        known = [each for each in scores if each is not None]
        return fmean(known) if known else None


def ask(pages: list[Page]) -> list[Asked]:
    """Every query in every typing that changes it, if any page holds it."""
    asked = []
    for query in queries():
        whole = answer(pages, query, query.text, is_partial=False)
        for name, typing in (WHOLE | PARTIAL | SLIPS | OTHERS).items():
            typed = typing(query.text)
            if typed is None:
                continue
            is_partial = name in PARTIAL
            is_new = is_partial or typed.lower() == fold(query.text)
            wanted = answer(pages, query, typed, is_partial) if is_new and typing is not exact else whole
            if wanted.pages:
                asked.append(Asked(query, name, typed, wanted))
    return asked


def recall(asked: Asked, found: Found) -> float:
    """The share of the pages that hold the phrase among the first five, of as many as can be there."""
    first = {place.url for place in first_places(asked, found)}
    return len(first & asked.answer.pages) / min(FIRST_PAGES, len(asked.answer.pages))


def first_places(asked: Asked, found: Found) -> list[Place]:
    return [place for place in found.places if place.url not in asked.answer.repeats][:FIRST_PAGES]


def accents(pages: dict[str, Page]) -> Score:
    """Of the first five places that a query with unaccented twins leads to, how many hold its very accents.

    Where fewer than five pages hold them, so many places are looked at: what comes after is no choice between twins.
    """

    def score(asked: Asked, found: Found) -> float | None:
        if not asked.query.is_twin:
            return None
        first = first_places(asked, found)[: len(asked.answer.pages)]
        return sum(place.url in pages and holds_here(pages[place.url], place.anchor, asked.query) for place in first) / max(len(first), 1)

    return score


def landing(pages: dict[str, Page]) -> Score:
    """Of the pages rightly found, how many are opened at a heading or row that holds the phrase."""

    def score(asked: Asked, found: Found) -> float | None:
        right = [place for place in first_places(asked, found) if place.url in asked.answer.pages]
        return fmean(holds_here(pages[place.url], place.anchor, asked.query) for place in right) if right else None

    return score
