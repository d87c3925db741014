"""The problems of the plan as a road: what is done, due, begun or ahead, by track and topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from engine.bank import Step, StudyPath
from engine.coach.look import main_topic
from engine.coach.shown import tested_out, with_what_they_build_on
from engine.coach.view import View
from engine.progress import Closing
from engine.types import Grade, Problem

Place = Literal["done", "shown", "due", "begun", "ahead"]
LOWEST = Grade.HARD
"""With less the approach was given away, or it was not solved."""


class Stop(msgspec.Struct, frozen=True):
    """One problem. `day`: on which it was solved, or is expected to be; None where it was shown in a placement, or
    beyond a year."""

    slug: str
    topic: str
    place: Place
    minutes: int
    day: date | None = None


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A topic of a track."""

    slug: str
    title: str
    stops: tuple[Stop, ...]


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """A track, its topics in the order in which they come."""

    track: str
    weight: float
    topics: tuple[Stretch, ...]

    @property
    def stops(self) -> tuple[Stop, ...]:
        return tuple(stop for topic in self.topics for stop in topic.stops)


class Road:
    """`problems`: those of the plan that the bank has, in order. `missing`: how many it has not."""

    def __init__(self, view: View) -> None:
        self.view = view
        path = view.path or _everything(view)
        found = [(step, view.bank.get(step.slug)) for step in path.steps]
        self.problems = list({problem.slug: problem for _, problem in found if problem}.values())
        self.missing = sum(problem is None for _, problem in found)
        self.title = path.title
        self._shown = with_what_they_build_on(view.bank, tested_out(view.bank, view.state))

    def solved_on(self, problem: Problem) -> int | None:
        """The local day on which it was first solved well enough."""
        return first_solved(self.view, problem)

    def is_done(self, problem: Problem) -> bool:
        return self.solved_on(problem) is not None or problem.slug in self._shown

    def place(self, problem: Problem) -> Place:
        view = self.view
        solved = self.solved_on(problem) is not None
        if view.is_due(problem) and (solved or view.history(problem).attempts):
            return "due"
        if solved:
            return "done"
        if problem.slug in self._shown:
            return "shown"
        return "begun" if view.history(problem).attempts else "ahead"

    def left(self) -> list[Problem]:
        """Not done; what was begun first, then in the order of the path."""
        view = self.view
        left = [problem for problem in self.problems if not self.is_done(problem)]
        return sorted(left, key=lambda problem: problem.pattern not in view.cards)

    def lanes(self, steps: Sequence[int | None] = ()) -> tuple[Lane, ...]:
        """`steps`: the days on which the first of what is left is expected to be solved, the second, and so on."""
        expected = {
            problem.slug: day
            for problem, day in zip(self.left(), [*steps, *[None] * len(self.problems)], strict=False)
        }
        tracks: dict[str, dict[str, list[Stop]]] = {}
        for problem in self.problems:
            day = self.solved_on(problem) or expected.get(problem.slug)
            topic = self.view.bank.topics.canonical(main_topic(problem))
            stop = Stop(
                problem.slug,
                topic,
                self.place(problem),
                problem.minutes,
                date.fromordinal(day) if day else None,
            )
            tracks.setdefault(problem.track, {}).setdefault(topic, []).append(stop)
        return tuple(self._lane(track, topics) for track, topics in tracks.items())

    def _lane(self, track: str, topics: dict[str, list[Stop]]) -> Lane:
        title = self.view.bank.topics.title
        return Lane(
            track=track,
            weight=self.view.weight(track),
            topics=tuple(
                Stretch(slug=slug, title=title(slug), stops=tuple(stops)) for slug, stops in topics.items()
            ),
        )


def first_solved(view: View, problem: Problem) -> int | None:
    """A deck once each of its cards was."""
    if problem.cards:
        return view.deck(problem).solved_on
    return solved_on(view.history(problem).closings)


def solved_on(closings: Sequence[Closing]) -> int | None:
    return next((c.day for c in closings if c.accepted and (c.counted or 0) >= LOWEST), None)


def _everything(view: View) -> StudyPath:
    """Where the bank has no such path."""
    return StudyPath("", "All problems", tuple(_steps(view)))


def _steps(view: View) -> Iterator[Step]:
    for problem in view.bank.problems.values():
        if view.weight(problem.track) > 0:
            yield Step(problem.slug, problem.track, problem.minutes)
