"""A labelled synthetic archive of any size, for benchmarks and tests.

Every month is the real April 2026, its contradictions settled, with other figures, another order of paragraphs and
tasks, other names of places and other dates; titles say that it is not real. Each month ends most tasks of the month
before, in time, late or dropped, and sets the others again. The same months come out every time.

    python tests/synthetic.py FOLDER MONTHS
"""

import argparse
import csv
import re
import shutil
from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from conftest import copy_sources
from settled import settle

from macros.periods import Period, format_date, parse_date

REAL = Period(2026, 4)
FIRST = Period(2080, 1)
MOST = 240
LABEL = "(tháng giả lập, chỉ để đo)"
# The task list of this month would be that of 2100, which the archive does not know.
LAST = FIRST.shift(MOST - 1)

_MONTH_NAME = re.compile(rf"(tháng )(\d\d?)/{REAL.year}", re.IGNORECASE)
_QUARTER_NAME = re.compile(rf"(Quý )(IV|I{{1,3}})(/| năm ){REAL.year}", re.IGNORECASE)
_YEAR_NAME = re.compile(rf"(năm ){REAL.year}(?![–-])", re.IGNORECASE)
_QUARTERS = ["I", "II", "III", "IV"]
_PLACES = ["Đa Tốn", "Đông Dư", "Văn Đức", "Kim Lan", "Kiêu Kỵ"]
_WORDS = [
    ["tăng cường", "đẩy mạnh", "nâng cao"],
    ["Tiếp tục", "Chủ động", "Tích cực"],
    ["thường xuyên", "đều đặn", "liên tục"],
    ["Tập trung", "Khẩn trương", "Ưu tiên"],
]
_LARGEST = 9


def make_project(folder: Path, months: int) -> Path:
    """The project's sources with so many synthetic months, from January 2080 on, in place of the real one."""
    if not 1 <= months <= MOST:
        raise ValueError(f"1 to {MOST} months, not {months}")
    folder.mkdir(parents=True, exist_ok=True)
    copy_sources(folder)
    settle(folder)
    open_tasks: dict[str, _Open] = {}
    for number in range(months):
        open_tasks = _write_month(folder, FIRST.shift(number), open_tasks)
    _remove_real_month(folder)
    _call_first_month(folder)
    _drop_rules_between_months(folder)
    return folder


def report_file(period: Period) -> str:
    return f"docs/bao-cao/{period.year}/{period.month:02}.md"


def task_list_file(period: Period) -> str:
    """Where the tasks that a month sets are listed: under the month after."""
    after = period.shift(1)
    return f"docs/nhiem-vu/{after.year}/{after.month:02}.md"


def _remove_real_month(folder: Path) -> None:
    shutil.rmtree(folder / f"data/{REAL}")
    for file in (report_file(REAL), task_list_file(REAL)):
        (folder / file).unlink()
        (folder / file).parent.rmdir()


def _drop_rules_between_months(folder: Path) -> None:
    """Synthetic months are independent of each other: what one carries over is not what the last one left."""
    rules = folder / "data/danh_muc/doi_chieu.csv"
    lines = rules.read_text("utf-8").splitlines(keepends=True)
    rules.write_text("".join(line for line in lines if "ky_truoc(" not in line), "utf-8")


def _call_first_month(folder: Path) -> None:
    """Calls of other pages that name the real month name the first synthetic one."""
    for page in (folder / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        moved = re.sub(r"\{\{.*?\}\}", lambda call: call[0].replace(f'"{REAL}"', f'"{FIRST}"'), text)
        if moved != text:
            page.write_text(moved, "utf-8")


@dataclass
class _Open:
    """A task that a month leaves to the next: its first code, and its deadline, if it has one."""

    code: str
    deadline: date | None


def _write_month(folder: Path, period: Period, left: dict[str, _Open]) -> dict[str, _Open]:
    """Write a month; left: what the month before has left, by the real task's code; gives what this month leaves."""
    chance = Random(str(period))
    words = _Words(period, chance)
    _write_figures(folder, period, chance)
    still_open = _write_progress(folder, period, chance, left)
    leaves = _write_tasks(folder, period, chance, words, left, still_open)
    _write_page(folder, report_file(REAL), report_file(period), words, chance)
    if period != LAST:
        _write_page(folder, task_list_file(REAL), task_list_file(period), words, chance)
    return leaves


# Figures.


def _write_figures(folder: Path, period: Period, chance: Random) -> None:
    """Every amount is so many times April's, so that what holds between April's holds between them; rates stay as they are."""
    rates = {row["ma"] for row in _read(folder / "data/danh_muc/chi_tieu.csv") if row["kieu"] == "ty_le"}
    factor = chance.randint(1, _LARGEST)
    for name in ("so_lieu.csv", "so_kiem.csv", "cham_muon.csv"):
        rows = _read(folder / f"data/{REAL}" / name)
        for row in rows:
            row["gia_tri"] = row["gia_tri"] if row["ma"] in rates else _multiplied(row["gia_tri"], factor)
        _write(folder / f"data/{period}" / name, rows)


def _multiplied(number: str, factor: int) -> str:
    """A number as data files write it, times a factor, with as many decimals."""
    whole, comma, decimals = number.partition(",")
    digits = f"{int(whole + decimals) * factor:0{len(decimals) + 1}}"
    return f"{digits[: len(digits) - len(decimals)]}{comma}{decimals and digits[-len(decimals) :]}"


# Words.


class _Words:
    """How one month's prose differs from April's: months, quarters and years move along, places and some words change."""

    def __init__(self, period: Period, chance: Random) -> None:
        self.period = period
        places = dict(zip(_PLACES, chance.sample(_PLACES, len(_PLACES)), strict=True))
        others = {word: chance.choice(group) for group in _WORDS for word in group}
        self.exchange = places | others
        self.exchanged = re.compile("|".join(self.exchange))

    def moved(self, period: Period) -> Period:
        """A month near April 2026, as far from this month."""
        return self.period.shift(12 * (period.year - REAL.year) + period.month - REAL.month)

    def __call__(self, text: str) -> str:
        text = _MONTH_NAME.sub(self._month, text)
        text = _QUARTER_NAME.sub(self._quarter, text)
        text = _YEAR_NAME.sub(rf"\g<1>{self.period.year}", text)
        return self.exchanged.sub(lambda word: self.exchange[word[0]], text)

    def _month(self, name: re.Match) -> str:
        month = self.moved(Period(REAL.year, int(name[2])))
        return f"{name[1]}{month.month:0{len(name[2])}}/{month.year}"

    def _quarter(self, name: re.Match) -> str:
        month = self.period.shift(3 * (_QUARTERS.index(name[2]) - (REAL.month - 1) // 3))
        return f"{name[1]}{_QUARTERS[(month.month - 1) // 3]}{name[3]}{month.year}"


def _write_tasks(folder: Path, period: Period, chance: Random, words: _Words, left: dict[str, _Open], still_open: dict[str, _Open]) -> dict[str, _Open]:
    """Each heading's tasks in another order, with the month's own codes and deadlines; those that are still open are set again."""
    rows = _read(folder / f"data/{REAL}/nhiem_vu.csv")
    headings = defaultdict(list)
    for row in rows:
        headings[row["muc"]].append(row)
    for tasks in headings.values():
        chance.shuffle(tasks)
    units = [row["ma"] for row in _read(folder / "data/danh_muc/don_vi.csv") if row["loai"] == "thuoc_xa"]
    sources = [row["ma"] for row in _read(folder / "data/danh_muc/nguon.csv")]
    moved, leaves = [], {}
    for number, row in enumerate(rows, 1):
        real = headings[row["muc"]].pop()
        task = _moved_task(real, words) | {"ma": f"NV-{period}-{number:03}", "don_vi": chance.choice(["", *units])}
        before = still_open.get(real["ma"])
        again = before.code if before else "khong" if real["ma"] in left else ""
        moved.append(task | {"nhac_lai": again, "nguon": chance.choice(["", *sources])})
        deadline = parse_date(task["han"]) if task["han"] else before.deadline if before else None
        leaves[real["ma"]] = _Open(before.code if before else task["ma"], deadline)
    _write(folder / f"data/{period}/nhiem_vu.csv", moved)
    return leaves


def _write_progress(folder: Path, period: Period, chance: Random, left: dict[str, _Open]) -> dict[str, _Open]:
    """End most of what the month before has left; some of the rest is begun. Gives what is still open."""
    events, still_open = [], {}
    for real, task in left.items():
        day = date(*period, 1) + timedelta(chance.randrange(monthrange(*period)[1]))
        status = chance.choices(["hoan_thanh", "dung", "dang_thuc_hien", ""], [80, 5, 10, 5])[0]
        if status == "hoan_thanh" and task.deadline and day > task.deadline:
            status = "hoan_thanh_cham"
        if status:
            events.append({"ma": task.code, "ngay": f"{day:%d/%m/%Y}", "trang_thai": status, "ket_qua": "", "ghi_chu": ""})
        if status in ("dang_thuc_hien", ""):
            still_open[real] = task
    if events:
        _write(folder / f"data/{period}/tien_do.csv", events)
    return still_open


def _moved_task(row: dict[str, str], words: _Words) -> dict[str, str]:
    text = words(row["noi_dung"])
    if not row["han"]:
        return row | {"noi_dung": text}
    date = parse_date(row["han"])
    # No file takes a date after 2099.
    month = min(words.moved(Period(date.year, date.month)), Period(2099, 12))
    deadline = date.replace(year=month.year, month=month.month, day=min(date.day, monthrange(*month)[1]))
    text = re.sub(rf"\b0?{date.day}/0?{date.month}/{date.year}", format_date(deadline), text)
    return row | {"noi_dung": text, "han": f"{deadline:%d/%m/%Y}"}


def _write_page(folder: Path, real: str, file: str, words: _Words, chance: Random) -> None:
    _, head, body = (folder / real).read_text("utf-8").split("---\n", 2)
    head = re.sub(r"^title: (.*)$", lambda title: f"title: {words(title[1])} {LABEL}", head, flags=re.MULTILINE)
    head = re.sub(r'^ky: "(.*)"$', lambda month: f'ky: "{words.moved(Period.parse(month[1]))}"', head, flags=re.MULTILINE)
    head = re.sub(r"^nguoi_ky: .*$", 'nguoi_ky: ""', head, flags=re.MULTILINE)
    body = re.sub(r"^# .*$", lambda title: f"{title[0]} {LABEL}", body, flags=re.MULTILINE)
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(f"---\n{head}---\n{_reordered(words(body), chance)}", "utf-8")


def _reordered(body: str, chance: Random) -> str:
    """Under each heading, the paragraphs in another order, and the items of flat lists."""
    parts = re.split(r"(?m)^(?=#)", body)
    return "".join(_reordered_part(part, chance) for part in parts)


def _reordered_part(part: str, chance: Random) -> str:
    blocks = part.split("\n\n")
    free = [number for number, block in enumerate(blocks) if _may_move(block)]
    moved = chance.sample(free, len(free))
    texts = [blocks[number] for number in moved]
    for number, text in zip(free, texts, strict=True):
        blocks[number] = text
    return "\n\n".join(_reordered_list(block, chance) for block in blocks)


def _may_move(block: str) -> bool:
    """A paragraph that neither leads to what follows it nor closes the report."""
    return block[:1].isalpha() and not block.rstrip().endswith((":", "./."))


def _reordered_list(block: str, chance: Random) -> str:
    items = block.rstrip("\n").split("\n")
    if not all(item.startswith("- ") for item in items):
        return block
    return "\n".join(chance.sample(items, len(items))) + block[len(block.rstrip("\n")) :]


# Files.


def _read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(file: Path, rows: list[dict[str, str]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"số tháng phải từ 1 đến {MOST}")
    return int(text)


def main() -> None:
    parser = argparse.ArgumentParser(description="Tạo một kho giả lập để đo và thử.")
    parser.add_argument("thu_muc", type=Path, metavar="THƯ_MỤC", help="thư mục mới của kho giả lập")
    parser.add_argument("so_thang", type=_count, metavar="SỐ_THÁNG", help=f"từ 1 đến {MOST}, kể từ tháng 1/2080")
    options = parser.parse_args()
    make_project(options.thu_muc, options.so_thang)
    print(f"Xong: {options.so_thang} tháng giả lập trong {options.thu_muc}.")


if __name__ == "__main__":
    main()
