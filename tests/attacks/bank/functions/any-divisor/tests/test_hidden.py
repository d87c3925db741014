import solution
from hypothesis import given
from hypothesis import strategies as st

from engine.testing import contract, trap


@trap("itself")
def test_a_number_with_several():
    assert solution.divisor(12) in (2, 3, 4, 6), "a divisor of 12 that is neither 1 nor 12"


@contract
def test_the_divisor_divides():
    found = solution.divisor(35)
    assert 35 % found == 0


@contract
def test_the_divisor_is_less_than_the_number():
    assert 1 < solution.divisor(49) < 49, "1 < divisor(49) < 49"


@given(st.integers(2, 40), st.integers(2, 40))
def test_any_product(one, other):
    product = one * other
    assert solution.divisor(product) in [n for n in range(2, product) if product % n == 0], "a divisor"
