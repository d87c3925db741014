from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlglot import exp

Edit = Callable[[exp.Expr], None]
Edits = Iterator[tuple[str, Edit, bool]]


def put(new: exp.Expr) -> Edit:
    """In place of the node."""

    def edit(node: exp.Expr) -> None:
        node.replace(new)

    return edit


def setting(key: str, value: Any) -> Edit:
    def edit(node: exp.Expr) -> None:
        node.set(key, value)

    return edit


def without_item(key: str, index: int) -> Edit:
    """One item less in a list of the node."""

    def edit(node: exp.Expr) -> None:
        items = list(node.args[key])
        del items[index]
        node.set(key, items)

    return edit
