"""Which words of a sentence name a figure: without those that every figure has."""

import re

from macros.folding import fold

_GENERIC = frozenset(
    """
    het ii iii iv vi phan dau a va cua cac nhung trong thang nay da duoc dang se cho tai voi ve theo den nay ngay nam quy ky bao cao co la tren dia ban xa phuong ubnd uy nhan dan xa thuc hien tong so lieu tong cong voi qua do o
    tiep nhan giai quyet xu ly hoan thanh ho so nguoi vu viec don van ban nhiem luot truong hop doi tuong dong ty trieu dat ty le phan cong tac ket ban hanh to chuc phoi hop tien hanh cung nhu ra soat
    uoc khoang gan hon la voi duoc den cuoi dau moi them con lai sau truoc khi thi nham tiep tuc chu tich chi dao dieu cuoc hop hoi nghi noi dung so tien kinh phi gia tri nhung thoi gian gom cu the
    bang tuong duong ung binh quan phan nua so qua thon toan vay nhat linh vuc giao vao mot hai duoc bo lam
    """.split()  # fmt: skip
)
_WORD = re.compile(r"[^\W\d_]+")


def content_words(words: str) -> frozenset[str]:
    """The folded words that name something in particular."""
    return frozenset(word for word in _WORD.findall(fold(words)) if word not in _GENERIC and len(word) > 1)
