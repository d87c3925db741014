"""From the failure that a hidden test showed to an input that a person could have named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from engine.parsing import parse
from engine.types import Failure, Problem
from engine.types.verdict import Table

PROMPTED = re.compile(r"(?:>>>|\.\.\.) ?")
AUTHORED = "inputs.py"
BETWEEN = re.compile(r"^# ---.*\n", re.MULTILINE)
LONGEST = 600
"""Characters; a longer input explains nothing."""


def inputs_of(problem: Problem, failure: Failure | None) -> Iterator[str]:
    """Lines for `drill bug --input`: of the failure, the prompt's sample, then the author's."""
    own = (
        ""
        if failure is None
        else _inserts(failure.input_tables)
        if problem.kind == "sql"
        else _calls(failure)
    )
    for text in (own, "" if problem.kind == "sql" else _sample(problem), *of_the_author(problem)):
        if text and len(text) <= LONGEST:
            yield text


def of_the_author(problem: Problem) -> list[str]:
    """Where only a probe sees what is wrong: calls that a person may type, one input after the other."""
    file = problem.path / AUTHORED
    text = file.read_text("utf-8") if file.exists() else ""
    return [part.strip() for part in BETWEEN.split(text) if part.strip()]


def _sample(problem: Problem) -> str:
    """What is typed in the dialogues of the prompt."""
    prompt = (problem.path / "prompt.md").read_text("utf-8")
    lines = [PROMPTED.sub("", line) for line in prompt.splitlines() if PROMPTED.match(line)]
    return "\n".join(line for line in lines if "solution import" not in line)


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
        tree = parse(failure.call)
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
