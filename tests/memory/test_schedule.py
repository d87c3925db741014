from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory import Scheduler, desired_retention, retrievability
from engine.memory.schedule import DECAY, FUZZ, fuzz_days
from engine.types import Grade

AGAIN, HARD, GOOD, EASY = Grade
TODAY = 739_000
NEVER_SOON = TODAY + 4000

GRADES = st.lists(st.sampled_from(Grade), min_size=1, max_size=12)


def on_days(grades, gaps):
    """Reviews with so many days before each."""
    return list(zip(accumulate(gaps, initial=TODAY), grades, strict=False))


def test_states_are_those_of_fsrs_6():
    """The vector that py-fsrs and fsrs-rs share: days since the review before."""
    reviews = list(zip(accumulate([TODAY, 0, 1, 3, 8, 21]), [AGAIN, *[GOOD] * 5], strict=True))
    card = Scheduler().card("p", reviews)
    assert card.stability == pytest.approx(53.62691, abs=1e-4)
    assert card.difficulty == pytest.approx(6.3574867, abs=1e-6)
    assert (card.repetitions, card.lapses) == (6, 0)


def test_the_decay_is_the_one_in_the_parameters():
    from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS

    assert pytest.approx(DEFAULT_PARAMETERS[20], abs=1e-6) == DECAY
    card = Scheduler().card("p", [(TODAY, GOOD)])
    days = FSRS(DEFAULT_PARAMETERS).next_interval(card.stability, 0.7, 3)
    assert retrievability(card, TODAY + round(days)) == pytest.approx(0.7, abs=0.01)


def test_recall_is_certain_on_the_day_and_nine_in_ten_after_the_stability():
    card = Scheduler().card("p", [(TODAY, EASY)])
    assert retrievability(card, TODAY) == 1
    assert retrievability(card, TODAY - 5) == 1
    assert retrievability(card, TODAY + round(card.stability)) == pytest.approx(0.9, abs=0.005)


@pytest.mark.parametrize(
    ("days_left", "retention"),
    [(0, 0.70), (45, 0.70), (60, 0.733), (90, 0.80), (120, 0.833), (135, 0.85), (500, 0.85)],
)
def test_the_wish_to_remember_follows_the_days_left(days_left, retention):
    assert desired_retention(days_left) == pytest.approx(retention, abs=0.001)


@pytest.mark.parametrize(("interview", "left"), [(None, 90), (TODAY + 30, 30), (TODAY, 90), (TODAY - 9, 90)])
def test_without_a_date_or_after_it_ninety_days_are_left(interview, left):
    assert Scheduler(interview).days_left(TODAY) == left


def test_first_intervals_without_a_date():
    previews = Scheduler().previews("p", [], TODAY)
    days = {grade.name: due - TODAY for grade, due in previews.items()}
    assert days["AGAIN"] == 1
    assert 2 <= days["HARD"] <= 6
    assert 6 <= days["GOOD"] <= 10
    assert 25 <= days["EASY"] <= 30


@given(GRADES, st.integers(1, 400))
def test_no_interval_exceeds_a_third_of_the_days_left(grades, left):
    reviews = on_days(grades, [1] * len(grades))
    day = reviews[-1][0]
    card = Scheduler(day + left).card("p", reviews)
    assert 1 <= card.interval <= max(1, left // 3)


@given(GRADES, st.text(max_size=8), st.integers(1, 60))
def test_a_better_grade_never_comes_due_earlier(grades, pattern, gap):
    reviews = on_days(grades, [gap] * len(grades))
    for interview in (None, NEVER_SOON):
        dues = list(Scheduler(interview).previews(pattern, reviews, reviews[-1][0] + gap).values())
        assert dues == sorted(dues)


@given(GRADES, st.sampled_from(Grade), st.integers(1, 60))
def test_what_was_previewed_comes_true(grades, last, gap):
    scheduler = Scheduler()
    reviews = on_days(grades, [gap] * len(grades))
    day = reviews[-1][0] + gap
    assert scheduler.previews("p", reviews, day)[last] == scheduler.card("p", [*reviews, (day, last)]).due


def test_a_lapse_is_an_again_after_the_first_time():
    card = Scheduler().card("p", on_days([AGAIN, GOOD, AGAIN, AGAIN], [1, 5, 1]))
    assert card.lapses == 2


def test_all_cards_at_once_are_the_same_as_one_by_one():
    reviews = {"a": [(TODAY, GOOD)], "b": on_days([AGAIN, HARD, EASY], [1, 4])}
    scheduler = Scheduler()
    assert scheduler.cards(reviews) == {name: scheduler.card(name, done) for name, done in reviews.items()}
    assert scheduler.cards({}) == {}


def test_fuzz_is_none_for_short_intervals_and_grows_with_long_ones():
    assert [fuzz_days(days) for days in (1, 2.4)] == [0, 0]
    assert fuzz_days(7) == pytest.approx(1 + 0.15 * 4.5)
    assert fuzz_days(100) == pytest.approx(1 + 0.15 * 4.5 + 0.10 * 13 + 0.05 * 80)
    assert all(end == start for (_, end, _), (start, _, _) in pairwise(FUZZ))


def test_siblings_learned_together_come_due_on_different_days():
    scheduler = Scheduler(NEVER_SOON)
    dues = {scheduler.card(f"pattern-{n}", on_days([GOOD, GOOD], [8])).due for n in range(30)}
    assert len(dues) > 8
    again = {scheduler.card(f"pattern-{n}", on_days([GOOD, GOOD], [8])).due for n in range(30)}
    assert dues == again
