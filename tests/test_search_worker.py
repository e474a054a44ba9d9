"""The search beside the page: its files as a server gives them, whole, broken or missing; questions that overtake each other."""

import gzip
import json
import re
import threading

import pytest
from conftest import ROOT
from search_engine import LABELS, month, packed, serving_strictly, unpacked, write_site

YEARS = ["2026", "2025", "2024"]
SEARCH = """async ([client, request]) => {
  const {search} = await import(client)
  const answers = []
  await new Promise(resolve => search(request, answer => {
    answers.push(answer)
    if (answer.loading === null) resolve()
  }))
  return answers
}"""


def year(name):
    return [month(f"{name}-04", f"họp giao ban năm {name}", anchor=f"nam-{name}")]


def whole():
    return {name: packed(year(name)) for name in YEARS}


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "kho", whole())


def open_page(page, address):
    page.goto(address)
    return page


def search(page, root, query="giao ban", **request):
    return page.evaluate(SEARCH, [f"{root}assets/javascripts/tim-kiem/client.js", {"query": query, **request}])


def found(answer):
    return [entry["url"].partition("#")[2] for group in answer["groups"] for entry in group["entries"]]


def file_of(site, name):
    return next((site / "tim-kiem").glob(f"{name}.*"))


ALL = ["nam-2026", "nam-2025", "nam-2024"]


# Whole files.


@pytest.mark.parametrize("depth", ["", "a/b/"])
def test_it_works_at_every_depth_under_the_strictest_policy(page, site, complaints, depth):
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address + depth), address)[-1]
    assert found(last) == ALL
    assert last["missing"] == []
    assert last["labels"] == LABELS
    assert complaints == []


def test_it_works_under_a_sub_path(page, tmp_path, complaints):
    write_site(tmp_path / "may/noi-bo/kho", whole())
    with serving_strictly(tmp_path / "may") as (address, log):
        assert found(search(open_page(page, f"{address}noi-bo/kho/a/b/"), f"{address}noi-bo/kho/")[-1]) == ALL
    assert all(path.startswith("/noi-bo/kho/") for path in log)
    assert complaints == []


def test_answers_come_as_files_arrive_the_newest_year_first(page, site):
    with serving_strictly(site) as (address, log):
        answers = search(open_page(page, address), address)
    assert found(answers[0])[0] == "nam-2026"
    assert [answer["loading"] for answer in answers[:-1]] == sorted((answer["loading"] for answer in answers[:-1]), key=lambda each: each["done"])
    assert all(answer["loading"]["of"] == 3 for answer in answers[:-1])
    assert next(path for path in log if ".gz" in path).startswith("/tim-kiem/2026.")


def test_files_are_read_once_and_only_when_something_is_asked(page, site):
    with serving_strictly(site) as (address, log):
        open_page(page, address)
        page.evaluate(f"import('{address}assets/javascripts/tim-kiem/client.js').then(() => null)")
        assert not [path for path in log if "/tim-kiem/" in path and "assets" not in path]
        for query in ("giao ban", "họp", "2025"):
            search(page, address, query)
        assert len([path for path in log if ".gz" in path]) == 3


def test_a_server_may_have_unpacked_the_files(page, tmp_path):
    site = write_site(tmp_path / "kho", {name: unpacked(year(name)) for name in YEARS})
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address)[-1]
    assert (found(last), last["missing"]) == (ALL, [])


def test_all_entries_come_when_everything_is_read(page, site):
    with serving_strictly(site) as (address, _):
        listed = open_page(page, address).evaluate(
            "async client => (await import(client)).entries({query: 'giao ban'})", f"{address}assets/javascripts/tim-kiem/client.js"
        )
    assert [entry["month"] for entry in listed["entries"]] == ["2026-04", "2025-04", "2024-04"]
    assert listed["labels"] == LABELS


def test_suggestions_come_from_all_files(page, site):
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address, "hop giao bna 2024")[-1]
    assert (last["suggestion"], last["total"]) == (None, 0) or last["suggestion"]["used"]


# Broken files.

BROKEN = {
    "truncated": lambda data: data[: len(data) // 2],
    "empty": lambda data: b"",
    "garbage": lambda data: b"\x00\xff" * 50,
    "garbage in gzip": lambda data: gzip.compress(b"{]"),
    "a page of the server": lambda data: b"<!doctype html><h1>Error</h1>",
    "not UTF-8": lambda data: gzip.decompress(data).replace("ọ".encode(), b"\xff"),
    "no shard": lambda data: gzip.compress(b'{"pages": {}}'),
    "null": lambda data: b"null",
    "a number": lambda data: gzip.compress(b"7"),
    "entries of no page": lambda data: gzip.compress(json.dumps({"pages": [], "entries": [[0, "", "", "", "", "", [], "", "", "", 0]]}).encode()),
    "no text": lambda data: gzip.compress(json.dumps({"pages": [{"url": "a/", "title": "A", "month": ""}], "entries": [[0, "a", None]]}).encode()),
    "no titles": lambda data: gzip.compress(json.dumps({"pages": [7], "entries": []}).encode()),
    "wrong checksum": lambda data: data[:-8] + bytes(8),
}


@pytest.mark.parametrize(("kind", "name"), [*((kind, "2025") for kind in BROKEN), ("garbage", "2026"), ("garbage", "2024")])
def test_a_broken_file_is_named_and_the_rest_answers(page, site, kind, name):
    file = file_of(site, name)
    file.write_bytes(BROKEN[kind](file.read_bytes()))
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address)[-1]
    assert last["missing"] == [name]
    assert found(last) == [each for each in ALL if name not in each]
    assert last["loading"] is None


def test_a_missing_file_is_named_and_the_rest_answers(page, site):
    file_of(site, "2025").unlink()
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address)[-1]
    assert (last["missing"], found(last)) == (["2025"], ["nam-2026", "nam-2024"])


def test_all_files_missing_is_said(page, site):
    for name in YEARS:
        file_of(site, name).unlink()
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address)[-1]
    assert (sorted(last["missing"]), last["total"]) == (sorted(YEARS), 0)


@pytest.mark.parametrize("content", [None, "", "[]", "null", "<html>", '{"shards": 7}', '{"shards": [{}]}'])
def test_a_broken_list_is_said(page, site, content):
    listed = site / "tim-kiem/muc-luc.json"
    listed.unlink() if content is None else listed.write_text(content, "utf-8")
    with serving_strictly(site) as (address, _):
        last = search(open_page(page, address), address)[-1]
    assert last["missing"]
    assert (last["total"], last["groups"], last["loading"]) == (0, [], None)
    assert set(last["labels"]) == set(LABELS)


def test_a_worker_that_cannot_start_is_said_and_tried_again(page, tmp_path):
    site = write_site(tmp_path / "kho", whole())
    modules = site / "assets/javascripts/tim-kiem"
    originals = {file.name: file.read_bytes() for file in modules.resolve().iterdir()}
    modules.unlink()
    modules.mkdir()
    for name, content in originals.items():
        (modules / name).write_bytes(content)
    (modules / "worker.js").unlink()
    with serving_strictly(site) as (address, _):
        assert search(open_page(page, address), address)[-1]["missing"] == ["muc-luc"]
        listed = page.evaluate("async client => (await import(client)).entries({query: 'giao ban'})", f"{address}assets/javascripts/tim-kiem/client.js")
        assert listed["entries"] == []
        (modules / "worker.js").write_bytes(originals["worker.js"])
        assert found(search(page, address)[-1]) == ALL


# Questions that overtake each other.

TYPED = """async ([client, queries]) => {
  const {search} = await import(client)
  const heard = []
  await new Promise(resolve => {
    for (const query of queries) search({query}, answer => {
      heard.push(answer.query)
      if (answer.query === queries.at(-1) && answer.loading === null) resolve()
    })
  })
  return heard
}"""


def test_a_newer_question_makes_older_ones_void(page, site):
    with serving_strictly(site) as (address, _):
        open_page(page, address)
        heard = page.evaluate(TYPED, [f"{address}assets/javascripts/tim-kiem/client.js", ["h", "họ", "họp", "họp giao ban"]])
        assert set(heard) == {"họp giao ban"}
        again = page.evaluate(TYPED, [f"{address}assets/javascripts/tim-kiem/client.js", ["g", "gi", "giao"]])
        assert again == ["giao"]


def test_a_list_does_not_wait_for_questions_nor_they_for_it(page, site):
    script = """async client => {
      const {search, entries} = await import(client)
      const list = entries({query: "giao ban"})
      const answer = await new Promise(resolve => search({query: "họp"}, answer => answer.loading === null && resolve(answer)))
      return [(await list).entries.length, answer.total]
    }"""
    with serving_strictly(site) as (address, _):
        assert open_page(page, address).evaluate(script, f"{address}assets/javascripts/tim-kiem/client.js") == [3, 3]


def test_a_file_that_is_slow_does_not_keep_the_others(page, site):
    """The answer so far is there while a file is still on its way."""
    script = """client => import(client).then(({search}) => new Promise(resolve => {
      window.last = new Promise(end => search({query: "giao ban"}, answer => {
        if (answer.total === 2) resolve(answer)
        if (answer.loading === null) end(answer)
      }))
    }))"""
    gate = threading.Event()
    with serving_strictly(site, {file_of(site, "2025").name: gate}) as (address, _):
        open_page(page, address)
        early = page.evaluate(script, f"{address}assets/javascripts/tim-kiem/client.js")
        assert (found(early), early["loading"], early["missing"]) == (["nam-2026", "nam-2024"], {"done": 2, "of": 3}, [])
        gate.set()
        assert found(page.evaluate("last")) == ALL


def test_the_worker_names_every_module_itself_so_that_they_come_at_once():
    modules = ROOT / "overrides/assets/javascripts/tim-kiem"
    named = imports(modules / "worker.js")
    assert len(named) > 10
    assert named == named.union(*(imports(modules / each) for each in named))


def imports(module):
    return set(re.findall(r'^import .*"\./([^"]+)";$', module.read_text("utf-8"), re.MULTILINE))
