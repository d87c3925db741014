"""A small stock and a scanner file over the same few items, times and quantities."""

from __future__ import annotations

import random

ITEMS = ("B-10", "C-20", "D-30", "E-40", "F-50", "b-10 ")
TIMES = ("2025-05-01 23:59:59", "2025-05-02 00:00:00", "2025-05-02 00:00:01")
CLOCK_RESET = "1970-01-01 00:00:00"
QUANTITIES = (0, 1, 5, 6, 10)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    stock = []
    for item in rng.sample(ITEMS, 4):
        counted_at = rng.choice((None, TIMES[0], TIMES[0], TIMES[1]))
        stock.append((item, rng.choice((None, "R1", "R2")), rng.choice(QUANTITIES), counted_at))
    lines = []
    for number in rng.sample(range(1, 20), rng.randint(5, 8)):
        lines.append((number, rng.choice(ITEMS), rng.choice(QUANTITIES), rng.choice((*TIMES, CLOCK_RESET))))
    return {"stock": stock, "count_lines": lines}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    stock = {item: (shelf, quantity, counted_at) for item, shelf, quantity, counted_at in tables["stock"]}
    lines: dict[str, list[tuple]] = {}
    for number, item, quantity, counted_at in tables["count_lines"]:
        lines.setdefault(item, []).append((counted_at, number, quantity))
    found = {"codes-tidied"} if any(item != item.strip().upper() for item in lines) else set()
    for item, counts in lines.items():
        time, _, quantity = max(counts)
        shelf, before, stored = stock.get(item, (None, 0, ""))
        newer = stored is None or time > stored
        if not newer and (quantity, time) != (before, stored):
            found.add("older-count")
        if newer and stored is None:
            found.add("never-counted")
        if newer and item in stock and before:
            found.add("adds")
        if newer and shelf is not None:
            found.add("shelf-lost")
        if newer and quantity != min(counts, key=lambda line: (line[0] != time, line[1]))[2]:
            found.add("same-item-twice")
    return found
