"""Locks and corrections against those of the main branch: a lock never changes, the log only grows."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.loading.text import read_source
from macros.problems import Problem
from macros.survey import AMENDMENTS


def history_problems(root: Path, main: Mapping[str, bytes]) -> Iterator[Problem]:
    """What of the main branch's locks and log is gone or rewritten in a project's root. main: the files by path, byte for byte."""
    for file, content in sorted(main.items()):
        lines, old = _lines(root, file), _text(content).splitlines()
        changed = next((number for number, line in enumerate(old, 1) if lines[number - 1 : number] != [line]), None)
        if file == AMENDMENTS:
            if changed:
                fact = f"Dòng {changed} của sổ đính chính ở nhánh chính đã bị sửa, bị bỏ hoặc bị chèn lên trước."
                yield Problem(file, min(changed, len(lines) or 1), 1, "dinh-chinh-bi-sua", fact, "Lấy lại sổ của nhánh chính; chỉ thêm dòng ở cuối, bằng lệnh dinh-chinh.")
        elif lines != old:
            fact = "Bản khóa này có ở nhánh chính mà ở đây đã bị xóa." if not lines else f"Bản khóa khác với nhánh chính từ dòng {changed or len(old) + 1}."
            yield Problem(file, changed or 1, 1, "khoa-bi-sua", fact, "Lấy lại tệp của nhánh chính: tháng đã khóa không khóa lại, chỉ đính chính.")


def _lines(root: Path, file: str) -> list[str]:
    return read_source(root, file)[0].splitlines() if (root / file).is_file() else []


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
