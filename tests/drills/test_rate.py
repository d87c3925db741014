"""The person's own grade: lower at will, higher only where time alone stood against it."""

from __future__ import annotations

import json

import pytest

LATE = "2027-03-01T09:14:00+00:00"
"""Fourteen minutes after `begun`; the problem is expected to take five."""


@pytest.fixture
def begun(drill):
    drill("next", "add-two")
    drill.put("add-two", "accepted/reference.py")
    return drill


def grades(drill) -> list[int]:
    """In the log, in order."""
    events = json.loads(drill("log", "show", "--json").out)["events"]
    return [event["grade"] for event in events if event["grade"]]


def test_nothing_was_graded_yet(drill):
    ran = drill("rate", "hard")
    assert (ran.status, ran.err) == (
        2,
        "error: Nothing has been graded yet. `drill submit` an answer first.\n",
    )


def test_without_a_grade_it_shows_grade_and_bounds(begun):
    begun("submit", DRILL_NOW=LATE)
    lines = begun("rate").lines
    assert lines[1] == "Add two numbers  add-two"
    assert lines[2] == "grade        hard: 14 min, more than twice the expected 5"
    assert lines[3] == "may be       again, hard or good · the facts do not allow easy"
    assert lines[4].startswith("comes again  ")


def test_a_grade_may_be_lowered(begun):
    begun("submit")
    ran = begun("rate", "again", "--json")
    assert ran.status == 0
    assert json.loads(ran.out)["grade"] == "again"
    assert begun("rate").lines[2] == "grade        again: set by you"
    assert grades(begun)[-1] == 1


def test_a_grade_that_the_facts_forbid_is_refused_with_the_highest(begun):
    begun("submit", DRILL_NOW=LATE)
    ran = begun("rate", "easy", "add-two")
    assert ran.status == 2
    assert "Easy is more than the facts allow" in ran.said
    assert "The highest is Good." in ran.said


@pytest.mark.parametrize(("typed", "given"), [("n\n", [2, 3]), ("y\n", [2]), ("\n", [2])])
def test_a_long_time_is_asked_about(begun, plain, typed, given):
    ran = begun.on_terminal("submit", typed=typed, DRILL_NOW=LATE)
    assert ran.status == 0
    assert "Did you really work 14 minutes on it? [Y/n]:" in plain(ran.out)
    assert grades(begun) == given


def test_a_short_time_is_not_asked_about(begun):
    assert "Did you really" not in begun.on_terminal("submit").out
