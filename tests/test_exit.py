"""The way out of MkDocs stays open: Zensical builds the same sources into the same words, which are searched alike."""

import shutil
from urllib.parse import urljoin

from conftest import article_text, read_html, run

from macros.archive import read_archive
from macros.search_data import write_search_data

REPORT = "bao-cao/2026/04/index.html"


def targets(page, site):
    """Where the links of a built page's article lead, from the site's root."""
    address = f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
    return {urljoin(address, link.get("href")) for link in read_html(page).find(".//article").iter("a") if link.get("href")}


def test_zensical_builds_the_same_report_and_the_same_search(project, built):
    shutil.rmtree(project / "site")
    assert run(project, "macros", "kiem-tra").returncode == 0
    result = run(project, "zensical", "build", "--clean")
    assert result.returncode == 0, result.stdout + result.stderr
    assert article_text(project / "site" / REPORT) == article_text(built / "site" / REPORT)
    for page in sorted((built / "site").rglob("index.html")):
        ours, theirs = targets(page, built / "site"), targets(project / "site" / page.relative_to(built / "site"), project / "site")
        assert theirs <= ours and ours - theirs <= {each for each in ours if each.startswith("/van-ban/")}, page
    write_search_data(project / "site", read_archive(project))
    made, expected = (sorted((folder / "site/tim-kiem").iterdir()) for folder in (project, built))
    assert [(file.name, file.read_bytes()) for file in made] == [(file.name, file.read_bytes()) for file in expected]
