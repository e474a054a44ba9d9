"""A closed room for what nobody has reviewed yet: a command without network, environment or write access but to one folder.

The room is made by bubblewrap. In it stand Python with the installed libraries, what the command is shown, and the folder
that it may write to; nothing else of the machine. Without bubblewrap a command runs in the open only where that is asked
for, and then with an empty environment and the same limits.
"""

import contextlib
import functools
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PLACE = Path("/du-an")  # where the folder stands in the room
_MEMORY, _LARGEST_FILE, _PROCESSES = 4 * 1024**3, 256 * 1024**2, 512
_MOST_SAID = 256 * 1024  # bytes
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/tmp", "PYTHONDONTWRITEBYTECODE": "1"}
_SYSTEM = ("/lib", "/lib32", "/lib64", "/libx32", "/bin", "/sbin")


class NoRoom(Exception):
    """Why this machine has no closed room: a Vietnamese sentence."""


@dataclass(frozen=True)
class Outcome:
    """What a command said on both its outputs, and its exit code; None when it ran out of time."""

    code: int | None
    said: str


def require_room() -> None:
    """NoRoom unless a command can run in a closed room on this machine."""
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("bwrap") is None:
            raise NoRoom("Máy này chưa cài bubblewrap. Cài: apt-get install bubblewrap.")
        outcome = run_closed([sys.executable, "-c", "print(1)"], Path(folder), {}, 30)
    if outcome != Outcome(0, "1\n"):
        raise NoRoom(f"Máy này có bubblewrap nhưng không tạo được phòng cách ly: {outcome.said.strip() or 'không trả lời'}. Xem mục «Phòng cách ly» trong docs/ky-thuat/kho-git.md.")


def run_closed(command: list[str], folder: Path, shown: dict[str, Path], seconds: int) -> Outcome:
    """Run a command in a closed room, in the folder, beside what is shown there by name, or at a whole path; it can only read that."""
    binds = [part for name, path in shown.items() for part in ("--ro-bind", str(path), str(PLACE / name))]
    room = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", *_machine()]
    return _run([*room, "--bind", str(folder), str(PLACE), *binds, "--chdir", str(PLACE), "--", *command], folder, seconds)


def run_open(command: list[str], folder: Path, shown: dict[str, Path], seconds: int) -> Outcome:
    """The same without walls, for a machine that has no closed room: nothing but time, size and environment is held."""
    for name, path in shown.items():
        (folder / name).symlink_to(path)
    return _run(command, folder, seconds)


def _machine() -> list[str]:
    """The system's programs, Python with its libraries, the hour of the office; an own /tmp, /proc and /dev."""
    parts = ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    for path in map(Path, _SYSTEM):
        if path.is_symlink():
            parts += ["--symlink", str(path.readlink()), str(path)]
        elif path.is_dir():
            parts += ["--ro-bind", str(path), str(path)]
    for place in (sys.base_prefix, sys.prefix, "/etc/localtime"):
        parts += ["--ro-bind-try", place, place]
    return parts


def _run(command: list[str], folder: Path, seconds: int) -> Outcome:
    with tempfile.TemporaryFile() as said:  # a file, so that what is said has a limit, too
        process = subprocess.Popen(
            command, cwd=folder, env=_ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True, preexec_fn=functools.partial(_limit, seconds)
        )
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            _end(process)
        return Outcome(code, _read(said))


def _limit(seconds: int) -> None:
    limits = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_FSIZE: _LARGEST_FILE, resource.RLIMIT_NPROC: _PROCESSES, resource.RLIMIT_CPU: 4 * seconds, resource.RLIMIT_CORE: 0}
    for what, most in limits.items():
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def _end(process: subprocess.Popen[bytes]) -> None:
    """The whole group: bubblewrap, and with it whatever lives in the room."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read(_MOST_SAID).decode("utf-8", "replace")
