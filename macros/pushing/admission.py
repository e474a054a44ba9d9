"""What may come into the repository at all: branches, commits, the shape of their trees, and who may change code.

Everything is read as raw objects (ls-tree, diff-tree, rev-list): nothing is checked out, and no .gitattributes is obeyed.
Every commit of a push is looked at; what one of them hides would be there for whoever takes it out later.
"""

import functools
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.pushing.settings import MAIN
from macros.revision import SOURCES, RevisionError, read_git
from macros.survey import LARGEST_FILE

_BRANCH = "refs/heads/"
_FOLDER, _FILE, _PROGRAM, _LINK, _SUBMODULE = "040000", "100644", "100755", "120000", "160000"
_MOST_FILES, _MOST_BYTES, _LONGEST_PATH = 20_000, 300 * 1024**2, 200
_MOST_NAMED = 5
# What Windows allows in no name; whoever had such a file in a clone there could not open the rest either.
_UNFIT = re.compile(r'[\\:*?"<>|]|[. ](?:/|$)|(?:^|/)~')
_KINDS = {
    _LINK: "đây là liên kết tới tệp khác (symlink). Thay bằng chính tệp đó, hoặc xóa.",
    _SUBMODULE: "đây là kho git lồng trong kho (submodule). Chép tệp vào, không lồng kho.",
    _PROGRAM: "tệp mang quyền chạy. Bỏ quyền: git update-index --chmod=-x TỆP.",
}


@dataclass(frozen=True)
class Update:
    """A branch that a push moves: its full name, where it was and where it shall be."""

    ref: str
    old: str
    new: str

    @property
    def is_new(self) -> bool:
        return not self.old.strip("0")

    @property
    def is_deletion(self) -> bool:
        return not self.new.strip("0")


@dataclass(frozen=True)
class _Entry:
    """A line of ls-tree; size is None for what is no file."""

    mode: str
    object: str
    size: int | None
    path: str


def read_updates(lines: bytes) -> list[Update]:
    """The lines that git gives to its hooks."""
    return [Update(ref, old, new) for old, new, ref in (line.split(" ", 2) for line in os.fsdecode(lines).split("\n") if line)]


class Admission:
    """The look at one push: by whom, and whether that account may change code."""

    def __init__(self, repository: Path, who: str, is_owner: bool) -> None:
        self._repository, self._who, self._is_owner = repository, who, is_owner
        self._seen: set[tuple[str, ...]] = set()
        self._code = functools.cache(self._read_code)

    def refusals(self, updates: list[Update]) -> Iterator[str]:
        """Why the push cannot come in: Vietnamese sentences, not yet fit for a screen (names may hold anything)."""
        for update in updates:
            if refusal := self._refused_ref(update):
                yield refusal
            else:
                yield from self._refused_commits(update)

    def changes_code(self, update: Update) -> bool:
        return self._code(update.new) != (() if update.is_new else self._code(update.old))

    def _refused_ref(self, update: Update) -> str | None:
        name = update.ref.removeprefix(_BRANCH)
        if not update.ref.startswith(_BRANCH):
            return f"{update.ref}: kho chỉ nhận nhánh, không nhận thẻ (tag) và các tên khác. Đẩy riêng nhánh: git push origin main."
        if update.is_deletion:
            return f"{name}: không xóa nhánh qua lần đẩy. Nhờ người phụ trách kỹ thuật xóa trên máy chủ."
        if not update.is_new and not self._follows(update):
            return f"{name}: lần đẩy này viết lại những gì máy chủ đã có (force push). Lấy bản mới nhất (git pull), rồi đẩy không kèm --force."
        return None

    def _follows(self, update: Update) -> bool:
        try:
            read_git(self._repository, "merge-base", "--is-ancestor", update.old, update.new)
        except RevisionError:  # git says no by its exit code
            return False
        return True

    def _refused_commits(self, update: Update) -> Iterator[str]:
        commits = self._new_commits(update)
        for commit, *parents in commits:
            where = "" if commit == update.new else f" (commit {commit[:12]})"
            for sentence in (*self._refused_shape(commit), *self._refused_code(commit, parents)):
                yield sentence + where
        # A merge may take back the code of main by choosing the other side.
        if update.ref == MAIN and not self._is_owner and not update.is_new and not self._code_is(update.new, [update.old]):
            yield from self._code_sentences(update.new, [update.old])

    def _new_commits(self, update: Update) -> list[list[str]]:
        """What main has not got, and this branch neither: [commit, parents…], oldest first."""
        known = [update.old] if not update.is_new else []
        main = read_git(self._repository, "for-each-ref", "--format=%(objectname)", MAIN).decode().split()
        listed = read_git(self._repository, "rev-list", "--reverse", "--topo-order", "--parents", update.new, "--not", *known, *main)
        return [line.split() for line in listed.decode().splitlines()]

    def _refused_shape(self, commit: str) -> Iterator[str]:
        """What is wrong with the content of a commit as a tree."""
        tops = [entry for entry in self._tree(commit) if entry.path in SOURCES]
        yield from (f"{entry.path}: phải là thư mục." for entry in tops if entry.mode != _FOLDER)
        key = tuple(entry.object for entry in tops)
        if key in self._seen:
            return
        self._seen.add(key)
        entries = self._tree(commit, "-r", "--", *SOURCES)
        yield from filter(None, map(_refused_entry, entries))
        yield from _twins([entry.path for entry in entries])
        if len(entries) > _MOST_FILES:
            yield f"docs/ và data/ có {len(entries)} tệp, nhiều hơn {_MOST_FILES}."
        if sum(entry.size or 0 for entry in entries) > _MOST_BYTES:
            yield f"docs/ và data/ nặng hơn {_MOST_BYTES // 1024**2} MB."

    def _tree(self, commit: str, *arguments: str) -> list[_Entry]:
        listed = read_git(self._repository, "ls-tree", "-z", "-l", "--full-tree", *arguments[:1], commit, *arguments[1:])
        return [_entry(line) for line in os.fsdecode(listed).split("\0") if line]

    def _refused_code(self, commit: str, parents: list[str]) -> Iterator[str]:
        if not self._is_owner and not self._code_is(commit, parents):
            yield from self._code_sentences(commit, parents)

    def _code_is(self, commit: str, parents: list[str]) -> bool:
        """Whether the code of a commit is that of a parent as it is; a first commit shall have none."""
        return self._code(commit) in ([self._code(parent) for parent in parents] or [()])

    def _read_code(self, commit: str) -> tuple[tuple[str, str, str], ...]:
        """Everything at the top but the folders of content. A renamed file is missing here or new, so no search for renames is needed."""
        return tuple((entry.mode, entry.object, entry.path) for entry in self._tree(commit) if entry.path not in SOURCES)

    def _code_sentences(self, commit: str, parents: list[str]) -> Iterator[str]:
        listed = read_git(self._repository, "diff-tree", "-r", "-z", "--no-renames", "--name-only", "--no-commit-id", "--root", *parents[:1], commit)
        paths = [path for path in os.fsdecode(listed).split("\0") if path and path.partition("/")[0] not in SOURCES]
        for path in paths[:_MOST_NAMED]:
            yield f"{path}: đây là mã hoặc cài đặt; tài khoản «{self._who}» chỉ được sửa docs/ và data/. Bỏ thay đổi này, hoặc nhờ người giữ mã gửi."
        if len(paths) > _MOST_NAMED:
            yield f"Còn {len(paths) - _MOST_NAMED} tệp mã nữa bị sửa như thế."


def _entry(line: str) -> _Entry:
    about, _, path = line.partition("\t")
    mode, _, name, size = about.split()
    return _Entry(mode, name, None if size == "-" else int(size), path)


def _refused_entry(entry: _Entry) -> str | None:
    path = entry.path
    if not path.isprintable() or _UNFIT.search(path) or len(os.fsencode(path)) > _LONGEST_PATH:
        return f"{path}: tên tệp không dùng được (ký tự ẩn, ký tự Windows không cho, hoặc quá dài). Đổi tên."
    if any(part.startswith(".") for part in path.split("/")):
        return f"{path}: tệp ẩn không được nằm trong docs/ và data/. Xóa tệp này."
    if entry.mode != _FILE:
        return f"{path}: {_KINDS.get(entry.mode, f'loại tệp {entry.mode} không dùng được.')}"
    if (entry.size or 0) > LARGEST_FILE:
        return f"{path}: tệp lớn {(entry.size or 0) / 1024**2:.0f} MB, quá {LARGEST_FILE // 1024**2} MB."
    return None


def _twins(paths: list[str]) -> Iterator[str]:
    """Files and folders that some systems cannot tell apart: by case, or by two ways to write the same Vietnamese letter."""
    known: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        for length in range(1, len(parts) + 1):
            name = "/".join(parts[:length])
            other = known.setdefault(unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()), name)
            if other != name:
                yield f"{name}: trùng tên với {other}, chỉ khác chữ hoa hoặc cách ghi dấu. Giữ một, xóa hoặc đổi tên tệp kia."
                break
