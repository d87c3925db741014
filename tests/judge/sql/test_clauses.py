"""The clause that a wrong query goes wrong in: named, or not, but not another one."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

from engine.bank import read_problem
from engine.judge.sql.canonical import canonical_query
from engine.judge.sql.clauses import CLAUSES, Clause, clause_to_look_at, is_like
from engine.mutants.sql import edits, parsed
from engine.mutants.sql_facts import facts_of

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = sorted(file.parent for file in (ROOT / "problems" / "sql").glob("*/problem.toml"))
TYPES = {
    "orders": {"order_id": "INT", "customer": "TEXT", "total": "INT", "placed_on": "DATE"},
    "customer": {"name": "TEXT", "city": "TEXT"},
}
RIGHT = """
WITH busy AS (SELECT o.customer, SUM(o.total) AS spent FROM orders AS o WHERE o.total > 0
              GROUP BY o.customer HAVING COUNT(*) > 1)
SELECT c.city, b.spent AS spent FROM customer AS c LEFT JOIN busy AS b ON b.customer = c.name
WHERE c.city <> 'Oslo' ORDER BY b.spent DESC
"""
IN_THE_CTE = "a CTE"
CHANGED = [
    ("LEFT JOIN busy", "JOIN busy", Clause("FROM", "", 1)),
    ("c.city <> 'Oslo'", "c.city <> 'Bergen'", Clause("WHERE", "", 1)),
    ("WHERE c.city <> 'Oslo'", "", Clause("WHERE", "", 1)),
    ("b.spent AS spent", "c.name", Clause("SELECT", "", 2)),
    ("b.spent DESC", "b.spent", Clause("ORDER BY", "", 1)),
    ("o.total > 0", "o.total >= 0", Clause("WHERE", IN_THE_CTE, 2)),
    ("GROUP BY o.customer", "GROUP BY o.customer, o.placed_on", Clause("GROUP BY", IN_THE_CTE, 1)),
    ("COUNT(*) > 1", "COUNT(*) > 2", Clause("HAVING", IN_THE_CTE, 1)),
    ("SUM(o.total)", "MAX(o.total)", Clause("SELECT", IN_THE_CTE, 2)),
]
SAME = [
    ("busy AS (", "loud AS (", "LEFT JOIN busy", "LEFT JOIN loud"),
    ("AS o ", "AS any_name ", "o.", "any_name."),
    ("AS spent FROM orders", "AS money FROM orders", "b.spent", "b.money"),
    ("b.customer = c.name", "(c.name = b.customer)"),
    ("ORDER BY b.spent DESC", "ORDER BY spent DESC"),
    ("COUNT(*) > 1", "1 < COUNT(1)"),
    ("GROUP BY o.customer", "GROUP BY 1"),
    ("SELECT c.city", "select C.City"),
]


def query(*pairs: str) -> tuple[str, str]:
    text = RIGHT
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    return text, "duckdb"


@pytest.mark.parametrize(("old", "new", "named"), CHANGED, ids=lambda value: str(value)[:20])
def test_one_clause_is_wrong(old, new, named):
    found = clause_to_look_at(query(old, new), [query()], TYPES)
    assert found is not None
    assert (found.name, found.inside) == (named.name, named.inside)


@pytest.mark.parametrize("pairs", SAME, ids=lambda pairs: pairs[1])
def test_names_and_spelling_are_no_difference(pairs):
    one, other = (canonical_query(text, TYPES, "duckdb") for text, _ in (query(*pairs), query()))
    assert one is not None
    assert other is not None
    assert one.sql() == other.sql()
    assert is_like(query(*pairs), query(), TYPES)


def test_of_two_wrong_clauses_the_one_that_is_worked_off_first():
    wrong = query("b.spent DESC", "b.spent", "c.city <> 'Oslo'", "c.city = 'Oslo'")
    assert clause_to_look_at(wrong, [query()], TYPES).name == "WHERE"


def test_the_nearest_right_query_counts():
    other = ("SELECT city, 0 AS spent FROM customer WHERE name = 'x' ORDER BY 1", "duckdb")
    wrong = ("SELECT city, 0 AS spent FROM customer WHERE name = 'y' ORDER BY 1", "duckdb")
    assert clause_to_look_at(wrong, [query(), other], TYPES).name == "WHERE"


@pytest.mark.parametrize(
    "text",
    [
        *("SELECT 1", "not sql (", "DELETE FROM orders", "SELECT 1; SELECT 2", ""),
        *("SELECT " + "(" * 5000, "SELECT " + ", ".join(f"{n} + 1" for n in range(9000))),
    ],
    ids=["far", "broken", "no query", "two", "empty", "deep", "long"],
)
def test_where_no_clause_is_to_blame(text):
    assert clause_to_look_at((text, "duckdb"), [query()], TYPES) is None


def test_a_right_query_has_no_clause_to_look_at():
    assert clause_to_look_at(query(), [query()], TYPES) is None


def test_an_answer_in_another_dialect_is_compared_as_well():
    wrong = ("SELECT `city` FROM customer WHERE name != 'y' LIMIT 3", "mysql")
    right = ("SELECT city FROM customer WHERE name <> 'x' LIMIT 3", "duckdb")
    assert clause_to_look_at(wrong, [right], TYPES).name == "WHERE"


def mutants() -> list[tuple[str, str, str]]:
    """Every seventh single change of each reference of the bank: slug, clause that it is in, text."""
    found = []
    for folder in FOLDERS:
        problem = read_problem(folder)
        if problem.sql is None or problem.sql.compare:
            continue
        facts = facts_of((folder / "data/schema.sql").read_text(), problem.sql.engine)
        reference = (folder / "submissions/accepted/reference.sql").read_text()
        (tree,) = parsed(reference, problem.sql.engine)
        for edited in list(edits(tree, facts))[::7]:
            clause = changed_clause(tree, edited.tree)
            if not edited.same and clause and edited.operator != "column":
                found.append((problem.slug, clause, edited.tree.sql(dialect=problem.sql.engine)))
    return found


def changed_clause(one: exp.Expr, other: exp.Expr) -> str:
    """Of the innermost query in which the two trees differ, found without the diff."""
    for key in {*one.args, *other.args} if type(one) is type(other) else ():
        sides = [tree.args.get(key) for tree in (one, other)]
        if sides[0] == sides[1]:
            continue
        lists = [side if isinstance(side, list) else [side] for side in sides]
        for left, right in zip(*lists, strict=False) if len(lists[0]) == len(lists[1]) else ():
            if left != right and isinstance(left, exp.Expr) and isinstance(right, exp.Expr):
                deeper = changed_clause(left, right)
                if deeper:
                    return deeper
        if isinstance(one, exp.Query) and key in CLAUSES:
            return CLAUSES[key]
    return ""


def test_the_mutants_of_the_bank():
    """All but a few are told, and none is told wrong."""
    right = wrong = silent = 0
    for slug, clause, text in mutants():
        folder = ROOT / "problems" / "sql" / slug
        engine = read_problem(folder).sql.engine
        types = facts_of((folder / "data/schema.sql").read_text(), engine).types
        accepted = (folder / "submissions/accepted").glob("*.sql")
        solutions = [(path.read_text(), engine) for path in accepted if len(path.suffixes) == 1]
        found = clause_to_look_at((text, engine), solutions, types)
        right += found is not None and found.name == clause
        wrong += found is not None and found.name != clause
        silent += found is None
    assert wrong == 0
    assert right >= 0.95 * (right + silent)


def test_the_shipped_schemas_can_be_read():
    for folder in FOLDERS:
        schema = (folder / "data/schema.sql").read_text()
        assert facts_of(schema, "duckdb").types
        assert sqlglot.parse(schema, read="duckdb")
