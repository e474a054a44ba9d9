"""What the tests of publishing share: small sites, a git repository, and a person who publishes."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

PAGE = "<!DOCTYPE html><html lang=vi><title>{0}</title><link rel=stylesheet href={2}><p>{0}</p>{1}</html>"
GIT = ["git", "-c", "user.name=Người thử", "-c", "user.email=thu@xa.example"]
# Publishes in a process of its own, as the command does after the build; the exit code is the refusal's.
PUBLISH = """
import sys
from pathlib import Path
from macros import release
site, root, repository, commit = sys.argv[1:5]
{hook}
try:
    release.publish(Path(site), Path(root), Path(repository), commit, lambda *progress: None)
except release.Refused as refusal:
    print(refusal)
    sys.exit(refusal.code)
"""


def git(repository, *arguments):
    return subprocess.run([*GIT, "-C", str(repository), *arguments], capture_output=True, text=True, check=True).stdout.strip()


def make_repository(folder):
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return folder


def commit(repository):
    git(repository, "commit", "--quiet", "--allow-empty", "--message=Một lần sửa")
    return git(repository, "rev-parse", "HEAD")


def write_site(folder, word, pages=3):
    """A site whose every page says the word, with an asset whose name says its content."""
    look = word[:4]  # a counted word changes the asset now and then only, as a site does
    asset = f"assets/mau.{hashlib.sha256(look.encode()).hexdigest()[:8]}.css"
    shutil.rmtree(folder / "assets", ignore_errors=True)
    (folder / "assets").mkdir(parents=True)
    (folder / asset).write_text(f"p {{ --chu: '{look}' }}", "utf-8")
    for number in range(pages):
        page = folder / (f"trang-{number}/index.html" if number else "index.html")
        page.parent.mkdir(exist_ok=True)
        page.write_text(PAGE.format(word, "<p>Lời văn của trang.</p>" * 60, f"/{asset}"), "utf-8")
    return folder


def texts(www):
    return {path.relative_to(www).as_posix(): path.read_bytes() for path in Path(www).rglob("*") if path.is_file()}


def publishing(*arguments, hook="", **options):
    """A publisher as a process: site, root, repository, commit, and what the hook wants to know."""
    return subprocess.Popen([sys.executable, "-c", PUBLISH.format(hook=hook), *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
