"""What a release was made of, and whether it still is."""

import hashlib
import json
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from macros.release.refusal import BAD, Refused

NAME = "MANIFEST.json"


@dataclass(frozen=True)
class Entry:
    """A file: its SHA-256, its bytes, its time in seconds (the mark by which servers tell versions apart), and since when it is only carried along."""

    sha256: str
    size: int
    mtime: int
    left: int | None = None


@dataclass(frozen=True)
class Manifest:
    """The commit, the time of publishing (seconds), the highest mark ever given, and the files by their path below www/."""

    commit: str
    time: int
    mark: int
    files: dict[str, Entry]

    @property
    def hashes(self) -> dict[str, str]:
        """The files that the site itself has, by path."""
        return {path: entry.sha256 for path, entry in self.files.items() if entry.left is None}


def read_manifest(folder: Path) -> Manifest:
    """Refused when it is missing or broken: without it nothing can be said of the release."""
    try:
        read = json.loads((folder / NAME).read_text("utf-8"))
        return Manifest(read["commit"], read["time"], read["mark"], {path: Entry(**entry) for path, entry in read["files"].items()})
    except (OSError, ValueError, KeyError, TypeError):
        raise Refused(BAD, f"{folder / NAME}: không đọc được. Chuyển thư mục {folder.name} ra khỏi releases; nếu current đang trỏ vào nó, trước hết trỏ sang bản khác (ln -sfn releases/<bản> current).") from None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    path = folder / NAME
    path.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1) + "\n", "utf-8")
    path.chmod(0o644)


def damage(www: Path, manifest: Manifest) -> list[str]:
    """Every file that is missing, foreign or other than in the manifest, and what readers may not open: Vietnamese sentences."""
    return sorted(_damage(www, manifest))


def _damage(www: Path, manifest: Manifest) -> Iterator[str]:
    found = {path.relative_to(www).as_posix(): path for path in www.rglob("*") if path.is_symlink() or not path.is_dir()}
    for name in manifest.files.keys() - found.keys():
        yield f"{name}: tệp bị mất."
    for name, path in found.items():
        entry, state = manifest.files.get(name), path.lstat()
        if entry is None:
            yield f"{name}: tệp lạ, không có trong bản phát hành."
        elif not stat.S_ISREG(state.st_mode) or hashlib.sha256(path.read_bytes()).hexdigest() != entry.sha256:
            yield f"{name}: nội dung khác lúc phát hành."
        elif int(state.st_mtime) != entry.mtime:
            yield f"{name}: giờ của tệp khác lúc phát hành; máy chủ có thể đưa bản cũ trong bộ nhớ trình duyệt."
        elif stat.S_IMODE(state.st_mode) != 0o644:
            yield f"{name}: quyền của tệp là {stat.S_IMODE(state.st_mode):o}, phải là 644."
    for folder in (www, *filter(Path.is_dir, www.rglob("*"))):
        mode = stat.S_IMODE(folder.lstat().st_mode)
        if mode != 0o755 and not folder.is_symlink():
            yield f"{folder.relative_to(www)}/: quyền của thư mục là {mode:o}, phải là 755."
