"""What a draft states about its figures, read from sentences, lists and tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.drafts import Passage
from macros.statements.changes import changes
from macros.statements.flows import flows
from macros.statements.grids import grids
from macros.statements.kinds import Statement, Total
from macros.statements.lists import Item, list_totals, marker_of
from macros.statements.plans import plan_shares
from macros.statements.rates import rates
from macros.statements.repeats import accrued, repeats, restated
from macros.statements.sentences import Mention, Sentence, sentences
from macros.statements.tables import table_statements
from macros.statements.totals import continued, totals


@dataclass(frozen=True)
class Reading:
    """A draft read: its statements in the order of the text, and its sentences by line."""

    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]


def read(passages: Sequence[Passage]) -> Reading:
    """All statements of a draft."""
    items = [Item(passage, marker_of(passage), tuple(_sentences(passage))) for passage in passages]
    found: list[Statement] = []
    before: Sentence | None = None
    for item in items:
        wholes = [total for sentence in item.sentences for total in totals(sentence)]
        if before is not None and item.sentences:
            wholes += continued(before, item.sentences[0])
        found += _of_passage(item.sentences, wholes)
        before = item.sentences[-1] if item.sentences else None
    found += list_totals(items)
    for grid in grids(passages):
        found += table_statements(grid)
    return Reading(tuple(found), tuple(sentence for item in items for sentence in item.sentences))


def _sentences(passage: Passage) -> list[Sentence]:
    is_row = bool(passage.cells) or passage.text.count("\t") > 1
    return [] if is_row else sentences(passage)


def _of_passage(found: Sequence[Sentence], wholes: Sequence[Total]) -> list[Statement]:
    statements: list[Statement] = [*wholes]
    statements += flows(found, wholes)
    earlier: tuple[Mention, ...] = ()
    last: tuple[Mention, ...] = ()
    for sentence in found:
        statements += rates(sentence, earlier, wholes)
        statements += changes(sentence, last)
        statements += plan_shares(sentence)
        statements += restated(sentence)
        statements += repeats(sentence)
        statements += accrued(sentence)
        last = sentence.mentions
        earlier = (*earlier, *sentence.mentions)[-12:]
    return statements
