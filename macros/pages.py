"""Pages: the closed Markdown that authors write, read for its calls, links, anchors and footnotes.

What this module reads is a subset of Markdown small enough to be read line by line, exactly as the site's engine reads
it; everything beyond the subset is reported, so that the two never disagree.
"""

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
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
REPORTS = "bao-cao"
TASK_LISTS = "nhiem-vu"

_MONTH_PAGE = re.compile(rf"({REPORTS}|{TASK_LISTS})/(20\d\d)/(0[1-9]|1[0-2])\.md")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
# As Python-Markdown has it: the space after the signs may be missing.
_HEADING = re.compile(r"^(#{1,6})(.*?)#*$")
_TABLE_RULE = re.compile(r" {0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
# Controls, soft hyphen, zero-width and direction signs, private use.
_ODD_SIGN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]")
_CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
_HTML = re.compile(r"<[A-Za-z/!?]")
_BRACE = re.compile(r"[{}]")
_LINK = re.compile(r"(!?)\[([^\]\[]*)\]\(([^()\s]*)(?: \"[^\"]*\")?\)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")
_REFERENCE = re.compile(r"\]\[|^ {0,3}\[[^\]^][^\]]*\]:")
_MARKUP = re.compile(r"[*_`\\]|!?\[|\]\([^()]*\)|\]")


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

    @property
    def path(self) -> str:
        """The page's path below docs/."""
        return self.file.removeprefix("docs/")

    @property
    def folder(self) -> str:
        """The first folder of the path: the kind of page."""
        return self.path.partition("/")[0] if "/" in self.path else ""

    @property
    def title(self) -> str:
        """Its name in menus; that of its file while the front matter cannot be read."""
        return getattr(self.head, "title", self.path)

    @property
    def url(self) -> str:
        """The page's address below the site's root: "" for the home page, else with a slash at its end."""
        stem = self.path.removesuffix(".md")
        stem = "" if stem == "index" else stem.removesuffix("/index")
        return f"{stem}/" if stem else ""

    @property
    def period(self) -> Period | None:
        """The month of a report or task list, by its place (bao-cao/2026/04.md); None for every other page."""
        match = _MONTH_PAGE.fullmatch(self.path)
        return Period(int(match[2]), int(match[3])) if match else None

    @property
    def data_month(self) -> Period | None:
        """The month whose data the page shows: its own, for a task list the month before, which set the tasks; else None."""
        return self.period.shift(-1) if self.period and self.folder == TASK_LISTS else self.period

    @cached_property
    def reading(self) -> "Reading":
        return read(self.body, self.body_line)


@dataclass
class Reading:
    """What a page's body holds. titles: headings of the first level. html, braces, references: places outside the closed Markdown. bare_tables: tables without a caption line.
    torn_rows: table rows with more or fewer cells than their head. odd_signs: tabs and invisible characters."""

    calls: list[tuple[Place, Call]] = field(default_factory=list)
    bad_calls: list[tuple[Place, BadCall]] = field(default_factory=list)
    headings: list[Place] = field(default_factory=list)
    titles: int = 0
    anchors: set[str] = field(default_factory=set)
    links: list[Place] = field(default_factory=list)
    images: list[Place] = field(default_factory=list)
    footnote_calls: list[Place] = field(default_factory=list)
    footnotes: list[Place] = field(default_factory=list)
    bare_tables: list[Place] = field(default_factory=list)
    torn_rows: list[Place] = field(default_factory=list)
    odd_signs: list[Place] = field(default_factory=list)
    html: list[Place] = field(default_factory=list)
    braces: list[Place] = field(default_factory=list)
    references: list[Place] = field(default_factory=list)
    unclosed_fence: Place | None = None


def relative_url(page: Page, target: str) -> str:
    """From one page's address to another's (both below the site's root), as a browser resolves it."""
    path, hash_sign, anchor = target.partition("#")
    route = posixpath.relpath(path or ".", page.url or ".")
    return f"{route}/{hash_sign}{anchor}"


def read(body: str, first_line: int = 1) -> Reading:
    """Read a page's body; lines count from first_line."""
    reading = Reading()
    starts = _line_starts(body)
    good, bad = scan(body)
    reading.calls = [(_place(starts, call.start, first_line, call.name), call) for call in good]
    reading.bad_calls = [(_place(starts, call.start, first_line, ""), call) for call in bad]
    prose = _blank(body, [(call.start, call.end) for call in (*good, *bad)])
    earlier: list[str] = []
    width = 0
    for number, line in _outside_fences(prose, first_line, reading):
        if _TABLE_RULE.fullmatch(line) and earlier and "|" in earlier[-1]:
            width = _cells(earlier[-1])
            above = next((each for each in reversed(earlier[:-1]) if each.strip()), "")
            if not above.startswith(CAPTION):
                reading.bare_tables.append(Place(number - 1, 1, earlier[-1]))
        width = width if line.strip() else 0
        if width and _cells(line) != width:
            reading.torn_rows.append(Place(number, 1, line, str(width)))
        earlier.append(line)
        if heading := _HEADING.match(line):
            text = heading[2].strip()
            reading.titles += heading[1] == "#"
            reading.headings.append(Place(number, 1, text, _unique(slugify(_plain(text)), reading)))
        _read_line(reading, number, _CODE_SPAN.sub(lambda match: "x" * len(match[0]), line))
    reading.anchors |= {place.target for place in reading.headings}
    return reading


def _cells(row: str) -> int:
    """How many cells a table's row has, as Python-Markdown splits it: bars in code and escaped bars do not count."""
    bare = _CODE_SPAN.sub("", row).replace("\\|", "").strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _line_starts(body: str) -> list[int]:
    return [0] + [match.end() for match in re.finditer("\n", body)]


def _place(starts: list[int], position: int, first_line: int, text: str) -> Place:
    index = bisect_right(starts, position) - 1
    return Place(first_line + index, position - starts[index] + 1, text)


def _blank(body: str, spans: list[tuple[int, int]]) -> str:
    """The body with the given spans replaced by letters, so that columns stay and nothing in them is read."""
    pieces, position = [], 0
    for start, end in sorted(spans):
        pieces += [body[position:start], "x" * (end - max(start, position))]
        position = max(end, position)
    return "".join([*pieces, body[position:]])


def _outside_fences(prose: str, first_line: int, reading: Reading) -> Iterator[tuple[int, str]]:
    """Numbered lines outside code fences."""
    fence = None
    for number, line in enumerate(prose.split("\n"), first_line):
        opening = _FENCE.match(line)
        if fence is None and opening:
            fence, reading.unclosed_fence = opening[1], Place(number, 1, line)
        elif fence is not None and opening and opening[1].startswith(fence) and line.strip() == opening[1]:
            fence = reading.unclosed_fence = None
        elif fence is None:
            yield number, line


def _read_line(reading: Reading, number: int, line: str) -> None:
    for match in _ODD_SIGN.finditer(line):
        reading.odd_signs.append(Place(number, match.start() + 1, f"U+{ord(match[0]):04X}"))
    for match in _HTML.finditer(line):
        reading.html.append(Place(number, match.start() + 1, line[match.start() : match.start() + 20]))
    if match := _BRACE.search(line):
        reading.braces.append(Place(number, match.start() + 1, match[0]))
    for match in _LINK.finditer(line):
        kind = reading.images if match[1] else reading.links
        kind.append(Place(number, match.start() + 1, match[2], match[3]))
    for match in _FOOTNOTE.finditer(line):
        is_definition = match[2] and match.start() == 0
        (reading.footnotes if is_definition else reading.footnote_calls).append(Place(number, match.start() + 1, match[1]))
    for match in _REFERENCE.finditer(line):
        reading.references.append(Place(number, match.start() + 1, match[0]))


def _unique(slug: str, reading: Reading) -> str:
    """The anchor as the engine's table of contents makes it unique: tin, tin_1, tin_2."""
    taken = {place.target for place in reading.headings}
    candidate, count = slug or "_1", 0
    while candidate in taken:
        count += 1
        candidate = f"{slug}_{count}"
    return candidate


def _plain(heading: str) -> str:
    return _MARKUP.sub("", heading)


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
