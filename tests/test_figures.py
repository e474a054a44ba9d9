"""Overdue counts add up over the sources and units that a month has, and none is forgotten silently."""

from fractions import Fraction

import pytest

from macros.figures import build
from macros.periods import Period
from macros.schema import OverdueRow
from macros.totals import Gap

MARCH, APRIL, MAY = Period(2099, 3), Period(2099, 4), Period(2099, 5)
WHOLE = "cham_muon.nguon"


def overdue(**counts):
    return [], [OverdueRow(theo="nguon", ma=name, phan="phat_sinh", gia_tri=value, nguyen_van="", ghi_chu="") for name, value in counts.items()]


@pytest.mark.parametrize(
    ("april", "may", "total"),
    [({"a": "2"}, {"a": "1", "b": "4"}, 5), ({"a": "2", "b": "0"}, {"a": "1"}, 1), ({"a": "2", "b": "3"}, {"a": "1"}, Gap.NOT_ENOUGH_MONTHS), ({"a": "2", "b": "chua_co"}, {"a": "1"}, Gap.NOT_ENOUGH_MONTHS)],
    ids=["a new source counts from its first month", "one that was settled may be left out", "one that was not settled may not", "nor one that is not known"],
)
def test_the_sum_of_overdue_tasks(april, may, total):
    figures = build({}, {MARCH: overdue(a="1"), APRIL: overdue(**april), MAY: overdue(**may)}, [], {})
    assert figures.get(WHOLE, MAY).value == total
    assert figures.get(WHOLE, MARCH).value == Fraction(1)


def test_a_count_is_named_by_its_source():
    figures = build({}, {APRIL: overdue(a="1")}, [], {("nguon", "a"): "Thành phố"})
    assert figures.get("cham_muon.nguon.a.phat_sinh", APRIL).indicator.ten == "Nhiệm vụ chậm muộn theo nguồn, Thành phố, phát sinh trong tháng"
