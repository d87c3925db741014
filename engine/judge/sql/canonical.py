"""A query in a form of its own, so that two that differ in names and spelling only come out alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.qualify import qualify

Types = dict[str, dict[str, str]]
LONGEST = 20_000
"""Characters; what is longer is not taken apart."""
SWAPPED: dict[type[exp.Expr], type[exp.Expr]] = {
    exp.EQ: exp.EQ,
    exp.NEQ: exp.NEQ,
    exp.Add: exp.Add,
    exp.Mul: exp.Mul,
    exp.GT: exp.LT,
    exp.GTE: exp.LTE,
}
"""Means the same with its sides exchanged; the last two are always written the other way round."""


def canonical_query(text: str, types: Types, dialect: str) -> exp.Query | None:
    """None for what is no single query, or what sqlglot cannot read."""
    if len(text) > LONGEST:
        return None
    try:
        trees = [tree for tree in sqlglot.parse(text, read=dialect) if tree is not None]
        if len(trees) != 1 or not isinstance(trees[0], exp.Query):
            return None
        tree = qualify(trees[0], schema=dict(types), dialect=dialect, validate_qualify_columns=False)
        assert isinstance(tree, exp.Query)
        for step in STEPS:
            step(tree)
        return tree
    except (sqlglot.errors.SqlglotError, RecursionError, ValueError, KeyError, AttributeError):
        return None


def sources(select: exp.Expr) -> Iterator[exp.Expr]:
    """What stands in FROM and JOIN."""
    first = select.args.get("from_")
    if first is not None:
        yield first.this
    for join in (*select.args.get("joins", []), *select.args.get("laterals", [])):
        yield join.this if isinstance(join, exp.Join) else join


def resolve_own_names(tree: exp.Query) -> None:
    """ORDER BY a name of the SELECT list becomes ORDER BY what stands there."""
    for select in tree.find_all(exp.Select):
        own = {item.alias_or_name: item.unalias() for item in select.expressions}
        for key in ("order", "having", "group", "qualify"):
            part = select.args.get(key)
            for column in list(part.find_all(exp.Column)) if part else ():
                if not column.table and column.name in own:
                    column.replace(own[column.name].copy())


def number_columns(tree: exp.Query) -> None:
    """A column of a CTE or a subquery is known by its place: what it is called there is a matter of taste."""
    for column in tree.find_all(exp.Column):
        inner = _query_of(_source_of(column))
        names = inner.named_selects if inner is not None else []
        if column.name in names:
            column.set("this", exp.to_identifier(f"c{names.index(column.name)}"))


def rename_sources(tree: exp.Query) -> None:
    """Tables are called after themselves and numbered, CTEs and subqueries numbered."""
    for number, cte in enumerate(list(tree.find_all(exp.CTE))):
        for table in tree.find_all(exp.Table):
            if table.name == cte.alias and _query_of(table) is cte.this:
                table.set("this", exp.to_identifier(f"cte {number}"))
        cte.set("alias", exp.TableAlias(this=exp.to_identifier(f"cte {number}")))
    counts: dict[str, int] = {}
    names: dict[int, str] = {}
    for node in tree.find_all(exp.Table, exp.Subquery):
        if node.alias:
            name = node.name if isinstance(node, exp.Table) else "subquery"
            counts[name] = counts.get(name, 0) + 1
            names[id(node)] = f"{name} {counts[name]}"
    columns = [(column, _source_of(column)) for column in tree.find_all(exp.Column)]
    for column, source in columns:
        if source is not None and id(source) in names:
            column.set("table", exp.to_identifier(names[id(source)]))
    for node in tree.find_all(exp.Table, exp.Subquery):
        if id(node) in names:
            node.set("alias", exp.TableAlias(this=exp.to_identifier(names[id(node)])))


def drop_output_names(tree: exp.Query) -> None:
    for select in tree.find_all(exp.Select):
        select.set("expressions", [item.unalias() for item in select.expressions])


def one_spelling(tree: exp.Query) -> None:
    """a > b as b < a, sides of = + * and of AND and OR in one order, COUNT(1) as COUNT(*), no brackets."""
    for paren in list(tree.find_all(exp.Paren)):
        paren.replace(paren.this)
    for count in tree.find_all(exp.Count):
        if isinstance(count.this, exp.Literal):
            count.set("this", exp.Star())
    for node in reversed(list(tree.find_all(*SWAPPED))):
        one, other = node.this, node.expression
        always = SWAPPED[type(node)] is not type(node)
        if always or one.sql() > other.sql():
            swapped = SWAPPED[type(node)](this=other.copy(), expression=one.copy())
            node.replace(swapped)
    for select in tree.find_all(exp.Select):
        if select.find_ancestor(exp.Exists) and isinstance(select.parent, exp.Exists):
            select.set("expressions", [exp.Literal.number(1)])
    for kind in (exp.And, exp.Or):
        for whole in list(tree.find_all(kind)):
            if not isinstance(whole.parent, kind):
                parts = sorted((part.copy() for part in whole.flatten()), key=lambda part: part.sql())
                whole.replace(kind_of(kind, parts))


def kind_of(kind: type[exp.Expr], parts: list[exp.Expr]) -> exp.Expr:
    whole, *rest = parts
    for part in rest:
        whole = kind(this=whole, expression=part)
    return whole


STEPS: tuple[Callable[[exp.Query], None], ...] = (
    resolve_own_names,
    number_columns,
    rename_sources,
    drop_output_names,
    one_spelling,
)


def _source_of(column: exp.Column) -> exp.Expr | None:
    """The table or subquery that the column belongs to, of its own SELECT or of one around it."""
    select = column.find_ancestor(exp.Select)
    while select is not None:
        for source in sources(select):
            if source.alias_or_name == column.table:
                return source
        select = select.find_ancestor(exp.Select)
    return None


def _query_of(source: exp.Expr | None) -> exp.Query | None:
    """The query behind a subquery or the name of a CTE."""
    if isinstance(source, exp.Subquery) and isinstance(source.this, exp.Query):
        return source.this
    place: exp.Expr | None = source if isinstance(source, exp.Table) else None
    name = place.name if place is not None else ""
    while place is not None:
        clause = place.args.get("with_")
        for cte in clause.expressions if clause is not None else ():
            if cte.alias == name and isinstance(cte.this, exp.Query):
                return cte.this
        place = place.parent
    return None
