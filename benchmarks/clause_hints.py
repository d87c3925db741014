"""How often `drill hint --clause` names the clause that was changed: `python benchmarks/clause_hints.py`.

Every single change that engine.mutants makes to a reference of the bank and that still binds. The clause that holds
the change is found by comparing the two trees part by part, without the diff that the hint rests on.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
from sqlglot import exp

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.bank import read_problem  # noqa: E402
from engine.judge.sql.clauses import CLAUSES, clause_to_look_at  # noqa: E402
from engine.mutants.sql import edits, parsed  # noqa: E402
from engine.mutants.sql_facts import facts_of  # noqa: E402


def changed_clause(one: exp.Expr, other: exp.Expr) -> str:
    """Of the innermost query in which the two trees differ."""
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


def binds(schema: str, query: str) -> bool:
    with duckdb.connect() as database:
        database.execute(schema)
        try:
            database.execute(f"EXPLAIN {query}")
        except duckdb.Error:
            return False
    return True


def guesses(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(clause changed, clause named or "", what was changed) for each mutant of a problem's reference."""
    problem = read_problem(folder)
    if problem.sql is None or problem.sql.compare or problem.sql.engine != "duckdb":
        return
    schema = (folder / "data" / "schema.sql").read_text("utf-8")
    facts = facts_of(schema, "duckdb")
    accepted = sorted((folder / "submissions" / "accepted").glob("*.sql"))
    solutions = [(path.read_text("utf-8"), "duckdb") for path in accepted if len(path.suffixes) == 1]
    reference = (folder / "submissions" / "accepted" / "reference.sql").read_text("utf-8")
    (tree,) = parsed(reference, "duckdb")
    seen = set()
    for edited in edits(tree, facts):
        text = edited.tree.sql(dialect="duckdb", comments=False)
        if edited.same or text in seen or not binds(schema, text):
            continue
        seen.add(text)
        found = clause_to_look_at((text, "duckdb"), solutions, facts.types)
        yield (
            changed_clause(tree, edited.tree),
            found.name if found else "",
            f"{problem.slug}: {edited.words}",
        )


def main() -> None:
    made, right, silent, wrong = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for file in sorted((ROOT / "problems" / "sql").glob("*/problem.toml")):
        for clause, named, what in guesses(file.parent):
            made[clause] += 1
            kind = right if named == clause else wrong if named else silent
            kind[clause] += 1
            if named != clause:
                print(f"{clause:9} {named or 'silent':9} {what}")
    print(f"\n{'clause':9} {'mutants':>8} {'right':>6} {'silent':>7} {'wrong':>6}")
    for clause in made:
        print(f"{clause:9} {made[clause]:8} {right[clause]:6} {silent[clause]:7} {wrong[clause]:6}")
    totals = (sum(each.values()) for each in (made, right, silent, wrong))
    print("{:9} {:8} {:6} {:7} {:6}".format("all", *totals))


if __name__ == "__main__":
    main()
