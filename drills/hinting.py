"""Which hint comes next, and writing down that it was seen."""

from __future__ import annotations

from drills.hints import Hint, read_hints
from drills.session import Session
from engine.types import Problem
from engine.types.errors import BankError


def reveal(session: Session, problem: Problem, number: int | None) -> tuple[list[Hint], int]:
    """All hints and the number of the one to show, which is logged when it is new in this attempt."""
    hints = read_hints(problem)
    if problem.cards:
        raise BankError(
            f"{problem.slug} is a deck and has no hints.", fix="Answer what you know: drill submit"
        )
    if not hints:
        raise BankError(
            f"{problem.slug} has no hints.", fix="To give up and read the solution: drill solution"
        )
    seen = session.hints_seen(problem)
    wanted = number or seen + 1
    if number and number > seen + 1 and not session.ended_today(problem):
        raise BankError(f"Hint {number} comes after hint {seen + 1}.", fix="The next one: drill hint")
    if wanted > len(hints):
        raise BankError(
            f"You have seen all {len(hints)} hints.",
            fix=f"One again: drill hint --number {len(hints)}. To give up: drill solution",
        )
    if wanted > seen:
        session.gym.hinted(problem, wanted, hints[wanted - 1].level)
    return hints, wanted
