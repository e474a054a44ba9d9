"""What the tests share: the real project built once, a server for its pages, and a real Chromium that may not leave this host."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
SOURCES = ["data", "docs", "macros", "overrides", "mkdocs.yml", "pyproject.toml"]
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NO_CHROMIUM = "Chromium is missing: install it with «apt-get install chromium», or set CHROMIUM to the path of the program."


def pytest_addoption(parser):
    parser.addoption("--viet-lai", action="store_true", help="rewrite the files of tests/golden; review the diff afterwards")


# Projects.


def copy_sources(folder):
    """The project as its next commit has it, without what tools leave behind."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    return folder


def run(folder, *arguments):
    """Run «python -m …» in a project's folder, as a person does."""
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """A copy of the project with its site/, built by our own command; not to be written to."""
    folder = copy_sources(tmp_path_factory.mktemp("du-an"))
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture
def project(built, tmp_path):
    """A copy of the project, with its built site/, for one test to spoil."""
    return shutil.copytree(built, tmp_path / "du-an")


@pytest.fixture(scope="session")
def rich(tmp_path_factory):
    """A small built project whose report has everything that paper can show; not to be written to."""
    from paper_samples import make_rich

    folder = make_rich(tmp_path_factory.mktemp("giay") / "du-an")
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def published(built, tmp_path_factory):
    """A folder for the real servers, with the built site published in srv/; not to be written to."""
    from releases import git, make_repository
    from servers import open_folder, prepare

    from macros import release

    repository = make_repository(tmp_path_factory.mktemp("git") / "kho")
    with open_folder() as folder:
        prepare(folder)
        release.publish(built / "site", folder / "srv", repository, git(repository, "rev-parse", "HEAD"), lambda *progress: None)
        yield folder


# Pages.


def read_html(file):
    return lxml.html.parse(str(file), lxml.html.HTMLParser(encoding="utf-8")).getroot()


def article_text(file):
    """What a page says, without the signs that link to headings."""
    article = read_html(file).find(".//article")
    for sign in article.find_class("headerlink"):
        sign.drop_tree()
    return re.sub(r"\s+", " ", article.text_content()).strip()


class PageHandler(SimpleHTTPRequestHandler):
    """Serves a site as the office's server does: what is not there gives 404.html."""

    def send_error(self, code, message=None, explain=None):
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving(site):
    """Serve a folder on a free port of this host; gives the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(PageHandler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def server(built):
    with serving(built / "site") as address:
        yield address


# The browser.


@pytest.fixture(scope="session")
def browser():
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not program:
        pytest.fail(NO_CHROMIUM, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def complaints():
    """What went wrong in the test's page: requests to another host, errors, dialogs that a script opened."""
    return []


@pytest.fixture
def page(browser, complaints):
    """A page in a context of its own, on a desktop screen, light, with every request to another host blocked."""

    def is_outside(url):
        return urlsplit(url).hostname != "127.0.0.1"

    def refuse(route):
        complaints.append(f"request: {route.request.url}")
        route.abort()

    def close(dialog):
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    with browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light", service_workers="block") as context:
        context.route(is_outside, refuse)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}") if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", close)
        yield page
