from __future__ import annotations

import time
from typing import Any

import pytest

SCHEMA = "CREATE TABLE t (k INTEGER)"
SAMPLE = "INSERT INTO t VALUES (1), (2)"
ENDLESS = "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r"


def test_an_endless_recursion_ends_in_time_and_the_rest_is_not_run(bench: Any) -> None:
    started = time.monotonic()
    verdict = bench.judge(bench.problem(SCHEMA, "SELECT count(*) FROM t", SAMPLE), ENDLESS)
    assert verdict.name in ("TLE", "MLE")
    assert time.monotonic() - started < 6
    assert [result.outcome for result in verdict.results] == ["failed", "not run"]
    assert "is there a stop condition?" in verdict.failure.message


def test_a_cross_join_without_end_is_tle(bench: Any) -> None:
    answer = "SELECT count(*) FROM range(10000000) a(i), range(10000000) b(j) WHERE a.i + b.j = 3"
    verdict = bench.judge(bench.problem(SCHEMA, "SELECT count(*) FROM t", SAMPLE), answer)
    assert verdict.name == "TLE"
    assert verdict.failure.message == "Your SQL was stopped: it needed more than the time allowed here."
    assert [result.outcome for result in verdict.results] == ["failed", "not run"]
    assert verdict.results[0].limit_seconds == pytest.approx(1.0, abs=0.5)


@pytest.mark.parametrize(
    "answer",
    [
        "SELECT length(repeat('x', 2000000000))",
        "SELECT length(repeat(repeat('x', 1000000), 100000)) FROM t",
        "SELECT len(range(1000000000))",
        "SELECT sum(length(s)) FROM (SELECT string_agg(repeat('x', 100000), '') s FROM range(100000))",
    ],
)
def test_memory_bombs_end_cleanly(bench: Any, answer: str) -> None:
    verdict = bench.judge(bench.problem(SCHEMA, "SELECT count(*) FROM t", SAMPLE), answer)
    assert verdict.name in ("MLE", "RTE", "TLE")
    assert verdict.name != "IE"


def test_a_result_that_is_too_large_to_read_is_ole(bench: Any) -> None:
    answer = "SELECT repeat('x', 20000) FROM range(9000)"
    verdict = bench.judge(bench.problem(SCHEMA, "SELECT 'a' FROM t", SAMPLE), answer)
    assert verdict.name == "OLE"


def test_after_the_first_dataset_without_memory_the_others_are_not_run(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT count(*) FROM t", SAMPLE, traps={"other": SAMPLE})
    verdict = bench.judge(problem, "SELECT length(repeat('x', 2000000000)) FROM t")
    assert verdict.name == "MLE"
    assert [result.outcome for result in verdict.results] == ["failed", "not run", "not run"]


def test_a_division_by_zero_on_one_dataset_does_not_stop_the_others(bench: Any) -> None:
    traps = {"wrong": "INSERT INTO t VALUES (5)"}
    problem = bench.problem(SCHEMA, "SELECT k FROM t", "INSERT INTO t VALUES (0)", traps=traps)
    verdict = bench.judge(problem, "SELECT CAST(CASE k WHEN 0 THEN 'x' ELSE '6' END AS INTEGER) AS k FROM t")
    assert [result.verdict.name for result in verdict.results] == ["RTE", "WA", "AC"]


def test_deep_nesting_is_no_fault_of_ours(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE)
    for answer in (
        "SELECT " + "(" * 5000 + "k" + ")" * 5000 + " FROM t",
        "SELECT " + "k + " * 20000 + "k FROM t",
    ):
        assert bench.judge(problem, answer).name != "IE"


def test_random_numbers_are_the_same_on_every_run(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE)
    runs = [bench.judge(problem, "SELECT random() AS k FROM t").failure.got_table for _ in range(2)]
    assert runs[0] == runs[1]


def test_one_answer_judged_twice_gives_one_verdict(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k, count(*) AS n FROM t GROUP BY k", SAMPLE)
    first, second = (bench.judge(problem, "SELECT k, 2 AS n FROM t") for _ in range(2))
    assert (first.name, first.failure) == (second.name, second.failure)


def test_what_an_answer_leaves_behind_is_gone_for_the_next(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE)
    assert bench.judge(problem, "CREATE TEMP TABLE mine AS SELECT 1").name == "CE"
    assert bench.judge(problem, "SELECT * FROM mine").name == "CE"


def test_a_cell_of_a_million_items_is_ole(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT 1 AS k FROM t", SAMPLE)
    for cell in ("range(1000000)", "{'a': range(1000000)}"):
        assert bench.judge(problem, f"SELECT {cell} AS k").name == "OLE", cell


def test_a_cell_of_some_items_is_shown_in_part(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT 1 AS k FROM t", SAMPLE)
    shown = bench.judge(problem, "SELECT range(50000) AS k").failure
    (row,) = shown.got_table.rows
    assert row[0].startswith("[0, 1, 2, ")
    assert len(row[0]) == 201


def test_working_out_a_constant_is_limited_too(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT count(*) FROM t", SAMPLE)
    answer = "SELECT levenshtein(repeat('ab', 60000), repeat('ba', 60000))"
    verdict = bench.judge(problem, answer)
    assert verdict.name == "TLE"
    assert {call["op"] for call in bench.warm["duckdb"].calls} <= {"open", "parse", "bind"}
