import pytest
from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("zero-one")
def test_amount_1():
    assert solution.whole_root(1, 2) == 1


@trap("zero-one")
def test_k_is_1():
    assert solution.whole_root(17, 1) == 17


@contract
def test_amount_0():
    assert solution.whole_root(0, 1) == 0


@contract
def test_amount_2():
    assert solution.whole_root(2, 20) == 1


@trap("rounded-up")
def test_amount_8_lies_nearer_to_9_than_to_4():
    assert solution.whole_root(8, 2) == 2


@trap("rounded-up")
def test_an_amount_just_above_a_power():
    assert solution.whole_root(26, 2) == 5


@trap("float")
def test_a_small_amount_that_is_a_third_power():
    assert solution.whole_root(343, 3) == 7


@trap("refused")
def test_a_negative_amount():
    with pytest.raises(ValueError):
        solution.whole_root(-8, 3)


@trap("refused")
def test_an_amount_of_minus_1():
    with pytest.raises(ValueError):
        solution.whole_root(-1, 1)


@trap("refused")
def test_k_is_0():
    with pytest.raises(ValueError):
        solution.whole_root(1, 0)


def counted_up(amount, k):
    return max(root for root in range(amount + 1) if root**k <= amount)


@given(st.integers(0, 400), st.integers(1, 20))
def test_any_small_amount(amount, k):
    assert solution.whole_root(amount, k) == counted_up(amount, k)


def test_one_cent_less_than_a_square_of_18_digits():
    assert solution.whole_root(987_654_321**2 - 1, 2) == 987_654_320


@trap("float")
def test_a_square_of_60_digits():
    root = 123456789012345678901234567891
    assert solution.whole_root(root**2, 2) == root


@trap("float")
def test_one_cent_less_than_a_square_of_60_digits():
    root = 123456789012345678901234567891
    assert solution.whole_root(root**2 - 1, 2) == root - 1


@contract
def test_an_amount_of_100_digits_and_k_20():
    assert solution.whole_root(10**100 - 1, 20) == 99_999


@contract
def test_an_amount_of_100_digits_and_k_1():
    assert solution.whole_root(10**100 - 1, 1) == 10**100 - 1
