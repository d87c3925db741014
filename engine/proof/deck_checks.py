"""Checks on a deck: enough cards, none twice, each example as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.bank import DeckCard, read_deck
from engine.proof.evidence import Evidence
from engine.proof.examples import run_examples
from engine.proof.finding import Finding

CARDS = 40
FILE = "deck.toml"
MOST_WORDS = 40
"""Of a question or a fact: more cannot be answered in a minute, nor ticked at a glance."""


def deck(evidence: Evidence) -> Iterator[Finding]:
    if not evidence.problem.cards:
        return
    cards = read_deck(evidence.problem.path).cards
    if len(cards) != CARDS:
        yield Finding(f"holds {len(cards)} cards", FILE, f"make it {CARDS}")
    yield from _repeats(cards)
    for card in cards:
        for text in (card.question, *card.facts):
            if len(text.split()) > MOST_WORDS:
                yield Finding(
                    f"“{text[:40]}…” has {len(text.split())} words",
                    f"{FILE}: {card.id}",
                    f"at most {MOST_WORDS}",
                )


def examples(evidence: Evidence) -> Iterator[Finding]:
    if not evidence.problem.cards:
        return
    for id, fault in run_examples(read_deck(evidence.problem.path)).items():
        if fault:
            yield Finding(
                f"the example is not true: {fault}", f"{FILE}: {id}", "mend the example or the claim"
            )


def _repeats(cards: tuple[DeckCard, ...]) -> Iterator[Finding]:
    """Ids are held apart by reading already."""
    for what in ("question", "example"):
        seen: dict[str, str] = {}
        for card in cards:
            text = re.sub(r"\W+", " ", getattr(card, what)).strip().lower()
            if text in seen:
                yield Finding(
                    f"the {what} is that of {seen[text]}", f"{FILE}: {card.id}", "ask something else"
                )
            seen.setdefault(text, card.id)
