"""Names and abbreviations in spellings that the office's gazetteer (tu_ngu.csv) knows to be wrong. It only suggests."""

import re
from collections.abc import Iterator, Sequence

from macros.drafts import Passage
from macros.problems import Problem
from macros.review.context import Context, quote, report
from macros.schema import Term


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    wrong = {spelling: term for term in context.terms for spelling in term.cach_viet_sai}
    if not wrong:
        return
    # The longest first, so that a phrase is told before a word in it.
    expression = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(wrong, key=len, reverse=True))) + r")(?!\w)")
    for passage in passages:
        for match in expression.finditer(passage.text):
            term = wrong[match[0]]
            yield report(
                file,
                "ten-goi-sai",
                f"«{match[0]}» có lẽ là «{term.chuan}»{_meaning(term)}.",
                f"Viết «{term.chuan}», hoặc giữ nguyên nếu đúng ý.",
                quote(passage, *match.span()),
                stated=match[0],
                expected=term.chuan,
            )


def _meaning(term: Term) -> str:
    return f" ({term.day_du})" if term.day_du else ""
