"""Legal documents cited in prose: type, number, symbol, year, issuer, date and subject, parsed by form.

State forms (Nghị định 30/2020/NĐ-CP, Luật ban hành văn bản quy phạm pháp luật): 105/NQ-CP, 04/2026/NQ-HĐND,
66.13/2026/NQ-CP, 171/2024/QH15, 308/UBND-TH, 64/CP. Party forms (Hướng dẫn 36-HD/VPTW): 71-NQ/TW, 05-CTr/TU,
16 - HD/BTCTW.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from macros.folding import bare, fold
from macros.prose_dates import ProseDate, find_dates

STATE, PARTY = "nhà nước", "Đảng"

# The type's words (folded) by the sign that stands for it in a symbol. A sign may serve several words.
TYPES: dict[str, tuple[str, ...]] = {
    "NQ": ("nghị quyết",),
    "NQLT": ("nghị quyết liên tịch", "nghị quyết"),
    "NĐ": ("nghị định",),
    "QĐ": ("quyết định", "quy định"),
    "QĐi": ("quy định",),
    "QyĐ": ("quy định",),
    "QC": ("quy chế",),
    "CT": ("chỉ thị",),
    "CTr": ("chương trình", "chương trình hành động", "chương trình công tác"),
    "CTHĐ": ("chương trình hành động", "chương trình"),
    "CTPH": ("chương trình phối hợp", "chương trình"),
    "KH": ("kế hoạch",),
    "KHLN": ("kế hoạch liên ngành", "kế hoạch"),
    "KHPH": ("kế hoạch phối hợp", "kế hoạch"),
    "KHLT": ("kế hoạch liên tịch", "kế hoạch"),
    "PA": ("phương án",),
    "ĐA": ("đề án",),
    "BC": ("báo cáo",),
    "TB": ("thông báo", "thông báo kết luận", "kết luận"),
    "TBKL": ("thông báo kết luận", "thông báo", "kết luận"),
    "KL": ("kết luận", "thông báo kết luận"),
    "KLTT": ("kết luận thanh tra", "kết luận"),
    "HD": ("hướng dẫn",),
    "HDLN": ("hướng dẫn liên ngành", "hướng dẫn"),
    "HDLT": ("hướng dẫn liên tịch", "hướng dẫn"),
    "TTr": ("tờ trình",),
    "TT": ("thông tư",),
    "TTLT": ("thông tư liên tịch", "thông tư"),
    "CĐ": ("công điện",),
    "CV": ("công văn",),
    "GM": ("giấy mời",),
    "BB": ("biên bản",),
    "QCPH": ("quy chế phối hợp", "quy chế"),
    "VBHN": ("văn bản hợp nhất",),
    "L": ("lệnh", "luật"),
    "PL": ("pháp lệnh",),
}
# Words that fit any symbol, or that have no sign of their own.
_OPEN_WORDS = ("văn bản",)
_NATIONAL_ASSEMBLY_WORDS = ("luật", "bộ luật", "pháp lệnh", "nghị quyết", "lệnh")
_MORE_WORDS = ("công văn", "luật", "bộ luật", "pháp lệnh", "nghị quyết liên tịch")
TYPE_WORDS = tuple(sorted({word for words in TYPES.values() for word in words} | {*_OPEN_WORDS, *_MORE_WORDS}, key=len, reverse=True))

# Ministries of today and of the years whose documents are still cited.
MINISTRIES: dict[str, str] = {
    "BTC": "bộ tài chính",
    "BNV": "bộ nội vụ",
    "BYT": "bộ y tế",
    "BTP": "bộ tư pháp",
    "BCA": "bộ công an",
    "BQP": "bộ quốc phòng",
    "BXD": "bộ xây dựng",
    "BCT": "bộ công thương",
    "BNG": "bộ ngoại giao",
    "BKHCN": "bộ khoa học và công nghệ",
    "BGDĐT": "bộ giáo dục và đào tạo",
    "BVHTTDL": "bộ văn hóa, thể thao và du lịch",
    "BNNMT": "bộ nông nghiệp và môi trường",
    "BDTTG": "bộ dân tộc và tôn giáo",
    "BTNMT": "bộ tài nguyên và môi trường",
    "BNNPTNT": "bộ nông nghiệp và phát triển nông thôn",
    "BLĐTBXH": "bộ lao động - thương binh và xã hội",
    "BGTVT": "bộ giao thông vận tải",
    "BTTTT": "bộ thông tin và truyền thông",
    "BKHĐT": "bộ kế hoạch và đầu tư",
}
# How the text names the issuer that a symbol ends in. Only those that are certain; longest names first when read.
ISSUERS: dict[str, tuple[str, ...]] = {
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng chính phủ", "thủ tướng"),
    "QH": ("quốc hội",),
    "UBTVQH": ("ủy ban thường vụ quốc hội", "ubtvqh"),
    "HĐND": ("hội đồng nhân dân", "hđnd", "thường trực hđnd", "thường trực hội đồng nhân dân", "chủ tịch hđnd"),
    "UBND": ("ủy ban nhân dân", "ubnd", "chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "phó chủ tịch ubnd"),
    "TW": ("trung ương", "bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "bch trung ương", "bct", "tw"),
    "TU": ("thành ủy", "tỉnh ủy", "ban thường vụ thành ủy", "ban thường vụ tỉnh ủy", "btv thành ủy", "btv tỉnh ủy"),
    "ĐU": ("đảng ủy", "ban thường vụ đảng ủy", "btv đảng ủy", "thường trực đảng ủy"),
    "HU": ("huyện ủy", "ban thường vụ huyện ủy", "btv huyện ủy"),
    "QU": ("quận ủy", "ban thường vụ quận ủy", "btv quận ủy"),
    **{sign: (name, f"bộ trưởng {name}") for sign, name in MINISTRIES.items()},
}
_ISSUER_NAMES = sorted(((name, sign) for sign, names in ISSUERS.items() for name in names), key=lambda pair: -len(pair[0]))
PARTY_ISSUERS = {"TW", "TU", "ĐU", "HU", "QU"}
# Departments of a Party body, whose symbols are also the Party's.
_PARTY_DEPARTMENT = re.compile(r"(?:B[A-ZĐ]{1,6}|UBKT|VP|ĐU|TT)(?:TW|TU|ĐU|HU|QU|ĐUX?)$")

_DEPARTMENT = re.compile(r"S[A-ZĐ]{2,6}")

_TYPE_SIGN = "|".join(sorted(TYPES, key=len, reverse=True))
_TOKEN = r"[A-ZĐ](?:[A-Za-zĐđ0-9&.]{0,13}[A-Za-zĐđ0-9])?"
_NUMBER = r"(?<![\w/.,-])(?P<number>\d{1,5}(?:\.\d{1,3})?[a-z]?)"
_STATE_FORM = re.compile(
    _NUMBER
    + r"\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
    + rf"(?P<symbol>(?:{_TYPE_SIGN})(?:\s?[-–]\s?{_TOKEN}){{1,3}}|{_TOKEN}(?:[-–]{_TOKEN}){{1,3}}|(?<=\d/)(?:QH\d{{1,2}}|UBTVQH\d{{1,2}}|CP|TTg|HĐBT))(?!\w|/\w)"
)
# Behind «số» the dash may have been lost («số 57 NQ/TW»).
_PARTY_FORM = re.compile(_NUMBER + rf"(?:\s?[-–]\s?|(?<=số \d)\s|(?<=số \d\d)\s|(?<=số \d\d\d)\s)(?P<type>{_TYPE_SIGN})\s?/\s?(?P<issuer>{_TOKEN}(?:-{_TOKEN})?)(?!\w)")
_WORD_BEFORE = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join(TYPE_WORDS)})(?:\s{{1,3}}(?:liên tịch|liên ngành|phối hợp|hành động|kết luận))?\s{{0,3}}(?:\(?số)?\s{{0,2}}:?\s{{0,3}}$",
    re.IGNORECASE,
)
_LISTED_BEFORE = re.compile(r"^\s{0,2}(?:,|;|và|và số|, số|; số)\s{1,3}(?:số\s{1,3})?$")
_DATE_AFTER = re.compile(r"[\s,(]{0,4}(?:(?:được |đã )?(?:ký |ban hành )?\s?(?:ngày\s{1,3}){1,2})$", re.IGNORECASE)
_ISSUER_THEN_DATE = re.compile(
    r"[\s,]{0,3}của\s(?:(?![.;:()]|\s(?:ngày|về|theo|tại|và)\s).){1,60}[\s,]{1,3}(?:(?:được )?(?:ký|ban hành)\s)?ngày\s{1,3}$", re.IGNORECASE
)
_ISSUER_AFTER = re.compile(r"[\s,)]{0,3}(?:của|do)\s{1,3}(?P<name>[^,.;:()]{2,60})")
_SUBJECT = re.compile(r"(?:^|[\s,;(])(?:về việc|về|v/v)\s{1,3}(?P<subject>[^;()\n]{3,200})", re.IGNORECASE)
_SUBJECT_END = re.compile(r"\.(?:\s|$)|\s(?:theo|tại|thực hiện|căn cứ)\s(?=[^,;]{0,40}\bsố\s)", re.IGNORECASE)
_TYPE_AT_END = re.compile(rf"[\s,]{{1,3}}(?:{'|'.join(TYPE_WORDS)})(?:\s{{1,3}}số)?\s{{0,3}}$", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s?[-–]\s?")
_AROUND = 90


@dataclass(frozen=True)
class Document:
    """A citation. type_word: as the text says it, lower case («nghị quyết»), "" for none. symbol: «NQ-CP», «NQ/TW», «QH15».

    type_sign: «NQ», or "" for a symbol without one («UBND-TH»). issuer: the symbol's own («CP», «UBND»); named: the sign of
    the issuer that the text names, "" when it names none that is known. name: the issuer's words. form: STATE or PARTY.
    year: of the number, 0 for none. span: the number with its symbol.
    """

    type_word: str
    number: str
    symbol: str
    type_sign: str
    year: int
    issuer: str
    named: str
    name: str
    date: ProseDate | None
    subject: str
    span: tuple[int, int]
    form: str

    @property
    def text(self) -> str:
        """The number as it is written when it is written well: «04/2026/NQ-HĐND», «71-NQ/TW»."""
        if self.form == PARTY:
            return f"{self.number}-{self.symbol}"
        return "/".join([self.number, *([str(self.year)] if self.year else []), self.symbol])


@lru_cache(maxsize=4096)
def find_documents(text: str) -> list[Document]:
    """Every legal document that the text cites, in order. Positions are those of the given text."""
    clean = bare(text)
    if "/" not in clean:
        return []
    matches = sorted([*_STATE_FORM.finditer(clean), *_PARTY_FORM.finditer(clean)], key=lambda match: match.start())
    kept = [match for number, match in enumerate(matches) if number == 0 or match.start() >= matches[number - 1].end()]
    dates = find_dates(clean)
    found: list[Document] = []
    for number, match in enumerate(kept):
        following = kept[number + 1].start() if number + 1 < len(kept) else len(clean)
        previous = found[-1] if found else None
        found.append(_read(clean, match, following, previous, dates))
    return found


def _read(text: str, match: re.Match[str], following: int, previous: Document | None, dates: list[ProseDate]) -> Document:
    form = PARTY if match.re is _PARTY_FORM else STATE
    type_sign, issuer, symbol, year = _of_party(match) if form == PARTY else _of_state(match)
    date = _date_after(text, match.end(), following, dates)
    name = _issuer_name(text, match.end(), date, following)
    rest = text[date.end if date else match.end() : following]
    return Document(
        type_word=_type_word(text, match.start(), previous),
        number=match["number"],
        symbol=symbol,
        type_sign=type_sign,
        year=year,
        issuer=issuer,
        named=issuer_sign(name),
        name=name,
        date=date,
        subject=_subject(rest),
        span=match.span(),
        form=form,
    )


def _of_party(match: re.Match[str]) -> tuple[str, str, str, int]:
    return match["type"], match["issuer"], f"{match['type']}/{match['issuer']}", 0


def _of_state(match: re.Match[str]) -> tuple[str, str, str, int]:
    symbol = _SEPARATOR.sub("-", match["symbol"])
    year = int(match["year"] or 0)
    first, _, rest = symbol.partition("-")
    if first in TYPES and rest:
        return first, rest.partition("-")[0], symbol, year
    return "", re.sub(r"\d+$", "", first), symbol, year


def _type_word(text: str, start: int, previous: Document | None) -> str:
    """The type's word just before the number, or the one of the document before it in a list («số 57-NQ/TW, 59-NQ/TW»)."""
    if match := _WORD_BEFORE.search(text[max(0, start - 60) : start]):
        return match["word"].lower()
    if previous and _LISTED_BEFORE.match(text[previous.date.end if previous.date else previous.span[1] : start]):
        return previous.type_word
    return ""


def _date_after(text: str, end: int, following: int, dates: list[ProseDate]) -> ProseDate | None:
    for date in dates:
        if end <= date.start < min(following, end + _AROUND):
            between = text[end : date.start]
            if _DATE_AFTER.fullmatch(between) or _ISSUER_THEN_DATE.fullmatch(between):
                return date
            return None
    return None


def _issuer_name(text: str, end: int, date: ProseDate | None, following: int) -> str:
    place = date.end if date and not re.match(r"[\s,]{0,3}của\s", text[end : end + 6]) else end
    match = _ISSUER_AFTER.match(text, place, min(following, place + _AROUND))
    return match["name"].strip() if match else ""


@lru_cache(maxsize=2**12)
def issuer_sign(name: str) -> str:
    """The sign of a known issuer at the beginning of a name; either way of writing the tone (ủy, uỷ)."""
    said = fold(name)
    for known, sign in _ISSUER_NAMES:
        if said.startswith(fold(known)) and not said[len(known) : len(known) + 1].isalnum():
            return sign
    return ""


def _subject(rest: str) -> str:
    match = _SUBJECT.search(rest[:300])
    if not match or re.search(r"[.;](?:\s|$)", rest[: match.start()]):
        return ""
    subject = match["subject"]
    end = _SUBJECT_END.search(subject)
    # What runs up to the next document ends in that one's type.
    return (subject[: end.start()] if end else _TYPE_AT_END.sub("", subject)).strip(" ,")


def is_party_issuer(sign: str) -> bool:
    """Whether a symbol's issuer is a Party body: TW, TU, ĐU, and departments such as BTCTW, BTGDVTU."""
    return sign in PARTY_ISSUERS or bool(_PARTY_DEPARTMENT.match(sign))


def allowed_words(document: Document) -> tuple[str, ...] | None:
    """The type words that fit a document's symbol; None when the symbol says nothing about the type."""
    if document.issuer.startswith(("QH", "UBTVQH")) and not document.type_sign:
        return _NATIONAL_ASSEMBLY_WORDS
    if document.type_sign:
        return TYPES[document.type_sign]
    # A symbol without a type («308/UBND-TH») is that of a công văn.
    return ("công văn",) if document.issuer in ("UBND", "HĐND") or _DEPARTMENT.fullmatch(document.issuer) else None


def fits_any_symbol(word: str) -> bool:
    return word in _OPEN_WORDS
