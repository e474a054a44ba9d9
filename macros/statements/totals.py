"""Wholes and their parts in a sentence: «N hồ sơ, gồm a …, b …», «N (a …; b …)», «trong đó», «a và b, tổng cộng N»."""

import re
from collections.abc import Iterator
from fractions import Fraction

from macros.quantities import EXACT, MEASURE, PERCENT, POINT, TIMES
from macros.statements.kinds import Total
from macros.statements.roles import DONE, IN_SIDE, OPENING, OUT_SIDE, RECEIVED, REMAINING, TOTAL, role
from macros.statements.sentences import Mention, Sentence
from macros.units import family

_COMPLETE = re.compile(r"(?<!\w)(?:gồm(?: có)?|bao gồm|cụ thể(?: như sau| là)?|chia ra|(?:được )?(?:phân|chia)(?: loại)? (?:theo|thành|ra|làm)|phân loại|cơ cấu(?: gồm)?)(?!\w)")
_PARTIAL = re.compile(r"(?<!\w)trong (?:đó|số đó)(?!\w)")
_RESULT = re.compile(r"(?<!\w)(?:kết quả|đến nay|qua đó)\s*:?\s*$|(?<!\w)kết quả\s*:")
_NAMED = re.compile(
    r"(?<!\w)(?:trong (?:đó|số đó),? (?:có|chủ yếu|nhiều nhất|tập trung|nổi bật|riêng)|chủ yếu|(?:như|ví dụ)(?=[: ])|nhất là|điển hình|tiêu biểu|một số|đặc biệt|nổi bật|bước đầu|tập trung|phần lớn|đa số|nhiều là|hầu hết|bao gồm cả|gồm cả|kể cả|không (?:bao )?gồm)(?!\w)"
)
_ELLIPSIS = re.compile(r"…|\.\.\.|\bv\.v|\bvân vân\b")
_OVERLAP = re.compile(r"(?<!\w)(?:vừa|đồng thời (?:là|có)|kiêm|một số (?:hồ sơ|vụ|trường hợp|cơ sở|người) (?:có|thuộc)|có thể|lồng ghép|trùng|nhiều (?:hành vi|lỗi|nội dung))(?!\w)")
_STOP = re.compile(r"(?<!\w)(?:tổng(?! hợp)|tăng|giảm|so với|cùng kỳ|lũy kế|luỹ kế|từ đầu năm|tính đến|số tiền|trị giá|kinh phí|đạt|bình quân|trung bình|mỗi|ngoài ra|đồng thời|bên cạnh đó|qua đó|phát hiện|thu giữ|xử phạt|phạt|ước|kế hoạch năm|chiếm|tổ chức|ban hành|thành lập)(?!\w)")
_NESTED = re.compile(r"(?<!\w)(?:trong (?:đó|số đó)|gồm|bao gồm)(?!\w)")
_REST = re.compile(r"(?<!\w)(?:(?:số )?còn lại|riêng|số khác|các [\w ]{1,20} khác|khác)(?!\w)")
_GRAND = re.compile(r"(?<!\w)(?:tổng cộng|cộng lại|tổng số|cộng chung|nâng tổng số)(?: [^\W\d]{1,12}){0,5}[:\s]*$")
_ATTRIBUTES = re.compile(r"(?<!\w)(?:nữ|đảng viên|dân tộc|tôn giáo|khuyết tật|trẻ em|tuổi|đi bộ|liên quan|bị thương|chết|trị giá|công suất|diện tích|quá hạn|trong hạn|nghèo|vắng)(?!\w)")
_PAIRS = (
    ("nam", "nữ"), ("trực tuyến", "trực tiếp"), ("đúng hạn", "quá hạn"), ("đúng hạn", "trễ hạn"), ("đúng hạn", "chậm"), ("trước hạn", "đúng hạn"), ("trong hạn", "quá hạn"), ("đủ điều kiện", "không đủ"), ("thuộc thẩm quyền", "không thuộc"),
    ("định kỳ", "thường xuyên"), ("thường xuyên", "đột xuất"), ("kỳ trước", "trong kỳ"), ("kỳ trước", "phát sinh"), ("tháng trước", "phát sinh"), ("tháng trước", "mới"), ("tháng trước", "trong tháng"), ("kỳ trước", "mới"), ("tồn", "mới"),
    ("đạt", "không đạt"), ("thành", "không thành"), ("có", "không có"), ("hợp lệ", "không hợp lệ"), ("chấp hành", "không chấp hành"), ("tăng", "giảm"), ("đến", "đi"), ("thường trú", "tạm trú"), ("nội tỉnh", "ngoại tỉnh"), ("đã", "chưa"), ("đã", "đang"), ("trước chuyển", "tiếp nhận"), ("toàn trình", "một phần"), ("khiếu nại", "tố cáo"),
    ("thu nội địa", "thu"), ("chi thường xuyên", "chi đầu tư"), ("trung ương", "địa phương"), ("công lập", "tư thục"), ("công lập", "ngoài công lập"), ("thực vật", "động vật"), ("tập thể", "cá nhân"),
)  # fmt: skip
_NEAR = Fraction(9, 10)
_NEAR_ENUMERATED = Fraction(3, 4)
_NOT_ADDED = (PERCENT, POINT, TIMES)


def totals(sentence: Sentence) -> Iterator[Total]:
    """Every whole with parts that the sentence states."""
    for mention in sentence.mentions:
        if mention.kind in _NOT_ADDED:
            continue
        yield from _bracketed(sentence, mention)
        yield from _introduced(sentence, mention)
        yield from _summed_up(sentence, mention)
        yield from _unannounced(sentence, mention)


def _bracketed(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«N hồ sơ (a …; b …)», with or without «trong đó» inside."""
    for group in sentence.inside(whole):
        opened = sentence.text.rfind("(", whole.quantity.end, group[0].quantity.start)
        between = sentence.text[whole.quantity.end : max(opened, whole.quantity.end)]
        if re.search(r"[;:]|,.*,", between) or "=" in between or group[0].over >= 0 and group[0].unit == "" and len(group) <= 2:
            continue
        intro = group[0].gap
        opener = _opener(intro)
        parts = _parts(sentence, whole, group, opener)
        wholes = _wholes(sentence, whole, parts)
        if not parts or not wholes:
            continue
        words = sentence.text[group[0].quantity.start - len(intro) : group[-1].quantity.end + len(group[-1].tail) + 4]
        if opener:
            yield from _total(wholes, parts, opener, words)
        elif _opposed(parts) and not _ELLIPSIS.search(words):
            yield Total(wholes, parts, closed=True)
        elif len(parts) > 1 and not _ATTRIBUTES.search(words) and not _NAMED.search(words):
            near = Fraction(2) if _ELLIPSIS.search(words) else Fraction(7, 10)
            closed = near < 1 and sum(part.value for part in parts) >= whole.value * near and _alike(whole, parts)
            yield Total(wholes, parts, closed, near)


def _introduced(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«N hồ sơ, gồm: a …, b …» and «trong đó»: the opener stands between the whole and the first part."""
    following = sentence.next(whole)
    if following is not None and following.under == whole.index and following.unit != whole.unit and whole.unit:
        following = sentence.next(following)
    if following is None:
        return
    group = sentence.same_group(whole)
    first = group.index(following)
    while first < len(group) and group[first].kind in _NOT_ADDED and not _opener(group[first].gap):
        first += 1
    if first == len(group):
        return
    opener = _opener(group[first].gap)
    colon = not opener and first == group.index(following) and bool(re.fullmatch(r"[^,;:.]{0,60}:\s*[^,;:]{0,40}", following.gap)) and not whole.under >= 0
    if not opener and not colon:
        return
    if any(_STOP.search(each.lead) and each.kind not in _NOT_ADDED for each in group[first : first + 1]) and opener != "partial":
        return
    parts = _parts(sentence, whole, group[first:], opener)
    wholes = _wholes(sentence, whole, parts)
    if not parts or not wholes:
        return
    words = sentence.text[whole.quantity.end : min(sentence.end, parts[-1].quantity.end + len(parts[-1].tail) + 6)]
    if opener:
        yield from _total(wholes, parts, opener, words)
    elif len(parts) > 1 and _alike(whole, parts) and not _NAMED.search(words):
        yield Total(wholes, parts, not _ELLIPSIS.search(words) and sum(part.value for part in parts) * 10 >= whole.value * 7)


def _summed_up(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«a đơn khiếu nại và b đơn tố cáo, tổng cộng N đơn»."""
    if not _GRAND.search(whole.lead) or not (previous := sentence.previous(whole)):
        return
    group = sentence.same_group(whole)
    parts = []
    for mention in reversed(group[: group.index(previous) + 1]):
        if mention.clause != previous.clause or mention.kind in _NOT_ADDED:
            break
        if _alike(whole, (mention,)) and mention.kind == whole.kind and mention.over < 0:
            parts.insert(0, mention)
        if _STOP.search(mention.lead) or _opener(mention.gap):
            break
    if len(parts) > 1:
        yield Total((whole,), tuple(parts), closed=not _NESTED.search(parts[0].gap), near=_NEAR)


def _unannounced(sentence: Sentence, whole: Mention) -> Iterator[Total]:
    """«hòa giải N vụ, thành a vụ, không thành b vụ»: two opposites right behind the whole need no «trong đó»."""
    group = [each for each in sentence.same_group(whole) if each.kind not in _NOT_ADDED and each.clause == whole.clause]
    place = group.index(whole)
    parts = tuple(group[place + 1 : place + 3])
    if len(parts) < 2 or whole.over >= 0 or not whole.unit or _opener(parts[0].gap) or any(each.over >= 0 or each.under >= 0 or each.unit != whole.unit for each in parts):
        return
    if len(group) > place + 3 and group[place + 3].unit == whole.unit or any(_STOP.search(part.gap) and "đạt" not in part.gap for part in parts):
        return
    wholes = _wholes(sentence, whole, parts)
    if any(role(part) in (DONE, REMAINING) for part in parts) or sum(part.value for part in parts) * 2 > whole.value * 3:
        return
    if wholes and _opposed(parts):
        yield Total(wholes, parts, closed=True)


def _opener(gap: str) -> str:
    """Which kind of list the words open: complete, partial, named (some are named), or "" for none."""
    if _NAMED.search(gap):
        return "named"
    if _COMPLETE.search(gap):
        return "complete"
    return "partial" if _PARTIAL.search(gap) else "result" if _RESULT.search(gap) else ""


def _total(wholes: tuple[Mention, ...], parts: tuple[Mention, ...], opener: str, words: str) -> Iterator[Total]:
    if _OVERLAP.search(words):
        return
    if all(role(part) in OUT_SIDE for part in parts) and not any(role(part) == REMAINING and _REST.search(part.lead) for part in parts) and len(parts) > 1:
        closed = _paired(parts)
    else:
        closed = opener == "complete" and len(parts) > 1 or opener == "partial" and _paired(parts)
    if opener == "result":
        roles = {role(part) for part in parts}
        if DONE in roles and REMAINING in roles:
            yield Total(wholes, parts, closed=True)
        return
    if opener == "named" or _ELLIPSIS.search(words) or _NAMED.search(words):
        yield Total(wholes, parts, closed=_paired(parts) and not _ELLIPSIS.search(words))
        return
    rest = any(_REST.search(part.lead) for part in parts[1:])
    enumerated = len(parts) > 1 and bool(re.search(r" và\s*\S*[^,;]*$", parts[-1].gap) or re.search(r"trong đó\s*:", parts[0].gap) or len(parts) > 3)
    near = Fraction(2) if len(parts) == 1 else _NEAR_ENUMERATED if enumerated else _NEAR
    yield Total(wholes, parts, closed or (rest and len(parts) > 1), near)


def _paired(parts: tuple[Mention, ...]) -> bool:
    """Whether the parts' words are opposites that leave nothing out, as «nam» and «nữ»."""
    if len(parts) < 2:
        return False
    roles = {role(part) for part in parts}
    if OPENING in roles and (RECEIVED in roles or TOTAL in roles):
        return True
    return _opposed(parts)


def _opposed(parts: tuple[Mention, ...]) -> bool:
    words = [f"{part.lead} {part.unit} {part.tail}" for part in parts]
    return any(
        any(re.search(rf"(?<!\w){one}(?!\w)", each) for each in words) and any(re.search(rf"(?<!\w){other}(?!\w)", each) and not re.search(rf"(?<!\w){one}(?!\w)", each.replace(other, "")) for each in words)
        for one, other in _PAIRS
    )


def _alike(whole: Mention, parts: tuple[Mention, ...]) -> bool:
    return all(part.unit in (whole.unit, "") or family(part.unit) == family(whole.unit) != 0 for part in parts) if whole.unit else True


def _wholes(sentence: Sentence, whole: Mention, parts: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The whole, and what else the parts may be parts of: the other half of «17/24», an earlier number of the same unit."""
    if not parts or whole.quantity.approximation:
        return ()
    if any(part.quantity.approximation != EXACT for part in parts):
        return ()
    others = [sentence.mentions[index] for index in (whole.over, whole.under) if index >= 0]
    if others and others[0].unit and whole.unit and others[0].unit != whole.unit:
        others = []
    if whole.over >= 0 and whole.over == whole.index + 1 and others:
        return ()
    previous = sentence.previous(whole)
    if previous and len(parts) == 1 and previous.unit == whole.unit and previous.kind == whole.kind:
        others.append(previous)
    return (whole, *others)


def _parts(sentence: Sentence, whole: Mention, group: list[Mention], opener: str) -> tuple[Mention, ...]:
    """The mentions that are parts of the whole: up to a change of subject, without what nested lists name."""
    parts: list[Mention] = []
    side, nested = "", -1
    for mention in group:
        if mention.kind in _NOT_ADDED or (mention.over >= 0 or mention.under >= 0) and mention.unit not in ("", whole.unit):
            continue
        if parts and (_is_stop(mention, parts, whole) or (";" in mention.gap and _commas(parts) and not _continues(mention, whole))):
            break
        if parts and _NESTED.search(mention.gap):
            nested = mention.clause
        if nested == mention.clause:
            continue
        if not _fits(mention, whole, opener):
            if not parts and mention.kind == whole.kind:
                return ()
            continue
        found = role(mention)
        now = "in" if found in IN_SIDE else "out" if found in OUT_SIDE else ""
        if parts and (found in (DONE, REMAINING) or now == "out" and side == "in") and side != "out" and not _REST.search(mention.lead):
            break
        if not parts:
            side = now
        if mention.under >= 0 and mention.under == mention.index - 1 and parts and parts[-1].index == mention.under and mention.unit == whole.unit and parts[-1].unit == "":
            continue
        parts.append(mention)
    return _same_sort(parts, whole)


def _is_stop(mention: Mention, parts: list[Mention], whole: Mention) -> bool:
    lead = mention.gap
    if _STOP.search(lead) and not (";" not in lead and "tăng" in lead and "tăng" in parts[0].lead):
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
    if mention.unit in (whole.unit, "") or not whole.unit:
        return True
    if mention.kind == MEASURE:
        return False
    same = family(mention.unit) == family(whole.unit) != 0
    return same or (opener == "complete" and family(whole.unit) == 4 and family(mention.unit) in (0, 4))


def _same_sort(parts: list[Mention], whole: Mention) -> tuple[Mention, ...]:
    """Where some parts bear the whole's own unit, those of another unit speak of something else."""
    own = [part for part in parts if part.unit in (whole.unit, "")]
    if whole.unit and own and len(own) > 1 and any(part.unit == whole.unit for part in own):
        return tuple(own)
    if whole.unit and parts and family(whole.unit) == 3 and any(family(part.unit) == 1 for part in parts):
        return tuple(own)
    units = {part.unit for part in parts}
    if not whole.unit and len(units) > 1 and len({family(unit) for unit in units if unit}) > 1 and len(parts) < 2:
        return ()
    return tuple(parts)
