"""An answer that keeps something between calls is told with the calls that it takes."""

from __future__ import annotations

from collections.abc import Callable

from engine.types import Verdict

Judged = Callable[..., Verdict]
KEEPS = "def with_one(numbers, seen=[]):\n    seen.extend(numbers)\n    return [*seen, 1]\n"
FRESH = "def with_one(numbers):\n    return [*numbers, 1]\n"


def test_what_fails_only_after_other_calls_is_told_with_the_calls_before(judged: Judged) -> None:
    tests = """
import solution
def test_twice():
    assert solution.with_one([5]) == [5, 1]
    assert solution.with_one([]) == [1]
    assert solution.with_one([7]) == [7, 1]
"""
    failure = judged(tests, KEEPS, FRESH).failure
    assert failure is not None
    assert failure.call == "with_one([5])\nwith_one([])"
    assert (failure.got, failure.expected) == ("[5, 1]", "[1]")
    assert "only after the others" in failure.message


def test_a_property_that_fails_only_after_other_calls(judged: Judged) -> None:
    tests = """
from hypothesis import given, strategies as st
import solution
@given(st.lists(st.integers(0, 9), max_size=3))
def test_any(numbers):
    assert solution.with_one(numbers) == [*numbers, 1]
"""
    failure = judged(tests, KEEPS, FRESH).failure
    assert failure is not None
    assert failure.call.count("\n") >= 1
    assert "only after the others" in failure.message


def test_a_call_that_fails_by_itself_is_told_alone(judged: Judged) -> None:
    tests = """
import solution
def test_twice():
    assert solution.with_one([]) == [1]
    assert solution.with_one([7]) == [7, 1]
"""
    failure = judged(tests, "def with_one(numbers):\n    return [1]\n", FRESH).failure
    assert failure is not None
    assert failure.call == "with_one([7])"
    assert "only after" not in failure.message
