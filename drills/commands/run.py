from __future__ import annotations

import click

from drills.options import DIALECT_HELP, DIALECTS, complete_slug, json_option, pass_session
from drills.session import Session


@click.command("run")
@click.argument("file", required=False, type=click.Path(readable=False))
@click.option(
    "--problem", "slug", shell_complete=complete_slug, help="The problem, where the file does not say."
)
@click.option("--dialect", type=click.Choice(DIALECTS), metavar="NAME", help=DIALECT_HELP)
@json_option
@pass_session
@click.pass_context
def command(
    ctx: click.Context,
    session: Session,
    file: str | None,
    slug: str | None,
    dialect: str | None,
    as_json: bool,
) -> None:
    """Try your answer on the sample and your own cases. Counts for nothing.

    Your own cases stand in cases.py (cases.sql) beside the answer; the reference supplies what is expected.

    \b
    Example:
      drill run
    """
    from drills import submitting

    found = submitting.find(session, file, slug)
    ctx.exit(submitting.status(submitting.run(session, found, dialect=dialect, as_json=as_json)))
