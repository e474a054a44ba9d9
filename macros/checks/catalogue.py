"""The catalogue holds together: fields, units and the codes in formulas exist, formulas can be read and do not circle."""

from collections.abc import Iterator

from macros.archive import Archive
from macros.folding import shorten, suggest
from macros.formulas import operands
from macros.numerals import Misreading, read
from macros.problems import Problem
from macros.schema import Indicator
from macros.sections import heading_key
from macros.wording import has_number


def check(archive: Archive) -> Iterator[Problem]:
    for indicator in archive.indicators.values():
        yield from _references(archive, indicator)
        yield from _numbers(indicator)
        yield from _formula(archive, indicator)
    yield from _circles(archive)
    yield from _openings(archive)
    yield from _headings(archive)
    yield from _wordings(archive)


def _references(archive: Archive, indicator: Indicator) -> Iterator[Problem]:
    for column, table, known in (
        ("linh_vuc", "linh_vuc.csv", archive.work_fields),
        ("don_vi_bao_cao", "don_vi.csv", archive.units),
    ):
        name = getattr(indicator, column)
        if name not in known and table not in archive.unreadable:
            fix = suggest(name, known, f"Thêm «{name}» vào {table}.")
            yield _problem(indicator, column, "ma-khong-co", f"«{name}» không có trong {table}.", fix)
    first = indicator.ma.partition(".")[0]
    if first != indicator.linh_vuc and indicator.linh_vuc in archive.work_fields:
        fact = f"Mã bắt đầu bằng «{first}» nhưng lĩnh vực là «{indicator.linh_vuc}»."
        yield _problem(indicator, "ma", "ma-sai-dang", fact, "Phần đầu của mã phải là mã lĩnh vực.")


def _numbers(indicator: Indicator) -> Iterator[Problem]:
    limit = read(indicator.toi_da, 0, two_digits=False)
    if indicator.toi_da and isinstance(limit, Misreading):
        yield _problem(indicator, "toi_da", limit.code, limit.fact, "Mức tối đa là số nguyên viết liền, như 5000; không có mức thì để trống.")
    if is_contradictory(indicator):
        fix = "Viết 0, hoặc đổi kieu thành thap_phan."
        yield _problem(indicator, "so_le", "gia-tri-la", "Chỉ tiêu số nguyên không có chữ số thập phân.", fix)
    if indicator.hai_chu_so and (indicator.so_le or indicator.kieu != "so_nguyen"):
        fact = "Chỉ số nguyên mới in hai chữ số (02)."
        yield _problem(indicator, "hai_chu_so", "gia-tri-la", fact, "Viết khong, hoặc đổi kieu thành so_nguyen và so_le thành 0.")


def is_contradictory(indicator: Indicator) -> bool:
    """A whole number with decimals: no cell can be right for it."""
    return indicator.kieu == "so_nguyen" and indicator.so_le > 0


def _formula(archive: Archive, indicator: Indicator) -> Iterator[Problem]:
    figures = archive.figures
    if error := figures.broken.get(indicator.ma):
        fact = f"{error.fact} (ký tự thứ {error.position + 1} của công thức)"
        yield _problem(indicator, "cong_thuc", "cong-thuc-sai", fact, error.suggestion)
    for operand in operands(figures.formulas.get(indicator.ma)):
        if operand.code not in figures.indicators and "chi_tieu.csv" not in archive.unreadable:
            fix = suggest(operand.code, figures.indicators, "Thêm chỉ tiêu này vào chi_tieu.csv.")
            fact = f"Công thức dùng mã «{operand.code}», không có trong danh mục."
            yield _problem(indicator, "cong_thuc", "ma-khong-co", fact, fix)


def _circles(archive: Archive) -> Iterator[Problem]:
    for circle in archive.figures.circular:
        fact = f"Công thức cần đến chính nó, qua {', '.join(f'«{code}»' for code in circle)}."
        yield _problem(archive.indicators[circle[0]], "cong_thuc", "cong-thuc-vong", fact, "Bỏ một công thức trong vòng.")


def _openings(archive: Archive) -> Iterator[Problem]:
    for row in archive.openings:
        if row.ma not in archive.indicators and "chi_tieu.csv" not in archive.unreadable:
            fix = suggest(row.ma, archive.indicators, "Thêm chỉ tiêu này vào chi_tieu.csv.")
            yield Problem(row.file, row.line, row.column("ma"), "ma-khong-co", f"«{row.ma}» không có trong danh mục.", fix)


def _headings(archive: Archive) -> Iterator[Problem]:
    """Headings are compared without their marks and numbers, so two rows may be one."""
    seen: dict[str, int] = {}
    for row in archive.headings:
        first = seen.setdefault(heading_key(row.de_muc), row.line)
        if first != row.line:
            fact = f"Đề mục «{shorten(row.de_muc)}» đã có ở dòng {first}, chỉ khác dấu hoặc số thứ tự."
            yield Problem(row.file, row.line, row.column("de_muc"), "dong-trung", fact, "Giữ một dòng.")
        for name in row.linh_vuc:
            if name not in archive.work_fields and "linh_vuc.csv" not in archive.unreadable:
                fix = suggest(name, archive.work_fields, f"Thêm «{name}» vào linh_vuc.csv.")
                yield Problem(row.file, row.line, row.column("linh_vuc"), "ma-khong-co", f"«{name}» không có trong linh_vuc.csv.", fix)


def _wordings(archive: Archive) -> Iterator[Problem]:
    """A pattern without a word of its own would explain every number, one without a number none."""
    for row in archive.wordings:
        words = [word for word in row.mau.split() if word.strip(",") != "N"]
        if not any(char.isalpha() for word in words for char in word):
            fact, fix = f"Mẫu «{row.mau}» không có từ nào ngoài N, nên nhận mọi số.", "Ghi cả các từ đứng cạnh số, như «lớp N»."
            yield Problem(row.file, row.line, row.column("mau"), "gia-tri-la", fact, fix)
        elif len(words) == len(row.mau.split()) and not has_number(row.mau):
            fact, fix = f"Mẫu «{row.mau}» không có số.", "Viết chữ N đứng riêng ở chỗ của số, như «lớp N»."
            yield Problem(row.file, row.line, row.column("mau"), "gia-tri-la", fact, fix)


def _problem(indicator: Indicator, column: str, code: str, fact: str, fix: str) -> Problem:
    return Problem(indicator.file, indicator.line, indicator.column(column), code, f"{indicator.ma}: {fact}", fix)
