"""Whatever happens to a build, the site that people read is whole: the old one or the new one, never a part."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from conftest import run

from macros.swap import exchange

KILLS = 25


def fingerprint(folder):
    """A folder's names and bytes as one number."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()


def spoil(project, word):
    """Change the report's prose, so that the next build gives another site."""
    report = project / "docs/bao-cao/2026/04.md"
    text = report.read_text("utf-8").rpartition("\n\n{{ ket_van_ban")
    report.write_text(f"{text[0]}\n\nĐoạn thêm {word}.\n\n{{{{ ket_van_ban{text[2]}", "utf-8")


def build(project):
    return subprocess.Popen([sys.executable, "-m", "macros", "xay-dung"], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_build_killed_at_any_moment_leaves_a_whole_site(project):
    old = fingerprint(project / "site")
    spoil(project, "mới")
    twin = shutil.copytree(project, project.with_name("ban-sao"))
    start = time.monotonic()
    assert run(twin, "macros", "xay-dung").returncode == 0
    length = time.monotonic() - start
    new = fingerprint(twin / "site")
    assert new != old
    moments = random.Random(1)
    for _ in range(KILLS):
        process = build(project)
        time.sleep(moments.uniform(0.2, 1.1) * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert fingerprint(project / "site") in (old, new)
    assert run(project, "macros", "xay-dung").returncode == 0
    assert fingerprint(project / "site") == new


def test_what_a_killed_build_left_is_removed_later(project):
    left = project / "site.cu/new"
    left.mkdir(parents=True)
    long_ago = time.time() - 3600
    for folder in (left, left.parent):
        os.utime(folder, (long_ago, long_ago))
    assert run(project, "macros", "xay-dung").returncode == 0
    assert sorted(path.name for path in project.glob("site*")) == ["site"]


SWAPPER = """
import sys
from pathlib import Path
from macros.swap import exchange
new, target = Path(sys.argv[1]), Path(sys.argv[2])
while True:
    exchange(new, target)
"""


def test_an_exchange_is_one_step_for_whoever_reads(tmp_path):
    new, target = tmp_path / "new", tmp_path / "site"
    for folder, word in ((new, "mới"), (target, "cũ")):
        folder.mkdir()
        (folder / "a.txt").write_text(word, "utf-8")
    process = subprocess.Popen([sys.executable, "-c", SWAPPER, new, target])
    seen = set()
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        seen.add((target / "a.txt").read_text("utf-8"))
    process.kill()
    process.wait()
    assert seen == {"cũ", "mới"}


def test_a_first_site_simply_takes_its_place(tmp_path):
    (tmp_path / "new").mkdir()
    exchange(tmp_path / "new", tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


FULL_DISK = """
mount -t tmpfs -o size={size}k none {disk} && cp -a {project}/. {disk} && cd {disk} && {python} -m macros xay-dung
code=$?
cp -a {disk}/site {copy}
exit $code
"""


def test_a_full_disk_leaves_the_old_site(project, tmp_path):
    old = fingerprint(project / "site")
    disk = tmp_path / "dia"
    disk.mkdir()
    used = sum(4096 * (1 + path.stat().st_size // 4096) for path in project.rglob("*")) // 1024
    script = FULL_DISK.format(size=used + 600, disk=disk, project=project, python=sys.executable, copy=tmp_path / "site")
    result = subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script], capture_output=True, text=True, check=False)
    if not (tmp_path / "site").exists():
        pytest.skip(f"no small disk can be made here: {result.stderr}")
    assert result.returncode == 1
    assert "Không ghi được trang: đĩa đầy." in result.stderr
    assert "Traceback" not in result.stderr
    assert fingerprint(tmp_path / "site") == old
