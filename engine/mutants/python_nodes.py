from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import Any, TypeVar

Replacement = ast.AST | list[ast.stmt]
Edits = Iterator[tuple[Replacement, str]]
N = TypeVar("N", bound=ast.AST)

SHOWN = 60


def copied(node: N, **fields: Any) -> N:
    """A shallow copy with other fields; the tree that the node hangs in stays as it is."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def shown(node: ast.AST) -> str:
    """A node on one line, for a sentence."""
    text = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
