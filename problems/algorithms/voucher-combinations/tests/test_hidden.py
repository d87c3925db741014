from itertools import product

from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("permutations")
def test_a_small_voucher_and_a_large_one():
    assert solution.voucher_combinations(25, [10, 15]) == [[10, 15]]


@trap("permutations")
def test_three_different_vouchers():
    assert solution.voucher_combinations(60, [10, 20, 30]) == [
        [10, 10, 10, 10, 10, 10],
        [10, 10, 10, 10, 20],
        [10, 10, 10, 30],
        [10, 10, 20, 20],
        [10, 20, 30],
        [20, 20, 20],
        [30, 30],
    ]


@trap("shared-list")
def test_two_combinations_of_different_length():
    assert solution.voucher_combinations(10, [5, 10]) == [[5, 5], [10]]


@trap("shared-list")
def test_a_single_voucher():
    assert solution.voucher_combinations(50, [50]) == [[50]]


@trap("used-once")
def test_three_times_the_same_voucher():
    assert solution.voucher_combinations(60, [20, 50]) == [[20, 20, 20]]


@trap("used-once")
def test_twice_the_largest_voucher():
    assert solution.voucher_combinations(70, [10, 30]) == [
        [10, 10, 10, 10, 10, 10, 10],
        [10, 10, 10, 10, 30],
        [10, 30, 30],
    ]


@trap("listed-twice")
def test_a_value_that_is_listed_twice():
    assert solution.voucher_combinations(20, [10, 10]) == [[10, 10]]


@trap("listed-twice")
def test_a_value_that_is_listed_first_and_last():
    assert solution.voucher_combinations(15, [5, 10, 5]) == [[5, 5, 5], [5, 10]]


@trap("order")
def test_values_from_large_to_small():
    assert solution.voucher_combinations(40, [20, 10]) == [[10, 10, 10, 10], [10, 10, 20], [20, 20]]


@trap("order")
def test_values_that_are_no_round_numbers():
    assert solution.voucher_combinations(57, [24, 9, 33]) == [[9, 24, 24], [24, 33]]


@trap("order")
def test_a_value_above_the_amount_is_listed_first():
    assert solution.voucher_combinations(30, [100, 15, 10]) == [[10, 10, 10], [15, 15]]


@trap("nothing-due")
def test_nothing_is_due():
    assert solution.voucher_combinations(0, [10, 30]) == [[]]


@trap("nothing-due")
def test_nothing_is_due_and_there_are_no_vouchers():
    assert solution.voucher_combinations(0, []) == [[]]


@contract
def test_something_is_due_and_there_are_no_vouchers():
    assert solution.voucher_combinations(10, []) == []


@contract
def test_one_euro_less_and_one_euro_more():
    assert [solution.voucher_combinations(amount, [10]) for amount in (9, 11)] == [[], []]


@contract
def test_the_callers_list_afterwards():
    values = [50, 10, 20, 10]
    solution.voucher_combinations(60, values)
    assert values == [50, 10, 20, 10]


def every_count_of_each(amount, values):
    """So many of each kind, in all possible numbers, whatever the sum."""
    kinds = set(values)
    numbers = product(*(range(amount // kind + 1) for kind in kinds))
    handfuls = [[kind for kind, count in zip(kinds, counts) for _ in range(count)] for counts in numbers]
    return sorted(sorted(handful) for handful in handfuls if sum(handful) == amount)


@given(st.integers(0, 10), st.lists(st.integers(1, 12), max_size=4))
def test_any_vouchers(amount, values):
    assert solution.voucher_combinations(amount, list(values)) == every_count_of_each(amount, values)


def test_200_euros_in_seven_values():
    found = solution.voucher_combinations(200, [100, 50, 25, 20, 15, 10, 5])
    assert len(found) == 2_868
    assert [sum(combination) for combination in found] == [200] * 2_868
    assert found == sorted({tuple(sorted(combination)): combination for combination in found}.values())


@contract
def test_200_vouchers_of_one_euro():
    assert solution.voucher_combinations(200, [200, 1]) == [[1] * 200, [200]]
