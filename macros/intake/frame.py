"""The frame of an official report: its letterhead, its title, its signature; and which month it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.intake import Unreadable
from macros.intake.blocks import Block, Paragraph
from macros.intake.safe_text import plain
from macros.periods import Period
from macros.prose_dates import find_dates

_HEAD_BLOCKS, _TITLE_LINES, _CLOSING_LINES = 30, 4, 60
_LONGEST_TITLE = 300
_KIND = re.compile(r"BÁO CÁO(?:$|(?=[\s:]))")
_LIKE_A_TITLE = re.compile(r"Báo cáo\b.*(?<![.:;])")
_BEGINS_TEXT = re.compile(r"(?:Kính gửi|Thực hiện|Căn cứ|Trong tháng|Trên cơ sở|PHẦN|Phần|[IVXA-D]{1,4}\s?[.)/]|\d{1,2}\s?[.)]|-)")
_ORNAMENT = re.compile(r"[\s_=*–—-]*")

_NUMBER = re.compile(r"Số\s?:\s{0,3}(\d{1,5}[a-z]?)\s?[/-]\s?((?:[A-ZĐ]+[-–&])*BC(?:[-–&][A-ZĐ]+)*)")
_DATED = re.compile(r"ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}\d{4}", re.IGNORECASE)
_RECIPIENTS = re.compile(r"Nơi nhận\s?:?")
_AUTHORITY = re.compile(r"(?:(?:TM|KT|TL|TUQ|Q)\.\s?[A-ZÀ-ỸĐ ]+|(?:QUYỀN |PHÓ )?CHỦ TỊCH)$")
_WORD = r"[A-ZÀ-ỸĐ][a-zà-ỹđ]*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}")
_NO_NAME = re.compile(r"Như|Lưu|Nơi|Đã|Chủ|Phó|Ủy|Xã|Văn [Pp]hòng", re.IGNORECASE)

_PLAN = re.compile(r"(?:[,;–-]|\bvà\b)\s*(?:một số\s+|dự kiến\s+)?(?:nhiệm vụ|phương hướng|kế hoạch|chương trình|giải pháp)", re.IGNORECASE)
_MONTH = re.compile(r"\btháng\s{1,3}(0?[1-9]|1[0-2])(?!\d)(?:\s?[/.-]\s?|,?\s{1,3}năm\s{1,3})?(20\d\d)?", re.IGNORECASE)
_LONGER = re.compile(r"\bquý\b|\b(?:0?[369]|12|ba|sáu|chín|mười hai)\s{1,3}tháng\b|\btuần\b", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s{1,3}20\d\d", re.IGNORECASE)
_GIVE_PERIOD = "Nếu là báo cáo của một tháng thì chạy riêng tệp này với --ky, như --ky 2019-04."


@dataclass(frozen=True)
class Frame:
    """head, body, closing: the document's blocks around its title. symbol: ký hiệu. What was not read for certain is empty."""

    head: tuple[Block, ...]
    title: str
    body: tuple[Block, ...]
    closing: tuple[Block, ...]
    number: str = ""
    symbol: str = ""
    date: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""
    recipients: tuple[str, ...] = ()


def read_frame(blocks: Sequence[Block]) -> Frame:
    """A report's parts; a title of "" where it has no line «BÁO CÁO», as a section has none."""
    start, end, title = _title(blocks)
    head, rest = tuple(blocks[:start]), tuple(blocks[end:])
    first, last = _closing(rest)
    found = re.search(_NUMBER, " ".join(_lines(head)))
    closing = list(_lines(rest[first:last]))
    return Frame(
        head,
        title,
        rest[:first] + rest[last:],
        rest[first:last],
        found[1] if found else "",
        found[2].replace("–", "-") if found else "",
        _date(head),
        tuple(match[0] for line in closing if (match := _AUTHORITY.search(line))),
        _signer(closing),
        tuple(_recipients(rest[first:last])),
    )


def _title(blocks: Sequence[Block]) -> tuple[int, int, str]:
    """Where the title begins and ends, and its words; a line «BÁO CÁO» above it belongs to the letterhead."""
    for start, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if isinstance(block, Paragraph) and (match := _KIND.match(plain(block.text).strip())):
            words = [plain(block.text).strip()[match.end() :].strip(" :")]
            end = start + 1
            while end < len(blocks) and end <= start + _TITLE_LINES and _is_title(blocks[end], blocks[start]):
                words.append(plain(blocks[end].text).strip())
                end += 1
            return start + (words[0] == ""), end, " ".join(word for word in words if not _ORNAMENT.fullmatch(word))
    for start, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if isinstance(block, Paragraph) and (block.is_title or (_LIKE_A_TITLE.fullmatch(plain(block.text).strip()) and len(block.text) <= _LONGEST_TITLE)):
            return start, start + 1, plain(block.text).strip()
    return 0, 0, ""


def _is_title(block: Block, first: Paragraph) -> bool:
    """Whether a line below «BÁO CÁO» goes on with the title: it is written alike and is no sentence."""
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST_TITLE or block.label:
        return False
    text = plain(block.text).strip()
    return _ORNAMENT.fullmatch(text) is not None or (
        not _BEGINS_TEXT.match(text) and text[-1] not in ".:;" and (block.is_bold or block.is_title or not first.is_bold)
    )


def _closing(blocks: Sequence[Block]) -> tuple[int, int]:
    """From where to where the recipients and the signature stand: a table, or the lines from the first of the two on."""
    signs = [index for index, block in enumerate(blocks) if any(_RECIPIENTS.match(line) or _AUTHORITY.search(line) for line in _lines([block]))]
    if not signs:
        return len(blocks), len(blocks)
    last = signs[-1]
    if not isinstance(blocks[last], Paragraph):
        return last, last + 1
    first = next(index for index in signs if index >= last - _CLOSING_LINES)
    end = last + 1
    while end < len(blocks) and isinstance(blocks[end], Paragraph) and len(blocks[end].text) < 80 and not re.match(r"P(?:hụ lục|HỤ LỤC)", blocks[end].text.strip()):
        end += 1
    return first, end


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    return (plain(line.text).strip() for line in _paragraphs(blocks))


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        for paragraph in [block] if isinstance(block, Paragraph) else block.paragraphs:
            yield from paragraph.lines


def _date(head: Sequence[Block]) -> str:
    """The one date in the letterhead, as files write it; "" when there is none that the calendar has."""
    written = [match[0] for line in _lines(head) for match in _DATED.finditer(line)]
    date = find_dates(written[0])[0].date() if len(written) == 1 else None
    return date.strftime("%d/%m/%Y") if date else ""


def _signer(lines: Sequence[str]) -> str:
    """The one line below the last authority that is a name and nothing else."""
    last = max((index for index, line in enumerate(lines) if _AUTHORITY.search(line)), default=len(lines))
    names = [line for line in lines[last + 1 :] if _NAME.fullmatch(line) and not _NO_NAME.match(line)]
    return names[0] if len(names) == 1 else ""


def _recipients(blocks: Sequence[Block]) -> Iterator[str]:
    """The items below «Nơi nhận», until something else begins."""
    is_open = False
    for paragraph in _paragraphs(blocks):
        line = plain(paragraph.text).strip()
        if _RECIPIENTS.match(line):
            is_open = True
        elif is_open and (paragraph.label or line.startswith(("-", "–"))):
            yield line.lstrip("-– ").rstrip("; .")


# The month.


def period_of(title: str) -> Period:
    """The month that a report's title names; Unreadable for a quarter, half a year, a year, or when it is not certain."""
    done = title[: plan.start()] if (plan := _PLAN.search(title)) else title
    longer = _LONGER.search(done)
    months = list(_MONTH.finditer(done))
    if longer or (not months and _YEAR.search(done)):
        what = f"«{longer[0]}»" if longer else "năm mà không nêu tháng"
        raise Unreadable(f"Tên báo cáo nêu {what}, không phải báo cáo của một tháng.", _GIVE_PERIOD)
    found = {period for match in months if (period := _dated(match, title))}
    if len(found) != 1:
        fact = "Tên báo cáo không nêu tháng và năm." if not found else "Tên báo cáo nêu nhiều tháng."
        raise Unreadable(fact, _GIVE_PERIOD)
    return found.pop()


def _dated(match: re.Match, title: str) -> Period | None:
    """The month with its own year, else with the next one that the title names: «tháng 12, nhiệm vụ tháng 01 năm 2020» is of 2019."""
    month = int(match[1])
    if match[2]:
        return Period(int(match[2]), month)
    later = next((each for each in _MONTH.finditer(title, match.end()) if each[2]), None)
    if later:
        return Period(int(later[2]) - (int(later[1]) < month), month)
    year = _YEAR.search(title, match.end())
    return Period(int(year[0][-4:]), month) if year else None
