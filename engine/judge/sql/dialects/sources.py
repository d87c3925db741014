"""What stands in FROM: tables, queries, functions and VALUES, each with the columns that it brings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.catalogue import Catalogue
from engine.judge.sql.dialects.expressions import Expressions
from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.scopes import Scope, Source

Outputs = list[tuple[str, str]]
"""Names (an empty one where there is none) and families."""

Walk = Callable[[Any, Scope | None, dict[str, dict[str, str]]], Outputs]
SCHEMA = "public"


class Sources:
    def __init__(self, dialect: str, catalogue: Catalogue, expressions: Expressions, walk: Walk) -> None:
        self.dialect, self.catalogue, self.expressions, self.walk = dialect, catalogue, expressions, walk

    def add(self, node: Any, scope: Scope) -> None:
        alias = node.args.get("alias")
        spelling, source = self.source(node, scope)
        if alias and alias.this:
            spelling = str(alias.this.name)
            name = scope.name_of(alias.this)
        else:
            name = spelling.lower()
        if not spelling:
            wrong("a query in FROM needs a name after its brackets", self.dialect, node)
        if name in scope.sources:
            wrong(f"two items of FROM are called {spelling}", self.dialect, node)
        source.spelling = spelling
        scope.sources[name] = source

    def source(self, node: Any, scope: Scope) -> tuple[str, Source]:
        if isinstance(node, exp.Table):
            if isinstance(node.this, exp.Anonymous):
                return self.call(node, scope)
            return self.table(node, scope)
        if isinstance(node, exp.Lateral):
            if not isinstance(node.this, exp.Subquery):
                refuse("LATERAL before a function", self.dialect, "the function alone", node)
            return "", Source(self.columns(node, self.walk(node.this, scope, scope.ctes)))
        if isinstance(node, exp.Unnest):
            return self.unnested(node, scope)
        if isinstance(node, exp.Values):
            return "", Source(self.columns(node, self.values(node, scope)))
        return "", Source(self.columns(node, self.walk(node, scope.outer, scope.ctes)))

    def columns(self, node: Any, outputs: Outputs) -> dict[str, str]:
        """By the names of the column list, where there is one; as in `x (a, b)`."""
        alias = node.args.get("alias")
        given = [str(column.name).lower() for column in alias.args.get("columns") or ()] if alias else []
        if len(given) > len(outputs) and outputs:
            wrong(f"{alias.this.name} has {len(outputs)} columns, not {len(given)}", self.dialect, node)
        names = given + [name for name, _ in outputs[len(given) :]]
        return {name: family for name, (_, family) in zip(names, outputs, strict=False) if name}

    def table(self, node: Any, scope: Scope) -> tuple[str, Source]:
        name = scope.name_of(node.this)
        schema = node.args.get("db")
        if schema is not None and (schema.name.lower() != SCHEMA or self.dialect != "postgres"):
            wrong(f"there is no {schema.name}.{node.name} here", self.dialect, node)
        node.set("db", None)
        if self.dialect == "mysql" and (node.args.get("alias") and node.args["alias"].args.get("columns")):
            refuse("names of columns after a table's name", self.dialect, "AS in a query", node)
        if schema is None and name in scope.ctes:
            return str(node.name), Source(self.columns(node, list(scope.ctes[name].items())))
        found = self.catalogue.columns(name)
        if found is None:
            there = ", ".join(self.catalogue.kinds)
            wrong(f"{node.name} is not a table of this task. There are: {there}", self.dialect, node)
        spelling = self.catalogue.spelling(name)
        if self.dialect == "mysql" and node.name != spelling:
            what = f"{node.name} for {spelling}, which are two tables on a Linux server"
            refuse(what, self.dialect, spelling, node)
        renamed = bool(node.args.get("alias") and node.args["alias"].args.get("columns"))
        table = "" if renamed else name
        return str(node.name), Source(self.columns(node, list(found.items())), table)

    def values(self, node: Any, scope: Scope) -> Outputs:
        rows = [row.expressions if isinstance(row, exp.Tuple) else [row] for row in node.expressions]
        families = [[(cell, self.expressions.visit(cell, scope)) for cell in list(row)] for row in rows]
        columns = zip(*families, strict=False)
        unified = [self.expressions.unified(node, list(column)) for column in columns]
        return [(f"column{number}", family) for number, family in enumerate(unified, 1)]

    def call(self, node: Any, scope: Scope) -> tuple[str, Source]:
        """generate_series is the one function that gives rows; its column has the name that follows it."""
        name = str(node.this.name).lower()
        if name != "generate_series" or self.dialect != "postgres":
            wrong(f"there is no function {node.this.name}() that gives rows", self.dialect, node)
        family = self.expressions.visit(node.this, scope)
        alias = node.args.get("alias")
        named = str(alias.this.name) if alias and alias.this else name
        given = [str(column.name) for column in (alias.args.get("columns") or ()) if alias] if alias else []
        column = (given or [named])[0]
        node.set("alias", exp.TableAlias(this=exp.to_identifier(named), columns=[exp.to_identifier(column)]))
        return named, Source({column.lower(): family})

    def unnested(self, node: Any, scope: Scope) -> tuple[str, Source]:
        for item in list(node.expressions):
            self.expressions.visit(item, scope)
        alias = node.args.get("alias")
        if alias is None:
            alias = exp.TableAlias(this=exp.to_identifier("unnest"))
            node.set("alias", alias)
        names = [str(column.name).lower() for column in alias.args.get("columns") or ()]
        if not names:
            names = [str(alias.this.name).lower()]
            alias.set("columns", [exp.to_identifier(names[0])])
        if isinstance(node.args.get("offset"), exp.Identifier):
            names.append(str(node.args["offset"].name).lower())
        return str(alias.this.name), Source(dict.fromkeys(names, ""))
