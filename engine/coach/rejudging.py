"""Answers in the log judged again, after a problem or the judge has changed, and whose grades that changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from engine.coach.closing import facts_in
from engine.coach.desk import Desk
from engine.coach.pen import Pen
from engine.coach.reckoning import Reckoned, reckon
from engine.coach.view import View
from engine.progress import Closing, Log, brief, fold
from engine.types import Event, Grade, Problem, Verdict, VerdictName

Hash = Callable[[Problem], str]


class Stored(msgspec.Struct, frozen=True):
    """An answer in the log and what was last said of it. `why`: what has changed since; empty where nothing has."""

    problem: Problem
    event: Event
    verdict: str
    why: str = ""


class Rejudged(msgspec.Struct, frozen=True):
    stored: Stored
    verdict: Verdict

    @property
    def changed(self) -> bool:
        return self.stored.verdict != self.verdict.name

    @property
    def certain(self) -> bool:
        """Our own fault says nothing of an answer."""
        return self.verdict.name is not VerdictName.IE


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A grade that becomes another, and when its pattern is due then; None where there is none."""

    slug: str
    day: date
    grade: Grade | None
    new_grade: Grade | None
    reason: str
    due: date | None
    new_due: date | None


class Rejudging:
    def __init__(self, desk: Desk, log: Log, content_hash: Hash) -> None:
        self._desk = desk
        self._log = log
        self._hash = content_hash
        self._version = desk.settings.engine_version

    def stored(self, slugs: Iterable[str] = ()) -> list[Stored]:
        """Every answer to a problem of the bank that a machine judges, oldest first; of these problems only."""
        wanted, hashes, last = set(slugs), dict[str, str](), self._last_judged()
        found = []
        for event in self._log.events(kind="submitted"):
            problem = self._desk.bank.by_id(event.problem_id)
            if problem is None or problem.kind == "card" or (wanted and problem.slug not in wanted):
                continue
            if problem.id not in hashes:
                hashes[problem.id] = self._hash(problem)
            verdict, *versions = last.get(
                event.uuid, (event.verdict, event.content_hash, event.engine_version)
            )
            pairs = zip(("problem", "judge"), versions, (hashes[problem.id], self._version), strict=True)
            why = " and ".join(name for name, then, now in pairs if then != now)
            found.append(Stored(problem, event, verdict, why))
        return found

    def gone(self) -> list[str]:
        """Slugs of what was answered and is not in the bank any more."""
        events = self._log.events(kind="submitted")
        return list(dict.fromkeys(e.slug for e in events if self._desk.bank.by_id(e.problem_id) is None))

    def outlook(self, judged: Sequence[Rejudged]) -> list[Change]:
        """The grades that would change; nothing is written."""
        with self._desk.writing() as pen:
            before = self._desk.view(pen.day)
            state = fold(self._log.rows())
            rows = [brief(state.row, event) for event in self._events(pen, before, judged)]
        after = self._desk.view_of(state.apply(rows), pen.day)
        closed = {closing.attempt: closing for closing in after.state.closings}
        return [
            change
            for old in before.state.closings
            if (change := _change(old, closed[old.attempt], before, after))
        ]

    def write(self, judged: Sequence[Rejudged]) -> int:
        """One row for each attempt, all taken back by one undo; the number of rows."""
        with self._desk.writing() as pen:
            events = self._events(pen, self._desk.view(pen.day), judged)
            pen.write(*events)
            return len(events)

    def _events(self, pen: Pen, view: View, judged: Sequence[Rejudged]) -> list[Event]:
        by_attempt: dict[tuple[str, str], list[Rejudged]] = {}
        for each in judged:
            if each.certain:
                key = each.stored.problem.id, each.stored.event.attempt
                by_attempt.setdefault(key, []).append(each)
        last = self._last_judged()
        events = [self._event(pen, view, group, last) for group in by_attempt.values()]
        if events:
            step = [event.uuid for event in events[:-1]]
            events[-1] = msgspec.structs.replace(events[-1], detail={**events[-1].detail, "step": step})
        return events

    def _event(self, pen: Pen, view: View, group: list[Rejudged], last: dict[str, Any]) -> Event:
        problem, attempt = group[0].stored.problem, group[0].stored.event.attempt
        problem = msgspec.structs.replace(problem, content_hash=self._hash(problem))
        verdicts = {uuid: verdict for uuid, (verdict, *_) in last.items()}
        verdicts |= {each.stored.event.uuid: str(each.verdict.name) for each in group}
        reckoned = self._reckoned(view, problem, attempt, verdicts)
        return pen.event(
            "rejudged",
            problem,
            attempt=attempt,
            verdict=str(group[-1].verdict.name),
            tests_passed=group[-1].verdict.tests_passed,
            tests_total=group[-1].verdict.tests_total,
            detail={"answers": list(map(_answer, group)), **(reckoned.detail if reckoned else {})},
            **(reckoned.columns if reckoned else {}),
        )

    def _reckoned(
        self, view: View, problem: Problem, attempt: str, verdicts: dict[str, str]
    ) -> Reckoned | None:
        """None where no grade rests on these answers."""
        closing = next((c for c in view.state.closings if attempt and c.attempt == attempt), None)
        if closing is None and attempt not in view.state.open:
            return None
        events = [e for e in self._log.events(problem_id=problem.id) if e.attempt == attempt]
        closed = next((e for e in events if e.kind == "closed"), None)
        facts = facts_in(closed) if closed else None
        for event in events:
            if event.kind == "rejudged" and "facts" in event.detail:
                facts = facts_in(event)
        return reckon(events, verdicts, closing, facts)

    def _last_judged(self) -> dict[str, tuple[str, str, str]]:
        """By uuid of a submission that was judged again: verdict, content hash and version of the last time."""
        return {
            answer["uuid"]: (answer["verdict"], event.content_hash, event.engine_version)
            for event in self._log.events(kind="rejudged")
            for answer in event.detail["answers"]
        }


def by_problem(answers: Iterable[Stored]) -> Iterator[tuple[Problem, list[Stored]]]:
    found: dict[str, list[Stored]] = {}
    for each in answers:
        found.setdefault(each.problem.id, []).append(each)
    return ((group[0].problem, group) for group in found.values())


def _answer(each: Rejudged) -> dict[str, str]:
    now = str(each.verdict.name)
    return {"uuid": each.stored.event.uuid, "was": each.stored.verdict, "verdict": now}


def _change(old: Closing, new: Closing, before: View, after: View) -> Change | None:
    if (old.counted, old.ending) == (new.counted, new.ending):
        return None
    return Change(
        slug=old.slug,
        day=date.fromordinal(old.day),
        grade=Grade(old.grade) if old.grade else None,
        new_grade=Grade(new.grade) if new.grade else None,
        reason=_reason(old, new),
        due=due_day(before, old.pattern),
        new_due=due_day(after, old.pattern),
    )


def _reason(old: Closing, new: Closing) -> str:
    if old.accepted != new.accepted:
        return "accepted now" if new.accepted else "not accepted any more"
    return "no longer disputed" if old.disputed else f"{new.submissions} submissions count"


def due_day(view: View, pattern: str) -> date | None:
    card = view.cards.get(pattern)
    return date.fromordinal(card.due) if card else None
