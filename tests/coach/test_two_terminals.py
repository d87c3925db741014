from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from engine.types import Answer, Verdict, VerdictName


def test_one_answer_submitted_twice_at_once_is_graded_once(world):
    w = world()
    w.gym.start(w["a"])
    answer, verdict = Answer(name="s", files={"s.py": b"x"}), Verdict(name=VerdictName.AC)

    def submit(_):
        return w.another().submitted(w["a"], answer, verdict)

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(submit, range(4)))
    assert sum(outcome.grade is not None for outcome in outcomes) == 1
    assert sum(outcome.graded_before for outcome in outcomes) == 3
    assert w.events.count(("closed", "a")) == 1


def test_an_attempt_begun_here_is_continued_there(world):
    w = world()
    other = w.another()
    other.today()
    first = w.gym.start(w["a"])
    assert other.current().slug == "a"
    assert other.start(w["a"]).id == first.id


def test_a_failure_in_the_middle_leaves_nothing_behind(world, monkeypatch):
    w = world()
    w.gym.start(w["a"])
    before = w.events
    monkeypatch.setattr("engine.coach.gym.rate", lambda facts: 1 / 0)
    try:
        w.submit("a", "AC")
    except ZeroDivisionError:
        monkeypatch.undo()
    assert w.events == before
    assert w.submit("a", "AC").submissions == 1
