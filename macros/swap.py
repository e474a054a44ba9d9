"""Put one folder in the place of another at one stroke: whoever looks sees the old one whole or the new one whole."""

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(new: Path, target: Path) -> None:
    """The new folder stands at target afterwards, and the old one, if there was one, where the new one was.

    OSError, and both as they were, when that cannot be done.
    """
    if not target.exists():
        new.rename(target)
    elif not _exchange_at_once(new, target):
        _exchange_in_steps(new, target)


def _exchange_at_once(new: Path, target: Path) -> bool:
    """Linux swaps two names in one step (renameat2, which Python does not offer); False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(target), _RENAME_EXCHANGE) == 0


def _exchange_in_steps(new: Path, target: Path) -> None:
    """Elsewhere the old folder steps aside first; when the new one cannot follow, the old one comes back."""
    aside = new.with_name(f"{new.name}.cu")
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        aside.rename(target)
        raise
    aside.rename(new)
