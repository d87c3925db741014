from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.progress import day_of, fold
from engine.progress.days import instant, microseconds

AT = st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ("2025-03-03T03:59:59+01:00", "2025-03-02"),
        ("2025-03-03T04:00:00+01:00", "2025-03-03"),
        ("2025-03-04T00:30:00-05:00", "2025-03-03"),
        ("2025-03-04T00:30:00+13:00", "2025-03-03"),
        ("1969-12-31T05:00:00+00:00", "1969-12-31"),
    ],
)
def test_a_day_begins_at_four_in_the_morning_local_time(clock, day):
    assert date.fromordinal(day_of(datetime.fromisoformat(clock))).isoformat() == day


@given(AT, st.integers(-720, 840))
def test_days_agree_with_the_calendar(at, minutes):
    local = at.astimezone(timezone(timedelta(minutes=minutes)))
    assert day_of(local) == (local - timedelta(hours=4)).date().toordinal()


@given(AT)
def test_times_survive_as_microseconds(at):
    assert instant(microseconds(at)) == at


def attempt(event, name: str, **closed):
    about = {"attempt": name, "problem_id": "1", "slug": "a", "pattern": "p"}
    return [
        event("started", **about),
        event("submitted", **about, submissions=1, verdict="WA"),
        event("hinted", **about, submissions=1, hints_nudge=1, detail={"number": 1}),
        event("closed", **about, submissions=1, hints_nudge=1, detail={"ending": "accepted"}, **closed),
    ]


def test_folding_in_pieces_gives_the_same_as_folding_at_once(log, event):
    log.append(*attempt(event, "x", grade=3), *attempt(event, "y", grade=1), event("skipped", problem_id="2"))
    rows = log.rows()
    whole = fold(rows)
    for cut in range(len(rows)):
        assert fold(rows[:cut]).apply(rows[cut:]) == whole


def test_of_two_closings_of_one_attempt_the_first_counts(log, event):
    rows = attempt(event, "x", grade=2)
    log.append(*rows, event("closed", attempt="x", problem_id="1", grade=4, detail={"ending": "accepted"}))
    assert [closing.grade for closing in fold(log.rows()).closings] == [2]


def test_work_is_the_sum_of_pauses_each_at_most_a_quarter_of_an_hour(log, event):
    start = datetime(2025, 3, 3, 12, tzinfo=UTC)
    minutes = [0, 5, 65, 75]
    about = {"attempt": "x", "problem_id": "1"}
    log.append(event("started", at=start, **about))
    log.append(*(event("ran", at=start + timedelta(minutes=m), **about) for m in minutes))
    open_attempt = fold(log.rows()).open["x"]
    assert open_attempt.work == (5 + 15 + 10) * 60 * 1_000_000
    assert open_attempt.gap_cut


def test_an_undone_step_is_as_if_it_had_never_been(log, event):
    rows = attempt(event, "x", grade=2)
    log.append(*rows[:2])
    before = fold(log.rows())
    log.append(*rows[2:], event("undone", detail={"uuids": [e.uuid for e in rows[2:]]}))
    after = fold(log.rows())
    assert (after.open, after.closings, after.work) == (before.open, before.closings, before.work)
    assert log.undone_since(before.row)
    assert not log.undone_since(after.row)


def test_a_grade_changed_by_the_person_replaces_the_one_given(log, event):
    log.append(*attempt(event, "x", grade=3), event("rated", attempt="x", problem_id="1", grade=1))
    state = fold(log.rows())
    assert [closing.grade for closing in state.closings] == [1]
    assert state.histories["1"].closings == state.closings


def test_a_clock_set_back_takes_no_work_away(log, event):
    start = datetime(2025, 3, 3, 12, tzinfo=UTC)
    about = {"attempt": "x", "problem_id": "1"}
    log.append(event("started", at=start, **about), event("ran", at=start - timedelta(minutes=9), **about))
    assert fold(log.rows()).open["x"].work == 0
