"""Few entries in months around the turn of a year and around October, a third of them void, two of them twice."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date
from decimal import Decimal

DAYS = (
    date(2024, 1, 1),
    date(2024, 9, 30),
    date(2024, 10, 1),
    date(2024, 10, 31),
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 1, 31),
    date(2025, 9, 30),
)
NOTHING_LEFT = (date(2025, 4, 1), date(2025, 4, 30))
AMOUNTS = ("0.10", "0.20", "20.00", "20.00", "50.00", "99.99")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    entries = []
    for _ in range(rng.randint(8, 10)):
        kind = rng.choice(("sale", "sale", "refund"))
        status = rng.choice(("valid", "valid", "void"))
        entries.append((rng.choice(DAYS), kind, Decimal(rng.choice(AMOUNTS)), status))
    entries += rng.sample(entries, 2)
    if rng.random() < 0.6:
        entries += [(day, kind, Decimal("20.00"), "valid") for day, kind in zip(NOTHING_LEFT, ("sale", "refund"), strict=True)]
    numbers = rng.sample(range(1, 60), len(entries))
    return {"till_entries": [(number, *entry) for number, entry in zip(numbers, entries, strict=True)]}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    rows = tables["till_entries"]
    net: dict[tuple[int, int], Decimal] = defaultdict(Decimal)
    for _, day, kind, amount, status in rows:
        if status == "valid":
            net[day.year, day.month] += amount if kind == "sale" else -amount
    months = sorted(net)
    void = {(day.year, day.month) for _, day, _, _, status in rows if status == "void"}
    found = {
        "two-years": len({month for _, month in months}) < len(months),
        "text-order": sorted(months, key=lambda month: f"{month[0]}-{month[1]}") != months,
        "void-refund": any(
            kind == "refund" and status == "void" and (day.year, day.month) in net for _, day, kind, _, status in rows
        ),
        "void-month": void - set(net) or Decimal(0) in net.values(),
    }
    return {trap for trap, hit in found.items() if hit}
