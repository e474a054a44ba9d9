"""How the work of a function grows with its input: a ratio taken in one run, the same on a slow machine as on a fast one."""

import time
from collections.abc import Callable

LINEAR = 4
"""Times as much work for four times as much input, where the work is linear; 16 where it is quadratic."""


def growth(work: Callable[[str], object], piece: str, letters: int = 20_000) -> float:
    """CPU time of `letters` letters of the repeated piece over that of a quarter of them; the least of three, for each."""
    long, short = (piece * (count // len(piece)) for count in (letters, letters // 4))
    return min(_seconds(work, long) for _ in range(3)) / min(_seconds(work, short) for _ in range(3))


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun
