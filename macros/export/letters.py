"""How wide words are on paper, and which letters it can draw: the PDF's typeface, as wide as Times New Roman."""

from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

from macros.export.form import FORM
from macros.export.paper import CannotPrint

FONTS = Path(__file__).parent / FORM.pdf.folder
_MM_PER_POINT = 25.4 / 72
_ITALIC, _BOLD = 1, 1 << 5


def width(text: str, size: float) -> float:
    """Millimetres of a bold line at a size in points."""
    bold = next(font for font in _fonts().values() if font["OS/2"].fsSelection & (_BOLD | _ITALIC) == _BOLD)
    advances, cmap, units = bold["hmtx"].metrics, bold.getBestCmap(), bold["head"].unitsPerEm
    return sum(advances[cmap.get(ord(char), ".notdef")][0] for char in text) / units * size * _MM_PER_POINT


def missing(text: str) -> str:
    """The letters of a text that one of the faces has no shape for, each once."""
    known = set.intersection(*(set(font.getBestCmap()) for font in _fonts().values()))
    return "".join(sorted({char for char in text if ord(char) not in known and not char.isspace()}))


def faces() -> list[Path]:
    """The typeface's files: upright and italic, thin and bold. CannotPrint when one is missing."""
    return list(_fonts())


@lru_cache(maxsize=1)
def _fonts() -> dict[Path, TTFont]:
    fonts = {path: TTFont(path, lazy=True) for path in sorted(FONTS.glob("*.[ot]tf"))}
    found = {path: font for path, font in fonts.items() if font["name"].getBestFamilyName() == FORM.pdf.typeface}
    if len({font["OS/2"].fsSelection & (_BOLD | _ITALIC) for font in found.values()}) < 4:
        raise CannotPrint(f"Thư mục {FONTS} không có đủ bốn kiểu của phông {FORM.pdf.typeface}: đứng, nghiêng, đậm, đậm nghiêng. Sửa mục [pdf] của nd30.toml.")
    return found
