from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from .duck import Duck
from .lite import Lite, quoted
from .wire import Message, Refused, decode

AFFINITIES = (
    (r"(?:U?(?:TINY|SMALL|BIG))?U?(?:INT|INTEGER)|BOOLEAN", "INTEGER"),
    (r"U?HUGEINT|DECIMAL\(.*\)", "NUMERIC"),
    (r"DOUBLE|FLOAT", "REAL"),
    (r"BLOB", "BLOB"),
    (r"VARCHAR|DATE|TIME|TIMESTAMP(?:_\w+)?|UUID|JSON|ENUM\(.*\)", "TEXT"),
)
"""How people who use SQLite declare what DuckDB has a type for."""

LARGEST = 2**63
"""What SQLite has no integer for it keeps as a floating point number."""

KEYS = (
    "SELECT table_name, constraint_type, constraint_column_names FROM duckdb_constraints() "
    "WHERE database_name = 'ds' AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'NOT NULL')"
)


class Pair:
    """The reference on DuckDB, the answer on SQLite, over the same rows."""

    def __init__(self, message: Message) -> None:
        self.duck = Duck(message, sides=("reference",))
        described = self.duck.describe()
        self.lite = Lite({"schema": self.schema(described["columns"]), "script": False})
        self.described = described
        self.tables = list(described["columns"])
        self.kept: tuple[str, dict[str, list[Any]]] = ("", {})

    def describe(self) -> Message:
        return self.described

    def schema(self, columns: dict[str, list[list[str]]]) -> str:
        """A view becomes a table, for its rows come from DuckDB as well."""
        keys = self.duck.sides["reference"].execute(KEYS).fetchall()
        return "\n".join(self.table(name, found, keys) for name, found in columns.items())

    def table(self, name: str, columns: list[list[str]], keys: list[tuple[str, str, list[str]]]) -> str:
        mine = [(kind, names) for table, kind, names in keys if table == name]
        filled = {names[0] for kind, names in mine if kind == "NOT NULL"}
        parts = [
            f"{quoted(column)} {affinity(kind)}" + " NOT NULL" * (column in filled)
            for column, kind in columns
        ]
        parts += [f"{kind} ({', '.join(map(quoted, names))})" for kind, names in mine if kind != "NOT NULL"]
        return f"CREATE TABLE {quoted(name)} ({', '.join(parts)});"

    def parse(self, message: Message) -> Message:
        side: Duck | Lite = self.duck if message["side"] == "reference" else self.lite
        return side.parse(message)

    def bind(self, message: Message) -> Message:
        return self.lite.bind(message)

    def statements(self, message: Message) -> Message:
        return self.duck.statements(message)

    def dump(self, message: Message) -> Message:
        return self.duck.dump(message)

    def run(self, message: Message) -> Message:
        if message["side"] == "reference":
            return self.duck.run(message)
        return self.lite.run({**message, "dataset": {"rows": self.rows(message["dataset"])}})

    def rows(self, dataset: Message) -> dict[str, list[Any]]:
        """What DuckDB made of the dataset, as SQLite keeps it; the last one is remembered."""
        key = json.dumps(dataset)
        if key != self.kept[0]:
            found = self.duck.dump({"dataset": dataset, "tables": self.tables})["rows"]
            rows = {name: [[plain(cell) for cell in row] for row in lines] for name, lines in found.items()}
            self.kept = (key, rows)
        return self.kept[1]


def affinity(kind: str) -> str:
    for pattern, name in AFFINITIES:
        if re.fullmatch(pattern, kind):
            return name
    raise Refused("internal", f"SQLite has no place for a column of type {kind}")


def plain(cell: Any) -> Any:
    """A cell of the wire as SQLite's users store it: dates as ISO text, a boolean as 0 or 1."""
    value = decode(cell)
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None).isoformat(" ")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if type(value) is int and abs(value) >= LARGEST:
        return str(value)
    return int(value) if isinstance(value, bool) else cell
