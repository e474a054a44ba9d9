"""The search's engine without a site: sections made in a test, laid out as shards, asked in a page of a real Chromium."""

import contextlib
import gzip
import hashlib
import json
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from conftest import ROOT

MODULES = "assets/javascripts/tim-kiem"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'"
)
LABELS = {"kind": {"bao_cao": "Báo cáo", "nhiem_vu": "Nhiệm vụ"}, "field": {"y_te": "Y tế"}, "unit": {"cong_an": "Công an xã"}, "status": {}}
ABBREVIATIONS = [
    ["GPMB", "giải phóng mặt bằng"],
    ["ĐTC", "đầu tư công"],
    ["UBND", "Ủy ban nhân dân"],
    ["HĐND", "Hội đồng nhân dân"],
    ["PCCC", "phòng cháy, chữa cháy"],
    ["TTXD", "trật tự xây dựng"],
    ["ĐU", "Đảng ủy"],
]
REPORT = "bao-cao/2026/04/"
A_MINUTE = 60


@dataclass(frozen=True)
class Section:
    """An entry of the search, on a page that is told by its address."""

    text: str
    heading: str = ""
    url: str = REPORT
    month: str = "2026-04"
    kind: str = "bao_cao"
    field: str = ""
    units: tuple[str, ...] = ()
    status: str = ""
    deadline: str = ""
    anchor: str = ""
    title: str = ""


def month(period: str, text: str, **others) -> Section:
    """A section of a month's report: «2026-04»."""
    return Section(text, url=f"bao-cao/{period.replace('-', '/')}/", month=period, **others)


def shard(sections: list[Section]) -> dict:
    """As macros/search_data writes it. Sections without an anchor get their number as one."""
    titles = {each.url: each.title or f"Trang {each.url}" for each in sections}
    urls = list(titles)
    pages = [{"url": url, "title": titles[url], "month": next(each.month for each in sections if each.url == url)} for url in urls]
    entries = [
        (urls.index(each.url), each.anchor or f"m{number}", each.heading, each.text, each.kind, each.field, each.units, each.status, each.deadline, each.month, number + 1)
        for number, each in enumerate(sections)
    ]
    return {"pages": pages, "entries": entries}


_ASK = """async ([shards, abbreviations, request]) => {
  const load = name => import(`/assets/javascripts/tim-kiem/${name}.js`)
  const [{Archive}, {answer, allEntries}] = await Promise.all(["archive", "answer"].map(load))
  const archive = new Archive()
  archive.abbreviations = abbreviations
  shards.forEach((shard, place) => archive.pairs.add(archive.add(shard, place)))
  return request.isList ? {groups: [{entries: allEntries(request, archive)}]} : answer(request, archive)
}"""


@dataclass
class Answer:
    """What the engine answers; also as anchors."""

    raw: dict
    anchors: list[str] = field(init=False)

    def __post_init__(self):
        self.anchors = [entry["url"].partition("#")[2] for group in self.raw["groups"] for entry in group["entries"]]

    @property
    def suggestion(self) -> str | None:
        return self.raw["suggestion"] and self.raw["suggestion"]["query"]

    def entries(self) -> list[dict]:
        return [entry for group in self.raw["groups"] for entry in group["entries"]]


class Engine:
    """Asks sections. Shards are read in the order given."""

    def __init__(self, page):
        self.page = page

    def ask(self, sections: list[Section] | list[list[Section]], query: str, **request) -> Answer:
        shards = [shard(each) for each in (sections if isinstance(sections[0], list) else [sections])]
        return Answer(self.page.evaluate(_ASK, [shards, ABBREVIATIONS, {"query": query, "perGroup": 99, **request}]))

    def call(self, module: str, expression: str, *arguments):
        """The value of an expression in which «m» is a module and «a» the arguments."""
        script = f"async a => {{ const m = await import('/{MODULES}/{module}.js'); return {expression} }}"
        return self.page.evaluate(script, list(arguments))


def hits(pieces: list) -> list[str]:
    return [text for text, is_hit in pieces if is_hit]


def plain(pieces: list) -> str:
    return "".join(text for text, _ in pieces)


# A site of files.


def write_site(folder: Path, shards: dict[str, bytes], **others) -> Path:
    """A site that has nothing but the search: its modules, its files, and pages at two depths. shards: bytes by name."""
    modules = folder / MODULES
    modules.parent.mkdir(parents=True)
    modules.symlink_to(ROOT / "overrides" / MODULES)
    data = folder / "tim-kiem"
    data.mkdir()
    listed = []
    for name, content in shards.items():
        file = f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.json.gz"
        (data / file).write_bytes(content)
        listed.append({"name": name, "file": file, "entries": 1})
    (data / "muc-luc.json").write_text(json.dumps({"shards": listed, "labels": LABELS, "abbreviations": ABBREVIATIONS, **others}), "utf-8")
    for page in (folder, folder / "a/b"):
        page.mkdir(parents=True, exist_ok=True)
        (page / "index.html").write_text('<!doctype html><html lang="vi"><title>Thử</title><link rel="icon" href="data:,"><p>Thử</p>', "utf-8")
    return folder


def packed(sections: list[Section]) -> bytes:
    return gzip.compress(unpacked(sections), mtime=0)


def unpacked(sections: list[Section]) -> bytes:
    return json.dumps(shard(sections), ensure_ascii=False).encode()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments, log: list, gates: dict, **options):
        self.log, self.gates = log, gates
        super().__init__(*arguments, **options)

    def do_GET(self):
        if gate := self.gates.get(Path(self.path).name):
            gate.wait(A_MINUTE)
        super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *arguments):
        self.log.append(self.path)


@contextlib.contextmanager
def serving_strictly(site: Path, gates: dict[str, threading.Event] | None = None):
    """Serve under the strictest policy; gives the address and the list of what is asked for. gates: files that wait for an event."""
    log: list[str] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site), log=log, gates=gates or {})) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", log
        server.shutdown()
