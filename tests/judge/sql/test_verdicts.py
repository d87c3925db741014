"""One line per question that a judge of SQL must answer: schema, data, reference, answer, verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

SALES = "CREATE TABLE sales (id INTEGER, region VARCHAR, amount DECIMAL(10,2), day DATE)"
SALES_ROWS = """INSERT INTO sales VALUES
  (1, 'north', 10.00, '2025-01-31'), (2, 'north', 10.00, '2025-02-01'),
  (3, 'south', 7.50, '2025-02-01'), (4, NULL, 5.00, '2025-02-28'), (5, 'west', NULL, '2025-03-01')"""
CITIES = "CREATE TABLE cities (name VARCHAR, people INTEGER)"
CITIES_ROWS = "INSERT INTO cities VALUES ('Aa', 5), ('Bb', 9), ('Cc', 9), ('Dd', 2)"
NUMBERS = "CREATE TABLE n (x INTEGER, y DOUBLE)"
NUMBERS_ROWS = "INSERT INTO n VALUES (7, 0.1), (2, 0.2), (1000000, 3.0)"

ALL_SALES = "SELECT id, amount FROM sales"
BY_REGION = "SELECT region, sum(amount) AS total FROM sales GROUP BY region"
ORDERED = {"order_by": ("people desc",)}
RANKED = "SELECT name, people FROM cities ORDER BY people DESC, name"


class Case(NamedTuple):
    title: str
    tables: tuple[str, str]
    reference: str
    answer: str
    verdict: str
    settings: Mapping[str, Any] = {}


SALES_T, CITIES_T, NUMBERS_T = (SALES, SALES_ROWS), (CITIES, CITIES_ROWS), (NUMBERS, NUMBERS_ROWS)

CASES = [
    # bags
    Case("the same query", SALES_T, ALL_SALES, ALL_SALES, "AC"),
    Case("other row order where any is allowed", SALES_T, ALL_SALES, ALL_SALES + " ORDER BY id DESC", "AC"),
    Case("duplicates count", SALES_T, "SELECT region FROM sales", "SELECT DISTINCT region FROM sales", "WA"),
    Case("too many duplicates", SALES_T, "SELECT DISTINCT region FROM sales", "SELECT region FROM sales",
         "WA"),
    Case("a row is missing", SALES_T, ALL_SALES, ALL_SALES + " WHERE id < 5", "WA"),
    Case("UNION for UNION ALL", SALES_T, "SELECT day FROM sales UNION ALL SELECT day FROM sales",
         "SELECT day FROM sales UNION SELECT day FROM sales", "WA"),
    Case("NULL equals NULL", SALES_T, BY_REGION, BY_REGION + " HAVING true", "AC"),
    Case("NULL is not the empty text", SALES_T, "SELECT region FROM sales",
         "SELECT coalesce(region, '') FROM sales", "WA"),
    Case("NULL is not zero", SALES_T, BY_REGION,
         "SELECT region, coalesce(sum(amount), 0) AS total FROM sales GROUP BY region", "WA"),
    # columns
    Case("a column too many", SALES_T, ALL_SALES, "SELECT id, amount, day FROM sales", "WA"),
    Case("columns by name", SALES_T, ALL_SALES, "SELECT amount, id FROM sales", "AC"),
    Case("columns in another order and without names", SALES_T, ALL_SALES,
         "SELECT amount AS a, id AS b FROM sales", "WA"),
    Case("another name", SALES_T, BY_REGION, BY_REGION.replace("total", "summe"), "AC"),
    Case("another name where names are asked for", SALES_T, BY_REGION, BY_REGION.replace("total", "summe"),
         "WA", {"exact_names": True}),
    Case("names differ in case only", SALES_T, BY_REGION, BY_REGION.replace("total", "TOTAL"),
         "AC", {"exact_names": True}),
    Case("two columns of one name", SALES_T, "SELECT id, id FROM sales", "SELECT id, id FROM sales", "AC"),
    # order
    Case("ties in any order", CITIES_T, RANKED, "SELECT * FROM cities ORDER BY people DESC, name DESC", "AC",
         ORDERED),
    Case("wrong direction", CITIES_T, RANKED, "SELECT * FROM cities ORDER BY people", "WA", ORDERED),
    Case("sorted by luck", ("CREATE TABLE cities (name VARCHAR, people INTEGER)",
         "INSERT INTO cities VALUES ('Bb', 9), ('Aa', 5)"), RANKED, "SELECT * FROM cities", "WA", ORDERED),
    Case("sorted in a subquery only", CITIES_T, RANKED,
         "SELECT * FROM (SELECT * FROM cities ORDER BY people DESC)", "WA", ORDERED),
    Case("ordered by position after a CTE", CITIES_T, RANKED,
         "WITH c AS (SELECT * FROM cities) SELECT * FROM c ORDER BY 2 DESC", "AC", ORDERED),
    Case("any of the tied at the cut", CITIES_T, RANKED + " LIMIT 1",
         "SELECT * FROM cities WHERE name = 'Cc' ORDER BY people", "AC", ORDERED | {"ties": "any"}),
    Case("not one of the tied at the cut", CITIES_T, RANKED + " LIMIT 1",
         "SELECT 'Ee' AS name, 9 AS people ORDER BY 2", "WA", ORDERED | {"ties": "any"}),
    Case("the same one twice at the cut", CITIES_T, RANKED + " LIMIT 2",
         "SELECT c.name, c.people FROM cities c, range(2) WHERE name = 'Bb' ORDER BY people", "WA",
         ORDERED | {"ties": "any"}),
    # numbers
    Case("an integer as a decimal", NUMBERS_T, "SELECT x FROM n", "SELECT x::DECIMAL(12,2) FROM n", "AC"),
    Case("an integer as a float", NUMBERS_T, "SELECT x FROM n", "SELECT x::DOUBLE FROM n", "AC"),
    Case("float noise", NUMBERS_T, "SELECT sum(y) FROM n", "SELECT sum(y) + 1e-12 FROM n", "AC"),
    Case("a cent in a million", NUMBERS_T, "SELECT 1000000.00::DECIMAL(12,2)", "SELECT 1000000.01::DOUBLE",
         "WA"),
    Case("one more in a million", NUMBERS_T, "SELECT max(x) FROM n", "SELECT max(x) + 1 FROM n", "WA"),
    Case("text is no number", NUMBERS_T, "SELECT x FROM n", "SELECT x::VARCHAR FROM n", "WA"),
    Case("a boolean is no number", NUMBERS_T, "SELECT x > 5 FROM n", "SELECT (x > 5)::INTEGER FROM n", "WA"),
    Case("NaN equals NaN", NUMBERS_T, "SELECT 'nan'::DOUBLE", "SELECT 'nan'::DOUBLE", "AC"),
    Case("minus zero", NUMBERS_T, "SELECT 0.0::DOUBLE", "SELECT -0.0::DOUBLE", "AC"),
    Case("not rounded", NUMBERS_T, "SELECT round(x / 3, 2) FROM n", "SELECT x / 3 FROM n", "AC"),
    Case("cut instead of rounded", NUMBERS_T, "SELECT round(x / 3, 2) FROM n WHERE x = 2",
         "SELECT trunc(x / 3 * 100) / 100 FROM n WHERE x = 2", "WA"),
    Case("integer division", NUMBERS_T, "SELECT x / 2 FROM n", "SELECT x // 2 FROM n", "WA"),
    Case("whole decimals where fractions are expected", NUMBERS_T, "SELECT 5.50::DECIMAL(8,2)",
         "SELECT 5.00::DECIMAL(8,2)", "WA"),
    Case("huge integers", NUMBERS_T, "SELECT sum(x) * 10::HUGEINT ** 20 FROM n",
         "SELECT sum(x)::DOUBLE * 1e20 FROM n", "AC"),
    # dates and other types
    Case("a date is its midnight", SALES_T, "SELECT day FROM sales", "SELECT day::TIMESTAMP FROM sales",
         "AC"),
    Case("a date is not noon", SALES_T, "SELECT day FROM sales",
         "SELECT day + INTERVAL 12 HOUR FROM sales", "WA"),
    Case("a date is not text", SALES_T, "SELECT day FROM sales", "SELECT day::VARCHAR FROM sales", "WA"),
    Case("a moment in its zone", SALES_T, "SELECT day::TIMESTAMP FROM sales",
         "SELECT day::TIMESTAMP AT TIME ZONE 'UTC' FROM sales", "AC"),
    Case("lists and structs", SALES_T, "SELECT [id, id + 1], {'a': amount} FROM sales",
         "SELECT [id, id + 1], {'a': amount} FROM sales", "AC"),
    Case("blobs and times", SALES_T, "SELECT 'ab'::BLOB, TIME '12:00:01'",
         "SELECT 'ab'::BLOB, TIME '12:00:01'", "AC"),
    Case("empty results still have columns", SALES_T, "SELECT id FROM sales WHERE false",
         "SELECT id, day FROM sales WHERE false", "WA"),
    # run time, and before it
    Case("fails at run time", SALES_T, ALL_SALES, "SELECT id, CAST(region AS INTEGER) FROM sales", "RTE"),
    Case("does not parse", SALES_T, ALL_SALES, "SELEC id", "CE"),
    Case("does not bind", SALES_T, ALL_SALES, "SELECT id, amonut FROM sales", "CE"),
    Case("nothing", SALES_T, ALL_SALES, "", "CE"),
    Case("comments only", SALES_T, ALL_SALES, "-- drill: sql/tiny\n/* later */\n", "CE"),
    Case("two statements", SALES_T, ALL_SALES, ALL_SALES + "; " + ALL_SALES, "CE"),
    Case("a semicolon and a comment behind", SALES_T, ALL_SALES, ALL_SALES + "; -- done\n", "AC"),
    Case("CRLF, BOM and tabs", SALES_T, ALL_SALES, "\ufeffSELECT\tid,\r\n\tamount\r\nFROM sales\r\n", "AC"),
    Case("an update", SALES_T, ALL_SALES, "UPDATE sales SET amount = 0", "CE"),
    Case("an insert in a WITH", SALES_T, ALL_SALES,
         "WITH x AS (INSERT INTO sales VALUES (9, 'x', 1, NULL) RETURNING *) SELECT id, amount FROM x", "CE"),
    Case("VALUES is a query", SALES_T, "SELECT 1, 'a'", "VALUES (1, 'a')", "AC"),
    Case("FROM first", SALES_T, ALL_SALES, "FROM sales SELECT id, amount", "AC"),
    Case("PIVOT with its values", SALES_T, "SELECT sum(amount) FILTER (region = 'north') AS north FROM sales",
         "WITH s AS (SELECT region, amount FROM sales) "
         "SELECT north FROM (PIVOT s ON region IN ('north') USING sum(amount))",
         "AC"),
    Case("PIVOT without its values", SALES_T, ALL_SALES, "PIVOT sales ON region USING sum(amount)", "CE"),
    Case("generated rows", SALES_T, "SELECT 1 UNION ALL SELECT 2", "SELECT * FROM generate_series(1, 2)",
         "AC"),
    Case("unnested rows", SALES_T, "SELECT 1 UNION ALL SELECT 2", "SELECT unnest([1, 2])", "AC"),
    Case("a recursive CTE", SALES_T, "SELECT * FROM range(3)",
         "WITH RECURSIVE r AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 2) SELECT i FROM r",
         "AC"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_verdict_on(bench: Any, case: Case) -> None:
    schema, sample = case.tables
    problem = bench.problem(schema, case.reference, sample, **case.settings)
    verdict = bench.judge(problem, case.answer)
    assert verdict.name == case.verdict, verdict.failure


REFUSED = [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('/*')",
    "SELECT getenv('HOME'), 1",
    "SELECT current_setting('home_directory'), 1",
    "SELECT name, value FROM duckdb_settings()",
    "SELECT table_name, table_schema FROM information_schema.tables",
    "SELECT name, sql FROM sqlite_master",
    "WITH duckdb_tables AS (SELECT table_name, sql FROM duckdb_tables) SELECT * FROM duckdb_tables",
    "SELECT * FROM query('SELECT 1, 2')",
    "SELECT sleep_ms(10), 1",
    "SELECT id, (SELECT max(table_name) FROM pg_catalog.pg_tables) FROM sales",
    "ATTACH 'x.db'",
    "PRAGMA database_list",
    "SET threads = 4",
    "COPY sales TO 'x.csv'",
    "DESCRIBE sales",
    "SHOW TABLES",
    "SUMMARIZE sales",
    "EXPLAIN SELECT 1",
    "INSTALL httpfs",
    "CREATE TABLE t AS SELECT 1",
    "SELECT * FROM memory.main.sales",
    "SELECT ?, 1",
]


@pytest.mark.parametrize("answer", REFUSED)
def test_no_query_reaches_beyond_the_tables_of_its_task(bench: Any, answer: str) -> None:
    verdict = bench.judge(bench.problem(SALES, ALL_SALES, SALES_ROWS), answer)
    assert verdict.name == "CE"
    assert verdict.failure.message
    assert "Traceback" not in verdict.failure.message


def test_a_function_named_like_a_dangerous_one_is_not_refused(bench: Any) -> None:
    problem = bench.problem(SALES, "SELECT year(day) FROM sales", SALES_ROWS)
    assert bench.judge(problem, "SELECT date_part('year', day) FROM sales").accepted


def test_python_variables_of_the_worker_are_out_of_reach(bench: Any) -> None:
    verdict = bench.judge(bench.problem(SALES, ALL_SALES, SALES_ROWS), "SELECT * FROM sys")
    assert verdict.name == "CE"
    assert "does not exist" in verdict.failure.message
