"""A run's problems as text for people, as JSON for programs, and as JUnit XML for forges."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from xml.etree import ElementTree

from macros.problems import ERROR, KINDS, Problem, draft_verdict, errors, verdict


def as_text(problems: Sequence[Problem]) -> str:
    """One line a problem, and the verdict."""
    return "\n".join([*map(str, problems), verdict(problems)])


def draft_as_text(problems: Sequence[Problem]) -> str:
    """The same of a draft, which has a verdict of its own."""
    return "\n".join([*map(str, problems), draft_verdict(problems)])


def as_json(problems: Sequence[Problem]) -> str:
    """An array of {code, level: error or warning, file, line, column, message, suggestion, quotes: [{text, line, column}], stated, expected}."""
    found = []
    for each in problems:
        record = asdict(each)
        record |= {"level": "error" if each.level == ERROR else "warning", "message": record.pop("fact")}
        found.append(record)
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_junit(problems: Sequence[Problem]) -> str:
    """A test case for each problem (warnings are skipped cases), or one that passed; GitLab and Forgejo show them at the request."""
    suite = ElementTree.Element("testsuite", name="kiem-tra", tests=str(max(1, len(problems))), failures=str(len(errors(problems))))
    if not problems:
        ElementTree.SubElement(suite, "testcase", classname="kiem-tra", name="Không có lỗi")
    for each in problems:
        case = ElementTree.SubElement(suite, "testcase", classname=each.file, name=f"{KINDS[each.code].title} ({each.file}:{each.line}:{each.column})")
        result = ElementTree.SubElement(case, "failure" if each.level == ERROR else "skipped", message=f"{each.fact} {each.suggestion}")
        result.text = str(each)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True)


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "json": as_json, "junit": as_junit}
DRAFT_FORMATS = FORMATS | {"text": draft_as_text}
