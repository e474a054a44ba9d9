"""Every kind of problem has a project that is broken in that one way, and a message that a clerk can act on.

The golden files hold the whole output of the command; rewrite them with --viet-lai and review the diff.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.problems import KINDS

HERE = Path(__file__).parent
GOOD = HERE / "samples" / "tot"
BROKEN = sorted(path.name for path in (HERE / "samples" / "hong").iterdir())


def check(folder):
    command = [sys.executable, "-m", "macros", "--thu-muc", str(folder), "kiem-tra"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def broken_project(code, folder):
    """The good project with the sample's files laid over it.

    xoa.txt names files to delete, phong-to.txt files to blow up, lien-ket.txt links to make (link and target).
    """
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    shutil.copytree(HERE / "samples" / "hong" / code, folder, dirs_exist_ok=True)
    for name in _listed(folder / "xoa.txt"):
        (folder / name).unlink()
    for name in _listed(folder / "phong-to.txt"):
        with open(folder / name, "a", encoding="utf-8") as file:
            file.write("x" * 6_000_000)
    for link, target in zip(*[iter(_listed(folder / "lien-ket.txt"))] * 2, strict=True):
        (folder / link).parent.mkdir(exist_ok=True)
        (folder / link).symlink_to(target)
    return folder


def _listed(path):
    return path.read_text("utf-8").split() if path.exists() else []


def test_the_smallest_good_project_has_no_problem():
    result = check(GOOD)
    assert (result.returncode, result.stdout, result.stderr) == (0, "Kiểm tra xong: 0 lỗi, 0 cảnh báo.\n", "")


def test_every_kind_of_problem_has_a_broken_sample():
    assert set(BROKEN) == {code for code, kind in KINDS.items() if not kind.of_output and not kind.of_prose}


@pytest.mark.parametrize("code", BROKEN)
def test_a_broken_project_is_reported_at_its_line_and_in_words(code, tmp_path, pytestconfig):
    result = check(broken_project(code, tmp_path / "du-an"))
    golden = HERE / "golden" / f"{code}.txt"
    if pytestconfig.getoption("--viet-lai"):
        golden.write_text(result.stdout, "utf-8")
    assert result.stdout == golden.read_text("utf-8")
    assert result.stderr == ""
    assert f"[{code}]" in result.stdout
    assert str(tmp_path) not in result.stdout
    assert result.returncode == (1 if KINDS[code].level == "lỗi" else 0)


def test_all_problems_of_all_files_appear_in_one_run(tmp_path):
    folder = tmp_path / "du-an"
    codes = ["so-dau-cham", "lien-ket-hong", "ngay-sai", "cong-thuc-sai"]
    for code in codes:
        broken_project(code, folder)
        shutil.copytree(folder, tmp_path / code)
    merged = tmp_path / "gop"
    shutil.copytree(GOOD, merged)
    for code in codes:
        shutil.copytree(HERE / "samples" / "hong" / code, merged, dirs_exist_ok=True)
    result = check(merged)
    assert all(f"[{code}]" in result.stdout for code in codes)
    assert result.stdout.endswith("Dừng lại: 4 lỗi, 0 cảnh báo. Sửa hết lỗi rồi chạy lại; trang đang dùng không bị thay đổi.\n")


@pytest.mark.parametrize(("what", "write"), [
    ("a BOM", lambda text: "\ufeff" + text),
    ("CRLF", lambda text: text.replace("\n", "\r\n")),
    ("semicolons, as Excel writes them in Vietnamese settings", lambda text: text.replace('"51,326"', "51;326").replace(",", ";").replace("51;326", "51,326")),
    ("no newline at the end", lambda text: text.rstrip("\n")),
    ("a blank line at the end", lambda text: text + "\n"),
])
def test_good_files_pass_with(what, write, tmp_path):
    folder = tmp_path / "du-an"
    shutil.copytree(GOOD, folder)
    path = folder / "data/2099-01/so_lieu.csv"
    path.write_bytes(write(path.read_text("utf-8")).encode())
    assert check(folder).returncode == 0, check(folder).stdout
