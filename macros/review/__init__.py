"""What prose alone shows to be wrong: each check looks at all passages of a draft and yields the problems of its kind.

No figure of the archive is needed, so that a draft can be looked at as it comes from Word.
"""

from collections.abc import Callable, Iterator, Sequence

from macros.drafts import Passage
from macros.problems import Problem
from macros.review import dates, documents, notation, structure, terms
from macros.review.context import Context

CHECKS: tuple[Callable[[Sequence[Passage], str, Context], Iterator[Problem]], ...] = (
    dates.check,
    documents.check,
    structure.check,
    notation.check,
    terms.check,
)


def review(passages: Sequence[Passage], file: str, context: Context) -> list[Problem]:
    """All problems of a draft, by line and column."""
    return sorted({problem for check in CHECKS for problem in check(passages, file, context)})
