"""The guide covers everything that a clerk can write, meet or run."""

import re

import lxml.html
import pytest

from macros.cli import COMMANDS
from macros.problems import KINDS
from macros.schema import TABLES
from macros.vocabulary import MACROS


@pytest.fixture(scope="module")
def guide(built):
    pages = sorted((built / "site/huong-dan").rglob("index.html"))
    articles = [lxml.html.parse(str(page)).getroot().find(".//article") for page in pages]
    for article in articles:
        for chance_to_break in list(article.iter("wbr")):
            chance_to_break.drop_tag()
    return "\n".join(" ".join(article.itertext()) for article in articles)


@pytest.mark.parametrize("name", MACROS)
def test_every_macro_is_in_the_guide(name, guide):
    assert f"{{{{ {name}(" in guide


@pytest.mark.parametrize("name", TABLES)
def test_every_data_file_and_its_columns_are_in_the_guide(name, guide):
    assert name in guide
    assert [column for column in TABLES[name].model.columns() if not re.search(rf"\b{column}\b", guide)] == []


@pytest.mark.parametrize("code", KINDS)
def test_every_code_is_in_the_guide(code, guide):
    assert code in guide and KINDS[code].fix in guide


def test_every_command_and_target_is_documented(guide, root):
    text = guide + (root / "README.md").read_text("utf-8")
    targets = re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert [name for name in targets if f"make {name}" not in text] == []
    assert [name for name in COMMANDS if f"python -m macros {name}" not in text] == []


def test_the_guide_shows_signs_and_no_entities(guide):
    assert re.findall(r"&(?:[a-z]+|#\d+);", guide) == []
