"""Bug hunts in the coach: who may have one, when one is offered, what it counts for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from engine.coach import Filters
from engine.coach.hunts import HuntOutcome
from engine.coach.practice import question
from engine.coach.road import Road
from engine.memory.forecast import forecast
from engine.types import Problem
from engine.types.errors import ProgressError, UnknownProblem
from tests.coach.conftest import MakeWorld, World

STACK = Path(__file__).resolve().parents[2] / "problems" / "structures" / "stack-generic"
DUE = Filters(due=True)


@pytest.fixture
def solved(world: MakeWorld, make: Callable[..., Problem]) -> World:
    """One problem with bugs, solved well, and due."""
    w = world(make("pile", folder=str(STACK)), make("other", "bfs"))
    w.solve("pile")
    w.later(days=40)
    return w


def found(w: World, minutes: float = 2) -> HuntOutcome:
    w.gym.hunts.begin(w["pile"])
    w.later(minutes=minutes)
    return w.gym.hunts.ended(w["pile"], "found")


def test_what_is_due_and_was_solved_well_is_offered_as_a_hunt(solved: World) -> None:
    choice = solved.gym.next(DUE)
    assert (choice.problem.slug, choice.light) == ("pile", True)
    assert "a bug hunt will do" in choice.reason


def test_after_a_hunt_it_comes_in_full(solved: World) -> None:
    outcome = solved.gym.hunts
    outcome.begin(solved["pile"])
    assert outcome.ended(solved["pile"], "found").counted
    solved.later(days=200)
    assert not solved.gym.next(DUE).light


def test_after_a_bug_that_was_not_found_a_full_solve_is_due_on_the_morrow(solved: World) -> None:
    outcome = solved.gym.hunts
    outcome.begin(solved["pile"])
    ended = outcome.ended(solved["pile"], "gave up")
    assert (ended.counted, ended.interval_days) == (True, 1)
    solved.later(days=1)
    choice = solved.gym.next(DUE)
    assert (choice.problem.slug, choice.light) == ("pile", False)


def test_what_was_solved_with_trouble_comes_in_full(world: MakeWorld, make: Callable[..., Problem]) -> None:
    w = world(make("pile", folder=str(STACK)))
    w.gym.start(w["pile"])
    for verdict in ("WA", "WA", "WA", "AC"):
        w.later(minutes=2)
        w.submit("pile", verdict)
    w.later(days=40)
    assert not w.gym.next(DUE).light


def test_a_problem_without_bugs_comes_in_full(world: MakeWorld) -> None:
    w = world()
    w.solve("a")
    w.later(days=40)
    assert not w.gym.next(DUE).light
    with pytest.raises(UnknownProblem, match="yields a bug hunt"):
        w.gym.hunts.choose()


def test_a_hunt_a_second_time_is_practice(solved: World) -> None:
    found(solved)
    solved.later(days=1)
    hunts = solved.gym.hunts
    assert "for practice" in hunts.choose().reason
    hunts.begin(solved["pile"])
    ended = hunts.ended(solved["pile"], "found")
    assert not ended.counted
    assert "bug hunt" in ended.why


def test_an_unsolved_problem_and_one_in_work_are_refused(solved: World) -> None:
    with pytest.raises(ProgressError, match="not solved yet"):
        solved.gym.hunts.begin(solved["other"])
    solved.gym.start(solved["pile"])
    with pytest.raises(ProgressError, match="at work on"):
        solved.gym.hunts.begin(solved["pile"])
    assert solved.gym.hunts.running() is None


def test_a_hunt_goes_on_today_with_the_same_bug_and_is_begun_anew_tomorrow(solved: World) -> None:
    hunts = solved.gym.hunts
    first = hunts.begin(solved["pile"])
    assert hunts.tried(first, "1").tries == 1
    assert solved.another().hunts.begin(solved["pile"]).bug == first.bug
    assert solved.another().hunts.running() is not None
    solved.later(days=1)
    assert solved.gym.hunts.running() is None
    assert solved.gym.hunts.begin(solved["pile"]).tries == 0


def test_its_minutes_count_as_work_and_as_reviews_of_the_day(solved: World) -> None:
    before = solved.gym.today().minutes
    found(solved, minutes=4)
    assert solved.gym.today().minutes == before + 4
    assert solved.gym.today().streak == 1


def test_due_minutes_are_those_of_a_hunt(solved: World) -> None:
    words = next(offer.words for offer in solved.gym.explain() if offer.kind == "due")
    assert "1 pattern due, about 3 min" in words


def test_a_session_counts_it(solved: World) -> None:
    solved.gym.sessions.begin(10)
    choice = solved.gym.sessions.next()
    assert choice is not None
    assert choice.light
    found(solved)
    status = solved.gym.sessions.status()
    assert status is not None
    assert (status.closed, status.accepted) == (("pile",), 1)


def test_undo_takes_it_back_whole_and_a_replay_knows_it(solved: World) -> None:
    due = solved.gym.next(DUE)
    hunting = solved.gym.hunts.begin(solved["pile"])
    solved.later(minutes=1)
    solved.gym.hunts.tried(hunting, "1")
    solved.later(minutes=20)
    solved.gym.hunts.ended(solved["pile"], "found")
    assert solved.gym.ledger.rebuild().proved
    undone = solved.gym.undo()
    assert undone is not None
    assert undone.kind == "hunted"
    assert solved.gym.hunts.running() is None
    assert solved.gym.next(DUE) == due
    assert solved.gym.ledger.rebuild().proved


def test_it_is_no_full_review_for_other_programs(solved: World) -> None:
    found(solved)
    assert len(solved.gym.ledger.reviews()) == 1


def test_the_forecast_shrinks_where_problems_yield_hunts(
    world: MakeWorld, make: Callable[..., Problem]
) -> None:
    problems = [make(f"p{number}", folder=str(STACK)) for number in range(30)]
    w = world(*problems)
    view = w.gym.desk.reading()
    asked = question(view, Road(view), 14)
    assert [task.hunted for task in asked.tasks] == [True] * 30
    bare = tuple(msgspec.structs.replace(task, hunted=False) for task in asked.tasks)
    without = forecast(msgspec.structs.replace(asked, tasks=bare)).pomodoros.middle
    found = forecast(asked).pomodoros.middle
    assert found is not None
    assert without is not None
    assert found < 0.95 * without


def test_only_the_hunt_that_is_meant_is_ended(solved: World) -> None:
    """Another terminal ended it and began one anew, or the day has turned."""
    hunts, pile = solved.gym.hunts, solved["pile"]
    old = hunts.begin(pile)
    hunts.ended(pile, "gave up", hunt=old.id)
    new = hunts.begin(pile)
    assert (new.bug.id, new.id) != (old.bug.id, old.id)
    for stale in (lambda: hunts.ended(pile, "found", "1", hunt=old.id), lambda: hunts.tried(old, "1")):
        with pytest.raises(ProgressError, match="is over"):
            stale()
    assert hunts.begin(pile).tries == 0
