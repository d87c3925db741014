"""Where the person is weak: families, and topics inside them, weakest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from engine.bank import open_prerequisites
from engine.coach.desk import Desk
from engine.coach.report import Estimate, FamilyWeakness, TopicWeakness
from engine.coach.view import TREND_DAYS, View
from engine.memory import FEW, Skill, Skills
from engine.progress.attempts import Tally
from engine.types import Problem


class Weakness:
    """Families and topics on the day of the view. Only what has results, unless it says otherwise."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._topics = view.bank.topics
        self._results = _by_topic(view)
        self._problems = _problems(view)

    def families(self) -> list[FamilyWeakness]:
        """Sorted by the lower end of the interval: what may be weak comes first."""
        members: dict[str, list[str]] = {}
        for topic in self._results:
            members.setdefault(self._topics.family_of(topic), []).append(topic)
        return sorted((self._family(name, topics) for name, topics in members.items()), key=_weakest_first)

    def untried(self) -> list[Estimate]:
        """Families without results that the bank has problems for: what is supposed of them."""
        tried = {self._topics.family_of(topic) for topic in self._results}
        names = [name for name in self._topics.families if name not in tried]
        found = [Estimate(**self._estimate(name, self._inside(name), name, None)) for name in names]
        return sorted((each for each in found if each.in_bank), key=_weakest_first)

    def _family(self, name: str, topics: Iterable[str]) -> FamilyWeakness:
        inside = self._inside(name)
        problems = {id: tally for topic in topics for id, tally in self._results[topic].items()}
        members = sorted((self._topic(name, topic) for topic in topics), key=_weakest_first)
        facts = {**self._estimate(name, inside, name, None), **self._rests_on(problems, name, None)}
        return FamilyWeakness(**facts, topics=tuple(members))

    def _topic(self, family: str, topic: str) -> TopicWeakness:
        facts = self._estimate(topic, {topic}, family, topic)
        return TopicWeakness(**facts, **self._rests_on(self._results[topic], family, topic))

    def _inside(self, family: str) -> set[str]:
        return set(self._topics.families[family].topics) if family in self._topics.families else {family}

    def _estimate(self, slug: str, inside: set[str], family: str, topic: str | None) -> dict[str, Any]:
        skill = _skill(self._view.skills, family, topic, self._view.day)
        way = "review" if inside.isdisjoint(self._fresh) else "next --topic"
        of_topic = [self._problems[topic] for topic in inside if topic in self._problems]
        problems = of_topic[0] if len(of_topic) == 1 else {p.slug for each in of_topic for p in each}
        return {
            "slug": slug,
            "title": self._topics.title(slug),
            "level": skill.level,
            "low": skill.low,
            "high": skill.high,
            "in_bank": len(problems),
            "command": f"drill {way} {slug}" if problems else "",
        }

    @cached_property
    def _fresh(self) -> set[str]:
        """Topics with a problem that was never begun and may be."""
        view, bank = self._view, self._view.bank
        begun = {id for id, history in view.state.histories.items() if history.attempts}
        never = [problem for problem in bank.problems.values() if problem.id not in begun]
        ready = (p for p in never if not p.prerequisites or not open_prerequisites(bank, p, view.met))
        return {topic for problem in ready for topic in map(self._topics.canonical, problem.topics)}

    def _rests_on(self, problems: Mapping[str, Tally], family: str, topic: str | None) -> dict[str, Any]:
        tallies = problems.values()
        results = sum(tally.results for tally in tallies)
        day = self._view.day
        trend = None
        if min(tally.first_day for tally in tallies) <= day - TREND_DAYS:
            before = _skill(self._view.skills_before, family, topic, day - TREND_DAYS)
            trend = _skill(self._view.skills, family, topic, day).level - before.level
        return {
            "results": results,
            "accepted": sum(tally.accepted for tally in tallies),
            "first_try": sum(tally.first_try for tally in tallies),
            "problems": len(problems),
            "last": date.fromordinal(max(tally.last_day for tally in tallies)),
            "few_data": results < FEW,
            "trend": trend,
        }


class Weaknesses:
    """One look for all that is asked of the same rows on the same day: it goes over the whole bank."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[tuple[int, int], Weakness] | None = None

    def now(self) -> Weakness:
        view = self._desk.reading()
        of = (view.day, view.state.row)
        if self._last is None or self._last[0] != of:
            self._last = of, Weakness(view)
        return self._last[1]


def _skill(known: Skills, family: str, topic: str | None, day: int) -> Skill:
    return known.family(family, day) if topic is None else known.topic(family, topic, day)


def _weakest_first(each: Estimate) -> tuple[float, str]:
    return each.low, each.slug


def _by_topic(view: View) -> dict[str, dict[str, Tally]]:
    """By topic and problem id, only what has results."""
    found: dict[str, dict[str, Tally]] = {}
    for id, history in view.state.histories.items():
        problem = view.bank.by_id(id)
        if problem and (tally := history.tally).results:
            for topic in map(view.bank.topics.canonical, problem.topics):
                found.setdefault(topic, {})[id] = tally
    return found


def _problems(view: View) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in view.bank.problems.values():
        for topic in map(view.bank.topics.canonical, problem.topics):
            found.setdefault(topic, []).append(problem)
    return found
