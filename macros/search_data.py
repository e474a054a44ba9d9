"""Search data, taken from the built pages: their text by heading, as the theme's search program reads it."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from lxml.etree import _Element, iterwalk

from macros.archive import Archive

PLACE = "search/search_index.json"
# Words are kept whole but for spaces and hyphens; a title counts more than the text below it.
_SETTINGS = {"lang": ["vi"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_WITHIN_A_LINE = {"span", "em", "strong", "code", "a", "sup", "sub", "wbr", "time"}
_SIGNS = ("headerlink", "footnote-backref")


class SearchData:
    """Gathers the sections of one page after the other."""

    def __init__(self, archive: Archive) -> None:
        self.titles = {f"{page.url}index.html": page.title for page in archive.pages.values()}
        self.sections: list[dict[str, str]] = []

    def add(self, file: str, root: _Element) -> None:
        """Take a built page; what no source wrote (404.html) is not searched."""
        article = root.find(".//article")
        if article is None or file not in self.titles:
            return
        address = file.removesuffix("index.html")
        for anchor, title, text in _sections(article, self.titles[file]):
            self.sections.append({"location": f"{address}#{anchor}" if anchor else address, "title": escape(title), "text": escape(text)})

    def write(self, site: Path) -> None:
        """Write the data section by section: all of ten years at once would take as much memory as the build."""
        (site / PLACE).parent.mkdir(exist_ok=True)
        with open(site / PLACE, "w", encoding="utf-8") as file:
            file.write(f'{{"config":{_json(_SETTINGS)},"docs":[')
            file.writelines(f"{',' if number else ''}\n{_json(section)}" for number, section in enumerate(self.sections))
            file.write("\n]}\n")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sections(article: _Element, title: str) -> Iterator[tuple[str, str, str]]:
    """(anchor, title, text) of what stands before the first heading, and of every heading."""
    anchor, pieces = "", []
    walk = iterwalk(article, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            pieces.append(element.tail or "")
        elif element.tag in _HEADINGS:
            yield anchor, title, _joined(pieces)
            anchor, title, pieces = element.get("id", ""), _joined(_words(element)), []
            walk.skip_subtree()
        elif element.get("class") in _SIGNS:
            walk.skip_subtree()
        else:
            pieces.append(element.text or "" if element.tag in _WITHIN_A_LINE else f" {element.text or ''}")
    yield anchor, title, _joined(pieces)


def _words(heading: _Element) -> Iterator[str]:
    """A heading's own words, without the sign that links to it."""
    yield heading.text or ""
    for element in heading:
        if element.get("class") not in _SIGNS:
            yield from element.itertext(with_tail=False)
        yield element.tail or ""


def _joined(pieces: Iterable[str]) -> str:
    return " ".join("".join(pieces).split())
