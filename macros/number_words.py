"""Vietnamese numbers in words: «hai mươi lăm» is 25, «một trăm linh hai» is 102."""

import re

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
LINKS = ("linh", "lẻ")
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
NUMBER_WORDS = frozenset([*DIGITS, *LINKS, *SCALES, "mười", "mươi", "trăm"])
_ANY = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
WORD_RUN = re.compile(rf"(?<![\w\x00])(?<!\d )(?:{_ANY})(?:(?: |(?<=tỷ),? ?|(?<=tỉ),? ?|(?<=triệu),? ?|(?<=nghìn),? ?|(?<=ngàn),? ?)(?:{_ANY})){{0,20}}(?!\w)")


def read_words(words: list[str]) -> int | None:
    """The number that the words spell, or None when they spell none."""
    total, last_scale, group = 0, None, []
    for word in words:
        if word in SCALES:
            value = _below_thousand(group) if group else None
            if value is None or (last_scale and SCALES[word] >= last_scale):
                return None
            total, last_scale, group = total + value * SCALES[word], SCALES[word], []
        else:
            group.append(word)
    if not group:
        return total or None
    value = _below_thousand(group)
    return None if value is None else total + value


def _below_thousand(words: list[str]) -> int | None:
    hundreds, rest = 0, words
    if len(words) > 1 and words[1] == "trăm":
        if words[0] not in DIGITS:
            return None
        hundreds, rest = DIGITS[words[0]] * 100, words[2:]
    value = _below_hundred(rest)
    return None if value is None else hundreds + value


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case []:
            return 0
        case [unit] if unit in DIGITS:
            return DIGITS[unit]
        case ["mười"]:
            return 10
        case [link, unit] if link in LINKS and unit in DIGITS:
            return DIGITS[unit]
        case ["mười", unit] if unit in DIGITS:
            return 10 + DIGITS[unit]
        case [tens, "mươi"] if tens in DIGITS:
            return DIGITS[tens] * 10
        case [tens, "mươi", unit] if tens in DIGITS and unit in DIGITS:
            return DIGITS[tens] * 10 + DIGITS[unit]
        case [tens, unit] if tens in DIGITS and unit in ("mốt", "tư", "lăm", "nhăm"):
            return DIGITS[tens] * 10 + DIGITS[unit]
    return None
