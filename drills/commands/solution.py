from __future__ import annotations

import click

from drills.options import confirmed, json_option, pass_session, problem_argument, say
from drills.session import Session
from engine.types.errors import AnswerError


@click.command("solution")
@problem_argument()
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@pass_session
def command(session: Session, slug: str | None, yes: bool, as_json: bool) -> None:
    """Show the reference solution and its explanation; gives up unless you solved it.

    \b
    Example:
      drill solution stack-generic
    """
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import solution as screen

    problem = session.meant(slug)
    if problem.cards:
        raise AnswerError("Each card of a deck shows its key once it is answered.", fix="Type: drill submit")
    if not session.may_read_solution(problem):
        if not confirmed(f"Give up on {problem.slug}? It counts as not known and comes again soon.", yes=yes):
            say("Not shown. For a smaller step: drill hint")
            return
        outcome = session.gym.give_up(problem)
        if outcome.due:
            say(f"{problem.slug} comes again on {outcome.due:%a %d %b %Y}.")
    if as_json:
        found = {"reference": screen.reference(problem), "explanation": screen.explanation(problem)}
        print_json({"schema": SCHEMA, "problem": problem.slug, **found})
    else:
        screen.show(stdout(), problem)
