from __future__ import annotations

import click

from drills.options import complete_topic, json_option, pass_session
from drills.session import Session

POMODORO = 25
"""Minutes."""


@click.command("review")
@click.argument("topic", required=False, shell_complete=complete_topic)
@click.option("--minutes", type=click.IntRange(1, 600), help="A session of so many minutes of work.")
@click.option("--pomodoros", type=click.IntRange(1, 24), help="A session of so many times 25 minutes.")
@click.option("--short", is_flag=True, help="A bug hunt of three minutes: drill bug.")
@click.option("--end", "ended", is_flag=True, help="End the session.")
@click.option("--open", "open_it", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@json_option
@pass_session
def command(
    session: Session,
    topic: str | None,
    minutes: int | None,
    pomodoros: int | None,
    short: bool,
    ended: bool,
    open_it: bool,
    as_json: bool,
) -> None:
    """Show a problem that you have done before: due first, then what is likely forgotten.

    Where a bug hunt will do it is one; in full, by its name: drill next SLUG. With --minutes or --pomodoros it begins
    a session of that length; `drill review` goes on with it until the time is used up.

    \b
    Example:
      drill review window-running
      drill review --pomodoros 2
    """
    from drills import reviewing

    if minutes and pomodoros:
        raise click.UsageError("Give --minutes or --pomodoros, not both.")
    if short:
        if minutes or pomodoros or ended:
            raise click.UsageError("--short is one bug hunt; it goes with no session.")
        reviewing.short(session, topic, as_json=as_json)
        return
    length = minutes or (pomodoros or 0) * POMODORO
    if length:
        session.gym.sessions.begin(length, topic)
    running = session.gym.sessions.status() if length or not topic else None
    if ended and not running:
        raise click.UsageError("No session is running today.")
    if running and ended:
        reviewing.end(session, running, as_json)
    elif running:
        reviewing.go_on(session, running, as_json=as_json, open_it=open_it)
    else:
        reviewing.once(session, topic, as_json=as_json, open_it=open_it)
