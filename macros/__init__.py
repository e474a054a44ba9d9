"""Monthly reports of a commune: figures from CSV, computed totals, one gate, one site.

This is the door to MkDocs and the only module that knows it; MkDocs is imported inside functions, because importing any
module of the package runs this one first.
"""

import errno
import html
import logging
import os
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
    from macros.checks import gate
    from macros.problems import errors, verdict
    from macros.vocabulary import MACROS

    env.gated = archive, problems = gate(Path(env.project_dir))
    if errors(problems) and not os.environ.get(_PREVIEW):
        from mkdocs.exceptions import PluginError

        raise PluginError("\n".join([*map(str, problems), verdict(problems)]))
    for name in MACROS:
        # The page is known only when the call runs.
        env.macro(_late(env, archive, name), name)


def _late(env: Any, archive: Any, name: str) -> Any:
    def call(*arguments: str) -> str:
        from macros.show import bind

        return bind(archive, _page(env, archive))[name](*arguments)

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
    from macros.calls import expand
    from macros.show import bind

    archive, problems = env.gated
    page = _page(env, archive)
    env.page.meta.clear()
    env.page.meta.update(title=page.title, render_macros=False)
    stash.clear()
    env.markdown = expand(page.body, bind(archive, page))
    if os.environ.get(_PREVIEW):
        env.markdown = f"{stash.keep_block(_problem_box(problems))}\n\n{env.markdown}"


def _problem_box(problems: list) -> str:
    from macros.problems import errors, verdict

    if not errors(problems):
        return ""
    items = "\n".join(f"<li>{html.escape(str(each))}</li>" for each in errors(problems))
    return f'<div class="loi-xem-truoc" role="alert">\n<p>{verdict(problems)}</p>\n<ul>\n{items}\n</ul>\n</div>'


def on_post_build(env: Any) -> None:
    """Take a last look at what was built, and its text for the search; refused, nothing takes the place of the old site."""
    from macros.last_look import inspect_site
    from macros.problems import verdict
    from macros.search_data import PLACE, SearchData

    if os.environ.get(_PREVIEW):
        return
    archive, _ = env.gated
    site, search = Path(env.conf["site_dir"]), SearchData(archive)
    problems = inspect_site(site, archive, env.conf["site_url"] or "", search.add)
    (site / PLACE).parent.mkdir(exist_ok=True)
    (site / PLACE).write_text(search.as_json(), "utf-8")
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


def _sweep(root: Path) -> None:
    """Remove what a build that was killed left beside site/; a build that runs now is younger."""
    for folder in root.glob("site.*"):
        if time.time() - folder.stat().st_mtime > _LONGEST_BUILD:
            shutil.rmtree(folder)


def serve_site(root: Path, address: str) -> None:
    """Preview at an address like 127.0.0.1:8000 until interrupted; wrong months show their problems and stay up."""
    from mkdocs.commands.serve import serve

    os.environ[_PREVIEW] = "1"
    serve(str(root / "mkdocs.yml"), dev_addr=address, strict=False)
