"""What reports count and measure: the nouns that may follow a number, and which of them speak of the same thing."""

import re
from fractions import Fraction

# Persons, by what they are called; the general word first.
PERSONS = (
    "người", "công dân", "cá nhân", "đối tượng", "bị can", "bị cáo", "học sinh", "sinh viên", "giáo viên", "trẻ em", "trẻ", "cháu", "em", "cán bộ", "công chức", "viên chức",
    "đảng viên", "hội viên", "đoàn viên", "lao động", "nhân khẩu", "thanh niên", "đại biểu", "cử tri", "lượt người", "lượt công dân", "lượt khách", "du khách", "khách", "bệnh nhân",
    "chiến sĩ", "chiến sỹ", "nạn nhân", "phụ nữ", "nam", "nữ", "thành viên", "đồng chí", "người lao động", "người dân", "người chết", "người bị thương", "thí sinh", "tình nguyện viên",
    "cán bộ công chức", "cộng tác viên", "hộ lý", "bác sĩ", "dân quân", "hòa giải viên", "tuyên truyền viên", "nhân sự", "liệt sĩ", "thương binh", "người có công", "quân nhân",
    "giảng viên", "phóng viên", "kỹ sư", "tiểu thương", "thẩm phán", "kiểm sát viên", "luật sư", "phạm nhân", "bị hại", "vận động viên", "nghệ nhân", "thuyền viên", "chuyên gia", "y sĩ", "điều dưỡng", "dược sĩ", "sản phụ", "thai phụ", "người bệnh", "hộ viên", "ứng viên", "học viên", "nhân viên", "công nhân", "nông dân", "cựu chiến binh", "người cao tuổi", "nhà giáo",
)  # fmt: skip
DOCUMENTS = (
    "hồ sơ", "đơn", "đơn thư", "văn bản", "nghị quyết", "quyết định", "kế hoạch", "báo cáo", "công văn", "thông báo", "tờ trình", "chỉ thị", "giấy mời", "hướng dẫn", "chương trình",
    "kết luận", "giấy chứng nhận", "giấy phép", "giấy", "ý kiến", "kiến nghị", "phản ánh", "pakn", "tin báo", "tố giác", "tin", "bài", "tin bài", "nhiệm vụ", "nội dung", "công việc",
    "tthc", "thủ tục", "thủ tục hành chính", "gpxd", "bằng khen", "giấy khen", "biên bản", "phiếu", "hợp đồng", "tài liệu", "đơn khiếu nại", "đơn tố cáo", "đơn kiến nghị", "đơn đề nghị",
    "mẫu", "lý lịch", "chữ ký số", "căn cước", "sổ", "học bổng", "chứng thực", "bản sao", "tài sản", "tang vật", "sáng kiến", "đề tài", "bộ phiếu", "chỉ tiêu", "tiêu chí", "dự thảo", "đề án", "lượt hồ sơ", "giấy xác nhận", "tờ khai", "câu hỏi", "bản", "công trình", "dự án", "gói thầu", "lệnh", "bộ hồ sơ", "yêu cầu", "đề nghị", "bản án", "hóa đơn", "tờ rơi", "ấn phẩm", "bài viết", "bài báo", "tin nhắn", "phóng sự", "bản tin", "giấy khai sinh", "thẻ căn cước", "hộ chiếu", "khuyến nghị", "góp ý", "sai phạm",
)  # fmt: skip
EVENTS = (
    "vụ", "vụ việc", "vụ án", "vụ cháy", "vụ tai nạn", "trường hợp", "ca", "ca mắc", "ca bệnh", "lượt", "cuộc", "cuộc họp", "hội nghị", "buổi", "lần", "đợt", "phiên", "lớp", "lớp tập huấn", "ổ dịch",
    "cuộc kiểm tra", "đoàn kiểm tra", "hoạt động", "sự kiện", "giải", "chuyến", "lượt kiểm tra", "mũi", "mũi tiêm", "lượt khám", "kỳ họp", "giao dịch", "cuộc gọi", "lượt truy cập",
    "kỳ", "phương tiện", "xe", "xe máy", "ô tô", "xe ô tô", "mô tô", "vụ, việc", "vụ/việc", "vụ án hình sự", "lượt xe", "lượt phương tiện", "ca phẫu thuật", "cặp", "cặp vợ chồng", "phiên tòa", "lượt truy cập", "lượt tuần tra", "lượt bệnh nhân", "tàu", "tàu cá", "thuyền",
)  # fmt: skip
PLACES = (
    "hộ", "hộ dân", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "hộ kinh doanh", "gia đình", "cơ sở", "doanh nghiệp", "hợp tác xã", "htx", "đơn vị", "tổ chức", "tập thể", "cơ quan", "trường",
    "trường học", "thôn", "tổ dân phố", "xã", "phường", "chi bộ", "vị trí", "điểm", "thửa", "thửa đất", "khu", "tuyến", "tuyến đường", "trạm", "chợ", "mô hình", "sản phẩm", "căn", "ngôi nhà",
    "nhà", "phòng", "phòng học", "bếp ăn", "câu lạc bộ", "clb", "camera", "máy", "thiết bị", "tài khoản", "thẻ", "suất", "suất quà", "phần quà", "quà", "cây", "con", "biển", "pano", "băng rôn",
    "cửa hàng", "nhóm", "tổ", "đội", "tổ chức, cá nhân", "tập thể, cá nhân", "đơn vị, cá nhân", "chốt", "cột", "bộ", "chiếc", "cái", "công trình vi phạm", "nhà văn hóa", "quầy", "lô", "ki-ốt", "khoản", "thi hài", "liều", "lít", "cờ", "bình", "quyển",
    "đàn", "khẩu", "viên", "trang", "lồng", "ao", "trang trại", "lĩnh vực", "mặt hàng", "loại", "tủ", "hố", "đoạn", "cầu", "cống", "hạng mục", "nguồn", "hạt", "đoàn", "chuyên đề", "giường", "giường bệnh", "thuê bao", "cuốn", "đầu sách", "hài cốt", "mộ", "bể", "giếng", "đập", "khu phố", "bản", "làng", "tổ hợp tác", "cặp loa", "cụm loa", "nhà vệ sinh", "chi nhánh", "chi hội", "khu dân cư", "sào", "gốc", "chậu",
)  # fmt: skip
MEASURES = frozenset(("ha", "mm", "m2", "m3", "m", "km", "tấn", "tạ", "kg", "mw", "kwh", "tạ/ha", "triệu kwh", "điểm số", "g", "gam", "lít", "km2"))
# What measures the same, with the worth of one in the smallest of them.
_SIZES = {"m": ("m", 1), "km": ("m", 1000), "m2": ("m2", 1), "ha": ("m2", 10_000), "km2": ("m2", 10**6), "kg": ("kg", 1), "tạ": ("kg", 100), "tấn": ("kg", 1000)}
_SPELLINGS = {
    "m²": "m2", "m³": "m3", "km²": "km2", "hec-ta": "ha", "hécta": "ha", "héc ta": "ha", "hộ dân": "hộ", "hộ gia đình": "hộ", "gia đình": "hộ", "thủ tục hành chính": "tthc", "thủ tục": "tthc", "chiến sỹ": "chiến sĩ",
    "công dân": "người", "người dân": "người", "lượt công dân": "lượt người", "phản ánh": "pakn", "đơn thư": "đơn", "vụ việc": "vụ", "htx": "hợp tác xã", "hs": "hồ sơ", "bộ hồ sơ": "hồ sơ", "mũi tiêm": "mũi",
    "ca bệnh": "ca", "ca mắc": "ca", "clb": "câu lạc bộ", "xe ô tô": "ô tô", "tuyến đường": "tuyến", "trường học": "trường", "thửa đất": "thửa", "cuộc họp": "cuộc", "lượt kiểm tra": "lượt", "vụ, việc": "vụ", "vụ/việc": "vụ", "xã, phường": "xã", "xã, thị trấn": "xã", "phường, xã": "xã", "thôn, bản": "thôn", "thôn, tổ dân phố": "thôn", "người bệnh": "bệnh nhân",
}  # fmt: skip
FAMILIES = {unit: number for number, units in enumerate((PERSONS, DOCUMENTS, EVENTS, PLACES), 1) for unit in units}
_ALL = sorted({*FAMILIES, *MEASURES, *_SPELLINGS}, key=len, reverse=True)
UNIT_AFTER = re.compile(r"[ *]{0,4}(?P<unit>" + "|".join([r"người\s+(?:tử vong|bị thương|chết)", *map(re.escape, _ALL)]) + r")(?![\w²³])")


def normal_unit(text: str) -> str:
    """One name for each thing that is counted."""
    name = " ".join(text.split()).replace("tử vong", "chết")
    return _SPELLINGS.get(name, name)


def family(unit: str) -> int:
    """Which group of nouns a unit belongs to; 0 for none known."""
    return FAMILIES.get(unit, 0)


def conversion(one: str, other: str) -> Fraction | None:
    """How many of the other measure are one of this; None where they do not measure the same."""
    (base, size), (other_base, other_size) = _SIZES.get(one, (one, 0)), _SIZES.get(other, (other, 0))
    return Fraction(size, other_size) if size and base == other_base else None


def alike(one: str, other: str) -> bool:
    """Whether two units can count the same things: «vụ» and «vụ tai nạn», but not «người» and «người chết»."""
    if one == other:
        return True
    return bool(one and other) and not {one, other} & _DISTINCT and (one.startswith(other + " ") or other.startswith(one + " "))


_DISTINCT = frozenset(("người chết", "người bị thương", "lượt người", "lượt khách", "lượt hồ sơ"))
