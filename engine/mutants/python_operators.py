"""The kinds of change as a table: for a node, what may stand in its place, and that in words."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from engine.mutants import python_calls as calls
from engine.mutants import python_statements as statements
from engine.mutants.python_nodes import Edits, Replacement, copied, shown

__all__ = ["OPERATORS", "Operator", "Replacement"]

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq, ast.Is),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot, ast.Eq),
    ast.IsNot: (ast.Is, ast.NotEq),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.FloorDiv,),
    ast.Div: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitXor: (ast.BitOr,),
}
IDENTITY = (ast.Is, ast.IsNot)


def comparison(node: ast.Compare) -> Edits:
    for index, operation in enumerate(node.ops):
        sides = ([node.left, *node.comparators])[index : index + 2]
        for other in COMPARISONS[type(operation)]:
            changes_identity = isinstance(operation, IDENTITY) != issubclass(other, IDENTITY)
            if changes_identity and any(map(_is_single, sides)):
                continue  # only an object with a strange __eq__ could tell
            ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]
            yield _became(node, copied(node, ops=ops))


def _is_single(node: ast.expr) -> bool:
    """There is one object of that value: None, a number of the source, a class."""
    is_type = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "type"
    return isinstance(node, ast.Constant) or is_type


def arithmetic(node: ast.BinOp | ast.AugAssign) -> Edits:
    for other in ARITHMETIC.get(type(node.op), ()):
        yield _became(node, copied(node, op=other()))


def boolean(node: ast.BoolOp) -> Edits:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield _became(node, copied(node, op=other))
    for index, value in enumerate(node.values):
        rest = node.values[:index] + node.values[index + 1 :]
        kept = rest[0] if len(rest) == 1 else copied(node, values=rest)
        yield kept, f"the condition `{shown(value)}` is gone"


def unary(node: ast.UnaryOp) -> Edits:
    if not (isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant)):
        yield _became(node, node.operand)


def condition(node: ast.If | ast.While | ast.IfExp) -> Edits:
    negated = ast.UnaryOp(ast.Not(), node.test)
    yield copied(node, test=negated), f"`{shown(node.test)}` is turned round"
    if isinstance(node, ast.IfExp):
        yield node.body, f"always `{shown(node.body)}`"
        yield node.orelse, f"always `{shown(node.orelse)}`"


def constant(node: ast.Constant) -> Edits:
    value = node.value
    others: tuple[Any, ...] = ()
    if isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, (int, float)):
        others = (value + 1, value - 1)
    elif isinstance(value, (str, bytes)):
        others = (value[:0],) if value else (b"?" if isinstance(value, bytes) else "?",)
    for other in others:
        yield ast.Constant(other), f"`{other!r}` instead of `{value!r}`"


def bounds(node: ast.Slice) -> Edits:
    for name in ("lower", "upper", "step"):
        if getattr(node, name) is not None:
            yield copied(node, **{name: None}), f"the slice has no {name} bound any more"


def format_of(node: ast.FormattedValue) -> Edits:
    if node.conversion != -1 or node.format_spec is not None:
        plain = copied(node, conversion=-1, format_spec=None)
        yield plain, f"`{shown(node.value)}` is written without its format"


def filters(node: ast.comprehension) -> Edits:
    for index, test in enumerate(node.ifs):
        ifs = node.ifs[:index] + node.ifs[index + 1 :]
        yield copied(node, ifs=ifs), f"the filter `{shown(test)}` is gone"
        negated = ast.UnaryOp(ast.Not(), test)
        ifs = [*node.ifs[:index], negated, *node.ifs[index + 1 :]]
        yield copied(node, ifs=ifs), f"the filter `{shown(test)}` is turned round"


def default(node: ast.arguments) -> Edits:
    """A default that is a plain constant is changed by `constant`; here it is taken away."""
    if node.defaults:
        rest = node.defaults[1:]
        yield copied(node, defaults=rest), f"the default `{shown(node.defaults[0])}` is gone"


def elements(node: ast.Tuple) -> Edits:
    """Of a tuple that is read: one element less."""
    if isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        for index, element in enumerate(node.elts):
            rest = node.elts[:index] + node.elts[index + 1 :]
            yield copied(node, elts=rest), f"`{shown(element)}` is left out"


def turned(node: ast.Tuple) -> Edits:
    if isinstance(node.ctx, ast.Load) and len(node.elts) == 2:
        yield copied(node, elts=node.elts[::-1]), f"`{shown(node)}` is the other way round"


def _became(node: ast.AST, other: ast.AST) -> tuple[ast.AST, str]:
    return other, f"`{shown(other)}` instead of `{shown(node)}`"


def in_hash(owner: ast.AST, scope: str) -> bool:
    """A hash may leave out what equality looks at."""
    return scope.endswith("__hash__")


def means_a_set(owner: ast.AST, scope: str) -> bool:
    """Of classes to be an instance of, exceptions to catch, parts of a hash."""
    is_class_test = isinstance(owner, ast.Call) and shown(owner.func) in ("isinstance", "issubclass")
    return is_class_test or isinstance(owner, ast.ExceptHandler) or in_hash(owner, scope)


class Operator(NamedTuple):
    name: str
    nodes: type[ast.AST] | tuple[type[ast.AST], ...]
    change: Callable[[Any], Iterator[tuple[Replacement, str]]]
    unless: Callable[[ast.AST, str], bool] = lambda owner, scope: False
    """Told what the node hangs in and in which function: there the change can make no difference."""


OPERATORS: tuple[Operator, ...] = (
    Operator("comparison", ast.Compare, comparison),
    Operator("arithmetic", (ast.BinOp, ast.AugAssign), arithmetic),
    Operator("boolean", ast.BoolOp, boolean),
    Operator("sign", ast.UnaryOp, unary),
    Operator("condition", (ast.If, ast.While, ast.IfExp), condition),
    Operator("constant", ast.Constant, constant),
    Operator("slice", ast.Slice, bounds),
    Operator("format", ast.FormattedValue, format_of),
    Operator("filter", ast.comprehension, filters),
    Operator("default", ast.arguments, default),
    Operator("tuple", ast.Tuple, elements, unless=in_hash),
    Operator("tuple turned", ast.Tuple, turned, unless=means_a_set),
    Operator("arguments swapped", ast.Call, calls.swapped),
    Operator("argument dropped", ast.Call, calls.dropped),
    Operator("copy dropped", (ast.Call, ast.Subscript), calls.uncopied),
    Operator("other function", (ast.Call, ast.Attribute, ast.Name), calls.renamed),
    Operator("await dropped", ast.Await, calls.unawaited),
    Operator("statement dropped", ast.stmt, statements.dropped),
    Operator("return", ast.Return, statements.returned),
    Operator("leave or go on", (ast.Break, ast.Continue), statements.jumped),
    Operator("loop", (ast.For, ast.AsyncFor, ast.While), statements.looped),
    Operator("except", ast.ExceptHandler, statements.widened),
    Operator("raise", ast.Raise, statements.raised),
    Operator("unguarded", (ast.With, ast.AsyncWith, ast.Try), statements.unguarded),
    Operator("else dropped", (ast.If, ast.For, ast.While), statements.without_else),
    Operator("decorator", (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef), statements.undecorated),
)
