"""Which files the project has, and which must not be there: links, foreign kinds, names that no address can carry.

Every file of data/ and docs/ is either of a known kind in a known place or a problem; nothing is published unseen.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.folding import slugify, suggest
from macros.problems import Problem
from macros.schema import CATALOGUE_TABLES, MONTH_TABLES

CATALOGUE = "data/danh_muc"
PAGE_FOLDERS = ("bao-cao", "nhiem-vu", "linh-vuc", "so-lieu", "van-ban", "huong-dan", "ky-thuat")
LONE_PAGES = ("index.md", "ban-chep.md", "doi-chieu.md", "dinh-chinh.md", "tra-cuu.md")
# The first bytes of the pictures that a page may show.
PICTURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}

_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass
class Survey:
    """pages: Markdown files, as paths from the root. months: folder names of data/ such as 2026-04. tables: data files. pictures: images."""

    pages: list[str] = field(default_factory=list)
    months: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def survey(root: Path) -> Survey:
    """Walk data/ and docs/ without following links."""
    found = Survey()
    folded: dict[str, str] = {}
    for path, state in _walk(root, "data", "docs"):
        problem = _unfit(path, state) or _twin(path, folded) or _misplaced(root, path)
        if problem:
            found.problems.append(problem)
        elif path.startswith("data/"):
            found.tables.append(path)
        else:
            (found.pages if path.endswith(".md") else found.pictures).append(path)
    months = {path.name for path in (root / "data").glob("*") if path.is_dir() and not path.is_symlink()}
    found.months = sorted(name for name in months if _MONTH.fullmatch(name))
    found.problems += _double_addresses(found.pages)
    return found


def _walk(root: Path, *folders: str) -> Iterator[tuple[str, os.stat_result]]:
    """Files, and whatever is neither file nor folder, as paths from the root with their state, in sorted order."""
    for folder in folders:
        if (root / folder).is_symlink():
            yield folder, os.lstat(root / folder)
            continue
        for place, inner, names in os.walk(root / folder):
            inner.sort()
            links = [name for name in inner if os.path.islink(os.path.join(place, name))]
            for name in sorted([*names, *links]):
                path = os.path.join(place, name)
                yield Path(path).relative_to(root).as_posix(), os.lstat(path)


def _unfit(path: str, state: os.stat_result) -> Problem | None:
    """What no name and no kind of file may be."""
    name = path.rpartition("/")[2]
    if stat.S_ISLNK(state.st_mode):
        return _problem(path, "tep-lien-ket", "Đây là liên kết tới tệp khác (symlink).", "Thay bằng chính tệp đó.")
    if not stat.S_ISREG(state.st_mode):
        return _problem(path, "tep-lien-ket", "Đây không phải tệp thường.", "Xóa tệp này.")
    if name.startswith((".", "~")) or any(part.startswith(".") for part in path.split("/")):
        return _problem(path, "tep-la", f"«{name}» là tệp ẩn hoặc tệp tạm.", "Xóa tệp này.")
    if unicodedata.normalize("NFC", path) != path:
        fixed = unicodedata.normalize("NFC", name)
        return _problem(path, "ten-tep-sai", f"Tên «{fixed}» ghi dấu tiếng Việt tách rời.", f"Đổi tên thành «{_safe(name)}».")
    return None


def _twin(path: str, folded: dict[str, str]) -> Problem | None:
    """Two names that differ only in case would be one file on another machine."""
    first = folded.setdefault(path.casefold(), path)
    return None if first == path else _problem(path, "ten-tep-sai", f"Tên chỉ khác «{first}» ở chữ hoa.", "Xóa hoặc đổi tên một tệp.")


def _misplaced(root: Path, path: str) -> Problem | None:
    return _misplaced_data(path) if path.startswith("data/") else _misplaced_page(root, path)


def _misplaced_data(path: str) -> Problem | None:
    _, folder, *rest = path.split("/")
    if not rest:
        return _problem(path, "tep-la", "Tệp nằm ngay trong data/.", "Chuyển vào danh_muc/ hoặc thư mục của tháng.")
    known = [table.name for table in (CATALOGUE_TABLES if folder == "danh_muc" else MONTH_TABLES)]
    if folder != "danh_muc" and not _MONTH.fullmatch(folder):
        return _problem(path, "tep-la", f"«data/{folder}» không phải thư mục của một tháng.", "Đặt tên như 2026-04.")
    if len(rest) > 1 or rest[0] not in known:
        return _problem(path, "tep-la", f"«{'/'.join(rest)}» không phải tệp của thư mục này.", suggest(rest[0], known, f"Chỉ dùng: {', '.join(known)}."))
    return None


def _misplaced_page(root: Path, path: str) -> Problem | None:
    _, *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    if f"{dot}{ending}" not in (".md", *PICTURES):
        fix = "Trang là tệp .md, hình là tệp .png hoặc .jpg; tệp khác không đưa lên trang."
        return _problem(path, "tep-la", f"«{name}» không phải loại tệp được dùng.", fix)
    if not all(_NAME.fullmatch(part) for part in (*folders, stem)):
        return _problem(path, "ten-tep-sai", f"Tên «{'/'.join((*folders, name))}» không dùng được trong địa chỉ trang.", f"Đổi tên thành «{_safe(name)}»: chữ thường không dấu, số, gạch nối.")
    if not folders and ending == "md" and name not in LONE_PAGES:
        return _problem(path, "tep-la", f"Trang «{name}» nằm ngoài các thư mục của kho.", f"Chuyển vào một trong: {', '.join(PAGE_FOLDERS)}.")
    if folders and folders[0] not in PAGE_FOLDERS:
        return _problem(path, "tep-la", f"Không có mục «{folders[0]}» trong kho.", suggest(folders[0], PAGE_FOLDERS, f"Chuyển vào một trong: {', '.join(PAGE_FOLDERS)}."))
    return _false_picture(root, path, f".{ending}")


def _false_picture(root: Path, path: str, ending: str) -> Problem | None:
    start = PICTURES.get(ending)
    if start is None:
        return None
    with open(root / path, "rb") as file:
        is_true = file.read(len(start)) == start
    return None if is_true else _problem(path, "la-tep-khac", f"Tệp có đuôi {ending} nhưng không phải hình {ending}.", "Lưu lại hình đúng loại.")


def _double_addresses(pages: list[str]) -> Iterator[Problem]:
    """a.md and a/index.md (or a/README.md) would be one address, and one would silently replace the other."""
    for path in pages:
        folder, _, name = path.rpartition("/")
        if name == "index.md" and f"{folder}.md" in pages:
            yield _problem(path, "ten-tep-sai", f"Trang này và «{folder}.md» có cùng địa chỉ.", "Xóa một trang.")


def _safe(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{slugify(stem) or 'ten-moi'}{dot}{ending.lower()}"


def _problem(path: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(path, 1, 1, code, fact, fix)
