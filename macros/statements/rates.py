"""Percentages and what they are percentages of: «M/N = z%», «M/N U, đạt z%», «N U, trong đó M U (z%)», shares of one whole."""

import re
from collections.abc import Iterator, Sequence

from macros.quantities import AT_LEAST, AT_MOST, PERCENT, POINT, TIMES
from macros.statements.kinds import Beyond, Rate, Shares, Total
from macros.statements.roles import DONE, LATE, OPENING, RECEIVED, REMAINING, TIMELY, TOTAL, role
from macros.statements.sentences import Mention, Sentence

_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|vượt|so với|cùng kỳ|bằng|hụt|thấp hơn|cao hơn|lãi suất|thuế suất|tốc độ)(?!\w)")
_PLAN = re.compile(r"(?<!\w)(?:kế hoạch|dự toán|chỉ tiêu|kh|nghị quyết|mục tiêu|pháp lệnh|phương án|tổng mức)(?!\w)")
_RATE = re.compile(r"(?<!\w)(?:đạt|tỷ lệ|tỉ lệ|chiếm|tương đương|tương ứng|bằng)(?!\w)|=")
_SHARE = re.compile(r"(?<!\w)chiếm(?!\w)")
_AIM = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|trở lên|tối thiểu|yêu cầu|quy định|ít nhất|đảm bảo|bảo đảm|dự kiến|giảm nghèo|trên tổng số|còn dưới)(?!\w)")
_BOUNDED = re.compile(r"(?<!\w)(?:chiếm|tỷ lệ (?:hộ|trẻ|người|học sinh|bao phủ|tiêm|dân|hồ sơ|giải quyết|hài lòng|hoàn thành|cử tri|gia đình|chuyên cần|thanh toán|số hóa)|đúng hạn|trước hạn|quá hạn|che phủ|cử tri)(?!\w)")
_STRUCTURE = re.compile(r"(?<!\w)(?:cơ cấu|tỷ trọng|tỉ trọng|(?:giỏi|xuất sắc|tốt)(?!\w).{1,40}(?<!\w)khá)(?!\w)")
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


def _rate(sentence: Sentence, percent: Mention, earlier: Sequence[Mention], wholes: dict[tuple[int, int], Total]) -> Rate | None:
    if percent.quantity.approximation in (AT_MOST, AT_LEAST) or _AIM.search(percent.lead):
        return None
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
    if after is not None and after.over >= 0 and re.fullmatch(r"\s*,?\s*(?:tương ứng|tương đương|bằng|=|là|tức)(?: với| là)?\s*", after.gap) and _one_sort(after, sentence.mentions[after.over]):
        return after, sentence.mentions[after.over]
    return None


def _one_sort(over: Mention, under: Mention) -> bool:
    return not over.unit or over.unit == under.unit or not under.unit


def _spoken(sentence: Sentence, percent: Mention, earlier: Sequence[Mention], wholes: dict[tuple[int, int], Total]) -> Rate | None:
    """A percentage behind a count: of the whole that the count is part of, or of the business it belongs to."""
    over = _numerator(sentence, percent)
    if over is None:
        return None
    if not (_RATE.search(percent.lead) or percent.group and not percent.lead.strip()):
        return None
    pairs: list[tuple[tuple[Mention, ...], Mention]] = []
    certain = False
    if total := wholes.get(over.place):
        pairs += [((over,), whole) for whole in total.wholes]
        certain = len(total.parts) > 0 and total.wholes[0].unit in (over.unit, "") or over.unit == ""
    candidates = [each for each in (*earlier, *sentence.mentions) if each.place != over.place and each.kind == over.kind and (each.unit == over.unit or not over.unit or not each.unit)]
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
    two = _previous_part(sentence, over)
    if two is not None:
        pairs += [((two, over), each) for each in candidates if each is not two] + [((two,), each) for each in candidates if each is not two]
    first = sentence.previous(over)
    if first is not None and first.unit != over.unit and first.kind == over.kind:
        pairs += [((first,), each) for each in (*earlier, *sentence.mentions) if each is not first and each.unit == first.unit and each.value >= first.value]
    return Rate(percent, tuple(pairs), certain)


def _names_another(percent: Mention, over: Mention) -> bool:
    """«tỷ lệ thanh toán trực tuyến đạt 100%» speaks of something that the count before does not count."""
    named = re.search(r"t[ỷỉ] lệ(?P<what>[^,;]*)$", percent.lead)
    if not named:
        return False
    if re.search(r"(?:đúng|trước|quá|trễ)(?: và \w+)? hạn", named["what"]):
        return role(over) not in (TIMELY, LATE)
    return bool(re.sub(r"(?<!\w)(?:đạt|là|giải quyết|hoàn thành|xử lý|thực hiện|chung|hồ sơ|đơn|nhiệm vụ|vụ việc|vụ|đã|được|trả lời|xong|khám phá|điều tra|làm rõ|án|khoảng|trên|gần|kết quả|của|các)(?!\w)|[\s:]", "", named["what"]))


def _numerator(sentence: Sentence, percent: Mention) -> Mention | None:
    if percent.owner >= 0 and sentence.previous(percent) is None:
        owner = sentence.mentions[percent.owner]
        return owner if owner.kind not in (PERCENT, POINT, TIMES) and owner.over < 0 else None
    before = sentence.previous(percent)
    if before is None or before.kind in (PERCENT, POINT, TIMES) or ";" in percent.gap:
        return None
    return before


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
        percents = [each for each in group if each.kind == PERCENT]
        if len(percents) < 3 or len(percents) != len(group) or any(each.quantity.approximation for each in percents):
            continue
        words = sentence.text[sentence.start : percents[-1].quantity.end]
        shared = _STRUCTURE.search(words) or all(_SHARE.search(each.lead) for each in percents) or (_SHARE.search(percents[0].lead) and "còn lại" in percents[-1].lead)
        if shared and not re.search(r"(?<!\w)(?:tăng|giảm|so với|trong đó|kế hoạch|chủ yếu|như)(?!\w)", words):
            yield Shares(tuple(percents))
