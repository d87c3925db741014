from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory import Facts, rate
from engine.types import Grade

FACTS = st.builds(
    Facts,
    accepted=st.booleans(),
    submissions=st.integers(0, 6),
    hints_nudge=st.integers(0, 3),
    hints_approach=st.integers(0, 2),
    gave_up=st.booleans(),
    work_seconds=st.none() | st.floats(0, 20_000),
    work_is_least=st.booleans(),
    expected_seconds=st.floats(60, 7200),
    seen_within_a_day=st.booleans(),
)


def solved(**facts: object) -> Facts:
    """Accepted at the first submission, in 15 of 20 expected minutes."""
    usual: dict[str, Any] = {
        "accepted": True,
        "submissions": 1,
        "work_seconds": 900.0,
        "expected_seconds": 1200.0,
    }
    return Facts(**{**usual, **facts})


@pytest.mark.parametrize(
    ("facts", "grade", "reason"),
    [
        (solved(), Grade.GOOD, "accepted at the first submission"),
        (solved(submissions=2), Grade.GOOD, "accepted at submission 2"),
        (solved(submissions=3), Grade.HARD, "accepted at submission 3"),
        (solved(hints_nudge=1), Grade.HARD, "accepted with a nudge"),
        (solved(work_seconds=2401.0), Grade.HARD, "40 min, more than twice the expected 20"),
        (solved(work_seconds=2400.0), Grade.GOOD, "accepted at the first submission"),
        (solved(work_seconds=600.0), Grade.EASY, "first submission, 10 of 20 min, no hint"),
        (solved(hints_approach=1), Grade.AGAIN, "a hint gave the approach away"),
        (solved(accepted=False), Grade.AGAIN, "not accepted"),
        (solved(accepted=False, gave_up=True), Grade.AGAIN, "gave up"),
    ],
)
def test_the_table(facts, grade, reason):
    rating = rate(facts)
    assert (rating.grade, rating.reason) == (grade, reason)


@pytest.mark.parametrize(
    "fact",
    [
        {"work_seconds": None},
        {"work_is_least": True},
        {"seen_within_a_day": True},
        {"submissions": 2},
        {"work_seconds": 601.0},
    ],
)
def test_quick_is_good_only_where_one_thing_is_amiss(fact):
    assert rate(solved(**{"work_seconds": 600.0, **fact})).grade == Grade.GOOD


def test_time_alone_may_be_forgiven_by_the_person():
    assert rate(solved(work_seconds=9000.0)).highest == Grade.GOOD
    assert rate(solved(submissions=3)).highest == Grade.HARD
    assert rate(solved(hints_approach=1)).highest == Grade.AGAIN


@given(FACTS)
def test_unknown_time_never_makes_more_than_good(facts):
    assert rate(msgspec.structs.replace(facts, work_seconds=None)).grade <= Grade.GOOD


@given(FACTS)
def test_more_hints_or_submissions_never_make_a_better_grade(facts):
    grade = rate(facts).grade
    for worse in ("hints_nudge", "hints_approach"):
        assert rate(msgspec.structs.replace(facts, **{worse: getattr(facts, worse) + 1})).grade <= grade
    if facts.submissions:
        assert rate(msgspec.structs.replace(facts, submissions=facts.submissions + 1)).grade <= grade


@given(FACTS)
def test_the_highest_grade_is_never_below_the_one_given(facts):
    rating = rate(facts)
    assert rating.grade <= rating.highest
    assert rating.reason
