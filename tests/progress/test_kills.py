"""`drill submit` killed at random points; a thousand times: benchmarks/kills.py."""

from __future__ import annotations

import msgspec
import pytest

from engine.progress import Log

KILLS = 25


@pytest.fixture
def kills(benchmark_named):
    return benchmark_named("kills")


def test_a_killed_submit_loses_no_acknowledged_answer_and_grades_none_twice(kills, tmp_path):
    person = kills.run(tmp_path, KILLS, seed=2)
    assert person.wrong == []
    assert person.seen["killed in time"] > KILLS / 2
    assert person.seen["in the log, not acknowledged"] + person.seen["acknowledged"] > 0


def test_what_looks_for_losses_sees_them(kills, tmp_path):
    person = kills.Person(tmp_path, seed=1)
    person.right, person.text = True, "never submitted"
    person._look(acknowledged=True)
    assert "acknowledged answer is lost" in person.wrong[0]
    with Log.open(person.log) as log:
        closed = next(event for event in log.events(kind="closed"))
        log.append(msgspec.structs.replace(closed, uuid="twice"))
    person._look(acknowledged=False)
    assert any("graded twice" in what for what in person.wrong[1:])
