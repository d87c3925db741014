from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from drills.console import Step, show_steps
from drills.hints import Hint
from drills.screens.markdown import show_markdown
from engine.types import Problem

if TYPE_CHECKING:
    from drills.clauses import Look


def show(console: Console, problem: Problem, hints: list[Hint], number: int) -> None:
    hint = hints[number - 1]
    console.print()
    console.print(
        Text.assemble(
            (f"Hint {number} of {len(hints)}", "title"), (f"  {hint.level} · {problem.slug}", "quiet")
        )
    )
    console.print()
    show_markdown(console, hint.text)
    more = (
        [Step("drill hint", "the next one")]
        if number < len(hints)
        else [Step("drill solution", "give up and read on")]
    )
    show_steps(console, [Step("drill submit", "have it judged"), *more])


def show_clause(console: Console, problem: Problem, look: Look) -> None:
    console.print()
    title = "The clause to look at" if look.clause else "No clause to look at"
    level = "nudge" if look.clause else "not charged"
    console.print(Text.assemble((title, "title"), (f"  {level} · {problem.slug}", "quiet")))
    console.print()
    console.print(Text(look.text))
    if look.mistake:
        console.print(Text(f"It is a mistake that others make, too: {look.mistake}."))
    show_steps(console, [Step("drill submit", "have it judged"), Step("drill hint", "a hint in words")])
