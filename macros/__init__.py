"""Monthly reports of a commune: figures from CSV, computed totals, one gate, one site.

This is the door to MkDocs and the only module that knows it; MkDocs is imported inside functions, because importing any
module of the package runs this one first.
"""

import errno
import logging
import os
import posixpath
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_PREVIEW = "BAO_CAO_XEM_TRUOC"
_LONGEST_BUILD = 600  # seconds


def define_env(env: Any) -> None:
    """Called by mkdocs-macros (and by Zensical): refuse a wrong project, then bind the vocabulary to its functions.

    What is gated here is kept for the build's pages: they show what was checked, whatever happens to the files meanwhile.
    """
    from macros.gate import gate
    from macros.problems import errors, verdict
    from macros.vocabulary import MACROS

    env.gated = archive, problems = gate(Path(env.project_dir))
    if errors(problems) and not os.environ.get(_PREVIEW):
        from mkdocs.exceptions import PluginError

        raise PluginError("\n".join([*map(str, problems), verdict(problems)]))
    _read_settings(env.conf, archive)
    if not os.environ.get(_PREVIEW) and not archive.print_files:
        _prepare_print_files(env, archive)
    for name in MACROS:
        # The page is known only when the call runs.
        env.macro(_late(env, archive, name), name)


def _read_settings(conf: Any, archive: Any) -> None:
    from macros.forge import WrongPattern, read_forge

    try:
        archive.forge = read_forge(conf["extra"], conf["repo_url"] or "")
    except WrongPattern as refusal:
        from mkdocs.exceptions import PluginError

        raise PluginError(str(refusal)) from None


def _prepare_print_files(env: Any, archive: Any) -> None:
    """The files for paper are made first, so that the pages can say how large they are."""
    from macros.export.files import CACHE, prepare
    from macros.export.paper import CannotPrint

    try:
        archive.print_files = prepare(archive, Path(env.project_dir) / CACHE, show_progress)
    except CannotPrint as refusal:
        from mkdocs.exceptions import PluginError

        raise PluginError(str(refusal)) from None


def _late(env: Any, archive: Any, name: str) -> Any:
    def call(*arguments: str) -> str:
        from macros.show import bind

        page = _page(env, archive)
        # Zensical, which alone lets templates call macros, takes links in finished HTML for links from the source file.
        page.base = posixpath.dirname(page.path)
        return bind(archive, page)[name](*arguments)

    return call


def _page(env: Any, archive: Any) -> Any:
    """The archive's page that is being rendered, by its address, which both engines know."""
    return archive.by_url[env.page.url.lstrip("./")]


def on_pre_page_macros(env: Any) -> None:
    """Give MkDocs the page as the gate has read it, its calls replaced, and nothing of its own reading.

    The two could part head and body at different lines, and what only one of them has seen is unchecked. Replacing calls
    here is also faster than the template engine, which is given nothing at all: what is left of templates in a page that
    only a preview goes on with stays text.
    """
    from macros import stash
    from macros.show import render

    archive, _ = env.gated
    page = _page(env, archive)
    if os.environ.get(_PREVIEW):
        _name_pages(env, archive)
    env.page.meta.clear()
    env.page.meta.update(title=page.title, render_macros=False)
    stash.clear()
    env.markdown = render(archive, page)
    env.done = getattr(env, "done", 0) + 1
    show_progress(env.done, len(archive.pages))


def show_progress(done: int, total: int, what: str = "trang") -> None:
    """How many pages or files are done, on a terminal, where a line can be written over."""
    if sys.stderr.isatty():
        print(f"\r{done}/{total} {what}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _name_pages(env: Any, archive: Any) -> None:
    """A preview builds few pages again, and the others, which MkDocs has not read, need their names for the menu."""
    for page in env.variables["navigation"].pages:
        page.meta.setdefault("title", archive.by_url[page.url.lstrip("./")].title)


def on_post_build(env: Any) -> None:
    """Take a last look at what was built, and its text for the search; refused, nothing takes the place of the old site."""
    from macros.data_package import write_data_package
    from macros.downloads import write_downloads
    from macros.export.files import FOLDER, write
    from macros.feed import write_feed
    from macros.last_look import inspect_site
    from macros.problems import verdict
    from macros.search_data import SearchData

    if os.environ.get(_PREVIEW):
        return
    archive, _ = env.gated
    site, search = Path(env.conf["site_dir"]), SearchData(archive)
    address = env.conf["site_url"] or ""
    write_data_package(site, archive, env.conf["site_name"])
    write_downloads(site, archive)
    for files in archive.print_files.values():
        write(files, site / FOLDER)
    write_feed(site, archive, env.conf["site_name"], env.conf["extra"].get("co_quan", env.conf["site_name"]), address)
    problems = inspect_site(site, archive, address, search.add)
    search.write(site)
    if problems:
        from mkdocs.exceptions import PluginError

        raise PluginError("\n".join([*map(str, problems), verdict(problems)]))


def build_site(root: Path) -> bool:
    """Build beside site/, then put the new site in its place at one stroke; False, and the old site untouched, when it is refused.

    What is refused is said on standard error.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    from macros.swap import exchange

    warnings = logging.StreamHandler()
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    _sweep(root)
    with tempfile.TemporaryDirectory(prefix="site.", dir=root) as folder:
        new = Path(folder) / "new"
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(new), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
            exchange(new, root / "site")
        except MkDocsException as error:
            print(error, file=sys.stderr)
            return False
        except OSError as error:
            reason = "đĩa đầy" if error.errno == errno.ENOSPC else error.strerror
            print(f"Không ghi được trang: {reason}.", file=sys.stderr)
            return False
        except Exception as error:  # noqa: BLE001 (whatever it is, a clerk sees a sentence, and the exit code says no)
            print(f"Chương trình dựng trang gặp lỗi {type(error).__name__}; chạy «python -m mkdocs build» để xem chi tiết.", file=sys.stderr)
            return False
    return True


def inspect_built(root: Path) -> list[Any]:
    """The problems of the built site/, looked at again as every build looks at it."""
    from mkdocs.config import load_config

    from macros.gate import gate
    from macros.last_look import inspect_site

    config = load_config(str(root / "mkdocs.yml"))
    archive, _ = gate(root)
    _read_settings(config, archive)
    return inspect_site(root / "site", archive, config["site_url"] or "")


def _sweep(root: Path) -> None:
    """Remove what a build that was killed left beside site/; a build that runs now is younger."""
    for folder in root.glob("site.*"):
        if time.time() - folder.stat().st_mtime > _LONGEST_BUILD:
            shutil.rmtree(folder)


def serve_site(root: Path, address: str) -> None:
    """Preview at an address like 127.0.0.1:8000 until interrupted; wrong months show their problems and stay up.

    After a change only the pages that it changes are built again; the search knows the pages as they were at the start.
    """
    from mkdocs.livereload import LiveReloadServer

    from macros.preview import Preview, with_problems

    os.environ[_PREVIEW] = "1"
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    host, _, port = address.rpartition(":")
    with tempfile.TemporaryDirectory(prefix="xem.") as folder:
        preview = Preview(root, Path(folder), lambda: _build_changed(root, folder, address))
        preview.refresh()
        server = LiveReloadServer(preview.refresh, host, int(port), folder, polling_interval=0.1)
        server.set_app(with_problems(server.serve_request, lambda: preview.problems))
        for place in ("docs", "data", "overrides", "mkdocs.yml"):
            server.watch(str(root / place))
        try:
            server.serve()
        finally:
            server.shutdown()


def _build_changed(root: Path, folder: str, address: str) -> None:
    """Build the pages that the folder lacks, or that are newer than what it has."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), site_dir=folder, strict=False)
    config.site_url = url = f"http://{address}/"
    config.plugins.on_startup(command="serve", dirty=True)
    try:
        build(config, serve_url=url, dirty=True)
    except Exception as error:  # noqa: BLE001 (the preview lives on until the cause is mended)
        print(f"Chương trình dựng trang gặp lỗi {type(error).__name__}; các trang khác giữ nguyên.", file=sys.stderr)
    config.plugins.on_shutdown()
