"""Copies of the log beside it: one a day, thinned with age, each read through before it counts as one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from engine.progress.reading import open_raw
from engine.progress.schema import check
from engine.progress.trouble import damaged, explain
from engine.types.errors import ProgressDamaged, ProgressError

KEPT: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
    (12, lambda day: (day.toordinal(),)),
    (10, lambda day: day.isocalendar()[:2]),
    (9, lambda day: (day.year, day.month)),
)
"""So many of the newest days, then of the weeks that they leave out, then of the months."""
BEFORE = "progress-"
BUSY_SECONDS = 5.0
STRAY = ("-wal", "-shm", "-journal")


class Backup(NamedTuple):
    day: date
    path: Path


class Contents(NamedTuple):
    """`last`: microseconds since 1970 of the newest event, its offset in minutes; 0 where there is none."""

    events: int
    last: int
    offset: int


def folder_of(log: Path) -> Path:
    return log.with_name("backups")


def backups(log: Path) -> list[Backup]:
    """Newest first; what goes by another name is the person's own."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder_of(log).iterdir():
            with contextlib.suppress(ValueError):
                day = date.fromisoformat(path.stem.removeprefix(BEFORE))
                if path == _place(log, day):
                    found.append(Backup(day, path))
    return sorted(found, reverse=True)


def keep_daily(log: Path, day: int) -> None:
    """Before the first thing that is written on a local day; a stat on any later call.

    Want of room or rights stops nobody from working. Raises ProgressDamaged: a damaged file is not worked on.
    """
    today = _place(log, date.fromordinal(day))
    if today.exists() or not log.exists():
        return
    try:
        make_daily(log, day)
    except ProgressDamaged:
        raise
    except ProgressError:
        return


def make_daily(log: Path, day: int) -> Path | None:
    """The backup of this day, in place of an earlier one of it; None where there is nothing to keep.

    Raises ProgressError.
    """
    today = _place(log, date.fromordinal(day))
    try:
        if contents(log).events == 0:
            return None
        today.parent.mkdir(exist_ok=True)
        copy(log, today)
        _thin(log)
    except OSError as error:
        raise explain(error, today) from error
    return today


def kept(days: Iterable[date]) -> set[date]:
    """Those that thinning leaves."""
    newest_first, chosen = sorted(days, reverse=True), set[date]()
    for most, period in KEPT:
        seen = {period(day) for day in chosen}
        fresh: list[date] = []
        for day in newest_first:
            if len(fresh) < most and period(day) not in seen:
                seen.add(period(day))
                fresh.append(day)
        chosen.update(fresh)
    return chosen


def copy(source: Path, target: Path) -> None:
    """What is committed, as one file that was read through; whole or not at all. Raises ProgressError."""
    half = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with contextlib.closing(_open(source)) as old, contextlib.closing(sqlite3.connect(half)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")  # one file, readable where nothing may be written
            said = _quick_check(new)
        if said != "ok":
            raise damaged(said, source)
        half.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise explain(error, source) from error
    finally:
        for ending in ("", *STRAY):
            with contextlib.suppress(OSError):
                half.with_name(half.name + ending).unlink()


def sound(path: Path) -> Contents:
    """Of a file read through. Raises ProgressError, ProgressDamaged, ProgressTooNew."""
    return contents(path, read_through=True)


def contents(path: Path, *, read_through: bool = False) -> Contents:
    """Raises ProgressError, ProgressDamaged, ProgressTooNew."""
    try:
        with contextlib.closing(_open(path)) as db:
            check(db, path)
            if read_through and (said := _quick_check(db)) != "ok":
                raise damaged(said, path)
            if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'event'").fetchone():
                return Contents(0, 0, 0)
            events = db.execute("SELECT count(*) FROM event").fetchone()[0]
            last = db.execute("SELECT at, utc_offset FROM event ORDER BY rowid DESC LIMIT 1").fetchone()
            return Contents(events, *(last or (0, 0)))
    except (sqlite3.Error, OSError) as error:
        raise explain(error, path) from error


def newest_good(log: Path) -> Backup | None:
    for backup in backups(log):
        with contextlib.suppress(ProgressError):
            if sound(backup.path).events:
                return backup
    return None


def _quick_check(db: sqlite3.Connection) -> str:
    return str(db.execute("PRAGMA quick_check(1)").fetchone()[0])


def _open(path: Path) -> sqlite3.Connection:
    return open_raw(path, BUSY_SECONDS)


def _place(log: Path, day: date) -> Path:
    return folder_of(log) / f"{BEFORE}{day}{log.suffix}"


def _thin(log: Path) -> None:
    found = backups(log)
    keep = kept(backup.day for backup in found)
    for backup in found:
        if backup.day not in keep:
            with contextlib.suppress(OSError):
                backup.path.unlink()
