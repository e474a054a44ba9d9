"""The words of an element as a reader reads them: parted where blocks part them, whole where tags stand within a line."""

from collections.abc import Callable, Iterable, Mapping

from lxml.etree import _Element

_WITHIN_A_LINE = frozenset(("span", "em", "strong", "code", "a", "sup", "sub", "wbr", "time"))
# Signs, buttons and standing notes: nothing that a reader looks for.
_SIGNS = frozenset(("headerlink", "footnote-ref", "footnote-backref", "loc-viec", "loc-viec__ket-qua", "tinh-den", "tai-ve", "chu-giai", "du-thao"))
# A note of its own line below the text.
_NOTE = "ghi"
# Stands within a sentence and is none of its words: said after it, so that the sentence is found as it was written.
_ASIDE = "lech-ghi"

Visit = Callable[[_Element], None]


class Words:
    """Gathers words. tags, classes: what is done with an element instead, by its tag or class."""

    def __init__(self, tags: Mapping[str, Visit] | None = None, classes: Mapping[str, Visit] | None = None) -> None:
        self.tags, self.classes = tags or {}, classes or {}
        self.pieces: list[str] = []
        self.asides: list[str] = []

    def read(self, element: _Element) -> None:
        """Take what is in an element; its own tag is left aside."""
        pieces = self.pieces
        pieces.append(element.text or "")
        for child in element:
            kind = child.get("class")
            if kind in _SIGNS:
                pass
            elif visit := self.classes.get(kind) or self.tags.get(child.tag):
                visit(child)
            elif kind == _ASIDE:
                self.asides.append(f" {words_of(child)}")
            elif child.tag in _WITHIN_A_LINE and kind != _NOTE:
                self.read(child)
            else:
                pieces.append(" ")
                self.read(child)
                pieces.append(" ")
            pieces.append(child.tail or "")

    def take(self) -> str:
        """The words since the last time."""
        text = joined((*self.pieces, *self.asides))
        self.pieces.clear()
        self.asides.clear()
        return text


def words_of(element: _Element) -> str:
    if not len(element):
        return joined((element.text or "",))
    words = Words()
    words.read(element)
    return words.take()


def joined(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())
