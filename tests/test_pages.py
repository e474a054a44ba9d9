"""The library reads pages as the site's engine does, and macros put text on them as text."""

import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from macros.calls import expand, scan
from macros.folding import fold, slugify
from macros.pages import EXTENSIONS, Page, read, relative_url


def convert(text):
    return Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}}).convert(text)


@pytest.mark.parametrize(
    "heading",
    ["## Đánh giá", "## 1.1. Về dịch vụ", "### **Đậm** và *nghiêng*", "## [Liên kết](index.md) rồi", "## Trùng\n\n## Trùng\n\n## Trùng", "## `mã` số", "## ỦY BAN – NHÂN DÂN", "# " + "dài " * 60]
    + ["## PCCC&CNCH; hướng dẫn", "## ...", "## Kết #", "```\n## không\n```\n\n## có", "## 100% đúng hạn", "##Thiếu dấu cách", "Văn\n## Giữa đoạn"],
)
def test_anchors_are_those_of_the_engine(heading):
    engine = set(re.findall(r'<h\d id="([^"]*)"', convert(heading)))
    assert read(heading).anchors == engine


def test_an_ampersand_is_itself(built):
    assert convert("PCCC&CNCH; &copy; &lt; a&b") == "<p>PCCC&amp;CNCH; &amp;copy; &amp;lt; a&amp;b</p>"
    report = lxml.html.parse(str(built / "site/bao-cao/2026/04/index.html")).getroot()
    assert "PCCC&CNCH; hướng dẫn" in report.find(".//article").text_content()


def test_square_metres_are_no_footnotes(built):
    report = lxml.html.parse(str(built / "site/bao-cao/2026/04/index.html")).getroot()
    assert "20.949,9 m²" in re.sub(r"\s+", " ", report.find(".//article").text_content())


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_folding_keeps_no_accent_and_slugs_are_safe(text):
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slugify(text))
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(("text", "folded"), [("Đánh giá", "danh gia"), ("ƯỚC LƯỢNG", "uoc luong"), ("hòa = hoà", "hoa = hoa"), ("Kiêu Kỵ", "kieu ky")])
def test_vietnamese_folds_to_plain_letters(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text",
    ["{{ lipsum.__globals__ }}", "{{ so_lieu('a' ~ 'b') }}", "{{ so_lieu(x) }}", "{% include 'x' %}", "{# x #}", '{{ so_lieu("a") | attr("b") }}', "{{ 7*7 }}", '{{ so_lieu("a") if 1 }}']
    + ['{{ so_lieu("a{{ x }}") }}', '{{ a.b("c") }}', "{{", "}}", '{{ so_lieu("a\\"b") }}', '{{ so_lieu("a")() }}', '{{- so_lieu("a") }}', '{{ so_lieu(a="b") }}'],
)
def test_only_calls_with_constants_are_calls(text):
    good, bad = scan(text)
    assert bad
    assert expand(text, {"so_lieu": lambda *a: "!"}).count("!") == len(good)


@given(st.text("{}%#(),\"' abso_lieu", max_size=40))
def test_every_delimiter_belongs_to_a_call_or_is_reported(text):
    good, bad = scan(text)
    rest = text
    for call in reversed(good):
        rest = rest[: call.start] + rest[call.end :]
    delimiters = re.search(r"\{\{|\}\}|\{%|%\}|\{#|#\}", text)
    assert bool(delimiters) == bool(good or bad)


@pytest.mark.parametrize(
    ("path", "target", "url"),
    [("index.md", "bao-cao/2026/04/", "bao-cao/2026/04/"), ("bao-cao/2026/04.md", "", "../../../"), ("bao-cao/index.md", "bao-cao/2026/04/#i", "2026/04/#i"), ("a/b.md", "a/b/", "./"), ("index.md", "", "./")],
)
def test_links_between_pages_are_relative(path, target, url):
    page = Page(f"docs/{path}", None, "", 1)
    assert relative_url(page, target) == url
