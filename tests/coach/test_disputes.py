from __future__ import annotations

import pytest

from engine.types import Answer, Grade, Verdict, VerdictName
from engine.types.errors import ProgressError


def dispute(w, slug: str = "a"):
    found, event = w.gym.appeals.submission(w[slug])
    return w.gym.appeals.dispute(found, event, "it is right")


def test_a_disputed_grade_counts_for_nothing(world):
    w = world()
    w.solve("a")
    assert w.gym.weak()
    assert dispute(w).grade == Grade.GOOD
    for gym in (w.gym, w.another()):
        assert gym.history(w["a"]).last.disputed
        assert gym.weak() == []
        assert gym.stats().first_try_rate is None
    w.later(days=60)
    assert w.gym.today().due == 0


def test_a_withdrawn_dispute_leaves_everything_as_it_was(world):
    w = world()
    given = w.solve("a")
    dispute(w)
    problem, outcome = w.gym.appeals.withdraw(None)
    assert (problem.slug, outcome.grade, outcome.due) == ("a", given.grade, given.due)
    for gym in (w.gym, w.another()):
        assert not gym.history(w["a"]).last.disputed
        assert gym.stats().first_try_rate == 1.0


def test_a_dispute_while_the_attempt_is_open_suspends_the_grade_to_come(world):
    w = world()
    w.submit("a", "WA")
    assert dispute(w).open
    w.submit("a", "AC")
    for gym in (w.gym, w.another()):
        assert gym.history(w["a"]).last.counted is None
        assert gym.weak() == []


def test_undo_takes_a_dispute_and_a_withdrawal_back(world):
    w = world()
    w.solve("a")
    dispute(w)
    w.gym.appeals.withdraw(w["a"])
    assert w.gym.undo().kind == "withdrawn"
    assert w.gym.history(w["a"]).last.disputed
    assert w.gym.undo().kind == "disputed"
    assert not w.gym.history(w["a"]).last.disputed


def test_the_same_answer_is_disputed_once_the_next_one_again(world):
    w = world()
    w.submit("a", "WA")
    dispute(w)
    with pytest.raises(ProgressError, match=r"disputed already.*--withdraw a"):
        dispute(w)
    w.later(minutes=1)
    w.submit("a", "WA")
    dispute(w)
    w.gym.appeals.withdraw(w["a"])
    with pytest.raises(ProgressError, match="Nothing is disputed"):
        w.gym.appeals.withdraw(None)


def test_what_cannot_be_disputed(world, make):
    w = world(make("a"), make("talk", kind="card"))
    with pytest.raises(ProgressError, match="Nothing was submitted yet"):
        w.gym.appeals.submission(None)
    with pytest.raises(ProgressError, match="Nothing has been submitted for a"):
        w.gym.appeals.submission(w["a"])
    w.submit("talk", "WA")
    with pytest.raises(ProgressError, match="talk is a card"):
        w.gym.appeals.submission(None)
    with pytest.raises(ProgressError, match="Nothing about a is disputed"):
        w.gym.appeals.withdraw(w["a"])


def test_disputes_of_answers_in_no_attempt_do_not_touch_each_other(world, make):
    """An old answer handed in again belongs to no attempt."""
    w = world(make("a"), make("b"))
    for slug in ("a", "b"):
        w.solve(slug, text="same")
    w.later(days=2)
    for slug in ("a", "b"):
        assert w.submit(slug, "AC", "same").repeated_old_answer
        dispute(w, slug)
    w.gym.appeals.withdraw(w["a"])
    assert w.gym.appeals.submission(w["a"])[0].slug == "a"
    with pytest.raises(ProgressError, match="disputed already"):
        w.gym.appeals.submission(w["b"])


def test_disputing_is_no_work_and_no_sight_of_the_problem(world):
    w = world()
    w.submit("a", "WA")
    before = w.gym.attempt(w["a"])
    w.later(minutes=5)
    dispute(w)
    assert w.gym.attempt(w["a"]) == before


@pytest.mark.parametrize(
    "files",
    [
        {"app.py": "x = 1\n"},
        {"app.py": "x = 1\n", "parts/b.py": ""},
        {"a.py": "# ---- b.py\nnot a heading", "b.py": "\n\n", "ü.py": "ü"},
    ],
)
def test_a_project_comes_back_from_the_log_file_by_file(world, make, files):
    from engine.coach.submission import stored_answer

    w = world(make("a", kind="project"))
    answer = Answer(name="a", files={name: text.encode() for name, text in files.items()})
    w.gym.submitted(w["a"], answer, Verdict(name=VerdictName.WA))
    _, event = w.gym.appeals.submission(None)
    assert stored_answer(w["a"], event).files == answer.files


def test_a_query_comes_back_with_its_dialect(world, make):
    from engine.coach.submission import stored_answer

    w = world(make("a", kind="sql"))
    answer = Answer(name="mine.sql", files={"solution.sql": b"select 1"}, dialect="mysql")
    w.gym.submitted(w["a"], answer, Verdict(name=VerdictName.WA))
    _, event = w.gym.appeals.submission(None)
    assert stored_answer(w["a"], event).dialect == "mysql"
