"""Where the person stands with each problem, in one word."""

from __future__ import annotations

from typing import Literal

from engine.coach.view import View
from engine.types import Problem

Standing = Literal["open", "due", "solved", "begun"]


def states(view: View) -> dict[str, Standing]:
    """By slug; only what was begun at least once."""
    open_ids = {attempt.problem_id for attempt in view.state.open.values() if attempt.day >= view.day}
    begun = (problem for problem in view.bank.problems.values() if view.history(problem).attempts)
    return {problem.slug: _state(view, problem, problem.id in open_ids) for problem in begun}


def _state(view: View, problem: Problem, is_open: bool) -> Standing:
    if is_open:
        return "open"
    last = view.history(problem).last
    if last and last.ending != "day turned" and view.is_due(problem):
        return "due"
    return "solved" if view.has_solved(problem) else "begun"
