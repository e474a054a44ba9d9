"""A document as a PDF/A that can be signed and kept: typst lays out document.typ, to which the document is given as data."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from macros.export.brief import Brief
from macros.export.columns import with_shares
from macros.export.form import FORM, date_line, number_line, recipient_lines, reference_line
from macros.export.letters import FONTS
from macros.export.paper import Block, Paper, Table

_LAYOUT = Path(__file__).parent / "document.typ"
_BRIEF_LAYOUT = Path(__file__).parent / "brief.typ"
# Sizes of letters for the one page, in points, the first that fits; smaller ones cannot be read at a table.
_BRIEF_SIZES = (11, 10, 9)
# Archives ask for PDF/A; it also makes typst refuse an unknown font or a letter that the font lacks, which it else drops silently.
_STANDARD = "a-2a"
# Among the blocks: the next one begins a page.
_TURN = "turn"
# Seconds since 1970: 1 January 2000, so that a file made again has the same bytes.
_MADE = 946_684_800


def pdf_file(paper: Paper) -> bytes:
    """The bytes of the .pdf: the same for the same paper, on any day and machine."""
    paper, frame = with_shares(paper), paper.frame
    lines = {
        "number": number_line(frame),
        "date": date_line(frame),
        "recipients": recipient_lines(frame.signature) if frame.signature else [],
        "reference": reference_line(frame),
        "recipients_title": "Nơi nhận:",
        "remarks_title": "Chỗ bản thảo ghi khác số tính",
        "page": "trang",
        "written": "văn bản ghi",
    }
    return _laid_out(_as_data(paper), {"form": _form(), "lines": json.dumps(lines)})


def brief_file(brief: Brief) -> bytes | None:
    """The bytes of the one page; None when its figures need more than one even in small letters."""
    compiler = _compiler(_BRIEF_LAYOUT)
    for size in _BRIEF_SIZES:
        inputs = {"form": _form(), "brief": json.dumps(asdict(brief)), "size": str(size)}
        content = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=_MADE, sys_inputs=inputs)
        if json.loads(compiler.query("<pages>", field="value", one=True)) == 1:
            return content
    return None


def _form() -> str:
    return json.dumps({name: vars(value) for name, value in vars(FORM).items() if hasattr(value, "__dict__")})


def _compiler(layout: Path) -> typst.Compiler:
    return typst.Compiler(str(layout), font_paths=[FONTS], ignore_system_fonts=True)


def _laid_out(data: dict[str, Any], inputs: dict[str, str]) -> bytes:
    """The file, every note on the page of its call: where typst parts the two, a page begins before the call."""
    compiler = _compiler(_LAYOUT)
    while True:
        content = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=_MADE, sys_inputs={**inputs, "paper": json.dumps(data)})
        astray = json.loads(compiler.query("<astray>", field="value", one=True)) if data["notes"] else []
        if not any(_turn_before(blocks, astray[0]) for blocks in _texts(data) if astray):
            return content


def _texts(data: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    yield data["blocks"]
    for appendix in data["appendices"]:
        yield appendix["blocks"]


def _turn_before(blocks: list[dict[str, Any]], note: int) -> bool:
    """Have a page begin before the call of a note and the headings above it; False when none is called here, or one begins there already."""
    place = next((place for place, block in enumerate(blocks) if f'"note": {note},' in json.dumps(block)), None)
    if place is None:
        return False
    rows = blocks[place].get("rows", [])
    row = next((number for number, cells in enumerate(rows) if f'"note": {note},' in json.dumps(cells)), 0)
    if row:
        blocks[place : place + 1] = [{**blocks[place], "rows": rows[:row], "has_total": False}, {**blocks[place], "rows": rows[row:], "caption": ""}]
        place += 1
    while place and blocks[place - 1]["kind"] == "heading":
        place -= 1
    if not place or blocks[place - 1]["kind"] == _TURN:
        return False
    blocks.insert(place, {"kind": _TURN})
    return True


def _as_data(paper: Paper) -> dict[str, Any]:
    data = asdict(paper)
    data["frame"].pop("date")
    data["notes"] = {str(number): runs for number, runs in data["notes"].items()}
    data["blocks"] = _marked(paper.blocks, data["blocks"])
    for appendix, each in zip(paper.appendices, data["appendices"], strict=True):
        each["blocks"] = _marked(appendix.blocks, each["blocks"])
    return data


def _marked(blocks: Sequence[Block], data: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Blocks as data, each with its kind."""
    marked = []
    for block, each in zip(blocks, data, strict=True):
        of_table = {"numeric": sorted(block.numeric)} if isinstance(block, Table) else {}
        marked.append({**each, "kind": type(block).__name__.lower(), **of_table})
    return marked
