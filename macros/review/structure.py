"""How a text is put together: numbering, lists, counts announced in a lead, appendices, repetition, brackets."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from macros.documents import find_documents
from macros.drafts import Passage
from macros.folding import bare, fold
from macros.problems import Problem, Quote
from macros.review.context import Context, quote, report

# The letters that Vietnamese law and offices number with: no â, ă, ê, ô, ơ, ư, and none of f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")

_LEAD = r"[#\s>]{0,8}"
_ROMAN = re.compile(_LEAD + r"(?P<label>[IVX]{1,5})\s?[.\-–/)]\s{1,3}(?=\S)")
_PART = re.compile(_LEAD + r"PHẦN\s{1,3}(?:THỨ\s{1,3})?(?P<label>NHẤT|HAI|BA|TƯ|NĂM|SÁU|[IVX]{1,4})\b", re.IGNORECASE)
_ORDINAL = re.compile(_LEAD + r"(?:Thứ\s{1,3}(?P<nth>nhất|hai|ba|tư|năm|sáu|bảy)|(?P<count>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy)\s{1,3}là)\s?[,:]")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy")
# In capitals D is followed by E or by Đ, so Đ counts as no step.
_CAPITAL = re.compile(_LEAD + r"(?P<label>[A-EGHK])\s?[.\-–/)]\s{1,3}(?=\S)")
_CAPITALS = "ABCDEGHK"
_DECIMAL = re.compile(_LEAD + r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3})(?P<sign>\.|\)|\s)\s{0,3}(?=[\"“«(]?[A-ZĐÀ-ỸÁ])")
_LETTER = re.compile(_LEAD + r"(?P<label>[a-zđ])(?P<sign>[).])\s{1,3}(?=\S)")
_BRACKETED = re.compile(_LEAD + r"\((?P<label>\d{1,2}|[a-zđ])\)\s{0,3}(?=\S)")
_INLINE_NUMBERS = re.compile(r"(?:^|[;:,.]\s{1,3}|\svà\s{1,3})\((\d{1,2})\)\s{0,2}(?=[^\W\d])")
_INLINE_LETTERS = re.compile(r"(?:^|[;:.]\s{1,3})([a-zđ])\)\s{0,2}(?=[^\W\d])")


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    yield from _numbering(passages, file)
    yield from _marks(passages, file)
    yield from _counts(passages, file)
    yield from _elsewhere(passages, file)
    yield from _notes(passages, file)
    yield from _repetition(passages, file)
    for number, passage in enumerate(passages):
        yield from _inline_labels(passage, file)
        # A page break may have cut a paragraph between its brackets.
        around = passages[max(0, number - 1) : number + 2]
        if not any(_is_cut(*pair) for pair in zip(around, around[1:], strict=False)):
            yield from _brackets(passage, file)


# Numbering.


@dataclass
class _Sequence:
    """Labels of one kind under one parent: the last that was read, and the one that a wrong label left open."""

    last: int
    place: Quote
    skipped: int = 0


@dataclass
class _Levels:
    """The open sequences, outermost first: a fresh 1 opens one, a label that continues an outer one closes the inner."""

    open: list[_Sequence] = field(default_factory=list)
    # Whether a second 1 right after the first opens a sequence within it, and is no slip.
    nests: bool = True
    # The sequences under the parent before: one that is not begun anew goes on.
    earlier: list[_Sequence] = field(default_factory=list)

    def step(self, value: int, place: Quote) -> tuple[str, _Sequence] | None:
        """Take a label; None when it is in order, else what is wrong and the sequence that it belongs to."""
        for depth in range(len(self.open) - 1, -1, -1):
            each = self.open[depth]
            if value in (each.last + 1, each.skipped):
                each.last, each.place, each.skipped = value, place, 0
                del self.open[depth + 1 :]
                return None
        if not self.open and self.earlier and value not in (1, *(each.last + 1 for each in self.earlier)):
            self.open.append(_Sequence(value, place))
            return "đứt", _Sequence(0, self.earlier[-1].place)
        if not self.open or (value == 1 and (self.nests or self.open[-1].last != 1)):
            self.open.append(_Sequence(value, place))
            return None
        each = self.open[-1]
        before = _Sequence(each.last, each.place)
        each.skipped = each.last + 1
        each.last, each.place = value, place
        return ("trùng" if value == before.last else "đứt"), before

    def under_next(self) -> "_Levels":
        return _Levels(nests=self.nests, earlier=self.open or self.earlier)


def _numbering(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    halves, capitals, parts, ordinals = (_Levels(nests=False) for _ in range(4))
    sections, letters, brackets = _Levels(), _Levels(), _Levels()
    nested: dict[str, _Levels] = defaultdict(_sublevels)
    section = ""
    for passage in passages:
        if passage.cells:
            continue
        text = bare(passage.text)
        if match := _PART.match(text):
            parts, sections, letters, brackets, nested, section = parts.under_next(), sections.under_next(), _Levels(), _Levels(), defaultdict(_sublevels), ""
            capitals = _Levels(nests=False)
            yield from _step(halves, _ordinal(match["label"]), passage, match, file, _roman if match["label"] in _ROMANS else _ordinal_name)
        elif (match := _CAPITAL.match(text)) and text.isupper():
            parts, sections, letters, brackets, nested, section = parts.under_next(), sections.under_next(), _Levels(), _Levels(), defaultdict(_sublevels), ""
            yield from _step(capitals, _CAPITALS.index(match["label"]) + 1, passage, match, file, lambda value: _CAPITALS[value - 1])
        elif (match := _ROMAN.match(text)) and match["label"] in _ROMANS and _is_heading(text):
            sections, letters, brackets, nested, section = sections.under_next(), _Levels(), _Levels(), defaultdict(_sublevels), ""
            yield from _step(parts, _ROMANS.index(match["label"]) + 1, passage, match, file, _roman)
        elif match := _ORDINAL.match(text):
            label = "nth" if match["nth"] else "count"
            yield from _step(ordinals, _ordinal(match[label]), passage, match, file, _ordinal_name if match["nth"] else _count_name, label)
        elif (match := _DECIMAL.match(text)) and (match["sign"] != " " or "." in match["label"]):
            letters, brackets = _Levels(), _Levels()
            head, _, tail = match["label"].rpartition(".")
            if not head:
                section = match["label"]
                yield from _step(sections, int(tail), passage, match, file, str)
            elif section and head.count(".") == 0 and head.lstrip("0") != section.lstrip("0") and match["sign"] != ")":
                expected = f"{section}.{_next(nested[section])}"
                place = quote(passage, *match.span("label"))
                yield _wrong(place, file, f"«{match['label']}» nằm trong mục {section}.", expected)
                nested[section].step(_next(nested[section]), place)
            else:
                yield from _step(nested[head], int(tail), passage, match, file, lambda value, head=head: f"{head}.{value}")
        elif (match := _BRACKETED.match(text)) and match["label"].isdigit():
            yield from _step(brackets, int(match["label"]), passage, match, file, str)
        elif (match := _LETTER.match(text)) or (match := _BRACKETED.match(text)):
            yield from _letter_step(letters, match["label"], quote(passage, *match.span("label")), file)


def _sublevels() -> _Levels:
    """Under 2., 2.1 stands once."""
    return _Levels(nests=False)


def _is_heading(text: str) -> bool:
    return len(text) < 300


def _ordinal(words: str) -> int:
    """1 for «nhất», «Một» and «I»."""
    if words in _ROMANS:
        return _ROMANS.index(words) + 1
    return _ORDINALS.index({"một": "nhất", "bốn": "tư"}.get(words.lower(), words.lower())) + 1


def _ordinal_name(value: int) -> str:
    return _ORDINALS[value - 1] if value <= len(_ORDINALS) else str(value)


def _count_name(value: int) -> str:
    return {1: "Một", 4: "Bốn"}.get(value, _ordinal_name(value).capitalize())


def _roman(value: int) -> str:
    return _ROMANS[value - 1] if value <= len(_ROMANS) else str(value)


def _next(levels: _Levels) -> int:
    return levels.open[-1].last + 1 if levels.open else 1


def _step(levels: _Levels, value: int, passage: Passage, match: re.Match[str], file: str, write: Callable[[int], str], label: str = "label") -> Iterator[Problem]:
    place = quote(passage, *match.span(label))
    if wrong := levels.step(value, place):
        how, before = wrong
        fact = f"Số «{match[label]}» {'trùng với' if how == 'trùng' else 'không nối tiếp'} «{before.place.text}» ở dòng {before.place.line}."
        yield _wrong(place, file, fact, write(before.last + 1), before.place)


def _wrong(place: Quote, file: str, fact: str, expected: str, *others: Quote) -> Problem:
    return report(file, "danh-so-dut", fact, f"Đánh «{expected}», rồi soát các số sau.", place, *others, stated=place.text, expected=expected)


def _letter_step(levels: _Levels, label: str, place: Quote, file: str) -> Iterator[Problem]:
    if label not in LETTERS:
        # f, j, w, z: where the author counts by the English alphabet, the letter is wrong by itself.
        expected = _letter(_next(levels)) if levels.open else ""
        if levels.open:
            levels.open[-1].last += 1
            yield report(file, "chu-cai-dut", f"«{label})» không có trong bảng chữ cái tiếng Việt.", f"Đánh «{expected})».", place, stated=label, expected=expected)
        return
    if wrong := levels.step(LETTERS.index(label) + 1, place):
        _, before = wrong
        expected = _letter(before.last + 1)
        fact = f"Điểm «{label})» không nối tiếp «{before.place.text})» ở dòng {before.place.line}."
        yield report(file, "chu-cai-dut", fact, f"Đánh «{expected})», rồi soát các chữ sau.", place, before.place, stated=label, expected=expected)


def _letter(value: int) -> str:
    return LETTERS[value - 1] if value <= len(LETTERS) else ""


def _inline_labels(passage: Passage, file: str) -> Iterator[Problem]:
    """(1) …; (2) …; (4) … and a) …; b) …; d) … within one paragraph."""
    text = bare(passage.text)
    numbers = list(_INLINE_NUMBERS.finditer(text))
    if len(numbers) > 1 and numbers[0][1].lstrip("0") == "1":
        last = 0
        for match in numbers:
            value = int(match[1])
            if value not in (last + 1, 1):
                place = quote(passage, *match.span(1))
                yield report(file, "danh-so-dut", f"«({match[1]})» không nối tiếp ({last}).", f"Đánh «({last + 1})», rồi soát các số sau.", place, stated=match[1], expected=str(last + 1))
            last = value
    letters = list(_INLINE_LETTERS.finditer(text))
    if len(letters) > 1 and letters[0][1] == "a":
        levels = _Levels()
        for match in letters:
            yield from _letter_step(levels, match[1], quote(passage, *match.span(1)), file)


# Marks of list items.

_MARK = re.compile(r"(?P<indent>\s*)(?P<mark>[-–+*•●])\s+(?=\S)")
_SAME_MARK = {"–": "-", "●": "•"}


def _marks(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    """Within a run of items: two marks on one level (+ under - is a level of its own), or an item that lost its mark."""
    opened: tuple[str, Passage] | None = None
    begins_with_plus = False
    for number, passage in enumerate(passages):
        before, own = passages[number - 1] if number else None, _mark(passage)
        previous = _mark(before) if before else None
        following = _mark(passages[number + 1]) if number + 1 < len(passages) else None
        if own and not previous:
            begins_with_plus = own[1] == "+"
        if own and begins_with_plus and own[1] == "-" and previous == following and previous[1] == "+" and own[0] == previous[0] and _ends_item(before.text) and _ends_item(passage.text):
            yield _other_mark(passage, own, "+", "Danh sách đang dùng «+», riêng mục này dùng «-».", file)
        elif own and passage.text.rstrip("* ").endswith(":") and opened and own[1] != opened[0]:
            # «* Hạn chế:» heads the items below it.
            opened = None
        elif own and own[1] != "+":
            opened = opened if opened and previous else (own[1], passage)
            mark, first = opened
            if own[1] != mark and len(own[0]) == len(_mark(first)[0]):
                yield _other_mark(passage, own, mark, f"Danh sách đang dùng «{mark}», mục này dùng «{own[1]}».", file, quote(first, 0, min(len(first.text), 40)))
        elif own and before and previous and previous == following and previous[1] == "-" and own[0] == previous[0] and _ends_item(before.text):
            yield _other_mark(passage, own, "-", "Danh sách đang dùng «-», riêng mục này dùng «+».", file)
        elif not own and before and previous and previous == following and _ends_item(before.text) and _ends_item(passage.text) and not _has_label(passage):
            place = quote(passage, 0, min(len(passage.text), 40))
            yield report(file, "gach-dau-dong-lech", f"Mục này thiếu dấu «{previous[1]}» như các mục trước và sau.", f"Thêm dấu «{previous[1]}».", place, expected=previous[1])


def _other_mark(passage: Passage, own: tuple[str, str], mark: str, fact: str, file: str, *others: Quote) -> Problem:
    place = quote(passage, len(own[0]), len(own[0]) + 1)
    return report(file, "gach-dau-dong-lech", fact, "Dùng một dấu cho mỗi cấp.", place, *others, stated=own[1], expected=mark)


def _mark(passage: Passage) -> tuple[str, str] | None:
    if passage.cells or passage.level:
        return None
    match = _MARK.match(passage.text)
    if match:
        return match["indent"], _SAME_MARK.get(match["mark"], match["mark"])
    return None


def _ends_item(text: str) -> bool:
    return text.rstrip("* ").endswith(";")


def _has_label(passage: Passage) -> bool:
    text = bare(passage.text)
    return bool(passage.level or passage.marker or _ROMAN.match(text) or _DECIMAL.match(text) or _LETTER.match(text) or _BRACKETED.match(text))


# Counts announced in a lead.

_NUMBER_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
# Things that a lead counts and a list then names, one item each. People, cases and files are broken down by numbers instead.
_COUNTED = (
    "nội dung|nhiệm vụ|giải pháp|nhóm nhiệm vụ|nhóm giải pháp|nhóm việc|nhóm vấn đề|nhóm|vấn đề|nghị quyết|văn bản|kế hoạch|quyết định|báo cáo|tờ trình|dự án|"
    "mô hình|chỉ tiêu|lĩnh vực|tiêu chí|điểm|việc|công việc|đề án|chương trình|hạng mục|bước|mục tiêu|kiến nghị|đề xuất|yêu cầu|hạn chế|tồn tại|nguyên nhân|"
    "thôn|xã|phường|trường|đơn vị|chợ|công trình|tuyến đường|tuyến phố|hội nghị|cuộc họp|chuyên đề|biện pháp|khâu đột phá|trọng tâm|đầu việc|chính sách|"
    "sản phẩm|di tích|lễ hội|khu vực|địa điểm|phần|thông báo|chỉ thị|nghị định|công văn|tổ dân phố|khó khăn|bài học|bài học kinh nghiệm|phòng|ban|đồng chí|tập thể|cá nhân|nghề|làng nghề|hợp tác xã|"
    "tổ công tác|tổ|đội|đoàn kiểm tra|đoàn giám sát|đoàn|câu lạc bộ|lớp tập huấn|bộ môn|môn|cơ quan|doanh nghiệp|tổ chức|cơ sở|loại hình|hình thức|lý do|ý kiến|bộ phận|phương án|"
    "ngành|cuộc thi|phong trào|hoạt động|sự kiện|mặt công tác|thủ tục|quy trình|trụ cột|đột phá|mũi nhọn|điều kiện|ưu điểm|bất cập|vướng mắc|lĩnh vực trọng điểm|khâu|mặt"
)
_COUNT = re.compile(
    rf"(?<![\w/.,])(?P<count>\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})\s{{1,3}}(?P<noun>{_COUNTED})\b(?:,\s(?:{_COUNTED}|vướng mắc)\b)?(?P<more>(?:\s{{1,2}}(?!sau\b|như\b|gồm\b|bao\b|cụ\b|là\b|trong\b|và\b|của\b.{{0,20}}\bvà\b)[^\W\d]{{1,12}}){{0,6}}?)"
    r"(?P<sign>\s{0,2},?\s{0,2}(?:sau đây|như sau|sau|bao gồm|gồm có|gồm|cụ thể là|cụ thể như sau|cụ thể|đó là|là)(?!\w)\s{0,2}:?|\s{0,2}:|\s{0,2}\()",
    re.IGNORECASE,
)
_OPEN_LIST = re.compile(r"…|\.\.\.|\bv\.v|\bvân vân\b|\btrong đó\b|\bnhư:|\bchủ yếu\b|\btiêu biểu\b|\bđiển hình\b|\bnổi bật\b|\bnhất là\b|\bgồm cả\b", re.IGNORECASE)
_ITEM_COUNT = re.compile(r"[\s\-–+*•]{0,6}(?:\d{1,4}(?:[.,]\d+)?|hai|ba|bốn|năm)\s{1,3}[^\W\d]|.{0,200}?[:–-]\s{1,3}\d{1,4}\s[^\W\d]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\.(?:\s+(?=[A-ZĐÀ-Ỹ(])|\s*$)|\n")
_LIST_SPLIT = re.compile(r"\s*;\s*(?:và\s+)?")
_NAME_SPLIT = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_PROPER = re.compile(r"[\"“«]?[A-ZĐÀ-Ỹ][^\s]*(?:\s+[^\s]+){0,5}$")
_NAMED_KIND = re.compile(
    r"^(?:(?:thôn|xã|phường|chợ|trường(?: mầm non| tiểu học)?|đường|phòng|ban|dự án|tổ dân phố|làng|khu|đình|chùa|đền|nhà văn hóa|cầu|trạm(?: y tế| bơm)?|sân vận động|tuyến|kè|hồ|đập|trụ sở)\s+)+(?=\S)",
    re.IGNORECASE,
)
_SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹"
_FOOTNOTE_CALL = re.compile(
    rf"(?<![\w/.,])(?P<count>\d{{1,2}})\s{{1,3}}(?P<noun>nghị quyết|văn bản|kế hoạch|quyết định|thông báo|chỉ thị|kết luận|báo cáo|tờ trình|nghị định)\b[^.;:,\d¹²³⁴⁵⁶⁷⁸⁹\[]{{0,60}}?(?P<call>[{_SUPERSCRIPT}]|\[\^\d{{1,3}}\])",
    re.IGNORECASE,
)


def _counts(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    notes = {call: passage for passage in passages for call in [_note_of(passage)] if call}
    for number, passage in enumerate(passages):
        text = bare(passage.text)
        for match in _COUNT.finditer(text):
            count = _value(match["count"])
            # «sau» after a count may still be part of a phrase: «02 nội dung sau khi họp».
            if not 1 < count <= 30 or re.match(r"\s{0,2}(?:khi|này|đó|cùng|kỳ)\b", text[match.end() :]):
                continue
            items = _items(text, match, passages, number)
            if items is not None and len(items) != count:
                yield _other_count(passage, match, len(items), items, file)
        for match in _FOOTNOTE_CALL.finditer(passage.text):
            note = notes.get(match["call"])
            if note and note is not passage:
                listed = _listed_documents(note, match["noun"].lower())
                if listed and len(listed) != int(match["count"]):
                    yield _other_count(passage, match, len(listed), listed, file)


def _value(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBER_WORDS[words.lower()]


def _other_count(passage: Passage, match: re.Match[str], found: int, items: Sequence[Quote], file: str) -> Problem:
    place = quote(passage, match.start("count"), match.end("noun"))
    fact = f"Câu dẫn ghi {match['count']} {match['noun']}, danh sách ngay sau có {found} mục."
    return report(file, "so-muc-lech", fact, "Đếm lại, thêm mục thiếu hoặc sửa số.", place, *items[:1], *items[-1:], stated=match["count"], expected=str(found))


def _items(text: str, match: re.Match[str], passages: Sequence[Passage], number: int) -> list[Quote] | None:
    """The items that the lead announces: those that follow as list items, or those of the sentence itself; None when uncertain."""
    rest = text[match.end() :].strip(" *:;.")
    sign = match["sign"].strip(" ,").lower()
    if not rest:
        return _following_items(passages, number, match["noun"]) if sign.endswith(":") or sign in ("sau đây", "như sau", "sau", "gồm", "bao gồm", "cụ thể") else None
    if sign == "sau":
        return None
    begin = match.end()
    if sign == "(":
        end = _closing(text, begin)
        if end < 0:
            return None
    else:
        stop = _SENTENCE_END.search(text, begin)
        end = stop.start() if stop else len(text)
    return _inline_items(passages[number], text, begin, end, sign, match["noun"].lower())


def _closing(text: str, begin: int) -> int:
    depth = 1
    for position in range(begin, min(len(text), begin + 600)):
        depth += (text[position] == "(") - (text[position] == ")")
        if depth == 0:
            return position
    return -1


def _following_items(passages: Sequence[Passage], number: int, noun: str) -> list[Quote] | None:
    """The items of the list below, those of its first kind of label; None when they, or what stands under them, divide the count instead."""
    items: list[Quote] = []
    own_count = re.compile(rf"\d\s{{1,3}}{noun}\b", re.IGNORECASE)
    kind = None
    for passage in passages[number + 1 :]:
        own = _label_kind(passage)
        if kind is None:
            kind = own
        if own is None or passage.level:
            break
        if own == kind:
            if _ITEM_COUNT.match(bare(passage.text)) or _OPEN_LIST.search(passage.text[-12:]):
                return None
            items.append(quote(passage, 0, len(passage.text)))
        elif own_count.search(passage.text):
            return None
        elif kind[0] == "label" and own[0] == "mark":
            continue
        elif kind[0] == "mark" and own[0] == "mark":
            if own[1] == "-" and kind[1] == "+":
                break
        else:
            break
    return items if len(items) > 1 else None


def _label_kind(passage: Passage) -> tuple[str, str] | None:
    """What labels an item: a mark with its indent, or numbers, letters, numbers in brackets."""
    if passage.cells:
        return None
    if mark := _mark(passage):
        return "mark", mark[1] + mark[0]
    text = bare(passage.text)
    for name, expression in (("(1)", _BRACKETED), ("a)", _LETTER), ("1.", _DECIMAL)):
        if match := expression.match(text):
            return "label", name + ("." * match["label"].count("."))
    if match := _ORDINAL.match(text):
        return "label", "thứ" if match["nth"] else "là"
    # Word numbers its lists itself; every number of one list is of one kind.
    return ("mark", re.sub(r"\w+", "#", passage.marker)) if passage.marker else None


def _inline_items(passage: Passage, text: str, begin: int, end: int, sign: str, noun: str) -> list[Quote] | None:
    """Items of a sentence: after «;» always, after «,» and «và» only names, since what is one task may hold a comma."""
    listed = text[begin:end]
    if _OPEN_LIST.search(listed) or not listed.strip():
        return None
    numbered = [match for match in re.finditer(r"(?:^|[\s;:,])\((\d{1,2})\)\s", listed)]
    if len(numbered) > 1:
        places = [(match.start(1), match.end(1)) for match in numbered]
    elif ";" in listed:
        # Names up to the first semicolon are the list: «03 thôn: Đông, Đoài, Thượng; …».
        places = _names(listed.partition(";")[0]) or _spans(listed, _LIST_SPLIT)
    else:
        documents = [each for each in find_documents(listed) if each.type_word.startswith(noun) or noun == "văn bản"]
        if len(documents) > 1 and len(documents) == len(find_documents(listed)):
            places = [each.span for each in documents]
        else:
            places = _names(listed)
            if not places:
                return None
    words = [listed[start:stop].strip() for start, stop in places]
    if any(_ITEM_COUNT.match(each) for each in words) and len(numbered) < 2 and ";" in listed:
        return None
    if sign in ("là", "cụ thể", "gồm", "bao gồm", "gồm có") and len(places) < 2:
        return None
    return [quote(passage, begin + start, begin + stop) for start, stop in places] if len(places) > 1 else None


def _names(listed: str) -> list[tuple[int, int]]:
    """The names between commas and «và»; none when any part is no name."""
    places = _spans(listed, _NAME_SPLIT)
    named = [listed[start:stop].strip() for start, stop in places]
    return places if len(places) > 1 and all(_is_name(name) or _is_name(_NAMED_KIND.sub("", name)) for name in named) else []


def _is_name(name: str) -> bool:
    """Most words begin with a capital: «Đông Dư», «Giang Cao»; not «An toàn thực phẩm»."""
    words = name.strip("\"“”«»().").split()
    if not _PROPER.match(name) or re.search(r"\d", name) or len(words) > 5:
        return False
    return sum(word[:1].isupper() or word[:1].isdigit() for word in words) * 2 > len(words)


def _spans(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """The parts between separators that are not inside brackets or quotation marks; empty parts are left out."""
    covered = re.sub(r"\([^()]*\)|“[^”]*”|«[^»]*»|\"[^\"]*\"", lambda match: "x" * len(match[0]), text)
    spans, start = [], 0
    for match in separator.finditer(covered):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return [(first, last) for first, last in spans if text[first:last].strip(" .;,")]


def _note_of(passage: Passage) -> str:
    """The call that a footnote's paragraph answers: «¹» or «[^1]»."""
    match = re.match(rf"\s{{0,3}}([{_SUPERSCRIPT}]|\[\^\d{{1,3}}\](?=:))", passage.text)
    return match[1] if match else ""


def _listed_documents(note: Passage, noun: str) -> list[Quote]:
    found = [each for each in find_documents(note.text) if each.type_word == noun or noun == "văn bản"]
    return [quote(note, *each.span) for each in found] if len(found) > 1 and not _OPEN_LIST.search(note.text) else []


# What stands elsewhere: appendices, tables and figures that the text points to, notes that it calls.

_ELSEWHERE = re.compile(
    r"\b(?:(?P<kind>phụ lục|phụ biểu)(?:\s{1,3}(?:số\s{1,3})?(?P<label>\d{1,2}|[IVX]{1,4}|[A-E])\b)?|(?P<shown>bảng|biểu đồ|biểu|hình|sơ đồ)\s{1,3}(?:số\s{1,3})?(?P<number>\d{1,2})\b(?![.,/]\d|\s?%))", re.IGNORECASE
)
_CITED = re.compile(r"(?:tại|theo|xem|ở|trong|có|kèm|kèm theo|và|,|các|\()\s{0,3}$", re.IGNORECASE)
# «Điều 5 và Chương 2, Phụ lục 3»: parts of a law, which are in the law.
_OF_LAW = re.compile(r"\b(?:điều|khoản|chương)\s\d+[^.;]{0,30}$", re.IGNORECASE)
_KEPT = re.compile(r"\s{0,3}(?:\d{0,2}\s?)(?:đính kèm|kèm theo|gửi kèm)(?!\s{1,3}(?:Nghị|Quyết|Thông tư|Kế hoạch|Công văn|Hướng dẫn|Văn bản|Tờ trình|Luật))", re.IGNORECASE)
_OF_OTHER = re.compile(
    r"\s{1,3}hợp đồng|[^.;()]{0,40}?(?:ban hành |kèm theo |của |, |\s)(?:ban hành )?(?:kèm theo )?(?:Nghị|Quyết định|Thông tư|Kế hoạch|Công văn|Hướng dẫn|Văn bản|Luật|hợp đồng|Tờ trình|Đề án|Quy)", re.IGNORECASE
)
_CAPTION = re.compile(r"[#\s>|*]{0,8}(?:(?:phụ lục|phụ biểu)\b|(?:bảng|biểu đồ|biểu|hình|sơ đồ)\s{1,3}(?:số\s{1,3})?\d)", re.IGNORECASE)
# A table is called bảng or biểu.
_ONE_KIND = {"phụ biểu": "phụ lục", "biểu": "bảng"}


def _elsewhere(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    captions = [bare(passage.text) for passage in passages if _CAPTION.match(bare(passage.text)) and len(passage.text) < 160]
    there = {_named(match) for text in captions for match in [_ELSEWHERE.search(text)] if match}
    told = set()
    for passage in passages:
        text = bare(passage.text)
        for match in _ELSEWHERE.finditer(text) if not (_CAPTION.match(text) and len(text) < 160) else ():
            kind, label = named = _named(match)
            cited = _CITED.search(text[max(0, match.start() - 12) : match.start()]) or _KEPT.match(text, match.end())
            if not cited or _OF_OTHER.match(text, match.end()) or _OF_LAW.search(text[max(0, match.start() - 50) : match.start()]) or named in told:
                continue
            if named in there if label else any(each == kind for each, _ in there):
                continue
            told.add(named)
            place = quote(passage, *match.span())
            yield report(file, "phu-luc-thieu", f"Văn bản nhắc «{match[0]}» mà tệp không có {kind} ấy.", f"Kèm {kind}, hoặc bỏ lời nhắc.", place, stated=match[0])


def _named(match: re.Match[str]) -> tuple[str, str]:
    kind = (match["kind"] or match["shown"]).lower()
    label = (match["label"] or match["number"] or "").upper().lstrip("0")
    return _ONE_KIND.get(kind, kind), str(_ROMANS.index(label) + 1) if label in _ROMANS else label


# A small number behind a word or a mark calls a note; behind a unit it is a power.
_CALL = re.compile(rf"(?<=[^\W\d_]{{2}}|.[)\]”\"»])(?<!\bm)(?<!\b[dckh]m)[{_SUPERSCRIPT}](?![{_SUPERSCRIPT}])")


def _notes(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    answered = {_note_of(passage) for passage in passages}
    for passage in passages:
        for match in _CALL.finditer(passage.text):
            if match[0] not in answered:
                place = quote(passage, *match.span())
                yield report(file, "chu-thich-thieu", f"«{match[0]}» gọi một chú thích mà tệp không có.", "Thêm chú thích, hoặc bỏ số gọi.", place, stated=match[0])


# Repetition.

_SHORTEST = 7
_SHORTEST_NEAR = 12
_SHINGLE = 4
_NEAR = 0.88
_WORDS = re.compile(r"\w+")
# Words that come and go when a sentence is typed a second time.
_FILLERS = frozenset("cac nhung va cua cho tai tren trong ve duoc theo de da se voi".split())


def _repetition(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    """A paragraph, a task or a sentence that stands twice. Headings, table rows and the report's own title are left out."""
    begin = next((number for number, passage in enumerate(passages) if (match := _ROMAN.match(bare(passage.text))) and match["label"] == "I"), 0)
    texts = [(passage, _content(passage)) for passage in passages[begin:] if not passage.cells and not passage.level]
    by_shingle: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, (passage, words) in enumerate(texts):
        shingles = {tuple(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1)}
        sizes.append(len(shingles))
        shared: Counter[int] = Counter()
        for shingle in shingles:
            shared.update(by_shingle[shingle])
            by_shingle[shingle].append(number)
        twin = next((texts[other][0] for other, common in shared.most_common(3) if _is_twin(words, texts[other][1], common / max(1, min(len(shingles), sizes[other])))), None)
        if twin:
            fact = f"Đoạn này gần như giống hệt dòng {twin.line}."
            yield report(file, "doan-trung", fact, "Bỏ bớt một chỗ, hoặc ghi rõ chỗ khác nhau.", quote(passage, 0, len(passage.text)), quote(twin, 0, len(twin.text)))
        yield from _repeated_sentences(passage, file)


def _content(passage: Passage) -> list[str]:
    text = _MARK.sub("", bare(passage.text), count=1)
    label = _DECIMAL.match(text) or _LETTER.match(text) or _BRACKETED.match(text)
    return [word for word in _WORDS.findall(fold(text[label.end() if label else 0 :])) if word not in _FILLERS]


def _is_twin(words: list[str], others: list[str], common: float) -> bool:
    """common: the share of the shorter text's shingles that the other has too."""
    if words == others:
        return len(words) >= _SHORTEST
    short, long = sorted((len(words), len(others)))
    if short < _SHORTEST_NEAR or short * 3 < long * 2 or common < _NEAR:
        return False
    # A form of words with other figures is another fact; a day that only one of the two sets is not.
    fewer, more = sorted((words, others), key=len)
    return {word for word in fewer if word.isdigit()} <= set(more)


def _repeated_sentences(passage: Passage, file: str) -> Iterator[Problem]:
    text = bare(passage.text)
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    for match in re.finditer(r"[^.;]+", text):
        words = tuple(_WORDS.findall(fold(match[0])))
        if sum(not word.isdigit() for word in words) < _SHORTEST:
            continue
        start = match.end() - len(match[0].lstrip())
        if words in seen:
            fact = "Câu này lặp lại nguyên văn trong cùng một đoạn."
            yield report(file, "doan-trung", fact, "Bỏ bớt một câu.", quote(passage, start, match.end()), quote(passage, *seen[words]))
        seen.setdefault(words, (start, match.end()))


# Brackets and quotation marks.

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_ENUMERATION = re.compile(r"(?:(?<=^)|(?<=[\s;:,.(>]))(?:[a-zđA-ZĐ]|\d{1,2}|[ivxIVX]{1,4})\)")
_INCHES = re.compile(r"\d\"(?!\w)")
_LATEX = re.compile(r"\[\^\d{1,3}\]|\]\([^)]*\)")


def _brackets(passage: Passage, file: str) -> Iterator[Problem]:
    text = _LATEX.sub(lambda match: " " * len(match[0]), passage.text)
    for opening, closing in _PAIRS:
        if opening in text or closing in text:
            yield from _unmatched(passage, text, opening, closing, file)
    straight = [position for position, sign in enumerate(text) if sign == '"']
    # A mark after a digit may stand for inches.
    if len(straight) % 2 and not _INCHES.search(text) and "“" not in text and "”" not in text:
        place = quote(passage, straight[-1], min(len(passage.text), straight[-1] + 30))
        yield report(file, "ngoac-lech", "Ngoặc kép không khép trong đoạn này.", "Thêm hoặc bỏ ngoặc kép.", place, stated='"')


def _unmatched(passage: Passage, text: str, opening: str, closing: str, file: str) -> Iterator[Problem]:
    opened: list[int] = []
    for position, sign in enumerate(text):
        if sign == opening:
            opened.append(position)
        elif sign == closing:
            if opened:
                opened.pop()
            elif not (closing == ")" and _ends_label(text, position)):
                yield _odd(passage, position, closing, "thiếu ngoặc mở", file)
    # «a)» inside brackets closes nothing of its own, so only what is left open at the end counts.
    for position in opened[:1]:
        yield _odd(passage, position, opening, "thiếu ngoặc đóng", file)


def _ends_label(text: str, position: int) -> bool:
    return any(match.end() == position + 1 for match in _ENUMERATION.finditer(text, max(0, position - 6), position + 1))


def _odd(passage: Passage, position: int, sign: str, what: str, file: str) -> Problem:
    place = quote(passage, position, min(len(passage.text), position + 30))
    return report(file, "ngoac-lech", f"«{sign}» {what} trong đoạn này.", "Thêm hoặc bỏ ngoặc.", place, stated=sign)


def _is_cut(passage: Passage, following: Passage) -> bool:
    """Whether the paragraph goes on in the next: it ends without a mark and the next begins in lower case."""
    end = passage.text.rstrip("*_ ")[-1:]
    return end not in ".;:!?" and following.text.lstrip("*_ ")[:1].islower()
