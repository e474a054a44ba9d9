"""What came in against what was done and what remains."""

from collections.abc import Iterator
from fractions import Fraction

from macros.contradictions.findings import Finding, Values, added, stated, written
from macros.statements.kinds import Flow
from macros.statements.sentences import Mention


def check(flow: Flow, values: Values) -> Finding | None:
    """None when some reading of the roles closes: done + out + remaining = total, or opening + received."""
    dues = list(_dues(flow))
    if not dues:
        return None
    if flow.done and flow.remaining:
        return _balance(flow, dues, values)
    if flow.done:
        return _beyond(flow, dues, values)
    return _too_many_left(flow, dues, values)


def _dues(flow: Flow) -> Iterator[tuple[Mention, ...]]:
    """What there was to do, in each reading."""
    for total in flow.totals:
        yield (total,)
    if flow.opening and flow.received:
        if not flow.totals:
            yield (*flow.opening[:1], *flow.received[:1])
        yield (*flow.opening[:1], *flow.received)
    for received in flow.received:
        if not flow.opening or flow.totals or _holds(received, flow):
            yield (received,)
    if flow.opening and not flow.received and not flow.totals:
        yield flow.opening[:1]


def _holds(received: Mention, flow: Flow) -> bool:
    """Whether the opening stands behind the received number as one of its parts («trong đó kỳ trước chuyển qua …»)."""
    return any(opening.place > received.place for opening in flow.opening)


def _choices(mentions: tuple[Mention, ...]) -> list[tuple[Mention, ...]]:
    return [mentions[:1], mentions[-1:], mentions] if len(mentions) > 1 else [mentions]


def _balance(flow: Flow, dues: list[tuple[Mention, ...]], values: Values) -> Finding | None:
    outs = [(), flow.out] if flow.out else [()]
    for due in dues:
        for done in _choices(flow.done):
            for left in _choices(flow.remaining):
                if any(values.total((*done, *out, *left)) == values.total(due) for out in outs):
                    return None
    if flow.backlog and not flow.opening and not flow.totals:
        return None
    due, left = dues[0], flow.remaining[:1]
    done = min(_choices(flow.done), key=lambda each: abs(values.total(due) - values.total((*each, *flow.out, *left))))
    spent = values.total((*done, *flow.out))
    expected = values.total(due) - spent
    clear = flow.clear and len(flow.out) <= 1
    if not clear and abs(expected - values(left[0])) > max(2, expected / 2):
        return None
    code = "cau-luong-lech" if clear else "cau-luong-ngo"
    fact = f"Văn bản ghi còn {stated(left[0])}, nhưng {_minus(due, (*done, *flow.out))} = {written(expected, left[0])}."
    suggestion = "Kiểm tra số tiếp nhận, số đã giải quyết và số còn lại." if clear else "Kiểm tra lại: còn số khác cùng loại trong câu nên có thể có cách hiểu khác."
    gap = values.total(due) - spent - values(left[0])
    fixes = [(left[0], expected), (done[0], values(done[0]) + gap), *((each, values(each) - gap) for each in due)]
    return Finding(code, left[0], (*due, *done, *flow.out), fact, suggestion, stated(left[0]), written(expected, left[0]), tuple(fixes))


def _minus(due: tuple[Mention, ...], spent: tuple[Mention, ...]) -> str:
    return " − ".join([added(due), *(stated(each) for each in spent)])


def _beyond(flow: Flow, dues: list[tuple[Mention, ...]], values: Values) -> Finding | None:
    """More done than there was to do."""
    most = max(values.total(due) for due in dues)
    done = flow.done[0]
    if values(done) <= most or flow.backlog and not flow.assigned or flow.opening and not flow.received:
        return None
    due = max(dues, key=values.total)
    code = "cau-vuot-so" if (flow.assigned or done.over == due[0].index and done.line == due[0].line) and flow.clear else "cau-vuot-so-ngo"
    fact = f"Số đã làm «{done.text}» lớn hơn số phải làm {added(due)}."
    suggestion = "Kiểm tra hai số." if code == "cau-vuot-so" else "Kiểm tra hai số; nếu gồm cả số kỳ trước chuyển qua thì ghi rõ số đó."
    return Finding(code, done, due, fact, suggestion, stated(done), f"không quá {written(most, done)}", ((done, most), (due[0], values(done))))


def _too_many_left(flow: Flow, dues: list[tuple[Mention, ...]], values: Values) -> Finding | None:
    most = max(values.total(due) for due in dues)
    left = flow.remaining[0]
    if values(left) <= most or flow.backlog or not flow.clear or most == Fraction(0):
        return None
    due = max(dues, key=values.total)
    fact = f"Số còn lại «{left.text}» lớn hơn số phải làm {added(due)}."
    return Finding("cau-vuot-so", left, due, fact, "Kiểm tra hai số.", stated(left), f"không quá {written(most, left)}", ((left, most),))
