"""Publishing to the folder that a web server shows: whole releases side by side, and one link that is switched at a stroke.

    releases/<number>-<commit>/www/            what readers see; files 0644, folders 0755
    releases/<number>-<commit>/MANIFEST.json   the commit, the time, every file with hash, size and mark
    current -> releases/<number>-<commit>      the server's document root is current/www
    lock, log.jsonl                            one publisher at a time; what was done

The number only grows, so the order of releases does not depend on a clock. Nothing that readers see is ever written to:
whenever this is killed, they have the old release whole or the new one whole.
"""

import contextlib
import errno
import fcntl
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from macros.numerals import format_number
from macros.release.commits import require_newer, saved_commit
from macros.release.manifest import Entry, Manifest, damage, read_manifest, write_manifest
from macros.release.refusal import BAD, BUSY, NO_ROOM, NOTHING, OLDER, Refused
from macros.release.www import carried, compress, copy, open_folders, site_files

__all__ = ["BAD", "BUSY", "NO_ROOM", "NOTHING", "OLDER", "Outcome", "Refused", "Release", "publish", "roll_back", "saved_commit", "status_text", "verify"]

KEPT = 5  # releases
_MADE = re.compile(r"(\d{6,})-[0-9a-f]{12}")


@dataclass(frozen=True)
class Release:
    """A release on disk, whole since its folder got its name."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def number(self) -> int:
        return int(self.name.partition("-")[0])


@dataclass(frozen=True)
class Outcome:
    """What readers see now, what they saw before, and what went wrong after the switch, which is no failure: Vietnamese sentences."""

    now: Release
    before: Release | None
    warnings: list[str]

    @property
    def changed(self) -> int:
        """Files that are new or other than before."""
        old = self.before.manifest.files if self.before else {}
        return sum(path not in old or old[path].sha256 != entry.sha256 for path, entry in self.now.manifest.files.items())


def publish(site: Path, root: Path, repository: Path, commit: str, progress: Callable[[int, int, str], None]) -> Outcome:
    """Make a built site, the one of a commit of the repository, what readers see.

    Refused, and readers keep what they have: another publisher is at work, the commit is older than what is published, the
    site holds what cannot be published, there is no room.
    """
    with _at_work(root):
        releases, before = releases_of(root), live_release(root)
        if before:
            require_newer(repository, before.manifest.commit, commit)
        made = _make(site, root, releases, before, commit, progress)
        _switch(root, made)
        return Outcome(made, before, _finish(root, "phat-hanh", made, before))


def roll_back(root: Path, name: str = "") -> Outcome:
    """Show an earlier release again: the one named, or the newest one below the live one that reads otherwise.

    Refused: there is none, or its files are no longer those of its manifest.
    """
    with _at_work(root):
        before = _live_or_refuse(root)
        wanted = next((each for each in releases_of(root) if _is_wanted(each, before, name)), None)
        if wanted is None:
            raise Refused(NOTHING, f"Không có bản «{name}». Xem các bản còn giữ: tinh-trang." if name else "Không còn bản cũ nào khác nội dung để quay lại.")
        if found := damage(wanted.folder / "www", wanted.manifest):
            raise Refused(BAD, "\n".join([*found, f"Bản {wanted.name} đã hỏng {len(found)} chỗ, không quay lại được; trang đang xem giữ nguyên."]))
        _switch(root, wanted)
        return Outcome(wanted, before, _finish(root, "quay-lai", wanted, before))


def verify(root: Path) -> tuple[Release, list[str]]:
    """The live release, and whatever of it is not as it was published: Vietnamese sentences."""
    live = _live_or_refuse(root)
    return live, damage(live.folder / "www", live.manifest)


def status_text(root: Path) -> str:
    """What is live, what is kept, who is at work, how much room is left: Vietnamese lines."""
    live, disk = _live_or_refuse(root), os.statvfs(root)
    lines = [f"Đang phát hành: {_described(live)}", *(f"Còn giữ: {_described(each)}" for each in releases_of(root) if each.name != live.name)]
    lines.append("Có một lần phát hành đang chạy." if _is_busy(root) else "Không có lần phát hành nào đang chạy.")
    inodes = f", {format_number(Decimal(disk.f_favail))} inode" if disk.f_files else ""
    lines.append(f"Đĩa còn {format_number(Decimal(disk.f_bavail * disk.f_frsize // 1_000_000))} MB{inodes}.")
    return "\n".join(lines)


def _described(release: Release) -> str:
    files, when = release.manifest.files.values(), time.strftime("%H:%M ngày %d/%m/%Y", time.localtime(release.manifest.time))
    size = format_number(Decimal(sum(each.size for each in files)) / 1_000_000, 1)
    return f"{release.name}, {when}, {format_number(Decimal(len(files)))} tệp, {size} MB"


def live_release(root: Path) -> Release | None:
    """What readers see; None before the first publishing."""
    current = root / "current"
    if not current.is_symlink():
        return None
    folder = root / "releases" / Path(os.readlink(current)).name
    return Release(folder, read_manifest(folder))


def releases_of(root: Path) -> list[Release]:
    """The releases that are kept, newest first."""
    folders = [folder for folder in (root / "releases").glob("*") if _MADE.fullmatch(folder.name)]
    return sorted((Release(folder, read_manifest(folder)) for folder in folders), key=lambda each: each.number, reverse=True)


def _is_busy(root: Path) -> bool:
    if not (root / "lock").is_file():  # as after a restore
        return False
    with open(root / "lock", "rb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextlib.contextmanager
def _at_work(root: Path) -> Iterator[None]:
    """Alone in a swept folder; an error of the system becomes a refusal."""
    try:
        open_folders(root, root / "releases")
        with open(root / "lock", "ab") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Refused(BUSY, "Đang có một lần phát hành khác chạy vào thư mục này. Chờ lần ấy xong rồi chạy lại.") from None
            _sweep(root)
            yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Refused(NO_ROOM, f"Đĩa của {root} đã đầy hoặc hết inode; trang đang xem giữ nguyên. Dọn bớt đĩa rồi chạy lại.") from None
        raise Refused(NO_ROOM, f"{error.filename}: không đọc hoặc ghi được ({error.strerror}); trang đang xem giữ nguyên. Xem quyền của thư mục rồi chạy lại.") from None


@contextlib.contextmanager
def _unchanged(site: Path) -> Iterator[None]:
    """Another build puts another folder in the place of site/: what was copied meanwhile is of two sites."""
    folder = os.open(site, os.O_RDONLY | os.O_DIRECTORY)  # held open, so that its number is not given to another
    try:
        yield
        if not os.path.samestat(os.fstat(folder), os.stat(site)):
            raise Refused(BUSY, f"{site} vừa được dựng lại trong lúc chép; trang đang xem giữ nguyên. Chạy lại.")
    finally:
        os.close(folder)


def _sweep(root: Path) -> None:
    """Remove what a publisher that was killed left behind."""
    for left in (root / "releases").glob(".tmp-*"):
        shutil.rmtree(left)
    (root / ".current.new").unlink(missing_ok=True)


def _require_room(root: Path, files: dict[str, Path]) -> None:
    """Room for every file and its compressed twin, and for their folders, before anything is written."""
    disk = os.statvfs(root)
    blocks = sum(2 * -(-path.stat().st_size // disk.f_frsize) + 1 for path in files.values())
    if blocks > disk.f_bavail:
        free, needed = (count * disk.f_frsize // 1_000_000 for count in (disk.f_bavail, blocks))
        raise Refused(NO_ROOM, f"Đĩa của {root} còn {free} MB, cần {needed} MB; trang đang xem giữ nguyên. Dọn bớt đĩa rồi chạy lại.")
    # File systems without a table of inodes, such as btrfs, say 0 of 0.
    if disk.f_files and 3 * len(files) > disk.f_favail:
        raise Refused(NO_ROOM, f"Đĩa của {root} còn {disk.f_favail} inode, cần {3 * len(files)}; trang đang xem giữ nguyên. Xóa bớt tệp nhỏ rồi chạy lại.")


def _make(site: Path, root: Path, releases: list[Release], before: Release | None, commit: str, progress: Callable[[int, int, str], None]) -> Release:
    now = int(time.time())
    mark = max([now, *(each.manifest.mark + 1 for each in releases)])
    number = releases[0].number + 1 if releases else 1
    folder = root / "releases" / f"{number:06}-{commit[:12]}"
    work = root / "releases" / f".tmp-{os.getpid()}"
    try:
        with _unchanged(site):
            files = site_files(site)
            _require_room(root, files)
            left = carried(files, [each.manifest.files for each in releases], now)
            sources = files | {path: next(each.folder for each in releases if path in each.manifest.files) / "www" / path for path in left}
            entries = _copy(sources, work / "www", left, before.manifest.files if before else {}, mark, progress)
        manifest = Manifest(commit, now, mark, entries)
        write_manifest(work, manifest)
        os.sync()
        work.rename(folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Release(folder, manifest)


def _copy(sources: dict[str, Path], www: Path, left: dict[str, int], old: dict[str, Entry], mark: int, progress: Callable[[int, int, str], None]) -> dict[str, Entry]:
    """Copy and pack the files; what is the same as before keeps its time, everything else gets the mark."""
    entries: dict[str, Entry] = {}
    for done, (path, source) in enumerate(sorted(sources.items()), 1):
        for made, digest, size in (copy(source, www / path), *compress(www / path)):
            name = made.relative_to(www).as_posix()
            same = name in old and old[name].sha256 == digest
            entries[name] = Entry(digest, size, old[name].mtime if same else mark, left.get(path))
            os.utime(made, (entries[name].mtime,) * 2)
        progress(done, len(sources), "tệp")
    return entries


def _switch(root: Path, release: Release) -> None:
    new = root / ".current.new"
    new.symlink_to(Path("releases", release.name))
    new.replace(root / "current")


def _finish(root: Path, what: str, now: Release, before: Release | None) -> list[str]:
    """Sync, log and clean up. Readers have the new release by now, so nothing here is a failure any more."""
    warnings = []
    for step in (lambda: _sync_folder(root), lambda: _log(root, what, now, before), lambda: _clean_up(root, now)):
        try:
            step()
        except OSError as error:
            warnings.append(f"Đã chuyển sang bản mới, nhưng chưa ghi xong sổ hoặc chưa dọn xong bản cũ: {error.strerror} ({error.filename}).")
    return warnings


def _sync_folder(root: Path) -> None:
    descriptor = os.open(root, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _log(root: Path, what: str, now: Release, before: Release | None) -> None:
    line = {"time": int(time.time()), "what": what, "release": now.name, "before": before.name if before else None}
    with open(root / "log.jsonl", "a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")


def _clean_up(root: Path, live: Release) -> None:
    for old in releases_of(root)[KEPT:]:
        if old.name != live.name:
            gone = root / "releases" / f".tmp-gc-{old.name}"
            old.folder.rename(gone)
            shutil.rmtree(gone)


def _live_or_refuse(root: Path) -> Release:
    live = live_release(root)
    if live is None:
        raise Refused(NOTHING, f"Chưa phát hành lần nào vào {root}.")
    return live


def _is_wanted(release: Release, live: Release, name: str) -> bool:
    if name:
        return release.name == name
    return release.number < live.number and release.manifest.hashes != live.manifest.hashes
