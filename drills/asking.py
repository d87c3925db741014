"""What a person says of their own answer to a card of a deck: by questions, or named in the command."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from drills.options import GRADES, say
from engine.types import Grade

if TYPE_CHECKING:
    from engine.bank import DeckCard
    from engine.coach import Scored

ALL, NONE, MISTAKE = "all", "none", "mistake"


def ask_answer() -> str | None:
    """Lines up to an empty one; an empty first line means that it is not known. None at the end of input."""
    say("\nYour answer, then an empty line [at once: not known]:")
    lines: list[str] = []
    while True:
        try:
            line = input()
        except EOFError:
            return "\n".join(lines) if lines else None
        if not line.strip():
            return "\n".join(lines)
        lines.append(line)


def ask_score(card: DeckCard, text: str) -> Scored:
    """Nothing is asked of an answer that was not known."""
    if not text:
        return _scored(card, text, (), mistake=False, grade=Grade.AGAIN)
    say(f"\nWhich of them stand in your answer? Their numbers, {ALL} or {NONE}.")
    met = click.prompt("Facts", value_proc=lambda typed: _numbers(card, typed), err=True)
    mistake = bool(card.mistake) and click.confirm("Does it say the wrong thing", err=True)
    scored = _scored(card, text, met, mistake=mistake)
    if scored.highest is Grade.AGAIN:
        return scored
    choice = click.Choice([name for name in GRADES if Grade[name.upper()] <= scored.highest])
    grade = click.prompt("Grade", type=choice, default=scored.grade.name.lower(), err=True)
    return _scored(card, text, met, mistake=mistake, grade=Grade[grade.upper()])


def score_named(card: DeckCard, text: str, met: str, grade: str | None) -> Scored:
    """From `--met 1,3,mistake` and `--grade`. Raises UsageError."""
    named = [part.strip().lower() for part in met.split(",")]
    mistake = MISTAKE in named
    try:
        numbers = _numbers(card, ",".join(part for part in named if part != MISTAKE) or NONE)
    except click.BadParameter as error:
        raise click.UsageError(f"--met: {error.message}") from error
    scored = _scored(card, text, numbers, mistake=mistake)
    if grade is None:
        return scored
    chosen = Grade[grade.upper()]
    if chosen > scored.highest:
        highest = scored.highest.name.lower()
        raise click.UsageError(f"--grade: {scored.in_words} allow no more than {highest}.")
    return _scored(card, text, numbers, mistake=mistake, grade=chosen)


def _numbers(card: DeckCard, typed: str) -> tuple[int, ...]:
    words = typed.replace(",", " ").split()
    if words in ([ALL], [NONE]):
        return tuple(range(1, len(card.facts) + 1)) if words == [ALL] else ()
    if not words or not all(_is_fact(card, word) for word in words):
        raise click.BadParameter(
            f"There are facts 1 to {len(card.facts)}: type their numbers, {ALL} or {NONE}."
        )
    return tuple(sorted({int(word) for word in words}))


def _is_fact(card: DeckCard, word: str) -> bool:
    return word.isascii() and word.isdigit() and 1 <= int(word) <= len(card.facts)


def _scored(
    card: DeckCard, text: str, met: Iterable[int], *, mistake: bool, grade: Grade | None = None
) -> Scored:
    from engine.coach import Scored
    from engine.memory import usual_grade

    scored = Scored(answer=text, met=tuple(met), facts=len(card.facts), grade=Grade.AGAIN, mistake=mistake)
    return Scored(
        answer=text,
        met=scored.met,
        facts=scored.facts,
        grade=usual_grade(scored.highest) if grade is None else grade,
        mistake=mistake,
    )
