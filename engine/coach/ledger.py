"""What the log says of reviews, for other programs; and the proof that what is derived from it follows from it."""

from __future__ import annotations

from datetime import date

import msgspec

from engine.coach.closing import local
from engine.coach.desk import Desk
from engine.coach.pen import Pen
from engine.coach.rejudging import Change, due_day
from engine.coach.replay import Doubt, Replay
from engine.coach.view import View
from engine.memory import RULE_VERSION
from engine.progress import Closing, brief, day_of, fold
from engine.types import Event, Grade

WORK = frozenset({"started", "ran", "submitted", "hinted", "accepted", "gave_up"})


class Review(msgspec.Struct, frozen=True):
    """One line of what fsrs-optimizer reads; times in milliseconds. State: 0 new, 2 a review."""

    card_id: str
    review_time: int
    review_rating: int
    review_state: int
    review_duration: int


class Rebuilt(msgspec.Struct, frozen=True, kw_only=True):
    """`older`: attempts graded by a rule before this one. `same_state`: what commands work with equals the replay."""

    rule_version: int
    events: int
    attempts: int
    graded: int
    older: int
    same_state: bool
    doubts: tuple[Doubt, ...]
    changes: tuple[Change, ...]

    @property
    def proved(self) -> bool:
        return self.same_state and not self.doubts and not self.changes


class Ledger:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def reviews(self) -> list[Review]:
        """Those that the schedule rests on, by pattern, oldest first; then those of decks, card by card."""
        view = self._desk.reading()
        at = {row[7]: row[1] // 1000 for row in self._desk.log.rows() if row[3] in WORK and row[7]}
        patterns = [
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
        return [*patterns, *self._of_decks()]

    def _of_decks(self) -> list[Review]:
        """How long a single card took is not known."""
        last: dict[str, int] = {}
        found: dict[tuple[str, int], Review] = {}
        for event in self._desk.log.events():
            if event.kind not in ("answered", "rated") or "card" not in event.detail:
                continue
            card, day = f"{event.pattern}/{event.detail['card']}", day_of(local(event))
            if event.kind == "rated":
                day = last.get(card, day)
                if review := found.get((card, day)):
                    found[card, day] = msgspec.structs.replace(review, review_rating=event.grade or 0)
            elif last.get(card) != day:
                at = round(event.at.timestamp() * 1000)
                found[card, day] = Review(card, at, event.grade or 0, 2 if card in last else 0, 0)
                last[card] = day
        return list(found.values())

    def rebuild(self) -> Rebuilt:
        """Replays the whole log under the rule of today, and says where the log has it otherwise."""
        log, day = self._desk.log, self._desk.pen().day
        derived = fold(log.rows())
        replay = Replay().play(log.events())
        regraded = self._regraded(self._desk.pen(), replay, derived.closings)
        rows = [brief(derived.row, event) for event in regraded]
        before = self._desk.view_of(fold(log.rows()), day)
        after = self._desk.view_of(fold(log.rows()).apply(rows), day)
        graded = [closing for closing in derived.closings if closing.grade is not None]
        return Rebuilt(
            rule_version=RULE_VERSION,
            events=replay.events,
            attempts=len(derived.closings),
            graded=len(graded),
            older=sum(replay.versions.get(each.attempt, 0) < RULE_VERSION for each in graded),
            same_state=replay.same(derived) and replay.same(self._desk.derived()),
            doubts=tuple(replay.doubts),
            changes=tuple(
                _change(each, replay.grades[each.attempt], before, after)
                for each in replay.differing(derived)
            ),
        )

    def regrade(self) -> int:
        """Writes the grades of today's rule, one row for each that differs, all taken back by one undo."""
        with self._desk.writing() as pen:
            derived = fold(self._desk.log.rows())
            replay = Replay().play(self._desk.log.events())
            events = self._regraded(pen, replay, derived.closings)
            pen.write(*events)
            return len(events)

    def _regraded(self, pen: Pen, replay: Replay, closings: list[Closing]) -> list[Event]:
        found = [
            pen.event(
                "rejudged",
                problem_id=closing.problem_id,
                slug=closing.slug,
                pattern=closing.pattern,
                attempt=closing.attempt,
                submissions=closing.submissions,
                hints_nudge=closing.hints_nudge,
                hints_approach=closing.hints_approach,
                work_seconds=closing.work_seconds,
                grade=replay.grades[closing.attempt],
                detail={
                    "answers": [],
                    "ending": closing.ending,
                    "facts": msgspec.to_builtins(replay.facts[closing.attempt]),
                },
            )
            for closing in closings
            if not closing.disputed and replay.grades.get(closing.attempt) != closing.grade
        ]
        if found:
            step = [event.uuid for event in found[:-1]]
            found[-1] = msgspec.structs.replace(found[-1], detail={**found[-1].detail, "step": step})
        return found


def _change(closing: Closing, grade: int | None, before: View, after: View) -> Change:
    return Change(
        slug=closing.slug,
        day=date.fromordinal(closing.day),
        grade=Grade(closing.grade) if closing.grade else None,
        new_grade=Grade(grade) if grade else None,
        reason=f"rule {RULE_VERSION}",
        due=due_day(before, closing.pattern),
        new_due=due_day(after, closing.pattern),
    )
