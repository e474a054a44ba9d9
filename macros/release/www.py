"""The files that readers get: what of a built site is published, copied with open modes, compressed beforehand."""

import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from macros.release.manifest import Entry
from macros.release.refusal import BAD, Refused

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics"}
_WORTH_PACKING = 1_000  # bytes: below, one packet carries the file either way
# A name that changes with the content; the servers' configurations know the same names.
_HASHED = re.compile(r"(assets|tim-kiem)/.*\.[0-9a-f]{8,}\.[^/]*")
_CARRIED = 30 * 86_400  # seconds


def site_files(site: Path) -> dict[str, Path]:
    """What is published, by path; Refused for a site without a home page, and for anything but files and folders."""
    if not (site / "index.html").is_file():
        raise Refused(BAD, f"{site}: không có index.html, đây không phải trang đã dựng xong.")
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_symlink() or not path.is_dir()}
    for name, path in found.items():
        if path.is_symlink() or not path.is_file():
            raise Refused(BAD, f"{name}: chỉ phát hành tệp thường, đây là liên kết hoặc thiết bị. Xóa đi rồi dựng lại trang.")
    return {name: path for name, path in found.items() if not _is_dropped(name, found)}


def _is_dropped(name: str, found: dict[str, Path]) -> bool:
    """Hidden files, maps for programmers, and packed twins, which are made anew."""
    return any(part.startswith(".") for part in name.split("/")) or name.endswith(".map") or name.removesuffix(".gz") in found.keys() - {name}


def carried(files: dict[str, Path], manifests: list[dict[str, Entry]], now: int) -> dict[str, int]:
    """Old files that open pages may still ask for, by path, and since when the site lacks them (seconds).

    files: what the site has now. manifests: the files of the releases that are kept, newest first.
    """
    left: dict[str, int] = {}
    for manifest in manifests:
        for path, entry in manifest.items():
            is_twin = path.endswith(".gz") and path.removesuffix(".gz") in manifest
            if _HASHED.fullmatch(path) and path not in files and path not in left and not is_twin:
                left[path] = now if entry.left is None else entry.left
    return {path: since for path, since in left.items() if now - since <= _CARRIED}


def open_folders(*folders: Path) -> None:
    """Make the folders that are not there, for everybody to enter, whatever the umask."""
    for folder in folders:
        if not folder.is_dir():
            open_folders(folder.parent)
            folder.mkdir()
            folder.chmod(0o755)


def copy(source: Path, target: Path) -> tuple[Path, str, int]:
    """Copy a file for everybody to read: (target, SHA-256, size)."""
    return _write(target, source.read_bytes())


def compress(path: Path) -> Iterator[tuple[Path, str, int]]:
    """The packed twin of a file, as copy() gives it, where it saves something. The same bytes in give the same bytes out."""
    data = path.read_bytes()
    if path.suffix in _TEXT and len(data) >= _WORTH_PACKING:
        packed = gzip.compress(data, mtime=0)
        if len(packed) < len(data):
            yield _write(path.with_name(f"{path.name}.gz"), packed)


def _write(target: Path, data: bytes) -> tuple[Path, str, int]:
    open_folders(target.parent)
    target.write_bytes(data)
    target.chmod(0o644)
    return target, hashlib.sha256(data).hexdigest(), len(data)
