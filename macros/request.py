"""A request to merge, judged by the program that runs: what it would change, what is wrong with it, and a project to preview it.

Only data/ and docs/ are taken from a request, as they would stand once merged; settings, theme and program are those of the
program's own project. So a request can change neither who judges it nor how.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.comparison import as_markdown, compare, plain
from macros.formats import as_junit
from macros.gate import gate
from macros.problems import Problem, errors, verdict
from macros.revision import RevisionError, changed_besides_sources, merged_tree, stand_on, write_revision

REPORT, PROJECT = "thay-doi.md", "du-an"
_JUNIT = "kiem-tra.xml"
_SETTINGS = "mkdocs.yml"
# mkdocs-macros wants its module below the project's folder; the one that is running already is what it gets.
_PARTS = ("macros", "overrides")


def judge(repository: Path, base: str, head: str, program: Path, folder: Path, number: int, address: str) -> list[Problem]:
    """All problems of the content as it would be once merged; RevisionError when it cannot be merged, which the report says too.

    folder: gets the report for people, the same as JUnit XML, and the project to build. number: of the request, 0 for none.
    address: where its preview will be, "" for nowhere.
    """
    project = folder / PROJECT
    _remove_last(folder)
    project.mkdir(parents=True)
    try:
        write_revision(repository, merged_tree(repository, base, head), project)
        stand_on(project, repository, base)
        others = changed_besides_sources(repository, base, head)
    except RevisionError as refusal:
        _write(folder / REPORT, f"**{plain(str(refusal))}**\n")
        raise
    _add_program(program, project, number)
    problems, changes = _compare(repository, base, project)
    _write(folder / REPORT, "\n\n".join([f"**{verdict(problems)}**", *_preview(problems, address), *_others(others), changes]))
    _write(folder / _JUNIT, as_junit(problems))
    return problems


def _remove_last(folder: Path) -> None:
    """Runners keep their folders: what an earlier run left must not pass for this one's."""
    shutil.rmtree(folder / PROJECT, ignore_errors=True)
    for name in (REPORT, _JUNIT):
        (folder / name).unlink(missing_ok=True)


def _add_program(program: Path, project: Path, number: int) -> None:
    for part in _PARTS:
        shutil.copytree(program / part, project / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(program / _SETTINGS, project / f"goc.{_SETTINGS}")
    _write(project / _SETTINGS, f"INHERIT: goc.{_SETTINGS}\n" + (f"extra: {{yeu_cau: {number}}}\n" if number else ""))


def _compare(repository: Path, base: str, project: Path) -> tuple[list[Problem], str]:
    with tempfile.TemporaryDirectory() as folder:
        write_revision(repository, base, Path(folder))
        after = gate(project)
        return after[1], as_markdown(compare(gate(Path(folder)), after))


def _preview(problems: Sequence[Problem], address: str) -> Iterator[str]:
    if address and not errors(problems):
        yield f"Bản xem trước: <{address}> (mất sau 7 ngày)."


def _others(files: Sequence[str]) -> Iterator[str]:
    """What nothing here has tried: a reviewer must not take it for checked."""
    if files:
        yield f"**Yêu cầu này sửa cả {len(files)} tệp ngoài số liệu và trang. Chúng chưa được thử ở đây: người phụ trách kỹ thuật đọc và chạy `make test` trước khi hợp nhất.**"
        yield "\n".join(f"- {plain(each)}" for each in files)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
