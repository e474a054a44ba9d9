"""What a draft states about its figures: each statement binds operands that arithmetic ties together."""

from dataclasses import dataclass
from fractions import Fraction

from macros.statements.sentences import Mention


@dataclass(frozen=True)
class Total:
    """A whole and its parts. wholes: the readings of «trong đó», most likely first; agreeing with one of them is enough.

    closed: the parts are all there are; otherwise a sum below the whole is a doubt only from `near` times the whole on.
    near above 1: the list names some, so that even together they may be more than the whole. listed: the parts are list items.
    """

    wholes: tuple[Mention, ...]
    parts: tuple[Mention, ...]
    closed: bool
    near: Fraction = Fraction(2)
    listed: bool = False


@dataclass(frozen=True)
class Flow:
    """Business of one kind of thing, by role (macros.statements.roles). clear: each role is said once.

    assigned: the total was given as a task, so nothing beyond it can be done.
    """

    totals: tuple[Mention, ...]
    opening: tuple[Mention, ...]
    received: tuple[Mention, ...]
    done: tuple[Mention, ...]
    remaining: tuple[Mention, ...]
    out: tuple[Mention, ...]
    clear: bool
    assigned: bool
    backlog: bool = False


@dataclass(frozen=True)
class Rate:
    """A percentage of something named: every pair (numerators added up, denominator) that the words allow.

    certain: the first pair is what the words say; otherwise nothing is said unless a pair fits nearly.
    lone: no other base is named, so that the first pair may be farther off and still be meant.
    """

    percent: Mention
    pairs: tuple[tuple[tuple[Mention, ...], Mention], ...]
    certain: bool
    signless: bool = False
    lone: bool = False


@dataclass(frozen=True)
class Shares:
    """Percentages of one whole that should add up to 100; is_open: some may be missing, so that they only cannot be more."""

    percents: tuple[Mention, ...]
    is_open: bool = False


@dataclass(frozen=True)
class Portion:
    """A percentage of a whole that only the counts make up, the one it belongs to among them."""

    percent: Mention
    count: Mention
    counts: tuple[Mention, ...]


@dataclass(frozen=True)
class Beyond:
    """A percentage that cannot be: a share outside 0–100."""

    percent: Mention


@dataclass(frozen=True)
class Change:
    """news and olds: the candidates for the two values. direction: 1 up, -1 down, 0 for a level («bằng 110% cùng kỳ»).

    difference: in the unit of the values. percent: of the old value. times: new over old. added: «tăng thêm k lần».
    """

    news: tuple[Mention, ...]
    olds: tuple[Mention, ...]
    difference: Mention | None
    percent: Mention | None
    times: Mention | None
    direction: int
    added: bool = False


@dataclass(frozen=True)
class PlanShare:
    """A value and its percentage of a plan; label: the words that name the value; plan_name: those that name the plan."""

    value: Mention
    percent: Mention
    plan: Mention | None
    label: frozenset[str]
    plan_name: frozenset[str]


@dataclass(frozen=True)
class Restated:
    """The same amount said twice in one place: «1.250 triệu đồng (1,25 tỷ đồng)», «23 (hai mươi ba)»."""

    first: Mention
    second: Mention


@dataclass(frozen=True)
class Repeat:
    """A figure with the words that name it, for finding it again elsewhere. scope: "" for the month, «luy ke» …"""

    mention: Mention
    label: frozenset[str]
    verbs: frozenset[str]
    scope: str


@dataclass(frozen=True)
class Accrued:
    """A figure of the month and the same figure since the year began."""

    month: Mention
    to_date: Mention


@dataclass(frozen=True)
class Product:
    """per: what each one costs or bears; pairs: every (count, total) that the words allow. mean: per is rounded from the two.

    factor: how many units of the totals are one of count × per (columns of a table in tạ/ha and tấn: a tenth).
    """

    per: Mention
    pairs: tuple[tuple[Mention, Mention], ...]
    mean: bool
    factor: Fraction = Fraction(1)


Statement = Total | Flow | Rate | Shares | Portion | Beyond | Change | PlanShare | Restated | Repeat | Accrued | Product
