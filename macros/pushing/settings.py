"""What a bare repository is told about its pushes, kept in its own config, and who pushes."""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from macros.revision import RevisionError, read_git

MAIN = "refs/heads/main"
WAITING = "cho-phat-hanh"  # in the repository: built and waiting to be published
PUSHER = "KHO_NGUOI_DAY"
ROOT_KEY, OWNERS_KEY, OPEN_KEY = "baocao.phatHanh", "baocao.suaMa", "baocao.khongCachLy"


class NotSetUp(Exception):
    """A repository that lap-kho has not set up: a Vietnamese sentence."""


@dataclass(frozen=True)
class Settings:
    """root: the folder of releases. owners: the accounts that may change code. is_open: built without a closed room, as the setup accepted."""

    root: Path
    owners: tuple[str, ...]
    is_open: bool


def read_settings(repository: Path) -> Settings:
    """From the repository's own file, whatever the environment says."""
    root = _values(repository, ROOT_KEY)
    if not root:
        raise NotSetUp(f"{repository} chưa được lập làm kho nhận đẩy. Chạy: python -m macros lap-kho {repository} --phat-hanh THƯ_MỤC.")
    return Settings(Path(root[-1]), tuple(_values(repository, OWNERS_KEY)), _values(repository, OPEN_KEY) == ["true"])


def _values(repository: Path, key: str) -> list[str]:
    try:
        return os.fsdecode(read_git(repository, "config", "--file", str(repository / "config"), "-z", "--get-all", key)).split("\0")[:-1]
    except RevisionError:  # git says by its exit code that there is none
        return []


def pusher(repository: Path) -> str:
    """The account that pushes.

    A process of the repository's own account was started by a server (git over HTTP, a forced command of ssh), which says
    for whom; anybody else's could say anything, and counts as the account of the system that it runs as.
    """
    said = os.environ.get(PUSHER) or os.environ.get("REMOTE_USER") if os.geteuid() == repository.stat().st_uid else None
    return said or _system_account()


def _system_account() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())
