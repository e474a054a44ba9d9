"""What is said to be shipped is what is shipped: the lock, the built site, the theme's own lists, the licence texts."""

import json
import re
from importlib.metadata import distribution
from urllib.parse import unquote

import components
import pytest
from components import LOCK, PAGE, PARTS, READ, ROOT, THEME, UnknownLicence
from packaging.requirements import Requirement

ICONS = "material/templates/.icons"
# The folders of the theme's icons, and the part that each is listed as.
ICON_SETS = {"material": "material-design-icons", "octicons": "octicons", "fontawesome": "fontawesome"}


@pytest.fixture(scope="module")
def lock():
    return LOCK.read_text("utf-8")


# The lock.


def test_the_page_is_that_of_the_lock(lock):
    assert PAGE.read_text("utf-8") == components.page(lock)


def test_the_list_for_programs_has_every_locked_package_with_every_hash(lock):
    requirements = [Requirement(line.removesuffix("\\").strip()) for line in lock.splitlines() if re.match(r"[a-z0-9]", line)]
    made = json.loads(components.sbom(lock))["components"]
    listed = [each for each in made if each["purl"].startswith("pkg:pypi/")]
    assert [f"{each['name']}=={each['version']}" for each in listed] == [f"{each.name}{each.specifier}" for each in requirements]
    assert [part["content"] for each in listed for part in each["hashes"]] == re.findall(r"sha256:(\w+)", lock)
    assert len({each["bom-ref"] for each in made}) == len(made)


@pytest.mark.parametrize("added", ["pytest==9.2.0 \\\n    --hash=sha256:" + "0" * 64, "markdown==3.99 \\\n    --hash=sha256:" + "0" * 64])
def test_a_package_more_in_the_lock_is_not_overlooked(added, lock):
    assert components.page(f"{lock}{added}\n") != PAGE.read_text("utf-8")


def test_a_package_that_is_not_installed_or_whose_licence_nobody_has_read_is_refused(lock, monkeypatch):
    with pytest.raises(UnknownLicence, match="goi-la is in requirements.lock but not installed"):
        components.page(f"{lock}goi-la==1.0 \\\n    --hash=sha256:{'0' * 64}\n")
    monkeypatch.setattr(components, "READ", READ - {"PSF-2.0"})
    with pytest.raises(UnknownLicence, match="typing-extensions: «PSF-2.0» is no licence that has been read"):
        components.page(lock)


# The built site.


def files_of(folder, prefix):
    return {f"{prefix}{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.is_file()}


def named(part, built):
    """The files that a part's patterns name, in the built site or in this repository."""
    pairs = [(built if pattern.startswith("site/") else ROOT, pattern) for pattern in part.files]
    return {path.relative_to(base).as_posix() for base, pattern in pairs for path in base.glob(pattern)}


def test_every_file_of_others_is_listed_and_nothing_else_is(built):
    own = set(files_of(ROOT / "overrides/assets", "site/assets/"))
    fonts = {name for name in [*own, *files_of(ROOT / "macros", "macros/")] if name.endswith((".woff2", ".ttf"))}
    foreign = files_of(built / "site/assets", "site/assets/").keys() - own | fonts
    listed = {part.name: named(part, built) for part in PARTS}
    assert [name for name, files in listed.items() if not files] == []
    assert {name for name in set().union(*listed.values()) if not name.endswith(".html")} == foreign


def test_every_library_in_the_themes_scripts_and_styles_is_listed(built):
    maps = sorted((built / "site/assets").rglob("*.map"))
    assert len(maps) == 4
    sources = [source for each in maps for source in json.loads(each.read_text("utf-8"))["sources"]]
    found = {match[1] for source in sources if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", source))}
    assert "rxjs" in found and found <= {part.name for part in PARTS}


def lines(drawing):
    return set(re.findall(r"""<path[^>]*? d=["']([^"']+)""", drawing))


def icons_of(folder):
    """What the icons of one of the theme's sets are drawn with."""
    files = [file for file in distribution(THEME).files if file.as_posix().startswith(f"{ICONS}/{folder}/") and file.suffix == ".svg"]
    return set().union(*(lines(file.locate().read_text("utf-8")) for file in files))


def test_every_icon_in_pages_and_styles_is_of_a_listed_set(built):
    sets = {part: icons_of(folder) for folder, part in ICON_SETS.items()}
    [styles] = built.glob("site/assets/stylesheets/main.*.css")
    drawings = [svg for page in built.glob("site/**/*.html") for svg in re.findall(r"<svg.*?</svg>", page.read_text("utf-8"), re.DOTALL)]
    used = lines("".join(drawings) + unquote(styles.read_text("utf-8"))) - lines((ROOT / "overrides/assets/images/logo.svg").read_text("utf-8"))
    assert len(used) > 20 and used - set().union(*sets.values()) == set()
    assert {part for part, drawn in sets.items() if used & drawn} <= {part.name for part in PARTS}


# The licence texts.


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_has_its_licence_text_and_readers_get_it(part, built):
    text = (ROOT / part.text).read_text("utf-8")
    assert len(text) > 200 and part.licence in READ
    if part.text.startswith("overrides/"):
        assert (built / part.text.replace("overrides", "site", 1)).read_text("utf-8") == text


@pytest.mark.parametrize(("text", "name"), [("mkdocs_material-{}.dist-info/licenses/LICENSE", "mkdocs-material"), (f"{ICONS}/material/LICENSE", "material-design-icons"), (f"{ICONS}/octicons/LICENSE", "octicons"), (f"{ICONS}/fontawesome/LICENSE.txt", "fontawesome")])
def test_the_texts_are_those_of_the_installed_theme(text, name):
    theme = distribution(THEME)
    installed = theme.locate_file(text.format(theme.version)).read_text("utf-8")
    assert (ROOT / f"overrides/assets/giay-phep/{name}.txt").read_text("utf-8").split() == installed.split()
