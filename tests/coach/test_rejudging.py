"""The tests of a problem were wrong: its stored answers get other verdicts, and grades follow."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from engine.coach.rejudging import Rejudged, Rejudging
from engine.progress import Log, fold
from engine.types import Grade, Verdict, VerdictName


def rejudging(w, **hashes: str) -> Rejudging:
    """With the content hash that each problem has now; unless given, that of the day."""
    gym = w.another()
    return Rejudging(gym._desk, gym._log, lambda p: hashes.get(p.slug, p.content_hash))


def judged(stored, *names: str) -> list[Rejudged]:
    return [Rejudged(each, Verdict(name=VerdictName(name))) for each, name in zip(stored, names, strict=True)]


def state(w) -> bytes:
    """All that follows from the log, built anew."""
    with Log.open(w.file, write=False) as log:
        return msgspec.json.encode(fold(log.rows()))


def again(w, *names: str, slug: str = "a"):
    """All answers to a problem get these verdicts; the grades that change."""
    r = rejudging(w)
    answers = judged(r.stored([slug]), *names)
    changes = r.outlook(answers)
    r.write(answers)
    return changes


def last(w, slug: str = "a"):
    return w.another().history(w[slug]).last


def test_only_what_a_change_may_concern_is_named(world, make):
    w = world(make("a"), make("b"), make("talk", kind="card"))
    for slug in ("a", "b", "talk"):
        w.submit(slug, "AC")
    assert [each.why for each in rejudging(w).stored()] == ["", ""]
    assert [each.why for each in rejudging(w, a="new").stored()] == ["problem", ""]
    w.settings = msgspec.structs.replace(w.settings, engine_version="2.0")
    assert [each.why for each in rejudging(w, b="new").stored()] == ["judge", "problem and judge"]
    assert [each.problem.slug for each in rejudging(w).stored(["b"])] == ["b"]


def test_what_was_judged_again_is_not_named_again(world):
    w = world()
    w.submit("a", "AC")
    r = rejudging(w, a="new")
    r.write(judged(r.stored(), "AC"))
    assert [each.why for each in rejudging(w, a="new").stored()] == [""]
    assert [each.why for each in rejudging(w, a="newer").stored()] == ["problem"]


def test_wrong_answers_that_were_right_raise_the_grade(world):
    w = world()
    w.gym.start(w["a"])
    for verdict in ("WA", "WA", "AC"):
        w.later(minutes=5)
        w.submit("a", verdict)
    assert last(w).grade == Grade.HARD
    (change,) = again(w, "AC", "AC", "AC")
    assert (change.grade, change.new_grade) == (Grade.HARD, Grade.GOOD)
    assert change.new_due > change.due
    assert (last(w).grade, last(w).submissions) == (Grade.GOOD, 1)


def test_an_answer_that_was_not_right_is_not_accepted_any_more(world):
    w = world()
    w.solve("a")
    (change,) = again(w, "WA")
    assert change.reason == "not accepted any more"
    assert (last(w).grade, last(w).accepted) == (Grade.AGAIN, False)
    assert w.another().next().kind == "unfinished"
    assert w.another().stats().solved == 0


def test_a_right_answer_before_giving_up_is_accepted(world):
    w = world()
    w.submit("a", "WA")
    w.gym.hinted(w["a"], 1, "approach")
    w.gym.give_up(w["a"])
    (change,) = again(w, "AC")
    assert (change.grade, change.new_grade) == (Grade.AGAIN, Grade.GOOD)
    assert last(w).hints_approach == 0, "the hint came after the right answer"
    assert last(w).work_seconds is None, "and so did part of the work"


def test_an_answer_that_no_longer_compiles_is_no_submission(world):
    w = world()
    w.submit("a", "WA")
    w.later(days=1)
    w.another().start(w["a"])
    (change,) = again(w, "CE")
    assert (change.grade, change.new_grade) == (Grade.AGAIN, None)
    assert change.new_due is None


def test_a_grade_of_the_persons_own_stays_as_far_as_the_facts_allow(world):
    w = world()
    for verdict in ("WA", "AC"):
        w.submit("a", verdict)
    w.gym.regrade(w["a"], Grade.HARD)
    assert again(w, "AC", "AC") == []
    assert (last(w).grade, last(w).submissions) == (Grade.HARD, 1)
    assert w.another().graded(w["a"]).highest == Grade.GOOD


def test_an_open_attempt_is_charged_for_what_was_really_wrong(world):
    w = world()
    for verdict in ("WA", "WA"):
        w.submit("a", verdict)
    assert again(w, "WA", "AC") == []
    assert w.another().attempt(w["a"]).submissions == 1


def test_answers_after_the_end_and_old_ones_change_no_grade(world):
    w = world()
    w.solve("a", text="mine")
    w.submit("a", "WA")
    w.later(days=2)
    assert w.submit("a", "AC", "mine").repeated_old_answer
    assert again(w, "AC", "AC", "WA") == []
    assert last(w).grade == Grade.GOOD


def test_our_own_fault_changes_nothing(world):
    w = world()
    w.solve("a")
    before = state(w)
    assert again(w, "IE") == []
    assert state(w) == before


def test_looking_writes_nothing(world):
    w = world()
    w.solve("a")
    events = w.events
    r = rejudging(w)
    assert len(r.outlook(judged(r.stored(), "WA"))) == 1
    assert w.events == events


def test_one_undo_takes_the_whole_run_back(world, make):
    w = world(make("a"), make("b"))
    for slug in ("a", "b"):
        w.solve(slug)
    before = state(w)
    r = rejudging(w)
    assert r.write(judged(r.stored(), "WA", "WA")) == 2
    assert state(w) != before
    assert w.another().undo().kind == "rejudged"
    rebuilt = msgspec.json.decode(state(w))
    assert rebuilt | {"row": 0} == msgspec.json.decode(before) | {"row": 0}


def test_history_is_never_rewritten_and_rebuilding_gives_the_same_state(world):
    w = world()
    gym = w.gym
    w.solve("a")
    with Log.open(w.file, write=False) as log:
        before = list(log.events())
    again(w, "WA")
    again(w, "AC")
    with Log.open(w.file, write=False) as log:
        assert list(log.events())[: len(before)] == before
    assert gym.history(w["a"]) == w.another().history(w["a"])
    assert last(w).grade == Grade.GOOD


def test_judging_again_settles_a_dispute(world):
    w = world()
    w.submit("a", "WA")
    w.gym.give_up(w["a"])
    found, event = w.gym.appeals.submission(w["a"])
    w.gym.appeals.dispute(found, event, "")
    (change,) = again(w, "WA")
    assert change.reason == "no longer disputed"
    assert (last(w).disputed, last(w).counted) == (False, Grade.AGAIN)
    assert change.due is None
    assert change.new_due > w.today


def test_what_left_the_bank_is_named(world, make):
    w = world(make("a"), make("b"))
    for slug in ("a", "b"):
        w.submit(slug, "AC")
    del w.bank.problems["b"]
    w.bank.__dict__.pop("_by_id", None)
    r = rejudging(w)
    assert [each.problem.slug for each in r.stored()] == ["a"]
    assert r.gone() == ["b"]


@pytest.mark.parametrize("days", [0, 40])
def test_the_new_due_day_is_that_of_the_day_of_the_attempt(world, days):
    w = world()
    given = w.solve("a")
    w.later(days=days)
    (change,) = again(w, "WA")
    assert change.due == given.due
    assert change.day == date(2025, 3, 3)
    assert change.new_due < given.due
