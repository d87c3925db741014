"""How far a person may grade their own answer to a card of a deck: bounded by the facts that it gave."""

from __future__ import annotations

from engine.types import Grade

BOUNDS: tuple[tuple[float, Grade], ...] = (
    (1.0, Grade.EASY),
    (2 / 3, Grade.GOOD),
    (1 / 3, Grade.HARD),
    (0.0, Grade.AGAIN),
)
"""From so large a share of the facts on; the first that fits decides. A design, not a finding."""


def highest_grade(met: int, facts: int, *, mistake: bool = False) -> Grade:
    """`mistake`: the answer says what must not be said, and no fact makes up for it."""
    if mistake:
        return Grade.AGAIN
    return next(grade for share, grade in BOUNDS if met >= share * facts - 1e-9)


def met_in_words(met: int, facts: int, *, mistake: bool = False) -> str:
    return f"{met} of {facts} facts" + (", and a mistake" if mistake else "")


def usual_grade(highest: Grade) -> Grade:
    """What is proposed: whole is good; only the person knows that it came without effort."""
    return min(highest, Grade.GOOD)
