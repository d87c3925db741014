"""What the log says of placements and of review sessions. Derived, never stored."""

from __future__ import annotations

from typing import Literal

import msgspec

PlacingStep = Literal["", "begun", "claimed", "asked", "left", "cannot", "ended"]


class Asked(msgspec.Struct):
    """A problem put to the person in a placement. `closings`: how many it had before; the next one answers."""

    problem_id: str
    day: int
    closings: int
    cannot: bool = False
    left: bool = False
    """Put back for another one that they liked better: it says nothing."""
    minutes: float = 0.0
    """Spent on what was put back."""


class Claimed(msgspec.Struct):
    day: int
    family: str
    rating: int


class Placement(msgspec.Struct):
    """All placements; the last one holds what was asked from number `since` on. `day` 0: never begun."""

    day: int = 0
    ended: bool = False
    since: int = 0
    asked: list[Asked] = []
    claims: list[Claimed] = []

    @property
    def running(self) -> bool:
        return self.day > 0 and not self.ended

    def begin(self, day: int) -> None:
        self.day, self.ended, self.since = day, False, len(self.asked)

    def find(self, problem_id: str) -> Asked | None:
        return next((each for each in reversed(self.asked) if each.problem_id == problem_id), None)


class Sitting(msgspec.Struct):
    """A review session of `minutes`; `worked` microseconds and `closings` stood in the log before it."""

    day: int
    at: int
    minutes: int
    topic: str
    worked: int
    closings: int
