import pytest
import solution
from hypothesis import given
from hypothesis import strategies as st

from engine.testing import contract, trap

SECRET = "the hidden tests of merge-lists"
lists = st.lists(st.integers(-50, 50), max_size=12).map(sorted)


@contract
def test_the_shown_case():
    assert solution.merge([1, 4], [2]) == [1, 2, 4]


@contract
def test_nothing_to_merge():
    assert solution.merge([], []) == []


@trap("tail")
def test_a_long_list_and_a_short_one():
    assert solution.merge([1, 5, 9], [0]) == [0, 1, 5, 9]


@trap("unsorted")
def test_a_list_out_of_order():
    with pytest.raises(ValueError):
        solution.merge([2, 1], [3])


@given(lists, lists)
def test_any_two_lists(first, second):
    assert solution.merge(first, second) == sorted(first + second)
