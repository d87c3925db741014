from __future__ import annotations

from typing import Any

SCHEMA = "CREATE TABLE t (k INTEGER, v VARCHAR)"
SAMPLE = "INSERT INTO t VALUES (1, 'a'), (2, 'b')"
GENERATOR = """
def generate(seed):
    return {"t": [(seed * 10 + i, None if i % 3 == 0 else "abc"[i % 3]) for i in range(40)]}

def reaches(tables):
    return {"nothing"}
"""


def test_sample_traps_seeds_and_empty_tables_all_report(bench: Any) -> None:
    traps = {"nulls": "INSERT INTO t VALUES (NULL, NULL)", "twice": "INSERT INTO t VALUES (1, 'a'), (1, 'a')"}
    problem = bench.problem(SCHEMA, "SELECT k, v FROM t", SAMPLE, traps=traps, generator=GENERATOR)
    verdict = bench.judge(problem, "SELECT * FROM t")
    assert verdict.accepted
    assert [(result.name, result.traps, result.kind) for result in verdict.results] == [
        ("sample data", (), "dataset"),
        ("hidden data 1 of 5", ("nulls",), "dataset"),
        ("hidden data 2 of 5", ("twice",), "dataset"),
        ("hidden data 3 of 5", (), "dataset"),
        ("hidden data 4 of 5", (), "dataset"),
        ("hidden data 5 of 5", (), "dataset"),
        ("empty tables", (), "dataset"),
    ]
    assert (verdict.tests_passed, verdict.tests_total) == (7, 7)


def test_a_wrong_answer_is_caught_by_its_trap(bench: Any) -> None:
    problem = bench.problem(
        SCHEMA, "SELECT k, v FROM t", SAMPLE, traps={"nulls": "INSERT INTO t VALUES (7, NULL)"}
    )
    verdict = bench.judge(problem, "SELECT k, v FROM t WHERE v <> 'x'")
    assert verdict.name == "WA"
    assert [result.traps for result in verdict.results if result.outcome == "failed"] == [("nulls",)]
    assert verdict.failure.trap == "nulls"


def test_the_sample_alone_is_judged_on_request(bench: Any) -> None:
    problem = bench.problem(
        SCHEMA, "SELECT k, v FROM t", SAMPLE, traps={"nulls": "INSERT INTO t VALUES (7, NULL)"}
    )
    verdict = bench.judge(problem, "SELECT k, v FROM t WHERE v <> 'x'", "sample")
    assert verdict.accepted
    assert verdict.tests_total == 1


def test_a_persons_own_rows_are_judged_against_the_reference(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k, v FROM t", SAMPLE)
    wrong = "SELECT k, v FROM t WHERE v <> 'x'"
    verdict = bench.judge(problem, wrong, "cases", cases="INSERT INTO t VALUES (7, NULL);")
    assert verdict.name == "WA"
    assert verdict.failure.test == "your cases"
    assert bench.judge(problem, wrong, "cases", cases="INSERT INTO t VALUES (7, 'y');").accepted


def test_own_cases_hold_inserts_only(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k, v FROM t", SAMPLE)
    verdict = bench.judge(problem, "SELECT * FROM t", "cases", cases="DROP TABLE t")
    assert verdict.name == "CE"
    assert verdict.failure.message == "Only INSERTs are allowed here; there is DROP."


def test_own_cases_that_do_not_fit_say_why(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k, v FROM t", SAMPLE)
    verdict = bench.judge(problem, "SELECT * FROM t", "cases", cases="INSERT INTO t VALUES (1)")
    assert verdict.name == "CE"
    assert verdict.failure.message.startswith("This does not fit the tables: ")


def test_a_broken_reference_is_our_fault(bench: Any) -> None:
    verdict = bench.judge(bench.problem(SCHEMA, "SELECT nothing FROM t", SAMPLE), "SELECT * FROM t")
    assert verdict.name == "IE"
    assert verdict.failure.message.startswith("sample data: the reference fails")


def test_missing_data_of_a_trap_is_our_fault(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT * FROM t", SAMPLE, traps={"nulls": ""})
    (problem.path / "data" / "nulls.sql").unlink()
    verdict = bench.judge(problem, "SELECT * FROM t")
    assert verdict.name == "IE"
    assert "nulls.sql" in verdict.failure.message


def test_a_generator_that_raises_is_our_fault(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT * FROM t", SAMPLE, generator="def generate(seed): return 1 / 0")
    verdict = bench.judge(problem, "SELECT * FROM t")
    assert verdict.name == "IE"
    assert "ZeroDivisionError" in verdict.failure.message


def test_an_order_by_that_the_reference_does_not_return_is_our_fault(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t ORDER BY k", SAMPLE, order_by=("v",))
    assert bench.judge(problem, "SELECT k FROM t ORDER BY k").name == "IE"


def test_the_reference_runs_everywhere_before_the_answer_runs_at_all(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k, v FROM t", SAMPLE, generator=GENERATOR)
    bench.judge(problem, "SELECT * FROM t")
    sides = [call["side"] for call in bench.warm["duckdb"].calls if call["op"] == "run"]
    assert sides == ["reference"] * 5 + ["answer"] * 5


def test_every_type_of_generated_cell_arrives_as_it_was(bench: Any) -> None:
    schema = """CREATE TABLE t (i HUGEINT, d DECIMAL(18,4), f DOUBLE, b BOOLEAN, s VARCHAR, x BLOB, day DATE,
    ts TIMESTAMP, z TIMESTAMPTZ, c TIME, l INTEGER[])"""
    generator = """
import datetime as dt
from decimal import Decimal
ROW = (10**30, Decimal("-12.3400"), float("inf"), True, "it's \\\\ ☃", b"\\x00'\\xff", dt.date(2024, 2, 29),
       dt.datetime(2024, 2, 29, 23, 59, 59, 5), dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
       dt.time(1, 2, 3), [1, 2])
def generate(seed):
    return {"t": [ROW, (None,) * len(ROW)] * (1 if seed == 1 else 20)}
"""
    values = """10::HUGEINT ** 30 AS i, -12.34::DECIMAL(18,4) AS d, 'inf'::DOUBLE AS f, true AS b,
    'it''s ' || chr(92) || ' ☃' AS s, '\\x00''\\xFF'::BLOB AS x, DATE '2024-02-29' AS day,
    TIMESTAMP '2024-02-29 23:59:59.000005' AS ts,
    TIMESTAMPTZ '2024-01-01 00:00:00+00' AS z, TIME '01:02:03' AS c, [1, 2] AS l"""
    problem = bench.problem(schema, "SELECT * FROM t", "", generator=generator)
    conditions = " AND ".join(
        f"(t.{name} = w.{name} OR t.{name} IS NULL)"
        for name in ("d", "f", "b", "s", "x", "day", "ts", "z", "c", "l")
    )
    answer = f"SELECT t.* FROM t, (SELECT {values}) w WHERE {conditions}"
    verdict = bench.judge(problem, answer)
    assert verdict.accepted, verdict.failure
