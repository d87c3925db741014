"""When to see it again: facts to a grade, grades to a day; and how well a topic is known."""

from engine.memory.draw import draw
from engine.memory.light import HuntFacts, Mark, light_will_do, rate_hunt
from engine.memory.rating import RULE_VERSION, Facts, Rating, rate
from engine.memory.recall import highest_grade, usual_grade
from engine.memory.schedule import Card, Scheduler, desired_retention, is_pressing, retrievability
from engine.memory.skill import FEW, Claim, Place, Result, Skill, Skills

__all__ = [
    "FEW",
    "RULE_VERSION",
    "Card",
    "Claim",
    "Facts",
    "HuntFacts",
    "Mark",
    "Place",
    "Rating",
    "Result",
    "Scheduler",
    "Skill",
    "Skills",
    "desired_retention",
    "draw",
    "highest_grade",
    "is_pressing",
    "light_will_do",
    "rate",
    "rate_hunt",
    "retrievability",
    "usual_grade",
]
