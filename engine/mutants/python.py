"""Mutants of Python source, made on its syntax tree, one change each."""

from __future__ import annotations

import ast
import types
from collections.abc import Iterator
from typing import Any, NamedTuple

from engine.mutants.mutant import Change, shown_pair
from engine.mutants.python_operators import OPERATORS, Replacement
from engine.parsing import parse

SKIPPED_FIELDS = frozenset({"annotation", "returns", "type_params", "ctx", "bases", "type_comment"})
TYPE_MAKERS = frozenset({"TypeVar", "ParamSpec", "NewType", "TypeVarTuple", "NamedTuple", "TypedDict"})
SILENT = frozenset({"__slots__", "__all__", "__match_args__"})
SKIPPED = (ast.Import, ast.ImportFrom, ast.Raise, ast.Global, ast.Nonlocal)
"""Not looked into. The text of an error is the author's choice; that it is raised is changed as a statement."""
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
NOTHING = "(nothing)"


class Place(NamedTuple):
    """Where a node hangs: `owner.field`, or `owner.field[place]`; and the statement and scope around it."""

    owner: ast.AST
    field: str
    place: int | None
    node: ast.AST
    statement: ast.stmt
    scope: str


def changes(source: str) -> tuple[list[Change], int]:
    """All changes that compile to other code than the source and than each other, and how many did not."""
    tree = parse(source)
    original = fingerprint(ast.unparse(tree))
    seen = {original}
    found: list[Change] = []
    unchanged = 0
    for place in places(tree):
        for operator in OPERATORS:
            if not isinstance(place.node, operator.nodes) or operator.unless(place.owner, place.scope):
                continue
            for new, words in operator.change(place.node):
                change = changed(tree, place, new, operator.name, words)
                mark = fingerprint(change.text)
                if mark and mark not in seen:
                    seen.add(mark)
                    found.append(change)
                unchanged += mark == original
    return found, unchanged


def places(tree: ast.Module) -> Iterator[Place]:
    for index, statement in enumerate(tree.body):
        yield from _walk(Place(tree, "body", index, statement, statement, ""))


def _walk(place: Place) -> Iterator[Place]:
    node = place.node
    if _is_docstring(place) or _is_typing(node):
        return
    yield place
    if isinstance(node, SKIPPED):
        return
    scope = f"{place.scope}.{node.name}".lstrip(".") if isinstance(node, DEFINITIONS) else place.scope
    for field, value in ast.iter_fields(node):
        if field in SKIPPED_FIELDS:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST):
                statement = child if isinstance(child, ast.stmt) else place.statement
                yield from _walk(Place(node, field, index, child, statement, scope))


def _is_docstring(place: Place) -> bool:
    node = place.node
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, (str, type(...)))
    )


def _is_typing(node: ast.AST) -> bool:
    """What only a type checker reads."""
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id in ("TYPE_CHECKING", "__name__")
    if isinstance(node, ast.AnnAssign):
        return node.value is None
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in SILENT:
        return True
    value = getattr(node, "value", None) if isinstance(node, ast.Assign) else None
    return isinstance(value, ast.Call) and getattr(value.func, "id", "") in TYPE_MAKERS


def changed(tree: ast.Module, place: Place, new: Replacement, operator: str, words: str) -> Change:
    """The tree is changed, written out, and put back."""
    was = _head(place.statement)
    replaces_statement = place.node is place.statement
    old = getattr(place.owner, place.field)
    if place.place is None:
        setattr(place.owner, place.field, new)
    else:
        put = new if isinstance(new, list) else [new]
        before, after = old[: place.place], old[place.place + 1 :]
        kept = before + put + after
        setattr(place.owner, place.field, kept or ([ast.Pass()] if isinstance(place.node, ast.stmt) else []))
    text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    now = _now(new) if replaces_statement else _head(place.statement)
    setattr(place.owner, place.field, old)
    was, now = shown_pair(was, now)
    return Change(
        operator=operator,
        what=words,
        was=was,
        now=now if now != was else f"{now}  # {words}",
        text=text,
        scope=place.scope,
        line=place.statement.lineno,
    )


def _now(new: Replacement) -> str:
    nodes = new if isinstance(new, list) else [new]
    return "; ".join(_head(node) for node in nodes) or NOTHING


def _head(node: ast.AST) -> str:
    """The first line of a statement; a definition without its decorators."""
    lines = ast.unparse(node).splitlines()
    return next((line for line in lines if not line.startswith("@")), "")


def fingerprint(source: str) -> Any:
    """Equal for two sources exactly when they compile to the same code; None for one that does not compile."""
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _marks(compile(source, "mutant", "exec", dont_inherit=True, optimize=0))
    except (SyntaxError, ValueError):
        return None


def _marks(code: types.CodeType) -> tuple[Any, ...]:
    constants = tuple(
        _marks(value) if isinstance(value, types.CodeType) else (type(value).__name__, repr(value))
        for value in code.co_consts
    )
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    shape = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)
    return (code.co_code, code.co_exceptiontable, constants, names, shape)
