from __future__ import annotations

from math import log
from random import Random

import pytest

from engine.memory import Scheduler, retrievability
from engine.memory.calibration import auc, bins, logloss, moving_average, predictions
from engine.memory.fitting import LEAST, fit

TODAY = 739_000
Reviews = dict[str, list[tuple[int, int]]]


def learner(count: int, factor: float, seed: int = 1, later: float | None = None) -> Reviews:
    """Recalls as FSRS says for a time that runs `factor` times as fast, `later` in the second half."""
    random, scheduler, found = Random(seed), Scheduler(), {}
    for number in range(count):
        day = TODAY + number
        done = [(day, 3)]
        for _ in range(4):
            card = scheduler.card(str(number), done)
            elapsed = max(1, card.due - card.day)
            fast = factor if later is None or number < count / 2 else later
            recalled = random.random() < retrievability(card, round(card.day + fast * elapsed))
            day += elapsed
            done.append((day, 3 if recalled else 1))
        found[str(number)] = done
    return found


def test_a_prediction_is_what_the_scheduler_says_before_the_review():
    reviews = [(TODAY, 3), (TODAY + 4, 3), (TODAY + 20, 1)]
    before = Scheduler().card("p", reviews[:2])
    found = predictions({"p": reviews})
    assert [(each.day - TODAY, each.recalled) for each in found] == [(4, True), (20, False)]
    assert found[1].chance == pytest.approx(retrievability(before, TODAY + 20))


def test_each_review_is_predicted_by_the_parameters_of_its_day():
    reviews = {str(n): [(TODAY, 3), (TODAY + 5, 3), (TODAY + 30, 3)] for n in range(3)}
    other = tuple(fit(learner(200, 4)).parameters)
    tuned = predictions(reviews, [(TODAY + 10, other), (TODAY + 30, ())])
    usual, own = predictions(reviews), predictions(reviews, [(0, other)])
    assert tuned[:3] == usual[:3]
    assert tuned[3:] == own[3:] != usual[3:]


def test_the_scores():
    assert logloss([0.5, 0.5], [True, False]) == pytest.approx(log(2))
    assert auc([0.9, 0.8, 0.2], [True, True, False]) == 1.0
    assert auc([0.5, 0.5], [True, False]) == 0.5
    assert auc([0.5, 0.7], [True, True]) is None
    assert moving_average([True, True, False]) == pytest.approx([1 / 2, 2 / 3, 3 / 4])


def test_bins_hold_all_reviews_and_lie_around_what_was_recalled():
    found = predictions(learner(60, 1))
    shown = bins(found)
    assert sum(each.reviews for each in shown) == len(found)
    assert [each.expected for each in shown] == sorted(each.expected for each in shown)
    assert all(0 <= each.low <= each.recalled <= each.high <= 1 for each in shown)
    assert bins(found[:9]) == []


def test_below_400_reviews_nothing_is_fitted():
    found = fit(learner((LEAST - 1) // 4, 4))
    assert found.reviews < LEAST
    assert (found.parameters, found.better) == ((), False)


def test_somebody_who_forgets_faster_is_predicted_better_after_a_fit():
    found = fit(learner(250, 8))
    assert found.better
    assert found.judged == found.reviews // 2
    shorter = Scheduler(tunings=[(0, found.parameters)]).card("p", [(TODAY, 3)])
    assert shorter.stability < Scheduler().card("p", [(TODAY, 3)]).stability


def test_a_fit_that_predicts_later_reviews_worse_is_no_better():
    assert not fit(learner(250, 12, later=0.2)).better


def test_a_fit_lies_between_the_usual_parameters_and_itself_and_is_the_same_each_time():
    from fsrs_rs_python import DEFAULT_PARAMETERS

    reviews = learner(150, 6)
    found = fit(reviews).parameters
    assert len(found) == len(DEFAULT_PARAMETERS)
    assert found == fit(reviews).parameters
