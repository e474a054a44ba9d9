"""A report's sections: a heading with the text right below it, and the fields of work that they belong to."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from macros.calls import scan
from macros.folding import fold
from macros.pages import Page, Place

_NUMBER = re.compile(r"(?:[IVX]+|[0-9]+)(?:\.[0-9]+)*[.)]?\s+")


@dataclass(frozen=True)
class Section:
    """text: what stands between its heading and the next one, of whatever level."""

    page: Page
    heading: Place
    text: str


def sections(page: Page) -> list[Section]:
    """The sections of a page in order; neither its title nor a heading with nothing but other headings below it is one."""
    lines = page.body.split("\n")
    headings = page.reading.headings
    starts = [heading.line - page.body_line for heading in headings] + [len(lines)]
    texts = ("\n".join(lines[start + 1 : end]).strip() for start, end in pairwise(starts))
    return [Section(page, heading, text) for heading, text in zip(headings, texts, strict=True) if text and heading not in page.reading.titles]


@lru_cache(maxsize=2**12)
def heading_key(heading: str) -> str:
    """A heading's folded words without its number: they stay when months count their parts otherwise."""
    return " ".join(re.findall("[a-z0-9]+", fold(_NUMBER.sub("", heading, count=1))))


def fields_of(section: Section, known: Mapping[str, tuple[str, ...]], field_of: Mapping[str, str]) -> tuple[str, ...]:
    """The fields of a section: those that the office has given its heading, else the one that most of its figures are of.

    known: fields by heading key. field_of: a figure's field by its code.
    """
    given = known.get(heading_key(section.heading.text))
    if given is not None:
        return given
    codes = {call.arguments[0] for call in scan(section.text)[0] if call.name == "so_lieu"}
    counted = Counter(field_of[code] for code in sorted(codes) if code in field_of)
    return tuple(field for field, _ in counted.most_common(1))
