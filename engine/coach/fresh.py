"""What is neither unfinished nor due: a share for the weakest families, then new problems along the path."""

from __future__ import annotations

from collections.abc import Iterator

from engine.bank import open_prerequisites
from engine.coach.evidence import places
from engine.coach.look import Look
from engine.coach.report import Choice
from engine.types import Problem

OFF_THE_PATH = 1 << 30
WEAK_SHARE = 0.3
"""Of the picks left after what is due; simulated in benchmarks/learners.py, where greedy is the worst of all."""
WEAKEST = 3
EACH = 2
"""Results that each family within reach gets before the weak ones get more."""
KNOWN = 4
"""Families with so many results each: before, "the weakest three" means nothing."""
WITHIN_REACH = 12
"""Ready problems of the path among which a family without results goes first."""
TARGET = 0.7
"""The chance to solve at which a problem of a weak family teaches most: neither known nor out of reach."""
REST_DAYS = 3
"""A problem of a weak family that was seen comes again no earlier."""


def weakest_families(look: Look) -> list[str]:
    """By the lower end of the interval; empty as long as too little is known."""
    known = [family for family, results in look.results.items() if results >= EACH]
    if len(known) < KNOWN:
        return []
    skills, day = look.view.skills, look.view.day
    return sorted(known, key=lambda family: (skills.family(family, day).low, family))[:WEAKEST]


def weak_lot(look: Look) -> float:
    """Below WEAK_SHARE it is the weak families' turn."""
    return look.lot("weak")


def weak(look: Look) -> Iterator[Choice]:
    families = sorted(weakest_families(look), key=lambda family: look.lot(f"weak:{family}"))
    last = look.family(look.last) if look.last else ""
    for family in sorted(families, key=lambda family: family == last):
        for problem, chance in _of_family(look, family):
            yield Choice(problem, _weak_in_words(look, family, chance), "weak", chance)


def _of_family(look: Look, family: str) -> list[tuple[Problem, float]]:
    """New ones first, nearest to TARGET; then those seen and not due, what was seen longest ago in front."""
    view = look.view
    fitting = [p for p in look.problems() if look.family(p) == family]
    ready = [p for p in fitting if _is_ready(look, p)]
    again = [p for p in fitting if view.history(p).attempts and _has_rested(look, p)]
    again.sort(key=lambda p: (view.history(p).last_day, p.slug))
    return [
        *sorted(((p, _chance(look, p)) for p in ready), key=_nearest),
        *((p, _chance(look, p)) for p in again),
    ]


def _nearest(pair: tuple[Problem, float]) -> tuple[float, str]:
    return abs(pair[1] - TARGET), pair[0].slug


def _chance(look: Look, problem: Problem) -> float:
    first = places(look.view.bank, problem)[0]
    return look.view.skills.chance(problem.id, first, problem.difficulty, look.view.day)


def _has_rested(look: Look, problem: Problem) -> bool:
    return look.view.day - look.view.history(problem).last_day >= REST_DAYS


def _is_ready(look: Look, problem: Problem) -> bool:
    view = look.view
    return not view.history(problem).attempts and not open_prerequisites(view.bank, problem, view.met)


def _weak_in_words(look: Look, family: str, chance: float) -> str:
    skill = look.view.skills.family(family, look.view.day)
    title = look.view.bank.topics.title(family)
    around = f"{100 * skill.low:.0f}–{100 * skill.high:.0f} of 100"
    return f"weak: {title}, {around}; {100 * chance:.0f} % likely to be solved"


def new(look: Look) -> Iterator[Choice]:
    """Along the path, then by difficulty; first what a family has no results in; last what was tested out."""
    place = path_places(look)
    met = look.view.met
    ready = [p for p in look.problems() if _is_ready(look, p)]
    ready.sort(key=lambda p: (p.slug in met, place.get(p.slug, OFF_THE_PATH), p.difficulty, p.slug))
    near, far = ready[:WITHIN_REACH], ready[WITHIN_REACH:]
    near.sort(
        key=lambda p: (p.slug in met, p.slug not in place, min(EACH, look.results.get(look.family(p), 0)))
    )
    first = min((place[p.slug] for p in ready if p.slug in place), default=0)
    for problem in (*near, *far):
        number = place.get(problem.slug, 0)
        yield Choice(problem, _new_in_words(look, problem, number, first), "new", float(number))


def untouched(look: Look) -> Iterator[Problem]:
    return (p for p in look.problems() if not look.view.history(p).attempts)


def path_places(look: Look) -> dict[str, int]:
    """Slug to its number on the study path, from 1."""
    path = look.view.path
    found = (
        (look.view.bank.get(step.slug), number) for number, step in enumerate(path.steps if path else (), 1)
    )
    return {problem.slug: number for problem, number in found if problem}


def _new_in_words(look: Look, problem: Problem, number: int, first: int) -> str:
    """`first` is the place on the path of the first that could come now; one that goes before it says why."""
    path = look.view.path
    if problem.slug in look.view.met:
        return "tested out; nothing else is left"
    if path and number:
        place = f"{path.slug} path: {number} of {len(path.steps)}"
        results = look.results.get(look.family(problem), 0)
        if number == first or results >= EACH:
            return f"next on the {place}"
        title = look.view.bank.topics.title(look.family(problem))
        return f"{'few results' if results else 'nothing yet'} in {title}; {place}"
    return f"new, difficulty {problem.difficulty} of 5"
