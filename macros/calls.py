"""The grammar of macro calls: {{ name("constant", …) }} and nothing else.

Every delimiter that the template engine knows must belong to such a call, so that no page or cell can run code.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from macros.folding import shorten
from macros.vocabulary import MACROS

_STRING = r""" *(?:"[^"'\\{}\n]*"|'[^"'\\{}\n]*') *"""
_CALL = re.compile(rf"\{{\{{ *([A-Za-z_][A-Za-z0-9_]*)\(((?:{_STRING}(?:,{_STRING})*)?| *)\) *\}}\}}")
# Two signs that open or close a call or a template. Written from the first sign on, it is found eight times as fast.
_DELIMITER = re.compile(r"[{｛}｝%#](?:(?<=[{｛])[{｛]|(?<=[}｝])[}｝]|(?<=\{)[%#]|(?<=[%#])\})")
_ARGUMENT = re.compile(r""""([^"]*)"|'([^']*)'""")
# What an author may have meant as a call: a name and values, whatever the signs around and between them.
_MEANT = re.compile(r"""[{}\s-]*([A-Za-z_][A-Za-z0-9_]*)\s*[(\s]\s*((?:["']?[^,"'\\{}()|=~+\[\]]+["']?(?:,|(?=\W*$)))*)[\s)]*[\s}-]*""")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONGEST_MEANT = 200
_MOST_BAD = 50
_EXAMPLE = 'Viết đúng dạng {{ ten_lenh("mã") }}: tên, rồi mã trong ngoặc kép thẳng.'


@dataclass(frozen=True)
class Call:
    """A good call: its name, its constant arguments, and the span of text that it covers."""

    name: str
    arguments: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class BadCall:
    """A delimiter that belongs to no good call: the span meant as a call, what is wrong, what to write."""

    start: int
    end: int
    fact: str
    suggestion: str


def scan(text: str) -> tuple[list[Call], list[BadCall]]:
    """All calls of the text, good and bad, in order; after many bad ones no more are looked for."""
    good, bad, position = [], [], 0
    while len(bad) < _MOST_BAD and (match := _DELIMITER.search(text, position)):
        call = _CALL.match(text, match.start())
        if call:
            arguments = tuple(a or b for a, b in _ARGUMENT.findall(call[2]))
            good.append(Call(call[1], arguments, call.start(), call.end()))
            position = call.end()
        else:
            bad.append(_explain(text, match))
            position = bad[-1].end
    return good, bad


def _end_of_bad(text: str, opening: re.Match) -> int:
    """The end of what the author meant as one call, so that it is reported once: where its brackets close, be it lines
    below or around another call; else where the line or the next call begins."""
    signs = opening[0].translate(_PLAIN_SIGNS)
    closing = _CLOSING.get(signs)
    if not closing:
        return opening.end()
    paragraph = text.find("\n\n", opening.end())
    depth, following = 1, None
    for match in _DELIMITER.finditer(text, opening.end(), paragraph if paragraph >= 0 else len(text)):
        found = match[0].translate(_PLAIN_SIGNS)
        following = following or (match.start() if found in _CLOSING else None)
        depth += (found == signs) - (found == closing)
        if depth == 0:
            return match.end() + (text[match.end() : match.end() + 1] == "}")
    ends = text.find("\n", opening.end()), text.find("}", opening.end()) + 1 or -1, -1 if following is None else following
    return min((end for end in ends if end >= 0), default=len(text))


def _explain(text: str, opening: re.Match) -> BadCall:
    start, end = opening.start(), _end_of_bad(text, opening)
    signs = opening[0].translate(_PLAIN_SIGNS)
    if signs == "}}":
        # One bracket too few at the beginning.
        line = text.rfind("\n", 0, start) + 1
        start = max(text.rfind("{", line, start), line) if "{" in text[line:start].rpartition("}")[2] else start
    written = text[start:end].rstrip()
    shown = shorten(" ".join(written.split()), 60)
    if signs == "}}" and written == opening[0]:
        return BadCall(start, end, "Có «}}» mà không có «{{» mở lệnh.", "Xóa «}}» hoặc thêm phần mở lệnh.")
    if signs not in ("{{", "}}"):
        return BadCall(start, end, f"«{shown}» là cú pháp không được dùng.", 'Trang chỉ được gọi lệnh dạng {{ ten_lenh("mã") }}.')
    if not written.translate(_PLAIN_SIGNS).endswith("}}"):
        fact = f"Lệnh «{shown}» chưa đóng bằng «}}}}»."
    elif "\n" in written:
        fact = f"Lệnh «{shown}» nằm trên nhiều dòng."
    elif written != written.translate(_PLAIN_SIGNS):
        fact = f"Lệnh «{shown}» dùng dấu ngoặc kiểu chữ in."
    else:
        fact = f"Lệnh «{shown}» viết sai."
    is_open = "}}" not in written.translate(_PLAIN_SIGNS)
    meant = _meant(written[: written.find(")") + 1] if is_open else written)
    return BadCall(start, end, fact, f"Viết «{meant}»." if meant else _EXAMPLE)


def _meant(written: str) -> str:
    """The good call that a bad one was meant to be; "" where that is not plain."""
    match = _MEANT.fullmatch(written.translate(_PLAIN_SIGNS)) if len(written) <= _LONGEST_MEANT else None
    if not match:
        return ""
    values = [each.strip(" \t\n\u00a0\"'") for each in match[2].split(",")]
    if not any(values):
        return MACROS[match[1]].signature if match[1] in MACROS else ""
    call = f"{{{{ {match[1]}({', '.join(f'{chr(34)}{each}{chr(34)}' for each in values if each)}) }}}}"
    return call if _CALL.fullmatch(call) else ""


_LIKE_A_CALL = re.compile(r"[{｛]{2}[^{}｛｝\n]*[}｝]{2}")
_PLAIN_SIGNS = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′", "'"), "｛": "{", "｝": "}", "（": "(", "）": ")", "，": ","})


def straighten(text: str) -> str:
    """The text with typographic quotes and full-width signs made plain in every call that becomes a good one by it."""

    def plain(match: re.Match) -> str:
        candidate = match[0].translate(_PLAIN_SIGNS)
        return candidate if _CALL.fullmatch(candidate) else match[0]

    return _LIKE_A_CALL.sub(plain, text)


def blank(text: str) -> str:
    """The text with every call, good or bad, covered by letters of the same length."""
    text = _CALL.sub(lambda match: "x" * len(match[0]), text)
    for call in scan(text)[1] if _DELIMITER.search(text) else ():
        text = text[: call.start] + "x" * (call.end - call.start) + text[call.end :]
    return text


def expand(text: str, functions: Mapping[str, Callable[..., str]]) -> str:
    """Replace every good call that the functions know by its result; leave everything else as it is."""

    def result(match: re.Match) -> str:
        function = functions.get(match[1])
        if function is None:
            return match[0]
        return function(*(a or b for a, b in _ARGUMENT.findall(match[2])))

    return _CALL.sub(result, text)
