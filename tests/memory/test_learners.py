"""The margins of benchmarks/learners.py, on a few learners: the whole run belongs there."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", BENCHMARKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


learners = benchmark("learners")
real_log = benchmark("real_log")


@pytest.mark.parametrize("response", learners.MODELS, ids=lambda response: response.name)
def test_skill_predicts_better_than_simpler_estimates(response):
    judged = learners.judge_estimates(response, learners=12, attempts=300, seed=5)
    assert [margin.what for margin in learners.margins_of_estimates(judged.losses) if not margin.holds] == []
    assert 0.6 < judged.covered < 0.97
    assert judged.found[100] > 0.35


def test_a_share_for_the_weakest_lifts_them_above_round_robin_and_greedy():
    ends = {
        name: learners.judge_policy(name, learners.MODELS[0], learners=8, attempts=240, seed=5)
        for name in (learners.OURS_TOO, learners.ROUND_ROBIN, learners.GREEDY)
    }
    (mean, weak), (other_mean, other_weak), (_, greedy_weak) = ends.values()
    assert weak > other_weak > greedy_weak
    assert mean > other_mean - 0.02


def test_auc_and_logloss_of_known_cases():
    assert real_log.auc([0.9, 0.8, 0.3], [True, True, False]) == 1
    assert real_log.auc([0.5, 0.5], [True, False]) == 0.5
    assert real_log.auc([0.2, 0.7], [True, False]) == 0
    assert real_log.logloss([0.5, 0.5], [True, False]) == pytest.approx(0.6931, abs=1e-4)


def test_a_log_is_read_by_local_days(tmp_path):
    file = tmp_path / "log.csv"
    file.write_text(
        "card_id,review_rating,review_time,review_duration\n"
        "7,3,2024-03-29T20:00:00+00:00,1\n7,1,2024-03-30T02:00:00+00:00,1\n7,3,2024-03-31T20:00:00+00:00,1\n"
    )
    cards = real_log.read(file, 0)
    assert [day - cards["7"][0][0] for day, _ in cards["7"]] == [0, 0, 2]
    assert real_log.first_of_each_day(cards["7"]) == [cards["7"][0], cards["7"][2]]
    ((_, chance, recalled),) = real_log.predictions(cards)
    assert 0 < chance < 1
    assert recalled
