"""The files for paper as files: which a month has, the same bytes anywhere, made only when something has changed, whole or not at all."""

import os
import re
import resource
import shutil
import signal
import subprocess
import sys

import pytest
from conftest import ROOT, article_text, read_html, run
from paper_samples import PERIOD, REPORT, TASK_LIST, swap
from paper_source import read_source
from pdf_checks import look_at_pdf
from word_checks import look_at_word
from test_export_word import SIGNS

REPORT_FILES, TASK_FILES = ([f"{name}.docx", f"{name}.pdf"] for name in (f"bao-cao-{PERIOD}", "nhiem-vu-2099-02"))
BRIEF = f"so-lieu-chinh-{PERIOD}.pdf"
FILES = [*REPORT_FILES, *TASK_FILES, BRIEF]
CACHE = ".cache/ban-in"
NO_FAKETIME = "faketime is missing: install it with «apt-get install faketime»."


@pytest.fixture
def project(rich, tmp_path):
    """A copy of the rich project, its site and cache with it, for one test to spoil."""
    return shutil.copytree(rich, tmp_path / "du-an", ignore=shutil.ignore_patterns("__pycache__"))


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def state(folder):
    """When each file of the cache was made, by the file's name without its mark."""
    return {re.sub(r"\.[0-9a-f]{16}", "", path.name): (path.name, path.stat().st_mtime_ns) for path in (folder / CACHE).iterdir()}


# The command.


def test_the_command_writes_a_month_s_files_and_says_so(project, rich):
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [f"Đã ghi ban-in/{name}" for name in FILES]
    assert contents(project / "ban-in") == contents(rich / "site/ban-in")


def test_the_command_writes_where_it_is_told(project, tmp_path):
    result = run(project, "macros", "xuat", PERIOD, "--vao", str(tmp_path / "một/thư mục"))
    assert result.returncode == 0
    assert sorted(contents(tmp_path / "một/thư mục")) == sorted(FILES)
    assert not (project / "ban-in").exists()


def test_a_month_that_the_archive_lacks_is_told(project):
    result = run(project, "macros", "xuat", "2098-12")
    assert (result.returncode, result.stdout) == (1, "Kho không có báo cáo tháng 12/2098.\n")


def test_a_month_that_is_none_is_a_wrong_command(project):
    result = run(project, "macros", "xuat", "2099-13")
    assert result.returncode == 2
    assert "2099-13" in result.stderr


def test_sources_that_the_gate_refuses_give_no_files(project):
    swap(project, REPORT, "Sau bảng rộng", "Có 17 hồ sơ. Sau bảng rộng")
    result = run(project, "macros", "xuat", PERIOD)
    assert result.returncode == 1
    assert "[so-go-tay]" in result.stdout
    assert not (project / "ban-in").exists()


def test_a_folder_that_cannot_be_written_is_told(project):
    (project / "ban-in").write_text("một tệp", "utf-8")
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("Không ghi được bản in: ") and "ban-in" in result.stdout


def test_a_report_of_prose_alone_has_no_files(project):
    for name in ("data/2099-01", "docs/nhiem-vu/2099"):
        shutil.rmtree(project / name)
    head = f'---\ntitle: Báo cáo cũ\nky: "{PERIOD}"\ntrang_thai: du_thao\nky_hieu: BC-UBND\nky_thay: ["CHỦ TỊCH"]\nnoi_nhan: ["Lưu: VT"]\ndu_lieu: khong\n---\n\n'
    (project / REPORT).write_text(f"{head}# Báo cáo cũ\n\n## I. KẾT QUẢ\n\nMột câu.\n", "utf-8")
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stdout) == (0, "Báo cáo này chỉ có lời văn, không có bản in.\n"), result.stdout
    assert not (project / "ban-in").exists()


# The site.


def test_the_site_offers_the_files_with_their_size_and_day(built):
    for page, names in (("bao-cao/2026/04", ("bao-cao-2026-04", "nhiem-vu-2026-05")), ("nhiem-vu/2026/05", ("bao-cao-2026-04", "nhiem-vu-2026-05"))):
        article = read_html(built / f"site/{page}/index.html").find(".//article")
        links = [link for link in article.iter("a") if "ban-in/" in link.get("href")]
        assert [link.get("href").rpartition("/")[2] for link in links] == [*(f"{name}{ending}" for name in names for ending in (".docx", ".pdf")), "so-lieu-chinh-2026-04.pdf"]
        for link in links:
            size = (built / f"site/{page}" / link.get("href")).stat().st_size
            assert link.tail.lstrip().startswith(f"{-(-size // 1000)} kB")
        assert re.search(r"Bản in: Báo cáo \(Word \d+ kB, PDF \d+ kB\); .*Làm ngày \d\d?/\d\d?/\d{4}\.", article_text(built / f"site/{page}/index.html"))


def test_the_site_s_files_are_those_of_the_command(built, tmp_path):
    assert run(built, "macros", "xuat", "2026-04", "--vao", str(tmp_path / "ra")).returncode == 0
    assert contents(tmp_path / "ra") == contents(built / "site/ban-in")


# States.


def test_a_report_to_be_signed_has_no_word_comment_or_list_of_a_draft(project, rich):
    swap(project, REPORT, "trang_thai: du_thao", "trang_thai: trinh_ky")
    assert run(project, "macros", "xuat", PERIOD).returncode == 0
    source = read_source(rich / "site/bao-cao/2099/01/index.html")
    assert look_at_word((project / f"ban-in/bao-cao-{PERIOD}.docx").read_bytes(), notes=4, leftovers=SIGNS) == []
    assert look_at_pdf((project / f"ban-in/bao-cao-{PERIOD}.pdf").read_bytes(), source, parts=3) == []
    assert look_at_word((project / "ban-in/nhiem-vu-2099-02.docx").read_bytes(), is_report=False) == []
    assert look_at_pdf((project / "ban-in/nhiem-vu-2099-02.pdf").read_bytes()) == []


def test_blanks_stay_blank_until_number_and_day_are_known(project):
    swap(project, REPORT, 'so: "5"', 'so: ""')
    swap(project, REPORT, "ngay: 2099-02-05", 'ngay: ""')
    swap(project, REPORT, "nguoi_ky: Nguyễn Văn Ước", 'nguoi_ky: ""')
    assert run(project, "macros", "xuat", PERIOD).returncode == 0
    assert look_at_word((project / f"ban-in/bao-cao-{PERIOD}.docx").read_bytes(), is_draft=True, notes=4, leftovers=SIGNS) == []


# What has no form on paper.


PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f030005fe02fea72d8e1b0000000049454e44ae426082")
UNKNOWN = {
    "a picture": ("![Hình một](hinh.png)", "<img>"),
    "a line across": ("Một câu.\n\n---\n\nHai câu.", "<hr>"),
    "code in a sentence": ("Viết `mã` như vậy.", "<code>"),
    "a block of code": ("```\nmã\n```", "<pre>"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_element_that_paper_does_not_know_is_refused_at_its_page(name, project):
    text, element = UNKNOWN[name]
    (project / "docs/bao-cao/2099/hinh.png").write_bytes(PICTURE)
    swap(project, REPORT, "Sau bảng rộng", f"{text}\n\nSau bảng rộng")
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == f"{REPORT}:1:1: Phần {element} của trang chưa có cách in ra giấy. Viết phần ấy bằng đoạn văn, danh sách hoặc bảng.\n"
    assert not (project / "ban-in").exists()


def test_a_site_whose_report_has_no_form_on_paper_is_not_built(project):
    before = contents(project / "site/ban-in")
    (project / "docs/bao-cao/2099/hinh.png").write_bytes(PICTURE)
    swap(project, REPORT, "Sau bảng rộng", "![Hình một](hinh.png)\n\nSau bảng rộng")
    result = run(project, "macros", "xay-dung")
    assert result.returncode == 1
    assert f"{REPORT}:1:1: Phần <img> của trang chưa có cách in ra giấy." in result.stderr
    assert contents(project / "site/ban-in") == before


@pytest.mark.parametrize("where", ["Sau bảng rộng", "Báo cáo giả định #nháp", "Bảng rộng của phụ lục", "Chú thích ba", "hồ sơ | a |"])
def test_a_letter_that_the_typeface_lacks_is_refused_at_its_page(where, project):
    swap(project, REPORT, where, f"{where} \U0001f600")
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == f"{REPORT}:1:1: Chữ «\U0001f600» không có trong phông chữ của bản in. Viết bằng chữ thường dùng.\n"


def test_a_letter_that_the_typeface_lacks_is_refused_in_the_frame(project):
    swap(project, REPORT, "Lưu: VT, R&D", "Lưu: VT, 中")
    result = run(project, "macros", "xuat", PERIOD)
    assert result.returncode == 1
    assert "«中»" in result.stdout


# The same bytes.


def test_the_bytes_are_the_same_elsewhere_on_another_day_in_another_language(project, rich):
    program = shutil.which("faketime")
    if not program:
        pytest.fail(NO_FAKETIME, pytrace=False)
    shutil.rmtree(project / ".cache")
    environment = {**os.environ, "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "HOME": str(project)}
    another_day = [program, "2031-05-06 23:59:58", sys.executable]
    assert subprocess.check_output([*another_day, "-c", "import datetime; print(datetime.date.today().year)"], env=environment, text=True) == "2031\n"
    result = subprocess.run([*another_day, "-m", "macros", "xuat", PERIOD], cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert contents(project / "ban-in") == contents(rich / "site/ban-in")
    assert any((project / CACHE).iterdir())


# The cache.


def test_what_has_not_changed_is_not_made_again(project):
    before = state(project)
    assert sorted(before) == sorted(FILES)
    assert run(project, "macros", "xuat", PERIOD).returncode == 0
    assert run(project, "macros", "xay-dung").returncode == 0
    assert state(project) == before


@pytest.mark.parametrize(
    ("code", "old", "new", "changed"),
    [
        ("viec.ho_so.xong", "1200", "1201", [*REPORT_FILES, BRIEF]),
        ("viec.von.so_tien", '"51,326"', '"51,327"', [BRIEF]),  # which no sentence of the report tells
    ],
)
def test_a_changed_figure_makes_the_files_that_have_it_again_and_no_other(code, old, new, changed, project):
    before = state(project)
    swap(project, "data/2099-01/so_lieu.csv", f"{code},{old}", f"{code},{new}")
    result = run(project, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    after = state(project)
    assert {name for name in before if before[name] != after[name]} == set(changed)
    assert sorted(after) == sorted(FILES)
    assert len(list((project / CACHE).iterdir())) == len(FILES)


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (REPORT, "nguoi_ky: Nguyễn Văn Ước", "nguoi_ky: Nguyễn Văn Ơn", [*REPORT_FILES, *TASK_FILES]),
        (TASK_LIST, "Việc ba.", "Việc bốn.", TASK_FILES),
        ("docs/index.md", '"viec.von.so_tien", ', "", [BRIEF]),
        ("docs/index.md", "# Kho mẫu", "Một dòng mới.\n\n# Kho mẫu", []),
        ("macros/export/brief.typ", "high = 11mm", "high = 12mm", FILES),
        ("macros/export/nd30.toml", "spacing = 6", "spacing = 7", FILES),
        ("macros/pages.py", '"""Pages: ', '"""The pages: ', FILES),
    ],
)
def test_whatever_a_file_is_made_from_makes_it_again(file, old, new, changed, project):
    before = state(project)
    swap(project, file, old, new)
    result = run(project, "macros", "xuat", PERIOD)
    assert result.returncode == 0, result.stdout + result.stderr
    newest = {re.sub(r"\.[0-9a-f]{16}", "", path.name): path.name for path in sorted((project / CACHE).iterdir(), key=lambda path: path.stat().st_mtime_ns)}
    assert sorted(name for name in before if newest[name] != before[name][0]) == sorted(changed)


def test_a_build_leaves_nothing_in_the_cache_that_no_month_needs(project):
    (project / CACHE / "bao-cao-2098-01.0123456789abcdef.docx").write_bytes(b"")
    (project / CACHE / f"{FILES[0]}.1.dang-ghi").write_bytes(b"")
    assert run(project, "macros", "xay-dung").returncode == 0
    assert sorted(state(project)) == sorted(FILES)


def test_a_full_disk_leaves_no_half_file(project):
    shutil.rmtree(project / ".cache")
    limit = len((project / f"site/ban-in/{FILES[1]}").read_bytes()) // 2
    command = [sys.executable, "-m", "macros", "xuat", PERIOD]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.startswith("Không ghi được bản in: ")
    assert sorted(state(project)) == FILES[:1]
    assert not (project / "ban-in").exists()


def test_a_killed_run_leaves_no_half_file(project, rich):
    whole = contents(rich / "site/ban-in")
    for moment in range(1, 6):
        for name in (".cache", "ban-in"):
            shutil.rmtree(project / name, ignore_errors=True)
        with subprocess.Popen([sys.executable, "-m", "macros", "xuat", PERIOD], cwd=project, stdout=subprocess.DEVNULL) as process:
            while process.poll() is None and len(list(project.glob(f"{CACHE}/*")) + list(project.glob("ban-in/*"))) < moment:
                pass
            process.send_signal(signal.SIGKILL)
        for folder in (project / CACHE, project / "ban-in"):
            for path in folder.glob("*"):
                if path.suffix != ".dang-ghi":
                    assert path.read_bytes() == whole[re.sub(r"\.[0-9a-f]{16}", "", path.name)]
    assert run(project, "macros", "xuat", PERIOD).returncode == 0
    assert {name: text for name, text in contents(project / "ban-in").items() if not name.endswith(".dang-ghi")} == whole


# The setting.


def test_the_folder_of_the_typeface_is_a_setting(project, rich, tmp_path):
    shutil.move(project / "macros/export/fonts", tmp_path / "phông")
    swap(project, "macros/export/nd30.toml", 'folder = "fonts"', f'folder = "{tmp_path / "phông"}"')
    result = run(project, "macros", "xuat", PERIOD)
    assert result.returncode == 0, result.stdout + result.stderr
    assert contents(project / "ban-in") == contents(rich / "site/ban-in")


def test_a_folder_without_the_typeface_is_told(project):
    (project / "macros/export/fonts/LiberationSerif-Bold.ttf").unlink()
    result = run(project, "macros", "xuat", PERIOD)
    assert (result.returncode, result.stderr) == (1, "")
    assert "không có đủ bốn kiểu của phông Liberation Serif" in result.stdout


def test_the_typeface_s_licence_goes_along():
    folder = ROOT / "macros/export/fonts"
    assert "SIL Open Font License" in (folder / "OFL-liberation-serif.txt").read_text("utf-8")
    assert "macros/export/fonts" in (ROOT / "README.md").read_text("utf-8")
