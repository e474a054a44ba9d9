"""The shipped configurations in the real servers: every path behind the login, every answer with its policy, and never an old or a torn page."""

import contextlib
import itertools
import os
import re
import signal
import time

import pytest
import servers
from load import read_meanwhile
from releases import git, make_repository, write_site
from servers import HOST, PASSWORD, READER, ask, connect, login, open_folder, prepare

from macros import release

POLICY = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
PLACES = {
    "": ("index.html", "text/html; charset=utf-8"),
    "bao-cao/2026/04/": ("bao-cao/2026/04/index.html", "text/html; charset=utf-8"),
    "assets/stylesheets/bat-trang.css": (None, "text/css; charset=utf-8"),
    "assets/javascripts/tim-kiem/shell.js": (None, "(text|application)/javascript; charset=utf-8"),
    "assets/fonts/be-vietnam-pro-latin-600-normal.woff2": (None, "font/woff2"),
    "assets/images/favicon.png": (None, "image/png"),
    "tim-kiem/muc-luc.json": (None, "application/json(; charset=utf-8)?"),
    "nhiem-vu/tai-ve/dang-mo.csv": (None, "text/csv; charset=utf-8"),
    "nhiem-vu/tai-ve/han-nhiem-vu.ics": (None, "text/calendar; charset=utf-8"),
    "ban-in/bao-cao-2026-04.pdf": (None, "application/pdf"),
}
ENCODINGS = {None: False, "identity": False, "br": False, "gzip;q=0": False, "gzip; q=0.000, br": False, "gzip": True, "gzip, deflate, br, zstd": True, "br;q=1.0, gzip;q=0.5": True}
# Ways round a login or out of the folder that have worked on one server or another.
TRICKS = """//bao-cao/ /./bao-cao/ /%62ao-cao/ /bao-cao/..%2f /bao-cao/%2e%2e/ /..%2fMANIFEST.json /%2e%2e/MANIFEST.json /../MANIFEST.json /..;/MANIFEST.json
/assets/..%2f..%2fMANIFEST.json /assets/%2e%2e/%2e%2e/MANIFEST.json /..%5cMANIFEST.json /..%255cMANIFEST.json /%252e%252e/MANIFEST.json /..%c0%afMANIFEST.json
/index.html%00.css /index.html/ /index.html/x /bao-cao/index.html;x /.git/config /.htaccess /.htpasswd /index.html.gz /index.html~ /INDEX.HTML /assets/ /assets //etc/passwd
/cgi-bin/ /server-status /server-info /icons/ /bao-cao/?x=/../ /bao-cao/#x ///index.html""".split()
BOTH = pytest.mark.parametrize("server", [servers.nginx, servers.apache], ids=["nginx", "apache"])


@pytest.fixture
def small(tmp_path):
    """A folder for a server, and a function that publishes a small site of one word there."""
    repository = make_repository(tmp_path / "kho")
    now = git(repository, "rev-parse", "HEAD")
    with open_folder() as folder:
        prepare(folder)
        yield folder, lambda word: release.publish(write_site(tmp_path / "site", word), folder / "srv", repository, now, lambda *progress: None)


def fields(headers):
    """Headers by their name in small letters; every one of ours once and only once."""
    names = [name.lower() for name, _ in headers]
    assert [name for name in (*POLICY, "cache-control", "content-type", "location", "allow", "vary", "etag") if names.count(name) > 1] == []
    return {name.lower(): value for name, value in headers}


def wrong(got, expected):
    return {name: (got.get(name), value) for name, value in expected.items() if not re.fullmatch(value, got.get(name, ""))}


@BOTH
def test_the_table_of_places_methods_encodings_logins_and_states(server, published):
    """Every answer carries the policy once, the right bytes in the right packing, and the caching of its kind."""
    www, faults, counted = published / "srv/current/www", [], 0
    places = PLACES | {f"assets/stylesheets/{path.name}": (None, "text/css; charset=utf-8") for path in (www / "assets/stylesheets").glob("main.*.css")}
    places |= {f"tim-kiem/{path.name}": (None, "application/(gzip|octet-stream)") for path in (www / "tim-kiem").glob("chung.*.gz")}
    with server(published, published / "srv") as port:
        connection = connect(port)

        def expect(status, path, method, headers, **expected):
            nonlocal counted
            counted += 1
            got_status, got_headers, body = ask(port, f"/{path}", method, headers, connection)
            got = fields(got_headers)
            faulty = wrong(got, {name: re.escape(value) for name, value in POLICY.items()} | {name.replace("_", "-"): value for name, value in expected.items()})
            if got_status != status or faulty:
                faults.append((method, path, headers, got_status, status, faulty))
            return got, body

        for (path, (file, kind)), (encoding, packs), method in itertools.product(places.items(), ENCODINGS.items(), ("GET", "HEAD")):
            asked = {"Accept-Encoding": encoding} if encoding else {}
            plain = www / (file or path)
            twin = plain.with_name(f"{plain.name}.gz")
            is_packed = packs and twin.is_file()
            data = (twin if is_packed else plain).read_bytes()
            caching = "private, max-age=31536000, immutable" if re.search(r"\.[0-9a-f]{8,}\.", path) else "private, no-cache"
            expected = {"cache_control": caching, "etag": '"[^"]+"', "content_encoding": "gzip" if is_packed else "", "vary": "Accept-Encoding" if twin.is_file() else "(Accept-Encoding)?"}
            got, body = expect(200, path, method, login() | asked, content_type=kind, content_length=str(len(data)), **expected)
            if body != (data if method == "GET" else b""):
                faults.append((path, encoding, "bytes"))
            caching = {"cache_control": expected["cache_control"]}
            _, body = expect(304, path, method, login() | asked | {"If-None-Match": got.get("etag", "")}, etag=re.escape(got.get("etag", "")), **caching)
            faults.extend([(path, "304 with bytes")] if body else [])
            expect(200, path, method, login() | asked | {"If-None-Match": '"khac"'}, **caching)
            expect(200, path, method, login() | asked | {"Range": "bytes=0-9"}, content_length=str(len(data)), **caching)
            refused = {"cache_control": "no-store", "www_authenticate": 'Basic realm="Kho bao cao"'}
            expect(401, path, method, asked | {"If-None-Match": got.get("etag", "")}, **refused)
            expect(401, path, method, asked | login(password="sai"), **refused)
        for method, name in itertools.product(("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"), (True, False)):
            got, body = expect(405, "", method, login() if name else {}, allow="GET, HEAD", cache_control="no-store", content_type="text/(html|plain); charset=utf-8")
            assert "chỉ để xem" in body.decode()
            connection.close()
        for path in ("khong-co/", "khong-co.html", ".git/config"):
            _, body = expect(404, path, "GET", login(), cache_control="no-store", content_type="text/html; charset=utf-8")
            assert "Không tìm thấy trang" in body.decode()
            _, body = expect(401, path, "GET", {}, cache_control="no-store", content_type="text/(html|plain); charset=utf-8")
            assert "Cần đăng nhập" in body.decode()
        got, _ = expect(301, "bao-cao", "GET", login() | {"Host": "ke-xau.example"}, cache_control="no-store", location=f"(https://{HOST})?/bao-cao/")
        expect(414, "x" * 20_000, "GET", login(), cache_control="no-store")
    assert faults == []
    print(f"{server.__name__}: {counted} answers")
    assert counted > 1_000


@BOTH
def test_no_spelling_of_a_path_gets_round_the_login_or_out_of_the_site(server, published):
    www = published / "srv/current/www"
    pages = {path.read_bytes() for path in www.rglob("*") if path.is_file()}
    with server(published, published / "srv") as port:
        for path, method, encoding in itertools.product(TRICKS, ("GET", "HEAD"), ({}, {"Accept-Encoding": "gzip"})):
            status, headers, body = ask(port, path, method, encoding)
            assert status in (400, 401, 404), (path, status)
            assert body not in pages or body == b"", path
            assert not wrong(fields(headers), {name: re.escape(value) for name, value in POLICY.items()}), path
            status, headers, body = ask(port, path, method, login() | encoding)
            assert status in (200, 301, 400, 403, 404), (path, status)
            assert status != 200 or method == "HEAD" or body in pages, path
            assert not wrong(fields(headers), {name: re.escape(value) for name, value in POLICY.items()}), path


def clamped(folder, word):
    """The control: the same switch, all times alike."""
    www = write_site(folder / f"srv/releases/{time.monotonic_ns()}/www", word)
    for path in www.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (1, 1))
    www.chmod(0o755)
    (folder / "moi").symlink_to(www.parent)
    (folder / "moi").replace(folder / "srv/current")


@BOTH
def test_a_correction_of_the_same_length_is_never_answered_as_unchanged(server, small):
    folder, publish = small
    (folder / "srv").mkdir()
    for make, is_right in ((publish, True), (lambda word: clamped(folder, word), False)):
        make("12,5")
        with server(folder, folder / "srv") as port:
            tag = fields(ask(port, "/", headers=login())[1])["etag"]
            make("13,5")
            status, _, body = ask(port, "/", headers=login() | {"If-None-Match": tag})
            assert (status == 200 and b"13,5" in body) if is_right else status == 304


@BOTH
def test_two_hundred_switches_under_load_without_a_failed_torn_or_stale_answer(server, small):
    folder, publish = small
    publish("000000")
    with server(folder, folder / "srv") as port:
        found = read_meanwhile(port, publish, 200)
    print(server.__name__, found)
    assert found.requests > 200 and found.unchanged > 0
    assert (found.failed, found.torn, found.stale) == (0, 0, 0)


@BOTH
def test_the_load_would_show_a_publisher_that_clamps_times(server, small):
    folder, _ = small
    (folder / "srv").mkdir()
    clamped(folder, "000000")
    with server(folder, folder / "srv") as port:
        found = read_meanwhile(port, lambda word: clamped(folder, word), 30)
    print(server.__name__, found)
    assert found.stale > 0


# Accounts of a directory.


@contextlib.contextmanager
def with_directory(folder, scheme="STARTTLS"):
    with servers.directory(folder) as (process, port, secure):
        changes = {"ldap.xa.example": f"127.0.0.1:{port}"}
        if scheme == "ldaps":
            changes = {"ldap://ldap.xa.example": f"ldaps://127.0.0.1:{secure}", '" STARTTLS': '"'}
        with servers.apache(folder, folder / "srv", "ldap", changes) as web:
            yield process, web


def said(port, headers):
    start = time.monotonic()
    status, got, body = ask(port, "/", headers=headers)
    assert not wrong(fields(got), {name: re.escape(value) for name, value in POLICY.items()})
    return status, body.decode(), time.monotonic() - start


@pytest.mark.parametrize("scheme", ["STARTTLS", "ldaps"])
def test_members_of_the_group_read_and_nobody_else(scheme, small):
    folder, publish = small
    publish("mot")
    with with_directory(folder, scheme) as (_, port):
        assert said(port, login("canbo"))[0] == 200
        status, text, _ = said(port, login("khach"))
        assert status == 403 and "không được xem" in text
        for name, password in [("canbo", "sai"), ("canbo", ""), ("", PASSWORD), ("*", PASSWORD), ("canbo)(uid=*", PASSWORD), ("canbo\\2a", PASSWORD), ("khong-co", PASSWORD), (READER, PASSWORD)]:
            assert said(port, login(name, password))[0] == 401, name
        assert said(port, {})[0] == 401


def test_a_directory_that_hangs_or_is_gone_gives_an_answer_and_no_page(small):
    folder, publish = small
    publish("mot")
    with with_directory(folder) as (process, port):
        process.send_signal(signal.SIGSTOP)  # the system goes on accepting connections for it
        status, text, seconds = said(port, login("canbo"))
        print(f"hanging: {status} after {seconds:.1f} s")
        assert status == 500 and "nơi giữ tài khoản" in text
        assert said(port, {})[0] == 401
        process.kill()
        process.wait()
        status, text, seconds = said(port, login("canbo"))
        print(f"gone: {status} after {seconds:.1f} s")
        assert status == 500 and "nơi giữ tài khoản" in text
