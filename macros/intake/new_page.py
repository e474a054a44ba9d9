"""New pages of reports: the front matter that a document's frame gives, and writing without ever overwriting."""

import json
import re
from pathlib import Path

from macros.intake.frame import Frame
from macros.periods import Period

# Signs that no cell and no front matter may hold.
_ACTIVE = re.compile(r"[<>`|\[\]{}\\*_~]|://|^\s*[#=+@-]+")


def front_matter(frame: Frame, period: Period, state: str, **more: str) -> str:
    """The head of a report's page, between its two lines of dashes; what was not read is blank."""
    values = {
        "title": f"Báo cáo {period.name}",
        "ky": str(period),
        "trang_thai": state,
        **more,
        "so": frame.number,
        "ky_hieu": frame.symbol or "BC-UBND",
        "ngay": frame.date,
        "ky_thay": [_inert(each) for each in frame.authority],
        "nguoi_ky": frame.signer,
        "noi_nhan": [_inert(each) for each in frame.recipients],
    }
    # What JSON writes of texts and lists, YAML reads.
    return "\n".join(["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()), "---", ""])


def _inert(text: str) -> str:
    return _ACTIVE.sub("", text).strip()


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; False, and nothing done, where there is one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
