from __future__ import annotations

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session


@click.group("log")
def command() -> None:
    """Look at the log of your progress.

    \b
    Example:
      drill log show --problem stack-generic
    """


@command.command("show")
@click.option("--problem", "slug", shell_complete=complete_slug, help="Only this problem.")
@click.option(
    "--last", type=click.IntRange(1), default=20, show_default=True, help="How many of the newest events."
)
@json_option
@pass_session
def show(session: Session, slug: str | None, last: int, as_json: bool) -> None:
    """List what happened, newest last.

    \b
    Example:
      drill log show --last 50
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import log as screen

    wanted = session.bank.find(slug).slug if slug else None
    with session.open_log(write=False) as log:
        events = list(log.events(slug=wanted, undone=True))[-last:]
    if as_json:
        print_json({"schema": SCHEMA, "events": events})
    else:
        screen.show(stdout(), events)


@command.command("path")
@pass_session
def path(session: Session) -> None:
    """Print where the log is kept.

    \b
    Example:
      drill log path
    """
    click.echo(session.places.log)


@command.command("check")
@pass_session
def check(session: Session) -> None:
    """Read the whole log and say whether it is sound.

    \b
    Example:
      drill log check
    """
    with session.open_log(write=False) as log:
        click.echo(log.check())
