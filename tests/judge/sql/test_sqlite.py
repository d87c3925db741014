from __future__ import annotations

from typing import Any

import pytest

SCHEMA = """
CREATE TABLE stock (item TEXT PRIMARY KEY, quantity INTEGER NOT NULL CHECK (quantity >= 0));
CREATE TABLE counts (item TEXT REFERENCES stock (item), quantity INTEGER);
"""
SAMPLE = "INSERT INTO stock VALUES ('a', 1), ('b', 2); INSERT INTO counts VALUES ('a', 5), ('b', 7);"
UPDATE = """UPDATE stock SET quantity = (SELECT c.quantity FROM counts c WHERE c.item = stock.item)
WHERE item IN (SELECT item FROM counts);"""
MERGE = """INSERT INTO stock SELECT item, quantity FROM counts WHERE true
ON CONFLICT (item) DO UPDATE SET quantity = excluded.quantity;"""


def judged(bench: Any, answer: str, **more: Any) -> Any:
    problem = bench.problem(SCHEMA, UPDATE, SAMPLE, engine="sqlite", dialects=("sqlite",), compare=("stock",))
    return bench.judge(problem, answer, **more)


def test_two_ways_to_the_same_final_state_are_both_accepted(bench: Any) -> None:
    assert judged(bench, UPDATE).accepted
    assert judged(bench, MERGE, dialect="sqlite").accepted


def test_a_script_of_several_statements_in_a_transaction_is_accepted(bench: Any) -> None:
    assert judged(bench, f"BEGIN;\nSAVEPOINT one;\n{UPDATE}\nRELEASE one;\n-- done;\nCOMMIT;").accepted


def test_tables_that_are_not_compared_may_change(bench: Any) -> None:
    assert judged(bench, UPDATE + "DELETE FROM counts; CREATE TEMP TABLE x (y);").accepted


def test_a_wrong_final_state_names_the_table_and_shows_the_smallest_data(bench: Any) -> None:
    verdict = judged(bench, "UPDATE stock SET quantity = quantity + 1")
    assert verdict.name == "WA"
    assert verdict.failure.message.startswith("Table stock: ")
    assert verdict.failure.expected_table.name == "stock"
    assert len(verdict.failure.input_tables[0].rows) == 1


def test_a_transaction_left_open_is_rolled_back_and_said(bench: Any) -> None:
    verdict = judged(bench, "BEGIN;" + UPDATE)
    assert verdict.name == "WA"
    assert verdict.notes == (
        "Your script left a transaction open; it was rolled back, as a lost connection would.",
    )


def test_a_broken_constraint_is_rte_with_its_line(bench: Any) -> None:
    verdict = judged(bench, "-- drill: sql/tiny\nUPDATE stock\nSET quantity = quantity - 100;")
    assert verdict.name == "RTE"
    assert verdict.failure.message == "CHECK constraint failed: quantity >= 0"
    assert (verdict.failure.line, verdict.failure.source) == (2, "UPDATE stock")


def test_foreign_keys_are_enforced(bench: Any) -> None:
    verdict = judged(bench, "DELETE FROM stock;")
    assert verdict.name == "RTE"
    assert verdict.failure.message == "FOREIGN KEY constraint failed"


def test_a_dropped_table_is_named(bench: Any) -> None:
    verdict = judged(bench, "DROP TABLE counts; DROP TABLE stock;")
    assert verdict.name == "WA"
    assert verdict.failure.message == "Table stock: is not there."


@pytest.mark.parametrize(
    "answer",
    [
        "ATTACH ':memory:' AS other",
        "PRAGMA foreign_keys = OFF",
        "VACUUM INTO 'stolen.db'",
        "SELECT load_extension('./x.so')",
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        "DETACH main",
    ],
)
def test_what_leaves_the_database_is_refused(bench: Any, answer: str) -> None:
    verdict = judged(bench, UPDATE + answer)
    assert verdict.name == "CE"
    assert "is not available in this drill" in verdict.failure.message


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("", "no statement"),
        ("-- only\n/* comments */ ;", "no statement"),
        ("UPDTE stock SET quantity = 1", "syntax error"),
        (UPDATE + "\nUPDATE stok SET quantity = 1;", "no such table: stok"),
        ("SELECT 'unfinished", "unrecognized token"),
    ],
)
def test_what_does_not_compile_is_no_attempt(bench: Any, answer: str, words: str) -> None:
    verdict = judged(bench, answer)
    assert verdict.name == "CE"
    assert words in verdict.failure.message


def test_a_table_and_a_trigger_made_by_the_script_itself_compile(bench: Any) -> None:
    script = """CREATE TABLE step (item, quantity);
    CREATE TRIGGER tr AFTER INSERT ON step BEGIN
      UPDATE stock SET quantity = new.quantity WHERE item = new.item;
    END;
    INSERT INTO step SELECT * FROM counts;"""
    assert judged(bench, script).accepted


def test_own_cases_may_insert_and_nothing_else(bench: Any) -> None:
    assert judged(bench, UPDATE, suite="cases", cases="INSERT INTO stock VALUES ('z', 3);").accepted
    for cases in ("DELETE FROM stock", "PRAGMA foreign_keys = OFF", "DROP TABLE stock"):
        verdict = judged(bench, UPDATE, suite="cases", cases=cases)
        assert verdict.name == "CE"
        assert verdict.failure.message.startswith("This does not fit the tables: ")


def test_an_endless_script_is_tle(bench: Any) -> None:
    endless = """WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i FROM r)
    DELETE FROM counts WHERE 5 IN (SELECT i FROM r);"""
    assert judged(bench, endless).name == "TLE"


QUERY = "SELECT item, quantity FROM stock ORDER BY quantity DESC"


def queried(bench: Any, answer: str) -> Any:
    problem = bench.problem(
        SCHEMA, QUERY, SAMPLE, engine="sqlite", dialects=("sqlite",), order_by=("quantity desc",)
    )
    return bench.judge(problem, answer)


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        (QUERY, "AC"),
        ("WITH s AS (SELECT * FROM stock) SELECT item, quantity FROM s ORDER BY 2 DESC;", "AC"),
        ("SELECT item, quantity FROM (SELECT * FROM stock ORDER BY quantity DESC)", "WA"),
        ("SELECT item, quantity FROM stock -- ORDER BY quantity DESC", "WA"),
        ("SELECT item, CAST(quantity AS TEXT) FROM stock ORDER BY quantity DESC", "WA"),
        ("UPDATE stock SET quantity = 1 RETURNING item, quantity", "CE"),
        ("WITH x AS (SELECT 1) INSERT INTO stock SELECT 'q', 1 RETURNING item, quantity", "CE"),
        ("SELECT 1; SELECT 2", "CE"),
        ("SELECT * FROM pragma_table_info('stock')", "CE"),
    ],
)
def test_queries_on_sqlite(bench: Any, answer: str, verdict: str) -> None:
    result = queried(bench, answer)
    assert result.name == verdict, result.failure
