from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("stats")
@json_option
@pass_session
def command(session: Session, as_json: bool) -> None:
    """Show what you have done.

    \b
    Example:
      drill stats
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import stats as screen

    found = session.reading.stats()
    if as_json:
        print_json({"schema": SCHEMA, "stats": found})
    else:
        screen.show(stdout(), found)
