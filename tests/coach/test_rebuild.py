from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.coach import ledger
from engine.memory import rating
from engine.types import Grade
from engine.types.errors import DrillError
from tests.coach.conftest import World, problem

STRICTER = tuple(
    (Grade.HARD if words == "accepted at the first submission" else grade, fits, words)
    for grade, fits, words in rating.RULES
)


def rebuilt(world):
    return world.another(write=False).ledger.rebuild()


def test_what_an_ordinary_life_leaves_is_proved(world):
    world = world(problem("a"), problem("b"))
    world.solve("a")
    world.gym.regrade(world["a"], Grade.AGAIN)
    world.gym.start(world["b"])
    world.gym.hinted(world["b"], 1, "nudge")
    world.later(days=1)
    world.submit("b", "WA")
    world.gym.give_up(world["b"])
    world.gym.undo()
    found = rebuilt(world)
    assert found.proved
    assert (found.attempts, found.graded, found.older) == (2, 2, 0)


def test_another_rule_says_whose_grade_changes_and_undo_takes_it_back(world, monkeypatch):
    world = world(problem("a"), problem("b"))
    world.solve("a")
    world.later(minutes=1)
    world.solve("b", minutes=1)
    monkeypatch.setattr(rating, "RULES", STRICTER)
    monkeypatch.setattr(ledger, "RULE_VERSION", rating.RULE_VERSION + 1)
    found = rebuilt(world)
    assert not found.proved
    assert found.same_state
    assert found.older == 2
    (change,) = found.changes
    assert (change.slug, change.grade, change.new_grade) == ("a", Grade.GOOD, Grade.HARD)
    assert change.new_due < change.due
    assert rebuilt(world) == found
    assert world.another().ledger.regrade() == 1
    assert rebuilt(world).proved
    assert world.another(write=False).graded(world["a"]).grade == Grade.HARD
    assert world.another(write=False).rejudging.gone() == []
    world.another().undo()
    assert rebuilt(world) == found


def test_the_persons_own_grade_outlives_another_rule_as_far_as_that_allows(world, monkeypatch):
    world = world(problem("a"), problem("b"))
    for slug, grade in (("a", Grade.AGAIN), ("b", Grade.GOOD)):
        world.solve(slug)
        world.gym.regrade(world[slug], grade)
    monkeypatch.setattr(rating, "RULES", STRICTER)
    changes = rebuilt(world).changes
    assert [(each.slug, each.new_grade) for each in changes] == [("b", Grade.HARD)]


@pytest.mark.parametrize(
    ("change", "value"),
    [("$.facts.submissions", 2), ("$.facts.work_seconds", 1.0), ("$.facts.accepted", "f")],
)
def test_facts_that_the_events_do_not_bear_out_are_named(world, change, value):
    world = world()
    world.solve("a")
    with sqlite3.connect(world.file) as db:
        db.execute("DROP TRIGGER event_no_update")
        new = "json('false')" if value == "f" else repr(value)
        db.execute(f"UPDATE event SET detail = json_set(detail, '{change}', {new}) WHERE kind = 'closed'")
    db.close()
    found = rebuilt(world)
    assert not found.proved
    assert [each.fact for each in found.doubts] == [change.split(".")[-1]]


def test_a_grade_that_was_tampered_with_is_named(world):
    world = world()
    world.solve("a")
    with sqlite3.connect(world.file) as db:
        db.execute("DROP TRIGGER event_no_update")
        db.execute("UPDATE event SET grade = 4 WHERE kind = 'closed'")
    db.close()
    (change,) = rebuilt(world).changes
    assert (change.grade, change.new_grade) == (Grade.EASY, Grade.GOOD)


SLUGS = ("a", "b")
DEEDS = {
    "start": lambda world, slug: world.gym.start(world[slug]),
    "right": lambda world, slug: world.submit(slug, "AC"),
    "wrong": lambda world, slug: world.submit(slug, "WA"),
    "broken": lambda world, slug: world.submit(slug, "CE"),
    "nudge": lambda world, slug: world.gym.hinted(world[slug], 1, "nudge"),
    "approach": lambda world, slug: world.gym.hinted(world[slug], 2, "approach"),
    "give up": lambda world, slug: world.gym.give_up(world[slug]),
    "again": lambda world, slug: world.gym.regrade(world[slug], Grade.AGAIN),
    "good": lambda world, slug: world.gym.regrade(world[slug], Grade.GOOD),
    "skip": lambda world, slug: world.gym.skip(world[slug]),
    "undo": lambda world, slug: world.gym.undo(),
    "reopen": lambda world, slug: setattr(world, "gym", world.another()),
    "minutes": lambda world, slug: world.later(minutes=20),
    "days": lambda world, slug: world.later(days=3),
    "clock set back": lambda world, slug: world.later(hours=-2),
}


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.sampled_from(SLUGS)), max_size=25))
def test_whatever_is_done_all_that_is_derived_equals_the_replay(deeds):
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder) / "progress.db", [problem(slug) for slug in SLUGS])
        for deed, slug in deeds:
            try:
                DEEDS[deed](world, slug)
            except DrillError:
                continue  # nothing to rate, say
        found = rebuilt(world)
        assert found.proved, found
