"""Lines that a test runs beside an answer: which probes do no more than that, and what lines may leave behind in it.

Lines can leave something where they set an attribute of what is the answer's, or hand it on to what might. Seen from
their text, which is the bank's own; in doubt they do, and the test has a child of its own.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from engine.judge.jailed.keeping import Reading, keeps_nothing
from engine.judge.jailed.nodes import bound_by, kind

RUNNING_LINES = [
    ast.dump(ast.parse(f"return run(lines, {names})").body[0])
    for names in ("vars(solution)", "fresh(solution.__file__)")
]
MODULE = "engine.probing.lines"
HELPERS = {"run", "fresh"}
EVALUATED = {
    "AnnAssign": ("value", "target"),
    "Assign": ("value", "targets"),
    "AsyncFor": ("iter", "target", "body", "orelse"),
    "ClassDef": ("decorator_list", "bases", "keywords", "body"),
    "DictComp": ("generators", "key", "value"),
    "For": ("iter", "target", "body", "orelse"),
    "GeneratorExp": ("generators", "elt"),
    "ListComp": ("generators", "elt"),
    "NamedExpr": ("value", "target"),
    "SetComp": ("generators", "elt"),
    "comprehension": ("iter", "target", "ifs"),
}
"""The order of what is evaluated, where it is not that of the fields."""
PERHAPS = {
    "BoolOp",
    "DictComp",
    "For",
    "GeneratorExp",
    "If",
    "IfExp",
    "ListComp",
    "Match",
    "SetComp",
    "Try",
    "While",
}
"""What is bound within may not be bound after it."""


def probes_of_lines(source: str) -> tuple[frozenset[str], bool]:
    """Names of the probes that run the lines they are given and do nothing else; whether the others may keep something.

    Raises SyntaxError.
    """
    tree = ast.parse(source)
    runners = [each for each in tree.body if isinstance(each, ast.FunctionDef) and _runs_lines(each)]
    imports = [each for each in tree.body if isinstance(each, ast.ImportFrom) and each.module == MODULE]
    rest = ast.Module([each for each in tree.body if each not in runners + imports], [])
    found = frozenset(each.name for each in runners)
    bound = {name for node in ast.walk(rest) for name in bound_by(node)}
    used = {node.id for node in ast.walk(rest) if isinstance(node, ast.Name)}
    if bound & (found | HELPERS | {"solution", "vars"}) or used & HELPERS:
        return frozenset(), not keeps_nothing(source, ours=True)
    return found, not keeps_nothing(ast.unparse(rest), ours=True)


def _runs_lines(function: ast.FunctionDef) -> bool:
    takes_lines = ast.unparse(function.args) == "lines" and not function.decorator_list
    return takes_lines and len(function.body) == 1 and ast.dump(function.body[0]) in RUNNING_LINES


@lru_cache(4096)
def lines_leave_nothing(lines: tuple[str, ...]) -> bool:
    """In an answer that withstands lines."""
    try:
        text = "\n".join(lines)
        if "__slots__" in text:  # may be a list
            return False
        body = ast.parse(text).body
        if isinstance(body[-1], ast.Expr):
            body[-1] = ast.copy_location(ast.Return(body[-1].value), body[-1])  # it is handed to the test
        function = ast.parse("def lines():\n    pass")
        function.body[0].body = body  # type: ignore[attr-defined]
        reading = Reading(function, ours=False)
        reading.known |= foreign_to(body)  # all of them may be the answer's
        return reading.is_clean() and not reading.escapes().are_handed_on()
    except (IndexError, SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def foreign_to(body: list[ast.stmt]) -> set[str]:
    """Names that these statements read before they have given them a meaning themselves, as they stand."""
    found: set[str] = set()
    _read(body, set(), found)
    return found


def _read(nodes: list[Any], bound: set[str], found: set[str]) -> None:
    """`bound` grows. Within a function all that it binds is its own."""
    for node in nodes:
        if kind(node) in ("FunctionDef", "Lambda"):
            inside = list(_of_function(node))
            _read(_parts(node, ("decorator_list", "returns")), bound, found)
            _read(_parts(node.args, ("defaults", "kw_defaults")), bound, found)
            bound.update(bound_by(node))
            own = {name for each in inside for name in bound_by(each)}
            _read(_parts(node, ("body",)), bound | own, found)
            continue
        if kind(node) == "Name" and node.id not in bound and kind(node.ctx) == "Load":
            found.add(node.id)
        if kind(node) == "AugAssign" and kind(node.target) == "Name" and node.target.id not in bound:
            found.add(node.target.id)
        if kind(node) == "ExceptHandler":
            bound.update(bound_by(node))
        within = set(bound) if kind(node) in PERHAPS else bound
        _read(_parts(node, EVALUATED.get(kind(node), node._fields)), within, found)
        if kind(node) == "alias":
            bound.add((node.asname or node.name).partition(".")[0])
        bound.update(bound_by(node))


def _parts(node: Any, names: tuple[str, ...]) -> list[Any]:
    values = (getattr(node, name, None) for name in names)
    parts = (each for value in values for each in (value if isinstance(value, list) else (value,)))
    return [each for each in parts if isinstance(each, ast.AST)]


def _of_function(node: Any) -> Iterator[Any]:
    """Its arguments and body, not the insides of functions in it."""
    waiting = _parts(node, ("args", "body"))
    while waiting:
        each = waiting.pop()
        yield each
        if kind(each) not in ("FunctionDef", "Lambda", "ClassDef"):
            waiting.extend(_parts(each, each._fields))
