"""The form of the search page, with everything that can be filtered by; page.js takes it over and counts.

Without JavaScript it stays hidden, and a paragraph says where the archive lists what it has.
"""

from collections.abc import Iterable
from html import escape

from macros.archive import Archive
from macros.pages import Page
from macros.schema import STATUSES
from macros.search_data.entries import KINDS
from macros.show import html

# The archive's lists, by their addresses.
_LISTS = ("bao-cao/", "nhiem-vu/", "so-lieu/", "linh-vuc/", "don-vi/", "van-ban/")


def form(archive: Archive, page: Page) -> str:
    """The parameters of the address are the names of the boxes (address.js)."""
    filters = "\n".join(_filter(name, title, values) for name, title, values in _filters(archive))
    # What it names is found where it stands, so the search passes it over like any repetition.
    return f"""<div class="trich-lai">
<p class="tra-cuu__khong-lenh">Tra cứu cần JavaScript, mà trình duyệt này đang tắt hoặc không có. {_lists(archive, page)}</p>
<form class="tra-cuu" role="search" hidden>
<label class="tra-cuu__o">Từ cần tìm <input type="text" name="q" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
<div class="tra-cuu__loc">
{filters}
</div>
<label class="tra-cuu__xep">Xếp theo <select name="xep"><option value="">mức khớp</option><option value="ngay">thời gian, mới nhất trước</option></select></label>
<button type="reset">Xóa hết</button>
</form>
</div>"""


def _filters(archive: Archive) -> Iterable[tuple[str, str, dict[str, str]]]:
    """The name, the title and the values of each filter."""
    years = sorted({str(page.period.year) for page in archive.pages.values() if page.period} | {str(month.year) for month in archive.months}, reverse=True)
    yield "nam", "Năm", {year: year for year in years}
    yield "thang", "Tháng", {f"{month:02}": f"tháng {month}" for month in range(1, 13)}
    yield "loai", "Loại", KINDS
    yield "linh-vuc", "Lĩnh vực", {code: each.ten for code, each in archive.work_fields.items()}
    yield "don-vi", "Đơn vị", {code: each.ten for code, each in archive.units.items()}
    yield "tinh-trang", "Tình trạng", STATUSES


def _filter(name: str, title: str, values: dict[str, str]) -> str:
    boxes = "\n".join(
        f'<label><input type="checkbox" name="{name}" value="{escape(value)}"><span>{escape(shown)}</span> <span class="tra-cuu__dem"></span></label>' for value, shown in values.items()
    )
    return f'<details><summary>{title}<span class="tra-cuu__so"></span></summary><div role="group" aria-label="{title}">\n{boxes}\n</div></details>'


def _lists(archive: Archive, page: Page) -> str:
    there = [archive.by_url[url] for url in _LISTS if url in archive.by_url]
    links = ", ".join(html.link(page, each.url, each.title) for each in there)
    return f"Danh sách của kho có ở các trang: {links}." if links else "Danh sách của kho có trong danh mục của trang."
