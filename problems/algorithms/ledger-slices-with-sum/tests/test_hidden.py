from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("unseeded")
def test_a_single_posting():
    assert solution.count_slices([500], 500) == 1


@trap("unseeded")
def test_all_postings_together():
    assert solution.count_slices([100, 150, 250], 500) == 1


@trap("sliding-window")
def test_up_and_down_again():
    assert solution.count_slices([600, 100, -200], 500) == 1


@trap("sliding-window")
def test_a_negative_target():
    assert solution.count_slices([-300, 100, -200], -400) == 1


@trap("empty-slice")
def test_target_0_and_no_stretch_comes_back():
    assert solution.count_slices([100, 200], 0) == 0


@trap("empty-slice")
def test_target_0_and_one_posting_with_its_reversal():
    assert solution.count_slices([700, 250, -250], 0) == 1


@trap("overlapping")
def test_stretches_that_share_a_posting():
    assert solution.count_slices([300, 200, 300, 200], 500) == 3


@trap("zero-runs")
def test_postings_that_cancel_out_before_the_stretch():
    assert solution.count_slices([40, -40, 500], 500) == 2


@trap("zero-runs")
def test_nothing_but_zeros():
    assert solution.count_slices([0, 0, 0], 0) == 6


@contract
def test_no_postings():
    assert solution.count_slices([], 0) == 0


@contract
def test_the_widest_amounts():
    assert solution.count_slices([10**12, 10**12, -(10**12)], 10**12) == 3


def every_stretch(postings, target):
    places = range(len(postings))
    return len([1 for a in places for b in places if a <= b and sum(postings[a : b + 1]) == target])


@given(st.lists(st.integers(-3, 3), max_size=9), st.integers(-5, 5))
def test_any_postings(postings, target):
    assert solution.count_slices(postings, target) == every_stretch(postings, target)


def test_29_700_postings():
    rounds = 9_900
    totals_0, other_totals = rounds + 1, rounds
    pairs = totals_0 * (totals_0 - 1) // 2 + 2 * (other_totals * (other_totals - 1) // 2)
    assert solution.count_slices([300, -100, -200] * rounds, 0) == pairs
