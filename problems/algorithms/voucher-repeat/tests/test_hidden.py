from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("position")
def test_two_scans_one_after_the_other():
    assert solution.first_repeat(["23", "17", "17"]) == ("17", 2)


@trap("position")
def test_the_first_and_the_last_scan():
    assert solution.first_repeat(["17", "23", "31", "17"]) == ("17", 3)


@trap("sorted")
def test_the_larger_number_comes_twice_before_the_smaller():
    assert solution.first_repeat(["90", "90", "10", "10"]) == ("90", 1)


@trap("first-seen")
def test_a_pair_within_a_pair():
    assert solution.first_repeat(["17", "23", "23", "17"]) == ("23", 2)


@trap("first-seen")
def test_two_pairs_that_cross():
    assert solution.first_repeat(["40", "17", "23", "17", "40", "23"]) == ("17", 3)


@trap("leading-zeros")
def test_numbers_that_differ_in_a_zero_in_front():
    assert solution.first_repeat(["42", "0042", "042"]) == None


@trap("leading-zeros")
def test_a_number_with_a_zero_in_front_comes_twice():
    assert solution.first_repeat(["7", "07", "007", "07"]) == ("07", 3)


@contract
def test_one_voucher_three_times():
    assert solution.first_repeat(["17", "17", "17"]) == ("17", 1)


@contract
def test_an_empty_batch():
    assert solution.first_repeat([]) == None


@contract
def test_a_single_voucher():
    assert solution.first_repeat(["0"]) == None


def every_pair(vouchers):
    repeats = [
        (later, number)
        for later, number in enumerate(vouchers)
        for earlier in range(later)
        if vouchers[earlier] == number
    ]
    return min(repeats)[::-1] if repeats else None


@given(st.lists(st.sampled_from(["0", "00", "1", "01", "2", "3", "12", "21"]), max_size=9))
def test_any_batch(vouchers):
    assert solution.first_repeat(vouchers) == every_pair(vouchers)


def test_50_000_vouchers():
    vouchers = [f"{number:012}" for number in range(49_999, 0, -1)]
    assert solution.first_repeat([*vouchers, "000000000001"]) == ("000000000001", 49_999)
