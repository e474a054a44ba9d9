"""The grammar of macro calls: {{ name("constant", …) }} and nothing else.

Every delimiter that the template engine knows must belong to such a call, so that no page or cell can run code.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_STRING = r""" *(?:"[^"'\\{}\n]*"|'[^"'\\{}\n]*') *"""
_CALL = re.compile(rf"\{{\{{ *([A-Za-z_][A-Za-z0-9_]*)\(((?:{_STRING}(?:,{_STRING})*)?| *)\) *\}}\}}")
_DELIMITER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_ARGUMENT = re.compile(r""""([^"]*)"|'([^']*)'""")
_TYPOGRAPHIC = re.compile(r"[“”„‟‘’‚‛«»″′]")


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
    """All calls of the text, good and bad, in order."""
    good, bad, position = [], [], 0
    while match := _DELIMITER.search(text, position):
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
    """Skip to the end of what the author meant as one call, so that it is reported once."""
    line_end = text.find("\n", opening.end())
    line_end = len(text) if line_end < 0 else line_end
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}.get(opening[0])
    end = text.find(closing, opening.end(), line_end) if closing else -1
    return end + 2 if end >= 0 else opening.end()


def _explain(text: str, opening: re.Match) -> BadCall:
    start, end = opening.start(), _end_of_bad(text, opening)
    shown = text[start:end]
    shown = shown if len(shown) <= 60 else shown[:60] + "…"
    if opening[0] in ("{%", "%}", "{#", "#}"):
        return BadCall(start, end, f"«{shown}» là cú pháp không được dùng.", "Trang chỉ được gọi lệnh dạng {{ ten_lenh(\"mã\") }}.")
    if opening[0] == "}}":
        return BadCall(start, end, "Có «}}» mà không có «{{» mở lệnh.", "Xóa «}}» hoặc thêm phần mở lệnh.")
    if "}}" not in shown:
        return BadCall(start, end, f"Lệnh «{shown}» chưa đóng bằng «}}}}».", "Thêm «}}» trên cùng dòng.")
    if _TYPOGRAPHIC.search(shown):
        return BadCall(start, end, f"Lệnh «{shown}» dùng dấu ngoặc kép kiểu chữ in.", 'Thay bằng dấu " thẳng.')
    return BadCall(start, end, f"Lệnh «{shown}» viết sai.", 'Viết đúng dạng {{ ten_lenh("mã") }}: tên, rồi mã trong ngoặc kép thẳng.')


_LIKE_A_CALL = re.compile(r"[{｛]{2}[^{}｛｝\n]*[}｝]{2}")
_PLAIN_SIGNS = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′", "'"), "｛": "{", "｝": "}", "（": "(", "）": ")", "，": ","})


def straighten(text: str) -> str:
    """The text with typographic quotes and full-width signs made plain in every call that becomes a good one by it."""

    def plain(match: re.Match) -> str:
        candidate = match[0].translate(_PLAIN_SIGNS)
        return candidate if _CALL.fullmatch(candidate) else match[0]

    return _LIKE_A_CALL.sub(plain, text)


def blank(text: str) -> str:
    """The text with every good call covered by letters of the same length."""
    return _CALL.sub(lambda match: "x" * len(match[0]), text)


def expand(text: str, functions: Mapping[str, Callable[..., str]]) -> str:
    """Replace every good call that the functions know by its result; leave everything else as it is."""

    def result(match: re.Match) -> str:
        function = functions.get(match[1])
        if function is None:
            return match[0]
        return function(*(a or b for a, b in _ARGUMENT.findall(match[2])))

    return _CALL.sub(result, text)
