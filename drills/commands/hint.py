from __future__ import annotations

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session
from engine.types import Problem


@click.command("hint")
@click.option("--problem", "slug", shell_complete=complete_slug, help="Another than the current problem.")
@click.option("--number", type=click.IntRange(1), help="A hint that you have seen, once more.")
@click.option("--clause", is_flag=True, help="SQL, after a wrong answer: the clause to look at; a nudge.")
@json_option
@pass_session
def command(session: Session, slug: str | None, number: int | None, clause: bool, as_json: bool) -> None:
    """Show the next hint. A nudge costs the grade little, an approach much.

    \b
    Example:
      drill hint
      drill hint --clause
    """
    from drills import hinting
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import hint as screen

    problem = session.meant(slug)
    if clause:
        if number:
            raise click.UsageError("--clause has no number: it is about your last answer.")
        _show_clause(session, problem, as_json)
        return
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


def _show_clause(session: Session, problem: Problem, as_json: bool) -> None:
    from drills import clauses
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import hint as screen

    look = clauses.look(session, problem)
    if as_json:
        facts = {"clause": look.clause, "inside": look.inside, "text": look.text, "mistake": look.mistake}
        print_json({"schema": SCHEMA, "problem": problem.slug, **facts})
    else:
        screen.show_clause(stdout(), problem, look)
