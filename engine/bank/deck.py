"""deck.toml, read strictly: short cards, each with a question, the facts of its key and an example that runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from engine.bank.names import is_slug
from engine.bank.tomlfile import decode, read_text
from engine.types.errors import BankError

FILE = "deck.toml"
Language = Literal["python", "sqlite", "duckdb"]
LANGUAGES: tuple[Language, ...] = ("python", "sqlite", "duckdb")
Line = Annotated[str, msgspec.Meta(min_length=1)]
FEWEST_FACTS, MOST_FACTS = 2, 5


class DeckCard(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`facts` are ticked one by one. `mistake`: what ends it, whatever else is said. One language has the example."""

    id: Line
    question: Line
    facts: Annotated[tuple[Line, ...], msgspec.Meta(min_length=FEWEST_FACTS, max_length=MOST_FACTS)]
    mistake: str = ""
    python: str = ""
    sqlite: str = ""
    duckdb: str = ""

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(name for name in LANGUAGES if getattr(self, name))

    @property
    def language(self) -> Language:
        return self.languages[0]

    @property
    def example(self) -> str:
        return str(getattr(self, self.language)).strip("\n")


class Deck(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"cards": "card"}):
    cards: Annotated[tuple[DeckCard, ...], msgspec.Meta(min_length=1)]

    def card(self, id: str) -> DeckCard:
        """Raises KeyError where a deck that was edited has it no more."""
        return {card.id: card for card in self.cards}[id]


HELP = {
    "card": "Each card stands under a heading [[card]].",
    "card.id": 'A slug that never changes, such as id = "covering-index".',
    "card.question": "One line.",
    "card.facts": f"{FEWEST_FACTS} to {MOST_FACTS} facts, each to be ticked by itself.",
    "card.mistake": "One line: what must not be said.",
}
EXAMPLE_HELP = f"Write one of {', '.join(LANGUAGES)} = '''…'''."


def read_deck(folder: Path) -> Deck:
    """Raises BankError that names the file, and the card or the key."""
    file = folder / FILE
    deck = decode(read_text(file), file, Deck, HELP)
    for what, card, key, fix in _faults(deck):
        raise BankError(what, where=f"{file}: {card}: {key}", fix=fix)
    return deck


def card_ids(folder: Path) -> tuple[str, ...]:
    """In the order of the deck; empty where the folder holds none."""
    if not (folder / FILE).exists():
        return ()
    if (folder / "rubric.toml").exists():
        what = "The folder holds a rubric and a deck."
        raise BankError(what, where=str(folder), fix="Take one of rubric.toml and deck.toml out.")
    return tuple(card.id for card in read_deck(folder).cards)


def _faults(deck: Deck) -> Iterator[tuple[str, str, str, str]]:
    """What types cannot say: (what, card, key, fix)."""
    seen: set[str] = set()
    for card in deck.cards:
        if not is_slug(card.id):
            yield f'"{card.id}" is not a slug.', card.id, "id", HELP["card.id"]
        if card.id in seen:
            yield f"The id {card.id} stands here twice.", card.id, "id", "Give each card an id of its own."
        seen.add(card.id)
        for key, text in (("question", card.question), ("mistake", card.mistake)):
            if not text.isprintable():
                yield "It holds a line break or a control character.", card.id, key, "Write it on one line."
        if not all(fact.isprintable() for fact in card.facts):
            yield "A fact holds a line break or a control character.", card.id, "facts", "One line each."
        if len(card.languages) != 1:
            yield f"The card has {len(card.languages)} examples.", card.id, "example", EXAMPLE_HELP
