"""A whole in a line that introduces a list, and the list's items as its parts; also what the items break down by the same words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from macros.drafts import Passage
from macros.quantities import PERCENT, POINT, TIMES
from macros.statements.kinds import Flow, Total
from macros.statements.roles import DONE, LATE, OPENING, OUT, RECEIVED, REMAINING, TOTAL, role
from macros.statements.sentences import Mention, Sentence
from macros.units import alike, family

_INTRODUCES = re.compile(r"(?::|như sau|cụ thể|trong đó|gồm)[\s.:;*_-]*$")
_COMPLETE = re.compile(r"(?<!\w)(?:gồm|bao gồm|cụ thể|như sau|chia ra|phân loại|tổng số|tổng)(?!\w)")
_NAMED = re.compile(r"(?<!\w)(?:trong đó có|chủ yếu|một số|như(?! sau)|điển hình|tiêu biểu|nổi bật)(?!\w)|…|\.\.\.")
_MARKER = re.compile(r"\s*(?:([-+*•–])|\(?([a-zđ])[).]|\(?(\d{1,2}(?:\.\d{1,2})*)[).])\s+")
_SUM_LINE = re.compile(r"[\s*_]*(?:tổng cộng|tổng số|tổng|cộng)(?!\w)", re.IGNORECASE)
_ITEM_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|so với)(?!\w)")
_NO_PART = (PERCENT, POINT, TIMES)
_NEAR = Fraction(7, 10)
_BESIDE = 12
_GENERAL = ("văn bản", "người", "cơ sở", "đơn vị")


@dataclass(frozen=True)
class Item:
    """A passage as a line of a list: its marker's kind ("" for plain text) and its sentences."""

    passage: Passage
    marker: str
    sentences: tuple[Sentence, ...]

    @property
    def first(self) -> Mention | None:
        """The number that the item is about: the first in the open that could be a part."""
        for sentence in self.sentences[:1]:
            for mention in sentence.mentions:
                if mention.group == 0 and mention.kind not in _NO_PART:
                    return None if mention.over >= 0 or mention.quantity.approximation else mention
        return None

    @property
    def is_heading(self) -> bool:
        """A line that only names the list below it."""
        return not self.sentences and bool(re.search(r":[\s*_]*$", self.passage.text))


def marker_of(passage: Passage) -> str:
    """Which sign or kind of count begins the line: «-», «+», «a», «1»; behind four spaces (Markdown's), that of a list within a list."""
    match = _MARKER.match(passage.text)
    if not match or passage.cells:
        return ""
    sign, letter, number = match.groups()
    depth = " " * ((len(passage.text) - len(passage.text.lstrip(" "))) // 4)
    return depth + (sign or ("a" if letter else "1." * (number.count(".") + 1)))


def list_totals(items: Sequence[Item]) -> Iterator[Total]:
    """The wholes of a draft's lists with their items as parts, and the items' own breakdowns added up."""
    yield from _nested(items)
    yield from _summed_below(items)
    for place, intro in enumerate(items):
        if not _INTRODUCES.search(intro.passage.text.strip()) or intro.passage.level or not intro.sentences:
            continue
        sentence = intro.sentences[-1]
        whole = _whole(sentence)
        if whole is None:
            continue
        for group in _lists(items, place):
            parts = _parts(whole, group)
            if len(parts) < 2 or len(parts) < len(group) - (1 if len(group) > 3 else 0):
                continue
            named = bool(_NAMED.search(sentence.text[whole.quantity.end :])) or bool(re.search(r"…|\.\.\.\s*$", group[-1].passage.text))
            total = sum(part.value for part in parts)
            closed = not named and bool(_COMPLETE.search(sentence.words)) and len(parts) == len(group) and total * 2 >= whole.value
            yield Total((whole, *_others(sentence, whole)), tuple(parts), closed, Fraction(2) if named else _NEAR, listed=True)
            if not named:
                yield from _broken_down(sentence, whole, group)


def _summed_below(items: Sequence[Item]) -> Iterator[Total]:
    """A list and below it, as no item of it, «Tổng cộng: N»."""
    for place, item in enumerate(items):
        if not _SUM_LINE.match(item.passage.text) or item.first is None or not place or not items[place - 1].marker:
            continue
        marker = items[place - 1].marker
        above = list(takewhile(lambda other, marker=marker: other.marker == marker, reversed(items[:place])))
        group = above[::-1]
        parts = _parts(item.first, group)
        if len(parts) == len(group) > 1:
            yield Total((item.first,), tuple(parts), closed=True, listed=True)
            yield from _second_sums(item, group)


def _second_sums(total: Item, group: Sequence[Item]) -> Iterator[Total]:
    """«Tổng số: 212 lượt, 244 người» below items that count both."""
    whole, *parts = [_second(item) for item in (total, *group)]
    if whole is not None and all(part is not None and part.unit == whole.unit and part.kind == whole.kind for part in parts):
        yield Total((whole,), tuple(parts), closed=True, listed=True)


def _second(item: Item) -> Mention | None:
    """What an item counts besides its first number, in another unit."""
    after = item.sentences[0].next(item.first)
    return after if after is not None and after.unit not in ("", item.first.unit) and after.kind not in _NO_PART and len(after.gap) <= _BESIDE and not after.quantity.approximation else None


def list_flows(items: Sequence[Item]) -> Iterator[Flow]:
    """A list whose items say, one each, what came in, what was done and what remains."""
    for place, item in enumerate(items):
        if not item.marker or place and items[place - 1].marker == item.marker:
            continue
        group = list(takewhile(lambda other, marker=item.marker: other.marker == marker, items[place:]))
        roles: dict[str, list[Mention]] = {}
        for mention in (other.first for other in group):
            if mention is not None and (name := role(mention)) and (not roles or alike(mention.unit, next(iter(roles.values()))[0].unit)):
                roles.setdefault(name, []).append(mention)
        if any(len(found) > 1 for found in roles.values()) or not roles.keys() >= {DONE, REMAINING} or not roles.keys() & {RECEIVED, TOTAL, OPENING}:
            continue
        yield Flow(*(tuple(roles.get(name, ())) for name in (TOTAL, OPENING, RECEIVED, DONE, REMAINING, OUT)), clear=True, assigned=False)


def _nested(items: Sequence[Item]) -> Iterator[Total]:
    """An item with its number and the items of a deeper marker below it: «1. Theo kế hoạch: 41 cuộc» over «a) …: 22 cuộc»."""
    order: list[str] = []
    for place, item in enumerate(items):
        order = [*order, item.marker] if item.marker else []
        whole = item.first
        if not item.marker or whole is None or whole.value < 2 or item.is_heading:
            continue
        below = []
        for other in items[place + 1 :]:
            if not other.marker or other.marker in order and order.index(other.marker) <= order.index(item.marker):
                break
            below.append(other)
        group = [other for other in below if other.marker == below[0].marker]
        parts = _parts(whole, group)
        amount = sum(part.value for part in parts)
        if len(parts) == len(group) > 1 and not _NAMED.search(item.passage.text) and whole.value * _NEAR <= amount <= whole.value / _NEAR:
            yield Total((whole, *_others(item.sentences[0], whole)), tuple(parts), closed=True, listed=True)


def _whole(sentence: Sentence) -> Mention | None:
    """The whole in the introducing line: «tổng số N», else the first number in the open."""
    found = [each for each in sentence.mentions if (each.group == 0 or "tổng" in each.lead) and each.kind not in _NO_PART and each.over < 0 and not each.quantity.approximation and not _ITEM_CHANGE.search(each.lead)]
    named = [each for each in found if re.search(r"(?<!\w)tổng(?!\w)", each.lead)]
    candidates = named or found
    if not candidates or candidates[0].value < 2:
        return None
    return candidates[0]


def _others(sentence: Sentence, whole: Mention) -> list[Mention]:
    return [each for each in sentence.mentions if each.group == whole.group and each.place != whole.place and each.kind == whole.kind and each.unit in (whole.unit, "") and each.over < 0]


def _lists(items: Sequence[Item], place: int) -> Iterator[list[Item]]:
    """The lists below an introducing line: items of one marker, cut by headings of the next higher marker."""
    group: list[Item] = []
    own = items[place].marker
    marker = ""
    for item in items[place + 1 :]:
        if not item.marker or item.passage.level or (item.marker == own and own):
            break
        if item.is_heading and (not marker or item.marker != marker):
            yield group
            group, marker = [], ""
            continue
        marker = marker or item.marker
        if item.marker == marker:
            group.append(item)
    yield group


def _parts(whole: Mention, group: list[Item]) -> list[Mention]:
    parts = []
    for item in group:
        first = item.first
        if first is not None and first.kind == whole.kind and (first.unit in (whole.unit, "") or not whole.unit or _sorts(first.unit, whole.unit)):
            parts.append(first)
    return parts


def _sorts(unit: str, whole: str) -> bool:
    """«nội dung» and «nhiệm vụ» count the same things in a list of them, and decisions and plans are documents."""
    return whole in _GENERAL and family(unit) == family(whole) or {unit, whole} <= {"nhiệm vụ", "nội dung", "công việc", "văn bản", "kết luận", "đơn", "hồ sơ", "vụ", "trường hợp", "kiến nghị", "ý kiến", "pakn"}


def _broken_down(sentence: Sentence, whole: Mention, group: list[Item]) -> Iterator[Total]:
    """Where the intro splits its whole by role (left from before, new) and so do the items: each role adds up."""
    for name in (OPENING, RECEIVED):
        tops = [each for each in sentence.mentions if each.place > whole.place and each.kind == whole.kind and _part_role(each) == name]
        if len(tops) != 1:
            continue
        parts = []
        for item in group:
            split = _split(item)
            if split is None:
                break
            parts += split.get(name, [])
        else:
            if len(parts) > 1:
                yield Total((tops[0],), tuple(parts), closed=True, listed=True)


def _part_role(mention: Mention) -> str:
    name = role(mention)
    return RECEIVED if name == LATE and re.search(r"(?<!\w)(?:phát sinh|mới)(?!\w)", f"{mention.lead} {mention.tail}") else name


def _split(item: Item) -> dict[str, list[Mention]] | None:
    """The item's numbers by role; None when it does not say which they are."""
    first = item.first
    if first is None:
        return None
    sentence = item.sentences[0]
    found: dict[str, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.place == first.place or mention.kind != first.kind or (mention.owner >= 0 and mention.owner != first.index):
            continue
        name = _part_role(mention)
        if name in (OPENING, RECEIVED):
            found.setdefault(name, []).append(mention)
    if found:
        return found
    words = sentence.text[first.quantity.end : sentence.end]
    name = OPENING if re.search(r"(?<!\w)(?:kỳ|tháng) trước chuyển", words) else RECEIVED if re.search(r"(?<!\w)phát sinh(?: mới| trong)", words) else ""
    return {name: [first]} if name else None
