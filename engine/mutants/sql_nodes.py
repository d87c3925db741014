from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlglot import exp

Edit = Callable[[exp.Expr], exp.Expr]
"""Gives what stands in the node's place, or the node itself."""
Edits = Iterator[tuple[str, Edit, bool]]


def put(new: exp.Expr) -> Edit:
    """In place of the node."""

    def edit(node: exp.Expr) -> exp.Expr:
        return node.replace(new)

    return edit


def setting(key: str, value: Any) -> Edit:
    def edit(node: exp.Expr) -> exp.Expr:
        node.set(key, value)
        return node

    return edit


def without_item(key: str, index: int) -> Edit:
    """One item less in a list of the node."""

    def edit(node: exp.Expr) -> exp.Expr:
        items = list(node.args[key])
        del items[index]
        node.set(key, items)
        return node

    return edit
