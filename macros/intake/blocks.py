"""A document as its author wrote it: paragraphs, tables and notes in their order, without pages, fonts and colours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Run:
    """Words in one writing. note: the name of the note that is called here; then there are no words."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""


@dataclass(frozen=True)
class Paragraph:
    """number: its place in the file, from 1. level: of a heading by its style, 1 to 6, else 0. is_title: by its style.

    label: what the program puts before it, «1.», «a)», or the sign of a list; depth: how deep in that list, from 0.
    """

    number: int
    runs: tuple[Run, ...]
    level: int = 0
    is_title: bool = False
    label: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def lines(self) -> "list[Paragraph]":
        """Its lines, which breaks within it part, as paragraphs; letterheads and signatures are written so."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            first, *others = run.text.split("\n")
            lines[-1].append(replace(run, text=first))
            lines += [[replace(run, text=other, note="")] for other in others]
        return [replace(self, runs=tuple(runs)) for runs in lines]

    @property
    def is_bold(self) -> bool:
        """Whether all its words are."""
        words = [run for run in self.runs if run.text.strip()]
        return bool(words) and all(run.bold for run in words)


@dataclass(frozen=True)
class Row:
    """A row of a table on the table's grid: what one cell covers beyond its first place is empty."""

    number: int
    cells: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True)
class Table:
    rows: tuple[Row, ...]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        return (paragraph for row in self.rows for cell in row.cells for paragraph in cell)


Block = Paragraph | Table


@dataclass(frozen=True)
class Remark:
    """Something that was left out or changed on the way, and where."""

    number: int
    text: str


@dataclass
class Document:
    """notes: footnotes and endnotes by their names."""

    blocks: list[Block]
    notes: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)


def gather(remarks: Iterable[Remark]) -> list[str]:
    """The remarks, one line for each sort with its places."""
    places: dict[str, list[int]] = {}
    for remark in remarks:
        places.setdefault(remark.text, []).append(remark.number)
    return [f"Đoạn {_listed(sorted(set(numbers)))}: {text}" for text, numbers in places.items()]


def _listed(numbers: list[int], most: int = 8) -> str:
    shown = ", ".join(map(str, numbers[:most]))
    return f"{shown} và {len(numbers) - most} đoạn nữa" if len(numbers) > most else shown
