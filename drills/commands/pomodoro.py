from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("pomodoro")
@click.option(
    "--minutes",
    type=click.FloatRange(0, 240, min_open=True),
    help="A new one of so many minutes, 25 unless said otherwise.",
)
@click.option(
    "--break",
    "pause",
    type=click.FloatRange(0, 60),
    default=5,
    show_default=True,
    help="Minutes of the break after it; 0 for none.",
)
@click.option("--status", is_flag=True, help="How far the one is that runs.")
@json_option
@pass_session
def command(session: Session, minutes: float | None, pause: float, status: bool, as_json: bool) -> None:
    """Work for 25 minutes by the clock on the open problem; all of them count as time of work.

    Ctrl-C stops it, and what is over counts; typed again on the same day it goes on with the rest. So it does where
    the terminal was closed.

    \b
    Example:
      drill pomodoro
      drill pomodoro --minutes 45 --break 10
    """
    from drills import timing

    if status:
        timing.show_status(session, as_json)
    else:
        timing.run(session, minutes, pause, as_json)
