"""`drill submit` of every SQL reference beside a bare process that runs the same query over the same data.

    python benchmarks/sql_verdicts.py [--runs 15] [PROBLEM …]

The bare process imports the database alone, fills each dataset that the judge uses (scripts, generated rows) into a
database in memory, runs the reference once on it and fetches all rows: no jail, no comparison, no limit. Both sides
take turns in one environment, byte code on and warm; medians in ms, and the ratio pair by pair with its quartiles.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from startup_and_submit import timed  # noqa: E402

from engine.bank import load_bank  # noqa: E402
from engine.judge.sql.datasets import chosen_seeds  # noqa: E402
from engine.types import Problem  # noqa: E402

BARE = """
import pathlib, sys
folder = pathlib.Path(sys.argv[1])
names = {{"__name__": "generator"}}
exec((folder / "data/generator.py").read_text(), names)
query, schema = (folder / "submissions/accepted/reference.sql").read_text(), (folder / "data/schema.sql").read_text()
scripts = [(folder / "data" / f"{{name}}.sql").read_text() for name in sys.argv[2].split(",")]
{engine}
def fill(base, tables):
    for table, rows in tables.items():
        for start in range(0, len(rows), 500):
            part = rows[start : start + 500]
            marks = ", ".join("(" + ", ".join("?" * len(row)) + ")" for row in part)
            base.execute(f"INSERT INTO {{table}} VALUES {{marks}}", [plain(value) for row in part for value in row])
for data in [*scripts, *map(int, sys.argv[3].split(",")), ""]:
    base = connect()
    run(base, schema)
    if isinstance(data, int):
        fill(base, names["generate"](data))
    elif data:
        run(base, data)
    run(base, query)
"""
ENGINES = {
    "duckdb": """
import duckdb
def connect(): return duckdb.connect(":memory:")
def run(base, text): return base.execute(text).fetchall()
def plain(value): return value
""",
    "sqlite": """
import sqlite3
def connect(): return sqlite3.connect(":memory:", isolation_level=None)
def run(base, text): return base.executescript(text).fetchall()
def plain(value): return value if isinstance(value, (int, float, str, bytes, type(None))) else str(value)
""",
}


def pairs(problem: Problem, runs: int, scratch: Path) -> list[tuple[float, float]]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"DRILL_HOME": str(scratch / "home"), "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    assert problem.sql
    data, seeds = ",".join(["sample", *problem.traps]), ",".join(map(str, chosen_seeds(problem)))
    program = BARE.format(engine=ENGINES[problem.sql.engine])
    bare = [sys.executable, "-c", program, str(problem.path), data, seeds]
    reference = problem.path / "submissions" / "accepted" / "reference.sql"
    submit = [sys.executable, "-m", "drills", "submit", str(reference), "--problem", problem.slug]
    return [
        (timed(bare, scratch, environment), timed(submit, scratch, environment)) for _ in range(runs + 1)
    ][1:]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("problems", nargs="*")
    options = parser.parse_args()
    print(f"{'':<26}{'bare':>6}{'submit':>8}{'ratio':>7}{'quartiles':>13}")
    ratios = []
    for problem in load_bank([ROOT / "problems"]).problems.values():
        if problem.kind != "sql" or (options.problems and problem.slug not in options.problems):
            continue
        with tempfile.TemporaryDirectory() as name:
            found = pairs(problem, options.runs, Path(name))
        each = [submit / bare for bare, submit in found]
        ratios.append(statistics.median(each))
        low, _, high = statistics.quantiles(each, n=4) if len(each) > 1 else (each[0],) * 3
        bare, submit = (statistics.median(side) for side in zip(*found, strict=True))
        print(
            f"{problem.slug:<26}{bare:>6.0f}{submit:>8.0f}{ratios[-1]:>7.2f}{low:>7.2f}{high:>6.2f}",
            flush=True,
        )
    above = sum(ratio > 2 for ratio in ratios)
    print(f"{len(ratios)} problems: ratio in the median {statistics.median(ratios):.2f}, above 2 in {above}")


if __name__ == "__main__":
    main()
