"""Loads a hidden test so that its asserts can be trusted and explained.

`assert a == b` becomes a strict comparison that keeps both sides, and `pytest.raises(X)` one that tells a wrong
exception from none. Under plain pytest the same file runs as it stands.
"""

from __future__ import annotations

import ast
import re
import sys
import types
from pathlib import Path
from types import CodeType
from typing import Any

from engine.judge.comparison import check_equal
from engine.judge.remote import RemoteRaised
from engine.judge.standin import probes, solution
from engine.judge.undrawn import NAMES, take_out_hypothesis


class NotRaised(AssertionError):
    def __init__(self, expected: str) -> None:
        super().__init__(f"should have raised {expected}")
        self.expected = expected


class WrongException(AssertionError):
    def __init__(self, expected: str, raised: RemoteRaised) -> None:
        super().__init__(f"should have raised {expected}")
        self.expected, self.raised = expected, raised


class Raises:
    """`pytest.raises` as a context manager; the caught exception is at `.value`."""

    def __init__(self, *expected: Any, match: str | None = None) -> None:
        self.expected: tuple[Any, ...] = expected[0] if isinstance(expected[0], tuple) else expected[:1]
        self.match = match
        self.value: Any = None

    def __enter__(self) -> Raises:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        names = " or ".join(cls.__name__ for cls in self.expected)
        if error is None:
            raise NotRaised(names)
        if isinstance(error, self.expected):
            self.value = error
            if self.match and not re.search(self.match, str(error)):
                message = f"the text of the {names} should match {self.match!r}, it is {str(error)!r}"
                raise AssertionError(message) from None
            return True
        if isinstance(error, RemoteRaised):
            raise WrongException(names, error) from None
        return False


class Mark:
    """What `pytest.mark.parametrize` leaves on a function."""

    def __init__(self, name: str, *args: Any) -> None:
        self.name, self.args = name, args

    def __call__(self, function: Any) -> Any:
        function.pytestmark = [*getattr(function, "pytestmark", []), self]
        return function


class Marks:
    """Stands for the module pytest in a file that uses no more of it: importing the real one takes 80 ms."""

    class mark:
        @staticmethod
        def parametrize(*args: Any) -> Mark:
            return Mark("parametrize", *args)


class Rewriter(ast.NodeTransformer):
    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        self.generic_visit(node)
        test = node.test
        if not (isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq)):
            return node
        call = ast.Call(
            func=ast.Name("__drill_equal__", ast.Load()),
            args=[test.left, test.comparators[0], *([node.msg] if node.msg else [])],
            keywords=[],
        )
        return ast.fix_missing_locations(ast.copy_location(ast.Expr(call), node))

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if _is_of_pytest(node.func, "raises"):
            node.func = ast.copy_location(ast.Name("__drill_raises__", ast.Load()), node.func)
        return node


def _is_of_pytest(node: ast.AST, name: str) -> bool:
    """`pytest.name`."""
    if not isinstance(node, ast.Attribute) or node.attr != name:
        return False
    return isinstance(node.value, ast.Name) and node.value.id == "pytest"


def without_pytest(tree: ast.Module) -> None:
    """Takes `import pytest` out where marks are all that is used of it."""
    nodes = list(ast.walk(tree))
    names = sum(isinstance(node, ast.Name) and node.id == "pytest" for node in nodes)
    marks = sum(
        isinstance(node, ast.Attribute) and node.attr == "parametrize" and _is_of_pytest(node.value, "mark")
        for node in nodes
    )
    kept = [
        node
        for node in tree.body
        if not (isinstance(node, ast.Import) and ast.unparse(node) == "import pytest")
    ]
    if names == marks and len(kept) == len(tree.body) - 1:
        tree.body = kept


def compile_tests(source: str, path: Path) -> CodeType:
    return compile(_rewritten(source, path), str(path), "exec")


def compile_undrawn(source: str, path: Path) -> CodeType | None:
    """The same, to be loaded without hypothesis; None for a file that uses more of it than examples can replace."""
    tree = _rewritten(source, path)
    return compile(tree, str(path), "exec") if take_out_hypothesis(tree) else None


def _rewritten(source: str, path: Path) -> ast.Module:
    tree: ast.Module = Rewriter().visit(ast.parse(source, str(path)))
    without_pytest(tree)
    return tree


def load_test_module(code: CodeType, path: Path) -> types.ModuleType:
    """Raises whatever the file raises at import: a broken test is our fault and becomes IE."""
    module = types.ModuleType(path.stem)
    module.__file__ = str(path)
    module.__dict__.update(__drill_equal__=check_equal, __drill_raises__=Raises, pytest=Marks, **NAMES)
    sys.modules.update({path.stem: module, "solution": solution, "probes": probes})
    exec(code, module.__dict__)
    return module
