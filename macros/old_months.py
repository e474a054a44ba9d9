"""«nhap-cu»: reports of past months that exist only as Word or text become pages of prose, many at once, none overwritten."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.gate import gate
from macros.checks.layout import report_file
from macros.draft_review import review_draft
from macros.drafts import passages_of
from macros.intake import Unreadable
from macros.intake.blocks import Document, gather
from macros.intake.frame import Frame, period_of, read_frame
from macros.intake.markdown import as_markdown
from macros.intake.new_page import front_matter, write_new
from macros.intake.plain import LARGEST_FILE, read_plain
from macros.intake.word import read_word
from macros.periods import Period
from macros.problems import Problem, errors
from macros.schema import Term

CREATED, KEPT, FAILED = "đã tạo", "đã có", "lỗi"
_READERS = {".docx": read_word, ".txt": read_plain}
_FOREIGN = "Mở bằng Word, lưu dạng .docx, rồi chạy lại; bản quét thì phải nhận dạng chữ trước."


@dataclass(frozen=True)
class Outcome:
    """What became of one file. told: what the clerk may want to do about it, one sentence a line."""

    source: Path
    status: str
    page: str = ""
    told: tuple[str, ...] = ()

    def __str__(self) -> str:
        page = f" → {self.page}" if self.page else ""
        return "\n    ".join([f"{self.status}: {self.source}{page}", *self.told])


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of the folders named; what programs hide is passed over, links are not followed."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        for place, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(place, name) for name in sorted(names) if not name.startswith((".", "~")) and not Path(place, name).is_symlink()]
    return list(dict.fromkeys(found))


def take_in(root: Path, files: Sequence[Path], period: Period | None) -> Iterator[Outcome]:
    """Make a page of each file, then let the gate look at all of them: what it refuses is taken away again."""
    archive, _ = gate(root)
    made = [_make(root, file, period, archive.terms) for file in files]
    pages = {outcome.page for outcome in made if outcome.status == CREATED}
    refused: dict[str, Problem] = {}
    for problem in errors(gate(root)[1]) if pages else ():
        if problem.file in pages:
            refused.setdefault(problem.file, problem)
    for outcome in made:
        problem = refused.get(outcome.page) if outcome.status == CREATED else None
        if problem:
            (root / outcome.page).unlink()
            yield Outcome(outcome.source, FAILED, told=(f"{problem.fact} Sửa trong tệp gốc rồi chạy lại. [{problem.code}]",))
        else:
            yield outcome


def summary(outcomes: Sequence[Outcome]) -> str:
    counts = Counter(outcome.status for outcome in outcomes)
    return f"Xong {len(outcomes)} tệp: " + ", ".join(f"{counts[status]} {status}" for status in (CREATED, KEPT, FAILED)) + "."


def _make(root: Path, source: Path, period: Period | None, terms: Sequence[Term]) -> Outcome:
    try:
        document = _read(source)
        frame = read_frame(document.blocks)
        month = period or _period_of(frame)
        file = report_file(month)
        if (root / f"data/{month}").exists():
            raise Unreadable(f"Kho có số liệu {month.name}, nên tháng này không phải báo cáo cũ.", "Đưa lời văn vào trang bằng lệnh nhap.")
        if not write_new(root / file, _page(document, frame, month)):
            return Outcome(source, KEPT, file, ("Trang đang có được giữ nguyên.",))
    except Unreadable as refusal:
        return Outcome(source, FAILED, told=(f"{refusal.fact} {refusal.suggestion}",))
    found = review_draft(passages_of(document), str(source), (), month, terms)
    return Outcome(source, CREATED, file, (*_lacking(frame), *gather(document.remarks), *_doubts(source, month, found)))


def _read(source: Path) -> Document:
    """The document of a file that is ours to read and has words."""
    reader = _READERS.get(source.suffix.lower())
    if reader is None:
        raise Unreadable(f"Không đọc được loại tệp «{source.suffix or source.name}».", _FOREIGN)
    try:
        if source.stat().st_size > LARGEST_FILE:
            raise Unreadable(f"Tệp lớn {source.stat().st_size / 1024**2:.0f} MB, quá 20 MB.", "Bỏ hình ảnh trong tệp rồi lưu lại.")
        document = reader(source)
    except OSError as error:
        raise Unreadable("Máy không mở được tệp này.", "Kiểm tra đường dẫn và quyền đọc tệp.") from error
    if not document.blocks:
        raise Unreadable("Tệp không có chữ.", _FOREIGN)
    return document


def _period_of(frame: Frame) -> Period:
    if not frame.title:
        raise Unreadable("Không thấy tên báo cáo (dòng «BÁO CÁO» ở đầu).", "Báo cáo của một tháng thì chạy riêng tệp này với --ky, như --ky 2019-04.")
    return period_of(frame.title)


def _page(document: Document, frame: Frame, month: Period) -> str:
    """The page: the whole text, letterhead and signature included, since another commune may have issued it."""
    state = "du_thao" if _lacking(frame) else "da_ban_hanh"
    body = as_markdown(document, frame.head, frame.title or f"Báo cáo {month.name}", (*frame.body, *frame.closing))
    return f"{front_matter(frame, month, state, du_lieu='khong')}\n{{{{ dau_van_ban() }}}}\n\n{body}"


def _lacking(frame: Frame) -> tuple[str, ...]:
    """What keeps the page from the state of an issued report, and what to write where."""
    missing = [f"{name} ({key})" for name, key, value in (("số", "so", frame.number), ("ngày", "ngay", frame.date), ("người ký", "nguoi_ky", frame.signer)) if not value]
    return (f"Chưa đọc được {', '.join(missing)}: ghi vào đầu trang rồi đổi trang_thai thành da_ban_hanh.",) if missing else ()


def _doubts(source: Path, month: Period, found: Sequence[Problem]) -> tuple[str, ...]:
    return (f"{len(found)} chỗ nên xem lại: python -m macros soi «{source}» --ky {month}.",) if found else ()
