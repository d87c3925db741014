from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("weak")
@click.option("--all", "every", is_flag=True, help="The topics of all families, not of the weakest three.")
@json_option
@pass_session
def command(session: Session, every: bool, as_json: bool) -> None:
    """Show your weak families and topics, with what that rests on.

    \b
    Example:
      drill weak
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import weak as screen

    found, untried = session.reading.weak(), session.reading.untried()
    if as_json:
        print_json({"schema": SCHEMA, "families": found, "untried": untried})
    else:
        screen.show(stdout(), found, untried, session.today, every=every)
