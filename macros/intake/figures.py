"""Tables of a file to entries of a month: what is certain, what must be asked, which totals were compared."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from macros.folding import shorten
from macros.intake.columns import Roles, other_periods, roles
from macros.intake.findings import Choice, Entry, Findings, Key, Total
from macros.intake.matching import Match, Names, listed
from macros.intake.numbers import VIETNAMESE, decimals_of, is_nothing, is_scaled, number_in, same_unit, setting_of, units_in
from macros.intake.overdue import is_overdue, take_overdue
from macros.intake.sheets import Cell, Sheet
from macros.intake.tables import Line, Table, outline_level, tables, texts_around
from macros.intake.values import Reading, read_cell
from macros.periods import Period
from macros.schema import Indicator, Source, Term, Unit

Ask = Callable[[str, Sequence[str]], int | None]
"""A question and its answers to the number of the one that was chosen, None for none or when nobody is there to ask."""


@dataclass(frozen=True)
class Catalogue:
    """What names in files may mean. unit: the code of the one that sends the file, "" when not told."""

    indicators: Names
    sources: Names
    units: Names
    unit: str = ""

    @classmethod
    def of(cls, indicators: Mapping[str, Indicator], sources: Mapping[str, Source], units: Mapping[str, Unit], terms: Iterable[Term], unit: str) -> "Catalogue":
        terms = list(terms)
        return cls(Names(indicators, terms), Names(sources, terms), Names(units, terms), unit)

    def knows(self, text: str) -> bool:
        return any(names.knows(text) for names in (self.indicators, self.sources, self.units))


def understand(sheets: Sequence[Sheet], catalogue: Catalogue, period: Period, ask: Ask) -> Findings:
    """Read every table of a file for one month."""
    found = Findings()
    for sheet in sheets:
        where = f"{sheet.name}!" if len(sheets) > 1 else ""
        found.notes += sheet.notes
        of_sheet = list(tables(sheet, catalogue.knows))
        if not of_sheet and any(cell.text for row in sheet.rows for cell in row):
            found.notes.append(f"{where or 'Tệp'}: không thấy bảng nào có tên chỉ tiêu đã biết.".replace("!:", ":"))
        doubt = _other_month(texts_around(of_sheet, sheet), period, ask)
        for table in of_sheet:
            part = _take(table, catalogue, period, sheet, ask)
            _gather(found, part, where, doubt)
    found.entries = list(_settled_doubles(found.entries))
    return found


def _other_month(text: str, period: Period, ask: Ask) -> str:
    """Why a sheet that names other months only is doubtful; "" for one that does not, or that somebody wants all the same."""
    named = other_periods(text, period)
    if not named:
        return ""
    months = ", ".join(each.name for each in named)
    if ask(f"Tệp ghi {months}, đang nhập cho {period.name}. Vẫn nhập?", ("vẫn nhập",)) == 0:
        return ""
    return f"tệp ghi {months}, không phải {period.name}"


def _gather(found: Findings, part: Findings, where: str, doubt: str) -> None:
    for entry in part.entries:
        doubts = "; ".join(filter(None, (doubt, entry.doubt)))
        found.entries.append(replace(entry, place=where + entry.place, doubt=doubts))
    found.totals += [replace(total, place=where + total.place) for total in part.totals]
    found.empty += [where + text for text in part.empty]
    found.notes += [where + text for text in part.notes]


def _settled_doubles(entries: Sequence[Entry]) -> Iterator[Entry]:
    """A figure that stands twice is one when both are the same, else a doubt at both places."""
    certain: dict[Key, list[Entry]] = {}
    for entry in entries:
        if not entry.doubt:
            certain.setdefault(entry.choices[0].key, []).append(entry)
    for entry in entries:
        same = [] if entry.doubt else certain[entry.choices[0].key]
        if len({each.choices[0].value for each in same}) > 1:
            places = ", ".join(each.place for each in same)
            yield replace(entry, doubt=f"một chỉ tiêu có nhiều số khác nhau, ở {places}")
        elif entry.doubt or entry is same[0]:
            yield entry


def _take(table: Table, catalogue: Catalogue, period: Period, sheet: Sheet, ask: Ask) -> Findings:
    if is_overdue(table, catalogue.sources, catalogue.units, catalogue.indicators):
        return take_overdue(table, catalogue.sources, catalogue.units)
    return _Figures(table, catalogue, roles(table, period), sheet).take(ask)


class _Figures:
    """A table whose rows are indicators."""

    def __init__(self, table: Table, catalogue: Catalogue, columns: Roles, sheet: Sheet) -> None:
        self.table = table
        self.names = catalogue.indicators
        self.unit = catalogue.unit
        self.sums = columns.sums
        self.candidates = columns.this or tuple(table.heads)
        self.is_named = bool(columns.this)
        self.found = Findings(notes=list(table.notes))
        self.matches = [self.names.find(line.label, line.code, line.section) for line in table.lines]
        self.is_vietnamese = sheet.is_vietnamese
        self.keeps_decimals = False

    def take(self, ask: Ask) -> Findings:
        column, doubt = self._column(ask)
        setting = self._setting(column)
        self.keeps_decimals = any(_has_decimals(line.values.get(column, Cell(""))) for line in self.table.lines)
        above: list[_Above] = []
        for line, match in zip(self.table.lines, self.matches, strict=True):
            cell = line.values.get(column, Cell(line.place))
            if line.is_total and not match.certain:
                self._compare(line, cell, above, setting)
                above = []
            elif is_nothing(cell):
                self._tell_empty(line, match)
            else:
                self._take_line(line, match, cell, column, setting, doubt)
                above.append(_Above(line, self._value(cell, setting), match.certain))
        return self.found

    def _column(self, ask: Ask) -> tuple[int, str]:
        """The column of the month's numbers, and why it is doubtful."""
        heads = self.table.heads
        if len(self.candidates) == 1 and self.is_named:
            return self.candidates[0], ""
        if not self.candidates:
            return -1, ""
        shown = [f"cột {self._letter(column)}" + (f" «{heads[column]}»" if heads[column] else "") for column in self.candidates]
        answer = ask(f"Bảng ở {self.table.place}: số của tháng nằm ở cột nào?", shown)
        if answer is not None:
            return self.candidates[answer], ""
        if len(shown) == 1:
            return self.candidates[0], f"không chắc {shown[0]} là số của tháng"
        return self.candidates[0], f"không rõ số của tháng nằm ở cột nào: {', '.join(shown)}"

    def _letter(self, column: int) -> str:
        return self.table.lines[0].values[column].place.rstrip("0123456789")

    def _setting(self, column: int) -> str:
        numbers = []
        for line, match in zip(self.table.lines, self.matches, strict=True):
            cell = line.values.get(column, Cell(""))
            if number := number_in(cell):
                numbers.append((number, self._decimals(line, match, column)))
        setting = setting_of(numbers)
        if not setting and self.is_vietnamese and all(VIETNAMESE in number.readings for number, _ in numbers):
            return VIETNAMESE
        return setting

    def _decimals(self, line: Line, match: Match, column: int) -> int | None:
        """How many decimals a row's number may have; None where its indicator or its unit is not settled."""
        known = [self.names.rows[code] for code in match.certain]
        if not known or any(not same_unit(unit, each.don_vi_tinh) for each in known for unit in self._units(line, each, column)):
            return None
        return max(each.so_le for each in known)

    def _value(self, cell: Cell, setting: str) -> Decimal | None:
        number = number_in(cell)
        if number is None or cell.fault or not (number.is_unmistakable or setting in number.readings):
            return None
        return number.readings.get(setting, next(iter(number.readings.values())))

    def _tell_empty(self, line: Line, match: Match) -> None:
        told = self.found.empty if match.certain else self.found.notes
        told.append(f"{line.place}: «{line.label or line.code}» chưa có số.")

    def _take_line(self, line: Line, match: Match, cell: Cell, column: int, setting: str, doubt: str) -> None:
        label = line.label or line.code
        codes = match.certain or match.near
        computed = [code for code in codes if self.names.rows[code].cong_thuc]
        if len(match.certain) == 1 and computed:
            self._compare_computed(line, cell, match.certain[0], setting)
            return
        doubts = [doubt, self._match_doubt(line, match), self._unit_doubt(match)]
        choices: list[Choice] = []
        for code in codes:
            if code not in computed:
                reading = self._read(line, cell, self.names.rows[code], column, setting)
                doubts.append(reading.doubt if match.certain else "")
                choices += [Choice((code,), value, told) for value, told in reading.values]
        choices += self._since_january(line, match, column, setting, doubts)
        self.found.entries.append(Entry(cell.place, label, cell.text, tuple(choices), "; ".join(dict.fromkeys(filter(None, doubts)))))

    def _match_doubt(self, line: Line, match: Match) -> str:
        if len(match.certain) > 1:
            return f"nhiều chỉ tiêu cùng ứng với dòng này: {listed(match.certain, self.names)}"
        if match.certain:
            return ""
        what = f"mã «{shorten(line.code)}»" if line.code else f"tên «{shorten(line.label, 60)}»"
        return f"không có chỉ tiêu nào mang {what}" + (f"; gần nhất: {listed(match.near, self.names)}" if match.near else "")

    def _unit_doubt(self, match: Match) -> str:
        strange = {self.names.rows[code].don_vi_bao_cao for code in match.certain} - {self.unit}
        if not self.unit or not strange:
            return ""
        return f"chỉ tiêu này do đơn vị khác báo cáo ({', '.join(sorted(strange))})"

    def _read(self, line: Line, cell: Cell, indicator: Indicator, column: int, setting: str) -> Reading:
        return read_cell(cell, indicator, self._units(line, indicator, column), setting, self.keeps_decimals)

    def _units(self, line: Line, indicator: Indicator, column: int) -> tuple[str, ...]:
        """The units that the file names for a row's number, nearest first."""
        own = [line.unit, *filter(is_scaled, units_in(line.label))]
        # What a head or a title says holds for the rows of its kind alone.
        general = [*units_in(self.table.heads.get(column, "")), *units_in(self.table.title)] if is_scaled(indicator.don_vi_tinh) else []
        return tuple(each for each in (*own, *filter(is_scaled, general)) if each)

    def _since_january(self, line: Line, match: Match, column: int, setting: str, doubts: list[str]) -> Iterator[Choice]:
        """An indicator that is reported as a sum since January may stand in that column."""
        for code in match.certain:
            indicator = self.names.rows[code]
            if "lũy kế" in f"{indicator.ten} {indicator.mo_ta}".lower():
                for other in self.sums:
                    if other != column and not is_nothing(line.values[other]):
                        doubts.append("chỉ tiêu này tính lũy kế, mà bảng có cả cột lũy kế")
                        for value, _ in self._read(line, line.values[other], indicator, other, setting).values:
                            yield Choice((code,), value, f"cột «{self.table.heads[other]}»")

    # Totals.

    def _compare(self, line: Line, cell: Cell, above: Sequence["_Above"], setting: str) -> None:
        stated = self._value(cell, setting)
        if stated is None:
            if not is_nothing(cell):
                self.found.notes.append(f"{cell.place}: dòng «{line.label}» không so được ({cell.fault or f'«{cell.text}» không đọc chắc chắn được'}).")
            return
        groups = list(_addable(above))
        meant = next((group for group in groups if _sum(group) == stated), next(iter(groups), []))
        self.found.totals.append(Total(cell.place, line.label, stated, _sum(meant) if meant else None, self._sum_of(meant)))

    def _sum_of(self, above: Sequence["_Above"]) -> str:
        """The computed indicator that adds up just the rows above; "" for none."""
        codes = {code for each in above for code in each.codes}
        for code, indicator in self.names.rows.items():
            if indicator.cong_thuc and set(indicator.cong_thuc.split(" + ")) == codes:
                return code
        return ""

    def _compare_computed(self, line: Line, cell: Cell, code: str, setting: str) -> None:
        stated = self._value(cell, setting)
        if stated is None:
            self.found.notes.append(f"{cell.place}: «{line.label or line.code}» do hệ thống tính, không nhập; «{cell.text}» không so được.")
        else:
            self.found.totals.append(Total(cell.place, line.label or line.code, stated, code=code))


def _has_decimals(cell: Cell) -> bool:
    number = number_in(cell)
    return bool(cell.decimals) or (number is not None and decimals_of(number.readings.get(VIETNAMESE, Decimal(0))) > 0)


@dataclass(frozen=True)
class _Above:
    """A row above a total: its value, None where that is not certain, and its codes."""

    line: Line
    value: Decimal | None
    codes: tuple[str, ...]


def _addable(above: Sequence[_Above]) -> Iterator[Sequence[_Above]]:
    """Groups of rows that a total may add up: the highest of the outline, every row, the last ones from each row on."""
    if any(each.value is None for each in above):
        return
    highest = min((outline_level(each.line) for each in above), default=0)
    yield [each for each in above if outline_level(each.line) == highest]
    yield from (above[start:] for start in range(len(above) - 1))


def _sum(rows: Sequence[_Above]) -> Decimal:
    return sum((each.value for each in rows), Decimal(0))
