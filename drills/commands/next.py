from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from drills.options import complete_slug, filter_options, json_option, pass_session
from drills.session import Session

if TYPE_CHECKING:
    from engine.coach import Filters


@click.command("next")
@click.argument("slug", required=False, shell_complete=complete_slug)
@filter_options
@click.option("--new", is_flag=True, help="Only problems that you have not seen.")
@click.option("--due", is_flag=True, help="Only problems that are due again.")
@click.option("--explain", "explained", is_flag=True, help="Show the candidates and scores; start nothing.")
@click.option("--open", "open_it", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@json_option
@pass_session
def command(
    session: Session,
    /,
    slug: str | None,
    explained: bool,
    open_it: bool,
    as_json: bool,
    **filters: Any,
) -> None:
    """Show the problem that you most need now, and lay it out.

    With SLUG, that problem instead.

    \b
    Example:
      drill next --topic window-running --minutes 30
      drill next --explain
    """
    from drills.laying import ASKED_FOR, present
    from engine.coach import Filters

    if explained:
        _explain(session, Filters(**filters), as_json)
    elif slug:
        present(session, session.bank.find(slug), ASKED_FOR, as_json=as_json, open_it=open_it)
    else:
        choice = session.gym.next(Filters(**filters))
        if choice.light:
            from drills import hunting

            hunting.offer(session, choice, choice.reason, as_json=as_json, open_it=open_it)
            return
        present(session, choice.problem, choice.reason, as_json=as_json, open_it=open_it)


def _explain(session: Session, filters: Filters, as_json: bool) -> None:
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import explain as screen

    offers = session.reading.explain(filters)
    if as_json:
        print_json({"schema": SCHEMA, "stages": screen.as_data(offers)})
    else:
        screen.show(stdout(), offers)
