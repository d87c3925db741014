"""Lines of Python run beside an answer, so that what a test does and what a person is told are the same text.

def python(*lines):                              # in the test
    return scripted(lines, probes.python, lines)

def python(lines):                               # in probes.py
    return run(lines, solution.__file__)
"""

from __future__ import annotations

import ast
import sys
import types
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

LINES = "<lines of the test>"


@lru_cache
def compiled(source: bytes, path: str) -> types.CodeType:
    code: types.CodeType = compile(source, path, "exec", dont_inherit=True)
    return code


def run(lines: Iterable[str], path: str) -> Any:
    """The value of the last line, None where that is no expression; what a line raises is raised.

    The lines see the names of the answer at `path`, which is loaded anew: nothing is left of an earlier run. A line may
    be a block such as a class. Meanwhile the answer is the module `solution`, so that its classes can be pickled.
    """
    module = types.ModuleType("solution")
    module.__file__ = path
    before, sys.modules["solution"] = sys.modules.get("solution"), module
    try:
        with open(path, "rb") as file:
            exec(compiled(file.read(), path), module.__dict__)
        return _value("\n".join(lines), dict(module.__dict__))
    finally:
        if before is not None:
            sys.modules["solution"] = before


def _value(text: str, names: dict[str, Any]) -> Any:
    tree = ast.parse(text)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, LINES, "exec", dont_inherit=True), names)
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), LINES, "eval", dont_inherit=True), names)
