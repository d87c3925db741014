"""How much is left, simulated; whether the ranges hold is measured by benchmarks/forecast.py."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from random import Random
from statistics import fmean

import pytest
from msgspec.structs import replace

from engine.memory.forecast import BIAS, HORIZON, Practice, Question, forecast, life, recall_bias
from engine.memory.living import live
from engine.memory.supposed import SITTING, Scheduled, Task

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "forecast.py"
TODAY = 739_000
LIST = Question(
    today=TODAY,
    tasks=(Task(12.0), Task(15.0), Task(20.0), Task(25.0)) * 5,
    cards=(),
    practice=Practice(),
    weekly_pomodoros=20,
    daily_minutes=70,
)


@pytest.fixture(scope="module")
def forecasts():
    spec = importlib.util.spec_from_file_location("benchmark_forecast", BENCHMARK)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def practised(days: int, minutes: float, ratio: float = 0.0) -> Practice:
    """Every day alike."""
    return Practice(
        first=(ratio,) * days,
        grades=(0, 0, days, 0),
        days=days - 1,
        worked=(minutes,) * days,
        listed=days * minutes,
    )


def test_the_same_question_has_the_same_answer():
    assert forecast(LIST, runs=40, seed="a") == forecast(LIST, runs=40, seed="a")
    assert forecast(LIST, runs=40, seed="a") != forecast(LIST, runs=40, seed="b")


def test_ranges_are_in_order_and_more_than_the_first_attempts_alone():
    said = forecast(LIST, runs=100)
    assert said.pomodoros.low < said.pomodoros.middle
    assert said.first_attempts.middle < said.pomodoros.middle
    assert said.day.low >= TODAY
    assert list(said.ready) == sorted(said.ready, key=lambda day: (day is None, day))
    assert 0 < said.chance(TODAY + 60) <= said.chance(TODAY + 200) <= 1
    assert said.chance(TODAY - 1) == 0


def test_own_data_narrow_the_range():
    few = forecast(LIST, runs=150)
    many = forecast(replace(LIST, practice=practised(28, 90)), runs=150)
    assert many.pomodoros.high - many.pomodoros.low < few.pomodoros.high - few.pomodoros.low


def test_who_is_slow_has_more_work_left():
    quick = forecast(replace(LIST, practice=practised(20, 60, -0.5)), runs=60)
    slow = forecast(replace(LIST, practice=practised(20, 60, 0.5)), runs=60)
    assert slow.first_attempts.middle > 1.5 * quick.first_attempts.middle


def test_more_minutes_a_day_are_ready_earlier_and_the_rest_stays_the_same():
    usual, more = forecast(LIST, runs=60), forecast(replace(LIST, more=25.0), runs=60)
    assert more.day.middle < usual.day.middle
    assert more.chance(TODAY + 14) > usual.chance(TODAY + 14)


def test_nothing_left_is_ready_today():
    said = forecast(replace(LIST, tasks=()), runs=10)
    assert (said.pomodoros.middle, said.day.middle, said.a_day, said.steps) == (0, TODAY, 0, ())


def test_what_was_begun_and_is_not_solved_counts_until_it_is_recalled():
    open_ = Scheduled(0.5, 6.0, TODAY - 1, TODAY, 20.0, True)
    known = Scheduled(40.0, 5.0, TODAY - 1, TODAY + 30, 20.0, False)
    said = forecast(replace(LIST, tasks=(), cards=(open_, known)), runs=60)
    assert said.solved[28].high == 1
    assert said.pomodoros.middle > 0
    assert said.first_attempts.middle == 0


def test_a_list_that_reviews_will_never_leave_time_for_has_no_end():
    said = forecast(replace(LIST, tasks=(Task(60.0),) * 300, weekly_pomodoros=3), runs=20)
    assert said.day.low is None
    assert said.pomodoros.low is None
    assert said.chance(TODAY + HORIZON) == 0
    assert said.a_day > 0


def test_minutes_worked_today_are_gone_from_today():
    fresh = replace(LIST, practice=practised(28, 90))
    late = forecast(replace(fresh, worked_today=500.0), runs=60, marks=(0,))
    early = forecast(fresh, runs=60, marks=(0,))
    assert late.solved[0].high == 0 < early.solved[0].high


def test_the_bias_of_recall_follows_what_was_recalled():
    assert recall_bias(()) == (0.0, pytest.approx(BIAS**2))
    worse, less = recall_bias([(0.85, False), (0.85, True)] * 20)
    better, _ = recall_bias([(0.85, True)] * 40)
    assert worse < -0.7 < 0 < better
    assert less < BIAS**2
    assert -2 < recall_bias([(1.0, False), (0.0, True)])[0] < 2


def test_a_deck_takes_as_many_days_as_it_has_sittings():
    deck = forecast(replace(LIST, tasks=(Task(1.0, cards=40),), cards=()), runs=40)
    assert deck.day.low >= TODAY + 3
    assert deck.solved[7].low == 0
    begun = Scheduled(1.0, 5.0, TODAY - 1, TODAY, 1.0, True, SITTING, (0, 2))
    rest = forecast(replace(LIST, tasks=(), cards=(begun,)), runs=40)
    assert rest.day.low < deck.day.low
    assert 0 < rest.pomodoros.middle < deck.pomodoros.middle


def test_what_is_harder_than_what_was_graded_so_far_is_more_work():
    grown = replace(LIST, practice=practised(20, 60))
    harder = replace(grown, tasks=tuple(replace(task, harder=1.6) for task in LIST.tasks))
    assert forecast(harder, runs=60).pomodoros.middle > forecast(grown, runs=60).pomodoros.middle


def test_a_life_ends_with_everything_solved_once():
    source = Random(3)
    one = replace(life(replace(LIST, practice=practised(28, 120)), source), attendance=1.0)
    lived = live(one, source)
    assert len(lived.solved) == len(LIST.tasks)
    assert lived.solved == sorted(lived.solved)
    assert lived.day == lived.solved[-1]
    assert 0 < lived.first_minutes < lived.minutes


@pytest.mark.parametrize("number", range(3))
def test_the_ranges_hold_about_as_often_as_they_say(number, forecasts):
    """Few learners, wide bounds: the whole run belongs to the benchmark."""
    lists = [forecasts.course(forecasts.MODELS[number], f"9:{n}", 40, 40) for n in range(12)]
    held = [each.work for helds in lists for each in helds]
    assert len(held) > 30
    assert 0.6 < fmean(held) < 0.97
    assert fmean(each.line < each.true for helds in lists for each in helds) > 0.9
