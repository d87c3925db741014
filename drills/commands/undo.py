from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session

NAMES = {"hunted": "bug hunt"}


@click.command("undo")
@json_option
@pass_session
def command(session: Session, as_json: bool) -> None:
    """Take back the last grade. Once more: the one before.

    \b
    Example:
      drill undo
    """
    from drills.console import SCHEMA, print_json

    event = session.gym.undo()
    if as_json:
        print_json({"schema": SCHEMA, "undone": event})
    elif event is None:
        click.echo("There is nothing to take back.")
    else:
        what = NAMES.get(event.kind, event.kind.replace("_", " "))
        problem = session.bank.by_id(event.problem_id)
        again = (
            " It is open again."
            if event.kind == "closed" and problem and session.gym.attempt(problem)
            else ""
        )
        click.echo(
            f"Taken back: {event.slug or 'placement'}, {what} {event.at.astimezone():%a %d %b, %H:%M}.{again}"
        )
