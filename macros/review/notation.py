"""Figures, signs and words that are written in a way that cannot be meant: no arithmetic is needed to see it.

Vietnamese writing: a dot groups thousands by threes, a comma begins the decimals, «%» follows without a space.
Where both readings are possible («1.234 tỷ đồng», «1,460 triệu») nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from macros.drafts import Passage
from macros.folding import bare
from macros.problems import Problem, Quote
from macros.prose_dates import find_dates
from macros.review.context import Context, quote, report
from macros.wording import classify, compile_wording

# A draft from outside has no wordings of its own office.
_NO_WORDINGS = compile_wording(())

# Things that are counted whole. Longest first, so that «hộ kinh doanh» is not cut short.
COUNTED = (
    "người dân|người|hồ sơ|vụ việc|vụ án|vụ|lượt|đối tượng|đơn thư|đơn vị|đơn|văn bản|nhiệm vụ|trường hợp|hộ nghèo|hộ gia đình|hộ|cuộc họp|cuộc|buổi|"
    "học sinh|cháu|trẻ em|trẻ|em|thôn|cơ sở|doanh nghiệp|dự án|công trình|thửa|tập thể|cá nhân|ý kiến|phản ánh|giấy chứng nhận|giấy phép|giấy|"
    "nhân khẩu|mũi|ca|đồng chí|cán bộ|công chức|viên chức|đại biểu|cử tri|tổ chức|kế hoạch|quyết định|nghị quyết|tờ trình|thông báo|báo cáo|xe|phương tiện|"
    "tin bài|tin|bài|lớp|trường|thủ tục|TTHC|PAKN|bị can|công dân|lao động|hội viên|đảng viên|đoàn viên|con lợn|con|cây|mô hình|lần|sổ|thẻ|suất quà|suất|"
    "tờ rơi|tờ|cuốn|quyển|bản tin|bạn đọc|độc giả|khách|du khách|băng rôn|pa nô|khẩu hiệu|camera|biển báo|bóng đèn|phần quà|phiếu|ngôi nhà|ngôi mộ|xe máy|ô tô|chuyến|tiết mục|"
    "chi bộ|chi hội|sáng kiến|giải thưởng|huy chương|tác phẩm|chương trình|bể|trụ|cột|tổ|nhóm|câu lạc bộ|hội nghị|lao động|tài khoản|liều|giường|chiếc|cái|bộ|hợp đồng|nhà|căn|phòng|điểm cầu|biên bản|quân nhân|chiến sĩ|chiến sỹ|thí sinh|giáo viên|GPXD|GCN"
)
_COUNT_NOUN = re.compile(rf"\s{{1,3}}(?:{COUNTED})(?!\w)", re.IGNORECASE)
# «lần» is counted whole only in «tiếp 12 lần»; «gấp 1,5 lần» is a ratio. «bộ», «con» … are whole as well.
_NEVER_PARTS = re.compile(r"\s{1,3}(?!lần|điểm|phòng|bộ\b)", re.IGNORECASE)
_AVERAGE = re.compile(r"bình quân|trung bình|bq\b|mỗi|tỷ suất|mật độ|trên một|hệ số", re.IGNORECASE)
_PER = re.compile(r"\s{1,3}[^\W\d]+(?:\s[^\W\d]+){0,2}\s?/\s?[^\W\d]")
_UNITS = (
    "tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km²|km2|km|m²|m2|m³|m3|m|mét|kg|tấn|tạ|yến|lít|kWh|MW|kW|USD|sào|mẫu|héc ta|điểm phần trăm|điểm %|độ|ngày công|giờ|phần trăm"
)
_MEASURED = re.compile(rf"\s{{0,3}}(?:{_UNITS})(?!\w)", re.IGNORECASE)
_PERCENT = re.compile(r"\s{0,2}%")
# Whatever was given out, received or found is counted, also things that the list does not name.
_RESULT_BEFORE = re.compile(r"\b(?:cấp|trao|tặng|phát|lắp|lắp đặt|tiếp nhận|tiếp|giải quyết|xử lý|thu giữ|phát hiện|tổ chức|thành lập|ban hành|xây mới|kết nạp|tuyển|đào tạo)(?: mới| được)?\s$", re.IGNORECASE)
_WORD_AFTER = re.compile(r"\s[^\W\d_]{2}")

_TOKEN = re.compile(r"(?<![\w.,/:])\d+(?:[.,]\d+)*(?![\w/:]|[.,]\d)")
_TOKEN_UNIT = re.compile(r"(?<![\w.,/:])\d+(?:[.,]\d+)*(?=(?:ha|km|m²|m2|m|kg|tấn|đ|đồng|tr)\b|%)")
_GOOD = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_MONTH_YEAR = re.compile(r"\d{1,2}\.(?:19|20)\d\d")
# Numbers that are names or places in a text: versions, clauses, telephones, accounts.
_NAME_BEFORE = re.compile(
    r"(?:phiên bản|version|mục|điều|khoản|điểm|tiểu mục|phần|chương|bảng|biểu|hình|công nghiệp|web|số điện thoại|điện thoại|hotline|đường dây nóng|tổng đài|zalo|đt|sđt|fax|"
    r"tài khoản|stk|mã số|mã|số hiệu|số|tcvn|qcvn|iso|tp|tuyến|trạm|lô|ô|thửa|tờ bản đồ|phần mềm|hệ thống|quốc lộ|tỉnh lộ|khu|tiêu chí|nhóm|dự án|dự án thành phần|ngày|v)\s{0,2}:?\s{0,3}$",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<![\w.,/:])(\d{1,3}(?: \d{3})+)(?![\w/:.,%]|\s\d)")
_SPACED_BEFORE = re.compile(r"(?:tháng|quý|lớp|ngày|đợt|số|năm|điều|khoản|mục|khóa|thôn|tổ|cụm|vùng|khu|kỳ|lần|giai đoạn|quận|phường|điểm|nhóm)\s{1,2}$", re.IGNORECASE)
_PLAIN = re.compile(r"(?<![\w.,/:-])(\d{4,9})(?![\w/:-]|[.,]\d)")
_YEAR_BEFORE = re.compile(r"(?:năm|tháng|quý|vụ|khóa|năm học|giai đoạn|nhiệm kỳ|và|đến|từ|tết|xuân|hè|đông|mùa|lịch)\s{1,3}$|[/–-]\s{0,2}$", re.IGNORECASE)

_RATE = re.compile(
    r"\btỷ lệ(?!\s{1,3}(?:thuận|nghịch|bản đồ))[^.;:\d()]{0,90}?\b(?:đạt|là|chiếm|bằng|còn|đạt được|giảm còn|tăng lên)\s{1,3}(?:tỷ lệ\s{1,3})?(?P<number>\d{1,3}(?:,\d{1,3})?)(?=\s{0,2}(?:[;)]|,(?!\d)|\.(?!\d)|$|so với|kế hoạch|dự toán))",
    re.IGNORECASE,
)
_RATE_REACHED = re.compile(r"\b(?:đạt|chiếm|bằng)\s{1,3}(?:tỷ lệ\s{1,3})(?P<number>\d{1,3}(?:,\d{1,3})?)(?=\s{0,2}(?:[;)]|,(?!\d)|\.(?!\d)|$))", re.IGNORECASE)
_OF_PLAN = re.compile(
    r"\b(?:đạt|bằng|chiếm)\s{1,3}(?P<number>\d{1,3}(?:,\d{1,3})?)\s{1,3}(?:so với\s{1,3})?(?:kế hoạch (?:năm|vốn|giao|được giao|thành phố|huyện|tỉnh|cả năm|đề ra)|dự toán|chỉ tiêu (?:năm|giao|kế hoạch)|cùng kỳ)", re.IGNORECASE
)
_CHANGE = re.compile(r"\b(?:tăng|giảm|bằng|đạt)\s{1,3}(?P<number>\d{1,3},\d{1,2})\s{1,3}so với\b", re.IGNORECASE)
_FRACTION = re.compile(r"(?<![\w/.,])(\d{1,3}(?:\.\d{3})*|\d{4,6})\s?/\s?(\d{1,3}(?:\.\d{3})*|\d{4,6})[^\W\d]{0,0}\s{0,2}=\s{0,2}(?P<number>\d{1,3}(?:[.,]\d{1,3})?)(?!\d|[.,]\d|\s{0,3}%)")
_RESULT_WITHOUT_UNIT = re.compile(
    r"^[\s\-+*•–]{0,6}(?:trong (?:tháng|kỳ|quý)(?:\s\d{1,2}(?:/\d{4})?)?,?\s)?(?P<who>(?:UBND|Ủy ban|Công an|Tổ|Đội|Đoàn|Ban|Bộ phận|Trung tâm|Trạm|Phòng|Hội|Thanh tra|Lực lượng|Cơ quan|Xã|Phường)\s[^\d.,;:()]{1,60}?)?\s?(?:đã\s)?(?:tiếp nhận|giải quyết|xử lý|thụ lý|ban hành|cấp|tiếp|phát hiện|kiểm tra|xử phạt|hoàn thành|thẩm định|trao|chi trả)(?: mới| được)?\s{1,3}(?P<number>\d{1,3}(?:\.\d{3})*)(?=\s{0,2}(?:[;.](?!\d)|,(?!\d)|$))",
    re.IGNORECASE,
)

# Words that never stand twice in a row. Reduplications (luôn luôn, dần dần) and joints (công an an ninh, quốc gia gia tăng) are many, so the list is closed.
_NEVER_TWICE = "của|và|các|những|là|với|cho|trong|trên|tại|được|đã|đang|sẽ|theo|về|đến|một|này|do|để|bị|như|khi|hoặc|nhưng|nhằm|bằng|vào|ra|còn|thì|vẫn|cũng|tới|qua|giữa|gồm|mọi|rất|chưa|phải|nếu|bởi|UBND|HĐND|BCH"
# Words that such a word may end, before it stands again by itself: «tồn tại tại khu vực chợ», «kết quả đạt được được ghi nhận».
_ENDS_A_WORD = {
    "tại": ("tồn", "hiện", "thực"),
    "theo": ("tiếp", "kèm", "đi"),
    "bằng": ("mặt", "công", "cân", "thăng", "văn"),
    "được": ("đạt", "có", "nhận", "làm", "thu"),
    "do": ("tự", "lý"),
    "tới": ("sắp", "gian", "tháng", "năm", "kỳ"),
    "về": ("trở", "quay", "đi"),
    "qua": ("thông", "vừa", "trải", "gian", "năm"),
    "ra": ("xảy", "diễn", "đề", "đưa", "gây", "chỉ"),
    "vào": ("ra", "đưa"),
    "đến": ("đi", "chuyển"),
    "trên": ("bên", "cấp"),
    "trong": ("bên",),
    "khi": ("trong", "sau", "trước"),
    "như": ("cũng", "gần"),
    "còn": ("tồn",),
    "để": ("cơ",),
    "với": ("đối", "cùng"),
}
_TWICE = re.compile(rf"(?<!\w)({_NEVER_TWICE})\s{{1,3}}\1(?![\w-])", re.IGNORECASE)
# A word that is doubled only before a number: «ngày ngày» alone means every day.
_BEFORE_NUMBER = re.compile(r"(?<!\w)(ngày|năm|tháng|quý|số|thứ|lớp|khóa|đợt)\s{1,3}\1(?=\s{1,3}\d)", re.IGNORECASE)
_AFTER_NUMBER = re.compile(rf"(?<=\d)\s{{1,3}}({COUNTED}|{_UNITS})\s{{1,3}}\1(?!\w)(?!\s(?:thời|bộ|chí|loạt|hành|ý|bào|tình|quản|thuận)\b)", re.IGNORECASE)
_AFTER_PLURAL = re.compile(rf"(?<!\w)(?:các|những|mỗi|từng)\s{{1,3}}({COUNTED}|xã|phường|huyện|ngành|cấp)\s{{1,3}}\1(?!\w)", re.IGNORECASE)
_MONEY_TWICE = re.compile(r"(?:tỷ|triệu|nghìn|ngàn|\d)\s{1,3}(đồng)\s{1,3}đồng(?!\w)(?!\s(?:thời|bộ|chí|loạt|hành|ý|bào|tình|quản|thuận)\b)", re.IGNORECASE)
_PAIR_TWICE = re.compile(r"(?<!\w)([^\W\d_]{1,8}\s[^\W\d_]{1,8})\s{1,3}\1(?!\w)", re.IGNORECASE)
# Pairs that are both a body and what it does («Ban Chỉ đạo chỉ đạo», «các tổ chức tổ chức»), or mean more by standing twice.
_SENSIBLE_PAIRS = frozenset(
    "tổ chức|công tác|báo cáo|kiểm tra|thanh tra|giám sát|thi đua|chỉ đạo|quản lý|vận động|đánh giá|hòa giải|điều tra|công an|từng bước|ngày càng|phối hợp|chỉ huy|điều hành|"
    "thẩm định|tiếp nhận|bầu cử|tư vấn|kiểm soát|thống kê|biên soạn|bảo vệ|rất nhiều|nghiệm thu|quản trị|lãnh đạo|kiểm kê|tuyên truyền|cưỡng chế|thực hành".split("|")
)
_MARKS_TWICE = re.compile(r"(?<![.,;:])(,\s?,|;\s?;|:\s?:|,\s?;|;\s?,|,\.(?!\.)|\.,|\s;\.|;\.)(?![.,;])|%\s?%|(?<![.\w/])\.\.(?!\.)(?=\s|$)|(?<=[^\W\d]{2})\.\.(?![./])(?=\s|$)")
_ETC = re.compile(r"v\.?v\.?$")


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    grouped = any(_GROUPED.fullmatch(match[0]) for passage in passages for match in _TOKEN.finditer(bare(passage.text)))
    for passage in passages:
        text = bare(passage.text)
        yield from _numbers(passage, text, file, grouped)
        yield from _rates(passage, text, file)
        yield from _doubled(passage, text, file)
    yield from _cells(passages, file)


# Numbers.


def _numbers(passage: Passage, text: str, file: str, grouped: bool) -> Iterator[Problem]:
    if not any(sign.isdigit() for sign in text):
        return
    dates = [(each.start, each.end) for each in find_dates(text)]
    figures = {number.start for number in classify(text, _NO_WORDINGS) if not number.kind} - set(_bare_rates(text))
    for match in sorted([*_TOKEN.finditer(text), *_TOKEN_UNIT.finditer(text)], key=lambda match: match.start()):
        inside = any(start <= match.start() < end for start, end in dates)
        # A section's own number at the head of a line («1.2. …») is no figure.
        if inside or match.start() not in figures or not text[: match.start()].strip("#-+* >|"):
            if not _starts_with_figure(text, match):
                continue
        yield from _number(passage, text, match, file)
    for match in _SPACED.finditer(text):
        if not _SPACED_BEFORE.search(text[max(0, match.start() - 14) : match.start()]) and _is_followed(text, match.end()):
            right = match[1].replace(" ", ".")
            yield report(file, "tach-nhom-sai", f"«{match[1]}» tách hàng nghìn bằng dấu cách.", f"Viết {right}.", quote(passage, *match.span(1)), stated=match[1], expected=right)
    for match in _PLAIN.finditer(text) if grouped else ():
        before = text[max(0, match.start() - 12) : match.start()]
        is_year = 1900 <= int(match[1]) <= 2100 and (_YEAR_BEFORE.search(before) or not _COUNT_NOUN.match(text, match.end())) or re.search(r"(?:năm|lịch)\s{1,3}$", before, re.IGNORECASE)
        if is_year or _NAME_BEFORE.search(text[max(0, match.start() - 20) : match.start()]) or match[1].startswith("0") or not _is_followed(text, match.end()):
            continue
        right = f"{int(match[1]):,}".replace(",", ".")
        yield report(file, "so-chua-tach-nhom", f"«{match[1]}» chưa tách hàng nghìn, chỗ khác trong văn bản có tách.", f"Viết {right}.", quote(passage, *match.span(1)), stated=match[1], expected=right)


def _starts_with_figure(text: str, match: re.Match[str]) -> bool:
    """Whether a line begins with a figure and not with a section's number: «15.78 người …», «- 1,5 hồ sơ …»."""
    return not text[: match.start()].strip("#-+* >|") and _is_followed(text, match.end())


def _is_followed(text: str, end: int) -> bool:
    return bool(_COUNT_NOUN.match(text, end) or _MEASURED.match(text, end) or _PERCENT.match(text, end))


def _number(passage: Passage, text: str, match: re.Match[str], file: str) -> Iterator[Problem]:
    token = match[0]
    before = text[max(0, match.start() - 24) : match.start()]
    counted = bool(_COUNT_NOUN.match(text, match.end()) and _NEVER_PARTS.match(text, match.end()))
    followed = _is_followed(text, match.end())
    place = quote(passage, match.start(), match.end())
    if (not followed and _NAME_BEFORE.search(before)) or token.startswith("0") and token.count(".") > 1 or _MONTH_YEAR.fullmatch(token):
        return
    if _GOOD.fullmatch(token):
        if counted and "," in token and not _is_average(text, match):
            yield _not_whole(place, token, file)
        elif "." in token and _PERCENT.match(text, match.end()) and len(token.partition(".")[0]) > 1 and "," not in token and token.count(".") == 1:
            yield _dotted(place, token, file, "%")
        return
    if token.count(".") == 1 and "," not in token and len(token.partition(".")[2]) < 3:
        if counted and not _is_average(text, match):
            yield _not_whole(place, token, file)
        elif followed:
            yield _dotted(place, token, file, "đơn vị đo" if not _PERCENT.match(text, match.end()) else "%")
        elif _RESULT_BEFORE.search(before) and _WORD_AFTER.match(text, match.end()):
            yield _not_whole(place, token, file)
        return
    if followed or _looks_grouped(token):
        yield report(file, "tach-nhom-sai", f"«{token}» tách nhóm chữ số sai.", "Viết hàng nghìn từng nhóm ba chữ số sau dấu chấm, phần lẻ sau dấu phẩy.", place, stated=token, expected=_regrouped(token))


def _looks_grouped(token: str) -> bool:
    """Whether a token without a unit is meant as one number: some group has three digits or more, and none looks like a year."""
    groups = re.split(r"[.,]", token)
    return (len(groups) > 2 and any(len(group) == 3 for group in groups[1:])) or (len(groups) == 2 and len(groups[1]) > 3 and not re.fullmatch(r"(?:19|20)\d\d", groups[1]))


def _regrouped(token: str) -> str:
    """The one right writing of the same digits, where the signs between groups can only be meant for thousands; else ""."""
    groups = re.split(r"[.,]", token)
    if "," in token and "." in token:
        first_dot, first_comma = token.index("."), token.index(",")
        # English writing: 1,234.56.
        if first_comma < first_dot and token.count(".") == 1 and all(len(group) == 3 for group in groups[1:-1]):
            return ".".join(groups[:-1]) + "," + groups[-1]
        return ""
    if token.count(",") > 1 and all(len(group) == 3 for group in groups[1:]):
        return ".".join(groups)
    return ""


def _is_average(text: str, match: re.Match[str]) -> bool:
    return bool(_AVERAGE.search(text[max(0, match.start() - 80) : match.start()]) or _PER.match(text, match.end()))


def _not_whole(place: Quote, token: str, file: str) -> Problem:
    grouped = token.replace(",", ".")
    expected = grouped if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", grouped) else ""
    suggestion = f"Viết {expected}." if expected else "Tra lại số; hàng nghìn viết từng nhóm ba chữ số sau dấu chấm."
    return report(file, "so-sai-loai", f"«{token}» không phải số nguyên, mà đây là số đếm.", suggestion, place, stated=token, expected=expected)


def _dotted(place: Quote, token: str, file: str, what: str) -> Problem:
    right = token.replace(".", ",")
    return report(file, "dau-cham-thap-phan", f"«{token}» viết phần lẻ sau dấu chấm trước {what}.", f"Viết {right}.", place, stated=token, expected=right)


# Cells of tables, whose unit stands in the row or above the column.

_UNIT_CELL = re.compile(rf"(?:{COUNTED})", re.IGNORECASE)
_UNIT_ABOVE = re.compile(rf"(?:(?:tổng\s)?số\s(?:lượng\s)?(?:{COUNTED})\b.*|.*\((?:đvt:\s?|đơn vị:\s?)?(?:{COUNTED})\))", re.IGNORECASE)
_NOT_COUNTED_ABOVE = re.compile(r"%|tỷ lệ|tăng|giảm|so với|điểm|\btt\b|stt", re.IGNORECASE)
_BROKEN_CELL = re.compile(r"\d+[.,]\d{1,2}")


def _cells(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    """Counts with a decimal part in tables; a table's first row is its head."""
    head: dict[int, tuple[str, ...]] = {}
    for passage in passages:
        above = head.setdefault(passage.table, passage.cells)
        is_counted_row = any(_UNIT_CELL.fullmatch(cell) for cell in passage.cells) and not _AVERAGE.search(passage.text)
        end = 0
        for column, cell in enumerate(passage.cells):
            start = passage.text.find(cell, end)
            end = start + len(cell)
            title = above[column] if column < len(above) else ""
            is_counted = is_counted_row or (_UNIT_ABOVE.fullmatch(title) and not _AVERAGE.search(title))
            if is_counted and _BROKEN_CELL.fullmatch(cell) and not _NOT_COUNTED_ABOVE.search(title):
                yield _not_whole(quote(passage, start, end), cell, file)


# Rates without their sign.


def _rates(passage: Passage, text: str, file: str) -> Iterator[Problem]:
    found = _bare_rates(text)
    for start in sorted(found):
        number = found[start]["number"]
        expected = f"{number.replace('.', ',')}%"
        yield report(file, "phan-tram-thieu", f"«{found[start][0]}» thiếu dấu %.", f"Viết {expected}.", quote(passage, start, start + len(number)), stated=number, expected=expected)
    match = _RESULT_WITHOUT_UNIT.search(text)
    if match and not passage.cells and not _names_a_unit(text, match):
        place = quote(passage, *match.span("number"))
        yield report(file, "thieu-don-vi", f"«{match[0].strip()}»: số này không nêu là gì.", "Thêm đơn vị tính sau số.", place, stated=match["number"])


def _bare_rates(text: str) -> dict[int, re.Match[str]]:
    """Rates without «%», by where the number starts."""
    found: dict[int, re.Match[str]] = {}
    for expression in (_RATE, _RATE_REACHED, _OF_PLAN, _CHANGE):
        for match in expression.finditer(text):
            found.setdefault(match.start("number"), match)
    for match in _FRACTION.finditer(text):
        if _is_share(match):
            found.setdefault(match.start("number"), match)
    return found


def _is_share(match: re.Match[str]) -> bool:
    """Whether what stands after «=» is the share in percent, and not the quotient or another figure."""
    part, whole = (Decimal(match[group].replace(".", "")) for group in (1, 2))
    stated = Decimal(match["number"].replace(",", "."))
    return whole > 0 and abs(part * 100 / whole - stated) <= 1


_ANY_NOUN = re.compile(rf"(?<!\w)(?:{COUNTED}|{_UNITS})(?!\w)", re.IGNORECASE)
# Money beside the number names nothing that was counted.
_NO_UNIT = re.compile(r"tiếp nhận|kiểm tra|\d[\d.,]*\s(?:(?:tỷ|triệu|nghìn|ngàn|đồng)\s?)+", re.IGNORECASE)


def _names_a_unit(text: str, match: re.Match[str]) -> bool:
    stop = re.search(r"[.;](?:\s|$)", text[match.end() :])
    # Those who act («Tổ công tác») are not what they count.
    sentence = text[match.end("who") if match["who"] else 0 : match.end() + (stop.start() if stop else len(text))]
    return bool(_ANY_NOUN.search(_NO_UNIT.sub("", sentence)))


# Doubled words and marks.


def _doubled(passage: Passage, text: str, file: str) -> Iterator[Problem]:
    found: dict[int, re.Match[str]] = {}
    for expression in (_BEFORE_NUMBER, _TWICE, _AFTER_NUMBER, _AFTER_PLURAL, _MONEY_TWICE, _PAIR_TWICE):
        for match in expression.finditer(text):
            words = match[1].lower()
            if expression in (_PAIR_TWICE, _AFTER_PLURAL) and (words in _SENSIBLE_PAIRS or (" " in words and len(set(words.split())) == 1)):
                continue
            if expression is _TWICE and _word_before(text, match.start()) in _ENDS_A_WORD.get(words, ()):
                continue
            found.setdefault(match.start(1), match)
    for start in sorted(found):
        match = found[start]
        place = quote(passage, start, match.end())
        yield report(file, "tu-lap", f"«{place.text}» lặp hai lần.", f"Bỏ một lần «{match[1]}».", place, stated=place.text, expected=match[1])
    yield from _doubled_marks(passage, text, file)


def _word_before(text: str, start: int) -> str:
    return text[max(0, start - 12) : start].rsplit(maxsplit=1)[-1].lower() if text[max(0, start - 12) : start].strip() else ""


def _doubled_marks(passage: Passage, text: str, file: str) -> Iterator[Problem]:
    for match in _MARKS_TWICE.finditer(text):
        if not _ETC.search(text[max(0, match.start() - 4) : match.start()]):
            place = quote(passage, *match.span())
            yield report(file, "dau-cau-lap", f"«{match[0].strip()}»: hai dấu câu đứng liền nhau.", "Bỏ một dấu.", place, stated=match[0].strip())
