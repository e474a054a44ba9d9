"""Pages: the closed Markdown that authors write, read for its calls, links, anchors and footnotes.

What this module reads is a subset of Markdown small enough to be read line by line, exactly as the site's engine reads
it; everything beyond the subset is reported, so that the two never disagree.
"""

import posixpath
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from pydantic import BaseModel

from macros.calls import BadCall, Call, scan
from macros.folding import slugify
from macros.periods import Period
from macros.stash import restore

# mkdocs.yml lists the same; a test holds the two together.
EXTENSIONS = ["footnotes", "fenced_code", "tables", "toc", "macros.pages"]

CAPTION = "Bảng: "
# Stands before text that has come from the month before and that nobody has read again.
TO_REVIEW = "[cần soát]"
REPORTS = "bao-cao"
TASK_LISTS = "nhiem-vu"
UNITS = "don-vi"
FIELDS = "linh-vuc"

_MONTH_PAGE = re.compile(rf"({REPORTS}|{TASK_LISTS})/(20\d\d)/(0[1-9]|1[0-2])\.md")
MOST_HEADINGS = 500
_DEEPEST_LIST, _DEEPEST_QUOTE, _MOST_TICKS = 6, 10, 100
_LONGEST_PARAGRAPH = 10_000

# Stands for every sign of a call; a private character, which no source may hold.
_CALL_SIGN = "\ue010"

# Blocks. What begins like none of these is a line of a paragraph.
_BEGINS_BLOCK = set("#|>-+*=:[ 0123456789")
# As Python-Markdown has it: the space after the signs may be missing.
_HEADING = re.compile(r"(#{1,6})(.*?)#*")
_FENCE = re.compile(r"(`{3,}|~{3,})[a-z]* *")
_TABLE_RULE = re.compile(r"[|:\- ]+")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_RULE = re.compile(r" {0,3}(?:(?:- {0,2}){3,}|(?:_ {0,2}){3,}|(?:\* {0,2}){3,}) *")
_ITEM = re.compile(r"( *)(?:[-+*]|[0-9]+\.)(?: +|(?<=[-+*])$)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_PREFIX = re.compile(r"(?: *(?:>|[-+*] |[0-9]+\. ))* *")
_NOTE = re.compile(r"\[\^[^\[\]]*\]:")

# Signs within a line.
_SIGN = re.compile(r"[<{}｛｝`\[\]\\*\t&~]")
CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
_HTML = re.compile(r"<[A-Za-z/!?][^>]{0,30}>?")
_BRACE = re.compile(r"[{}｛｝]")
_ESCAPE = re.compile(r"\\[\\*_{}\[\]()>#+.!|-]")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z0-9]+);")
_TAB, _TICK, _BRACKET, _STAR = re.compile("\t"), re.compile("`"), re.compile(r"[\[\]]"), re.compile(r"(?<=\S)\*+|\*+(?=[^\s*])")
_BACKSLASH = re.compile(r"\\.?")
LINK = re.compile(r"(!?)\[([^\]\[]*)\]\(([^()\[\]\s\"'<>]*)(?: \"[^\"]*\")?\)")
_FOOTNOTE = re.compile(r"\[\^([^\[\]]*)\](:?)")
_BROKEN_LINK = re.compile(r"\]\([^)]*")
_REFERENCE = re.compile(r"\]\[|\]:")
_PAIR = re.compile(r"\[[^\[\]]*\]")
_STAR_ITEM = re.compile(r"[ >]*\* ")
_EMPHASIS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])([^*]*[^\s*])\1(?!\*)")
_MARKUP = re.compile(r"!\[[^\]]*\]\([^()]*\)|\[([^\]]*)\]\([^()]*\)|[*\\]")


@dataclass(frozen=True)
class Place:
    """Something at a line and column (from 1) of the page's file."""

    line: int
    column: int
    text: str
    target: str = ""


@dataclass
class Page:
    """A page of docs/. file: path from the project's root; head: its front matter, None when it cannot be read."""

    file: str
    head: BaseModel | None
    body: str
    body_line: int

    @cached_property
    def path(self) -> str:
        """The page's path below docs/."""
        return self.file.removeprefix("docs/")

    @cached_property
    def folder(self) -> str:
        """The first folder of the path: the kind of page."""
        return self.path.partition("/")[0] if "/" in self.path else ""

    @cached_property
    def title(self) -> str:
        """Its name in menus; that of its file while the front matter cannot be read."""
        return getattr(self.head, "title", self.path)

    @cached_property
    def url(self) -> str:
        """The page's address below the site's root: "" for the home page, else with a slash at its end."""
        stem = self.path.removesuffix(".md")
        stem = "" if stem == "index" else stem.removesuffix("/index")
        return f"{stem}/" if stem else ""

    @cached_property
    def base(self) -> str:
        """Where its links start from: its address, unless the engine says otherwise."""
        return self.url

    @cached_property
    def period(self) -> Period | None:
        """The month of a report or task list, by its place (bao-cao/2026/04.md); None for every other page."""
        match = _MONTH_PAGE.fullmatch(self.path)
        return Period(int(match[2]), int(match[3])) if match else None

    @property
    def has_data(self) -> bool:
        """False for an old report that is kept as prose only."""
        return getattr(self.head, "du_lieu", True)

    @cached_property
    def data_month(self) -> Period | None:
        """The month whose data the page shows: its own, for a task list the month before, which set the tasks; else None."""
        return self.period.shift(-1) if self.period and self.folder == TASK_LISTS else self.period if self.has_data else None

    @cached_property
    def reading(self) -> "Reading":
        return read(self.body, self.body_line)


class Stray(NamedTuple):
    """Something beyond the closed Markdown: its place, its kind (see checks/markup.py), and what was found."""

    line: int
    column: int
    kind: str
    text: str = ""


@dataclass
class Reading:
    """What a page's body holds. titles: headings of the first level. bare_tables: tables without a caption line.
    torn_rows: table rows with more or fewer cells than their head."""

    calls: list[tuple[Place, Call]] = field(default_factory=list)
    bad_calls: list[tuple[Place, BadCall]] = field(default_factory=list)
    headings: list[Place] = field(default_factory=list)
    titles: list[Place] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    links: list[Place] = field(default_factory=list)
    images: list[Place] = field(default_factory=list)
    footnote_calls: list[Place] = field(default_factory=list)
    footnotes: list[Place] = field(default_factory=list)
    bare_tables: list[Place] = field(default_factory=list)
    torn_rows: list[Place] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)


def unit_path(unit: str) -> str:
    """The page of a unit, below docs/, by its code."""
    return f"{UNITS}/{unit.replace('_', '-')}.md"


def field_path(field: str) -> str:
    """The page of a field of work, below docs/, by its code."""
    return f"{FIELDS}/{field.replace('_', '-')}.md"


def relative_url(page: Page, target: str) -> str:
    """From one page's address to another's (both below the site's root), as a browser resolves it."""
    path, hash_sign, anchor = target.partition("#")
    return f"{_route(path or '.', page.base or '.')}/{hash_sign}{anchor}"


_route = lru_cache(maxsize=2**12)(posixpath.relpath)


def read(body: str, first_line: int = 1) -> Reading:
    """Read a page's body; lines count from first_line."""
    reading = Reading()
    starts = _line_starts(body)
    good, bad = scan(body)
    reading.calls = [(_place(starts, call.start, first_line, call.name), call) for call in good]
    reading.bad_calls = [(_place(starts, call.start, first_line, ""), call) for call in bad]
    lines = _blank(body, [(call.start, call.end) for call in (*good, *bad)]).split("\n")
    _empty_fences(lines)
    _Blocks(lines, first_line, reading).read()
    for number, line in enumerate(lines, first_line):
        if _SIGN.search(line):
            _read_signs(reading, number, line)
    _drop_consequences(reading, lines, first_line)
    return reading


def _line_starts(body: str) -> list[int]:
    return [0] + [match.end() for match in re.finditer("\n", body)]


def _place(starts: list[int], position: int, first_line: int, text: str) -> Place:
    index = bisect_right(starts, position) - 1
    return Place(first_line + index, position - starts[index] + 1, text)


def _blank(body: str, spans: list[tuple[int, int]]) -> str:
    """The body with the given spans replaced by signs that mean nothing, so that columns stay and nothing in them is read."""
    pieces, position = [], 0
    for start, end in sorted(spans):
        pieces += [body[position:start], re.sub("[^\n]", _CALL_SIGN, body[max(start, position) : end])]
        position = max(end, position)
    return "".join([*pieces, body[position:]])


def _empty_fences(lines: list[str]) -> None:
    """Empty the lines of code blocks, which the engine finds so: a line of signs, alone or with a name, to its like."""
    ends: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            ends.setdefault(line.rstrip(" "), []).append(index)
    index = 0
    while ends and index < len(lines):
        opening = _FENCE.fullmatch(lines[index]) if lines[index].startswith(("```", "~~~")) else None
        closing = ends.get(opening[1], []) if opening else []
        after = bisect_right(closing, index)
        if after < len(closing):
            lines[index : closing[after] + 1] = [""] * (closing[after] + 1 - index)
            index = closing[after]
        index += 1


class _Blocks:
    """The lines of a page as blocks: headings, tables, lists, quotations, footnotes, paragraphs.

    kind: what the block is that the present line belongs to, "" before its first line. depth: how many levels the next
    line may be indented, as part of a list or a footnote. width: the cells of a row, inside a table. told: whether this
    block has been complained of. length: of the paragraph or list item so far. caption: a caption that waits for its table; lost: the last one that found none.
    """

    def __init__(self, lines: list[str], first_line: int, reading: Reading) -> None:
        self.lines, self.first_line, self.reading = lines, first_line, reading
        self.kind, self.depth, self.width, self.told, self.length = "", 0, 0, False, 0
        self.caption: Stray | None = None
        self.lost: Stray | None = None

    def read(self) -> None:
        for index, line in enumerate(self.lines):
            if not line or line.isspace():
                self.kind, self.width, self.length = "", 0, 0
            elif self.width:
                self.row(index, line)
            elif self.kind == "quote" and not line.startswith((">", "#")):
                self.stray(index, "lazy", line)
            elif line[0] in _BEGINS_BLOCK:
                self.line(index, line)
            elif not self.kind:
                self.begin("text", index)
            self.length += len(line)
            if self.length > _LONGEST_PARAGRAPH and not self.width:
                self.stray(index, "long")
        self.drop_caption()
        self.reading.anchors = {place.target for place in self.reading.headings}

    def stray(self, index: int, kind: str, text: str = "") -> None:
        """A complaint; one for a block is enough."""
        if not self.told:
            self.reading.strays.append(Stray(self.first_line + index, 1, kind, text))
        self.told = True

    def drop_caption(self) -> None:
        """A caption that stands above anything but a table is none."""
        if self.caption:
            self.reading.strays.append(self.caption)
            self.lost = self.caption
        self.caption = None

    def begin(self, kind: str, index: int, depth: int = 0) -> None:
        line = self.lines[index]
        self.kind, self.depth, self.told, self.length = kind, depth, False, 0
        if "|" in line and self.is_rule(index + 1):
            self.table(index, line)
            return
        self.drop_caption()
        if line.startswith(CAPTION) and line.removeprefix(CAPTION).strip():
            self.caption = Stray(self.first_line + index, 1, "caption", line)

    def has_text_above(self, index: int) -> bool:
        above = self.lines[index - 1] if index else ""
        return above.strip() != "" and above[0] != "#"

    def is_rule(self, index: int) -> bool:
        return index < len(self.lines) and "|" in self.lines[index] and bool(_TABLE_RULE.fullmatch(self.lines[index]))

    def table(self, index: int, line: str) -> None:
        if not self.caption:
            self.reading.bare_tables.append(Place(self.first_line + index, 1, line))
            # A caption that something else has parted from this table is its own.
            self.reading.strays = [each for each in self.reading.strays if each is not self.lost]
        self.caption, self.lost, self.kind, self.width = None, None, "table", _cells(line)
        if _cells(self.lines[index + 1]) != self.width:
            # The engine sees no table; what follows is a consequence.
            self.row(index + 1, self.lines[index + 1])
            self.width, self.told = 0, True

    def row(self, index: int, line: str) -> None:
        if _cells(line) != self.width:
            self.reading.torn_rows.append(Place(self.first_line + index, 1, line, str(self.width)))

    def line(self, index: int, line: str) -> None:
        """A line that may begin something."""
        bare = line.lstrip(" ")
        if line[0] == "#":
            self.heading(index, line)
        elif _UNDERLINE.fullmatch(line) and self.has_text_above(index):
            self.stray(index, "underline", self.lines[index - 1])
        elif bare[0] == "|" or self.is_rule(index):
            self.bars(index)
        elif _RULE.fullmatch(line):
            self.begin("", index)
        elif item := _ITEM.match(line):
            self.item(index, line, item)
        elif quote := _QUOTE.match(line):
            self.quote(index, line, quote)
        elif _NOTE.match(bare):
            self.note(index)
        else:
            self.text(index, line, bare)

    def heading(self, index: int, line: str) -> None:
        self.drop_caption()
        self.kind, self.depth, self.told, self.length = "", 0, False, 0
        signs, text = _HEADING.fullmatch(line).groups()
        if not text.strip() or text.startswith("#"):
            self.stray(index, "heading", line)
        if len(self.reading.headings) <= MOST_HEADINGS:
            target = _unique(slugify(_plain(text)), {place.target for place in self.reading.headings})
            self.reading.headings.append(Place(self.first_line + index, 1, text.strip(), target))
            self.reading.titles += self.reading.headings[-1:] if signs == "#" else []

    def bars(self, index: int) -> None:
        """A row of a table that does not stand in a table: something above it is in the way, or its rule is missing."""
        was, caption = self.kind, self.caption
        if not was:
            # A caption above is not to blame.
            self.caption = caption if self.is_rule(index + 1) else None
            self.begin("bars", index)
        if self.kind != "table":
            self.caption = None
            self.stray(index, "glued_table" if was else "bars", self.lines[index])

    def item(self, index: int, line: str, item: re.Match) -> None:
        level, rest = divmod(len(item[1]), 4)
        is_bullet = not line[item.end(1)].isdecimal()
        if not self.kind:
            deepest = self.depth
            self.begin("list", index, level + 1)
            if level > deepest:
                self.stray(index, "indent", line)
        elif self.kind == "list":
            if level > self.depth:
                self.stray(index, "indent", line)
        elif not is_bullet:
            return
        else:
            self.stray(index, "glued_list", line)
        self.depth, self.length = level + 1, 0
        if rest:
            self.stray(index, "indent", line)
        if level >= _DEEPEST_LIST:
            self.stray(index, "deep")
        if not line[item.end() :].strip():
            self.stray(index, "empty_item", line)
        self.inner(index, line[item.end() :])

    def quote(self, index: int, line: str, quote: re.Match) -> None:
        if not self.kind:
            self.begin("quote", index)
        self.kind = "quote"
        if quote[0].count(">") > _DEEPEST_QUOTE:
            self.stray(index, "deep")
        content = line[quote.end() :]
        item = _ITEM.match(content)
        if content.startswith("    "):
            self.stray(index, "code", line)
        elif _UNDERLINE.fullmatch(content) and self.lines[index - 1].lstrip().startswith(">"):
            self.stray(index, "underline", self.lines[index - 1])
        else:
            self.inner(index, content[item.end() if item else 0 :], is_item=item is not None)

    def inner(self, index: int, text: str, is_item: bool = True) -> None:
        """What stands behind the sign of a list item or a quotation is text, nothing that begins another block."""
        if text.startswith("#"):
            self.stray(index, "inner_heading", text)
        elif text.startswith("|"):
            self.stray(index, "bars", text)
        elif is_item and (_ITEM.match(text) or text.startswith(">")):
            self.stray(index, "two_signs", self.lines[index])

    def note(self, index: int) -> None:
        if not self.kind:
            self.begin("note", index, depth=1)
        self.kind, self.depth = "note", 1

    def text(self, index: int, line: str, bare: str) -> None:
        level = (len(line) - len(bare)) // 4
        is_first = not self.kind
        deepest = self.depth
        if is_first:
            self.begin("text", index, deepest if level else 0)
        if line[0] == " " and bare[0] == "#":
            self.stray(index, "inner_heading", bare)
        elif is_first and level > deepest:
            self.stray(index, "code", line)


def _cells(row: str) -> int:
    """How many cells a table's row has, as Python-Markdown splits it: bars in code and escaped bars do not count."""
    bare = CODE_SPAN.sub("", row).replace("\\|", "").strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _unique(slug: str, taken: set[str]) -> str:
    """The anchor as the engine's table of contents makes it unique: tin, tin_1, tin_2."""
    candidate, count = slug or "_1", 0
    while candidate in taken:
        count += 1
        candidate = f"{slug}_{count}"
    return candidate


def _plain(heading: str) -> str:
    """A heading's words: what is code stays as it is, of everything else the signs go."""
    plain, end = [], 0
    for span in CODE_SPAN.finditer(heading):
        ticks = len(span[1])
        plain += [_without_markup(heading[end : span.start()]), span[0][ticks:-ticks].strip()]
        end = span.end()
    return "".join([*plain, _without_markup(heading[end:])])


def _without_markup(text: str) -> str:
    return _MARKUP.sub(r"\1", _ESCAPE.sub(" ", text))


def _read_signs(reading: Reading, number: int, line: str) -> None:
    """The links, footnotes and strays of one line; what has been understood is covered, and what is left is a stray."""

    def stray(kind: str, match: re.Match | None) -> bool:
        if match:
            reading.strays.append(Stray(number, match.start() + 1, kind, match[0]))
        return match is not None

    if line.lstrip(" >").startswith(("```", "~~~")):
        reading.strays.append(Stray(number, 1, "fence", line))
        return
    stray("tab", _TAB.search(line))
    text = CODE_SPAN.sub(_cover, line) if line.count("`") <= _MOST_TICKS else line
    if stray("tick", _TICK.search(text)):
        return
    stray("html", _HTML.search(text))
    stray("brace", _BRACE.search(text))
    stray("entity", next((each for each in _ENTITY.finditer(text) if unescape(each[0]) != each[0]), None))
    text = _ESCAPE.sub(_cover, text)
    stray("backslash", _BACKSLASH.search(text))
    text = _read_links(reading, number, text)
    broken = stray("link", _BROKEN_LINK.search(text))
    text = _read_notes(reading, number, _BROKEN_LINK.sub(_cover, text))
    broken or stray("reference", _REFERENCE.search(text)) or stray("bracket", _BRACKET.search(_PAIR.sub(_cover, text)))
    stray("star", _lone_star(text))


def _cover(match: re.Match) -> str:
    return "x" * len(match[0])


def _read_links(reading: Reading, number: int, line: str) -> str:
    for match in LINK.finditer(line):
        place = Place(number, match.start() + 1, match[2], match[3])
        if _CALL_SIGN in (match[0] if match[1] else match[0].partition("](")[2]):
            reading.strays.append(Stray(number, place.column, "call_in_link"))
        else:
            (reading.images if match[1] else reading.links).append(place)
    return LINK.sub(_cover, line)


def _read_notes(reading: Reading, number: int, line: str) -> str:
    for match in _FOOTNOTE.finditer(line):
        place = Place(number, match.start() + 1, match[1])
        if match[2] and _PREFIX.fullmatch(line[: match.start()]):
            reading.footnotes.append(place)
            if match.start():
                reading.strays.append(Stray(number, place.column, "inner_note", match[1]))
            elif not line[match.end() :].strip():
                reading.strays.append(Stray(number, place.column, "empty_note", match[1]))
        else:
            reading.footnote_calls.append(place)
            if line[0] == "#":
                reading.strays.append(Stray(number, place.column, "note_in_heading", match[1]))
    return _FOOTNOTE.sub(_cover, line)


def _lone_star(line: str) -> re.Match | None:
    """A star that neither begins a list item nor pairs with another: the innermost pairs are covered first."""
    if "*" not in line or _RULE.fullmatch(line):
        return None
    text, before = _STAR_ITEM.sub(_cover, line, count=1) if _STAR_ITEM.match(line) else line, ""
    while text != before:
        text, before = _EMPHASIS.sub(_cover, text), text
    return _STAR.search(text)


def _drop_consequences(reading: Reading, lines: list[str], first_line: int) -> None:
    """What follows from another stray is not told again: the end, on the next line, of what has begun on one; the
    definitions of references that are used; whatever stands below an open code block and may be its code."""
    opened = {each.line for each in reading.strays if _opens(each, lines[each.line - first_line])}
    is_used = any(each.kind == "reference" and each.text == "][" for each in reading.strays)
    reading.strays = [
        each
        for each in reading.strays
        if not (each.line - 1 in opened and each.kind in ("link", "reference", "bracket", "star", "tick") and each.line not in opened)
        and not (is_used and each.kind == "reference" and each.text == "]:")
    ]
    end = next((stray.line for stray in reading.strays if stray.kind == "fence"), None)
    if end:
        reading.strays = [each for each in reading.strays if each.line < end or each.kind == "fence" and each.line == end]
        for places in (reading.bare_tables, reading.torn_rows, reading.titles):
            places[:] = [each for each in places if each.line < end]


def _opens(stray: Stray, line: str) -> bool:
    """Whether a sign begins something that its line does not end."""
    before, after = line[: stray.column - 1], line[stray.column - 1 :].lstrip("*`[")
    if stray.kind == "bracket":
        return stray.text == "["
    return stray.kind in ("star", "tick") and (before == "" or before[-1].isspace()) and after != "" and not after[0].isspace()


class _Ampersand(InlineProcessor):
    """Every & is the character itself: the April report's «PCCC&CNCH;» is no HTML entity."""

    def handleMatch(self, m: re.Match, data: str) -> tuple[str, int, int]:  # noqa: N802 (the library's name)
        return self.md.htmlStash.store("&amp;"), m.start(0), m.end(0)


class _Restore(Postprocessor):
    """What macros printed takes the place of its tokens."""

    def run(self, text: str) -> str:
        return restore(text)


class _Captions(Treeprocessor):
    """The line «Bảng: …» before a table is the table's caption, and the heads of its columns say what they are."""

    def run(self, root: Element) -> None:
        for parent in root.iter():
            for before, table in pairwise(list(parent)):
                if table.tag == "table" and before.tag == "p" and (before.text or "").startswith(CAPTION):
                    parent.remove(before)
                    before.tag, before.text = "caption", (before.text or "").removeprefix(CAPTION)
                    table.insert(0, before)
        for head in root.iter("th"):
            head.set("scope", "col")


class ClosedMarkdown(Extension):
    """How our Markdown differs from Python-Markdown's: no HTML, no entities, and tables have captions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.postprocessors.register(_Restore(md), "restore", 5)
        md.inlinePatterns.register(_Ampersand("&", md), "entity", 80)
        md.treeprocessors.register(_Captions(md), "captions", 15)


def makeExtension(**settings: str) -> ClosedMarkdown:  # noqa: N802 (the library's name)
    """Called by Python-Markdown for the extension named macros.pages."""
    return ClosedMarkdown(**settings)
