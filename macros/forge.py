"""Addresses where readers go on to the sources: one line of a file to edit, one page or figure to report as wrong.

The patterns are settings (mkdocs.yml, extra). They are links on every page, so only kinds of address that run nothing are taken.
"""

from dataclasses import dataclass
from string import Formatter
from urllib.parse import quote, urlsplit

_SCHEMES = ("https://", "http://", "mailto:")
_FIELDS = {"sua_dong": {"tep", "dong"}, "bao_sai": {"trang", "ma"}}


class WrongPattern(Exception):
    """Why a pattern cannot be a link: a Vietnamese sentence."""


@dataclass(frozen=True)
class Forge:
    """Addresses; "" for none. edit: a pattern with {tep} and {dong}; report: one with {trang} and {ma}; pages: where all pages are edited."""

    edit: str = ""
    report: str = ""
    pages: str = ""

    def edit_address(self, file: str, line: int) -> str:
        """Where a line of a source is edited, "" where no pattern is set. file: from the project's root; line: from 1."""
        return self.edit.format(tep=quote(file), dong=line)

    def report_address(self, page: str, code: str) -> str:
        """Where a mistake is told, "" where no pattern is set. page: its address below the site's root; code: the figure's."""
        return self.report.format(trang=quote(page, safe=""), ma=quote(code, safe=""))

    def leads_to(self, address: str) -> bool:
        """Whether an address is one of these: everything before what is filled in is the same."""
        heads = (pattern.partition("{")[0] for pattern in (self.edit, self.report, self.pages))
        return address.startswith(tuple(filter(None, heads)))


def read_forge(settings: dict[str, object], pages: str) -> Forge:
    """The patterns of mkdocs.yml's extra, and its repo_url.

    WrongPattern for one that is no http, https or mailto address and no path of the site, or that fills in the host.
    """
    return Forge(*(_checked(name, settings.get(name) or "") for name in _FIELDS), pages)


def _checked(name: str, pattern: object) -> str:
    fault = _fault(name, pattern)
    if fault:
        allowed = " và ".join(f"{{{each}}}" for each in sorted(_FIELDS[name], reverse=True))
        raise WrongPattern(f"mkdocs.yml: extra.{name}: {fault}. Viết địa chỉ bắt đầu bằng https://, http://, mailto: hoặc /, với {allowed} ở chỗ cần điền.")
    return pattern


def _fault(name: str, pattern: object) -> str:
    if not isinstance(pattern, str):
        return f"«{pattern}» không phải chữ"
    is_path = pattern.startswith("/") and not pattern.startswith(("//", "/\\"))
    if pattern and not is_path and not pattern.startswith(_SCHEMES):
        return f"«{pattern}» không phải địa chỉ dùng được"
    if pattern.startswith("http") and (not urlsplit(pattern).netloc or "{" in urlsplit(pattern).netloc):
        return f"«{pattern}» không nêu rõ máy chủ"
    if not pattern.isprintable():
        return "có ký tự không nhìn thấy"
    try:
        fields = {field for _, field, form, conversion in Formatter().parse(pattern) if field is not None or form or conversion}
    except ValueError:
        return f"«{pattern}» có dấu ngoặc nhọn lẻ"
    unknown = fields - _FIELDS[name]
    return f"không có chỗ điền tên «{sorted(unknown)[0]}»" if unknown else ""
