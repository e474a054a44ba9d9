"""The preview: after a change of any source, the pages that show it differently are built again, and no others."""

import html
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from macros import stash
from macros.archive import Archive
from macros.gate import gate
from macros.pages import Page
from macros.problems import Problem, errors, verdict
from macros.search_data import write_search_data
from macros.show import render

_ARTICLE = re.compile(rb"<article[^>]*>")
Application = Callable[[dict, Callable], Iterable[bytes]]


class Preview:
    """A built folder that follows its sources. problems: what the gate says of them now."""

    def __init__(self, root: Path, site: Path, build: Callable[[], None]) -> None:
        self.root, self.site, self.build = root, site, build
        self.problems: list[Problem] = []
        self.frame: object = None
        self.shown: dict[str, int] = {}

    def refresh(self) -> None:
        """Read what has changed and build what it changes."""
        start = time.monotonic()
        is_first = not self.shown
        archive, self.problems = gate(self.root)
        changed = self._forget_changed(archive)
        if is_first:
            print(f"Đang dựng {changed} trang lần đầu…", flush=True)
        self.build()
        if is_first:
            write_search_data(self.site, archive)
        seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
        print(f"Đã dựng {changed} trang trong {seconds} giây. {verdict(self.problems)}", flush=True)

    def _forget_changed(self, archive: Archive) -> int:
        """Remove every built page whose text is no more what was shown; all of them when the frame differs. Gives their number."""
        frame = self._frame(archive)
        shown = {page.url: _text(archive, page) for page in archive.pages.values()}
        same = {url for url, text in shown.items() if frame == self.frame and self.shown.get(url) == text}
        for url in {*self.shown, *shown} - same:
            (self.site / url / "index.html").unlink(missing_ok=True)
        self.frame, self.shown = frame, shown
        return len(shown) - len(same)

    def _frame(self, archive: Archive) -> object:
        """What stands around the text of every page: the menu, the theme, the settings."""
        menu = [(page.path, page.title) for page in archive.pages.values()]
        theme = [(path, path.stat().st_mtime_ns) for path in sorted(self.root.glob("overrides/**/*"))]
        return menu, theme, (self.root / "mkdocs.yml").stat().st_mtime_ns


def _text(archive: Archive, page: Page) -> int:
    """A number for what a page says, macros included."""
    text = hash(stash.restore(render(archive, page)))
    stash.clear()
    return text


def with_problems(application: Application, problems: Callable[[], list[Problem]]) -> Application:
    """The server's application, its pages headed by the problems of the moment, whatever page is open."""

    def answer(environ: dict, start_response: Callable) -> Iterable[bytes]:
        head: list = []
        body = b"".join(application(environ, lambda *given: head.extend(given)))
        box = _problem_box(problems()).encode()
        body = _ARTICLE.sub(lambda match: match[0] + box, body, count=1)
        headers = [(name, str(len(body)) if name == "Content-Length" else value) for name, value in head[1]]
        start_response(head[0], headers)
        return [body]

    return answer


def _problem_box(problems: list[Problem]) -> str:
    if not errors(problems):
        return ""
    items = "\n".join(f"<li>{html.escape(str(each))}</li>" for each in errors(problems))
    return f'<div class="loi-xem-truoc" role="alert">\n<p>{verdict(problems)}</p>\n<ul>\n{items}\n</ul>\n</div>'
