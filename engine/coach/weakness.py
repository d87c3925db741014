"""Where the person is weak: families, and topics inside them, weakest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from engine.coach.report import FamilyWeakness, TopicWeakness
from engine.coach.view import View
from engine.memory import Outcome, estimate
from engine.progress import Closing

SIDE_TOPIC = 0.5
"""What a result says about a topic that is not the problem's first."""

Graded = tuple[Closing, float]


def weakness(view: View) -> list[FamilyWeakness]:
    """Only what has results. Sorted by the lower end of the interval: what may be weak comes first."""
    topics = view.bank.topics
    by_topic = _results(view)
    by_family: dict[str, dict[str, Graded]] = {}
    members: dict[str, list[TopicWeakness]] = {}
    for topic, results in by_topic.items():
        family = topics.family_of(topic)
        kept = by_family.setdefault(family, {})
        for closing, weight in results:
            if closing.attempt not in kept or kept[closing.attempt][1] < weight:
                kept[closing.attempt] = (closing, weight)
        members.setdefault(family, []).append(TopicWeakness(**_facts(view, topic, {topic}, results)))
    found = []
    for family, kept in by_family.items():
        inside = set(topics.families[family].topics) if family in topics.families else {family}
        facts = _facts(view, family, inside, list(kept.values()))
        found.append(FamilyWeakness(**facts, topics=tuple(sorted(members[family], key=_weakest_first))))
    return sorted(found, key=_weakest_first)


def _weakest_first(each: TopicWeakness) -> tuple[float, str]:
    return each.low, each.slug


def _results(view: View) -> dict[str, list[Graded]]:
    found: dict[str, list[Graded]] = {}
    for closing in view.state.closings:
        problem = view.bank.by_id(closing.problem_id) if closing.counted is not None else None
        for number, topic in enumerate(problem.topics if problem else ()):
            weight = SIDE_TOPIC if number else 1.0
            found.setdefault(view.bank.topics.canonical(topic), []).append((closing, weight))
    return found


def _facts(view: View, slug: str, topics: set[str], results: Iterable[Graded]) -> dict[str, Any]:
    results = list(results)
    closings = [closing for closing, _ in results]
    skill = estimate(Outcome(c.grade or 1, view.day - c.day, weight) for c, weight in results)
    canonical = view.bank.topics.canonical
    return {
        "slug": slug,
        "title": view.bank.topics.title(slug),
        "level": skill.level,
        "low": skill.low,
        "high": skill.high,
        "results": skill.results,
        "accepted": sum(closing.accepted for closing in closings),
        "first_try": sum(closing.first_try for closing in closings),
        "problems": len({closing.problem_id for closing in closings}),
        "in_bank": sum(not topics.isdisjoint(map(canonical, p.topics)) for p in view.bank.problems.values()),
        "last": date.fromordinal(max(closing.day for closing in closings)),
        "few_data": skill.few_data,
    }
