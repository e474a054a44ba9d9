"""How what was measured is shown: numbers, verdicts, tables, and their places on docs/ky-thuat/do-luong.md."""

import datetime
import os
import platform
import re
import sys
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from conftest import ROOT

from macros.numerals import format_number
from macros.periods import format_date

PAGE = ROOT / "docs/ky-thuat/do-luong.md"


def shown(value: float, decimals: int = 2) -> str:
    return format_number(Fraction(value), decimals)


def verdict(is_met: bool) -> str:
    return "đạt" if is_met else "chưa đạt"


def table(caption: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [" | ".join(each) for each in (head, ["---"] * len(head), *rows)]
    return f"Bảng: {caption}\n\n" + "\n".join(f"| {line} |" for line in lines)


def setting() -> str:
    """When and on what it was measured, without the machine's name."""
    found = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    model = re.sub(r"[^\w .,()@+-]", "", found[1]).strip() if found else platform.machine()
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    date = format_date(datetime.date.today())
    return f"Đo ngày {date}. Máy: CPU {model}, {cores} nhân, {shown(memory, 0)} GB bộ nhớ; Python {platform.python_version()}."


def write_section(heading: str, result: str) -> None:
    """Put a result in the place of the last one: all that stands between a heading of the page and the next."""
    before, found, rest = PAGE.read_text("utf-8").partition(f"## {heading}\n")
    if not found:
        raise SystemExit(f"Trang đo lường không có đề mục «{heading}».")
    _, following, after = rest.partition("\n## ")
    PAGE.write_text(f"{before}{found}\n{result}{following}{after}", "utf-8")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
