"""Every arithmetic contradiction that a draft's own words show, and those against last month's draft."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from macros.contradictions import changes, flows, last_month, plans, products, rates, repeats, sums
from macros.contradictions.findings import Finding, Values
from macros.contradictions.sections import sections_of
from macros.drafts import Passage
from macros.periods import Period
from macros.problems import Problem
from macros.statements import Reading, read
from macros.statements.kinds import Accrued, Beyond, Change, Flow, PlanShare, Portion, Product, Rate, Repeat, Restated, Shares, Statement, Total

_CHECKS: dict[type, Callable[[Statement, Values], Finding | None]] = {
    Total: sums.check,
    Flow: flows.check,
    Rate: rates.check,
    Shares: rates.check_shares,
    Portion: rates.check_portion,
    Change: changes.check,
    PlanShare: plans.check,
    Product: products.check,
    Restated: repeats.check_restated,
    Accrued: repeats.check_accrued,
}


# Codes of one sort say the same of the same numbers; the first one said is enough.
_SORTS = {
    code: sort
    for sort, codes in enumerate(
        (
            ("cau-tong-lech", "cau-tong-ngo", "cau-luong-lech", "cau-luong-ngo", "cau-vuot-so", "cau-vuot-so-ngo"),
            ("cau-ty-le-lech", "cau-ty-le-ngo", "cau-ty-le-cat", "cau-ke-hoach-lech", "cau-ke-hoach-ngo", "cau-tang-giam-lech"),
            ("cau-ty-le-vo-ly",),
            ("cau-tich-lech",),
            ("cau-lap-lech", "cau-uoc-lech", "cau-luy-ke-lech", "cau-ky-truoc-lech", "cau-so-la"),
        )
    )
    for code in codes
}


def contradictions(passages: Sequence[Passage], file: str, previous: Sequence[Passage] = (), period: Period | None = None) -> list[Problem]:
    """The problems of one draft, in the order of the text. previous: last month's draft, for openings and accruals."""
    reading = read(passages)
    found = _settle(_candidates(reading))
    found += _across(reading, passages, found)
    if period is not None and period.month == 1:
        found += [finding for each in reading.statements if isinstance(each, Accrued) and (finding := repeats.check_first_month(each))]
    if previous:
        found += last_month.compare(reading, read(previous), period)
    return sorted({finding.problem(file) for finding in found})


def _candidates(reading: Reading) -> Iterator[Callable[[Values], Finding | None]]:
    """Every check that the draft's statements call for, kind by kind: what adds up first, since it explains rates."""
    for kind, check in _CHECKS.items():
        for statement in reading.statements:
            if isinstance(statement, kind):
                yield partial(check, statement)
    for statement in reading.statements:
        if isinstance(statement, Rate):
            yield lambda _, statement=statement: rates.check_sign(statement)
        elif isinstance(statement, Beyond):
            yield lambda _, statement=statement: rates.check_beyond(statement)


def _settle(checks: Iterable[Callable[[Values], Finding | None]]) -> list[Finding]:
    """The findings, without those that an earlier one explains: where correcting one number settles both."""
    found: list[Finding] = []
    plain = Values()
    for check in checks:
        finding = check(plain)
        if finding is None or _reads_otherwise(check, finding) or _is_known(finding, found) or _explained(check, finding, found):
            continue
        found.append(finding)
    return found


def _reads_otherwise(check: Callable[[Values], Finding | None], finding: Finding) -> bool:
    """Whether a dot with two readings («1.234 tỷ») makes the finding: read as a decimal sign, all agrees."""
    operands = [mention for mention in (finding.at, *finding.others) if mention.quantity.doubtful]
    alike = [mention for mention in (finding.at, *finding.others) if operands and mention.kind == operands[0].kind]
    if len(operands) == len(alike):  # all of them a thousand times less: nothing changes between them
        return False
    return bool(operands) and check(Values({mention.place: mention.value / 1000 for mention in operands})) is None


def _is_known(finding: Finding, found: list[Finding]) -> bool:
    """Whether the same numbers have been found to disagree already, by a check of the same sort."""
    return any(_SORTS[finding.code] == _SORTS[other.code] and finding.places <= other.places for other in found)


def _explained(check: Callable[[Values], Finding | None], finding: Finding, found: list[Finding]) -> bool:
    """Whether correcting one number of an earlier finding settles this one as well."""
    return any(mention.place in finding.places and check(Values({mention.place: value})) is None for earlier in found for mention, value in earlier.fixes)


def _across(reading: Reading, passages: Sequence[Passage], found: list[Finding]) -> list[Finding]:
    """What only shows between places: one plan, one figure, and counts that are no counts."""
    result = _once(plans.compare([each for each in reading.statements if isinstance(each, PlanShare)]))
    result += repeats.odd_counts(reading.sentences)
    seen = {mention.place for finding in found for mention, _ in finding.fixes}
    told = _once(repeats.compare([each for each in reading.statements if isinstance(each, Repeat)], sections_of(passages)))
    return result + [finding for finding in told if finding.at.place not in seen or finding.others[0].place not in seen]


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each number, however many others it disagrees with."""
    first: dict[tuple[int, int], Finding] = {}
    for finding in findings:
        first.setdefault(finding.at.place, finding)
    return list(first.values())
