"""Rule 8 for queries: the reference gives the same rows when the tables' rows come in another order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from engine.proof.evidence import Evidence
from engine.proof.finding import Finding
from engine.types import Problem

Rows = list[tuple[Any, ...]]


class Trial(msgspec.Struct, frozen=True):
    name: str
    script: str


def stable(evidence: Evidence) -> Iterator[Finding]:
    """On the hand-made data, forwards and backwards. Where any choice among ties is right the judge sees to that."""
    problem = evidence.problem
    if problem.sql is None or problem.sql.compare or problem.sql.ties or problem.sql.engine != "duckdb":
        return
    reference = (problem.path / "submissions" / "accepted" / "reference.sql").read_text("utf-8")
    for trial in _trials(problem):
        forwards, backwards = _run(problem, trial, reference, 0), _run(problem, trial, reference, 1)
        if sorted(map(repr, forwards)) != sorted(map(repr, backwards)):
            odd = [row for row in backwards if row not in forwards] or backwards
            yield Finding(
                f"gives {odd[0]} instead when the rows of data/{trial.name} are inserted backwards",
                "submissions/accepted/reference.sql",
                'order by a unique key wherever one row is chosen, or set ties = "any"',
            )
            return


def _trials(problem: Problem) -> list[Trial]:
    names = ["sample.sql", *(f"{trap}.sql" for trap in problem.traps)]
    return [Trial(name, (problem.path / "data" / name).read_text("utf-8")) for name in names]


def _run(problem: Problem, trial: Trial, query: str, backwards: int) -> Rows:
    import duckdb

    database = duckdb.connect(":memory:", config={"threads": 1, "enable_external_access": False})
    database.execute((problem.path / "data" / "schema.sql").read_text("utf-8"))
    database.execute(trial.script)
    if backwards:
        for table in _tables(database):
            database.execute(f'CREATE TEMP TABLE turned AS SELECT * FROM "{table}" ORDER BY rowid DESC')
            database.execute(f'DELETE FROM "{table}"')
            database.execute(f'INSERT INTO "{table}" SELECT * FROM turned ORDER BY rowid')
            database.execute("DROP TABLE turned")
    rows: Rows = database.execute(query).fetchall()
    return rows


def _tables(database: Any) -> list[str]:
    """Those that no foreign key points to or from: the others stay as they are."""
    tied = database.execute(
        "SELECT table_name, referenced_table FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'"
    ).fetchall()
    kept = {name for pair in tied for name in pair}
    names = database.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT internal AND NOT temporary"
    ).fetchall()
    return [name for (name,) in names if name not in kept]
