"""The files of the next month, from those of the last one: what must be asked for, and what must be read again.

Last month's text comes along as the office writes it, each paragraph under the mark of pages.TO_REVIEW, which the gate
shows until somebody has read it; no figure comes along but in a note.
"""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from macros.archive import Archive
from macros.checks import inspect
from macros.checks.layout import report_file
from macros.figures import ALL, Figure, overdue_code
from macros.loading.text import read_source
from macros.pages import CAPTION, TO_REVIEW
from macros.periods import Period
from macros.schema import NOT_IN_YET, TABLES, Indicator

_MONTH_NAME = re.compile(r"(tháng\s+)(\d{1,2})(\s*/\s*|\s+năm\s+)(20\d\d)", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-+*]|\(?\d+[.)]|[a-zđ][.)])\s+")
_NOTE = re.compile(r"\[\^[^\]]+\]:\s*")
_CALL_ALONE = re.compile(r"\{\{[^{}]*\}\}")


class CannotBegin(Exception):
    """Why the month cannot be begun, in a sentence for the clerk."""


def new_month(archive: Archive, period: Period) -> list[str]:
    """Write the files of a month that follows the newest one, none of which may be there; gives their paths."""
    last = period.shift(-1)
    if last not in archive.reports or last not in archive.months:
        newest = f"; tháng mới nhất là {archive.newest}, viết {archive.newest.shift(1)}" if archive.newest else ""
        raise CannotBegin(f"Kho chưa có {last.name} để lấy mẫu cho {period.name}{newest}.")
    texts = dict(_files(archive, last, period))
    if taken := [file for file in texts if (archive.root / file).exists()]:
        raise CannotBegin(f"Đã có {', '.join(taken)}; không ghi đè tệp nào. Xóa hoặc đổi tên các tệp này rồi chạy lại.")
    _write(archive.root, texts)
    return list(texts)


def _write(root: Path, texts: dict[str, str]) -> None:
    """All of the files, or none."""
    written = []
    try:
        for file, text in texts.items():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            with open(root / file, "x", encoding="utf-8", newline="") as target:
                written.append(root / file)
                target.write(text)
    except OSError as error:
        for path in written:
            path.unlink()
        raise CannotBegin(f"Không ghi được tệp: {error.strerror}.") from error


def _files(archive: Archive, last: Period, period: Period) -> Iterator[tuple[str, str]]:
    folder = f"data/{period}"
    yield f"{folder}/so_lieu.csv", _table("so_lieu.csv", _figure_rows(archive, last))
    yield f"{folder}/cham_muon.csv", _table("cham_muon.csv", _overdue_rows(archive, last))
    yield f"{folder}/nhiem_vu.csv", _table("nhiem_vu.csv", [])
    yield f"{folder}/tien_do.csv", _table("tien_do.csv", [])
    yield report_file(period), _report(archive, last, period)
    if period in archive.task_lists:
        listed = archive.task_lists[period]
        yield listed.file.replace(f"{period.year}/{period.month:02}", f"{period.shift(1).year}/{period.shift(1).month:02}"), _task_list(archive, last, period)


def _table(name: str, rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([TABLES[name].model.columns(), *rows])
    return text.getvalue()


# Figures.


def _figure_rows(archive: Archive, last: Period) -> list[list[str]]:
    """Every typed indicator, those of one reporting unit together, with last month's value in the note."""
    asked = [each for each in archive.indicators.values() if not each.cong_thuc]
    units = list(archive.units)
    asked.sort(key=lambda each: units.index(each.don_vi_bao_cao))
    return [[each.ma, NOT_IN_YET, "", _note(archive.figure(each.ma, last))] for each in asked]


def _overdue_rows(archive: Archive, last: Period) -> list[list[str]]:
    rows = [row for row in archive.months[last].overdue_rows if row.ma != ALL]
    return [[row.theo, row.ma, row.phan, NOT_IN_YET, "", _note(archive.figure(overdue_code(row), last))] for row in rows]


def _note(figure: Figure | None) -> str:
    """Last month's value, as far as it stated one."""
    return f"{figure.period.name}: {_with_unit(figure.indicator, figure.text)}" if figure and figure.row else ""


def _with_unit(indicator: Indicator, text: str) -> str:
    return text if text.endswith("%") else f"{text} {indicator.don_vi_tinh}"


# Pages.


def _report(archive: Archive, last: Period, period: Period) -> str:
    page = archive.reports[last]
    head, body = _parts(archive, page.file, page.body)
    head = _months_moved(head, last, period)
    for name, value in (("ky", f'"{period}"'), ("trang_thai", "du_thao"), ("so", '""'), ("ngay", '""')):
        head = re.sub(rf"^{name}:.*$", f"{name}: {value}", head, flags=re.MULTILINE)
    # What the gate found in a heading is no better in the next month.
    faulty = {problem.line - page.body_line for problem in inspect(archive) if problem.file == page.file}
    lines = [f"{line} {TO_REVIEW}" if number in faulty and line.startswith("##") else line for number, line in enumerate(body.split("\n"))]
    return head + "\n\n".join(_blocks("\n".join(lines), last, period))


def _task_list(archive: Archive, last: Period, period: Period) -> str:
    page = archive.task_lists[period]
    head, body = _parts(archive, page.file, page.body)
    return _months_moved(head.replace(f'"{period}"', f'"{period.shift(1)}"') + body, last, period)


def _parts(archive: Archive, file: str, body: str) -> tuple[str, str]:
    """A page's text until its body begins, and the body."""
    text, _ = read_source(archive.root, file)
    return text[: len(text) - len(body)], body


def _months_moved(text: str, last: Period, period: Period) -> str:
    """Names of the last month and of the one after, each a month later."""

    def moved(match: re.Match) -> str:
        named = (int(match[4]), int(match[2]))
        if named not in (tuple(last), tuple(period)):
            return match[0]
        month = Period(*named).shift(1)
        return f"{match[1]}{month.month:0{len(match[2])}}{match[3]}{month.year}"

    return _MONTH_NAME.sub(moved, text)


def _blocks(body: str, last: Period, period: Period) -> Iterator[str]:
    """Headings, and the opening with its legal bases, speak of the new month; all other text is marked to be read again."""
    is_opening = True
    for block in body.split("\n\n"):
        if block.lstrip().startswith("#"):
            is_opening = is_opening and not block.lstrip().startswith("##")
            yield _months_moved(block, last, period)
        elif is_opening:
            yield _months_moved(block, last, period)
        else:
            yield "\n".join(_marked(block.split("\n")))


def _marked(lines: list[str]) -> Iterator[str]:
    """A block's lines, the mark where a text begins: a paragraph, an item, a footnote, a table by its caption."""
    begins = True
    for line in lines:
        start = _ITEM.match(line) or _NOTE.match(line)
        if not line.strip() or line.startswith("|") or _CALL_ALONE.fullmatch(line.strip()):
            yield line
        elif line.startswith(CAPTION):
            yield f"{CAPTION}{TO_REVIEW} {line.removeprefix(CAPTION)}"
        elif start:
            yield f"{start[0]}{TO_REVIEW} {line[start.end() :]}"
        else:
            yield f"{TO_REVIEW} {line}" if begins else line
        begins = False
