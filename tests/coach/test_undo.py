from __future__ import annotations

from engine.types import Grade


def test_nothing_to_take_back(world):
    assert world().gym.undo() is None


def test_an_accepted_answer_taken_back_leaves_the_attempt_open(world):
    w = world()
    w.submit("a", "WA")
    before = w.gym.attempt(w["a"])
    w.submit("a", "AC")
    event = w.gym.undo()
    assert (event.kind, event.slug) == ("closed", "a")
    assert w.gym.attempt(w["a"]) == before
    assert not w.gym.history(w["a"]).accepted
    assert w.submit("a", "AC").submissions == 2


def test_undo_may_be_repeated_and_never_deletes(world):
    w = world()
    w.gym.hinted(w["a"], 1, "nudge")
    w.submit("a", "WA")
    w.submit("a", "AC")
    length = len(w.events)
    assert [event.kind if (event := w.gym.undo()) else None for _ in range(4)] == [
        "closed",
        "submitted",
        "hinted",
        None,
    ]
    assert len(w.events) == length + 3
    assert w.submit("a", "AC").grade == Grade.GOOD


def test_a_changed_grade_taken_back_is_the_grade_given(world):
    w = world()
    given = w.solve("a")
    w.gym.regrade(w["a"], Grade.AGAIN)
    assert w.gym.undo().kind == "rated"
    assert w.gym.history(w["a"]).last.grade == given.grade


def test_a_skip_taken_back_brings_the_problem_back(world):
    w = world()
    w.gym.skip(w["a"], days=30)
    w.gym.undo()
    assert w.gym.next().problem.slug == "a"


def test_giving_up_taken_back(world):
    w = world()
    w.gym.start(w["a"])
    w.gym.give_up(w["a"])
    w.gym.undo()
    assert w.submit("a", "AC").grade == Grade.GOOD


def test_the_again_of_a_day_that_turned_is_taken_back_for_good(world):
    w = world()
    w.submit("a", "WA")
    w.later(days=1)
    assert w.gym.undo().grade == Grade.AGAIN
    for gym in (w.gym, w.another()):
        assert [c.grade for c in gym.history(w["a"]).closings] == [None]
        assert gym.today().due == 0
    assert w.gym.start(w["a"]).submissions == 0


def test_yesterdays_accepted_answer_taken_back_is_not_graded_again(world):
    w = world()
    w.submit("a", "WA")
    w.submit("a", "AC")
    w.later(days=1)
    assert w.gym.undo().kind == "closed"
    w.gym.start(w["a"])
    assert [c.grade for c in w.gym.history(w["a"]).closings] == [None]


def test_undo_in_one_terminal_is_seen_in_the_other(world):
    w = world()
    other = w.another()
    w.solve("a")
    assert other.today().done == ("a",)
    w.gym.undo()
    assert other.today().done == ()
