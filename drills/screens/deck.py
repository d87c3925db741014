"""A card of a deck: its question; after the answer its key; after the score when it comes again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from drills.console import Fact, Step, count, dotted, safe, show_facts, show_path, show_steps
from drills.reporting import is_unwritten, title
from drills.screens.markdown import show_markdown
from drills.screens.prompt import about, prompt_text
from drills.screens.verdict import LOOK, LOOK_ELSE, show_outcome
from drills.workspace import Desk
from engine.types import Grade, Problem, Verdict

if TYPE_CHECKING:
    from engine.bank import DeckCard
    from engine.coach import CardSitting, Earlier, Outcome, Waiting

FENCES = {"python": "python", "sqlite": "sql", "duckdb": "sql"}


def show(
    console: Console,
    problem: Problem,
    card: DeckCard,
    sitting: CardSitting,
    reason: str,
    notes: Sequence[str],
    desk: Desk,
) -> None:
    """The deck is introduced with the first card of a sitting."""
    console.print()
    console.print(Text(problem.title, "title"))
    console.print(Text(about(problem), "quiet"))
    if reason:
        console.print(Text.assemble(("why now: ", "quiet"), safe(reason)))
    if not sitting.done:
        console.print()
        show_markdown(console, prompt_text(problem))
    if notes:
        console.print()
        show_facts(console, [Fact("your note", note) for note in notes], indent=0)
    show_question(console, card, sitting)
    console.print()
    show_path(console, "To answer in an editor, use", desk.answer)
    show_steps(console, [Step("drill submit", "answer, then see the key")])


def show_question(console: Console, card: DeckCard, sitting: CardSitting) -> None:
    console.print()
    console.print(Text(f"Card {sitting.number} of {sitting.total} · {_why(sitting.left[0])}", "quiet"))
    show_markdown(console, card.question)


def show_key(console: Console, card: DeckCard) -> None:
    """The facts last: they are ticked next, and a small terminal has scrolled all else away by then."""
    console.print()
    console.print(Text("For example", "title"))
    show_markdown(console, f"```{FENCES[card.language]}\n{card.example}\n```")
    console.print()
    console.print(Text("The key", "title"))
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for number, fact in enumerate(card.facts, 1):
        grid.add_row(f"{number}.", _with_code(fact))
    console.print(Padding(grid, (0, 0, 0, 2)))
    if card.mistake:
        console.print(Padding(_with_code(f"Wrong: {card.mistake}", "warn"), (0, 0, 0, 2)))


def show_result(console: Console, outcome: Outcome, earlier: Earlier | None) -> None:
    """The old score only now, so that the new one was given blind."""
    more = []
    if earlier:
        grade = earlier.grade.name.lower() if earlier.grade else ""
        facts = f"{earlier.points} of {earlier.total} facts"
        more.append(Fact("before", dotted(grade, facts, f"{earlier.day:%a %d %b %Y}")))
    show_outcome(console, outcome, more)


def show_end(console: Console, given: Sequence[Grade], sitting: CardSitting) -> None:
    console.print()
    if given:
        counts = Counter(given)
        grades = [f"{counts[grade]} {grade.name.lower()}" for grade in Grade if counts[grade]]
        console.print(dotted(count(len(given), "card"), ", ".join(grades)))
        console.print(Text(f"{sitting.seen} of {sitting.cards} cards of the deck seen", "quiet"))
    steps = [Step("drill undo", "take the last grade back"), Step("drill next", "go on with what is next")]
    if sitting.done and sitting.left:
        steps.insert(0, Step("drill submit", f"{count(len(sitting.left), 'card')} of this sitting left"))
    show_steps(console, steps)


def show_one(
    console: Console,
    problem: Problem,
    card: DeckCard,
    sitting: CardSitting,
    verdict: Verdict,
    outcome: Outcome | None,
    earlier: Earlier | None,
    steps: Sequence[Step],
) -> None:
    """A card whose answer or score came with the command."""
    look = LOOK.get(verdict.name, LOOK_ELSE)
    counted = f"  {verdict.tests_passed} of {verdict.tests_total} facts" if outcome else ""
    console.print()
    console.print(Text.assemble((f"{verdict.name.value}  {title(verdict)}", look), counted))
    console.print(Text(dotted(problem.title, f"card {sitting.number} of {sitting.total}"), "quiet"))
    console.print()
    show_markdown(console, card.question)
    if not is_unwritten(verdict):
        show_key(console, card)
    if verdict.failure:
        console.print()
        console.print(Padding(Text(safe(verdict.failure.message)), (0, 0, 0, 2)))
    if outcome:
        show_result(console, outcome, earlier)
    show_steps(console, steps)


def steps(verdict: Verdict, outcome: Outcome | None) -> list[Step]:
    if outcome is None:
        once = "once you have written answer.md" if is_unwritten(verdict) else "with the facts of your answer"
        return [Step("drill submit" if is_unwritten(verdict) else "drill submit --met 1,2", once)]
    if outcome.closed:
        return [Step("drill next", "the sitting is over: go on with what is next")]
    return [Step("drill next", "the next card"), Step("drill undo", "take this grade back")]


def _with_code(text: str, style: str = "default") -> Text:
    """What stands between backticks looks like code."""
    parts = safe(text).split("`")
    looks = (style, "markdown.code")
    return Text.assemble(*((part, looks[number % 2]) for number, part in enumerate(parts)))


def _why(waiting: Waiting) -> str:
    if waiting.why == "due":
        return f"due {count(waiting.days, 'day')} ago" if waiting.days else "due today"
    return {"new": "new", "ahead": "not due yet"}[waiting.why]
