from __future__ import annotations

from typing import Any

import click

from drills.options import complete_slug, filter_options, json_option, pass_session
from drills.session import Session


@click.command("next")
@click.argument("slug", required=False, shell_complete=complete_slug)
@filter_options
@click.option("--new", is_flag=True, help="Only problems that you have not seen.")
@click.option("--due", is_flag=True, help="Only problems that are due again.")
@click.option("--open", "open_it", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@json_option
@pass_session
def command(session: Session, /, slug: str | None, open_it: bool, as_json: bool, **filters: Any) -> None:
    """Show the problem that you most need now, and lay it out.

    With SLUG, that problem instead.

    \b
    Example:
      drill next --topic window-running --minutes 30
    """
    from drills.laying import ASKED_FOR, present
    from engine.coach import Filters

    if slug:
        present(session, session.bank.find(slug), ASKED_FOR, as_json=as_json, open_it=open_it)
    else:
        choice = session.gym.next(Filters(**filters))
        present(session, choice.problem, choice.reason, as_json=as_json, open_it=open_it)
