"""The guide's tables, drawn from the declarations themselves, so that they cannot fall behind."""

import re
from html import escape as escape_html

from macros import vocabulary
from macros.archive import Archive
from macros.pages import Page
from macros.problems import KINDS
from macros.schema import STATES, TABLES
from macros.show import html
from macros.stash import keep_block


_DELIMITER = re.compile(r"(?<=\{)(?=[{%#])|(?<=[%#}])(?=\})")


def escape(text: str) -> str:
    """Text as HTML, its braces parted by a tag, so that no engine takes a shown call for a call."""
    return _DELIMITER.sub("<wbr>", escape_html(text))


def _code(text: str) -> str:
    """Code that may break after its dots and underscores, where a narrow screen needs it."""
    return f"<code>{escape(text).replace('.', '.<wbr>').replace('_', '_<wbr>')}</code>"


def macros(archive: Archive, page: Page) -> str:
    """Every macro: an example of its call, what it prints, its arguments."""
    rows = []
    for macro in vocabulary.MACROS.values():
        arguments = "<br>".join(f"<strong>{escape(each.name)}</strong>: {escape(each.meaning)}{' (không bắt buộc)' if each.optional else ''}" for each in macro.arguments)
        where = f" Chỉ dùng trong docs/{macro.pages[0]}/." if macro.pages else ""
        rows.append([_code(macro.example_call), escape(macro.purpose + where), arguments or "không có"])
    return html.table("Các lệnh dùng trong trang", ("Cách viết", "Tác dụng", "Giá trị trong ngoặc"), rows, labelled=(2,))


def call_pattern(archive: Archive, page: Page, name: str) -> str:
    """How one macro is written, for a sentence of the guide."""
    return _code(vocabulary.MACROS[name].example_call)


def problem_kinds(archive: Archive, page: Page) -> str:
    """Every code that the gate can report."""
    rows = [
        [
            f"{_code(kind.code)}<br>{escape(kind.level)}",
            f"<strong>{escape(kind.title)}.</strong> {escape(kind.explanation)}",
            escape(kind.fix),
        ]
        for kind in sorted(KINDS.values(), key=lambda kind: kind.code)
    ]
    return html.table("Các mã lỗi", ("Mã và mức", "Vì sao", "Cách sửa"), rows, labelled=(2,))


def columns(archive: Archive, page: Page, name: str) -> str:
    """The columns of one data file."""
    model = TABLES[name].model
    rows = [[_code(column), escape(model.model_fields[column].description or "")] for column in model.columns()]
    return html.table(f"Các cột của {name}", ("Cột", "Nội dung"), rows)


def indicators(archive: Archive, page: Page) -> str:
    """The catalogue of indicators, a table per field of work."""
    parts = []
    for work_field in archive.work_fields.values():
        members = [each for each in archive.indicators.values() if each.linh_vuc == work_field.ma]
        rows = [
            [_code(each.ma), f"{escape(each.ten)} ({escape(each.don_vi_tinh)})", _code(each.cong_thuc) if each.cong_thuc else "số nhập"]
            for each in members
        ]
        if rows:
            caption = f"{work_field.ten}: {len(rows)} chỉ tiêu"
            table = html.table(caption, ("Mã", "Tên và đơn vị tính", "Cách tính"), rows, labelled=(2,))
            parts.append(f"## {work_field.ten}\n\n{keep_block(table)}")
    return "\n\n".join(parts)


def states(archive: Archive, page: Page) -> str:
    """The states of a report."""
    rows = [[_code(code), escape(name), escape(meaning)] for code, (name, meaning) in STATES.items()]
    return html.table("Trạng thái của báo cáo", ("Giá trị", "Tên", "Ý nghĩa"), rows)
