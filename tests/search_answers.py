"""What the built pages answer to a query: read from their shown text, by nothing that the search itself uses.

A page answers when its own text holds the phrase. What repeats other pages (the task list of a unit, the sections of a
field, links to headings, the legend of every report) is shown but is nobody's own text: a page that holds the phrase
only there is neither a right answer nor a wrong one.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from conftest import ROOT, read_html
from lxml.etree import _Element
from search_typings import TONES, fold, split_tone

QUERIES = ROOT / "tests/search_queries.csv"

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WITHIN_A_LINE = ("a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "time", "wbr")
# Signs and controls: not text. The number of a note would stick to the word before it.
_NO_TEXT = ("headerlink", "footnote-backref", "footnote-ref", "loc-viec", "loc-viec__ket-qua")
_REPEATS = ("trich-lai", "so-linh-vuc", "theo-han", "so-noi-bat", "noi-dan", "kho", "chu-giai")
_CITING_COLUMNS = ("Nêu trong", "Bằng chứng")
_TASKS = "nhiem-vu"
_MONTH_OF_TASKS = re.compile(r"nhiem-vu/\d{4}/\d\d/")

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
_TONE_BEHIND = re.compile(rf"([ou])([aey])([{''.join(TONES)}])")
_UNFINISHED_THOUSANDS = re.compile(r"\.(?=\d{1,2}$)")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


@dataclass(frozen=True)
class Query:
    """A line of search_queries.csv; also: another writing of the same thing, which answers as well."""

    text: str
    kind: str
    also: str

    @property
    def is_twin(self) -> bool:
        return self.kind == "twin"


def queries() -> list[Query]:
    with QUERIES.open(encoding="utf-8", newline="") as lines:
        return [Query(row["query"], row["kind"], row["also"] or "") for row in csv.DictReader(lines)]


# Text as words.


def words(text: str) -> str:
    """The words of a text between single spaces: small letters, one place for a tone, numbers as they are written.

    So «hoà» and «hòa» are alike, and «04/2026» and «4/2026», «1.408» and «1408»; but «12,01» is not «12/1».
    """
    text = _THOUSANDS.sub(lambda number: number[0].replace(".", ""), unicodedata.normalize("NFC", text.lower()))
    return f" {' '.join(map(_word, _TOKEN.findall(text)))} "


@lru_cache(maxsize=None)
def _word(token: str) -> str:
    if token.isdigit():
        return token.lstrip("0") or "0"
    if token.isascii():
        return token
    toned = "".join(part for char in token for part in split_tone(char))
    return _TONE_BEHIND.sub(r"\1\3\2", toned)


# Pages.


@dataclass
class Page:
    """A built page: the words of its own text and of all its text, and the text at each of its anchors."""

    url: str
    own: str = ""
    shown: str = ""
    places: dict[str, str] = field(default_factory=dict)

    @cached_property
    def folded(self) -> str:
        return fold(self.own)

    @cached_property
    def shown_folded(self) -> str:
        return fold(self.shown)


def read_pages(site: Path) -> list[Page]:
    """The pages that a source wrote, in the order of their addresses."""
    files = sorted(site.rglob("index.html"))
    return [_read_page(f"{file.parent.relative_to(site).as_posix()}/".removeprefix("./"), file) for file in files]


def _read_page(url: str, file: Path) -> Page:
    root = read_html(file)
    article = root.find(".//article")
    page = Page(url)
    title = root.findtext(".//title").partition(" - ")[0]
    heading, own, shown, place = "", [title, " . "], [], []
    for element, text, is_own in _pieces(article, bool(_MONTH_OF_TASKS.match(url))):
        if element is not None:
            page.places[heading] = "".join(place)
            heading, place = element.get("id", ""), []
        shown.append(text)
        place.append(text)
        if is_own:
            own.append(text)
    page.places[heading] = "".join(place)
    page.own, page.shown = words("".join(own)), words(" ".join(("".join(shown), *_values(article))))
    page.places |= _rows(article)
    return page


def _rows(article: _Element) -> dict[str, str]:
    """The text of every table row that has an anchor, below the heading that it stands under."""
    rows, heading = {}, ""
    for element in article.iter("tr", *_HEADINGS):
        if element.tag in _HEADINGS:
            heading = element.text_content()
        else:
            text = " ".join((heading, *element.itertext()))
            rows |= dict.fromkeys(element.xpath(".//@id"), text)
    return rows


def _values(article: _Element) -> Iterator[str]:
    """The values of an indicator with the unit that stands above its table: a reader sees the two together."""
    for indicator in article.find_class("chung-cu"):
        unit = indicator.xpath("string(.//dt[.='Đơn vị tính']/following-sibling::dd)")
        yield from (f"{value.text_content()} {unit} ." for value in indicator.xpath(".//td[@data-nhan='Giá trị']"))


def _pieces(element: _Element, has_tasks: bool, is_own: bool = True) -> Iterator[tuple[_Element | None, str, bool]]:
    """(heading that begins here, text, whether it is the page's own), in reading order; blocks are parted by a space."""
    classes = (element.get("class") or "").split()
    if not isinstance(element.tag, str) or any(name in _NO_TEXT for name in classes):
        return
    is_own = is_own and not _repeats(element, classes, has_tasks)
    gap = "" if element.tag in _WITHIN_A_LINE else " "
    yield (element if element.tag in _HEADINGS else None), gap + (element.text or ""), is_own
    for child in element:
        yield from _pieces(child, has_tasks, is_own)
        yield None, child.tail or "", is_own
    yield None, gap, is_own


def _repeats(element: _Element, classes: list[str], has_tasks: bool) -> bool:
    if _TASKS in classes:
        return not has_tasks
    return element.get("data-nhan") in _CITING_COLUMNS or any(name in _REPEATS for name in classes)


# Answers.


@dataclass(frozen=True)
class Answer:
    """The pages that hold a phrase as it was typed, and those that only repeat it."""

    pages: frozenset[str]
    repeats: frozenset[str]


def answer(pages: list[Page], query: Query, typed: str, is_partial: bool) -> Answer:
    """Typed without any mark, a query asks for every accented form; unfinished, for every word that begins so.

    What is typed with a slip is not looked for: the caller hands the query itself. Half an abbreviation stands for nothing.
    """
    is_unmarked = fold(typed) == typed.lower()
    writings = [typed, query.also] if query.also and not is_partial else [typed]
    phrases = [_phrase(text, is_unmarked, is_partial) for text in writings]
    own, shown = set(), set()
    for page in pages:
        if _holds(page.folded if is_unmarked else page.own, phrases):
            own.add(page.url)
        elif _holds(page.shown_folded if is_unmarked else page.shown, phrases):
            shown.add(page.url)
    return Answer(frozenset(own), frozenset(shown))


def holds_here(page: Page, anchor: str, query: Query) -> bool:
    """Whether the place that a result leads to holds the phrase with its very marks; without an anchor that is the whole page."""
    place = words(page.places[anchor]) if anchor in page.places else page.own
    return _holds(place, [words(text) for text in (query.text, query.also) if text])


def _phrase(text: str, is_unmarked: bool, is_partial: bool) -> str:
    if is_partial:
        text = _UNFINISHED_THOUSANDS.sub("", text)
    phrase = fold(words(text)) if is_unmarked else words(text)
    return phrase.rstrip() if is_partial else phrase


def _holds(text: str, phrases: list[str]) -> bool:
    return any(phrase in text for phrase in phrases)
