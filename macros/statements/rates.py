"""Percentages and what they are percentages of: «M/N = z%», «M/N U, đạt z%», «N U, trong đó M U (z%)», shares of one whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from macros.quantities import AT_LEAST, AT_MOST, PERCENT, POINT, TIMES
from macros.statements.kinds import Beyond, Rate, Shares, Total
from macros.statements.opposites import opposed
from macros.statements.roles import DONE, LATE, OPENING, RECEIVED, REMAINING, TIMELY, TOTAL, role
from macros.statements.sentences import Mention, Sentence
from macros.statements.totals import REST
from macros.statements.words import content_words
from macros.units import alike, family

_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|vượt|so với|cùng kỳ|bằng|hụt|thấp hơn|cao hơn|lãi suất|thuế suất|tốc độ)(?!\w)")
_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|kh|nghị quyết|mục tiêu|pháp lệnh|phương án|tổng mức)(?!\w)")
_RATE = re.compile(r"(?<!\w)(?:đạt|tỷ lệ|tỉ lệ|chiếm|tương đương|tương ứng|bằng)(?!\w)|=")
_SHARE = re.compile(r"(?<!\w)chiếm(?!\w)")
_AIM = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|trở lên|tối thiểu|yêu cầu|quy định|ít nhất|đảm bảo|bảo đảm|dự kiến|giảm nghèo|trên tổng số|còn dưới)(?!\w)")
_BOUNDED = re.compile(r"(?<!\w)(?:chiếm|tỷ lệ (?:hộ|trẻ|người|học sinh|bao phủ|tiêm|dân|hồ sơ|giải quyết|hài lòng|hoàn thành|cử tri|gia đình|chuyên cần|thanh toán|số hóa)|đúng hạn|trước hạn|quá hạn|che phủ|cử tri)(?!\w)")
_STRUCTURE = re.compile(r"(?<!\w)(?:cơ cấu|tỷ trọng|tỉ trọng|(?:giỏi|xuất sắc|tốt)(?!\w).{1,40}(?<!\w)khá)(?!\w)")
_ATTACHED = re.compile(r"[\s,;(]*(?:chiếm|đạt|bằng|tương đương|tương ứng|=)?(?: (?:khoảng|gần|trên))?(?: ?t[ỷỉ] lệ(?: [^\W\d]+){0,4})?(?: (?:đạt|là|chiếm))?\s*")
_OTHER_BASE = re.compile(r"\s*(?:so với|cùng kỳ|kế hoạch|kh(?!\w)|dự toán|chỉ tiêu)|(?<!\w)(?:tăng|giảm|so với)(?!\w)")
_ALL_BUT = 3
_OF_ALL = re.compile(r"\s*(?:của |trong |trên |so với )?tổng(?: số)?(?: [^\W\d]+){0,4}\s*")
_NAMES_A_BASE = re.compile(r"(?:của |trong |trên )?(?:tổng|số|dân số|diện tích)(?!\w)")
_RATE_ALONE = re.compile(r"(?:đạt )?t[ỷỉ] lệ(?: (?:đạt|là))?")
_BARE = re.compile(r"[\s(]*(?:tương đương|tương ứng|tức(?: là)?|là|khoảng)?(?: với)?\s*")
_MEANT = re.compile(r"(?<!\w)(?:tương đương|tương ứng|tức(?: là)?)(?: với)?\s*$|^ là $")
_PERSONS, _EVENTS = 1, 3
_SIGNLESS = re.compile(r"(?:=|tỷ lệ(?: \w+){0,3}|(?:đạt|chiếm) t[ỷỉ] lệ(?: là)?)\s*$")


def rates(sentence: Sentence, earlier: Sequence[Mention], totals: Sequence[Total]) -> Iterator[Rate | Shares | Beyond]:
    """The percentages of a sentence. earlier: the numbers of the sentences before, in the same passage."""
    wholes = {part.place: total for total in totals for part in total.parts}
    for mention in sentence.mentions:
        if mention.kind == PERCENT:
            if found := _rate(sentence, mention, earlier, wholes):
                yield found
            if _impossible(sentence, mention):
                yield Beyond(mention)
        elif _is_signless(sentence, mention):
            pair = _slash_before(sentence, mention)
            yield Rate(mention, ((((pair[0],), pair[1]),) if pair else ()), bool(pair), signless=True)
    yield from _shares(sentence)
    yield from _shares_of_counts(sentence)


def _rate(sentence: Sentence, percent: Mention, earlier: Sequence[Mention], wholes: dict[tuple[int, int], Total]) -> Rate | None:
    if percent.quantity.approximation in (AT_MOST, AT_LEAST) or _AIM.search(percent.lead):
        return None
    over = _numerator(sentence, percent)
    for count in filter(None, (over, over and not over.group and sentence.previous(over))):
        if base := _base_behind(sentence, percent, count):
            return Rate(percent, (((count,), base),), certain=True)
    if _CHANGE.search(_own_lead(sentence, percent)) and not _slash_before(sentence, percent) or re.match(r"\s*(?:so với|cùng kỳ|trở lên)", percent.tail):
        return None
    if pair := _slash_before(sentence, percent) or _slash_inside(sentence, percent):
        return Rate(percent, (((pair[0],), pair[1]),), certain=True)
    if _PLAN.search(percent.tail) or (percent.group == 0 and _PLAN.search(percent.lead)):
        return None
    return _spoken(sentence, percent, earlier, wholes)


def _own_lead(sentence: Sentence, percent: Mention) -> str:
    """The words to the percentage, in brackets also those before the number that the brackets follow."""
    if percent.group and percent.owner >= 0 and not percent.lead:
        owner = sentence.mentions[percent.owner]
        return owner.lead if owner.kind not in (PERCENT, POINT) else "so với"
    return percent.lead


def _slash_before(sentence: Sentence, percent: Mention) -> tuple[Mention, Mention] | None:
    """«17/24 = 70,8%», «17/24 hồ sơ, đạt 70,8%», «17/24 hồ sơ (70,8%)»."""
    before = sentence.previous(percent)
    if before is None and percent.owner >= 0:
        before = sentence.mentions[percent.owner]
    if before is None or before.under < 0:
        return None
    over = sentence.mentions[before.under]
    if over.unit and before.unit and over.unit != before.unit:
        return None
    words = percent.gap
    if before.group == percent.group and not (_RATE.search(words) or re.fullmatch(r"[\s,;:(]*", words)):
        return None
    last = re.split(r"[,;(]", words)[-1]
    if ";" in words and not re.search(r"đạt|=", words) or len(words) > 120 or _CHANGE.search(last.replace("bằng", "")):
        return None
    return over, before


def _slash_inside(sentence: Sentence, percent: Mention) -> tuple[Mention, Mention] | None:
    """«đạt 98,5% (1.756/1.783 hồ sơ)»."""
    for group in sentence.inside(percent):
        if len(group) >= 2 and group[0].over == group[1].index and _one_sort(group[0], group[1]):
            return group[0], group[1]
    after = sentence.next(percent)
    if after is not None and after.over >= 0 and re.fullmatch(r"(?: [^\W\d]+){0,6}\s*,?\s*(?:tương ứng|tương đương|bằng|=|là|tức)(?: với| là)?\s*", after.gap) and _one_sort(after, sentence.mentions[after.over]):
        return after, sentence.mentions[after.over]
    return None


def _one_sort(over: Mention, under: Mention) -> bool:
    return not over.unit or over.unit == under.unit or not under.unit


def _spoken(sentence: Sentence, percent: Mention, earlier: Sequence[Mention], wholes: dict[tuple[int, int], Total]) -> Rate | None:
    """A percentage behind a count: of the whole that the count is part of, or of the business it belongs to."""
    over = _numerator(sentence, percent)
    if over is None:
        return _count_meant(sentence, percent, earlier)
    if (percent.quantity.spelled or percent.tail == "là" and not _CHANGE.search(percent.lead)) and (found := _count_meant(sentence, percent, earlier)):
        return found
    if not (_RATE.search(percent.lead) or percent.group and not percent.lead.strip()):
        return None
    pairs: list[tuple[tuple[Mention, ...], Mention]] = []
    certain = False
    if total := wholes.get(over.place):
        pairs += [((over,), whole) for whole in total.wholes]
        certain = len(total.parts) > 0 and total.wholes[0].unit in (over.unit, "") or over.unit == ""
    candidates = [each for each in (*earlier, *sentence.mentions) if each.place != over.place and each.kind == over.kind and (each.unit == over.unit or not over.unit or not each.unit)]
    shared = [] if "trong đó" in over.gap or over.group else [each for each in candidates if _has_share(sentence, each)]
    if any(abs(over.value / each.value * 100 - percent.value) <= percent.quantity.step / 2 for each in shared if each.value):
        return None
    candidates = [each for each in candidates if each not in shared]
    before = [each for each in candidates if each.place < over.place and each.place not in wholes and not (each.line == over.line and each.place in wholes and over.place in wholes)]
    if not certain and over.unit and before:
        base = _base(over, before)
        if base is not None:
            pairs.insert(0, ((over,), base))
            certain = True
    if _names_another(percent, over):
        return None
    if not certain and not over.unit:
        return None
    candidates = [each for each in candidates if each.place not in wholes or role(each) not in (OPENING, RECEIVED)]
    pairs += [((over,), each) for each in candidates]
    lone = _lone_base(sentence, percent, over, earlier)
    if lone is not None and not certain:
        pairs.insert(0, ((over,), lone))
    two = _previous_part(sentence, over)
    if two is not None:
        pairs += [((two, over), each) for each in candidates if each is not two] + [((two,), each) for each in candidates if each is not two]
    first = sentence.previous(over)
    if first is not None and first.unit != over.unit and first.kind == over.kind:
        pairs += [((first,), each) for each in (*earlier, *sentence.mentions) if each is not first and each.unit == first.unit and each.value >= first.value]
    return Rate(percent, tuple(pairs), certain, lone=lone is not None)


def _base_behind(sentence: Sentence, percent: Mention, over: Mention) -> Mention | None:
    """«14 hồ sơ, chiếm 1,8% tổng số 780 hồ sơ»"""
    inside = [group[0] for group in sentence.inside(percent) if len(group) == 1 and _NAMES_A_BASE.match(percent.tail)]
    if inside and _same_things(inside[0], over) and _ATTACHED.fullmatch(percent.lead):
        return inside[0]
    after = next((each for each in sentence.mentions if each.place > percent.place and each.lead.startswith("trên tổng")), None) if percent.group else None
    if after is not None and _same_things(after, over) and _ATTACHED.fullmatch(percent.lead):
        return after
    after = sentence.next(percent)
    return after if after is not None and _OF_ALL.fullmatch(after.gap) and _same_things(after, over) and _ATTACHED.fullmatch(percent.lead) else None


def _lone_base(sentence: Sentence, percent: Mention, over: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """The one number before the count that counts the same things and is more; None where several might be meant."""
    if percent.value > 100 or not _ATTACHED.fullmatch(percent.lead) or _OTHER_BASE.match(percent.tail) or _OTHER_BASE.search(over.lead):
        return None
    more = {each.place: each for each in (*earlier, *sentence.mentions) if each.place < over.place and each.kind == over.kind and _same_things(each, over) and each.value >= over.value and not each.quantity.approximation}
    (*others, base) = more.values() or (None,)
    return base if base is not None and not others and not _CHANGE.search(base.lead) and not _has_share(sentence, base) else None


def _has_share(sentence: Sentence, base: Mention) -> bool:
    """Whether the number has a percentage of its own, so that it is a part beside others («812 hồ sơ (67,7%), 376 hồ sơ (31,3%)»)."""
    if base not in sentence.mentions:
        return False
    after = sentence.next(base)
    inside = [group[0] for group in sentence.inside(base)]
    return any(each.kind == PERCENT for each in inside) or after is not None and after.kind == PERCENT and bool(_RATE.search(after.lead))


def _same_things(one: Mention, other: Mention) -> bool:
    return alike(one.unit, other.unit) or family(one.unit) == family(other.unit) and family(one.unit) in (_PERSONS, _EVENTS)


def _count_meant(sentence: Sentence, percent: Mention, earlier: Sequence[Mention]) -> Rate | None:
    """«một nửa số hộ, tức 42 hộ», «60% số hộ (1.200 hộ)»: the count stands behind the percentage, what it is of before or between."""
    inside = [group[0] for group in sentence.inside(percent) if len(group) == 1 and _BARE.fullmatch(group[0].gap)]
    behind = [each for each in sentence.same_group(percent) if each.place > percent.place and each.clause == percent.clause][:2]
    said = next((each for each in behind if _MEANT.search(each.gap) and each.over < 0 and each.under < 0), None)
    for over in (*inside, *([said] if said is not None else [])):
        between = [each for each in sentence.mentions if percent.place < each.place < over.place and _same_things(each, over)]
        bases = between or [each for each in (*earlier, *sentence.mentions) if each.place < percent.place and each.kind == over.kind and _same_things(each, over) and each.value >= over.value]
        if len(bases) == 1 and over.kind not in (PERCENT, POINT, TIMES):
            return Rate(percent, (((over,), bases[0]),), certain=True)
    return None


def _names_another(percent: Mention, over: Mention) -> bool:
    """«tỷ lệ thanh toán trực tuyến đạt 100%» speaks of something that the count before does not count."""
    named = re.search(r"t[ỷỉ] lệ(?P<what>[^,;]*)$", percent.lead)
    if not named:
        return False
    if re.search(r"(?:đúng|trước|quá|trễ)(?: và \w+)? hạn", named["what"]):
        return role(over) not in (TIMELY, LATE)
    if content_words(named["what"]) <= content_words(f"{over.lead} {over.tail} {over.unit}"):
        return False
    return bool(re.sub(r"(?<!\w)(?:đạt|là|giải quyết|hoàn thành|xử lý|thực hiện|chung|hồ sơ|đơn|nhiệm vụ|vụ việc|vụ|đã|được|trả lời|xong|khám phá|điều tra|làm rõ|án|khoảng|trên|gần|kết quả|của|các)(?!\w)|[\s:]", "", named["what"]))


def _numerator(sentence: Sentence, percent: Mention) -> Mention | None:
    if percent.owner >= 0 and sentence.previous(percent) is None:
        owner = sentence.mentions[percent.owner]
        return owner if owner.kind not in (PERCENT, POINT, TIMES) and owner.over < 0 else None
    before = sentence.previous(percent)
    if before is None or before.kind in (PERCENT, POINT, TIMES) or ";" in percent.gap and not (_RATE_ALONE.fullmatch(percent.lead) or _names_its_rate(percent, before)):
        return None
    return before


def _names_its_rate(percent: Mention, over: Mention) -> bool:
    """«giải quyết 1.576 vụ; tỷ lệ giải quyết đạt 86,1%»: the rate is called by the words of the count."""
    named = re.search(r"t[ỷỉ] lệ(?P<what>[^,;]*)$", percent.lead)
    words = set(named["what"].split()) - {"đạt", "là", "chung", "chiếm"} if named else set()
    return bool(words) and words <= set(f"{over.lead} {over.unit} {over.tail}".split())


def _base(over: Mention, before: list[Mention]) -> Mention | None:
    """The total that a done, late or remaining count is measured by: the one number that came in or was due."""
    found = role(over)
    if found not in (DONE, REMAINING, TIMELY, LATE):
        return None
    if found in (TIMELY, LATE):
        done = [each for each in before if role(each) == DONE and each.unit == over.unit]
        return done[-1] if done else before[-1] if len(before) == 1 else None
    due = [each for each in before if role(each) in (TOTAL, RECEIVED) and each.unit == over.unit]
    return due[0] if len(due) == 1 else None


def _previous_part(sentence: Sentence, over: Mention) -> Mention | None:
    before = sentence.previous(over)
    return before if before and before.kind == over.kind else None


def _impossible(sentence: Sentence, percent: Mention) -> bool:
    """A share of something above 100 % or below 0."""
    words = f"{percent.lead[-60:]} {percent.tail[:40]}" if not percent.group or percent.lead else ""
    if _CHANGE.search(words) or _PLAN.search(words):
        return False
    if percent.value > 100 and _BOUNDED.search(words):
        return not re.search(r"gấp|trên mức|công suất", words)
    return percent.quantity.sign == "-" and bool(_SHARE.search(percent.lead))


def _is_signless(sentence: Sentence, mention: Mention) -> bool:
    """A rate without its sign: «140/178 = 78,6», «đạt tỷ lệ 97,1,»."""
    if mention.kind in (POINT, TIMES) or mention.quantity.value > 100:
        return False
    before = sentence.previous(mention)
    if before is not None and before.under >= 0 and re.fullmatch(r"\s*=\s*", mention.gap):
        return True
    if before is not None and before.under >= 0 and mention.quantity.decimals and not mention.unit and re.search(r"(?<!\w)(?:chiếm|đạt|tỷ lệ|tỉ lệ)\s*$", mention.gap):
        return True
    bare = mention.unit == "" and mention.quantity.decimals > 0 and mention.over < 0 and mention.under < 0
    return bare and bool(_SIGNLESS.search(mention.lead)) and not re.match(r"\s*(?:/|trên|‰|phần)", mention.tail)


def _shares(sentence: Sentence) -> Iterator[Shares]:
    """«nông nghiệp chiếm 30%, công nghiệp 45%, dịch vụ 25%»: percentages that are all of one whole."""
    for group in sentence.groups.values():
        for is_percent, run in groupby(group, lambda each: each.kind == PERCENT):
            percents = tuple(run)
            if not is_percent or any(each.quantity.approximation for each in percents):
                continue
            words = sentence.text[max(sentence.start, percents[0].quantity.start - len(percents[0].gap)) : percents[-1].quantity.end]
            two = len(percents) == 2 and opposed(percents)
            each_said = all(_SHARE.search(each.lead) for each in percents) or (_SHARE.search(percents[0].lead) and "còn lại" in percents[-1].lead)
            if not (two or len(percents) > 2 and (_STRUCTURE.search(words) or each_said)):
                continue
            if not re.search(r"(?<!\w)(?:tăng|giảm|so với|kế hoạch|chủ yếu|như)(?!\w)", words):
                yield Shares(percents, is_open="trong đó" in words)


def _shares_of_counts(sentence: Sentence) -> Iterator[Shares]:
    """«trước hạn 812 hồ sơ (67,7%), đúng hạn 376 hồ sơ (31,3%), trễ hạn 12 hồ sơ (1,0%)»: each count with its share, all but 100 together."""
    percents = [each for each in sentence.mentions if each.kind == PERCENT]
    counts = [_numerator(sentence, each) for each in percents]
    of_one_kind = None not in counts and len({count.unit for count in counts}) == 1
    if len(percents) < 2 or not of_one_kind or any(each.quantity.approximation or each.quantity.sign or not _ATTACHED.fullmatch(each.lead) for each in percents):
        return
    if abs(sum(each.value for each in percents) - 100) <= _ALL_BUT or len(percents) > 2 and REST.search(counts[-1].lead):
        yield Shares(tuple(percents))
