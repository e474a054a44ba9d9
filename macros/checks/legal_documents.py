"""The catalogue of legal documents is sound, and what is being written says of a document what the catalogue says."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.document_index import OTHER_KIND, Entry, Mention, build, kind_of
from macros.documents import TYPE_WORDS, Document, allowed_words, find_documents, issuer_sign
from macros.folding import suggest
from macros.periods import format_date
from macros.problems import Problem
from macros.schema import LegalDocument


def check(archive: Archive) -> Iterator[Problem]:
    if not archive.legal_documents:
        return
    for row in archive.legal_documents:
        yield from _row(row)
    yield from _twins(archive.legal_documents)
    # An issued report no longer changes, and the index shows both days.
    pages = [page for page in archive.pages.values() if page.data_month in archive.unsettled]
    tasks = [task for period in archive.unsettled for task in archive.tasks_set_in(period)]
    for entries in build(pages, tasks, archive.legal_documents).entries.values():
        for entry in entries:
            if entry.row:
                yield from _conflicts(entry, entry.row)


# The rows.


def _row(row: LegalDocument) -> Iterator[Problem]:
    found = find_documents(row.so_hieu)
    if [document.text for document in found] != [row.so_hieu]:
        fix = f"Viết «{found[0].text}»." if len(found) == 1 else "Chỉ ghi số và ký hiệu, như 66.13/2026/NQ-CP hoặc 71-NQ/TW."
        yield _problem(row, "so_hieu", f"«{row.so_hieu}» không phải một số hiệu viết đúng.", fix)
        return
    document = found[0]
    word, allowed = row.loai.lower(), allowed_words(document)
    if kind_of(word) == OTHER_KIND and word not in TYPE_WORDS:
        yield _problem(row, "loai", f"«{row.loai}» không phải tên loại văn bản.", suggest(word, TYPE_WORDS, "Viết như Nghị quyết, Kế hoạch, Công văn."))
    elif allowed and kind_of(word) not in map(kind_of, allowed):
        yield _problem(row, "loai", f"{row.so_hieu}: ký hiệu «{document.symbol}» là của {allowed[0]}, ô này ghi «{row.loai}».", "Sửa tên loại hoặc sửa số hiệu.")
    if row.ngay and document.year and row.ngay.year != document.year:
        fact = f"{row.so_hieu}: số hiệu mang năm {document.year}, ngày {format_date(row.ngay)} thuộc năm khác."
        yield _problem(row, "ngay", fact, "Tra văn bản gốc, sửa số hiệu hoặc sửa ngày.")


def _twins(rows: list[LegalDocument]) -> Iterator[Problem]:
    """Two rows for one number need the days that tell them apart."""
    first: dict[str, LegalDocument] = {}
    for row in rows:
        other = first.setdefault(row.so_hieu, row)
        if other is not row and None in (row.ngay, other.ngay):
            fix = "Xóa một dòng, hoặc ghi ngày ở cả hai nếu là hai văn bản."
            yield _problem(row, "so_hieu", f"{row.so_hieu}: đã có ở dòng {other.line}, và một trong hai dòng không ghi ngày.", fix)


def _problem(row: LegalDocument, column: str, fact: str, fix: str) -> Problem:
    return Problem(row.file, row.line, row.column(column), "van-ban-sai", fact, fix)


# The catalogue and the prose.


def _conflicts(entry: Entry, row: LegalDocument) -> Iterator[Problem]:
    for mention in entry.mentions:
        document = mention.citation.document
        if row.ngay and mention.date and mention.date != row.ngay:
            yield _conflict(mention, row, f"ghi ngày {format_date(mention.date)}", f"ngày {format_date(row.ngay)}")
        if document.type_word and not _fits(document, row):
            yield _conflict(mention, row, f"gọi là {document.type_word}", f"{row.loai.lower()}")
        if row.co_quan and document.named and issuer_sign(row.co_quan) not in ("", document.named):
            yield _conflict(mention, row, f"ghi của {mention.citation.body}", f"của {row.co_quan}")


def _fits(document: Document, row: LegalDocument) -> bool:
    """«Văn bản» fits every kind, «chương trình hành động» that of the «chương trình»."""
    return kind_of(document.type_word) in (OTHER_KIND, kind_of(row.loai)) or row.loai.lower() in document.type_word


def _conflict(mention: Mention, row: LegalDocument, said: str, known: str) -> Problem:
    if mention.task:
        task = mention.task.row
        file, line, column = task.file, task.line, task.column("can_cu" if mention.is_basis else "noi_dung")
    else:
        citation = mention.citation
        file, line, column = mention.page.file, mention.page.body_line + citation.line, citation.column
    fact = f"«{mention.citation.document.text}» ở đây {said}, danh mục (van_ban.csv, dòng {row.line}) ghi {known}."
    return Problem(file, line, column, "van-ban-khac-danh-muc", fact, "Tra văn bản gốc, sửa câu hoặc sửa danh mục; là văn bản khác thì thêm một dòng có ngày của nó.")
