"""What goes wrong with the file, in words, with the way on."""

from __future__ import annotations

from pathlib import Path

from engine.types.errors import ProgressDamaged, ProgressError, ProgressTooNew

CAUSES: tuple[tuple[str, str, str], ...] = (
    (
        "SQLITE_FULL",
        "The disk is full: nothing was written.",
        "Make room and repeat the command; your answer is still there.",
    ),
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


def explain(error: Exception, path: Path) -> ProgressError:
    """An error of SQLite or of the operating system as one that a person can mend."""
    name = getattr(error, "sqlite_errorname", "")
    where = str(path)
    if name.startswith(DAMAGED):
        fix = _fill(f"{ASIDE} {RESCUE}", path)
        return ProgressDamaged(f"The progress file is damaged ({error}).", where=where, fix=fix)
    for beginning, what, fix in CAUSES:
        if name.startswith(beginning):
            return ProgressError(what, where=where, fix=_fill(fix, path))
    if isinstance(error, OSError):
        return ProgressError(
            f"The progress file cannot be used: {error.strerror}.", where=where, fix=_fill(CAUSES[2][2], path)
        )
    return ProgressError(
        f"The progress file cannot be used: {error}.", where=where, fix="`drill doctor` looks at it."
    )


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
