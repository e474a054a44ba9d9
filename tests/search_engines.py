"""Three searches, each driven in its own page of a real Chromium: this project's, Material's own and Pagefind's.

Each page gets a function find(query, pages) that gives so many of the pages found, best first, each as the address of the
place that its result leads to, and the milliseconds that the search took. One page alone is the first result to arrive.
"""

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from conftest import PageHandler
from playwright.sync_api import Browser, Page

# 100 Mbit/s, in bytes, and the milliseconds to a server in the same building.
NETWORK = {"offline": False, "latency": 2, "downloadThroughput": 12_500_000, "uploadThroughput": 12_500_000}

_OURS = """async () => {
  const {search} = await import(new URL("assets/javascripts/tim-kiem/client.js", document.baseURI))
  const filters = {year: [], month: [], kind: [], field: [], unit: [], status: []}
  const places = answer => answer.groups.map(group => group.entries[0]?.url ?? group.url)
  window.find = (query, pages) => new Promise(resolve => {
    const start = performance.now()
    search({query, filters, sort: "relevance", offset: 0, limit: pages, perGroup: 1}, answer => {
      if (answer.loading === null || pages === 1 && answer.groups.length)
        resolve([places(answer), performance.now() - start])
    })
  })
}"""

# The theme's page makes its worker itself; only a hand is kept on it, and what it has said is noted.
_KEEP_WORKER = """
  window.Worker = class extends Worker {
    seen = new Set()
    constructor(...given) {
      super(...given)
      window.kept = this
      this.addEventListener("message", ({data}) => this.seen.add(data.type))
    }
  }
"""
_MATERIAL = """async () => {
  const [SETUP_DONE, ASK, FOUND] = [1, 2, 3]
  const heard = type => new Promise(resolve => kept.addEventListener("message", function listen({data}) {
    if (data.type !== type) return
    kept.removeEventListener("message", listen)
    resolve(data.data)
  }))
  const best = sections => sections.toSorted((a, b) => b.score - a.score)[0]
  document.querySelector("[data-md-toggle=search]").click()
  // A small index is ready before the search is opened; the page asks for its empty field itself.
  for (const type of [SETUP_DONE, FOUND]) if (!kept.seen.has(type)) await heard(type)
  window.find = async (query, pages) => {
    const start = performance.now()
    kept.postMessage({type: ASK, data: query})
    const {items} = await heard(FOUND)
    const taken = performance.now() - start
    return [items.slice(0, pages).map(sections => best(sections).location), taken]
  }
}"""

# A result's page has to be fetched before anything of it can be shown, so the first five count among the time.
_PAGEFIND = """async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI))
  await pagefind.init()
  const weight = place => place.weighted_locations.reduce((sum, each) => sum + each.balanced_score, 0)
  const best = page => page.sub_results.toSorted((a, b) => weight(b) - weight(a))[0]?.url ?? page.url
  const load = results => Promise.all(results.map(result => result.data()))
  window.find = async (query, pages) => {
    const start = performance.now()
    const {results} = await pagefind.search(query)
    const seen = await load(results.slice(0, Math.min(pages, 5)))
    const taken = performance.now() - start
    const rest = await load(results.slice(5, pages))
    return [[...seen, ...rest].map(page => best(page).replace(/^[/]/, "")), taken]
  }
}"""

_FIND_ALL = """async ([queries, pages]) => {
  const found = []
  for (const query of queries) found.push(await find(query, pages))
  return found
}"""
_FIND_FIRST = """async query => {
  const [places] = await find(query, 1)
  return [places, performance.timeOrigin + performance.now()]
}"""


@dataclass(frozen=True)
class Place:
    """Where a result leads: a page and an anchor on it, "" for its beginning."""

    url: str
    anchor: str


@dataclass(frozen=True)
class Found:
    places: list[Place]
    milliseconds: float


@dataclass(frozen=True)
class Engine:
    """A search: its name in the tables, the script that prepares a page, and the folders of a site that only it reads."""

    name: str
    script: str
    folders: tuple[str, ...]
    before: str = ""

    def prepare(self, page: Page) -> None:
        """Open the search on a page that has loaded."""
        page.evaluate(self.script)


OURS = Engine("Kho này", _OURS, ("tim-kiem/", "assets/javascripts/tim-kiem/"))
MATERIAL = Engine("Material", _MATERIAL, ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr/"), _KEEP_WORKER)
PAGEFIND = Engine("Pagefind", _PAGEFIND, ("pagefind/",))


# Serving.


@dataclass
class Server:
    """A site being served: where, and what was asked for (when, path, bytes)."""

    address: str
    log: list[tuple[float, str, int]] = field(default_factory=list)

    def bytes_of(self, folders: tuple[str, ...], since: float, until: float) -> int:
        """Bytes of what was asked for below some folders between two moments."""
        return sum(size for moment, path, size in self.log if since <= moment <= until and path.startswith(folders))


class _Handler(PageHandler):
    """Files as they are, without compression by the server; the headers that let a page measure its memory."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, log: list, **options):
        self.log = log
        super().__init__(*arguments, **options)

    def end_headers(self):
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def send_header(self, keyword, value):
        if keyword == "Content-Length":
            self.log.append((time.time(), urlsplit(self.path).path.lstrip("/"), int(value)))
        super().send_header(keyword, value)


@contextlib.contextmanager
def serving_measured(site: Path) -> Iterator[Server]:
    log: list[tuple[float, str, int]] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site), log=log)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Server(f"http://127.0.0.1:{server.server_port}/", log)
        server.shutdown()


# Asking.


@contextlib.contextmanager
def opened(engine: Engine, browser: Browser, address: str, *, is_shaped: bool = False) -> Iterator[Page]:
    """A page of a site with nothing in the cache, loaded to the end; the search is not opened yet."""
    with browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block") as context:
        page = context.new_page()
        page.set_default_timeout(600_000)
        page.add_init_script(engine.before)
        if is_shaped:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", NETWORK)
        page.goto(address, wait_until="networkidle")
        yield page


def find_all(page: Page, queries: list[str], pages: int) -> list[Found]:
    """Ask one after the other, each for so many pages."""
    return [Found([_place(each) for each in places], taken) for places, taken in page.evaluate(_FIND_ALL, [queries, pages])]


def first_result(engine: Engine, browser: Browser, server: Server, query: str) -> tuple[float, int]:
    """Seconds from opening the search on a cold page to the first result, and the bytes that it needed."""
    loading = time.time()
    with opened(engine, browser, server.address, is_shaped=True) as page:
        start = time.time()
        engine.prepare(page)
        places, moment = page.evaluate(_FIND_FIRST, query)
        if not places:
            raise SystemExit(f"{engine.name}: không tìm thấy «{query}».")
        return moment / 1000 - start, server.bytes_of(engine.folders, loading, moment / 1000)


def memory(page: Page) -> int:
    """Bytes that the page and its workers hold after a garbage collection, as Chromium counts them."""
    return page.evaluate("async () => (await performance.measureUserAgentSpecificMemory()).bytes")


def _place(address: str) -> Place:
    parts = urlsplit(address)
    return Place(parts.path.removesuffix("index.html"), parts.fragment)
