"""What a month still lacks, by the unit that must give it: text to be sent to each."""

from macros.archive import Archive
from macros.checks import unfinished
from macros.figures import Figure
from macros.folding import shorten
from macros.pages import TO_REVIEW
from macros.periods import Period, format_date
from macros.register import Directive
from macros.totals import Gap


def missing_text(archive: Archive, period: Period) -> str:
    """One message for each unit that owes figures or progress, then what the office itself has to write."""
    parts = [_message(archive, period, unit) for unit in archive.units]
    parts.append(_to_write(archive, period))
    return "\n\n".join(filter(None, parts)) or f"Báo cáo {period.name} không còn thiếu gì."


def _message(archive: Archive, period: Period, unit: str) -> str:
    figures, tasks = _figures(archive, period, unit), _tasks(archive, period, unit)
    if not figures and not tasks:
        return ""
    lines = [f"Kính gửi: {archive.units[unit].ten}", f"Để hoàn thành báo cáo {period.name}, đề nghị đơn vị gửi:"]
    if figures:
        lines += [f"{len(figures)} số liệu:", *(f"{number}. {text}" for number, text in enumerate(figures, 1))]
    if tasks:
        lines += [f"Tiến độ trong tháng của {len(tasks)} nhiệm vụ còn mở:", *tasks]
    return "\n".join(lines)


def _figures(archive: Archive, period: Period, unit: str) -> list[str]:
    found = (archive.figure(code, period) for code in archive.figures.indicators)
    return [_asked(archive, each) for each in found if each and each.row and each.value is Gap.NOT_IN_YET and _giver(archive, each) == unit]


def _giver(archive: Archive, figure: Figure) -> str:
    """The unit that gives a figure; overdue counts are the office's own."""
    return figure.indicator.don_vi_bao_cao or next(iter(archive.units))


def _asked(archive: Archive, figure: Figure) -> str:
    before = archive.figure(figure.indicator.ma, figure.period.shift(-1))
    known = f"; {before.period.name}: {before.text}" if before and before.row else ""
    return f"{figure.indicator.ten} ({figure.indicator.don_vi_tinh}{known}) [{figure.row.file}:{figure.row.line}]"


def _tasks(archive: Archive, period: Period, unit: str) -> list[str]:
    """Open tasks that the unit is in charge of and that the month has no word of."""
    owed = [each for each in archive.register.open_before(period) if each.wording(period).row.don_vi == unit]
    return [_task(each, period) for each in owed if each.is_open(period) and _is_untold(each, period)]


def _is_untold(directive: Directive, period: Period) -> bool:
    event = directive.last_event(period)
    return event is None or event.recorded_in < period


def _task(directive: Directive, period: Period) -> str:
    deadline = directive.deadline(period)
    term = f", hạn {format_date(deadline)}" if deadline else ""
    return f"- {directive.code}{term}: {shorten(directive.wording(period).row.noi_dung, 120)}"


def _to_write(archive: Archive, period: Period) -> str:
    page, month = archive.reports[period], archive.months.get(period)
    lines = [str(line) for line, _ in unfinished.unread(page)]
    parts = [f"- {page.file}: {len(lines)} chỗ mang dấu {TO_REVIEW}, ở các dòng {', '.join(lines)}."] if lines else []
    if month and not month.tasks:
        parts.append(f"- {month.file('nhiem_vu.csv')}: chưa có nhiệm vụ nào.")
    return "\n".join(["Văn phòng còn phải soát và viết:", *parts]) if parts else ""
