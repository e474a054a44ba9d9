"""From a page or a figure to its own line in the forge, and to where a mistake is told; without settings there is no link."""

import re
import shutil

import pytest
from conftest import copy_sources, read_html, run

from macros.forge import WrongPattern, read_forge

ROW = "chi-dao-van-ban-tiep-nhan-2026-04"
SETTINGS = "  sua_dong: https://kho.xa.example/kho/-/blob/main/{tep}#L{dong}\n  bao_sai: mailto:van-phong@xa.example?subject={ma}%20{trang}\n"


def with_settings(folder, text, top=""):
    file = folder / "mkdocs.yml"
    settings = file.read_text("utf-8")
    assert "\nextra:\n" in settings
    file.write_text(top + settings.replace("\nextra:\n", f"\nextra:\n{text}", 1), "utf-8")


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """The project with every address set, not yet built."""
    folder = copy_sources(tmp_path_factory.mktemp("lien-ket"))
    with_settings(folder, SETTINGS, "repo_url: https://kho.xa.example/kho\nedit_uri: -/edit/main/docs/\n")
    return folder


@pytest.fixture(scope="module", params=["macros xay-dung", "zensical build --clean"])
def site(request, linked):
    shutil.rmtree(linked / "site", ignore_errors=True)
    result = run(linked, *request.param.split())
    assert result.returncode == 0, result.stdout + result.stderr
    return linked / "site"


def onward(element):
    return {link.text_content(): link.get("href") for link in element.xpath(".//*[contains(@class, 'di-tiep')]//a")}


def test_a_page_leads_to_its_file(site):
    links = onward(read_html(site / "bao-cao/2026/04/index.html"))
    assert links["Sửa trang này"] == "https://kho.xa.example/kho/-/edit/main/docs/bao-cao/2026/04.md"
    assert links["Báo chỗ sai trên trang này"].startswith("mailto:van-phong@xa.example?subject=%20bao-cao")


def test_a_figure_leads_to_its_own_line(site, linked):
    row = read_html(site / "so-lieu/chi-dao/index.html").get_element_by_id(ROW).xpath("ancestor::tr")[0]
    lines = (linked / "data/2026-04/so_lieu.csv").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("chi_dao.van_ban.tiep_nhan,"))
    assert onward(row) == {
        "Sửa dòng này": f"https://kho.xa.example/kho/-/blob/main/data/2026-04/so_lieu.csv#L{line}",
        "Báo số sai": f"mailto:van-phong@xa.example?subject=chi_dao.van_ban.tiep_nhan%20so-lieu%2Fchi-dao%2F%23{ROW}",
    }


def test_without_settings_there_is_no_link(built):
    for page in ("bao-cao/2026/04", "so-lieu/chi-dao"):
        assert not onward(read_html(built / "site" / page / "index.html"))


@pytest.mark.parametrize("site", ["macros xay-dung"], indirect=True)
def test_a_link_to_another_host_is_still_refused(site, linked):
    page = site / "index.html"
    page.write_text(page.read_text("utf-8").replace("https://kho.xa.example/kho/", "https://kho.xa.example.la/kho/"), "utf-8")
    result = run(linked, "macros", "soat-trang")
    assert result.returncode == 1
    assert "Địa chỉ «https://kho.xa.example.la/kho/-/edit/main/docs/index.md» không thuộc trang này." in result.stdout
    assert "Địa chỉ «https://kho.xa.example/kho/" not in result.stdout


@pytest.mark.parametrize(
    ("name", "pattern", "fault"),
    [
        ("sua_dong", "javascript:alert(1)", "«javascript:alert(1)» không phải địa chỉ dùng được"),
        ("sua_dong", "//la.example/{tep}", "«//la.example/{tep}» không phải địa chỉ dùng được"),
        ("sua_dong", "https://{tep}/", "«https://{tep}/» không nêu rõ máy chủ"),
        ("bao_sai", "https://kho.xa.example/{tep}", "không có chỗ điền tên «tep»"),
        ("bao_sai", "https://kho.xa.example/{", "«https://kho.xa.example/{» có dấu ngoặc nhọn lẻ"),
        ("bao_sai", 7, "«7» không phải chữ"),
    ],
)
def test_a_pattern_that_is_no_safe_address_is_refused(name, pattern, fault):
    with pytest.raises(WrongPattern, match=re.escape(f"mkdocs.yml: extra.{name}: {fault}. Viết địa chỉ")):
        read_forge({name: pattern}, "")


def test_a_wrong_pattern_stops_the_build(tmp_path):
    folder = copy_sources(tmp_path)
    with_settings(folder, "  sua_dong: javascript:alert(1)\n")
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 1
    assert "mkdocs.yml: extra.sua_dong: «javascript:alert(1)» không phải" in result.stderr
    assert not (folder / "site").exists()


def test_the_patterns_of_the_guide_are_accepted(root):
    guide = (root / "docs/huong-dan/sua-va-bao-sai.md").read_text("utf-8")
    patterns = re.findall(r"`(?:[^`]*, )?(sua_dong|bao_sai): (https:[^`]+)`", guide)
    assert len(patterns) == 6
    for name, pattern in patterns:
        forge = read_forge({name: pattern}, "")
        assert "{" not in forge.edit_address("data/2026-04/so_lieu.csv", 4) + forge.report_address("so-lieu/chi-dao/#x", "chi_dao.van_ban")
