from itertools import product

from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("order")
def test_a_large_truck_and_a_small_one():
    assert solution.count_ways(5, [2, 3]) == 2


@trap("order")
def test_three_different_trucks():
    assert solution.count_ways(7, [1, 2, 4]) == 31


@trap("nothing-to-ship")
def test_no_pallets():
    assert solution.count_ways(0, [1, 2]) == 1


@trap("nothing-to-ship")
def test_no_pallets_and_no_trucks():
    assert solution.count_ways(0, []) == 1


@trap("listed-twice")
def test_a_size_that_is_listed_twice():
    assert solution.count_ways(4, [2, 2]) == 1


@trap("listed-twice")
def test_a_size_that_is_listed_three_times_among_others():
    assert solution.count_ways(3, [1, 2, 1, 1]) == 3


@trap("large-truck")
def test_a_size_above_the_load_is_listed_first():
    assert solution.count_ways(3, [5, 1]) == 1


@trap("large-truck")
def test_a_size_above_the_load_is_listed_last():
    assert solution.count_ways(4, [2, 3, 6]) == 1


@trap("large-truck")
def test_sizes_from_large_to_small():
    assert solution.count_ways(4, [4, 3, 2, 1]) == 8


@contract
def test_one_truck_takes_all():
    assert solution.count_ways(7, [7]) == 1


@contract
def test_one_pallet_too_many_and_one_too_few():
    assert [solution.count_ways(8, [7]), solution.count_ways(6, [7])] == [0, 0]


@contract
def test_pallets_but_no_trucks():
    assert solution.count_ways(3, []) == 0


def written_out(pallets, sizes):
    """All sequences of up to as many trucks as there are pallets."""
    kinds = sorted(set(sizes))
    return sum(sum(way) == pallets for count in range(pallets + 1) for way in product(kinds, repeat=count))


@given(st.integers(0, 6), st.lists(st.integers(1, 8), max_size=4))
def test_any_load(pallets, sizes):
    assert solution.count_ways(pallets, list(sizes)) == written_out(pallets, sizes)


def test_5_000_pallets_and_two_sizes():
    before, last = 0, 1
    for _ in range(5_000):
        before, last = last, before + last
    assert solution.count_ways(5_000, [2, 1]) == last


@contract
def test_5_000_pallets_and_twenty_sizes():
    """Each entry is twice the one before, less the one that a truck of 21 would lead to."""
    ways = [0] * 20 + [1, 1]
    while len(ways) <= 20 + 5_000:
        ways.append(2 * ways[-1] - ways[-21])
    assert solution.count_ways(5_000, list(range(1, 21))) == ways[-1]
