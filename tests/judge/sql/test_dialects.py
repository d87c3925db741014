from __future__ import annotations

from typing import Any

import pytest

from engine.judge.sql.dialects import Catalogue, Untranslatable, to_duckdb, without_limit

SCHEMA = "CREATE TABLE t (k INTEGER, v VARCHAR, day DATE)"
SAMPLE = "INSERT INTO t VALUES (7, 'Abc', '2025-03-02'), (2, 'abd', '2025-03-03'), (NULL, NULL, '2025-03-08')"
TABLES = Catalogue({"t": {"k": "INTEGER", "v": "VARCHAR", "day": "DATE"}})
ALL = ("duckdb", "postgres", "sqlite", "mysql")

MEANINGS = [
    ("duckdb", "SELECT k / 2 FROM t WHERE k = 7", "SELECT 3.5 FROM t WHERE k = 7"),
    ("postgres", "SELECT k / 2 FROM t WHERE k = 7", "SELECT 3 FROM t WHERE k = 7"),
    ("sqlite", "SELECT k / 2 FROM t WHERE k = 7", "SELECT 3 FROM t WHERE k = 7"),
    ("mysql", "SELECT k / 2 FROM t WHERE k = 7", "SELECT 3.5 FROM t WHERE k = 7"),
    ("mysql", "SELECT k DIV 2 FROM t WHERE k = 7", "SELECT 3 FROM t WHERE k = 7"),
    ("sqlite", "SELECT k / 0 FROM t", "SELECT NULL FROM t"),
    ("mysql", "SELECT k / 0 FROM t", "SELECT NULL FROM t"),
    ("postgres", "SELECT v FROM t WHERE v LIKE 'a%'", "SELECT 'abd' FROM t WHERE k = 2"),
    ("sqlite", "SELECT v FROM t WHERE v LIKE 'a%'", "SELECT v FROM t WHERE k > 0"),
    ("mysql", "SELECT v FROM t WHERE v LIKE 'a%'", "SELECT v FROM t WHERE k > 0"),
    ("mysql", "SELECT v FROM t WHERE v = 'ABC'", "SELECT v FROM t WHERE k = 7"),
    ("sqlite", "SELECT avg(k > 3) FROM t", "SELECT avg((k > 3)::INTEGER) FROM t"),
    ("mysql", "SELECT `k`, IFNULL(v, 'x') FROM t", "SELECT k, coalesce(v, 'x') FROM t"),
    ("mysql", "SELECT DAYOFWEEK(day) FROM t WHERE k = 7", "SELECT 1 FROM t WHERE k = 7"),
    ("mysql", "SELECT WEEKDAY(day) FROM t WHERE k = 2", "SELECT 0 FROM t WHERE k = 2"),
    ("mysql", "SELECT k FROM t ORDER BY NULL", "SELECT k FROM t"),
    ("mysql", "SELECT k > 3 FROM t", "SELECT (k > 3)::INTEGER FROM t"),
    ("sqlite", "SELECT k > 3 FROM t", "SELECT (k > 3)::INTEGER FROM t"),
    ("sqlite", "SELECT strftime('%Y-%m-%d', day) FROM t", "SELECT day FROM t"),
    ("sqlite", "WITH r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) SELECT i FROM r",
     "SELECT unnest([1, 2, 3])"),
    ("postgres", "SELECT k::text || 'x' FROM t", "SELECT k::VARCHAR || 'x' FROM t"),
    ("postgres", "SELECT to_char(day, 'YYYY-MM') FROM t", "SELECT strftime(day, '%Y-%m') FROM t"),
    ("postgres", "SELECT count(*) FILTER (WHERE k > 2) FROM t", "SELECT count(*) FILTER (k > 2) FROM t"),
    ("postgres", "SELECT EXTRACT(dow FROM day) FROM t WHERE k = 7", "SELECT 0 FROM t WHERE k = 7"),
]  # fmt: skip


@pytest.mark.parametrize(("dialect", "answer", "reference"), MEANINGS)
def test_an_answer_means_what_it_means_in_its_dialect(
    bench: Any, dialect: str, answer: str, reference: str
) -> None:
    problem = bench.problem(SCHEMA, reference, SAMPLE, dialects=ALL)
    verdict = bench.judge(problem, answer, dialect=dialect)
    assert verdict.accepted, verdict.failure


@pytest.mark.parametrize("dialect", ["postgres", "sqlite", "mysql"])
def test_nulls_come_where_the_dialect_puts_them(bench: Any, dialect: str) -> None:
    nulls = "LAST" if dialect == "postgres" else "FIRST"
    problem = bench.problem(
        SCHEMA, f"SELECT k FROM t ORDER BY k NULLS {nulls}", SAMPLE, dialects=ALL, order_by=("k",)
    )
    assert bench.judge(problem, "SELECT k FROM t ORDER BY k", dialect=dialect).accepted


def test_division_by_zero_fails_in_postgres(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=ALL)
    verdict = bench.judge(problem, "SELECT k / (k - k) FROM t", dialect="postgres")
    assert verdict.name == "RTE"
    assert "LINE" not in verdict.failure.message


def test_text_that_does_not_parse_is_shown_with_its_line(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=ALL)
    verdict = bench.judge(problem, "SELECT k,\n  v v v\nFROM t", dialect="mysql")
    assert verdict.name == "CE"
    assert verdict.failure.line == 2
    assert "does not parse as mysql" in verdict.failure.message
    assert "\x1b" not in verdict.failure.message


@pytest.mark.parametrize(
    "answer", ["SHOW TABLES", "UPDATE t SET k = 1", "SELECT 1; SELECT 2", "DESCRIBE t", ""]
)
def test_other_statements_are_refused_in_every_dialect(bench: Any, answer: str) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=ALL)
    for dialect in ALL:
        assert bench.judge(problem, answer, dialect=dialect).name == "CE"


def test_what_has_no_translation_is_refused_and_not_judged() -> None:
    with pytest.raises(Untranslatable, match="Not supported in this drill"):
        to_duckdb("SELECT k FROM t FOR UPDATE", "postgres", TABLES)


def test_a_function_that_only_the_dialect_has_is_no_wrong_answer(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=ALL)
    verdict = bench.judge(problem, "SELECT soundex(v) FROM t", dialect="mysql")
    assert verdict.name == "CE"


def test_a_dialect_that_the_task_does_not_take_is_refused_with_those_it_takes(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=("duckdb", "postgres"))
    verdict = bench.judge(problem, "SELECT k FROM t", dialect="mysql")
    assert verdict.name == "CE"
    assert verdict.failure.message.startswith(
        "This task cannot be answered in mysql; it takes duckdb, postgres."
    )


def test_native_text_is_not_touched() -> None:
    text = "FROM t  SELECT k,, -- odd"
    assert to_duckdb(text, "duckdb", TABLES) is text


def test_only_the_outermost_limit_goes() -> None:
    query = "SELECT * FROM (SELECT k FROM t LIMIT 3) AS x ORDER BY k LIMIT 2 OFFSET 1"
    assert without_limit(query) == "SELECT * FROM (SELECT k FROM t LIMIT 3) AS x ORDER BY k"


TWICE = "SELECT a.k, b.v FROM t a JOIN t b ON b.k = a.k ORDER BY k"


@pytest.mark.parametrize("dialect", ["postgres", "mysql"])
def test_order_by_means_the_selected_column_before_those_of_the_tables(bench: Any, dialect: str) -> None:
    problem = bench.problem(
        SCHEMA, "SELECT k, v FROM t WHERE k > 0 ORDER BY k", SAMPLE, dialects=ALL, order_by=("k",)
    )
    assert bench.judge(problem, TWICE, dialect=dialect).accepted
    verdict = bench.judge(problem, TWICE.replace("BY k", "BY v, day"), dialect=dialect)
    assert verdict.name == "CE"
    assert "day could be a column of a or of b" in verdict.failure.message


def test_a_reserved_word_of_mysql_8_is_no_name(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT k FROM t", SAMPLE, dialects=ALL)
    query = "SELECT k FROM (SELECT k, RANK() OVER (ORDER BY k) AS {} FROM t) r"
    verdict = bench.judge(problem, query.format("rank"), dialect="mysql")
    assert verdict.name == "CE"
    assert "backticks" in verdict.failure.message
    assert bench.judge(problem, query.format("`rank`"), dialect="mysql").accepted
    assert bench.judge(problem, query.format("rank"), dialect="postgres").accepted
