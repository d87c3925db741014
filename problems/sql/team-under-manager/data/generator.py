"""People in chains and bushes below person 7, with loops, managers who are gone, sometimes without 7's record.

One table in eight has a chain of more than a thousand besides.
"""

from __future__ import annotations

import itertools
import random

NAMES = ("Aino", "Bela", "Carlo", "Dana", "Emil")
TOP = 7
GONE = 99


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    numbers = [number for number in rng.sample(range(1, 40), rng.randint(10, 15)) if number != TOP]
    chained = rng.random() < 0.4
    rows = []
    for place, number in enumerate(numbers):
        if chained and place and rng.random() < 0.95:
            manager = numbers[place - 1]
        else:
            manager = rng.choice((TOP, TOP, None, GONE, *numbers))
        rows.append((number, rng.choice(NAMES), TOP if place == 0 else manager))
    if rng.random() < 0.7:
        rows.append((TOP, "Bruna", rng.choice((None, TOP, TOP, *numbers))))
    if rng.random() < 0.12:
        chain = [TOP, *range(200, 200 + rng.randint(1001, 1004))]
        rows += [(number, "Trainee", above) for above, number in itertools.pairwise(chain)]
    rng.shuffle(rows)
    return {"staff": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    managers = {number: manager for number, _, manager in tables["staff"]}
    levels = [level for level in (_level(number, managers) for number in managers if number != TOP) if level]
    found = {
        "loop": TOP in managers and (managers[TOP] == TOP or _level(managers[TOP], managers) > 0),
        "herself": TOP in managers,
        "level-off": bool(levels),
        "record-gone": TOP not in managers and bool(levels),
        "deep": max(levels, default=0) > 10,
    }
    return {trap for trap, hit in found.items() if hit}


def _level(number: int | None, managers: dict[int, int | None]) -> int:
    """How many steps up to person 7; 0 where the way does not lead there."""
    for steps in range(1, len(managers) + 1):
        number = managers.get(number)
        if number == TOP:
            return steps
        if number is None:
            return 0
    return 0
