"""A small project whose report has everything that paper can show, and text that means something to typst, Word or XML."""

import datetime
import shutil
from pathlib import Path

from conftest import ROOT

from macros.export.paper import Frame, Paper, Signature

REPORT = "docs/bao-cao/2099/01.md"
TASK_LIST = "docs/nhiem-vu/2099/02.md"
PERIOD = "2099-01"

# As far as the gate lets such text into a page: as Markdown, and as it must come out.
HOSTILE = {
    "Chữ #let x, #pagebreak() và #strong[đậm] của typst; C# và R&D.": "Chữ #let x, #pagebreak() và #strong[đậm] của typst; C# và R&D.",
    "Chữ = Đề mục, @mot-nhan, $x$, $x + y$, a_b_c và dấu / *nghiêng* /.": "Chữ = Đề mục, @mot-nhan, $x$, $x + y$, a_b_c và dấu / nghiêng /.",
    "PCCC&CNCH; hướng dẫn, AT&T, a & b, a < b, b > a và a * b = c.": "PCCC&CNCH; hướng dẫn, AT&T, a & b, a < b, b > a và a * b = c.",
    "PAGE \\\\\\* MERGEFORMAT, HYPERLINK \"x\", %s và %(x)s.": "PAGE \\* MERGEFORMAT, HYPERLINK \"x\", %s và %(x)s.",
    "Chữ [một] và [hai], \\*sao\\*, \\_gạch\\_, \\[ngoặc\\], // ghi chú, 'đơn'.": "Chữ [một] và [hai], *sao*, _gạch_, [ngoặc], // ghi chú, 'đơn'.",
    "Chữ sys.inputs, \\\\u, \\\\n, -- và ---, ..., m², “kép” và ‘đơn’.": "Chữ sys.inputs, \\u, \\n, -- và ---, ..., m², “kép” và ‘đơn’.",
}
# What no page may hold, and what the writers must not read either.
BLUNT = ["<b>đậm</b>", "&amp; &lt; &#65;", "<w:t>x</w:t>", "]]></w:t>", "#{ 1 + 1 } $x$ @nhan <nhan>", "{{ so_lieu }} ** [^1]", "{ PAGE \\* MERGEFORMAT }", "\\u{41} \\n \\\\", "\"); panic(\"x", "`#raw`", "a\u00a0b\u2011c"]

_HEAD = f"""---
title: Báo cáo tháng 1/2099 (giả định)
ky: "{PERIOD}"
trang_thai: du_thao
so: "5"
ky_hieu: BC-UBND
ngay: 2099-02-05
ky_thay: ["TM. ỦY BAN NHÂN DÂN", CHỦ TỊCH]
nguoi_ky: Nguyễn Văn Ước
noi_nhan: ["TT ĐU - HĐND & UBND xã", "Lưu: VT, R&D"]
---

"""
# The document writes a figure otherwise than it is.
_WRITTEN = ("moi,1408,,", "moi,1408,1.400,")
_WAIVER = "quy_tac,ma,ghi,tinh,ly_do,nguoi_duyet,ngay\nlech-so-tinh,viec.ho_so.moi,1.400,1.408,Bản dự thảo ghi vậy,Nguyễn Văn Ước,2099-02-01\n"
_WIDE_HEAD = ["Chỉ tiêu", "Đơn vị", "Kỳ trước", "Kỳ này", "Luỹ kế", "Kế hoạch", "Ghi chú"]
# What a link of the report leads to, outside.
OUTSIDE = "https://cong-thong-tin.example/van-ban?so=5&nam=2099"
_BODY = """{{ dau_van_ban() }}

# Báo cáo giả định #nháp về R&D và $x$ tháng 01/2099

LONG

Một câu mở đầu[^1] về {{ so_lieu("viec.ho_so.moi") }} hồ sơ, theo Phụ lục số 01 và Phụ lục số 02.

## I. KẾT QUẢ

### 1. Chữ có nghĩa với máy

HOSTILE

### 2. Danh sách và bảng

#### 2.1. Đề mục nhỏ

Tiếp nhận **{{ so_lieu("viec.ho_so.tong") }}** hồ sơ, *đã giải quyết* {{ so_lieu("viec.ho_so.xong") }} hồ sơ, đạt {{ so_lieu("viec.ho_so.ty_le") }}.

- Gạch một:
    + Cộng một;
    + Cộng hai.
- Gạch hai.

Bảng: Ba cột, có chú thích trong ô

| Tên | Việc | Ghi chú |
| --- | --- | ---: |
| Một[^2] | R&D; C# | Có |
| Hai | a < b | Không |

{{ bang_cham_muon("nguon") }}

Sau bảng là một câu nữa.

Bảng: Bảng rộng bảy cột

WIDE

Sau bảng rộng là một câu có chú thích[^3].

{{ nhiem_vu("II.1") }}

Trên đây là báo cáo giả định./.

[^1]: Chú thích một, có **đậm**, R&D; #let, $x$ và {{ so_lieu("viec.ho_so.moi") }} hồ sơ.

[^2]: Chú thích hai, không kể {{ so_lieu("cham_muon.nguon") }} việc chậm muộn.

[^3]: Chú thích ba, xem [trang đầu](../../index.md).

{{ ket_van_ban() }}

## Phụ lục số 01

Bảng của phụ lục thứ nhất.

{{ bang_cham_muon("don_vi") }}

## Phụ lục số 02

Bảng: Bảng rộng của phụ lục thứ hai

WIDE

Hết phụ lục thứ hai[^4].

[^4]: Chú thích bốn.
"""

# The home page's choice of figures; one of them is written otherwise than it is.
HEADLINES = '{{ so_lieu_noi_bat("viec.ho_so.moi", "viec.ho_so.ty_le", "viec.von.so_tien", "viec.ho_so.xong", "cham_muon.nguon") }}'
# What the menu and the marks of figures lead to.
_PAGES = {
    "docs/bao-cao/index.md": "## Theo năm\n\n{{ kho_bao_cao() }}",
    "docs/nhiem-vu/index.md": "## Theo năm\n\n{{ kho_nhiem_vu() }}",
    "docs/doi-chieu.md": "{{ bang_doi_chieu() }}",
    "docs/tra-cuu.md": "{{ tra_cuu() }}",
}

# A report writes its ordered points as headings; only other pages may hold a numbered list.
_TASK_LIST = """---
title: Nhiệm vụ tháng 2/2099
ky: "2099-02"
---

# Nhiệm vụ tháng 2/2099

{{ danh_sach_nhiem_vu() }}

## Cách làm

1. Việc một.
2. Việc hai:
    - Phần *a* của **việc hai**;
    - Phần b của việc hai.
3. Việc ba.
"""


def make_rich(folder):
    """The smallest good project, with the program and the theme, that report and a list of tasks."""
    folder = Path(shutil.copytree(ROOT / "tests/samples/tot", folder))
    for name in ("macros", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name, text in _PAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"---\ntitle: Kho\n---\n\n# Kho\n\n{text}\n", "utf-8")
    swap(folder, "data/2099-01/so_lieu.csv", *_WRITTEN)
    (folder / "data/2099-01/ngoai_le.csv").write_text(_WAIVER, "utf-8")
    wide = [f"| {' | '.join(_WIDE_HEAD)} |", f"|{' --- |' * 7}", *(f"| Dòng {name} | hồ sơ | {' | '.join('abcd')} | ghi chú dài {name * 12} |" for name in "kmnpqr")]
    body = _BODY.replace("HOSTILE", "\n\n".join(HOSTILE)).replace("LONG", "Một đoạn dài của báo cáo giả định, để giấy có những dòng đầy; " * 8 + "xem [cổng thông tin](OUTSIDE) và [trang đầu](../../index.md).").replace("WIDE", "\n".join(wide)).replace("OUTSIDE", OUTSIDE)
    (folder / REPORT).write_text(_HEAD + body, "utf-8")
    with (folder / "docs/index.md").open("a", encoding="utf-8") as home:
        home.write(f"\n{HEADLINES}\n")
    (folder / TASK_LIST).parent.mkdir(parents=True)
    (folder / TASK_LIST).write_text(_TASK_LIST, "utf-8")
    return folder


def swap(folder, name, old, new):
    """Replace a text of a file, which must be there."""
    text = (folder / name).read_text("utf-8")
    assert old in text, old
    (folder / name).write_text(text.replace(old, new), "utf-8")


def paper_of(blocks, notes=None, text="Về việc thử", appendices=()):
    """A signed report of these blocks; text: what stands in its frame where a person writes."""
    signature = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), text, ("Như trên", text))
    frame = Frame(("ỦY BAN NHÂN DÂN", "XÃ BÁT TRÀNG"), "BÁO CÁO", text, "Bát Tràng", 2099, datetime.date(2099, 2, 5), "5", "BC-UBND", signature)
    return Paper("Báo cáo thử", frame, tuple(blocks), notes or {}, tuple(appendices))
