"""Opening the log without ever writing to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from engine.progress.schema import STEPS, check, migrate


def open_for_reading(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A read-only connection; to a copy in memory where the file is missing, older or in a locked folder."""
    if not path.exists():
        return _in_memory(None)
    try:
        db = _read_only(path, "mode=ro", busy_seconds)
        version = check(db, path)
    except sqlite3.OperationalError as error:
        if not getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
        return _of_a_locked_folder(path, busy_seconds)
    if version < len(STEPS):
        return _in_memory(db)
    return db


def _read_only(path: Path, options: str, busy_seconds: float) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}", uri=True, timeout=busy_seconds, isolation_level=None
    )
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _of_a_locked_folder(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """SQLite wants to write beside a file in WAL mode even to read it: here it may not."""
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for ending in ("", "-wal"):
            source = path.with_name(path.name + ending)
            if source.exists():
                copyfile(source, copy.with_name(source.name))
        db = sqlite3.connect(copy, timeout=busy_seconds, isolation_level=None)
        check(db, path)
        return _in_memory(db)


def _in_memory(source: sqlite3.Connection | None) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    if source:
        source.backup(memory)
        source.close()
    migrate(memory, None)
    return memory
