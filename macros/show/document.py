"""The frame of an official document: letterhead, number and date, signature, recipients (Nghị định 30/2020/NĐ-CP)."""

from html import escape

from macros.archive import Archive
from macros.pages import Page
from macros.periods import Period
from macros.schema import STATES, ReportHead
from macros.show import html
from macros.show.downloads import print_links

_OLD_REPORT = '<p class="chu-giai" role="note">Báo cáo cũ, chỉ có lời văn, không có số liệu để tra.</p>'
_BLANK = '<span class="de-trong"></span>'


def draft_banner(page: Page | None) -> str:
    """The DỰ THẢO band while the report is a draft."""
    if page is None or getattr(page.head, "trang_thai", "") != "du_thao":
        return ""
    words = "chưa ban hành; số liệu và câu chữ còn có thể thay đổi."
    return f'<div class="du-thao" role="note"><strong>DỰ THẢO</strong> – {words}</div>'


def opening(archive: Archive, page: Page) -> str:
    """Issuer, national heading, number, place and date, kind of document, and what the marks on figures mean.

    An old report that is kept as prose only has its own letterhead in its prose.
    """
    head = page.head
    if not isinstance(head, ReportHead):
        return ""
    if not head.du_lieu:
        return _OLD_REPORT
    return f"""{draft_banner(page)}
<p class="chu-giai"><span class="chi-man-hinh">Bấm vào một số để xem số đó từ đâu ra. </span>Số có gạch chấm bên dưới là số do hệ thống tính; chữ nhỏ trong ngoặc vuông ghi giá trị tính lại ở chỗ văn bản ghi khác.</p>
<div class="the-thuc">
<div class="co-quan">ỦY BAN NHÂN DÂN<br>XÃ BÁT TRÀNG</div>
<div class="quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><span class="tieu-ngu">Độc lập - Tự do - Hạnh phúc</span></div>
<div class="so-hieu">Số: {_numbered(head)}/{escape(head.ky_hieu)}</div>
<div class="dia-danh">Bát Tràng, {_dated(head)}</div>
</div>
{print_links(archive, page, page.period)}
<p class="ten-loai">BÁO CÁO</p>"""


def _numbered(head: ReportHead) -> str:
    """The number, below 10 with the zero that the decree orders, or a blank."""
    return f"{int(head.so):02}" if head.so.isdecimal() else escape(head.so) or _BLANK


def _dated(head: ReportHead) -> str:
    """The date with the zeros that the decree orders, or blanks for the clerk's pen."""
    if head.ngay is None:
        year = head.ky.shift(1).year if head.ky.month == 12 else head.ky.year
        return f"ngày {_BLANK} tháng {_BLANK} năm {year}"
    month = f"{head.ngay.month:02}" if head.ngay.month <= 2 else str(head.ngay.month)
    return f"ngày {head.ngay.day:02} tháng {month} năm {head.ngay.year}"


def closing(archive: Archive, page: Page) -> str:
    """Recipients and signature block."""
    head = page.head
    if not isinstance(head, ReportHead):
        return ""
    recipients = "\n".join(f"<li>{escape(each)}{'.' if each == head.noi_nhan[-1] else ';'}</li>" for each in head.noi_nhan)
    authority = "<br>".join(escape(each) for each in head.ky_thay)
    signer = f'<p class="nguoi-ky">{escape(head.nguoi_ky)}</p>' if head.nguoi_ky else ""
    return f"""<div class="ket-van-ban">
<div class="noi-nhan"><p>Nơi nhận:</p>
<ul>
{recipients}
</ul></div>
<div class="chu-ky"><p>{authority}</p>{signer}</div>
</div>"""


def state_badge(head: ReportHead) -> str:
    return f'<span class="trang-thai {head.trang_thai}">{STATES[head.trang_thai][0]}</span>'


def corrections(archive: Archive, page: Page, period: str) -> str:
    """The corrections of recognition errors in one report's transcription."""
    month = archive.months.get(Period.parse(period))
    rows = [
        [str(row.dong), escape(row.ban_nhan_dang), escape(row.ban_sua), escape(row.chac_chan), escape(row.ly_do)]
        for row in (month.corrections if month else [])
    ]
    head = ("Dòng", "Bản nhận dạng", "Đã sửa", "Mức chắc chắn", "Lý do")
    name = month.period.name if month else period
    return html.table(f"Chỗ đã sửa khi chép báo cáo {name}", head, rows, numeric=(0,), labelled=(1, 2, 3, 4))
