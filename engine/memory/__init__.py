"""When to see it again: facts to a grade, grades to a day; and how well a topic is known."""

from engine.memory.draw import draw
from engine.memory.mastery import Outcome, Skill, estimate
from engine.memory.rating import RULE_VERSION, Facts, Rating, rate
from engine.memory.schedule import Card, Scheduler, desired_retention, retrievability

__all__ = [
    "RULE_VERSION",
    "Card",
    "Facts",
    "Outcome",
    "Rating",
    "Scheduler",
    "Skill",
    "desired_retention",
    "draw",
    "estimate",
    "rate",
    "retrievability",
]
