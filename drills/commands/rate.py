from __future__ import annotations

import click

from drills.options import complete_slug, json_option, pass_session
from drills.session import Session

GRADES = ("again", "hard", "good", "easy")


@click.command("rate")
@click.argument("grade", required=False, type=click.Choice(GRADES), metavar="[GRADE]")
@click.argument("slug", required=False, shell_complete=complete_slug)
@json_option
@pass_session
def command(session: Session, grade: str | None, slug: str | None, as_json: bool) -> None:
    """Set the last grade yourself: lower at will, higher only where time alone stood against it.

    GRADE is again, hard, good or easy; without it, the grade is shown and how high it may go.
    Without SLUG, the problem or the card that was graded last; of a deck always its last card.

    \b
    Example:
      drill rate hard
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import rate as screen
    from engine.types import Grade

    problem = session.bank.find(slug) if slug else None
    if grade is None:
        graded = session.reading.graded(problem)
    else:
        session.gym.regrade(session.gym.graded(problem).problem, Grade[grade.upper()])
        graded = session.reading.graded(problem)
    if as_json:
        names = {"grade": graded.grade.name.lower(), "highest": graded.highest.name.lower()}
        which = {"problem": graded.problem.slug, **({"card": graded.card} if graded.card else {})}
        print_json({"schema": SCHEMA, **which, **names, "due": graded.due})
    else:
        screen.show(stdout(), graded)
