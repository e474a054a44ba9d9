"""Which files the project has, and which must not be there: links, foreign kinds, names that no address can carry.

Every file of data/ and docs/ is either of a known kind in a known place or a problem; nothing is published unseen.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from macros.folding import nearest, shorten, slugify, suggest
from macros.problems import Problem
from macros.schema import AMENDMENTS_TABLE, CATALOGUE_TABLES, LOCK_TABLE, MONTH_TABLES

CATALOGUE = "data/danh_muc"
AMENDMENTS = f"data/{AMENDMENTS_TABLE.name}"
PAGE_FOLDERS = ("bao-cao", "nhiem-vu", "don-vi", "linh-vuc", "so-lieu", "van-ban", "huong-dan", "ky-thuat")
LONE_PAGES = ("index.md", "ban-chep.md", "doi-chieu.md", "dinh-chinh.md", "tra-cuu.md")
# The first bytes of the pictures that a page may show.
PICTURES = {".png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ".jpg": b"\xff\xd8\xff"}
LARGEST_FILE = 5 * 1024 * 1024

_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_LIKE_A_MONTH = re.compile(r"(20\d\d)\D?(1[0-2]|0?[1-9])(?!\d)|(?<!\d)(1[0-2]|0?[1-9])\D(20\d\d)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names that Windows keeps for devices, whatever their ending.
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_LONGEST_NAME = 60


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
    for path in _walk(root, "data", "docs"):
        problem = refusal(root, path)
        if problem:
            found.problems.append(problem)
        elif path.startswith("data/"):
            found.tables.append(path)
        else:
            (found.pages if path.endswith(".md") else found.pictures).append(path)
    folders = {path.split("/")[1] for path in found.tables if path != AMENDMENTS}
    found.months = sorted(folders - {"danh_muc"})
    found.problems += _missing_folders(root)
    found.problems += _double_addresses(found.pages)
    found.problems += _programs(root)
    return found


def _walk(root: Path, *folders: str) -> Iterator[str]:
    """Files, and whatever is neither file nor folder, as paths from the root, in sorted order."""
    for folder in folders:
        if (root / folder).is_symlink() or ((root / folder).exists() and not (root / folder).is_dir()):
            yield folder
            continue
        for place, inner, names in os.walk(root / folder):
            inner.sort()
            links = [name for name in inner if os.path.islink(os.path.join(place, name))]
            for name in sorted([*names, *links]):
                yield Path(place, name).relative_to(root).as_posix()


def refusal(root: Path, path: str) -> Problem | None:
    """Why a path of data/ or docs/ must not be there; None when it may, or is not there."""
    try:
        state = os.lstat(root / path)
    except OSError:
        return None
    return _unfit(path, state) or _misplaced(root, path)


def _unfit(path: str, state: os.stat_result) -> Problem | None:
    """What no name and no kind of file may be."""
    name = path.rpartition("/")[2]
    if stat.S_ISLNK(state.st_mode):
        return _problem(path, "tep-lien-ket", "Đây là liên kết tới tệp khác (symlink).", "Thay bằng chính tệp đó, hoặc xóa.")
    if stat.S_ISDIR(state.st_mode):
        return _problem(path, "tep-la", f"«{name}» là thư mục, không phải tệp.", "Đổi tên hoặc xóa thư mục này.")
    if not stat.S_ISREG(state.st_mode):
        return _problem(path, "tep-lien-ket", "Đây không phải tệp thường.", "Xóa tệp này.")
    if name.startswith((".", "~")) or any(part.startswith(".") for part in path.split("/")):
        return _problem(path, "tep-la", f"«{name}» là tệp ẩn hoặc tệp tạm.", "Xóa tệp này; tệp tạm của Word, Excel thì đóng chương trình là hết.")
    if state.st_size > LARGEST_FILE:
        return _problem(path, "tep-qua-lon", f"Tệp lớn {state.st_size / 1024**2:.0f} MB, quá 5 MB.", "Thu nhỏ hình rồi lưu lại." if path.endswith(tuple(PICTURES)) else "Xóa phần không dùng.")
    return None


def _misplaced(root: Path, path: str) -> Problem | None:
    if "/" not in path:
        return _problem(path, "tep-la", f"«{path}» là tệp, không phải thư mục.", "Đổi tên tệp này rồi lấy lại thư mục.")
    return _misplaced_data(root, path) if path.startswith("data/") else _misplaced_page(root, path)


def _misplaced_data(root: Path, path: str) -> Problem | None:
    _, folder, *rest = path.split("/")
    if path == AMENDMENTS:
        return None
    if not rest:
        return _problem(path, "tep-la", "Tệp nằm ngay trong data/.", "Chuyển vào danh_muc/ hoặc thư mục của tháng.")
    if folder != "danh_muc" and not _MONTH.fullmatch(folder):
        return _foreign_folder(root, folder)
    known = [table.name for table in (CATALOGUE_TABLES if folder == "danh_muc" else MONTH_TABLES)]
    if len(rest) == 1 and (rest[0] in known or (folder != "danh_muc" and rest[0] == LOCK_TABLE.name)):
        return None
    name = "/".join(rest)
    if name in (table.name for table in (*CATALOGUE_TABLES, *MONTH_TABLES)):
        place = "thư mục của một tháng" if folder == "danh_muc" else "data/danh_muc/"
        return _problem(path, "tep-la", f"«{name}» không phải tệp của thư mục này.", f"Chuyển tệp vào {place}, hoặc xóa.")
    fact = f"«{shorten(name)}» không phải tệp của thư mục này."
    return _problem(path, "tep-la", fact, _other_name(root, path, meant(rest[-1], known) if len(rest) == 1 else "", known))


def meant(name: str, known: list[str]) -> str:
    """The known file that a name is a misspelling or a copy of; "" when it is like none."""
    bare = re.sub(r"\s*(?:\(\d+\)| - (?:copy|bản sao).*?)(?=\.)", "", name.lower().replace(" ", "_"))
    return next(iter(nearest(bare, known, 1)), "")


def _other_name(root: Path, path: str, name: str, known: list[str]) -> str:
    """What to do with a file that has the wrong name: rename it, unless the right name is taken."""
    if not name:
        return f"Xóa tệp, hoặc chuyển đi nơi khác. Thư mục này chỉ có: {', '.join(known)}."
    if (root / path).with_name(name).exists():
        return f"Nếu là bản sao của «{name}» thì xóa; nội dung mới thì chép vào «{name}»."
    if PurePosixPath(path).suffix.lower() not in (".csv", ""):
        return f"Nếu là «{name}» thì mở ra và lưu thành «CSV UTF-8» với tên «{name}»."
    return f"Nếu là «{name}» thì đổi tên thành «{name}»."


def _foreign_folder(root: Path, folder: str) -> Problem:
    if not (root / CATALOGUE).exists() and nearest(folder, ["danh_muc"]):
        return _problem(f"data/{folder}", "tep-la", f"Không có thư mục «danh_muc», mà có «{shorten(folder)}».", "Đổi tên thành «danh_muc».")
    fix = f"Đặt tên «{proper_month(folder)}»." if proper_month(folder) else "Thư mục của tháng đặt tên năm-tháng, như 2026-04; thư mục khác thì xóa."
    return _problem(f"data/{folder}", "tep-la", f"«{shorten(folder)}» không phải tên thư mục của một tháng.", fix)


def misnamed_folder(root: Path, folder: str) -> Problem | None:
    """What is said of the folder that was meant to be this one of data/."""
    parent, _, name = folder.rpartition("/")
    if not parent or not (root / parent).is_dir():
        return None
    return next((_foreign_folder(root, each) for each in sorted(os.listdir(root / parent)) if nearest(each, [name])), None)


def proper_month(folder: str) -> str:
    """2099-01 for a folder that was named «2099-1», «thang 1-2099» or the like; "" for other names."""
    match = _LIKE_A_MONTH.search(folder)
    if not match:
        return ""
    year, month = (match[1], match[2]) if match[1] else (match[4], match[3])
    return f"{year}-{int(month):02}"


def _misplaced_page(root: Path, path: str) -> Problem | None:
    _, *folders, name = path.split("/")
    ending = PurePosixPath(name.rstrip(". ")).suffix
    if folders and folders[0] not in PAGE_FOLDERS:
        fix = suggest(folders[0], PAGE_FOLDERS, f"Chuyển tệp vào một trong: {', '.join(PAGE_FOLDERS)}.")
        return _problem(f"docs/{folders[0]}", "tep-la", f"Không có mục «{shorten(folders[0])}» trong kho.", fix)
    if ending.lower() not in (".md", ".jpeg", *PICTURES):
        fix = "Trang là tệp .md, hình là tệp .png hoặc .jpg; tệp khác thì xóa, hoặc để ngoài docs/."
        return _problem(path, "tep-la", f"«{shorten(name)}» không phải loại tệp được dùng.", fix)
    if ending not in (".md", *PICTURES) or not all(map(_is_fit, (*folders, name.removesuffix(ending)))):
        fact = f"Tên «{shorten('/'.join((*folders, name)))}» không dùng được trong địa chỉ trang."
        return _problem(path, "ten-tep-sai", fact, _proper_name(root, path))
    if not folders and ending == ".md" and name not in LONE_PAGES:
        return _problem(path, "tep-la", f"Trang «{shorten(name)}» nằm ngoài các thư mục của kho.", f"Chuyển vào một trong: {', '.join(PAGE_FOLDERS)}.")
    return _false_picture(root, path, ending)


def _is_fit(part: str) -> bool:
    return bool(_NAME.fullmatch(part)) and len(part) <= _LONGEST_NAME and not _DEVICE.fullmatch(part)


def _proper_name(root: Path, path: str) -> str:
    """The name to give instead; where two files would get it, one of the two must go."""
    name, folder = proper_path(path), (root / path).parent
    if len(name.rpartition("/")[2]) > _LONGEST_NAME:
        return f"Đặt tên không quá {_LONGEST_NAME} ký tự: chữ thường không dấu, số, gạch nối."
    same = [each for each in os.listdir(folder) if proper_path(f"{path.rpartition('/')[0]}/{each}") == name]
    if len(same) > 1:
        return f"Có {len(same)} tệp cùng thành «{name}»: giữ một tệp với tên đó, xóa tệp kia."
    return f"Đổi tên thành «{name}»: chữ thường không dấu, số, gạch nối."


def proper_path(path: str) -> str:
    """A page's path with every part as an address can carry it; README.md is what some call a folder's first page."""
    *folders, name = path.split("/")
    folders = list(map(_proper_part, folders))
    ending = PurePosixPath(name.rstrip(". ")).suffix
    stem = name.rstrip(". ").removesuffix(ending)
    month = re.fullmatch(r"\D*(1[0-2]|0?[1-9])\D*", stem) if folders[1:2] in (["bao-cao"], ["nhiem-vu"]) and len(folders) == 3 else None
    stem = f"{int(month[1]):02}" if month else "index" if stem.lower() == "readme" else _proper_part(stem)
    return "/".join([*folders, stem + ending.lower().replace("jpeg", "jpg")])


def _proper_part(part: str) -> str:
    slug = slugify(part) or "ten-moi"
    return f"trang-{slug}" if _DEVICE.fullmatch(slug) else slug


def _false_picture(root: Path, path: str, ending: str) -> Problem | None:
    start = PICTURES.get(ending)
    if start is None:
        return None
    with open(root / path, "rb") as file:
        is_true = file.read(len(start)) == start
    return None if is_true else _problem(path, "la-tep-khac", f"Tệp có đuôi {ending} nhưng không phải hình {ending}.", "Mở hình rồi lưu lại đúng loại; đổi tên tệp không đủ.")


def _missing_folders(root: Path) -> Iterator[Problem]:
    for folder in ("data", "docs"):
        if not os.path.lexists(root / folder):
            yield missing_folder(folder)


def missing_folder(folder: str) -> Problem:
    return _problem(folder, "tep-thieu", f"Không thấy thư mục {folder}.", "Kiểm tra tên thư mục, hoặc lấy lại thư mục từ bản trước.")


def _double_addresses(pages: list[str]) -> Iterator[Problem]:
    """a.md and a/index.md would be one address, and one would silently replace the other."""
    for path in pages:
        folder, _, name = path.rpartition("/")
        if name == "index.md" and f"{folder}.md" in pages:
            yield _problem(path, "ten-tep-sai", f"Trang này và «{folder}.md» có cùng địa chỉ.", "Xóa một trong hai trang.")


def _programs(root: Path) -> Iterator[Problem]:
    """A program at the top would run in the place of the library's own modules."""
    for path in sorted(root.glob("*.py")):
        yield _problem(path.name, "tep-la", f"«{path.name}» ở thư mục gốc sẽ chạy thay cho chương trình của kho.", "Xóa tệp này.")


def _problem(path: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(path, 1, 1, code, fact, fix)
