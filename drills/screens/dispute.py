from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from drills.console import Step, show_path, show_steps
from drills.screens.verdict import show_outcome
from engine.types import Problem

if TYPE_CHECKING:
    from engine.coach import Outcome
    from engine.coach.appeals import Suspended

SEND = (
    "It holds your answer as it was judged, the verdict and the versions; no tests, no reference, nothing "
    "else of yours. Read it, then send it to whoever keeps this bank of problems."
)
GRADE = "The grade {grade} counts for nothing until it is withdrawn or judged again."
OPEN = "Whatever grade this attempt ends with counts for nothing until it is withdrawn or judged again."
NO_GRADE = "No grade rests on that answer, so none is suspended."


def show(console: Console, path: Path, suspended: Suspended) -> None:
    slug = suspended.problem.slug
    console.print()
    show_path(console, "disputed", path)
    console.print(Text(SEND, "quiet"))
    console.print()
    console.print(Text(_grade(suspended)))
    show_steps(
        console,
        [
            Step(f"drill dispute --withdraw {slug}", "take it back"),
            Step(f"drill log rejudge {slug}", "judge it again, once the problem or drill is mended"),
        ],
    )


def show_withdrawn(console: Console, problem: Problem, outcome: Outcome) -> None:
    console.print()
    console.print(Text.assemble((problem.title, "title"), (f"  {problem.slug}", "quiet")))
    console.print("The dispute is withdrawn.")
    if outcome.grade:
        show_outcome(console, outcome)


def _grade(suspended: Suspended) -> str:
    if suspended.grade:
        return GRADE.format(grade=suspended.grade.name.lower())
    return OPEN if suspended.open else NO_GRADE
