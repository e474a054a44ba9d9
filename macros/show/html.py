"""Small pieces of HTML that several tables and lists share."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from macros.pages import Page, relative_url

_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_EMPHASIS = re.compile(r"\*([^*]+)\*")


def prose(text: str) -> str:
    """A task's text as HTML: *…* and **…** only, everything else as it is written. Calls are expanded afterwards."""
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", escape(text, quote=False)))


def link(page: Page, target: str, text: str, kind: str = "") -> str:
    """A link from one page to an address below the site's root."""
    kind = f' class="{kind}"' if kind else ""
    return f'<a{kind} href="{escape(relative_url(page, target))}">{escape(text)}</a>'


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], numeric: Iterable[int] = (), labelled: Iterable[int] = (), kind: str = "", marks: Sequence[str] = ()) -> str:
    """An accessible table from cells that are HTML already; the first cell of a row names it.

    numeric: columns of numbers, from 0, set to the right. labelled: columns whose cells carry their heading along, for a
    phone, where rows are stacked. A last row may be marked as the total by kind "co-tong".
    marks: attributes of the rows, each with a space before it.
    """
    attributes = ["" for _ in head]
    for index in numeric:
        attributes[index] += ' class="so-o"'
    top = "".join(f'<th scope="col"{mark}>{cell}</th>' for mark, cell in zip(attributes, head, strict=True))
    for index in labelled:
        attributes[index] += f' data-nhan="{escape(head[index])}"'
    body = list(rows)
    marks = marks or ["" for _ in body]
    if kind == "co-tong":
        marks = [*marks[:-1], ' class="tong"']
    lines = [_row(cells, attributes, mark) for cells, mark in zip(body, marks, strict=True)]
    region = f'<div class="{f"bang {kind}".strip()}" role="region" tabindex="0" aria-label="{escape(caption)}">'
    return (
        f"{region}\n<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>\n"
        + "\n".join(lines)
        + "\n</tbody>\n</table>\n</div>"
    )


def _row(cells: Sequence[str], attributes: Sequence[str], mark: str) -> str:
    first, *others = cells
    filled = "".join(f"<td{mark}>{cell}</td>" for mark, cell in zip(attributes[1:], others, strict=True))
    return f'<tr{mark}><th scope="row"{attributes[0]}>{first}</th>{filled}</tr>'
