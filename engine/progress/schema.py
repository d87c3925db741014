"""The tables of the log, as a ladder: step n leads from version n - 1 to version n of the file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from engine.progress.trouble import foreign, too_new

APPLICATION_ID = 0x6472696C
"""The letters "dril" in the file's header."""

FIRST = """
CREATE TABLE event (
    uuid TEXT PRIMARY KEY NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,
    kind TEXT NOT NULL,
    problem_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    pattern TEXT NOT NULL,
    attempt TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    tests_passed INTEGER NOT NULL,
    tests_total INTEGER NOT NULL,
    submissions INTEGER NOT NULL,
    hints_nudge INTEGER NOT NULL,
    hints_approach INTEGER NOT NULL,
    work_seconds REAL,
    grade INTEGER CHECK (grade BETWEEN 1 AND 4),
    detail TEXT NOT NULL,
    answer TEXT NOT NULL
);
CREATE INDEX event_problem ON event (problem_id);
CREATE INDEX event_undone ON event (kind) WHERE kind = 'undone';
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE uuid = NEW.uuid)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
INSERT INTO meta VALUES ('device', lower(hex(randomblob(8))));
"""
# `answer` stands last: SQLite then reads the other columns without walking through the text.

STEPS: tuple[str, ...] = (FIRST,)


def version_of(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def check(db: sqlite3.Connection, path: Path, steps: Sequence[str] = STEPS) -> int:
    """The file's version. Raises ProgressTooNew, and ProgressDamaged for somebody else's database."""
    version = version_of(db)
    if version > len(steps):
        raise too_new(path, version, len(steps))
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION_ID and db.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise foreign(path)
    return version


def migrate(db: sqlite3.Connection, path: Path | None, steps: Sequence[str] = STEPS) -> None:
    """Brings the file to the newest version; before each step a copy is kept. No path: in memory."""
    while (version := version_of(db)) < len(steps):
        db.execute("BEGIN IMMEDIATE")
        try:
            if version_of(db) == version:
                if path and version:
                    _copy(path, path.with_name(f"{path.name}.before-version-{version + 1}"))
                _climb(db, version + 1, steps[version])
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _climb(db: sqlite3.Connection, version: int, script: str) -> None:
    # executescript would commit first, and with that open the door to a second process half-way.
    for statement in _statements(script):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")


def _statements(script: str) -> list[str]:
    found, part = [], ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            found.append(part)
            part = ""
    return found


def _copy(path: Path, target: Path) -> None:
    """What is committed, as seen by a second connection; whole or not at all."""
    half = target.with_name(f"{target.name}.{os.getpid()}")
    source, copy = sqlite3.connect(path), sqlite3.connect(half)
    try:
        source.backup(copy)
    finally:
        source.close()
        copy.close()
    half.replace(target)
