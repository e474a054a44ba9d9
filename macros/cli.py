"""The command line: check, build, preview, put files in order. Messages are Vietnamese; exit 1 when refused."""

import argparse
import sys
import tempfile
from pathlib import Path

import macros
from macros import comparison
from macros.canonical import canonize
from macros.checks import gate
from macros.comparison import compare
from macros.drafts import Unreadable, read_draft
from macros.formats import FORMATS, as_text
from macros.last_look import inspect_site
from macros.loading import read_table
from macros.periods import Period
from macros.problems import Problem, errors
from macros.revision import RevisionError, write_revision
from macros.schema import TABLES, Term
from macros.survey import CATALOGUE


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
        if run in (_check, _review):
            command.add_argument("--dinh-dang", choices=FORMATS, default="text", help="dạng kết quả: text cho người đọc, json cho chương trình, junit cho kho mã")
        if run is _compare:
            command.add_argument("phien_ban", metavar="PHIÊN_BẢN", help="nhánh, thẻ hoặc mã của phiên bản git, như main")
            command.add_argument("--dinh-dang", choices=("markdown", "json"), default="markdown", help="markdown để dán vào yêu cầu hợp nhất, json cho chương trình")
        if run is _review:
            command.add_argument("tep", type=Path, metavar="TỆP", help="bản thảo .docx, .md hoặc .txt")
            command.add_argument("--ky-truoc", type=Path, metavar="TỆP", help="báo cáo của tháng trước, để so số kỳ trước")
            command.add_argument("--ky", type=_period, metavar="KỲ", help="kỳ của báo cáo, như 2026-05 (mặc định: đọc ở đầu báo cáo)")
        if run is _preview:
            command.add_argument("--dia-chi", default="127.0.0.1:8000", metavar="ĐỊA_CHỈ", help="địa chỉ xem trước (mặc định 127.0.0.1:8000)")
    return parser


def _check(options: argparse.Namespace) -> int:
    _, problems = gate(options.thu_muc)
    print(FORMATS[options.dinh_dang](problems))
    return 1 if errors(problems) else 0


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» không phải kỳ báo cáo; viết năm-tháng, như 2026-05") from None


def _review(options: argparse.Namespace) -> int:
    problems = _review_draft(options)
    print(FORMATS[options.dinh_dang](problems))
    return 1 if errors(problems) else 0


def _review_draft(options: argparse.Namespace) -> list[Problem]:
    # Their expressions take a tenth of a second to compile, which the gate need not spend.
    from macros.contradictions import contradictions
    from macros.review import review
    from macros.review.context import read_context

    drafts = []
    for path in filter(None, (options.tep, options.ky_truoc)):
        try:
            drafts.append(read_draft(path))
        except Unreadable as refusal:
            return [Problem(str(path), 1, 1, "ban-thao-khong-doc-duoc", refusal.fact, refusal.suggestion)]
    passages, *previous = drafts
    context = read_context(passages, options.ky, _terms(options.thu_muc))
    file = str(options.tep)
    arithmetic = contradictions(passages, file, previous[0] if previous else (), context.period)
    told = {(each.line, each.column) for each in arithmetic}
    # What the arithmetic says of a number explains how it is written, too.
    others = {each for each in review(passages, file, context) if each.code not in _ALSO_ARITHMETIC or (each.line, each.column) not in told}
    return sorted({*others, *arithmetic})


_ALSO_ARITHMETIC = {"so-sai-loai", "phan-tram-thieu"}


def _terms(root: Path) -> list[Term]:
    """The gazetteer of the project that the command runs in; none elsewhere."""
    file = f"{CATALOGUE}/tu_ngu.csv"
    return read_table(root, file, TABLES["tu_ngu.csv"]).rows if (root / file).is_file() else []


def _build(options: argparse.Namespace) -> int:
    _, problems = gate(options.thu_muc)
    print(as_text(problems))
    if errors(problems):
        return 1
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


def _canonize(options: argparse.Namespace) -> int:
    outcome = canonize(options.thu_muc)
    for file in outcome.rewritten:
        print(f"Đã viết lại: {file}")
    for problem in outcome.problems:
        print(f"Giữ nguyên: {problem}")
    left = len({problem.file for problem in outcome.problems})
    print(f"Chuẩn hóa xong: viết lại {len(outcome.rewritten)} tệp, giữ nguyên {left} tệp chưa đọc được.")
    return 1 if left else 0


def _inspect(options: argparse.Namespace) -> int:
    archive, _ = gate(options.thu_muc)
    problems = inspect_site(options.thu_muc / "site", archive)
    print(as_text(problems))
    return 1 if problems else 0


def _compare(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as folder:
        try:
            write_revision(options.thu_muc, options.phien_ban, Path(folder))
        except RevisionError as error:
            print(error, file=sys.stderr)
            return 1
        found = compare(gate(Path(folder))[0], gate(options.thu_muc)[0])
    print({"markdown": comparison.as_markdown, "json": comparison.as_json}[options.dinh_dang](found), end="")
    return 0


COMMANDS = {
    "kiem-tra": (_check, "kiểm tra số liệu và trang, không xây dựng"),
    "soi": (_review, "soi một bản thảo .docx, .md hoặc .txt: số không khớp, ngày, văn bản, số thứ tự, cách viết, tên gọi"),
    "xay-dung": (_build, "kiểm tra rồi xây dựng trang vào site/"),
    "soat-trang": (_inspect, "soát trang đã dựng trong site/, như mỗi lần xây dựng vẫn làm"),
    "chuan-hoa": (_canonize, "viết lại các tệp CSV và lệnh trong trang về một dạng chuẩn, không đổi nội dung"),
    "so-sanh": (_compare, "so sánh kho hiện tại với một phiên bản git: số liệu, tổng, trang, nhiệm vụ, vấn đề"),
    "xem": (_preview, "xem trước trên máy này, tự cập nhật khi sửa tệp"),
}
