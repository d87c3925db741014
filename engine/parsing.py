"""Parsing in one thread at a time.

CPython 3.11 counts how deep the tree is that it builds in one place for all threads, and raises SystemError where two
build at once ("AST constructor recursion depth mismatch").
"""

from __future__ import annotations

import ast
from threading import Lock
from typing import Any

ONE_AT_A_TIME = Lock()


def parse(source: str | bytes) -> ast.Module:
    """Raises as ast.parse does."""
    with ONE_AT_A_TIME:
        return ast.parse(source)


def literal(text: str) -> Any:
    """Raises as ast.literal_eval does."""
    with ONE_AT_A_TIME:
        return ast.literal_eval(text)
