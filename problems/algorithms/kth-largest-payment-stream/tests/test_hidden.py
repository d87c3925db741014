import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, trap


def added(k, amounts):
    """What `add` returned for each amount."""
    return [
        outcome[1]
        for outcome in replay(solution.TopPayments, [("add", amount) for amount in amounts], args=(k,))
    ]


@trap("fewer")
def test_the_list_is_filling():
    assert added(3, [900, 700, 800, 600]) == [None, None, 700, 700]


@trap("fewer")
def test_payments_that_were_taken_back():
    assert added(2, [-300, -500, -400, -200]) == [None, -500, -400, -300]


@trap("equal-payments")
def test_the_same_amount_twice():
    assert added(2, [500, 500, 300]) == [None, 500, 500]


@trap("equal-payments")
def test_the_amount_in_the_last_place_comes_again():
    assert added(3, [700, 500, 300, 500, 500]) == [None, None, 300, 500, 500]


@trap("small-payment")
def test_a_payment_below_all_places():
    assert added(2, [700, 600, 500, 650]) == [None, 600, 600, 650]


@trap("small-payment")
def test_one_place_and_smaller_payments():
    assert added(1, [700, 600, 900, 100]) == [700, 700, 900, 900]


@trap("shared")
def test_two_screens_at_a_time():
    one, other = solution.TopPayments(1), solution.TopPayments(1)
    assert [one.add(900), other.add(200), one.add(100), other.add(300)] == [900, 200, 900, 300]


@trap("shared")
def test_two_screens_with_different_places():
    one, other = solution.TopPayments(2), solution.TopPayments(1)
    assert [one.add(900), other.add(200), one.add(100), other.add(300)] == [None, 200, 100, 300]


@contract
def test_payments_from_small_to_large():
    assert added(2, [1, 2, 3, 4]) == [None, 1, 2, 3]


@contract
def test_the_widest_amounts():
    assert added(2, [10**12, -(10**12), 0, 10**12 - 1]) == [None, -(10**12), 0, 10**12 - 1]


@contract
def test_no_places():
    with pytest.raises(ValueError):
        solution.TopPayments(0)


@contract
def test_fewer_than_no_places():
    with pytest.raises(ValueError):
        solution.TopPayments(-1)


def all_sorted(k, amounts):
    seen = [sorted(amounts[:count], reverse=True) for count in range(1, len(amounts) + 1)]
    return [ranking[k - 1] if len(ranking) >= k else None for ranking in seen]


@given(st.integers(1, 5), st.lists(st.integers(-4, 5), max_size=10))
def test_any_payments(k, amounts):
    assert added(k, amounts) == all_sorted(k, amounts)


def test_60_000_payments():
    assert probes.a_long_day(5_000, 60_000) == {
        "first amount shown after": 4_999,
        "amounts shown": 55_001,
        "never falls": True,
        "last": 55_000,
    }
