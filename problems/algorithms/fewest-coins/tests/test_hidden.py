from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("greedy")
def test_6_out_of_1_3_4():
    assert solution.fewest_coins(6, [1, 3, 4]) == 2


@trap("greedy")
def test_6_out_of_3_and_4():
    assert solution.fewest_coins(6, [4, 3]) == 2


@trap("greedy")
def test_a_currency_with_a_coin_of_40():
    assert solution.fewest_coins(81, [1, 5, 10, 25, 40, 50]) == 3


@trap("nothing-due")
def test_nothing_is_due():
    assert solution.fewest_coins(0, [1, 2, 5]) == 0


@trap("nothing-due")
def test_nothing_is_due_and_the_tubes_are_empty():
    assert solution.fewest_coins(0, []) == 0


@trap("no-way")
def test_an_amount_between_two_payable_ones():
    assert solution.fewest_coins(11, [5, 3, 15]) == 3
    assert solution.fewest_coins(7, [5, 3, 15]) == None


@trap("no-way")
def test_all_coins_are_larger_than_the_amount():
    assert solution.fewest_coins(4, [5, 10]) == None


@trap("no-way")
def test_something_is_due_and_the_tubes_are_empty():
    assert solution.fewest_coins(1, []) == None


@trap("coin-once")
def test_four_times_the_only_coin():
    assert solution.fewest_coins(20, [5]) == 4


@trap("coin-once")
def test_twice_the_largest_coin_and_one_more():
    assert solution.fewest_coins(55, [5, 25, 10]) == 3


@trap("unsorted")
def test_a_coin_above_the_amount_is_listed_first():
    assert solution.fewest_coins(7, [20, 2, 1, 5]) == 2


@trap("unsorted")
def test_a_coin_above_the_amount_is_listed_in_the_middle():
    assert solution.fewest_coins(9, [2, 10, 3]) == 3


@contract
def test_the_amount_is_a_coin():
    assert solution.fewest_coins(25, [1, 25, 24]) == 1


@contract
def test_a_value_that_is_listed_twice():
    assert solution.fewest_coins(6, [2, 2]) == 3


def every_handful(amount, coins):
    """The smallest handful, of up to as many coins as there are cents, that comes to the amount."""
    sizes = [
        count
        for count in range(amount + 1)
        for handful in combinations_with_replacement(sorted(set(coins)), count)
        if sum(handful) == amount
    ]
    return min(sizes, default=None)


@given(st.integers(0, 12), st.lists(st.integers(1, 14), max_size=4))
def test_any_change(amount, coins):
    assert solution.fewest_coins(amount, list(coins)) == every_handful(amount, coins)


EVEN_COINS = [10, 24, 2, 18, 6, 20, 14, 4, 22, 12, 8, 16]


def test_9_999_cents_and_twelve_coins():
    assert solution.fewest_coins(9_999, EVEN_COINS) == None


@contract
def test_10_000_cents_and_twelve_coins():
    assert solution.fewest_coins(10_000, EVEN_COINS) == 417


@contract
def test_10_000_cents_in_coins_of_one():
    assert solution.fewest_coins(10_000, [1]) == 10_000


@contract
def test_10_000_cents_and_two_coins():
    """833 or 832 coins of 12 leave 4 or 16 cents, which no sevens make; 831 leave 28."""
    assert solution.fewest_coins(10_000, [12, 7]) == 835
