"""Whether two answers are one and the same with other names."""

from __future__ import annotations

import ast

from engine.parsing import parse
from engine.types import Answer


class _Anonymous(ast.NodeTransformer):
    """Names become numbers in the order of their first appearance; docstrings and annotations go."""

    def __init__(self) -> None:
        self.numbers: dict[str, str] = {}

    def number(self, name: str) -> str:
        return self.numbers.setdefault(name, f"n{len(self.numbers)}")

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field in ("id", "name", "arg", "attr"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                setattr(node, field, self.number(value))
        for field in ("annotation", "returns"):
            if hasattr(node, field):
                setattr(node, field, None)
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [child for child in body if not _is_docstring(child)] or [ast.Pass()]
        return super().generic_visit(node)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def alike(first: Answer, second: Answer) -> bool:
    return _shape(first) == _shape(second)


def _shape(answer: Answer) -> str:
    shapes = []
    for name, data in sorted(answer.files.items()):
        text = data.decode("utf-8", "replace")
        if name.endswith(".py"):
            shapes.append(ast.dump(_Anonymous().visit(parse(text))))
        elif name.endswith(".sql"):
            shapes.append(_sql_shape(text))
        else:
            shapes.append(text)
    return "\n".join(shapes)


def _sql_shape(text: str) -> str:
    import sqlglot
    from sqlglot import exp

    numbers: dict[str, str] = {}
    found = []
    for tree in sqlglot.parse(text, read="duckdb"):
        if tree is None:
            continue
        for node in tree.find_all(exp.Identifier):
            node.set("this", numbers.setdefault(str(node.this).lower(), f"n{len(numbers)}"))
            node.set("quoted", False)
        found.append(tree.sql(comments=False))
    return "\n".join(found)
