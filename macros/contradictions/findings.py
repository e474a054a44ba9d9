"""A finding of one check, and numbers as the office writes them beside the number that they contradict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from macros.numerals import format_number
from macros.problems import Problem, Quote
from macros.quantities import MONEY, PERCENT, POINT
from macros.statements.sentences import Mention

Place = tuple[int, int]
_SCALES = (("nghìn tỷ", 12), ("ngàn tỷ", 12), ("tỷ", 9), ("tỉ", 9), ("triệu", 6), ("tr", 6), ("nghìn", 3), ("ngàn", 3))
_MOST_DECIMALS = 3


@dataclass(frozen=True)
class Finding:
    """at: the number that is said to be wrong; others: those that say so. fixes: for each operand, the value that settles it."""

    code: str
    at: Mention
    others: tuple[Mention, ...]
    fact: str
    suggestion: str
    stated: str
    expected: str
    fixes: tuple[tuple[Mention, Fraction], ...] = field(default=(), compare=False)

    @property
    def places(self) -> frozenset[Place]:
        return frozenset(mention.place for mention in (self.at, *self.others))

    def problem(self, file: str) -> Problem:
        quotes = tuple(Quote(mention.text, mention.line, mention.column) for mention in dict.fromkeys((self.at, *self.others)))
        return Problem(file, self.at.line, self.at.column, self.code, self.fact, self.suggestion, quotes, self.stated, self.expected)


class Values:
    """The operands' values, one of them perhaps replaced: so it shows whether one slip explains two findings."""

    def __init__(self, replaced: Mapping[Place, Fraction] | None = None) -> None:
        self.replaced = replaced or {}

    def __call__(self, mention: Mention) -> Fraction:
        return self.replaced.get(mention.place, mention.value)

    def total(self, mentions: Iterable[Mention]) -> Fraction:
        return sum((self(mention) for mention in mentions), Fraction(0))


def halves(mentions: Iterable[Mention]) -> Fraction:
    """How far rounding may have moved the sum of what is written."""
    return sum((mention.quantity.half for mention in mentions), Fraction(0))


def stated(mention: Mention) -> str:
    """The number as written, with what is needed to read it: a scale, a sign of per cent, «đồng»."""
    quantity = mention.quantity
    if quantity.kind == MONEY or any(word in quantity.unit_text.lower().split() for word, _ in _SCALES) or quantity.kind in (PERCENT, POINT):
        return quantity.text
    return quantity.text[: len(quantity.text) - len(quantity.unit_text)].strip() if quantity.unit_text and quantity.text.endswith(quantity.unit_text) else quantity.text


def written(value: Fraction, like: Mention) -> str:
    """A value in the notation of the number beside it: the same scale word, as many decimals, two digits."""
    quantity = like.quantity
    words = quantity.unit_text.lower()
    power = next((power for word, power in _SCALES if f"{words} ".startswith(word + " ")), 0)
    scaled = value / 10**power
    decimals = max(quantity.decimals, _decimals(scaled))
    text = format_number(abs(scaled), decimals, two_digits=quantity.text.startswith("0"))
    text = ("−" if scaled < 0 else "") + text
    if quantity.kind == PERCENT:
        return text + "%"
    if quantity.kind == POINT:
        return text + " điểm %"
    return f"{text} {quantity.unit_text}" if quantity.kind == MONEY or power else text


def _decimals(value: Fraction) -> int:
    """As many decimals as the value has, at most three."""
    for decimals in range(_MOST_DECIMALS):
        if (value * 10**decimals).denominator == 1:
            return decimals
    return _MOST_DECIMALS


def rounded(value: Fraction, like: Mention) -> str:
    """A rate with as many decimals as the one that is written."""
    text = format_number(abs(value), like.quantity.decimals)
    return ("−" if value < 0 else "") + text


def added(parts: Sequence[Mention]) -> str:
    """«45 + 16 + 4», in short when there are many."""
    return " + ".join(stated(part) for part in parts)
