"""This month's draft against last month's: what was left over there is left from before here; what accrues never falls."""

from collections.abc import Iterator, Sequence

from macros.contradictions.findings import Finding, Values, stated, written
from macros.contradictions.repeats import agree
from macros.periods import Period
from macros.statements import Reading
from macros.statements.kinds import Accrued, Flow, Repeat, Total
from macros.statements.roles import OPENING, REMAINING, role
from macros.statements.sentences import Mention, Sentence
from macros.statements.words import content_words

_LEAST_LIKENESS = 0.5


def compare(now: Reading, before: Reading, period: Period | None) -> list[Finding]:
    """The findings between the two drafts. period: a year's first month starts to accrue anew."""
    found = list(_openings(now, before))
    if period is None or period.month != 1:
        found += _accruals(now, before)
    return found


def _openings(now: Reading, before: Reading) -> Iterator[Finding]:
    closings = _by_role(before, REMAINING)
    for opening, words in _by_role(now, OPENING):
        match = _best(opening, words, closings)
        if match is None or agree(opening, match, Values()):
            continue
        fact = f"Kỳ trước chuyển qua «{opening.text}», nhưng báo cáo kỳ trước ghi còn «{match.text}» (dòng {match.line})."
        yield Finding("cau-ky-truoc-lech", opening, (), fact, "Đối chiếu với báo cáo kỳ trước.", stated(opening), written(match.value, opening))


def _by_role(reading: Reading, wanted: str) -> list[tuple[Mention, frozenset[str]]]:
    """The mentions of a role that flows and totals bind, with the words of their sentence."""
    places = {}
    for statement in reading.statements:
        if isinstance(statement, Flow):
            for mention in statement.opening if wanted == OPENING else statement.remaining:
                places[mention.place] = mention
        elif isinstance(statement, Total):
            for mention in statement.parts:
                if role(mention) == wanted:
                    places[mention.place] = mention
    return [(mention, _words_at(reading.sentences, mention)) for mention in places.values()]


def _words_at(sentences: Sequence[Sentence], mention: Mention) -> frozenset[str]:
    for sentence in sentences:
        if sentence.line == mention.line and sentence.start <= mention.quantity.start < sentence.end:
            return content_words(sentence.text[: sentence.end])
    return frozenset()


def _best(mention: Mention, words: frozenset[str], others: list[tuple[Mention, frozenset[str]]]) -> Mention | None:
    """The one mention of the same unit whose sentence is most like this one's; None where two are as like."""
    same = [(other, _likeness(words, own)) for other, own in others if other.kind == mention.kind and (other.unit == mention.unit or not other.unit or not mention.unit)]
    same.sort(key=lambda pair: -pair[1])
    if not same or (len(same) > 1 and same[0][1] == same[1][1]):
        return None
    if same[0][1] < _LEAST_LIKENESS and not (len(same) == 1 and same[0][1] > 0.3):
        return None
    return same[0][0]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other))) if one or other else 1.0


def _accruals(now: Reading, before: Reading) -> Iterator[Finding]:
    """Year to date: never less than last month's, and last month's plus the month's own where that is stated."""
    months = {statement.to_date.place: statement.month for statement in now.statements if isinstance(statement, Accrued)}
    earlier = [(repeat.mention, repeat.label) for repeat in before.statements if isinstance(repeat, Repeat) and _is_to_date(repeat)]
    for repeat in now.statements:
        if not isinstance(repeat, Repeat) or not _is_to_date(repeat):
            continue
        match = _best(repeat.mention, repeat.label, earlier)
        if match is None or repeat.mention.quantity.approximation or match.quantity.approximation:
            continue
        mention = repeat.mention
        month = months.get(mention.place)
        if month is not None and match.value + month.value != mention.value:
            fact = f"Lũy kế «{mention.text}» khác lũy kế kỳ trước «{match.text}» cộng số trong tháng «{month.text}» = {written(match.value + month.value, mention)}."
            yield Finding("cau-ky-truoc-lech", mention, (month,), fact, "Đối chiếu với báo cáo kỳ trước.", stated(mention), written(match.value + month.value, mention))
        elif mention.value < match.value:
            fact = f"Lũy kế «{mention.text}» nhỏ hơn lũy kế của báo cáo kỳ trước «{match.text}»."
            yield Finding("cau-ky-truoc-lech", mention, (), fact, "Đối chiếu với báo cáo kỳ trước.", stated(mention), f"không dưới {written(match.value, mention)}")


def _is_to_date(repeat: Repeat) -> bool:
    return repeat.scope.startswith(("luy ke", "tu dau nam", "cong don")) or "thang dau nam" in repeat.scope
