"""Numbers that are no quantities: dates, document numbers, headings' numbers, names and durations; blanked, places kept."""

import re

from macros.units import UNIT_AFTER

_NAMES_ALWAYS = (
    "lớp", "khối", "khóa", "khoá", "điều", "khoản", "phụ lục", "quốc lộ", "ql", "tỉnh lộ", "mức độ", "cấp độ", "giai đoạn", "lần thứ", "thứ", "tổng đài", "thuế cơ sở", "thống kê cơ sở", "quân khu", "kỳ họp thứ",
    "tp", "học kỳ", "nhiệm kỳ", "thông tư", "nghị định", "chương trình", "phật lịch năm", "kênh", "hotline", "tiểu đoàn", "trung đoàn", "sư đoàn", "lữ đoàn", "đại lộ", "đề án", "zone",
)  # fmt: skip
_NAMES_WITHOUT_UNIT = (
    "biểu", "mẫu", "bảng", "tổ", "thôn", "khu", "đội", "đợt", "loại", "nhóm", "phòng", "đường", "điểm", "mục", "mức", "phần", "cấp", "bậc", "vòng", "hạng", "vùng", "km", "ấp", "xóm", "khu phố", "tổ dân phố", "số nhà", "ngõ", "dự án",
    "gói thầu", "chi bộ", "đơn vị bầu cử", "trạm", "trường", "tầng", "lần", "quyển", "chương", "mũi", "kíp", "lô", "bến",
)  # fmt: skip
_DURATIONS = r"(?:ngày(?: làm việc)?|giờ|phút|tuần|tháng|năm|tuổi|quý|giây|h\d{0,2}|kv|kva|con số|rõ|cấp(?! \w+ phép)|tại chỗ|xuyên suốt|không(?= \d|[”\"'])|bên|chiều|đầu cầu|làn)"
_LETTERS = "[a-zđ]{1,3}"
_UNIT = UNIT_AFTER.pattern.replace("?P<unit>", "?:")
_START = r"(?<![\w.,/])"
# In lower case, in this order: a document's number first, so that it is not half taken for a date.
_LOWER = (
    re.compile(r"\d{1,2} ?/ ?\d{1,2} ?/ ?\d{4}|(?<![\d.,/-])\d{1,2}-\d{1,2}-\d{4}|(?<![\d.,])[0-3]?\d\.[01]?\d\.(?:19|20)\d\d(?!\d)"),
    re.compile(r"\bngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|\b(?:ngày|đến|từ|trước|hết|lúc|dịp|lễ) (?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?!\d|/\d|[.,]\d| ?=)(?! (?:hồ sơ|vụ|đơn|nhiệm|người|hộ|văn))"),
    re.compile(r"\bngày \d{1,2}(?: ?(?:,|và|-|đến) ?\d{1,2}){0,4}(?=[/ ])(?:[/.]\d{1,2})?(?![\d])"),
    re.compile(rf"(?<!\w)(?:(?<!trong )(?<!đầu )(?<!cuối )tháng|(?:trong|đầu|cuối) tháng(?! \d{{1,2}}{_UNIT})|quý) (?:[iv]{{1,3}}|0?[1-9]|1[0-2])(?: ?/ ?\d{{4}}| năm \d{{4}})?(?![\w]|[.,]\d)"),
    re.compile(r"\b(?:tháng|quý) \d{1,2}(?:(?:, | và |-)\d{1,2}){1,4}(?![\w]|[.,]\d)(?= ?năm| ?/\d{4})"),
    re.compile(rf"{_START}(?:19|20|25)\d\d ?[-–] ?(?:19|20|25)\d\d\b|\bnăm (?:học )?(?:19|20|25)\d\d(?:-\d{{4}})?\b"),
    re.compile(rf"{_START}(?:[ivx]{{1,4}}|\d{{1,2}}t?)/(?:19|20)\d\d\b"),
    re.compile(rf"{_START}\d{{1,2}} tháng(?: đầu| cuối)? (?:năm|của)\b|{_START}\d{{1,2}} tháng\b"),
    re.compile(rf"{_START}24/(?:24|7)(?! (?:hồ sơ|vụ|đơn|nhiệm|người|hộ|văn|trường|cơ sở|thôn|phản|pakn)| ?[=(]|, đạt| đạt)"),
    re.compile(rf"{_START}1 ?/ ?(?:100|200|250|500|1\.?000|2\.?000|5\.?000|10\.?000|25\.?000)(?![\d.])"),
    re.compile(rf"(?<!\w)(?<!tổng )(?<!trong )(?<!với )(?<!trên )(?<!con )(?<!ký )(?<!ủng hộ )số \d+(?![\d.,]*(?:/\d+)?(?:\s?(?:%|đồng|tỷ|triệu)|{_UNIT}))"),
    re.compile(rf"(?<!\w)(?<!mỗi )(?:{'|'.join(_NAMES_ALWAYS)})(?: số)? (?:(?!hai|ba|tư|năm|sáu|bảy|tám){_LETTERS}\.? ?)?\d+(?:\.\d+)?[a-zđ]?(?!\d|[.,]\d| ?%)"),
    re.compile(rf"{_START}\d{{1,4}}(?:[.,]\d+)?\s?{_DURATIONS}(?!\w)"),
    re.compile(r"(?<![\w.])0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}(?!\d)|(?<!\d)(?:1[89]00)[. ]?\d{4}(?!\d)"),
    re.compile(r"^\s*(?:[#>]{1,6} +)?(?:\d{1,2}\.){1,4}\d{0,2}(?= |$)|^\s*\(?\d{1,2}[).](?!\d)|^\s*[-+*•]? ?\(?\d{1,2}[).](?= )|(?<=[.;:,] )\(\d{1,2}\)(?= )|\[\^\d+\]"),
    re.compile(rf"{_START}\d{{1,2}}[/.]\d{{1,2}}(?= âm lịch)|(?<=\()(?:30/4|0?1/5|0?2/9|27/7|19/5|20/11|22/12|0?8/3|0?3/2|10/3|15/4|26/3|20/10)(?:[ ,-]+\d{{1,2}}/\d{{1,2}})*(?=\))"),
    re.compile(rf"{_START}(?:30/4|27/7|19/5|20/11|22/12|26/3|20/10)(?= ?(?:-|và|,) ?0?\d/\d)|(?<=- )0?1/5(?!\d)"),
    re.compile(rf"{_START}\d{{1,3}} ?- ?\d{{1,3}}(?= [^\W\d]| ?%)|{_START}\d trong \d(?!\d)"),
)
_CASED = (
    re.compile(r"(?<!\d)(?:[IVX]{1,4}|\d{1,2}T)/(?:19|20)\d\d(?!\d)"),
    re.compile(r"(?<!\d)\d{1,6}(?:\.\d{1,3})?(?:/\d{4})?[-/][A-ZĐ][A-Za-zĐđ0-9]*(?:[-/&][A-ZĐ][A-Za-zĐđ0-9]*)*"),
    re.compile(r"(?<!\d)\d{1,6} - [A-ZĐ]{2,12}/[A-ZĐ][A-Za-zĐđ0-9]*"),
    re.compile(r"(?<![A-Za-zĐđ])[A-ZĐ][A-Za-zĐđ]{0,15}-?\d{1,6}(?:-\d+)?(?![\d.,]*\d)|(?<![\w.,])\d{1,5}[A-ZĐ]{1,4}\b"),
    re.compile(r"\b(?:QL|ĐT|TL|TP|HL|ĐH|Km|BT|DT|CCN|KCN|KĐT) ?\d{1,4}(?:\.\d+)?[A-Z]?\b"),
)
_NO_UNIT = f"(?!{_UNIT})"
_BARE_YEAR = re.compile(r"(?<![\w.,/])(?:19|20)\d\d(?![\w]|[.,]\d|\s?%)(?=\s*(?:[.,;:)]|$|\s(?:và|là|của|so|đến|về|trên|tại)\b))")
_OPEN_NAMES = re.compile(rf"(?<!\w)(?<!mỗi )(?:{'|'.join(_NAMES_WITHOUT_UNIT)}) (\d{{1,3}}[a-zđ]?)(?![\d.,]*\d| ?[%/=]| ?(?:tỷ|triệu|nghìn|ngàn|đồng)(?!\w)){_NO_UNIT}")


def blank_names(text: str, lowered: str) -> str:
    """The lower-case text with the digits of everything that is no quantity put out; same length."""
    if not any(char.isdigit() for char in lowered):
        return lowered
    for pattern in _CASED:
        lowered = _blank(lowered, pattern.finditer(text))
    for pattern in (*_LOWER, _OPEN_NAMES, _BARE_YEAR):
        lowered = _blank(lowered, pattern.finditer(lowered))
    return lowered


def _blank(lowered: str, matches) -> str:
    pieces, position = [], 0
    for match in matches:
        pieces += [lowered[position : match.start()], _PUT_OUT.sub("\0", lowered[match.start() : match.end()])]
        position = match.end()
    return "".join([*pieces, lowered[position:]])


_PUT_OUT = re.compile(r"\d")
