"""Where the person is weak: families, and topics inside them, weakest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from engine.bank import open_prerequisites
from engine.coach.evidence import skills
from engine.coach.report import Estimate, FamilyWeakness, TopicWeakness
from engine.coach.view import View
from engine.memory import FEW, Skill, Skills
from engine.progress import Closing

TREND_DAYS = 30


class Weakness:
    """Families and topics on the day of the view. Only what has results, unless it says otherwise."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._topics = view.bank.topics
        self._before = skills(view.bank, view.state, view.day - TREND_DAYS)
        self._results = _by_topic(view)

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
        closings = {id(c): c for topic in topics for c in self._results[topic]}.values()
        members = sorted((self._topic(name, topic) for topic in topics), key=_weakest_first)
        facts = {**self._estimate(name, inside, name, None), **self._rests_on(closings, name, None)}
        return FamilyWeakness(**facts, topics=tuple(members))

    def _topic(self, family: str, topic: str) -> TopicWeakness:
        facts = self._estimate(topic, {topic}, family, topic)
        return TopicWeakness(**facts, **self._rests_on(self._results[topic], family, topic))

    def _inside(self, family: str) -> set[str]:
        return set(self._topics.families[family].topics) if family in self._topics.families else {family}

    def _estimate(self, slug: str, inside: set[str], family: str, topic: str | None) -> dict[str, Any]:
        skill = _skill(self._view.skills, family, topic, self._view.day)
        bank, canonical = self._view.bank, self._topics.canonical
        problems = [p for p in bank.problems.values() if not inside.isdisjoint(map(canonical, p.topics))]
        fresh = any(
            not self._view.history(p).attempts and not open_prerequisites(bank, p, self._view.met)
            for p in problems
        )
        return {
            "slug": slug,
            "title": self._topics.title(slug),
            "level": skill.level,
            "low": skill.low,
            "high": skill.high,
            "in_bank": len(problems),
            "command": f"drill {'next --topic' if fresh else 'review'} {slug}" if problems else "",
        }

    def _rests_on(self, closings: Iterable[Closing], family: str, topic: str | None) -> dict[str, Any]:
        closings = list(closings)
        day = self._view.day
        trend = None
        if any(closing.day <= day - TREND_DAYS for closing in closings):
            before = _skill(self._before, family, topic, day - TREND_DAYS)
            trend = _skill(self._view.skills, family, topic, day).level - before.level
        return {
            "results": len(closings),
            "accepted": sum(closing.accepted for closing in closings),
            "first_try": sum(closing.first_try for closing in closings),
            "problems": len({closing.problem_id for closing in closings}),
            "last": date.fromordinal(max(closing.day for closing in closings)),
            "few_data": len(closings) < FEW,
            "trend": trend,
        }


def _skill(known: Skills, family: str, topic: str | None, day: int) -> Skill:
    return known.family(family, day) if topic is None else known.topic(family, topic, day)


def _weakest_first(each: Estimate) -> tuple[float, str]:
    return each.low, each.slug


def _by_topic(view: View) -> dict[str, list[Closing]]:
    found: dict[str, list[Closing]] = {}
    for closing in view.state.closings:
        problem = view.bank.by_id(closing.problem_id) if closing.counted is not None else None
        for topic in dict.fromkeys(map(view.bank.topics.canonical, problem.topics if problem else ())):
            found.setdefault(topic, []).append(closing)
    return found
