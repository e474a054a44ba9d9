"""One figure said twice: beside itself in another notation, or again elsewhere in the draft."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from macros.contradictions.findings import Finding, Values, stated, written
from macros.contradictions.rates import meets
from macros.numerals import format_number
from macros.statements.kinds import Accrued, Repeat, Restated
from macros.statements.sentences import Mention, Sentence
from macros.units import DOCUMENTS, EVENTS, PERSONS

_WHOLE_THINGS = frozenset((*PERSONS, *DOCUMENTS, *EVENTS))
_AVERAGE = re.compile(r"(?<!\w)(?:bình quân|trung bình|mỗi)(?!\w)")
_WORDS = {"under": "gần ", "over": "trên ", "about": "khoảng ", "at most": "không quá ", "at least": "ít nhất ", "": ""}
_LEAST_WORDS = 2
_MANY_WORDS = 3


def check_restated(statement: Restated, values: Values) -> Finding | None:
    """«gần 1,2 tỷ đồng (1.250 triệu đồng)»: the second is the exact one."""
    first, second = statement.first, statement.second
    if agree(first, second, values):
        return None
    said = _WORDS[first.quantity.approximation] + stated(first)
    code = "cau-uoc-lech" if first.quantity.approximation else "cau-lap-lech"
    expected = written(values(second), first)
    fact = f"Văn bản ghi «{said}» và ngay bên cạnh «{second.text}»: hai số không khớp."
    return Finding(code, first, (second,), fact, "Ghi một số cho thống nhất.", said, expected, ((first, values(second)), (second, values(first))))


def agree(first: Mention, second: Mention, values: Values) -> bool:
    """Whether two writings can be of one value: by their digits and by «gần», «hơn», «khoảng»."""
    if not first.quantity.approximation and second.quantity.approximation:
        first, second = second, first
    half = second.quantity.half if not second.quantity.approximation else second.quantity.step / 2
    low, high = values(second) - half, values(second) + half
    if first.quantity.approximation:
        return meets(first, values(second), values(second), values)
    return low <= values(first) + first.quantity.half and high >= values(first) - first.quantity.half


def check_first_month(statement: Accrued) -> Finding | None:
    """In January what accrued is the month's own."""
    month, to_date = statement.month, statement.to_date
    if month.value >= to_date.value:
        return None
    fact = f"Tháng 1 là tháng đầu năm, nhưng lũy kế «{to_date.text}» khác số trong tháng «{month.text}»."
    return Finding("cau-luy-ke-lech", to_date, (month,), fact, "Kiểm tra hai số.", stated(to_date), written(month.value, to_date))


def check_accrued(statement: Accrued, values: Values) -> Finding | None:
    """What accrued since the year began includes the month."""
    month, to_date = statement.month, statement.to_date
    if values(to_date) >= values(month):
        return None
    fact = f"Lũy kế «{to_date.text}» nhỏ hơn số trong tháng «{month.text}»."
    return Finding("cau-luy-ke-lech", to_date, (month,), fact, "Kiểm tra hai số: lũy kế gồm cả số trong tháng.", stated(to_date), f"không dưới {stated(month)}", ((to_date, values(month)),))


def odd_counts(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """15.78 persons: a number that counts whole things and is not whole."""
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.quantity.odd and mention.unit in _WHOLE_THINGS and mention.under < 0 and not mention.gap.rstrip().endswith("=") and not _AVERAGE.search(sentence.words):
                number = stated(mention)
                digits = re.sub(r"[.,]", "", number)
                fact = f"«{mention.text}» không phải số đếm: {number} có phần lẻ."
                yield Finding("cau-so-la", mention, (), fact, "Kiểm tra lại số; có thể gõ nhầm dấu chấm hoặc dấu phẩy.", number, format_number(Decimal(digits)))


def compare(repeats: Sequence[Repeat], sections: Mapping[int, str]) -> Iterator[Finding]:
    """The same name, unit and scope with two values. Without names in common nothing is said."""
    by_unit: dict[tuple[str, str], list[Repeat]] = defaultdict(list)
    for repeat in repeats:
        if sections.get(repeat.mention.line) != "tasks":
            by_unit[(repeat.mention.kind, repeat.mention.unit)].append(repeat)
    plain = Values()
    for group in by_unit.values():
        for first, second in combinations(group, 2):
            certain = _same_figure(first, second, sections)
            if not certain or agree(first.mention, second.mention, plain):
                continue
            if any(_same_figure(first, other, sections) and agree(first.mention, other.mention, plain) for other in group if other is not first and other is not second and other.mention.line != first.mention.line):
                continue
            yield _differs(first.mention, second.mention)


def _same_figure(first: Repeat, second: Repeat, sections: Mapping[int, str]) -> bool:
    if first.mention.line == second.mention.line or first.scope != second.scope or (first.verbs or second.verbs) and not first.verbs & second.verbs:
        return False
    small, large = sorted((first.label, second.label), key=len)
    if first.label == second.label and len(small) >= _MANY_WORDS:
        return True
    summed = sections.get(second.mention.line) == "summary" and sections.get(first.mention.line) != "summary"
    return summed and len(small) >= _LEAST_WORDS and small <= large


def _differs(first: Mention, second: Mention) -> Finding:
    fact = f"Dòng {first.line} ghi «{_WORDS[first.quantity.approximation]}{first.text}», dòng {second.line} ghi «{_WORDS[second.quantity.approximation]}{second.text}» cho cùng một chỉ tiêu."
    return Finding("cau-lap-lech", second, (first,), fact, "Kiểm tra số nào đúng rồi ghi thống nhất.", stated(second), written(first.value, second))
