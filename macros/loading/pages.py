"""Text to pages: the head (front matter) read as strings only, and the body below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from macros.folding import nearest, shorten, suggest
from macros.loading.text import LONGEST_LINE, read_source
from macros.problems import Problem

# The same safe reading in C where PyYAML was built with it: ten times as fast.
_YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_ACTIVE_YAML = re.compile(r"[&*!]")
_HEAD_END = re.compile(r"(-{3}|\.{3})[ \t]*")
_HEAD_LINE = re.compile(r"""[A-Za-z_]\w*:(?: +(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|(?!["'\[\]{}&*!|>%@`#,-])(?:(?!: | #).)*(?<!:)))? *(?:#.*)?|\s+-? *.*| *#.*|""")
_LONGEST_HEAD = 30
_LOOK_AT_HEADS = "Xem mẫu đầu trang trong hướng dẫn viết báo cáo."


@dataclass
class PageText:
    """A Markdown page as it stands in its file: head (front matter), body, and the line on which the body begins.

    body_line is 0 when no body could be read.
    """

    file: str
    head: BaseModel | None
    body: str
    body_line: int
    problems: list[Problem] = field(default_factory=list)


def read_page(root: Path, file: str, model: type[BaseModel]) -> PageText:
    """Read one Markdown page and its front matter."""
    text, problems = read_source(root, file)
    if text == "" and problems:
        return PageText(file, None, "", 0, problems)
    lines = text.split("\n")
    if lines[0] != "---":
        # What looks like a head further down is no part of the body.
        ends = [number for number, line in enumerate(lines[:_LONGEST_HEAD]) if re.fullmatch(r"\s*[-+]{3,}\s*", line)]
        start = ends[1] + 1 if len(ends) > 1 else 0
        problems.append(_no_head(file, lines, ends))
        return PageText(file, None, "\n".join(lines[start:]), start + 1, problems)
    end = next((number for number, line in enumerate(lines[1:], 1) if _HEAD_END.fullmatch(line)), 0)
    if not end:
        problems.append(Problem(file, 1, 1, "dau-trang-thieu", "Phần đầu trang chưa đóng.", "Thêm dòng «---» sau phần đầu trang."))
        return PageText(file, None, "", 0, problems)
    if lines[end] != "---":
        fact = f"Phần đầu trang đóng bằng «{lines[end]}»."
        problems.append(Problem(file, end + 1, 1, "dau-trang-sai", fact, "Viết dòng này đúng là «---», không có gì khác."))
    long = next((number for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE), 0)
    if long:
        problems.append(Problem(file, long, 1, "tep-qua-lon", "Dòng dài hơn 10.000 ký tự.", "Chia thành nhiều đoạn, cách nhau một dòng trống."))
        return PageText(file, None, "", 0, problems)
    # A first line of blanks would be code.
    lines[end + 1 : end + 2] = [line.rstrip() for line in lines[end + 1 : end + 2]]
    head, faults = _read_head(file, "\n".join(lines[1:end]), model)
    return PageText(file, head, "\n".join(lines[end + 1 :]), end + 2, problems + faults)


def _no_head(file: str, lines: list[str], ends: list[int]) -> Problem:
    """ends: indexes of lines that are like the beginning and the end of a head."""
    first = next((line for line in lines if line.strip()), "")
    fact = f"Trang không mở đầu bằng dòng «---» mà bằng «{shorten(first, 20)}»." if first else "Trang trống."
    fix = 'Trang mở đầu bằng ba dòng «---», «title: "Tên trang"», «---».'
    if ends and lines[ends[0]] == first:
        fact, fix = f"Dòng đầu của tệp không đúng là «---» mà là «{lines[0]}».", "Dòng đầu tiên phải đúng là «---»: ba dấu gạch, không có dòng trống ở trước, không có dấu cách."
    elif len(ends) > 1:
        fix = "Xóa các dòng đứng trước dòng «---» đầu tiên."
    return Problem(file, 1, 1, "dau-trang-thieu", fact, fix)


def _read_head(file: str, text: str, model: type[BaseModel]) -> tuple[BaseModel | None, list[Problem]]:
    """Front matter under our own, strings-only reading of YAML: 04 stays «04» and no stays «no»."""
    try:
        node = yaml.compose(text, Loader=_YAML)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return None, [_broken_head(file, text, mark.line if mark else 0, model)]
    if node is None:
        return None, [Problem(file, 2, 1, "dau-trang-sai", "Phần đầu trang không có dòng nào.", 'Viết như «title: "Tên trang"».')]
    if not isinstance(node, yaml.MappingNode):
        return None, [_broken_head(file, text, 0, model)]
    faulty = {each.line: each for each in [*_odd_entries(file, node, model), *_active_yaml(file, text)]}
    good = [(key.value, value) for key, value in node.value if key.start_mark.line + 2 not in faulty]
    head, problems = None, list(faulty.values())
    try:
        head = model(**{name: _plain_value(value) for name, value in good})
    except ValidationError as error:
        places = {name: value.start_mark for name, value in good}
        problems += [_from_head(file, each, places) for each in error.errors() if each["type"] == "refused"]
    return (None if problems else head), problems + list(_missing_keys(file, node, model))


def _broken_head(file: str, text: str, near: int, model: type[BaseModel]) -> Problem:
    """What YAML stumbles over (near line near, from 0) is seldom where the clerk erred: the first line of no known form
    is more likely."""
    for number, line in enumerate(text.split("\n"), 2):
        if "\t" in line:
            return Problem(file, number, line.index("\t") + 1, "dau-trang-sai", "Phần đầu trang có dấu tab.", "Thay bằng dấu cách.")
        if not _HEAD_LINE.fullmatch(line):
            key, _, value = line.replace("：", ":").partition(":")
            meant = _meant_entry(key.strip("- "), value.strip(" \"'&*!|>%@[]{}"), model)
            fix = f"Viết «{meant}»." if value.strip() and meant else "Mỗi dòng viết «khóa: giá trị», có một dấu cách sau dấu hai chấm."
            return Problem(file, number, 1, "dau-trang-sai", f"Dòng «{shorten(line)}» viết sai cú pháp.", fix)
    return Problem(file, near + 2, 1, "dau-trang-sai", "Phần đầu trang viết sai cú pháp ở quanh dòng này.", _LOOK_AT_HEADS)


def _meant_entry(key: str, value: str, model: type[BaseModel]) -> str:
    """A key and its value as they are to be written; "" for a key or a value that is none."""
    if key not in model.model_fields or not value:
        return ""
    if not _is_list(key, model):
        return f'{key}: "{shorten(value)}"'
    parts = re.split(";" if ";" in value else ",", value)
    return f"{key}: [{', '.join(f'{chr(34)}{shorten(part.strip())}{chr(34)}' for part in parts)}]"


def _is_list(key: str, model: type[BaseModel]) -> bool:
    return get_origin(model.model_fields[key].annotation) is tuple


def _active_yaml(file: str, text: str) -> Iterator[Problem]:
    """Anchors, aliases and tags: what one program expands, another may run."""
    for event in yaml.parse(text, Loader=_YAML) if _ACTIVE_YAML.search(text) else ():
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            place = event.start_mark.line + 2, event.start_mark.column + 1
            fact = "Giá trị mở đầu bằng & * hoặc !, là ký hiệu có tác dụng lệnh."
            yield Problem(file, *place, "dau-trang-sai", fact, 'Đặt cả giá trị trong ngoặc kép: "…".')


def _odd_entries(file: str, node: yaml.MappingNode, model: type[BaseModel]) -> Iterator[Problem]:
    """Keys that are no keys of the page, and values of another shape; at most one problem for an entry."""
    seen: set[str] = set()
    for key, value in node.value:
        at = value if isinstance(key, yaml.ScalarNode) and key.value in model.model_fields and key.value not in seen else key
        found = _odd_key(key, seen, model) or _odd_value(key.value, value, model)
        if found:
            yield Problem(file, key.start_mark.line + 2, at.start_mark.column + 1, "dau-trang-sai", *found)
        if isinstance(key, yaml.ScalarNode):
            seen.add(key.value)


def _odd_key(key: yaml.Node, seen: set[str], model: type[BaseModel]) -> tuple[str, str] | None:
    if not isinstance(key, yaml.ScalarNode):
        return "Khóa không phải một chữ.", "Mỗi dòng viết «khóa: giá trị»."
    if key.value in seen:
        return f"Khóa «{shorten(key.value)}» có hai lần.", "Xóa một dòng."
    if key.value not in model.model_fields:
        known = ", ".join(model.model_fields)
        return f"Khóa «{shorten(key.value)}» không được dùng.", suggest(key.value, model.model_fields, f"Xóa dòng này. Chỉ dùng các khóa: {known}.")
    return None


def _odd_value(name: str, value: yaml.Node, model: type[BaseModel]) -> tuple[str, str] | None:
    if _is_list(name, model):
        items = value.value if isinstance(value, yaml.SequenceNode) else [None]
        if not all(isinstance(item, yaml.ScalarNode) for item in items):
            meant = _meant_entry(name, value.value, model) if isinstance(value, yaml.ScalarNode) else ""
            return f"Giá trị của «{name}» không phải danh sách các dòng chữ.", f"Viết «{meant or name + ': […, …]'}»."
        return next(filter(None, (_odd_text(name, item) for item in items)), None)
    if not isinstance(value, yaml.ScalarNode):
        only = value.value[0].value if len(value.value) == 1 and isinstance(value.value[0], yaml.ScalarNode) else "…"
        return f"Giá trị của «{name}» không phải một dòng chữ.", f'Viết «{name}: "{shorten(only)}"».'
    # MkDocs reads the title by itself, and stops at one that YAML takes for a number or a date.
    if name == "title" and value.value and value.tag != f"{_TAG}str":
        fact = f"Tên trang «{shorten(value.value)}» bị đọc thành số, ngày, đúng sai hoặc trống."
        return fact, f'Đặt trong ngoặc kép: title: "{shorten(value.value)}".'
    return _odd_text(name, value)


def _odd_text(name: str, value: yaml.ScalarNode) -> tuple[str, str] | None:
    if "\n" in value.value:
        return f"Giá trị của «{name}» nằm trên nhiều dòng.", f'Viết trên một dòng: {name}: "…".'
    if value.tag == f"{_TAG}null" and value.value:
        return f"Giá trị «{value.value}» của «{name}» nghĩa là trống.", 'Chưa có thì viết "".'
    return None


def _missing_keys(file: str, node: yaml.MappingNode, model: type[BaseModel]) -> Iterator[Problem]:
    """One problem for all keys that are wanted and not there; one that is only misspelt is not missing."""
    written = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    missing = [name for name, field in model.model_fields.items() if field.is_required() and name not in written]
    for name in written:
        near = [] if name in model.model_fields else nearest(name, missing, 1)
        missing = [each for each in missing if each not in near]
    if missing:
        shown = ", ".join(f"«{name}»" for name in missing)
        fix = f"Thêm dòng {', '.join(f'«{name}: …»' for name in missing)}. {_LOOK_AT_HEADS}"
        yield Problem(file, 1, 1, "dau-trang-sai", f"Phần đầu trang thiếu khóa {shown}.", fix)


def _plain_value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return tuple(item.value for item in node.value)
    return node.value


def _from_head(file: str, error: dict, places: dict[str, yaml.Mark]) -> Problem:
    # A refusal of the head as a whole is about the report's state.
    name = str(error["loc"][0]) if error["loc"] else "trang_thai"
    context = error["ctx"]
    fact = f"Khóa {name}: {re.sub('^Ô ', 'Giá trị ', context['fact'])}"
    return Problem(file, places[name].line + 2, places[name].column + 1, context["code"], fact, context["suggestion"])
