from __future__ import annotations

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session


@click.command("place")
@click.argument("slug", required=False, shell_complete=complete_slug)
@click.option("--rate", "ratings", multiple=True, metavar="FAMILY=0..3", help="What you say of a family.")
@click.option("--cannot", is_flag=True, help="The open problem is beyond you: no grade, go on.")
@click.option("--end", "ended", is_flag=True, help="End it and show what it came to.")
@click.option("--again", is_flag=True, help="Begin another placement.")
@click.option("--status", "only_status", is_flag=True, help="Show where it stands; begin nothing.")
@json_option
@pass_session
def command(
    session: Session,
    slug: str | None,
    ratings: tuple[str, ...],
    cannot: bool,
    ended: bool,
    again: bool,
    only_status: bool,
    as_json: bool,
) -> None:
    """Show in 45 minutes what you can do already, so that you need not begin at the beginning.

    A question for each family, then a few problems that show much at once. Nothing counts as solved that you did
    not solve. Type it again to go on, at any time. With SLUG, a problem of your own choice.

    \b
    Example:
      drill place
      drill place --rate scanning=2 --rate sql-queries=3
    """
    from drills import placing

    ready = session.reading.placing.status()
    over = ready.begun and not ready.running and not (again or slug or ratings or cannot)
    if only_status or over:
        placing.show(session, as_json)
        return
    placing.take_up(session, placing.parsed(ratings), again=again, cannot=cannot, ended=ended)
    if ended:
        placing.show(session, as_json)
    else:
        placing.go_on(session, session.bank.find(slug) if slug else None, as_json)
