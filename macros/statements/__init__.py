"""What a draft states about its figures, read from sentences, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.drafts import Passage
from macros.statements.changes import changes
from macros.statements.flows import flows
from macros.statements.grids import grids
from macros.statements.kinds import Statement, Total
from macros.statements.lists import Item, list_flows, list_totals, marker_of
from macros.statements.plans import plan_shares
from macros.statements.portions import portions
from macros.statements.products import products
from macros.statements.rates import rates
from macros.statements.repeats import accrued, repeats, restated
from macros.statements.sentences import Mention, Sentence, sentences
from macros.statements.tables import table_statements
from macros.statements.totals import continued, totals
from macros.statements.unannounced import alongside, unannounced


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
    above: tuple[Mention, ...] = ()
    for item in items:
        wholes = [total for sentence in item.sentences for total in _wholes(sentence)]
        if before is not None and item.sentences:
            for total in continued(before, item.sentences[0]):
                wholes += (total, *alongside(item.sentences[0], total, before))
        found += _of_passage(item.sentences, wholes, above)
        above = (*above, *_said_as_totals(item)) if item.marker else ()
        before = item.sentences[-1] if item.sentences else None
    found += list_totals(items)
    found += list_flows(items)
    for grid in grids(passages):
        found += table_statements(grid)
    return Reading(tuple(found), tuple(sentence for item in items for sentence in item.sentences))


def _sentences(passage: Passage) -> list[Sentence]:
    is_row = bool(passage.cells) or passage.text.count("\t") > 1
    return [] if is_row else sentences(passage)


def _wholes(sentence: Sentence) -> list[Total]:
    announced = list(totals(sentence))
    announced += [other for total in announced for other in alongside(sentence, total)]
    return [*announced, *unannounced(sentence, frozenset(part.place for total in announced for part in total.parts))]


def _said_as_totals(item: Item) -> Iterator[Mention]:
    """The totals of a list's item, of which the items below it may be given as percentages."""
    return (mention for sentence in item.sentences for mention in sentence.mentions if re.search(r"(?<!\w)tổng(?!\w)", mention.lead))


def _of_passage(found: Sequence[Sentence], wholes: Sequence[Total], above: tuple[Mention, ...]) -> list[Statement]:
    statements: list[Statement] = [*wholes]
    statements += flows(found, wholes)
    earlier = above
    last: tuple[Mention, ...] = ()
    for sentence in found:
        statements += rates(sentence, earlier, wholes)
        statements += portions(sentence)
        statements += changes(sentence, last)
        statements += plan_shares(sentence, last)
        statements += products(sentence, earlier)
        statements += restated(sentence)
        statements += repeats(sentence)
        statements += accrued(sentence)
        last = sentence.mentions
        earlier = (*earlier, *sentence.mentions)[-12:]
    return statements
