"""An attempt ends at four in the morning, whoever looks."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from engine.types import Grade


def closings(w):
    return [(c.ending, c.grade) for c in w.another(write=False).history(w["a"]).closings]


def test_left_open_after_a_submission_it_is_again(world):
    w = world()
    w.submit("a", "WA")
    w.later(days=1)
    assert closings(w) == [("day turned", Grade.AGAIN)]


def test_left_open_after_a_hint_it_is_again(world):
    w = world()
    w.gym.hinted(w["a"], 1, "nudge")
    w.later(days=1)
    assert closings(w) == [("day turned", Grade.AGAIN)]


@pytest.mark.parametrize("verdict", [None, "CE"])
def test_left_open_with_nothing_tried_it_has_no_grade(world, verdict):
    w = world()
    w.gym.start(w["a"])
    if verdict:
        w.submit("a", verdict)
    w.later(days=1)
    assert closings(w) == [("day turned", None)]
    assert w.gym.today().due == 0


def test_looking_writes_nothing_and_the_next_step_writes_the_closing_once(world, make):
    w = world(make("a"), make("b"))
    w.submit("a", "WA")
    w.later(days=1)
    for _ in range(2):
        w.gym.today()
        w.gym.weak()
    assert ("closed", "a") not in w.events
    w.gym.start(w["b"])
    w.another().start(w["b"])
    assert w.events.count(("closed", "a")) == 1
    assert closings(w) == [("day turned", Grade.AGAIN)]


def test_it_counts_for_the_day_it_was_begun_on(world):
    w = world()
    w.submit("a", "WA")
    w.later(days=3)
    w.gym.start(w["a"])
    assert [c.day for c in w.gym.history(w["a"]).closings] == [w.today.toordinal() - 3]


def test_an_evening_past_midnight_is_one_attempt(world):
    w = world()
    w.gym.start(w["a"])
    w.later(hours=8)
    assert w.gym.start(w["a"]).continued
    w.later(hours=1, minutes=1)
    assert not w.gym.start(w["a"]).continued


def test_an_answer_at_breakfast_begins_a_new_attempt(world):
    w = world()
    w.submit("a", "WA")
    w.later(hours=12)
    outcome = w.submit("a", "AC")
    assert (outcome.submissions, outcome.grade) == (1, Grade.GOOD)
    assert closings(w) == [("day turned", Grade.AGAIN), ("accepted", Grade.GOOD)]


def test_a_problem_gone_from_the_bank_does_not_stop_the_day(world, make):
    w = world(make("a"), make("b"))
    w.submit("a", "WA")
    w.later(days=1)
    del w.bank.problems["a"]
    gym = w.another()
    gym.start(w["b"])
    assert gym.today().current.slug == "b"
    assert gym.weak() == []


def test_flying_west_does_not_close_the_attempt(world):
    w = world()
    w.gym.start(w["a"])
    w.now = w.now.astimezone(timezone(timedelta(hours=-16)))
    assert w.gym.start(w["a"]).continued
