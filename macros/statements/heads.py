"""What the heads of a table's rows and columns name."""

import re

from macros.folding import fold
from macros.statements.grids import Row

LEAST_AGREEING = 2  # rows that must bear a reading out before the others are held to it
DIFFERENCE = re.compile(r"(?:^|\W)(?:tang|giam|chenh lech|so sanh|tang\s*/\s*giam)(?:\W|$)")
_TOTAL_ROW = re.compile(r"(?:tong(?: cong| so| cac| chung)?(?:[ :.(].*)?|cong(?: chung| lai| muc .*)?[ :.]*(?:\(.*)?|toan (?:xa|phuong|huyen|tinh|thanh pho|quan)(?:[ :.(].*)?)")
_ROLES = (
    ("opening", r"ky truoc|thang truoc chuyen|ton dau|dau ky|nam truoc chuyen|ton cu|chuyen sang|chuyen qua|ton thang truoc|con ton thang"),
    ("remaining", r"con lai|dang (?:giai quyet|xu ly|thuc hien)|chua (?:giai quyet|xu ly|hoan thanh|thuc hien)|ton cuoi|cuoi ky|con ton|chuyen ky sau|chuyen thang sau|ton"),
    ("timely", r"(?:truoc|dung)(?: va dung)? han"),
    ("late", r"(?:qua|tre|cham) han"),
    ("done", r"da (?:giai quyet|xu ly|hoan thanh|tra|thuc hien|cap)|giai quyet|hoan thanh|da xong|ket qua"),
    ("received", r"tiep nhan|nhan moi|phat sinh|moi nhan|nhan trong|moi"),
    ("total", r"tong|phai (?:giai quyet|thuc hien)|duoc giao|giao"),
    ("plan", r"ke hoach|du toan|chi tieu|kh"),
    ("actual", r"thuc hien|uoc thuc hien|thuc te|ket qua|giai ngan|th"),
    ("before", r"cung ky|thang truoc|ky truoc|nam truoc|nam 20\d\d|thang \d+"),
)  # fmt: skip


def is_total(row: Row) -> bool:
    return bool(_TOTAL_ROW.fullmatch(fold(row.label)))


def role_of(header: str) -> str:
    for name, pattern in _ROLES:
        if re.search(rf"(?:^|\W)(?:{pattern})(?:\W|$)", header):
            return name
    return ""
