"""One walk over a query, from its FROM to its ORDER BY, with the names that each clause can see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects import grouping
from engine.judge.sql.dialects.catalogue import Catalogue
from engine.judge.sql.dialects.expressions import Expressions
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.scopes import Policy, Scope
from engine.judge.sql.dialects.sources import Outputs, Sources

Ctes = dict[str, dict[str, str]]
HAVING: dict[str, Policy] = {"postgres": "sources", "mysql": "aliases first"}
IN_ORDER: dict[str, Policy] = {"postgres": "sources", "mysql": "aliases first"}
IN_GROUP: dict[str, Policy] = {"postgres": "sources", "mysql": "sources first"}
"""Inside an expression; a name that stands alone may be an alias in both dialects."""

WIDER = {"i": "ldqf", "l": "dqf", "d": "f", "q": "f", "D": "S"}
"""What a column of a recursive query may not become; PostgreSQL wants a cast instead."""

JOINS = {"postgres": {"", "LEFT", "RIGHT", "FULL"}, "mysql": {"", "LEFT", "RIGHT"}}


class Queries:
    def __init__(self, dialect: str, catalogue: Catalogue, expressions: type[Expressions]) -> None:
        self.dialect, self.catalogue = dialect, catalogue
        self.expressions = expressions(self.inner)
        self.sources = Sources(dialect, catalogue, self.expressions, self.walk)

    def inner(self, node: Any, scope: Scope) -> str:
        outputs = self.walk(node, scope, scope.ctes)
        return outputs[0][1] if outputs else ""

    def walk(self, node: Any, outer: Scope | None, ctes: Ctes) -> Outputs:
        ctes = self.with_clause(node, outer, ctes)
        self.limits(node)
        if isinstance(node, exp.Select):
            return self.select(node, Scope(outer, ctes, self.dialect))
        if isinstance(node, exp.SetOperation):
            return self.combined(node, outer, ctes)
        if isinstance(node, exp.Subquery):
            outputs = self.walk(node.this, outer, ctes)
            self.order_of_outputs(node, outputs, outer, ctes)
            return outputs
        if isinstance(node, exp.Values):
            return self.sources.values(node, Scope(outer, ctes, self.dialect))
        return refuse(f"{type(node).__name__.upper()} as a query", self.dialect, "SELECT", node)

    def limits(self, node: Any) -> None:
        for part in ("limit", "offset"):
            limit = node.args.get(part)
            number = limit.args.get("expression") or limit.args.get("count") if limit else None
            if number is not None and not isinstance(number, exp.Literal):
                what = f"{part.upper()} with anything but a number"
                wrong(what, "mysql", number) if self.dialect == "mysql" else refuse(
                    what, self.dialect, node=number
                )

    def with_clause(self, node: Any, outer: Scope | None, ctes: Ctes) -> Ctes:
        clause = node.args.get("with_")
        known = dict(ctes)
        for cte in clause.expressions if clause else ():
            name = str(cte.args["alias"].this.name).lower()
            body = cte.this
            if clause.args.get("recursive") and isinstance(body, exp.SetOperation):
                known[name] = self.recursive(cte, name, outer, known)
            else:
                known[name] = self.sources.columns(cte, self.walk(body, outer, known))
        return known

    def recursive(self, cte: Any, name: str, outer: Scope | None, ctes: Ctes) -> dict[str, str]:
        """The first part says what the columns are; the second one sees them."""
        body = cte.this
        ctes = self.with_clause(body, outer, ctes)
        first = self.walk(body.this, outer, ctes)
        columns = self.sources.columns(cte, first)
        second = self.walk(body.expression, outer, {**ctes, name: columns})
        for (column, one), (_, other) in zip(first, second, strict=False):
            if self.dialect == "postgres" and one and other in WIDER.get(one, ""):
                wrong(f"column {column} of the recursive query {name} changes its type", self.dialect, cte)
        return columns

    # ---- SELECT

    def select(self, node: Any, scope: Scope) -> Outputs:
        self.from_clause(node, scope)
        if where := node.args.get("where"):
            self.expressions.condition(where.this, scope)
        outputs = self.columns(node, scope)
        self.aliases(node, scope, outputs)
        if group := node.args.get("group"):
            self.grouped(node, group, scope)
        if having := node.args.get("having"):
            scope.policy = HAVING[self.dialect]
            self.expressions.condition(having.this, scope)
            scope.policy = "sources"
            grouping.having_alone(node, self.dialect)
        for window in node.args.get("windows") or ():
            self.expressions.on_window(window, scope)
        if group:
            grouping.by_key(node, group, scope, self.catalogue)
        if distinct := node.args.get("distinct"):
            for item in list(distinct.args["on"].expressions) if distinct.args.get("on") else ():
                self.expressions.visit(item, scope)
        if order := node.args.get("order"):
            self.ordered(order, scope)
        grouping.distinct_order(node, self.dialect)
        return outputs

    def from_clause(self, node: Any, scope: Scope) -> None:
        clause = node.args.get("from_")
        if clause and self.dialect == "mysql" and str(clause.this.name).upper() == "DUAL":
            node.set("from_", None)
        elif clause:
            self.sources.add(clause.this, scope)
        for join in node.args.get("joins") or ():
            before = {name for source in scope.sources.values() for name in source.columns}
            self.sources.add(join.this, scope)
            self.join(join, scope, before)
        for join in node.args.get("joins") or ():
            if on := join.args.get("on"):
                self.expressions.condition(on, scope)

    def join(self, join: Any, scope: Scope, before: set[str]) -> None:
        side, kind = str(join.args.get("side") or ""), str(join.args.get("kind") or "")
        if kind == "STRAIGHT_JOIN":
            refuse("STRAIGHT_JOIN", self.dialect, "JOIN", join.this)
        if side not in JOINS[self.dialect] or kind not in ("", "INNER", "OUTER", "CROSS"):
            wrong(f"there is no {side or kind} JOIN", self.dialect, join.this)
        if kind == "CROSS" and join.args.get("on"):
            join.set("kind", None)
        last = list(scope.sources.values())[-1]
        shared = [str(item.name).lower() for item in join.args.get("using") or ()]
        method = str(join.args.get("method") or "")
        if method == "NATURAL":
            shared = [name for name in last.columns if name in before]
        elif method:
            wrong(f"there is no {method} JOIN", self.dialect, join.this)
        for name in shared:
            if name not in before or name not in last.columns:
                wrong(f"both sides of the join need a column {name}", self.dialect, join.this)
            scope.merged[name] = last.columns[name]

    def columns(self, node: Any, scope: Scope) -> Outputs:
        outputs: Outputs = []
        for item in list(node.expressions):
            if isinstance(item, exp.Star):
                if outputs and self.dialect == "mysql":
                    wrong("* after another column; it is t.* there", self.dialect, item)
                outputs += scope.every()
                continue
            if isinstance(item, exp.Column) and isinstance(item.this, exp.Star):
                outputs += list(scope.source(item)[1].columns.items())
                self.expressions.visit(item, scope)
                continue
            name = self.name_of(item)
            place = item.arg_key, item.index
            family = self.expressions.visit(item, scope)
            self.named(node, place, name)
            outputs.append((name, family))
        return outputs

    def named(self, node: Any, place: Any, name: str) -> None:
        """A column keeps the name that its dialect gives it."""
        now = node.expressions[place[1]]
        if name and not isinstance(now, (exp.Alias, exp.Column)):
            now.replace(exp.alias_(now.copy(), name, quoted=True))

    def name_of(self, item: Any) -> str:
        if isinstance(item, (exp.Alias, exp.Column)):
            return str(item.alias_or_name) if self.quoted(item) else str(item.alias_or_name).lower()
        if self.dialect == "postgres":
            if isinstance(item, exp.Cast):
                return self.name_of(item.this) or str(item.to.this.name).lower()
            if isinstance(item, (exp.Paren, exp.Window, exp.Filter)):
                return self.name_of(item.this)
            if isinstance(item, exp.Anonymous):
                return str(item.name).lower()
        return ""

    def quoted(self, item: Any) -> bool:
        identifier = item.args.get("alias") or item.this
        return self.dialect == "postgres" and bool(identifier.args.get("quoted"))

    def aliases(self, node: Any, scope: Scope, outputs: Outputs) -> None:
        if any(item.is_star for item in node.expressions):
            outputs = [(self.name_of(item), "") for item in node.expressions]
        for item, (name, family) in zip(node.expressions, outputs, strict=False):
            if isinstance(item, exp.Alias):
                scope.aliases[name] = (item.this, family)

    def grouped(self, node: Any, group: Any, scope: Scope) -> None:
        for part in ("rollup", "cube", "grouping_sets"):
            for item in list(group.args.get(part) or ()):
                self.expressions.children(item, scope)
        for item in list(group.expressions):
            if isinstance(item, (exp.Rollup, exp.Cube, exp.GroupingSets)):
                self.expressions.children(item, scope)
                continue
            if isinstance(item, exp.Literal):
                self.position(item, len(node.expressions))
                continue
            alone = isinstance(item, exp.Column) and not item.args.get("table")
            scope.policy = "sources first" if alone else IN_GROUP[self.dialect]
            self.expressions.visit(item, scope)
        scope.policy = "sources"

    def position(self, item: Any, count: int) -> None:
        if item.is_string:
            refuse("a text in GROUP BY or ORDER BY", self.dialect, "the column's name", item)

    def ordered(self, order: Any, scope: Scope) -> None:
        for item in list(order.expressions):
            inner = item.this
            if isinstance(inner, exp.Null):
                item.pop()
                continue
            if isinstance(inner, exp.Literal):
                self.position(inner, 0)
                continue
            alone = isinstance(inner, exp.Column) and not inner.args.get("table")
            if alone and scope.name_of(inner.this) in scope.aliases:
                continue
            if alone and (selected := self.selected(order.parent, scope.name_of(inner.this))):
                inner.replace(selected.copy())
                continue
            scope.policy = IN_ORDER[self.dialect]
            self.expressions.visit(inner, scope)
        scope.policy = "sources"
        if not order.expressions:
            order.pop()

    def selected(self, select: Any, name: str) -> Any:
        """The one column of the select list that goes by this name: it comes before those of the tables."""
        found = {
            item.sql(): item
            for item in select.expressions
            if isinstance(item, exp.Column) and self.name_of(item) == name
        }
        return next(iter(found.values())) if len(found) == 1 else None

    # ---- UNION and the others

    def combined(self, node: Any, outer: Scope | None, ctes: Ctes) -> Outputs:
        first, second = (self.walk(part, outer, ctes) for part in (node.this, node.expression))
        if len(first) != len(second) and first and second:
            wrong("both sides need the same number of columns", self.dialect, node)
        outputs = [
            (
                name,
                self.expressions.unified(
                    node, self.side(node.this, place, one) + self.side(node.expression, place, other)
                ),
            )
            for place, ((name, one), (_, other)) in enumerate(zip(first, second, strict=False))
        ]
        self.order_of_outputs(node, outputs, outer, ctes)
        return outputs

    def side(self, query: Any, place: int, family: str) -> list[tuple[Any, str]]:
        """The column at a place, to be converted where the dialect does that."""
        while isinstance(query, (exp.Subquery, exp.SetOperation)):
            query = query.this
        items: Sequence[Any] = query.expressions if isinstance(query, exp.Select) else ()
        if any(item.is_star for item in items) or place >= len(items):
            return [(exp.Null(), family)]
        item = items[place]
        return [(item.this if isinstance(item, exp.Alias) else item, family)]

    def order_of_outputs(self, node: Any, outputs: Outputs, outer: Scope | None, ctes: Ctes) -> None:
        order = node.args.get("order")
        if not order:
            return
        names = {name for name, _ in outputs}
        for item in order.expressions:
            inner = item.this
            if isinstance(inner, exp.Literal) and not inner.is_string:
                continue
            if not (
                isinstance(inner, exp.Column)
                and str(inner.name).lower() in names
                and not inner.args.get("table")
            ):
                wrong("after UNION only names of the result can be sorted by", self.dialect, inner)
