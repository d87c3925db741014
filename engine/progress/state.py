"""What follows from the log: open attempts, closings, the history of each problem. Derived, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from engine.progress.attempts import Closing, History, OpenAttempt
from engine.progress.days import day_number
from engine.progress.detail import are_sane, detail_of
from engine.progress.hunts import Hunt, Hunted
from engine.progress.log import Row
from engine.progress.sittings import Asked, Claimed, Placement, Sitting
from engine.progress.timer import Timed

FOREVER = 1 << 40


class State(msgspec.Struct):
    """Everything derived from the log so far; `row` is the last row that is in it."""

    row: int = 0
    open: dict[str, OpenAttempt] = {}
    histories: dict[str, History] = {}
    """By problem id."""
    newest: list[Closing] = []
    """Attempts at hand, in the order of their ends; all where `older` is 0."""
    work: dict[int, int] = {}
    """Microseconds of work by local day."""
    active: set[int] = set()
    """Days with at least one submission that counted."""
    last_problem: str = ""
    """Id of the problem that was begun last."""
    disputes: dict[str, str] = {}
    """The uuid of each disputed submission, and its attempt; the problem's id where it belongs to none."""
    placement: Placement = msgspec.field(default_factory=Placement)
    decks: dict[str, dict[str, list[tuple[int, int]]]] = {}
    """By problem id and card id, (day, grade) of each answer to a card."""
    sitting: Sitting | None = None
    """The review session begun last; None where it was ended."""
    timer: Timed | None = None
    """The last Pomodoro."""
    pomodoros: dict[int, int] = {}
    """By local day, how many were finished."""
    tunings: list[tuple[int, tuple[float, ...]]] = []
    """(day, parameters of the scheduler) in order; none of them stands for the usual ones."""
    hunts: dict[str, Hunt] = {}
    """The bug hunts that were begun and not ended, by problem id."""
    hunted: list[Hunted] = []
    hunt_seen: dict[str, int] = {}
    """By problem id, when its solution was last looked at in a hunt."""
    older: int = 0
    """How many closings before the newest were not read yet."""
    source: Any = None
    """Reads them."""
    touched: set[str] = set()
    """Ids of the problems whose closings changed since then."""

    @property
    def closings(self) -> list[Closing]:
        """All of them, in order; what is not at hand is read."""
        if self.older:
            self.thaw()
        return self.newest

    @property
    def ended(self) -> int:
        """How many attempts were closed."""
        return self.older + len(self.newest)

    def ended_since(self, number: int) -> list[Closing]:
        """Closings from that number on."""
        return self.newest[number - self.older :] if number >= self.older else self.closings[number:]

    def thaw(self) -> None:
        """Reads what was left aside; nothing is left aside then."""
        if not self.older:
            return
        before: dict[str, list[Closing]] = {}
        earlier = self.source.closings()
        for closing in earlier:
            before.setdefault(closing.problem_id, []).append(closing)
        for id, closings in before.items():
            history = self.histories[id]
            if history.older:
                history.newest[:0], history.older = closings, None
        self.newest[:0], self.older, self.source = earlier, 0, None

    def apply(self, rows: Iterable[Row]) -> State:
        """Takes up rows in the order of insertion."""
        for row in rows:
            self.row = row[0]
            if row[3] in PASSED_OVER:
                continue
            day = day_number(row[1], row[2])
            history = self._touch(row, day)
            attempt = self.open.get(row[7])
            if attempt and row[3] not in AFTERWARDS and row[3] != "pomodoro":
                self._count_work(attempt, row[1], day)
            step = STEPS.get(row[3])
            if step:
                step(self, row, day, attempt, history)
        return self

    def _touch(self, row: Row, day: int) -> History:
        history = self.histories.get(row[4])
        if history is None:
            history = self.histories[row[4]] = History(row[4], row[5])
        if row[3] == "started" and row[7] not in self.open:
            self._start(row, day, max(history.last_at, self.hunt_seen.get(row[4], 0)) or None)
            history.attempts += 1
        if row[3] == "started" and history.away_until < FOREVER:
            history.away_until = 0
        if row[3] not in UNSEEN:
            history.slug, history.last_at, history.last_day = row[5], row[1], day
        return history

    def _start(self, row: Row, day: int, seen_before: int | None) -> None:
        self.open[row[7]] = OpenAttempt(row[7], row[4], row[5], row[6], day, row[1], row[1], seen_before)
        self.last_problem = row[4]

    def _count_work(self, attempt: OpenAttempt, at: int, day: int) -> None:
        if day == attempt.day:
            # The row that closes an attempt of an earlier day is written when somebody comes back.
            self.work[day] = self.work.get(day, 0) + attempt.go_on(at)

    def _submitted(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        if attempt and row[9] > attempt.submissions:
            attempt.submissions = row[9]
            self.active.add(day)

    def _hinted(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        if attempt:
            attempt.hints_nudge, attempt.hints_approach = row[10], row[11]
            attempt.hint_reached = max(attempt.hint_reached, detail_of(row).number)

    def _closed(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        # Of two closings of one attempt (two terminals) the first counts.
        if attempt is None:
            return
        del self.open[attempt.id]
        ending = detail_of(row).ending
        closing = Closing(
            row[7], row[4], row[5], row[6], attempt.day, ending, row[13], row[9], row[10], row[11], row[12]
        )
        closing.disputed = closing.attempt in self.disputes.values()
        self.newest.append(closing)
        history.newest.append(closing)
        self.touched.add(history.problem_id)

    def _rated(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        if card := detail_of(row).card:
            answers = self.decks.get(row[4], {}).get(card)
            if answers:
                answers[-1] = (answers[-1][0], row[13] or 0)
        elif closing := self._closing(history, row[7]):
            closing.grade = row[13]

    def _disputed(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        self.disputes[detail_of(row).submission] = row[7] or row[4]
        if closing := self._closing(history, row[7]):
            closing.disputed = True

    def _settled(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        """Withdrawn, or judged again: nothing in this attempt is disputed any more."""
        self.disputes = {uuid: of for uuid, of in self.disputes.items() if of != (row[7] or row[4])}
        if closing := self._closing(history, row[7]):
            closing.disputed = False

    def _rejudged(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        self._settled(row, day, attempt, history)
        if attempt:
            attempt.submissions = row[9]
        elif closing := self._closing(history, row[7]):
            closing.ending, closing.grade, closing.submissions = detail_of(row).ending, row[13], row[9]
            closing.hints_nudge, closing.hints_approach, closing.work_seconds = row[10], row[11], row[12]

    def _closing(self, history: History, attempt: str) -> Closing | None:
        """To be changed."""
        self.touched.add(history.problem_id)
        return history.of_attempt(attempt)

    def _skipped(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        history.away_until = detail_of(row).until or FOREVER

    def _placed(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        detail, placement = detail_of(row), self.placement
        if detail.placed == "begun":
            placement.begin(day)
        elif detail.placed == "claimed":
            placement.claims.append(Claimed(day, detail.family, detail.rating))
        elif detail.placed == "asked":
            placement.asked.append(Asked(row[4], day, len(history.closings)))
        elif detail.placed in ("left", "cannot") and (asked := placement.find(row[4])):
            asked.cannot = detail.placed == "cannot"
            asked.left = not asked.cannot
            if attempt:
                # As if it had never been begun: neither solved nor failed, it may come as new one day.
                asked.minutes = attempt.work / 60e6
                history.attempts -= 1
                del self.open[attempt.id]
        elif detail.placed == "ended":
            placement.ended = True

    def _session(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        detail = detail_of(row)
        worked, closings = self.work.get(day, 0), self.ended
        begun = Sitting(day, row[1], detail.minutes, detail.topic, worked, closings)
        self.sitting = begun if detail.minutes else None

    def _answered(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        detail = detail_of(row)
        self.decks.setdefault(row[4], {}).setdefault(detail.card, []).append((day, row[13] or 0))
        self.active.add(day)
        if attempt:
            attempt.cards, attempt.ahead = attempt.cards + 1, detail.why == "ahead"

    def _timed(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        """Its day is that of its end: what was left by a killed process is counted by the next command."""
        detail, last = detail_of(row), self.timer
        day = day_number(detail.until, row[2])
        if attempt and attempt.day == day:
            self.work[day] = self.work.get(day, 0) + attempt.work_through(detail.since, detail.until)
        was_over = last is not None and last.id == detail.timer and last.spent >= last.planned
        if detail.spent >= detail.planned and not was_over:
            self.pomodoros[day] = self.pomodoros.get(day, 0) + 1
        self.timer = Timed(detail.timer, day, detail.planned, detail.spent)

    def _tuned(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        parameters = detail_of(row).parameters
        if not parameters or are_sane(parameters):
            self.tunings.append((day, parameters))

    def _hunted(self, row: Row, day: int, attempt: OpenAttempt | None, history: History) -> None:
        """One that was left on an earlier day is begun anew; of two endings (two terminals) the first counts."""
        detail = detail_of(row)
        self.hunt_seen[row[4]] = row[1]
        if detail.hunt == "begun":
            self.hunts[row[4]] = Hunt(row[7], row[4], row[6], detail.bug, day, row[1], row[1])
            self.last_problem = row[4]
            return
        hunt = self.hunts.get(row[4])
        if hunt is None or hunt.id != row[7]:
            return
        gap = hunt.go_on(row[1])
        hunt.tries = row[9]
        self.work[day] = self.work.get(day, 0) + gap
        self.active.add(day)
        if detail.hunt != "tried" and row[13] is not None:
            del self.hunts[row[4]]
            end = detail.hunt, row[13], row[9], row[12]
            self.touched.add(row[4])
            self.hunted.append(Hunted(hunt.id, row[4], row[5], row[6], hunt.bug, day, row[1], *end))


PASSED_OVER = frozenset({"undone", "forecast"})
AFTERWARDS = frozenset({"disputed", "withdrawn", "rejudged"})
"""About answers given before, not part of the work on them."""

UNSEEN = (
    frozenset({"closed", "rated", "noted", "skipped", "suspended", "placed", "session", "pomodoro", "hunted"})
    | AFTERWARDS
)
"""Events that do not mean that the person had the problem before their eyes."""

STEPS = {
    "submitted": State._submitted,
    "hinted": State._hinted,
    "closed": State._closed,
    "rated": State._rated,
    "skipped": State._skipped,
    "suspended": State._skipped,
    "disputed": State._disputed,
    "withdrawn": State._settled,
    "rejudged": State._rejudged,
    "placed": State._placed,
    "session": State._session,
    "pomodoro": State._timed,
    "answered": State._answered,
    "tuned": State._tuned,
    "hunted": State._hunted,
}


def fold(rows: Iterable[Row]) -> State:
    return State().apply(rows)
