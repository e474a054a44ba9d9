"""What Word puts before a paragraph of its lists: the sign, or the number that it has counted."""

from collections.abc import Iterator
from dataclasses import dataclass

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST_CHAIN = 20
_SIGNS = ("-", "–", "+", "*", "•")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class _Level:
    """kind and text as in («bullet», «-») and («decimal», «%1.%2.»); start: its first number."""

    kind: str
    text: str
    start: int


class Numbering:
    """Counts as Word does, so the paragraphs must be asked for once each, in their order."""

    def __init__(self, document) -> None:
        self.styles = {style.style_id: style for style in document.styles}
        self.lists: dict[str, str] = {}
        self.levels: dict[tuple[str, int], _Level] = {}
        self.restarts: dict[tuple[str, int], int] = {}
        self.counts: dict[tuple[str, int], int] = {}
        try:
            self._read(document.part.numbering_part.element)
        except (KeyError, NotImplementedError):
            # A document without lists has no such part.
            pass

    def _read(self, root) -> None:
        levels = {each.get(WORD + "abstractNumId"): dict(_levels(each)) for each in root.iter(WORD + "abstractNum")}
        for number in root.iter(WORD + "num"):
            link = number.find(WORD + "abstractNumId")
            name, abstract = number.get(WORD + "numId"), _value(link)
            self.lists[name] = abstract
            self.levels |= {(name, depth): level for depth, level in levels.get(abstract, {}).items()}
            for change in number.iter(WORD + "lvlOverride"):
                depth = int(change.get(WORD + "ilvl"))
                self.levels |= {(name, depth): level for _, level in _levels(change)}
                if (start := change.find(WORD + "startOverride")) is not None:
                    self.restarts[name, depth] = int(_value(start, "1"))

    def label(self, paragraph) -> tuple[str, int]:
        """(«-», «•», «1.», «a)»…, its depth from 0); ("", 0) for a paragraph of no list."""
        place = name, depth = self._place(paragraph)
        level = self.levels.get(place)
        if level is None:
            return "", 0
        if level.kind in ("bullet", "none"):
            return (level.text if level.text in _SIGNS else "•" if level.kind == "bullet" else ""), depth
        self._count(name, depth)
        return self._written(name, depth), depth

    def _count(self, name: str, depth: int) -> None:
        abstract = self.lists[name]
        if (name, depth) in self.restarts:
            # Only where the list first comes, not at every paragraph of it.
            self.counts[abstract, depth] = self.restarts.pop((name, depth)) - 1
        self.counts[abstract, depth] = self.counts.get((abstract, depth), self.levels[name, depth].start - 1) + 1
        for key in [key for key in self.counts if key[0] == abstract and key[1] > depth]:
            del self.counts[key]

    def _written(self, name: str, depth: int) -> str:
        text = self.levels[name, depth].text
        for number in range(depth + 1):
            if f"%{number + 1}" in text and (level := self.levels.get((name, number))):
                text = text.replace(f"%{number + 1}", _numeral(level.kind, self.counts.get((self.lists[name], number), level.start)))
        return text.strip()

    def _place(self, paragraph) -> tuple[str, int]:
        """The list and the depth, of the paragraph itself, else of its style."""
        name = depth = ""
        for properties in self.properties(paragraph, "numPr"):
            name = name or _value(properties.find(WORD + "numId"))
            depth = depth or _value(properties.find(WORD + "ilvl"))
            if name:
                break
        return name, int(depth or 0)

    def properties(self, paragraph, name: str) -> Iterator:
        """A property of a paragraph: its own, then that of its style, and of the styles that this one is based on."""
        own = paragraph.find(f"{WORD}pPr/{WORD}{name}")
        if own is not None:
            yield own
        for style in self.chain(_value(paragraph.find(f"{WORD}pPr/{WORD}pStyle"))):
            found = style.element.find(f"{WORD}pPr/{WORD}{name}")
            if found is not None:
                yield found

    def chain(self, name: str) -> Iterator:
        """A style and those that it is based on; a file may say that they go in a circle."""
        style = self.styles.get(name)
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                return
            yield style
            style = style.base_style


def _levels(parent) -> Iterator[tuple[int, _Level]]:
    for level in parent.iter(WORD + "lvl"):
        kind, text, start = (level.find(WORD + name) for name in ("numFmt", "lvlText", "start"))
        yield int(level.get(WORD + "ilvl")), _Level(_value(kind, "decimal"), _value(text), int(_value(start, "1")))


def _value(element, otherwise: str = "") -> str:
    return otherwise if element is None else element.get(WORD + "val") or otherwise


def _numeral(kind: str, value: int) -> str:
    if kind in ("lowerLetter", "upperLetter") and value > 0:
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < value < 40:
        return _roman(value) if kind == "lowerRoman" else _roman(value).upper()
    return f"{value:02}" if kind == "decimalZero" else str(value)


def _roman(value: int) -> str:
    letters = ""
    for size, sign in _ROMAN:
        letters += sign * (value // size)
        value %= size
    return letters
