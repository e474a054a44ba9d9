"""Whatever is wrong with the files, the gate answers: in time, in its own sentences, and never with a traceback.

2,000 projects, each the smallest good one with one to four random spoilings, are put to the public command. The seed of
each is its number, so that a failure can be seen again: python tests/test_fuzz.py 1234 makes that project and checks it.
"""

import contextlib
import csv
import io
import os
import random
import re
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import lxml.html
import pytest
from conftest import run
from exploits import make_project
from markdown import Markdown

from macros.cli import main
from macros.folding import slugify
from macros.pages import EXTENSIONS, read
from macros.problems import KINDS
from macros.vocabulary import MACROS

HUNDREDS = range(20)
MARKDOWN_TAGS = set("div p h1 h2 h3 h4 h5 h6 em strong code pre a img ul ol li blockquote hr br sup table caption thead tbody tr th td".split())
A_PROJECT = 10  # seconds
LINE = re.compile(r"(?P<file>.+?):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): .+ \[(?P<code>[a-z-]+)\]")
VERDICT = re.compile(r"Kiểm tra xong: 0 lỗi, \d+ cảnh báo\.|Dừng lại: [1-9]\d* lỗi, \d+ cảnh báo\. .+")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff]")

TOKENS = [
    *"{}[]()<>|*_`~#+-=@!&%;:,.\"'\\/^$?",
    *("{{", "}}", "{%", "%}", "{#", "#}", "{{ so_lieu(", '{{ so_lieu("") }}', '{{ so_lieu("viec.ho_so.cu") }}', '{{ so_lieu("viec.ho_so.cu", "2099-01") }}', '{{ so_lieu("a", "b", "c", "d") }}'),
    *('{{ nhiem_vu("II.1") }}', '{{ bang_cham_muon("nguon") }}', '{{ bang_ban_chep("2098-01") }}', "{{ bang_chi_tieu() }}", "{{ viec_theo_han() }}", '{{ so_ghi_tay("35", "theo kế hoạch") }}'),
    *("\x00", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x1e", "\x7f", "\x85", "\r", "\r\n", "\n", "\n\n\n", "\t", "\t\t", "    ", "\u2028", "\u2029"),
    *("\ufeff", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u00a0", "\u00ad", "\u3000", "\ue000", "\ue0010\ue002", "\ufffd", "\ufffe", "\U000e0001", "\U0010ffff"),
    *("１２", "١٢٣", "०१", "²", "½", "Ⅳ", "①", "−5", "–5", "1e3", "1_000", "0x1f", "1.408", "20.949,9", "12,5", "00", "007", "-0", "+1", "nan", "inf", "NaN", "∞"),
    *("9" * 15, "9" * 16, "9" * 400, "9" * 5000, "0," + "9" * 400, "1/0", "0/0", "chua_co", "chua_ro", "tat_ca", "null", "None", "TRUE", "NA", "#N/A", "#REF!"),
    *("<script>alert(1)</script>", "<!--", "-->", "<b", "</p>", "<?php", "<![CDATA[", "&lt;", "&#60;", "&amp;", "&;", "<table", "<html>", "<!doctype html>"),
    *("---", "...", "--- ", "\n---\n", "\n...\n", "? a\n: b", "- a", "a: b", "a: [b", "a: {b", "!!python/name:os.system", "!!int x", "&a", "*a", "<<: *a", "%YAML 9.9", "|", ">-", "'", "title: x", "ky: 2099-13", "trang_thai: da_ban_hanh"),
    *("2099-13-45", "31/02/2099", "00/00/0000", "2099-01", "2098-12", "1/1/1", "NV-2099-01-001", "NV-2099-01-999", "II.1", "viec.ho_so.tong", "viec.ho_so.moi", "ky_truoc(viec.ho_so.tong)", "luy_ke(viec.ho_so.ty_le)", "viec.ho_so.ty_le + "),
    *("[^1]", "[^2]: x", "[^", "[a](b)", "[a](javascript:x)", "[a]: b", "![a](b.png)", "[](", "](", "[[a]](b)", "# ", "## ", "####### ", "===", "\n===\n", "```", "~~~", "``` {x", "| a | b |", "|---|---|", "Bảng: ", "> ", "- ", "1. "),
    *("<<<<<<< HEAD", "=======", ">>>>>>> x", "sep=;", "PK\x03\x04", "%PDF", "\xd0\xcf\x11\xe0", "Ã¡", "áº¿", "e\u0301", "\u1fef", "\u037e", "\u212a", "İ", "ß", "ǆ", "ﬁ", "𝟙", "👩‍👩‍👧", "a" + "\u0301" * 300),
    *(">" * 2000, "[" * 2000, "*" * 2000, "(" * 2000, "{" * 2000, "_" * 2000, "`" * 2000, "#" * 2000, "|" * 2000, "- " * 1000, "\\" * 2001, '"' * 2001, "![" * 1000, "&" * 2000, "[^" * 1000),
    *("x" * 200_000, "1" * 200_000, "A" * 200_000, "1." * 100_000, "a " * 100_000, "lớp 1 " * 30_000, " " * 200_000, "\n" * 20_000, "a,b\n" * 10_000, "- x\n" * 2_000, "## x\n" * 1_000),
    *("(" * 500 + "1" + ")" * 500, "1" + " + 1" * 500, "viec.ho_so.cu" + " * viec.ho_so.cu" * 200, " - ".join(["(viec.ho_so.cu)"] * 300), "ky_truoc(" * 100, "N " * 30, "(a+)+$", ".*" * 20),
]
NAMES = ["moi.md", "README.md", "x.html", "x.js", ".an", "~$x.csv", "a b.md", "A.md", "ế.md", "e\u0301.md", "x\ny.md", "\x1b[2J.md", "-x.md", "con.md", "x" * 200 + ".md", "so_lieu.csv", "ban_chep.csv", "nhiem_vu.csv", "index.md", "01.md", "2099-02", "2099-13", "'\"<>&.png", "\udcff.md", "so_lieu.csv.bak"]

# Spoilings: each takes the random numbers and the project's folder.


def _paths(folder):
    """Whatever stands in data/ and docs/, these two included; no link is followed, so nothing outside is ever touched."""
    found = [path for path in (folder / "data", folder / "docs") if os.path.lexists(path)]
    for top in [path for path in found if not path.is_symlink()]:
        found += [Path(place, name) for place, inner, names in os.walk(top) for name in (*inner, *names)]
    assert all(path.parent.resolve().is_relative_to(folder.resolve()) for path in found)
    return sorted(found)


def _files(folder):
    return [path for path in _paths(folder) if path.is_file() and not path.is_symlink()]


def _folders(folder):
    return [path for path in _paths(folder) if path.is_dir() and not path.is_symlink()]


def _edits(edit):
    """A spoiling that changes the bytes of one file."""

    def spoil(numbers, folder):
        if files := _files(folder):
            path = numbers.choice(files)
            path.write_bytes(edit(numbers, path.read_bytes()))

    return spoil


def _edits_lines(edit):
    """A spoiling that changes the lines of one file."""

    def spoil(numbers, data):
        lines = data.split(b"\n")
        edit(numbers, lines)
        return b"\n".join(lines)

    return _edits(spoil)


def _flip(numbers, data):
    changed = bytearray(data)
    for _ in range(numbers.randint(1, 8) if data else 0):
        changed[numbers.randrange(len(changed))] ^= 1 << numbers.randrange(8)
    return bytes(changed)


def _insert(numbers, data):
    at = numbers.randint(0, len(data))
    return data[:at] + numbers.randbytes(numbers.randint(1, 6)) + data[at:]


def _cut(numbers, data):
    at = numbers.randint(0, len(data))
    return data[:at] + data[at + numbers.randint(1, 20) :]


def _truncate(numbers, data):
    return data[: numbers.randint(0, len(data))]


def _double(numbers, lines):
    at = numbers.randrange(len(lines))
    lines[at:at] = [lines[at]] * numbers.choice([1, 1, 1, 2, 500])


def _drop(numbers, lines):
    del lines[numbers.randrange(len(lines))]


def _swap_lines(numbers, lines):
    one, other = numbers.randrange(len(lines)), numbers.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _join(numbers, lines):
    at = numbers.randrange(len(lines))
    lines[at : at + 2] = [numbers.choice([b"", b" ", b","]).join(lines[at : at + 2])]


def _splice(numbers, data):
    """A token at a random place, often at the edge of a word."""
    edges = [match.start() for match in re.finditer(rb"\b|^|$", data, re.MULTILINE)] or [0]
    at = numbers.choice(edges) if numbers.random() < 0.7 else numbers.randint(0, len(data))
    return data[:at] + numbers.choice(TOKENS).encode("utf-8", "surrogatepass") + data[at:]


def _replace(numbers, data):
    """A token in the place of a word or a cell."""
    words = [match.span() for match in re.finditer(rb"[^\s,;|]+", data)] or [(0, 0)]
    start, end = numbers.choice(words)
    return data[:start] + numbers.choice(TOKENS).encode("utf-8", "surrogatepass") + data[end:]


def _delimiters(numbers, data):
    old, new = numbers.sample([b",", b";", b"\t", b"|", b"\n", b"\r\n", b"\r", b'"', b"'", b":", b" ", b"."], 2)
    return data.replace(old, new, numbers.choice([-1, 1, 3]))


def _encode(numbers, data):
    text = data.decode("utf-8", "replace")
    return text.encode(numbers.choice(["utf-16", "utf-16-le", "utf-32", "cp1258", "cp1252", "utf-7", "utf-8-sig"]), "replace")


def _mojibake(numbers, data):
    return data.decode("cp1252", "replace").encode()


def _empty(numbers, data):
    return numbers.choice([b"", b"\n", b"\xef\xbb\xbf", b" ", b"\x00" * 100, data.split(b"\n")[0]])


def _edits_cells(edit):
    """A spoiling that changes one cell of one table, and leaves a table that can be read."""

    def spoil(numbers, folder):
        if tables := [path for path in _files(folder) if path.suffix == ".csv"]:
            path = numbers.choice(tables)
            lines = path.read_bytes().decode("utf-8", "replace").replace("\0", "").splitlines()
            if table := [row for row in csv.reader(line[:50_000] for line in lines) if row]:
                row = numbers.choice(table[1:] or table)
                column = numbers.randrange(len(row))
                row[column] = edit(numbers, row[column], [each[column] for each in table if len(each) > column])
                text = io.StringIO()
                csv.writer(text, lineterminator="\n").writerows(table)
                path.write_bytes(text.getvalue().encode("utf-8", "surrogatepass"))

    return spoil


def _token_in_cell(numbers, cell, column):
    return numbers.choice(TOKENS)


def _token_after_cell(numbers, cell, column):
    return f"{cell}{numbers.choice(TOKENS)}{numbers.choice(['', ' ', cell])}"


def _another_of_the_column(numbers, cell, column):
    return numbers.choice(column)


def _digits_of_cell(numbers, cell, column):
    return re.sub(r"\d", lambda _: numbers.choice("0123456789,."), cell)


FORMULA = ["viec.ho_so.tong", "viec.ho_so.moi", "viec.von.so_tien", "viec.khong.co", "cham_muon.nguon", "ky_truoc(viec.ho_so.cu)", "luy_ke(viec.ho_so.moi)", "ky_truoc(", "luy_ke", "(", "(", ")", ")", "+", "-", "*", "/", "0", "1", "100", "0,5", "9" * 15, "9" * 5000, "1,", ",5", "x", "**", "^", "%", "1.5"]


def _formula(numbers, folder):
    """Signs of the formulas' own grammar, in any order, or in an order that the grammar has."""
    path = folder / "data" / "danh_muc" / "chi_tieu.csv"
    if path in _files(folder):
        operands = [each for each in FORMULA if each[-1].isalnum() or each.endswith("i)")]
        length = numbers.choice([1, 2, 5, 20, 200, 800])
        loose = " ".join(numbers.choices(FORMULA, k=length))
        sound = numbers.choice("+-*/").join(f" {each} " for each in numbers.choices(operands, k=length)).strip()
        formula = numbers.choice([loose, sound])
        with open(path, "a", encoding="utf-8") as file:
            file.write(f'viec.moi.a,Mới,hồ sơ,{numbers.choice(["so_nguyen,0", "thap_phan,2", "ty_le,9"])},khong,viec,van_phong,"{formula}",,\n')


def _prose(numbers, data):
    """A paragraph of many tokens at the end."""
    short = [token for token in TOKENS if len(token) < 50]
    words = numbers.choices([*short, *["Một", "câu", "lớp 9", " ", "\n", "\n\n"] * 12], k=numbers.choice([3, 10, 60, 400]))
    return data + ("\n\n" + numbers.choice(["", " "]).join(words) + "\n").encode("utf-8", "surrogatepass")


def _call(numbers, data):
    """A call of a macro, with fewer, as many, or more arguments than it has."""
    values = ["viec.ho_so.cu", "viec.ho_so.tong", "cham_muon.don_vi", "2099-01", "2098-12", "II.1", "nguon", "don_vi", "so_lieu.csv", "so_lieu", "35", "theo kế hoạch", "", "<b>", "II.9"]
    arguments = ", ".join(f'"{each}"' for each in numbers.choices(values, k=numbers.choice([0, 1, 1, 1, 2, 2, 3])))
    return data + f"\n\n{numbers.choice(['', '- ', '> ', '## ', '| a |', 'Bảng: ', '    '])}{{{{ {numbers.choice(list(MACROS))}({arguments}) }}}}\n".encode()


def _head(numbers, data):
    """A token as the value of a line of the head, or as a line of its own."""
    lines = data.split(b"\n")
    at = numbers.randrange(min(len(lines), 8))
    token = numbers.choice(TOKENS).encode("utf-8", "surrogatepass")
    lines[at] = numbers.choice([lines[at].partition(b":")[0] + b": " + token, token, lines[at] + b" " + token, token + lines[at]])
    return b"\n".join(lines)


def _swap_files(numbers, folder):
    files = _files(folder)
    if len(files) > 1:
        one, other = numbers.sample(files, 2)
        content = one.read_bytes()
        one.write_bytes(other.read_bytes())
        other.write_bytes(content)


def _rename(numbers, folder):
    if folders := _folders(folder):
        path, place = numbers.choice(_paths(folder)), numbers.choice(folders)
        with contextlib.suppress(OSError):  # a folder cannot move into itself
            path.rename(place / numbers.choice(NAMES))


def _delete(numbers, folder):
    if paths := _paths(folder):
        _remove(numbers.choice(paths))


def _add(numbers, folder):
    if folders := _folders(folder):
        path = numbers.choice(folders) / numbers.choice(NAMES)
        if not os.path.lexists(path):
            path.write_bytes(numbers.choice([numbers.choice(TOKENS).encode("utf-8", "surrogatepass"), numbers.randbytes(200)]))


def _folder_for_file(numbers, folder):
    if files := _files(folder):
        path = numbers.choice(files)
        path.unlink()
        path.mkdir()
        if numbers.random() < 0.5:
            (path / path.name).write_bytes(b"x")


def _file_for_folder(numbers, folder):
    if folders := _folders(folder):
        path = numbers.choice(folders)
        _remove(path)
        path.write_bytes(b"x")


def _link_for_path(numbers, folder):
    if paths := _paths(folder):
        path = numbers.choice(paths)
        _remove(path)
        path.symlink_to(numbers.choice([path.name, ".", "khong-co", folder.parent / "ngoai", folder.parent / "ngoai" / "so_lieu.csv"]))


def _lock(numbers, folder):
    """Wrong permissions, which stop everyone but root."""
    if paths := [*_files(folder), *_folders(folder)]:
        numbers.choice(paths).chmod(numbers.choice([0o000, 0o200]))


def _remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


TO_BYTES = [_flip, _insert, _cut, _truncate, _splice, _splice, _splice, _replace, _replace, _replace, _delimiters, _encode, _mojibake, _empty, _head, _head, _prose, _prose, _call, _call]
TO_LINES = [_double, _drop, _swap_lines, _join]
TO_CELLS = [_token_in_cell, _token_in_cell, _token_after_cell, _token_after_cell, _another_of_the_column, _another_of_the_column, _digits_of_cell]
TO_FILES = [_swap_files, _rename, _delete, _add, _folder_for_file, _file_for_folder, _link_for_path, *([_lock] if os.name == "posix" and os.geteuid() else [])]
# Of five spoilings four are inside a file.
SPOILINGS = [*map(_edits, TO_BYTES), *map(_edits_lines, TO_LINES), *map(_edits_cells, TO_CELLS), *TO_FILES, _formula, _formula]


def spoil(seed, good, folder):
    """The good project in this folder, spoiled as the seed says; beside it a folder that a link may lead to."""
    _unlock(folder)
    for top in ("data", "docs"):
        _remove(folder / top)
        shutil.copytree(good / top, folder / top)
    shutil.copytree(good / "data" / "2099-01", folder.parent / "ngoai", dirs_exist_ok=True)
    numbers = random.Random(seed)
    for _ in range(numbers.randint(1, 4)):
        numbers.choice(SPOILINGS)(numbers, folder)


def _unlock(folder):
    for place, inner, _ in os.walk(folder):
        for path in [Path(place, name) for name in inner]:
            if not path.is_symlink():
                path.chmod(0o700)


# What the command must hold to.


class TooLong(BaseException):
    """Not an Exception, so that nothing takes it for one of its own."""


def check(folder):
    """Run the command; gives its exit code, its output and its complaints."""
    output, complaints = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(complaints), in_time(A_PROJECT):
        code = main(["--thu-muc", str(folder), "kiem-tra"])
    return code, output.getvalue(), complaints.getvalue()


@contextlib.contextmanager
def in_time(seconds):
    def stop(number, frame):
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def wrong_with(folder):
    """What is wrong with the command's answer to a project; "" when nothing is."""
    try:
        code, output, complaints = check(folder)
    except TooLong:
        return f"no answer within {A_PROJECT} seconds"
    except BaseException as error:  # noqa: BLE001 (SystemExit and RecursionError too: any of them is a failure)
        return f"{type(error).__name__}: {str(error)[:200]} at {_origin(error)}"
    *lines, verdict = output.removesuffix("\n").split("\n")
    if code not in (0, 1) or not VERDICT.fullmatch(verdict) or (code == 0) != verdict.startswith("Kiểm tra xong"):
        return f"exit code {code}, verdict {verdict[:200]!r}"
    if complaints or str(folder) in output:
        return f"complaints {complaints[:200]!r}, or a path of the machine"
    return next((f"line {line[:200]!r}" for line in lines if not _is_own(line)), "")


def _is_own(line):
    match = LINE.fullmatch(line)
    return bool(match) and match["code"] in KINDS and not CONTROL.search(line)


def _origin(error):
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return make_project(tmp_path_factory.mktemp("goc") / "du-an")


WORDS = ["Một", "câu", "lớp", "\n", "\n\n", "\n    ", "\n- ", "\n> ", "\n## ", "\n1. ", " ", " ", "*", "**", "`", "``", "[", "]", "(", ")", "](", "![", "<", ">", "\\", "&", "|", "#", "_", '"', "'", ":", "~", "!"]
WORDS += ["[a](../index.md)", "[a](b)", "javascript:x", "https://a.vn", "[a](https://a.vn)", "[^1]", "\n\n[^1]: x", "]: ", "][", "<b>", "</b>", "<!--", "&lt;", "*a*", "`a`", "\n```\n", "\n~~~\n", "\n| a | b |\n|---|---|\n| a | b |\n", "\nBảng: x\n\n", "'x'", '"x"', "\u1fef", "\n===\n", "\n---\n", "@", "a@b.vn", "//a.vn"]


@pytest.mark.parametrize("hundred", HUNDREDS)
def test_the_engine_shows_no_address_that_the_gate_has_not_read(hundred):
    """Random pages: the engine makes no tag that is not Markdown's own, and no address beyond those that the gate checks."""
    found = {}
    for seed in range(hundred * 500, hundred * 500 + 500):
        numbers = random.Random(seed)
        body = "# Trang\n\n" + "".join(numbers.choices(WORDS, k=numbers.choice([3, 5, 8, 12, 20])))
        shown, handled = shown_by_engine(body)
        reading = read(body)
        known = {place.target for place in (*reading.links, *reading.images)}
        if handled or (not reading.strays and shown - known):
            found[seed] = body, shown - known, handled
    assert found == {}


def shown_by_engine(body):
    """Addresses and tags of the page that the site's engine makes of a body, without what footnotes and headings add."""
    settings = {"toc": {"slugify": slugify}}
    tree = lxml.html.fragment_fromstring(Markdown(extensions=EXTENSIONS, extension_configs=settings).convert(body), "div")
    addresses = {each.get(name) for each in tree.iter() for name in ("href", "src") if each.get(name)}
    strange = {each.tag for each in tree.iter() if each.tag not in MARKDOWN_TAGS} | {name for each in tree.iter() for name in each.attrib if name.startswith("on")}
    return {address for address in addresses if not re.match("#fn(ref)?", address)}, strange


@pytest.mark.parametrize("hundred", HUNDREDS)
def test_the_gate_answers_to_any_files(hundred, good, tmp_path):
    found, folder = {}, tmp_path / "du-an"
    for seed in range(hundred * 100, hundred * 100 + 100):
        spoil(seed, good, folder)
        if wrong := wrong_with(folder):
            found[seed] = wrong
    assert found == {}


def test_what_passes_the_gate_is_built(good, tmp_path):
    """Of the spoiled projects that the gate lets pass, the first five that differ from the good one."""
    folder = shutil.copytree(good, tmp_path / "du-an")
    passed = []
    for seed in range(2000):
        spoil(seed, good, folder)
        if _content(folder) != _content(good) and check_quietly(folder) == 0:
            passed.append(seed)
            result = run(folder, "macros", "xay-dung")
            assert (seed, result.returncode, "Traceback" in result.stderr) == (seed, 0, False), result.stdout + result.stderr
        if len(passed) == 5:
            return
    pytest.fail(f"only {passed} pass the gate")


def check_quietly(folder):
    """The exit code, or None where there is none: the other test tells why."""
    try:
        return check(folder)[0]
    except (TooLong, Exception):  # noqa: BLE001
        return None


def _content(folder):
    return {path.relative_to(folder): path.read_bytes() for path in _files(folder)}


def test_the_good_project_passes(good):
    assert (check(good)[0], wrong_with(good)) == (0, "")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        project = make_project(Path(place) / "goc")
        spoiled = Path(tempfile.mkdtemp(prefix=f"fuzz-{sys.argv[1]}-")) / "du-an"
        spoil(int(sys.argv[1]), project, spoiled)
        print(spoiled, wrong_with(spoiled) or "nothing wrong", sep="\n")
