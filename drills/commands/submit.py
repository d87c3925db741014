from __future__ import annotations

import click

from drills.options import DIALECT_HELP, DIALECTS, GRADES, complete_slug, json_option, pass_session
from drills.session import Session


@click.command("submit")
@click.argument("file", required=False, type=click.Path(readable=False))
@click.option(
    "--problem", "slug", shell_complete=complete_slug, help="The problem, where the file does not say."
)
@click.option("--dialect", type=click.Choice(DIALECTS), metavar="NAME", help=DIALECT_HELP)
@click.option(
    "--met",
    metavar="A,B,C",
    help="Cards: the facts that your answer gives, or all, or none, instead of being asked.",
)
@click.option(
    "--grade", type=click.Choice(GRADES), metavar="GRADE", help="Decks: your grade, instead of being asked."
)
@json_option
@pass_session
@click.pass_context
def command(
    ctx: click.Context,
    session: Session,
    file: str | None,
    slug: str | None,
    dialect: str | None,
    met: str | None,
    grade: str | None,
    as_json: bool,
) -> None:
    """Judge your answer against the hidden tests.

    Without FILE, the answer to the current problem; a problem's slug stands for the answer to it.
    Exit status: 0 accepted, 1 not accepted, 2 wrong use, 3 our fault.

    \b
    Example:
      drill submit
      drill submit ~/drill/sql/region-not-eu/solution.sql
    """
    from drills import submitting

    found = submitting.find(session, file, slug)
    verdict = submitting.submit(session, found, dialect=dialect, met=met, grade=grade, as_json=as_json)
    ctx.exit(submitting.status(verdict))
