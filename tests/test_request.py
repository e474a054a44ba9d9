"""A request is judged as it would be once merged, by the program that is there already; previews stand apart, for a week."""

import os
import shutil
import subprocess
import sys
import time
from xml.etree import ElementTree

import pytest
from conftest import ROOT, run
from requests_to_merge import BAD, BAD_SAYS, FIGURES, GOOD, ask, change, git, make_forge, save

from macros import preview_place, room
from macros.revision import borrowed_objects


@pytest.fixture
def clone(tmp_path):
    return make_forge(tmp_path)


def judge(clone, head="sua", *more):
    """The finished command, its report, and the folder that it has written to."""
    folder = clone.parent / "ra"
    result = run(ROOT, "macros", "xet-yeu-cau", str(clone), "--goc", "origin/main", "--moi", head, "--vao", str(folder), *more)
    return result, (folder / "thay-doi.md").read_text("utf-8").replace("\\", ""), folder


def test_a_good_request_is_told_in_figures(clone):
    ask(clone, GOOD)
    result, report, folder = judge(clone, "sua", "--so", "12", "--dia-chi", "https://xem-truoc.xa.example/yeu-cau-12/")
    assert (result.returncode, result.stderr) == (0, "")
    assert report.startswith("**Kiểm tra xong: 0 lỗi, 0 cảnh báo.**\n\nBản xem trước: <https://xem-truoc.xa.example/yeu-cau-12/> (mất sau 7 ngày).\n")
    assert "| 2099-01 viec.ho_so.xong | Hồ sơ đã giải quyết | 1.200 | 1.250 | +50 |" in report
    assert "| 2099-01 viec.ho_so.ty_le | Tỷ lệ giải quyết | 79,8% | 83,1% | +3,3 |" in report
    assert ElementTree.parse(folder / "kiem-tra.xml").getroot().get("failures") == "0"


def test_what_nobody_has_reviewed_is_built_in_a_closed_room_or_it_is_said(clone, tmp_path):
    ask(clone, GOOD)
    project = judge(clone)[2] / "du-an"
    # A program that was taken over says what it sees.
    (project / "macros/__main__.py").write_text("import os\nos.mkdir('site')\nprint(os.path.exists('/etc/passwd'), 'BI_MAT' in os.environ, os.path.exists('site'))\n", "utf-8")
    command = [sys.executable, "-m", "macros", "--thu-muc", str(project), "xay-dung", "--cach-ly"]
    said = subprocess.run(command, cwd=ROOT, env=os.environ | {"BI_MAT": "x"}, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "False False True\n", "")
    (project / "site").rmdir()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").symlink_to(shutil.which("git"))
    said = subprocess.run(command, cwd=ROOT, env=os.environ | {"BI_MAT": "x", "PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "True False True\n")
    assert said.stderr.startswith("CẢNH BÁO: Máy này chưa cài bubblewrap.") and "Vẫn dựng, không cách ly" in said.stderr


def test_the_closed_room_knows_main(clone):
    """The gate holds closed months to it, and the objects stand in the forge's clone."""
    ask(clone, GOOD)
    project = judge(clone)[2] / "du-an"
    look = ["git", "cat-file", "-e", f"origin/main:{FIGURES}"]
    assert room.run_closed(look, project, {str(path): path for path in borrowed_objects(project)}, 30).code == 0
    assert room.run_closed(look, project, {}, 30).code != 0


def test_a_good_request_is_built_in_the_closed_room(clone):
    ask(clone, GOOD)
    project = judge(clone)[2] / "du-an"
    said = run(ROOT, "macros", "--thu-muc", str(project), "xay-dung", "--cach-ly")
    assert said.returncode == 0 and (project / "site/index.html").is_file(), said.stdout + said.stderr


def test_a_bad_figure_is_refused_in_the_clerks_words_and_has_no_preview(clone):
    ask(clone, BAD)
    result, report, folder = judge(clone, "sua", "--so", "12", "--dia-chi", "https://xem-truoc.xa.example/yeu-cau-12/")
    assert result.returncode == 1
    assert BAD_SAYS in result.stdout
    assert "### Vấn đề mới (" in report
    assert f"| {FIGURES}:2:2 | viec.ho_so.moi: «1.408» có dấu chấm" in report
    assert "xem-truoc" not in report
    assert ElementTree.parse(folder / "kiem-tra.xml").getroot().get("failures") == "1"


def ask_beside_main(clone, old, new):
    """A good request, and a figure that main has changed meanwhile."""
    ask(clone, GOOD)
    git(clone, "checkout", "--quiet", "main")
    change(clone, FIGURES, old, new)
    save(clone)
    git(clone, "push", "--quiet", "origin", "main")


def test_what_main_has_changed_meanwhile_is_not_the_requests(clone):
    ask_beside_main(clone, ",1408,", ",1409,")
    result, report, folder = judge(clone)
    assert result.returncode == 0
    assert "### Số liệu đổi (1)" in report
    assert ",1409," in (folder / "du-an" / FIGURES).read_text("utf-8")


def test_a_conflict_names_the_file(clone):
    ask_beside_main(clone, ",1200,", ",1201,")
    result, report, _ = judge(clone)
    assert result.returncode == 1
    assert result.stdout == f"Yêu cầu này và nhánh nhận cùng sửa một chỗ: {FIGURES}. Cập nhật nhánh từ nhánh nhận, giữ lại dòng đúng, rồi gửi lại.\n"
    assert report == f"**{result.stdout.strip()}**\n"


def test_a_request_cannot_bring_its_own_judge(clone):
    ask(clone, GOOD)
    for name in ("macros/__init__.py", "macros/checks/__init__.py", "overrides/main.html", "mkdocs.yml", "Makefile"):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        (clone / name).write_text("raise SystemExit(0)\n", "utf-8")
    change(clone, *BAD)
    save(clone)
    result, report, folder = judge(clone)
    assert result.returncode == 1
    assert BAD_SAYS in result.stdout
    assert "**Yêu cầu này sửa cả 5 tệp ngoài số liệu và trang." in report
    assert "\n- macros/checks/__init__.py\n" in report
    assert not [each for each in (folder / "du-an").rglob("*") if each.is_file() and each.read_bytes() == b"raise SystemExit(0)\n"]


@pytest.mark.parametrize(
    ("file", "old", "new", "is_locked_again", "code"),
    [
        (FIGURES, ",1200,", ",1250,", False, "ky-da-khoa"),
        ("data/danh_muc/chi_tieu.csv", "Hồ sơ mới", "Hồ sơ nhận mới", False, "ky-da-khoa"),
        (FIGURES, ",1200,", ",1250,", True, "khoa-bi-sua"),
    ],
)
def test_a_closed_month_of_main_is_closed_for_requests(file, old, new, is_locked_again, code, clone):
    shutil.copy(ROOT / "tests/samples/hong/ky-da-khoa/docs/bao-cao/2099/01.md", clone / "docs/bao-cao/2099/01.md")
    lock(clone)
    git(clone, "push", "--quiet", "origin", "main")
    ask(clone, (file, old, new))
    if is_locked_again:
        git(clone, "update-ref", "-d", "refs/remotes/origin/main")
        git(clone, "branch", "--quiet", "--delete", "--force", "main")
        (clone / "data/2099-01/khoa.csv").unlink()
        lock(clone)
        git(clone, "fetch", "--quiet", "origin")
    result, report, _ = judge(clone)
    assert result.returncode == 1
    assert f"[{code}]" in result.stdout
    assert f"({code}, lỗi) |" in report


def lock(clone):
    result = run(ROOT, "macros", "--thu-muc", str(clone), "dong-thang", "2099-01")
    assert result.returncode == 0, result.stdout + result.stderr
    save(clone)


def test_a_link_out_of_a_request_is_refused_and_not_followed(clone, tmp_path):
    (tmp_path / "kin").mkdir()
    (tmp_path / "kin/index.md").write_text("---\ntitle: Kín\n---\n\n# Kín\n", "utf-8")
    ask(clone, GOOD)
    shutil.rmtree(clone / "docs")
    (clone / "docs").symlink_to(tmp_path / "kin")
    save(clone)
    result, report, _ = judge(clone)
    assert result.returncode == 1
    assert "Kín" not in report + result.stdout
    assert "Traceback" not in result.stderr


def test_what_an_earlier_run_left_does_not_pass_for_this_ones(clone):
    ask(clone, GOOD)
    judge(clone)
    result, report, folder = judge(clone, "khong-co")
    assert result.returncode == 1
    assert report == "**git không đọc được phiên bản này: thư mục không phải kho git, hoặc tên phiên bản sai.**\n"
    assert not (folder / "kiem-tra.xml").exists()


def test_a_request_without_number_has_no_banner(clone):
    ask(clone, GOOD)
    _, _, folder = judge(clone)
    assert (folder / "du-an/mkdocs.yml").read_text("utf-8") == "INHERIT: goc.mkdocs.yml\n"


# Where previews stand.


@pytest.fixture
def site(tmp_path):
    (tmp_path / "site/trang").mkdir(parents=True)
    for name in ("index.html", "trang/index.html"):
        (tmp_path / "site" / name).write_text("một", "utf-8")
    return tmp_path / "site"


@pytest.fixture
def place(tmp_path):
    (tmp_path / "xem-truoc").mkdir()
    return tmp_path / "xem-truoc"


def test_a_preview_takes_the_place_of_the_requests_last_one_whole(site, place):
    preview_place.put(site, place, 12)
    shutil.rmtree(site / "trang")
    (site / "index.html").write_text("hai", "utf-8")
    preview_place.put(site, place, 12)
    assert [each.relative_to(place).as_posix() for each in sorted(place.rglob("*"))] == ["yeu-cau-12", "yeu-cau-12/index.html"]
    assert (place / "yeu-cau-12/index.html").read_text("utf-8") == "hai"


def test_a_web_server_may_read_a_preview_whatever_the_runners_umask(site, place):
    command = [sys.executable, "-m", "macros", "--thu-muc", str(site.parent), "dat-xem-truoc", str(place), "--so", "12"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, umask=0o077)
    modes = {path.relative_to(place).as_posix(): path.stat().st_mode & 0o777 for path in place.rglob("*")}
    assert modes == {"yeu-cau-12": 0o755, "yeu-cau-12/trang": 0o755, "yeu-cau-12/index.html": 0o644, "yeu-cau-12/trang/index.html": 0o644}


def test_previews_go_after_a_week_and_nothing_else_does(site, place):
    days = {"yeu-cau-1": 8, "yeu-cau-2": 6, "khac": 30, "yeu-cau-x": 30}
    for name, age in days.items():
        (place / name).mkdir()
        os.utime(place / name, (time.time() - age * 86400,) * 2)
    os.utime(site, (0, 0))
    preview_place.put(site, place, 12)
    preview_place.put(site, place, 13)
    assert sorted(each.name for each in place.iterdir()) == ["khac", "yeu-cau-12", "yeu-cau-13", "yeu-cau-2", "yeu-cau-x"]


@pytest.mark.parametrize("where", ["", "releases", "releases/000001-a/www", "current/www"])
def test_a_preview_never_stands_among_releases(where, site, place):
    (place / "releases/000001-a/www").mkdir(parents=True)
    (place / "current").symlink_to("releases/000001-a")
    with pytest.raises(preview_place.NoPlace, match="nằm trong thư mục phát hành"):
        preview_place.put(site, place / where, 12)
    assert not list(place.rglob("yeu-cau-*"))


def test_a_preview_needs_a_place_and_a_built_site(site, place):
    with pytest.raises(preview_place.NoPlace, match="Không có thư mục"):
        preview_place.put(site, place / "khong-co", 12)
    with pytest.raises(preview_place.NoPlace, match="chạy xay-dung trước"):
        preview_place.put(place, place, 12)
