from __future__ import annotations

import click

from drills.options import pass_session, problem_argument
from drills.session import Session


@click.command("skip")
@problem_argument()
@click.option("--days", type=click.IntRange(1, 365), default=1, show_default=True, help="How long.")
@pass_session
def command(session: Session, slug: str | None, days: int) -> None:
    """Put a problem off; without SLUG, the current one.

    \b
    Example:
      drill skip --days 7
    """
    problem = session.meant(slug)
    session.gym.skip(problem, days)
    click.echo(f"{problem.slug} stays away for {days} day{'' if days == 1 else 's'}. Go on: drill next")
