"""The command line: kiem-tra (check), xay-dung (build), xem (preview). Messages are Vietnamese; exit 1 when refused."""

import argparse
import sys
from pathlib import Path

import macros
from macros.checks import gate
from macros.problems import errors, verdict


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all is well, 1 when the sources are refused, 2 for a wrong command."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Kho báo cáo tháng: kiểm tra, xây dựng, xem trước.")
    parser.add_argument("--thu-muc", type=Path, default=Path("."), metavar="THƯ_MỤC", help="thư mục dự án (mặc định: nơi đang đứng)")
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    for name, (run, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        command.set_defaults(run=run)
        if run is _preview:
            command.add_argument("--dia-chi", default="127.0.0.1:8000", metavar="ĐỊA_CHỈ", help="địa chỉ xem trước (mặc định 127.0.0.1:8000)")
    return parser


def _check(options: argparse.Namespace) -> int:
    _, problems = gate(options.thu_muc)
    for problem in problems:
        print(problem)
    print(verdict(problems))
    return 1 if errors(problems) else 0


def _build(options: argparse.Namespace) -> int:
    refused = _check(options)
    if refused:
        return refused
    print("Đang xây dựng trang…", flush=True)
    if not macros.build_site(options.thu_muc.resolve()):
        print("Dừng lại: chưa xây dựng được trang; trang đang dùng không bị thay đổi.")
        return 1
    print("Xong: mở site/index.html, hoặc xem trước bằng make serve (python -m macros xem).")
    return 0


def _preview(options: argparse.Namespace) -> int:
    print(f"Xem trước tại http://{options.dia_chi}/ (Ctrl+C để dừng).", file=sys.stderr)
    macros.serve_site(options.thu_muc.resolve(), options.dia_chi)
    return 0


COMMANDS = {
    "kiem-tra": (_check, "kiểm tra số liệu và trang, không xây dựng"),
    "xay-dung": (_build, "kiểm tra rồi xây dựng trang vào site/"),
    "xem": (_preview, "xem trước trên máy này, tự cập nhật khi sửa tệp"),
}
