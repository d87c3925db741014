from __future__ import annotations

from typing import Any

import pytest

ORDERS = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (id), total INTEGER);
CREATE TABLE lines (order_id INTEGER REFERENCES orders (id), quantity INTEGER);
"""
SAMPLE = """
INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bo'), (3, NULL), (4, 'Di');
INSERT INTO orders VALUES (10, 1, 100), (11, 1, 100), (12, 2, 50), (13, 3, 7), (14, NULL, 9);
INSERT INTO lines VALUES (10, 1), (10, 2), (11, 1), (12, 5), (13, 1);
"""
TOTALS = """SELECT c.id, coalesce(sum(o.total), 0) AS total FROM customers c
LEFT JOIN orders o ON o.customer = c.id GROUP BY c.id"""
FANNED = """SELECT c.id, coalesce(sum(o.total), 0) AS total FROM customers c
LEFT JOIN orders o ON o.customer = c.id LEFT JOIN lines l ON l.order_id = o.id GROUP BY c.id"""


def failure(bench: Any, reference: str, answer: str, **settings: Any) -> Any:
    verdict = bench.judge(bench.problem(ORDERS, reference, SAMPLE, **settings), answer)
    assert verdict.name == "WA", verdict.failure
    return verdict.failure


def test_the_smallest_counterexample_keeps_parents_and_leaves_the_rest_out(bench: Any) -> None:
    shown = failure(bench, TOTALS, FANNED)
    tables = {table.name: table.rows for table in shown.input_tables}
    assert tables == {
        "customers": (("1", "Ann"),),
        "orders": (("10", "1", "100"),),
        "lines": (("10", "1"), ("10", "2")),
    }
    assert shown.expected_table.rows == (("1", "100"),)
    assert shown.got_table.rows == (("1", "200"),)
    assert shown.expected_table.columns == ("id", "total")
    assert "does a join repeat rows" in shown.message


def test_a_difference_without_any_rows_needs_no_rows(bench: Any) -> None:
    shown = failure(bench, "SELECT count(*) AS n FROM orders", "SELECT count(*) + 1 FROM orders")
    (table,) = shown.input_tables
    assert (table.name, table.columns, table.rows) == ("orders", ("id", "customer", "total"), ())


def test_an_empty_table_is_shown_where_the_query_reads_it(bench: Any) -> None:
    shown = failure(
        bench,
        "SELECT c.id, count(o.id) AS n FROM customers c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.id",
        "SELECT c.id, count(*) AS n FROM customers c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.id",
    )
    tables = {table.name: len(table.rows) for table in shown.input_tables}
    assert tables == {"customers": 1, "orders": 0}


def test_a_table_that_is_only_named_in_a_comment_or_a_text_is_not_read(bench: Any) -> None:
    answer = "SELECT id, 'lines' AS x FROM customers -- lines\n/* lines */"
    shown = failure(bench, "SELECT id, 'customers' AS x FROM customers", answer)
    assert [table.name for table in shown.input_tables] == ["customers"]


def test_ids_that_lie_close_together_are_not_called_nearly_equal(bench: Any) -> None:
    schema = "CREATE TABLE t (id INTEGER)"
    problem = bench.problem(schema, "SELECT id FROM t", "INSERT INTO t VALUES (1000), (2000)")
    verdict = bench.judge(problem, "SELECT id + 1 AS id FROM t")
    assert "nearly equal" not in verdict.failure.message


def test_rows_that_are_equal_as_values_are_not_marked(bench: Any) -> None:
    schema = "CREATE TABLE t (id INTEGER, amount DECIMAL(10, 2))"
    sample = "INSERT INTO t VALUES (1, 1000), (2, 5)"
    problem = bench.problem(schema, "SELECT id, amount FROM t", sample)
    more = "amount + (SELECT count(*) - 1 FROM t)"
    answer = f"SELECT id, CASE WHEN id = 1 THEN amount::DOUBLE ELSE {more} END AS amount FROM t"
    shown = bench.judge(problem, answer, "sample").results[0].failure
    assert (shown.got_table.rows[0], shown.expected_table.rows[0]) == (("1", "1000.0"), ("1", "1000.00"))
    assert (shown.got_table.marked, shown.expected_table.marked) == ((1,), (1,))


def test_a_row_that_comes_too_often_is_marked_once(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT DISTINCT total FROM orders ORDER BY 1", SAMPLE)
    shown = bench.judge(problem, "SELECT total FROM orders ORDER BY 1", "sample").results[0].failure
    assert [shown.got_table.rows[place] for place in shown.got_table.marked] == [("100",)]
    assert shown.expected_table.marked == ()


def test_the_first_row_out_of_place_is_marked(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id FROM orders ORDER BY id", SAMPLE, order_by=("id",))
    shown = bench.judge(problem, "SELECT id FROM orders ORDER BY id DESC", "sample").results[0].failure
    assert shown.got_table.marked == shown.expected_table.marked == (0,)


PATTERNS = [
    ("SELECT total FROM orders", "SELECT o.total FROM orders o JOIN lines l ON l.order_id IN (o.id, 10)",
     "The rows differ"),
    ("SELECT DISTINCT total FROM orders", "SELECT total FROM orders", "does a join multiply rows"),
    ("SELECT total FROM orders", "SELECT DISTINCT total FROM orders", "equal were merged"),
    ("SELECT id, name FROM customers", "SELECT id, name FROM customers WHERE name <> 'x'",
     "Only rows with NULL are missing"),
    ("SELECT id, customer FROM orders",
     "SELECT id, customer FROM orders WHERE customer > 0 OR id = 14 AND total > 9",
     "(14, NULL)"),
    ("SELECT id, total FROM orders", "SELECT total AS a, id AS b FROM orders",
     "columns come in another order"),
    ("SELECT id, total / 3 AS third FROM orders", "SELECT id, total // 3 FROM orders", "integer division"),
    ("SELECT id, total FROM orders", "SELECT id, total::VARCHAR FROM orders",
     "is text here; a number is expected"),
    ("SELECT id, total FROM orders", "SELECT id, -total FROM orders", "sign is turned round"),
    ("SELECT id, total * 1.5 AS x FROM orders", "SELECT id, total * 1.4999 FROM orders", "nearly equal"),
    ("SELECT id, name FROM customers", "SELECT id, upper(name) FROM customers", "upper and lower case"),
    (TOTALS, TOTALS.replace("coalesce(sum(o.total), 0)", "sum(o.total)"), "without COALESCE"),
    ("SELECT id, rank() OVER (ORDER BY total) AS place FROM orders WHERE id < 12",
     "SELECT id, row_number() OVER (ORDER BY total, id) FROM orders WHERE id < 12", "RANK or DENSE_RANK"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "answer", "words"), PATTERNS, ids=[row[2] for row in PATTERNS])
def test_a_pattern_that_explains_the_difference_is_named(
    bench: Any, reference: str, answer: str, words: str
) -> None:
    assert words in failure(bench, reference, answer).message


def test_rows_that_are_missing_or_not_expected_are_shown_with_how_often(bench: Any) -> None:
    verdict = bench.judge(
        bench.problem(ORDERS, "SELECT total FROM orders WHERE total <> 7", SAMPLE),
        "SELECT total FROM orders WHERE total <> 100",
        "sample",
    )
    first = verdict.results[0].failure.message
    assert first.startswith("The rows differ (1 row expected, 0 returned). Missing: (100).")


def test_too_few_columns_are_counted_and_named(bench: Any) -> None:
    shown = failure(bench, "SELECT id, total FROM orders", "SELECT id FROM orders")
    assert shown.message == "Your result has 1 column (id); the task asks for 2 (id, total)."


def test_another_column_name_is_a_note_and_no_failure(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id, total AS amount FROM orders", SAMPLE)
    verdict = bench.judge(problem, "SELECT id, total FROM orders")
    assert verdict.accepted
    assert verdict.notes == ("Column 2 is called total; the task calls it amount.",)


def test_columns_matched_by_name_are_a_note(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id, total FROM orders", SAMPLE)
    verdict = bench.judge(problem, "SELECT total, id FROM orders")
    assert verdict.accepted
    assert verdict.notes == ("Columns were matched by name; the task lists them as id, total.",)


def test_timestamps_in_place_of_dates_are_a_note(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id, DATE '2025-03-01' AS day FROM orders", SAMPLE)
    verdict = bench.judge(problem, "SELECT id, TIMESTAMP '2025-03-01 00:00:00' AS day FROM orders")
    assert verdict.accepted
    assert verdict.notes == ("Column day holds timestamps at midnight; the task asks for dates.",)


def test_a_wrong_order_names_the_first_row_out_of_place(bench: Any) -> None:
    shown = failure(
        bench, "SELECT id FROM orders ORDER BY id", "SELECT id FROM orders ORDER BY id DESC", order_by=("id",)
    )
    assert "row 1 has" in shown.message
    assert len(shown.expected_table.rows) == 2


def test_an_order_by_luck_is_told_from_a_wrong_one(bench: Any) -> None:
    shown = failure(bench, "SELECT id FROM orders ORDER BY id", "SELECT id FROM orders", order_by=("id",))
    assert "your outermost query has no ORDER BY" in shown.message


def test_numbers_that_are_not_rounded_are_a_note(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id, round(total / 3, 2) AS third FROM orders", SAMPLE)
    verdict = bench.judge(problem, "SELECT id, total / 3 AS third FROM orders")
    assert verdict.accepted
    assert verdict.notes == ("Numbers are not rounded to 2 places, as the task asks.",)


def test_a_misspelt_column_is_shown_with_duckdbs_caret_in_the_persons_own_line(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id FROM orders", SAMPLE)
    verdict = bench.judge(problem, "-- drill: sql/tiny\nSELECT id,\n       totl\nFROM orders")
    assert verdict.name == "CE"
    assert "LINE 3:        totl\n               ^" in verdict.failure.message
    assert (verdict.failure.line, verdict.failure.source) == (3, "totl")
    assert verdict.failure.file == "answer.sql"
    assert not verdict.counts


def test_an_error_at_run_time_names_the_line_and_the_dataset(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id, name FROM customers", SAMPLE)
    verdict = bench.judge(problem, "SELECT id,\n  CAST(name AS INTEGER)\nFROM customers")
    assert verdict.name == "RTE"
    assert verdict.failure.test == "sample data"
    assert "'Ann'" in verdict.failure.message
    assert verdict.failure.line == 2


def test_a_hint_rests_on_the_whole_data_and_not_on_the_one_row_that_is_shown(bench: Any) -> None:
    shown = failure(
        bench, "SELECT id, name FROM customers WHERE id > 4", "SELECT id, name FROM customers WHERE id > 2"
    )
    assert len(shown.got_table.rows) == 1
    assert "NULL are too many" not in shown.message


def test_out_of_memory_is_said_without_advice_on_settings(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT id FROM orders", SAMPLE)
    verdict = bench.judge(problem, "SELECT length(repeat('x', 2000000000)) AS id FROM orders")
    assert verdict.name == "MLE"
    assert verdict.failure.message == "Your SQL was stopped: it needed more than the memory allowed here."


def test_the_reference_is_never_shown(bench: Any) -> None:
    secret = "SELECT id, total AS amount FROM orders o_secret"
    verdict = bench.judge(bench.problem(ORDERS, secret, SAMPLE), "SELECT id, 0 AS amount FROM orders")
    assert "o_secret" not in repr(verdict)


def test_long_results_are_cut_with_a_word(bench: Any) -> None:
    problem = bench.problem(ORDERS, "SELECT i FROM range(30) r(i)", SAMPLE)
    verdict = bench.judge(problem, "SELECT i FROM range(12000) r(i)")
    assert verdict.failure.message.startswith("Your result has more than 10000 rows; 30 rows are expected.")
    assert len(verdict.failure.got_table.rows) == 20
    table = verdict.failure.got_table
    assert (len(table.rows), table.left_out, table.or_more) == (20, 9980, True)
