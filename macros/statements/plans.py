"""A value with its percentage of a plan: «51,326 tỷ đồng, đạt 12,01% kế hoạch», the plan stated or only implied."""

import re
from collections.abc import Iterator, Sequence

from macros.quantities import MONEY, PERCENT, POINT, TIMES
from macros.statements.kinds import PlanShare
from macros.statements.sentences import Mention, Sentence
from macros.statements.words import content_words

_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|kh(?! *:)|mục tiêu|tổng vốn|vốn giao)(?!\w)")
_PLAN_WORDS = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|kh|mục tiêu|tổng vốn|vốn giao)(?!\w)(?P<rest>[^,;.()=]{0,60})")
_REACHED = re.compile(r"(?<!\w)(?:đạt|bằng|tương đương|tương ứng|hoàn thành|chiếm|vượt)(?!\w)|=|^$")
_BEYOND = re.compile(r"(?<!\w)(?:vượt|tăng|giảm|hụt|so với (?:cùng|tháng|năm|quý))(?!\w)")
_SYNONYMS = {"kh": "kế hoạch"}
_PLAUSIBLE = 20
_NONE = (PERCENT, POINT, TIMES)


def plan_shares(sentence: Sentence, earlier: Sequence[Mention]) -> Iterator[PlanShare]:
    """The values of a sentence that are given as a percentage of a plan. earlier: the numbers of the sentence before in the same passage."""
    for percent in sentence.mentions:
        if percent.kind != PERCENT:
            continue
        name = _PLAN.search(percent.tail) or (_PLAN.search(percent.lead[-40:]) if _REACHED.search(percent.lead) else None) or _plan_right_before(sentence, percent)
        if not name or _BEYOND.search(percent.lead[-40:]):
            continue
        value, plan = _value(sentence, percent), _plan(sentence, percent)
        if value is None or value.quantity.approximation:
            continue
        if plan is None:
            plan = _plan_before(percent, value, earlier)
        if plan is not None and (plan.place == value.place or plan.kind != value.kind):
            plan = None
        lead = re.split(r"[;,:]", percent.lead if value.group and value.group != percent.group else value.lead)[-1]
        if "trong đó" in value.gap and plan is None:
            continue
        label = content_words(lead) | content_words(value.tail if value.kind != MONEY else "")
        yield PlanShare(value, percent, plan, label, _plan_name(percent))


def _value(sentence: Sentence, percent: Mention) -> Mention | None:
    """«V, đạt z% kế hoạch», «V (z% kế hoạch)», «z% kế hoạch (tương đương V)», «V/P, đạt z% kế hoạch»."""
    for group in sentence.inside(percent):
        if re.search(r"tương đương|tương ứng|bằng|đạt|=", group[0].lead) and group[0].kind not in _NONE:
            return group[0]
    before = sentence.previous(percent)
    if before is None and percent.owner >= 0:
        before = sentence.mentions[percent.owner]
    if before is None or before.clause != percent.clause:
        return None
    if before.kind == PERCENT:
        return _value(sentence, before) if _PLAN.search(before.tail) and sentence.previous(before) is not None and len(percent.gap) < 80 else None
    if before.under >= 0:
        return sentence.mentions[before.under]
    if _is_plan(before):
        earlier = sentence.previous(before)
        return earlier if earlier and earlier.kind == before.kind else None
    return before if before.kind not in _NONE else None


def _plan_right_before(sentence: Sentence, percent: Mention) -> bool:
    """«124.000 m3; kế hoạch năm 160.000 m3, đạt 77,5%»"""
    before = sentence.previous(percent)
    return before is not None and before.under < 0 and before.kind not in _NONE and _is_plan(before) and percent.lead == "đạt"


def _is_plan(mention: Mention) -> bool:
    return bool(re.search(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|kh|giao|phấn đấu|mục tiêu)(?: \w+){0,8}[ :]*$", mention.lead))


def _plan(sentence: Sentence, percent: Mention) -> Mention | None:
    """The plan itself: the other half of «V/P», in brackets, or named before."""
    before = sentence.previous(percent)
    if before is not None and before.under >= 0:
        return before
    for group in sentence.inside(percent):
        if _PLAN.search(group[0].lead) or re.match(r"^[\s(]*(?:là|:)?\s*$", group[0].lead) and group[0].kind not in _NONE and len(group) == 1:
            return group[0]
    near = [each for each in sentence.mentions if each.kind not in _NONE and each.place != percent.place and _is_plan(each) and abs(each.clause - percent.clause) <= 1]
    return near[0] if len(near) == 1 else None


def _plan_before(percent: Mention, value: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """«Năm 2026, xã được giao thu 24,6 tỷ đồng. Đến nay đã thu 19,68 tỷ đồng, đạt 80% dự toán giao»: the one plan named there, if it can be this one."""
    plans = [each for each in earlier if _is_plan(each) and each.kind == value.kind and each.unit == value.unit and each.over < 0 and each.under < 0]
    return plans[0] if len(plans) == 1 and abs(value.value / plans[0].value * 100 - percent.value) <= _PLAUSIBLE else None


def _plan_name(percent: Mention) -> frozenset[str]:
    """The words that name the plan: its kind and whose it is."""
    words = percent.tail if _PLAN.search(percent.tail) else percent.lead
    match = _PLAN_WORDS.search(words)
    kind = _PLAN.search(words)
    named = _SYNONYMS.get(kind[0], kind[0]) if kind else ""
    return frozenset({named}) | content_words(match["rest"] if match else "")
