"""How wide the columns of a table are on paper: as wide as their words ask for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from macros.export import letters
from macros.export.form import FORM
from macros.export.paper import NEW_LINE, Block, Paper, Table, words

# Millimetres: what a cell needs beside its words, so that they need not fit to a hair; and the width at which a few words stand in a line.
_SIDES, _READABLE = 2 * FORM.table.side + 0.8, 27


def is_wide(block: Block) -> bool:
    """A wide table turns its page."""
    return isinstance(block, Table) and len(block.head) >= FORM.table.wide


def with_shares(paper: Paper) -> Paper:
    """The paper, each of whose tables has its columns' shares of the width; tables of one head have the same."""
    tables: dict[tuple[str, ...], list[Table]] = {}
    for block in (block for blocks in (paper.blocks, *(each.blocks for each in paper.appendices)) for block in blocks):
        if isinstance(block, Table):
            tables.setdefault(_head(block), []).append(block)
    shares = {head: _shares(alike) for head, alike in tables.items()}

    def shared(blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(replace(block, shares=shares[_head(block)]) if isinstance(block, Table) else block for block in blocks)

    return replace(paper, blocks=shared(paper.blocks), appendices=tuple(replace(each, blocks=shared(each.blocks)) for each in paper.appendices))


def _head(table: Table) -> tuple[str, ...]:
    return tuple(map(words, table.head))


def _shares(tables: Sequence[Table]) -> tuple[float, ...]:
    """First every column has room for its longest word, then for a few words, then for its longest line, as far as the room goes."""
    page = FORM.page
    room = (page.height if is_wide(tables[0]) else page.width) - page.left - page.right
    asked = [list(_asked(tables, number)) for number in range(len(tables[0].head))]
    for less, more in pairwise(zip(*([0.0, *each] for each in asked), strict=True)):
        if sum(more) >= room:
            reached = (room - sum(less)) / (sum(more) - sum(less))
            return tuple((low + (high - low) * reached) / room for low, high in zip(less, more, strict=True))
    return tuple(each / sum(more) for each in more)


def _asked(tables: Sequence[Table], number: int) -> Iterator[float]:
    """What a column asks for: room for its longest word, for a few words, for its longest line."""
    lines = [line for table in tables for row in (table.head, *table.rows) for line in words(row[number]).split(NEW_LINE)]
    word = max((_width(word) for line in lines for word in line.split()), default=0) + _SIDES
    line = max(map(_width, lines)) + _SIDES
    yield from (word, max(word, min(line, _READABLE)), line)


def _width(text: str) -> float:
    return letters.width(text, FORM.table.size)
