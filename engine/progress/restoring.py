"""A backup in the place of the log; what stood there is kept beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from engine.progress.backups import STRAY, copy, sound
from engine.progress.log import Log
from engine.progress.trouble import explain
from engine.types.errors import ProgressDamaged, ProgressError


def restore(path: Path, source: Path, day: int) -> Path | None:
    """Gives where the present file is kept; None where there was none.

    A sound log is rewritten in one transaction: nobody writes between the copy and the change, and whoever has
    it open goes on with what was restored. Raises ProgressError with the log as it was.
    """
    usable(source)
    if not path.exists():
        with _explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        copy(source, path)
        return None
    aside = _free(path, day)
    if not _is_sound(path):
        with _explained(path):
            _move(path, aside)
        copy(source, path)
        return aside
    with Log.open(source, write=False) as old, Log.open(path) as log, log.writing():
        copy(path, aside)
        log.rewrite(old.events(undone=True))
    return aside


def usable(source: Path) -> None:
    """Raises ProgressError where that is no sound log with something in it."""
    try:
        found = sound(source)
    except ProgressDamaged as error:
        raise ProgressDamaged(
            "This backup is damaged.", where=str(source), fix="The newest good one: drill log restore"
        ) from error
    if not found.events:
        raise ProgressError(
            "There is nothing in this file.", where=str(source), fix="The newest good one: drill log restore"
        )


def _is_sound(path: Path) -> bool:
    try:
        sound(path)
    except ProgressDamaged:
        return False
    return True


def _move(path: Path, aside: Path) -> None:
    for ending in (*STRAY, ""):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explain(error, path) from error


def _free(path: Path, day: int) -> Path:
    """A name that nothing has yet."""
    first = path.with_name(f"{path.name}.before-restore-{date.fromordinal(day)}")
    names = (first, *(first.with_name(f"{first.name}-{number}") for number in range(2, 1000)))
    return next(name for name in names if not name.exists())
