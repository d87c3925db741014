from __future__ import annotations

import random
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from .wire import Message, Refused, decode, encode, table_of

LONGEST = 50_000_000
"""Bytes of one text or blob, and of a statement."""

READS = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)
INSERTS = READS | {sqlite3.SQLITE_INSERT}
NEVER = {
    sqlite3.SQLITE_ATTACH: "ATTACH and VACUUM",
    sqlite3.SQLITE_DETACH: "DETACH",
    sqlite3.SQLITE_PRAGMA: "PRAGMA",
    sqlite3.SQLITE_CREATE_VTABLE: "a virtual table",
    sqlite3.SQLITE_DROP_VTABLE: "a virtual table",
}
FUNCTIONS_REFUSED = frozenset({"load_extension", "fts3_tokenizer", "edit", "readfile", "writefile"})
BROKEN_KEY = "FOREIGN KEY constraint failed"
OUT_OF_MEMORY = ("SQLITE_NOMEM", "SQLITE_TOOBIG")
ANCHOR = re.compile(r"\s+|--[^\n]*(?:\n|$)|/\*.*?(?:\*/|$)", re.S)
SKIPPED = re.compile(r"--[^\n]*|/\*.*?(?:\*/|$)|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]]*\]", re.S)


class Gate:
    """The authorizer: what it refused last, in words."""

    def __init__(self, allowed: frozenset[int] | None) -> None:
        self.allowed = allowed
        self.refused = ""

    def __call__(self, action: int, one: str | None, two: str | None, *rest: str | None) -> int:
        if action in NEVER:
            self.refused = NEVER[action]
        elif action == sqlite3.SQLITE_FUNCTION and (two or "").lower() in FUNCTIONS_REFUSED:
            self.refused = f"{two}()"
        elif self.allowed is not None and action not in self.allowed:
            self.refused = "a statement that changes data"
        else:
            return sqlite3.SQLITE_OK
        return sqlite3.SQLITE_DENY


class Lite:
    """A fresh database in memory for every run: schema, dataset, then the text under the gate."""

    def __init__(self, message: Message) -> None:
        self.schema = message["schema"]
        self.scripts = bool(message["script"])
        self.gate = Gate(None)

    def connected(self) -> sqlite3.Connection:
        connection, source = sqlite3.connect(":memory:", isolation_level=None), random.Random(1)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        # The same answer gets the same verdict.
        connection.create_function("random", 0, lambda: source.randrange(-(2**63), 2**63))
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(self.schema)
        return connection

    def loaded(self, dataset: Message) -> sqlite3.Connection:
        connection = self.connected()
        try:
            for script in dataset.get("scripts", ()):
                if dataset.get("untrusted"):
                    self.guard(connection, INSERTS)
                for text, line in statements_of(script):
                    self.step(connection, text, line)
            for table, rows in dataset.get("rows", {}).items():
                values = [[bindable(decode(cell)) for cell in row] for row in rows]
                if values:
                    marks = ", ".join("?" * len(values[0]))
                    connection.executemany(f"INSERT INTO {quoted(table)} VALUES ({marks})", values)
        except (Refused, sqlite3.Error) as error:
            raise Refused("load", str(error), getattr(error, "line", None)) from None
        return connection

    def guard(self, connection: sqlite3.Connection, allowed: frozenset[int] | None) -> None:
        self.gate = Gate(allowed)
        connection.set_authorizer(self.gate)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    def step(self, connection: sqlite3.Connection, text: str, line: int) -> sqlite3.Cursor:
        """EXPLAIN compiles without running, which tells a text that does not compile from one that fails."""
        try:
            connection.execute("EXPLAIN " + text).close()
        except sqlite3.Error as error:
            raise self.failed(error, line, "bind") from None
        try:
            return connection.execute(text)
        except (sqlite3.Error, MemoryError) as error:
            raise self.failed(error, line) from None

    def failed(self, error: BaseException, line: int, kind: str = "runtime") -> Refused:
        if self.gate.refused:
            return Refused("denied", f"{self.gate.refused} is not available in this drill", line)
        if isinstance(error, MemoryError) or getattr(error, "sqlite_errorname", "") in OUT_OF_MEMORY:
            return Refused("memory", str(error) or "out of memory", line)
        return Refused(kind, str(error), line)

    def describe(self) -> Message:
        connection = self.connected()
        names = connection.execute(
            "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        columns = {
            name: [[row[1], row[2]] for row in connection.execute(f"PRAGMA table_info({quoted(name)})")]
            for name, _ in names
        }
        keys = [key for name, _ in names for key in self.keys(connection, name)]
        views = [name for name, kind in names if kind == "view"]
        return {"columns": columns, "views": views, "keys": keys, "unique": []}

    def keys(self, connection: sqlite3.Connection, table: str) -> list[list[Any]]:
        found: dict[int, list[Any]] = {}
        for row in connection.execute(f"PRAGMA foreign_key_list({quoted(table)})").fetchall():
            key = found.setdefault(row[0], [table, [], row[2], []])
            key[1].append(row[3])
            key[3].append(row[4] or row[3])
        return list(found.values())

    def parse(self, message: Message) -> Message:
        texts = [text for text, _ in statements_of(message["sql"])]
        return {"statements": [first_word(text) for text in texts], "ordered": any(map(ordered, texts))}

    def bind(self, message: Message) -> Message:
        connection = self.connected()
        self.guard(connection, None if self.scripts else READS)
        try:
            self.steps(connection, message["sql"])
        except Refused as refused:
            if refused.kind in ("bind", "denied"):
                raise
        return {}

    def steps(self, connection: sqlite3.Connection, sql: str) -> None:
        for text, line in statements_of(sql):
            cursor = self.step(connection, text, line)
            try:
                for _ in cursor:
                    pass
            except (sqlite3.Error, MemoryError) as error:
                raise self.failed(error, line) from None

    def run(self, message: Message) -> Message:
        connection = self.loaded(message["dataset"])
        self.guard(connection, None if self.scripts else READS)
        started = time.process_time()
        tables: dict[str, Message | None] = {}
        if not self.scripts:
            tables[""] = self.query(connection, message["sql"], message["max_rows"])
        else:
            self.steps(connection, message["sql"])
        cpu = time.process_time() - started
        open_transaction = connection.in_transaction
        if open_transaction:
            connection.rollback()
        connection.set_authorizer(None)
        tables |= self.states(connection, message)
        probed = [self.probe(connection, sql, message) for sql in message["dataset"].get("probes", ())]
        return {"cpu": cpu, "tables": tables, "open_transaction": open_transaction, "probed": probed}

    def probe(self, connection: sqlite3.Connection, sql: str, message: Message) -> Message:
        """The statements of a probe, and what they lead to; nothing of it stays."""
        before = broken_keys(connection)
        connection.execute("SAVEPOINT probe")
        self.guard(connection, None)
        try:
            for text, _ in statements_of(sql):
                connection.execute(text).fetchall()
            connection.set_authorizer(None)
            error = BROKEN_KEY if broken_keys(connection) - before else None
        except (sqlite3.Error, MemoryError) as failed:
            error = str(failed) or "out of memory"
        connection.set_authorizer(None)
        tables = {} if error is not None else self.states(connection, message)
        with suppress(sqlite3.Error):  # a trigger may have rolled it back itself
            connection.execute("ROLLBACK TO probe")
            connection.execute("RELEASE probe")
        return {"error": error, "tables": tables}

    def states(self, connection: sqlite3.Connection, message: Message) -> dict[str, Message | None]:
        return {name: self.state(connection, name, message["max_rows"]) for name in message["compare"]}

    def query(self, connection: sqlite3.Connection, sql: str, max_rows: int) -> Message:
        text, line = next(iter(statements_of(sql)))
        cursor = self.step(connection, text, line)
        try:
            rows = cursor.fetchmany(max_rows + 1)
        except (sqlite3.Error, MemoryError) as error:
            raise self.failed(error, line) from None
        return table_of([(item[0], "") for item in cursor.description or ()], rows, max_rows)

    def state(self, connection: sqlite3.Connection, table: str, max_rows: int) -> Message | None:
        try:
            cursor = connection.execute(f"SELECT * FROM main.{quoted(table)}")
        except sqlite3.Error:
            return None
        rows = cursor.fetchmany(max_rows + 1)
        return table_of([(item[0], "") for item in cursor.description], rows, max_rows)

    def dump(self, message: Message) -> Message:
        connection = self.loaded(message["dataset"])
        connection.set_authorizer(None)
        found = {}
        for name in message["tables"]:
            rows = connection.execute(f"SELECT * FROM {quoted(name)}").fetchall()
            found[name] = [list(map(encode, row)) for row in rows]
        return {"rows": found}


def broken_keys(connection: sqlite3.Connection) -> set[Any]:
    """Rows whose parent is missing: a key that is checked at the end of a transaction says nothing earlier."""
    try:
        return set(connection.execute("PRAGMA foreign_key_check").fetchall())
    except sqlite3.Error:
        return set()


def statements_of(script: str) -> Iterator[tuple[str, int]]:
    """Each statement with the line it begins on; semicolons in texts, comments and triggers do not count."""
    start = skipped = blank_end(script, 0)
    while start < len(script):
        end = script.find(";", skipped)
        piece = script[start:] if end < 0 else script[start : end + 1]
        if end < 0 or sqlite3.complete_statement(piece):
            if piece.strip(" \t\r\n;"):
                yield piece, script.count("\n", 0, start) + 1
            start = skipped = len(script) if end < 0 else blank_end(script, end + 1)
        else:
            skipped = end + 1


def blank_end(script: str, position: int) -> int:
    while found := ANCHOR.match(script, position):
        position = found.end()
        if not found.group():
            break
    return position


def first_word(text: str) -> str:
    found = re.match(r"\w+", text)
    return found.group().upper() if found else ""


def ordered(text: str) -> bool:
    """An ORDER BY outside every pair of brackets orders the result."""
    plain, depth, outer = SKIPPED.sub(" ' ", text), 0, []
    for character in plain:
        depth += (character == "(") - (character == ")")
        outer.append(character if depth == 0 else " ")
    return re.search(r"\bORDER\s+BY\b", "".join(outer), re.I) is not None


def bindable(value: Any) -> Any:
    return value if isinstance(value, (int, float, str, bytes, type(None))) else str(value)


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
