from __future__ import annotations

import ctypes
import datetime as dt
import json
import re
import sys
import time
import types
from contextlib import suppress
from decimal import Decimal
from typing import Any

from .survey import Survey, rounded_columns
from .wire import Message, Refused, decode, encode, table_of

LITERAL_ROWS = 30
"""Up to this many rows one VALUES text is faster to load than a column-wise unnest."""

LOCKED = {
    "threads": "1",
    "temp_directory": "",
    "max_temp_directory_size": "0B",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "enable_progress_bar": "false",
    "TimeZone": "UTC",
    "enable_external_access": "false",
}
DUCKDB_KINDS = {
    "ParserException": "parse",
    "SyntaxException": "parse",
    "BinderException": "bind",
    "CatalogException": "bind",
    "OutOfMemoryException": "memory",
    "FatalException": "crash",
    "InternalException": "crash",
}
FACTS = {
    "columns": "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'ds' "
    "AND NOT internal ORDER BY table_oid, column_index",
    "views": "SELECT view_name FROM duckdb_views() WHERE database_name = 'ds' AND NOT internal",
    "keys": "SELECT table_name, constraint_column_names, referenced_table, referenced_column_names "
    "FROM duckdb_constraints() WHERE database_name = 'ds' AND constraint_type = 'FOREIGN KEY'",
    "unique": "SELECT table_name, constraint_column_names FROM duckdb_constraints() "
    "WHERE database_name = 'ds' AND constraint_type = 'PRIMARY KEY'",
}


class Utc(dt.tzinfo):
    """What duckdb asks of pytz to hand over a TIMESTAMPTZ, without pytz."""

    def __init__(self, name: str = "UTC") -> None:
        self.name = name

    def utcoffset(self, when: dt.datetime | None) -> dt.timedelta:
        return dt.timedelta(0)

    dst = utcoffset

    def tzname(self, when: dt.datetime | None) -> str:
        return "UTC"

    def localize(self, when: dt.datetime) -> dt.datetime:
        return when.replace(tzinfo=self)


M_ARENA_MAX = -8


def one_arena() -> None:
    """glibc reserves 64 MiB for each thread and DuckDB's threads come before any setting: with a limit on
    address space two connections would not fit into 1 GiB."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


def import_duckdb() -> Any:
    one_arena()
    stub = types.ModuleType("pytz")
    stub.timezone = Utc  # type: ignore[attr-defined]
    sys.modules["pytz"] = stub
    import duckdb

    return duckdb


class Duck:
    """One locked connection each for reference and answer; a dataset is an attached database of its own."""

    def __init__(self, message: Message, sides: tuple[str, ...] = ("reference", "answer")) -> None:
        duckdb = import_duckdb()
        self.errors = duckdb.Error
        self.schema = message["schema"]
        memory = {"memory_limit": f"{message['memory_mb']}MiB"}
        settings = {"reference": memory, "answer": {**memory, **message["settings"]}}
        self.sides = {side: self.connected(duckdb, settings[side]) for side in sides}

    def connected(self, duckdb: Any, settings: dict[str, str]) -> Any:
        connection = duckdb.connect(":memory:", config={"threads": "1"})
        for name, value in {**settings, **LOCKED, "lock_configuration": "true"}.items():
            connection.execute(f"SET {name} = '{value}'")
        return connection

    def error(self, error: BaseException) -> Refused:
        if isinstance(error, MemoryError):
            return Refused("memory", "out of memory")
        return Refused(DUCKDB_KINDS.get(type(error).__name__, "runtime"), str(error))

    def loaded(self, side: str, dataset: Message) -> Any:
        connection = self.sides[side]
        connection.execute("USE memory; DETACH DATABASE IF EXISTS ds; ATTACH ':memory:' AS ds; USE ds")
        connection.execute(self.schema)
        try:
            for script in dataset.get("scripts", ()):
                connection.execute(script)
            for table, rows in dataset.get("rows", {}).items():
                self.insert(connection, table, [[decode(cell) for cell in row] for row in rows])
        except (self.errors, MemoryError) as error:
            raise Refused("load", str(error)) from None
        return connection

    def insert(self, connection: Any, table: str, rows: list[list[Any]]) -> None:
        if 0 < len(rows) <= LITERAL_ROWS:
            values = ", ".join("(" + ", ".join(map(literal, row)) + ")" for row in rows)
            connection.execute(f"INSERT INTO {quoted(table)} VALUES {values}")
        elif rows:
            kinds = [row[1] for row in connection.execute(f"DESCRIBE {quoted(table)}").fetchall()]
            columns = ", ".join(f"unnest(?::{kind}[])" for kind in kinds)
            by_column = list(map(list, zip(*rows, strict=True)))
            connection.execute(f"INSERT INTO {quoted(table)} SELECT {columns}", by_column)

    def describe(self) -> Message:
        connection = self.loaded("reference", {})
        facts = {name: connection.execute(query).fetchall() for name, query in FACTS.items()}
        columns: dict[str, list[list[str]]] = {}
        for table, name, kind in facts["columns"]:
            columns.setdefault(table, []).append([name, kind])
        views = [row[0] for row in facts["views"]]
        return {"columns": columns, "views": views, "keys": facts["keys"], "unique": facts["unique"]}

    def parse(self, message: Message) -> Message:
        connection, sql = self.sides[message["side"]], message["sql"]
        try:
            statements = [statement.type.name for statement in connection.extract_statements(sql)]
            if statements != ["SELECT"]:
                return {"statements": statements}
            tree = json.loads(connection.execute("SELECT json_serialize_sql(?)", [sql]).fetchone()[0])
            if tree["error"]:
                raise Refused("parse", f"Not supported in this drill: {tree.get('error_message')}")
            node = tree["statements"][0]["node"]
            survey = Survey(node)
        except self.errors as error:
            raise Refused("parse", str(error)) from None
        except RecursionError:
            raise Refused("parse", "The query is nested too deeply.") from None
        return {
            "statements": statements,
            "tables": survey.tables,
            "functions": survey.functions,
            "table_functions": survey.table_functions,
            "types": sorted(survey.types),
            "ordered": any(item["type"] == "ORDER_MODIFIER" for item in node["modifiers"]),
            "rounded": rounded_columns(node),
        }

    def bind(self, message: Message) -> Message:
        connection = self.loaded("answer", {})
        try:
            # On a line of its own, so that the caret under the person's text still points to the right place.
            connection.execute("EXPLAIN\n" + message["sql"]).fetchall()
        except (self.errors, MemoryError) as error:
            refused = self.error(error)
            kind = "bind" if refused.kind == "runtime" else refused.kind
            raise Refused(kind, shifted(refused.message)) from None
        return {}

    def statements(self, message: Message) -> Message:
        try:
            found = self.sides["reference"].extract_statements(message["sql"])
        except self.errors as error:
            raise Refused("parse", str(error)) from None
        return {"statements": [statement.type.name for statement in found]}

    def run(self, message: Message) -> Message:
        connection = self.loaded(message["side"], message["dataset"])
        connection.execute("SELECT setseed(0.5)")
        started = time.process_time()
        try:
            cursor = connection.execute(message["sql"])
            names = [(item[0], str(item[1])) for item in cursor.description]
            rows = cursor.fetchmany(message["max_rows"] + 1)
        except (self.errors, MemoryError) as error:
            raise self.error(error) from None
        cpu = time.process_time() - started
        return {"cpu": cpu, "tables": {"": table_of(names, rows, message["max_rows"])}}

    def dump(self, message: Message) -> Message:
        connection = self.loaded("reference", message["dataset"])
        found = {}
        for name in message["tables"]:
            rows = connection.execute(f"SELECT * FROM {quoted(name)}").fetchall()
            found[name] = [list(map(encode, row)) for row in rows]
        return {"rows": found}


def literal(value: Any) -> str:
    """SQL text of one cell; the column it is inserted into gives it its type."""
    if value is None:
        return "NULL"
    if isinstance(value, (bool, int, Decimal)):
        return str(value)
    if isinstance(value, bytes):
        return "'" + "".join(f"\\x{byte:02x}" for byte in value) + "'::BLOB"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    text = repr(value) if isinstance(value, float) else str(value)
    return "'" + text.replace("'", "''") + "'"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def shifted(message: str) -> str:
    """DuckDB's message without the EXPLAIN line that stood in front of the person's text."""
    return re.sub(r"^LINE (\d+):", lambda m: f"LINE {int(m[1]) - 1}:", message, flags=re.M)
