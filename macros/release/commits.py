"""What git says of the commit that is published."""

import subprocess
from pathlib import Path

from macros.release.refusal import BAD, OLDER, Refused

# What a site is built from. Python's own files beside the sources change nothing.
_SOURCES = ("data", "docs", "macros", "overrides", "mkdocs.yml", "pyproject.toml", "requirements.lock", ":(exclude,glob)**/__pycache__/**")


def saved_commit(project: Path) -> str:
    """The commit that holds exactly what lies in the project's folder; Refused when something there is in no commit.

    Files that git is told to ignore count too: the build reads them.
    """
    changed = _git(project, "status", "--porcelain", "--ignored", "--untracked-files=all", "-z", "--", *_SOURCES)
    if changed.stdout:
        first = changed.stdout.split("\0")[0][3:]
        raise Refused(BAD, f"{first}: tệp này khác với phiên bản trong git. Ghi lại bằng git commit, hoặc bỏ thay đổi, rồi phát hành lại.")
    return _git(project, "rev-parse", "--verify", "HEAD").stdout.strip()


def require_newer(repository: Path, live: str, new: str) -> None:
    """Refused unless the new commit comes after what is published, or is the same: jobs may finish out of order."""
    if _run(repository, "cat-file", "-e", f"{live}^{{commit}}").returncode:
        raise Refused(OLDER, f"Kho git này không có phiên bản đang phát hành ({live[:12]}). Lấy đủ lịch sử (git fetch --unshallow) rồi chạy lại.")
    if _run(repository, "merge-base", "--is-ancestor", live, new).returncode:
        raise Refused(OLDER, f"Phiên bản {new[:12]} không nối tiếp phiên bản đang phát hành ({live[:12]}); trang đang xem giữ nguyên. Lấy phiên bản mới nhất (git pull) rồi chạy lại.")


def _git(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    result = _run(project, *arguments)
    if result.returncode:
        raise Refused(BAD, f"{project}: git không đọc được thư mục này. {result.stderr.strip()}")
    return result


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(["git", "-C", str(project), *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        raise Refused(BAD, "Máy này chưa cài git.") from None
