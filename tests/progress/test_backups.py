from __future__ import annotations

import os
from datetime import date, timedelta
from itertools import pairwise

import pytest

from engine.progress import Log
from engine.progress.backups import backups, contents, keep_daily, kept, make_daily, newest_good
from engine.progress.restoring import restore
from engine.types.errors import ProgressDamaged, ProgressError

MONDAY = date(2025, 3, 3).toordinal()


@pytest.fixture
def filled(file, event):
    """Gives what appends to the file, opened afresh each time."""

    def append(count: int = 1) -> None:
        with Log.open(file) as log:
            log.append(*(event(answer="x" * 2000) for _ in range(count)))

    append(3)
    return append


def spoil(path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(bytes(data))


def count(path) -> int:
    with Log.open(path, write=False) as log:
        return len(list(log.events(undone=True)))


def test_the_first_writing_of_a_day_keeps_what_was_there_before_it(file, filled):
    keep_daily(file, MONDAY)
    filled(2)
    keep_daily(file, MONDAY)
    assert [(each.day.toordinal(), count(each.path)) for each in backups(file)] == [(MONDAY, 3)]
    keep_daily(file, MONDAY + 1)
    assert [count(each.path) for each in backups(file)] == [5, 3]


def test_a_backup_is_one_file_that_holds_what_a_wal_held(file, event, tmp_path):
    with Log.open(file) as log:
        log.append(event(), event())
        path = make_daily(file, MONDAY)
    assert os.listdir(path.parent) == [path.name]
    moved = tmp_path / "elsewhere.db"
    moved.write_bytes(path.read_bytes())
    assert count(moved) == 2


def test_nothing_is_kept_of_a_file_without_events(file):
    keep_daily(file, MONDAY)
    with Log.open(file):
        keep_daily(file, MONDAY)
    assert backups(file) == []


def test_kept_are_twelve_days_then_ten_weeks_then_nine_months():
    left: set[date] = set()
    for number in range(900):
        left = kept({*left, date(2025, 1, 1) + timedelta(number)})
    newest = date(2025, 1, 1) + timedelta(899)
    ordered = sorted(left, reverse=True)
    assert len(ordered) == 12 + 10 + 9
    assert ordered[:12] == [newest - timedelta(number) for number in range(12)]
    assert {(a - b).days for a, b in pairwise(ordered[12:22])} == {7}
    assert {12 * (a.year - b.year) + a.month - b.month for a, b in pairwise(ordered[22:])} == {1}


def test_somebody_who_comes_once_a_month_keeps_what_there_is():
    days = {date(2025, month, 3) for month in range(1, 13)}
    assert kept(days) == days


def test_thinning_leaves_files_of_other_names_alone(file, filled):
    make_daily(file, MONDAY)
    mine = file.parent / "backups" / "progress-mine.db"
    mine.write_text("mine")
    for number in range(1, 20):
        make_daily(file, MONDAY + number)
    assert mine.read_text() == "mine"
    assert len(backups(file)) == 13  # twelve days, and the newest of the week before theirs


def test_a_damaged_log_is_not_backed_up_but_named_with_the_way_back(file, filled):
    filled(100)
    keep_daily(file, MONDAY)
    spoil(file)
    with pytest.raises(ProgressDamaged) as caught:
        keep_daily(file, MONDAY + 1)
    assert "backup of 03 Mar 2025" in caught.value.fix
    assert caught.value.fix.endswith("drill log restore")
    assert os.listdir(file.parent / "backups") == ["progress-2025-03-03.db"]


def test_the_newest_good_one_is_found_behind_a_damaged_one(file, filled):
    filled(100)
    make_daily(file, MONDAY)
    spoil(make_daily(file, MONDAY + 1))
    assert newest_good(file).day.toordinal() == MONDAY


def test_want_of_room_for_a_backup_stops_nobody(file, filled):
    (file.parent / "backups").write_text("in the way")
    keep_daily(file, MONDAY)
    with pytest.raises(ProgressError):
        make_daily(file, MONDAY)


def test_restoring_keeps_the_present_file_beside_it(file, filled):
    path = make_daily(file, MONDAY)
    filled(4)
    aside = restore(file, path, MONDAY)
    assert (count(file), count(aside)) == (3, 7)
    assert restore(file, aside, MONDAY) != aside
    assert count(file) == 7


def test_whoever_has_the_log_open_goes_on_with_what_was_restored(file, filled, event):
    path = make_daily(file, MONDAY)
    with Log.open(file) as log:
        log.append(event())
        restore(file, path, MONDAY)
        log.append(event(answer="later"))
    with Log.open(file) as log:
        assert [each.answer[:5] for each in log.events()] == ["xxxxx"] * 3 + ["later"]
        with pytest.raises(ProgressError, match="append-only"):
            log._ask("DELETE FROM event")


def test_a_damaged_log_is_moved_aside_with_what_lies_beside_it(file, filled):
    filled(100)
    path = make_daily(file, MONDAY)
    spoil(file)
    before = file.read_bytes()
    aside = restore(file, path, MONDAY)
    assert aside.read_bytes() == before
    assert count(file) == 103


def test_what_is_no_good_is_not_put_in_place(file, filled):
    filled(100)
    path = make_daily(file, MONDAY)
    spoil(path)
    empty = file.parent / "empty.db"
    with Log.open(empty):
        pass
    for source in (path, empty):
        with pytest.raises(ProgressError):
            restore(file, source, MONDAY)
    assert count(file) == 103


def test_a_log_that_is_gone_comes_back(file, filled):
    path = make_daily(file, MONDAY)
    for left in file.parent.glob("progress.db*"):
        left.unlink()
    assert restore(file, path, MONDAY) is None
    assert contents(file).events == 3
