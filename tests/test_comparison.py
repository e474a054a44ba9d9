"""so-sanh tells what a change does to figures, totals, pages, tasks and problems, against any commit of a real repository."""

import json
import shutil
import subprocess

import pytest
from conftest import ROOT, run

MONTH = "data/2026-04"


def git(folder, *arguments):
    subprocess.run(["git", "-c", "user.name=Thử", "-c", "user.email=thu@xa.example", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A repository whose one commit has the real sources."""
    folder = tmp_path / "kho"
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    git(tmp_path, "init", "-q", str(folder))
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    return folder


def change(folder, file, old, new):
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), "utf-8")


def compare(folder, revision="HEAD", form="json"):
    return run(ROOT, "macros", "--thu-muc", str(folder), "so-sanh", revision, "--dinh-dang", form)


def found(folder, revision="HEAD"):
    result = compare(folder, revision)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_nothing_changed(repository):
    assert not any(found(repository).values())


def test_a_figure_moves_its_totals_its_pages_and_its_problems(repository):
    change(repository, f"{MONTH}/so_lieu.csv", "chi_dao.nhiem_vu.hoan_thanh,138,", "chi_dao.nhiem_vu.hoan_thanh,139,")
    result = found(repository)
    assert [(each["about"], each["before"], each["after"], each["difference"]) for each in result["figures"]] == [("2026-04 chi_dao.nhiem_vu.hoan_thanh", "138", "139", "+1")]
    assert [(each["before"], each["after"]) for each in result["totals"]] == [("97,1% [97,2%]", "97,1% [97,9%]")]
    assert "docs/bao-cao/2026/04.md" in [each["about"] for each in result["pages"]]
    # The waiver of the old value lapses with it.
    assert [each["code"] for each in result["new"]] == ["ngoai-le-thua", "lech-so-tinh"]
    assert [each["code"] for each in result["gone"]] == ["ngoai-le"]


def test_a_problem_that_only_moved_is_neither_new_nor_gone(repository):
    change(repository, f"{MONTH}/so_lieu.csv", "ma,gia_tri,nguyen_van,ghi_chu\n", "ma,gia_tri,nguyen_van,ghi_chu\n\n")
    result = found(repository)
    assert (result["new"], result["gone"]) == ([], [])


def test_a_new_error_is_listed_with_its_message(repository):
    change(repository, f"{MONTH}/so_lieu.csv", "chi_dao.van_ban.tiep_nhan,1408,", "chi_dao.van_ban.tiep_nhan,1.408,")
    assert [each["code"] for each in found(repository)["new"]] == ["so-dau-cham"]
    assert "1.408" in compare(repository, form="markdown").stdout.replace("\\", "")


def test_tasks_added_and_changed(repository):
    change(repository, f"{MONTH}/nhiem_vu.csv", "\nNV-2026-04-002,", "\nNV-2026-04-902,")
    assert [(each["about"], bool(each["before"]), bool(each["after"])) for each in found(repository)["tasks"]] == [("NV-2026-04-002", True, False), ("NV-2026-04-902", False, True)]


def test_attributes_hide_nothing_of_a_commit(repository):
    (repository / ".gitattributes").write_text("data/** export-ignore\n*.csv text eol=crlf\n", "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "hide")
    assert not any(found(repository).values())


def test_a_link_in_a_commit_is_refused_and_not_followed(repository, tmp_path):
    secret = tmp_path / "kin.md"
    secret.write_text("---\ntitle: Kín\n---\n\n# Kín\n", "utf-8")
    (repository / "docs/ky-thuat/kin.md").symlink_to(secret)
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "link")
    (repository / "docs/ky-thuat/kin.md").unlink()
    result = found(repository)
    assert [each["code"] for each in result["gone"]] == ["tep-lien-ket"]
    assert result["pages"] == []


@pytest.mark.parametrize("revision", ["khong-co", "--output=/tmp/x", ""])
def test_an_unknown_revision_is_refused_in_words(repository, revision):
    result = compare(repository, revision) if not revision.startswith("-") else run(ROOT, "macros", "--thu-muc", str(repository), "so-sanh", "--", revision)
    assert result.returncode in (1, 2)
    assert "Traceback" not in result.stderr


def test_a_folder_without_git_is_refused_in_words(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    result = compare(tmp_path)
    assert (result.returncode, result.stderr) == (1, "git không đọc được phiên bản này: thư mục không phải kho git, hoặc tên phiên bản sai.\n")


def test_the_comment_holds_no_live_markup(repository):
    change(repository, "docs/index.md", "title: Trang đầu", 'title: "Trang | <b>@x</b> [a](b)"')
    assert "<b>" not in compare(repository, form="markdown").stdout.replace("\\<b", "")
