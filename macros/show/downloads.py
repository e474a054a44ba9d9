"""Links to the files in which a list of tasks can be taken along."""

from macros.archive import Archive, PrintFile
from macros.downloads import ALL, CALENDAR, FOLDER, OPEN, files_of
from macros.pages import Page, relative_url
from macros.periods import Period, format_date

_KINDS = {".xlsx": "Excel", ".csv": "CSV"}


PRINT_FOLDER = "ban-in/"
_PRINT_KINDS = {".docx": "Word", ".pdf": "PDF"}


def print_links(archive: Archive, page: Page, month: Period) -> str:
    """A month's files for paper, with their sizes and the day on which they were made; "" where none are offered."""
    files = archive.print_files.get(month, [])
    titles = dict.fromkeys(each.title for each in files)
    shown = [f"{title} ({', '.join(_print_link(page, each) for each in files if each.title == title)})" for title in titles]
    return _paragraph(f"Bản in: {'; '.join(shown)}. Làm ngày {format_date(max(each.made for each in files))}.") if files else ""


def _print_link(page: Page, file: PrintFile) -> str:
    kind = _PRINT_KINDS[file.path.suffix]
    return f'<a href="{relative_url(page, PRINT_FOLDER)}{file.name}" download>{kind}</a> {-(-file.size // 1000)} kB'


def month_links(archive: Archive, page: Page, month: Period) -> str:
    """The files of a month's list; of a month long past, those of the whole register."""
    name = str(month) if files_of(archive, str(month)) else ALL
    label = "Tải danh sách này" if name != ALL else "Tải sổ theo dõi mọi nhiệm vụ"
    return _paragraph(f"{label}: {_files(archive, page, name)}.")


def open_links(archive: Archive, page: Page) -> str:
    """The files of what is open, of the whole register, and the calendar to subscribe to."""
    calendar = f'<a href="{relative_url(page, FOLDER)}{CALENDAR}" download>lịch các hạn (.ics)</a>'
    return _paragraph(f"Tải việc đang mở: {_files(archive, page, OPEN)}; sổ theo dõi mọi nhiệm vụ: {_files(archive, page, ALL)}; {calendar}.")


def _files(archive: Archive, page: Page, name: str) -> str:
    return ", ".join(f'<a href="{relative_url(page, FOLDER)}{file}" download>{_KINDS[file[file.index(".") :]]}</a>' for file in files_of(archive, name))


def _paragraph(content: str) -> str:
    return f'<p class="tai-ve">{content}</p>'
