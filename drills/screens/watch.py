"""What `drill watch` shows: the last thing that came, and below it the keys."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
from rich.console import Console
from rich.text import Text

from drills.console import dotted, safe, stdout
from drills.reporting import report
from drills.screens.markdown import show_markdown
from drills.screens.prompt import show as show_prompt
from drills.screens.verdict import show, show_outcome
from engine.coach import Outcome
from engine.types import Answer, Problem, Verdict

BETWEEN = "\N{NO-BREAK SPACE}· "
KEPT_TOGETHER = str.maketrans(" ", "\N{NO-BREAK SPACE}")
PASSED = "The sample passes. Now the hidden tests: press s."


class Scene(NamedTuple):
    """`draw` prints it; it is drawn anew when the terminal gets another size."""

    draw: Callable[[Console], None]


class Key(NamedTuple):
    key: str
    meaning: str


def verdict_scene(
    problem: Problem, verdict: Verdict, outcome: Outcome | None, *, ran: bool, note: str = ""
) -> Scene:
    def draw(console: Console) -> None:
        show(console, problem, verdict, ran=ran)
        if outcome:
            show_outcome(console, outcome)
        said = note or (PASSED if ran and verdict.accepted else "")
        if said:
            console.print()
            console.print(Text(safe(said), "good" if not note else "warn"))

    return Scene(draw)


def hint_scene(title: str, level: str, text: str) -> Scene:
    def draw(console: Console) -> None:
        console.print()
        console.print(Text.assemble((title, "title"), (f"  {level}", "quiet")))
        console.print()
        show_markdown(console, text)

    return Scene(draw)


def text_scene(text: str) -> Scene:
    def draw(console: Console) -> None:
        console.print()
        console.print(Text(safe(text), "warn"))

    return Scene(draw)


def draw(scene: Scene, state: str, keys: list[Key]) -> None:
    """On a terminal in the place of what stood there before; piped, one below the other and without keys."""
    console = stdout()
    if console.is_terminal and not console.is_dumb_terminal:
        console.clear()
    scene.draw(console)
    if keys:
        console.print()
        console.print(Text(state, "quiet"))
        console.print(_foot(keys))
    sys.stdout.flush()


def _foot(keys: list[Key]) -> Text:
    text = Text()
    for place, (key, meaning) in enumerate(keys):
        text.append(BETWEEN if place else "", "quiet")
        text.append(key, "command").append(f" {meaning}".translate(KEPT_TOGETHER))
    return text


def state_of(answer: str, at: str, seconds: float) -> str:
    parts = (f"watching {safe(answer)}", f"judged at {at} in {seconds:.2f} s" if at else "")
    return dotted(*(part.translate(KEPT_TOGETHER) for part in parts))


def prompt_scene(problem: Problem, kept: Path, reason: str, notes: list[str]) -> Scene:
    return Scene(lambda console: show_prompt(console, problem, kept, reason=reason, notes=notes))


def write_report(problem: Problem, where: str, answer: Answer, verdict: Verdict) -> None:
    """One line of JSON for each verdict, as `drill run --json` gives it."""
    found = report(problem, where, answer.name, verdict, None, ran=True)
    sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    sys.stdout.flush()
