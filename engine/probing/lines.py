"""Lines of Python run beside an answer, so that what a test does and what a person is told are the same text.

def python(*lines):                              # in the test
    return scripted(lines, probes.python, lines)

def python(lines):                               # in probes.py
    return run(lines, vars(solution))
"""

from __future__ import annotations

import ast
import sys
import types
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

LINES = "<lines of the test>"


@lru_cache
def compiled(source: bytes, path: str) -> types.CodeType:
    code: types.CodeType = compile(source, path, "exec", dont_inherit=True)
    return code


def fresh(path: str) -> dict[str, Any]:
    """The names of the answer at `path`, loaded anew: nothing is left in its classes of an earlier run.

    Its exceptions are not those that a test knows under plain pytest, so `pytest.raises` can name builtin ones only.
    """
    module = types.ModuleType("solution")
    module.__file__ = path
    before, sys.modules["solution"] = sys.modules.get("solution"), module
    try:
        with open(path, "rb") as file:
            exec(compiled(file.read(), path), module.__dict__)
    finally:
        if before is not None:
            sys.modules["solution"] = before
    return module.__dict__


def run(lines: Iterable[str], names: Mapping[str, Any]) -> Any:
    """The value of the last line, None where that is no expression; what a line raises is raised.

    A line may be a block such as a class. What the lines define is not kept.
    """
    tree = ast.parse("\n".join(lines))
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    known = dict(names)
    exec(compile(tree, LINES, "exec", dont_inherit=True), known)
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), LINES, "eval", dont_inherit=True), known)
