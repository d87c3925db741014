"""Cards are scored by the person, fact by fact, after they wrote their answer."""

from __future__ import annotations

import sys
from itertools import count
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING

import click

from drills.asking import ALL, NONE
from drills.console import Fact, safe
from drills.options import say
from engine.judge.card import BULLET, Rubric, load_rubric, verdict
from engine.types import Problem, Verdict

if TYPE_CHECKING:
    from engine.coach import Earlier

WIDEST = 96
"""Columns."""


def score_card(problem: Problem, met: str | None) -> Verdict:
    rubric = load_rubric(problem)
    return verdict(rubric, _ask(rubric) if met is None else _named(rubric, met))


def compared(problem: Problem, verdict: Verdict, earlier: Earlier) -> list[Fact]:
    """Told after the new score, so that this was given blind: what drifts is the eye, or the memory."""
    texts = {fact.id: fact.text for fact in load_rubric(problem).facts}
    now = verdict.score.met if verdict.score else ()
    gained = [BULLET + safe(text) for id, text in texts.items() if id in now and id not in earlier.met]
    lost = [BULLET + safe(text) for id, text in texts.items() if id in earlier.met and id not in now]
    return [
        Fact("before", f"{earlier.points} of {earlier.total} points, {earlier.day:%a %d %b %Y}"),
        Fact("new since then", "\n".join(gained)),
        Fact("not this time", "\n".join(lost)),
    ]


def _ask(rubric: Rubric) -> set[str]:
    if not sys.stdin.isatty():
        raise click.UsageError(
            "A card is scored by you, and there is no terminal to ask on: name the facts that your answer "
            f"gives, --met {','.join(rubric.ids[:2])}. There are: {', '.join(rubric.ids)}."
        )
    say("\nDoes your answer say this? Only what stands there counts.")
    met: set[str] = set()
    numbers = count(1)
    total = len(rubric.ids)
    for group in rubric.groups:
        say(f"\n{group.title}")
        met.update(fact.id for fact in group.facts if _agreed(fact.text, next(numbers), total))
    if rubric.red_flags:
        say("\nMistakes that would end it, each of them caps the score: does your answer make any of these?")
        met.update(flag.id for flag in rubric.red_flags if _agreed(flag.text, next(numbers), total))
    return met


def _agreed(text: str, number: int, total: int) -> bool:
    width = max(20, min(get_terminal_size().columns, WIDEST) - 1)
    say("\n" + fill(text, width, initial_indent="  ", subsequent_indent="  "))
    return click.confirm(f"  {number} of {total}", err=True)


def _named(rubric: Rubric, text: str) -> set[str]:
    met = {part.strip() for part in text.split(",") if part.strip()}
    if met in ({ALL}, {NONE}):
        return {fact.id for fact in rubric.facts} if met == {ALL} else set()
    if unknown := sorted(met - set(rubric.ids)):
        raise click.UsageError(
            f"The rubric has no fact called {unknown[0]!r}. There are: {', '.join(rubric.ids)}; "
            f"or say {ALL} or {NONE}."
        )
    return met
