"""Placement: what a person can do already is shown by a few problems, not by all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from engine.coach.desk import Desk
from engine.coach.evidence import places
from engine.coach.report import PlacementAnswer, PlacementOffer, PlacementStatus
from engine.coach.shown import levels_shown, main_family, result_of, tested_out, with_what_they_build_on
from engine.coach.view import View
from engine.types import Problem
from engine.types.errors import ProgressError

MINUTES = 45
"""The whole placement, questions included."""
ASKING_MINUTES = 3
KINDS = ("python", "sql")
OFFERED = 3
LIKELY = 0.3
"""A problem that is less likely to be solved is not worth its minutes here."""
WORTH = 0.5
"""Minutes that a problem is expected to spare, for each of its own, for the placement to go on."""
DOUBT = 10.0
"""Minutes that it is worth to learn what is wholly in doubt."""
RATINGS = ("never done", "rusty", "at home in it", "could teach it")


class Placing:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def status(self) -> PlacementStatus:
        return _status(self._desk.reading())

    def begin(self, *, again: bool = False) -> None:
        """Goes on with the placement that runs; else, or with `again`, begins one."""
        with self._desk.writing() as pen:
            if again or not self._desk.view(pen.day).state.placement.running:
                pen.write(pen.event("placed", detail={"placed": "begun"}))

    def claim(self, family: str, rating: int) -> None:
        """What the person says of a family, 0 to 3 as in RATINGS. Raises UnknownProblem for a strange family."""
        slug = self._desk.bank.topics.find_family(family)
        with self._desk.writing() as pen:
            pen.write(pen.event("placed", detail={"placed": "claimed", "family": slug, "rating": rating}))

    def ask(self, problem: Problem) -> None:
        """Its next answer counts for the placement; an open one that nothing was submitted for is put back.

        Nothing is written where it is open in it already.
        """
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            current = view.bank.get(_status(view).current)
            if current == problem:
                return
            attempt = view.attempt(current) if current else None
            if current and not (attempt and attempt.charged):
                of = attempt.id if attempt else ""
                pen.write(pen.event("placed", current, attempt=of, detail={"placed": "left"}))
            pen.write(pen.event("placed", problem, detail={"placed": "asked"}))

    def cannot(self) -> Problem:
        """The open problem is beyond the person: evidence, but no grade and no surrender. Raises ProgressError."""
        with self._desk.writing() as pen:
            view = self._desk.view(pen.day)
            problem = view.bank.get(_status(view).current)
            if problem is None:
                raise ProgressError("No problem of a placement is open.", fix="Go on with it: drill place")
            attempt = view.attempt(problem)
            of = attempt.id if attempt else ""
            pen.write(pen.event("placed", problem, attempt=of, detail={"placed": "cannot"}))
            return problem

    def end(self) -> None:
        with self._desk.writing() as pen:
            if self._desk.view(pen.day).state.placement.running:
                pen.write(pen.event("placed", detail={"placed": "ended"}))


def _status(view: View) -> PlacementStatus:
    placement = view.state.placement
    asked = list(_asked(view))
    left = MINUTES - ASKING_MINUTES - sum(each.minutes for each in asked)
    current = next((each.slug for each in reversed(asked) if each.result == "open"), "")
    claims = {each.family: each.rating for each in placement.claims}
    there = {main_family(view.bank, problem) for problem in view.bank.problems.values()}
    families = [name for name in view.bank.topics.families if name in there]
    known = tested_out(view.bank, view.state)
    return PlacementStatus(
        begun=date.fromordinal(placement.day) if placement.day else None,
        running=placement.running,
        minutes_left=max(0, round(left)),
        claims=claims,
        unclaimed=tuple(name for name in families if name not in claims),
        asked=tuple(asked),
        current=current,
        offers=tuple(_offers(view, left))[:OFFERED] if placement.running and not current else (),
        levels=levels_shown(view.bank, view.state),
        tested_out=tuple(sorted(known - view.solved)),
    )


def _asked(view: View) -> Iterable[PlacementAnswer]:
    placement = view.state.placement
    for asked in placement.asked[placement.since :]:
        problem = view.bank.by_id(asked.problem_id)
        if problem:
            result, minutes = result_of(view.state, asked)
            spent = float(problem.minutes) if minutes is None else minutes
            yield PlacementAnswer(problem.slug, result, spent)


def _offers(view: View, left: float) -> list[PlacementOffer]:
    """What spares most minutes for each of its own, another family than the last one first."""
    placement = view.state.placement
    asked = [view.bank.by_id(each.problem_id) for each in placement.asked[placement.since :]]
    met = view.met
    families: dict[str, list[Problem]] = {}
    for problem in view.bank.problems.values():
        families.setdefault(main_family(view.bank, problem), []).append(problem)
    beyond = {each.slug for each in _asked(view) if each.result in ("failed", "cannot")}
    found = []
    for problem in view.bank.problems.values():
        fits = problem.kind in KINDS and problem.minutes <= left and problem not in asked
        if not fits or problem.slug in met or view.away(problem):
            continue
        if beyond.isdisjoint(with_what_they_build_on(view.bank, {problem.slug})):
            found.append(_offer(view, problem, met, families))
    last = main_family(view.bank, asked[-1]) if asked and asked[-1] else ""
    worth = [each for each in found if each.chance >= LIKELY and each.score >= WORTH]
    worth.sort(key=lambda each: (each.family == last, -each.score, each.problem.slug))
    return worth


def _offer(view: View, problem: Problem, met: set[str], families: dict[str, list[Problem]]) -> PlacementOffer:
    bank = view.bank
    family = main_family(bank, problem)
    shown = {other.slug for other in families[family] if other.difficulty <= problem.difficulty}
    spared = with_what_they_build_on(bank, shown | {problem.slug}) - met - {problem.slug}
    chance = view.skills.chance(problem.id, places(bank, problem)[0], problem.difficulty, view.day)
    minutes = sum(bank.problems[slug].minutes for slug in spared)
    score = (chance * minutes + DOUBT * 4 * chance * (1 - chance)) / problem.minutes
    return PlacementOffer(problem, family, chance, len(spared), minutes, score)
