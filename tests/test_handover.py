"""Handing over: installed where there is no network, and restored from what is backed up, the site is the same to the byte."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from unicodedata import normalize

import pytest
from conftest import ROOT, copy_sources, run
from releases import commit, git, texts

from macros import release
from macros.folding import fold

# Ways to run a command without network, as root and as anybody; containers may forbid all of them.
FENCES = (["unshare", "--net"], ["unshare", "--net", "--map-root-user"], ["bwrap", "--dev-bind", "/", "/", "--unshare-net"])
NO_FENCE = "This machine lets nobody make a network namespace (unshare, bwrap): the installation without network was not tested."
NO_FAKETIME = "faketime is missing: install it with «apt-get install faketime»."
# It holds the time of the build; releases pack it anew.
DATED = "sitemap.xml.gz"


@pytest.fixture(scope="module")
def offline():
    """What to put before a command so that it has no network."""
    for fence in FENCES:
        if shutil.which(fence[0]) and subprocess.run([*fence, "true"], check=False, capture_output=True).returncode == 0:
            devices = subprocess.check_output([*fence, "cat", "/proc/net/dev"], text=True).splitlines()[2:]
            assert [line.split(":")[0].strip() for line in devices] == ["lo"]
            return fence
    pytest.skip(NO_FENCE)


def environment():
    """As a machine has it that knows nothing of these tests and of any index: no make above, no settings of pip, this Python first."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "MAKE", "MFLAGS", "VIRTUAL_ENV"))}
    return own | {"PIP_CONFIG_FILE": os.devnull, "PATH": f"{Path(sys.base_prefix, 'bin')}{os.pathsep}{os.environ['PATH']}"}


def checkout(folder):
    copy_sources(folder)
    for name in ("Makefile", "requirements.lock", ".gitignore", "README.md"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory):
    """What «make wheelhouse» has fetched, from the index that this machine's pip is set to."""
    folder = checkout(tmp_path_factory.mktemp("co-mang"))
    made = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    result = subprocess.run(["make", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/site.stamp", "wheelhouse"], cwd=folder, env=made, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "wheelhouse"


def make_site(folder, wheelhouse, offline):
    return subprocess.run([*offline, "make", "site", f"WHEELHOUSE={wheelhouse}"], cwd=checkout(folder), env=environment(), capture_output=True, text=True, check=False)


def site_of(folder):
    return {name: data for name, data in texts(folder).items() if name != DATED}


# Without network.


def test_the_wheelhouse_says_for_which_python_it_is(wheelhouse):
    assert (wheelhouse / "python.txt").read_text("utf-8").startswith(f"CPython {sys.version_info.major}.{sys.version_info.minor}.")
    assert {path.suffix for path in wheelhouse.iterdir()} == {".whl", ".txt"}


def test_what_is_installed_without_network_builds_the_same_site(wheelhouse, offline, built, tmp_path):
    result = make_site(tmp_path / "kho", wheelhouse, offline)
    assert result.returncode == 0, result.stdout + result.stderr
    assert site_of(tmp_path / "kho/site") == site_of(built / "site")


def test_a_wheel_that_is_not_the_locked_one_is_refused(wheelhouse, offline, tmp_path):
    changed = shutil.copytree(wheelhouse, tmp_path / "doi")
    [wheel] = changed.glob("jinja2-*.whl")
    data = bytearray(wheel.read_bytes())
    data[len(data) // 2] ^= 1
    wheel.write_bytes(data)
    result = make_site(tmp_path / "kho", changed, offline)
    assert result.returncode == 2 and "DO NOT MATCH THE HASHES" in result.stderr and "jinja2" in result.stderr
    assert not (tmp_path / "kho/site").exists()


def test_a_wheel_that_is_missing_is_named(wheelhouse, offline, tmp_path):
    changed = shutil.copytree(wheelhouse, tmp_path / "thieu")
    [wheel] = changed.glob("jinja2-*.whl")
    wheel.unlink()
    result = make_site(tmp_path / "kho", changed, offline)
    assert result.returncode == 2 and "No matching distribution found for jinja2==" in result.stderr


# Restored.


@pytest.fixture(scope="module")
def backup(tmp_path_factory):
    """The two things that are backed up, of the real project published twice: a bundle of the repository, and the folder of releases."""
    folder = tmp_path_factory.mktemp("may-cu")
    project = checkout(folder / "kho")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "--all")
    commit(project)
    publish(project, folder / "bao-cao")
    write_word(project)
    publish(project, folder / "bao-cao")
    (folder / "sao-luu").mkdir()
    git(project, "bundle", "create", "--quiet", str(folder / "sao-luu/kho.bundle"), "--all")
    subprocess.run(["tar", "-cf", folder / "sao-luu/bao-cao.tar", "-C", folder, "bao-cao"], check=True)
    return folder / "sao-luu"


def publish(project, root):
    result = run(project, "macros", "phat-hanh", str(root))
    assert result.returncode == 0, result.stdout + result.stderr


def write_word(project):
    page = project / "docs/huong-dan/index.md"
    page.write_text(page.read_text("utf-8") + "\nMột dòng mới.\n", "utf-8")
    git(project, "add", "--all")
    return commit(project)


@pytest.fixture
def restored(backup, tmp_path):
    """Another machine, with nothing but what the backup gives: the clone and the folder of releases."""
    subprocess.run(["git", "clone", "--quiet", backup / "kho.bundle", tmp_path / "kho"], check=True)
    subprocess.run(["tar", "-xf", backup / "bao-cao.tar", "-C", tmp_path], check=True)
    return tmp_path / "kho", tmp_path / "bao-cao"


def test_what_is_restored_is_whole_and_publishing_goes_on(restored):
    project, root = restored
    live = git(project, "rev-parse", "HEAD")
    said = run(project, "macros", "doi-chung", str(root))
    assert said.returncode == 0 and f"Bản 000002-{live[:12]} nguyên vẹn: " in said.stdout
    said = run(project, "macros", "tinh-trang", str(root))
    assert said.returncode == 0 and said.stdout.startswith(f"Đang phát hành: 000002-{live[:12]}, ") and "Còn giữ: 000001-" in said.stdout
    git(project, "checkout", "--quiet", "HEAD^")
    said = run(project, "macros", "phat-hanh", str(root))
    assert said.returncode == 76 and f"không nối tiếp phiên bản đang phát hành ({live[:12]})" in said.stderr
    git(project, "checkout", "--quiet", "main")
    new = write_word(project)
    publish(project, root)
    assert release.live_release(root).name == f"000003-{new[:12]}" and release.verify(root)[1] == []


def test_the_site_is_built_again_from_the_bundle_as_it_was_published(restored):
    project, root = restored
    faketime = shutil.which("faketime")
    if not faketime:
        pytest.fail(NO_FAKETIME, pytrace=False)
    another_day = [faketime, "2029-03-02 01:02:03", sys.executable]
    assert subprocess.check_output([*another_day, "-c", "import datetime; print(datetime.date.today().year)"], text=True) == "2029\n"
    result = subprocess.run([*another_day, "-m", "macros", "xay-dung"], cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    own = release.live_release(root).manifest.hashes.keys()
    released = {name: data for name, data in texts(root / "current/www").items() if name in own and name.removesuffix(".gz") not in own - {name}}
    again = {name: data for name, data in site_of(project / "site").items() if not name.endswith(".map")}
    assert sorted(released) == sorted(again)
    assert [name for name in released if released[name] != again[name]] == []


# What the pages for the person in charge say.


def page(name):
    return (ROOT / name).read_text("utf-8")


def test_every_exit_code_is_told():
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", page("docs/ky-thuat/ban-giao.md"), re.MULTILINE)}
    assert told == {0, 1, 2, release.BAD, release.NOTHING, release.NO_ROOM, release.BUSY, release.OLDER}


def test_every_promise_names_a_test_that_there_is_and_both_languages_promise_the_same():
    vietnamese, english = (re.findall(r"`(tests/\w+\.py)`", part) for part in page("SECURITY.md").split("\n# Security\n"))
    assert vietnamese == english and len(set(vietnamese)) > 6
    assert [name for name in vietnamese if not (ROOT / name).is_file()] == []


def test_the_analyzer_on_paper_knows_the_letters_and_dashes_of_the_fold():
    settings = json.loads(re.search(r"```json\n(.*?)```", page("docs/ky-thuat/nhieu-xa.md"), re.DOTALL)[1])["settings"]["analysis"]
    for analyzer in settings["analyzer"].values():
        assert set(analyzer["char_filter"]) <= set(settings["char_filter"]) and set(analyzer["filter"]) <= {"lowercase", *settings["filter"]}
    written = dict(pair.split(" => ") for name in ("chu_d", "gach") for pair in settings["char_filter"][name]["mappings"])
    others = {chr(code) for code in range(0x110000) if fold(chr(code)) in ("d", "-") and normalize("NFD", chr(code).lower())[0] not in "d-"}
    assert written.keys() == others and all(fold(letter) == plain for letter, plain in written.items())
