"""Own parameters stand in the log: the same reviews have the same intervals at every replay."""

from __future__ import annotations

from datetime import timedelta

from engine.coach.foresight import Foresight
from engine.coach.tuning import Tuning
from engine.memory.fitting import Fit

OWN = (
    0.1,
    0.3,
    0.6,
    2.0,
    6.4,
    0.8,
    3.0,
    0.1,
    1.5,
    0.17,
    0.7,
    1.5,
    0.06,
    0.26,
    1.6,
    0.6,
    1.9,
    0.5,
    0.1,
    0.07,
    0.2,
)
FOUND = Fit(reviews=500, parameters=OWN)


def due(world, slug):
    return world.another().graded(world[slug]).due


def test_what_was_reviewed_keeps_its_day_and_what_comes_goes_by_the_new_parameters(world, make):
    w = world(make("a"), make("b"), make("c"))
    w.solve("a")
    before = due(w, "a")
    Tuning(w.gym.desk).write(FOUND)
    w.solve("b")
    assert due(w, "b") - w.today == before - w.today
    w.later(days=1)
    assert due(w, "a") == before
    w.solve("c")
    assert due(w, "c") - w.today < before - (w.today - timedelta(days=1))


def test_the_rebuild_proves_a_tuned_log(world, make):
    w = world(make("a"), make("b"))
    w.solve("a")
    Tuning(w.gym.desk).write(FOUND)
    w.later(days=1)
    w.solve("b")
    assert w.another().ledger.rebuild().proved


def test_reset_takes_it_back_once(world):
    w = world()
    assert not Tuning(w.gym.desk).reset()
    Tuning(w.gym.desk).write(FOUND)
    assert Tuning(w.gym.desk).outlook().since == w.today + timedelta(days=1)
    assert Tuning(w.gym.desk).reset()
    assert not Tuning(w.gym.desk).reset()
    assert Tuning(w.another().desk).outlook().since is None


def test_parameters_that_cannot_be_are_passed_over(world):
    w = world()
    Tuning(w.gym.desk).write(Fit(reviews=1, parameters=(1.0,)))
    Tuning(w.gym.desk).write(Fit(reviews=1, parameters=(*OWN[:-1], 0.0)))
    w.later(days=1)
    w.solve("a")
    assert Tuning(w.another().desk).outlook().since is None


def test_the_forecast_lives_by_them_too(world, make):
    w = world(make("a"), make("b"))
    w.solve("a")
    Tuning(w.gym.desk).write(FOUND)
    w.later(days=1)
    assert Foresight(w.another().desk).outlook().done == 1
