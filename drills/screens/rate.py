from __future__ import annotations

from rich.console import Console
from rich.text import Text

from drills.console import Fact, dotted, safe, show_facts
from drills.screens.verdict import GRADE_LOOK
from engine.bank import read_deck
from engine.bank.names import one_of
from engine.coach import Graded
from engine.types import Grade


def show(console: Console, graded: Graded) -> None:
    name = graded.grade.name.lower()
    console.print()
    console.print(Text.assemble((graded.problem.title, "title"), (f"  {graded.problem.slug}", "quiet")))
    cards = read_deck(graded.problem.path).cards if graded.card else ()
    question = next((card.question for card in cards if card.id == graded.card), graded.card)
    show_facts(
        console,
        [
            Fact("card", safe(question)),
            Fact("grade", Text.assemble((name, GRADE_LOOK[name]), f": {graded.reason}")),
            Fact("may be", bounds(graded.highest)),
            Fact("comes again", f"{graded.due:%a %d %b %Y}" if graded.due else ""),
        ],
        indent=0,
    )


def bounds(highest: Grade) -> str:
    """`again or hard · the facts do not allow good or easy`."""
    names = [grade.name.lower() for grade in Grade]
    allowed, more = names[:highest], names[highest:]
    return dotted(one_of(allowed), f"the facts do not allow {one_of(more)}" if more else "")
