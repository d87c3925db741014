"""Review sessions: so many minutes of work."""

from __future__ import annotations

import pytest

from engine.types.errors import UnknownProblem


@pytest.fixture
def due(world, make):
    w = world(*(make(f"p{n}", topic=("merge", "bfs", "quick")[n % 3], minutes=10) for n in range(6)))
    for n in range(6):
        w.solve(f"p{n}", minutes=8)
    w.later(days=40)
    return w


def work(w, minutes=8):
    slug = w.gym.sessions.next().problem.slug
    w.gym.start(w[slug])
    w.later(minutes=minutes)
    w.submit(slug, "AC")
    return slug


def test_without_one_there_is_none(due):
    assert due.gym.sessions.status() is None
    assert due.gym.sessions.next() is None


def test_it_ends_when_its_minutes_are_worked(due):
    due.gym.sessions.begin(25)
    done = [work(due) for _ in range(3)]
    assert len(set(done)) == 3
    status = due.gym.sessions.status()
    assert (status.minutes, status.minutes_left, status.closed, status.accepted) == (25, 1, tuple(done), 3)
    assert due.gym.sessions.next() is None


def test_minutes_of_work_count_not_those_of_a_break(due):
    due.gym.sessions.begin(25)
    due.later(hours=2)
    assert due.gym.sessions.status().minutes_left == 25


def test_only_what_fits_into_what_is_left(due):
    due.gym.sessions.begin(12)
    work(due)
    assert due.gym.sessions.status().minutes_left == 4
    assert due.gym.sessions.next() is None


def test_a_session_shorter_than_any_problem_takes_one_all_the_same(due):
    due.gym.sessions.begin(5)
    assert due.gym.sessions.next().kind == "due"


def test_what_is_open_in_it_comes_again(due):
    due.gym.sessions.begin(25)
    first = due.gym.sessions.next().problem.slug
    due.gym.start(due[first])
    due.later(minutes=1)
    again = due.another().sessions.next()
    assert (again.problem.slug, again.kind) == (first, "unfinished")


def test_on_one_topic(due):
    due.gym.sessions.begin(60, "bfs")
    assert {work(due), work(due)} == {"p1", "p4"}
    with pytest.raises(UnknownProblem):
        due.gym.sessions.begin(60, "bsf")


def test_it_does_not_outlive_its_day_and_can_be_ended(due):
    due.gym.sessions.begin(25)
    due.gym.sessions.end()
    assert due.gym.sessions.status() is None
    due.gym.sessions.begin(25)
    due.later(days=1)
    assert due.gym.sessions.status() is None


def test_nothing_seen_yet_is_said(world):
    w = world()
    w.gym.sessions.begin(25)
    with pytest.raises(UnknownProblem):
        w.gym.sessions.next()
