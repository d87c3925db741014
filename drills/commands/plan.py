from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("plan")
@click.option("--all", "every", is_flag=True, help="Every topic of the road, not only those of these weeks.")
@click.option("--init", is_flag=True, help="Make the file to edit, and nothing else; never over another.")
@click.option("--track-record", is_flag=True, help="How often earlier forecasts held.")
@json_option
@pass_session
def command(session: Session, every: bool, init: bool, track_record: bool, as_json: bool) -> None:
    """Show how much work is left until you are ready, until when, and today's part of it.

    Target, role, weekly Pomodoros and tracks stand in a small file of yours; the first call makes it.

    \b
    Example:
      drill plan
      drill plan --track-record
    """
    from drills import foreseeing

    if init:
        foreseeing.make_file(session)
    elif track_record:
        foreseeing.show_record(session, as_json)
    else:
        foreseeing.show_plan(session, as_json, every=every)
