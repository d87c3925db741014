"""DuckDB's SQL with holes, made into a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import sqlglot
from sqlglot import exp

HOLE = re.compile(r"\{(\d+|\*|\|\||null…|2…)\}")


def built(text: str, parts: Sequence[Any]) -> Any:
    """{1} is the first part; {*} all of them, {2…} all but the first, {||} all joined, {null…} whether any is NULL."""
    names = [f"_{number}_" for number in range(1, len(parts) + 1)]
    whole = {
        "*": ", ".join(names),
        "2…": ", ".join(names[1:]),
        "||": " || ".join(names),
        "null…": " OR ".join(f"{name} IS NULL" for name in names),
    }

    def hole(found: re.Match[str]) -> str:
        """A constant stands there as it is, for some functions look at it while they are read."""
        if found[1] in whole:
            return whole[found[1]]
        part = parts[int(found[1]) - 1]
        return part.sql("duckdb") if isinstance(part, exp.Literal) else f"_{found[1]}_"

    filled = HOLE.sub(hole, text)
    tree = sqlglot.parse_one(filled, read="duckdb")
    for column in list(tree.find_all(exp.Column)):
        if column.name in names and not column.table:
            part = enclosed(parts[names.index(column.name)].copy())
            if column is tree:
                tree = part
            else:
                column.replace(part)
    return tree


def enclosed(node: Any) -> Any:
    closed = (exp.Binary, exp.Unary, exp.Between, exp.In, exp.Is, exp.Interval)
    return exp.paren(node) if isinstance(node, closed) and not isinstance(node, exp.Paren) else node


def replaced(node: Any, text: str, *parts: Any) -> Any:
    """Puts the built tree into the place of the node, which is its only part unless others are given."""
    new = enclosed(built(text, parts or (node,)))
    node.replace(new)
    return new


def cast(node: Any, kind: str) -> Any:
    return replaced(node, f"CAST({{1}} AS {kind})")


def bare(node: Any) -> Any:
    """Without brackets around it."""
    while isinstance(node, exp.Paren):
        node = node.this
    return node
