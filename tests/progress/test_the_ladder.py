from __future__ import annotations

import sqlite3

import pytest

from engine.progress import Log
from engine.progress.schema import STEPS, migrate, version_of

SECOND = "CREATE TABLE extra (name TEXT);\nINSERT INTO extra VALUES ('a;b');\n"
FAILS = "CREATE TABLE half (name TEXT);\nINSERT INTO nowhere VALUES (1);\n"


@pytest.fixture
def old(file, event):
    with Log.open(file) as log:
        log.append(event())
    db = sqlite3.connect(file, isolation_level=None)
    yield db
    db.close()


def tables(db: sqlite3.Connection) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_step_keeps_rows_and_leaves_a_copy_of_what_was(file, old):
    migrate(old, file, [*STEPS, SECOND])
    assert version_of(old) == len(STEPS) + 1
    assert old.execute("SELECT count(*) FROM event").fetchone() == (1,)
    assert old.execute("SELECT name FROM extra").fetchone() == ("a;b",)
    with Log.open(file.with_name(f"{file.name}.before-version-{len(STEPS) + 1}")) as copy:
        assert len(list(copy.events())) == 1
        assert "extra" not in tables(copy._db)


def test_a_step_that_fails_changes_nothing(file, old):
    with pytest.raises(sqlite3.OperationalError):
        migrate(old, file, [*STEPS, FAILS])
    assert version_of(old) == len(STEPS)
    assert "half" not in tables(old)
    with Log.open(file) as log:
        assert len(list(log.events())) == 1


def test_steps_are_climbed_one_by_one_with_a_copy_before_each(file, old):
    migrate(old, file, [*STEPS, SECOND, "CREATE TABLE third (x);\n"])
    names = sorted(path.name for path in file.parent.glob("*.before-*"))
    assert names == ["progress.db.before-version-2", "progress.db.before-version-3"]
    assert {"extra", "third"} <= tables(old)


def test_reading_an_older_file_migrates_a_copy_in_memory(file, old, monkeypatch):
    steps = (*STEPS, SECOND)
    before = file.read_bytes()
    monkeypatch.setattr("engine.progress.reading.STEPS", steps)
    monkeypatch.setattr("engine.progress.schema.migrate.__defaults__", (steps,))
    monkeypatch.setattr("engine.progress.schema.check.__defaults__", (steps,))
    with Log.open(file, write=False) as log:
        assert "extra" in tables(log._db)
        assert len(list(log.events())) == 1
    assert file.read_bytes() == before


def test_a_file_that_was_only_begun_is_finished(file):
    file.parent.mkdir()
    file.touch()
    with Log.open(file, write=False) as log:
        assert list(log.events()) == []
    assert file.read_bytes() == b""
    with Log.open(file) as log:
        assert list(log.events()) == []
