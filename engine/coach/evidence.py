"""What the log says about skill, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterable

from engine.bank import Bank
from engine.memory import Claim, Place, Result, Skills
from engine.progress import State
from engine.types import Grade, Problem

SIDE_TOPIC = 0.5
"""What a result says about a topic that is not the problem's first."""
NEWEST = 500
"""Older results say next to nothing any more, and are left out so that a long history costs no time."""


def places(bank: Bank, problem: Problem) -> tuple[Place, ...]:
    """Where a result of this problem counts: once in each family, shared between its topics there."""
    topics = dict.fromkeys(map(bank.topics.canonical, problem.topics))
    found = [
        Place(bank.topics.family_of(topic), topic, SIDE_TOPIC if number else 1.0)
        for number, topic in enumerate(topics)
    ]
    weights: dict[str, list[float]] = {}
    for place in found:
        weights.setdefault(place.family, []).append(place.weight)
    return tuple(
        Place(each.family, each.topic, each.weight * max(of_family) / sum(of_family))
        for each in found
        if (of_family := weights[each.family])
    )


def evidence(bank: Bank, state: State) -> list[Result | Claim]:
    """The newest NEWEST, by day."""
    known: dict[str, tuple[Place, ...]] = {}
    found: list[Result | Claim] = []
    for closing in state.newest[-NEWEST:]:
        problem = bank.by_id(closing.problem_id)
        if problem is None or closing.counted is None:
            continue
        if problem.id not in known:
            known[problem.id] = places(bank, problem)
        found.append(Result(closing.day, problem.id, known[problem.id], problem.difficulty, closing.counted))
    found += [Claim(each.day, each.family, each.rating) for each in state.placement.claims]
    found += _beyond(bank, state)
    return sorted(found, key=lambda each: each.day)


def _beyond(bank: Bank, state: State) -> Iterable[Result]:
    """What a person said is beyond them says as much as a failure."""
    for asked in state.placement.asked:
        problem = bank.by_id(asked.problem_id) if asked.cannot else None
        if problem:
            yield Result(asked.day, problem.id, places(bank, problem), problem.difficulty, Grade.AGAIN)


def skills_then_and_now(bank: Bank, state: State, then: int) -> tuple[Skills, Skills]:
    """With the evidence up to the local day `then`, and with all; it is gone over once."""
    found = evidence(bank, state)
    before = Skills(each for each in found if each.day <= then)
    now = before.copy()
    for each in found:
        if each.day > then:
            now.learn(each)
    return before, now
