"""chuan-hoa gives the sources one form and loses nothing; what it cannot understand it leaves alone, with the reason."""

import shutil
import tempfile
import unicodedata
from pathlib import Path

import pytest
from conftest import ROOT, run
from hypothesis import given, settings
from hypothesis import strategies as st
from test_samples import GOOD, broken_project

from macros.canonical import canonize
from macros.loading.tables import read_table
from macros.schema import TABLES

FILE = "data/2099-01/so_lieu.csv"
TABLE = TABLES["so_lieu.csv"]

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\r\n\0"), max_size=12) | st.sampled_from(["1408", "51,326", 'nói "thế"', "a;b", "", " ", "Hồ sơ", "04", "=1+1", "#", "'"])
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=6)


def written(rows, delimiter, end, mark, form):
    """A file as some program would write it: every cell quoted, or only where needed."""

    def cell(text, always):
        needs = always or any(sign in text for sign in (delimiter, '"'))
        return '"' + text.replace('"', '""') + '"' if needs else text

    lines = [delimiter.join(TABLE.model.columns())]
    lines += [delimiter.join(cell(text, (number + place) % 3 == 0) for place, text in enumerate(row)) for number, row in enumerate(rows)]
    return mark + unicodedata.normalize(form, end.join(lines) + end).encode()


def contents(root):
    """What is read from the file: its rows without their places, and the problems without their lines."""
    sheet = read_table(root, FILE, TABLE)
    return [row.model_dump() for row in sheet.rows], [(each.code, each.fact) for each in sheet.problems if each.code != "dong-trung"]


@given(ROWS, st.sampled_from(",;"), st.sampled_from(["\n", "\r\n"]), st.sampled_from([b"", b"\xef\xbb\xbf"]), st.sampled_from(["NFC", "NFD"]))
@settings(deadline=None, max_examples=200)
def test_what_is_read_before_and_after_is_equal(rows, delimiter, end, mark, form):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / FILE).parent.mkdir(parents=True)
        (root / "docs").mkdir()
        (root / FILE).write_bytes(written(rows, delimiter, end, mark, form))
        before = contents(root)
        outcome = canonize(root)
        assert contents(root) == before
        once = (root / FILE).read_bytes()
        assert canonize(root).rewritten == []
        assert (root / FILE).read_bytes() == once
        if FILE not in {each.file for each in outcome.problems}:
            assert b"\r" not in once and not once.startswith(b"\xef\xbb\xbf") and once.startswith(b"ma,gia_tri,nguyen_van,ghi_chu\n")


def test_the_projects_own_sources_are_canonical():
    for file in [*ROOT.glob("data/*/*.csv"), *ROOT.glob("docs/**/*.md")]:
        assert b"\r" not in file.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "du-an"
        for name in ("data", "docs"):
            shutil.copytree(ROOT / name, copy / name)
        assert canonize(copy).rewritten == []


def test_semicolons_and_marks_become_the_one_form(tmp_path):
    shutil.copytree(GOOD, tmp_path / "du-an")
    path = tmp_path / "du-an" / FILE
    canonical = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + canonical.replace(b'"51,326"', b"51|326").replace(b",", b";").replace(b"51|326", b"51,326").replace(b"\n", b"\r\n"))
    result = run(tmp_path, "macros", "--thu-muc", "du-an", "chuan-hoa")
    assert path.read_bytes() == canonical
    assert result.stdout == f"Đã viết lại: {FILE}\nChuẩn hóa xong: viết lại 1 tệp, giữ nguyên 0 tệp chưa đọc được.\n"
    assert result.returncode == 0


def test_typographic_quotes_in_calls_become_straight_and_prose_keeps_its_own(tmp_path):
    shutil.copytree(GOOD, tmp_path / "du-an")
    page = tmp_path / "du-an/docs/bao-cao/2099/01.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace('{{ so_lieu("viec.ho_so.tong") }}', "｛｛ so_lieu（“viec.ho_so.tong”） ｝｝").replace("Tiếp nhận", "“Tiếp nhận”"), "utf-8")
    assert run(tmp_path, "macros", "--thu-muc", "du-an", "chuan-hoa").returncode == 0
    assert page.read_text("utf-8") == text.replace("Tiếp nhận", "“Tiếp nhận”")


@pytest.mark.parametrize("code", ["bang-ma", "csv-ngoac-kep", "cot-sai", "so-o-sai", "dau-ngan-o", "xung-dot-git", "chu-loi-ma", "la-tep-khac"])
def test_a_file_that_cannot_be_understood_is_left_with_the_reason(code, tmp_path):
    folder = broken_project(code, tmp_path / "du-an")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = run(tmp_path, "macros", "--thu-muc", "du-an", "chuan-hoa")
    assert result.returncode == 1
    assert f"[{code}]" in result.stdout
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
