"""Changes of calls and of the names that are called."""

from __future__ import annotations

import ast

from engine.mutants.python_nodes import Edits, copied, shown

COPIES = frozenset({"list", "tuple", "dict", "set", "frozenset", "deque", "sorted", "reversed", "abs"})
COPYING_METHODS = frozenset({"copy", "strip", "lower", "upper", "casefold", "items", "quantize"})
OTHERS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
    "bisect": "bisect_left",
    "insort": "insort_left",
    "insort_right": "insort_left",
    "insort_left": "insort_right",
    "floor": "ceil",
    "ceil": "floor",
    "append": "appendleft",
    "appendleft": "append",
    "pop": "popleft",
    "popleft": "pop",
    "startswith": "endswith",
    "endswith": "startswith",
    "ROUND_HALF_UP": "ROUND_HALF_EVEN",
    "ROUND_HALF_EVEN": "ROUND_HALF_UP",
}
"""A function, method or constant → what it is mistaken for."""
SYMMETRIC = frozenset({"max", "min", "gcd", "lcm", "hypot", "isclose"})
ONLY_DEQUE = frozenset({"append", "pop"})
"""Their counterparts exist for a deque only: on a list the mutant would just crash."""


def swapped(node: ast.Call) -> Edits:
    """The first two arguments, unless they are the same or may stand in either order."""
    if isinstance(node.func, (ast.Name, ast.Attribute)) and shown(node.func).split(".")[-1] in SYMMETRIC:
        return
    if len(node.args) >= 2 and not any(isinstance(arg, ast.Starred) for arg in node.args[:2]):
        first, second, *rest = node.args
        if ast.dump(first) != ast.dump(second):
            new = copied(node, args=[second, first, *rest])
            yield new, f"`{shown(new)}`: two arguments change places"


def dropped(node: ast.Call) -> Edits:
    """Each named argument, and the last positional one of several."""
    for index, keyword in enumerate(node.keywords):
        rest = node.keywords[:index] + node.keywords[index + 1 :]
        yield copied(node, keywords=rest), f"`{keyword.arg or '**'}=` is not passed"
    if len(node.args) >= 2:
        yield copied(node, args=node.args[:-1]), f"`{shown(node.args[-1])}` is not passed"


def uncopied(node: ast.Call | ast.Subscript) -> Edits:
    if isinstance(node, ast.Subscript):
        part = node.slice
        if isinstance(part, ast.Slice) and isinstance(node.ctx, ast.Load):
            yield node.value, f"`{shown(node.value)}` itself instead of `{shown(node)}`"
        return
    function = node.func
    if isinstance(function, ast.Name) and function.id in COPIES and len(node.args) == 1:
        yield node.args[0], f"`{shown(node.args[0])}` itself instead of `{shown(node)}`"
    if isinstance(function, ast.Attribute) and function.attr in COPYING_METHODS:
        yield function.value, f"`{shown(function.value)}` itself instead of `{shown(node)}`"


def renamed(node: ast.Call | ast.Attribute | ast.Name) -> Edits:
    if isinstance(node, ast.Call):
        first = isinstance(node.func, ast.Attribute) and node.func.attr == "pop" and not node.args
        if first:
            yield copied(node, args=[ast.Constant(0)]), "takes the first instead of the last"
        return
    name = node.attr if isinstance(node, ast.Attribute) else node.id
    other = OTHERS.get(name)
    if other and isinstance(node.ctx, ast.Load) and name not in ONLY_DEQUE:
        field = "attr" if isinstance(node, ast.Attribute) else "id"
        yield copied(node, **{field: other}), f"`{other}` instead of `{name}`"


def unawaited(node: ast.Await) -> Edits:
    yield node.value, f"`{shown(node.value)}` is not awaited"
