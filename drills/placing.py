"""`drill place`: questions, then problems, then what they showed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
import msgspec

from drills.console import SCHEMA, print_json, stdout
from drills.options import has_person, say
from drills.session import Session
from engine.types import Problem

if TYPE_CHECKING:
    from engine.coach import PlacementStatus

QUESTION = "How well do you know these? 0 never done, 1 rusty, 2 at home in it, 3 could teach it."
ENTER = "Enter leaves one out; what you say is a hint and proves nothing."


def parsed(ratings: tuple[str, ...]) -> list[tuple[str, int]]:
    found = []
    for text in ratings:
        family, _, rating = text.partition("=")
        if rating.strip() not in ("0", "1", "2", "3"):
            raise click.UsageError(f"--rate takes FAMILY=0, 1, 2 or 3, not {text!r}.")
        found.append((family.strip(), int(rating)))
    return found


def take_up(
    session: Session, ratings: list[tuple[str, int]], *, again: bool, cannot: bool, ended: bool
) -> None:
    """All that was said on the command line goes into the log before anything else is asked."""
    placing = session.gym.placing
    if ended:
        placing.end()
        return
    for family, _ in ratings:
        session.bank.topics.find_family(family)
    placing.begin(again=again)
    for family, rating in ratings:
        placing.claim(family, rating)
    if cannot:
        problem = placing.cannot()
        say(f"{problem.slug}: put back. It is neither solved nor failed.")


def go_on(session: Session, problem: Problem | None, as_json: bool) -> None:
    placing = session.gym.placing
    status = placing.status()
    if status.unclaimed and not status.asked and not as_json and has_person():
        _ask(session, status)
        status = placing.status()
    current = session.bank.get(status.current)
    offered = status.offers[0].problem if status.offers else None
    chosen = problem or current or offered
    if chosen is None:
        placing.end()
        show(session, as_json)
        return
    placing.ask(chosen)
    _present(session, chosen, status, as_json)


def show(session: Session, as_json: bool) -> None:
    from drills.screens import place as screen

    status = session.reading.placing.status()
    if as_json:
        print_json({"schema": SCHEMA, "placement": as_data(status), "problem": None})
    else:
        screen.show(stdout(), status, session.bank)


def as_data(status: PlacementStatus) -> dict[str, Any]:
    fields = ("family", "chance", "spares", "spares_minutes", "score")
    offers = [
        {"slug": each.problem.slug, **{field: getattr(each, field) for field in fields}}
        for each in status.offers
    ]
    whole = {field: getattr(status, field) for field in status.__struct_fields__}
    data: dict[str, Any] = msgspec.to_builtins({**whole, "offers": offers})
    return data


def _ask(session: Session, status: PlacementStatus) -> None:
    """Each answer is logged at once: a placement that is broken off here goes on with the next family."""
    say(f"{QUESTION}\n{ENTER}\n")
    for family in status.unclaimed:
        title = session.bank.topics.title(family)
        answer = click.prompt(
            f"  {title} [0-3]",
            default="",
            show_default=False,
            type=click.Choice(["", "0", "1", "2", "3"]),
            show_choices=False,
            err=True,
        )
        if answer:
            session.gym.placing.claim(family, int(answer))
    sys.stderr.flush()


def _present(session: Session, problem: Problem, status: PlacementStatus, as_json: bool) -> None:
    from drills.laying import present
    from drills.screens import place as screen

    present(
        session,
        problem,
        screen.reason(problem, status),
        as_json=as_json,
        open_it=False,
        more=lambda: {"placement": as_data(session.gym.placing.status())},
    )
    if not as_json:
        screen.show_way_on(stdout(), status)
