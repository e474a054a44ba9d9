"""A document as paper has it, whatever file it is written to: the frame, the blocks in order, the notes, the appendices."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from typing import Any


class CannotPrint(ValueError):
    """Something has no form on paper: where, and why, in Vietnamese."""


# In a run's text: the line ends here, the block goes on.
NEW_LINE = "\n"


@dataclass(frozen=True)
class Run:
    """Words of one look. note: the number of the footnote that is called here, of a run without words.

    remark: what the computed value is where the document writes another, for those who still work on the draft.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    note: int = 0
    remark: str = ""


Runs = tuple[Run, ...]


def words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


@dataclass(frozen=True)
class Heading:
    """level: 1 for a part (I.), 2 for a section (1.), 3 for what is below."""

    level: int
    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True)
class Item:
    """A line of a list. level: from 0. mark: as it is printed, «-», «+» or a number; "" for a further paragraph of the same item."""

    level: int
    mark: str
    runs: Runs


@dataclass(frozen=True)
class Table:
    """head and rows: cells of equal number. numeric: the columns, from 0, that are set to the right. has_total: the last row sums up.

    shares: what part of the width each column has, once columns.py has given it.
    """

    caption: str
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    numeric: frozenset[int] = frozenset()
    has_total: bool = False
    shares: tuple[float, ...] = ()


Block = Heading | Paragraph | Item | Table


@dataclass(frozen=True)
class Appendix:
    """label: as the text calls it, «Phụ lục số 01». title: what it holds."""

    label: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Signature:
    """authority: the lines above the name, «TM. …» first. signer: "" while nobody has signed."""

    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """What the decree puts around the text. kind: «BÁO CÁO». date and number: None and "" while there are none.

    year: what is printed while the day is blank. symbol and signature: of a document that is numbered and signed.
    """

    issuer: tuple[str, ...]
    kind: str
    subject: str
    place: str
    year: int
    date: datetime.date | None = None
    number: str = ""
    symbol: str = ""
    signature: Signature | None = None
    is_draft: bool = False


@dataclass(frozen=True)
class Paper:
    """A whole document. notes: the footnotes' texts by number, from 1, in the order of their calls."""

    title: str
    frame: Frame
    blocks: tuple[Block, ...]
    notes: dict[int, Runs] = field(default_factory=dict)
    appendices: tuple[Appendix, ...] = ()


def all_texts(paper: Paper) -> Iterator[str]:
    """Every text of the document: of the frame, the blocks, the notes, the appendices."""
    yield from _texts(asdict(paper))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def with_runs(block: Block, change: Callable[[Run], Run]) -> Block:
    """The block with each of its runs changed."""
    if not isinstance(block, Table):
        return replace(block, runs=_changed(block.runs, change))
    rows = (tuple(_changed(cell, change) for cell in cells) for cells in (block.head, *block.rows))
    return replace(block, head=next(rows), rows=tuple(rows))


def _changed(runs: Runs, change: Callable[[Run], Run]) -> Runs:
    return tuple(map(change, runs))
