"""Changes of whole statements."""

from __future__ import annotations

import ast

from engine.mutants.python_nodes import Edits, copied, shown

DROPPED = (
    ast.Expr,
    ast.Assign,
    ast.AugAssign,
    ast.AnnAssign,
    ast.Delete,
    ast.Raise,
    ast.Assert,
    ast.Break,
    ast.Continue,
    ast.If,
)
WIDE = frozenset({"Exception", "BaseException"})


def dropped(node: ast.stmt) -> Edits:
    if isinstance(node, DROPPED):
        yield (
            [ast.Pass()],
            f"`{shown(node).partition(':')[0] if isinstance(node, ast.If) else shown(node)}` is gone",
        )
    if isinstance(node, ast.If):
        yield node.body, f"`{shown(node.test)}` counts as true"


def returned(node: ast.Return) -> Edits:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield copied(node, value=ast.Constant(None)), f"None is returned instead of `{shown(node.value)}`"


def jumped(node: ast.Break | ast.Continue) -> Edits:
    if isinstance(node, ast.Break):
        yield [ast.Continue()], "the loop goes on instead of ending"
    else:
        yield [ast.Break()], "the loop ends instead of going on"


def looped(node: ast.For | ast.AsyncFor | ast.While) -> Edits:
    yield copied(node, body=[*node.body, ast.Break()]), "the loop ends after its first round"


def widened(node: ast.ExceptHandler) -> Edits:
    if node.type is not None and not (isinstance(node.type, ast.Name) and node.type.id in WIDE):
        wide = ast.Name("Exception", ast.Load())
        yield copied(node, type=wide), f"every exception is caught instead of `{shown(node.type)}`"


def raised(node: ast.Raise) -> Edits:
    exception = node.exc
    call = exception if isinstance(exception, ast.Call) else None
    name = call.func if call else exception
    if isinstance(name, ast.Name) and name.id != "Exception" and name.id[:1].isupper():
        plain = ast.Name("Exception", ast.Load())
        new = copied(call, func=plain) if call else plain
        yield copied(node, exc=new), f"Exception is raised instead of {name.id}"


def unguarded(node: ast.With | ast.AsyncWith | ast.Try) -> Edits:
    """The body alone, without what holds it."""
    if not isinstance(node, ast.Try):
        if all(item.optional_vars is None for item in node.items):
            yield node.body, f"without `with {', '.join(shown(item.context_expr) for item in node.items)}`"
    elif node.finalbody:
        rest = copied(node, finalbody=[])
        yield (rest if node.handlers else node.body), "what stands under `finally` is gone"


def without_else(node: ast.If | ast.For | ast.While) -> Edits:
    if node.orelse:
        yield copied(node, orelse=[]), "what stands under `else` is gone"


def undecorated(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> Edits:
    for index, decorator in enumerate(node.decorator_list):
        if not (isinstance(decorator, ast.Name) and decorator.id in ("overload", "override", "final")):
            rest = node.decorator_list[:index] + node.decorator_list[index + 1 :]
            yield copied(node, decorator_list=rest), f"`@{shown(decorator)}` is gone"
