"""From the failure that a hidden test showed to an input that a person could have named."""

from __future__ import annotations

import ast

from engine.types import Failure, Problem
from engine.types.verdict import Table

LONGEST = 600
"""Characters; a longer input explains nothing."""


def input_of(problem: Problem, failure: Failure) -> str:
    """Lines for `drill bug --input`; empty where the failure has none."""
    text = _inserts(failure.input_tables) if problem.kind == "sql" else _calls(failure)
    return text if len(text) <= LONGEST else ""


def _inserts(tables: tuple[Table, ...]) -> str:
    statements = []
    for table in tables:
        if table.rows:
            rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in table.rows)
            statements.append(f"INSERT INTO {table.name} VALUES {rows};")
    return "\n".join(statements)


def _literal(cell: str) -> str:
    """Of any type: both engines read a number, a date or a truth value from its text."""
    return "NULL" if cell == "NULL" else "'" + cell.replace("'", "''") + "'"


def _calls(failure: Failure) -> str:
    if not failure.call.strip():
        return ""
    try:
        tree = ast.parse(failure.call)
    except SyntaxError:
        return ""
    if failure.changed_input:
        return _with_arguments_shown(tree)
    return failure.call.strip()


def _with_arguments_shown(tree: ast.Module) -> str:
    """Where a call changes what it was given, that is looked at afterwards."""
    last = tree.body[-1]
    if not (isinstance(last, ast.Expr) and isinstance(last.value, ast.Call)):
        return ""
    call, lines, names = last.value, [ast.unparse(line) for line in tree.body[:-1]], []
    for number, argument in enumerate(call.args):
        if isinstance(argument, (ast.List, ast.Dict, ast.Set)):
            name = f"given_{number + 1}"
            lines.append(f"{name} = {ast.unparse(argument)}")
            call.args[number] = ast.Name(name)
            names.append(name)
    return "\n".join([*lines, ast.unparse(call), *names]) if names else ""
