"""The files of the search: shards of entries by year, compressed and named by what is in them, and the list of them."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from macros.archive import Archive
from macros.folding import slugify
from macros.schema import STATUSES
from macros.search_data.entries import FIGURE, KINDS, OTHER, REPORT, TASK, Entry

FOLDER = "tim-kiem"
LIST = "muc-luc.json"
# What belongs to no month: for everybody, and for developers, whose pages come last.
_UNDATED, _TECHNICAL = ("chung", "kỹ thuật"), "ky-thuat"
# The shards of a year: the kinds of entries in each, and its name besides the year. A page is never in two of them.
_PARTS = (((REPORT,), ""), ((TASK, OTHER), " nhiệm vụ"), ((FIGURE,), " số liệu"))
_ABBREVIATION = "viet_tat"


def write_files(site: Path, archive: Archive, entries: Iterable[Entry]) -> None:
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    shards = []
    for name, members in _by_shard(entries).items():
        data = gzip.compress(_json(_shard(members)), mtime=0)
        file = f"{slugify(name)}.{hashlib.sha256(data).hexdigest()[:12]}.json.gz"
        (folder / file).write_bytes(data)
        shards.append({"name": name, "file": file, "entries": len(members)})
    (folder / LIST).write_bytes(_json({"shards": shards, "labels": _labels(archive), "abbreviations": _abbreviations(archive)}))


def _by_shard(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The newest year first, at the end what belongs to no month.

    A year's reports come before its tasks and figures, so that the first answer needs few bytes.
    """
    shards: dict[tuple[str, int], list[Entry]] = {}
    for entry in entries:
        part = next(number for number, (kinds, _) in enumerate(_PARTS) if entry.kind in kinds) if entry.month else int(entry.page.folder == _TECHNICAL)
        shards.setdefault((entry.month[:4], -part), []).append(entry)
    return {(year + _PARTS[-part][1] if year else _UNDATED[-part]): shards[year, part] for year, part in sorted(shards, reverse=True)}


def _shard(entries: list[Entry]) -> dict[str, Any]:
    """The pages, and a row for each entry, which names its page by number."""
    entries = sorted(entries, key=_likeness)
    pages = {entry.page.url: entry.page for entry in entries}
    numbers = {url: number for number, url in enumerate(pages)}
    return {
        "pages": [{"url": page.url, "title": page.title, "month": str(page.period or "")} for page in pages.values()],
        "entries": [(numbers[page.url], *others) for page, *others in entries],
    }


def _likeness(entry: Entry) -> tuple:
    """Alike texts of different months stand beside each other, where the compression sees that they are alike.

    A year of reports takes 47 kB so, by months 229 kB; tasks by field and text take a seventh less than by text alone.
    """
    if entry.kind == FIGURE:
        return FIGURE, entry.page.url, entry.order
    if entry.kind == TASK:
        return TASK, entry.field, entry.text, entry.month
    return entry.kind, entry.anchor, entry.text, entry.month


def _labels(archive: Archive) -> dict[str, dict[str, str]]:
    fields = {code: each.ten for code, each in archive.work_fields.items()}
    units = {code: each.ten for code, each in archive.units.items()}
    return {"kind": KINDS, "field": fields, "unit": units, "status": STATUSES}


def _abbreviations(archive: Archive) -> list[tuple[str, str]]:
    return [(term.chuan, term.day_du) for term in archive.terms if term.loai == _ABBREVIATION and term.day_du]


def _json(value: Any) -> bytes:
    """In NFC as everything that is searched: catalogues may be written otherwise."""
    return normalize("NFC", json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()
