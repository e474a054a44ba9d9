"""The same problems as text, JSON and JUnit XML."""

import json
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from conftest import run
from test_samples import GOOD, broken_project


@pytest.fixture
def wrong(tmp_path):
    """A project with one error whose text holds markup and a control character."""
    folder = broken_project("so-dau-cham", tmp_path / "du-an")
    page = folder / "docs/index.md"
    page.write_text(page.read_text("utf-8") + "\n<b>\x07&\n", "utf-8")
    return folder


def check(folder, form):
    return run(folder.parent, "macros", "--thu-muc", str(folder), "kiem-tra", "--dinh-dang", form)


def test_json_says_what_the_text_says(wrong):
    result = check(wrong, "json")
    found = json.loads(result.stdout)
    lines = check(wrong, "text").stdout.splitlines()[:-1]
    assert result.returncode == 1
    assert [f"{each['file']}:{each['line']}:{each['column']}: {each['message']} {each['suggestion']} [{each['code']}]" for each in found] == lines
    assert {each["level"] for each in found} == {"error"}


def test_junit_has_a_case_for_every_problem(wrong):
    result = check(wrong, "junit")
    suite = ElementTree.fromstring(result.stdout)
    lines = check(wrong, "text").stdout.splitlines()[:-1]
    assert [case.find("failure").text for case in suite] == lines
    assert (suite.get("tests"), suite.get("failures")) == (str(len(lines)), str(len(lines)))


def test_junit_of_a_good_project_has_a_case_that_passed():
    suite = ElementTree.fromstring(check(GOOD, "junit").stdout)
    assert [list(case) for case in suite] == [[]]


def test_warnings_fail_no_case(tmp_path):
    suite = ElementTree.fromstring(check(broken_project("ngoai-le", tmp_path / "du-an"), "junit").stdout)
    assert suite.get("failures") == "0" and suite.find(".//skipped") is not None


def test_a_control_character_is_shown_as_an_escape(wrong):
    assert "\x07" not in check(wrong, "text").stdout
    assert "\\x07" in check(wrong, "text").stdout or "U+0007" in check(wrong, "text").stdout


def test_a_reader_who_leaves_early_sees_no_traceback(wrong):
    command = f"{sys.executable} -m macros --thu-muc {wrong} kiem-tra --dinh-dang json | true"
    assert subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False).stderr == ""
