"""Problems as data: one folder, the index over all of them, topics, families and study paths."""

from engine.bank.bank import Bank
from engine.bank.content import current_hash
from engine.bank.deck import Deck, DeckCard, read_deck
from engine.bank.load import load_bank
from engine.bank.paths import Step, StudyPath, weighted
from engine.bank.prerequisites import cycles, missing_prerequisites, open_prerequisites
from engine.bank.problem_file import read_problem
from engine.bank.topics import Family, Topics

__all__ = [
    "Bank",
    "Deck",
    "DeckCard",
    "Family",
    "Step",
    "StudyPath",
    "Topics",
    "current_hash",
    "cycles",
    "load_bank",
    "missing_prerequisites",
    "open_prerequisites",
    "read_deck",
    "read_problem",
    "weighted",
]
