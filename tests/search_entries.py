"""The search data of a built site, read as the search program reads them."""

import gzip
import json
from typing import NamedTuple


class Entry(NamedTuple):
    """A row of a shard, with its page in place of the page's number, and the shard that it stands in."""

    url: str
    anchor: str
    heading: str
    text: str
    kind: str
    field: str
    units: list[str]
    status: str
    deadline: str
    month: str
    order: int
    shard: str


def search_list(site):
    return json.loads((site / "tim-kiem/muc-luc.json").read_text("utf-8"))


def read_shard(site, listed):
    return json.loads(gzip.decompress((site / "tim-kiem" / listed["file"]).read_bytes()))


def search_entries(site):
    found = []
    for listed in search_list(site)["shards"]:
        shard = read_shard(site, listed)
        found += [Entry(shard["pages"][page]["url"], *others, listed["name"]) for page, *others in shard["entries"]]
    return found
