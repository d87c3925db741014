from __future__ import annotations

import sys

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session


@click.command("bug")
@click.argument("name", required=False, metavar="[SLUG|TOPIC]", shell_complete=complete_slug)
@click.option("--input", "text", metavar="TEXT", help="An input on which it fails; - reads it from a pipe.")
@click.option("--fix", "file", metavar="FILE", type=click.Path(), help="The solution, mended.")
@click.option("--give-up", is_flag=True, help="Show the bug.")
@json_option
@pass_session
@click.pass_context
def command(
    ctx: click.Context,
    session: Session,
    name: str | None,
    text: str | None,
    file: str | None,
    give_up: bool,
    as_json: bool,
) -> None:
    """Find the one bug in a solution of a problem that you have solved: a review of three minutes.

    Name an input on which it fails, as calls in Python or as INSERTs, or mend it. In a terminal you are asked.
    Exit status: 0 found or mended, 1 not yet, or given up.

    \b
    Example:
      drill bug stack-generic
      drill bug stack-generic --input 's = Stack([1, 2]); s.pop()'
    """
    from drills import hunting

    if (text is not None) + (file is not None) + give_up > 1:
        raise click.UsageError("Give one of --input, --fix and --give-up.")
    problem, reason = hunting.find(session, name)
    if text is None and file is None and not give_up:
        hunting.present(session, problem, reason, as_json=as_json)
        return
    if text == "-":
        text = sys.stdin.read()
    ctx.exit(hunting.once(session, problem, text=text, file=file, give_up=give_up, as_json=as_json))
