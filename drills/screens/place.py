"""A placement: why this problem, what it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Step, count, dotted, listing, show_steps

if TYPE_CHECKING:
    from engine.bank import Bank
    from engine.coach import PlacementStatus
    from engine.types import Problem

RESULTS = {
    "shown": ("solved, and shows what lies below it", "good"),
    "solved": ("solved, with help or late", "good"),
    "failed": ("not solved", "bad"),
    "cannot": ("put back as too hard", "warn"),
    "left": ("left for another", "quiet"),
    "open": ("open", ""),
}
UNTOUCHED = "Nothing of this counts as solved: it comes last among what is new, and blocks nothing."


def reason(problem: Problem, status: PlacementStatus) -> str:
    offer = next((each for each in status.offers if each.problem.slug == problem.slug), None)
    spares = f"solved well it spares you {count(offer.spares, 'problem')}" if offer else "your choice"
    if status.current == problem.slug:
        spares = "open"
    return f"placement: {dotted(spares, f'{status.minutes_left} min left')}"


def show_way_on(console: Console, status: PlacementStatus) -> None:
    steps = [
        Step("drill place", "after drill submit: go on"),
        Step("drill place --cannot", "too hard: the next"),
    ]
    others = [each.problem.slug for each in status.offers[1:]]
    steps += [Step(f"drill place {slug}", "instead, if you like that better") for slug in others]
    show_steps(console, [*steps, Step("drill place --end", "enough")])


def show(console: Console, status: PlacementStatus, bank: Bank) -> None:
    console.print()
    if not status.begun:
        console.print("No placement was begun.")
        show_steps(console, [Step("drill place", "begin")])
        return
    state = f"running, {status.minutes_left} min left" if status.running else "ended"
    console.print(Text.assemble(("Placement", "title"), "  ", (state, "quiet")))
    for answer in status.asked:
        words, style = RESULTS[answer.result]
        minutes = "" if answer.result == "open" else f", {answer.minutes:.0f} min"
        console.print(Padding(Text.assemble(answer.slug, "  ", (words + minutes, style)), (0, 0, 0, 2)))
    _show_levels(console, status, bank)
    going = [Step("drill place", "go on"), Step("drill place --end", "enough")]
    over = [Step("drill next", "the next problem"), Step("drill place --again", "another placement")]
    known = Step("drill weak", "what is known of your families")
    show_steps(console, [*(going if status.running else over), known])


def _show_levels(console: Console, status: PlacementStatus, bank: Bank) -> None:
    console.print()
    if not status.levels:
        console.print("No family is shown yet.")
        return
    table = listing("shown", "up to level", right=("up to level",))
    for family, level in status.levels.items():
        table.add_row(bank.topics.title(family), str(level))
    console.print(table)
    console.print()
    console.print(f"Tested out: {count(len(status.tested_out), 'problem')}.")
    console.print(Text(UNTOUCHED, "quiet"))
