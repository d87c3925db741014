from __future__ import annotations

import click

from drills.options import json_option, pass_session, problem_argument
from drills.session import Session


@click.command("show")
@problem_argument(required=True)
@json_option
@pass_session
def command(session: Session, slug: str, as_json: bool) -> None:
    """Show a problem without starting it.

    \b
    Example:
      drill show stack-generic
    """
    from drills.console import Step, print_json, show_steps, stdout
    from drills.laying import as_data
    from drills.screens import prompt as screen

    problem = session.bank.find(slug)
    if as_json:
        print_json(as_data(session, problem))
        return
    console = stdout()
    screen.show(console, problem, session.places.screens, notes=session.notes(problem))
    show_steps(console, [Step(f"drill next {problem.slug}", "begin it")])
