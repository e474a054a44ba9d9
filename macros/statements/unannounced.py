"""Wholes and parts that no «gồm» or «trong đó» announces: sums said last, opposites, what «còn lại» completes, periods."""

import re
from collections.abc import Iterator
from fractions import Fraction

from macros.quantities import MEASURE, PERCENT
from macros.statements.kinds import Total
from macros.statements.opposites import bears_a_side, opposed
from macros.statements.roles import DONE, IN_SIDE, LATE, OPENING, OUT_SIDE, RECEIVED, REMAINING, TIMELY, TOTAL, role
from macros.statements.sentences import Mention, Sentence
from macros.statements.totals import NESTED, NOT_ADDED, STOP, all_alike, opener_of, wholes_of
from macros.units import alike

_GRAND = re.compile(r"(?<!\w)(?:tổng cộng|cộng lại|tổng số|cộng chung)(?: [^\W\d]{1,12}){0,5}[:\s]*$|^(?:cộng|tổng)$")
_IN_ALL = re.compile(r"(?<!\w)(?:tổng cộng|cộng lại|cộng chung|cộng)(?!\w)")
_TOTAL_NAMED = re.compile(r"[;.,]\s*(?:tổng|như vậy|tính chung)(?!\w)[^;.]{0,100}$")
_TOTAL_OF = re.compile(r"^tổng(?: [^\W\d]{1,12}){1,4}$")
_NEAR = Fraction(97, 100)
_COMPLETES = re.compile(r"(?<!\w)(?:(?:số )?còn lại|khác)(?!\w)")
_PERIOD = re.compile(r"(?<!\w)(tháng|quý|tuần|đợt|kỳ|học kỳ|vụ) (\d{1,2}|[ivx]{1,4})(?!\w)")
_NAME_REACH = 60
_LEAST, _MOST = Fraction(3, 5), Fraction(8, 5)
_LOOSE = Fraction(1, 10)
_FEW = 20
_MISSED = Fraction(1, 20)
_COUNTED_PERIODS = ("đợt", "kỳ")
_FIRST_PERIODS = ("1", "01", "i")
_ALTOGETHER = re.compile(r"(?<!\w)(?:tổng|cộng|tính chung|cả|lũy kế|luỹ kế|(?:hai|ba|bốn|năm|các|\d+) (?:tháng|quý|đợt|tuần|kỳ))(?!\w)")
_TO_DATE = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|(?:từ )?đầu năm|\d+ tháng)(?!\w)")
_MERGES = re.compile(r"(?<!\w)(?:sáp nhập|hợp nhất|gộp|nhập)(?!\w)")
_BECOMES = re.compile(r"(?<!\w)(?:thành|còn)(?! (?:viên|phần|lập|tích))(?!\w)")
_MONTHS = re.compile(r"(?<!\w)(\d{1,2}) tháng(?!\w)")


def alongside(sentence: Sentence, total: Total, above: Sentence | None = None) -> Iterator[Total]:
    """What stands beside a whole and beside each of its parts. above: the sentence of the whole, where it is not the parts' own.

    «6 dự án với vốn N, trong đó 4 dự án mới (a), 2 dự án điều chỉnh (b)»: where the parts divide the one, their brackets divide the other.
    """
    if sum(part.value for part in total.parts) != total.wholes[0].value or len(total.parts) < 2:
        return
    yield from _right_behind(sentence, total, above or sentence)
    groups = [sentence.inside(part) for part in total.parts]
    if not all(len(found) == 1 and len(found[0]) == 1 and found[0][0].kind not in NOT_ADDED and not found[0][0].lead for found in groups):
        return
    parts = tuple(found[0][0] for found in groups)
    wholes = [each for each in sentence.mentions if each.place < total.parts[0].place and each.kind == parts[0].kind and each.unit == parts[0].unit and not each.group]
    if len(wholes) == 1 and not any(part.unit != parts[0].unit or part.quantity.approximation for part in (*parts, wholes[0])):
        yield Total((wholes[0],), parts, closed=True)


def _right_behind(sentence: Sentence, total: Total, above: Sentence) -> Iterator[Total]:
    """«a người với x đồng, b người với y đồng; cộng chung N người với M đồng»"""
    whole, parts = above.next(total.wholes[0]), [sentence.next(each) for each in total.parts]
    if whole is None or not all(part is not None and part.unit == whole.unit and part.kind == whole.kind and not part.lead for part in parts):
        return
    if not whole.lead and whole.unit and whole.kind not in NOT_ADDED and whole.unit != total.wholes[0].unit and not any(each.quantity.approximation for each in (whole, *parts)):
        yield Total((whole,), tuple(parts), closed=True)


def unannounced(sentence: Sentence, announced: frozenset[tuple[int, int]]) -> Iterator[Total]:
    """Every whole whose parts only their words or their sum betray. announced: where the parts stand that «gồm» or «trong đó» names."""
    for mention in sentence.mentions:
        if mention.kind in NOT_ADDED:
            continue
        for total in _summed_up(sentence, mention):
            yield total
            yield from alongside(sentence, total)
        yield from _opposites(sentence, mention)
        if mention.place not in announced:
            for total in _completed(sentence, mention):
                announced |= {part.place for part in total.parts}
                yield total
        yield from _of_periods(sentence, mention)
        yield from _some_of_them(sentence, mention)
        yield from _merged(sentence, mention)
        if mention.place not in announced:
            yield from _nearly_added(sentence, mention, announced)


def _summed_up(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«a đơn khiếu nại và b đơn tố cáo, tổng cộng N đơn»."""
    plainly = bool(_GRAND.search(whole.lead) or _TOTAL_OF.search(whole.lead))
    loosely = not plainly and bool(_TOTAL_NAMED.search(whole.gap))
    if not (plainly or loosely) or not (previous := sentence.previous(whole)):
        return
    group = sentence.same_group(whole)
    parts = []
    for mention in reversed(group[: group.index(previous) + 1]):
        if mention.clause != previous.clause or mention.kind in NOT_ADDED:
            break
        if all_alike(whole, (mention,)) and mention.kind == whole.kind and mention.over in (-1, whole.index):
            parts.insert(0, mention)
        if STOP.search(mention.lead) or opener_of(mention.gap):
            break
    amount = sum(part.value for part in parts)
    least, most = (1 - _LOOSE, 1 + _LOOSE) if loosely else (_LEAST, _MOST)
    if whole.under >= 0 and not opposed(tuple(parts)):
        return
    named = [part for part in parts if part.lead and " ".join(part.lead.split()[-2:]) in whole.gap]
    if loosely and len(named) > 1:
        parts, amount = named, sum(part.value for part in named)
    if len(parts) > 1 and (_IN_ALL.search(whole.lead) or least * whole.value <= amount <= most * whole.value):
        yield Total((whole,), tuple(parts), closed=not NESTED.search(parts[0].gap), near=_NEAR)


def _opposites(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«hòa giải N vụ, thành a vụ, không thành b vụ»: two opposites right behind the whole need no «trong đó»."""
    group = [each for each in sentence.same_group(whole) if each.kind not in NOT_ADDED]
    place = group.index(whole)
    parts = tuple(group[place + 1 : place + 3])
    if len(parts) < 2 or whole.over >= 0 or not whole.unit or opener_of(parts[0].gap) or any(each.over >= 0 or each.under >= 0 or each.unit != whole.unit for each in parts):
        return
    timely = {role(part) for part in parts} == {TIMELY, LATE}
    if role(whole) in (TIMELY, LATE) or bears_a_side(whole, parts):
        return
    if (parts[0].clause != parts[-1].clause or parts[0].clause - whole.clause > 1) and not timely:
        return
    neighbours = [*group[max(0, place - 1) : place], *group[place + 3 : place + 4]]
    if not timely and any(each.unit == whole.unit and each.clause == whole.clause and each.value != whole.value for each in neighbours) or any(STOP.search(part.gap) and "đạt" not in part.gap and "chiếm" not in part.gap for part in parts):
        return
    if timely and role(whole) in (RECEIVED, TOTAL):
        rest = group[place + 3] if len(group) > place + 3 else None
        if rest is None or role(rest) != REMAINING or rest.unit != whole.unit:
            return
        parts = (*parts, rest)
    wholes = wholes_of(sentence, whole, parts)
    done_and_not = not role(whole) and parts[0].lead.startswith("đã ") and parts[1].lead.startswith(("đang ", "chưa ", "còn ")) and sum(part.value for part in parts) >= whole.value * _LEAST
    if any(role(part) in (DONE, REMAINING) for part in parts) and not timely and not done_and_not or sum(part.value for part in parts) > whole.value * _MOST:
        return
    if wholes and (timely or done_and_not or opposed(parts)):
        yield Total(wholes, parts, closed=True)


def _completed(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«toàn tỉnh có N trường; a trường đạt chuẩn, còn lại b trường»: the last part says that nothing else is left."""
    if not whole.unit or whole.over >= 0 or any(role(each) == OPENING for each in sentence.mentions):
        return
    parts: list[Mention] = []
    for mention in sentence.same_group(whole):
        if mention.place <= whole.place or mention.kind in NOT_ADDED:
            continue
        if mention.kind != whole.kind or not all_alike(whole, (mention,)) or mention.over >= 0 or mention.under >= 0 or opener_of(mention.gap):
            return
        last = bool(_COMPLETES.search(mention.lead or mention.gap) or mention.kind == MEASURE and mention.lead == "còn" or mention.tail.endswith("khác") or mention.tail.startswith("còn lại"))
        if STOP.search(mention.lead) and not last:
            return
        parts.append(mention)
        if last:
            break
    else:
        return
    if _has_share(sentence, whole) and _has_share(sentence, parts[-1]):
        return
    ends_business = role(whole) in IN_SIDE and any(role(part) in OUT_SIDE for part in parts[:-1])
    amount = sum(part.value for part in parts)
    if len(parts) > 1 and not ends_business and _LEAST * whole.value <= amount <= _MOST * whole.value and (wholes := wholes_of(sentence, whole, tuple(parts))):
        yield Total(wholes, tuple(parts), closed=True)


def _has_share(sentence: Sentence, mention: Mention) -> bool:
    """«214 hồ sơ (40%)»: where the first number bears its share as the others do, it is a part like them."""
    return any(len(group) == 1 and group[0].kind == PERCENT for group in sentence.inside(mention))


def _some_of_them(sentence: Sentence, part: Mention) -> Iterator[Total]:
    """«cấp 1.840 thẻ, 1.620 thẻ trong số đó đã được sử dụng»"""
    whole = sentence.previous(part)
    if whole is not None and part.tail.startswith(("trong số đó", "trong số này")) and alike(whole.unit, part.unit) and not whole.quantity.approximation:
        yield Total((whole,), (part,), closed=False)


def _merged(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«sáp nhập thôn A (a hộ) và thôn B (b hộ) thành thôn mới có N hộ»: what is merged makes up the new one."""
    before = [each for each in sentence.mentions if each.place < whole.place and each.kind == whole.kind and alike(each.unit, whole.unit)]
    if len(before) > 1 and _BECOMES.search(whole.gap) and _MERGES.search(sentence.words[: before[0].quantity.start - sentence.start]):
        yield Total((whole,), tuple(before), closed=True)


def _nearly_added(sentence: Sentence, whole: Mention, announced: frozenset[tuple[int, int]]) -> Iterator[Total]:
    """«tiếp 418 lượt; lãnh đạo tiếp 24 lượt, cán bộ tiếp 404 lượt»: without a word for it, numbers that all but add up are meant to."""
    parts = [each for each in sentence.same_group(whole) if each.place > whole.place and each.kind not in NOT_ADDED and each.clause > whole.clause and each.kind == whole.kind and all_alike(whole, (each,))]
    if len(parts) < 2 or whole.value < _FEW or not whole.unit or whole.over >= 0 or len({part.clause for part in parts}) > 1:
        return
    said_otherwise = any(role(part) or STOP.search(part.lead) or part.place in announced or part.over >= 0 or part.under >= 0 for part in parts)
    gap = abs(sum(part.value for part in parts) - whole.value)
    if not said_otherwise and 0 < gap <= whole.value * _MISSED and (wholes := wholes_of(sentence, whole, tuple(parts))):
        yield Total(wholes, tuple(parts), closed=False, near=1 - _MISSED)


def _of_periods(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«tháng 7 a ca, tháng 8 b ca, tháng 9 c ca; cả quý III N ca»; since the year began only from its first period on."""
    if not _ALTOGETHER.search(sentence.text[max(sentence.start, whole.quantity.start - _NAME_REACH) : whole.quantity.start].rpartition(";")[2]):
        return
    if _PERIOD.search(whole.gap) and not _ALTOGETHER.search(whole.gap):
        return
    parts: list[Mention] = []
    names: list[tuple[str, str]] = []
    group = [each for each in sentence.same_group(whole) if each.kind not in NOT_ADDED and each.place < whole.place and each.unit not in _COUNTED_PERIODS]
    for mention in reversed(group):
        named = _PERIOD.findall(mention.gap[-_NAME_REACH:])
        if not named or mention.kind != whole.kind or not all_alike(whole, (mention,)) or names and named[-1][0] != names[0][0] or _TO_DATE.search(mention.lead):
            break
        parts.insert(0, mention)
        names.insert(0, named[-1])
    if len(parts) > 1 and (names[0][1] in _FIRST_PERIODS or not _TO_DATE.search(whole.gap)):
        yield Total((whole,), tuple(parts), closed=True)
    elif following := _periods_behind(sentence, whole):
        yield Total((whole,), following, closed=True)
    elif len(group) == 2 and (parts := _month_and_before(group, whole)):
        yield Total((whole,), tuple(parts), closed=True)


def _periods_behind(sentence: Sentence, whole: Mention) -> tuple[Mention, ...]:
    """«cả ba đợt có 268 công dân; đợt 1 a công dân, đợt 2 b công dân, đợt 3 c công dân»"""
    parts: list[Mention] = []
    kinds: set[str] = set()
    for mention in sentence.same_group(whole):
        if mention.place <= whole.place or mention.kind in NOT_ADDED:
            continue
        named = _PERIOD.findall(mention.gap[-_NAME_REACH:])
        if not named or mention.kind != whole.kind or not all_alike(whole, (mention,)) or len(kinds | {named[-1][0]}) > 1:
            break
        kinds.add(named[-1][0])
        parts.append(mention)
    own = _PERIOD.findall(whole.gap[-_NAME_REACH:])
    if own and own[-1][0] in kinds:  # itself one of the periods
        return ()
    return tuple(parts) if len(parts) > 1 and _LEAST * whole.value <= sum(part.value for part in parts) else ()


def _month_and_before(group: list[Mention], whole: Mention) -> list[Mention]:
    """«8 tháng a vụ, tháng 9 b vụ, lũy kế 9 tháng N vụ»"""
    to_date = _MONTHS.search(whole.gap)
    if not to_date or any(each.kind != whole.kind or not all_alike(whole, (each,)) for each in group):
        return []
    spans = [(int(found[1]) if (found := _MONTHS.search(each.gap)) else 0, int(named[-1][1]) if (named := _PERIOD.findall(each.gap)) and named[-1][1].isdigit() else 0) for each in group]
    wanted = int(to_date[1])
    return group if sorted(spans) == sorted([(wanted - 1, 0), (0, wanted)]) else []
