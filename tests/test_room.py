"""The closed room, with the real bubblewrap: what a build that was taken over could do in it."""

import os
import shutil
import socket
import subprocess
import sys
import time

import pytest
from conftest import ROOT

from macros import room


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "noi-dung").mkdir()
    return tmp_path / "noi-dung"


def closed(folder, program, *arguments, seconds=60, shown=None):
    return room.run_closed([sys.executable, "-c", program, *map(str, arguments)], folder, shown or {}, seconds)


def test_this_machine_has_a_closed_room():
    """Without one every other test here would prove nothing, and a server refuses what nobody has reviewed."""
    room.require_room()


@pytest.mark.parametrize("walls", [room.run_closed, room.run_open])
def test_what_is_shown_is_read_and_what_is_written_comes_out(walls, folder, tmp_path):
    (tmp_path / "sach.txt").write_text("chữ", "utf-8")
    program = "open('ra.txt', 'w').write(open('sach.txt').read() + ' mới'); print('xong')"
    assert walls([sys.executable, "-c", program], folder, {"sach.txt": tmp_path / "sach.txt"}, 60) == room.Outcome(0, "xong\n")
    assert (folder / "ra.txt").read_text("utf-8") == "chữ mới"


# Each tries one thing and says «đã thoát» when it works; the last argument is what it aims at.
ESCAPES = {
    "network": "import socket; socket.create_connection(('127.0.0.1', int(sys.argv[1])), 5); print('đã thoát')",
    "other-addresses": "import socket; [socket.create_connection((address, 53), 2) for _, _, _, _, (address, *_) in socket.getaddrinfo('localhost', 53)]; print('đã thoát')",
    "abstract-socket": "import socket; socket.socket(socket.AF_UNIX).connect('\\0' + sys.argv[2]); print('đã thoát')",
    "file-socket": "import socket; socket.socket(socket.AF_UNIX).connect(sys.argv[3]); print('đã thoát')",
    "environment": "import os; print('đã thoát' if any('BI_MAT' in name or 'bí mật' in value for name, value in os.environ.items()) else '')",
    "environments-of-others": "import glob; [print('đã thoát') for name in glob.glob('/proc/*/environ') if b'BI_MAT' in open(name, 'rb').read()]",
    "home": "print(open(sys.argv[4]).read()); print('đã thoát')",
    "passwords": "open('/etc/passwd').read(); print('đã thoát')",
    "around": "open('../../../../../../../..' + sys.argv[4]).read(); print('đã thoát')",
    "root-of-others": "import os; [print('đã thoát') for each in os.listdir('/proc') if each.isdigit() and os.path.exists(f'/proc/{each}/root{sys.argv[4]}')]",
    "write-home": "open(sys.argv[4], 'a').write('x'); print('đã thoát')",
    "write-shown": "open('sach/x.txt', 'w').write('x'); print('đã thoát')",
    "change-shown": "open('sach/co.txt', 'a').write('x'); print('đã thoát')",
    "replace-shown": "import os; os.rename('sach', 'khac'); print('đã thoát')",
    "change-mode": "import os; os.chmod('sach/co.txt', 0o777); print('đã thoát')",
    "write-python": "import os; open(os.path.join(os.path.dirname(os.__file__), 'x.py'), 'w').write('x'); print('đã thoát')",
    "write-library": "import yaml; open(yaml.__file__, 'a').write('x'); print('đã thoát')",
    "write-system": "open('/usr/bin/x', 'w').write('x'); print('đã thoát')",
    "remount": "import ctypes; print('đã thoát' if ctypes.CDLL(None, use_errno=True).mount(b'none', b'/usr', None, 32 | 4096, None) == 0 else '')",
    "kill": "import os; os.kill(int(sys.argv[5]), 0); print('đã thoát')",
    "parent": "import os; print('đã thoát' if os.getppid() > 2 else '')",
    "terminal": "open('/dev/tty', 'w').write('x'); print('đã thoát')",
    "disk": "import os; [print('đã thoát') for name in os.listdir('/dev') if name.startswith(('sd', 'vd', 'nvme', 'mem', 'kmem'))]",
}


@pytest.fixture
def targets(tmp_path):
    """What an escape aims at: a port, two sockets, a file at home, a process."""
    home = tmp_path / "nha"
    home.mkdir()
    (home / "bi-mat.txt").write_text("bí mật")
    name = f"kho-{os.getpid()}"
    with socket.create_server(("127.0.0.1", 0)) as network, socket.socket(socket.AF_UNIX) as abstract, socket.socket(socket.AF_UNIX) as named:
        abstract.bind(f"\0{name}")
        abstract.listen()
        named.bind(str(home / "o-cam"))
        named.listen()
        yield [network.getsockname()[1], name, home / "o-cam", home / "bi-mat.txt", os.getpid()]


@pytest.mark.parametrize("escape", ESCAPES)
def test_nothing_gets_out(escape, folder, targets, tmp_path, monkeypatch):
    (tmp_path / "sach").mkdir()
    (tmp_path / "sach/co.txt").write_text("cũ")
    monkeypatch.setenv("BI_MAT", "bí mật")
    before = {path: (path.read_bytes(), path.stat().st_mode) for path in tmp_path.rglob("*.txt")}
    outcome = closed(folder, f"import sys\n{ESCAPES[escape]}", *targets, shown={"sach": tmp_path / "sach"})
    assert "đã thoát" not in outcome.said and outcome.code is not None
    assert {path: (path.read_bytes(), path.stat().st_mode) for path in tmp_path.rglob("*.txt")} == before


@pytest.mark.parametrize("escape", ["network", "abstract-socket", "file-socket", "home", "passwords", "write-home", "write-shown", "kill"])
def test_the_escapes_are_real(escape, folder, targets, tmp_path):
    """Outside the room they work, so the test above can fail."""
    (tmp_path / "sach").mkdir()
    command = [sys.executable, "-c", f"import sys\n{ESCAPES[escape]}", *map(str, targets)]
    assert "đã thoát" in room.run_open(command, folder, {"sach": tmp_path / "sach"}, 60).said


@pytest.mark.parametrize("walls", [room.run_closed, room.run_open])
def test_the_environment_is_empty_with_and_without_walls(walls, folder, monkeypatch):
    monkeypatch.setenv("BI_MAT", "x")
    names = set(walls([sys.executable, "-c", "import os; print(*os.environ)"], folder, {}, 60).said.split())
    assert names <= {"PATH", "LC_ALL", "HOME", "PYTHONDONTWRITEBYTECODE", "PWD"}


@pytest.mark.parametrize("walls", [room.run_closed, room.run_open])
def test_time_is_limited_for_whatever_was_started(walls, folder):
    start = time.monotonic()
    program = "import subprocess, time; subprocess.Popen(['sleep', '4711']); print('bắt đầu', flush=True); time.sleep(4711)"
    assert walls([sys.executable, "-c", program], folder, {}, 2) == room.Outcome(None, "bắt đầu\n")
    assert time.monotonic() - start < 30
    deadline = time.monotonic() + 10
    while subprocess.run(["pgrep", "-f", "^sleep 4711"], capture_output=True, check=False).returncode == 0:
        assert time.monotonic() < deadline, "what was started lives on"
        time.sleep(0.1)


def test_what_is_left_running_ends_with_the_room(folder):
    program = "import subprocess; subprocess.Popen(['sleep', '4712'], start_new_session=True)"
    assert closed(folder, program).code == 0
    assert subprocess.run(["pgrep", "-f", "^sleep 4712"], capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize("program", ["x = bytearray(6 * 1024**3)", "open('to', 'wb').truncate(300 * 1024**2)"], ids=["memory", "file"])
def test_size_is_limited(program, folder):
    assert closed(folder, program, seconds=20).code != 0


@pytest.mark.skipif(os.geteuid() == 0, reason="the system counts no processes of root; an office's account is not root")
def test_processes_are_limited(folder):
    program = "import os, time\nfor number in range(600):\n    if os.fork() == 0:\n        time.sleep(30)\n        os._exit(0)"
    outcome = closed(folder, program, seconds=20)
    assert outcome.code not in (0, None) and "BlockingIOError" in outcome.said


def test_what_is_said_is_limited(folder):
    assert len(closed(folder, "print('x' * 50_000_000)").said) == 256 * 1024


def test_a_machine_whose_bubblewrap_does_not_work_says_so(folder, tmp_path, monkeypatch):
    broken = tmp_path / "bwrap"
    broken.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setitem(room._ENVIRONMENT, "PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(room.NoRoom, match="không tạo được phòng cách ly: bwrap: No permissions"):
        room.require_room()


def test_the_project_is_built_in_the_room_as_outside(built, folder, tmp_path):
    for name in ("data", "docs"):
        shutil.copytree(built / name, folder / name)
    outcome = room.run_closed([sys.executable, "-m", "macros", "xay-dung"], folder, {name: ROOT / name for name in ("macros", "overrides", "mkdocs.yml")}, 200)
    assert outcome.code == 0, outcome.said
    assert (folder / "site/index.html").read_bytes() == (built / "site/index.html").read_bytes()
