"""Legal documents that a text cites in ways that cannot all be right, and terms and sessions of elected bodies."""

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.documents import ISSUERS, PARTY, STATE, Document, allowed_words, find_documents, fits_any_symbol, is_party_issuer
from macros.drafts import Passage
from macros.folding import bare, fold
from macros.periods import format_date
from macros.problems import Problem, Quote
from macros.prose_dates import find_dates
from macros.review.context import Context, quote, report

# Types that these issuers never issue (Luật ban hành văn bản quy phạm pháp luật, Nghị định 30/2020/NĐ-CP).
_IMPOSSIBLE = {
    ("NQ", "UBND"): "UBND không ban hành nghị quyết; nghị quyết là của HĐND",
    ("NQ", "TTg"): "Thủ tướng không ban hành nghị quyết",
    ("TT", "UBND"): "UBND không ban hành thông tư",
    ("TT", "HĐND"): "HĐND không ban hành thông tư",
    ("TT", "CP"): "Chính phủ không ban hành thông tư",
    ("TT", "TTg"): "Thủ tướng không ban hành thông tư",
    ("CT", "HĐND"): "HĐND không ban hành chỉ thị",
}
# Only the document itself carries these signs; an issuer in words that is not among them says nothing certain.
_SAME_BODY = {frozenset(("QH", "UBTVQH")), frozenset(("CP", "TTg")), frozenset(("TW", "CP"))}
_NO_DATE_NEEDED = ("luật", "bộ luật", "pháp lệnh")
_LEAST_COMMON = 0.25
_LIKE = 0.6
# Words of a subject that say nothing about what it is about.
_EMPTY = frozenset("ve viec thuc hien trien khai cong tac mot so cac va cua tren dia ban xa phuong thanh pho nam thang quy ban hanh to chuc theo tai cho trong noi dung nhiem vu giai phap tiep tuc tang cuong".split())
_WORD = re.compile(r"[a-z]+|\d{4}")


@dataclass(frozen=True)
class _Cited:
    """A document and the passage that cites it."""

    document: Document
    passage: Passage

    def quote(self) -> Quote:
        start, end = self.document.span
        return quote(self.passage, start, max(end, self.document.date.end if self.document.date else 0))

    @property
    def date(self) -> datetime.date | None:
        return self.document.date.date() if self.document.date else None


def check(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    cited = [_Cited(document, passage) for passage in passages for document in find_documents(passage.text)]
    alike = list(_near_duplicates(cited, file))
    told = {(each.quotes[0].line, each.quotes[0].column) for each in alike}
    yield from alike
    yield from _same_number(cited, file)
    yield from _first_citations(cited, file)
    for each in cited:
        yield from _form(each, file, told)
        yield from _type(each, file)
        yield from _issuer(each, file)
        yield from _dates(each, file, context)
        yield from _years(each, file)
    yield from _terms_of_office(passages, file)
    yield from _sessions(passages, file, context)


# One document against another.


def _key(document: Document) -> tuple[str, int, str]:
    return document.number.lstrip("0").lower(), document.year, document.symbol.replace(" ", "")


def _squeezed(document: Document) -> tuple[str, int, str]:
    """The number and the symbol without their signs, so that 71/NQ-TW and 71-NQ/TW are one."""
    return document.number.lstrip("0").lower(), document.year, re.sub(r"[^A-ZĐa-zđ0-9]", "", document.symbol)


def _near_duplicates(cited: Sequence[_Cited], file: str) -> Iterator[Problem]:
    """Numbers that differ by a slip of the hand and have the same day or the same subject.

    Two numbers in a row on one day are common (45/KH-UBND and 46/KH-UBND), so a different digit needs the same subject.
    """
    firsts: list[_Cited] = []
    for each in cited:
        if any(_key(each.document) == _key(other.document) for other in firsts):
            continue
        other = next((other for other in firsts if _is_slip(other, each)), None)
        firsts.append(each)
        if other:
            yield report(
                file,
                "so-hieu-gan-giong",
                f"«{each.document.text}» gần giống «{other.document.text}» ở dòng {other.passage.line}{_shared(other, each)}.",
                "Tra văn bản gốc và ghi một số hiệu.",
                each.quote(),
                other.quote(),
                stated=each.document.text,
                expected=other.document.text,
            )


def _is_slip(first: _Cited, second: _Cited) -> bool:
    one, two = first.document, second.document
    same_day = first.date is not None and first.date == second.date
    other_day = first.date is not None and second.date is not None and not same_day
    if _squeezed(one) == _squeezed(two):
        return not other_day and (same_day or not _unlike(one, two))
    if one.form != two.form or (one.named and two.named and one.named != two.named):
        return False
    same_subject = _likeness(one, two) >= _LIKE
    # Numbers in a row are given on one day to papers of one form, so a single other digit needs the very same subject.
    very_same = _words(one.subject) == _words(two.subject) and len(_words(one.subject)) > 1
    if one.symbol == two.symbol and one.year == two.year:
        return _is_swap(one.number, two.number) and (same_day and not _unlike(one, two) or same_subject) or (
            _is_one_sign(one.number, two.number) and same_day and very_same
        )
    if one.number == two.number and one.year == two.year and one.type_sign and same_day:
        letters = re.sub(r"\W", "", one.symbol), re.sub(r"\W", "", two.symbol)
        return _is_swap(*letters) or (_is_one_sign(*letters) and same_subject)
    return one.number == two.number and one.symbol == two.symbol and bool(one.year) != bool(two.year) and same_day


def _is_swap(one: str, two: str) -> bool:
    """Two neighbours changed places: 308 and 380."""
    differing = [place for place in range(len(one)) if one[place] != two[place]] if len(one) == len(two) else []
    return len(differing) == 2 and differing[1] == differing[0] + 1 and one[differing[0]] == two[differing[1]] and one[differing[1]] == two[differing[0]]


def _is_one_sign(one: str, two: str) -> bool:
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True)) == 1
    short, long = sorted((one, two), key=len)
    return len(long) == len(short) + 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _words(subject: str) -> set[str]:
    return set(_WORD.findall(fold(subject))) - _EMPTY


def _likeness(one: Document, two: Document) -> float:
    """The share of the shorter subject's words that the other has too; 0 when a subject is not known."""
    first, second = _words(one.subject), _words(two.subject)
    return len(first & second) / min(len(first), len(second)) if len(first) > 1 and len(second) > 1 else 0


def _unlike(one: Document, two: Document) -> bool:
    first, second = _words(one.subject), _words(two.subject)
    few = min(len(first), len(second))
    return (few > 2 and _likeness(one, two) < _LEAST_COMMON) or (few == 2 and not first & second)


def _shared(first: _Cited, second: _Cited) -> str:
    return f", cùng ngày {format_date(first.date)}" if first.date and first.date == second.date else ", cùng nội dung"


def _same_number(cited: Sequence[_Cited], file: str) -> Iterator[Problem]:
    firsts: dict[tuple[str, int, str], list[_Cited]] = {}
    for each in cited:
        earlier = firsts.setdefault(_key(each.document), [])
        for other in earlier:
            if problem := _two_days(other, each, file) or _two_subjects(other, each, file):
                yield problem
                break
        if not any((each.date, each.document.subject, each.document.name) == (other.date, other.document.subject, other.document.name) for other in earlier):
            earlier.append(each)


def _may_be_two(first: _Cited, second: _Cited) -> bool:
    """Whether two issuers, such as the commune's and the city's, each may have a document of this number."""
    one, two = first.document, second.document
    if one.name and two.name and _issuer_words(one.name) != _issuer_words(two.name):
        return one.issuer not in ("CP", "TTg", "TW", "QH")
    return False


def _issuer_words(name: str) -> str:
    """The first words of an issuer's name, without its level's long name, so that «HĐND Thành phố» is «HĐND thành phố Hà Nội»."""
    words = fold(name).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd").replace("ban thuong vu ", "").replace("chu tich ", "")
    return " ".join(words.split()[:3]) if "thanh pho" in words else " ".join(words.split()[:2])


def _two_days(first: _Cited, second: _Cited, file: str) -> Problem | None:
    if not first.date or not second.date or first.date == second.date or _may_be_two(first, second):
        return None
    slip_of_year = (first.date.day, first.date.month) == (second.date.day, second.date.month)
    if _of_two_years(first, second) and (_unlike(first.document, second.document) or not slip_of_year and _likeness(first.document, second.document) < _LIKE):
        return None
    return report(
        file,
        "van-ban-hai-ngay",
        f"«{second.document.text}» ở đây ghi ngày {format_date(second.date)}, dòng {first.passage.line} ghi ngày {format_date(first.date)}.",
        "Tra văn bản gốc và ghi một ngày.",
        second.quote(),
        first.quote(),
        stated=format_date(second.date),
        expected=format_date(first.date),
    )


def _of_two_years(first: _Cited, second: _Cited) -> bool:
    """A number without its year starts anew each year."""
    return not second.document.year and first.date is not None and second.date is not None and first.date.year != second.date.year


def _two_subjects(first: _Cited, second: _Cited, file: str) -> Problem | None:
    if not _unlike(first.document, second.document) or _may_be_two(first, second) or _of_two_years(first, second):
        return None
    return report(
        file,
        "van-ban-hai-noi-dung",
        f"«{second.document.text}» ở đây về «{second.document.subject[:60]}», dòng {first.passage.line} về «{first.document.subject[:60]}».",
        "Tra văn bản gốc; có thể một trong hai số hiệu bị gõ nhầm.",
        second.quote(),
        first.quote(),
        stated=second.document.subject,
        expected=first.document.subject,
    )


_LAW_BEFORE = re.compile(r"\b(?:luật|pháp lệnh)\b[^.;]*$", re.IGNORECASE)
_LISTED_AFTER = re.compile(r"\s{0,2}(?:,|;|và)\s{1,3}(?:số\s{1,3})?\d{1,5}(?:\.\d{1,3})?\s?[-/]")


def _first_citations(cited: Sequence[_Cited], file: str) -> Iterator[Problem]:
    """The first citation gives the day (Nghị định 30/2020/NĐ-CP, Phụ lục I); laws are cited by name alone."""
    seen: set[tuple[str, int, str]] = set()
    for each in cited:
        document = each.document
        key = _squeezed(document)
        # In a list of numbers only the last one is followed by the day that they share.
        is_law = document.type_word in _NO_DATE_NEEDED or (document.issuer == "QH" and _LAW_BEFORE.search(each.passage.text[: document.span[0]][-80:]))
        in_list = _LISTED_AFTER.match(bare(each.passage.text), document.span[1])
        if key not in seen and not document.date and not is_law and not in_list and not each.passage.cells:
            yield report(
                file,
                "van-ban-thieu-ngay",
                f"Lần đầu dẫn «{document.text}» mà chưa ghi ngày.",
                "Thêm «ngày …» sau số hiệu.",
                each.quote(),
                stated=document.text,
            )
        seen.add(key)


# One document by itself.


def _form(each: _Cited, file: str, told: set[tuple[int, int]]) -> Iterator[Problem]:
    """A Party number in the State's form or the other way about; not said twice where a near-duplicate says it."""
    document = each.document
    place = each.quote()
    if (place.line, place.column) in told:
        return
    if document.form == PARTY and not re.search("[-–]", bare(each.passage.text)[slice(*document.span)]):
        fact = f"«{document.number} {document.symbol}» thiếu dấu gạch sau số."
        yield report(file, "so-hieu-sai-dang", fact, f"Viết «{document.text}».", place, stated=f"{document.number} {document.symbol}", expected=document.text)
        return
    if document.form == STATE and document.type_sign and document.issuer in ("TW", "TU", "ĐU", "HU", "QU") and not document.year:
        right = f"{document.number}-{document.type_sign}/{document.symbol.partition('-')[2]}"
    elif document.form == PARTY and document.issuer.partition("-")[0] in ("CP", "TTg", "UBND", "HĐND"):
        right = f"{document.number}/{document.type_sign}-{document.issuer}"
    else:
        return
    whose = "của Đảng" if document.form == STATE else "nhà nước"
    yield report(file, "so-hieu-sai-dang", f"«{document.text}» là văn bản {whose}, viết sai dạng.", f"Viết «{right}».", place, stated=document.text, expected=right)


def _type(each: _Cited, file: str) -> Iterator[Problem]:
    document = each.document
    allowed = allowed_words(document)
    word = document.type_word
    if not word or fits_any_symbol(word) or not allowed or word in allowed:
        return
    if any(word.startswith(known) or known.startswith(word) for known in allowed):
        return
    # What a plan or a report of a party cell is called may be looser than its sign.
    if word == "quy định" and document.type_sign == "QĐ" and is_party_issuer(document.issuer):
        return
    start, _ = document.span
    begin = bare(each.passage.text).lower().rfind(word, 0, start)
    yield report(
        file,
        "loai-van-ban-sai",
        f"«{word[0].upper() + word[1:]}» mà ký hiệu «{document.symbol}» là của {allowed[0]}.",
        "Sửa tên loại hoặc sửa ký hiệu.",
        quote(each.passage, max(begin, 0), document.span[1]),
        stated=word,
        expected=allowed[0],
    )


def _issuer(each: _Cited, file: str) -> Iterator[Problem]:
    document = each.document
    issuer = re.sub(r"\d+$", "", document.issuer)
    reason = "chỉ Chính phủ ban hành nghị định" if document.type_sign == "NĐ" and issuer != "CP" else _IMPOSSIBLE.get((document.type_sign, issuer))
    if reason:
        yield report(file, "co-quan-sai", f"«{document.text}»: {reason}.", "Tra văn bản gốc và sửa ký hiệu.", each.quote(), stated=document.text)
        return
    known = {"ĐUX": "ĐU"}.get(issuer, issuer)
    if not document.named or known not in ISSUERS or known == document.named or frozenset((known, document.named)) in _SAME_BODY:
        return
    # A joint document («TTLT-BTC-BNV») carries the signs of all its issuers.
    if document.named in document.symbol.split("-"):
        return
    yield report(
        file,
        "co-quan-sai",
        f"Ký hiệu «{document.symbol}» không phải của {document.name}.",
        "Tra văn bản gốc, sửa ký hiệu hoặc tên cơ quan.",
        each.quote(),
        stated=document.name,
        expected=issuer,
    )


def _dates(each: _Cited, file: str, context: Context) -> Iterator[Problem]:
    document, date = each.document, each.date
    if not document.date:
        return
    place = quote(each.passage, document.date.start, document.date.end)
    if _lacks_zero(document.date.text):
        right = format_date(date) if date else ""
        suggestion = f"Viết {right}." if right else "Thêm số 0 ở trước."
        yield report(file, "ngay-thieu-so-0", f"Ngày «{document.date.text}» thiếu số 0.", suggestion, place, stated=document.date.text, expected=right)
    if not date:
        return
    if document.year and document.year != date.year:
        yield report(
            file,
            "nam-van-ban-lech",
            f"Số hiệu «{document.text}» mang năm {document.year}, ngày ban hành thuộc năm {date.year}.",
            "Tra văn bản gốc, sửa số hiệu hoặc sửa ngày.",
            each.quote(),
            stated=str(date.year),
            expected=str(document.year),
        )
    limit = _last_day(context)
    if limit and date > limit:
        fact = f"«{document.text}» ngày {format_date(date)} có sau {'ngày của báo cáo' if context.issued else 'kỳ báo cáo'} ({format_date(limit)})."
        yield report(file, "van-ban-sau-bao-cao", fact, "Xem lại ngày của văn bản được dẫn.", each.quote(), stated=format_date(date), expected=f"không sau {format_date(limit)}")


_YEAR_BEFORE = re.compile(r"năm\s{1,3}(\d{4})\s{0,3}(?:\(|,)?\s?(?:\(?số\s{1,3})?$", re.IGNORECASE)


def _years(each: _Cited, file: str) -> Iterator[Problem]:
    """The number's year against the law's («Luật … năm 2024 số …») and against the years of the National Assembly's term («QH15»)."""
    document = each.document
    year = document.year or (each.date.year if each.date else 0)
    named = _YEAR_BEFORE.search(bare(each.passage.text)[: document.span[0]][-24:])
    term = re.search(r"(?:QH|UBTVQH)(\d{1,2})$", document.symbol)
    first, last = _KNOWN_TERMS.get(("quốc hội", int(term[1])) if term else ("", 0), (0, 9999))
    if named and document.year and int(named[1]) != document.year:
        fact, stated = f"Luật nêu năm {named[1]}, số hiệu «{document.text}» mang năm {document.year}.", named[1]
    elif year and not first <= year <= last:
        fact, stated = f"«{document.text}» là của Quốc hội khóa {term[1]} ({first}-{last}), mà mang năm {year}.", str(year)
    else:
        return
    yield report(file, "nam-van-ban-lech", fact, "Tra văn bản gốc, sửa số hiệu hoặc sửa năm.", each.quote(), stated=stated)


def _lacks_zero(words: str) -> bool:
    """Days below 10, and months 1 and 2, are written with a 0 (Nghị định 30/2020/NĐ-CP); months 3 to 9 either way."""
    day, month = re.findall(r"\d+", words)[:2]
    return len(day) == 1 or month in ("1", "2")


def _last_day(context: Context) -> datetime.date | None:
    if context.issued:
        return context.issued
    if context.period:
        year, month = context.period
        return datetime.date(year, month, calendar.monthrange(year, month)[1])
    return None


# Terms of office and sessions.

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINAL_WORDS = {"nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_ORDINAL = r"(?:[IVXL]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b"
_BODY = r"(?P<body>Quốc hội|QH|HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ban Chấp hành Trung ương|BCH Trung ương|Đảng bộ|Đại hội)"
_TERM = re.compile(
    _BODY + r"(?P<where>(?:(?!Quốc hội|HĐND|Hội đồng nhân dân|Đảng bộ)[^.;:()\d]){0,60}?)(?:kh[oó][aáà]\s{1,3}(?P<khoa>[IVXL]{1,6}|\d{1,2})\b)(?:[\s,(]{1,4}nhiệm\s{1,3}kỳ\s{1,3}(?P<first>\d{4})\s{0,2}[-–]\s{0,2}(?P<last>\d{4}))?",
    re.IGNORECASE,
)
_CONGRESS = re.compile(
    r"(?P<body>Đại hội)\s(?P<where>(?:đại biểu\s)?(?:Đảng bộ\s|toàn quốc|Hội\s|Đoàn\s|Mặt trận\s|Công đoàn\s)(?:(?!Đại hội)[^.;:()\d]){0,60}?)\s?lần\s{1,3}thứ\s{1,3}(?P<khoa>[IVXL]{1,6}|\d{1,2}|nhất|hai|ba|tư)\b"
    r"(?:\scủa Đảng)?[\s,(]{1,4}nhiệm\s{1,3}kỳ\s{1,3}(?P<first>\d{4})\s{0,2}[-–]\s{0,2}(?P<last>\d{4})",
    re.IGNORECASE,
)
_BARE_TERM = re.compile(
    r"(?P<body>Quốc hội|HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?P<where>[^.;:()\d]{0,60}?)nhiệm\s{1,3}kỳ\s{1,3}(?P<first>\d{4})\s{0,2}[-–]\s{0,2}(?P<last>\d{4})", re.IGNORECASE
)
# Facts of public record; the others are learnt from the text itself.
_KNOWN_TERMS = {
    ("quốc hội", 13): (2011, 2016),
    ("quốc hội", 14): (2016, 2021),
    ("quốc hội", 15): (2021, 2026),
    ("quốc hội", 16): (2026, 2031),
    ("đại hội toàn quốc", 12): (2016, 2021),
    ("đại hội toàn quốc", 13): (2021, 2026),
    ("đại hội toàn quốc", 14): (2026, 2031),
}
_LEVEL = re.compile(r"\b(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\b", re.IGNORECASE)


def _ordinal(words: str) -> int:
    if words.isdigit():
        return int(words)
    if set(words.upper()) <= set(_ROMAN):
        values = [_ROMAN[sign] for sign in words.upper()]
        return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))
    return _ORDINAL_WORDS.get(fold(words), 0)


def _class_of(body: str, where: str) -> str:
    """Whose terms: the National Assembly's, or those of a level's council (its committee has the same); "" when not told."""
    said = fold(body)
    if said == "dai hoi" and where:
        return "đại hội " + where.lower().removeprefix("đại biểu ").strip()
    if said in ("quoc hoi", "qh"):
        return "quốc hội"
    if said.startswith(("ban chap", "bch", "dang bo", "dai hoi")):
        return "đảng " + fold(where)[:24].strip()
    level = _LEVEL.search(where)
    return f"hđnd {level[1].lower()}" if level else ""


def _terms_of_office(passages: Sequence[Passage], file: str) -> Iterator[Problem]:
    by_khoa: dict[tuple[str, int], tuple[tuple[int, int], Quote | None]] = {key: (years, None) for key, years in _KNOWN_TERMS.items()}
    by_years: dict[tuple[str, tuple[int, int]], tuple[int, Quote]] = {}
    for passage in passages:
        text = bare(passage.text)
        if "nhiệm kỳ" not in text.lower():
            continue
        told = set()
        for match in [*_TERM.finditer(text), *_CONGRESS.finditer(text)]:
            body = _class_of(match["body"], match["where"])
            if not match["first"] or not body:
                continue
            khoa, years = _ordinal(match["khoa"]), (int(match["first"]), int(match["last"]))
            place = quote(passage, match.start("khoa"), match.end())
            known, other = by_khoa.setdefault((body, khoa), (years, place))
            if known != years:
                told.add(match.start("first"))
                yield _other_term(file, place, other, _term_name(match), years, known)
                continue
            twin, twin_place = by_years.setdefault((body, years), (khoa, place))
            if twin != khoa:
                fact = f"Nhiệm kỳ {years[0]}-{years[1]} ở đây là {_term_name(match)}, dòng {twin_place.line} ghi «{twin_place.text}»."
                yield report(file, "nhiem-ky-lech", fact, "Ghi một số thứ tự cho một nhiệm kỳ.", place, twin_place, stated=match["khoa"], expected=str(twin))
        for match in _BARE_TERM.finditer(text):
            years = int(match["first"]), int(match["last"])
            if match.start("first") not in told and years[0] >= 2011 and 0 < years[1] - years[0] != 5:
                place = quote(passage, match.start("first"), match.end())
                right = f"{years[0]}-{years[0] + 5}"
                yield report(file, "nhiem-ky-lech", f"«{place.text}»: nhiệm kỳ của {match['body']} dài 5 năm.", f"Viết {right}, hoặc sửa năm đầu.", place, stated=place.text, expected=right)


def _term_name(match: re.Match[str]) -> str:
    return f"{'đại hội lần thứ' if fold(match['body']) == 'dai hoi' else 'khóa'} {match['khoa']}"


def _other_term(file: str, place: Quote, other: Quote | None, name: str, years: tuple[int, int], known: tuple[int, int]) -> Problem:
    right = f"{known[0]}-{known[1]}"
    where = f"dòng {other.line} ghi {right}" if other else f"đúng ra là {right}"
    fact = f"{name[0].upper()}{name[1:]} ở đây ghi nhiệm kỳ {years[0]}-{years[1]}, {where}."
    return report(file, "nhiem-ky-lech", fact, "Sửa khóa hoặc sửa năm của nhiệm kỳ.", place, *([other] if other else []), stated=f"{years[0]}-{years[1]}", expected=right)


_SESSION = re.compile(
    r"(?P<kind>kỳ họp|phiên họp|hội nghị)\s{1,3}(?:chuyên đề\s{1,3}|thường lệ\s{1,3})?(?:lần\s{1,3}thứ|lần|thứ)\s{1,3}(?P<nth>" + _ORDINAL + r")"
    r"(?P<body>(?:(?!kỳ họp|phiên họp|hội nghị)[^.;:()\d]){0,80})",
    re.IGNORECASE,
)
_SESSION_BODY = re.compile(r"HĐND|Hội đồng nhân dân|Quốc hội|Ban Chấp hành|BCH|UBND|Ủy ban nhân dân", re.IGNORECASE)


def _sessions(passages: Sequence[Passage], file: str, context: Context) -> Iterator[Problem]:
    """A session of one body on one day has one number."""
    known: dict[tuple[str, str, datetime.date], tuple[int, Quote]] = {}
    for passage in passages:
        text = bare(passage.text)
        dates = [each for each in find_dates(text) if not each.lunar]
        for match in _SESSION.finditer(text) if dates else ():
            body = _SESSION_BODY.search(match["body"])
            date = next((each for each in dates if match.end("nth") <= each.start <= match.end() + 60 and not re.search(r"[.;]\s", text[match.end() : each.start])), None)
            day = date.near(context.period) if date else None
            if not body or not date or not (day or not date.year):
                continue
            day = day or datetime.date(4, date.month, min(date.day, 28))
            level = _LEVEL.search(match["body"])
            key = (fold(match["kind"]), fold(body[0]).replace("hoi dong nhan dan", "hdnd") + (level[1].lower() if level else ""), day)
            nth, place = _ordinal(match["nth"]), quote(passage, match.start(), match.end("nth"))
            before, other = known.setdefault(key, (nth, place))
            if before != nth:
                yield report(file, "ky-hop-lech", f"«{place.text}» ở đây, dòng {other.line} ghi «{other.text}», cùng một ngày.", "Tra nghị quyết của kỳ họp và ghi một số.", place, other, stated=match["nth"], expected=str(before))
