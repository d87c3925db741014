"""Mutants of a query or script, made on sqlglot's tree, one change each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import sqlglot
from sqlglot import exp

from engine.mutants.mutant import Change, shown_pair
from engine.mutants.sql_facts import Facts, facts_of
from engine.mutants.sql_operators import OPERATORS

STATEMENTS = (exp.Query, exp.DML, exp.With)
Changes = Callable[[str], tuple[list[Change], int]]


class Unwritable(ValueError):
    """sqlglot cannot take the text apart."""


def changes_with(schema: str, dialect: str) -> Changes:
    facts = facts_of(schema, dialect)
    return lambda text: changes(text, facts, dialect)


def changes(text: str, facts: Facts, dialect: str) -> tuple[list[Change], int]:
    """All changes that are written otherwise than the text and than each other, and how many mean the same by rule."""
    trees = parsed(text, dialect)
    seen = {written(trees, dialect)}
    found: list[Change] = []
    unchanged = 0
    for number, tree in enumerate(trees):
        for edited in edits(tree, facts):
            rest = [*trees[:number], edited.tree, *trees[number + 1 :]]
            mutant = written(rest, dialect)
            if mutant in seen:
                continue
            seen.add(mutant)
            if edited.same:
                unchanged += 1
                continue
            was, now = shown_pair(*(part.sql(dialect=dialect, comments=False) for part in edited[3:5]))
            found.append(
                Change(
                    operator=edited.operator,
                    what=edited.words,
                    was=was,
                    now=now if now != was else f"{now}  -- {edited.words}",
                    text=mutant,
                    scope=edited.scope,
                    line=0,
                )
            )
    return found, unchanged


def parsed(text: str, dialect: str) -> list[exp.Expr]:
    try:
        return [tree for tree in sqlglot.parse(text, read=dialect) if tree is not None]
    except sqlglot.errors.SqlglotError as error:
        raise Unwritable(str(error).partition("\n")[0]) from None


def written(trees: list[exp.Expr], dialect: str) -> str:
    return "".join(f"{tree.sql(dialect=dialect, comments=False, pretty=True)};\n" for tree in trees)


class Edited(NamedTuple):
    """`before` and `after`: the clause that holds the change. `same`: it means the same by a rule on facts."""

    tree: exp.Expr
    operator: str
    words: str
    before: exp.Expr
    after: exp.Expr
    scope: str
    same: bool


def edits(tree: exp.Expr, facts: Facts) -> Iterator[Edited]:
    for number, node in enumerate(tree.walk()):
        for operator in OPERATORS:
            if not isinstance(node, operator.nodes):
                continue
            for words, edit, same in operator.change(node, facts):
                copy = tree.copy()
                target = next(found for place, found in enumerate(copy.walk()) if place == number)
                held = clause(target)
                before = held.copy()
                parent, key, index = held.parent, held.arg_key, held.index
                new = edit(target)
                copy = new if target is copy else copy
                after = _at(parent, key, index) or copy
                yield Edited(copy, operator.name, words, before, after, scope_of(node), same)


def _at(parent: exp.Expr | None, key: str | None, index: int | None) -> exp.Expr | None:
    """What stands now where the clause stood; the parent where it is gone."""
    value = parent.args.get(key) if parent is not None and key else None
    if isinstance(value, list):
        value = value[index] if index is not None and index < len(value) else None
    return value if isinstance(value, exp.Expr) else parent


def clause(node: exp.Expr) -> exp.Expr:
    """The part of a SELECT or of a statement that holds the node: one column, one join, the WHERE."""
    while node.parent is not None and not isinstance(node.parent, STATEMENTS):
        node = node.parent
    return node


def scope_of(node: exp.Expr) -> str:
    held = clause(node)
    cte = node.find_ancestor(exp.CTE)
    name = type(held).__name__.lower() if held.arg_key != "expressions" else "select"
    return f"{cte.alias}: {name}" if cte else name
