"""DuckDB's tasks answered in SQLite: the answer runs on SQLite itself, over the same rows."""

from __future__ import annotations

from typing import Any

import pytest

SCHEMA = """
CREATE TABLE bills (id INTEGER PRIMARY KEY, payer VARCHAR, amount DECIMAL(10,2), net DOUBLE,
                    day DATE, seen TIMESTAMP, paid BOOLEAN);
CREATE VIEW open_bills AS SELECT id FROM bills WHERE NOT paid;
"""
SAMPLE = """INSERT INTO bills VALUES
  (1, 'Ann', 25.00, 0.1, '2024-02-29', '2024-02-29 23:59:59', true),
  (2, 'ann', 0.10, 0.2, '2024-03-01', '2024-03-01 00:00:00', false),
  (3, NULL, 0.20, NULL, NULL, '2024-12-31 12:30:00.5', NULL)"""
BOTH = ("duckdb", "sqlite")


def judged(bench: Any, reference: str, answer: str, **settings: Any) -> Any:
    problem = bench.problem(SCHEMA, reference, SAMPLE, dialects=BOTH, **settings)
    return bench.judge(problem, answer, "sample", dialect="sqlite")


RIGHT = [
    ("SELECT id, day, seen, paid FROM bills", "SELECT id, day, seen, paid FROM bills"),
    ("SELECT sum(amount) AS s FROM bills WHERE id > 1", "SELECT sum(amount) FROM bills WHERE id > 1"),
    ("SELECT id FROM bills WHERE year(day) = 2024", "SELECT id FROM bills WHERE day LIKE '2024%'"),
    ("SELECT id FROM bills WHERE year(day) = 2024", "SELECT id FROM bills WHERE strftime('%Y', day) + 0 = 2024"),
    ("SELECT date_trunc('month', day) FROM bills", "SELECT date(day, 'start of month') FROM bills"),
    ("SELECT DATE '2024-03-01' - day FROM bills", "SELECT julianday('2024-03-01') - julianday(day) FROM bills"),
    ("SELECT strftime(day, '%Y-%m') FROM bills", "SELECT substr(day, 1, 7) FROM bills"),
    ("SELECT id // 2 FROM bills", "SELECT id / 2 FROM bills"),
    ("SELECT count(*) FROM open_bills", "SELECT count(*) FROM open_bills"),
    ("SELECT 2", "SELECT count(*) FROM [bills] WHERE payer LIKE 'a%'"),
    ("SELECT seen FROM bills WHERE id = 2", "SELECT date(seen) FROM bills WHERE id = 2"),
    ("SELECT unnest([1, 2, 3])",
     "WITH r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) SELECT i FROM r"),
    ("SELECT 'Ann', 25.0", "SELECT payer, max(amount) FROM bills"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "answer"), RIGHT)
def test_what_is_right_in_sqlite_is_accepted(bench: Any, reference: str, answer: str) -> None:
    verdict = judged(bench, reference, answer)
    assert verdict.accepted, verdict.failure


WRONG = [
    ("text is no number", "SELECT id FROM bills WHERE year(day) = 2024",
     "SELECT id FROM bills WHERE strftime('%Y', day) = 2024"),
    ("a whole amount is an integer", "SELECT amount / 11 FROM bills", "SELECT amount / 11 FROM bills"),
    ("dates are text", "SELECT day + 1 FROM bills WHERE id = 1", "SELECT day + 1 FROM bills WHERE id = 1"),
    ("a cent is no noise", "SELECT sum(amount) FROM bills", "SELECT sum(amount) + 0.01 FROM bills"),
    ("another order", "SELECT id FROM bills ORDER BY id DESC", "SELECT id FROM bills"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "answer"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_is_wrong_in_sqlite_is_wrong_here(bench: Any, reference: str, answer: str) -> None:
    settings = {"order_by": ("id desc",)} if "ORDER BY" in reference else {}
    assert judged(bench, reference, answer, **settings).name == "WA"


def test_an_error_is_sqlites_own_with_the_persons_line(bench: Any) -> None:
    verdict = judged(bench, "SELECT id FROM bills", "-- first\nSELECT EXTRACT(YEAR FROM day) FROM bills")
    assert (verdict.name, verdict.failure.line) == ("CE", 2)
    assert verdict.failure.message == 'near "FROM": syntax error'


@pytest.mark.parametrize(
    "answer",
    [
        "PRAGMA table_info(bills)",
        "DELETE FROM bills",
        "SELECT load_extension('x')",
        "SELECT 1; SELECT 2",
        "SELECT id FROM duckdb_settings()",
        "",
    ],
)
def test_what_is_no_query_on_the_tables_is_refused(bench: Any, answer: str) -> None:
    assert judged(bench, "SELECT id FROM bills", answer).name == "CE"


def test_the_smallest_counterexample_is_found_over_both_engines(bench: Any) -> None:
    verdict = judged(bench, "SELECT id, amount FROM bills", "SELECT id, amount FROM bills WHERE payer <> 'x'")
    assert verdict.name == "WA"
    assert [(table.name, len(table.rows)) for table in verdict.failure.input_tables] == [("bills", 1)]


def test_own_cases_are_judged_on_sqlite_too(bench: Any) -> None:
    problem = bench.problem(SCHEMA, "SELECT id FROM bills", SAMPLE, dialects=BOTH)
    cases = "INSERT INTO bills (id, day) VALUES (7, '2024-02-29');"
    wrong = "SELECT id FROM bills WHERE day <> '2024-02-29'"
    assert bench.judge(problem, wrong, "cases", dialect="sqlite", cases=cases).name == "WA"
    assert bench.judge(problem, "SELECT id FROM bills", "cases", dialect="sqlite", cases=cases).accepted


def test_an_endless_query_is_stopped(bench: Any) -> None:
    endless = "WITH r(i) AS (SELECT 1 UNION ALL SELECT i FROM r) SELECT count(*) FROM r"
    assert judged(bench, "SELECT id FROM bills", endless).name == "TLE"


def test_ties_at_the_cut_are_free_with_sqlites_numbers(bench: Any) -> None:
    settings = {"order_by": ("amount",), "ties": "any"}
    reference = "SELECT amount * 3 AS amount FROM bills ORDER BY amount LIMIT 1"
    assert judged(bench, reference, "SELECT amount * 3 FROM bills ORDER BY 1 LIMIT 1", **settings).accepted


def test_chance_is_the_same_on_every_run(bench: Any) -> None:
    runs = [judged(bench, "SELECT 1 AS x", "SELECT random() AS x").failure.got_table for _ in range(2)]
    assert runs[0] == runs[1]
