"""A report's own sentences are held against each other, its figures in their places, and found where the clerk wrote them."""

import shutil
from pathlib import Path

import pytest
from settled import read, write

from macros.archive import read_archive
from macros.checks import inspect

GOOD = Path(__file__).parent / "samples" / "tot"
ANNIVERSARY = "Kỷ niệm 78 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2099)."
REPORT = "docs/bao-cao/2099/01.md"
TASKS = "data/2099-01/nhiem_vu.csv"


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "du-an"
    shutil.copytree(GOOD, folder)
    with open(folder / "data/danh_muc/so_trong_van.csv", "a", encoding="utf-8") as wordings:
        wordings.write("Kỷ niệm N năm,ngày kỷ niệm\nN nhiệm vụ,để thử\n")
    return folder


def said(folder, sentence):
    """The problems of the report with a sentence below its last line, which is that of the sentence."""
    file = folder / REPORT
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n\n{sentence}\n", "utf-8")
    return file.read_text("utf-8").count("\n"), inspect(read_archive(folder))


def test_figures_take_part_in_what_a_sentence_says(project):
    """The share is told at its own column in the source, behind the calls that stand before it."""
    sentence = 'Tiếp nhận {{ so_lieu("viec.ho_so.moi") }} hồ sơ, đã giải quyết {{ so_lieu("viec.ho_so.xong") }} hồ sơ, còn {{ so_lieu("viec.ho_so.cu") }} hồ sơ.'
    line, problems = said(project, sentence)
    assert [(each.code, each.file, each.line, each.column) for each in problems] == [("cau-luong-lech", REPORT, line, sentence.rindex("{{") + 1)]
    assert (problems[0].stated, problems[0].expected) == ("96", "208")


def test_a_figure_that_has_a_problem_of_its_own_is_told_once(project):
    with open(project / "data/2099-01/so_lieu.csv", "a", encoding="utf-8") as file:
        file.write('viec.ho_so.ty_le,,"79,9%",\n')
    sentence = 'Giải quyết {{ so_lieu("viec.ho_so.xong") }}/{{ so_lieu("viec.ho_so.tong") }} hồ sơ, đạt {{ so_lieu("viec.ho_so.ty_le") }}.'
    _, problems = said(project, sentence)
    assert [each.code for each in problems] == ["lech-so-tinh"]


def test_a_task_is_told_at_its_row(project):
    rows = read(project / TASKS)
    rows[1][3] = ANNIVERSARY
    write(project / TASKS, rows)
    problems = inspect(read_archive(project))
    assert [(each.code, each.file, each.line, each.column) for each in problems] == [("ky-niem-sai", TASKS, 2, 4)]


def test_what_a_page_and_a_task_say_alike_names_both_places(project):
    text = "Rà soát toàn bộ hồ sơ đất đai còn tồn đọng tại các thôn, báo cáo Chủ tịch Ủy ban nhân dân xã trước khi trình cấp trên"
    rows = read(project / TASKS)
    rows[1][3] = text
    write(project / TASKS, [*rows, [rows[1][0][:-3] + "009", *rows[1][1:]]])
    problems = inspect(read_archive(project))
    assert [(each.code, each.line) for each in problems] == [("doan-trung", len(rows) + 1)]
    assert "dòng 2 của nhiem_vu.csv" in problems[0].fact


def test_a_contradiction_of_words_can_be_waived_until_it_changes(project):
    waivers = project / "data/2099-01/ngoai_le.csv"
    waivers.write_text("quy_tac,ma,ghi,tinh,ly_do,nguoi_duyet,ngay\nky-niem-sai,,78,152,văn bản ghi như vậy,chưa duyệt,\n", "utf-8")
    _, problems = said(project, ANNIVERSARY)
    assert [each.code for each in problems] == ["ngoai-le"]
    file = project / REPORT
    file.write_text(file.read_text("utf-8").replace("78 năm", "77 năm"), "utf-8")
    assert sorted(each.code for each in inspect(read_archive(project))) == ["ky-niem-sai", "ngoai-le-thua"]


def test_lists_within_a_list_are_added_up_apart(project):
    """A total by kind and the same total by unit, as the April report gives its overdue tasks."""
    text = "\n".join(
        (
            "Tổng số chậm muộn 30 nhiệm vụ, cụ thể:",
            "",
            "- *Phân loại theo lĩnh vực:*",
            "    - Kinh tế: 18 nhiệm vụ",
            "    - Văn hóa: 12 nhiệm vụ",
            "- *Phân loại theo đơn vị:*",
            "    - Văn phòng: 21 nhiệm vụ",
            "    - Công an xã: {}",
        )
    )
    for last, expected in (("09 nhiệm vụ", []), ("08 nhiệm vụ", ["cau-tong-lech"])):
        copy = project.parent / expected[0] if expected else project.parent / "dung"
        shutil.copytree(project, copy)
        _, problems = said(copy, text.format(last))
        assert [each.code for each in problems] == expected
