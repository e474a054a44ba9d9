"""From what a month was when it was closed to what it may be now: its lock, then each correction of it in order."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from macros.archive import Archive
from macros.loading.tables import read_table
from macros.loading.text import read_source
from macros.locks.forms import needs_document
from macros.locks.texts import digest
from macros.periods import Period, format_date
from macros.places import is_file
from macros.problems import Problem
from macros.schema import FORMAL, LOCK_TABLE, WAYS_TO_CORRECT, Amendment, LockRow

# The first row of a lock: the digest of all rows below it.
WHOLE = "toan_bo"
_BY_HAND = "Lấy lại tệp do lệnh dong-thang ghi; tệp này không sửa bằng tay."


@dataclass
class Chain:
    """present: the digest that each place must have now, "" for one that was taken out. amended: places that a correction speaks of."""

    present: dict[str, str] = field(default_factory=dict)
    amended: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def lock_text(digests: Mapping[str, str]) -> str:
    """What khoa.csv holds of a month's places."""
    return _csv([LockRow.columns(), (WHOLE, _seal(digests.items())), *digests.items()])


def is_lock(archive: Archive, period: Period, digests: Mapping[str, str]) -> bool:
    """Whether a month's khoa.csv is what would be written of these places."""
    return read_source(archive.root, archive.months[period].file(LOCK_TABLE.name))[0] == lock_text(digests)


def _seal(rows: Iterable[tuple[str, str]]) -> str:
    return digest("\n".join(f"{place} {mark}" for place, mark in rows))


def _csv(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def read_chain(archive: Archive, period: Period) -> Chain:
    """The lock of a closed month followed through its corrections."""
    chain = _read_lock(archive, period)
    if not chain.problems:
        for row in archive.amendments:
            if row.ky == period:
                _follow(chain, row)
    return chain


def _read_lock(archive: Archive, period: Period) -> Chain:
    file = archive.months[period].file(LOCK_TABLE.name)
    sheet = read_table(archive.root, file, LOCK_TABLE)
    if sheet.problems:
        return Chain(problems=sheet.problems)
    whole, rows = sheet.rows[:1], [(row.noi, row.sha256) for row in sheet.rows[1:]]
    if not whole or (whole[0].noi, whole[0].sha256) != (WHOLE, _seal(rows)):
        fact = "Bản khóa đã bị sửa: dòng đầu không khớp với các dòng dưới."
        return Chain(problems=[Problem(file, 2, 2, "khoa-bi-sua", fact, _BY_HAND)])
    return Chain(dict(rows))


def _follow(chain: Chain, row: Amendment) -> None:
    """One row of the log: it must begin where the place stands, and change it by a document of the right kind."""
    chain.amended.add(row.noi)
    before = chain.present.get(row.noi, "")
    if row.sha256_cu == row.sha256_moi:
        chain.problems.append(_problem(row, "sha256_moi", "dinh-chinh-thua", "Dòng đính chính này không đổi gì: hai mã băm giống nhau.", "Xóa dòng."))
    elif row.sha256_cu != before:
        fact = f"Dòng đính chính không nối với nội dung đứng trước nó của «{row.noi}»: sổ đính chính đã bị sửa, thiếu dòng hoặc đảo dòng."
        chain.problems.append(_problem(row, "sha256_cu", "dinh-chinh-bi-sua", fact, "Lấy lại sổ đính chính từ git; chỉ thêm dòng ở cuối, bằng lệnh dinh-chinh."))
    elif (found := _false_words(row)) or (found := _wrong_form(row)):
        chain.problems.append(found)
    chain.present[row.noi] = row.sha256_moi


def _false_words(row: Amendment) -> Problem | None:
    """What the log says was and is there must be what was and is there, as far as a whole place is quoted."""
    if is_file(row.noi) or "#" in row.noi:
        return None
    for column, words, mark in (("cu", row.cu, row.sha256_cu), ("moi", row.moi, row.sha256_moi)):
        if mark and digest(words) != mark:
            fact = f"Nội dung {'cũ' if column == 'cu' else 'mới'} ghi ở đây không phải nội dung của «{row.noi}»."
            return _problem(row, column, "dinh-chinh-bi-sua", fact, "Lấy lại dòng do lệnh dinh-chinh ghi.")
    return None


def _wrong_form(row: Amendment) -> Problem | None:
    if row.hinh_thuc != FORMAL or is_file(row.noi) or not needs_document(row.noi, row.cu, row.moi):
        return None
    fact = f"Đổi «{row.cu}» thành «{row.moi}» là sửa nội dung, không đính chính bằng công văn được (Nghị định 30/2020/NĐ-CP, Điều 18)."
    return _problem(row, "hinh_thuc", "sai-hinh-thuc", fact, "Ban hành văn bản sửa đổi, bổ sung hoặc thay thế rồi ghi sua_doi hoặc thay_the.")


def log_problems(archive: Archive) -> Iterator[Problem]:
    """What is wrong with the log, whatever the months hold now: closed months only, days in order, one document for each code."""
    first: dict[str, Amendment] = {}
    for row in archive.amendments:
        month = archive.months.get(row.ky)
        report = archive.reports.get(row.ky)
        issued = getattr(report.head, "ngay", None) if report else None
        told = first.setdefault(row.ma, row)
        if month is None or not month.is_closed:
            yield _problem(row, "ky", "dinh-chinh-thua", f"Kho không có bản khóa của {row.ky.name}, nên không có gì để đính chính.", "Xóa dòng; tháng chưa khóa thì sửa thẳng.")
        elif issued and row.ngay and row.ngay < issued:
            fact = f"Văn bản đính chính ngày {format_date(row.ngay)}, trước ngày ban hành báo cáo ({format_date(issued)})."
            yield _problem(row, "ngay", "dinh-chinh-bi-sua", fact, "Ghi đúng ngày của văn bản đính chính.")
        if _document(told) != _document(row):
            fact = f"Lần đính chính {row.ma} ở dòng {told.line} là {WAYS_TO_CORRECT[told.hinh_thuc]} số {told.so_van_ban}, ở đây lại khác."
            yield _problem(row, "ma", "dinh-chinh-bi-sua", fact, "Một mã là một văn bản: ghi giống nhau, hoặc dùng mã khác.")
        if not row.ma.startswith(f"DC-{row.ky}-"):
            yield _problem(row, "ma", "dinh-chinh-bi-sua", f"Mã {row.ma} không phải của {row.ky.name}.", f"Mã của kỳ này bắt đầu bằng DC-{row.ky}-.")


def _document(row: Amendment) -> tuple:
    return row.ky, row.hinh_thuc, row.so_van_ban, row.ngay, row.ly_do


def _problem(row: Amendment, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(row.file, row.line, row.column(column), code, fact, fix)
