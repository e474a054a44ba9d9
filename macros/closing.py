"""Closing a month when its report is issued (dong-thang), and entering a correction of a closed one (dinh-chinh)."""

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from pydantic import ValidationError

from macros.archive import Archive
from macros.gate import places_on_main
from macros.locks import difference
from macros.locks.chain import lock_text
from macros.locks.forms import needs_document
from macros.locks.texts import digest, digests, places
from macros.periods import Period
from macros.places import is_file
from macros.problems import Problem, errors
from macros.schema import AMENDMENTS_TABLE, FORMAL, ISSUED, LOCK_TABLE, Amendment
from macros.survey import AMENDMENTS

# Words of a section that stand around what has changed in it.
_AROUND = 6
# What a closed month is told for before its correction is entered.
_SETTLED_BY_CORRECTION = ("ky-da-khoa", "dinh-chinh-thieu")


class CannotClose(Exception):
    """Why a month cannot be closed or corrected, in a sentence for the clerk."""


@dataclass(frozen=True)
class Document:
    """The document that puts a report right. form: of schema.WAYS_TO_CORRECT. number: with its symbol, as 152/BC-UBND."""

    form: str
    number: str
    date: datetime.date
    reason: str


def close_month(archive: Archive, problems: list[Problem], period: Period) -> int:
    """Write the lock of an issued month; gives the number of places that it locks."""
    report = archive.reports.get(period)
    if report is None or period not in archive.months:
        raise CannotClose(f"Kho không có báo cáo có số liệu của {period.name}.")
    if archive.months[period].is_closed:
        raise CannotClose(f"{period.name.capitalize()} đã khóa. Tháng đã khóa không khóa lại; sửa bằng sổ đính chính: python -m macros dinh-chinh {period}.")
    if getattr(report.head, "trang_thai", "") != ISSUED:
        raise CannotClose(f"Báo cáo {period.name} chưa ban hành. Ghi so, ngay, nguoi_ky và trang_thai: da_ban_hanh ở đầu {report.file} rồi chạy lại.")
    if found := errors(problems):
        raise CannotClose("\n".join([*map(str, found), f"Kho còn {len(found)} lỗi; sửa hết rồi khóa."]))
    marks = digests(places(archive, period))
    _write(archive.root / archive.months[period].file(LOCK_TABLE.name), lock_text(marks), "x")
    return len(marks)


def correct_month(archive: Archive, problems: list[Problem], period: Period, document: Document) -> list[Amendment]:
    """Append a row to the log for every place of a closed month that is not as it was; gives the rows."""
    if period not in archive.months or not archive.months[period].is_closed:
        raise CannotClose(f"{period.name.capitalize()} chưa khóa: sửa thẳng trong tệp của tháng.")
    # One correction may concern several months; what is not settled by entering it comes first.
    if found := [each for each in errors(problems) if each.code not in _SETTLED_BY_CORRECTION]:
        raise CannotClose("\n".join([*map(str, found), f"Kho còn {len(found)} lỗi khác; sửa hết rồi ghi đính chính."]))
    rows = list(_rows(archive, period, document))
    if not rows:
        raise CannotClose(f"{period.name.capitalize()} đúng như bản khóa và sổ đính chính, không có gì để ghi.")
    if document.form == FORMAL and (of_content := [row for row in rows if not is_file(row.noi) and needs_document(row.noi, row.cu, row.moi)]):
        first = of_content[0]
        raise CannotClose(
            f"Đổi «{first.cu}» thành «{first.moi}» là sửa nội dung: cần văn bản sửa đổi, bổ sung (sua_doi) hoặc thay thế (thay_the), "
            "không đính chính bằng công văn được (Nghị định 30/2020/NĐ-CP, Điều 18)."
        )
    _append(archive.root, rows)
    return rows


def _rows(archive: Archive, period: Period, document: Document) -> Iterator[Amendment]:
    chain, month = difference(archive, period)
    if not month.changed:
        return
    old = places_on_main(archive.root, period)
    code = _next_code(archive, period, document)
    for place in (place for place in {**month.present, **month.now} if place in month.changed):
        before, after = chain.present.get(place, ""), month.now.get(place)
        if before and digest(old.get(place, "")) != before:
            raise CannotClose(f"Không thấy nội dung cũ của «{place}» ở nhánh chính của git (main). Lấy đủ lịch sử (git fetch) rồi chạy lại trong kho git.")
        was, now = _quoted(place, old.get(place, "") if before else "", after or "")
        yield _amendment(
            ma=code, ky=str(period), hinh_thuc=document.form, so_van_ban=document.number, ngay=f"{document.date:%d/%m/%Y}",
            noi=place, cu=was, moi=now, ly_do=document.reason, sha256_cu=before, sha256_moi="" if after is None else digest(after),
        )  # fmt: skip


def _amendment(**values: str) -> Amendment:
    try:
        return Amendment(**values)
    except ValidationError as refusal:
        told = refusal.errors()[0]
        said = told.get("ctx", {})
        raise CannotClose(f"{told['loc'][0]}: {said.get('fact', told['msg'])} {said.get('suggestion', '')}".strip()) from None


def _quoted(place: str, old: str, new: str) -> tuple[str, str]:
    """What the log says of a place: nothing of a file, all of a figure or task, of a section the words that differ and some around."""
    if is_file(place):
        return "", ""
    if "#" not in place:
        return old, new
    before, after = old.split(), new.split()
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    differing = [block for block in blocks if block[0] != "equal"]
    if not differing:
        return "", ""
    first, last = differing[0], differing[-1]
    return _piece(before, first[1], last[2]), _piece(after, first[3], last[4])


def _piece(words: list[str], start: int, end: int) -> str:
    low, high = max(0, start - _AROUND), min(len(words), end + _AROUND)
    return ("… " if low else "") + " ".join(words[low:high]) + (" …" if high < len(words) else "")


def _next_code(archive: Archive, period: Period, document: Document) -> str:
    """The code of this document where the log has it, else the next one of the month."""
    known = {row.ma: (row.hinh_thuc, row.so_van_ban, row.ngay, row.ly_do) for row in archive.amendments if row.ky == period}
    same = next((code for code, of in known.items() if of == (document.form, document.number, document.date, document.reason)), "")
    return same or f"DC-{period}-{len(known) + 1:02}"


def _append(root: Path, rows: list[Amendment]) -> None:
    path, text = root / AMENDMENTS, io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if not path.exists():
        writer.writerow(AMENDMENTS_TABLE.model.columns())
    elif not path.read_bytes().endswith(b"\n"):
        text.write("\n")
    for row in rows:
        values = row.model_dump() | {"ngay": f"{row.ngay:%d/%m/%Y}", "ky": str(row.ky)}
        writer.writerow([values[name] for name in row.columns()])
    _write(path, text.getvalue(), "a")


def _write(path: Path, text: str, mode: str) -> None:
    try:
        with open(path, mode, encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise CannotClose(f"Không ghi được {path.name}: {error.strerror}.") from None
