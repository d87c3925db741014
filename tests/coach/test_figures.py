"""Figures behind the pictures of `drill stats`."""

from __future__ import annotations

from datetime import timedelta

import pytest


@pytest.fixture
def practised(world, make):
    w = world(make("a", minutes=10), make("b"), make("q", track="sql", minutes=15))
    w.solve("a", minutes=10)
    w.gym.start(w["b"])
    w.later(minutes=2)
    w.gym.hinted(w["b"], 1, "nudge")
    w.later(minutes=8)
    w.submit("b", "AC")
    w.later(days=1)
    w.gym.start(w["q"])
    w.later(minutes=7)
    w.gym.give_up(w["q"])
    return w


def test_work_by_day(practised):
    monday, tuesday = practised.gym.stats().heat
    assert (monday.minutes, monday.accepted, tuesday.minutes, tuesday.accepted) == (20, 2, 7, 0)
    assert tuesday.day == practised.today == practised.gym.stats().today
    practised.later(days=400)
    assert practised.gym.stats().heat == ()


def test_time_by_track_and_what_was_done_without_help(practised):
    stats = practised.gym.stats()
    assert [(track.track, track.minutes) for track in stats.tracks] == [("python", 20), ("sql", 7)]
    assert stats.hint_free_rate == pytest.approx(1 / 3)
    assert stats.first_try_rate == pytest.approx(1 / 3)


def test_true_retention_counts_reviews_after_the_first(practised):
    assert practised.gym.stats().recalled.reviews == 0
    practised.later(days=1)
    practised.solve("q")
    practised.later(days=40)
    practised.gym.start(practised["a"])
    practised.gym.give_up(practised["a"])
    found = practised.gym.stats().recalled
    assert (found.reviews, found.recalled, found.recent_reviews, found.recent_recalled) == (2, 1, 1, 0)
    assert found.aimed == 0.8


def test_load_of_the_next_days(practised):
    load = practised.gym.stats().load
    assert (len(load), load[0].day) == (30, practised.today)
    assert next(each.day - practised.today for each in load if each.due) == timedelta(days=1)
    assert sum(each.due for each in load) == 3
    assert load[1].minutes == 15
    practised.later(days=60)
    assert practised.gym.stats().load[0].due == 3
