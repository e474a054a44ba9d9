"""«nhap» for Word: a section or a whole report as Markdown, and its figures with the codes that they may be."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.archive import Archive, open_archive
from macros.folding import fold, shorten
from macros.intake.blocks import Block, Document, Paragraph, Table, gather
from macros.intake.frame import Frame, read_frame
from macros.intake.markdown import as_markdown
from macros.intake.new_page import front_matter
from macros.intake.outline import outline
from macros.intake.safe_text import plain
from macros.intake.word import read_word
from macros.periods import Period
from macros.schema import Indicator
from macros.wording import ProseNumber, Wordings, classify, compile_wording

_MOST_PROPOSALS = 3
_LEAST_LIKENESS = 0.35
_CLAUSE_END = re.compile(r"[,;.:()](?=\s|$)")
# How much a word counts that stands in the number's own clause, in its paragraph, in the headings above.
_CLAUSE, _PARAGRAPH, _HEADING = 1.0, 0.4, 0.3
_SAME_VALUE = 0.5


@dataclass(frozen=True)
class Proposal:
    """A number of the document and the codes that are most like the words around it. same: those whose value of the month it is."""

    place: int
    quoted: str
    number: str
    codes: tuple[str, ...]
    same: tuple[str, ...]

    def __str__(self) -> str:
        shown = ", ".join(f"{code} (bằng số trong kho)" if code in self.same else code for code in self.codes)
        return f"Đoạn {self.place}: {self.number} trong «{self.quoted}»: {shown or 'chưa thấy mã nào gần'}"


@dataclass(frozen=True)
class Understood:
    """What a Word file says: as a page or a part of one, what was left out, which figures it holds."""

    markdown: str
    remarks: tuple[str, ...]
    proposals: tuple[Proposal, ...]

    def __str__(self) -> str:
        parts = [self.markdown]
        if self.remarks:
            parts.append("\n".join(["Đã bỏ hoặc đổi:", *self.remarks, ""]))
        if self.proposals:
            parts.append("\n".join(["Số liệu và mã đề nghị (thay số bằng lệnh so_lieu):", *map(str, self.proposals), ""]))
        return "\n".join(parts)


def understand(root: Path, source: Path, period: Period | None) -> Understood:
    """Read a Word file; Unreadable when it is none. period: the month whose values are compared, and that a whole report is of."""
    document = read_word(source)
    archive = open_archive(root)
    frame = read_frame(document.blocks)
    is_whole = bool(frame.title and period)
    markdown = _whole_page(document, frame, period) if is_whole else as_markdown(document, frame.head, frame.title, (*frame.body, *frame.closing))
    return Understood(markdown, tuple(gather(document.remarks)), tuple(_proposals(archive, frame.body, period)))


def _whole_page(document: Document, frame: Frame, period: Period) -> str:
    """A report's page: what the letterhead and the signature say stands in its front matter, and macros print it."""
    body = as_markdown(document, (), frame.title, frame.body)
    return f"{front_matter(frame, period, 'du_thao')}\n{{{{ dau_van_ban() }}}}\n\n{body}\n{{{{ ket_van_ban() }}}}\n"


# Figures.


def _proposals(archive: Archive, blocks: Sequence[Block], period: Period | None) -> Iterator[Proposal]:
    wording = compile_wording(row.mau for row in archive.wordings)
    names = _Names(archive.indicators.values())
    printed = _printed(archive, period) if period in archive.months else {}
    headings: dict[int, str] = {}
    for block, level in outline(blocks):
        if level:
            headings = {depth: text for depth, text in headings.items() if depth < level} | {level: block.text}
        else:
            for place, text in _texts(block):
                for number in _figures(text, wording):
                    yield _proposal(names, printed, place, text, number, " ".join(headings.values()))


def _texts(block: Block) -> Iterator[tuple[int, str]]:
    """(its place, its words) of a paragraph, or of each row of a table."""
    if isinstance(block, Table):
        yield from ((row.number, plain("; ".join(" ".join(each.text for each in cell) for cell in row.cells))) for row in block.rows)
    elif isinstance(block, Paragraph):
        yield block.number, plain(block.text)


def _figures(text: str, wording: Wordings) -> list[ProseNumber]:
    """The numbers that nothing explains, but for the one that an item begins with."""
    return [each for each in classify(text, wording) if not each.kind and not (each.start == 0 and re.match(r"[.)]\s", text[len(each.text) :]))]


def _proposal(names: "_Names", printed: Mapping[str, str], place: int, text: str, number: ProseNumber, headings: str) -> Proposal:
    start, end = number.start, number.start + len(number.text)
    clause = _clause(text, start, end)
    weights: dict[str, float] = {}
    for words, weight in ((headings, _HEADING), (text, _PARAGRAPH), (clause, _CLAUSE)):
        weights |= dict.fromkeys(_words(words), weight)
    same = {code for code, value in printed.items() if value == _bare(number.text)}
    codes = names.nearest(weights, same)
    return Proposal(place, shorten(clause, 80), number.text, codes, tuple(code for code in codes if code in same))


def _clause(text: str, start: int, end: int) -> str:
    """What stands between the signs around a number; its unit, behind it, belongs to it."""
    before = max((match.end() for match in _CLAUSE_END.finditer(text, 0, start)), default=0)
    after = _CLAUSE_END.search(text, end)
    return text[before : after.start() if after else len(text)].strip()


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", fold(text))


def _printed(archive: Archive, period: Period) -> dict[str, str]:
    """What the month prints for each of its indicators."""
    found = ((code, archive.figure(code, period)) for code in archive.indicators)
    return {code: _bare(figure.text) for code, figure in found if figure and re.search(r"\d", figure.text)}


def _bare(number: str) -> str:
    """A number without the signs that change nothing: 1.408 is 1408, 02 is 2."""
    return number.replace(".", "").lstrip("0").rstrip("%")


class _Names:
    """The indicators' names as words, each counting the more the fewer names have it."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self.words = {each.ma: frozenset(_words(f"{each.ten} {each.don_vi_tinh}")) for each in indicators}
        count = Counter(word for words in self.words.values() for word in words)
        self.worth = {word: math.log(1 + len(self.words) / number) for word, number in count.items()}

    def nearest(self, weights: Mapping[str, float], same: set[str]) -> tuple[str, ...]:
        """The codes most like the weighted words; an equal value helps, but does not make a code out of nothing."""
        likeness = {code: self.likeness(words, weights) for code, words in self.words.items()}
        scores = {code: score + _SAME_VALUE * (code in same) for code, score in likeness.items() if score >= _LEAST_LIKENESS}
        return tuple(sorted(scores, key=scores.get, reverse=True)[:_MOST_PROPOSALS])

    def likeness(self, words: frozenset[str], weights: Mapping[str, float]) -> float:
        whole = sum(self.worth[word] for word in words)
        return sum(self.worth[word] * weights.get(word, 0) for word in words) / whole if whole else 0
