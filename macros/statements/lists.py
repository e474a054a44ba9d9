"""A whole in a line that introduces a list, and the list's items as its parts; also what the items break down by the same words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from macros.drafts import Passage
from macros.quantities import PERCENT, POINT, TIMES
from macros.statements.kinds import Total
from macros.statements.roles import LATE, OPENING, RECEIVED, role
from macros.statements.sentences import Mention, Sentence

_INTRODUCES = re.compile(r"(?::|như sau|cụ thể|trong đó|gồm)[\s.:;*_-]*$")
_COMPLETE = re.compile(r"(?<!\w)(?:gồm|bao gồm|cụ thể|như sau|chia ra|phân loại|tổng số|tổng)(?!\w)")
_NAMED = re.compile(r"(?<!\w)(?:trong đó có|chủ yếu|một số|như(?! sau)|điển hình|tiêu biểu|nổi bật)(?!\w)|…|\.\.\.")
_MARKER = re.compile(r"\s*(?:([-+*•–])|\(?([a-zđ])[).]|\(?(\d{1,2}(?:\.\d{1,2})*)[).])\s+")
_ITEM_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|so với)(?!\w)")
_NO_PART = (PERCENT, POINT, TIMES)
_NEAR = Fraction(7, 10)


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
    """Which sign or kind of count begins the line: «-», «+», «a», «1»."""
    match = _MARKER.match(passage.text)
    if not match or passage.cells:
        return ""
    sign, letter, number = match.groups()
    return sign or ("a" if letter else "1." * (number.count(".") + 1))


def list_totals(items: Sequence[Item]) -> Iterator[Total]:
    """The wholes of a draft's lists with their items as parts, and the items' own breakdowns added up."""
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


def _whole(sentence: Sentence) -> Mention | None:
    """The whole in the introducing line: «tổng số N», else the first number in the open."""
    found = [each for each in sentence.mentions if each.group == 0 and each.kind not in _NO_PART and each.over < 0 and not each.quantity.approximation and not _ITEM_CHANGE.search(each.lead)]
    named = [each for each in found if re.search(r"(?<!\w)tổng(?!\w)", each.lead)]
    candidates = named or found
    if not candidates or candidates[0].value < 2:
        return None
    return candidates[0]


def _others(sentence: Sentence, whole: Mention) -> list[Mention]:
    return [each for each in sentence.mentions if each.group == 0 and each.place != whole.place and each.kind == whole.kind and each.unit in (whole.unit, "") and each.over < 0]


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
    """«nội dung» and «nhiệm vụ» count the same things in a list of them."""
    return {unit, whole} <= {"nhiệm vụ", "nội dung", "công việc", "văn bản", "kết luận", "đơn", "hồ sơ", "vụ", "trường hợp", "kiến nghị", "ý kiến", "pakn"}


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
