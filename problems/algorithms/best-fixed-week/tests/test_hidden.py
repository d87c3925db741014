import pytest
from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("all-negative")
def test_a_year_of_losses():
    assert solution.best_stretch([-500, -200, -300, -900], 2) == (1, -500)


@trap("all-negative")
def test_one_day_with_a_loss():
    assert solution.best_stretch([-40], 1) == (0, -40)


@trap("last-days")
def test_the_stall_does_better_every_day():
    assert solution.best_stretch([100, 200, 300, 400], 2) == (2, 700)


@trap("last-days")
def test_as_many_days_as_a_stretch_has():
    assert solution.best_stretch([100, -20, 50], 3) == (0, 130)


@trap("tie")
def test_two_stretches_with_the_same_total():
    assert solution.best_stretch([100, 500, 200, 400, 300], 2) == (1, 700)


@trap("tie")
def test_nothing_earned_on_any_day():
    assert solution.best_stretch([0, 0, 0], 1) == (0, 0)


@trap("too-few-days")
def test_one_day_less_than_a_stretch_has():
    assert solution.best_stretch([300, 400], 3) == None


@trap("too-few-days")
def test_no_days_at_all():
    assert solution.best_stretch([], 1) == None


@contract
def test_stretches_of_one_day():
    assert solution.best_stretch([100, 700, -50, 200], 1) == (1, 700)


@contract
def test_k_is_0():
    with pytest.raises(ValueError):
        solution.best_stretch([300, 400], 0)


@contract
def test_k_is_negative_and_there_are_no_days():
    with pytest.raises(ValueError):
        solution.best_stretch([], -2)


@contract
def test_the_widest_amounts():
    assert solution.best_stretch([-(10**9), 10**9, 10**9, -(10**9), 1], 2) == (1, 2 * 10**9)


def every_stretch(takings, k):
    """All stretches written out; the largest total wins, and of these the smallest position."""
    stretches = [
        (sum(takings[a:b]), -a) for a in range(9) for b in range(10) if b - a == k and b <= len(takings)
    ]
    return (-max(stretches)[1], max(stretches)[0]) if stretches else None


@given(st.lists(st.integers(-4, 4), max_size=8), st.integers(1, 9))
def test_any_days(takings, k):
    assert solution.best_stretch(takings, k) == every_stretch(takings, k)


def test_120_000_days():
    assert solution.best_stretch([1] * 50_000 + [2] * 70_000, 60_000) == (50_000, 120_000)
