"""Search data, taken from the built pages: what a reader finds, and by what it is filtered, a file for each year.

Text comes from the built HTML, so that any site generator serves; what the HTML does not say (where a task stands today,
which field a heading belongs to) comes from the archive.
"""

from pathlib import Path

import lxml.html
from lxml.etree import _Element

from macros.archive import Archive
from macros.search_data.entries import Entry, Known
from macros.search_data.files import write_files
from macros.search_data.page import read_page


class SearchData:
    """Gathers the entries of one page after the other."""

    def __init__(self, archive: Archive) -> None:
        self.known = Known(archive)
        self.pages = {f"{page.url}index.html": page for page in archive.pages.values()}
        self.entries: list[Entry] = []

    def add(self, file: str, root: _Element) -> None:
        """Take a built page; what no source wrote (404.html) is not searched."""
        article = root.find(".//article")
        if article is not None and file in self.pages:
            self.entries += read_page(self.known, self.pages[file], article)

    def write(self, site: Path) -> None:
        write_files(site, self.known.archive, self.entries)


def write_search_data(site: Path, archive: Archive) -> None:
    """The search data of a folder that holds a built site, whatever has built it."""
    search = SearchData(archive)
    for file in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        search.add(file, lxml.html.parse(str(site / file), lxml.html.HTMLParser(encoding="utf-8")).getroot())
    search.write(site)
