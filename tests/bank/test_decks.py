"""deck.toml is read strictly."""

from __future__ import annotations

import pytest

from engine.bank import read_deck
from engine.types.errors import BankError

CARD = """[[card]]
id = "covering"
question = "What is a covering index?"
facts = ["It holds all columns that a query needs.", "The table itself is not read."]
sqlite = "SELECT 1;"
"""
FAULTS = {
    "no cards": ("", "card is missing"),
    "an unknown key": (CARD + "answer = 'x'\n", "There is no key answer"),
    "one fact": (CARD.replace(', "The table itself is not read."', ""), "length >= 2"),
    "no slug": (CARD.replace('"covering"', '"Covering index"'), "is not a slug"),
    "twice": (CARD + CARD, "stands here twice"),
    "no example": (CARD.replace('sqlite = "SELECT 1;"', ""), "0 examples"),
    "two examples": (CARD + 'python = ">>> 1\\n1"\n', "2 examples"),
    "two lines": (CARD.replace("What is", "What\\nis"), "line break"),
    "no TOML": ("[[card\n", "not TOML"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named(name, tmp_path):
    text, what = FAULTS[name]
    (tmp_path / "deck.toml").write_text(text)
    with pytest.raises(BankError) as caught:
        read_deck(tmp_path)
    assert what in caught.value.what
    assert "deck.toml" in caught.value.where


def test_a_card_knows_its_example(tmp_path):
    (tmp_path / "deck.toml").write_text(CARD)
    card = read_deck(tmp_path).card("covering")
    assert (card.language, card.example) == ("sqlite", "SELECT 1;")
