"""What the preview shows after any edit is what a build publishes, on every page."""

import re
import time
import urllib.error
import urllib.request

from conftest import run
from synthetic import make_project
from test_site import preview

SECONDS = 30


def article(text):
    """A page from its article on, without the server's own script and the files for paper, which a preview does not make."""
    start, end = text.index("<article"), text.index("</article>")
    return re.sub(r">\s+<", "><", re.sub(r'<p class="tai-ve">Bản in: .*?</p>', "", text[start:end]))


def get(address):
    """The page, or the page that says there is none."""
    try:
        return urllib.request.urlopen(address).read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.read().decode("utf-8")


def wait_for(address, words):
    deadline = time.monotonic() + SECONDS
    while words not in get(address):
        assert time.monotonic() < deadline, f"«{words}» does not appear at {address}"
        time.sleep(0.05)


def replace(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def edit_everything(folder, address):
    """A figure, a sentence, a task, a page's name, a new page, a page that goes: each waited for."""
    figures = folder / "data/2080-01/so_lieu.csv"
    controls = folder / "data/2080-01/so_kiem.csv"
    kept = [line for line in controls.read_text("utf-8").splitlines(keepends=True) if not line.startswith("chi_dao.van_ban.tiep_nhan,")]
    controls.write_text("".join(kept), "utf-8")
    line = next(line for line in figures.read_text("utf-8").splitlines() if line.startswith("chi_dao.van_ban.tiep_nhan,"))
    replace(figures, line, "chi_dao.van_ban.tiep_nhan,4321,,")
    wait_for(f"{address}so-lieu/chi-dao/", "4.321")
    replace(folder / "docs/bao-cao/2080/02.md", "\n## ", "\nCâu mới viết.\n\n## ")
    wait_for(f"{address}bao-cao/2080/02/", "Câu mới viết.")
    replace(folder / "docs/huong-dan/lenh.md", "title: Các lệnh", "title: Mọi lệnh")
    wait_for(f"{address}huong-dan/so-lieu/", "Mọi lệnh")
    (folder / "docs/huong-dan/them.md").write_text("---\ntitle: Trang thêm\n---\n\n# Trang thêm\n\nMới.\n", "utf-8")
    wait_for(f"{address}huong-dan/them/", "Trang thêm")
    replace(folder / "data/danh_muc/don_vi.csv", "Công an xã", "Công an xã Bát Tràng")
    wait_for(f"{address}so-lieu/an-ninh/", "Công an xã Bát Tràng")


def test_the_preview_shows_what_a_build_publishes(tmp_path):
    folder = make_project(tmp_path / "kho", 2)
    with preview(folder) as address:
        assert '"name":"2080","file":"2080.' in get(f"{address}tim-kiem/muc-luc.json")
        edit_everything(folder, address)
        built = run(folder, "macros", "xay-dung")
        assert built.returncode == 0, built.stdout + built.stderr
        pages = sorted(path.parent.relative_to(folder / "site").as_posix() for path in (folder / "site").rglob("index.html"))
        assert len(pages) > 30
        for page in pages:
            place = "" if page == "." else f"{page}/"
            assert article(get(address + place)) == article((folder / "site" / place / "index.html").read_text("utf-8")), page
