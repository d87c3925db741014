from __future__ import annotations

from rich.console import Console
from rich.text import Text

from drills.console import Fact, dotted, show_facts
from drills.screens.verdict import GRADE_LOOK
from engine.coach import Graded
from engine.types import Grade


def show(console: Console, graded: Graded) -> None:
    name = graded.grade.name.lower()
    console.print()
    console.print(Text.assemble((graded.problem.title, "title"), (f"  {graded.problem.slug}", "quiet")))
    show_facts(
        console,
        [
            Fact("grade", Text.assemble((name, GRADE_LOOK[name]), f": {graded.reason}")),
            Fact("may be", bounds(graded.highest)),
            Fact("comes again", f"{graded.due:%a %d %b %Y}" if graded.due else ""),
        ],
        indent=0,
    )


def bounds(highest: Grade) -> str:
    """`again or hard; good is more than the facts allow`, or all grades."""
    names = [grade.name.lower() for grade in Grade]
    allowed, more = names[:highest], names[highest:]
    within = " or ".join(part for part in (", ".join(allowed[:-1]), allowed[-1]) if part)
    return dotted(within, f"the facts do not allow {' or '.join(more)}" if more else "")
