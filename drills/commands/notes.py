from __future__ import annotations

import click

from drills.options import json_option, pass_session, problem_argument
from drills.session import Session


@click.command("notes")
@problem_argument(required=True)
@click.argument("text", nargs=-1)
@json_option
@pass_session
def command(session: Session, slug: str, text: tuple[str, ...], as_json: bool) -> None:
    """Keep a note on a problem, or read those you kept; they are shown at its next review.

    \b
    Example:
      drill notes merge-appointments "sort by start first"
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import notes as screen

    problem = session.bank.find(slug)
    if text:
        session.gym.note(problem, " ".join(text))
    kept = session.reading.notes(problem)
    if as_json:
        print_json({"schema": SCHEMA, "problem": problem.slug, "notes": kept})
    else:
        screen.show(stdout(), problem, kept)
