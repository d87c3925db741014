"""Tests whose properties are not drawn but run on examples that are kept: loaded without hypothesis."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable
from typing import Any

PLACEHOLDERS = {"given": "__drill_given__", "strategies": "__drill_strategies__"}
"""What a file may import of hypothesis for its examples to do instead."""


class Undrawable:
    """Stands for every strategy and for all that is done with one."""

    def __call__(self, *_: Any, **__: Any) -> Undrawable:
        return self

    def __getattr__(self, name: str) -> Undrawable:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __or__(self, _: Any) -> Undrawable:
        return self


class Undrawn:
    """Where hypothesis leaves its own handle on a property: the function behind it, and the way to draw after all."""

    def __init__(self, inner_test: Callable[..., Any]) -> None:
        self.inner_test = inner_test
        self.draw: Callable[..., None]


def given(*_: Any, **__: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def undrawn(test: Callable[..., Any]) -> Callable[..., Any]:
        handle = Undrawn(test)

        @functools.wraps(test)
        def drawn(**parameters: Any) -> None:
            handle.draw(**parameters)

        drawn.__dict__["hypothesis"] = handle
        return drawn

    return undrawn


NAMES = {"__drill_given__": given, "__drill_strategies__": Undrawable()}


def take_out_hypothesis(tree: ast.Module) -> bool:
    """Puts placeholders in its place; False, and nothing done, where a file uses more of it."""
    found = [node for node in ast.walk(tree) if "hypothesis" in _modules(node)]
    lines = [node for node in tree.body if isinstance(node, ast.ImportFrom) and node in found]
    names = {alias.name for node in lines for alias in node.names}
    if len(lines) != len(found) or not names <= PLACEHOLDERS.keys():
        return False
    for node in lines:
        place = tree.body.index(node)
        tree.body[place : place + 1] = [
            ast.fix_missing_locations(ast.copy_location(_placed(alias), node)) for alias in node.names
        ]
    return True


def _modules(node: ast.AST) -> set[str]:
    """The packages that it imports from."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    return {(node.module or "").partition(".")[0]} if isinstance(node, ast.ImportFrom) else set()


def _placed(alias: ast.alias) -> ast.stmt:
    name = ast.Name(alias.asname or alias.name, ast.Store())
    return ast.Assign(targets=[name], value=ast.Name(PLACEHOLDERS[alias.name], ast.Load()))
