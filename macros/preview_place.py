"""Where previews of requests stand on a web server: a folder of its own under a host name of its own, a week each."""

import re
import shutil
import tempfile
import time
from pathlib import Path

from macros.swap import exchange

DAYS = 7
_NAME = re.compile(r"yeu-cau-\d+")


class NoPlace(Exception):
    """Why a preview cannot stand there: a Vietnamese sentence."""


def put(site: Path, place: Path, number: int) -> Path:
    """Show a built site as the preview of a request, in the place of its last one; previews older than a week go."""
    _refuse_unfit(site, place.resolve())
    _sweep(place)
    target = place / f"yeu-cau-{number}"
    with tempfile.TemporaryDirectory(prefix=".moi-", dir=place) as folder:
        new = Path(folder) / "site"
        shutil.copytree(site, new, copy_function=shutil.copyfile)
        for path in (new, *new.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        exchange(new, target)
    target.touch()
    return target


def _refuse_unfit(site: Path, place: Path) -> None:
    if not (site / "index.html").is_file():
        raise NoPlace(f"Chưa có trang đã dựng trong {site}: chạy xay-dung trước.")
    if not place.is_dir():
        raise NoPlace(f"Không có thư mục {place}.")
    if any((folder / name).exists() for folder in (place, *place.parents) for name in ("releases", "current")):
        raise NoPlace(f"{place} nằm trong thư mục phát hành: bản chưa duyệt không được ở cạnh bản đang phát hành.")


def _sweep(place: Path) -> None:
    for folder in place.iterdir():
        if _NAME.fullmatch(folder.name) and time.time() - folder.stat().st_mtime > DAYS * 86400:
            shutil.rmtree(folder)
