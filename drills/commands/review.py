from __future__ import annotations

import click

from drills.options import complete_topic, json_option, pass_session
from drills.session import Session


@click.command("review")
@click.argument("topic", required=False, shell_complete=complete_topic)
@click.option("--open", "open_it", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@json_option
@pass_session
def command(session: Session, topic: str | None, open_it: bool, as_json: bool) -> None:
    """Show a problem that you have done before: due first, then what is likely forgotten.

    \b
    Example:
      drill review window-running
    """
    from drills.laying import present
    from engine.coach import Filters

    choice = session.gym.next(Filters(topic=topic, seen=True))
    present(session, choice.problem, choice.reason, as_json=as_json, open_it=open_it)
