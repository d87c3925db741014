from __future__ import annotations

from pathlib import Path

import click

from drills.options import json_option, pass_session, problem_argument
from drills.session import Session


@click.command("dispute")
@problem_argument()
@click.option("-m", "--message", "why", default="", help="What is wrong with the verdict.")
@click.option("--withdraw", is_flag=True, help="Take a dispute back: the grade counts again.")
@json_option
@pass_session
def command(session: Session, slug: str | None, why: str, withdraw: bool, as_json: bool) -> None:
    """Say that the verdict on your last answer is wrong.

    Writes one file here to send to whoever keeps the bank, and suspends the grade of that attempt.
    Without SLUG, the problem that you answered last.

    \b
    Example:
      drill dispute -m "the prompt allows an empty list"
      drill dispute --withdraw
    """
    from drills import disputing
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import dispute as screen

    problem = session.bank.find(slug) if slug else None
    if withdraw:
        if why:
            raise click.UsageError("--withdraw takes no message.")
        found, outcome = session.gym.appeals.withdraw(problem)
        if as_json:
            print_json({"schema": SCHEMA, "withdrawn": found.slug, "outcome": outcome})
        else:
            screen.show_withdrawn(stdout(), found, outcome)
        return
    path, suspended = disputing.dispute(session, problem, why, Path.cwd())
    if as_json:
        name = suspended.grade.name.lower() if suspended.grade else None
        facts = {"problem": suspended.problem.slug, "file": str(path), "suspended": name}
        print_json({"schema": SCHEMA, **facts, "open": suspended.open})
    else:
        screen.show(stdout(), path, suspended)
