"""All figures as one Data Package (Frictionless Data): a CSV file per group, with its Table Schema."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from macros.archive import Archive
from macros.figures import OVERDUE, Figure
from macros.numerals import round_half_up
from macros.totals import Gap

FOLDER = "so-lieu/goi-du-lieu"
_FIELDS = (
    ("thang", "yearmonth", "tháng của báo cáo", True),
    ("ma", "string", "mã chỉ tiêu", True),
    ("ten", "string", "tên chỉ tiêu", True),
    ("gia_tri", "number", "giá trị, làm tròn như khi in; trống khi không có số", False),
    ("thieu", "string", "vì sao không có số", False),
    ("nguyen_van", "string", "chữ số đúng như văn bản ghi, khi khác với cách in", False),
    ("don_vi_tinh", "string", "đơn vị tính", True),
    ("tep", "string", "tệp nguồn; trống khi số được tính", False),
    ("dong", "integer", "dòng trong tệp nguồn", False),
    ("dinh_chinh", "string", "mã các lần đính chính đã sửa số này sau khi ban hành, cách nhau một dấu cách", False),
)


def write_data_package(site: Path, archive: Archive, title: str) -> None:
    """Write the package below a built site."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    groups = _groups(archive)
    for group, figures in groups.items():
        (folder / f"{_file_name(group)}.csv").write_text(_table(archive, figures), "utf-8")
    (folder / "datapackage.json").write_text(_description(archive, groups, title), "utf-8")


def _groups(archive: Archive) -> dict[str, list[Figure]]:
    """Every figure that has a row or a formula, by group, oldest month first."""
    groups: dict[str, list[Figure]] = {}
    for period in archive.months:
        for code, indicator in archive.figures.indicators.items():
            figure = archive.figure(code, period)
            if figure and (figure.row or figure.is_computed):
                group = OVERDUE if code.startswith(f"{OVERDUE}.") else indicator.linh_vuc
                groups.setdefault(group, []).append(figure)
    return groups


def _table(archive: Archive, figures: list[Figure]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([name for name, *_ in _FIELDS])
    writer.writerows(_row(archive, each) for each in figures)
    return text.getvalue()


def _row(archive: Archive, figure: Figure) -> Iterator[str]:
    indicator, row = figure.indicator, figure.row
    is_gap = isinstance(figure.value, Gap)
    source = row if row and not figure.is_computed else None
    return iter(
        (
            str(figure.period),
            indicator.ma,
            indicator.ten,
            "" if is_gap else str(round_half_up(figure.value, indicator.so_le)),
            figure.gap_text if is_gap else "",
            figure.written,
            indicator.don_vi_tinh,
            source.file if source else "",
            str(source.line) if source else "",
            " ".join(archive.corrections_of(indicator.ma, figure.period)),
        )
    )


def _description(archive: Archive, groups: dict[str, list[Figure]], title: str) -> str:
    names = {code: each.ten for code, each in archive.work_fields.items()} | {OVERDUE: "Nhiệm vụ chậm muộn"}
    resources = [
        {
            "name": _file_name(group),
            "title": names.get(group, group),
            "path": f"{_file_name(group)}.csv",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": _schema(),
        }
        for group in groups
    ]
    return json.dumps({"profile": "tabular-data-package", "name": "so-lieu-bao-cao-thang", "title": title, "resources": resources}, ensure_ascii=False, indent=1)


def _schema() -> dict:
    fields = [{"name": name, "type": kind, "title": meaning, "constraints": {"required": required}} for name, kind, meaning, required in _FIELDS]
    return {"fields": fields, "primaryKey": ["thang", "ma"], "missingValues": [""]}


def _file_name(group: str) -> str:
    return group.replace("_", "-")
