"""Backups of the log, as commands see them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import msgspec

from drills.session import Session
from engine.progress import day_of
from engine.progress.backups import Contents, backups, contents, copy, make_daily, newest_good, sound
from engine.progress.days import instant
from engine.progress.restoring import restore as put_in_place
from engine.progress.restoring import usable
from engine.types.errors import ProgressError, WorkspaceError

NO_BACKUP = ProgressError(
    "There is no good backup.", fix="One is made before the first thing that you write on a day."
)


class Source(msgspec.Struct, frozen=True):
    """A file to restore from. `until`: local time of the newest event in it."""

    path: Path
    events: int
    until: datetime


class Listed(msgspec.Struct, frozen=True):
    """`bytes` on the disk."""

    day: date
    file: str
    bytes: int


def back_up(session: Session, file: Path | None) -> Path | None:
    """Where it is now; None where nothing has happened yet. Raises DrillError."""
    log = session.places.log
    if not log.exists() or not sound(log).events:
        return None
    if file is None:
        return make_daily(log, day_of(session.now()))
    target = (file / log.name if file.is_dir() else file).expanduser().absolute()
    if target.exists():
        raise WorkspaceError("There is a file of that name.", where=str(target), fix="Choose another name.")
    if not target.parent.is_dir():
        raise WorkspaceError("There is no such folder.", where=str(target.parent), fix="Make it: mkdir -p")
    copy(log, target)
    return target


def listed(session: Session) -> list[Listed]:
    """Newest first."""
    return [
        Listed(each.day, str(each.path), each.path.stat().st_size) for each in backups(session.places.log)
    ]


def to_restore(session: Session, file: Path | None) -> Source:
    """Raises ProgressError where it is no good."""
    if file is None:
        newest = newest_good(session.places.log)
        if newest is None:
            raise NO_BACKUP
        file = newest.path
    path = file.expanduser().absolute()
    if not path.is_file():
        raise WorkspaceError("There is no such file.", where=str(path), fix="All backups: drill log backup")
    usable(path)
    return _described(path, contents(path))


def lost(session: Session, source: Source) -> int | None:
    """How many events of the log are not in the backup; None where the log cannot be read."""
    from engine.progress import Log

    if not session.places.log.exists():
        return 0
    try:
        with Log.open(source.path, write=False) as old, session.open_log(write=False) as log:
            return len(log.uuids() - old.uuids())
    except ProgressError:
        return None


def restore(session: Session, source: Source) -> Path | None:
    return put_in_place(session.places.log, source.path, day_of(session.now()))


def _described(path: Path, found: Contents) -> Source:
    zone = timezone(timedelta(minutes=found.offset))
    return Source(path, found.events, instant(found.last).astimezone(zone))
