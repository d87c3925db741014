from __future__ import annotations

import click

from drills.options import DIALECT_HELP, DIALECTS, complete_slug, json_option, pass_session
from drills.session import Session


@click.command("watch")
@click.argument("answer", required=False, metavar="[SLUG|FILE]", shell_complete=complete_slug)
@click.option("--dialect", type=click.Choice(DIALECTS), metavar="NAME", help=DIALECT_HELP)
@json_option
@pass_session
def command(session: Session, answer: str | None, dialect: str | None, as_json: bool) -> None:
    """Judge your answer on every save, on the sample and your own cases.

    Keys: s submits it, h shows the next hint, r runs it again, n goes on to the next problem once it is accepted,
    q quits. Without a terminal there are no keys: each save is judged until Ctrl-C. With --json a line for each.

    \b
    Example:
      drill watch
    """
    from drills.watching import watch

    watch(session, answer, dialect=dialect, as_json=as_json)
