"""Every wrong input is refused once, at its line and in words; every good one passes.

The cases are in tests/inputs.py, what the gate says of them in tests/golden/dau-vao, a file per group; rewrite these with
--viet-lai and read the diff as a clerk would.
"""

import re
import shutil
from pathlib import Path

import lxml.html
import pytest
from conftest import run
from inputs import BAD, GOOD, GUIDE
from markdown import Markdown
from test_samples import GOOD as PROJECT

from macros.cli import main
from macros.folding import slugify
from macros.pages import EXTENSIONS, read
from macros.problems import KINDS

GOLDEN = Path(__file__).parent / "golden" / "dau-vao"
LINE = re.compile(r"(.+?):([0-9]+):([0-9]+): (.+) \[([a-z-]+)\]")
PASSES = "Kiểm tra xong: 0 lỗi, 0 cảnh báo.\n"
BY_PROGRAM = {"a whole number: thousands by a dot", "Windows-1258", "a conflict of git", "a block", "a link to a file outside", "a Cyrillic letter in a key"}

_said = {}


def every(table):
    return [pytest.param(group, case, id=f"{group}: {case.name}") for group, cases in table.items() for case in cases]


def make(case, folder):
    shutil.copytree(PROJECT, folder)
    (folder / case.file).parent.mkdir(parents=True, exist_ok=True)
    case.edit(folder, case.file)
    return folder


def say(group, case, folder, capsys):
    """The exit code and the output of the command, without what differs from run to run; each case is run once."""
    if (group, case.name) not in _said:
        code = main(["--thu-muc", str(make(case, folder)), "kiem-tra"])
        output = capsys.readouterr()
        assert output.err == ""
        assert str(folder) not in output.out
        _said[group, case.name] = code, output.out
    return _said[group, case.name]


def found_in(output):
    """(code, file, line) of every problem, in order; whatever is no problem must be the verdict."""
    *problems, verdict = output.splitlines()
    assert re.match(r"Dừng lại: |Kiểm tra xong: ", verdict), verdict
    matches = [LINE.fullmatch(line) for line in problems]
    assert None not in matches, problems
    return [(match[5], match[1], int(match[2])) for match in matches]


@pytest.mark.parametrize(("group", "case"), every(BAD))
def test_a_wrong_input_is_refused_once_at_its_line(group, case, tmp_path, capsys):
    code, output = say(group, case, tmp_path / "du-an", capsys)
    found = found_in(output)
    assert sorted(found) == sorted(case.found), output
    assert code == (1 if any(KINDS[each[0]].level == "lỗi" for each in found) else 0)


@pytest.mark.parametrize(("group", "case"), every(GOOD))
def test_a_good_input_passes(group, case, tmp_path, capsys):
    code, output = say(group, case, tmp_path / "du-an", capsys)
    # An issued month without a lock is right, and told to be closed.
    told = [("chua-khoa", case.file, 1)] if case.name.startswith("an issued report") else []
    assert (code, found_in(output)) == (0, told)
    assert told or output == PASSES


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in GOOD["trang"] if case.file == GUIDE])
def test_the_engine_finds_in_a_good_page_what_the_gate_has_read(case, tmp_path):
    """The same headings, links, pictures and footnotes, and no sign of Markdown left over as text."""
    body = (make(case, tmp_path / "du-an") / GUIDE).read_text("utf-8").split("---\n", 2)[2]
    page = lxml.html.fromstring(Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}}).convert(body))
    reading = read(body)
    assert {each.get("id") for each in page.iter("h1", "h2", "h3", "h4", "h5", "h6")} == reading.anchors
    links = [each.get("href") for each in page.iter("a") if "footnote" not in each.get("class", "")]
    assert sorted(links) == sorted(place.target for place in reading.links)
    assert [each.get("src") for each in page.iter("img")] == [place.target for place in reading.images]
    assert len(page.find_class("footnote-ref")) == len(reading.footnote_calls)
    assert len(page.xpath("//caption")) == len(page.xpath("//table"))
    for code in page.xpath("//code | //pre"):
        code.drop_tree()
    assert not re.search(r"\]\(|\*\*|`|\| ?:?---|\[\^|^#{1,6} ", page.text_content(), re.MULTILINE)


@pytest.mark.parametrize("group", BAD)
def test_the_words_are_those_of_the_golden_file(group, tmp_path, capsys, pytestconfig):
    outputs = {case.name: say(group, case, tmp_path / str(number), capsys)[1] for number, case in enumerate(BAD[group])}
    text = "".join(f"== {name}\n{output.rpartition('Dừng lại: ')[0] or output.rpartition('Kiểm tra xong: ')[0]}" for name, output in outputs.items())
    golden = GOLDEN / f"{group}.txt"
    if pytestconfig.getoption("--viet-lai"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize(("group", "case"), [each for each in every(BAD) if each.values[1].name in BY_PROGRAM])
def test_the_program_says_the_same(group, case, tmp_path, capsys):
    result = run(tmp_path, "macros", "--thu-muc", str(make(case, tmp_path / "chay")), "kiem-tra")
    assert (result.returncode, result.stdout) == say(group, case, tmp_path / "du-an", capsys)
    assert result.stderr == ""


def test_every_case_has_a_name_of_its_own():
    for table, least in ((BAD, 180), (GOOD, 70)):
        names = [(group, case.name) for group, cases in table.items() for case in cases]
        assert len(set(names)) == len(names) >= least
