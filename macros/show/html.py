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


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], numeric: Iterable[int] = (), kind: str = "") -> str:
    """An accessible table from cells that are HTML already; the first cell of a row names it.

    numeric: columns of numbers, from 0, set to the right. A last row may be marked as the total by kind "co-tong".
    """
    numeric = set(numeric)
    body = list(rows)
    top = "".join(f'<th scope="col"{_number(index in numeric)}>{cell}</th>' for index, cell in enumerate(head))
    lines = [_row(cells, numeric, is_total=kind == "co-tong" and cells is body[-1]) for cells in body]
    region = f'<div class="{f"bang {kind}".strip()}" role="region" tabindex="0" aria-label="{escape(caption)}">'
    return (
        f"{region}\n<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>\n"
        + "\n".join(lines)
        + "\n</tbody>\n</table>\n</div>"
    )


def _row(cells: Sequence[str], numeric: set[int], is_total: bool) -> str:
    first, *others = cells
    filled = "".join(f"<td{_number(index in numeric)}>{cell}</td>" for index, cell in enumerate(others, 1))
    mark = ' class="tong"' if is_total else ""
    return f'<tr{mark}><th scope="row"{_number(0 in numeric)}>{first}</th>{filled}</tr>'


def _number(is_numeric: bool) -> str:
    return ' class="so-o"' if is_numeric else ""
