"""`drill log`: how far the scheduler was right, and parameters of one's own."""

from __future__ import annotations

import click

from drills.options import json_option, may_write, pass_session, say
from drills.session import Session


@click.command("calibration")
@json_option
@pass_session
def calibration(session: Session, as_json: bool) -> None:
    """Hold what was predicted of your memory against what came.

    LogLoss and AUC stand beside those of a moving average, which knows nothing of intervals.

    \b
    Example:
      drill log calibration
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import recall as screen
    from engine.coach.tuning import Tuning

    found = Tuning(session.reading.desk).calibration()
    if as_json:
        print_json({"schema": SCHEMA, "calibration": found})
    else:
        screen.show_calibration(stdout(), found)


@click.command("optimize")
@click.option("--reset", is_flag=True, help="Back to the usual parameters.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@json_option
@pass_session
def optimize(session: Session, reset: bool, yes: bool, as_json: bool) -> None:
    """Fit the scheduler to your memory, from 400 reviews on; kept where it predicts later reviews better.

    Asks before it writes. The new intervals begin tomorrow; what was reviewed keeps its day. Exit status:
    0 better than the usual parameters, 1 not.

    \b
    Example:
      drill log optimize
      drill log optimize --reset
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import recall as screen
    from engine.coach.tuning import Tuning

    if reset:
        changed = Tuning(session.gym.desk).reset()
        if as_json:
            print_json({"schema": SCHEMA, "written": changed})
        else:
            click.echo(screen.RESET if changed else screen.USUAL_ALREADY)
        return
    found = Tuning(session.reading.desk).outlook()
    if as_json:
        written = yes and found.fit.better
        if written:
            Tuning(session.gym.desk).write(found.fit)
        print_json({"schema": SCHEMA, "optimize": found, "better": found.fit.better, "written": written})
    else:
        screen.show_fit(stdout(), found)
        if found.fit.better and may_write(yes):
            Tuning(session.gym.desk).write(found.fit)
            say(screen.WRITTEN)
    raise SystemExit(0 if found.fit.better else 1)
