"""What may stand beside GROUP BY, HAVING and DISTINCT."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.catalogue import Catalogue
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.scopes import Scope
from engine.judge.sql.dialects.signatures import signatures


def by_key(node: Any, group: Any, scope: Scope, catalogue: Catalogue) -> None:
    """Who groups by a table's primary key may show its other columns: they are added to GROUP BY."""
    items = [chosen(item, node) for item in group.expressions]
    grouped = {(item.table.lower(), item.name.lower()) for item in items if isinstance(item, exp.Column)}
    if not grouped:
        return
    for alias, source in scope.sources.items():
        key = catalogue.key(source.table) if source.table else ()
        if not key or not all((alias, column) in grouped for column in key):
            continue
        for column in source.columns:
            if (alias, column) not in grouped:
                table = exp.to_identifier(source.spelling, quoted=True)
                group.append(
                    "expressions", exp.Column(this=exp.to_identifier(column, quoted=True), table=table)
                )


def chosen(item: Any, node: Any) -> Any:
    """The expression that a position or an alias stands for."""
    if isinstance(item, exp.Literal) and not item.is_string and 0 < int(item.name) <= len(node.expressions):
        return node.expressions[int(item.name) - 1].unalias()
    return item.this if isinstance(item, exp.Paren) else item


def has_aggregates(node: Any, dialect: str) -> bool:
    known = signatures(dialect)
    for call in node.find_all(exp.Anonymous, exp.GroupConcat):
        if isinstance(call, exp.GroupConcat):
            return True
        found = known.get(str(call.name).lower(), ())
        if found and found[0].kind == "agg" and not isinstance(call.parent, exp.Window):
            return True
    return False


def known_in_having(node: Any, having: Any) -> None:
    """Outside an aggregate function MySQL's HAVING sees what is selected or grouped by, and no other column."""
    group = node.args.get("group")
    items = [item.unalias() for item in node.expressions] + (list(group.expressions) if group else [])
    if any(item.is_star for item in items):
        return
    known = {str(item.name).lower() for item in items if isinstance(item, exp.Column)}
    for column in having.find_all(exp.Column):
        inside = column.find_ancestor(exp.AggFunc, exp.Anonymous, exp.GroupConcat, exp.Subquery, exp.Select)
        given = any(part.meta.get("given") for part in ancestors(column))
        if inside is node and not given and str(column.name).lower() not in known:
            wrong(f"{column.name} is neither selected nor grouped by, which HAVING needs", "mysql", column)


def ancestors(node: Any) -> Iterator[Any]:
    while node := node.parent:
        yield node


def having_alone(node: Any, dialect: str) -> None:
    """MySQL's HAVING without groups is a WHERE that knows the names of SELECT."""
    having = node.args["having"]
    if dialect == "mysql":
        known_in_having(node, having)
    if dialect != "mysql" or node.args.get("group"):
        return
    if any(has_aggregates(part, dialect) for part in (*node.expressions, having)):
        return
    if having.find(exp.Window):
        refuse("a window function in HAVING", dialect, "a query around it", having)
    condition, where = having.this.copy(), node.args.get("where")
    whole = exp.and_(where.this.copy(), condition) if where else condition
    node.set("where", exp.Where(this=whole))
    node.set("having", None)


def distinct_order(node: Any, dialect: str) -> None:
    """With DISTINCT only what is selected can be sorted by; with DISTINCT ON those come first."""
    distinct, order = node.args.get("distinct"), node.args.get("order")
    if not distinct or not order:
        return
    wanted = [item.this for item in order.expressions]
    if on := distinct.args.get("on"):
        leading = wanted[: len(on.expressions)]
        if any(expression not in on.expressions for expression in leading):
            wrong("what stands in DISTINCT ON must come first in ORDER BY", dialect, node)
        return
    if any(item.is_star for item in node.expressions):
        return
    selected = [item.unalias() for item in node.expressions]
    names = {str(item.alias_or_name).lower() for item in node.expressions}
    for expression in wanted:
        named = isinstance(expression, exp.Column) and expression.name.lower() in names
        if not (isinstance(expression, exp.Literal) or expression in selected or named):
            what = "with DISTINCT, ORDER BY must name a column of SELECT"
            wrong(what, dialect, node) if dialect == "postgres" else refuse(what, dialect, "GROUP BY", node)
