"""A static line chart as SVG: no script, no style of its own, words for those who do not see it."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from html import escape
from itertools import groupby

from macros.figures import Figure, print_value
from macros.schema import Indicator

_WIDTH, _HEIGHT = 640, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 8, 22, 24
_SMALL_WIDTH, _SMALL_HEIGHT = 120, 28


def line(indicator: Indicator, figures: Sequence[Figure], name: str) -> str:
    """The figures of consecutive months, oldest first; "" where fewer than two have a number. name: for the ids.

    The scale holds zero, so that a small change looks small; a month without a number is a gap in the line.
    """
    known = [each for each in figures if isinstance(each.value, Fraction)]
    if len(known) < 2:
        return ""
    scale = _scale(known)
    first, last = known[0], known[-1]
    lowest, highest = min(known, key=lambda each: each.value), max(known, key=lambda each: each.value)
    words = (
        f"Từ {first.period.name} ({print_value(indicator, first.value)}) đến {last.period.name} ({print_value(indicator, last.value)}); "
        f"thấp nhất {print_value(indicator, lowest.value)} ({lowest.period.name}), cao nhất {print_value(indicator, highest.value)} ({highest.period.name})."
    )
    zero = f"{_up(scale(Fraction(0))):.1f}"
    return f"""<svg class="bieu-do" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="{name}-ten {name}-ta">
<title id="{name}-ten">Biểu đồ: {escape(indicator.ten)}</title>
<desc id="{name}-ta">{escape(words)}</desc>
<line class="bieu-do__day" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{zero}" y2="{zero}"></line>
{_lines(figures, scale)}
<text x="{_LEFT}" y="{_HEIGHT - 7}">{first.period.month}/{first.period.year}</text>
<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 7}" text-anchor="end">{last.period.month}/{last.period.year}</text>
<text x="{_LEFT}" y="14">{escape(print_value(indicator, highest.value))} {escape(indicator.don_vi_tinh) if indicator.kieu != "ty_le" else ""}</text>
</svg>"""


def _scale(known: Sequence[Figure]) -> Callable[[Fraction], float]:
    """How high a value stands, from 0 at the foot to 1 at the head; zero is the foot, or between the two where something is below it."""
    values = [Fraction(0), *(each.value for each in known)]
    foot, span = min(values), max(values) - min(values) or Fraction(1)
    return lambda value: float((value - foot) / span)


def _up(share: float) -> float:
    return _HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * share


def _lines(figures: Sequence[Figure], scale: Callable[[Fraction], float]) -> str:
    """A line for every run of months with numbers, a dot where a run is one month."""
    return _runs([_point(place, len(figures), each, scale) for place, each in enumerate(figures)])


def _runs(points: Sequence[str]) -> str:
    runs = [list(run) for is_known, run in groupby(points, key=bool) if is_known]
    return "\n".join(
        f'<polyline points="{" ".join(run)}"></polyline>' if len(run) > 1 else '<circle cx="{}" cy="{}" r="2.5"></circle>'.format(*run[0].split(","))
        for run in runs
    )


def _point(place: int, count: int, figure: Figure, scale: Callable[[Fraction], float]) -> str:
    if not isinstance(figure.value, Fraction):
        return ""
    x = _LEFT + (_WIDTH - _LEFT - _RIGHT) * place / (count - 1)
    return f"{x:.1f},{_up(scale(figure.value)):.1f}"


def small(figures: Sequence[Figure]) -> str:
    """The same line at the height of a row, for a table that has the newest number beside it; "" with fewer than two numbers."""
    known = [each for each in figures if isinstance(each.value, Fraction)]
    if len(known) < 2:
        return ""
    scale = _scale(known)
    points = [_small_point(place / (len(figures) - 1), each, scale) for place, each in enumerate(figures)]
    indicator, first, last = known[0].indicator, known[0], known[-1]
    words = f"Từ {first.period.name} ({print_value(indicator, first.value)}) đến {last.period.name} ({print_value(indicator, last.value)})"
    return f'<svg class="bieu-do-nho" viewBox="0 0 {_SMALL_WIDTH} {_SMALL_HEIGHT}" role="img" aria-label="{escape(words)}">{_runs(points)}</svg>'


def _small_point(share: float, figure: Figure, scale: Callable[[Fraction], float]) -> str:
    if not isinstance(figure.value, Fraction):
        return ""
    return f"{2 + (_SMALL_WIDTH - 4) * share:.0f},{_SMALL_HEIGHT - 2 - (_SMALL_HEIGHT - 4) * scale(figure.value):.0f}"
