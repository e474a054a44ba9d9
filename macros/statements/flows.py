"""Business that comes in, is done, and remains: «tiếp nhận N, đã giải quyết M, còn K», over one or two sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.quantities import MEASURE, PERCENT, POINT, TIMES
from macros.statements.kinds import Flow, Total
from macros.statements.opposites import opposed
from macros.statements.roles import DONE, LATE, OPENING, OUT, RECEIVED, REMAINING, TIMELY, TOTAL, role
from macros.statements.sentences import Mention, Sentence
from macros.units import alike, family

_ASSIGNED = re.compile(r"(?<!\w)(?:giao|phải \w+ \w+|cần \w+ \w+|phân công)(?!\w)")
_BACKLOG = re.compile(r"(?<!\w)(?:kỳ trước|tháng trước|tồn (?:đầu|kỳ|từ|cũ|tháng|năm|đọng)|chuyển (?:sang|qua)|năm trước|lũy kế|luỹ kế|cả kỳ trước)(?!\w)")
_TO_DATE = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|từ đầu (?:năm|nhiệm kỳ)|tháng đầu năm|cộng dồn)(?!\w)")
_CHANGED = re.compile(r"(?<!\w)(?:(?<!phát sinh )(?:tăng|giảm)(?! trong (?:kỳ|tháng|quý|năm))|so với|cùng kỳ|bình quân|trung bình|mỗi)(?!\w)")
_EXCEEDABLE = re.compile(r"(?<!\w)(?:kế hoạch|chỉ tiêu|kh|dự toán|vượt|đạt|mục tiêu|giao quân|cùng kỳ|tuyển)(?!\w)|^/|/")
_LEFT = re.compile(r"^(?:và )?(?:số )?còn(?: lại| có| thiếu| phải \w+)?$|^vắng(?: mặt)?$")
_OF_ALL = re.compile(r"^(?:trên|trong) tổng(?!\w)")
_NO_ROLE = (PERCENT, POINT, TIMES)


@dataclass
class _Business:
    """What is known so far of one kind of thing."""

    unit: str
    kind: str
    roles: dict[str, list[Mention]] = field(default_factory=dict)
    others: int = 0
    assigned: bool = False
    backlog: bool = False

    def add(self, name: str, mention: Mention) -> None:
        self.roles.setdefault(name, []).append(mention)

    def has(self, *names: str) -> bool:
        return any(self.roles.get(name) for name in names)


def flows(sentences: Sequence[Sentence], totals: Sequence[Total]) -> Iterator[Flow | Total]:
    """The flows of a passage; a sentence that names only what was done and what remains goes on from the one before."""
    consumed = _consumed(totals)
    before: list[_Business] = []
    for sentence in sentences:
        now = _of_sentence(sentence, consumed)
        for business in now:
            if not business.has(TOTAL, RECEIVED) and business.has(REMAINING):
                _go_on(business, before)
            yield from _due(business, consumed)
            if flow := _flow(business):
                yield flow
        before = now
        yield from _fractions(sentence)
        yield from _rests(sentence)


def _consumed(totals: Sequence[Total]) -> dict[tuple[int, int], str]:
    """Where parts of wholes stand, with their role: they are not the business's own numbers."""
    return {part.place: role(part) for total in totals for part in total.parts}


def _go_on(business: _Business, before: list[_Business]) -> None:
    for other in before:
        if alike(other.unit, business.unit) and other.has(TOTAL, RECEIVED) and other.has(DONE) != business.has(DONE) and not other.has(REMAINING):
            for name in (TOTAL, RECEIVED, OPENING, *((DONE,) if other.has(DONE) else ())):
                business.roles[name] = other.roles.get(name, [])
            business.others += other.has(DONE)
            business.backlog, business.assigned = business.backlog or other.backlog, other.assigned


def _fractions(sentence: Sentence) -> Iterator[Flow]:
    """«6/5 vụ»: more of them than there are; where no plan is spoken of, which may be exceeded."""
    for over in sentence.mentions:
        if over.over < 0:
            continue
        under = sentence.mentions[over.over]
        if over.owner >= 0 and _CHANGED.search(sentence.mentions[over.owner].lead):
            continue
        words = f"{over.lead[-60:]} {sentence.text[under.quantity.end : min(sentence.end, under.quantity.end + 60)]}"
        if over.unit in ("", under.unit) and family(under.unit) and over.value > under.value > 1 and not _EXCEEDABLE.search(words):
            yield Flow((under,), (), (), (over,), (), (), clear=False, assigned=False)


def _rests(sentence: Sentence) -> Iterator[Flow]:
    """«15/22 người được tìm thấy, còn 7 người»: what is done and what is left of what stands below the line."""
    for over in sentence.mentions:
        if over.over < 0:
            continue
        under = sentence.mentions[over.over]
        rest = next((each for each in sentence.mentions if each.place > under.place and each.owner in (under.owner, under.index) and each.kind not in _NO_ROLE), None)
        if rest is not None and under.unit and over.unit in ("", under.unit) and rest.unit == under.unit and over.value <= under.value and _says_the_rest(over, under, rest):
            yield Flow((under,), (), (), (over,), (rest,), (), clear=True, assigned=False)


def _says_the_rest(over: Mention, under: Mention, rest: Mention) -> bool:
    if rest.clause == under.clause and (_LEFT.search(rest.lead) or rest.tail.startswith("còn lại")):
        return True
    return rest.clause - under.clause <= 1 and opposed((over, rest))


def _due(business: _Business, consumed: dict[tuple[int, int], str]) -> Iterator[Total]:
    """«kỳ trước chuyển sang a, tiếp nhận mới b, tổng số phải giải quyết N»: what was due is what was left and what came in."""
    parts = [each for name in (OPENING, RECEIVED) for each in business.roles.get(name, ())]
    wholes = business.roles.get(TOTAL, ())
    if len(parts) == 2 and len(wholes) == 1 and business.has(OPENING) and business.has(RECEIVED) and not any(part.place in consumed for part in parts):
        yield Total(tuple(wholes), tuple(parts), closed=True)


def _of_sentence(sentence: Sentence, consumed: dict[tuple[int, int], str]) -> list[_Business]:
    found: list[_Business] = []
    for mention in sentence.mentions:
        if mention.kind in _NO_ROLE or mention.quantity.approximation:
            continue
        unit = mention.unit or (sentence.mentions[mention.over].unit if mention.over >= 0 else "")
        name = _role(sentence, mention, consumed)
        business = next((each for each in reversed(found) if alike(each.unit, unit) or not unit and mention.kind == each.kind and name), None)
        below = name == TOTAL and bool(_OF_ALL.search(mention.lead))
        late = name == RECEIVED and business is not None and business.has(OPENING) and not business.has(RECEIVED, REMAINING)
        if business is None or (name in (TOTAL, RECEIVED) and business.has(DONE, REMAINING) and mention.group == 0 and mention.under < 0 and not late and not below):
            business = _Business(unit, mention.kind, backlog=bool(_BACKLOG.search(sentence.words)))
            found.append(business)
        if name:
            business.add(name, mention)
            business.assigned |= name == TOTAL and bool(_ASSIGNED.search(f"{mention.lead} {mention.tail}"))
        else:
            business.others += mention.place not in consumed
    return found


def _role(sentence: Sentence, mention: Mention, consumed: dict[tuple[int, int], str]) -> str:
    if _runs_along(sentence, mention):
        return role(sentence.mentions[mention.under] if mention.under >= 0 else mention, tail=" ")
    if mention.under >= 0:
        over = sentence.mentions[mention.under]
        same = over.unit in ("", mention.unit)
        return TOTAL if same and (role(over, tail=mention.tail) in (DONE, REMAINING, TIMELY, LATE) or re.search(r"(?<!\w)đã(?: \w+){1,3}$", over.lead)) else ""
    tail = sentence.mentions[mention.over].tail if mention.over >= 0 else mention.tail
    if re.search(r"(?:đã và đang|phải|cần) \w+ \w+(?: trong kỳ)?(?: là)?$", mention.lead):
        return TOTAL
    if _CHANGED.search(mention.gap[-40:]) or _TO_DATE.search(mention.lead):
        return ""
    name = role(mention, tail=tail)
    if mention.group and name not in (OPENING, REMAINING, DONE):
        return ""
    if mention.place in consumed and name not in (OPENING, DONE, REMAINING, OUT):
        return ""
    if mention.over >= 0 and name in (TOTAL, RECEIVED):
        return DONE if re.search(r"(?<!\w)đã(?: \w+){1,3}$", mention.lead) else ""
    return name


def _runs_along(sentence: Sentence, mention: Mention) -> bool:
    """«86 vụ/142 bị can»: two counts side by side, and no fraction."""
    other = sentence.mentions[max(mention.over, mention.under)]
    return max(mention.over, mention.under) >= 0 and bool(mention.unit and other.unit) and not alike(mention.unit, other.unit)


def _flow(business: _Business) -> Flow | None:
    if not business.unit and not business.has(TOTAL):
        return None
    roles = {name: tuple(business.roles.get(name, ())) for name in (TOTAL, OPENING, RECEIVED, DONE, REMAINING, OUT)}
    if not (roles[DONE] or roles[REMAINING]) or not (roles[TOTAL] or roles[RECEIVED] or roles[OPENING]):
        return None
    clear = business.others == 0 and all(len(each) <= 1 for each in roles.values())
    if business.kind == MEASURE and not (clear and roles[DONE] and roles[REMAINING]):
        return None
    return Flow(roles[TOTAL], roles[OPENING], roles[RECEIVED], roles[DONE], roles[REMAINING], roles[OUT], clear, business.assigned, business.backlog)
