"""Which names a place in a query can see, and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from engine.judge.sql.dialects.faults import refuse, wrong

if TYPE_CHECKING:
    from sqlglot import exp

Policy = Literal["sources", "sources first", "aliases first"]


class Source:
    """One item of FROM. `columns`: name → family; `table`: the task's table it is, or ""."""

    def __init__(self, columns: dict[str, str], table: str = "", spelling: str = "") -> None:
        self.columns, self.table, self.spelling = columns, table, spelling


class Scope:
    """`merged`: columns of USING and NATURAL; `aliases`: of the select list, with the family of each."""

    def __init__(self, outer: Scope | None, ctes: dict[str, dict[str, str]], dialect: str) -> None:
        self.outer, self.ctes, self.dialect = outer, ctes, dialect
        self.sources: dict[str, Source] = {}
        self.merged: dict[str, str] = {}
        self.aliases: dict[str, tuple[exp.Expr, str]] = {}
        self.policy: Policy = "sources"

    def name_of(self, identifier: exp.Expr) -> str:
        """As the dialect compares names: MySQL never tells upper from lower case in columns."""
        quoted = bool(identifier.args.get("quoted")) and self.dialect == "postgres"
        return str(identifier.name) if quoted else str(identifier.name).lower()

    def source(self, column: exp.Expr) -> tuple[str, Source]:
        """The item of FROM that a qualified column names."""
        identifier = column.args["table"]
        name, scope = self.name_of(identifier), self
        while True:
            if found := scope.sources.get(name):
                if self.dialect == "mysql" and identifier.name != found.spelling:
                    refuse(
                        f"{identifier.name} for {found.spelling}, which are two names on a Linux server",
                        "mysql", found.spelling, column,
                    )  # fmt: skip
                return name, found
            if scope.outer is None:
                wrong(f"there is no {identifier.name} in FROM here", self.dialect, column)
            scope = scope.outer

    def holders(self, name: str) -> list[str]:
        return [alias for alias, source in self.sources.items() if name in source.columns]

    def every(self) -> list[tuple[str, str]]:
        """What * gives: names and families."""
        found = list(self.merged.items())
        for source in self.sources.values():
            found += [(name, kind) for name, kind in source.columns.items() if name not in self.merged]
        return found
