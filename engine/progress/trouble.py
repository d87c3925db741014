"""What goes wrong with the file, in words, with the way on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from engine.types.errors import ProgressDamaged, ProgressError, ProgressTooNew

FULL = (
    "SQLITE_FULL",
    "The disk is full: nothing was written.",
    "Make room and repeat the command; your answer is still there.",
)
READ_ONLY = "Mount it for writing, or use another folder: export DRILL_HOME=/path/to/folder"
LITTLE = 1 << 16
"""Bytes: with fewer left, SQLite cannot make the files beside the progress file."""
CAUSES: tuple[tuple[str, str, str], ...] = (
    FULL,
    (
        "SQLITE_READONLY",
        "The progress file may not be written.",
        "Give yourself the right: chmod u+w {folder} {file}",
    ),
    ("SQLITE_CANTOPEN", "The progress file cannot be opened.", "Look who owns it: ls -ld {folder} {file}"),
    ("SQLITE_PERM", "The progress file may not be opened.", "Look who owns it: ls -ld {folder} {file}"),
    (
        "SQLITE_BUSY",
        "Another drill has held the progress file for five seconds.",
        "Repeat the command; `drill doctor` helps if it stays so.",
    ),
    (
        "SQLITE_IOERR",
        "The disk failed while the progress file was in use.",
        "Look for room and for a disk that still works: df {folder}",
    ),
)
"""By the beginning of SQLite's name for it: what happened, and what to do."""

DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
ASIDE = (
    "Nothing was changed. To start afresh and keep the damaged file: mkdir -p {aside} && mv {file}* {aside}"
)
RESCUE = "Most of it can often be saved: sqlite3 {file} .recover | sqlite3 saved.db"
BACK = "Nothing was changed. To go back to the backup of {day:%d %b %Y} and keep the damaged file: drill log restore"


def explain(error: Exception, path: Path) -> ProgressError:
    """An error of SQLite or of the operating system as one that a person can mend."""
    name = getattr(error, "sqlite_errorname", "")
    where = str(path)
    if name.startswith(DAMAGED):
        return damaged(str(error), path)
    for beginning, what, fix in (*_seen_on_the_disk(name, path), *CAUSES):
        if name.startswith(beginning):
            return ProgressError(what, where=where, fix=_fill(fix, path))
    if isinstance(error, OSError):
        return ProgressError(
            f"The progress file cannot be used: {error.strerror}.", where=where, fix=_fill(CAUSES[2][2], path)
        )
    return ProgressError(
        f"The progress file cannot be used: {error}.", where=where, fix="`drill doctor` looks at it."
    )


def _seen_on_the_disk(name: str, path: Path) -> Iterator[tuple[str, str, str]]:
    """SQLite says "I/O error" to a full disk and to a folder in its way: look what it is."""
    if path.is_dir():
        yield name, "A folder stands where the progress file belongs.", "Move it away: mv {file} {aside}"
        return
    try:
        disk = os.statvfs(path.parent)
    except OSError:
        return
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")) and disk.f_bavail * disk.f_frsize < LITTLE:
        yield name, FULL[1], FULL[2]
    elif name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")) and disk.f_flag & os.ST_RDONLY:
        yield name, "The disk is read-only: nothing was written.", READ_ONLY


def damaged(why: str, path: Path) -> ProgressDamaged:
    """With the offer of the newest good backup, where there is one."""
    fix = way_back(path) or _fill(f"{ASIDE} {RESCUE}", path)
    return ProgressDamaged(f"The progress file is damaged ({why}).", where=str(path), fix=fix)


def way_back(path: Path) -> str:
    """Empty where there is no good backup."""
    from engine.progress.backups import newest_good

    backup = newest_good(path)
    return BACK.format(day=backup.day) if backup else ""


def foreign(path: Path) -> ProgressDamaged:
    return ProgressDamaged(
        "This is a database, but not a progress file of drill.", where=str(path), fix=_fill(ASIDE, path)
    )


def too_new(path: Path, version: int, known: int) -> ProgressTooNew:
    return ProgressTooNew(
        f"The progress file has version {version}, this drill knows version {known}: a newer drill wrote it.",
        where=str(path),
        fix="Nothing was changed. Upgrade: pip install --upgrade drill-engine",
    )


def _fill(text: str, path: Path) -> str:
    from shlex import quote

    aside = path.with_name("damaged")
    return text.format(file=quote(str(path)), folder=quote(str(path.parent)), aside=quote(str(aside)))
