"""A small archive in a real repository on a forge, clones of it, and the folder of the program that judges requests."""

import os
import shutil
import subprocess
import sys

from conftest import ROOT, copy_sources

FIGURES = "data/2099-01/so_lieu.csv"
GOOD = (FIGURES, ",1200,", ",1250,")
BAD = (FIGURES, ",1408,", ",1.408,")
BAD_SAYS = f"{FIGURES}:2:2: viec.ho_so.moi: «1.408» có dấu chấm nên có hai cách đọc"


def git(folder, *arguments):
    command = ["git", "-c", "user.name=Thử", "-c", "user.email=thu@xa.example", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8").stdout.strip()


def make_forge(folder):
    """A bare repository whose main has the smallest good project and the files that forges read; a clone of it beside, at main."""
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "kho.git")
    git(folder, "clone", "--quiet", "kho.git", "ban-sao")
    clone = folder / "ban-sao"
    git(clone, "checkout", "--quiet", "-B", "main")
    shutil.copytree(ROOT / "tests/samples/tot", clone, dirs_exist_ok=True)
    (clone / "docs/bao-cao/index.md").write_text("---\ntitle: Kho\n---\n\n# Kho\n\n{{ kho_bao_cao() }}\n", "utf-8")
    for name in (".github", ".gitlab-ci.yml"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, clone / name)
    save(clone)
    git(clone, "push", "--quiet", "origin", "main")
    git(clone, "remote", "set-head", "origin", "main")
    return clone


def change(clone, file, old, new):
    path = clone / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def save(clone):
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message=Một lần sửa")


def ask(clone, *changes, branch="sua", number=12):
    """Push a branch with these changes, as request 12; the clone stands at it."""
    git(clone, "checkout", "--quiet", "-b", branch, "main")
    for each in changes:
        change(clone, *each)
    save(clone)
    git(clone, "push", "--quiet", "origin", branch, f"{branch}:refs/pull/{number}/head")
    return git(clone, "rev-parse", "HEAD")


def make_program(folder):
    """The clone of main whose program judges, set up already; whatever would install something there fails."""
    copy_sources(folder)
    for name in ("Makefile", "requirements.lock"):
        shutil.copy(ROOT / name, folder / name)
    python = folder / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\ncase "$2" in pip | venv) echo "it would install" >&2; exit 97;; esac\nexec {sys.executable} "$@"\n', "utf-8")
    python.chmod(0o755)
    (folder / ".venv/site.stamp").touch()
    return folder


def runner_environment(home):
    """What a runner's user has, and nothing of the test's own."""
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
