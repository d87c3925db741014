"""What a person types in a bug hunt: an input over as many lines as it needs, or a word."""

from __future__ import annotations

import ast
import os
from pathlib import Path

from drills.laying import open_editor
from drills.options import say
from drills.session import Session
from drills.workspace import Desk
from engine.types import Problem

MEND, SURRENDER, LATER = "mend", "give up", "later"
WORDS = {MEND: MEND, "m": MEND, SURRENDER: SURRENDER, "giveup": SURRENDER, LATER: LATER, "q": LATER}
ASK = {
    "python": "An input on which it fails, as calls in Python",
    "sql": "An input on which it fails, as INSERTs (the tables are empty)",
}


def ask_input(problem: Problem) -> str:
    """Lines until there is something to run, or an empty one; or one of the words."""
    say(f"\n{ASK[problem.kind]} [or: {MEND}, {SURRENDER}, {LATER}]:")
    lines: list[str] = []
    while True:
        try:
            line = input("… " if lines else "")
        except EOFError:
            return LATER
        if not lines and (word := WORDS.get(line.strip().lower())):
            return word
        if not line.strip() and not lines:
            continue
        lines.append(line)
        text = "\n".join(lines)
        if not line.strip() or _is_whole(problem, text):
            return text


def _is_whole(problem: Problem, text: str) -> bool:
    """It ends with a call, and nothing is open; a mistake is left to the judge to name."""
    if problem.kind == "sql":
        return text.rstrip().endswith(";")
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return _is_broken(text)
    except (ValueError, RecursionError, MemoryError):
        return True
    return bool(tree.body) and isinstance(tree.body[-1], ast.Expr)


def _is_broken(text: str) -> bool:
    """More lines will not mend it."""
    import codeop

    try:
        return codeop.compile_command(text) is not None
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
        return True


def wait_for_mending(session: Session, file: Path) -> None:
    """In the editor, where one is named; else until Enter says that it is saved."""
    if session.settings.editor or os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        open_editor(session, Desk(file.parent, file))
    say(f"\nMend it in {file}; when it is saved, press Enter to have it judged.")
    try:
        input()
    except EOFError:
        return
