"""Readers that ask without pause while releases are switched, and judge every answer."""

import http.client
import multiprocessing
import re
import time
from dataclasses import dataclass

from servers import ask, connect, login

PATHS = ["/", "/trang-1/", "/trang-2/"]
READERS = 2


@dataclass
class Found:
    """What the readers got: all answers, those that said «unchanged», and what must not be."""

    requests: int = 0
    unchanged: int = 0
    failed: int = 0  # no answer, or neither 200 nor 304
    torn: int = 0  # of two releases, or of the wrong length
    stale: int = 0  # older than what was live when it was asked for


def read_meanwhile(port, publish, switches):
    """Publish the words 000001, 000002, … one after the other while readers read; every page says the word twice."""
    live, stop, results = multiprocessing.Value("i", 0), multiprocessing.Event(), multiprocessing.Queue()
    readers = [multiprocessing.Process(target=_read, args=(port, live, stop, results)) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    for number in range(1, switches + 1):
        publish(f"{number:06}")
        live.value = number
        time.sleep(0.01)
    stop.set()
    parts = [results.get(timeout=60) for _ in readers]
    for reader in readers:
        reader.join()
    return Found(*(sum(getattr(part, name) for part in parts) for name in Found.__dataclass_fields__))


def _read(port, live, stop, results):
    found, kept, connection = Found(), {}, connect(port)

    def get(path, tag=None):
        nonlocal connection
        found.requests += 1
        try:
            status, headers, body = ask(port, path, headers=login() | ({"If-None-Match": tag} if tag else {}), connection=connection)
        except (OSError, http.client.HTTPException):
            status, headers, body, connection = 0, [], b"", connect(port)
        found.failed += status not in (200, 304)
        found.unchanged += status == 304
        return status, dict(headers), body

    while not stop.is_set():
        for path in PATHS:
            tag, known, asset = kept.get(path, (None, 0, None))
            at_least = live.value
            status, headers, body = get(path, tag)
            if status == 200:
                words = set(re.findall(rb"<(?:title|p)>(\d{6})<", body))
                if len(words) != 1 or not body.endswith(b"</html>"):
                    found.torn += 1
                    continue
                known, asset = int(words.pop()), re.search(rb"href=(\S+\.css)", body)[1].decode()
                kept[path] = headers["ETag"], known, asset
            found.stale += status in (200, 304) and known < at_least
        # As a page does that was opened a while ago.
        get(asset)
    results.put(found)
