"""Setting up a bare repository on the server: its hooks, what git itself must refuse, and what the hooks must know."""

import os
import shlex
import sys
from pathlib import Path

from macros.pushing import PROGRAM
from macros.pushing.settings import MAIN, OPEN_KEY, OWNERS_KEY, ROOT_KEY
from macros.revision import RevisionError, read_git
from macros.room import require_room

_MARK = "# Do lệnh «python -m macros lap-kho» ghi; chạy lại lệnh ấy khi đổi nơi cài."
# -P: no module is taken from the repository's own folder. Replaced objects would show another commit than the one pushed.
_HOOK = """#!/bin/sh
{mark}
export LC_ALL=C.UTF-8 GIT_NO_REPLACE_OBJECTS=1 PYTHONDONTWRITEBYTECODE=1 PYTHONPATH={program}
exec {python} -P -m macros {command} "$PWD"
"""
_HOOKS = {"pre-receive": "soat-day", "post-receive": "phat-hanh-day"}
_CONFIG = {
    "core.quotePath": "false",
    "core.hooksPath": "hooks",  # whatever the machine's own settings say
    "receive.denyNonFastForwards": "true",
    "receive.denyDeletes": "true",
    "receive.fsckObjects": "true",
    "receive.maxInputSize": "100m",
    # Large objects are unpacked piece by piece, so a small push cannot become gigabytes of memory.
    "receive.unpackLimit": "1",
    "core.bigFileThreshold": "16m",
}


class CannotSetUp(Exception):
    """Why a repository cannot be set up: a Vietnamese sentence."""


def set_up(repository: Path, root: Path, owners: list[str], is_open: bool) -> None:
    """Make a bare repository take pushes, check them and publish main; run again, it holds what is said then.

    CannotSetUp and room.NoRoom, and nothing is changed, when it is no bare repository, has hooks of others, or the machine
    has no closed room and that is not accepted.
    """
    _require_bare(repository)
    if not (PROGRAM / "mkdocs.yml").is_file():
        raise CannotSetUp(f"{PROGRAM}: không có mkdocs.yml. Chạy lệnh này từ bản cài trong thư mục chép của kho (git clone rồi make site).")
    foreign = [name for name in _HOOKS if (repository / "hooks" / name).exists() and _MARK not in (repository / "hooks" / name).read_text("utf-8", "replace")]
    if foreign:
        raise CannotSetUp(f"Kho đã có móc {', '.join(foreign)} do người khác viết. Chuyển đi nơi khác rồi chạy lại.")
    if not is_open:
        require_room()
    for key, value in _CONFIG.items():
        _configure(repository, key, [value])
    _configure(repository, ROOT_KEY, [str(root)])
    _configure(repository, OWNERS_KEY, owners)
    _configure(repository, OPEN_KEY, ["true"] if is_open else [])
    read_git(repository, "symbolic-ref", "HEAD", MAIN)
    for name, command in _HOOKS.items():
        _write_hook(repository / "hooks" / name, command)


def _require_bare(repository: Path) -> None:
    try:
        folder, is_bare = os.fsdecode(read_git(repository, "rev-parse", "--absolute-git-dir", "--is-bare-repository")).split("\n")[:2]
    except (RevisionError, ValueError):
        raise CannotSetUp(f"{repository}: không phải kho git, hoặc tài khoản này không được đọc. Lập kho: git init --bare {repository}.") from None
    if is_bare != "true" or Path(folder).resolve() != repository.resolve():
        raise CannotSetUp(f"{repository}: không phải kho trần (bare). Lập kho riêng: git init --bare THƯ_MỤC.git.")


def _configure(repository: Path, key: str, values: list[str]) -> None:
    """The key with exactly these values."""
    known = read_git(repository, "config", "--file", str(repository / "config"), "--name-only", "--list").decode().lower().split()
    if key.lower() in known:
        read_git(repository, "config", "--file", str(repository / "config"), "--unset-all", key)
    for value in values:
        read_git(repository, "config", "--file", str(repository / "config"), "--add", key, value)


def _write_hook(path: Path, command: str) -> None:
    """Whole or not at all: a push may come in between."""
    path.parent.mkdir(exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text(_HOOK.format(mark=_MARK, program=shlex.quote(str(PROGRAM)), python=shlex.quote(sys.executable), command=command), "utf-8")
    new.chmod(0o755)
    new.replace(path)
