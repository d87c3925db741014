"""Cards are scored by the person, fact by fact, after they wrote their answer."""

from __future__ import annotations

import sys

import click

from drills.options import say
from engine.judge.card import Rubric, load_rubric, verdict
from engine.types import Problem, Verdict


def score_card(problem: Problem, met: str | None) -> Verdict:
    rubric = load_rubric(problem)
    return verdict(rubric, _ask(rubric) if met is None else _named(rubric, met))


def _ask(rubric: Rubric) -> set[str]:
    if not sys.stdin.isatty():
        raise click.UsageError(
            "A card is scored by you, and there is no terminal to ask on: name the facts that your answer "
            f"gives, --met {','.join(rubric.ids[:2])}. There are: {', '.join(rubric.ids)}."
        )
    say("\nDoes your answer say this? Only what stands there counts.")
    met: set[str] = set()
    for group in rubric.groups:
        say(f"\n{group.title}")
        met.update(fact.id for fact in group.facts if click.confirm(f"  {fact.text}", err=True))
    if rubric.red_flags:
        say("\nAnd did it say any of these?")
        met.update(flag.id for flag in rubric.red_flags if click.confirm(f"  {flag.text}", err=True))
    return met


def _named(rubric: Rubric, text: str) -> set[str]:
    met = {part.strip() for part in text.split(",") if part.strip()}
    if unknown := sorted(met - set(rubric.ids)):
        raise click.UsageError(
            f"The rubric has no fact called {unknown[0]!r}. There are: {', '.join(rubric.ids)}."
        )
    return met
