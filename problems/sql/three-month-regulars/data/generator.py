"""Orders of three customers on few days around month and year ends; some are drafts."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date

DAYS = (
    date(2024, 1, 1),
    date(2024, 1, 31),
    date(2024, 2, 29),
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 1, 31),
    date(2025, 2, 1),
    date(2025, 12, 31),
)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    rows = []
    for number in rng.sample(range(1, 40), rng.randint(10, 14)):
        day = None if rng.random() < 0.2 else rng.choice(DAYS)
        rows.append((number, rng.choice((5, 6, 7)), day))
    return {"orders": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    days = defaultdict(list)
    for _, customer, day in tables["orders"]:
        days[customer].append(day)
    found = set()
    for every in days.values():
        dated = [day for day in every if day]
        months = {(day.year, day.month) for day in dated}
        if len(dated) >= 3 and len(dated) > len(months):
            found.add("busy-month")
        if len(months) >= 3 and len({month for _, month in months}) < len(months):
            found.add("same-month-name")
        if len(months) >= 2 and len(dated) < len(every):
            found.add("draft")
        if len(months) == 3:
            found.add("exactly-three")
    return found
