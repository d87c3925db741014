"""One worker, asked in its own language; answers come back as values or as Trouble."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from engine.judge.channel import Channel
from engine.judge.sql.datasets import Dataset
from engine.judge.sql.jailed.wire import decode
from engine.judge.sql.result import Result, Row, result_of
from engine.types import Problem
from engine.types.errors import JudgeError

LOAD_SECONDS = 5.0
"""CPU for what is not the answer's doing: starting, attaching, loading."""
BIND_SECONDS = 1.2
"""CPU for a first look at the answer, in which the engine works out what is constant in it."""

WALL_FACTOR = 3.0
WALL_EXTRA = 5.0

Side = Literal["reference", "answer"]


class Trouble(Exception):
    """An error that SQL raised: `kind` as in jailed.wire.Refused; `line` counts from 1."""

    def __init__(self, kind: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.kind, self.message, self.line = kind, message, line


class ForeignKey(msgspec.Struct, frozen=True):
    table: str
    columns: tuple[str, ...]
    parent: str
    parent_columns: tuple[str, ...]


class Probed(msgspec.Struct, frozen=True):
    """What a probe met: the error that refused it, or the tables after it."""

    error: str | None
    tables: dict[str, Result | None]


class Run(msgspec.Struct, frozen=True):
    """What a text left behind: its result under "", or the final state of tables (None: it is gone)."""

    tables: dict[str, Result | None]
    cpu_seconds: float
    open_transaction: bool = False
    probed: tuple[Probed, ...] = ()


class Session:
    """`columns`: the names of each table's columns, tables in the order in which the schema makes them.

    `kinds`: the type of each column; `unique`: the primary key of each table. `engine`: what the answer runs on.
    """

    def __init__(
        self, channel: Channel, problem: Problem, schema: str, settings: dict[str, str], engine: str
    ) -> None:
        assert problem.sql
        self.channel, self.engine = channel, engine
        self.compare = list(problem.sql.compare)
        reference = problem.sql.engine
        described = self.call(
            {
                "op": "open",
                "engine": engine if engine == reference else f"{reference} and {engine}",
                "memory_mb": max(problem.limits.memory_mb // 2, 64),
                "settings": settings,
                "schema": schema,
                "script": bool(self.compare),
            }
        )
        self.columns = {
            table: tuple(name for name, _ in columns) for table, columns in described["columns"].items()
        }
        self.kinds = {table: dict(columns) for table, columns in described["columns"].items()}
        self.unique = {table: tuple(names) for table, names in described["unique"]}
        self.tables = [table for table in self.columns if table not in described["views"]]
        self.keys = [
            ForeignKey(table, tuple(columns), parent, tuple(parent_columns))
            for table, columns, parent, parent_columns in described["keys"]
        ]

    def call(self, message: dict[str, Any], cpu_seconds: float = 0.0) -> dict[str, Any]:
        allowed = {"run": cpu_seconds, "bind": BIND_SECONDS}.get(message["op"], LOAD_SECONDS)
        reply = self.channel.call(
            message, cpu_seconds=allowed, wall_seconds=WALL_FACTOR * allowed + WALL_EXTRA
        )
        error = reply.get("error")
        if error and error["kind"] == "internal":
            raise JudgeError(error["message"], where="engine/judge/sql/worker.py")
        if error:
            raise Trouble(error["kind"], error["message"], error["line"])
        return reply

    def parse(self, sql: str, side: Side = "answer") -> dict[str, Any]:
        return self.call({"op": "parse", "sql": sql, "side": side})

    def statements(self, sql: str) -> list[str]:
        found: list[str] = self.call({"op": "statements", "sql": sql})["statements"]
        return found

    def bind(self, sql: str) -> None:
        self.call({"op": "bind", "sql": sql})

    def run(self, side: Side, sql: str, dataset: Dataset, *, max_rows: int, cpu_seconds: float) -> Run:
        message = {
            "op": "run",
            "side": side,
            "sql": sql,
            "dataset": dataset.message(),
            "max_rows": max_rows,
            "compare": self.compare,
        }
        reply = self.call(message, cpu_seconds)
        probed = tuple(Probed(found["error"], results(found["tables"])) for found in reply.get("probed", ()))
        return Run(results(reply["tables"]), reply["cpu"], reply.get("open_transaction", False), probed)

    def rows(self, dataset: Dataset) -> dict[str, Sequence[Row]]:
        """What the dataset puts into each table."""
        reply = self.call({"op": "dump", "dataset": dataset.message(), "tables": self.tables})
        return {table: [tuple(map(decode, row)) for row in rows] for table, rows in reply["rows"].items()}


def results(tables: dict[str, Any]) -> dict[str, Result | None]:
    return {name: result_of(table) if table else None for name, table in tables.items()}
