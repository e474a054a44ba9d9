"""Dates that contradict the calendar, each other, the report's month, or the years that stand beside them."""

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence

from macros.drafts import Passage
from macros.folding import bare, fold
from macros.periods import Period, format_date
from macros.problems import Problem, Quote
from macros.prose_dates import ProseDate, find_dates
from macros.review.context import QUARTERS, Context, quote, report

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WEEKDAY_BY_WORD = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_WEEKDAY = r"(?:thứ\s{1,3}(?P<word>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ\s{1,3}nhật|CN))\b"
_WEEKDAY_BEFORE = re.compile(_WEEKDAY + r"[\s,(]{1,4}(?:(?:tức|là|vào)\s)?(?:(?:là\s)?ngày\s{1,3})?$", re.IGNORECASE)
_WEEKDAY_AFTER = re.compile(r"[\s,]{0,3}(?:\(\s?|là\s|nhằm\s|,\s|rơi vào\s)" + _WEEKDAY, re.IGNORECASE)
# «lần thứ năm», «kỳ họp thứ ba» count; they are no days of the week.
_ORDINAL_BEFORE = re.compile(r"(?:lần|(?:kỳ|phiên|cuộc)\s{1,3}họp|phiên|nghị|khóa|khoá|đợt|hạng|mức|loại|bậc|năm|quý|đội|tổ|số)\s{1,3}$", re.IGNORECASE)

# «lương tháng 13» is a payment.
_MONTH = re.compile(r"(?<!\d )(?<!lương )(?<!thưởng )(?<!Tết )(?<!tết )\btháng\s{1,3}(\d{1,2})(?:\s?/\s?(\d{4})(?!\d)|\s{1,3}năm\s{1,3}\d{4}|(?=\s{0,2}(?:[,;.)](?!\d)|$|so với|và)))", re.IGNORECASE)
_QUARTER_NAMED = re.compile(r"\bquý\s{1,3}([IVX]{1,4}|\d{1,2})\b(?!\s?[%.,]\d)", re.IGNORECASE)
# A year's name (năm Quý V…) or money (quý 5 tỷ) is no quarter; a bad quarter must be followed by its year or end a phrase.
_QUARTER_FOLLOWS = re.compile(r"\s?/\s?\d{4}|\s{1,3}năm\s{1,3}\d{4}|\s{1,3}\d{4}|\s{0,2}(?:[,;.)]|$)")

_TASK_MONTH = re.compile(
    r"(?:(?<!thực hiện )nhiệm vụ|phương hướng|kế hoạch công tác|chương trình công tác|công tác trọng tâm)[^.;:\d]{0,90}\btháng\s{1,3}(0?[1-9]|1[0-2])(?!\d)(?:\s?/\s?(20\d\d)|[^.;:\d]{0,20}năm\s{1,3}(20\d\d))?",
    re.IGNORECASE,
)
_TASK_QUARTER = re.compile(
    r"(?:nhiệm vụ|phương hướng)[^.;:\d]{0,90}\bquý\s{1,3}(IV|I{1,3}|[1-4])\b(?:\s?/\s?(20\d\d)|[^.;:\d]{0,10}(?:năm\s{1,3})?(20\d\d))?", re.IGNORECASE
)
_TASK_HALF = re.compile(r"(?:nhiệm vụ|phương hướng)[^.;:\d]{0,90}\b(0?[2-9]|1[01])\s{1,3}tháng\s{1,3}cuối\s{1,3}năm(?:\s{1,3}(20\d\d))?", re.IGNORECASE)
_TASK_NEXT = re.compile(r"(?:nhiệm vụ|phương hướng|kế hoạch công tác)[^.;:\d]{0,90}(?:tháng|thời gian)\s{1,3}(?:tới|sau|tiếp theo)\b", re.IGNORECASE)
_PART = re.compile(r"[#\s]{0,8}(?:[IVX]{1,5}|[A-E])\s?[.\-–]\s|[#\s]{0,8}PHẦN\s", re.ASCII)
_DEADLINE = re.compile(
    r"\b(?P<sign>(?:thời hạn|hạn)(?:\s[^\W\d]{2,8}){0,4}\s{0,2}:|trước|trong|chậm nhất|muộn nhất|hết|hạn|đến)\s{1,3}(?:(?:là|vào|đến|hết|trước)\s{1,3}){0,3}(?:ngày\s{1,3})?"
    r"(?P<date>\d{1,2}\s?[/.-]\s?\d{1,2}(?:[/.-]\d{4})?|\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}(?:\s{1,3}năm\s{1,3}\d{4})?|tháng\s{1,3}\d{1,2}(?:\s?/\s?\d{4})?)(?![\d/])",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(xong|hoàn thành|hoàn thiện|hoàn tất|kết thúc|dứt điểm|báo cáo|trình|gửi|nộp|thời hạn|hạn|tiến độ|bàn giao|giải ngân|thực hiện|trả lời|ban hành|phê duyệt|tổng hợp|tham mưu|triển khai|tổ chức|xử lý|đề xuất)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:](?:\s|$)")
# What was so before a day is no deadline: «vi phạm phát sinh trước ngày 01/7/2014».
_PAST = re.compile(
    r"\b(?:phát sinh|vi phạm|tồn|sử dụng|được|đã|khởi công|có hiệu lực|xảy ra|nộp hồ sơ|sinh|từ|kể từ|tiếp nhận|cư trú|xây dựng công trình|lập hồ sơ trước|ban hành ngày|tính|số liệu|lũy kế|luỹ kế)\b", re.IGNORECASE
)
# «Các quyết định ban hành trước ngày …» tells which ones.
_ISSUED_ONES = re.compile(r"\b(?:văn bản|nghị quyết|quyết định|kế hoạch|nghị định|thông tư|dự án|công trình|hồ sơ|hợp đồng)(?:\s(?:đã|được)){0,2}\s$", re.IGNORECASE)
_NEAR_SIGNS = {"trong", "đến"}

_RANGE_WORDS = re.compile(r"\s{0,3}(?:đến|tới|-|–)\s{0,3}(?:hết\s{1,3})?(?:ngày\s{1,3})?(?:thứ\s{1,3}\w{2,4},?\s{1,3})?(?:ngày\s{1,3})?$", re.IGNORECASE)
_FROM = re.compile(r"\btừ\s{1,3}(?:ngày\s{1,3})?(?:thứ\s{1,3}\w{2,4},?\s{1,3})?(?:ngày\s{1,3})?$|[(]\s?(?:ngày\s)?$|\bngày\s{1,3}$", re.IGNORECASE)
_SHORT_RANGE = re.compile(r"\btừ\s{1,3}(?:ngày\s{1,3})?(\d{1,2})/(\d{1,2})\s{0,3}(?:đến|tới|-|–)\s{0,3}(?:hết\s{1,3})?(?:ngày\s{1,3})?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])", re.IGNORECASE)
_MONTH_RANGE = re.compile(r"\btừ\s{1,3}tháng\s{1,3}(\d{1,2})/(\d{4})\s{0,3}(?:đến|tới|-|–)\s{0,3}(?:hết\s{1,3})?(?:tháng\s{1,3})?(\d{1,2})/(\d{4})(?!\d)", re.IGNORECASE)
_SAME_YEAR_MONTHS = re.compile(r"\btừ\s{1,3}tháng\s{1,3}(\d{1,2})\s{0,3}(?:đến|tới|-|–)\s{0,3}(?:hết\s{1,3})?tháng\s{1,3}(\d{1,2})(?:/|\s{1,3}năm\s{1,3})(\d{4})(?!\d)", re.IGNORECASE)
_YEAR_RANGE = re.compile(r"\b(giai đoạn|nhiệm kỳ|năm học|niên khóa|niên khoá|trung hạn|từ năm)\s{1,3}(?:\w{1,4}\s\d\s)?((?:19|20)\d\d)\s{0,2}(?:-|–|đến|đến năm)\s{0,2}((?:19|20)\d\d)(?!\d)", re.IGNORECASE)

_YEARS_OF = r"(?P<count>\d{1,3})\s{1,3}năm\b"
_ANNIVERSARY = re.compile(
    r"(?:" + _YEARS_OF + r"|lần\s{1,3}thứ\s{1,3}(?P<nth>\d{1,3})\b)(?P<event>[^;()\d]{1,140}?(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s{0,2})?)"
    r"[\s(]\s?(?:ngày\s)?(?P<first>(?:\d{1,2}[/.-]){0,2}\d{4})\s{0,2}(?:-|–|đến)\s{0,2}(?:ngày\s)?(?P<last>(?:\d{1,2}[/.-]){0,2}\d{4})(?!\d)",
    re.IGNORECASE,
)
_ANNIVERSARY_ALONE = re.compile(
    r"(?:" + _YEARS_OF + r"|lần\s{1,3}thứ\s{1,3}(?P<nth>\d{1,3})\b)(?P<event>[^;.\d]{1,140}?)[\s(,]{1,3}(?:ngày\s)?(?P<first>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?![\d/])(?!\s{0,2}[-–]\s{0,2}\d)",
    re.IGNORECASE,
)
_ANNIVERSARY_BARE = re.compile(r"(?:" + _YEARS_OF + r"|lần\s{1,3}thứ\s{1,3}(?P<nth>\d{1,3})\b)(?P<event>[^;.\d]{1,140})", re.IGNORECASE)
_CELEBRATION = re.compile(r"kỷ niệm|kỉ niệm|chào mừng|mừng", re.IGNORECASE)
_DAY_WORD = re.compile(r"\bngày\b|thành lập|truyền thống|chiến thắng|giải phóng|cách mạng|quốc khánh|ra đời", re.IGNORECASE)
# The years that every office's calendar of celebrations counts from; the longer name first where one holds another.
FOUNDED = {
    "giải phóng miền nam": 1975,
    "thống nhất đất nước": 1975,
    "thương binh": 1947,
    "quốc khánh": 1945,
    "cách mạng tháng tám": 1945,
    "thành lập đảng cộng sản": 1930,
    "thành lập đảng": 1930,
    "ngày sinh chủ tịch hồ chí minh": 1890,
    "ngày sinh của chủ tịch hồ chí minh": 1890,
    "quốc tế lao động": 1886,
    "thành lập quân đội nhân dân": 1944,
    "truyền thống công an nhân dân": 1945,
    "thành lập công an nhân dân": 1945,
    "chiến thắng điện biên phủ": 1954,
    "giải phóng thủ đô": 1954,
    "thành lập đoàn tncs": 1931,
    "thành lập đoàn thanh niên cộng sản": 1931,
    "thành lập hội liên hiệp phụ nữ việt nam": 1930,
    "thành lập hội nông dân việt nam": 1930,
    "thành lập hội cựu chiến binh": 1989,
    "ngày nhà giáo việt nam": 1982,
    "ngày thầy thuốc việt nam": 1955,
    "báo chí cách mạng": 1925,
    "dân quân tự vệ": 1935,
    "gia đình việt nam": 2001,
    "doanh nhân việt nam": 2004,
    "tổng tuyển cử đầu tiên": 1946,
}
_EVENTS = sorted(FOUNDED.items(), key=lambda pair: -len(pair[0]))

_QUARTER_MONTHS = re.compile(r"\bquý\s{1,3}(IV|I{1,3}|[1-4])\b(?:\s?/\s?\d{4}|\s{1,3}(?:năm\s{1,3})?\d{4})?\s{0,2}\((?:gồm\s|các\s|từ\s){0,2}((?:tháng\s)?[^()%]{1,60})\)", re.IGNORECASE)
_MONTHS_OF_YEAR = re.compile(
    r"\b(0?[2-9]|1[01])\s{1,3}tháng\s{1,3}(đầu|cuối)\s{1,3}năm(?:\s{1,3}\d{4})?\s{0,2}\(\s?từ\s{1,3}tháng\s{1,3}(\d{1,2})(?:/\d{4})?\s{1,3}(?:đến|-|–)\s{1,3}(?:hết\s)?(?:tháng\s)?(\d{1,2})(?:/\d{4})?\s?\)", re.IGNORECASE
)
_SPAN_OF_MONTHS = re.compile(
    r"\b(?:quý\s{1,3}(?P<quarter>IV|I{1,3}|[1-4])|(?P<count>0?[2-9]|1[01])\s{1,3}tháng\s{1,3}(?P<part>đầu|cuối)\s{1,3}năm)\b(?:\s?/\s?\d{4}|\s{1,3}(?:năm\s{1,3})?\d{4})?"
    r"[\s,]{0,3}\(?\s?(?P<dates>(?:tính\s)?từ\s{1,3}(?:ngày\s{1,3})?(?P<day>\d{1,2})/(?P<first>\d{1,2})(?:/\d{4})?\s{1,3}(?:đến|-|–)\s{1,3}(?:hết\s)?(?:ngày\s{1,3})?\d{1,2}/(?P<last>\d{1,2})(?:/\d{4})?)(?![\d/])",
    re.IGNORECASE,
)
_ONLY_MONTHS = re.compile(r"(?:từ\s)?(?:các\s)?tháng\s{1,3}\d{1,2}(?:/\d{4})?(?:\s{0,2}(?:,|và|đến|-|–)\s{0,2}(?:hết\s)?(?:tháng\s{1,3})?\d{1,2}(?:/\d{4})?){0,3}", re.IGNORECASE)


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    yield from _deadlines(passages, file, context)
    yield from _anniversaries(passages, file, context)
    for passage in passages:
        text = bare(passage.text)
        dates = find_dates(text)
        yield from _impossible(passage, text, dates, file, context)
        yield from _weekdays(passage, text, dates, file, context)
        yield from _ranges(passage, text, dates, file)
        yield from _quarters(passage, text, file)
        yield from _ages(passage, text, file, context)
    yield from _months_to_come(passages, file, context)


# Days, months and quarters that no calendar has.


def _impossible(passage: Passage, text: str, dates: list[ProseDate], file: str, context: Context) -> Iterator[Problem]:
    for each in dates:
        # A leap day without its year is judged by a leap year.
        if not each.lunar and each.date(2024) is None and 0 < each.year or (not each.year and not each.lunar and _never(each, context)):
            yield report(
                file,
                "ngay-khong-co",
                f"«{each.text}» không có trong lịch{_month_length(each, context)}.",
                "Xem lại văn bản gốc và ghi ngày đúng.",
                quote(passage, each.start, each.end),
                stated=each.text,
            )
    for match in _MONTH.finditer(text):
        if not 1 <= int(match[1]) <= 12 and not any(each.start <= match.start(1) < each.end for each in dates):
            yield report(file, "ngay-khong-co", f"«{match[0]}»: một năm có 12 tháng.", "Ghi tháng đúng.", quote(passage, *match.span()), stated=match[0])
    for match in _QUARTER_NAMED.finditer(text):
        if match[1].upper() not in {*QUARTERS, "01", "02", "03", "04"} and _QUARTER_FOLLOWS.match(text, match.end()):
            yield report(file, "ngay-khong-co", f"«{match[0]}»: một năm có 4 quý.", "Ghi quý đúng.", quote(passage, *match.span()), stated=match[0])


def _never(each: ProseDate, context: Context) -> bool:
    if (each.day, each.month) == (29, 2):
        return bool(context.period) and each.near(context.period) is None
    return each.date(2024) is None


def _month_length(each: ProseDate, context: Context) -> str:
    year = each.year or (context.period.year if context.period else 2024)
    if not (1 <= each.month <= 12 and 1 <= year <= 9999):
        return ", một năm có 12 tháng" if each.month > 12 else ""
    return f": tháng {each.month}{f'/{year}' if each.month == 2 else ''} có {calendar.monthrange(year, each.month)[1]} ngày"


# Days of the week.


def _weekdays(passage: Passage, text: str, dates: list[ProseDate], file: str, context: Context) -> Iterator[Problem]:
    for each in dates:
        day = each.near(context.period)
        found = None if each.lunar else _weekday_beside(text, each)
        if not day or not found:
            continue
        claimed, start, end = found
        if claimed != day.weekday():
            expected = WEEKDAYS[day.weekday()]
            yield report(
                file,
                "thu-sai",
                f"Ngày {format_date(day)} là {expected}, văn bản ghi {WEEKDAYS[claimed]}.",
                f"Ghi {expected}, hoặc sửa ngày.",
                quote(passage, start, end),
                quote(passage, each.start, each.end),
                stated=WEEKDAYS[claimed],
                expected=expected,
            )


def _weekday_beside(text: str, each: ProseDate) -> tuple[int, int, int] | None:
    begin = max(0, each.start - 40)
    match = _WEEKDAY_BEFORE.search(text[begin : each.start])
    if match:
        start = begin + match.start()
        if _ORDINAL_BEFORE.search(text[max(0, start - 16) : start]):
            return None
        end = begin + (match.end("word") if match["word"] else match.end("sunday"))
    else:
        match = _WEEKDAY_AFTER.match(text, each.end)
        if not match or _is_next_date(text, match.end()):
            return None
        start = match.start("sunday") if match["sunday"] else text.rfind("hứ", match.start(), match.end()) - 1
        end = match.end()
    return (6 if match["sunday"] else _WEEKDAY_BY_WORD[fold(match["word"])], start, end)


_NEXT_DATE = re.compile(r"[\s,(]{0,4}(?:ngày\s{1,3})?\d{1,2}[/.-]\d{1,2}")


def _is_next_date(text: str, end: int) -> bool:
    """Whether the day of the week belongs to the date that follows: «ngày 20/4, thứ Ba, ngày 21/4»."""
    return bool(_NEXT_DATE.match(text, end))


# Deadlines of the task part.


def _deadlines(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    """Deadlines that had passed before the month that the tasks are for: the office gave itself no time, or copied last month's task."""
    heads: dict[int, tuple[str, ...]] = {}
    for passage, target, end in _targets(passages, context):
        head = heads.setdefault(passage.table, passage.cells)
        if target:
            yield from _late(passage, bare(passage.text), end, target, file)
            yield from _late_cells(passage, head, target, file)


def _targets(passages: Sequence[Passage], context: Context) -> Iterator[tuple[Passage, Period | None, int]]:
    """Every passage with the month whose tasks it sets, None outside the part of tasks, and where the words that name the month end."""
    target: Period | None = None
    for passage in passages:
        text = bare(passage.text)
        lead, end = _task_lead(text, context)
        if lead:
            target = lead
        elif _PART.match(text) or (passage.level and passage.level <= 2):
            target = None
        yield passage, target, end


def _task_lead(text: str, context: Context) -> tuple[Period | None, int]:
    """The month that the tasks after these words are for, and where the words end."""
    if match := _TASK_MONTH.search(text):
        year = int(match[2] or match[3] or 0)
        month = int(match[1])
        if not year and context.period:
            year = context.period.year + (month < context.period.month)
        return (Period(year, month) if year else None), match.end()
    if match := _TASK_QUARTER.search(text):
        year = int(match[2] or match[3] or (context.period.year if context.period else 0))
        return (Period(year, 3 * QUARTERS[match[1].upper()] - 2) if year else None), match.end()
    if match := _TASK_HALF.search(text):
        year = int(match[2] or (context.period.year if context.period else 0))
        return (Period(year, 13 - int(match[1])) if year else None), match.end()
    if context.period and (match := _TASK_NEXT.search(text)):
        return context.period.shift(1), match.end()
    return None, 0


def _late(passage: Passage, text: str, begin: int, target: Period, file: str) -> Iterator[Problem]:
    first = datetime.date(target.year, target.month, 1)
    for match in _DEADLINE.finditer(text, begin):
        end = _deadline_end(match["date"], target)
        if end is None or end >= first or not _is_duty(text[max(begin, match.start() - 140) : match.start()], match["sign"].lower()):
            continue
        yield _passed(quote(passage, match.start("sign"), match.end("date")), match["date"], target, file)


def _passed(place: Quote, stated: str, target: Period, file: str) -> Problem:
    fact = f"Hạn «{stated}» nằm trước {target.name}, là tháng thực hiện nhiệm vụ."
    return report(file, "han-truoc-thang", fact, "Ghi hạn mới, hoặc chuyển việc sang phần đã thực hiện.", place, stated=stated)


_DEADLINE_HEAD = re.compile(r"(?:thời hạn|hạn|thời gian)(?: hoàn thành| thực hiện| xong)?|hoàn thành trước", re.IGNORECASE)


def _late_cells(passage: Passage, head: tuple[str, ...], target: Period, file: str) -> Iterator[Problem]:
    """The same in the column of deadlines of a table."""
    end = 0
    for title, cell in zip(head, passage.cells, strict=False):
        start = passage.text.find(cell, end)
        end = start + len(cell)
        if _DEADLINE_HEAD.fullmatch(title) and (day := _only_day(cell)) and day < datetime.date(target.year, target.month, 1):
            yield _passed(quote(passage, start, end), cell, target, file)


def _only_day(cell: str) -> datetime.date | None:
    dates = find_dates(cell)
    return dates[0].date() if len(dates) == 1 and dates[0].text == cell else None


def _is_duty(before: str, sign: str) -> bool:
    """Whether the words before «trước ngày …» are a task to be done by then, and not a state of things until then."""
    if sign.endswith(":"):
        return True
    clause = _CLAUSE.split(before)[-1]
    duties = list(_DUTY.finditer(clause))
    if not duties:
        return False
    last = duties[-1]
    between = clause[last.end() :]
    if last[1].lower() in ("xong", "hạn", "thời hạn") and len(between) < 12:
        return True
    if sign in _NEAR_SIGNS and not re.match(r"hoàn|xong|kết thúc|dứt điểm", last[1], re.IGNORECASE):
        return False
    return not _PAST.search(between) and not (len(between) < 3 and _ISSUED_ONES.search(clause[: last.start()]))


def _deadline_end(words: str, target: Period) -> datetime.date | None:
    numbers = [int(each) for each in re.findall(r"\d+", words)]
    if words.lower().startswith("tháng"):
        month = numbers[0]
        year = numbers[1] if len(numbers) > 1 else _nearest_year(month, target)
        return datetime.date(year, month, calendar.monthrange(year, month)[1]) if 1 <= month <= 12 and 1900 < year < 2200 else None
    day, month = numbers[:2]
    try:
        return datetime.date(numbers[2] if len(numbers) > 2 else _nearest_year(month, target), month, day)
    except ValueError:
        return None


def _nearest_year(month: int, target: Period) -> int:
    gap = month - target.month
    return target.year + (gap < -6) - (gap > 6)


# Ranges.


def _ranges(passage: Passage, text: str, dates: list[ProseDate], file: str) -> Iterator[Problem]:
    for first, last in zip(dates, dates[1:], strict=False):
        if first.lunar or last.lunar or not last.year or not _RANGE_WORDS.fullmatch(text[first.end : last.start]):
            continue
        if not _FROM.search(text[max(0, first.start - 30) : first.start]):
            continue
        # Without its own year the first day is of the same year, or of the year before when its month is later.
        begin = first.date(last.year)
        end = last.date()
        if begin and end and begin > end and (first.year or first.month == last.month):
            yield _backwards(passage, file, first.start, last.end, text)
    for match in _SHORT_RANGE.finditer(text):
        if not match[5] and match[2] == match[4] and int(match[1]) > int(match[3]):
            yield _backwards(passage, file, match.start(1), match.end(), text)
    for match in _MONTH_RANGE.finditer(text):
        if (int(match[2]), int(match[1])) > (int(match[4]), int(match[3])):
            yield _backwards(passage, file, match.start(), match.end(), text)
    for match in _SAME_YEAR_MONTHS.finditer(text):
        if int(match[1]) > int(match[2]):
            yield _backwards(passage, file, match.start(), match.end(), text)
    for match in _YEAR_RANGE.finditer(text):
        first_year, last_year = int(match[2]), int(match[3])
        if first_year > last_year:
            yield _backwards(passage, file, match.start(), match.end(), text)
        elif match[1].lower() == "năm học" and last_year != first_year + 1:
            place = quote(passage, *match.span())
            expected = f"{first_year}-{first_year + 1}"
            yield report(file, "khoang-thoi-gian-sai", f"«{match[0]}»: một năm học gồm hai năm liền nhau.", f"Viết {expected}, hoặc sửa năm đầu.", place, stated=f"{first_year}-{last_year}", expected=expected)


def _backwards(passage: Passage, file: str, start: int, end: int, text: str) -> Problem:
    words = text[start:end]
    return report(file, "khoang-thoi-gian-sai", f"«{words}»: ngày cuối nằm trước ngày đầu.", "Sửa một trong hai đầu.", quote(passage, start, end), stated=words)


# Anniversaries.


def _anniversaries(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    by_event: dict[str, tuple[int, Quote]] = {}
    for passage in passages:
        text = bare(passage.text)
        if "năm" not in text and "lần thứ" not in text.lower():
            continue
        judged = set()
        for match in _ANNIVERSARY.finditer(text):
            if problem := _with_both_years(passage, text, match, file):
                yield problem
            judged.add(match.start())
            _remember(by_event, passage, match)
        for match in _ANNIVERSARY_ALONE.finditer(text):
            if match.start() not in judged and _celebrates(text, match):
                judged.add(match.start())
                yield from _counted_from(passage, match, int((re.search(r"\d{4}$", match["first"]) or [0])[0]), file, context)
        for match in _ANNIVERSARY_BARE.finditer(text):
            if match.start() not in judged and _celebrates(text, match):
                problems = list(_counted_from(passage, match, 0, file, context))
                yield from problems or _against_other(by_event, passage, match, file, context)
                _remember(by_event, passage, match)


def _count(match: re.Match[str]) -> int:
    return int(match["count"] or match["nth"])


def _count_span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("count") if match["count"] else match.span("nth")


def _celebrates(text: str, match: re.Match[str]) -> bool:
    return bool(_CELEBRATION.search(text[max(0, match.start() - 60) : match.start()]) and _DAY_WORD.search(match["event"]))


def _with_both_years(passage: Passage, text: str, match: re.Match[str], file: str) -> Problem | None:
    celebrated = _CELEBRATION.search(text[max(0, match.start() - 60) : match.start()]) or re.search(r"\bngày\b", match["event"], re.IGNORECASE)
    full = len(match["first"]) > 4 and len(match["last"]) > 4
    years = int(match["last"][-4:]) - int(match["first"][-4:])
    # A span of bare years is counted with both ends by some («5 năm 2021 - 2025»); a birthday is not.
    right = {years} if celebrated and (full or match["nth"] or celebrated) else {years, years + 1}
    if _count(match) in right or years <= 0 or not (celebrated or full):
        return None
    return report(
        file,
        "ky-niem-sai",
        f"Từ {match['first']} đến {match['last']} là {years} năm, văn bản ghi {_count(match)} năm.",
        f"Ghi {years} năm, hoặc sửa năm trong ngoặc.",
        quote(passage, *_count_span(match)),
        quote(passage, match.start("first"), match.end("last")),
        stated=str(_count(match)),
        expected=str(years),
    )


def _event(match: re.Match[str]) -> tuple[str, int]:
    """A known event that the words name, and the year that it is counted from."""
    words = re.sub(r"\s+", " ", match["event"].lower().replace("–", "-"))
    return next(((name, year) for name, year in _EVENTS if name in words), ("", 0))


def _counted_from(passage: Passage, match: re.Match[str], first_year: int, file: str, context: Context) -> Iterator[Problem]:
    """An anniversary whose first year is written or known, against the report's year, or the next for one that is planned."""
    year = first_year or _event(match)[1]
    if not context.period or not year or year >= context.period.year:
        return
    right = context.period.year - year
    if _count(match) not in {right, context.period.shift(3).year - year}:
        yield report(
            file,
            "ky-niem-sai",
            f"Từ {year} đến {context.period.year} là {right} năm, văn bản ghi {_count(match)} năm.",
            f"Ghi {right} năm, hoặc sửa năm.",
            quote(passage, *_count_span(match)),
            quote(passage, match.start("event"), match.end()),
            stated=str(_count(match)),
            expected=str(right),
        )


def _remember(by_event: dict[str, tuple[int, Quote]], passage: Passage, match: re.Match[str]) -> None:
    name, _ = _event(match)
    if name:
        by_event.setdefault(name, (_count(match), quote(passage, *_count_span(match))))


def _against_other(by_event: dict[str, tuple[int, Quote]], passage: Passage, match: re.Match[str], file: str, context: Context) -> Iterator[Problem]:
    name, _ = _event(match)
    if context.period or name not in by_event or by_event[name][0] == _count(match):
        return
    count, other = by_event[name]
    fact = f"Cùng một ngày kỷ niệm mà chỗ này ghi {_count(match)} năm, dòng {other.line} ghi {count} năm."
    yield report(file, "ky-niem-sai", fact, "Tính lại và ghi một số.", quote(passage, *_count_span(match)), other, stated=str(_count(match)), expected=str(count))


# Ages.

_BORN = r"sinh\s{1,3}(?:năm\s{1,3}|ngày\s{1,3}\d{1,2}[/.-]\d{1,2}[/.-])(?P<born>(?:18|19|20)\d\d)"
_AGE = r"(?P<age>\d{1,3})\s{1,3}tuổi"
_AGED = tuple(re.compile(words, re.IGNORECASE) for words in (_BORN + r"[\s,;(-]{1,4}(?:(?:nay|năm nay|hiện|tròn|thọ|hưởng thọ)\s{1,3}){0,2}" + _AGE, _AGE + r"[\s,;(]{1,4}" + _BORN))


def _ages(passage: Passage, text: str, file: str, context: Context) -> Iterator[Problem]:
    """An age beside a year of birth; a year more by the old count and a year less before the birthday are both usual."""
    for match in (match for expression in _AGED for match in expression.finditer(text) if context.period):
        right = context.period.year - int(match["born"])
        if abs(int(match["age"]) - right) > 1:
            fact = f"Người sinh năm {match['born']} đến năm {context.period.year} là {right} tuổi, văn bản ghi {match['age']} tuổi."
            yield report(file, "tuoi-lech", fact, "Sửa tuổi hoặc sửa năm sinh.", quote(passage, *match.span("age")), quote(passage, *match.span("born")), stated=match["age"], expected=str(right))


# Quarters and their months.

# «Lũy kế 6 tháng đầu năm» of an earlier year, or as what this year is compared with, is another matter.
_MONTHS_SO_FAR = r"(?P<months>(?P<count>0?[2-9]|1[0-2])\s{1,3}tháng(?:\s{1,3}đầu)?\s{1,3}năm)(?:\s{1,3}(?P<year>\d{4}))?"
_AHEAD = re.compile(r"\b(?:dự kiến|ước|phấn đấu|chuẩn bị|xây dựng|báo cáo)\b[^.;]*$", re.IGNORECASE)
_SO_FAR = (
    re.compile(r"\b(?:lũy kế|luỹ kế|cộng dồn|tính chung|(?<!so với )kết quả)(?:\s(?:trong|của|cả|đến hết|hết)){0,2}\s" + _MONTHS_SO_FAR, re.IGNORECASE),
    re.compile(r"(?:^|[.;]\s)[\s\-+*]{0,4}(?:trong|qua)\s" + _MONTHS_SO_FAR + r"(?=[^.;]{0,90}\b(?:đã|được)\s\w)", re.IGNORECASE),
)


def _months_to_come(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    """Results of more months of the year than have passed; the part of tasks looks ahead."""
    for passage, target, _ in _targets(passages, context) if context.period else ():
        text = bare(passage.text)
        for match in (match for expression in _SO_FAR for match in expression.finditer(text) if not target):
            is_ahead = _AHEAD.search(text[max(0, match.start() - 30) : match.start()])
            if not is_ahead and int(match["count"]) > context.period.month and int(match["year"] or context.period.year) == context.period.year:
                expected = f"{context.period.month} tháng đầu năm"
                fact = f"Kỳ báo cáo là {context.period.name}, chưa có đủ «{match['months']}»."
                yield report(file, "quy-thang-lech", fact, f"Viết {expected}, hoặc sửa kỳ.", quote(passage, *match.span("months")), stated=match["months"], expected=expected)



def _quarters(passage: Passage, text: str, file: str) -> Iterator[Problem]:
    for match in _QUARTER_MONTHS.finditer(text):
        if not _ONLY_MONTHS.fullmatch(match[2].strip()):
            continue
        quarter = QUARTERS[match[1].upper()]
        months = [int(each) for each in re.findall(r"(?<![\d/])\d{1,2}(?!\d)", match[2])]
        if any(not 3 * quarter - 2 <= month <= 3 * quarter for month in months):
            expected = f"tháng {3 * quarter - 2} đến tháng {3 * quarter}"
            yield report(file, "quy-thang-lech", f"Quý {match[1]} gồm {expected}, văn bản ghi «{match[2]}».", "Sửa quý hoặc sửa các tháng.", quote(passage, *match.span()), stated=match[2], expected=expected)
    for match in _MONTHS_OF_YEAR.finditer(text):
        count, first, last = int(match[1]), int(match[3]), int(match[4])
        right = _part_of_year(count, match[2])
        if (first, last) != right:
            expected = f"từ tháng {right[0]} đến tháng {right[1]}"
            yield report(file, "quy-thang-lech", f"«{match[0]}»: {count} tháng {match[2]} năm là {expected}.", "Sửa số tháng hoặc sửa các tháng.", quote(passage, *match.span()), stated=f"từ tháng {first} đến tháng {last}", expected=expected)
    for match in _SPAN_OF_MONTHS.finditer(text):
        right = _months_of(match)
        # Months of statistics begin in the middle of the one before.
        if int(match["day"]) == 1 and (int(match["first"]), int(match["last"])) != right:
            expected = f"từ tháng {right[0]} đến tháng {right[1]}"
            fact = f"«{match[0]}»: khoảng này là {expected}."
            yield report(file, "quy-thang-lech", fact, "Sửa kỳ hoặc sửa hai ngày.", quote(passage, *match.span()), stated=match["dates"], expected=expected)


def _months_of(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of a quarter, or of so many months at one end of the year."""
    if match["quarter"]:
        last = 3 * QUARTERS[match["quarter"].upper()]
        return last - 2, last
    return _part_of_year(int(match["count"]), match["part"])


def _part_of_year(count: int, part: str) -> tuple[int, int]:
    return (1, count) if part.lower() == "đầu" else (13 - count, 12)
