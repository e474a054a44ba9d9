"""What the site is made of and what readers get with it: every locked package and every part of others, with version and licence.

    python tests/components.py    write docs/ky-thuat/thanh-phan.md and sbom.cdx.json (CycloneDX 1.6) anew

Names, versions and hashes come from requirements.lock, licences from the installed packages. What has no package of its own,
because the theme or this repository holds it, is listed here; tests/test_components.py compares that with a built site.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
PAGE = ROOT / "docs/ky-thuat/thanh-phan.md"
SBOM = ROOT / "sbom.cdx.json"
THEME = "mkdocs-material"

# What licences have been read, by their SPDX names. A new one is read by a person before it is added.
READ = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "LGPL-3.0-only", "MIT", "MPL-1.1", "MPL-2.0", "OFL-1.1", "PSF-2.0", "W3C-20150513", "Zlib"}
# Packages whose metadata do not give the SPDX name; read in the licence text that each brings along.
READ_IN_TEXT = {"colorama": "BSD-3-Clause", "ghp-import": "Apache-2.0", "hjson": "MIT", "jinja2": "BSD-3-Clause", "mergedeep": "MIT", "pathspec": "MPL-2.0"}

_PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+?)(?: ; (?P<marker>.+?))? \\")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class UnknownLicence(Exception):
    """A package whose licence nobody has read yet."""


@dataclass(frozen=True)
class Package:
    """A locked Python package; marker: for which Pythons, where the lock has two versions; hashes: SHA-256 of every wheel that may be installed."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def licence(self) -> str:
        return READ_IN_TEXT.get(self.name) or _declared(self.name)

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


@dataclass(frozen=True)
class Part:
    """Something of others that lies in this repository or that the theme puts into site/.

    version: empty where the theme does not say it. files: patterns, from the repository's root. text: the licence, in the
    repository. kind: the registry that knows the name, or generic.
    """

    name: str
    version: str
    licence: str
    source: str
    files: tuple[str, ...]
    text: str
    kind: str = "npm"

    @property
    def purl(self) -> str:
        return f"pkg:{self.kind}/{self.name.replace('@', '%40')}" + (f"@{self.version}" if self.version else "")


def _in_theme(name: str, licence: str, *files: str, version: str = "", kind: str = "npm") -> Part:
    return Part(name, version, licence, THEME, files, f"overrides/assets/giay-phep/{name}.txt", kind)


_BUNDLE = "site/assets/javascripts/bundle.*"
_WORKER = "site/assets/javascripts/workers/search.*"
_STYLES = "site/assets/stylesheets/main.*"
_PALETTE = "site/assets/stylesheets/palette.*"
PARTS = (
    Part("@fontsource/be-vietnam-pro", "5.3.0", "OFL-1.1", "vendored", ("site/assets/fonts/be-vietnam-pro-*",), "overrides/assets/fonts/OFL-be-vietnam-pro.txt"),
    Part("@fontsource-variable/source-serif-4", "5.3.1", "OFL-1.1", "vendored", ("site/assets/fonts/source-serif-4-*",), "overrides/assets/fonts/OFL-source-serif-4.txt"),
    Part("liberation-serif", "2.1.5", "OFL-1.1", "vendored", ("macros/export/fonts/LiberationSerif-*",), "macros/export/fonts/OFL-liberation-serif.txt", "generic"),
    _in_theme("mkdocs-material", "MIT", _BUNDLE, _WORKER, _STYLES, _PALETTE, "site/assets/images/favicon.png", kind="generic"),
    _in_theme("material-design-icons", "Apache-2.0", _STYLES, "site/**/*.html", kind="generic"),
    _in_theme("fontawesome", "CC-BY-4.0", _STYLES, kind="generic"),
    _in_theme("octicons", "MIT", _STYLES, kind="generic"),
    _in_theme("material-design-color", "MIT", _STYLES),
    _in_theme("clipboard", "MIT", _BUNDLE, version="2.0.11"),
    _in_theme("escape-html", "MIT", _BUNDLE),
    _in_theme("focus-visible", "W3C-20150513", _BUNDLE),
    _in_theme("rxjs", "Apache-2.0", _BUNDLE),
    _in_theme("tslib", "0BSD", _BUNDLE),
    _in_theme("lunr", "MIT", _WORKER, version="2.3.9"),
    _in_theme("lunr-languages", "MPL-1.1", "site/assets/javascripts/lunr/min/*", "site/assets/javascripts/lunr/tinyseg.js"),
    _in_theme("wordcut", "LGPL-3.0-only", "site/assets/javascripts/lunr/wordcut.js"),
)


# What the lock says.


def packages(lock: str) -> list[Package]:
    """The packages of a lock file's text, in its order."""
    starts = list(_PIN.finditer(lock))
    ends = [each.start() for each in starts[1:]] + [len(lock)]
    return [Package(pin["name"], pin["version"], pin["marker"] or "", tuple(_HASH.findall(lock, pin.end(), end))) for pin, end in zip(starts, ends, strict=True)]


def _declared(name: str) -> str:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        raise UnknownLicence(f"{name} is in requirements.lock but not installed: make site, then make sbom") from None
    expression = about.get("License-Expression") or about.get("License") or ""
    if not set(re.split(r" (?:AND|OR) ", expression)) <= READ:
        raise UnknownLicence(f"{name}: «{expression[:60]}» is no licence that has been read; read its text, then add it to READ or READ_IN_TEXT")
    return expression


# For readers.


def page(lock: str) -> str:
    """The page docs/ky-thuat/thanh-phan.md for a lock file's text."""
    return "\n".join(_page(packages(lock)))


def _page(locked: list[Package]) -> Iterator[str]:
    yield "---\ntitle: Thành phần và giấy phép\n---\n"
    yield "# Components and licences\n"
    yield "Trang dành cho người phụ trách kỹ thuật, viết bằng tiếng Anh; `make sbom` viết lại trang này.\n"
    yield "`make sbom` writes this page, and `sbom.cdx.json` (CycloneDX 1.6) with the SHA-256 of every wheel that the lock allows. `tests/test_components.py` fails when the lock, a built site or the theme holds what is not listed here.\n"
    yield "## Python packages\n"
    yield "They run where the site is built, and nothing of them but the theme's files reaches readers. Each brings its licence text along.\n"
    yield "Bảng: What requirements.lock installs\n"
    yield "| Package | Version | For Python | Licence |\n| --- | --- | --- | --- |"
    for each in locked:
        yield f"| {each.name} | {each.version} | {each.marker.removeprefix('python_full_version ').replace(chr(39), '')} | {each.licence} |"
    yield "\n## What readers get of others\n"
    yield "The licence texts go to readers with the site, under `assets/giay-phep/` (the theme’s) and `assets/fonts/`; that of Liberation Serif lies beside its files. The files for paper carry the letters of Liberation Serif that they use. What the theme brings for searching in other languages (`assets/javascripts/lunr/`, among it the one part under the LGPL) lies in the site, but no page loads it.\n"
    yield from _parts("Parts that lie in this repository", [part for part in PARTS if part.source != THEME])
    yield from _parts("Parts that the theme puts into the site", [part for part in PARTS if part.source == THEME])
    yield "TinySegmenter (`tinyseg.js`, by Taku Kudo, new BSD licence) and the modules inside `wordcut.js` say their licences in those files.\n"


def _parts(caption: str, parts: list[Part]) -> Iterator[str]:
    yield f"Bảng: {caption}\n"
    yield "| Part | Version | Licence | Files |\n| --- | --- | --- | --- |"
    for part in parts:
        yield f"| `{part.name}` | {part.version or 'the theme’s'} | {part.licence} | {', '.join(f'`{file}`' for file in part.files)} |"
    yield ""


# For programs.


def sbom(lock: str) -> str:
    """The same as CycloneDX; the same bytes from the same lock, so without a time and a serial number."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    own = {"type": "application", "bom-ref": project["name"], "name": project["name"], "version": project["version"], "licenses": [{"expression": project["license"]}]}
    components = [*map(_package_component, packages(lock)), *map(_part_component, PARTS)]
    return json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": own}, "components": components}, ensure_ascii=False, indent=1) + "\n"


def _package_component(package: Package) -> dict:
    component = _component(package) | {"hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes]}
    return component | {"properties": [{"name": "python:marker", "value": package.marker}]} if package.marker else component


def _part_component(part: Part) -> dict:
    return _component(part) | {"properties": [{"name": "files", "value": file} for file in part.files]}


def _component(each: Package | Part) -> dict:
    named = {"type": "library", "bom-ref": each.purl, "name": each.name} | ({"version": each.version} if each.version else {})
    return named | {"licenses": [{"expression": each.licence}], "purl": each.purl}


def main() -> None:
    lock = LOCK.read_text("utf-8")
    PAGE.write_text(page(lock), "utf-8")
    SBOM.write_text(sbom(lock), "utf-8")
    print(f"Xong: {PAGE.relative_to(ROOT)}, {SBOM.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
