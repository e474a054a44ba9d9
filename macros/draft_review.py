"""Everything that prose alone shows of one draft: what contradicts itself, and what else is wrong, each told once."""

from collections.abc import Sequence

from macros.drafts import Passage
from macros.periods import Period
from macros.problems import Problem
from macros.schema import Term

_ALSO_ARITHMETIC = {"so-sai-loai", "phan-tram-thieu"}


def review_draft(passages: Sequence[Passage], file: str, previous: Sequence[Passage], period: Period | None, terms: Sequence[Term]) -> list[Problem]:
    """The problems of a draft, by line and column. previous: last month's draft, if any; period: where the draft does not say it."""
    # Their expressions take a tenth of a second to compile, which the gate need not spend.
    from macros.contradictions import contradictions
    from macros.review import review
    from macros.review.context import read_context

    context = read_context(passages, period, terms)
    arithmetic = contradictions(passages, file, previous, context.period)
    told = {(each.line, each.column) for each in arithmetic}
    # What the arithmetic says of a number explains how it is written, too.
    others = {each for each in review(passages, file, context) if each.code not in _ALSO_ARITHMETIC or (each.line, each.column) not in told}
    return sorted({*others, *arithmetic})
