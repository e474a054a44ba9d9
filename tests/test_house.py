"""The house stands: imports only go down, MkDocs is known at its door alone, settings and code say the same."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from macros.pages import EXTENSIONS
from macros.schema import TABLES
from macros.show import bind
from macros.vocabulary import MACROS

ROOT = Path(__file__).parent.parent
FLOORS = [
    ["problems", "numerals", "periods", "folding", "vocabulary", "calls", "formulas", "wording", "swap", "formats", "stash", "revision", "quantities", "units", "number_words", "numbered_names", "prose_dates", "forge", "room"],
    ["schema", "loading", "survey", "canonical", "intake"],
    ["totals", "figures", "tasks", "register", "twins", "pages", "sections", "drafts", "statements", "documents", "citations", "document_index", "places"],
    ["archive"],
    ["contradictions", "review"],
    ["checks", "draft_review", "last_look", "search_data", "data_package", "downloads", "feed"],
    ["show"],
    ["locks"],
    ["gate", "export"],
    ["", "cli", "preview", "comparison", "request", "preview_place", "new_month", "missing", "old_months", "from_word", "data_entry", "closing", "release", "pushing", "__main__"],
]
# Modules that open files, and which.
OPENERS = {
    "loading.text": "the sources",
    "survey": "the first bytes of pictures",
    "canonical": "what chuan-hoa rewrites",
    "new_month": "what thang-moi writes",
    "intake.plain": "files from outside the project",
    "intake.sheets": "files from outside the project",
    "intake.new_page": "new files only, of what came from outside",
    "revision": "a commit",
    "request": "its own output",
    "locks.texts": "the files that it locks",
    "closing": "the lock that dong-thang writes and the log that dinh-chinh adds to",
    "problems": "its own catalogue",
    "last_look": "the built site",
    "search_data.files": "its own output",
    "data_package": "its own output",
    "downloads": "its own output",
    "feed": "its own output",
    "export.files": "its own output and, to know whether it has changed, its own program",
    "pushing": "its log and its lock",
    "pushing.setup": "the hooks of a repository",
    "release": "the lock and the log of what is published",
    "release.manifest": "what it publishes",
    "release.www": "the built site and what it publishes",
    "export.form": "its own specification",
}
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
MODULES = sorted((ROOT / "macros").rglob("*.py"))


def top(module):
    """macros.show.html → show; macros → "" (the door)."""
    return ".".join(module.split(".")[1:2])


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from names if node.module == "macros" else [node.module]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_only_go_down(path):
    own = top(name_of(path))
    for name in imports(path):
        if name.partition(".")[0] == "macros":
            other = top(name)
            assert other == own or FLOOR[other] < FLOOR[own] or (FLOOR[other] == FLOOR[own] and own not in ("checks", "show")), f"{own} imports {other}"


def test_every_module_has_a_floor():
    assert {top(name_of(path)) for path in MODULES} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_mkdocs_is_known_at_its_door_alone(path):
    if name_of(path) != "macros":
        assert not [name for name in imports(path) if name.partition(".")[0] in ("mkdocs", "material", "mkdocs_macros", "jinja2")]


def test_sources_are_opened_in_one_place():
    """Whatever else opens a file says here which."""
    opener = re.compile(r"\bopen\(|read_text\(|read_bytes\(|write_text\(|write_bytes\(")
    found = {name_of(path) for path in MODULES if opener.search(path.read_text("utf-8"))}
    assert found == {f"macros.{name}" for name in OPENERS}


def test_the_door_binds_the_whole_vocabulary():
    assert set(bind(None, None)) == set(MACROS)


def test_the_site_and_the_library_read_the_same_markdown():
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, suffix, node: suffix)
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)  # noqa: S506 (a SafeLoader with one inert tag)
    listed = [next(iter(each)) if isinstance(each, dict) else each for each in settings["markdown_extensions"]]
    assert sorted(listed) == sorted(EXTENSIONS)
    assert "hooks" not in settings


def test_every_data_file_is_declared():
    names = {path.name for path in (ROOT / "data").rglob("*") if path.is_file()}
    assert names <= set(TABLES)


def test_no_file_names_a_registry_or_a_path_of_a_machine():
    pattern = re.compile(r"https?://[a-z.]*(pypi|pythonhosted|npmjs|debian)\.(org|com)|/(work|home|root)/[a-z]")
    for path in filter(Path.is_file, [*MODULES, *ROOT.iterdir(), *ROOT.glob("tests/*.lock"), *(ROOT / "docs").rglob("*.md")]):
        assert not pattern.search(path.read_text("utf-8")), path
