"""Orders of three or four customers within a few days at the end of a month, often several a day."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import datetime, timedelta
from itertools import pairwise

START = datetime(2024, 2, 26)
HOURS = (0, 9, 9, 18, 23)
MOST_DAYS = 6


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    rows = []
    for customer, most in ((91, MOST_DAYS), (92, 4), (93, 3), (94, 1)):
        days = rng.sample(range(14), rng.randint(1, most))
        for day in days + rng.choices(days, k=rng.randint(0, 2)):
            rows.append((customer, START + timedelta(days=day, hours=rng.choice(HOURS))))
    numbers = rng.sample(range(1, 60), len(rows))
    return {"orders": [(number, *row) for number, row in zip(numbers, rows, strict=True)]}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    orders = defaultdict(list)
    for number, customer, moment in tables["orders"]:
        orders[customer].append((moment, number))
    found = set()
    for mine in orders.values():
        days = [moment.date() for moment, _ in sorted(mine)]
        if len(set(days)) == 1:
            found.add("one-day")
            continue
        if len(set(days)) < len(days):
            found.add("same-day")
        firsts = [min(moment for moment, _ in mine if moment.date() == day) for day in sorted(set(days))]
        if firsts[0].time() != firsts[-1].time():
            found.add("clock")
        gaps = [(later - day).days for day, later in pairwise(sorted(set(days)))]
        if sum(gaps) * len(set(gaps)) != sum(set(gaps)) * len(gaps):
            found.add("equal-gaps")
        by_id = [moment.date() for moment, _ in sorted(mine, key=lambda order: order[1])]
        if by_id != days:
            found.add("late-entry")
    return found
