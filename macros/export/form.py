"""The form of an official document (nd30.toml), read once, and the lines of its frame, which both writers print."""

import tomllib
from importlib.resources import files
from types import SimpleNamespace

from macros.export.paper import Frame, Signature

BLANK = "……"


def _read() -> SimpleNamespace:
    table = tomllib.loads(files("macros.export").joinpath("nd30.toml").read_text("utf-8"))
    return SimpleNamespace(**{name: SimpleNamespace(**value) if isinstance(value, dict) else value for name, value in table.items()})


FORM = _read()
"""The specification: FORM.body.size and so on, in points and millimetres."""


def number_line(frame: Frame) -> str:
    """«Số: 45/BC-UBND»; a number below 10 has a leading zero, a blank stays blank; "" for a document without a symbol."""
    if not frame.symbol:
        return ""
    number = f"{int(frame.number):02}" if frame.number.isdecimal() else frame.number
    return f"Số: {number or BLANK}/{frame.symbol}"


def date_line(frame: Frame) -> str:
    """«Bát Tràng, ngày 05 tháng 01 năm 2026»: days below 10 and the months 1 and 2 have a zero, as the decree orders."""
    if frame.date is None:
        return f"{frame.place}, ngày {BLANK} tháng {BLANK} năm {frame.year}"
    month = f"{frame.date.month:02}" if frame.date.month <= 2 else str(frame.date.month)
    return f"{frame.place}, ngày {frame.date.day:02} tháng {month} năm {frame.date.year}"


def recipient_lines(signature: Signature) -> list[str]:
    """«- …;» for each, a full stop after the last."""
    return [f"- {each}{'.' if number == len(signature.recipients) else ';'}" for number, each in enumerate(signature.recipients, 1)]


def reference_line(frame: Frame) -> str:
    """What stands under an appendix's title: which document it belongs to."""
    number = number_line(frame).removeprefix("Số: ")
    dated = date_line(frame).partition(", ")[2]
    return f"(Kèm theo Báo cáo số {number} {dated} của Ủy ban nhân dân xã Bát Tràng)"
