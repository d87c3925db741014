from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, trap


@trap("stops-early")
def test_a_moment_between_two_entries_and_no_others():
    assert solution.first_on_or_after([100, 200], 101) == 1


@trap("stops-early")
def test_the_last_of_two_entries():
    assert solution.first_on_or_after([100, 200], 200) == 1


@trap("after-equal")
def test_one_entry_at_the_moment():
    assert solution.first_on_or_after([100, 200, 300], 200) == 1


@trap("after-equal")
def test_a_single_entry_at_the_moment():
    assert solution.first_on_or_after([200], 200) == 0


@trap("any-equal")
def test_three_entries_at_the_moment():
    assert solution.first_on_or_after([100, 200, 200, 200, 300], 200) == 1


@trap("any-equal")
def test_all_entries_at_the_moment():
    assert solution.first_on_or_after([200, 200, 200, 200], 200) == 0


@trap("past-the-end")
def test_a_moment_after_all_entries():
    assert solution.first_on_or_after([100, 200, 300], 301) == 3


@trap("past-the-end")
def test_a_moment_after_a_single_entry():
    assert solution.first_on_or_after([200], 201) == 1


@contract
def test_the_first_of_two_entries():
    assert solution.first_on_or_after([100, 200], 100) == 0


@contract
def test_the_widest_numbers():
    assert solution.first_on_or_after([0, 0, 4_000_000_000, 4_000_000_000], 4_000_000_000) == 2


def one_by_one(times, moment):
    return next((position for position, time in enumerate(times) if time >= moment), len(times))


@given(st.lists(st.integers(0, 12), max_size=12).map(sorted), st.integers(0, 13))
def test_any_journal(times, moment):
    assert solution.first_on_or_after(times, moment) == one_by_one(times, moment)


def test_20_000_questions_about_300_000_entries():
    assert probes.ask_often(300_000, 20_000) == [(3 * k, 3 * k) for k in range(10, 100_001, 10)]


def test_20_000_questions_for_a_second_with_200_000_of_300_000_entries():
    assert probes.ask_for_a_busy_second(300_000, 20_000) == [100_000]
