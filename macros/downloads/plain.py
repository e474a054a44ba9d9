"""A list of tasks as CSV that Excel opens by itself in Vietnamese settings: a BOM, semicolons, dates that read one way only."""

import csv
import datetime
import io

from macros.downloads.rows import COLUMNS, TaskSheet, Value, runs_in_a_spreadsheet


def table(tasks: TaskSheet) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    writer.writerows([_text(value) for value in row] for row in tasks.rows)
    return text.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    """05/06/2026 is two days, 2026-06-05 one. An apostrophe keeps what begins like a formula from running."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = "" if value is None else str(value)
    return f"'{text}" if runs_in_a_spreadsheet(text) else text
