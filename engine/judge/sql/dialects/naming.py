"""What a column's name stands for; afterwards every column says whose it is, so that DuckDB has no choice."""

from __future__ import annotations

from typing import Any

from sqlglot import exp

from engine.judge.sql.dialects.faults import refuse, wrong
from engine.judge.sql.dialects.scopes import Scope


class Naming:
    dialect = ""

    def on_column(self, node: Any, scope: Scope) -> str:
        if isinstance(node.this, exp.Star):
            scope.source(node)
            return "*"
        name = scope.name_of(node.this)
        if (schema := node.args.get("db")) and schema.name.lower() != "public":
            wrong(f"there is no schema {schema.name} here", self.dialect, node)
        node.set("db", None)
        if node.args.get("table"):
            source = scope.source(node)[1]
            if name not in source.columns:
                wrong(f"{node.args['table'].name} has no column {node.name}", self.dialect, node)
            node.args["table"].replace(exp.to_identifier(source.spelling, quoted=True))
            return source.columns[name]
        return self.resolved(node, name, scope)

    def resolved(self, node: Any, name: str, scope: Scope) -> str:
        if scope.policy == "aliases first" and name in scope.aliases:
            return self.alias(node, name, scope)
        seen: Scope | None = scope
        while seen:
            if name in seen.merged:
                return seen.merged[name]
            holders = seen.holders(name)
            if len(holders) > 1:
                wrong(f"{node.name} could be a column of {' or of '.join(holders)}", self.dialect, node)
            if holders:
                source = seen.sources[holders[0]]
                node.set("table", exp.to_identifier(source.spelling, quoted=True))
                return source.columns[name]
            seen = seen.outer
        if scope.policy == "sources first" and name in scope.aliases:
            return self.alias(node, name, scope)
        if name in scope.aliases:
            wrong(f"{node.name} is a name given in SELECT, which cannot be used here", self.dialect, node)
        if name in scope.sources:
            refuse(f"the whole row {node.name}", self.dialect, f"{node.name}.id, or *", node)
        return wrong(f"there is no column {node.name} here", self.dialect, node)

    def alias(self, node: Any, name: str, scope: Scope) -> str:
        """The expression that the name stands for, in its place."""
        found, family = scope.aliases[name]
        made = exp.paren(found.copy())
        made.meta["given"] = True
        node.replace(made)
        return family
