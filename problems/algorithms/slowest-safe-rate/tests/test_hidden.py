from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("float")
def test_a_long_file_and_one_byte_more():
    assert solution.slowest_rate([5 * 10**17 + 1], 5) == 10**17 + 1


@trap("float")
def test_a_file_of_18_digits_that_does_not_come_out_even():
    assert solution.slowest_rate([999_999_999_999_999_991], 10) == 10**17


@trap("exact-fit")
def test_a_file_that_comes_out_even():
    assert solution.slowest_rate([200], 2) == 100


@trap("exact-fit")
def test_as_many_seconds_as_files():
    assert solution.slowest_rate([40, 90, 90], 3) == 90


@trap("shared-second")
def test_small_files_between_large_ones():
    assert solution.slowest_rate([1, 99, 1, 99], 6) == 50


@trap("shared-second")
def test_one_second_to_spare():
    assert solution.slowest_rate([10, 10, 10], 4) == 10


@trap("too-few-seconds")
def test_one_second_less_than_files():
    assert solution.slowest_rate([5, 7, 6], 2) == None


@trap("too-few-seconds")
def test_no_seconds():
    assert solution.slowest_rate([1], 0) == None


@trap("lowest-rate")
def test_a_second_for_each_byte():
    assert solution.slowest_rate([3, 4], 7) == 1


@trap("lowest-rate")
def test_all_the_time_in_the_world():
    assert solution.slowest_rate([30, 40], 10**18) == 1


@contract
def test_a_second_less_than_bytes():
    assert solution.slowest_rate([3, 4], 6) == 2


@contract
def test_a_single_byte():
    assert solution.slowest_rate([1], 1) == 1


@contract
def test_no_files():
    assert solution.slowest_rate([], 0) == 1


@contract
def test_no_files_and_much_time():
    assert solution.slowest_rate([], 100) == 1


def second_by_second(sizes, seconds):
    for rate in range(1, 13):
        passed = 0
        for left in sizes:
            while left > 0:
                left -= rate
                passed += 1
        if passed <= seconds:
            return rate
    return None


@given(st.lists(st.integers(1, 12), max_size=5), st.integers(0, 25))
def test_any_night(sizes, seconds):
    assert solution.slowest_rate(sizes, seconds) == second_by_second(sizes, seconds)


def test_5_000_files():
    sizes = [*range(1, 2_500), 10**18, *range(2_500, 5_000)]
    assert solution.slowest_rate(sizes, 5_001) == 5 * 10**17
