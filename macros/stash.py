"""Finished HTML that must pass through Markdown untouched: a token stands for it until the page is whole.

What macros print is so neither read nor changed as Markdown, and authors' own HTML can be switched off altogether. Tokens
are made of private characters, which the gate refuses in every source.
"""

import re

_BLOCK, _INLINE, _END = "\ue000", "\ue001", "\ue002"
_TOKEN = re.compile(f"<p>{_BLOCK}([0-9]+){_END}</p>|[{_BLOCK}{_INLINE}]([0-9]+){_END}")
_kept: dict[int, str] = {}


def keep_block(markup: str) -> str:
    """A token, to stand in a paragraph of its own, for HTML that is no part of a sentence."""
    return _keep(_BLOCK, markup)


def keep_inline(markup: str) -> str:
    """A token for HTML within a sentence."""
    return _keep(_INLINE, markup)


def _keep(kind: str, markup: str) -> str:
    number = len(_kept)
    _kept[number] = markup
    return f"{kind}{number}{_END}"


def restore(text: str) -> str:
    """The text with every token replaced by its HTML, tokens within that HTML too; one that was never given stays."""

    def markup(match: re.Match) -> str:
        kept = _kept.get(int(match[1] or match[2]))
        return match[0] if kept is None else restore(kept)

    return _TOKEN.sub(markup, text)


def clear() -> None:
    """Forget everything: the page that asked for it has been written."""
    _kept.clear()
