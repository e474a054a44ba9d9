"""Publishing: readers have the old release whole or the new one whole, whatever happens; versions are told apart; damage is found."""

import contextlib
import fcntl
import json
import os
import re
import shutil
import signal
import stat
import subprocess
from pathlib import Path

import pytest
from conftest import copy_sources, run
from releases import commit, git, make_repository, publishing, texts, write_site

from macros import release
from macros.swap import exchange

# The system is told of every call before it is made; this one kills the process before the call of that number.
KILLED = """
import os, signal
writing, left = {"os.mkdir", "os.chmod", "os.utime", "os.rename", "os.symlink", "os.remove", "os.rmdir"}, int(sys.argv[5])
def hook(event, arguments):
    global left
    if event in writing or (event == "open" and isinstance(arguments[1], str) and arguments[1][0] in "wa"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
"""
# Fills the disk but for some blocks, as another program might, before a file is read and before a folder gets its name.
FILLED = """
import contextlib, os
def hook(event, arguments):
    if event == "os.rename" or (event == "open" and "trang-1" in str(arguments[0]) and arguments[1] == "r"):
        with contextlib.suppress(OSError), open(f"{root}/day", "ab") as filler:
            filler.write(bytes(max(0, os.statvfs(root).f_bavail - int(sys.argv[5])) * 4096))
sys.addaudithook(hook)
"""


@pytest.fixture
def repository(tmp_path):
    return make_repository(tmp_path / "kho")


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site", "mot")


def publish(site, root, repository):
    return release.publish(site, root, repository, git(repository, "rev-parse", "HEAD"), lambda *progress: None)


def refusal(*arguments, what=publish):
    with pytest.raises(release.Refused) as found:
        what(*arguments)
    return found.value.code, str(found.value)


# What a release holds.


def test_readers_get_every_file_and_a_packed_twin_and_nothing_hidden(site, tmp_path, repository):
    (site / ".nhap").write_text("riêng")
    (site / "assets/mau.css.map").write_text("{}")
    (site / "index.html.gz").write_bytes(b"old twin")
    (site / "tim-kiem").mkdir()
    (site / "tim-kiem/2026.0123456789ab.json.gz").write_bytes(b"packed by the build")
    publish(site, tmp_path / "www", repository)
    found = texts(tmp_path / "www/current/www")
    assert {re.sub(r"mau\.[0-9a-f]{8}", "mau", name) for name in found} == {
        "index.html", "index.html.gz", "trang-1/index.html", "trang-1/index.html.gz", "trang-2/index.html", "trang-2/index.html.gz", "assets/mau.css", "tim-kiem/2026.0123456789ab.json.gz",
    }  # fmt: skip
    unpacked = subprocess.run(["gzip", "-dc"], input=found["index.html.gz"], capture_output=True, check=True).stdout
    assert unpacked == found["index.html"] == (site / "index.html").read_bytes()


def test_everybody_may_read_whatever_the_umask(site, tmp_path, repository):
    root = tmp_path / "srv/bao-cao"
    process = publishing(site, root, repository, commit(repository), preexec_fn=lambda: os.umask(0o077))
    assert (process.communicate()[0], process.returncode) == ("", 0)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (root / "releases").rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o755}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o644}
    assert stat.S_IMODE(root.stat().st_mode) == stat.S_IMODE((root / "releases").stat().st_mode) == 0o755


@pytest.mark.parametrize("spoil", [lambda site: (site / "x.html").symlink_to("index.html"), lambda site: os.mkfifo(site / "x.html"), lambda site: (site / "y").symlink_to(site)])
def test_a_link_or_a_pipe_is_not_published(spoil, site, tmp_path, repository):
    publish(site, tmp_path / "www", repository)
    before = texts(tmp_path / "www/current/www")
    spoil(site)
    code, sentence = refusal(site, tmp_path / "www", repository)
    assert code == 65 and re.match(r"[xy](\.html)?: chỉ phát hành tệp thường", sentence)
    assert texts(tmp_path / "www/current/www") == before


# Versions told apart: a server compares time and size.


def mark(root, name):
    return int((root / "current/www" / name).stat().st_mtime)


def test_what_has_not_changed_keeps_its_time_and_what_has_gets_a_time_never_given_before(site, tmp_path, repository):
    root = tmp_path / "www"
    publish(site, root, repository)
    first = mark(root, "index.html")
    write = (site / "index.html").read_text("utf-8")
    seen = {first}
    for word in ("hai", "bon", "sau"):  # of the same length, several a second
        (site / "index.html").write_text(write.replace("mot", word), "utf-8")
        publish(site, root, repository)
        assert mark(root, "index.html") not in seen and mark(root, "index.html.gz") == mark(root, "index.html")
        assert mark(root, "trang-1/index.html") == mark(root, "trang-1/index.html.gz") == first
        seen.add(mark(root, "index.html"))
    release.roll_back(root)
    assert mark(root, "index.html") in seen
    (site / "index.html").write_text(write.replace("mot", "tam"), "utf-8")
    publish(site, root, repository)
    assert mark(root, "index.html") > max(seen)


def test_an_open_page_still_finds_its_assets_for_thirty_days(site, tmp_path, repository):
    root = tmp_path / "www"
    publish(site, root, repository)
    [old] = [path.name for path in (site / "assets").iterdir()]
    write_site(site, "hai")
    publish(site, root, repository)
    publish(site, root, repository)
    assert (root / "current/www/assets" / old).is_file()
    for folder in (root / "releases").iterdir():
        manifest = json.loads((folder / "MANIFEST.json").read_text("utf-8"))
        for entry in manifest["files"].values():
            entry["left"] = entry["left"] and entry["left"] - 30 * 86_400 - 60
        if entry := manifest["files"].get(f"assets/{old}"):
            entry["left"] = entry["left"] or 1
        (folder / "MANIFEST.json").write_text(json.dumps(manifest), "utf-8")
    publish(site, root, repository)
    assert not (root / "current/www/assets" / old).exists()


# Who may publish, and when.


def test_an_older_or_foreign_commit_is_refused(site, tmp_path, repository):
    root, old = tmp_path / "www", git(repository, "rev-parse", "HEAD")
    new = commit(repository)
    publish(site, root, repository)
    git(repository, "checkout", "--quiet", old)
    code, sentence = refusal(site, root, repository)
    assert code == 76 and f"Phiên bản {old[:12]} không nối tiếp phiên bản đang phát hành ({new[:12]})" in sentence
    code, sentence = refusal(site, root, make_repository(tmp_path / "kho-khac"))
    assert code == 76 and "không có phiên bản đang phát hành" in sentence


def test_one_at_a_time(site, tmp_path, repository):
    root, now = tmp_path / "www", commit(repository)
    publish(site, root, repository)
    with open(root / "lock", "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert refusal(site, root, repository)[0] == refusal(root, what=release.roll_back)[0] == 75
        assert "Có một lần phát hành đang chạy." in release.status_text(root)
    crowd = [publishing(site, root, repository, now) for _ in range(6)]
    said = {(process.communicate()[0][:14], process.returncode) for process in crowd}
    assert ("", 0) in said and said <= {("", 0), ("Đang có một lầ", 75)}
    assert release.verify(root)[1] == []


# Whatever happens.


def test_killed_before_any_writing_call_the_site_is_whole_and_the_next_publishing_works(tmp_path, repository):
    now, root = commit(repository), tmp_path / "www"
    old, new = write_site(tmp_path / "cu", "mot", 2), write_site(tmp_path / "moi", "hai", 2)
    old_pages = {name: data for name, data in texts(old).items() if name.endswith(".html")}
    new_pages = {name: data for name, data in texts(new).items() if name.endswith(".html")}
    for _ in range(release.KEPT):  # so that there is something to clean up
        publish(old, root, repository)
    start = shutil.copytree(root, tmp_path / "dau", symlinks=True)
    seen, calls = [], 0
    while True:
        shutil.rmtree(root)
        shutil.copytree(start, root, symlinks=True)
        process = publishing(new, root, repository, now, calls, hook=KILLED)
        said = process.communicate()[0]
        assert process.returncode in (0, -signal.SIGKILL), said
        live = {name: data for name, data in texts(root / "current/www").items() if name.endswith(".html")}
        assert live in (old_pages, new_pages) and release.verify(root)[1] == []
        seen.append(live == new_pages)
        publish(new, root, repository)
        assert not [*root.glob("releases/.tmp-*"), *root.glob(".current.new")] and len([*root.glob("releases/*")]) == release.KEPT
        if process.returncode == 0:
            break
        calls += 1
    # Old until the switch, new from then on; and the hook has seen both sides.
    assert seen == sorted(seen) and 25 < seen.index(True) < len(seen) - 8


@contextlib.contextmanager
def small_disk(folder, options):
    folder.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False, capture_output=True).returncode:
        pytest.skip("a disk of a few kilobytes can be mounted by root only; nothing was tested")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_disk_that_fills_up_meanwhile_leaves_the_old_site(site, tmp_path, repository):
    codes = set()
    for left in range(10):
        with small_disk(tmp_path / f"dia-{left}", "size=512k") as root:
            publish(write_site(site, "mot"), root, repository)
            before = texts(root / "current/www")
            process = publishing(write_site(site, "hai"), root, repository, commit(repository), left, hook=FILLED)
            said = process.communicate()[0]
            codes.add(process.returncode)
            assert process.returncode == 0 or (re.search("Đĩa của .* đã đầy", said) and texts(root / "current/www") == before), said
            assert release.verify(root)[1] == []
            (root / "day").unlink()
            publish(site, root, repository)
            assert b"hai" in texts(root / "current/www")["index.html"]
    assert codes == {0, 73}


@pytest.mark.parametrize(("options", "word"), [("size=64k", "MB, cần"), ("size=8m,nr_inodes=24", "inode, cần")])
def test_no_room_is_said_before_anything_is_written(options, word, site, tmp_path, repository):
    write_site(site, "mot", 8)
    with small_disk(tmp_path / "dia", options) as root:
        code, sentence = refusal(site, root, repository)
        assert code == 73 and word in sentence
        assert not [path for path in root.rglob("*") if path.is_file() and path.name != "lock"]


def test_what_fails_after_the_switch_is_no_failure(site, tmp_path, repository):
    root = tmp_path / "www"
    publish(site, root, repository)
    (root / "log.jsonl").unlink()
    (root / "log.jsonl").mkdir()
    write_site(site, "hai")
    outcome = publish(site, root, repository)
    assert len(outcome.warnings) == 1 and outcome.warnings[0].startswith("Đã chuyển sang bản mới")
    assert b"hai" in texts(root / "current/www")["index.html"]


def test_a_site_that_is_built_anew_meanwhile_is_not_published(site, tmp_path, repository):
    root, other = tmp_path / "www", write_site(tmp_path / "khac", "hai")
    publish(site, root, repository)

    def rebuild(done, total, what):
        if done == 2:
            exchange(other, site)

    code, sentence = refusal(site, root, repository, git(repository, "rev-parse", "HEAD"), rebuild, what=release.publish)
    assert code == 75 and "vừa được dựng lại trong lúc chép" in sentence
    assert b"mot" in texts(root / "current/www")["index.html"] and [folder.name[:6] for folder in (root / "releases").iterdir()] == ["000001"]


# Back, and whether all is well.


def test_back_to_the_release_that_reads_otherwise_or_to_the_one_named(site, tmp_path, repository):
    root = tmp_path / "www"
    assert refusal(root, what=release.roll_back)[0] == refusal(root, what=release.verify)[0] == 66
    first = publish(site, root, repository).now
    assert refusal(root, what=release.roll_back) == (66, "Không còn bản cũ nào khác nội dung để quay lại.")
    write_site(site, "hai")
    second = publish(site, root, repository).now
    again = publish(site, root, repository).now
    assert (root / "current").resolve() == again.folder
    assert release.roll_back(root).now == first and b"mot" in texts(root / "current/www")["index.html"]
    assert release.roll_back(root, second.name).now == second and b"hai" in texts(root / "current/www")["index.html"]
    assert refusal(root, "000009-000000000000", what=release.roll_back)[0] == 66
    lines = [json.loads(line) for line in (root / "log.jsonl").read_text("utf-8").splitlines()]
    assert [(line["what"], line["release"]) for line in lines] == [("phat-hanh", first.name), ("phat-hanh", second.name), ("phat-hanh", again.name), ("quay-lai", first.name), ("quay-lai", second.name)]


def flip(path):
    state = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda www: flip(www / "trang-1/index.html.gz"), "trang-1/index.html.gz: nội dung khác lúc phát hành."),
        (lambda www: (www / "trang-1/index.html").unlink(), "trang-1/index.html: tệp bị mất."),
        (lambda www: (www / "la.html").write_text("lạ"), "la.html: tệp lạ, không có trong bản phát hành."),
        (lambda www: (www / "la.html").symlink_to("index.html"), "la.html: tệp lạ, không có trong bản phát hành."),
        (lambda www: (www / "index.html").chmod(0o600), "index.html: quyền của tệp là 600, phải là 644."),
        (lambda www: (www / "trang-1").chmod(0o700), "trang-1/: quyền của thư mục là 700, phải là 755."),
        (lambda www: os.utime(www / "index.html", (1, 1)), "index.html: giờ của tệp khác lúc phát hành; máy chủ có thể đưa bản cũ trong bộ nhớ trình duyệt."),
    ],
)
def test_damage_is_found_and_a_damaged_release_is_not_gone_back_to(spoil, sentence, site, tmp_path, repository):
    root = tmp_path / "www"
    publish(site, root, repository)
    assert release.verify(root)[1] == []
    spoil(root / "current/www")
    assert release.verify(root)[1] == [sentence]
    write_site(site, "hai")
    live = publish(site, root, repository).now
    code, said = refusal(root, what=release.roll_back)
    assert code == 65 and said.startswith(sentence) and release.verify(root) == (live, [])


def test_a_restored_folder_is_whole_and_goes_on(site, tmp_path, repository):
    root, back = tmp_path / "www", tmp_path / "lai"
    publish(site, root, repository)
    back.mkdir()
    subprocess.run(["cp", "-a", root / "releases", root / "current", back], check=True)
    assert release.verify(back)[1] == [] and "Không có lần phát hành nào đang chạy." in release.status_text(back)
    write_site(site, "hai")
    assert publish(site, back, repository).now.number == 2 and mark(back, "index.html") > mark(root, "index.html")


# The commands.


def test_the_commands_build_publish_verify_go_back_and_tell(tmp_path, root):
    project, target = copy_sources(tmp_path / "du-an"), str(tmp_path / "srv")
    shutil.copy(root / ".gitignore", project)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "--all")
    now = commit(project)
    said = run(project, "macros", "tinh-trang", target)
    assert (said.returncode, said.stderr) == (66, f"Chưa phát hành lần nào vào {target}.\n")
    said = run(project, "macros", "phat-hanh", target)
    assert said.returncode == 0, said.stdout + said.stderr
    assert f"Xong: đang phát hành bản 000001-{now[:12]} (" in said.stdout
    assert texts(f"{target}/current/www")["index.html"] == (project / "site/index.html").read_bytes()
    said = run(project, "macros", "doi-chung", target)
    assert said.returncode == 0 and f"Bản 000001-{now[:12]} nguyên vẹn: " in said.stdout
    flip(Path(target, "current/www/index.html"))
    said = run(project, "macros", "doi-chung", target)
    assert said.returncode == 65 and said.stdout.startswith("index.html: nội dung khác lúc phát hành.\n")
    said = run(project, "macros", "tinh-trang", target)
    assert said.returncode == 0 and f"Đang phát hành: 000001-{now[:12]}, " in said.stdout
    said = run(project, "macros", "quay-lai", target)
    assert (said.returncode, said.stderr) == (66, "Không còn bản cũ nào khác nội dung để quay lại.\n")
    report = project / "docs/bao-cao/2026/04.md"
    report.write_text(report.read_text("utf-8") + "\n", "utf-8")
    said = run(project, "macros", "phat-hanh", target)
    assert said.returncode == 65 and said.stderr.startswith("docs/bao-cao/2026/04.md: tệp này khác với phiên bản trong git.")
    report.write_text(report.read_text("utf-8") + "\n{{ so_lieu(\"khong.co\") }}\n", "utf-8")
    git(project, "commit", "--quiet", "--all", "--message=Sai")
    said = run(project, "macros", "phat-hanh", target)
    assert said.returncode == 65 and "docs/bao-cao/2026/04.md:" in said.stdout
    assert [folder.name for folder in Path(target, "releases").iterdir()] == [f"000001-{now[:12]}"]


def test_the_make_targets_call_the_commands(tmp_path, root):
    def make(*arguments):
        # The environment that the tests run in is not set up anew.
        # Nor does it know of a make that these tests may have been started by.
        environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
        return subprocess.run(["make", "-o", ".venv/site.stamp", *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False)

    for target, command in [("publish", "phat-hanh"), ("rollback", "quay-lai"), ("verify", "doi-chung"), ("status", "tinh-trang")]:
        assert make("--dry-run", target, "ROOT=/srv/x").stdout.splitlines()[-1] == f'.venv/bin/python -m macros {command} "/srv/x"'
        assert make(target).stdout == f"Thiếu ROOT, thư mục phát hành: make {target} ROOT=/srv/bao-cao\n"
    said = make("verify", f"ROOT={tmp_path}")
    assert said.returncode == 2 and f"Chưa phát hành lần nào vào {tmp_path}." in said.stderr and "Error 66" in said.stderr
