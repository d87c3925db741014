from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.progress import Log
from engine.types import Event
from engine.types.errors import ProgressError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
COUNT = st.integers(0, 1000)
EVENTS = st.builds(
    Event,
    uuid=st.uuids().map(str),
    device=TEXT,
    at=st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),
    utc_offset=st.integers(-720, 840),
    kind=st.sampled_from(["started", "submitted", "closed", "noted"]),
    slug=TEXT,
    pattern=TEXT,
    verdict=TEXT,
    submissions=COUNT,
    hints_nudge=COUNT,
    hints_approach=COUNT,
    work_seconds=st.none() | st.floats(0, 1e6),
    grade=st.none() | st.integers(1, 4),
    answer=TEXT,
    detail=st.dictionaries(TEXT, TEXT | COUNT | st.lists(TEXT, max_size=3), max_size=3),
)


@given(st.lists(EVENTS, max_size=5, unique_by=lambda e: e.uuid))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_events_come_back_as_they_were_written(tmp_path_factory, events):
    with Log.open(tmp_path_factory.mktemp("log") / "progress.db") as log:
        log.append(*events)
        assert list(log.events()) == events


def test_events_stay_after_the_file_is_closed(file, event):
    written = event(answer="def f(): ...\n")
    with Log.open(file) as log:
        log.append(written)
    with Log.open(file) as log:
        assert list(log.events()) == [written]


def test_events_of_one_problem_only(log, event):
    one, other = event(slug="a", problem_id="1"), event(slug="b", problem_id="2", kind="started")
    log.append(one, other)
    assert list(log.events(slug="a")) == [one]
    assert list(log.events(problem_id="2")) == [other]
    assert list(log.events(kind="started")) == [other]


def test_what_was_undone_is_left_out_unless_asked_for(log, event):
    wrong, right = event(), event()
    undo = event(kind="undone", detail={"uuids": [wrong.uuid]})
    log.append(wrong, right, undo)
    assert list(log.events()) == [right]
    assert list(log.events(undone=True)) == [wrong, right, undo]
    assert log.last(("noted",)) == right


def test_a_second_event_with_the_same_uuid_takes_the_whole_append_back(log, event):
    first = event()
    log.append(first)
    with pytest.raises(ProgressError, match="append-only"):
        log.append(event(), first)
    assert list(log.events()) == [first]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET grade = 4",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
    ],
)
def test_no_row_can_be_changed_not_even_by_hand(file, log, event, change):
    log.append(event(grade=1))
    by_hand = sqlite3.connect(file)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        by_hand.execute(change)
    by_hand.close()
    assert [e.grade for e in log.events()] == [1]


def test_an_answer_is_on_the_disk_when_append_returns(log):
    settings = {name: log._db.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert settings == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000}


def test_each_file_has_a_device_id_of_its_own(tmp_path: Path):
    ids = []
    for name in ("one.db", "one.db", "two.db"):
        with Log.open(tmp_path / name) as log:
            ids.append(log.device)
    assert ids[0] == ids[1] != ids[2]
    assert all(len(each) == 16 for each in ids)


def test_an_error_inside_a_transaction_takes_back_what_was_appended_in_it(log, event):
    def fails_half_way() -> None:
        with log.writing():
            log.append(event())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fails_half_way()
    assert list(log.events()) == []
    log.append(event())
    assert len(list(log.events())) == 1


def test_a_healthy_file_is_said_to_be_so(log):
    assert log.check() == "ok"
