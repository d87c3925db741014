from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("weak")
@json_option
@pass_session
def command(session: Session, as_json: bool) -> None:
    """Show your weak families and topics, with what that rests on.

    \b
    Example:
      drill weak
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import weak as screen

    found = session.reading.weak()
    if as_json:
        print_json({"schema": SCHEMA, "families": found})
    else:
        screen.show(stdout(), found, session.bank)
