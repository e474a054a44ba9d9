"""Percentages of a whole that no number states: the counts beside them make it up («đúng hạn 480 hồ sơ, quá hạn 20 hồ sơ, tỷ lệ đúng hạn 96%»)."""

import re
from collections.abc import Iterator

from macros.quantities import PERCENT, POINT, TIMES
from macros.statements.kinds import Portion
from macros.statements.opposites import opposed
from macros.statements.roles import LATE, TIMELY, role
from macros.statements.sentences import Sentence

_NAMED_RATE = re.compile(r"(?<!\w)t[ỷỉ] lệ (?:hồ sơ |đơn |vụ việc |giải quyết |xử lý )?(?P<what>[^,;:]+?)(?: (?:là|đạt|chiếm|đạt tỷ lệ))?$")
_ATTACHED = re.compile(r"[\s(]*(?:chiếm|đạt|tỷ lệ|=)?\s*")


def portions(sentence: Sentence) -> Iterator[Portion]:
    """The percentages whose whole is the counts that the sentence divides it into."""
    yield from _of_two(sentence)
    yield from _of_all(sentence)


def _of_two(sentence: Sentence) -> Iterator[Portion]:
    """Two opposites, nothing that they are parts of, and the rate that is called by one of them."""
    for percent in sentence.mentions:
        named = _NAMED_RATE.search(percent.lead) if percent.kind == PERCENT and not percent.quantity.approximation else None
        counts = [each for each in sentence.mentions if each.place < percent.place and each.kind not in (PERCENT, POINT, TIMES)]
        if not named or len(counts) != 2 or any(each.over >= 0 or each.under >= 0 or each.group or each.quantity.approximation for each in counts):
            continue
        one, other = counts
        if one.unit != other.unit or not ({role(one), role(other)} == {TIMELY, LATE} or opposed(counts)):
            continue
        called = [each for each in counts if named["what"] in f"{each.lead} {each.tail}"]
        if len(called) == 1:
            yield Portion(percent, called[0], tuple(counts))


def _of_all(sentence: Sentence) -> Iterator[Portion]:
    """«đất đai 214 hồ sơ (40%), hộ tịch 187 hồ sơ (35%), còn lại 134 hồ sơ (25%)»: each count with its share, 100 together, no whole named."""
    percents = [each for each in sentence.mentions if each.kind == PERCENT]
    counts = [each for each in sentence.mentions if each.kind not in (PERCENT, POINT, TIMES)]
    paired = len(percents) > 1 and len(percents) == len(counts) and all(
        percent.index == count.index + 1 and _ATTACHED.fullmatch(percent.gap) and not percent.quantity.approximation and not percent.quantity.sign for count, percent in zip(counts, percents, strict=True)
    )  # fmt: skip
    if paired and len({count.unit for count in counts}) == 1 and abs(sum(percent.value for percent in percents) - 100) <= sum(percent.quantity.step / 2 for percent in percents):
        yield from (Portion(percent, count, tuple(counts)) for count, percent in zip(counts, percents, strict=True))
