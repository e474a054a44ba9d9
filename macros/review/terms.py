"""Names, abbreviations and units in spellings that cannot be meant, by the office's gazetteer (tu_ngu.csv). It only suggests."""

import re
from collections.abc import Iterable, Iterator, Sequence

from macros.drafts import Passage
from macros.folding import fold
from macros.problems import Problem
from macros.review.context import Context, quote, report
from macros.schema import Term

# Signs of units whose capitals are fixed; «TW» and «MM» are also abbreviations, and so left out.
_UNITS = {unit.lower(): unit for unit in ("kV", "kW", "MW", "kWh", "kg", "km", "ha")}
_UNIT = re.compile(rf"(?<=\d)\s{{0,2}}({'|'.join(_UNITS)})(?!\w)", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?<!\w)[A-ZĐ]{4,}(?!\w)")
_NAME_BEFORE = re.compile(r"(?<!\w)[A-ZĐÀ-Ỹ][^\W\d_A-ZĐ]{0,8}\s$")
_NAME_AFTER = re.compile(r"\s[A-ZĐÀ-Ỹ][^\W\d_A-ZĐ]")


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    wrong = {spelling: term for term in context.terms for spelling in term.cach_viet_sai}
    # The longest first, so that a phrase is told before a word in it.
    known = _any_of(sorted(wrong, key=len, reverse=True))
    names = {fold(term.chuan): term for term in context.terms if term.loai in ("dia_danh", "ten_rieng") and " " in term.chuan}
    likely = _any_of(names)
    abbreviations = {term.chuan: term for term in context.terms if term.loai == "viet_tat" and len(term.chuan) > 3}
    for passage in passages:
        told = [match.span() for match in known.finditer(passage.text)]
        for start, end in told:
            yield _suggest(passage, start, end, wrong[passage.text[start:end]], file)
        found = [*_other_marks(passage.text, likely, names), *_swapped(passage.text, abbreviations)]
        for start, end, term in found:
            if not _overlaps(start, end, told):
                yield _suggest(passage, start, end, term, file)
        for match in _UNIT.finditer(passage.text):
            right = _UNITS[match[1].lower()]
            if match[1] != right and not passage.text.isupper() and not _overlaps(*match.span(1), told):
                place = quote(passage, *match.span(1))
                yield report(file, "ten-goi-sai", f"«{match[1]}» có lẽ là đơn vị «{right}».", f"Viết «{right}».", place, stated=match[1], expected=right)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole; of none, what nothing matches."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)")


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in spans)


def _other_marks(text: str, likely: re.Pattern[str], names: dict[str, Term]) -> Iterator[tuple[int, int, Term]]:
    """Known names that only lack or change a mark («Bát Trang»); a part of a longer name is another name."""
    folded = fold(text)
    for match in likely.finditer(folded) if len(folded) == len(text) else ():
        term, found = names[match[0]], text[match.start() : match.end()]
        if not found[0].isupper() or found.lower() == term.chuan.lower():
            continue
        # Where the office says in which phrase a spelling is wrong, alone it is right.
        in_phrases = any(found in spelling for spelling in term.cach_viet_sai)
        if not in_phrases and not _NAME_BEFORE.search(text[: match.start()][-12:]) and not _NAME_AFTER.match(text, match.end()):
            yield match.start(), match.end(), term


def _swapped(text: str, known: dict[str, Term]) -> Iterator[tuple[int, int, Term]]:
    """Abbreviations with two neighbouring letters in each other's place, or one letter too many of a kind."""
    for match in _ABBREVIATION.finditer(text):
        word = match[0]
        if word in known:
            continue
        near = [word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1)]
        near += [word[:place] + word[place + 1 :] for place in range(1, len(word)) if word[place] == word[place - 1]]
        if term := next((known[each] for each in near if each in known), None):
            yield *match.span(), term


def _suggest(passage: Passage, start: int, end: int, term: Term, file: str) -> Problem:
    found = passage.text[start:end]
    fact = f"«{found}» có lẽ là «{term.chuan}»{_meaning(term)}."
    return report(file, "ten-goi-sai", fact, f"Viết «{term.chuan}», hoặc giữ nguyên nếu đúng ý.", quote(passage, start, end), stated=found, expected=term.chuan)


def _meaning(term: Term) -> str:
    return f" ({term.day_du})" if term.day_du else ""
