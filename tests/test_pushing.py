"""Pushing to the server's bare repository, with the real git: what may come in, what a refusal says, and what readers then see."""

import fcntl
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import unicodedata
from functools import partial

import pytest
from conftest import ROOT, run
from pushes import BAD_FIGURE, CLERK, FIGURES, FILE, GOOD_FIGURE, LINK, OWNER, PROGRAM, SUBMODULE, Server, copy_server, make_server, over_http, remote_lines, set_up
from releases import commit, git, texts

from macros.release import live_release

PAST_THE_HOOKS = "--receive-pack=git -c core.hooksPath=/dev/null receive-pack"
KEPT = "Nhánh trên máy chủ và trang đang xem giữ nguyên."
REFUSED = f"ĐÃ TỪ CHỐI: nguồn chưa qua được cổng kiểm tra, xem các dòng trên. {KEPT}"


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = make_server(tmp_path_factory.mktemp("may-chu"))
    said = set_up(folder)
    assert said.returncode == 0, said.stderr
    return folder


@pytest.fixture
def server(template, tmp_path):
    return copy_server(template, tmp_path / "s")


def refused(server, *refs, **options):
    """The lines of a refusal, after which everything is as it was."""
    before, branches = server.main, git(server.repository, "for-each-ref")
    accepted, said = server.push(*refs, **options)
    assert not accepted, said
    assert server.main == before and git(server.repository, "for-each-ref") == branches and not server.www.exists()
    lines = remote_lines(said)
    assert lines[-1].startswith("ĐÃ TỪ CHỐI: ") and lines[-1].endswith(KEPT), said
    return lines


# A month on its way to its readers.


def test_a_good_month_is_published_and_a_bad_figure_leaves_it_as_it_is(server):
    said = run(server.clone, "macros", "thang-moi", "2099-02")
    assert said.returncode == 0, said.stdout
    now = server.commit()
    accepted, said = server.push()
    assert accepted and remote_lines(said)[0] == "Đang soát và dựng trang…" and "Kiểm tra xong: 0 lỗi" in said, said
    assert remote_lines(said)[-1].startswith(f"Xong: đang phát hành bản 000001-{now[:12]} (")
    assert "tháng 02/2099" in (server.www / "bao-cao/2099/02/index.html").read_text("utf-8").lower()
    before = texts(server.www)

    server.write(FIGURES, GOOD_FIGURE, BAD_FIGURE)
    accepted, said = server.push()
    lines = remote_lines(said)
    number = (server.clone / FIGURES).read_text("utf-8").split("\n").index(f"{BAD_FIGURE},") + 1
    assert not accepted and lines[-1] == REFUSED
    gate = run(server.clone, "macros", "kiem-tra").stdout
    [line] = [line for line in lines if line.startswith(f"{FIGURES}:{number}:2: ")]
    assert line in gate and line.endswith("[so-dau-cham]")
    assert server.main == now and texts(server.www) == before

    server.write(FIGURES, BAD_FIGURE, GOOD_FIGURE)
    server.write("docs/index.md", "title:", "title:  ")
    accepted, said = server.push()
    assert accepted and remote_lines(said)[-1].startswith("Xong: đang phát hành bản 000002-"), said
    assert [line["what"] for line in log(server)] == ["nhan", "phat-hanh", "tu-choi", "nhan", "phat-hanh"]
    assert {line["who"] for line in log(server)} == {CLERK}
    assert os.listdir(server.repository / "cho-phat-hanh") == ["lock"]


def log(server):
    return [json.loads(line) for line in (server.repository / "nhat-ky.jsonl").read_text("utf-8").splitlines()]


# What the tree of a commit may be.

NFD = unicodedata.normalize("NFD", "docs/van-ban/mới.md")
# The words of the refusal, and (mode, path, content).
SHAPES = {
    "symlink": ("(symlink)", [(LINK, "docs/van-ban/lien-ket.md", "/etc/passwd")]),
    "symlink-folder": ("(symlink)", [(LINK, "docs/van-ban/x", "../../data")]),
    "submodule": ("(submodule)", [(SUBMODULE, "docs/van-ban/con", "1" * 40)]),
    "program": ("quyền chạy", [(PROGRAM, "data/2099-01/chay.sh", "#!/bin/sh\n")]),
    "attributes": ("tệp ẩn", [(FILE, ".gitattributes", "data/** export-ignore\n"), (FILE, "docs/.gitattributes", "x export-ignore\n")]),
    "modules": ("tệp ẩn", [(FILE, "data/.gitmodules", "")]),
    "hidden-folder": ("tệp ẩn", [(FILE, "docs/.vscode/settings.json", "{}")]),
    "case-file": ("trùng tên", [(FILE, "docs/Index.md", "---\ntitle: X\n---\n")]),
    "case-folder": ("trùng tên", [(FILE, "docs/Don-vi/them.md", "---\ntitle: X\n---\n")]),
    "accents": ("trùng tên", [(FILE, "docs/van-ban/mới.md", "a"), (FILE, NFD, "b")]),
    "backslash": ("không dùng được", [(FILE, "docs/van-ban\\x.md", "a")]),
    "colon": ("không dùng được", [(FILE, "docs/van-ban/x.md:y", "a")]),
    "space": ("không dùng được", [(FILE, "docs/van-ban/x.md ", "a")]),
    "bytes": ("không dùng được", [(FILE, b"docs/van-ban/\xff\xfe.md", "a")]),
    "long": ("không dùng được", [(FILE, f"docs/{'a' * 250}.md", "a")]),
    "large": ("quá 5 MB", [(FILE, "docs/van-ban/lon.png", b"\x89PNG" + bytes(6_000_000))]),
}


def branches(server, kinds):
    """A branch for each kind, grown from main by the commits that make it; gives the names."""
    for kind, make in kinds.items():
        git(server.clone, "checkout", "--quiet", "--force", "-B", kind, server.main)
        make()
    return list(kinds)


def test_what_must_not_stand_among_the_content_is_refused(server):
    names = branches(server, {kind: partial(server.craft, *entries) for kind, (_, entries) in SHAPES.items()})
    lines = refused(server, *names, who=OWNER)[:-1]  # whoever pushes; and by their shape, before anything is built
    assert len(lines) == len(SHAPES)
    for (words, entries), line in zip(SHAPES.values(), lines, strict=True):
        assert line.lower().startswith(("docs/", "data/")) and words in line, entries


def test_main_is_refused_by_its_shape_before_anything_is_built(server):
    server.craft(*SHAPES["program"][1])
    assert refused(server, who=OWNER)[:-1] == ["data/2099-01/chay.sh: tệp mang quyền chạy. Bỏ quyền: git update-index --chmod=-x TỆP."]


def test_a_commit_in_the_middle_is_looked_at_too(server):
    def hide(kind):
        server.craft(*SHAPES[kind][1])
        server.take_back()

    kinds = ["symlink", "attributes", "case-file", "large"]
    names = branches(server, {kind: partial(hide, kind) for kind in kinds})
    *lines, advice, _ = refused(server, *names, who=OWNER)
    assert "git reset --soft origin/main" in advice
    for kind, line in zip(kinds, lines, strict=True):
        assert SHAPES[kind][0] in line and line.endswith(f" (commit {git(server.clone, 'rev-parse', f'{kind}^')[:12]})")
    assert refused(server, "symlink:main", who=OWNER)[0] == lines[0]


@pytest.mark.parametrize(("mode", "content"), [(FILE, "x"), (LINK, "macros"), (SUBMODULE, "1" * 40)])
def test_the_folders_of_content_are_folders(mode, content, server):
    git(server.clone, "rm", "--quiet", "-r", "--cached", "data")
    server.craft((mode, "data", content))
    assert refused(server, who=OWNER)[0] == "data: phải là thư mục."


def test_a_hidden_rule_cannot_keep_a_bad_table_from_the_gate(server):
    """The owner of the code may write the file; «git archive» would obey it, and so the gate would miss the figure."""
    (server.clone / ".gitattributes").write_text(f"{FIGURES} export-ignore\n*.csv text eol=crlf\n", "utf-8")
    server.write(FIGURES, GOOD_FIGURE, BAD_FIGURE)
    lines = refused(server, who=OWNER)
    assert any(line.startswith(f"{FIGURES}:") and line.endswith("[so-dau-cham]") for line in lines) and lines[-1] == REFUSED


def test_a_closed_month_is_held_to_the_main_that_is_there(server):
    server.write("docs/bao-cao/2099/01.md", "trang_thai: du_thao", "trang_thai: da_ban_hanh")
    said = run(server.clone, "macros", "dong-thang", "2099-01")
    assert said.returncode == 0, said.stdout
    server.commit()
    git(server.clone, "push", "--quiet", str(server.repository), "HEAD:refs/heads/main", PAST_THE_HOOKS)
    (server.clone / "data/2099-01/khoa.csv").unlink()
    server.commit()
    assert any(line.startswith("data/2099-01/khoa.csv:") and line.endswith("[khoa-bi-sua]") for line in refused(server))


# Who may change code.

CODE = {
    "changed": ([(FILE, "macros/cli.py", "print(1)\n")], []),
    "added": ([(FILE, "macros/them.py", "print(1)\n")], []),
    "capital": ([(FILE, "Macros/cli.py", "print(1)\n")], []),
    "settings": ([(FILE, "mkdocs.yml", "site_name: x\n")], []),
    "theme": ([(FILE, "overrides/main.html", "x")], []),
    "capital-docs": ([(FILE, "Docs/index.md", "x")], []),
    "attributes": ([(FILE, ".gitattributes", "* export-ignore\n")], []),
    "pipeline": ([(FILE, ".gitlab-ci.yml", "x")], []),
    "deleted": ([], ["macros/cli.py"]),
    "into-docs": ([(FILE, "docs/van-ban/cli.md", None)], ["macros/cli.py"]),
    "out-of-docs": ([(FILE, "macros/bao_cao.md", None)], ["docs/bao-cao/2099/01.md"]),
    "link": ([(LINK, "macros/x.py", "../docs/index.md")], []),
    "run": ([(PROGRAM, "macros/cli.py", (ROOT / "macros/cli.py").read_text("utf-8"))], []),
}


def test_a_content_editor_changes_no_code(server):
    names = branches(server, {kind: partial(server.craft, *entries, removed=removed) for kind, (entries, removed) in CODE.items()})
    paths = [next(path for path in (*(path for _, path, _ in entries), *removed) if not path.startswith(("docs/", "data/"))) for entries, removed in CODE.values()]
    say = "{}: đây là mã hoặc cài đặt; tài khoản «{}» chỉ được sửa docs/ và data/. Bỏ thay đổi này, hoặc nhờ người giữ mã gửi."
    seen = dict.fromkeys(say.format(path, CLERK) for path in paths)
    assert refused(server, *names)[:-1] == list(seen)
    for kind in ("changed", "into-docs"):
        assert refused(server, f"{kind}:main")[0] == say.format("macros/cli.py", CLERK)


def test_code_that_is_taken_back_in_the_next_commit_has_been_changed(server):
    middle = server.craft(*CODE["changed"][0])
    server.take_back()
    assert refused(server)[0].endswith(f"(commit {middle[:12]})")


def test_a_merge_neither_changes_code_nor_takes_it_back(server):
    base = server.main
    server.craft((FILE, "macros/moi.py", "x = 1\n"))
    git(server.clone, "push", "--quiet", str(server.repository), "HEAD:refs/heads/main", PAST_THE_HOOKS)
    git(server.clone, "checkout", "--quiet", "-f", "-b", "nhap", base)
    server.write("docs/index.md", "title:", "title:  ")
    assert server.push("HEAD:nhap")[0]  # on an older main: its code is as it was
    git(server.clone, "merge", "--quiet", "--no-edit", "--strategy=ours", "main")
    assert refused(server, "HEAD:main")[0].startswith("macros/moi.py: đây là mã")
    git(server.clone, "reset", "--quiet", "--hard", "HEAD^")
    git(server.clone, "merge", "--quiet", "--no-edit", "--no-commit", "main")
    server.craft((FILE, "macros/cli.py", "print(1)\n"))
    assert any(line.startswith("macros/cli.py: đây là mã") for line in refused(server, "HEAD:main"))
    git(server.clone, "reset", "--quiet", "--hard", "HEAD^")
    git(server.clone, "merge", "--quiet", "--no-edit", "main")
    accepted, said = server.push("HEAD:main")
    assert accepted and (server.www / "index.html").is_file(), said


def test_a_side_branch_of_the_owner_does_not_become_main_by_somebody_else(server):
    server.craft(*CODE["changed"][0])
    assert server.push("HEAD:ma-moi", who=OWNER)[0]
    assert refused(server, "HEAD:main")[0].startswith("macros/cli.py: đây là mã")
    assert refused(server, "HEAD:khac")[0].startswith("macros/cli.py: đây là mã")


def test_code_of_its_owner_comes_in_but_is_not_what_checks_and_builds(server):
    git(server.clone, "rm", "--quiet", "-r", "--cached", "macros", "overrides")
    server.craft((FILE, "macros/__init__.py", "raise SystemExit('mã của nhánh')\n"), (FILE, "mkdocs.yml", "hooks: [x.py]\n"))
    accepted, said = server.push(who=OWNER)
    assert accepted and "Lần đẩy này đổi mã." in said and "mã của nhánh" not in said, said
    assert (server.www / "index.html").is_file()
    server.forget()
    server.write(FIGURES, GOOD_FIGURE, BAD_FIGURE)
    assert not server.push(who=OWNER)[0]


def test_who_pushes_is_said_by_the_server_alone(server, tmp_path, monkeypatch):
    server.craft(*CODE["changed"][0])
    assert refused(server, environment={"KHO_NGUOI_DAY": "", "REMOTE_USER": "binh"})[0].count("«binh»") == 1
    if os.geteuid():
        pytest.skip("only root can run as somebody else")
    # Somebody with an account of their own could say anything: the system's name for them counts.
    shutil.chown(server.repository, "nobody")
    (tmp_path / "gitconfig").write_text("[safe]\n\tdirectory = *\n[user]\n\tname = x\n\temail = x@xa.example\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    assert refused(server, who=OWNER)[0].count("«root»") == 1


def test_over_http_the_login_is_the_account(server):
    commit = server.craft(*CODE["changed"][0])
    with over_http(server.folder) as address:
        git(server.clone, "remote", "set-url", "origin", f"http://{CLERK}:x@{address}/kho.git")
        assert f"«{CLERK}»" in refused(server, who=OWNER)[0]  # what the person's own machine says does not count
        git(server.clone, "remote", "set-url", "origin", f"http://{OWNER}:x@{address}/kho.git")
        accepted, said = server.push("HEAD:nhap")
    assert accepted and git(server.repository, "rev-parse", "refs/heads/nhap") == commit, said


def test_over_ssh_the_line_of_the_key_is_the_account(server, tmp_path):
    """The line of the guide, run as sshd runs it: with what the client asked for and nothing of its environment."""
    guide = (ROOT / "docs/ky-thuat/kho-git.md").read_text("utf-8")
    command = re.search(r'restrict,command="(.*)" ssh-ed25519', guide)[1].replace('\\"', '"').replace("lan.tran", CLERK)
    (tmp_path / "ssh").write_text(f"#!/bin/sh\nfor last; do :; done\nexec env -i PATH=\"$PATH\" SSH_ORIGINAL_COMMAND=\"$last\" sh -c {shlex.quote(command)}\n")
    (tmp_path / "ssh").chmod(0o755)
    git(server.clone, "remote", "set-url", "origin", f"ssh://may-chu{server.repository}")
    server.craft(*CODE["changed"][0])
    environment = {"GIT_SSH_COMMAND": str(tmp_path / "ssh"), "GIT_SSH_VARIANT": "ssh"}
    assert f"«{CLERK}»" in refused(server, who=OWNER, environment=environment)[0]
    said = subprocess.run(["sh", tmp_path / "ssh", "may-chu", "cat /etc/passwd"], capture_output=True, text=True, check=False)
    assert said.returncode != 0 and "root:" not in said.stdout


# Branches.


def test_only_branches_that_grow(server):
    git(server.clone, "tag", "--annotate", "--message=x", "v1")
    assert refused(server, "v1")[0].startswith("refs/tags/v1: kho chỉ nhận nhánh")
    assert refused(server, "HEAD:refs/replace/" + "1" * 40)[0].startswith("refs/replace/")
    assert refused(server, "HEAD:refs/notes/x")[0].startswith("refs/notes/x: ")
    assert refused(server, ":main")[0].startswith("main: không xóa nhánh")
    server.write("docs/index.md", "title:", "title:  ")
    accepted, said = server.push("HEAD:nhap")
    assert accepted and not server.www.exists() and "dựng" not in said  # a side branch is neither built nor published
    assert refused(server, ":nhap")[0].startswith("nhap: không xóa nhánh")
    git(server.clone, "commit", "--quiet", "--amend", "--message=Khác")
    assert refused(server, "+HEAD:nhap")[0].startswith("nhap: lần đẩy này viết lại")
    git(server.clone, "reset", "--quiet", "--hard", "HEAD^")
    commit(server.clone)
    git(server.clone, "checkout", "--quiet", "--orphan", "khac")
    git(server.clone, "commit", "--quiet", "--message=Lại")
    assert refused(server, "+HEAD:main", who=OWNER)[0].startswith("main: lần đẩy này viết lại")


def test_one_bad_branch_keeps_all_of_a_push_out(server):
    server.write("docs/index.md", "title:", "title:  ")
    git(server.clone, "branch", "tot")
    server.craft(*SHAPES["symlink"][1])
    refused(server, "tot", "HEAD:xau")


def test_a_name_does_not_speak_to_the_terminal(server):
    hostile = "docs/van-ban/\x1b]0;tên\x07\x1b[31mđỏ\u202egnp.md"
    server.craft((FILE, hostile, "a"), (LINK, f"{hostile}\n\u009b31mĐÃ NHẬN: x", "b"))
    _, said = server.push(who=OWNER)
    spoken = "\n".join(remote_lines(said))
    assert "\\x1b]0;tên\\x07\\x1b[31mđỏ\\x202egnp.md" in spoken and "\\x0a" in spoken
    assert all(sign.isprintable() or sign == "\n" for sign in spoken)
    assert not any(line.startswith("ĐÃ NHẬN") for line in spoken.split("\n"))
    server.forget()
    server.craft((FILE, "docs/van-ban/ten.md", "---\ntitle: \"\x1b[31m\"\n---\n\n{{ \x1b]0;x\x07 }}\n"))
    assert all(sign.isprintable() for line in refused(server) for sign in line)


# Many, and failures.


def test_of_two_pushes_at_once_one_comes_in_and_is_published(server):
    clones = [server.clone, server.folder / "may-2"]
    shutil.copytree(*clones)
    for number, clone in enumerate(clones):
        file = clone / "docs/index.md"
        file.write_text(file.read_text("utf-8").replace("title:", "title:" + " " * (number + 2)), "utf-8")
        git(clone, "commit", "--quiet", "--all", "--message=Sửa")
    crowd = [server.start(clone=clone) for clone in clones]
    said = [process.communicate(timeout=200)[0].decode() for process in crowd]
    [winner] = [clone for clone, process in zip(clones, crowd, strict=True) if process.returncode == 0]
    assert server.main == git(winner, "rev-parse", "HEAD"), said
    assert live_release(server.folder / "srv").manifest.commit == server.main


def test_a_publishing_that_fails_is_told_and_done_again_by_hand(server):
    server.write("docs/index.md", "title:", "title:  ")
    (server.folder / "srv").mkdir()
    with open(server.folder / "srv/lock", "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        accepted, said = server.push()
    assert accepted and not server.www.exists()
    assert remote_lines(said)[-1].startswith("CHƯA PHÁT HÀNH: Đang có một lần phát hành khác") and log(server)[-1]["what"] == "chua-phat-hanh"
    said = run(ROOT, "macros", "phat-hanh-day", str(server.repository), "--lai")
    assert said.returncode == 0 and (server.www / "index.html").is_file(), said.stdout
    said = run(ROOT, "macros", "phat-hanh-day", str(server.repository), "--lai")
    assert said.returncode == 0 and [folder.name[:6] for folder in sorted((server.folder / "srv/releases").iterdir())] == ["000001", "000002"]


def test_main_is_published_though_nobody_listens_any_more(server):
    process = subprocess.Popen([sys.executable, "-m", "macros", "phat-hanh-day", str(server.repository), "--lai"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b"" and process.wait() == 0
    assert (server.www / "index.html").is_file() and log(server)[-1]["what"] == "phat-hanh"


def test_a_build_that_leaves_a_link_for_a_site_is_refused(server, tmp_path, monkeypatch):
    """Whatever a build has been made to do, the publisher does not follow it."""
    from macros import pushing
    from macros.pushing.settings import read_settings

    program = tmp_path / "chuong-trinh"
    (program / "macros").mkdir(parents=True)
    (program / "macros/__init__.py").write_text("")
    (program / "macros/__main__.py").write_text("import os; os.symlink('/usr', 'site')\n")
    (program / "overrides").mkdir()
    (program / "mkdocs.yml").touch()
    monkeypatch.setattr(pushing, "PROGRAM", program)
    with pytest.raises(Exception, match="nguồn chưa qua"):
        pushing._keep_site(server.repository, server.main, read_settings(server.repository), print)
    assert not (server.repository / "cho-phat-hanh" / server.main).exists()


# Setting up.


def test_setting_up_again_holds_what_is_said_then(template, tmp_path):
    server = copy_server(template, tmp_path / "s")
    before = texts(server.repository)
    assert set_up(server.folder).returncode == 0
    assert texts(server.repository) == before
    said = run(ROOT, "macros", "lap-kho", str(server.repository), "--phat-hanh", str(tmp_path / "khac"))
    assert said.returncode == 0 and "Được sửa mã: không ai" in said.stdout
    assert git(server.repository, "config", "--get-all", "baocao.phatHanh") == str(tmp_path / "khac")
    server.craft(*CODE["changed"][0])
    refused(server, who=OWNER)


def test_only_a_bare_repository_without_hooks_of_others_is_set_up(template, tmp_path):
    server = copy_server(template, tmp_path / "s")
    (tmp_path / "trong").mkdir()
    for folder in (server.clone, server.clone / ".git", server.repository / "objects", tmp_path / "trong", tmp_path / "khong-co"):
        before = texts(tmp_path)
        said = run(ROOT, "macros", "lap-kho", str(folder), "--phat-hanh", str(tmp_path / "srv"))
        assert said.returncode == 1 and "git init --bare" in said.stderr and "Chưa thay đổi gì." in said.stderr and texts(tmp_path) == before
    (server.repository / "hooks/pre-receive").write_text("#!/bin/sh\nexit 0\n")
    before = texts(tmp_path)
    said = set_up(server.folder)
    assert said.returncode == 1 and "móc pre-receive do người khác viết" in said.stderr and texts(tmp_path) == before


def test_hooks_of_the_machine_do_not_take_the_place_of_ours(server, tmp_path):
    (tmp_path / "gitconfig").write_text(f"[core]\n\thooksPath = {tmp_path}\n[user]\n\tname = x\n\temail = x@xa.example\n")
    server.craft(*SHAPES["symlink"][1])
    refused(server, environment={"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig")})


def without_bwrap(folder):
    """A search path with everything but bubblewrap."""
    folder.mkdir()
    for place in ("/usr/bin", "/usr/lib/git-core"):
        for program in os.scandir(place):
            if program.name != "bwrap" and not (folder / program.name).exists():
                (folder / program.name).symlink_to(program.path)
    return {"PATH": str(folder)}


def test_without_a_closed_room_nothing_is_built_unless_that_was_accepted(template, tmp_path):
    server, path = copy_server(template, tmp_path / "s"), without_bwrap(tmp_path / "bin")
    server.write("docs/index.md", "title:", "title:  ")
    assert "chưa cài bubblewrap" in refused(server, environment=path)[-1]
    command = [sys.executable, "-m", "macros", "lap-kho", str(server.repository), "--phat-hanh", str(tmp_path / "s/srv")]
    said = subprocess.run(command, cwd=ROOT, env=os.environ | path, capture_output=True, text=True, check=False)
    assert said.returncode == 1 and "apt-get install bubblewrap" in said.stderr
    said = subprocess.run([*command, "--khong-cach-ly"], cwd=ROOT, env=os.environ | path, capture_output=True, text=True, check=False)
    assert said.returncode == 0 and "CẢNH BÁO: máy chủ sẽ dựng nội dung chưa duyệt mà không cách ly" in said.stderr
    accepted, said = server.push(environment=path)
    assert accepted and (server.www / "index.html").is_file(), said


def test_a_server_that_is_not_set_up_says_so(tmp_path):
    git(tmp_path, "init", "--quiet", "--bare", "kho.git")
    said = subprocess.run([sys.executable, "-m", "macros", "soat-day", str(tmp_path / "kho.git")], cwd=ROOT, input=b"", capture_output=True, check=False)
    assert said.returncode == 1 and "chưa được lập làm kho nhận đẩy" in said.stdout.decode()
    assert Server(tmp_path).www.exists() is False
