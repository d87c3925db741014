from __future__ import annotations

from typing import Any

import click

from drills.options import filter_options, json_option, pass_session
from drills.session import Session


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@filter_options
@json_option
@pass_session
def command(session: Session, /, words: tuple[str, ...], as_json: bool, **wanted: Any) -> None:
    """Find problems by words in their title, topics, reason or prompt.

    \b
    Example:
      drill search running total
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.listing import rows, with_words
    from drills.screens import list as screen

    found = with_words(rows(session, **wanted), session.bank, words)
    if as_json:
        print_json({"schema": SCHEMA, "problems": found})
    else:
        screen.show(stdout(), found)
