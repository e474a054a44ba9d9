"""A closed month stays what was signed, or a correction says what has changed."""

import csv
import random
import re
import shutil

import pytest
import settled
from conftest import article_text, copy_sources, read_html, run
from releases import git

from macros.archive import read_archive
from macros.export.paper import all_texts
from macros.export.reading import read_report, read_task_list
from macros.gate import gate
from macros.locks import check
from macros.locks.chain import lock_text
from macros.problems import errors
from settled import PERIOD, read, write

FIGURES, REPORT, TASKS = "data/2026-04/so_lieu.csv", "docs/bao-cao/2026/04.md", "docs/nhiem-vu/2026/05.md"
LOCK, LOG, CATALOGUE = "data/2026-04/khoa.csv", "data/dinh_chinh.csv", "data/danh_muc/chi_tieu.csv"
DONE, RATE = "chi_dao.nhiem_vu.hoan_thanh", "chi_dao.nhiem_vu.ty_le_hoan_thanh"
AMEND = ("--hinh-thuc", "sua_doi", "--so", "152/BC-UBND", "--ngay", "05/05/2026", "--ly-do", "Ghi nhầm số")
LETTER = ("--hinh-thuc", "dinh_chinh", "--so", "99/CV-UBND", "--ngay", "05/05/2026", "--ly-do", "Lỗi đánh máy")


def save(folder, message="Một lần sửa"):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", f"--message={message}")


def issue(folder):
    """The report of April, as it might have been signed."""
    change(folder, REPORT, "trang_thai: du_thao", "trang_thai: da_ban_hanh")
    change(folder, REPORT, 'so: ""', 'so: "128"')
    change(folder, REPORT, 'ngay: ""', "ngay: 29/04/2026")


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    folder = copy_sources(tmp_path_factory.mktemp("ban-hanh"))
    settled.settle(folder)
    issue(folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    save(folder)
    return folder


@pytest.fixture(scope="module")
def closed(issued, tmp_path_factory):
    folder = shutil.copytree(issued, tmp_path_factory.mktemp("khoa") / "du-an")
    result = run(folder, "macros", "dong-thang", "2026-04")
    assert result.returncode == 0, result.stdout + result.stderr
    save(folder)
    return folder


@pytest.fixture
def project(closed, tmp_path):
    return shutil.copytree(closed, tmp_path / "du-an")


def change(folder, file, old, new):
    text = (folder / file).read_text("utf-8")
    assert old in text, old
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def set_cell(folder, file, key, column, value):
    """Change a cell of the row that a key begins."""
    rows = read(folder / file)
    row = next(row for row in rows if row[0] == key)
    row[rows[0].index(column)] = value
    write(folder / file, rows)


def correct(folder, done="139"):
    """Another number of finished tasks, wherever the month states it."""
    set_cell(folder, FIGURES, DONE, "gia_tri", done)
    rows = read(folder / "data/2026-04/so_kiem.csv")
    write(folder / "data/2026-04/so_kiem.csv", [row for row in rows if row[0] != RATE])


def found(folder):
    """The problems of the gate that this chapter is about."""
    return [each for each in gate(folder)[1] if each.code in ("ky-da-khoa", "khoa-bi-sua", "chua-khoa", "sai-hinh-thuc") or each.code.startswith("dinh-chinh")]


def codes(folder):
    return {each.code for each in found(folder)}


# Closing.


def test_an_issued_report_that_is_not_closed_is_a_warning_and_a_closed_one_is_silent(issued, closed):
    assert codes(issued) == {"chua-khoa"}
    assert gate(closed)[1] == []


def test_a_draft_is_not_closed(tmp_path):
    folder = copy_sources(tmp_path)
    result = run(folder, "macros", "dong-thang", "2026-04")
    assert result.returncode == 1 and "chưa ban hành" in result.stdout and "trang_thai: da_ban_hanh" in result.stdout
    assert not (folder / LOCK).exists()


def test_a_month_with_an_error_is_not_closed(issued, tmp_path):
    folder = shutil.copytree(issued, tmp_path / "du-an")
    set_cell(folder, FIGURES, DONE, "gia_tri", "13.8")
    result = run(folder, "macros", "dong-thang", "2026-04")
    assert result.returncode == 1 and f"{FIGURES}:" in result.stdout and "Kho còn 1 lỗi" in result.stdout
    assert not (folder / LOCK).exists()


def test_a_month_is_closed_once(project):
    before = (project / LOCK).read_bytes()
    result = run(project, "macros", "dong-thang", "2026-04")
    assert result.returncode == 1 and "không khóa lại" in result.stdout
    assert (project / LOCK).read_bytes() == before


def test_a_month_that_is_not_there_is_not_closed(project):
    result = run(project, "macros", "dong-thang", "2031-01")
    assert result.returncode == 1 and "tháng 1/2031" in result.stdout


def test_the_months_after_it_change_nothing_of_a_closed_one(project):
    """The next month begun, progress on its tasks, a task set again, new catalogue rows and a unit that is new."""
    assert run(project, "macros", "thang-moi", "2026-05").returncode == 0
    write(project / "data/2026-05/tien_do.csv", [["ma", "ngay", "trang_thai", "ket_qua", "ghi_chu"], ["NV-2026-04-001", "12/05/2026", "hoan_thanh", "Đã xong", ""]])
    tasks = read(project / "data/2026-04/nhiem_vu.csv")
    head = ["ma", "muc", "cap", "noi_dung", "linh_vuc", "don_vi", "phoi_hop", "han", "can_cu", "nhac_lai"]
    write(project / "data/2026-05/nhiem_vu.csv", [head, ["NV-2026-05-001", *tasks[2][1:9], tasks[2][0]]])
    rows = read(project / CATALOGUE)
    write(project / CATALOGUE, [*rows, ["chi_dao.nhiem_vu.chua_xong", *rows[1][1:2], *rows[1][2:]]])
    set_cell(project, CATALOGUE, "chi_dao.nhiem_vu.chua_xong", "cong_thuc", f"chi_dao.nhiem_vu.duoc_giao - {DONE}")
    set_cell(project, CATALOGUE, "chi_dao.nhiem_vu.chua_xong", "ten", "Nhiệm vụ chưa xong")
    units = read(project / "data/danh_muc/don_vi.csv")
    write(project / "data/danh_muc/don_vi.csv", [*units, ["phong_moi", "Phòng mới lập", "thuoc_xa"]])
    assert codes(project) == set()


# What has changed, and where it comes from.

CAUSES = {
    "a cell": (lambda folder: correct(folder), FIGURES, ["nay ghi 139 (trước là «138»)", "Tỷ lệ hoàn thành nhiệm vụ thành phố giao"]),
    "a formula": (
        lambda folder: set_cell(folder, CATALOGUE, RATE, "cong_thuc", f"{DONE} / chi_dao.nhiem_vu.duoc_giao * 50"),
        CATALOGUE, ["công thức của «Tỷ lệ hoàn thành nhiệm vụ thành phố giao» đã đổi", "trước là «97,2%»"],
    ),
    "a name": (lambda folder: set_cell(folder, CATALOGUE, DONE, "ten", "Nhiệm vụ đã xong"), CATALOGUE, ["tên hoặc đơn vị tính", "Nhiệm vụ đã xong"]),
    "a rounding": (lambda folder: set_cell(folder, CATALOGUE, RATE, "so_le", "0"), CATALOGUE, ["cách làm tròn hoặc cách in", "nay in 97%", "trước là «97,2%»"]),
    "a way of printing": (lambda folder: set_cell(folder, CATALOGUE, "kinh_te.giet_mo.kiem_tra", "hai_chu_so", "khong"), CATALOGUE, ["cách làm tròn hoặc cách in"]),
    "a sentence": (lambda folder: change(folder, REPORT, "lượng khách tham quan tăng", "lượng khách tham quan giảm"), REPORT, ["lời văn của mục «1. Đặc điểm nổi bật"]),
    "the front matter": (lambda folder: change(folder, REPORT, 'so: "128"', 'so: "129"'), REPORT, ["lời văn của phần đầu trang"]),
    "a task": (
        lambda folder: change(folder, "data/2026-04/nhiem_vu.csv", "Tiếp tục triển khai nghiêm túc", "Triển khai nghiêm túc"),
        "data/2026-04/nhiem_vu.csv", ["nhiệm vụ NV-2026-04-001 nay là «Triển khai nghiêm túc", "trước là «Tiếp tục triển khai"],
    ),
    "a deadline": (lambda folder: set_cell(folder, "data/2026-04/nhiem_vu.csv", "NV-2026-04-002", "han", "30/05/2026"), "data/2026-04/nhiem_vu.csv", ["NV-2026-04-002"]),
    "a unit's name": (lambda folder: change(folder, "data/danh_muc/don_vi.csv", "Văn phòng", "Văn Phòng tổng hợp"), None, ["đã đổi"]),
    "a source's name": (lambda folder: change(folder, "data/danh_muc/nguon.csv", read(folder / "data/danh_muc/nguon.csv")[1][1], "Nguồn khác"), "data/danh_muc/nguon.csv", ["tên hoặc đơn vị tính"]),
    "a place that this version does not know": (lambda folder: _lock_more(folder), LOCK, ["«bieu_do/mot» không còn như lúc khóa"]),
    "a note that no report prints": (lambda folder: set_cell(folder, FIGURES, DONE, "ghi_chu", "Số của văn phòng"), FIGURES, ["chỗ báo cáo không in ra"]),
    "an overdue count": (lambda folder: _one_more_late(folder), "data/2026-04/cham_muon.csv", ["nay ghi"]),
    "a file that is new": (lambda folder: write(folder / "data/2026-04/tien_do.csv", [["ma", "ngay", "trang_thai", "ket_qua", "ghi_chu"]]), "data/2026-04/tien_do.csv", ["được thêm vào sau khi khóa"]),
    "a file that is gone": (lambda folder: (folder / "data/2026-04/ban_chep.csv").unlink(), LOCK, ["data/2026-04/ban_chep.csv đã bị xóa"]),
    "a state": (lambda folder: change(folder, REPORT, "da_ban_hanh", "trinh_ky"), REPORT, ["trang_thai không phải da_ban_hanh"]),
}  # fmt: skip


def _one_more_late(folder):
    rows = read(folder / "data/2026-04/cham_muon.csv")
    row = next(row for row in rows[1:] if row[3].isdigit())
    row[3] = str(int(row[3]) + 1)
    write(folder / "data/2026-04/cham_muon.csv", rows)


def _lock_more(folder):
    """A lock as another version might have written it, whole in itself."""
    rows = {row[0]: row[1] for row in read(folder / LOCK)[2:]}
    (folder / LOCK).write_text(lock_text(rows | {"bieu_do/mot": "0" * 64}), "utf-8")


@pytest.mark.parametrize("name", CAUSES)
def test_a_change_is_told_at_its_cause_in_words(name, project):
    spoil, file, words = CAUSES[name]
    spoil(project)
    told = [each for each in found(project) if each.code == "ky-da-khoa"]
    assert told, found(project)
    text = "\n".join(str(each) for each in told if file is None or each.file == file)
    assert [each for each in words if each not in text] == [], "\n".join(map(str, told))
    assert "dinh-chinh 2026-04" in text or "trang_thai: da_ban_hanh" in text


def test_a_cell_is_told_once_with_its_line(project):
    correct(project)
    line = next(number for number, row in enumerate(read(project / FIGURES), 1) if row[0] == DONE)
    assert [(each.file, each.line, each.column) for each in found(project) if each.file != "data/2026-04/so_kiem.csv"] == [(FIGURES, line, 2)]


def test_an_earlier_month_counts_too(project):
    """A figure that another month's gives is told, though no file of its own month has changed."""
    set_cell(project, CATALOGUE, RATE, "cong_thuc", f"{DONE} / chi_dao.nhiem_vu.duoc_giao * 10 * 10")
    assert [each.code for each in found(project)] == ["ky-da-khoa"]


# Everything that a closed month depends on, one cell or word at a time.


def visible(archive):
    """What readers see of the month, as its papers have it, with names and formulas: told without the locks' own code."""
    report, tasks = archive.reports[PERIOD], archive.task_lists[PERIOD.shift(1)]
    papers = [*all_texts(read_report(archive, report)), *all_texts(read_task_list(archive, tasks))]
    figures = [archive.figure(code, PERIOD) for code, cells in archive.figures.cells.items() if PERIOD in cells]
    return "\n".join(papers), sorted((each.indicator.ma, each.indicator.ten, each.indicator.cong_thuc, each.text) for each in figures if each.row or each.is_computed)


def mutants(folder, seed):
    """(file, changed text): one cell of each data file several times, one word of each page several times."""
    chance = random.Random(seed)
    files = sorted([*folder.glob("data/danh_muc/*.csv"), *folder.glob("data/2026-04/*.csv")])
    for path in files:
        rows = read(path)
        for _ in range(7 if len(rows) > 1 and path.name != "khoa.csv" else 0):
            changed = [list(row) for row in rows]
            row = chance.randrange(1, len(rows))
            column = chance.randrange(len(rows[row]))
            cell = rows[row][column]
            changed[row][column] = re.sub(r"\d+", lambda match: str(int(match[0]) + 1), cell, count=1) if re.search(r"\d", cell) else f"{cell} mới"
            yield path.relative_to(folder).as_posix(), changed
    for name in (REPORT, TASKS):
        text = (folder / name).read_text("utf-8")
        words = [match for match in re.finditer(r"\b[a-zà-ỹ]{4,}\b", text) if match.start() > text.index("---", 4)]
        for match in chance.sample(words, min(10, len(words))):
            yield name, f"{text[: match.start()]}khác{text[match.end() :]}"


def test_every_change_that_a_reader_could_see_is_caught(closed, tmp_path):
    folder = shutil.copytree(closed, tmp_path / "du-an", ignore=shutil.ignore_patterns(".git"))
    before, seen, unseen = visible(read_archive(folder)), 0, 0
    for file, changed in mutants(closed, 2026):
        original = (folder / file).read_bytes()
        write(folder / file, changed) if isinstance(changed, list) else (folder / file).write_text(changed, "utf-8")
        archive = read_archive(folder)
        if not errors(archive.problems):
            told = [each for each in check(archive, {}, lambda period: {}) if each.code == "ky-da-khoa"]
            is_visible = visible(archive) != before
            assert told or not is_visible, (file, "a reader sees it and the lock does not")
            # The catalogues may grow and be annotated; the month's own files may not.
            assert told or not file.startswith("data/2026-04/"), (file, "a file of the month")
            seen, unseen = seen + is_visible, unseen + (not is_visible and not told)
        (folder / file).write_bytes(original)
    assert seen > 15 and unseen > 5, (seen, unseen)


# Another version of the program.


def test_a_version_that_changes_no_word_changes_no_lock(project):
    change(project, "macros/show/figure.py", '<a class="so{kind}"', '<a title="x" data-moi="1" class="so{kind} moi"')
    change(project, "macros/show/html.py", "<caption>", "<caption class='moi'>")
    change(project, "macros/show/document.py", "Bấm vào một số để xem", "Nhấn vào một số để xem")
    result = run(project, "macros", "kiem-tra")
    assert (result.returncode, result.stdout) == (0, "Kiểm tra xong: 0 lỗi, 0 cảnh báo.\n")


def test_a_version_that_changes_words_is_told_as_such(project):
    change(project, "macros/show/document.py", "<p>Nơi nhận:</p>", "<p>Gửi đến:</p>")
    result = run(project, "macros", "kiem-tra")
    assert result.returncode == 1 and "do một lệnh trong mục, danh mục hoặc bản mới của chương trình" in result.stdout


@pytest.mark.parametrize("write_as", [lambda data: data.replace(b"\n", b"\r\n"), lambda data: b"\xef\xbb\xbf" + data], ids=["CRLF", "a mark at the beginning"])
def test_line_ends_and_marks_of_editors_change_no_lock(write_as, project):
    for file in (FIGURES, REPORT, LOCK):
        (project / file).write_bytes(write_as((project / file).read_bytes()))
    assert codes(project) == set()


def test_putting_files_in_order_leaves_a_closed_month_alone(closed, tmp_path):
    """A file as Excel saves it, closed like that, stays like that."""
    folder = shutil.copytree(closed, tmp_path / "du-an", ignore=shutil.ignore_patterns(".git"))
    (folder / LOCK).unlink()
    rows = read(folder / FIGURES)
    with open(folder / FIGURES, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert run(folder, "macros", "dong-thang", "2026-04").returncode == 0
    assert run(folder, "macros", "chuan-hoa").stdout.count("Đã viết lại") == 0
    assert codes(folder) == set()


# Corrections.


@pytest.fixture(scope="module")
def corrected(closed, tmp_path_factory):
    """A built project whose closed month has one correction."""
    folder = shutil.copytree(closed, tmp_path_factory.mktemp("dinh-chinh") / "du-an")
    correct(folder)
    result = run(folder, "macros", "dinh-chinh", "2026-04", *AMEND)
    assert result.returncode == 0, result.stdout
    assert f"so_lieu/{DONE}: 138 → 139" in result.stdout and "97,2% → 97,9%" in result.stdout
    save(folder)
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def test_a_correction_settles_the_change(corrected):
    assert gate(corrected)[1] == []
    rows = read(corrected / LOG)
    assert {row[0] for row in rows[1:]} == {"DC-2026-04-01"}
    assert [row[6:8] for row in rows if row[5] == f"so_lieu/{DONE}"] == [["138", "139"]]


def test_readers_see_what_was_corrected(corrected):
    report, tasks = (article_text(corrected / "site" / place / "index.html") for place in ("bao-cao/2026/04", "nhiem-vu/2026/05"))
    for text in (report, tasks):
        assert "được sửa đổi, bổ sung bằng văn bản sửa đổi, bổ sung số 152/BC-UBND ngày 05/5/2026" in text
        assert "Lý do: Ghi nhầm số." in text and "138 → 139" in text
    assert "139[đã sửa] nhiệm vụ" in report
    listed = article_text(corrected / "site/dinh-chinh/index.html")
    assert "DC-2026-04-01" in listed and "152/BC-UBND" in listed and "data/" not in listed
    feed = (corrected / "site/feed.xml").read_text("utf-8")
    assert "Đã sửa bằng văn bản sửa đổi, bổ sung số 152/BC-UBND ngày 05/5/2026." in feed and "2026-05-05T00:00:00+07:00" in feed


def test_the_evidence_and_the_data_package_say_so_too(corrected):
    assert "139[đã sửa]" in article_text(corrected / "site/so-lieu/chi-dao/index.html")
    with open(corrected / "site/so-lieu/goi-du-lieu/chi-dao.csv", encoding="utf-8", newline="") as file:
        marked = {row["ma"]: row["dinh_chinh"] for row in csv.DictReader(file) if row["dinh_chinh"]}
    assert marked == {DONE: "DC-2026-04-01", RATE: "DC-2026-04-01"}


def test_the_papers_say_so_too(corrected):
    from word_checks import word_text

    name = next(corrected.glob("site/ban-in/bao-cao-2026-04.docx"))
    text = word_text(name.read_bytes())
    assert "152/BC-UBND" in text and "139[đã sửa]" in text


def test_a_page_without_corrections_says_none(closed):
    archive = read_archive(closed)
    assert archive.amendments_of(PERIOD) == {}


def test_the_links_of_notice_and_mark_lead_to_the_entry(corrected):
    article = read_html(corrected / "site/bao-cao/2026/04/index.html").find(".//article")
    targets = [link.get("href") for kind in (".//aside[@class='dinh-chinh']//a", ".//a[@class='dinh-chinh']") for link in article.findall(kind)]
    assert len(targets) > 2 and set(targets) == {"../../../dinh-chinh/#dc-2026-04-01"}
    assert read_html(corrected / "site/dinh-chinh/index.html").get_element_by_id("dc-2026-04-01") is not None


def test_a_second_correction_follows_the_first(corrected, tmp_path):
    folder = shutil.copytree(corrected, tmp_path / "du-an")
    set_cell(folder, FIGURES, DONE, "gia_tri", "140")
    assert codes(folder) == {"ky-da-khoa"}
    second = ("--hinh-thuc", "thay_the", "--so", "170/BC-UBND", "--ngay", "15/05/2026", "--ly-do", "Rà soát lại")
    assert run(folder, "macros", "dinh-chinh", "2026-04", *second).returncode == 0
    assert gate(folder)[1] == []
    assert [row[0] for row in read(folder / LOG) if row[5] == f"so_lieu/{DONE}"] == ["DC-2026-04-01", "DC-2026-04-02"]


def test_a_figure_is_not_corrected_by_a_letter(project):
    correct(project)
    result = run(project, "macros", "dinh-chinh", "2026-04", *LETTER)
    assert result.returncode == 1 and "Đổi «138» thành «139» là sửa nội dung" in result.stdout
    assert not (project / LOG).exists()


def test_spelling_is_corrected_by_a_letter(project):
    change(project, REPORT, "lượng khách tham quan tăng", "lượng khách thăm quan tăng")
    result = run(project, "macros", "dinh-chinh", "2026-04", *LETTER)
    assert result.returncode == 0, result.stdout
    assert gate(project)[1] == []


@pytest.mark.parametrize(("old", "new"), [("lượng khách tham quan tăng", "lượng khách tham quan giảm"), ("Tháng 4/2026 là thời điểm", "Tháng 5/2026 là thời điểm"), ("nhiều nhiệm vụ, dự án", "hai nhiệm vụ, dự án")])
def test_other_words_are_not_corrected_by_a_letter(old, new, project):
    change(project, REPORT, old, new)
    assert run(project, "macros", "dinh-chinh", "2026-04", *LETTER).returncode == 1


def test_what_cannot_be_corrected_is_said(project):
    for period, words in (("2026-04", "đúng như bản khóa"), ("2031-01", "chưa khóa")):
        result = run(project, "macros", "dinh-chinh", period, *AMEND)
        assert result.returncode == 1 and words in result.stdout
    assert run(project, "macros", "dinh-chinh", "2026-04", *AMEND[:4], "--ngay", "05/13/2026", *AMEND[6:]).returncode == 2


def test_a_bad_word_in_a_correction_is_refused_in_words(project):
    correct(project)
    result = run(project, "macros", "dinh-chinh", "2026-04", *AMEND[:6], "--ly-do", "<script>")
    assert result.returncode == 1 and "Traceback" not in result.stderr and "<script>" not in (project / REPORT).read_text("utf-8")
    assert not (project / LOG).exists()


# The log.


def edited(folder, edit):
    rows = read(folder / LOG)
    edit(rows)
    write(folder / LOG, rows)
    return codes(folder)


LOG_FAULTS = {
    "no number": (lambda rows: [row.__setitem__(3, "") for row in rows[1:]], "dinh-chinh-thieu"),
    "no day": (lambda rows: [row.__setitem__(4, "") for row in rows[1:]], "dinh-chinh-thieu"),
    "no reason": (lambda rows: [row.__setitem__(8, "") for row in rows[1:]], "dinh-chinh-thieu"),
    "a place left out": (lambda rows: rows.remove(next(row for row in rows if row[5] == f"so_lieu/{RATE}")), "dinh-chinh-thieu"),
    "the section left out": (lambda rows: rows.remove(next(row for row in rows if row[5].startswith(f"{REPORT}#"))), "dinh-chinh-thieu"),
    "another kind of document": (lambda rows: [row.__setitem__(2, "dinh_chinh") for row in rows[1:]], "sai-hinh-thuc"),
    "a day before the report's": (lambda rows: [row.__setitem__(4, "01/04/2026") for row in rows[1:]], "dinh-chinh-bi-sua"),
    "two documents under one code": (lambda rows: rows[2].__setitem__(3, "153/BC-UBND"), "dinh-chinh-bi-sua"),
    "an old value that never was": (lambda rows: next(row for row in rows if row[5] == f"so_lieu/{DONE}").__setitem__(6, "137"), "dinh-chinh-bi-sua"),
    "a new value that is not there": (lambda rows: next(row for row in rows if row[5] == f"so_lieu/{DONE}").__setitem__(7, "193"), "dinh-chinh-bi-sua"),
    "words that are not there": (lambda rows: next(row for row in rows if "#" in row[5]).__setitem__(7, "đã hoàn thành 193 nhiệm vụ"), "dinh-chinh-bi-sua"),
    "another beginning": (lambda rows: next(row for row in rows if row[5] == f"so_lieu/{DONE}").__setitem__(9, "0" * 64), "dinh-chinh-bi-sua"),
    "an end that is not there": (lambda rows: next(row for row in rows if row[5] == FIGURES).__setitem__(10, "0" * 64), "ky-da-khoa"),
    "nothing changed": (lambda rows: rows.append([*rows[1][:5], "so_lieu/kinh_te.giet_mo.kiem_tra", "01", "01", rows[1][8], "1" * 64, "1" * 64]), "dinh-chinh-thua"),
    "a month that is open": (lambda rows: rows.append(["DC-2025-04-01", "2025-04", *rows[1][2:]]), "dinh-chinh-thua"),
    "a code of another month": (lambda rows: [row.__setitem__(0, "DC-2026-05-01") for row in rows[1:]], "dinh-chinh-bi-sua"),
}


@pytest.mark.parametrize("name", LOG_FAULTS)
def test_a_log_that_is_not_whole_and_true_is_refused(name, corrected, tmp_path):
    folder = shutil.copytree(corrected, tmp_path / "du-an", ignore=shutil.ignore_patterns(".git", "site"))
    edit, code = LOG_FAULTS[name]
    assert code in edited(folder, edit)


# Against the main branch.


def reclose(folder):
    """Closed again where git does not see it."""
    (folder / LOCK).unlink()
    (folder / ".git").rename(folder / "git")
    assert run(folder, "macros", "dong-thang", "2026-04").returncode == 0
    (folder / "git").rename(folder / ".git")


def remove_month(folder):
    shutil.rmtree(folder / "data/2026-04")
    (folder / REPORT).unlink()
    (folder / TASKS).unlink()


HISTORY = {
    "the lock deleted": (lambda folder: (folder / LOCK).unlink(), "khoa-bi-sua"),
    "the month deleted": (remove_month, "khoa-bi-sua"),
    "changed and closed again": (lambda folder: (correct(folder), reclose(folder)), "khoa-bi-sua"),
    "a row of the lock deleted": (lambda folder: write(folder / LOCK, read(folder / LOCK)[:-1]), "khoa-bi-sua"),
    "a digest of the lock changed": (lambda folder: change(folder, LOCK, read(folder / LOCK)[5][1], "0" * 64), "khoa-bi-sua"),
}


@pytest.mark.parametrize("name", HISTORY)
@pytest.mark.parametrize("is_committed", [False, True], ids=["in the folder", "in a commit of a branch"])
def test_nobody_rewrites_a_lock(name, is_committed, project):
    git(project, "checkout", "--quiet", "-b", "sua")
    spoil, code = HISTORY[name]
    spoil(project)
    if is_committed:
        save(project)
    assert code in codes(project)


def test_a_lock_that_was_edited_is_refused_without_git(project):
    shutil.rmtree(project / ".git")
    write(project / LOCK, read(project / LOCK)[:-1])
    assert codes(project) == {"khoa-bi-sua"}


@pytest.mark.parametrize("edit", [lambda rows: rows.pop(1), lambda rows: rows.reverse(), lambda rows: [row.__setitem__(8, "Lý do khác") for row in rows[1:]]], ids=["a row deleted", "the order", "another reason"])
def test_the_log_only_grows(edit, corrected, tmp_path):
    folder = shutil.copytree(corrected, tmp_path / "du-an", ignore=shutil.ignore_patterns("site"))
    rows = read(folder / LOG)
    body = rows[1:]
    whole = [rows[0], *body]
    edit(whole)
    write(folder / LOG, [rows[0], *(row for row in whole if row != rows[0])])
    told = [each for each in found(folder) if each.code == "dinh-chinh-bi-sua" and "nhánh chính" in str(each)]
    assert len(told) == 1 and told[0].file == LOG


def test_a_branch_behind_the_main_branch_is_not_blamed_for_its_new_locks(issued, tmp_path):
    folder = shutil.copytree(issued, tmp_path / "du-an")
    git(folder, "branch", "sua")
    assert run(folder, "macros", "dong-thang", "2026-04").returncode == 0
    save(folder)
    git(folder, "checkout", "--quiet", "sua")
    assert codes(folder) == {"chua-khoa"}


def test_the_old_words_need_the_main_branch(project):
    correct(project)
    shutil.rmtree(project / ".git")
    result = run(project, "macros", "dinh-chinh", "2026-04", *AMEND)
    assert result.returncode == 1 and "git" in result.stdout and not (project / LOG).exists()
    assert "trước là" not in "".join(map(str, found(project)))


def test_a_plain_build_is_guarded_too(project):
    correct(project)
    result = run(project, "mkdocs", "build")
    assert result.returncode == 1 and "ky-da-khoa" in result.stderr


def test_a_lock_is_a_plain_table(closed):
    with open(closed / LOCK, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["noi"] == "toan_bo" and {f"so_lieu/{DONE}", f"ten/{DONE}", f"cach_tinh/{RATE}", "nhiem_vu/NV-2026-04-001", FIGURES, REPORT} <= {row["noi"] for row in rows}
