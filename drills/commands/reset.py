from __future__ import annotations

import click

from drills.options import confirmed, pass_session, problem_argument, say
from drills.session import Session


@click.command("reset")
@problem_argument(required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def command(session: Session, slug: str, yes: bool) -> None:
    """Start an answer afresh. The old one is kept in history/; your progress stays.

    \b
    Example:
      drill reset stack-generic
    """
    from drills.console import short

    problem = session.bank.find(slug)
    if not confirmed(f"Start {problem.slug} afresh? Your answer moves to its history folder.", yes=yes):
        say("Nothing was changed.")
        return
    desk = session.workspace.prepare(problem, fresh=True, now=session.now())
    if desk.archived:
        click.echo(f"Your old answer is in {short(desk.archived)}")
    click.echo(f"A fresh one is in {short(desk.answer)}")
