"""The author's vocabulary: every macro that a page may call.

Declared once. The door binds these names to functions, the checks hold pages against them, the guide is drawn from them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Argument:
    """name: as the guide shows it. kind: what the checks look it up in (see checks/calls.py)."""

    name: str
    kind: str
    meaning: str
    optional: bool = False
    repeated: bool = False


@dataclass(frozen=True)
class Macro:
    """pages: where it may stand, as the first folder of the path (empty: anywhere). in_tasks: a task's text may call it.

    inline: it prints words of a sentence; what any other prints is a block, and its call stands alone on its line.
    without_data: a report that is kept as prose only may call it.
    """

    name: str
    purpose: str
    arguments: tuple[Argument, ...] = ()
    example: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    in_tasks: bool = False
    inline: bool = False
    without_data: bool = False

    @property
    def signature(self) -> str:
        """How the call is written, without the arguments that may be left out."""
        shown = (f'"{each.name}"' + (", …" if each.repeated else "") for each in self.arguments if not each.optional)
        return f"{{{{ {self.name}({', '.join(shown)}) }}}}"

    @property
    def example_call(self) -> str:
        return f"{{{{ {self.name}({', '.join(f'{chr(34)}{each}{chr(34)}' for each in self.example)}) }}}}"


_CODE = Argument("mã", "chi_tieu", "mã chỉ tiêu trong chi_tieu.csv, hoặc mã cham_muon… của cham_muon.csv")
_MONTH = Argument("kỳ", "ky", "tháng khác với tháng của trang, viết 2026-04", optional=True)

MACROS: dict[str, Macro] = {
    macro.name: macro
    for macro in (
        Macro(
            "so_lieu",
            "In một số liệu của tháng; tổng và tỷ lệ được tính từ các số thành phần.",
            (_CODE, _MONTH),
            ("chi_dao.van_ban.tiep_nhan",),
            in_tasks=True,
            inline=True,
        ),
        Macro(
            "so_ghi_tay",
            "In một số viết thẳng, kèm lý do để người đọc thấy; chỉ dùng khi số không phải kết quả có mã và không phải cách nói.",
            (Argument("số", "chu_so", "các chữ số, đúng như cần in"), Argument("lý do", "ly_do", "vì sao viết thẳng, in trong ngoặc vuông sau số")),
            ("35", "theo kế hoạch của thành phố"),
            in_tasks=True,
            inline=True,
        ),
        Macro(
            "nhiem_vu",
            "In các nhiệm vụ của một mục trong phần phương hướng.",
            (Argument("mục", "muc", "giá trị cột muc trong nhiem_vu.csv"),),
            ("IV.1",),
            ("bao-cao",),
        ),
        Macro(
            "dau_van_ban",
            "In phần đầu văn bản: tên cơ quan, quốc hiệu, số, ngày, tên loại, và dải DỰ THẢO khi còn dự thảo; ở báo cáo cũ thì in lời báo không có số liệu.",
            pages=("bao-cao",),
            without_data=True,
        ),
        Macro("ket_van_ban", "In nơi nhận và khối chữ ký.", pages=("bao-cao",), without_data=True),
        Macro(
            "danh_sach_nhiem_vu",
            "In bảng nhiệm vụ trọng tâm của tháng, cả việc tháng trước chuyển qua, chia theo lĩnh vực; tình trạng đến ngày của báo cáo.",
            pages=("nhiem-vu",),
        ),
        Macro("viec_dang_mo", "In mọi nhiệm vụ đang mở, chia theo lĩnh vực; số ngày tính đến hôm nay.", pages=("nhiem-vu",)),
        Macro(
            "viec_cua_don_vi",
            "In việc của một đơn vị: đang chủ trì, đang phối hợp, đã kết thúc; việc quá hạn trước.",
            (Argument("đơn vị", "don_vi", "mã đơn vị trong don_vi.csv"),),
            ("van_phong",),
            ("don-vi",),
        ),
        Macro("bang_don_vi", "In bảng các đơn vị với số việc đang mở, quá hạn, đã kết thúc.", pages=("don-vi",)),
        Macro("phu_luc_cham_muon", "In Phụ lục số 01 của báo cáo: nhiệm vụ chậm muộn theo đơn vị, lĩnh vực, nguồn.", pages=("bao-cao",)),
        Macro("phu_luc_nhiem_vu", "In Phụ lục số 02 của báo cáo: nhiệm vụ trọng tâm của tháng sau, chia theo lĩnh vực.", pages=("bao-cao",)),
        Macro(
            "bang_cham_muon",
            "In bảng nhiệm vụ chậm muộn của báo cáo mới nhất (hoặc của tháng mà trang nêu), tổng do hệ thống tính.",
            (Argument("theo", "theo", "nguon (theo nguồn giao việc) hoặc don_vi (theo đơn vị)"),),
            ("nguon",),
        ),
        Macro("bao_cao_moi_nhat", "In liên kết tới báo cáo mới nhất, kèm trạng thái."),
        Macro(
            "so_lieu_noi_bat",
            "In các số liệu nổi bật của báo cáo mới nhất.",
            (Argument("mã", "chi_tieu", "mã chỉ tiêu; ghi được nhiều mã", repeated=True),),
            ("chi_dao.van_ban.tiep_nhan", "tthc.ho_so.tong"),
        ),
        Macro("viec_theo_han", "In các nhiệm vụ đang mở có thời hạn, việc quá hạn lâu nhất trước; số ngày tính đến hôm nay."),
        Macro("kho_bao_cao", "In danh sách mọi báo cáo, theo năm, mới nhất trước."),
        Macro("kho_nhiem_vu", "In danh sách mọi trang nhiệm vụ trọng tâm, theo năm, mới nhất trước."),
        Macro(
            "bang_ban_chep",
            "In các chỗ đã sửa lỗi nhận dạng chữ khi chép một báo cáo.",
            (Argument("kỳ", "ky", "tháng của báo cáo, viết 2026-04"),),
            ("2026-04",),
        ),
        Macro("bang_lenh", "In bảng các lệnh này (trang hướng dẫn dùng)."),
        Macro(
            "cach_goi",
            "In cách viết một lệnh, để trang hướng dẫn nêu mà không chạy lệnh.",
            (Argument("lệnh", "lenh", "tên lệnh"),),
            ("so_lieu",),
            inline=True,
        ),
        Macro("bang_ma_loi", "In bảng các mã lỗi và cách sửa."),
        Macro(
            "bang_cot",
            "In bảng các cột của một tệp CSV.",
            (Argument("tệp", "tep", "tên tệp"),),
            ("so_lieu.csv",),
        ),
        Macro("bang_chi_tieu", "In danh mục chỉ tiêu: mã, tên, đơn vị tính, cách tính."),
        Macro("bang_trang_thai", "In bảng các trạng thái của báo cáo."),
        Macro(
            "so_lieu_theo_thang",
            "In mọi chỉ tiêu của một nhóm: cách tính, biểu đồ, các tháng, nơi nêu.",
            (Argument("nhóm", "nhom", "mã lĩnh vực trong linh_vuc.csv, hoặc cham_muon"),),
            ("tthc",),
            ("so-lieu",),
        ),
        Macro(
            "linh_vuc",
            "In mọi thứ của một lĩnh vực: nhiệm vụ đang mở, số liệu, các mục của báo cáo từng tháng, nhiệm vụ vừa kết thúc.",
            (Argument("lĩnh vực", "linh_vuc", "mã lĩnh vực trong linh_vuc.csv"),),
            ("dat_dai",),
            ("linh-vuc",),
        ),
        Macro("bang_linh_vuc", "In bảng các lĩnh vực với số chỉ tiêu, nhiệm vụ, báo cáo có nêu.", pages=("linh-vuc",)),
        Macro("bang_doi_chieu", "In mọi chỗ văn bản ghi khác số tính: văn bản ghi gì, tính ra bao nhiêu, lý do, người duyệt."),
        Macro("bang_dinh_chinh", "In mọi lần sửa báo cáo đã ban hành: văn bản nào, ngày nào, chỗ nào, cũ và mới, vì sao."),
        Macro("bang_quy_tac", "In các quy tắc đối chiếu của cơ quan (doi_chieu.csv)."),
        Macro(
            "bang_van_ban",
            "In các văn bản mà báo cáo và nhiệm vụ dẫn, mỗi văn bản một mục kèm những nơi dẫn; không ghi loại thì in mọi loại chưa có trang riêng.",
            (Argument("loại", "loai_van_ban", "loại văn bản, như nghi_quyet, ke_hoach, cong_van; khac cho các loại còn lại", optional=True),),
            ("nghi_quyet",),
            ("van-ban",),
        ),
        Macro("tra_cuu", "In ô tìm và các điều kiện lọc của trang tra cứu; kết quả hiện khi trang được mở."),
        Macro("nhom_so_lieu", "In danh sách các nhóm số liệu.", pages=("so-lieu",)),
    )
}
