"""What a placement showed. Only answers show something; what a person says of themselves does not."""

from __future__ import annotations

from typing import Literal

from engine.bank import Bank
from engine.progress import Asked, State
from engine.types import Grade, Problem

Result = Literal["open", "shown", "solved", "failed", "left", "cannot"]
LOWEST_SHOWN = Grade.GOOD
"""Solved with less than this says nothing about other problems."""


def result_of(state: State, asked: Asked) -> tuple[Result, float | None]:
    """With the minutes of work, where they are known."""
    if asked.cannot or asked.left:
        return "cannot" if asked.cannot else "left", asked.minutes
    history = state.histories.get(asked.problem_id)
    later = history.closings[asked.closings :] if history else []
    closing = next((each for each in later if each.counted is not None), None)
    if closing is None:
        return "open", None
    minutes = closing.work_seconds / 60 if closing.work_seconds else None
    if not closing.accepted:
        return "failed", minutes
    return "shown" if (closing.counted or 0) >= LOWEST_SHOWN else "solved", minutes


def levels_shown(bank: Bank, state: State) -> dict[str, int]:
    """By family: the highest level of a problem that was solved well, kept below those that were not solved."""
    shown: dict[str, int] = {}
    failed: dict[str, int] = {}
    for asked in state.placement.asked:
        problem = bank.by_id(asked.problem_id)
        result, _ = result_of(state, asked)
        if problem is None:
            continue
        family = main_family(bank, problem)
        if result == "shown":
            shown[family] = max(shown.get(family, 0), problem.difficulty)
        elif result in ("failed", "cannot"):
            failed[family] = min(failed.get(family, 9), problem.difficulty)
    found = {family: min(level, failed.get(family, 9) - 1) for family, level in shown.items()}
    return {family: level for family, level in found.items() if level > 0}


def tested_out(bank: Bank, state: State) -> set[str]:
    """Slugs of what lies no higher than the level shown in its family."""
    levels = levels_shown(bank, state)
    if not levels:
        return set()
    return {
        slug
        for slug, problem in bank.problems.items()
        if problem.difficulty <= levels.get(main_family(bank, problem), 0)
    }


def with_what_they_build_on(bank: Bank, slugs: set[str]) -> set[str]:
    found: set[str] = set()
    waiting = [bank.problems[slug] for slug in slugs]
    while waiting:
        problem = waiting.pop()
        if problem.slug not in found:
            found.add(problem.slug)
            waiting += bank.prerequisites(problem)
    return found


def main_family(bank: Bank, problem: Problem) -> str:
    return bank.topics.family_of(problem.topics[0]) if problem.topics else ""
