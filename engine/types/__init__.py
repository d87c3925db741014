"""The ground floor: what a problem, an answer, a verdict and an event are."""

from typing import TYPE_CHECKING

from engine.types.lazily import lazily

if TYPE_CHECKING:
    from engine.types.answer import Answer
    from engine.types.errors import DrillError
    from engine.types.event import Event, Grade
    from engine.types.problem import Problem, SqlSettings
    from engine.types.verdict import Failure, TestResult, Verdict, VerdictName

__all__ = [
    "Answer",
    "DrillError",
    "Event",
    "Failure",
    "Grade",
    "Problem",
    "SqlSettings",
    "TestResult",
    "Verdict",
    "VerdictName",
]
HOMES = {
    **dict.fromkeys(("Event", "Grade"), "event"),
    **dict.fromkeys(("Problem", "SqlSettings"), "problem"),
    **dict.fromkeys(("Failure", "TestResult", "Verdict", "VerdictName"), "verdict"),
    "Answer": "answer",
    "DrillError": "errors",
}
__getattr__ = lazily(__name__, HOMES)
