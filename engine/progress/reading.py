"""Opening the log without ever writing to it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from engine.progress.schema import STEPS, check, migrate

NOTHING_CAN_BE_WRITTEN = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR_SH", "SQLITE_FULL")
"""Beside a file in WAL mode SQLite makes another, even to read it: on a full or a locked disk it cannot."""


def open_for_reading(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A read-only connection; to a copy in memory where the file is missing, older or on a locked disk."""
    if not path.exists():
        return _in_memory(None)
    db = open_raw(path, busy_seconds)
    version = check(db, path)
    return _in_memory(db) if version < len(STEPS) else db


def open_raw(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """A connection to the file as it is, of whatever version, that never makes the file."""
    try:
        return _read_only(path, busy_seconds)
    except sqlite3.OperationalError as error:
        if not getattr(error, "sqlite_errorname", "").startswith(NOTHING_CAN_BE_WRITTEN):
            raise
        from engine.progress.snapshot import snapshot

        if not path.is_file():
            raise
        return snapshot(path)


def _read_only(path: Path, busy_seconds: float) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    db = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None)
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _in_memory(source: sqlite3.Connection | None) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    if source:
        source.backup(memory)
        source.close()
    migrate(memory, None)
    return memory
