"""What the reports write otherwise than their parts give, gathered on one page, with the reason and who approved it."""

from html import escape

from macros.archive import Archive
from macros.pages import Page
from macros.periods import format_date
from macros.problems import KINDS
from macros.show import html

PAGE = "doi-chieu/"


def table(archive: Archive, page: Page) -> str:
    """Every waiver of every month, newest month first: what is written, what the parts give, why it stands."""
    parts = []
    for period, month in sorted(archive.months.items(), reverse=True):
        if month.waivers:
            head = ("Chỗ lệch", "Văn bản ghi", "Tính ra", "Lý do", "Người duyệt")
            rows = [_row(archive, page, waiver, f"{period}-{number}") for number, waiver in enumerate(month.waivers, 1)]
            parts.append(html.table(f"{period.name.capitalize()}: {len(rows)} chỗ lệch", head, rows, labelled=range(1, 5)))
    return "\n".join(parts) or "<p>Không báo cáo nào ghi khác số tính.</p>"


def _row(archive: Archive, page: Page, waiver, anchor: str) -> list[str]:
    approved = escape(waiver.nguoi_duyet) + (f", {format_date(waiver.ngay)}" if waiver.ngay else "")
    names = [archive.figures.indicators[code].ten for code in waiver.ma if code in archive.figures.indicators]
    name = "; ".join(map(escape, names)) or (KINDS[waiver.quy_tac].title if waiver.quy_tac in KINDS else escape(waiver.quy_tac))
    return [f'<span id="{anchor}">{name}</span>', escape(waiver.ghi), escape(waiver.tinh) or "không tính được", escape(waiver.ly_do), approved]


def rules(archive: Archive, page: Page) -> str:
    """The office's rules, as they stand in doi_chieu.csv."""
    words = {"bang": "=", "khong_qua": "≤", "it_nhat": "≥", "cung_goc": "≈"}
    rows = [[f"<code>{escape(each.ma)}</code>", escape(each.noi_dung), f"{_spelt(archive, each.ve_trai)} {words[each.quan_he]} {_spelt(archive, each.ve_phai)}"] for each in archive.rules]
    return html.table("Quy tắc đối chiếu", ("Mã", "Nội dung", "Điều kiện"), rows, labelled=(1, 2)) if rows else "<p>Chưa có quy tắc nào.</p>"


def _spelt(archive: Archive, text: str) -> str:
    return archive.figures.spelt_out(text, lambda code: escape(archive.figures.indicators[code].ten) if code in archive.figures.indicators else escape(code))
