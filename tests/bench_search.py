"""What the search finds and how soon, beside Material's own search and Pagefind; a part of «make bench».

Every query of search_queries.csv is typed in every way of search_typings.py and asked in a real Chromium. What should
be found comes from the built pages (search_answers.py). The two others are slow, so they get every fourth query
in the promised typings.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench_page import say, shown, table, verdict
from conftest import CHROMIUM_ARGUMENTS, NO_CHROMIUM
from playwright.sync_api import Browser, sync_playwright
from search_answers import Page, queries, read_pages
from search_engines import MATERIAL, OURS, PAGEFIND, Engine, Server, find_all, first_result, memory, opened, serving_measured
from search_scores import (
    ACCENT_TARGET,
    EXACT,
    FIRST_PAGES,
    PAGES,
    PARTIAL_TARGET,
    SLIP_TARGET,
    WHOLE_TARGET,
    Asked,
    Result,
    accents,
    ask,
    landing,
    recall,
)
from search_typings import OTHERS, PARTIAL, SLIPS, WHOLE

ENGINES = (OURS, MATERIAL, PAGEFIND)
OTHERS_EVERY = 4
COLD_ROUNDS = 3
COLD_QUERY = "giải phóng mặt bằng"
MEMORY_EVERY = 10

# Seconds, bytes, milliseconds: at most.
COLD_SECONDS, COLD_BYTES, MEDIAN_TARGET, WORST_TARGET = 0.3, 100_000, 10, 50

# What Pagefind leaves out, as the search data of the site do: signs, and what repeats other pages.
_LEFT_OUT = (".headerlink", ".footnote-backref", ".loc-viec", ".trich-lai")


@dataclass(frozen=True)
class Archive:
    """A built site of ours, and the same pages built by plain mkdocs-material."""

    name: str
    ours: Path
    plain: Path

    def site(self, engine: Engine) -> Path:
        return self.plain if engine is MATERIAL else self.ours


# Measuring.


@dataclass
class Measured:
    """All that was measured of one engine in the large archive."""

    result: Result
    seconds: float
    bytes: float
    memory: int


def search_table(large: Archive, real: Archive) -> str:
    """Measure everything, and show it."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        raise SystemExit(NO_CHROMIUM)
    for archive in (large, real):
        _index(archive.ours)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        pages, real_pages = read_pages(large.ours), read_pages(real.ours)
        asked, asked_real = ask(pages), ask(real_pages)
        _refuse_dead(asked + asked_real)
        measured = {engine: _measure(engine, browser, large, _share(asked, engine)) for engine in ENGINES}
        real_results = {engine: _ask_all(engine, browser, real, asked_real) for engine in ENGINES}
        browser.close()
    rows = [*_found_rows({engine: each.result for engine, each in measured.items()}, pages), *_cost_rows(measured)]
    return f"{_table(large, rows)}\n\n{_table(real, _found_rows(real_results, real_pages))}"


def _table(archive: Archive, rows: Iterable[tuple[str, ...]]) -> str:
    return table(f"Kết quả tìm kiếm, {archive.name}", ("Phép đo", *(engine.name for engine in ENGINES), "Mục tiêu", "Kết luận"), rows)


def _refuse_dead(asked: list[Asked]) -> None:
    """A query that no page answers measures nothing."""
    dead = [query.text for query in queries() if not any(each.query == query and each.typing == EXACT for each in asked)]
    if dead:
        raise SystemExit(f"Không trang nào có: {'; '.join(dead)}")


def _index(site: Path) -> None:
    say("Pagefind lập chỉ mục")
    left_out = [word for each in _LEFT_OUT for word in ("--exclude-selectors", each)]
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "article", *left_out]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"Pagefind không chạy được:\n{done.stdout}{done.stderr}")


def _share(asked: list[Asked], engine: Engine) -> list[Asked]:
    """All for our own search; for the others some queries in the promised typings, and the twins as they are written."""
    if engine is OURS:
        return asked
    some = set(queries()[::OTHERS_EVERY])
    promised = WHOLE | PARTIAL | SLIPS
    return [each for each in asked if each.query in some and each.typing in promised or each.query.is_twin and each.typing == EXACT]


def _measure(engine: Engine, browser: Browser, archive: Archive, asked: list[Asked]) -> Measured:
    result = _ask_all(engine, browser, archive, asked)
    with serving_measured(archive.site(engine)) as server:
        cold = [first_result(engine, browser, server, COLD_QUERY) for _ in range(COLD_ROUNDS)]
        used = _memory(engine, browser, server)
    seconds, sizes = (median(side) for side in zip(*cold, strict=True))
    say(f"{engine.name}: kết quả đầu sau {seconds:.2f} s, {sizes / 1000:.0f} kB, bộ nhớ {used / 1e6:.0f} MB")
    return Measured(result, seconds, sizes, used)


def _ask_all(engine: Engine, browser: Browser, archive: Archive, asked: list[Asked]) -> Result:
    say(f"{engine.name}, {archive.name}: {len(asked)} lần tìm")
    with serving_measured(archive.site(engine)) as server, opened(engine, browser, server.address) as page:
        engine.prepare(page)
        find_all(page, [COLD_QUERY], PAGES)
        return Result(asked, find_all(page, [each.typed for each in asked], PAGES))


def _memory(engine: Engine, browser: Browser, server: Server) -> int:
    """What a page holds after some queries of a reader who looks at the first five pages."""
    with opened(engine, browser, server.address) as page:
        engine.prepare(page)
        find_all(page, [query.text for query in queries()[::MEMORY_EVERY]], FIRST_PAGES)
        return memory(page)


# Rows.


def _found_rows(results: dict[Engine, Result], pages: list[Page]) -> Iterator[tuple[str, ...]]:
    for names, target in ((WHOLE, WHOLE_TARGET), (PARTIAL, PARTIAL_TARGET), (SLIPS, None), (OTHERS, None)):
        for name in names:
            count = sum(asked.typing == name for asked in results[OURS].asked)
            yield _row(f"Tìm thấy, gõ {name} ({count} câu)", [result.mean([name], recall) for result in results.values()], at_least=target)
        if names is SLIPS:
            yield _row("Tìm thấy, một lỗi gõ, chung", [result.mean(SLIPS, recall) for result in results.values()], at_least=SLIP_TARGET)
    by_url = {page.url: page for page in pages}
    for name, score, target in (("Đúng dấu", accents(by_url), ACCENT_TARGET), ("Mở đúng chỗ", landing(by_url), None)):
        yield _row(f"{name}, gõ {EXACT}", [result.mean([EXACT], score) for result in results.values()], at_least=target)


def _cost_rows(measured: dict[Engine, Measured]) -> Iterator[tuple[str, ...]]:
    every = measured.values()
    times = [[found.milliseconds for found in each.result.found] for each in every]
    yield _row("Kết quả đầu của trang mới mở (giây)", [each.seconds for each in every], at_most=COLD_SECONDS)
    yield _row("Dữ liệu tải trước kết quả đầu (kB)", [each.bytes / 1000 for each in every], at_most=COLD_BYTES / 1000)
    yield _row("Các lần tìm sau, trung vị (mili giây)", [median(each) for each in times], at_most=MEDIAN_TARGET)
    yield _row("Các lần tìm sau, lâu nhất (mili giây)", [max(each) for each in times], at_most=WORST_TARGET)
    yield _row("Bộ nhớ của trang (MB)", [each.memory / 1e6 for each in every])


def _row(name: str, values: list[float | None], *, at_least: float | None = None, at_most: float | None = None) -> tuple[str, ...]:
    """A line of the table; our value, the first, is judged."""
    ours = values[0]
    cells = ["–" if value is None else _shown(value) for value in values]
    if at_least is not None:
        return name, *cells, f"≥ {shown(at_least)}", verdict(ours >= at_least)
    if at_most is not None:
        return name, *cells, f"≤ {_shown(at_most)}", verdict(ours <= at_most)
    return name, *cells, "–", "–"


def _shown(value: float) -> str:
    """Shares and seconds with three decimals, so that a missed bound is not rounded away; larger values with one."""
    return shown(value, 3 if value < 10 else 1)
