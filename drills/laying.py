"""Putting a problem before a person: on the screen, and as files in the workspace."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from typing import Any

from drills.brief import brief
from drills.console import SCHEMA, print_json, stdout
from drills.extras import missing_extra
from drills.options import say
from drills.session import Session
from drills.workspace import Desk
from engine.types import Problem
from engine.types.errors import ConfigError

ASKED_FOR = "you asked for it"


def present(
    session: Session,
    problem: Problem,
    reason: str,
    *,
    as_json: bool,
    open_it: bool,
    more: Callable[[], dict[str, Any]] = dict,
) -> None:
    """Lay out, start the attempt, show; files first, so that no attempt starts without its answer file.

    `more` gives what else the JSON holds, once the attempt has started.
    """
    problem = session.bank.find(problem.slug)
    if problem.cards:
        from drills import decks

        decks.present(session, problem, reason, as_json=as_json, open_it=open_it, more=more)
        return
    again = session.ended_today(problem)
    fresh = session.is_repeat(problem) and not again
    desk = session.workspace.prepare(problem, fresh=fresh, now=session.now())
    if again:
        say(f"note: you finished it today; to do it once more: drill reset {problem.slug}")
    else:
        session.gym.start(problem)
    if as_json:
        print_json({**as_data(session, problem), "reason": reason, **paths(desk), **more()})
    else:
        _show(session, problem, reason, desk)
    if open_it:
        open_editor(session, desk)


def _show(session: Session, problem: Problem, reason: str, desk: Desk) -> None:
    from drills.screens import prompt as screen

    console = stdout()
    screen.show(console, problem, session.places.screens, reason=reason, notes=session.notes(problem))
    screen.show_way_on(console, problem, desk)
    warn(session, problem)


def as_data(session: Session, problem: Problem) -> dict[str, Any]:
    prompt = (problem.path / "prompt.md").read_text("utf-8")
    return {"schema": SCHEMA, "problem": brief(problem), "prompt": prompt, "notes": session.notes(problem)}


def open_editor(session: Session, desk: Desk) -> None:
    import subprocess

    editor = session.settings.editor or os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise ConfigError("No editor is set.", fix="Name yours: drill config set editor code")
    try:
        subprocess.run([*shlex.split(editor), str(desk.answer)], check=False)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The editor {editor!r} does not start: {error}.",
            fix="Name another: drill config set editor nano",
        ) from error


def paths(desk: Desk) -> dict[str, str | None]:
    archived = str(desk.archived) if desk.archived else None
    return {"folder": str(desk.folder), "answer": str(desk.answer), "archived": archived}


def warn(session: Session, problem: Problem) -> None:
    if extra := missing_extra(problem):
        say(f"note: judging it needs more packages: {extra}")
    if broken := len(session.bank.broken):
        say(f"note: broken problem folders are left out ({broken}): drill bank broken")
