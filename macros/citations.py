"""Where a text cites legal documents: read once for each text, with the places where a link to the document may stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.calls import blank
from macros.documents import ISSUERS, Document, find_documents
from macros.folding import fold
from macros.pages import CODE_SPAN, LINK

# A heading, or a line with those that go on with it: a citation may be wrapped, but never runs over into another block.
_BLOCK = re.compile(r"(?m)^(?:#.*|(?![ \t]*$).+(?:\n(?![ \t]*(?:[-+*>|#]|[0-9]+\.[ ]|\[\^|$)).+)*)")
_FENCED = re.compile(r"(?ms)^(`{3,}|~{3,})[a-z]* *\n.*?^\1 *$")
_ADDRESS = re.compile(r"\]\([^()]*\)")
_NOTE = re.compile(r"\[\^([^\[\]]*)\]:")
# Only a text with such a sign can cite a number; asking for it first is many times as fast as reading the text.
_LIKE_A_NUMBER = re.compile(r"[0-9][a-z]?[\s*]{0,3}[/–-][\s*]{0,3}(?:[0-9]{4}[\s*]{0,3}/[\s*]{0,3})?[A-ZĐ]")
_MARKUP = re.compile(r"[*_\\`\[\]<>|~{}]")
_YEAR_AFTER = re.compile(r"[\s,(]{0,3}năm\s{1,3}((?:19|20)[0-9]{2})(?![0-9/])", re.IGNORECASE)


@dataclass(frozen=True)
class Citation:
    """start, end: of the number with its symbol, in the whole text. line: from 0, column: from 1. note: of the footnote that it stands in.

    year: what the number, the date or «năm 2025» behind it says; 0 for none. body: who issued it, in the text's words.
    """

    document: Document
    start: int
    end: int
    line: int
    column: int
    note: str
    year: int
    body: str
    is_linkable: bool


@lru_cache(maxsize=2**15)
def citations(text: str) -> tuple[Citation, ...]:
    """Every citation of a page's body or of a cell, in order; calls, code and addresses of links cite nothing."""
    if not _LIKE_A_NUMBER.search(text):
        return ()
    prose = _FENCED.sub(_spaces, text)
    return tuple(each for block in _BLOCK.finditer(prose) if _LIKE_A_NUMBER.search(block[0]) for each in _of_block(prose, block))


def _spaces(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _of_block(text: str, block: re.Match) -> Iterator[Citation]:
    words = blank(block[0].replace("\n", " "))
    for hidden in (CODE_SPAN, _ADDRESS):
        words = hidden.sub(_spaces, words)
    links = [match.span() for match in LINK.finditer(block[0])]
    note = _NOTE.match(words)
    for document in find_documents(words):
        first, last = document.span
        is_marked = bool(_MARKUP.search(block[0], first, last)) or any(start < last and first < end for start, end in links)
        start = block.start() + first
        yield Citation(
            document,
            start,
            block.start() + last,
            text.count("\n", 0, start),
            start - text.rfind("\n", 0, start),
            note=note[1] if note else "",
            year=_year(document, words),
            body=_body(document.name),
            is_linkable=not (is_marked or words.startswith("#")),
        )


def _year(document: Document, words: str) -> int:
    if document.year:
        return document.year
    if document.date and document.date.year:
        return document.date.year
    said = _YEAR_AFTER.match(words, document.span[1])
    return int(said[1]) if said else 0


# Words of a body's name that are no capitals («HĐND thành phố Hà Nội», «Trung ương Đảng khóa XIII»).
_PLACE_WORDS = frozenset("thành phố tỉnh xã phường huyện quận thị trấn khóa khoá".split())
_KNOWN_BODIES = sorted((fold(name).split() for names in ISSUERS.values() for name in names), key=len, reverse=True)
_NAME_ENDS = re.compile(
    r"\s(?:về|ban hành|thực hiện|triển khai|đối với|phục vụ|trình|cho|tại|theo|quy định|để|với|trong|trên|được|là|có|yêu cầu|hướng dẫn|phê duyệt|giao|gửi|đã|nhằm|x{3,})(?=\s|$).*"
)


@lru_cache(maxsize=2**12)
def _body(name: str) -> str:
    """A body's name without what the sentence goes on with: «Chính phủ ban hành …» is «Chính phủ»."""
    words = name.split()
    folded = fold(name).split()
    known = next((len(body) for body in _KNOWN_BODIES if folded[: len(body)] == body), 0)
    if not known:
        return _NAME_ENDS.sub("", name).strip() if name[:1].isupper() else ""
    while known < len(words) and (words[known][0].isupper() or words[known] in _PLACE_WORDS):
        known += 1
    return " ".join(words[:known])
