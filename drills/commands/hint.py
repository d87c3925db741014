from __future__ import annotations

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session


@click.command("hint")
@click.option("--problem", "slug", shell_complete=complete_slug, help="Another than the current problem.")
@click.option("--number", type=click.IntRange(1), help="A hint that you have seen, once more.")
@json_option
@pass_session
def command(session: Session, slug: str | None, number: int | None, as_json: bool) -> None:
    """Show the next hint. A nudge costs the grade little, an approach much.

    \b
    Example:
      drill hint
    """
    from drills import hinting
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import hint as screen

    problem = session.meant(slug)
    hints, shown = hinting.reveal(session, problem, number)
    if as_json:
        hint = hints[shown - 1]
        print_json(
            {
                "schema": SCHEMA,
                "problem": problem.slug,
                "number": shown,
                "of": len(hints),
                "level": hint.level,
                "text": hint.text,
            }
        )
    else:
        screen.show(stdout(), problem, hints, shown)
