"""Words that divide a whole so that nothing is left out: «nam» and «nữ», «đạt» and «chưa đạt», what was left over and what is new."""

import re
from collections.abc import Sequence

from macros.folding import fold
from macros.statements.roles import OPENING, RECEIVED, TOTAL, role
from macros.statements.sentences import Mention

# Opposites that leave nothing out; the first list needs no «trong đó».
_STRICT_PAIRS = (
    (r"nam", r"nữ"), (r"trực tuyến", r"trực tiếp"), (r"(?:đúng|trước)(?: và \w+)? hạn", r"(?:quá|trễ|chậm)(?: thời)? hạn"), (r"(?:trong|chưa đến|chưa quá) hạn", r"(?:đã )?(?:quá|trễ) hạn"), (r"đủ điều kiện", r"không đủ"),
    (r"thuộc thẩm quyền", r"không thuộc"), (r"đạt|tuân thủ|chấp hành|bảo đảm|đảm bảo", r"không đạt|chưa đạt|vi phạm|không (?:bảo đảm|đảm bảo)"), (r"thành", r"không thành"), (r"hợp lệ", r"không hợp lệ"), (r"chấp hành", r"(?:không|chưa) chấp hành"), (r"định kỳ", r"đột xuất|thường xuyên"),
    (r"trước hạn", r"đúng hạn"), (r"công lập", r"tư thục|ngoài công lập"), (r"tán thành", r"không tán thành"), (r"đồng ý", r"không đồng ý"), (r"có mặt", r"vắng(?: mặt)?"), (r"tốt|bình thường|ổn định", r"hỏng|hư hỏng"), (r"trong nước|nội địa", r"nước ngoài|quốc tế"), (r"nội trú", r"ngoại trú"), (r"biên chế", r"hợp đồng"), (r"thành thị", r"nông thôn"), (r"công lập", r"dân lập"), (r"còn hạn", r"hết hạn"), (r"xuất khẩu", r"nhập khẩu"), (r"khai thác", r"nuôi trồng"), (r"theo kế hoạch", r"đột xuất"), (r"chính thức", r"dự bị"), (r"toàn bộ", r"một phần"), (r"tiếp thu", r"giải trình"), (r"ngắn hạn", r"(?:trung, |trung )?dài hạn"), (r"người lớn", r"trẻ em"), (r"tập trung", r"phân tán"), (r"rừng tự nhiên", r"rừng trồng"), (r"bị thương nặng|trọng thương", r"bị thương nhẹ"),
)  # fmt: skip
_PAIRS = (
    *_STRICT_PAIRS,
    (r"kỳ trước", r"trong kỳ|phát sinh|mới"), (r"tháng trước", r"phát sinh|mới|trong tháng"), (r"tồn", r"mới"), (r"đến", r"đi"), (r"thường trú", r"tạm trú"), (r"nội tỉnh", r"ngoại tỉnh"), (r"đã", r"chưa|đang"),
    (r"trước chuyển", r"tiếp nhận"), (r"toàn trình", r"một phần"), (r"khiếu nại", r"tố cáo"), (r"chi thường xuyên", r"chi đầu tư"), (r"trung ương", r"địa phương"), (r"tập thể|tổ chức", r"cá nhân"), (r"xây mới", r"sửa chữa"), (r"đúng", r"sai"),
)  # fmt: skip
_FOLDED_PAIRS = tuple((fold(one), fold(other)) for one, other in _STRICT_PAIRS)
_DENIED = re.compile(r"(?<!\w)(?:không|chưa)(?: được| thể)? (\w+)")


def paired(parts: tuple[Mention, ...]) -> bool:
    """Whether the parts' words are opposites that leave nothing out, as «nam» and «nữ»."""
    if len(parts) < 2:
        return False
    roles = {role(part) for part in parts}
    if OPENING in roles and (RECEIVED in roles or TOTAL in roles):
        return True
    return opposed(parts, _PAIRS)


def opposed(parts: tuple[Mention, ...], pairs: tuple[tuple[str, str], ...] = _STRICT_PAIRS) -> bool:
    """Whether two of the parts bear a pair of opposites, or one denies what another says («phát được», «chưa phát được»)."""
    return _named_opposites(parts, pairs) or _denied([_words(part) for part in parts])


def bears_a_side(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the whole itself is one of the opposites («24 chỉ tiêu đạt, …, 3 chỉ tiêu không đạt»), so that it is no whole of them."""
    return any(_named_opposites((whole, part), _STRICT_PAIRS) for part in parts)


def _named_opposites(parts: Sequence[Mention], pairs: tuple[tuple[str, str], ...]) -> bool:
    words = [_words(part) for part in parts]
    return any(opposite_words(words, one, other) for one, other in pairs)


def _words(part: Mention) -> str:
    return f"{part.lead} {part.unit} {part.tail}"


def are_opposite(one: str, other: str) -> bool:
    """Whether two folded names, as those of columns, divide a whole."""
    return any(opposite_words((one, other), first, second) or opposite_words((other, one), first, second) for first, second in _FOLDED_PAIRS)


def opposite_words(words: Sequence[str], one: str, other: str) -> bool:
    """Whether one part bears the one word, and another part its opposite alone."""
    opposite = re.compile(rf"(?<!\w)(?:{other})(?!\w)")
    plain = re.compile(rf"(?<!\w)(?:{one})(?!\w)")
    against = [number for number, each in enumerate(words) if opposite.search(each) and not plain.search(opposite.sub("", each))]
    along = [number for number, each in enumerate(words) if plain.search(opposite.sub("", each))]
    return bool(against) and bool(along)


def _denied(words: Sequence[str]) -> bool:
    for number, each in enumerate(words):
        for verb in _DENIED.findall(each):
            if any(re.search(rf"(?<!\w)(?<!không )(?<!chưa )(?<!được ){verb}(?!\w)", other) for place, other in enumerate(words) if place != number):
                return True
    return False
