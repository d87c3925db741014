"""Mutants of queries: one change each, and those that facts about keys and NULLs make equivalent are not made."""

from __future__ import annotations

import pytest

from engine.mutants.sql import Unwritable, changes, facts_of

SCHEMA = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region VARCHAR);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, total DECIMAL(9, 2), day DATE NOT NULL);
"""
FACTS = facts_of(SCHEMA, "duckdb")


def texts(query: str, dialect: str = "duckdb") -> list[str]:
    made, _ = changes(query, FACTS, dialect)
    lines = (" ".join(change.text.split()).rstrip(";") for change in made)
    return [line.replace("( ", "(").replace(" )", ")") for line in lines]


@pytest.mark.parametrize(
    ("query", "mutant"),
    [
        ("SELECT 1 WHERE a < b", "SELECT 1 WHERE a <= b"),
        ("SELECT a WHERE b AND c", "SELECT a WHERE c"),
        ("SELECT a WHERE b AND c", "SELECT a WHERE (b OR c)"),
        ("SELECT a FROM t WHERE b", "SELECT a FROM t"),
        ("SELECT a FROM t JOIN u ON b", "SELECT a FROM t LEFT JOIN u ON b"),
        ("SELECT a FROM t LEFT JOIN u ON b", "SELECT a FROM t JOIN u ON b"),
        ("SELECT a FROM t WHERE a BETWEEN 1 AND b", "SELECT a FROM t WHERE (a >= 1 AND a < b)"),
        ("SELECT a FROM t WHERE a > 7", "SELECT a FROM t WHERE a > 8"),
        ("SELECT a FROM t WHERE a LIKE 'b%'", "SELECT a FROM t WHERE a LIKE 'b'"),
        ("SELECT a FROM t WHERE a > '2024-12-31'", "SELECT a FROM t WHERE a > '2025-01-01'"),
        ("SELECT a FROM t WHERE NOT a IS NULL", "SELECT a FROM t WHERE a IS NULL"),
        ("SELECT a FROM t WHERE EXISTS(SELECT 1)", "SELECT a FROM t WHERE NOT EXISTS(SELECT 1)"),
        ("SELECT SUM(a) FROM t", "SELECT AVG(a) FROM t"),
        ("SELECT COUNT(a) FROM t", "SELECT COUNT(*) FROM t"),
        ("SELECT COUNT(DISTINCT a) FROM t", "SELECT COUNT(a) FROM t"),
        ("SELECT DISTINCT a FROM t", "SELECT a FROM t"),
        ("SELECT a FROM t", "SELECT DISTINCT a FROM t"),
        ("SELECT COALESCE(a, 0) FROM t", "SELECT a FROM t"),
        ("SELECT a FROM t UNION SELECT b FROM u", "SELECT a FROM t UNION ALL SELECT b FROM u"),
        ("SELECT a FROM t EXCEPT SELECT b FROM u", "SELECT a FROM t INTERSECT SELECT b FROM u"),
        ("SELECT LAG(a) OVER (ORDER BY b) FROM t", "SELECT LEAD(a) OVER (ORDER BY b) FROM t"),
        ("SELECT RANK() OVER (ORDER BY b) FROM t", "SELECT DENSE_RANK() OVER (ORDER BY b) FROM t"),
        ("SELECT SUM(a) OVER (PARTITION BY b) FROM t", "SELECT SUM(a) OVER () FROM t"),
        ("SELECT a FROM t ORDER BY a", "SELECT a FROM t ORDER BY a DESC"),
        ("SELECT a FROM t ORDER BY a, b", "SELECT a FROM t ORDER BY a"),
        ("SELECT a FROM t LIMIT 3", "SELECT a FROM t LIMIT 2"),
        ("SELECT a FROM t GROUP BY a, b", "SELECT a FROM t GROUP BY a"),
        ("SELECT a - b FROM t", "SELECT a + b FROM t"),
        ("SELECT name FROM customers", "SELECT region AS name FROM customers"),
        ("UPDATE t SET a = 1, b = 2", "UPDATE t SET a = 1"),
        ("DELETE FROM t WHERE a", "DELETE FROM t"),
    ],
)
def test_a_mistake_that_people_make_is_among_the_mutants(query: str, mutant: str) -> None:
    assert mutant in texts(query)


@pytest.mark.parametrize(
    ("query", "mutant"),
    [
        ("SELECT id, name FROM customers", "SELECT DISTINCT id, name FROM customers"),
        ("SELECT COUNT(name) FROM customers", "SELECT COUNT(*) FROM customers"),
        ("SELECT COALESCE(name, '') FROM customers", "SELECT name FROM customers"),
        ("SELECT name FROM customers ORDER BY id", "SELECT name FROM customers ORDER BY id NULLS FIRST"),
        (
            "SELECT RANK() OVER (ORDER BY id) FROM customers",
            "SELECT ROW_NUMBER() OVER (ORDER BY id) FROM customers",
        ),
        (
            "SELECT c.id FROM customers AS c LEFT JOIN orders AS o ON o.customer = c.id WHERE o.id IS NULL",
            "SELECT DISTINCT c.id FROM customers AS c LEFT JOIN orders AS o ON o.customer = c.id WHERE o.id IS NULL",
        ),
    ],
)
def test_what_keys_and_not_null_make_equivalent_is_not_made(query: str, mutant: str) -> None:
    assert mutant not in texts(query)
    assert changes(query, FACTS, "duckdb")[1] > 0


@pytest.mark.parametrize(
    ("query", "mutant"),
    [
        ("SELECT customer FROM orders", "SELECT DISTINCT customer FROM orders"),
        ("SELECT COUNT(region) FROM customers", "SELECT COUNT(*) FROM customers"),
        (
            "SELECT COALESCE(c.name, '') FROM orders AS o LEFT JOIN customers AS c ON c.id = o.customer",
            "SELECT c.name FROM orders AS o LEFT JOIN customers AS c ON c.id = o.customer",
        ),
        (
            "SELECT c.id FROM customers AS c JOIN orders AS o ON o.customer = c.id",
            "SELECT DISTINCT c.id FROM customers AS c JOIN orders AS o ON o.customer = c.id",
        ),
    ],
)
def test_the_rules_do_not_go_too_far(query: str, mutant: str) -> None:
    assert mutant in texts(query)


def test_an_assignment_is_no_comparison() -> None:
    assert "UPDATE t SET a <> 1" not in texts("UPDATE t SET a = 1")


def test_a_mutant_says_what_changed_and_where() -> None:
    made, _ = changes("WITH x AS (SELECT a FROM t WHERE a < 3) SELECT a FROM x", FACTS, "duckdb")
    change = next(change for change in made if change.operator == "comparison")
    assert change.what == "`a <= 3` instead of `a < 3`"
    assert (change.scope, change.was, change.now) == ("x: where", "WHERE a < 3", "WHERE a <= 3")


def test_a_text_that_cannot_be_taken_apart_is_said_to_be_so() -> None:
    with pytest.raises(Unwritable):
        changes("SELEC a FRM", FACTS, "duckdb")
