"""The kinds of change as a table: for a node, an edit in words and as a function on that node in a copy of the tree.

The third item says that by a rule on facts the edit changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlglot import exp

from engine.mutants.sql_clauses import (
    between,
    case,
    coalesce,
    conflict,
    dropped,
    group_key,
    is_total,
    join,
    limit,
    order_key,
    ordered,
    set_operation,
    updated,
    window,
)
from engine.mutants.sql_facts import Facts
from engine.mutants.sql_nodes import Edit, Edits, put

COMPARISONS: dict[type[exp.Expr], tuple[type[exp.Expr], ...]] = {
    exp.LT: (exp.LTE, exp.GT),
    exp.LTE: (exp.LT, exp.GTE),
    exp.GT: (exp.GTE, exp.LT),
    exp.GTE: (exp.GT, exp.LTE),
    exp.EQ: (exp.NEQ,),
    exp.NEQ: (exp.EQ,),
    exp.NullSafeEQ: (exp.EQ,),
    exp.NullSafeNEQ: (exp.NEQ,),
}
OTHERS: dict[type[exp.Expr], tuple[type[exp.Expr], ...]] = {
    exp.Add: (exp.Sub,),
    exp.Sub: (exp.Add,),
    exp.Mul: (exp.Div,),
    exp.Div: (exp.Mul,),
}
FUNCTIONS: dict[type[exp.Expr], tuple[type[exp.Expr], ...]] = {
    exp.Sum: (exp.Avg, exp.Max),
    exp.Avg: (exp.Sum,),
    exp.Min: (exp.Max,),
    exp.Max: (exp.Min,),
    exp.Lag: (exp.Lead,),
    exp.Lead: (exp.Lag,),
    exp.RowNumber: (exp.Rank,),
    exp.Rank: (exp.RowNumber, exp.DenseRank),
    exp.DenseRank: (exp.Rank, exp.RowNumber),
    exp.FirstValue: (exp.LastValue,),
    exp.LastValue: (exp.FirstValue,),
}


RANKS = {exp.RowNumber, exp.Rank, exp.DenseRank}


def comparison(node: exp.Binary, facts: Facts) -> Edits:
    if isinstance(node.parent, (exp.Update, exp.OnConflict)) and node.arg_key == "expressions":
        return  # an assignment
    for other in COMPARISONS.get(type(node), ()):
        new = other(this=node.this.copy(), expression=node.expression.copy())
        same = type(node) in (exp.NullSafeEQ, exp.NullSafeNEQ) and all(
            facts.never_null(side) for side in (node.this, node.expression)
        )
        yield f"`{new.sql()}` instead of `{node.sql()}`", put(new), same


def other_kind(node: exp.Expr, facts: Facts) -> Edits:
    for other in (*OTHERS.get(type(node), ()), *FUNCTIONS.get(type(node), ())):
        arguments = {key: value for key, value in node.copy().args.items() if key in other.arg_types}
        new = other(**arguments)
        same = (
            isinstance(node.parent, exp.Window)
            and {type(node), other} <= RANKS
            and is_total(node.parent, facts)
        )
        yield f"`{new.sql()}` instead of `{node.sql()}`", put(new), same


def connector(node: exp.Connector, facts: Facts) -> Edits:
    other = exp.Or if isinstance(node, exp.And) else exp.And
    flat = other(this=node.this.copy(), expression=node.expression.copy())
    yield f"{other.__name__.upper()} instead of {type(node).__name__.upper()}", put(exp.paren(flat)), False
    yield f"the condition `{node.this.sql()}` is gone", put(node.expression.copy()), False
    yield f"the condition `{node.expression.sql()}` is gone", put(node.this.copy()), False


def negation(node: exp.Not, facts: Facts) -> Edits:
    yield f"`{node.this.sql()}` instead of `{node.sql()}`", put(node.this.copy()), False


def negated(node: exp.Expr, facts: Facts) -> Edits:
    if not isinstance(node.parent, exp.Not):
        yield f"NOT in front of `{node.sql()}`", put(exp.not_(node.copy())), False


def literal(node: exp.Literal, facts: Facts) -> Edits:
    if isinstance(node.parent, (exp.DataType, exp.DataTypeParam)):
        return
    select = node.parent
    if isinstance(select, exp.Select) and isinstance(select.parent, exp.Exists):
        return  # EXISTS (SELECT 1 …)
    if not node.is_string:
        for step in (1, -1):
            text = str(int(node.this) + step) if node.this.isdigit() else str(float(node.this) + step)
            yield f"{text} instead of {node.this}", put(exp.Literal.number(text)), False
        return
    text = node.this
    if isinstance(node.parent, (exp.Like, exp.ILike)):
        for less in {text.removeprefix("%"), text.removesuffix("%")} - {text}:
            yield f"'{less}' instead of '{text}'", put(exp.Literal.string(less)), False
    elif len(text) == 10 and text[4:8:3] == "--":
        for other in (shifted(text, 1), shifted(text, -1)):
            yield f"'{other}' instead of '{text}'", put(exp.Literal.string(other)), False
    else:
        yield f"'{text}?' instead of '{text}'", put(exp.Literal.string(text + "?")), False


def shifted(day: str, by: int) -> str:
    from datetime import date, timedelta

    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except ValueError:
        return day + "?"


def counted(node: exp.Count, facts: Facts) -> Edits:
    inner = node.this
    if isinstance(inner, exp.Distinct):
        plain = exp.Count(this=inner.expressions[0].copy())
        yield f"`{plain.sql()}` instead of `{node.sql()}`", put(plain), False
    elif not isinstance(inner, exp.Star):
        star = exp.Count(this=exp.Star())
        yield f"COUNT(*) instead of `{node.sql()}`", put(star), facts.never_null(inner)
        once = exp.Count(this=exp.Distinct(expressions=[inner.copy()]))
        yield f"`{once.sql()}` instead of `{node.sql()}`", put(once), False


def column(node: exp.Column, facts: Facts) -> Edits:
    """At most two others of the same type in its table; not where the column is only named."""
    for name in facts.same_type(node)[:2]:
        new: exp.Expr = exp.column(name, table=node.table or None)
        if isinstance(node.parent, exp.Select) and node.arg_key == "expressions":
            new = exp.alias_(new, node.name)
        yield f"`{name}` instead of `{node.sql()}`", put(new), False


def null_test(node: exp.Is, facts: Facts) -> Edits:
    if not isinstance(node.parent, exp.Not):
        yield f"NOT in front of `{node.sql()}`", put(exp.not_(node.copy())), False


class Operator(NamedTuple):
    name: str
    nodes: tuple[type[exp.Expr], ...]
    change: Callable[[Any, Facts], Iterator[tuple[str, Edit, bool]]]


OPERATORS: tuple[Operator, ...] = (
    Operator("comparison", tuple(COMPARISONS), comparison),
    Operator("arithmetic", tuple(OTHERS), other_kind),
    Operator("function", tuple(FUNCTIONS), other_kind),
    Operator("and, or", (exp.And, exp.Or), connector),
    Operator("negation", (exp.Not,), negation),
    Operator("negated", (exp.In, exp.Exists, exp.Like, exp.ILike, exp.Between), negated),
    Operator("null test", (exp.Is,), null_test),
    Operator("literal", (exp.Literal,), literal),
    Operator("count", (exp.Count,), counted),
    Operator("column", (exp.Column,), column),
    Operator("between", (exp.Between,), between),
    Operator("coalesce", (exp.Coalesce,), coalesce),
    Operator("case", (exp.Case,), case),
    Operator("join", (exp.Join,), join),
    Operator("clause dropped", (exp.Select, exp.Update, exp.Delete), dropped),
    Operator("set operation", (exp.SetOperation,), set_operation),
    Operator("window", (exp.Window,), window),
    Operator("order", (exp.Ordered,), ordered),
    Operator("order key", (exp.Order,), order_key),
    Operator("group key", (exp.Group,), group_key),
    Operator("limit", (exp.Select, exp.SetOperation), limit),
    Operator("conflict", (exp.OnConflict,), conflict),
    Operator("assignment", (exp.Update,), updated),
)
