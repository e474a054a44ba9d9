"""The way out of MkDocs stays open: Zensical builds the same sources into the same words, which are searched alike."""

import shutil

from conftest import article_text, run

from macros.archive import read_archive
from macros.search_data import write_search_data

REPORT = "bao-cao/2026/04/index.html"


def test_zensical_builds_the_same_report_and_the_same_search(project, built):
    shutil.rmtree(project / "site")
    assert run(project, "macros", "kiem-tra").returncode == 0
    result = run(project, "zensical", "build", "--clean")
    assert result.returncode == 0, result.stdout + result.stderr
    assert article_text(project / "site" / REPORT) == article_text(built / "site" / REPORT)
    write_search_data(project / "site", read_archive(project))
    made, expected = (sorted((folder / "site/tim-kiem").iterdir()) for folder in (project, built))
    assert [(file.name, file.read_bytes()) for file in made] == [(file.name, file.read_bytes()) for file in expected]
