from __future__ import annotations

import click

from drills.options import json_option, pass_session
from drills.session import Session


@click.command("doctor")
@json_option
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, as_json: bool) -> None:
    """Check that everything works. Exit status 1 where something is to be mended.

    \b
    Example:
      drill doctor
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.doctoring import examine
    from drills.screens import doctor as screen

    findings = examine(session)
    if as_json:
        print_json({"schema": SCHEMA, "findings": findings})
    else:
        screen.show(stdout(), findings)
    ctx.exit(int(any(finding.health == "bad" for finding in findings)))
