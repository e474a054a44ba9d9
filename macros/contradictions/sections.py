"""Which part of a report a line belongs to: what was done, its summary, or the tasks ahead."""

import re
from collections.abc import Sequence

from macros.drafts import Passage
from macros.folding import fold

_HEADING = re.compile(r"(?:#{1,6} |\**(?:[ivx]{1,5}|[a-h]|\d{1,2}(?:\.\d{1,2})*)[.)/] |phan )")
_TASKS = re.compile(r"phuong huong|nhiem vu trong tam|nhiem vu .{0,30}thang (?:toi|sau|\d)|ke hoach (?:cong tac )?thang|giai phap|kien nghi, de xuat")
_SUMMARY = re.compile(r"danh gia chung|nhan xet chung|ket qua noi bat|tom tat|danh gia, nhan xet|nhin chung|uu diem")
_RESULTS = re.compile(r"ket qua|tinh hinh|linh vuc|han che|ton tai")
_LONGEST_HEADING = 160


def sections_of(passages: Sequence[Passage]) -> dict[int, str]:
    """For each line "summary" or "tasks"; the lines of the body are left out."""
    found, current = {}, ""
    for passage in passages:
        text = fold(passage.text.strip())
        if len(text) <= _LONGEST_HEADING and (passage.level or _HEADING.match(text)):
            current = _kind(text, current)
        elif _SUMMARY.match(text):
            current = "summary"
        if current:
            found[passage.line] = current
    return found


def _kind(heading: str, current: str) -> str:
    if _SUMMARY.search(heading):
        return "summary"
    if _TASKS.search(heading):
        return "tasks"
    top = re.match(r"(?:#{1,2} |\**[ivx]{1,5}[.)/] |phan )", heading)
    return "" if top and _RESULTS.search(heading) or current == "summary" and top else current
