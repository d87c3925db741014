from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import Any

import msgspec

from engine.progress.days import instant, microseconds
from engine.progress.reading import open_for_reading
from engine.progress.schema import check, migrate
from engine.progress.trouble import explain
from engine.types import Event
from engine.types.errors import ProgressError

BUSY_SECONDS = 5.0
TRIES = 50
READING_ONLY = "The progress file was opened for reading only."
COLUMNS = Event.__struct_fields__
INSERT = f"INSERT INTO event ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
TAKEN_BACK = """uuid IN (
    SELECT taken.value FROM event AS undo, json_each(undo.detail, '$.uuids') AS taken
    WHERE undo.kind = 'undone')"""
STANDING = f"kind != 'undone' AND NOT {TAKEN_BACK}"
BRIEF = (
    "rowid, at, utc_offset, kind, problem_id, slug, pattern, attempt, verdict,"
    " submissions, hints_nudge, hints_approach, work_seconds, grade,"
    " CASE WHEN kind IN ('submitted', 'forecast') THEN '{}' ELSE detail END"
)
Row = tuple[int, int, int, str, str, str, str, str, str, int, int, int, float | None, int | None, str]
"""What folding needs of an event: no answer nor why it failed, times in microseconds, detail still JSON."""


class Log:
    """The append-only file of all that happened. Two processes may use it at once."""

    def __init__(self, db: sqlite3.Connection, path: Path, *, write: bool) -> None:
        self._db = db
        self.path = path
        self.write = write

    @classmethod
    def open(cls, path: Path, *, write: bool = True) -> Log:
        """With `write` the file is made or migrated; reading never writes, a missing file is an empty log.

        Raises ProgressTooNew, ProgressDamaged, ProgressError.
        """
        try:
            db = _open_for_writing(path) if write else open_for_reading(path, BUSY_SECONDS)
        except (sqlite3.Error, OSError) as error:
            raise explain(error, path) from error
        return cls(db, path, write=write)

    @property
    def device(self) -> str:
        """Sixteen hexadecimal digits, drawn when the file was made."""
        return str(self._ask("SELECT value FROM meta WHERE name = 'device'")[0][0])

    def append(self, *events: Event) -> None:
        """All of them or none, on the disk when this returns. Raises ProgressError with nothing written."""
        with self.writing():
            self._run(lambda: self._db.executemany(INSERT, map(_row, events)))

    def rewrite(self, events: Iterable[Event]) -> None:
        """These events in the place of all that are there: for restoring and for merging, after a copy was kept."""
        with self.writing():
            guard = self._ask("SELECT sql FROM sqlite_master WHERE name = 'event_no_delete'")[0][0]
            for statement in ("DROP TRIGGER event_no_delete", "DELETE FROM event", guard):
                self._ask(statement)
            self.append(*events)

    def writing(self) -> Writing:
        """One transaction: nobody writes between what is read and what is appended in it. May be nested."""
        if not self.write:
            raise ProgressError(READING_ONLY, where=str(self.path), fix="Nothing was written.")
        return Writing(self)

    def events(
        self,
        *,
        slug: str | None = None,
        problem_id: str | None = None,
        kind: str | None = None,
        undone: bool = False,
    ) -> Iterator[Event]:
        """In the order of insertion; with `undone` also what was taken back, and the rows that say so."""
        wanted = {"slug": slug, "problem_id": problem_id, "kind": kind}
        chosen = {name: value for name, value in wanted.items() if value is not None}
        where = [*([] if undone else [STANDING]), *(f"{name} = :{name}" for name in chosen)]
        query = f"SELECT {', '.join(COLUMNS)} FROM event WHERE {' AND '.join(where) or '1'} ORDER BY rowid"
        return map(_event, self._ask(query, chosen))

    def last(
        self,
        kinds: tuple[str, ...],
        *,
        problem_id: str | None = None,
        attempt: str | None = None,
        graded: bool = False,
    ) -> Event | None:
        """The newest event of these kinds that still stands; with `graded` no end without a grade."""
        wanted = {"problem_id": problem_id, "attempt": attempt}
        chosen = {name: value for name, value in wanted.items() if value is not None}
        query = f"SELECT {', '.join(COLUMNS)} FROM event WHERE kind IN ({', '.join('?' * len(kinds))})"
        query += "".join(f" AND {name} = ?" for name in chosen)
        query += " AND (kind NOT IN ('closed', 'hunted') OR grade IS NOT NULL)" if graded else ""
        query += f" AND {STANDING} ORDER BY rowid DESC LIMIT 1"
        found = self._ask(query, [*kinds, *chosen.values()])
        return _event(found[0]) if found else None

    def rows(self, after: int = 0) -> list[Row]:
        """What folding needs, from behind row number `after`: what still stands, and the undoing rows."""
        query = f"SELECT {BRIEF} FROM event WHERE rowid > ? AND NOT {TAKEN_BACK} ORDER BY rowid"
        return self._ask(query, [after])

    def uuids(self) -> set[str]:
        """Of all events, also of those taken back."""
        return {uuid for (uuid,) in self._ask("SELECT uuid FROM event")}

    def undone_since(self, after: int) -> bool:
        query = (
            "SELECT EXISTS (SELECT 1 FROM event INDEXED BY event_undone WHERE kind = 'undone' AND rowid > ?)"
        )
        return bool(self._ask(query, [after])[0][0])

    def uuid_of(self, row: int) -> str:
        """Empty where there is no such row."""
        found = self._ask("SELECT uuid FROM event WHERE rowid = ?", [row])
        return str(found[0][0]) if found else ""

    def continues(self, row: int, uuid: str, seen: int, device: str) -> bool:
        """That row is the one it was, and nothing up to it was taken back after row `seen`."""
        if self.uuid_of(row) != uuid or self.device != device:
            return False
        query = """SELECT EXISTS (
            SELECT 1 FROM event AS undo INDEXED BY event_undone, json_each(undo.detail, '$.uuids') AS taken
            JOIN event AS what ON what.uuid = taken.value
            WHERE undo.kind = 'undone' AND undo.rowid > ? AND what.rowid <= ?)"""
        return not self._ask(query, [seen, row])[0][0]

    def check(self) -> str:
        """ "ok", or what SQLite finds wrong with the file. Reads all of it."""
        return str(self._ask("PRAGMA quick_check(1)")[0][0])

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Log:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _ask(self, query: str, values: Any = ()) -> list[Any]:
        return list(self._run(lambda: self._db.execute(query, values).fetchall()))

    def _run(self, action: Any) -> Any:
        try:
            return action()
        except (sqlite3.Error, OSError) as error:
            raise explain(error, self.path) from error


class Writing:
    """The transaction of Log.writing; the outermost one commits, an error inside takes everything back."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._outermost = not log._db.in_transaction

    def __enter__(self) -> None:
        if self._outermost:
            self._log._run(lambda: self._log._db.execute("BEGIN IMMEDIATE"))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        db = self._log._db
        if not self._outermost or not db.in_transaction:
            return
        try:
            if kind is None:
                self._log._run(lambda: db.execute("COMMIT"))
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")


def _open_for_writing(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        check(db, path)
        _use_wal(db)
        db.execute("PRAGMA synchronous = FULL")
        migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _use_wal(db: sqlite3.Connection) -> None:
    """Of two that make the file at once SQLite turns one away without letting it wait."""
    for _ in range(TRIES - 1):
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            sleep(BUSY_SECONDS / TRIES)
    db.execute("PRAGMA journal_mode = WAL")


def _row(event: Event) -> tuple[object, ...]:
    values = {
        "at": microseconds(event.at),
        "grade": None if event.grade is None else int(event.grade),
        "detail": msgspec.json.encode(event.detail).decode(),
    }
    return tuple(values[name] if name in values else getattr(event, name) for name in COLUMNS)


def _event(row: tuple[Any, ...]) -> Event:
    values = dict(zip(COLUMNS, row, strict=True))
    values["at"] = instant(values["at"])
    values["detail"] = msgspec.json.decode(values["detail"])
    return Event(**values)


def brief(number: int, event: Event) -> Row:
    """The row that folding would get for an event."""
    e = event
    facts = (e.verdict, e.submissions, e.hints_nudge, e.hints_approach, e.work_seconds, e.grade)
    detail = msgspec.json.encode(e.detail).decode()
    return (
        number,
        microseconds(e.at),
        e.utc_offset,
        e.kind,
        e.problem_id,
        e.slug,
        e.pattern,
        e.attempt,
        *facts,
        detail,
    )
