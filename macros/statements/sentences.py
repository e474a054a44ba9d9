"""A passage cut into sentences, and each quantity with the words before and behind it.

Words decide what a number is: those that lead to it, back to the number before, and those that trail it, up to the next comma.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from macros.drafts import Passage
from macros.quantities import COUNT, MONEY, SCALES, Quantity, plain, quantities
from macros.units import alike, conversion

_SENTENCE_END = re.compile(r"[.!?…]+\s+(?=(\S))")
_ABBREVIATION = re.compile(r"(?:\b(?:tp|ths|ts|gs|pgs|đ/c|st|tt|v\.v|mr|bs|q|p)|[^\w]\w)$")
_CONTINUES = re.compile(r"(?:trong (?:đó|số đó)|cụ thể|bao gồm|gồm|chia ra|kết quả(?=:)|như vậy|tính chung|tổng cộng)(?!\w)")
_DELIMITER = re.compile(r"[,;:]|\.\s| và |(?<!so)(?<!đối)(?<!cùng) với ")
_NOUN = re.compile(r" (?!(?:và|là|của|trong|so|đạt|có|chiếm|với|cho|tại|ở|được|đã|đang|chưa|không|từ|đến|do|tăng|giảm|bằng|còn|thì|theo|trên|dưới|hay|hoặc|thuộc|về|vào|ra|lên|xuống|mới|cũ|khiếu|tố|cấp|đúng|quá|trước|sau|gồm)(?!\w))([^\W\d_]{2,12})(?!\w)")
_MOST_NUMBERS = 100  # a sentence with more is no sentence
_OPENERS = "-+*•\"“(*"
_VICTIMS = re.compile(r"(?<!\w)(bị thương|chết|tử vong)(?: nhẹ| nặng)?(?: (?:tăng|giảm|là|có)(?: thêm)?)?$")
_HARMED = ("người chết", "người bị thương")
_SLASH = re.compile(r"\s*(?:/|(?:trên|trong|/) ?tổng(?: số)?)\s*")
_AMONG = re.compile(r"(?: [^\W\d]+){0,4},? (?:trong|trên) (?:(?:tổng )?số|tổng(?: [^\W\d]+){1,4}) ")


@dataclass(frozen=True)
class Mention:
    """A quantity where it stands. gap: all words since the number before in the same brackets (or since their beginning).

    lead: the part of the gap that speaks of this number; tail: the words behind it up to the next comma or number.
    group: which brackets it stands in, 0 for none. owner: index of the mention before these brackets, -1 for none.
    clause: which piece between semicolons. over and under: the index of the other half of «17/24», -1 for none.
    """

    quantity: Quantity
    line: int
    index: int
    group: int
    owner: int
    clause: int
    gap: str = ""
    lead: str = ""
    tail: str = ""
    over: int = -1
    under: int = -1

    @property
    def value(self):
        return self.quantity.value

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def kind(self) -> str:
        return self.quantity.kind

    @property
    def text(self) -> str:
        return self.quantity.text

    @property
    def column(self) -> int:
        return self.quantity.start + 1

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.quantity.start


def converted(mention: Mention, unit: str) -> Mention | None:
    """The mention as if written in another unit of the same measure («2 ha» as 20.000 m2); None where there is none."""
    factor = conversion(mention.unit, unit)
    if factor is None:
        return None
    quantity = mention.quantity
    return replace(mention, quantity=replace(quantity, value=quantity.value * factor, step=quantity.step * factor, unit=unit))


@dataclass(frozen=True)
class Sentence:
    """text: the passage in lower case, whole, so that offsets hold; the sentence is text[start:end]."""

    line: int
    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def groups(self) -> dict[int, list[Mention]]:
        """The mentions of each pair of brackets, 0: outside all."""
        groups: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            groups.setdefault(mention.group, []).append(mention)
        return groups

    def inside(self, owner: Mention) -> list[list[Mention]]:
        """The mentions in each pair of brackets that follow this mention."""
        return [group for group in self.groups.values() if group[0].group and group[0].owner == owner.index]

    def same_group(self, mention: Mention) -> list[Mention]:
        return self.groups[mention.group]

    def next(self, mention: Mention) -> Mention | None:
        group = self.same_group(mention)
        place = group.index(mention) + 1
        return group[place] if place < len(group) else None

    def previous(self, mention: Mention) -> Mention | None:
        group = self.same_group(mention)
        place = group.index(mention)
        return group[place - 1] if place else None


def sentences(passage: Passage) -> list[Sentence]:
    """The sentences of a passage that hold a quantity, in order."""
    found = quantities(passage.text)
    if not found:
        return []
    text = plain(passage.text)
    depths, groups = _brackets(text)
    result, position = [], 0
    for start, end in _spans(passage.text, text, depths):
        inside = []
        while position < len(found) and found[position].start < end:
            inside.append(found[position])
            position += 1
        if inside and len(inside) <= _MOST_NUMBERS:
            result.append(Sentence(passage.line, text, start, end, _mentions(passage.line, text, start, end, inside, groups)))
    return result


def _brackets(text: str) -> tuple[list[int], list[int]]:
    """For each character: how deep in brackets it stands, and the number of its innermost pair (0: none)."""
    pairs, stack = {}, []
    for position, char in enumerate(text):
        if char in "([":
            stack.append(position)
        elif char in ")]" and stack:
            pairs[stack.pop()] = position
    depths, groups = [0] * len(text), [0] * len(text)
    open_pairs: list[tuple[int, int]] = []
    number = 0
    for position in range(len(text)):
        if position in pairs:
            number += 1
            open_pairs.append((pairs[position], number))
        if open_pairs:
            depths[position], groups[position] = len(open_pairs), open_pairs[-1][1]
            if position == open_pairs[-1][0]:
                open_pairs.pop()
    return depths, groups


def _spans(written: str, text: str, depths: list[int]) -> list[tuple[int, int]]:
    """Where the sentences begin and end: before a capital; none ends inside brackets or behind an abbreviation."""
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if depths[match.start()] or _ABBREVIATION.search(text[max(0, match.start() - 5) : match.start()]):
            continue
        begins = written[match.end()]
        if not (begins.isupper() or begins in _OPENERS) or _CONTINUES.match(text, match.end()):
            continue
        spans.append((start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _mentions(line: int, text: str, start: int, end: int, found: list[Quantity], groups: list[int]) -> tuple[Mention, ...]:
    found = _with_nouns(text, found)
    mentions: list[Mention] = []
    last_of_group: dict[int, int] = {}
    for index, quantity in enumerate(found):
        group = groups[quantity.start]
        previous = last_of_group.get(group)
        opened = start
        owner = -1
        if group:
            opened = _opening(groups, quantity.start, group)
            outer = groups[opened - 1] if opened > 0 else 0
            owner = last_of_group.get(outer, -1)
            if owner >= 0 and found[owner].end > opened:
                owner = -1
        begin = found[previous].end if previous is not None else opened
        gap = _own_words(text, begin, quantity.start, group, groups)
        clause = text.count(";", start, quantity.start)
        mentions.append(Mention(quantity, line, index, group, owner, clause, gap))
        last_of_group[group] = index
    return tuple(_with_words(mentions, text, end, groups))


def _with_nouns(text: str, found: list[Quantity]) -> list[Quantity]:
    """A noun that no list knows is a unit when it follows two numbers of one sentence («96 mắt, hỏng 9 mắt»)."""
    nouns = [match[1] if quantity.kind == COUNT and not quantity.unit and not quantity.spelled and (match := _NOUN.match(text, quantity.end)) else "" for quantity in found]
    return [replace(quantity, unit=noun) if noun and nouns.count(noun) > 1 else quantity for quantity, noun in zip(found, nouns, strict=True)]


def _opening(groups: list[int], position: int, group: int) -> int:
    """Where the brackets around the position open: back over inner pairs, whose numbers are higher."""
    while position > 0 and groups[position - 1] >= group:
        position -= 1
    return position


def _own_words(text: str, begin: int, end: int, group: int, groups: list[int]) -> str:
    """The text between two places without what stands in other brackets."""
    return "".join(text[at] if groups[at] == group else " " for at in range(begin, end))


def _with_words(mentions: list[Mention], text: str, end: int, groups: list[int]) -> list[Mention]:
    following: dict[int, Mention] = {}
    result = []
    for mention in reversed(mentions):
        after = following.get(mention.group)
        following[mention.group] = mention
        behind = after.gap if after else _own_words(text, mention.quantity.end, _group_end(groups, mention, end), mention.group, groups)
        is_over = bool(after and (_SLASH.fullmatch(after.gap) or _AMONG.fullmatch(after.gap) and alike(mention.unit, after.unit)))
        tail = _DELIMITER.split(behind, maxsplit=1)[0]
        quantity = _rescaled(mention.quantity, after.quantity) if is_over else mention.quantity
        result.append(replace(mention, quantity=quantity, tail=tail.strip(), over=after.index if is_over else -1))
    result.reverse()
    numerators = {mention.over: mention.index for mention in result if mention.over >= 0}
    firsts = {mention.group: mention.index for mention in reversed(result)}
    led = [replace(each, lead=_lead(each, firsts[each.group] == each.index), under=numerators.get(each.index, -1)) for each in result]
    return _with_victims(led)


def _with_victims(mentions: list[Mention]) -> list[Mention]:
    """«làm chết 3 người (2 người)» counts people killed: the verb before makes the unit, also of a bare number in brackets behind it."""
    found: list[Mention] = []
    for each in mentions:
        unit = ""
        if each.unit == "người" and (verb := _VICTIMS.search(each.lead)):
            unit = "người bị thương" if verb[1] == "bị thương" else "người chết"
        elif each.unit == "người" and each.owner >= 0 and not each.lead and found[each.owner].unit in _HARMED:
            unit = found[each.owner].unit
        found.append(replace(each, quantity=replace(each.quantity, unit=unit)) if unit else each)
    return found


def _rescaled(over: Quantity, under: Quantity) -> Quantity:
    """«18,2/26 tỷ đồng»: the first number takes the scale and the unit of money from the second."""
    scale = next((size for word, size in SCALES.items() if under.unit_text.lower().split(" ")[0] == word), 1)
    if over.unit or under.kind != MONEY or scale == 1 and under.value < 1000:
        return over
    return replace(over, value=over.value * scale, step=over.step * scale, kind=MONEY)


def _lead(mention: Mention, first: bool) -> str:
    if first:
        return mention.gap.strip(" ([")
    pieces = _DELIMITER.split(mention.gap, maxsplit=1)
    return pieces[-1].strip()


def _group_end(groups: list[int], mention: Mention, end: int) -> int:
    if not mention.group:
        return end
    position = mention.quantity.end
    while position < len(groups) and groups[position] >= mention.group:
        position += 1
    return max(mention.quantity.end, position - 1)
