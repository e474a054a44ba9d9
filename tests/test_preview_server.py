"""Previews behind the real nginx: a login of their own, nothing kept or indexed, no list, nothing half laid down."""

import shutil

import pytest
from servers import PASSWORD, READER, ask, login, nginx, open_folder, prepare

from macros import preview_place

PAGE = "/yeu-cau-12/bao-cao/2026/04/"


@pytest.fixture(scope="module")
def port(built):
    with open_folder() as folder:
        prepare(folder)
        shutil.move(folder / "mat-khau", folder / "mat-khau-xem-truoc")
        place = folder / "xem-truoc"
        place.mkdir()
        preview_place.put(built / "site", place, 12)
        (place / ".moi-x/site").mkdir(parents=True)
        (place / ".moi-x/site/index.html").write_text("dở dang", "utf-8")
        (place / "yeu-cau-12/ra.html").symlink_to(folder / "may-chu.key")
        with nginx(folder, place, "xem-truoc") as port:
            yield port


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (PAGE, 200),
        ("/yeu-cau-12/so-lieu/goi-du-lieu/datapackage.json", 200),
        ("/yeu-cau-12", 301),
        ("/", 404),
        ("/yeu-cau-13/", 404),
        ("/yeu-cau-12/khong-co/", 404),
        ("/.moi-x/site/index.html", 404),
        ("/yeu-cau-12/../.moi-x/site/index.html", 404),
        ("/yeu-cau-12/ra.html", 403),
        ("/yeu-cau-12/bao-cao/2026/04/index.html", 200),
    ],
)
@pytest.mark.parametrize("has_account", [True, False])
def test_every_path_wants_a_login_and_is_neither_kept_nor_indexed(path, status, has_account, port):
    got, headers, body = ask(port, path, headers=login(READER, PASSWORD) if has_account else None)
    assert got == (status if has_account else 401)
    assert "dở dang" not in body.decode("utf-8", "replace") and b"PRIVATE KEY" not in body
    for name, value in {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}.items():
        assert [text for header, text in headers if header == name] == [value]
    (policy,) = [text for header, text in headers if header == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")


def test_nothing_is_taken_in(port):
    status, headers, _ = ask(port, PAGE, "POST", login(READER, PASSWORD) | {"Content-Length": "0"})
    assert (status, dict(headers)["Allow"]) == (405, "GET, HEAD")
