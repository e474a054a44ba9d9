"""What can be wrong with the sources: one record per problem, and the catalogue of the kinds.

The catalogue is data (problem_kinds.toml): code, level, title, explanation and fix, all in Vietnamese because clerks
read them. The guide's table of errors and the samples under tests/samples/hong are both held against it.
"""

import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

ERROR = "lỗi"
WARNING = "cảnh báo"


@dataclass(frozen=True)
class Kind:
    """A kind of problem: level is ERROR or WARNING.

    of_output: found in the built site, not in the sources. of_prose: what sentences say of each other, in a draft (soi) or a report.
    waivable: a contradiction that ngoai_le.csv may name, as it may any of prose.
    """

    code: str
    level: str
    title: str
    explanation: str
    fix: str
    of_output: bool = False
    waivable: bool = False
    of_prose: bool = False


def _read_kinds() -> dict[str, Kind]:
    table = tomllib.loads(files("macros").joinpath("problem_kinds.toml").read_text("utf-8"))
    return {code: Kind(code, **entry) for code, entry in table.items()}


KINDS = _read_kinds()


def printable(text: str) -> str:
    """The text with control and invisible characters written as escapes, and every kind of space as a space."""
    return text if text.isprintable() else "".join(map(_sign, text))


def _sign(char: str) -> str:
    if char.isprintable():
        return char
    return " " if unicodedata.category(char) == "Zs" else f"\\x{ord(char):02x}"


@dataclass(frozen=True, order=True)
class Quote:
    """Words of a text that a problem speaks of, and where they stand."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: where (path from the project's root, line, column: both from 1), what was found, what to write.

    The column counts cells in a CSV file and characters elsewhere. quotes: the words that contradict each other. stated
    and expected: the value that stands there and the one that follows from the others, as the office writes them. rule: of
    doi_chieu.csv. codes: the figures that contradict each other.
    """

    file: str
    line: int
    column: int
    code: str
    fact: str
    suggestion: str
    quotes: tuple[Quote, ...] = ()
    stated: str = ""
    expected: str = ""
    rule: str = ""
    codes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.code not in KINDS:
            raise KeyError(self.code)
        # What is quoted may hold anything; a message must be safe on every screen and in XML.
        for name in ("file", "fact", "suggestion"):
            object.__setattr__(self, name, printable(getattr(self, name)))

    @property
    def level(self) -> str:
        return KINDS[self.code].level

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.fact} {self.suggestion} [{self.code}]"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.level == ERROR]


def verdict(problems: Iterable[Problem]) -> str:
    """The closing line of a run, in Vietnamese: how many errors and warnings, and what follows."""
    problems = list(problems)
    wrong = len(errors(problems))
    doubts = len(problems) - wrong
    if wrong:
        return f"Dừng lại: {wrong} lỗi, {doubts} cảnh báo. Sửa hết lỗi rồi chạy lại; trang đang dùng không bị thay đổi."
    return f"Kiểm tra xong: 0 lỗi, {doubts} cảnh báo."


def draft_verdict(problems: Iterable[Problem]) -> str:
    """The closing line on a draft: how many errors and doubts; a draft is read only."""
    problems = list(problems)
    if not problems:
        return "Không thấy lỗi hay chỗ ngờ nào; tệp không bị thay đổi."
    wrong = len(errors(problems))
    return f"Tìm thấy {wrong} lỗi, {len(problems) - wrong} chỗ ngờ; tệp không bị thay đổi."
