from __future__ import annotations

from typing import Any

import click

from drills.options import filter_options, json_option, pass_session
from drills.session import Session


@click.command("list")
@filter_options
@json_option
@pass_session
def command(session: Session, /, as_json: bool, **wanted: Any) -> None:
    """List problems.

    \b
    Example:
      drill list --track sql --difficulty 3
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.listing import rows
    from drills.screens import list as screen

    session.bank.read_again()
    found = rows(session, **wanted)
    if as_json:
        print_json({"schema": SCHEMA, "problems": found})
    else:
        screen.show(stdout(), found, session.bank.broken)
