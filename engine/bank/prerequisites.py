from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.bank.bank import Bank
from engine.types import Problem


def open_prerequisites(bank: Bank, problem: Problem, solved: set[str]) -> tuple[Problem, ...]:
    """What is to be solved first. `solved` holds slugs; what is not in the bank does not block."""
    return tuple(each for each in bank.prerequisites(problem) if each.slug not in solved)


def missing_prerequisites(bank: Bank) -> dict[str, tuple[str, ...]]:
    """By slug of the problem, the prerequisites that no problem of the bank goes by."""
    found = {}
    for slug, problem in bank.problems.items():
        if names := tuple(name for name in problem.prerequisites if bank.get(name) is None):
            found[slug] = names
    return found


def cycles(bank: Bank) -> list[tuple[str, ...]]:
    """Each ring of prerequisites once, as slugs: ("a", "b") when a needs b and b needs a."""
    needs = {slug: [each.slug for each in bank.prerequisites(p)] for slug, p in bank.problems.items()}
    return list(_rings(needs))


def _rings(needs: Mapping[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Walks depth first without recursion; a step back onto the way walked closes a ring."""
    done: set[str] = set()
    for start in needs:
        way: list[str] = []
        waiting = [(start, iter([start]))]
        while waiting:
            _, nexts = waiting[-1]
            name = next(nexts, None)
            if name is None:
                waiting.pop()
                if way:
                    done.add(way.pop())
            elif name in way:
                yield tuple(way[way.index(name) :])
            elif name not in done:
                way.append(name)
                waiting.append((name, iter(needs[name])))
