from __future__ import annotations

import os

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.group("bank")
def command() -> None:
    """Look after the banks of problems.

    \b
    Example:
      drill bank broken
    """


@command.command("roots")
@pass_session
def roots(session: Session) -> None:
    """Print the folders of problems.

    DRILL_BANK adds some.

    \b
    Example:
      DRILL_BANK=~/my-problems drill bank roots
    """
    from drills.paths import bank_roots

    for root in bank_roots(os.environ):
        click.echo(root)


@command.command("broken")
@json_option
@pass_session
def broken(session: Session, as_json: bool) -> None:
    """List problem folders that are left out, with the reason.

    \b
    Example:
      drill bank broken
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import broken as screen

    session.bank.read_again()
    errors = session.bank.broken
    if as_json:
        print_json(
            {
                "schema": SCHEMA,
                "broken": [{"what": each.what, "where": each.where, "fix": each.fix} for each in errors],
            }
        )
    else:
        screen.show(stdout(), errors)


@command.command("topics")
@json_option
@pass_session
def topics(session: Session, as_json: bool) -> None:
    """List families and topics, with the number of their problems.

    \b
    Example:
      drill bank topics
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.listing import topic_counts
    from drills.screens import topics as screen

    counts = topic_counts(session.bank)
    if as_json:
        print_json({"schema": SCHEMA, "families": session.bank.topics.families, "problems": counts})
    else:
        screen.show(stdout(), session.bank.topics, counts)
