"""What the archive costs beside plain mkdocs-material, at several sizes; run by «make bench».

Every number is measured in this run: the two builds and the check take turns, round after round, each in a process of
its own, on the synthetic months of synthetic.py. A ratio is the median of the ratios of the rounds. The search is
measured in bench_search.py, on the largest archive that has targets. The results go to standard output and into
docs/ky-thuat/do-luong.md. Linux only, because the children's peak memory comes from there.
"""

import argparse
import contextlib
import http.client
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from pathlib import Path
from statistics import median
from typing import IO

from bench_page import say, setting, shown, table, verdict, write_section
from bench_search import Archive, search_table
from conftest import ROOT, article_text, copy_sources
from synthetic import FIRST, make_project, report_file

from macros.numerals import format_number

HEADING = "Kết quả gần nhất"
SEARCH_HEADING = "Kết quả tìm kiếm gần nhất"

SIZES = (1, 12, 120, 240)
# The targets are set for ten years; beyond them only the growth of our own build is measured.
TARGET_SIZE = 120
GROWN_SIZE = 240
ROUNDS = 3
GROWN_ROUNDS = 2

OUR_BUILD = ("macros", "xay-dung")
PLAIN_BUILD = ("mkdocs", "build")
CHECK = ("macros", "kiem-tra")

EDITS = 5
# Between two edits the preview may finish what it still does for the last one, as it may while a person types.
PAUSE = 1.0
POLL = 0.02
START_LIMIT = 900.0
EDIT_LIMIT = 120.0
STOP_LIMIT = 10.0

PLAIN_SETTINGS = """\
site_name: Kho báo cáo tháng
theme:
  name: material
  language: vi
  font: false
plugins:
  - search:
      lang: vi
"""


@dataclass(frozen=True)
class Project:
    """An archive of so many synthetic months, or the real one for none, and the same pages without a call for plain mkdocs-material."""

    months: int
    ours: Path
    plain: Path

    @property
    def newest(self) -> str:
        """The newest report's file, from the project's root."""
        return report_file(FIRST.shift(self.months - 1))

    @property
    def newest_url(self) -> str:
        return self.newest.removeprefix("docs/").removesuffix(".md") + "/"


@dataclass(frozen=True)
class Usage:
    """What one command used: seconds on the clock, seconds of all its processes on the CPU, bytes of its largest process."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Row:
    """A line of the table, as it is printed."""

    name: str
    months: str
    ours: str
    plain: str = "–"
    ratio: str = "–"
    target: str = "–"
    verdict: str = "–"


Runs = dict[tuple[tuple[str, str], int], list[Usage]]


def main() -> None:
    options = _options()
    results = {}
    with tempfile.TemporaryDirectory(prefix="do-luong-") as folder:
        projects = [_make(Path(folder), months) for months in options.thang]
        if not options.chi_tim_kiem:
            firsts = {project.months: _first_build(project) for project in projects}
            runs = run_rounds(projects)
            rows = [*build_rows(projects, runs), *export_rows(firsts, runs), *check_rows(projects, runs), *growth_rows(runs), *preview_rows(projects)]
            results[HEADING] = _table(rows)
        if TARGET_SIZE in options.thang:
            results[SEARCH_HEADING] = _search(projects, Path(folder))
    for heading, result in results.items():
        section = f"{setting()}\n\n{result}\n"
        print(section)
        if not options.khong_ghi:
            write_section(heading, section)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Đo kho báo cáo bên cạnh mkdocs-material thường, và việc tìm kiếm.")
    parser.add_argument("--thang", type=_sizes, metavar="SỐ,SỐ", help="chỉ đo các cỡ này, trong 1,12,120,240")
    parser.add_argument("--chi-tim-kiem", action="store_true", help="chỉ đo tìm kiếm, ở cỡ 120 tháng")
    parser.add_argument("--khong-ghi", action="store_true", help="chỉ in kết quả, không ghi vào docs/ky-thuat/do-luong.md")
    options = parser.parse_args()
    options.thang = options.thang or ([TARGET_SIZE] if options.chi_tim_kiem else list(SIZES))
    return options


def _sizes(text: str) -> list[int]:
    known = {str(size): size for size in SIZES}
    wanted = text.split(",")
    if not set(wanted) <= set(known):
        raise argparse.ArgumentTypeError(f"chỉ đo được {', '.join(known)} tháng")
    return sorted({known[each] for each in wanted})


# The projects.


def _make(folder: Path, months: int) -> Project:
    say(f"Tạo kho {months} tháng")
    project = Project(months, folder / f"{months}/kho", folder / f"{months}/thuong")
    # In another process: whatever this one has ever held in memory would be counted as every child's.
    child = multiprocessing.Process(target=_write_project, args=(project,))
    child.start()
    child.join()
    if child.exitcode:
        raise SystemExit(f"Không tạo được kho {months} tháng.")
    # Untimed: the copied package is compiled here.
    measure(project.ours, *CHECK)
    return project


def _write_project(project: Project) -> None:
    """Write both projects; the plain one's pages hold what our macros print."""
    from macros.calls import expand
    from macros.gate import gate
    from macros.show import bind
    from macros.stash import restore

    if project.months:
        make_project(project.ours, project.months)
    else:
        project.ours.mkdir(parents=True)
        copy_sources(project.ours)
    archive, _ = gate(project.ours)
    for page in archive.pages.values():
        text = (project.ours / page.file).read_text("utf-8")
        head = text.removesuffix(page.body)
        _write(project.plain / page.file, head + restore(expand(page.body, bind(archive, page))))
    for picture in archive.pictures:
        _write(project.plain / picture, (project.ours / picture).read_bytes())
    _write(project.plain / "mkdocs.yml", PLAIN_SETTINGS + _extensions())


def _extensions() -> str:
    """The list of Markdown extensions as it stands in mkdocs.yml, without our own, which switches HTML off."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    return re.search(r"^markdown_extensions:\n(?: .*\n)+", settings, re.MULTILINE)[0].replace("  - macros.pages\n", "")


def _write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


# One command.


def measure(folder: Path, *arguments: str) -> Usage:
    """Run «python -m …» in a folder to its end."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", *arguments], cwd=folder, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"«{' '.join(arguments)}» không chạy được:\n{_tail(output)}")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def _tail(output: IO[bytes]) -> str:
    """The end of what a command has printed."""
    output.seek(0)
    return output.read().decode(errors="replace")[-3000:]


def run_rounds(projects: list[Project]) -> Runs:
    """Every command of every size in turn, round after round, so that a slow minute of the machine meets them all."""
    runs: Runs = defaultdict(list)
    for number in range(ROUNDS):
        for project in projects:
            for command, folder in _commands(project, number):
                usage = measure(folder, *command)
                runs[command, project.months].append(usage)
                say(f"Vòng {number + 1}, {project.months} tháng, {' '.join(command)}: {usage.wall:.1f} s, CPU {usage.cpu:.1f} s")
    return runs


def _commands(project: Project, number: int) -> Iterator[tuple[tuple[str, str], Path]]:
    if project.months == GROWN_SIZE and number >= GROWN_ROUNDS:
        return
    yield OUR_BUILD, project.ours
    if project.months <= TARGET_SIZE:
        yield PLAIN_BUILD, project.plain
    yield CHECK, project.ours


def _first_build(project: Project) -> Usage:
    """The build that makes every file for paper; the rounds find them made."""
    say(f"Bản in lần đầu, {project.months} tháng")
    return measure(project.ours, *OUR_BUILD)


# The builds.


def build_rows(projects: list[Project], runs: Runs) -> Iterator[Row]:
    """Our whole build beside plain mkdocs-material's."""
    compared = [project for project in projects if project.months <= TARGET_SIZE]
    for name, value, target in (
        ("CPU khi xây dựng (giây)", lambda usage: usage.cpu, 1.0),
        ("Thời gian xây dựng (giây)", lambda usage: usage.wall, None),
        ("Bộ nhớ khi xây dựng (MB)", lambda usage: usage.memory / 1e6, 1.5),
    ):
        for project in compared:
            pairs = [(value(runs[OUR_BUILD, project.months][number]), value(runs[PLAIN_BUILD, project.months][number])) for number in range(ROUNDS)]
            yield _compared(name, project.months, pairs, target)
    for project in compared:
        sizes = _weight(project.ours / "site")[0] / 1e6, _weight(project.plain / "site")[0] / 1e6
        yield _compared("Dung lượng trang (MB)", project.months, [sizes], 0.8)
    for project in compared:
        ours, plain = (_weight(folder / "site")[1] for folder in (project.ours, project.plain))
        yield Row("Số tệp của trang", str(project.months), shown(ours, 0), shown(plain, 0))


def _compared(name: str, months: int, pairs: list[tuple[float, float]], target: float | None) -> Row:
    ratio = median(ours / plain for ours, plain in pairs)
    ours, plain = (median(side) for side in zip(*pairs, strict=True))
    return Row(name, str(months), shown(ours), shown(plain), f"{shown(ratio)}×", *_judged(ratio, target, months, "×"))


def _weight(site: Path) -> tuple[int, int]:
    """Bytes and number of a site's files."""
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return sum(sizes), len(sizes)


def export_rows(firsts: dict[int, Usage], runs: Runs) -> Iterator[Row]:
    """What the first export of all months adds to a build, for each month."""
    for months, first in firsts.items():
        seconds = (first.wall - median(usage.wall for usage in runs[OUR_BUILD, months])) / months
        judged = _judged(seconds, 1.5, months, " giây")
        yield Row("Bản in lần đầu, mỗi tháng (giây)", str(months), shown(seconds), "–", "–", *judged)


# The check and the growth.


def check_rows(projects: list[Project], runs: Runs) -> Iterator[Row]:
    for project in projects:
        wall = median(usage.wall for usage in runs[CHECK, project.months])
        target, judged = _judged(wall, 3, project.months, " giây")
        yield Row("Kiểm tra, thời gian (giây)", str(project.months), shown(wall), target=target, verdict=judged)
    for project in projects:
        cpu = median(usage.cpu for usage in runs[CHECK, project.months])
        yield Row("Kiểm tra, CPU (giây)", str(project.months), shown(cpu))


def growth_rows(runs: Runs) -> Iterator[Row]:
    """How many times the CPU of our build twice the months take."""
    pairs = list(zip(runs[OUR_BUILD, GROWN_SIZE], runs[OUR_BUILD, TARGET_SIZE], strict=False))
    if pairs:
        ratio = median(large.cpu / small.cpu for large, small in pairs)
        cpu = median(large.cpu for large, _ in pairs)
        target, judged = _judged(ratio, 2.2, TARGET_SIZE, "×")
        yield Row("CPU khi xây dựng, so với 120 tháng (giây)", str(GROWN_SIZE), shown(cpu), "–", f"{shown(ratio)}×", target, judged)


# The preview.


def preview_rows(projects: list[Project]) -> Iterator[Row]:
    """How long a saved edit takes to show, and whether the preview shows what a build would."""
    project = max((each for each in projects if each.months <= TARGET_SIZE), key=lambda each: each.months, default=None)
    if project is None:
        return
    with _previewing(project) as preview:
        words = [preview.seconds_until(*_edit_words(project, number)) for number in range(EDITS)]
        figures = [preview.seconds_until(*_edit_figure(project, number)) for number in range(EDITS)]
        shown = preview.article()
    for name, seconds in (("Xem trước, sửa lời", words), ("Xem trước, sửa số liệu", figures)):
        for kind, value in (("trung vị", median(seconds)), ("lâu nhất", max(seconds))):
            target, judged = _judged(value, 2, project.months, " giây")
            yield Row(f"{name}, {kind} (giây)", str(project.months), _seconds(value), target=target, verdict=judged)
    measure(project.ours, *OUR_BUILD)
    is_same = _lasting(shown) == _lasting(article_text(project.ours / "site" / project.newest_url / "index.html"))
    yield Row("Xem trước so với bản xây dựng", str(project.months), "giống" if is_same else "khác", target="giống", verdict=verdict(is_same))


def _lasting(text: str) -> str:
    """A page's words without its files for paper, which a preview does not make."""
    return re.sub(r"Bản in: .*?Làm ngày [\d/]+\.\s*", "", text)


def _edit_words(project: Project, number: int) -> tuple[Path, str, str]:
    """Another sentence in the report's first paragraph: the file, its new text, and the words to wait for."""
    file = project.ours / project.newest
    lines = file.read_text("utf-8").split("\n")
    first = next(index for index, line in enumerate(lines) if line[:1].isalpha() and line.endswith("."))
    sentence = f"Câu thêm vào để đo mang chữ đolần{'abcdefghij'[number]}."
    lines[first] += f" {sentence}"
    return file, "\n".join(lines), sentence


def _edit_figure(project: Project, number: int) -> tuple[Path, str, str]:
    """Another number of vaccinations, which the report prints once and no rule compares: the file, its new text, and the number to wait for."""
    file = project.ours / f"data/{FIRST.shift(project.months - 1)}/so_lieu.csv"
    value = 987650 + number
    text = re.sub(r"(?m)^(y_te\.tiem_chung\.so_mui),\d+", rf"\g<1>,{value}", file.read_text("utf-8"))
    return file, text, format_number(Fraction(value))


@dataclass(frozen=True)
class Preview:
    """A running «python -m macros xem»: what it serves at the newest report's address, and what it has printed."""

    address: str
    process: subprocess.Popen
    log: IO[bytes]

    def seconds_until(self, file: Path, text: str, wanted: str) -> float:
        """Save a file, and wait until the page has the wanted words; infinite past the limit."""
        time.sleep(PAUSE)
        if wanted in self._page(EDIT_LIMIT):
            raise SystemExit(f"Trang đã có «{wanted}» trước khi sửa.")
        file.write_text(text, "utf-8")
        seconds = self.wait(wanted, EDIT_LIMIT)
        say(f"Sửa {file.name}: hiện sau {seconds:.2f} s")
        return seconds

    def article(self) -> str:
        """What the page says once the preview has come to rest."""
        time.sleep(PAUSE)
        with tempfile.NamedTemporaryFile(suffix=".html") as file:
            Path(file.name).write_text(self._page(EDIT_LIMIT), "utf-8")
            return article_text(file.name)

    def wait(self, wanted: str, limit: float) -> float:
        """Ask for the page until it has the wanted words; the seconds that it took."""
        start = time.perf_counter()
        while (left := limit - (time.perf_counter() - start)) > 0:
            if wanted in self._page(left):
                return time.perf_counter() - start
            if self.process.poll() is not None:
                raise SystemExit(f"Xem trước đã tự dừng:\n{_tail(self.log)}")
            time.sleep(POLL)
        return inf

    def _page(self, limit: float) -> str:
        """The page as it is served; empty while the server does not answer."""
        try:
            with urllib.request.urlopen(self.address, timeout=limit) as answer:
                return answer.read().decode("utf-8")
        except (OSError, http.client.HTTPException):
            return ""


@contextlib.contextmanager
def _previewing(project: Project) -> Iterator[Preview]:
    """Preview on a free port, from the first time that the newest report is served to the end of the server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    say(f"Mở xem trước {project.months} tháng")
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, "-m", "macros", "xem", "--dia-chi", address]
        process = subprocess.Popen(command, cwd=project.ours, stdout=log, stderr=log, start_new_session=True)
        try:
            preview = Preview(f"http://{address}/{project.newest_url}", process, log)
            say(f"Trang báo cáo mới nhất hiện sau {preview.wait('<article', START_LIMIT):.1f} s")
            yield preview
        finally:
            _stop(process)


def _stop(process: subprocess.Popen) -> None:
    """End the server and what it has started as Ctrl+C does, and by force only when that is not enough."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(STOP_LIMIT)


# The search.


def _search(projects: list[Project], folder: Path) -> str:
    """The table of the search over ten years and over the real report; what is not built yet is built here."""
    grown = next(project for project in projects if project.months == TARGET_SIZE)
    archives = []
    for name, project in ((f"{TARGET_SIZE} tháng", grown), ("bản thật", _make(folder, 0))):
        for root, command in ((project.ours, OUR_BUILD), (project.plain, PLAIN_BUILD)):
            if not (root / "site").exists():
                measure(root, *command)
        archives.append(Archive(name, project.ours / "site", project.plain / "site"))
    return search_table(*archives)


# The table.


def _judged(value: float, target: float | None, months: int, unit: str) -> tuple[str, str]:
    """The target and the verdict, at the size that the targets are set for; dashes elsewhere."""
    if target is None or months != TARGET_SIZE:
        return "–", "–"
    return f"≤ {shown(target, 1)}{unit}", verdict(value <= target)


def _seconds(value: float) -> str:
    return f"hơn {shown(EDIT_LIMIT, 0)}" if value == inf else shown(value)


def _table(rows: Iterable[Row]) -> str:
    head = ("Phép đo", "Số tháng", "Kho này", "MkDocs thường", "Tỷ số", "Mục tiêu", "Kết luận")
    return table("Kết quả đo", head, ((row.name, row.months, row.ours, row.plain, row.ratio, row.target, row.verdict) for row in rows))


if __name__ == "__main__":
    main()
