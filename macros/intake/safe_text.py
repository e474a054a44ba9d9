"""Words of a document as Markdown that shows them as they are: every sign that means something to a page is made plain."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from html import unescape

from macros.intake.blocks import Run

_LONGEST = 9_000
# Signs of Word's own that have a plain writing, and those that no page may hold.
_PLAIN = str.maketrans({"\u2011": "-", "\u2010": "-", "\u2043": "-", "º": "°", "\uf0b7": "•", "\uf0a7": "•", "\uf02d": "-", "ʼ": "’", "′": "’", "″": "”"})
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z0-9]+);")
_MEANT = re.compile(r"[\\*_\[\]|]")
_TAG = re.compile(r"<(?=[A-Za-z/!?`])")
# Signs that no backslash makes plain: they stand as code, for which these private signs keep the place.
_NO_ESCAPE = re.compile("[`{}｛｝]")
_OPEN, _CLOSE = "\ue000", "\ue001"
# The places of stars and of calls of notes, while the words around them are made plain.
_STAR, _CALL = "\ue002", "\ue003"
_NUMBER = re.compile(r"^(\d+)\.(?=\s|$)")
_SENTENCE = re.compile(r"(?<=[.;!?]) ")


def plain(text: str) -> str:
    """The text in NFC with common signs and single spaces: what is invisible or of a private font is gone."""
    text = unicodedata.normalize("NFC", text.translate(_PLAIN))
    return re.sub(r" {2,}", " ", "".join(map(_visible, text)))


def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "No" and sign not in "²³":
        return unicodedata.normalize("NFKC", sign).replace("⁄", "/")
    if category == "Zs" or sign in "\t\n":
        return " "
    return "" if category in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp") else sign


def escape(text: str) -> str:
    """The text with its active signs made plain, for any place within a line."""
    text = _ENTITY.sub(lambda match: match[0] if unescape(match[0]) == match[0] else f"{_OPEN}{match[0]}{_CLOSE}", text)
    text = _MEANT.sub(r"\\\g<0>", text)
    text = _NO_ESCAPE.sub(lambda match: f"{_OPEN}{unicodedata.normalize('NFKC', match[0])}{_CLOSE}", text)
    # Two code spans that touch would be one with other signs, and a backslash right before one would take its sign.
    text = text.replace(_CLOSE + _OPEN, f"{_CLOSE} {_OPEN}").replace(f"\\{_OPEN}", f"\\ {_OPEN}").replace(f"{_OPEN}`{_CLOSE}", "`` ` ``")
    return _TAG.sub("< ", text.replace(_OPEN, "`").replace(_CLOSE, "`"))


def begin(text: str) -> str:
    """An escaped text as the beginning of a line that starts no list, heading, quotation, code block or caption."""
    text = text.lstrip()
    if text.startswith("~~~"):
        text = f"`~~~`{text[3:]}"
    if text.startswith("Bảng: "):
        text = text.replace(" ", "\u00a0", 1)
    if text.startswith(("#", ">", "+", "-")):
        return f"\\{text}"
    return _NUMBER.sub(r"\1\\.", text)


def inline(runs: Iterable[Run], note_call: Callable[[str], str]) -> str:
    """Runs as one line of Markdown with *italic*, **bold** and calls of notes."""
    pieces: list[str] = []
    calls: list[str] = []
    was_marked = False
    for run in runs:
        if run.note:
            calls.append(note_call(run.note))
            pieces.append(_CALL)
            was_marked = False
            continue
        text = plain(run.text)
        core = text.strip()
        if not text:
            continue
        stars = 2 * run.bold + run.italic
        # Signs of two writings that touch would be read as one.
        signs = "" if not any(map(str.isalnum, core)) or (was_marked and text[0] != " ") else _STAR * stars
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        pieces.append(f"{before}{signs}{core}{signs}{after}" if core else text)
        was_marked = bool(signs) and not after
    text = escape(re.sub(r" {2,}", " ", "".join(pieces)).strip()).replace(_STAR, "*")
    return re.sub(_CALL, lambda _: calls.pop(0), text)


def unmarked(runs: Iterable[Run]) -> str:
    """The words of runs, escaped, without their writing and without calls of notes."""
    return escape(plain("".join(run.text for run in runs)).strip())


def parts(text: str) -> list[str]:
    """A paragraph's text in pieces short enough for a page, cut between sentences."""
    pieces = [""]
    for sentence in _SENTENCE.split(text):
        if len(pieces[-1]) + len(sentence) > _LONGEST and pieces[-1]:
            pieces.append("")
        pieces[-1] = f"{pieces[-1]} {sentence}".strip()
    return pieces
