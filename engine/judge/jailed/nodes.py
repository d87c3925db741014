"""Walking through a parsed text without the module `ast`, which takes 8 ms to import; its nodes are built in."""

from __future__ import annotations

from .allowed import CHANGED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

ONLY_AST = 0x400
"""ast.PyCF_ONLY_AST."""
PLAIN_SUM = {"Add", "BinOp", "Constant", "Mult", "Pow"}
NOT_RUN_AT_ONCE = {"FunctionDef": ("body",), "Lambda": ("body",)}


def parsed(source: bytes | str) -> Any:
    """Raises SyntaxError, RecursionError, MemoryError, ValueError as `compile` does."""
    return compile(source, "solution.py", "exec", ONLY_AST, dont_inherit=True)


def kind(node: Any) -> str:
    return type(node).__name__


def parts(node: Any, but: Iterable[str] = ()) -> Iterator[Any]:
    for name in node._fields:
        value = None if name in but else getattr(node, name, None)
        for each in value if isinstance(value, list) else (value,):
            if hasattr(each, "_fields"):
                yield each


def inner(node: Any) -> list[Any]:
    """The expressions that it is made of."""
    return [each for each in parts(node) if hasattr(each, "lineno")]


def walk(node: Any) -> Iterator[Any]:
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(parts(found))


def run_at_once(node: Any) -> Iterator[Any]:
    """What is evaluated while the module is loaded: all but the bodies of functions."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(parts(found, NOT_RUN_AT_ONCE.get(kind(found), ())))


def last_name(node: Any) -> str:
    """`f` of f, m.f and f(...)."""
    if kind(node) == "Call":
        return last_name(node.func)
    return str(getattr(node, "id", getattr(node, "attr", "")))


def root(node: Any) -> Any:
    """`a` of a.b[c].d."""
    while kind(node) in ("Attribute", "Subscript"):
        node = node.value
    return node


def bound_by(node: Any) -> list[str]:
    """Names to which it gives a meaning; an import under its own name gives the one that everybody knows."""
    what = kind(node)
    if what == "Name":
        return [node.id] if kind(node.ctx) in CHANGED else []
    if what == "arg":
        return [node.arg]
    if what == "alias":
        return [node.asname] if node.asname not in (None, node.name) else []
    return [name for name in (getattr(node, "name", None), getattr(node, "rest", None)) if type(name) is str]


def is_script(node: Any) -> bool:
    """`if __name__ == "__main__":`, which does not run here."""
    if kind(node) != "If" or kind(node.test) != "Compare" or node.orelse:
        return False
    asked = [getattr(each, "value", None) for each in node.test.comparators]
    is_equal = [kind(each) for each in node.test.ops] == ["Eq"]
    return getattr(node.test.left, "id", "") == "__name__" and is_equal and asked == ["__main__"]


def sets_depth(node: Any) -> bool:
    """`sys.setrecursionlimit(10**6)` at the top level, the same for every test."""
    call: Any = getattr(node, "value", None)
    if kind(node) != "Expr" or kind(call) != "Call" or last_name(call) != "setrecursionlimit":
        return False
    of = getattr(getattr(call.func, "value", None), "id", "")
    return of == "sys" and {kind(each) for arg in call.args for each in walk(arg)} <= PLAIN_SUM
