import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, scripted, trap


def adding(k, amounts):
    return replay(solution.TopPayments, [("add", amount) for amount in amounts], args=(k,))


def gave(shown):
    return [("returned", amount) for amount in shown]


@trap("fewer")
def test_the_list_is_filling():
    assert adding(3, [900, 700, 800, 600]) == gave([None, None, 700, 700])


@trap("fewer")
def test_payments_that_were_taken_back():
    assert adding(2, [-300, -500, -400, -200]) == gave([None, -500, -400, -300])


@trap("equal-payments")
def test_the_same_amount_twice():
    assert adding(2, [500, 500, 300]) == gave([None, 500, 500])


@trap("equal-payments")
def test_the_amount_in_the_last_place_comes_again():
    assert adding(3, [700, 500, 300, 500, 500]) == gave([None, None, 300, 500, 500])


@trap("small-payment")
def test_a_payment_below_all_places():
    assert adding(2, [700, 600, 500, 650]) == gave([None, 600, 600, 650])


@trap("small-payment")
def test_one_place_and_smaller_payments():
    assert adding(1, [700, 600, 900, 100]) == gave([700, 700, 900, 900])


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
    assert adding(2, [1, 2, 3, 4]) == gave([None, 1, 2, 3])


@contract
def test_the_widest_amounts():
    assert adding(2, [10**12, -(10**12), 0, 10**12 - 1]) == gave([None, -(10**12), 0, 10**12 - 1])


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
    assert adding(k, amounts) == gave(all_sorted(k, amounts))


def test_120_000_payments():
    # Amounts of more than 2**30 make a sort slow, and a bisection's move of memory no slower.
    places, payments, step = 3_000, 120_000, 8_000_000
    lines = [f"toppayments = TopPayments({places})"]
    lines += [f"[toppayments.add(number * 7919 % {payments} * {step}) for number in range({payments})][-1]"]
    assert scripted(lines, probes.a_long_day, places, payments, step) == {
        "first amount shown after": places - 1,
        "amounts shown": payments - places + 1,
        "never falls": True,
        "last": (payments - places) * step,
    }
