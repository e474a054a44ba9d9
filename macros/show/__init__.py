"""What the macros print: objects of the archive in, Markdown or HTML out; nothing here opens a file."""

from collections.abc import Callable, Mapping

from macros.archive import Archive
from macros.calls import expand
from macros.pages import Page
from macros.show import amended, appendix, cited, document, evidence, field, figure, guide, home, overdue, reconciliation, search, task_list, unit
from macros.stash import keep_block, keep_inline

Function = Callable[..., str]

# What a macro prints: HTML within a sentence, HTML that stands alone, or Markdown with HTML of both kinds kept in it.
_INLINE = {"so_lieu": figure.figure, "so_ghi_tay": figure.literal, "cach_goi": guide.call_pattern}
_MARKDOWN = {
    "nhiem_vu": task_list.under_heading,
    "danh_sach_nhiem_vu": task_list.month_table,
    "viec_dang_mo": task_list.open_table,
    "viec_cua_don_vi": unit.tasks_of,
    "linh_vuc": field.everything,
    "phu_luc_cham_muon": appendix.late_tasks,
    "phu_luc_nhiem_vu": appendix.set_tasks,
    "bang_chi_tieu": guide.indicators,
    "so_lieu_theo_thang": evidence.group,
    "bang_van_ban": cited.index,
}
_BLOCKS = {
    "so_lieu_noi_bat": figure.headline_figures,
    "viec_theo_han": task_list.by_deadline,
    "dau_van_ban": document.opening,
    "ket_van_ban": document.closing,
    "bang_cham_muon": overdue.table,
    "bang_don_vi": unit.index,
    "bang_linh_vuc": field.index,
    "bang_ban_chep": document.corrections,
    "bao_cao_moi_nhat": home.newest_report,
    "kho_bao_cao": home.reports_by_year,
    "kho_nhiem_vu": home.task_lists_by_year,
    "bang_lenh": guide.macros,
    "bang_ma_loi": guide.problem_kinds,
    "bang_cot": guide.columns,
    "bang_trang_thai": guide.states,
    "nhom_so_lieu": evidence.groups,
    "bang_doi_chieu": reconciliation.table,
    "bang_quy_tac": reconciliation.rules,
    "bang_dinh_chinh": amended.everything,
    "tra_cuu": search.form,
}


def render(archive: Archive, page: Page) -> str:
    """A page's Markdown: what was corrected of it, then its text, citations linked and calls replaced."""
    text = expand(cited.link_page(archive, page), bind(archive, page))
    notice = amended.notice(archive, page)
    return f"{keep_block(notice)}\n\n{text}" if notice else text


def bind(archive: Archive, page: Page) -> Mapping[str, Function]:
    """Every macro of the vocabulary as a function of its written arguments, for one page."""
    kinds = ((_INLINE, keep_inline), (_BLOCKS, keep_block), (_MARKDOWN, str))
    return {name: _bound(function, keep, archive, page) for functions, keep in kinds for name, function in functions.items()}


def _bound(function: Function, keep: Callable[[str], str], archive: Archive, page: Page) -> Function:
    return lambda *arguments: keep(function(archive, page, *arguments))
