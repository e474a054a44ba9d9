"""Whatever must not be published is found in the built site, wherever it came from, and the old site stays."""

import gzip
import shutil
import sys

import pytest
from conftest import run

from macros.archive import open_archive
from macros.last_look import inspect_site

REPORT = "bao-cao/2026/04/index.html"
MACHINE = f"{sys.prefix}/bin"

TAGS = [
    "<script>alert(1)</script>",
    '<script type="module">alert(1)</script>',
    '<script type="application/json" id="khac">{}</script>',
    "<svg><script>alert(1)</script></svg>",
    '<p onclick="alert(1)">x</p>',
    '<img src="../../../assets/images/favicon.png" alt="x" onerror="alert(1)">',
    '<p style="position:fixed">x</p>',
    "<style>body { display: none }</style>",
    '<iframe src="/"></iframe>',
    '<object data="x.swf"></object>',
    '<embed src="x.swf">',
    '<base href="https://ngoai.example/">',
    '<meta http-equiv="refresh" content="0; url=https://ngoai.example/">',
    '<meta name="referrer" content="unsafe-url">',
    '<form action="https://ngoai.example/"><input name="a"></form>',
    '<button formaction="https://ngoai.example/">x</button>',
    '<a href="../" ping="https://ngoai.example/">x</a>',
    '<img srcset="https://ngoai.example/x.png 2x" src="../../../assets/images/favicon.png" alt="x">',
    '<svg><use href="https://ngoai.example/x.svg#a"></use></svg>',
    "<math><mi>x</mi></math>",
    '<video src="x.mp4"></video>',
    "<marquee>x</marquee>",
]
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<b>x</b>",
    "https://ngoai.example/",
    "//ngoai.example/",
    "ftp://ngoai.example/",
    "file:///etc/passwd",
]
RESOURCES = [
    '<script src="https://ngoai.example/x.js"></script>',
    '<link rel="stylesheet" href="//ngoai.example/x.css">',
    '<img src="https://ngoai.example/x.png" alt="x">',
    '<img src="data:image/png;base64,AAAA" alt="x">',
]
LEAKS = [
    "<!-- ghi chú riêng -->",
    "<?php echo 1 ?>",
    '{{ so_lieu("chi_dao.van_ban.tiep_nhan") }}',
    "{% if x %}",
    "{# x #}",
    "Traceback (most recent call last):",
    '<p>File "macros/cli.py", line 3</p>',
    "_Macro Rendering Error_",
    "/home/canbo/bao-cao",
    "C:\\Users\\canbo",
    "lib/site-packages/macros",
    f"<p>{MACHINE}</p>",
]
DEAD = ['<a href="../../../khong-co/">x</a>', '<a href="../../../index.html#khong-co">x</a>', '<a href="#khong-co">x</a>', '<img src="khong-co.png" alt="x">', '<a href="/bao-cao/khong-co/">x</a>']
FILES = ["them.html", "bao-cao/them/index.html", "ma.js", "hinh.svg", "tep.php", "tep.docm", ".htaccess", "tep", "bao-cao/kieu.css", "bao-cao/them.json", "bao-cao/2026/04/them.gz"]

PLANTS = [
    *((each, "dung-the-la") for each in TAGS),
    *((f'<a href="{each}">x</a>', "dung-dia-chi-la") for each in ADDRESSES),
    *((each, "dung-dia-chi-la") for each in RESOURCES),
    *((each, "dung-lo-noi-dung") for each in LEAKS),
    *((each, "dung-lien-ket-hong") for each in DEAD),
    ('<h2 id="moi">x</h2><p id="moi">x</p>', "dung-id-trung"),
    ('<img src="../../../assets/images/favicon.png" alt=" ">', "dung-hinh-thieu-chu"),
    ('<img src="../../../assets/images/favicon.png">', "dung-hinh-thieu-chu"),
]


@pytest.fixture
def look(project):
    archive = open_archive(project)
    return lambda: inspect_site(project / "site", archive)


def plant(project, markup):
    page = project / "site" / REPORT
    text = page.read_text("utf-8")
    page.write_text(text.replace("</article>", f"\n{markup}\n</article>", 1), "utf-8")
    return text[: text.index("</article>")].count("\n") + 2


def test_the_built_site_passes(look):
    assert look() == []


@pytest.mark.parametrize(("markup", "code"), PLANTS, ids=[plant[0] for plant in PLANTS])
def test_a_planted_leak_is_found_at_its_line(markup, code, project, look):
    line = plant(project, markup)
    found = {(each.file, each.line, each.code) for each in look()}
    assert (f"site/{REPORT}", line, code) in found


@pytest.mark.parametrize("file", FILES)
def test_a_planted_file_is_found(file, project, look):
    path = project / "site" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("<!doctype html><title>x</title>", "utf-8")
    assert (f"site/{file}", "dung-tep-la") in {(each.file, each.code) for each in look()}


def test_a_planted_link_is_found(project, look):
    (project / "site" / "lien-ket.txt").symlink_to("/etc/passwd")
    assert [each.code for each in look()] == ["dung-tep-la"]


def test_a_page_that_is_missing_is_found(project, look):
    shutil.rmtree(project / "site/ban-chep")
    assert ("site/ban-chep/index.html", "dung-tep-la") in {(each.file, each.code) for each in look()}


def test_the_projects_own_path_is_found_in_search_data(project, look):
    (project / "site/tim-kiem/2026.json.gz").write_bytes(gzip.compress(f'{{"x": "{project}/docs"}}'.encode()))
    assert [each.code for each in look()] == ["dung-lo-noi-dung"]


@pytest.mark.parametrize("data", [b"{}", gzip.compress(b"{}")[:-4], gzip.compress(b"{}")[:12] + bytes(12)], ids=["not compressed", "cut off", "spoilt"])
def test_what_cannot_be_unpacked_is_not_published(data, project, look):
    (project / "site/tim-kiem/2026.json.gz").write_bytes(data)
    assert [each.code for each in look()] == ["dung-tep-la"]


def test_a_link_to_another_host_that_a_page_writes_may_stay(project):
    page = project / "docs/index.md"
    page.write_text(page.read_text("utf-8") + "\nXem [cổng dịch vụ công](https://dichvucong.example/).\n", "utf-8")
    result = run(project, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("command", [("macros", "xay-dung"), ("mkdocs", "build", "--site-dir", "moi")], ids=["our own build", "plain mkdocs"])
def test_a_theme_that_leaks_stops_the_build_and_the_old_site_stays(command, project):
    template = project / "overrides/main.html"
    template.write_text(template.read_text("utf-8").replace("{{ page.content }}", "<!-- x -->{{ page.content }}"), "utf-8")
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    result = run(project, *command)
    assert result.returncode == 1
    assert "[dung-lo-noi-dung]" in result.stderr
    assert [line for line in result.stderr.splitlines() if "[dung-" in line and str(project) in line] == []
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before
