"""Which paragraphs are headings, and of which level: by their style in Word, else as Vietnamese reports number them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from macros.intake.blocks import Block, Paragraph, Run

SIGNS = ("-", "–", "+", "*", "•")
_DEEPEST = 6
_LONGEST, _SHORT = 300, 150
# How headings are numbered, the outermost first.
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"P(?:HẦN|hần) (?:(?:THỨ|thứ) )?(?:[IVX]{1,5}|\d{1,2}|NHẤT|HAI|BA|BỐN|TƯ|NĂM|nhất|hai|ba|bốn|tư|năm)\b\s?[.:)–-]?\s*",
        r"[A-HJ-UWYZĐ]\s?[.)/]\s+",
        r"[IVX]{1,5}\s?[.)/–-]\s*(?=\D)",
        r"\d{1,2}\s?[.)]\s+(?=\D)",
        r"\d{1,2}\.\d{1,2}\.\s*(?=\D)|\d{1,2}\.\d{1,2}\s+(?=[A-ZĐÀ-Ỹ])",
        r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s*(?=\D)",
        r"[a-zđ]\s?[.)]\s+",
    )
)
_PART, _LETTER, _ROMAN = range(3)


def outline(blocks: Sequence[Block]) -> list[tuple[Block, int]]:
    """Every block that has words, with the level of its heading, 2 to 6, or 0. What Word counts has become text."""
    blocks = _joined_parts([_labelled(block) if isinstance(block, Paragraph) else block for block in blocks if not _is_empty(block)])
    kinds = [_kind(block) for block in blocks]
    bold = {kind for block, kind in zip(blocks, kinds, strict=True) if kind is not None and block.is_bold}
    are_headings = [_is_heading(block, kind, kind in bold, kinds, index) for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True))]
    used = sorted({kind for kind, is_heading in zip(kinds, are_headings, strict=True) if is_heading and kind is not None})
    levels = {kind: min(2 + rank, _DEEPEST) for rank, kind in enumerate(used)}
    styled = {block.level: levels[kind] for block, kind, is_heading in zip(blocks, kinds, are_headings, strict=True) if is_heading and kind is not None and block.level}
    return [(block, _level(block, kind, levels, styled) if is_heading else 0) for block, kind, is_heading in zip(blocks, kinds, are_headings, strict=True)]


def _is_empty(block: Block) -> bool:
    """Whether a paragraph has no words, only the lines and dots that offices draw with signs."""
    return isinstance(block, Paragraph) and not any(run.note for run in block.runs) and not re.search(r"[^\s_=*–—-]", block.text)


def _labelled(paragraph: Paragraph) -> Paragraph:
    if paragraph.label in ("", *SIGNS):
        return paragraph
    bold = bool(paragraph.runs) and paragraph.runs[0].bold
    return replace(paragraph, runs=(Run(f"{paragraph.label} ", bold), *paragraph.runs), label="")


def _joined_parts(blocks: list[Block]) -> list[Block]:
    """«PHẦN I» alone on its line has its name on the next."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if isinstance(block, Paragraph) and isinstance(above, Paragraph) and _KINDS[_PART].fullmatch(above.text.strip()) and block.text.isupper() and _kind(block) is None:
            found[-1] = replace(above, runs=(Run(f"{above.text.strip().rstrip('.:')}. ", above.is_bold), *block.runs), level=above.level or block.level)
        else:
            found.append(block)
    return found


def _kind(block: Block) -> int | None:
    if not isinstance(block, Paragraph) or block.label:
        return None
    text = block.text.strip()
    return next((kind for kind, pattern in enumerate(_KINDS) if pattern.match(text)), None)


def _is_heading(block: Block, kind: int | None, is_kind_bold: bool, kinds: list[int | None], index: int) -> bool:
    """Styled, or numbered and written as a heading; where those of its kind are not bold, short and not one of a list."""
    if not isinstance(block, Paragraph) or block.label or len(block.text) > _LONGEST:
        return False
    if block.level or kind is None:
        return bool(block.level)
    if block.is_bold:
        return True
    name = _KINDS[kind].sub("", block.text.strip(), count=1)
    if kind <= _ROMAN and name.isupper():
        return True
    around = (kinds[index - 1] if index else None, kinds[index + 1] if index + 1 < len(kinds) else None)
    return not is_kind_bold and len(block.text) <= _SHORT and block.text.rstrip()[-1] not in ".;," and name != "" and kind not in around


def _level(block: Paragraph, kind: int | None, levels: dict[int, int], styled: dict[int, int]) -> int:
    if kind is not None:
        return levels[kind]
    return styled.get(block.level) or min(block.level + 1, _DEEPEST)
