"""A bare repository on the server that takes pushes: what comes in is looked at first, main is published after.

Before (pre-receive): the shape of every commit, who may change code, and for main the gate and the build, in a closed room,
by the installed program, never by what was pushed. After (post-receive): the site that was built then is published. Whatever
fails, readers keep what they have.
"""

import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import macros
from macros import release
from macros.problems import printable
from macros.pushing.admission import Admission, Update, read_updates
from macros.pushing.settings import MAIN, WAITING, NotSetUp, Settings, pusher, read_settings
from macros.release.refusal import Refused
from macros.revision import RevisionError, read_git, write_revision
from macros.room import NoRoom, require_room, run_closed, run_open
from macros.swap import exchange

__all__ = ["LOG", "PROGRAM", "check_push", "publish_again", "publish_push"]

PROGRAM = Path(macros.__file__).parent.parent
SHOWN = ("macros", "overrides", "mkdocs.yml")
LOG = "nhat-ky.jsonl"
_SECONDS, _OLD = 600, 3_600
_MOST_SENTENCES = 40
Say = Callable[[str], None]


class _Unfit(Exception):
    """A push that is refused; what is wrong has been said already, or is the sentence."""


def check_push(repository: Path, lines: bytes, say: Say) -> bool:
    """Whether the updates that git names may come in; why not, is said in Vietnamese, line by line, fit for any screen."""
    said = _on_screen(say)
    updates = read_updates(lines)
    try:
        who = pusher(repository)
        _check(repository, updates, read_settings(repository), who, said)
    except (_Unfit, NotSetUp, NoRoom, RevisionError) as refusal:
        return _refused(repository, updates, str(refusal), said)
    except OSError as error:
        return _refused(repository, updates, f"Máy chủ không ghi được ({error.strerror}). Báo người phụ trách kỹ thuật.", said)
    except Exception as error:  # noqa: BLE001 (whatever it is, nothing unseen comes in, and the pusher reads a sentence)
        return _refused(repository, updates, f"Máy chủ gặp lỗi {type(error).__name__} khi soát. Báo người phụ trách kỹ thuật.", said)
    _log(repository, "nhan", updates, "")
    return True


def _refused(repository: Path, updates: list[Update], why: str, say: Say) -> bool:
    say(f"ĐÃ TỪ CHỐI: {why} Nhánh trên máy chủ và trang đang xem giữ nguyên.")
    _log(repository, "tu-choi", updates, why)
    return False


def _check(repository: Path, updates: list[Update], settings: Settings, who: str, say: Say) -> None:
    admission = Admission(repository, who, who in settings.owners)
    sentences = list(dict.fromkeys(admission.refusals(updates)))
    if sentences:
        for sentence in sentences[:_MOST_SENTENCES]:
            say(sentence)
        if len(sentences) > _MOST_SENTENCES:
            say(f"Còn {len(sentences) - _MOST_SENTENCES} chỗ nữa.")
        if any("(commit " in sentence for sentence in sentences):
            say("Chỗ sai nằm trong các commit trước: gộp chúng lại bằng git reset --soft origin/main, sửa, git commit, rồi đẩy lại.")
        raise _Unfit(f"{len(sentences)} chỗ không nhận được.")
    for update in updates:
        if update.ref == MAIN:
            _keep_site(repository, update.new, settings, say)
            if admission.changes_code(update):
                say("Lần đẩy này đổi mã. Máy chủ vẫn soát và dựng bằng chương trình đã cài; mã mới có hiệu lực khi người phụ trách nâng cấp bản cài.")


def _keep_site(repository: Path, commit: str, settings: Settings, say: Say) -> Path:
    """Check and build a commit's sources; the site that comes out waits to be published."""
    waiting = repository / WAITING
    waiting.mkdir(exist_ok=True)
    _sweep(waiting)
    with tempfile.TemporaryDirectory(prefix=".tmp-", dir=waiting) as place:
        folder = Path(place)
        _show_main(repository, folder)
        write_revision(repository, commit, folder)
        _build(folder, settings, say)
        exchange(folder / "site", waiting / commit)
    return waiting / commit


def _show_main(repository: Path, folder: Path) -> None:
    """The main that there is so far, as a clerk's clone knows it: the gate holds closed months to it."""
    if not read_git(repository, "for-each-ref", MAIN):
        return
    # git's variables speak of the push, whose objects are in quarantine; the clone must see what is there already.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "clone", "--quiet", "--no-local", "--no-checkout", "--depth=1", "--single-branch", "--branch=main", "--template=", str(repository), str(folder)]
    if subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode:
        raise _Unfit("máy chủ không đọc được nhánh main đang có. Báo người phụ trách kỹ thuật.")


def _sweep(waiting: Path) -> None:
    """What no hook has come back for: it was killed, or another push was faster."""
    for left in waiting.iterdir():
        if left.is_dir() and time.time() - left.stat().st_mtime > _OLD:
            shutil.rmtree(left, ignore_errors=True)


def _build(folder: Path, settings: Settings, say: Say) -> None:
    say("Đang soát và dựng trang…")
    if not settings.is_open:
        require_room()
    run = run_open if settings.is_open else run_closed
    outcome = run([sys.executable, "-m", "macros", "xay-dung"], folder, {name: PROGRAM / name for name in SHOWN}, _SECONDS)
    site = folder / "site"
    # What was built may be anything, if the build was taken over: a link instead of the folder would be followed.
    if outcome.code == 0 and site.is_dir() and not site.is_symlink():
        say(next((line for line in outcome.said.split("\n") if line.startswith("Kiểm tra xong")), ""))
        return
    for line in outcome.said.strip().split("\n"):
        say(line)
    raise _Unfit(f"soát và dựng quá {_SECONDS} giây." if outcome.code is None else "nguồn chưa qua được cổng kiểm tra, xem các dòng trên.")


def publish_push(repository: Path, lines: bytes, say: Say) -> bool:
    """After a push: publish main, if it has moved; False, and readers keep the old site, when that fails."""
    moved = any(update.ref == MAIN for update in read_updates(lines))
    return not moved or _publish(repository, say, again=False)


def publish_again(repository: Path, say: Say) -> bool:
    """Publish main as it is now, after a failure or a new installation."""
    return _publish(repository, say, again=True)


def _publish(repository: Path, say: Say, again: bool) -> bool:
    said = _on_screen(say)
    try:
        done = _publish_main(repository, read_settings(repository), said, again)
    except (_Unfit, NotSetUp, NoRoom, RevisionError, Refused) as refusal:
        return _not_published(repository, str(refusal), said)
    except OSError as error:
        return _not_published(repository, f"Máy chủ không ghi được ({error.strerror}).", said)
    except Exception as error:  # noqa: BLE001 (readers keep the old site; the pusher and the log are told)
        return _not_published(repository, f"Máy chủ gặp lỗi {type(error).__name__}.", said)
    said(done)
    _log(repository, "phat-hanh", [], done)
    return True


def _not_published(repository: Path, why: str, say: Say) -> bool:
    say(f"CHƯA PHÁT HÀNH: {why} Nhánh main đã nhận, nhưng trang đang xem vẫn là bản cũ. Báo người phụ trách kỹ thuật: phat-hanh-day --lai.")
    _log(repository, "chua-phat-hanh", [], why)
    return False


def _publish_main(repository: Path, settings: Settings, say: Say, again: bool) -> str:
    """One after the other, and always what main is by then: of two quick pushes the second may find its work done."""
    (repository / WAITING).mkdir(exist_ok=True)
    with _alone(repository / WAITING / "lock"):
        commit = read_git(repository, "rev-parse", "--verify", "--quiet", MAIN).decode().strip()
        live, site = release.live_release(settings.root), repository / WAITING / commit
        if live and live.manifest.commit == commit and not again:
            return f"Xong: bản {live.name} của lần đẩy này đang phát hành."
        if again or not site.is_dir():
            site = _keep_site(repository, commit, settings, say)
        outcome = release.publish(site, settings.root, repository, commit, lambda *progress: None)
        shutil.rmtree(site, ignore_errors=True)
    for warning in outcome.warnings:
        say(warning)
    return f"Xong: đang phát hành bản {outcome.now.name} ({len(outcome.now.manifest.files)} tệp, {outcome.changed} tệp mới hoặc đã đổi)."


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    with open(path, "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _on_screen(say: Say) -> Say:
    """Each one line, in which nothing speaks to the terminal itself."""
    return lambda line: say(printable(line))


def _log(repository: Path, what: str, updates: list[Update], said: str) -> None:
    """A line per event. That it cannot be written must not change what happens."""
    line = {"time": int(time.time()), "what": what, "who": pusher(repository), "updates": [[update.ref, update.old, update.new] for update in updates[:20]], "said": said}
    with contextlib.suppress(OSError), open(repository / LOG, "a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(json.dumps(line, ensure_ascii=False) + "\n")
