"""Changes against an earlier value: «tăng/giảm K (z%) so với …», «giảm từ N xuống M», «gấp k lần», «tăng k điểm %»."""

import re
from collections.abc import Iterator, Sequence

from macros.quantities import PERCENT, POINT, TIMES
from macros.statements.kinds import Change
from macros.statements.sentences import Mention, Sentence
from macros.units import alike, family

_DIRECTION = re.compile(
    r"(?<!\w)(?P<word>tăng|giảm|vượt|(?:cao|nhiều|lớn) hơn|(?:thấp|ít) hơn|hụt)(?! (?:cường|thiểu|nghèo|trưởng|tốc|trừ|huyết|ca|năng|thu nhập|tải|giá|biên chế|nhẹ|mạnh|liên|dần))"
    r"(?P<more> thêm)?(?P<mid>(?: (?!đến|còn|lên|xuống|từ)[^\W\d]+){0,7})[ :(]*$"
)
_PERIOD = re.compile(r"(?<!\w)(tháng|quý|năm|vụ|kỳ|tuần) (\d{1,4}|i{1,3}|iv|trước|nay|này)(?!\w)")
_BEGINNING = re.compile(r"(?<!\w)đầu (?:năm|kỳ|tháng|nhiệm kỳ)(?!\w)")
_ASKED = re.compile(r"(?<!\w)(?:trình|đề nghị(?: [^\W\d]+){0,2}|khởi điểm|gói thầu|trước (?:khi )?\w+(?: \w+)?)(?: là)?$")
_GRANTED = re.compile(r"(?<!\w)(?:sau (?:khi )?\w+(?: \w+)?|thẩm định|phê duyệt|quyết toán|trúng(?: \w+)?)(?: là| còn)?$")
_ENDING = re.compile(r"(?<!\w)(?:cuối (?:năm|kỳ|tháng|nhiệm kỳ)|(?:đến|hiện) nay)(?!\w)")
_ORDINALS = {"trước": 0, "nay": 1, "này": 1, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_NEXT_CLAUSE = re.compile(r"^[^;\d]*;\s*(?:cùng kỳ|(?:tháng|kỳ|năm|quý) trước)(?!\w)")
_LESS = ("giảm", "thấp hơn", "ít hơn", "hụt")
_GENERIC_DIRECTION = re.compile(r"(?<!\w)(tăng|giảm)(?! (?:cường|thiểu|nghèo|trưởng|tốc|trừ|huyết|ca|năng))(?!\w)")
_BASE = re.compile(r"(?<!\w)(?:cùng kỳ|(?:tháng|kỳ|năm|quý|tuần|vụ|khóa|nhiệm kỳ|năm học) trước|(?<!\d tháng )đầu (?:năm|nhiệm kỳ|kỳ)|cuối (?:năm|kỳ|tháng) (?:trước|\d[\d/]*)|(?:tháng|quý|năm|kỳ) (?:\d[\d/.]*|[ivx]{1,3}(?!\w))|so với trước(?: khi)? \w+|năm ngoái|trung bình nhiều năm|tbnn|\d+ tháng đầu năm \d{4}|(?:tháng|kỳ|năm|quý) liền kề)(?!\w)")
_PLANNED = re.compile(r"(?<!\w)so với (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^,;()]*$")
_AIMED = re.compile(r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu)(?: (?:giao|năm))?(?: là)?$")
_BEYOND = re.compile(r"(?<!\w)(?:vượt|hụt|thấp hơn|cao hơn)(?: \w+)?$")
_COMPARED = re.compile(r"(?<!\w)(?:so (?:với|cùng)|(?:lần|bằng)(?: của)?(?= (?:cùng kỳ|tháng|kỳ|năm|quý)))[^,;()]*$|%(?: của)? cùng kỳ[^,;()]*$")
_GOVERNED = re.compile(r"\W*so (?:với|cùng) (?=[^,;]*(?:cùng kỳ|trước|(?:tháng|quý|năm) \w+))")
_EARLIER = re.compile(r"(?<!\w)(?:cùng kỳ|trước|năm ngoái|liền kề)(?!\w)")
_FROM = re.compile(r"(?<!\w)(?:từ|từ mức)\s*$")
_TO = re.compile(r"(?<!\w)(?:xuống(?: còn)?|lên(?: thành)?|còn|đến|thành|tới)\s*(?:là|mức)?\s*$")
_TWICE = re.compile(r"(?<!\w)(?:gấp|tăng|bằng)[\w\s]{0,20}$")
_LEVEL = re.compile(r"(?<!\w)bằng\s*$|^$|(?<!\w)đạt\s*$")
_BALANCE = re.compile(r"(?<!\w)(?:giảm trừ|bội (?:thu|chi)|chênh lệch|kết dư|(?:xuất|nhập) siêu|lợi nhuận|lãi|thặng dư|dân số tăng tự nhiên|tăng tự nhiên)(?: là| đạt)?$")
_EQUAL = re.compile(r"(?:=|tương ứng|tương đương|bằng|hay|tỷ lệ|ứng với|tức|giảm|tăng|đạt|\()\s*(?:với|tỷ lệ|là|giảm|tăng)?\s*$|^[\s,(]*$")


def changes(sentence: Sentence, earlier: Sequence[Mention]) -> Iterator[Change]:
    """The changes that a sentence states; earlier: the numbers of the sentence before in the same passage."""
    yield from _from_to(sentence)
    yield from _balances(sentence)
    used: set[int] = set()
    for mention in sentence.mentions:
        if mention.index in used:
            continue
        direction = _direction(sentence, mention)
        if direction and mention.kind != TIMES:
            change = _change(sentence, mention, direction, earlier)
            if change:
                used.update(each.index for each in (change.difference, change.percent) if each)
                yield change
        elif mention.kind == TIMES and _TWICE.search(mention.lead):
            if found := _multiple(sentence, mention, earlier):
                yield found
        elif mention.kind == PERCENT and _is_level(sentence, mention):
            if found := _level(sentence, mention, earlier):
                yield found


def _direction(sentence: Sentence, mention: Mention) -> int:
    """1 for more, -1 for less, 0 when the number is no change; one «tăng» may govern the numbers that follow it."""
    if mention.quantity.sign and mention.kind == PERCENT and mention.group:
        return 1 if mention.quantity.sign == "+" else -1
    if found := _DIRECTION.search(mention.lead):
        return -1 if found["word"] in _LESS else 1
    previous = sentence.previous(mention)
    if previous and mention.kind not in (PERCENT, POINT) and re.fullmatch(r"(?: [^\W\d]{1,12}){0,2}\s*(?:,|và|, và)\s*", mention.gap) and previous.unit != mention.unit and previous.kind not in (PERCENT, POINT, TIMES):
        return _direction(sentence, previous) if previous.index < mention.index else 0
    return 0


def _change(sentence: Sentence, mention: Mention, direction: int, earlier: Sequence[Mention]) -> Change | None:
    if mention.quantity.approximation:
        return None
    if mention.kind in (PERCENT, POINT):
        difference, percent = (mention, None) if mention.kind == POINT else (None, mention)
    else:
        difference, percent = mention, _percent_beside(sentence, mention)
    if percent is not None and percent is mention and (owner := _owned(sentence, mention)) is not None and _direction(sentence, owner):
        return None
    news, olds = _now_over_then(sentence, mention) or _values(sentence, mention, earlier)
    if not news or (not olds and (difference is None or percent is None)):
        return None
    return Change(news, olds, difference, percent, None, direction)


def _now_over_then(sentence: Sentence, difference: Mention) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """«tăng 4 vụ (12 vụ/8 vụ)»: the two values behind the difference."""
    for group in sentence.inside(difference):
        if len(group) == 2 and group[0].over == group[1].index and group[1].unit == difference.unit and group[0].unit in ("", difference.unit):
            return (group[0],), (group[1],)
    return None


def _owned(sentence: Sentence, mention: Mention) -> Mention | None:
    return sentence.mentions[mention.owner] if mention.owner >= 0 and sentence.previous(mention) is None else None


def _percent_beside(sentence: Sentence, difference: Mention) -> Mention | None:
    """«giảm 12 vụ (20%)», «giảm 7 triệu đồng = 44%», «tăng 5 hồ sơ, tương ứng 10%»."""
    for group in sentence.inside(difference):
        if group[0].kind == PERCENT and len(group[0].gap.strip(" ([")) <= 16:
            return group[0]
    after = sentence.next(difference)
    if after and after.kind == PERCENT and after.clause == difference.clause and _EQUAL.search(after.lead or after.gap) and len(after.gap) < 40:
        return after
    return None


def _values(sentence: Sentence, mention: Mention, earlier: Sequence[Mention]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The candidates for the new and the old value around a change, nearest first."""
    olds = _olds(sentence, mention)
    unit, kind = mention.unit, mention.kind
    if kind in (PERCENT, POINT) and olds and olds[0].kind not in (PERCENT, POINT):
        unit, kind = olds[0].unit, olds[0].kind
    elif kind == POINT:
        unit, kind = "%", PERCENT
    places = {old.place for old in olds}

    def is_new(each: Mention) -> bool:
        if each.place in places or each.place == mention.place or each.kind in (TIMES, POINT):
            return False
        if mention.owner >= 0 and each.index == mention.owner and not unit.startswith("%"):
            return each.kind == kind
        return each.kind == kind and (alike(each.unit, unit) or unit == "lượt" and each.unit.startswith("lượt ")) and not _direction(sentence, each)

    before = [each for each in sentence.mentions if each.place < mention.place and is_new(each)]
    if kind == PERCENT and not olds and mention.kind == PERCENT:
        before = []
    after = [each for each in sentence.mentions if each.place > mention.place and is_new(each) and re.search(r"(?<!\w)(?:còn|xuống|lên|đạt|thành|là)\s*$", each.lead) and each.clause == mention.clause]
    if not before and not after:
        before = [each for each in earlier if each.kind == kind and alike(each.unit, unit) and not _EARLIER.search(each.lead) and not each.group and not _GENERIC_DIRECTION.search(each.lead[-30:])]
    return tuple([*reversed(before), *after]), tuple(olds)


def _olds(sentence: Sentence, mention: Mention) -> list[Mention]:
    """Values of the earlier period: «so với cùng kỳ (N vụ)», «tháng trước là N vụ», «(cùng kỳ N vụ)»."""
    found = []
    wanted = {mention.kind} if mention.kind not in (PERCENT, POINT, TIMES) else None
    for each in sentence.mentions:
        if each.place == mention.place or each.kind in (TIMES, POINT) or _direction(sentence, each) or not _parallel(sentence, each):
            continue
        if each.place > mention.place and _belongs_to_another(sentence, mention, each):
            continue
        if wanted and (each.kind not in wanted or not alike(each.unit, mention.unit)):
            continue
        if each.clause != mention.clause and not _NEXT_CLAUSE.search(each.gap):
            continue
        words = each.lead[-60:]
        if each.under >= 0 and each.group:
            words = sentence.mentions[each.under].lead[-60:]
        if each.group and each.owner != mention.index or each.group and sentence.previous(each) is None:
            opened = sentence.text.rfind("(", 0, sentence.same_group(each)[0].quantity.start)
            outer = sentence.text[max(sentence.start, opened - 60) : opened]
            bare = not re.sub(r"(?:là|:|\s|có|đạt)", "", words)
            compared = _COMPARED.search(outer) and (_BASE.search(outer) or _PLANNED.search(outer)) or each.owner == mention.index and _GOVERNED.match(sentence.words.split(";")[mention.clause])
            if bare and compared or _BASE.search(words) or _AIMED.search(words) and _BEYOND.search(mention.lead):
                found.append(each)
        elif _BASE.search(words) and not re.search(r"trong tháng|tháng này|trong kỳ", words) and re.search(r"trước|cùng kỳ|năm ngoái|so với|^đầu năm$", words):
            found.append(each)
        elif re.match(r"\s*(?:của |ở |trong |vào )?(?:cùng kỳ|tháng trước|kỳ trước|năm trước|quý trước)", each.tail) and "so với" in each.lead[-12:]:
            found.append(each)
    return found or _named_period_before(sentence, mention)


def _belongs_to_another(sentence: Sentence, mention: Mention, old: Mention) -> bool:
    """«tăng 1,2% so với tháng trước và tăng 8% so với cùng kỳ (N)»: N is the base of the nearest change before it alone."""
    between = [each for each in sentence.mentions if mention.place < each.place < old.place and _direction(sentence, each)]
    return any(_COMPARED.search(sentence.text[mention.quantity.end : each.quantity.start].split(" và ")[0].split(",")[0]) for each in between)


def _named_period_before(sentence: Sentence, mention: Mention) -> list[Mention]:
    """«năm 2024 giao 1.200 chỉ tiêu, năm 2025 giao 1.500 chỉ tiêu, tăng 25%»: the earlier of the two periods right before."""
    owner = _owned(sentence, mention)
    said = [each for each in sentence.same_group(owner or mention) if each.place < mention.place]
    before = ([each for each in said if each.kind not in (PERCENT, POINT, TIMES)] or (said if mention.kind == POINT else []))[-2:]
    if len(before) < 2 or _PERIOD.search(mention.gap) or not alike(before[0].unit, before[1].unit) or before[1].clause != mention.clause or (owner or sentence.previous(mention)) is not before[1]:
        return []
    if _BEGINNING.search(before[0].gap) and _ENDING.search(before[1].gap) or _ASKED.search(before[0].lead) and _GRANTED.search(before[1].lead):
        return before[:1]
    names = [_PERIOD.findall(each.gap) for each in before]
    if not all(names) or names[0][-1][0] != names[1][-1][0]:
        return []
    first, second = (_ordinal(found[-1][1]) for found in names)
    return [] if first == second else [before[0] if first < second else before[1]]


def _ordinal(name: str) -> int:
    """Where a period stands among its kind: its number, or «trước» before «nay»."""
    return int(name) if name.isdigit() else _ORDINALS[name]


def _parallel(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number stands alone or beside one of another unit («866 lượt/964 lượt người»), not in a fraction."""
    other = mention.over if mention.over >= 0 else mention.under
    return other < 0 or bool(mention.unit) and sentence.mentions[other].unit not in (mention.unit, "")


def _multiple(sentence: Sentence, times: Mention, earlier: Sequence[Mention]) -> Change | None:
    if times.quantity.approximation:
        return None
    olds = [each for each in _olds(sentence, times) if each.kind not in (PERCENT,)]
    if not olds:
        return None
    old = olds[0]
    news = [each for each in sentence.mentions if each.kind == old.kind and alike(each.unit, old.unit) and each.place != old.place and each.place < times.place]
    news = list(reversed(news)) or [each for each in earlier if each.kind == old.kind and alike(each.unit, old.unit)]
    added = "thêm" in times.lead[-12:] and "gấp" not in times.lead[-14:]
    direction = -1 if re.search(r"giảm[\w\s]{0,12}$", times.lead) else 1
    return Change(tuple(news), tuple(olds), None, None, times, direction, added) if news else None


def _is_level(sentence: Sentence, percent: Mention) -> bool:
    """«bằng 110% so với cùng kỳ», «92,6% cùng kỳ»: the new value as a percentage of the old one."""
    if percent.quantity.sign or _GENERIC_DIRECTION.search(percent.lead[-30:]):
        return False
    behind = re.match(r"\s*(?:so (?:với|cùng)|cùng kỳ|(?:của )?(?:tháng|kỳ|năm|quý) trước)", percent.tail)
    return bool(behind) and bool(_LEVEL.search(percent.lead) or re.search(r"(?<!\w)bằng\s*$", percent.lead))


def _level(sentence: Sentence, percent: Mention, earlier: Sequence[Mention]) -> Change | None:
    olds = [each for each in _olds(sentence, percent) if each.kind != PERCENT]
    if not olds:
        return None
    old = olds[0]
    news = [each for each in sentence.mentions if each.kind == old.kind and alike(each.unit, old.unit) and each.place < percent.place and each.place != old.place]
    news = list(reversed(news)) or [each for each in earlier if each.kind == old.kind and alike(each.unit, old.unit)]
    return Change(tuple(news), tuple(olds), None, percent, None, 0) if news else None


def _balances(sentence: Sentence) -> Iterator[Change]:
    """«thu 318 tỷ đồng, chi 305 tỷ đồng; bội thu 13 tỷ đồng»: what lies between the two numbers before."""
    for mention in sentence.mentions:
        if not _BALANCE.search(mention.lead) or sentence.previous(mention) is None:
            continue
        before = [each for each in sentence.same_group(mention) if each.place < mention.place and each.clause == sentence.previous(mention).clause and each.kind == mention.kind]
        if len(before) == 2 and all((each.unit == mention.unit or family(each.unit) == family(mention.unit) != 0) and each.over < 0 and each.under < 0 for each in before):
            yield Change((before[1],), (before[0],), mention, None, None, 0)


def _from_to(sentence: Sentence) -> Iterator[Change]:
    """«giảm từ N xuống còn M [, giảm K (z%)]»."""
    for old in sentence.mentions:
        new = sentence.next(old)
        if new is None or not _FROM.search(old.lead) or not _TO.search(new.gap) or len(new.gap) > 60:
            continue
        if new.kind != old.kind or (new.unit != old.unit and old.unit):
            continue
        words = _GENERIC_DIRECTION.findall(old.lead[-60:])
        arrow = -1 if re.search(r"(?<!\w)(?:xuống|còn)(?!\w)", new.gap) else 1 if re.search(r"(?<!\w)lên(?!\w)", new.gap) else 0
        direction = (1 if words[-1] == "tăng" else -1) if words else arrow
        if not direction:
            continue
        difference = percent = times = None
        for each in _followers(sentence, new):
            if each.kind == POINT or (each.kind == new.kind and each.unit == new.unit and each.kind != PERCENT):
                difference = difference or each
            elif each.kind == PERCENT:
                percent = percent or each
            elif each.kind == TIMES:
                times = times or each
        before = sentence.previous(old)
        if difference is None and percent is None and times is None and before is not None and before.clause == old.clause and _direction(sentence, before):
            percent = before if before.kind == PERCENT and old.kind != PERCENT else None
            times = before if before.kind == TIMES else None
            difference = before if before.kind == old.kind and before.unit == old.unit else None
        if old.owner >= 0 and sentence.previous(old) is None:
            owner = sentence.mentions[old.owner]
            percent = owner if owner.kind == PERCENT and _GENERIC_DIRECTION.search(owner.lead[-40:]) else percent
            times = owner if owner.kind == TIMES else times
        yield Change((new,), (old,), difference, percent, times, direction)


def _followers(sentence: Sentence, new: Mention) -> list[Mention]:
    """The change itself behind «từ N xuống M»: in the same clause, led by a direction, or in brackets."""
    found = []
    for each in sentence.mentions[new.index + 1 :]:
        if each.clause != new.clause:
            break
        led = bool(_GENERIC_DIRECTION.search(each.lead[-40:])) or each.owner in (new.index, *(one.index for one in found))
        equal = bool(found) and bool(re.search(r"=|tương ứng|tương đương", each.gap))
        if led or equal or (each.quantity.sign and each.group):
            found.append(each)
        elif found:
            break
        else:
            break
    return found
