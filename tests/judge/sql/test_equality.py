from __future__ import annotations

import datetime as dt
import math
import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.judge.sql.equality import Reading, canonical, close, without_partner
from engine.judge.sql.jailed.wire import decode, encode

UTC = dt.UTC

SAME = [
    (1, 1.0), (1, Decimal("1.00")), (0.1 + 0.2, 0.3), (1e9, 1e9 + 1), (Decimal("0.30"), 0.1 + 0.2),
    (0.0, -0.0), (math.inf, math.inf), (10**30, 1e30),
]  # fmt: skip
OTHER = [
    (1, 2), (10**12, 10**12 + 1), (Decimal("1000000.00"), 1000000.01), (Decimal("33.33"), 33.3333),
    (Decimal("1.00"), Decimal("1.01")), (1000000, 1000000.5), (math.inf, -math.inf), (math.inf, 1e308),
    (0.5, 0.50001),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "got"), SAME)
def test_numbers_that_are_the_same(expected: Any, got: Any) -> None:
    assert close(expected, got)


@pytest.mark.parametrize(("expected", "got"), OTHER)
def test_numbers_that_are_not(expected: Any, got: Any) -> None:
    assert not close(expected, got)


def test_moments_are_read_in_utc_and_dates_as_midnight() -> None:
    moment = dt.datetime(2025, 1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    day = canonical(dt.date(2025, 1, 1), Reading())
    assert canonical(moment, Reading()) == day == canonical(dt.datetime(2025, 1, 1), Reading())
    assert canonical("2025-01-01", Reading()) != day
    assert canonical("2025-01-01", Reading(text_dates=True)) == day


def test_a_boolean_is_one_only_where_the_dialect_has_none() -> None:
    assert canonical(True, Reading()) != 1
    assert canonical(True, Reading(whole_booleans=True)) == 1


def test_rows_within_tolerance_find_each_other_in_any_order() -> None:
    expected = [("a", 1.0, 2.0), ("a", 1.0 + 1e-9, 1.0), ("b", None, 3.0)]
    got = [("b", None, 3.0 + 1e-9), ("a", 1.0 + 2e-9, 2.0), ("a", 1.0, 1.0)]
    assert without_partner(expected, got, Reading()) == ([], [])


@given(
    st.lists(st.tuples(st.integers(0, 2), st.floats(-5, 5), st.none() | st.text(max_size=1)), max_size=12),
    st.randoms(),
)
def test_a_shuffled_bag_is_the_same_bag(rows: list[Any], source: random.Random) -> None:
    shuffled = rows[:]
    source.shuffle(shuffled)
    assert without_partner(rows, shuffled, Reading()) == ([], [])
    if rows:
        missing, extra = without_partner(rows, shuffled[1:], Reading())
        assert (len(missing), len(extra)) == (1, 0)


CELLS = [
    None, True, False, 0, -(10**30), 1.5, -0.0, math.inf, -math.inf, "", "it's ☃", Decimal("1.50"),
    b"\x00\xff",
    dt.date(2024, 2, 29), dt.time(1, 2, 3, 4), dt.datetime(2024, 2, 29, 1),
    dt.datetime(2024, 2, 29, 1, tzinfo=UTC),
    dt.timedelta(days=-1, microseconds=5), [1, None, [Decimal("2")]], {"a": 1, "b": [None]},
]  # fmt: skip


@pytest.mark.parametrize("value", CELLS, ids=repr)
def test_a_cell_comes_through_the_wire_as_it_was(value: Any) -> None:
    back = decode(encode(value))
    assert back == value
    assert type(back) is type(value)


def test_nan_comes_through_and_equals_itself() -> None:
    back = decode(encode(math.nan))
    assert canonical(back, Reading()) == canonical(math.nan, Reading())
