"""The row models: what a row of each data file, and the front matter of each kind of page, must look like.

The guide's tables of columns are drawn from these declarations.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.calls import scan
from macros.folding import shorten, suggest
from macros.periods import Period, parse_date

NOT_IN_YET = "chua_co"
UNCLEAR = "chua_ro"
NOT_APPROVED = "chưa duyệt"

NOT_A_TWIN = "khong"

# How an issued report is put right (Nghị định 30/2020/NĐ-CP, Điều 18): its content by a document of equal form, errors of form by an official letter.
AMENDING, REPLACING, FORMAL = "sua_doi", "thay_the", "dinh_chinh"
WAYS_TO_CORRECT = {AMENDING: "văn bản sửa đổi, bổ sung", REPLACING: "văn bản thay thế", FORMAL: "công văn đính chính"}

STATUSES = {
    "chua_thuc_hien": "chưa thực hiện",
    "dang_thuc_hien": "đang thực hiện",
    "hoan_thanh": "hoàn thành",
    "hoan_thanh_cham": "hoàn thành chậm",
    "dung": "dừng",
}
CLOSED = ("hoan_thanh", "hoan_thanh_cham", "dung")

DRAFT, ISSUED = "du_thao", "da_ban_hanh"
STATES = {
    "du_thao": ("dự thảo", "Đang soạn: còn thiếu số thì chỉ cảnh báo; trang mang dải DỰ THẢO."),
    "trinh_ky": ("trình ký", "Đã đủ số liệu, chờ lãnh đạo ký."),
    ISSUED: ("đã ban hành", "Đã ký, có số và ngày."),
}

KINDS_OF_FIGURE = {
    "so_nguyen": "số nguyên",
    "thap_phan": "số thập phân",
    "ty_le": "tỷ lệ phần trăm",
    "tien": "số tiền, theo đơn vị tính ghi ở don_vi_tinh",
}


def _shown(text: str) -> str:
    """A cell's text as a sentence begins with it."""
    return f"«{shorten(text)}»" if text.strip() else "Ô trống"


def refuse(code: str, fact: str, suggestion: str) -> PydanticCustomError:
    """The error that a validator raises: a kind of problem with its two sentences."""
    return PydanticCustomError("refused", "{fact}", {"code": code, "fact": fact, "suggestion": suggestion})


_ACTIVE = re.compile(r"[<>`|\[\]{}\\*_~]|://|^\s*[#=+@-]")
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}


def _plain(text: str) -> str:
    """Text that means nothing to Markdown, to HTML or to a spreadsheet."""
    _visible(text)
    if match := _ACTIVE.search(text):
        raise _active(match, "Chỉ ghi chữ thường, bỏ ký hiệu này.")
    return text


def _active(match: re.Match, fix: str) -> PydanticCustomError:
    sign = match[0].strip()
    if match.start() == 0 and sign in tuple("=+@-"):
        return refuse("o-co-ma", f"Ô mở đầu bằng «{sign}», bảng tính hiểu là công thức.", f"Bỏ dấu {sign} ở đầu.")
    return refuse("o-co-ma", f"Ô có «{sign}», là ký hiệu có tác dụng lệnh.", fix)


_TASK_ACTIVE = re.compile(r"[<>`|\[\]\\_~]|://|^\s*[#=+@-]")
_PAIRED_STARS = re.compile(r"\*\*(?!\s)[^*]+(?<!\s)\*\*|\*(?!\s)[^*]+(?<!\s)\*")
_BRACES = re.compile("[{}]{2}")
QUOTES_IN_CSV = 'Trong ô CSV, mỗi dấu " viết thành "".'
_TASK_SIGNS = 'Chỉ ghi chữ, *nghiêng*, **đậm** và lệnh như {{ so_lieu(""mã"") }}.'


def _task_text(text: str) -> str:
    """Prose that may hold *…*, **…** and macro calls (their grammar is checked with the pages')."""
    _visible(text)
    without_calls = re.sub(r"\{\{[^{}\n]*\}\}", "x", text)
    if bad := scan(text)[1] if _BRACES.search(without_calls) else ():
        raise refuse("lenh-sai", bad[0].fact, f"{bad[0].suggestion} {QUOTES_IN_CSV}")
    if match := _TASK_ACTIVE.search(without_calls) or re.search(r"[{}]", without_calls):
        raise _active(match, _TASK_SIGNS)
    if "*" in without_calls and "*" in _PAIRED_STARS.sub("", without_calls):
        raise refuse("o-co-ma", "Ô có dấu * không thành cặp.", "Viết *nghiêng* hoặc **đậm**, dấu sát chữ; nếu không thì bỏ dấu *.")
    return text


def _visible(text: str) -> str:
    # Asking the whole text first is fast; a space that is not printable, such as the one that does not break, may stay.
    if not text.isprintable():
        for char in text:
            if unicodedata.category(char) in _INVISIBLE:
                name = "dấu tab" if char == "\t" else f"ký tự ẩn U+{ord(char):04X}"
                raise refuse("ky-tu-an", f"Ô có {name}.", "Xóa nội dung rồi gõ lại.")
    if text != text.strip():
        raise refuse("dau-cach-thua", f"«{shorten(text)}» có dấu cách ở đầu hoặc cuối.", "Xóa dấu cách thừa.")
    return text


def _filled(text: str) -> str:
    if text == "":
        raise refuse("o-trong", "Ô bỏ trống.", "Ghi nội dung.")
    return text


_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*){1,3}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_HEADING_NAME = re.compile(r"[A-Z0-9]+(\.[a-z0-9_]+)*")
_TASK_CODE = re.compile(r"NV-20[0-9]{2}-(0[1-9]|1[0-2])-[0-9]{3}")


def _wrong_code(text: str, kind: str, fix: str) -> PydanticCustomError:
    """A code that is not there, or has spaces around it, is told so."""
    if text.strip() == "":
        return refuse("o-trong", "Ô mã bỏ trống.", "Ghi mã; dòng tổng, dòng ghi chú thì xóa cả dòng.")
    _visible(text)
    return refuse("ma-sai-dang", f"«{shorten(text)}» không phải {kind}.", fix)


def _figure_code(text: str) -> str:
    if not _CODE.fullmatch(text):
        fix = "Mã viết thường không dấu, 2 đến 4 phần cách nhau bằng dấu chấm, như tthc.ho_so.truc_tuyen; dòng tổng, dòng ghi chú thì xóa."
        raise _wrong_code(text, "mã chỉ tiêu", fix)
    return text


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise _wrong_code(text, "mã", "Mã viết thường không dấu, chỉ gồm chữ, số và dấu gạch dưới.")
    return text


def _rule_name(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", text):
        raise _wrong_code(text, "mã quy tắc", "Chép mã trong ngoặc vuông của thông báo, như lech-so-tinh, hoặc mã trong doi_chieu.csv.")
    return text


def _names(text: str) -> tuple[str, ...]:
    if text != " ".join(text.split()):
        raise refuse("dau-cach-thua", f"«{shorten(text)}» có dấu cách thừa.", "Các mã cách nhau đúng một dấu cách.")
    names = re.split("[ ,;]+", text) if text else []
    if re.search("[,;]", text):
        raise refuse("ma-sai-dang", f"«{shorten(text)}» có dấu phẩy hoặc chấm phẩy.", f"Các mã cách nhau một dấu cách: «{shorten(' '.join(names))}».")
    if len(set(names)) < len(names):
        raise refuse("gia-tri-la", f"«{shorten(text)}» có một mã hai lần.", "Mỗi mã ghi một lần.")
    return tuple(map(_name, names))


def _choice(*allowed: str) -> AfterValidator:
    def check(text: str) -> str:
        if text not in allowed:
            raise refuse("gia-tri-la", f"{_shown(text)} không nằm trong các giá trị được dùng.", suggest(text, allowed, "Viết một trong: " + ", ".join(allowed) + "."))
        return text

    return AfterValidator(check)


def _date_or_none(text: Any) -> datetime.date | None:
    if text == "":
        return None
    try:
        date = parse_date(str(text))
    except ValueError:
        raise _wrong_date(str(text)) from None
    if not 2000 <= date.year <= 2099:
        raise refuse("ngay-sai", f"Năm {date.year:04} của «{text}» nằm ngoài 2000 đến 2099.", "Kiểm tra lại năm.")
    return date


def _given(date: datetime.date | None) -> datetime.date:
    if date is None:
        raise refuse("o-trong", "Ô ngày bỏ trống.", "Ghi ngày dạng 15/05/2026.")
    return date


def _stated(what: str, fix: str) -> Callable[[Any], Any]:
    """A validator of what every correction must say."""

    def check(value: Any) -> Any:
        if not value:
            raise refuse("dinh-chinh-thieu", f"Đính chính chưa ghi {what}.", fix)
        return value

    return check


_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_AMENDMENT_CODE = re.compile(r"DC-20[0-9]{2}-(0[1-9]|1[0-2])-[0-9]{2}")


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise refuse("ma-sai-dang", f"«{shorten(text)}» không phải mã băm SHA-256.", "Lấy lại tệp do máy ghi; tệp này không sửa bằng tay.")
    return text


def _amendment_code(text: str) -> str:
    if not _AMENDMENT_CODE.fullmatch(text):
        raise _wrong_code(text, "mã đính chính", "Viết DC, kỳ của báo cáo và số thứ tự, như DC-2026-04-01.")
    return text


def _wrong_date(text: str) -> PydanticCustomError:
    """A date in another form is told how to be written; a day that no calendar has is told so."""
    found = _date_parts(text)
    if not found:
        return refuse("ngay-sai", f"«{shorten(text)}» không phải một ngày.", "Viết ngày dạng 15/05/2026 hoặc 2026-05-15.")
    day, month, year = found
    if len(text) == 5:
        return refuse("ngay-sai", f"«{text}» là số thứ tự mà Excel ghi thay cho ngày.", f"Viết «{_calendar_date(day, month, year)}».")
    if fixed := _calendar_date(day, month, year):
        return refuse("ngay-sai", f"«{shorten(text)}» là ngày viết chưa đúng dạng.", f"Viết «{fixed}».")
    swapped = _calendar_date(month, day, year)
    fix = f"Viết ngày trước, tháng sau: «{swapped}»." if swapped else "Viết một ngày có trong lịch, ngày trước, tháng sau."
    return refuse("ngay-sai", f"«{shorten(text)}» không phải một ngày có thật.", fix)


def _date_parts(text: str) -> tuple[str, str, str] | None:
    """Day, month and year of a date in another form: other signs, a year of two digits, a time behind it, Excel's count of days."""
    parts = re.findall("[0-9]+", text)
    if re.fullmatch("20[0-9]{6}", text):
        return text[6:], text[4:6], text[:4]
    if len(parts) == 1 and re.fullmatch("[2-7][0-9]{4}", text):
        date = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))
        return f"{date.day}", f"{date.month}", f"{date.year}"
    if len(parts) < 3 or any(len(part) > 4 for part in parts[:3]):
        return None
    if len(parts[0]) == 4:
        return parts[2], parts[1], parts[0]
    return parts[0], parts[1], parts[2] if len(parts[2]) == 4 else f"20{parts[2]:0>2}"


def _calendar_date(day: str, month: str, year: str) -> str:
    written = f"{day:0>2}/{month:0>2}/{year}"
    try:
        parse_date(written)
    except ValueError:
        return ""
    return written


def _task_code(text: str) -> str:
    if not _TASK_CODE.fullmatch(text):
        raise _wrong_code(text, "mã nhiệm vụ", "Viết NV, năm, tháng của báo cáo và số thứ tự ba chữ số, như NV-2026-04-017.")
    return text


def _earlier_task(text: str) -> str:
    return text if text in ("", NOT_A_TWIN) else _task_code(text)


def _heading_name(text: str) -> str:
    if not _HEADING_NAME.fullmatch(text):
        raise _wrong_code(text, "tên mục", "Viết số của mục, thêm tên nhóm không dấu nếu cần, như IV.1 hoặc IV.3.dat_dai.")
    return text


def _yes_or_no(text: str) -> bool:
    if text not in ("co", "khong"):
        raise refuse("gia-tri-la", f"{_shown(text)} không nằm trong các giá trị được dùng.", "Viết co hoặc khong.")
    return text == "co"


def _counting_number(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,5}", text):
        raise refuse("gia-tri-la", f"{_shown(text)} không phải số thứ tự.", "Viết số nguyên từ 1 đến 999999.")
    return int(text)


def _whole(text: Any) -> int:
    if not re.fullmatch(r"[0-9]", text):
        raise refuse("gia-tri-la", f"{_shown(text)} không phải số chữ số thập phân.", "Viết một chữ số, từ 0 đến 9.")
    return int(text)


def _period(text: Any) -> Period:
    try:
        return Period.parse(str(text))
    except ValueError:
        raise refuse("ky-sai", f"«{shorten(str(text))}» không phải kỳ báo cáo.", "Viết năm-tháng, như 2026-04.") from None


def _document_number(text: str) -> str:
    if not re.fullmatch(r"(?:[0-9]{1,5}[a-z]?)?", text):
        number = re.match("[0-9]*", text)[0]
        fix = f"Viết «{number}»; ký hiệu thì ghi ở ky_hieu." if number else 'Ghi chữ số, như 125; chưa cấp số thì viết "".'
        raise refuse("gia-tri-la", f"«{shorten(text)}» không phải số văn bản.", fix)
    return text


def _month_number(text: str) -> str:
    if not re.fullmatch("[1-9]|1[0-2]", text):
        raise refuse("gia-tri-la", f"{_shown(text)} không phải số của tháng.", "Viết số từ 1 đến 12, không có số 0 ở đầu.")
    return text


def _year(text: Any) -> int:
    if not re.fullmatch(r"20[0-9]{2}", text):
        raise refuse("ky-sai", f"{_shown(text)} không phải năm.", "Viết bốn chữ số, như 2026.")
    return int(text)


Plain = Annotated[str, AfterValidator(_plain)]
Filled = Annotated[str, AfterValidator(_plain), AfterValidator(_filled)]
TaskText = Annotated[str, AfterValidator(_task_text), AfterValidator(_filled)]
FigureCode = Annotated[str, AfterValidator(_figure_code)]
Name = Annotated[str, AfterValidator(_name)]
NameOrNone = Annotated[str, AfterValidator(lambda text: text and _name(text))]
Names = Annotated[tuple[str, ...], BeforeValidator(_names)]
DateOrNone = Annotated[datetime.date | None, BeforeValidator(_date_or_none)]
PeriodText = Annotated[Period, BeforeValidator(_period)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Counting = Annotated[int, BeforeValidator(_counting_number)]


class Row(BaseModel):
    """A row and where it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str = Field(default="", exclude=True)
    line: int = Field(default=0, exclude=True)

    @classmethod
    def columns(cls) -> list[str]:
        return [name for name in cls.model_fields if name not in ("file", "line")]

    @classmethod
    def headers(cls) -> list[list[str]]:
        """Every header that a file may have: all columns, or without the last ones, as far as these may be left out."""
        columns = cls.columns()
        needed = sum(cls.model_fields[name].is_required() for name in columns)
        return [columns[:count] for count in range(len(columns), needed - 1, -1)]

    def column(self, name: str) -> int:
        """The number of a column, from 1, for a problem's address."""
        return self.columns().index(name) + 1


class Indicator(Row):
    """data/danh_muc/chi_tieu.csv"""

    ma: FigureCode = Field(description="mã, gồm lĩnh vực, việc, chi tiết; đặt một lần, không đổi")
    ten: Filled = Field(description="tên đầy đủ, đọc riêng vẫn hiểu")
    don_vi_tinh: Filled = Field(description="đơn vị tính: văn bản, hồ sơ, %, triệu đồng…")
    kieu: Annotated[str, _choice(*KINDS_OF_FIGURE)] = Field(description="so_nguyen, thap_phan, ty_le hoặc tien")
    so_le: Annotated[int, BeforeValidator(_whole)] = Field(description="số chữ số sau dấu phẩy")
    hai_chu_so: YesNo = Field(description="co: số dưới 10 in hai chữ số (02); khong: in bình thường")
    linh_vuc: Name = Field(description="mã lĩnh vực trong linh_vuc.csv")
    don_vi_bao_cao: Name = Field(description="mã đơn vị cung cấp số, trong don_vi.csv")
    cong_thuc: Annotated[str, AfterValidator(_visible)] = Field(description="cách tính từ các mã khác; để trống nếu là số nhập")
    toi_da: Annotated[str, AfterValidator(_visible)] = Field(description="giá trị lớn nhất có thể; để trống nếu không có")
    mo_ta: Plain = Field(description="giải thích thêm")


class WorkField(Row):
    """data/danh_muc/linh_vuc.csv"""

    ma: Name = Field(description="mã lĩnh vực")
    ten: Filled = Field(description="tên lĩnh vực")


class HeadingFields(Row):
    """data/danh_muc/de_muc.csv"""

    de_muc: Filled = Field(description="đề mục của báo cáo, không có số thứ tự")
    linh_vuc: Names = Field(description="mã các lĩnh vực mà mục thuộc về, cách nhau một dấu cách; trống nếu không thuộc lĩnh vực nào")


class Source(Row):
    """data/danh_muc/nguon.csv"""

    ma: Name = Field(description="mã nguồn giao việc")
    ten: Filled = Field(description="tên nguồn giao việc")


class Unit(Row):
    """data/danh_muc/don_vi.csv"""

    ma: Name = Field(description="mã đơn vị")
    ten: Filled = Field(description="tên đầy đủ")
    loai: Annotated[str, _choice("thuoc_xa", "phoi_hop")] = Field(description="thuoc_xa: đơn vị của xã; phoi_hop: đơn vị ngoài xã")


class Opening(Row):
    """data/danh_muc/so_dau_ky.csv"""

    ma: FigureCode = Field(description="mã chỉ tiêu")
    nam: Annotated[int, BeforeValidator(_year)] = Field(description="năm")
    den_thang: Annotated[str, AfterValidator(_month_number)] = Field(description="tháng cuối đã cộng trong giá trị")
    gia_tri: str = Field(description="giá trị cộng dồn từ đầu năm")
    nguon: Filled = Field(description="lấy từ đâu")


class Wording(Row):
    """data/danh_muc/so_trong_van.csv"""

    mau: Filled = Field(description="cụm từ có số mà không phải số liệu; chữ N đứng thay cho số")
    ly_do: Filled = Field(description="vì sao số này không phải số liệu")


class ReconciliationRule(Row):
    """data/danh_muc/doi_chieu.csv"""

    ma: Name = Field(description="mã quy tắc")
    noi_dung: Filled = Field(description="quy tắc nói gì, đọc riêng vẫn hiểu")
    ve_trai: Annotated[str, AfterValidator(_visible), AfterValidator(_filled)] = Field(description="biểu thức của các mã chỉ tiêu, như ở cong_thuc")
    quan_he: Annotated[str, _choice("bang", "khong_qua", "it_nhat", "cung_goc")] = Field(
        description="bang: hai vế bằng nhau; khong_qua: vế trái không quá vế phải; it_nhat: vế trái ít nhất bằng vế phải; cung_goc: hai vế suy ra cùng một số, trong phạm vi làm tròn"
    )
    ve_phai: Annotated[str, AfterValidator(_visible), AfterValidator(_filled)] = Field(description="biểu thức của các mã chỉ tiêu")
    muc: Annotated[str, _choice("loi", "canh_bao")] = Field(description="loi: dừng lại khi lệch; canh_bao: chỉ cảnh báo")


def _misspellings(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in _plain(text).split(";") if each.strip())


Misspellings = Annotated[tuple[str, ...], BeforeValidator(_misspellings)]


class Term(Row):
    """data/danh_muc/tu_ngu.csv"""

    chuan: Filled = Field(description="cách viết chuẩn; với chữ viết tắt là chữ viết tắt")
    day_du: Plain = Field(description="tên đầy đủ của chữ viết tắt; để trống nếu không phải chữ viết tắt")
    cach_viet_sai: Misspellings = Field(description="các cách viết sai đã gặp, cách nhau bằng dấu chấm phẩy; phân biệt chữ hoa, chữ thường")
    loai: Annotated[str, _choice("dia_danh", "co_quan", "viet_tat", "ten_rieng", "thuat_ngu")] = Field(
        description="dia_danh: địa danh; co_quan: cơ quan, đơn vị; viet_tat: chữ viết tắt; ten_rieng: tên riêng khác; thuat_ngu: thuật ngữ"
    )
    ghi_chu: Plain = Field(description="ghi chú")


class LegalDocument(Row):
    """data/danh_muc/van_ban.csv"""

    so_hieu: Filled = Field(description="số và ký hiệu, như 66.13/2026/NQ-CP hoặc 71-NQ/TW")
    loai: Filled = Field(description="tên loại: Nghị quyết, Nghị định, Kế hoạch, Công văn…")
    ngay: DateOrNone = Field(description="ngày ban hành, dd/mm/yyyy; trống nếu chưa biết")
    co_quan: Plain = Field(description="cơ quan ban hành, tên đầy đủ; trống nếu chưa biết")
    trich_yeu: Plain = Field(description="trích yếu, không ghi chữ «về» ở đầu; trống nếu chưa biết")


class FigureRow(Row):
    """data/<kỳ>/so_lieu.csv"""

    ma: FigureCode = Field(description="mã chỉ tiêu trong chi_tieu.csv")
    gia_tri: str = Field(description="số; chua_co khi chưa có số; chua_ro khi văn bản ghi không thành số; trống khi chỉ tiêu có công thức")
    nguyen_van: Plain = Field(description="chữ số đúng như văn bản ghi, chỉ khi khác với cách hệ thống in")
    ghi_chu: Plain = Field(description="ghi chú")


class ControlRow(Row):
    """data/<kỳ>/so_kiem.csv"""

    ma: FigureCode = Field(description="mã chỉ tiêu, hoặc mã cham_muon…")
    gia_tri: Annotated[str, AfterValidator(_filled)] = Field(description="số mà văn bản ghi ở chỗ này, viết như ở so_lieu.csv")
    noi_neu: Filled = Field(description="văn bản ghi ở đâu, như Mục III.6")


class OverdueRow(Row):
    """data/<kỳ>/cham_muon.csv"""

    theo: Annotated[str, _choice("nguon", "don_vi")] = Field(description="nguon: theo nguồn giao việc; don_vi: theo đơn vị")
    ma: Name = Field(description="mã trong nguon.csv hoặc don_vi.csv; tat_ca cho dòng tổng mà văn bản ghi khác số tính")
    phan: Annotated[str, _choice("ky_truoc", "phat_sinh", "chung")] = Field(description="ky_truoc, phat_sinh; chung khi văn bản không tách")
    gia_tri: str = Field(description="số nhiệm vụ chậm muộn; trống ở dòng tat_ca")
    nguyen_van: Plain = Field(description="chữ số đúng như văn bản ghi, chỉ khi khác với cách hệ thống in")
    ghi_chu: Plain = Field(description="ghi chú")


class TaskRow(Row):
    """data/<kỳ>/nhiem_vu.csv"""

    ma: Annotated[str, AfterValidator(_task_code)] = Field(description="mã nhiệm vụ, như NV-2026-04-017; không đổi")
    muc: Annotated[str, AfterValidator(_heading_name)] = Field(description="đề mục chứa nhiệm vụ, dùng trong lệnh nhiem_vu")
    cap: Annotated[str, _choice("-", "+")] = Field(description="cấp gạch đầu dòng: - hoặc +")
    noi_dung: TaskText = Field(description="nội dung, đúng như văn bản; được dùng *nghiêng*, **đậm** và lệnh số liệu")
    linh_vuc: Name = Field(description="mã lĩnh vực trong linh_vuc.csv")
    don_vi: NameOrNone = Field(description="mã đơn vị chủ trì; trống nếu văn bản không nêu")
    phoi_hop: Names = Field(description="mã các đơn vị phối hợp, cách nhau một dấu cách")
    han: DateOrNone = Field(description="hạn hoàn thành, dd/mm/yyyy; trống nếu văn bản không nêu")
    can_cu: Plain = Field(description="văn bản làm căn cứ")
    nhac_lai: Annotated[str, AfterValidator(_earlier_task)] = Field(
        default="", description="mã nhiệm vụ tháng trước mà dòng này nhắc lại; khong khi kiểm tra thấy giống mà là việc khác; không bắt buộc có cột"
    )
    nguon: NameOrNone = Field(default="", description="mã nguồn giao việc trong nguon.csv; không bắt buộc có cột")

    @property
    def period(self) -> str:
        return self.ma[3:10]


class ProgressRow(Row):
    """data/<kỳ>/tien_do.csv"""

    ma: Annotated[str, AfterValidator(_task_code)] = Field(description="mã nhiệm vụ đã giao ở tháng trước, như NV-2026-04-017")
    ngay: Annotated[DateOrNone, AfterValidator(_given)] = Field(description="ngày có tiến độ này, dd/mm/yyyy")
    trang_thai: Annotated[str, _choice(*STATUSES)] = Field(description=", ".join(STATUSES))
    ket_qua: Plain = Field(description="kết quả, sản phẩm: số văn bản, việc đã làm")
    ghi_chu: Plain = Field(description="ghi chú")


class Waiver(Row):
    """data/<kỳ>/ngoai_le.csv"""

    quy_tac: Annotated[str, AfterValidator(_rule_name)] = Field(description="mã lỗi trong ngoặc vuông của thông báo, hoặc mã quy tắc trong doi_chieu.csv")
    ma: Annotated[tuple[str, ...], BeforeValidator(lambda text: tuple(_figure_code(each) for each in text.split()))] = Field(description="mã các chỉ tiêu lệch nhau, cách nhau một dấu cách; trống nếu chỗ lệch nằm trong câu")
    ghi: Filled = Field(description="giá trị văn bản ghi, đúng như thông báo nêu")
    tinh: Plain = Field(description="giá trị tính ra, đúng như thông báo nêu; trống nếu không tính được")
    ly_do: Filled = Field(description="vì sao vẫn để như vậy")
    nguoi_duyet: Filled = Field(description="họ tên người duyệt; chưa duyệt khi còn dự thảo")
    ngay: DateOrNone = Field(description="ngày duyệt; trống khi chưa duyệt")


class LockRow(Row):
    """data/<kỳ>/khoa.csv"""

    noi: Annotated[str, AfterValidator(_visible), AfterValidator(_filled)] = Field(description="chỗ được khóa: tệp, số liệu, tên, cách tính, nhiệm vụ hoặc mục của trang; dòng đầu là cả bản khóa")
    sha256: Annotated[str, AfterValidator(_digest), AfterValidator(_filled)] = Field(description="mã băm SHA-256 của nội dung chỗ ấy như người đọc thấy lúc khóa")


class Amendment(Row):
    """data/dinh_chinh.csv"""

    ma: Annotated[str, AfterValidator(_amendment_code)] = Field(description="mã lần đính chính, như DC-2026-04-01: kỳ của báo cáo và số thứ tự")
    ky: PeriodText = Field(description="kỳ của báo cáo được đính chính, như 2026-04")
    hinh_thuc: Annotated[str, _choice(*WAYS_TO_CORRECT)] = Field(description="; ".join(f"{code}: {name}" for code, name in WAYS_TO_CORRECT.items()))
    so_van_ban: Annotated[Plain, AfterValidator(_stated("số văn bản đính chính", "Ghi số và ký hiệu, như 152/BC-UBND."))] = Field(description="số và ký hiệu của văn bản đính chính")
    ngay: Annotated[DateOrNone, AfterValidator(_stated("ngày của văn bản đính chính", "Ghi ngày dạng 15/05/2026."))] = Field(description="ngày của văn bản đính chính, dd/mm/yyyy")
    noi: Annotated[str, AfterValidator(_visible), AfterValidator(_filled)] = Field(description="chỗ đã đổi, như ở khoa.csv")
    cu: Annotated[str, AfterValidator(_visible)] = Field(description="nội dung cũ; trống với dòng nêu cả tệp")
    moi: Annotated[str, AfterValidator(_visible)] = Field(description="nội dung mới; trống với dòng nêu cả tệp")
    ly_do: Annotated[Plain, AfterValidator(_stated("lý do", "Ghi vì sao phải sửa."))] = Field(description="vì sao phải sửa")
    sha256_cu: Annotated[str, AfterValidator(_digest)] = Field(description="mã băm của chỗ ấy trước khi sửa; trống nếu chưa có chỗ ấy")
    sha256_moi: Annotated[str, AfterValidator(_digest)] = Field(description="mã băm của chỗ ấy sau khi sửa; trống nếu chỗ ấy bị bỏ")


class CorrectionRow(Row):
    """data/<kỳ>/ban_chep.csv"""

    dong: Counting = Field(description="dòng trong bản nhận dạng")
    ban_nhan_dang: Filled = Field(description="chữ như bản nhận dạng")
    ban_sua: Filled = Field(description="chữ đã sửa trên trang")
    chac_chan: Annotated[str, _choice("chắc chắn", "có khả năng", "cần hỏi")] = Field(description="mức chắc chắn của chỗ sửa")
    ly_do: Filled = Field(description="vì sao sửa")


@dataclass(frozen=True)
class Table:
    """A data file: its name, its row model, the columns that make a row unique, whether it may hold no rows, and how many at most."""

    name: str
    model: type[Row]
    key: tuple[str, ...]
    may_be_empty: bool = False
    required: bool = True
    most: int = 5000


CATALOGUE_TABLES = (
    Table("chi_tieu.csv", Indicator, ("ma",), most=2000),
    Table("linh_vuc.csv", WorkField, ("ma",)),
    Table("de_muc.csv", HeadingFields, ("de_muc",), may_be_empty=True, required=False),
    Table("don_vi.csv", Unit, ("ma",)),
    Table("nguon.csv", Source, ("ma",)),
    Table("so_dau_ky.csv", Opening, ("ma", "nam"), may_be_empty=True),
    Table("so_trong_van.csv", Wording, ("mau",), may_be_empty=True, most=500),
    Table("doi_chieu.csv", ReconciliationRule, ("ma",), may_be_empty=True, required=False),
    Table("tu_ngu.csv", Term, ("chuan", "loai"), may_be_empty=True, required=False),
    Table("van_ban.csv", LegalDocument, ("so_hieu", "ngay"), may_be_empty=True, required=False),
)
MONTH_TABLES = (
    Table("so_lieu.csv", FigureRow, ("ma",)),
    Table("nhiem_vu.csv", TaskRow, ("ma",), may_be_empty=True),
    Table("tien_do.csv", ProgressRow, ("ma", "ngay"), may_be_empty=True, required=False),
    Table("cham_muon.csv", OverdueRow, ("theo", "ma", "phan"), required=False),
    Table("so_kiem.csv", ControlRow, ("ma", "noi_neu"), may_be_empty=True, required=False),
    Table("ngoai_le.csv", Waiver, ("quy_tac", "ma", "ghi"), may_be_empty=True, required=False),
    Table("ban_chep.csv", CorrectionRow, ("dong", "ban_nhan_dang"), required=False),
)
# Written when a month is closed, and read only where the month no longer is what it was then.
LOCK_TABLE = Table("khoa.csv", LockRow, ("noi",), required=False)
AMENDMENTS_TABLE = Table("dinh_chinh.csv", Amendment, ("ma", "noi"), required=False, most=20000)
TABLES = {table.name: table for table in (*CATALOGUE_TABLES, *MONTH_TABLES, LOCK_TABLE, AMENDMENTS_TABLE)}


class PageHead(BaseModel):
    """The front matter of an ordinary page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Filled = Field(description="tên trang, hiện trong mục lục và kết quả tìm kiếm")


class TaskListHead(PageHead):
    """docs/nhiem-vu/<năm>/<tháng>.md"""

    ky: PeriodText = Field(description="tháng thực hiện nhiệm vụ, như 2026-05")


class ReportHead(PageHead):
    """docs/bao-cao/<năm>/<tháng>.md"""

    ky: PeriodText = Field(description="kỳ báo cáo, như 2026-04")
    trang_thai: Annotated[str, _choice(*STATES)] = Field(description="du_thao, trinh_ky hoặc da_ban_hanh")
    du_lieu: YesNo = Field(default=True, description="khong: báo cáo cũ chỉ có lời văn, không có thư mục số liệu; không ghi thì là co")
    so: Annotated[str, AfterValidator(_document_number)] = Field(default="", description="số văn bản; trống khi chưa cấp")
    ky_hieu: Annotated[str, AfterValidator(_plain)] = Field(description="ký hiệu, như BC-UBND")
    ngay: DateOrNone = Field(default=None, description="ngày ban hành; trống khi chưa có")
    ky_thay: tuple[Annotated[str, AfterValidator(_plain)], ...] = Field(description="các dòng thẩm quyền ký và chức vụ")
    nguoi_ky: Annotated[str, AfterValidator(_plain)] = Field(default="", description="họ tên người ký; trống khi chưa ký")
    noi_nhan: tuple[Annotated[str, AfterValidator(_plain)], ...] = Field(description="các nơi nhận")

    @model_validator(mode="after")
    def _issued_with_number_and_date(self) -> Self:
        lacking = [name for name, value in (("so", self.so), ("ngay", self.ngay), ("nguoi_ky", self.nguoi_ky)) if not value]
        if self.trang_thai == ISSUED and lacking:
            fact = f"Báo cáo đã ban hành mà còn trống {', '.join(lacking)}."
            raise refuse("dau-trang-sai", fact, "Ghi đủ, hoặc đổi trang_thai về trinh_ky.")
        return self
