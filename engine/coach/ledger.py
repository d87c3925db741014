"""What the log says of reviews, for other programs."""

from __future__ import annotations

import msgspec

from engine.coach.desk import Desk

WORK = frozenset({"started", "ran", "submitted", "hinted", "accepted", "gave_up"})


class Review(msgspec.Struct, frozen=True):
    """One line of what fsrs-optimizer reads; times in milliseconds. State: 0 new, 2 a review."""

    card_id: str
    review_time: int
    review_rating: int
    review_state: int
    review_duration: int


class Ledger:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def reviews(self) -> list[Review]:
        """Those that the schedule rests on, by pattern, oldest first."""
        view = self._desk.reading()
        at = {row[7]: row[1] // 1000 for row in self._desk.log.rows() if row[3] in WORK and row[7]}
        return [
            Review(
                pattern,
                at[closing.attempt],
                closing.counted or 0,
                2 if number else 0,
                round(1000 * (closing.work_seconds or 0)),
            )
            for pattern, closings in view.reviews.items()
            for number, closing in enumerate(closings)
        ]
