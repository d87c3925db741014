import solution

from engine.testing import contract, trap


@trap("subtracts")
def test_one_and_one():
    assert solution.add(1, 1) == 2


@contract
def test_zeros():
    assert solution.add(0, 0) == 0
