"""`drill log calibration` and `drill log optimize`, on a log of real length."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from engine.memory import Scheduler, draw, retrievability
from engine.progress import Log, day_of

BEGIN = datetime(2026, 6, 1, 10, tzinfo=UTC)


def fill(drill, made_up, patterns: int, fast: float) -> None:
    """Five reviews of each, by somebody for whom time runs `fast` times as fast as FSRS supposes."""
    scheduler, events = Scheduler(), []
    for number in range(patterns):
        at, done = BEGIN + timedelta(days=number / 2), []
        for turn in range(5):
            day, grade = day_of(at), 3
            if done:
                known = scheduler.card("p", done)
                chance = retrievability(known, round(known.day + fast * (day - known.day)))
                grade = 3 if draw(f"{number}:{turn}") < chance else 1
            done.append((day, grade))
            events += made_up.attempt(10 * number + turn, number, at, 1, grade)
            at += timedelta(days=1 + int(8 * draw(f"{turn}:{number}")))
    with Log.open(drill.home / "data" / "progress.db") as log:
        log.append(*sorted(events, key=lambda event: event.at))


def test_without_reviews_it_says_so_and_changes_nothing(drill):
    ran = drill("log", "calibration")
    assert (ran.status, ran.err) == (0, "")
    assert "nothing to hold predictions against" in " ".join(ran.out.split())
    found = json.loads(drill("log", "calibration", "--json").out)["calibration"]
    assert (found["reviews"], found["drill"], found["bins"]) == (0, None, [])
    ran = drill("log", "optimize", "--yes")
    assert ran.status == 1
    assert "0 reviews after the first of each, of 400" in " ".join(ran.out.split())
    assert drill("log", "optimize", "--reset").out == "The usual parameters hold already.\n"


def test_few_reviews_are_said_to_be_few(drill, made_up):
    fill(drill, made_up, 6, 1)
    ran = drill("log", "calibration")
    assert "Few data: 24 reviews." in ran.out
    assert len(json.loads(drill("log", "calibration", "--json").out)["calibration"]["bins"]) == 2
    assert drill("log", "optimize").status == 1


@pytest.fixture
def forgetful(drill, made_up):
    fill(drill, made_up, 130, 6)
    return drill


def test_predictions_stand_beside_what_came_in_either_width(forgetful):
    for columns in (80, 40):
        ran = forgetful("log", "calibration", COLUMNS=str(columns))
        assert all(len(line) <= columns for line in ran.lines)
        assert sum(("%" in line and "●" in line) or "◉" in line for line in ran.lines) >= 10
        assert any(line.startswith("moving average") for line in ran.lines)
    found = json.loads(forgetful("log", "calibration", "--json").out)["calibration"]
    assert found["reviews"] == 520
    assert found["recalled"] / 520 < found["expected"]
    assert {"logloss", "auc"} <= found["moving_average"].keys()
    plain = forgetful("log", "calibration", PYTHONIOENCODING="ascii").out
    assert plain.isascii()


def test_own_parameters_are_offered_kept_and_taken_back(forgetful):
    ran = forgetful("log", "optimize")
    assert ran.status == 0
    assert "Fitted to you it predicts better." in ran.out
    assert "Nothing was written" in ran.said
    assert forgetful("log", "optimize", "--yes").status == 0
    assert forgetful("log", "rebuild").status == 0
    found = json.loads(forgetful("log", "optimize", "--json").out)
    assert (found["optimize"]["since"], found["written"]) == ("2027-03-02", False)
    tomorrow = "2027-03-02T09:00:00+00:00"
    assert json.loads(forgetful("log", "calibration", "--json", DRILL_NOW=tomorrow).out)["calibration"][
        "tuned"
    ]
    assert forgetful("log", "optimize", "--reset").out.startswith("Back to the usual parameters")
    found = json.loads(forgetful("log", "optimize", "--json").out)
    assert found["optimize"]["since"] is None
