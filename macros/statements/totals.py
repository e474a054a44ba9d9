"""Wholes and their parts in a sentence: «N hồ sơ, gồm a …, b …», «N (a …; b …)», «trong đó», «a và b, tổng cộng N»."""

import re
from collections.abc import Iterator
from fractions import Fraction

from macros.quantities import COUNT, EXACT, MEASURE, PERCENT, POINT, TIMES
from macros.statements.kinds import Total
from macros.statements.opposites import opposed, paired
from macros.statements.roles import DONE, IN_SIDE, OUT_SIDE, REMAINING, role
from macros.statements.sentences import Mention, Sentence
from macros.units import alike, family

_COMPLETE = re.compile(r"(?<!\w)(?:gồm(?: có)?|bao gồm|cụ thể(?: như sau| là)?|chia ra|(?:được )?(?:phân|chia)(?: loại)? (?:theo|thành|ra|làm)|phân loại|cơ cấu(?: gồm)?)(?!\w)")
_OPENS_AT_ONCE = re.compile(r"[^,;.]*,?\s*(?:gồm|bao gồm|cụ thể|chia ra|phân|chia|cơ cấu)")
_TO_DATE = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|từ đầu năm|\d+ tháng|cả năm)(?!\w)")
_PARTIAL = re.compile(r"(?<!\w)trong (?:đó|số đó)(?!\w)")
_RESULT = re.compile(r"(?<!\w)(?:kết quả|đến nay|qua đó)\s*:?\s*$|(?<!\w)kết quả\s*:")
_NAMED = re.compile(
    r"(?<!\w)(?:trong (?:đó|số đó),? (?:có|chủ yếu|nhiều nhất|tập trung|nổi bật|riêng)|chủ yếu|(?:như(?! sau)|ví dụ)(?=[: ])|nhất là|điển hình|tiêu biểu|một số|(?<!loại )(?<!hạng )đặc biệt|nổi bật|bước đầu|tập trung|phần lớn|đa số|nhiều là|hầu hết|bao gồm cả|gồm cả|kể cả|không (?:bao )?gồm)(?!\w)"
)
_ELLIPSIS = re.compile(r"…|\.\.\.|\bv\.v|\bvân vân\b")
_OVERLAP = re.compile(r"(?<!\w)(?:vừa|cả (?:hai|ba|2|3)|đồng thời (?:là|có)|kiêm|một số (?:hồ sơ|vụ|trường hợp|cơ sở|người) (?:có|thuộc)|có thể|lồng ghép|trùng|nhiều (?:hành vi|lỗi|nội dung))(?!\w)")
STOP = re.compile(r"(?<!\w)(?:tổng(?! hợp)|tăng|giảm(?! trừ)|so với|cùng kỳ|lũy kế|luỹ kế|từ đầu năm|tính đến|số tiền|trị giá|kinh phí|(?<!không )(?<!chưa )đạt|bình quân|trung bình|mỗi|ngoài ra|đồng thời|bên cạnh đó|qua đó|phát hiện|thu giữ|xử phạt|phạt|ước|kế hoạch năm|chiếm|tổ chức|ban hành|thành lập)(?!\w)")
_DEALT_WITH = re.compile(r"(?<!\w)(?:xử phạt|phạt)(?! (?:tiền|hành chính))(?!\w)")
NESTED = re.compile(r"(?<!\w)(?:trong (?:đó|số đó)|gồm|bao gồm)(?!\w)")
_WITH = re.compile(r"(?<!\w)(?<!so )(?<!cùng )với\s*$")
_PARALLEL = re.compile(r"[^\W\d ]*(?: [^\W\d]+){0,4},\s*")
_CHANGED = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm)?$")
_AMONG = re.compile(r"(?<!\w)trong(?: tổng)?(?: số)?$")
REST = re.compile(r"(?<!\w)(?:(?:số )?còn lại|riêng|số khác|các [\w ]{1,20} khác|khác)(?!\w)")
_ATTRIBUTES = re.compile(r"(?<!\w)(?:nữ|đảng viên|dân tộc|tôn giáo|khuyết tật|trẻ em|tuổi|đi bộ|liên quan|bị thương|chết|trị giá|công suất|diện tích|quá hạn|trong hạn|nghèo|vắng)(?!\w)")
_RIGHT_BEFORE = len("chủ yếu, ")
_NEAR_SEVERAL = Fraction(9, 10)
_NEAR = Fraction(97, 100)
_NEARLY_ALL = Fraction(99, 100)
_NEAR_ENUMERATED = Fraction(3, 4)
_OPENING_WORDS = re.compile(r"[\s\-+*•]*(?:trong (?:đó|số đó)|cụ thể|bao gồm|gồm|chia ra|kết quả:?)(?:,? (?:có|chủ yếu|như))?(?!\w)")
_ANOTHER_PERIOD = re.compile(r"(?<!\w)(?:cùng kỳ|tháng đầu năm|(?:năm|tháng|kỳ|quý) (?:trước|\d+(?:/\d+)?)(?! (?:chuyển|còn|tồn)))(?!\w)")
NOT_ADDED = (PERCENT, POINT, TIMES)


def totals(sentence: Sentence) -> Iterator[Total]:
    """Every whole with parts that the sentence states."""
    for mention in sentence.mentions:
        if mention.kind in NOT_ADDED:
            continue
        yield from _bracketed(sentence, mention)
        yield from _introduced(sentence, mention)


def _bracketed(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«N hồ sơ (a …; b …)», with or without «trong đó» inside."""
    bearer = _beside(sentence, whole)
    for group in sentence.inside(bearer):
        opened = sentence.text.rfind("(", bearer.quantity.end, group[0].quantity.start)
        between = sentence.text[bearer.quantity.end : max(opened, bearer.quantity.end)]
        if re.search(r"[;:]|,.*,", between) or "=" in between or group[0].over >= 0 and len(group) <= 2 and group[0].unit in ("", group[-1].unit):
            continue
        intro = group[0].gap
        if _ANOTHER_PERIOD.search(intro) and not (len(group) > 1 and _ANOTHER_PERIOD.search(group[1].gap)):
            continue
        opener = opener_of(intro)
        parts = _parts(sentence, whole, group, opener)
        wholes = wholes_of(sentence, whole, parts)
        if not parts or not wholes:
            continue
        words = sentence.text[group[0].quantity.start - len(intro) : group[-1].quantity.end] + _ending(sentence, group[-1])
        if opener:
            yield from _total(wholes, parts, opener, words)
        elif opposed(parts) and not _ELLIPSIS.search(words):
            yield Total(wholes, parts, closed=True)
        elif len(parts) > 1 and not _ATTRIBUTES.search(words) and not _NAMED.search(words):
            near = Fraction(2) if _ELLIPSIS.search(words) else Fraction(7, 10)
            closed = near < 1 and sum(part.value for part in parts) >= whole.value * near and all_alike(whole, parts)
            yield Total(wholes, parts, closed, near)


def _beside(sentence: Sentence, whole: Mention) -> Mention:
    """Which number the brackets follow: «9 vụ, 17 đối tượng (a …, b …)» divides both."""
    after = sentence.next(whole)
    runs_along = after is not None and not sentence.inside(whole) and after.unit and whole.unit and after.kind == whole.kind == COUNT and family(after.unit) != family(whole.unit)
    return after if runs_along and _PARALLEL.fullmatch(after.gap) else whole


def _introduced(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«N hồ sơ, gồm: a …, b …» and «trong đó»: the opener stands between the whole and the first part."""
    following = sentence.next(whole)
    if following is not None and following.under == whole.index and following.unit != whole.unit and whole.unit:
        following = sentence.next(following)
    if following is None:
        return
    group = sentence.same_group(whole)
    first = group.index(following)
    while first < len(group) and not opener_of(group[first].gap) and group[first].clause == whole.clause and (group[first].kind in NOT_ADDED or _CHANGED.search(group[first].lead) or group[first].unit and not alike(group[first].unit, whole.unit)):
        first += 1
    if first == len(group):  # no word opens a list: a colon may
        first = group.index(following)
    opener = opener_of(group[first].gap) or ("partial" if _is_split(group[first:], whole) or _is_among(group[first:], whole) else "")
    skipped = first != group.index(following) and following.kind not in NOT_ADDED
    if skipped and (not alike(group[first].unit, whole.unit) or ". " in sentence.text[whole.quantity.end : group[first].quantity.start]) or _CHANGED.search(whole.lead):
        return
    colon = not opener and (first == group.index(following) or "tổng" in whole.lead) and bool(re.fullmatch((r"[^;:.]" if "tổng" in whole.lead else r"[^,;:.]") + r"{0,80}:\s*[^,;:]{0,40}", group[first].gap)) and whole.under < 0
    if not opener and not colon:
        return
    if any(STOP.search(each.lead) and each.kind not in NOT_ADDED for each in group[first : first + 1]) and opener not in ("partial", "result"):
        return
    parts = _parts(sentence, whole, group[first:], opener)
    wholes = wholes_of(sentence, whole, parts)
    if not parts or not wholes or len(parts) == 1 and opener == "complete" and not _OPENS_AT_ONCE.match(group[first].gap):
        return
    words = _from_opener(group[first].gap) + sentence.text[group[first].quantity.start : parts[-1].quantity.end] + _ending(sentence, parts[-1])
    if opener:
        yield from _total(wholes, parts, opener, words)
    elif len(parts) > 1 and all_alike(whole, parts) and not _NAMED.search(words):
        yield Total(wholes, parts, not _ELLIPSIS.search(words) and sum(part.value for part in parts) * 10 >= whole.value * 7)


def _ending(sentence: Sentence, last: Mention) -> str:
    """The words behind a list's last number, which may say that it is not complete («và một số lĩnh vực khác», «…»)."""
    return re.match(r"[^\d;()]*", sentence.text[last.quantity.end : sentence.end])[0]


def _is_split(parts: list[Mention], whole: Mention) -> bool:
    """«5.591 đơn …, với 651 đơn khiếu nại, 281 đơn tố cáo và …»"""
    return len(parts) > 1 and bool(_WITH.search(parts[0].gap)) and all(part.unit and family(part.unit) == family(whole.unit) != 0 and part.kind == whole.kind for part in parts[:2])


def _is_among(parts: list[Mention], whole: Mention) -> bool:
    """«Trong 32 kiến nghị, có 19 kiến nghị đã giải quyết, 9 kiến nghị đang giải quyết»"""
    return bool(_AMONG.search(whole.lead)) and bool(whole.unit) and (parts[0].unit == whole.unit or family(parts[0].unit) == family(whole.unit) == family("người"))


def continued(before: Sentence, sentence: Sentence) -> Iterator[Total]:
    """A passage that begins with «Trong đó»: its numbers are parts of one in the passage before."""
    group = sentence.groups.get(0)
    if not group or not (found := _OPENING_WORDS.match(sentence.words)):
        return
    opener = opener_of(found[0])
    for whole in reversed([each for each in before.mentions if each.group == 0 and each.kind not in NOT_ADDED and each.over < 0 and each.under < 0]):
        parts = _parts(sentence, whole, group, opener)
        if len(parts) > 1 and not whole.quantity.approximation and not any(part.quantity.approximation for part in parts):
            others = [each for each in before.mentions if each.kind == whole.kind and each.place != whole.place]
            yield from _total((whole, *others), parts, opener, sentence.text[sentence.start : parts[-1].quantity.end + len(parts[-1].tail) + 6])
            return


def _from_opener(gap: str) -> str:
    """The words that open a list, without those farther before, which speak of the whole."""
    opened = _COMPLETE.search(gap) or _PARTIAL.search(gap)
    return gap[max(0, opened.start() - _RIGHT_BEFORE) :] if opened else gap


def opener_of(gap: str) -> str:
    """Which kind of list the words open: complete, partial, named (some are named), or "" for none."""
    gap = _from_opener(gap)
    if _NAMED.search(gap):
        return "named"
    if _COMPLETE.search(gap):
        return "complete"
    return "partial" if _PARTIAL.search(gap) else "result" if _RESULT.search(gap) else ""


def _total(wholes: tuple[Mention, ...], parts: tuple[Mention, ...], opener: str, words: str) -> Iterator[Total]:
    if _OVERLAP.search(words):
        return
    if all(role(part) in OUT_SIDE for part in parts) and not any(role(part) == REMAINING and REST.search(part.lead) for part in parts) and len(parts) > 1:
        closed = paired(parts)
    else:
        closed = opener == "complete" and len(parts) > 1 or opener == "partial" and paired(parts)
    if opener == "result":
        roles = {role(part) for part in parts}
        if DONE in roles and REMAINING in roles or opposed(parts):
            yield Total(wholes, parts, closed=True)
        elif len(parts) > 2:
            yield Total(wholes, parts, closed=False, near=_NEAR_SEVERAL)
        return
    if opener == "named" or _ELLIPSIS.search(words) or _NAMED.search(words):
        exceeds = sum(part.value for part in parts) > wholes[0].value
        closed = len(parts) > 1 and opposed(parts) and not _ELLIPSIS.search(words) and (exceeds or not _NAMED.search(words.partition("trong đó có")[2]))
        yield Total(wholes, parts, closed, _NEARLY_ALL if len(parts) > 1 and "trong đó có" in words and not _ELLIPSIS.search(words) else Fraction(2))
        return
    rest = any(REST.search(part.lead) for part in parts[1:])
    enumerated = len(parts) > 1 and bool(re.search(r" và\s*\S*[^,;]*$", parts[-1].gap) or re.search(r"trong đó\s*:", parts[0].gap) or len(parts) > 3)
    near = Fraction(2) if len(parts) == 1 else _NEAR_ENUMERATED if enumerated else _NEAR_SEVERAL if len(parts) > 2 else _NEAR
    yield Total(wholes, parts, closed or (rest and len(parts) > 1), near)


def all_alike(whole: Mention, parts: tuple[Mention, ...]) -> bool:
    return all(part.unit in (whole.unit, "") or alike(part.unit, whole.unit) or part.unit == "lượt" and whole.unit.startswith("lượt") or family(part.unit) == family(whole.unit) != 0 for part in parts) if whole.unit else True


def wholes_of(sentence: Sentence, whole: Mention, parts: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The whole, and what else the parts may be parts of: the other half of «17/24», an earlier number of the same unit."""
    if not parts or whole.quantity.approximation:
        return ()
    if any(part.quantity.approximation != EXACT for part in parts):
        return ()
    if any(_TO_DATE.search(part.gap) for part in parts) and not _TO_DATE.search(whole.gap):
        return ()
    others = [sentence.mentions[index] for index in (whole.over, whole.under) if index >= 0]
    if others and others[0].unit and whole.unit and others[0].unit != whole.unit:
        others = []
    if whole.over >= 0 and whole.over == whole.index + 1 and others:
        return ()
    earlier = [each for each in sentence.same_group(whole) if each.place < whole.place and each.kind == whole.kind and each.unit in (whole.unit, "") and each not in others]
    return (*others, whole, *reversed(earlier[-4:])) if whole.under >= 0 else (whole, *others, *reversed(earlier[-4:]))


def _parts(sentence: Sentence, whole: Mention, group: list[Mention], opener: str) -> tuple[Mention, ...]:
    """The mentions that are parts of the whole: up to a change of subject, without what nested lists name."""
    parts: list[Mention] = []
    side, nested = "", -1
    for mention in group:
        if mention.kind in NOT_ADDED or (mention.over >= 0 or mention.under >= 0) and mention.unit not in ("", whole.unit):
            continue
        if parts and (_is_stop(mention, parts, whole) or (";" in mention.gap and _commas(parts) and not _continues(mention, whole))):
            break
        if parts and (NESTED.search(mention.gap) or _WITH.search(mention.gap) and mention.unit and family(mention.unit) == family(parts[-1].unit)):
            nested = mention.clause
        if nested == mention.clause:
            continue
        if not _fits(mention, whole, opener):
            if not parts and mention.kind == whole.kind:
                return ()
            continue
        found = role(mention)
        now = "in" if found in IN_SIDE else "out" if found in OUT_SIDE else ""
        if parts and mention.lead and (found in (DONE, REMAINING) or now == "out" and side == "in") and side != "out" and not REST.search(mention.lead) and not _goes_on(mention, parts, whole):
            break
        if not parts:
            side = now
        if mention.under >= 0 and mention.under == mention.index - 1 and parts and parts[-1].index == mention.under and mention.unit == whole.unit and parts[-1].unit == "":
            continue
        parts.append(mention)
    return _same_sort(parts, whole)


def _goes_on(mention: Mention, parts: list[Mention], whole: Mention) -> bool:
    """«đất ở 560 ha, đất chưa sử dụng 66 ha»: named like the part before, or what the parts still lacked."""
    alike_named = bool(parts[-1].lead) and mention.lead.split()[0] == parts[-1].lead.split()[0] and mention.lead.split()[0] not in ("đã", "đang")
    return alike_named or sum(part.value for part in parts) + mention.value == whole.value


def _is_stop(mention: Mention, parts: list[Mention], whole: Mention) -> bool:
    lead = mention.lead
    if mention.unit == whole.unit == parts[-1].unit and ";" not in mention.gap:
        lead = _DEALT_WITH.sub("", lead)
    if lead == "đạt" and (mention.unit in ("", whole.unit) or family(mention.unit) == family(whole.unit)):
        return False
    if STOP.search(lead) and not (";" not in lead and "tăng" in lead and "tăng" in parts[0].lead):
        return True
    return bool(re.search(r"(?<!\w)(?:đã|đang)(?!\w)", mention.lead) and whole.unit and mention.unit not in (whole.unit, ""))


def _commas(parts: list[Mention]) -> bool:
    return any("," in part.gap for part in parts[1:])


def _continues(mention: Mention, whole: Mention) -> bool:
    """Whether a piece behind a semicolon still lists: it begins with a number of the same unit or a bare name."""
    behind = mention.gap.rpartition(";")[2]
    return len(behind.split()) <= 3 and mention.unit in (whole.unit, "")


def _fits(mention: Mention, whole: Mention, opener: str) -> bool:
    if mention.kind != whole.kind:
        return False
    if mention.unit in (whole.unit, "") or not whole.unit or alike(mention.unit, whole.unit) or mention.unit.startswith("lượt") and whole.unit.startswith("lượt"):
        return True
    if mention.kind == MEASURE:
        return False
    if "cá nhân" in whole.unit and opener:
        return family(mention.unit) in (0, 1, 4)
    same = family(mention.unit) == family(whole.unit) != 0
    return same or (opener == "complete" and family(whole.unit) == 4 and family(mention.unit) in (0, 4))


def _same_sort(parts: list[Mention], whole: Mention) -> tuple[Mention, ...]:
    """Where some parts bear the whole's own unit, those of another unit speak of something else."""
    own = [part for part in parts if part.unit in (whole.unit, "")]
    if sum(part.value for part in parts) == whole.value:
        return tuple(parts)
    if whole.unit and own and len(own) > 1 and any(part.unit == whole.unit for part in own):
        return tuple(own)
    if whole.unit and parts and family(whole.unit) == 3 and any(family(part.unit) == 1 for part in parts):
        return tuple(own)
    units = {part.unit for part in parts}
    if not whole.unit and len(units) > 1 and len({family(unit) for unit in units if unit}) > 1 and len(parts) < 2:
        return ()
    return tuple(parts)
