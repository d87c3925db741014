"""What next, how it went, what is left: the operations behind the commands."""

from engine.coach.cards import CardSitting, Earlier, Scored
from engine.coach.choose import choose
from engine.coach.deck_memory import Waiting
from engine.coach.gym import Gym
from engine.coach.report import (
    Attempt,
    Choice,
    Estimate,
    FamilyWeakness,
    Filters,
    Graded,
    GymSettings,
    Note,
    Offer,
    Outcome,
    PlacementAnswer,
    PlacementOffer,
    PlacementStatus,
    SessionStatus,
    Stats,
    Today,
    TopicWeakness,
    TrackCount,
    Week,
)

__all__ = [
    "Attempt",
    "CardSitting",
    "Choice",
    "Earlier",
    "Estimate",
    "FamilyWeakness",
    "Filters",
    "Graded",
    "Gym",
    "GymSettings",
    "Note",
    "Offer",
    "Outcome",
    "PlacementAnswer",
    "PlacementOffer",
    "PlacementStatus",
    "Scored",
    "SessionStatus",
    "Stats",
    "Today",
    "TopicWeakness",
    "TrackCount",
    "Waiting",
    "Week",
    "choose",
]
