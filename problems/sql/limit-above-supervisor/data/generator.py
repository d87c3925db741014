"""Clerks of few names and limits; some supervisors left, some have no limit, a few limits tie."""

from __future__ import annotations

import random
from decimal import Decimal

NAMES = ("Anke", "Bela", "Cara", "Dirk")
LIMITS = ("0.00", "100.00", "100.00", "100.01", "500.00")
GONE = 90


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    numbers = rng.sample(range(1, 30), rng.randint(9, 13))
    rows = []
    for place, number in enumerate(numbers):
        above = rng.choice((None, GONE, *numbers[:place], *numbers[:place]))
        limit = None if rng.random() < 0.2 else Decimal(rng.choice(LIMITS))
        rows.append((number, rng.choice(NAMES), above, limit))
    rng.shuffle(rows)
    return {"clerks": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    rows = tables["clerks"]
    by_id = {row[0]: row for row in rows}
    found = set()
    for _, _, above, limit in rows:
        boss = by_id.get(above)
        if boss is None and limit:
            found.add("nobody-above")
        if boss is None:
            continue
        if (limit or 0) == (boss[3] or 0):
            found.add("equal-limit")
        if limit and boss[3] is None:
            found.add("may-not-approve")
        if (limit or 0) != (boss[3] or 0):
            found.add("turned-round")
    return found
