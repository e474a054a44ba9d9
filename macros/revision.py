"""A commit's sources, or those of a merge that nobody has made yet, taken out of git byte for byte.

«git archive» and «git checkout» obey .gitattributes, which can hide or change a file; what is checked here is what the
commit holds.
"""

import os
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

SOURCES = ("data", "docs")
# The main branch, as the forge has it or as it is here.
_MAIN = ("origin/main", "main")
_LINK, _SUBMODULE = "120000", "160000"


class RevisionError(Exception):
    """Why a commit cannot be read: a Vietnamese sentence."""


def write_revision(repository: Path, revision: str, folder: Path) -> None:
    """Write data/ and docs/ of a commit (or of a tree) into an empty folder; RevisionError for one that git does not know."""
    entries = [entry for entry in _entries(repository, _resolve(repository, f"{revision}^{{tree}}")) if entry[0] != _SUBMODULE]
    _refuse_unfit([path for *_, path in entries])
    for (mode, _, path), content in zip(entries, _contents(repository, [blob for _, blob, _ in entries]), strict=True):
        _write(folder, path, mode, content)


def merged_tree(repository: Path, base: str, head: str) -> str:
    """The tree that merging head into base would give; RevisionError names the files where the two contradict each other."""
    commits = [_resolve(repository, f"{each}^{{commit}}") for each in (base, head)]
    result = _run(repository, "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", *commits)
    tree, *conflicts = [os.fsdecode(each) for each in result.stdout.split(b"\0") if each] or [""]
    if result.returncode == 1 and conflicts:
        raise RevisionError(f"Yêu cầu này và nhánh nhận cùng sửa một chỗ: {', '.join(conflicts)}. Cập nhật nhánh từ nhánh nhận, giữ lại dòng đúng, rồi gửi lại.")
    if result.returncode:
        raise RevisionError("git không hợp nhất thử được: bản sao kho thiếu lịch sử, hoặc git cũ hơn 2.38.")
    return tree


def changed_besides_sources(repository: Path, base: str, head: str) -> list[str]:
    """Files that head has changed since it left base, other than those of data/ and docs/."""
    top = _top(repository)
    commits = [_resolve(repository, f"{each}^{{commit}}") for each in (base, head)]
    changed = read_git(repository, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "...".join(commits))
    paths = [os.fsdecode(each) for each in changed.split(b"\0") if each]
    return [path for path in paths if not path.startswith(tuple(f"{top}{each}/" for each in SOURCES))]


def stand_on(folder: Path, repository: Path, base: str) -> None:
    """Make a folder a clone that has base as its main branch: what compares with main does so there as anywhere.

    It shares the repository's objects. RevisionError for a repository whose project does not stand at its top.
    """
    if _top(repository):
        raise RevisionError("Kho git của yêu cầu phải có data/ và docs/ ở thư mục trên cùng.")
    commit = _resolve(repository, f"{base}^{{commit}}")
    objects = read_git(repository, "rev-parse", "--path-format=absolute", "--git-path", "objects")
    read_git(repository, "init", "--quiet", str(folder.resolve()))
    (folder / ".git/objects/info/alternates").write_bytes(objects)
    for name in ("refs/remotes/origin/main", "HEAD"):
        read_git(folder, "update-ref", name, commit)


def borrowed_objects(folder: Path) -> list[Path]:
    """The folders of objects that a clone shares with others, as stand_on makes it do."""
    alternates = folder / ".git/objects/info/alternates"
    return [Path(os.fsdecode(line)) for line in alternates.read_bytes().splitlines()] if alternates.is_file() else []


def files_of_main(repository: Path, *patterns: str) -> dict[str, bytes]:
    """The files of the main branch whose paths match, byte for byte: as they were where the present work left it.

    {} outside of git, and where there is no main branch. The main branch itself is compared as it was last committed.
    """
    try:
        wanted = [(blob, path) for _, blob, path in _entries(repository, main_commit(repository)) if any(fnmatchcase(path, each) for each in patterns)]
        contents = _contents(repository, [blob for blob, _ in wanted])
    except RevisionError:
        return {}
    return {path: content for (_, path), content in zip(wanted, contents, strict=True)}


def main_commit(repository: Path) -> str:
    """Where the present work left the main branch; RevisionError where there is none."""
    base = next(filter(None, (_base(repository, each) for each in _MAIN)), "")
    if not base:
        raise RevisionError("Kho git này không có nhánh main.")
    return base


def _base(repository: Path, branch: str) -> str:
    """Where the present work left a branch; the branch's own commit where their common one is not known; "" without the branch."""
    for command in (("merge-base", "HEAD", branch), ("rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}")):
        try:
            return read_git(repository, *command).decode().strip()
        except RevisionError:
            continue
    return ""


def _top(repository: Path) -> str:
    return read_git(repository, "rev-parse", "--show-prefix").decode().strip()


def _resolve(repository: Path, revision: str) -> str:
    return read_git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", revision).decode().strip()


def read_git(repository: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git says, as bytes; RevisionError when it refuses."""
    result = _run(repository, *arguments, given=given)
    if result.returncode:
        raise RevisionError("git không đọc được phiên bản này: thư mục không phải kho git, hoặc tên phiên bản sai.")
    return result.stdout


def _run(repository: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(repository), *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("Máy này chưa cài git.") from None


def _entries(repository: Path, tree: str) -> list[tuple[str, str, str]]:
    """(mode, object, path from the project's root) of everything in data/ and docs/ of a tree or commit."""
    top = _top(repository)
    listed = read_git(repository, "ls-tree", "-r", "-z", "--full-tree", tree, "--", *(f"{top}{each}" for each in SOURCES))
    entries = [_entry(line) for line in listed.split(b"\0") if line]
    return [(mode, blob, path.removeprefix(top)) for mode, blob, path in entries]


def _entry(line: bytes) -> tuple[str, str, str]:
    """(mode, object, path) of a line of git ls-tree."""
    about, _, path = line.partition(b"\t")
    mode, _, blob = about.decode().split()
    return mode, blob, os.fsdecode(path)


def _contents(repository: Path, blobs: list[str]) -> list[bytes]:
    """The bytes of every object, by one git process."""
    output = read_git(repository, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
    contents, position = [], 0
    for _ in blobs:
        end = output.index(b"\n", position)
        size = int(output[position:end].split()[2])
        contents.append(output[end + 1 : end + 1 + size])
        position = end + size + 2
    return contents


def _refuse_unfit(paths: list[str]) -> None:
    """A crafted commit may list a path twice, or below a link: writing it would follow the link out of the folder."""
    known = set(paths)
    is_below = any(str(parent) in known for path in paths for parent in PurePosixPath(path).parents)
    is_outside = any(".." in PurePosixPath(path).parts or path.startswith("/") for path in paths)
    if is_below or is_outside or len(known) < len(paths):
        raise RevisionError("Phiên bản có tên tệp không dùng được.")


def _write(folder: Path, path: str, mode: str, content: bytes) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if mode == _LINK:
        # Written as the link that it is: the gate refuses it without following it.
        target.symlink_to(os.fsdecode(content))
    else:
        target.write_bytes(content)
