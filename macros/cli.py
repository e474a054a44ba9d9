"""The command line: check, build, preview, put files in order. Messages are Vietnamese; exit 1 when refused."""

import argparse
import contextlib
import datetime
import errno
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import macros
from macros.archive import open_archive
from macros.canonical import canonize
from macros.gate import gate
from macros.draft_review import review_draft
from macros.drafts import read_draft
from macros.formats import DRAFT_FORMATS, FORMATS, as_text
from macros.intake import Unreadable
from macros.intake.new_page import write_new
from macros.loading.tables import read_table
from macros.missing import missing_text
from macros.new_month import CannotBegin, new_month
from macros.periods import Period, parse_date
from macros.problems import Problem, errors
from macros.revision import RevisionError, write_revision
from macros.schema import TABLES, WAYS_TO_CORRECT, Term
from macros.survey import CATALOGUE


_LONGEST_BUILD = 600  # seconds


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
        if run is _judge:
            command.add_argument("kho", type=Path, metavar="KHO", help="bản sao kho git có yêu cầu")
            command.add_argument("--goc", required=True, metavar="PHIÊN_BẢN", help="nhánh nhận, như origin/main")
            command.add_argument("--moi", required=True, metavar="PHIÊN_BẢN", help="phiên bản xin hợp nhất")
            command.add_argument("--vao", type=Path, required=True, metavar="THƯ_MỤC", help="nơi ghi thay-doi.md, kiem-tra.xml và du-an/, dự án để dựng bản xem trước")
            command.add_argument("--dia-chi", default="", metavar="ĐỊA_CHỈ", help="địa chỉ của bản xem trước, để nêu trong thay-doi.md")
        if run in (_judge, _post):
            command.add_argument("--so", type=_number, default=0, required=run is _post, metavar="SỐ", help="số của yêu cầu hợp nhất, ghi lên mọi trang của bản xem trước")
        if run is _post:
            command.add_argument("noi_xem_truoc", type=Path, metavar="THƯ_MỤC", help="thư mục bản xem trước của máy chủ, như /srv/xem-truoc; không phải thư mục phát hành")
        if run is _build:
            command.add_argument("--cach-ly", action="store_true", help="dựng nội dung chưa duyệt trong phòng cách ly, không mạng, không ghi ra ngoài thư mục dự án; máy không có thì báo rõ")
        if run is _review:
            command.add_argument("tep", type=Path, metavar="TỆP", help="bản thảo .docx, .md hoặc .txt")
            command.add_argument("--ky-truoc", type=Path, metavar="TỆP", help="báo cáo của tháng trước, để so số kỳ trước")
            command.add_argument("--ky", type=_period, metavar="KỲ", help="kỳ của báo cáo, như 2026-05 (mặc định: đọc ở đầu báo cáo)")
        if run is _take_in:
            command.add_argument("tep", type=Path, metavar="TỆP", help="tệp .xlsx, tệp .csv do Excel hay LibreOffice ghi, hoặc tệp Word .docx")
            command.add_argument("--ky", type=_period, metavar="KỲ", help="tháng nhận số liệu, như 2026-05; với tệp Word: kỳ để so số với kho và dựng cả trang")
            command.add_argument("--don-vi", default="", metavar="MÃ", help="mã đơn vị gửi tệp, để biết đơn vị ấy còn thiếu chỉ tiêu nào")
            command.add_argument("--ghi", action="store_true", help="ghi những số chắc chắn và đã được trả lời, hoặc tệp .md cạnh tệp Word; không có thì chỉ xem")
        if run is _begin:
            command.add_argument("ky", type=_period, metavar="KỲ", help="tháng mới, như 2026-05")
        if run is _list_missing:
            command.add_argument("--ky", type=_period, metavar="KỲ", help="kỳ báo cáo, như 2026-05 (mặc định: báo cáo mới nhất)")
        if run is _import_old:
            command.add_argument("tep", type=Path, nargs="+", metavar="TỆP", help="báo cáo cũ .docx hoặc .txt, hoặc thư mục chứa các báo cáo")
            command.add_argument("--ky", type=_period, metavar="KỲ", help="kỳ của báo cáo, như 2019-04, khi tên báo cáo không nêu rõ; chỉ với một tệp")
        if run in (_close, _correct):
            command.add_argument("ky", type=_period, metavar="KỲ", help="kỳ của báo cáo đã ban hành, như 2026-04")
        if run is _correct:
            command.add_argument("--hinh-thuc", choices=WAYS_TO_CORRECT, required=True, help="; ".join(f"{code}: {name}" for code, name in WAYS_TO_CORRECT.items()))
            command.add_argument("--so", required=True, metavar="SỐ", help="số và ký hiệu của văn bản, như 152/BC-UBND")
            command.add_argument("--ngay", type=_day, required=True, metavar="NGÀY", help="ngày của văn bản, như 20/05/2026")
            command.add_argument("--ly-do", required=True, metavar="LÝ_DO", help="vì sao phải sửa, một câu")
        if run is _export:
            command.add_argument("ky", type=_period, metavar="KỲ", help="kỳ của báo cáo, như 2026-04")
            command.add_argument("--vao", type=Path, metavar="THƯ_MỤC", help="thư mục nhận tệp (mặc định: ban-in)")
        if run in (_publish, _roll_back, _verify, _show_status):
            command.add_argument("noi_phat_hanh", type=Path, metavar="THƯ_MỤC", help="thư mục phát hành của máy chủ, như /srv/bao-cao")
        if run is _set_up:
            command.add_argument("--phat-hanh", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục phát hành của máy chủ, như /srv/bao-cao")
            command.add_argument("--sua-ma", action="append", default=[], metavar="TÀI_KHOẢN", help="tài khoản được sửa mã, ghi nhiều lần cho nhiều người; không nêu thì ai cũng chỉ sửa docs/ và data/")
            command.add_argument("--khong-cach-ly", action="store_true", help="chấp nhận dựng không có phòng cách ly khi máy không có bubblewrap")
        if run in (_set_up, _check_push, _publish_push):
            command.add_argument("kho", type=Path, metavar="KHO", help="thư mục kho git trần trên máy chủ, như /srv/git/bao-cao.git")
        if run is _publish_push:
            command.add_argument("--lai", action="store_true", help="phát hành lại main như đang có, dù không có lần đẩy nào")
        if run is _roll_back:
            command.add_argument("--ban", default="", metavar="BẢN", help="tên một bản còn giữ (xem bằng tinh-trang); không có thì bản gần nhất có nội dung khác")
        if run is _preview:
            command.add_argument("--dia-chi", default="127.0.0.1:8000", metavar="ĐỊA_CHỈ", help="địa chỉ xem trước (mặc định 127.0.0.1:8000)")
    return parser


def _check(options: argparse.Namespace) -> int:
    _, problems = gate(options.thu_muc)
    print(FORMATS[options.dinh_dang](problems))
    return 1 if errors(problems) else 0


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"«{text}» không phải số của yêu cầu hợp nhất; viết như 12")
    return int(text)


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» không phải kỳ báo cáo; viết năm-tháng, như 2026-05") from None


def _day(text: str) -> datetime.date:
    try:
        return parse_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» không phải ngày; viết như 20/05/2026") from None


def _review(options: argparse.Namespace) -> int:
    problems = _review_draft(options)
    print(DRAFT_FORMATS[options.dinh_dang](problems))
    return 1 if errors(problems) else 0


def _review_draft(options: argparse.Namespace) -> list[Problem]:
    drafts = []
    for path in filter(None, (options.tep, options.ky_truoc)):
        try:
            drafts.append(read_draft(path))
        except Unreadable as refusal:
            return [Problem(str(path), 1, 1, "ban-thao-khong-doc-duoc", refusal.fact, refusal.suggestion)]
    passages, *previous = drafts
    return review_draft(passages, str(options.tep), previous[0] if previous else (), options.ky, _terms(options.thu_muc))


def _terms(root: Path) -> list[Term]:
    """The gazetteer of the project that the command runs in; none elsewhere."""
    file = f"{CATALOGUE}/tu_ngu.csv"
    return read_table(root, file, TABLES["tu_ngu.csv"]).rows if (root / file).is_file() else []


def _build(options: argparse.Namespace) -> int:
    return _build_closed(options.thu_muc.resolve()) if options.cach_ly else _build_here(options)


def _build_closed(root: Path) -> int:
    """The build of what nobody has reviewed, in a room of its own; in the open, and said so, where this machine has none."""
    from macros.revision import borrowed_objects
    from macros.room import NoRoom, require_room, run_closed, run_open

    command = [sys.executable, "-m", "macros", "xay-dung"]
    try:
        require_room()
        outcome = run_closed(command, root, {str(path): path for path in borrowed_objects(root)}, _LONGEST_BUILD)
    except NoRoom as reason:
        print(f"CẢNH BÁO: {reason} Vẫn dựng, không cách ly: chỉ môi trường là rỗng, thời gian và bộ nhớ có hạn.", file=sys.stderr)
        outcome = run_open(command, root, {}, _LONGEST_BUILD)
    print(outcome.said, end="")
    if outcome.code is None:
        print(f"Dừng lại: dựng quá {_LONGEST_BUILD} giây.")
    return 0 if outcome.code == 0 else 1


def _build_here(options: argparse.Namespace) -> int:
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


def _publish(options: argparse.Namespace) -> int:
    # Here and below, not above: locks of files are unknown on Windows, where only publishing is impossible.
    from macros import release

    project, root = options.thu_muc.resolve(), options.noi_phat_hanh.absolute()
    try:
        commit = release.saved_commit(project)
        if _build_here(options):
            return release.BAD
        if release.saved_commit(project) != commit:
            raise release.Refused(release.BUSY, "Kho vừa đổi phiên bản trong lúc dựng trang. Chạy lại.")
        print(f"Đang phát hành phiên bản {commit[:12]} vào {root}…", flush=True)
        outcome = release.publish(project / "site", root, project, commit, macros.show_progress)
    except release.Refused as refusal:
        return _refused(refusal)
    return _tell(outcome, f"{len(outcome.now.manifest.files)} tệp, {outcome.changed} tệp mới hoặc đã đổi")


def _roll_back(options: argparse.Namespace) -> int:
    from macros import release

    try:
        outcome = release.roll_back(options.noi_phat_hanh.absolute(), options.ban)
    except release.Refused as refusal:
        return _refused(refusal)
    return _tell(outcome, f"trước đó là {outcome.before.name}")


def _tell(outcome: Any, about: str) -> int:
    for warning in outcome.warnings:
        print(warning, file=sys.stderr)
    print(f"Xong: đang phát hành bản {outcome.now.name} ({about}).")
    return 0


def _refused(refusal: Any) -> int:
    print(refusal, file=sys.stderr)
    return refusal.code


def _verify(options: argparse.Namespace) -> int:
    from macros import release

    try:
        live, damage = release.verify(options.noi_phat_hanh.absolute())
    except release.Refused as refusal:
        return _refused(refusal)
    print("\n".join(damage), end="\n" if damage else "")
    print(f"Bản {live.name} hỏng {len(damage)} chỗ. Phát hành lại, hoặc quay lại bản trước (quay-lai)." if damage else f"Bản {live.name} nguyên vẹn: {len(live.manifest.files)} tệp đúng từng byte như lúc phát hành.")
    return release.BAD if damage else 0


def _show_status(options: argparse.Namespace) -> int:
    from macros import release

    try:
        print(release.status_text(options.noi_phat_hanh.absolute()))
    except release.Refused as refusal:
        return _refused(refusal)
    return 0


def _set_up(options: argparse.Namespace) -> int:
    from macros.pushing.setup import CannotSetUp, set_up
    from macros.room import NoRoom

    repository, root = options.kho.absolute(), options.phat_hanh.absolute()
    try:
        set_up(repository, root, options.sua_ma, options.khong_cach_ly)
    except (CannotSetUp, NoRoom) as refusal:
        print(f"{refusal} Chưa thay đổi gì.", file=sys.stderr)
        return 1
    if options.khong_cach_ly:
        print("CẢNH BÁO: máy chủ sẽ dựng nội dung chưa duyệt mà không cách ly; ai làm hỏng được chương trình dựng thì có mọi quyền của tài khoản này.", file=sys.stderr)
    print(f"Xong: {repository} nhận đẩy, soát từng lần đẩy và phát hành main vào {root}.")
    print(f"Được sửa mã: {', '.join(options.sua_ma) or 'không ai'}; mọi tài khoản khác chỉ sửa docs/ và data/.")
    return 0


def _check_push(options: argparse.Namespace) -> int:
    from macros.pushing import check_push

    return 0 if check_push(options.kho.absolute(), sys.stdin.buffer.read(), _say) else 1


def _publish_push(options: argparse.Namespace) -> int:
    from macros.pushing import publish_again, publish_push

    repository = options.kho.absolute()
    done = publish_again(repository, _say) if options.lai else publish_push(repository, sys.stdin.buffer.read(), _say)
    return 0 if done else 1


def _say(line: str) -> None:
    # Whoever pushed may have left; what comes in is published all the same.
    with contextlib.suppress(BrokenPipeError):
        print(line, flush=True)


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
    problems = macros.inspect_built(options.thu_muc.resolve())
    print(as_text(problems))
    return 1 if problems else 0


def _begin(options: argparse.Namespace) -> int:
    archive, _ = gate(options.thu_muc)
    try:
        files = new_month(archive, options.ky)
    except CannotBegin as refusal:
        print(refusal)
        return 1
    for file in files:
        print(f"Đã tạo: {file}")
    begun, _ = gate(options.thu_muc)
    carried = begun.register.open_before(options.ky)
    late = sum(each.is_late(datetime.date(*options.ky, 1)) for each in carried)
    print(f"Đầu {options.ky.name} có {len(carried)} nhiệm vụ còn mở, {late} quá hạn: ghi tiến độ vào data/{options.ky}/tien_do.csv.")
    print("Xem còn thiếu gì, của đơn vị nào: python -m macros con-thieu")
    return 0


def _list_missing(options: argparse.Namespace) -> int:
    archive, _ = gate(options.thu_muc)
    period = options.ky or archive.newest
    if period not in archive.reports:
        print(f"Kho không có báo cáo {period.name}." if period else "Kho chưa có báo cáo nào.")
        return 1
    print(missing_text(archive, period))
    return 0
def _take_in_word(options: argparse.Namespace) -> int:
    from macros import from_word

    try:
        found = from_word.understand(options.thu_muc, options.tep, options.ky)
    except Unreadable as refusal:
        print(f"{options.tep}: {refusal.fact} {refusal.suggestion}")
        return 1
    print(found)
    if not options.ghi:
        return 0
    target = options.tep.with_suffix(".md")
    is_written = write_new(target, found.markdown)
    print(f"Đã ghi {target}." if is_written else f"Đã có {target}, không ghi đè: đổi tên tệp ấy rồi chạy lại.")
    return 0 if is_written else 1


def _import_old(options: argparse.Namespace) -> int:
    from macros import old_months

    files = old_months.files_of(options.tep)
    if options.ky and len(files) > 1:
        print("--ky chỉ dùng với một tệp: mỗi báo cáo có kỳ của mình.")
        return 2
    outcomes = []
    for outcome in old_months.take_in(options.thu_muc.resolve(), files, options.ky):
        outcomes.append(outcome)
        print(outcome, flush=True)
    print(old_months.summary(outcomes))
    return 1 if any(outcome.status == old_months.FAILED for outcome in outcomes) else 0


def _export(options: argparse.Namespace) -> int:
    # Its libraries take a third of a second to load, which the gate need not spend.
    from macros.export.files import CACHE, files_of, write
    from macros.export.paper import CannotPrint

    archive, problems = gate(options.thu_muc)
    if errors(problems):
        print(as_text(problems))
        return 1
    if options.ky not in archive.reports:
        print(f"Kho không có báo cáo {options.ky.name}.")
        return 1
    folder = options.vao or options.thu_muc / "ban-in"
    try:
        files = files_of(archive, options.ky, options.thu_muc / CACHE)
        write(files, folder)
    except CannotPrint as refusal:
        print(refusal)
        return 1
    except OSError as error:
        print(f"Không ghi được bản in: {'đĩa đầy' if error.errno == errno.ENOSPC else error.strerror} ({error.filename}).")
        return 1
    for each in files:
        print(f"Đã ghi {folder / each.name}")
    if not files:
        print("Báo cáo này chỉ có lời văn, không có bản in.")
    return 0


def _close(options: argparse.Namespace) -> int:
    from macros.closing import CannotClose, close_month

    try:
        count = close_month(*gate(options.thu_muc), options.ky)
    except CannotClose as refusal:
        print(refusal)
        return 1
    print(f"Đã khóa {options.ky.name}: {count} chỗ, ghi ở data/{options.ky}/khoa.csv. Ghi tệp này vào git cùng báo cáo; từ nay sửa gì cũng phải có văn bản đính chính.")
    return 0


def _correct(options: argparse.Namespace) -> int:
    from macros.closing import CannotClose, Document, correct_month

    try:
        rows = correct_month(*gate(options.thu_muc), options.ky, Document(options.hinh_thuc, options.so, options.ngay, options.ly_do))
    except CannotClose as refusal:
        print(refusal)
        return 1
    for row in rows:
        print(f"{row.noi}: {row.cu or 'không có'} → {row.moi or 'không còn'}" if row.cu or row.moi else f"{row.noi}: đổi")
    print(f"Đã ghi {len(rows)} dòng mã {rows[0].ma} vào data/dinh_chinh.csv. Xem lại, rồi ghi vào git cùng các tệp đã sửa.")
    return 0


def _compare(options: argparse.Namespace) -> int:
    from macros import comparison

    with tempfile.TemporaryDirectory() as folder:
        try:
            write_revision(options.thu_muc, options.phien_ban, Path(folder))
        except RevisionError as error:
            print(error, file=sys.stderr)
            return 1
        found = comparison.compare(gate(Path(folder)), gate(options.thu_muc))
    print({"markdown": comparison.as_markdown, "json": comparison.as_json}[options.dinh_dang](found), end="")
    return 0


def _judge(options: argparse.Namespace) -> int:
    from macros import request

    try:
        problems = request.judge(options.kho, options.goc, options.moi, options.thu_muc.resolve(), options.vao, options.so, options.dia_chi)
    except RevisionError as refusal:
        print(refusal)
        return 1
    print(as_text(problems))
    print(f"Xem thay đổi trong {options.vao / request.REPORT}.")
    return 1 if errors(problems) else 0


def _post(options: argparse.Namespace) -> int:
    from macros import preview_place

    try:
        folder = preview_place.put(options.thu_muc / "site", options.noi_xem_truoc, options.so)
    except preview_place.NoPlace as refusal:
        print(refusal)
        return 1
    print(f"Đã đặt bản xem trước vào {folder}; mất sau {preview_place.DAYS} ngày.")
    return 0


def _take_in(options: argparse.Namespace) -> int:
    if options.tep.suffix.lower() == ".docx":
        return _take_in_word(options)
    if options.ky is None:
        print("Ghi tháng nhận số liệu: --ky 2026-05.", file=sys.stderr)
        return 2
    # Their libraries take a third of a second to load, which the gate need not spend.
    from macros import data_entry

    try:
        plan = data_entry.plan_entry(open_archive(options.thu_muc), options.tep, options.ky, options.don_vi, _ask if options.ghi and sys.stdin.isatty() else _ask_nobody)
    except Unreadable as refusal:
        print(f"{options.tep}: {refusal.fact} {refusal.suggestion}")
        return 1
    except data_entry.Refused as refusal:
        print(refusal)
        return 1
    print(data_entry.as_text(plan))
    if options.don_vi and (missing := data_entry.missing_of_unit(plan, options.don_vi)):
        print(f"Đơn vị này còn thiếu {len(missing)} chỉ tiêu: {'; '.join(missing)}.")
    print(data_entry.verdict(plan, data_entry.write(plan) if options.ghi else None))
    return 0 if plan.is_settled else 1


def _ask(question: str, answers: Sequence[str]) -> int | None:
    """The number of the answer that the person at the terminal chooses; None for none."""
    print(question)
    for number, answer in enumerate(answers, 1):
        print(f"  {number}) {answer}")
    while True:
        try:
            typed = input(f"Chọn {'1' if len(answers) == 1 else f'1 đến {len(answers)}'}, hoặc bấm Enter để bỏ qua: ").strip()
        except EOFError:
            return None
        if typed in map(str, range(1, len(answers) + 1)):
            return int(typed) - 1
        if not typed:
            return None


def _ask_nobody(question: str, answers: Sequence[str]) -> None:
    """Without a terminal every doubt stays open."""


COMMANDS = {
    "kiem-tra": (_check, "kiểm tra số liệu và trang, không xây dựng"),
    "soi": (_review, "soi một bản thảo .docx, .md hoặc .txt: số không khớp, ngày, văn bản, số thứ tự, cách viết, tên gọi"),
    "nhap": (_take_in, "nhập tệp của phòng, ban: Excel, CSV thành số liệu (chỉ ghi số chắc chắn); Word thành Markdown, nêu các số và mã đề nghị"),
    "nhap-cu": (_import_old, "đưa báo cáo cũ .docx, .txt (nhiều tệp hoặc cả thư mục) thành trang chỉ có lời văn"),
    "xay-dung": (_build, "kiểm tra rồi xây dựng trang vào site/"),
    "soat-trang": (_inspect, "soát trang đã dựng trong site/, như mỗi lần xây dựng vẫn làm"),
    "chuan-hoa": (_canonize, "viết lại các tệp CSV và lệnh trong trang về một dạng chuẩn, không đổi nội dung"),
    "so-sanh": (_compare, "so sánh kho hiện tại với một phiên bản git: số liệu, tổng, trang, nhiệm vụ, vấn đề"),
    "xet-yeu-cau": (_judge, "xét một yêu cầu hợp nhất: hợp nhất thử, kiểm tra, nêu thay đổi; không chạy chương trình của yêu cầu"),
    "dat-xem-truoc": (_post, "đặt trang đã dựng của một yêu cầu vào nơi xem trước, bỏ những bản quá 7 ngày"),
    "thang-moi": (_begin, "tạo thư mục, trang và tệp cho tháng mới, theo tháng trước; không ghi đè tệp nào"),
    "dong-thang": (_close, "khóa báo cáo đã ban hành của một tháng: ghi khoa.csv, từ đó mọi thay đổi đều bị phát hiện"),
    "dinh-chinh": (_correct, "ghi những chỗ đã sửa của một tháng đã khóa vào sổ đính chính, kèm số, ngày, lý do của văn bản"),
    "con-thieu": (_list_missing, "liệt kê số liệu, tiến độ và đoạn văn còn thiếu của một tháng, theo đơn vị, để gửi đi"),
    "phat-hanh": (_publish, "kiểm tra, xây dựng rồi phát hành phiên bản git đang có vào thư mục của máy chủ"),
    "quay-lai": (_roll_back, "cho xem lại một bản đã phát hành trước đó"),
    "doi-chung": (_verify, "đối chứng từng tệp của bản đang phát hành với lúc phát hành"),
    "tinh-trang": (_show_status, "nêu bản đang phát hành, các bản còn giữ và chỗ trống"),
    "lap-kho": (_set_up, "lập kho git trần trên máy chủ: soát từng lần đẩy, phát hành main"),
    "soat-day": (_check_push, "soát một lần đẩy vào kho trần; git gọi lệnh này trước khi nhận"),
    "phat-hanh-day": (_publish_push, "phát hành main của kho trần; git gọi lệnh này sau khi nhận, --lai để chạy bằng tay"),
    "xuat": (_export, "ghi bản in Word và PDF của một tháng: báo cáo, danh mục nhiệm vụ"),
    "xem": (_preview, "xem trước trên máy này, tự cập nhật khi sửa tệp"),
}
