"""The result table in an SQL prompt against what the reference gives on data/sample.sql."""

from __future__ import annotations

import re
from typing import Any

from engine.types import Problem

SAMPLE = re.compile(r"^## Sample\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
RULER = re.compile(r"^[\s|:-]+$")


def table_in(prompt: str) -> list[tuple[str, ...]]:
    """The one Markdown table under `## Sample`, header first; empty where there is none."""
    section = SAMPLE.search(prompt)
    lines = [line.strip() for line in section[1].splitlines()] if section else []
    rows = [line.strip("|").split("|") for line in lines if line.startswith("|") and not RULER.match(line)]
    return [tuple(cell.strip() for cell in row) for row in rows]


def differences(problem: Problem) -> list[str]:
    table = table_in((problem.path / "prompt.md").read_text("utf-8"))
    if not table:
        return ["has no result table under `## Sample`"]
    header, *rows = table
    columns, expected = _result(problem)
    if tuple(name.lower() for name in header) != tuple(name.lower() for name in columns):
        return [f"the columns are {', '.join(header)}, the reference gives {', '.join(columns)}"]
    shown = [tuple(_text(cell) for cell in row) for row in expected]
    ordered = bool(problem.sql and problem.sql.order_by)
    if (rows if ordered else sorted(rows)) != (shown if ordered else sorted(shown)):
        missing = [row for row in shown if row not in rows] or shown
        return [f"the rows differ; the reference gives {' | '.join(missing[0]) if missing else 'no rows'}"]
    return []


def _result(problem: Problem) -> tuple[list[str], list[tuple[Any, ...]]]:
    def read(name: str) -> str:
        return (problem.path / name).read_text("utf-8")

    scripts = [read("data/schema.sql"), read("data/sample.sql")]
    reference = read("submissions/accepted/reference.sql")
    if problem.sql and problem.sql.engine == "sqlite":
        import sqlite3

        connection = sqlite3.connect(":memory:")
        for script in [*scripts, *([reference] if problem.sql.compare else [])]:
            connection.executescript(script)
        query = f"SELECT * FROM {problem.sql.compare[0]}" if problem.sql.compare else reference
        cursor = connection.execute(query)
        return [column[0] for column in cursor.description], cursor.fetchall()
    import duckdb

    database = duckdb.connect(":memory:", config={"threads": 1, "enable_external_access": False})
    for script in scripts:
        database.execute(script)
    result = database.execute(reference)
    return [column[0] for column in result.description or []], result.fetchall()


def _text(cell: Any) -> str:
    return "NULL" if cell is None else str(cell)
