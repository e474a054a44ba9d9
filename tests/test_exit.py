"""The way out of MkDocs stays open: Zensical builds the same sources into the same words."""

import shutil

from conftest import article_text, run

REPORT = "bao-cao/2026/04/index.html"


def test_zensical_builds_the_same_report(project, built):
    shutil.rmtree(project / "site")
    assert run(project, "macros", "kiem-tra").returncode == 0
    result = run(project, "zensical", "build", "--clean")
    assert result.returncode == 0, result.stdout + result.stderr
    assert article_text(project / "site" / REPORT) == article_text(built / "site" / REPORT)
