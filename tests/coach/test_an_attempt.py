"""From the stub to the grade."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.progress import Log
from engine.types import Answer, Grade, Verdict, VerdictName
from engine.types.errors import ProgressError


def test_an_accepted_answer_closes_the_attempt_and_says_when_it_is_due(world):
    w = world()
    w.gym.start(w["a"])
    w.later(minutes=12)
    assert not w.submit("a", "WA").closed
    w.later(minutes=3)
    outcome = w.submit("a", "AC")
    assert (outcome.counted, outcome.closed, outcome.submissions) == (True, True, 2)
    assert (outcome.grade, outcome.reason) == (Grade.GOOD, "accepted at submission 2")
    assert outcome.work_seconds == 15 * 60
    assert outcome.due == w.today + timedelta(days=outcome.interval_days or 0)
    assert outcome.due == outcome.previews[Grade.GOOD]
    assert sorted(outcome.previews.values()) == list(outcome.previews.values())
    assert w.gym.attempt(w["a"]) is None


def test_every_step_leaves_its_raw_facts(world):
    w = world()
    w.gym.start(w["a"])
    w.later(minutes=5)
    w.gym.hinted(w["a"], 1, "nudge")
    w.submit("a", "AC", text="def f(): ...")
    with Log.open(w.file) as log:
        events = {event.kind: event for event in log.events()}
    assert list(events) == ["started", "hinted", "submitted", "accepted", "closed"]
    assert len({event.attempt for event in events.values()}) == 1
    assert len({event.uuid for event in events.values()}) == 5
    submitted, closed = events["submitted"], events["closed"]
    assert (submitted.verdict, submitted.tests_passed, submitted.tests_total) == ("AC", 9, 9)
    assert submitted.answer == "def f(): ..."
    assert (closed.grade, closed.hints_nudge, closed.submissions, closed.work_seconds) == (2, 1, 1, 300.0)
    assert (closed.problem_id, closed.pattern, closed.content_hash) == ("id-a", "pattern-a", "hash-a")
    assert (closed.verdict, closed.tests_passed, closed.tests_total) == ("AC", 9, 9)
    assert (closed.engine_version, closed.rule_version, closed.utc_offset) == ("1.0", 1, 60)
    assert closed.device
    assert closed.detail["facts"]["expected_seconds"] == 1200.0


def test_starting_twice_on_one_day_continues(world):
    w = world()
    first = w.gym.start(w["a"])
    w.later(minutes=30)
    again = w.another().start(w["a"])
    assert (first.continued, again.continued) == (False, True)
    assert first.id == again.id
    assert w.events == [("started", "a")]


@pytest.mark.parametrize("verdict", ["CE", "IE"])
def test_what_does_not_compile_and_what_is_our_fault_costs_nothing(world, verdict):
    w = world()
    outcomes = [w.submit("a", verdict) for _ in range(5)]
    assert not any(outcome.counted for outcome in outcomes)
    assert w.submit("a", "AC").grade == Grade.GOOD


def test_what_is_begun_again_is_the_current_one_and_stays_one_attempt(world, make):
    w = world(make("a"), make("b"))
    first = w.gym.start(w["a"])
    w.later(minutes=1)
    w.gym.start(w["b"])
    w.later(minutes=1)
    again = w.gym.start(w["a"])
    assert (again.id, again.continued) == (first.id, True)
    assert w.gym.current() == w["a"]
    assert w.gym.history(w["a"]).attempts == 1
    assert w.another().current() == w["a"]


def test_an_answer_without_a_start_opens_an_attempt_of_unknown_time(world):
    w = world()
    outcome = w.submit("a", "AC")
    assert (outcome.grade, outcome.work_seconds) == (Grade.GOOD, None)


def test_a_quick_first_answer_is_easy_and_a_long_pause_makes_it_good(world, make):
    w = world(make("a"), make("b", minutes=60))
    assert w.solve("a", minutes=10).grade == Grade.EASY
    pause = w.solve("b", minutes=50)
    assert (pause.grade, pause.work_seconds) == (Grade.GOOD, 900.0)


def test_for_a_repeat_the_own_median_is_expected(world):
    w = world()
    w.solve("a", minutes=8)
    w.later(days=40)
    assert w.solve("a", minutes=8).grade == Grade.GOOD
    w.later(days=40)
    assert w.solve("a", minutes=4).grade == Grade.EASY


def test_a_hint_is_charged_once_however_often_it_is_read(world):
    w = world()
    for number, level in ((1, "nudge"), (1, "nudge"), (2, "approach"), (1, "nudge")):
        w.gym.hinted(w["a"], number, level)
    attempt = w.gym.attempt(w["a"])
    assert (attempt.hints_nudge, attempt.hints_approach, attempt.hint_reached) == (1, 1, 2)
    assert w.submit("a", "AC").grade == Grade.AGAIN


def test_running_counts_for_nothing_but_time(world):
    w = world()
    w.gym.start(w["a"])
    w.later(minutes=10)
    answer, verdict = Answer(name="s", files={"s": b""}), Verdict(name=VerdictName.WA)
    w.gym.ran(w["a"], answer, verdict)
    attempt = w.gym.attempt(w["a"])
    assert (attempt.submissions, attempt.work_seconds) == (0, 600.0)


def test_giving_up_is_again_and_comes_back_tomorrow(world):
    w = world()
    w.gym.start(w["a"])
    outcome = w.gym.give_up(w["a"])
    assert (outcome.grade, outcome.reason, outcome.closed) == (Grade.AGAIN, "gave up", True)
    assert outcome.due == w.today + timedelta(days=1)
    assert w.submit("a", "AC").graded_before


def test_looking_at_the_solution_of_something_solved_is_free_until_it_is_due(world):
    w = world()
    w.solve("a")
    assert w.gym.give_up(w["a"]).grade is None
    w.later(days=1)
    assert w.gym.is_solved(w["a"])
    assert w.gym.give_up(w["a"]).grade is None
    w.later(days=90)
    assert not w.gym.is_solved(w["a"])
    assert w.gym.give_up(w["a"]).grade == Grade.AGAIN


def test_an_answer_after_the_end_is_judged_and_logged_and_changes_nothing(world):
    w = world()
    first = w.solve("a")
    second = w.submit("a", "WA")
    assert (second.graded_before, second.grade, second.counted) == (True, None, False)
    assert second.due == first.due
    assert [kind for kind, _ in w.events].count("closed") == 1
    assert w.gym.today().done == ("a",)


def test_an_old_answer_is_judged_but_not_graded(world):
    w = world()
    w.solve("a", text="def f():\n    return 1\n")
    w.later(days=60)
    w.gym.start(w["a"])
    old = w.submit("a", "AC", text="def f():  \n    return 1\n\n")
    assert (old.repeated_old_answer, old.grade, old.closed, old.counted) == (True, None, False, False)
    assert w.gym.attempt(w["a"]).submissions == 0
    assert old.interval_days == (old.due - w.today).days < 0
    fresh = w.submit("a", "AC", text="def f():\n    return int(True)\n")
    assert (fresh.repeated_old_answer, fresh.submissions, fresh.closed) == (False, 1, True)


def test_an_old_answer_out_of_the_blue_opens_no_attempt(world):
    w = world()
    w.solve("a", text="x")
    w.later(days=1)
    assert w.submit("a", "AC", text="x").repeated_old_answer
    assert w.gym.attempt(w["a"]) is None


def test_siblings_share_one_grade_a_day(world, make):
    w = world(make("a", pattern="p"), make("b", pattern="p"))
    first = w.solve("a")
    second = w.solve("b")
    assert first.scheduled
    assert second.grade == Grade.GOOD
    assert (second.scheduled, second.previews, second.due) == (False, {}, first.due)


def test_a_person_may_lower_a_grade_and_raise_it_as_far_as_the_facts_allow(world, make):
    w = world(make("a"), make("b"))
    given = w.solve("a")
    lowered = w.gym.regrade(w["a"], Grade.HARD)
    assert (lowered.grade, lowered.due) == (Grade.HARD, given.previews[Grade.HARD])
    assert w.gym.regrade(w["a"], Grade.GOOD).due == given.due
    with pytest.raises(ProgressError, match="Easy is more than the facts allow: accepted at the first"):
        w.gym.regrade(w["a"], Grade.EASY)
    with pytest.raises(ProgressError, match="b has no grade to change"):
        w.gym.regrade(w["b"], Grade.HARD)


def test_the_grade_that_stands_is_told_with_its_bounds(world, make):
    w = world(make("a"), make("b"))
    with pytest.raises(ProgressError, match="Nothing has been graded yet"):
        w.gym.graded()
    given = w.solve("a")
    told = w.gym.graded()
    assert (told.problem.slug, told.grade, told.reason) == ("a", Grade.GOOD, given.reason)
    assert (told.highest, told.due) == (Grade.GOOD, given.due)
    w.gym.regrade(w["a"], Grade.AGAIN)
    assert (w.gym.graded(w["a"]).grade, w.gym.graded(w["a"]).reason) == (Grade.AGAIN, "set by you")
    with pytest.raises(ProgressError, match="b has no grade to change"):
        w.gym.graded(w["b"])


def test_what_was_put_off_and_is_begun_by_name_is_the_current_one_again(world, make):
    w = world(make("a"), make("b"))
    w.gym.start(w["b"])
    w.gym.start(w["a"])
    w.gym.skip(w["a"], days=3)
    assert w.gym.current().slug == "b"
    w.gym.start(w["a"])
    assert w.gym.current().slug == "a"
    w.submit("a", "WA")
    assert w.gym.next().problem.slug == "a"


def test_the_interview_date_shortens_intervals(world):
    w = world(interview_date=date(2025, 3, 15))
    assert max(w.solve("a", minutes=5).previews.values()) <= w.today + timedelta(days=4)


def test_notes_come_back_oldest_first_with_the_time_on_the_wall(world):
    w = world()
    w.gym.note(w["a"], "mind the empty list")
    w.later(hours=1)
    w.gym.note(w["a"], "heapq [merge]")
    notes = w.gym.notes(w["a"])
    assert [note.text for note in notes] == ["mind the empty list", "heapq [merge]"]
    assert [note.at.hour for note in notes] == [19, 20]


def test_a_renamed_problem_keeps_its_history(world, make):
    w = world()
    w.solve("a")
    w.gym.note(w["a"], "remember")
    renamed = make("new-name", id="id-a", aliases=("a",), pattern="pattern-a")
    w.bank.problems.clear()
    w.bank.problems["new-name"] = renamed
    gym = w.another()
    assert gym.history(renamed).accepted
    assert [note.text for note in gym.notes(renamed)] == ["remember"]


def test_a_gym_for_reading_writes_nothing_and_says_so(world):
    w = world()
    w.solve("a")
    before = w.events
    looking = w.another(write=False)
    for look in (looking.today, looking.weak, looking.stats, looking.current):
        look()
    with pytest.raises(ProgressError, match="for reading only"):
        looking.start(w["a"])
    assert w.events == before
