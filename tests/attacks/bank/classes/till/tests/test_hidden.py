import pytest
import solution
from hypothesis import given
from hypothesis import strategies as st

from engine.testing import contract, replay, trap


@contract
def test_totals_through_a_property():
    till = solution.Till()
    till.add(5)
    till.add(-2)
    assert till.total == 3
    assert len(till) == 2


@trap("order")
def test_walking_over_a_till():
    till = solution.Till()
    for amount in (1, 2, 3):
        till.add(amount)
    assert list(till) == [3, 2, 1]
    assert list(till.history()) == [1, 2, 3]


@contract
def test_the_largest_by_a_key_of_the_caller():
    till = solution.Till()
    for amount in (4, -9, 6):
        till.add(amount)
    assert till.largest(lambda amount: -amount) == -9


@trap("error")
def test_nothing_to_take_back():
    till = solution.Till()
    with pytest.raises(solution.EmptyTill):
        till.undo()


@contract
def test_tills_with_the_same_amounts():
    one, other, third = solution.Till(), solution.Till(), solution.Till()
    for till in (one, other):
        till.add(7)
    third.add(8)
    assert one == other
    assert (one == third) == False  # noqa: E712


@given(st.lists(st.one_of(st.tuples(st.just("add"), st.integers(-9, 9)), st.just(("undo",)), st.just(("len",)))))
def test_any_sequence(steps):
    seen, amounts = [], []
    for name, *arguments in steps:
        if name == "add":
            amounts.append(arguments[0])
            seen.append(("returned", None))
        elif name == "len":
            seen.append(("returned", len(amounts)))
        else:
            seen.append(("returned", amounts.pop()) if amounts else ("raised", "EmptyTill"))
    assert replay(solution.Till, steps) == seen
