"""Customers with none to three orders each, many of them at the turns of the year."""

from __future__ import annotations

import random
from datetime import datetime

NAMES = ("Aster Print", "Brandt Tools", "Kerr & Sons")
INSIDE = (datetime(2024, 1, 1), datetime(2024, 2, 29, 12), datetime(2024, 8, 2, 9, 30))
EVENING = (datetime(2024, 12, 31, 0, 0, 1), datetime(2024, 12, 31, 23, 59, 59))
BEFORE = (datetime(2022, 6, 1, 8), datetime(2023, 8, 2, 9, 30), datetime(2023, 12, 31, 23, 59, 59))
AFTER = (datetime(2025, 1, 1), datetime(2025, 2, 28, 12))
DAYS = {"inside": INSIDE, "evening": EVENING, "before": BEFORE, "after": AFTER}
LIVES = (
    (),
    ("inside",),
    ("evening",),
    ("before",),
    ("after",),
    ("before", "before"),
    ("before", "after"),
    ("inside", "before"),
    ("inside", "inside", "after"),
    ("evening", "before"),
)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    numbers = rng.sample(range(1, 30), rng.randint(6, 8))
    lives = rng.sample(LIVES, len(numbers))
    orders = [(number, rng.choice(DAYS[kind])) for number, life in zip(numbers, lives, strict=True) for kind in life]
    ids = rng.sample(range(500, 560), len(orders))
    return {
        "customers": [(number, rng.choice(NAMES)) for number in numbers],
        "orders": [(order, number, moment) for order, (number, moment) in zip(ids, orders, strict=True)],
    }


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    found = set()
    for customer, _ in tables["customers"]:
        moments = [moment for _, number, moment in tables["orders"] if number == customer]
        inside = [moment for moment in moments if moment.year == 2024]
        if not moments:
            found.add("never-ordered")
        elif not inside:
            found.add("only-other-years")
        elif len(inside) < len(moments):
            found.add("other-year")
        if inside and min(inside) > datetime(2024, 12, 31):
            found.add("last-evening")
    return found
