"""How an answer and its verdict stand in the log."""

from __future__ import annotations

from engine.coach.pen import Pen
from engine.types import Answer, Event, Problem, Verdict


def facts_of(verdict: Verdict) -> dict[str, str | int]:
    return {
        "verdict": str(verdict.name),
        "tests_passed": verdict.tests_passed,
        "tests_total": verdict.tests_total,
    }


def submission_row(
    pen: Pen,
    problem: Problem,
    answer: Answer,
    verdict: Verdict,
    attempt: str,
    count: int,
    *,
    repeated: bool = False,
) -> Event:
    detail = {"repeated": True} if repeated else {}
    facts = facts_of(verdict)
    return pen.event(
        "submitted", problem, attempt=attempt, submissions=count, answer=answer.text, detail=detail, **facts
    )
