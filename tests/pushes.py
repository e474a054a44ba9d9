"""What the tests of pushing share: a bare repository on the server, a clerk's clone, and pushes with the real git."""

import base64
import contextlib
import os
import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from conftest import ROOT, run
from paper_samples import make_rich
from releases import GIT, git

FILE, PROGRAM, LINK, SUBMODULE = "100644", "100755", "120000", "160000"
OWNER, CLERK = "chu.ma", "lan"
FIGURES = "data/2099-01/so_lieu.csv"
GOOD_FIGURE, BAD_FIGURE = "viec.ho_so.xong,1200,", "viec.ho_so.xong,1.200,"


def make_server(folder):
    """kho.git, whose main holds the small project, and may, a clone of it; not set up yet."""
    work = make_rich(folder / "may")
    shutil.copy(ROOT / ".gitignore", work)
    git(work, "init", "--quiet", "--initial-branch=main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message=Đầu")
    git(folder, "clone", "--quiet", "--bare", str(work), str(folder / "kho.git"))
    git(work, "remote", "add", "origin", f"file://{folder / 'kho.git'}")
    return folder


def set_up(server, *options):
    return run(ROOT, "macros", "lap-kho", str(server / "kho.git"), "--phat-hanh", str(server / "srv"), "--sua-ma", OWNER, *options)


class Server:
    """The server's repository and the clone of one person, whose account the server names."""

    def __init__(self, folder):
        self.folder, self.repository, self.clone, self.www = folder, folder / "kho.git", folder / "may", folder / "srv/current/www"

    @property
    def main(self):
        return git(self.repository, "rev-parse", "refs/heads/main")

    def write(self, path, old, new):
        """Put other words into a file of the clone, and commit."""
        file = self.clone / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return self.commit()

    def commit(self):
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--message=Sửa")
        return git(self.clone, "rev-parse", "HEAD")

    def craft(self, *entries, removed=()):
        """Commit (mode, path, content) as they are, past the rules of any file system.

        The content of a submodule is a commit; without any, a file is the removed one under another name.
        """
        for mode, path, content in entries:
            blob = content if mode == SUBMODULE else git(self.clone, "rev-parse", f"HEAD:{removed[0]}") if content is None else hash_object(self.clone, content)
            subprocess.run([*GIT, "-C", self.clone, "update-index", "-z", "--index-info"], input=b"%s %s\t%s\0" % (mode.encode(), blob.encode(), os.fsencode(path)), check=True)
        for path in removed:
            git(self.clone, "update-index", "--force-remove", path)
        git(self.clone, "commit", "--quiet", "--message=Sửa")
        return git(self.clone, "rev-parse", "HEAD")

    def take_back(self):
        """A commit that makes all as it was before the last one."""
        git(self.clone, "read-tree", "HEAD^")
        git(self.clone, "commit", "--quiet", "--message=Bỏ")

    def forget(self):
        """The clone as main on the server is."""
        git(self.clone, "reset", "--quiet", "--hard", self.main)

    def start(self, *refs, who=CLERK, clone=None, environment=None):
        variables = {name: value for name, value in os.environ.items() if name not in ("KHO_NGUOI_DAY", "REMOTE_USER")} | {"KHO_NGUOI_DAY": who} | (environment or {})
        return subprocess.Popen(["git", "-C", str(clone or self.clone), "push", "origin", *(refs or ["HEAD:main"])], env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def push(self, *refs, **options):
        """(Whether it came in, what the person read.)"""
        process = self.start(*refs, **options)
        said = process.communicate(timeout=200)[0]
        return process.returncode == 0, said.decode("utf-8")


def hash_object(clone, content):
    return subprocess.run(["git", "-C", clone, "hash-object", "-w", "--stdin"], input=content.encode() if isinstance(content, str) else content, capture_output=True, check=True).stdout.decode().strip()


def remote_lines(said):
    """What the server said, without git's own prefix."""
    return [line.removeprefix("remote: ").rstrip(" ") for line in said.split("\n") if line.startswith("remote: ")]


def copy_server(template, folder):
    shutil.copytree(template, folder, symlinks=True, dirs_exist_ok=True)
    git(folder / "may", "remote", "set-url", "origin", f"file://{folder / 'kho.git'}")
    git(folder / "kho.git", "config", "baocao.phatHanh", str(Path(folder, "srv")))
    return Server(folder)


class Backend(BaseHTTPRequestHandler):
    """A web server with a login before git's own program for HTTP, which it starts as CGI says."""

    folder = Path()

    def do_GET(self):
        login = self.headers.get("Authorization", "")
        if not login:
            self.send_response(401)
            self.send_header("WWW-Authenticate", "Basic realm=kho")
            self.end_headers()
            return
        address, body = urlsplit(self.path), self.rfile.read(int(self.headers.get("Content-Length") or 0))
        variables = {
            "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(self.folder), "GIT_HTTP_EXPORT_ALL": "1", "REQUEST_METHOD": self.command, "PATH_INFO": address.path, "QUERY_STRING": address.query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)), "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "REMOTE_USER": base64.b64decode(login.removeprefix("Basic ")).decode().partition(":")[0],
        }  # fmt: skip
        head, _, answer = subprocess.run(["git", "http-backend"], input=body, env=variables, capture_output=True, check=True).stdout.partition(b"\r\n\r\n")
        lines = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        self.send_response(int(lines.pop("Status", "200").split()[0]))
        for name, value in {**lines, "Content-Length": str(len(answer))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_GET

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def over_http(folder):
    """The repositories of a folder over HTTP; gives the address without the name."""
    handler = type("Handler", (Backend,), {"folder": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
