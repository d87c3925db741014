"""Timed work counts to the last moment seen, and nothing counts twice."""

from __future__ import annotations

import msgspec
import pytest

from engine.coach.timers import Timers
from engine.progress import timer
from engine.types.errors import ProgressError

WHOLE = 25 * 60.0


@pytest.fixture
def begun(world, make):
    w = world(make("a", minutes=40), make("b", minutes=40))
    w.gym.start(w["a"])
    return w


def start(w, planned=None):
    timers = Timers(w.another().desk)
    timers.begin(planned, WHOLE)
    return timers


def killed(w, seconds):
    """The process is gone; the file says that it was seen so long after its beginning."""
    timers = start(w)
    timers.tick(seconds)
    left = timer.read(w.file)
    timer.write(w.file, msgspec.structs.replace(left, pid=2**22 + 1))
    return timers


def worked(w):
    return w.gym.desk.reading().state.work.get(w.today.toordinal(), 0) / 60e6


def test_a_whole_one_is_time_of_work_uncut(begun):
    timers = start(begun)
    begun.later(minutes=25)
    found = timers.end(WHOLE)
    assert (found.problem.slug, found.running, found.seconds, found.done) == ("a", False, WHOLE, 1)
    assert begun.submit("a", "AC").work_seconds == WHOLE
    assert begun.gym.ledger.rebuild().proved
    assert timer.read(begun.file) is None


def test_without_it_a_silent_pause_is_cut(begun):
    begun.later(minutes=25)
    assert begun.submit("a", "AC").work_seconds == 15 * 60


def test_an_answer_while_it_runs_has_all_its_time(begun):
    timers = start(begun)
    begun.later(minutes=22)
    timers.tick(22 * 60)
    assert begun.submit("a", "AC").work_seconds == 22 * 60
    begun.later(minutes=1)
    begun.gym.start(begun["b"])
    begun.later(minutes=2)
    assert timers.end(WHOLE).done == 1
    assert worked(begun) == 22 + 2


def test_stopped_it_goes_on_with_the_rest_on_the_same_day(begun):
    timers = start(begun)
    begun.later(minutes=10)
    timers.end(600)
    assert Timers(begun.gym.desk).status().left == 900
    begun.later(hours=1)
    timers = start(begun)
    begun.later(minutes=15)
    assert (timers.end(900).done, worked(begun)) == (1, 10 + 15 + 15)
    begun.later(days=1)
    begun.gym.start(begun["a"])
    assert start(begun).status().left == WHOLE


def test_a_length_asked_for_begins_a_new_one(begun):
    timers = start(begun)
    timers.end(600)
    assert start(begun, 300.0).status().left == 300


@pytest.mark.parametrize("seconds", [7 * 60, 40 * 60])
def test_what_a_killed_one_left_is_counted_by_the_next_command(begun, seconds):
    killed(begun, seconds)
    begun.later(hours=2)
    begun.submit("a", "WA")
    begun.submit("a", "WA")
    assert worked(begun) == min(25, seconds / 60) + 15
    assert timer.read(begun.file) is None
    assert begun.gym.desk.reading().state.pomodoros.get(begun.today.toordinal(), 0) == (seconds > WHOLE)


def test_what_was_left_yesterday_belongs_to_yesterday(begun):
    yesterday = begun.today.toordinal()
    killed(begun, 20 * 60)
    begun.later(days=1)
    begun.gym.start(begun["b"])
    state = begun.gym.desk.reading().state
    assert {day: work for day, work in state.work.items() if work} == {yesterday: 20 * 60 * 1_000_000}
    assert begun.gym.ledger.rebuild().proved


def test_two_at_once_are_refused(begun):
    start(begun)
    with pytest.raises(ProgressError, match="running already"):
        start(begun)
    assert Timers(begun.gym.desk).status().running


def test_without_an_open_problem_there_is_nothing_to_work_on(world):
    w = world()
    with pytest.raises(ProgressError, match="No problem is open"):
        start(w)


def test_a_file_that_makes_no_sense_is_passed_over(begun):
    timer.file_of(begun.file).write_text('{"id": "x"')
    begun.later(minutes=3)
    begun.submit("a", "WA")
    assert worked(begun) == 3


def test_a_stretch_told_twice_counts_once(begun):
    timers = start(begun)
    for minute in range(1, 6):
        begun.later(minutes=1)
        timers.tick(60 * minute)
        begun.submit("a", "WA")
    timers.end(300)
    timers.end(300)
    assert worked(begun) == 5
    assert begun.gym.ledger.rebuild().proved
