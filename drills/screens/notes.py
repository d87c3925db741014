from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from drills.console import Fact, show_facts
from engine.coach import Note
from engine.types import Problem


def show(console: Console, problem: Problem, notes: Sequence[Note]) -> None:
    if not notes:
        console.print(f'No notes yet. Keep one: drill notes {problem.slug} "..."')
        return
    show_facts(console, [Fact(f"{note.at.astimezone():%d %b %Y}", note.text) for note in notes], indent=0)
