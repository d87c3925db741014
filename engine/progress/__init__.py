"""What happened: an append-only log in SQLite, and the state that follows from it."""

from engine.progress.attempts import Closing, History, OpenAttempt
from engine.progress.days import day_number, day_of
from engine.progress.hunts import Hunt, Hunted
from engine.progress.log import Log, brief
from engine.progress.sittings import Asked, Placement, Sitting
from engine.progress.state import State, fold

__all__ = [
    "Asked",
    "Closing",
    "History",
    "Hunt",
    "Hunted",
    "Log",
    "OpenAttempt",
    "Placement",
    "Sitting",
    "State",
    "brief",
    "day_number",
    "day_of",
    "fold",
]
