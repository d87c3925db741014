"""Sales and refunds of six items in three stores, which often add up to the same revenue."""

from __future__ import annotations

import random
from collections import defaultdict
from decimal import Decimal

ITEMS = ("chair", "desk", "lamp", "mirror", "rug", "shelf")
LEVELS = ("30.00", "30.00", "20.00", "10.00", "10.50", "0.00", "-5.00")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    sales = []
    for store, count in ((7, 6), (8, 5), (9, 2)):
        for item in rng.sample(ITEMS, count):
            revenue, refund = Decimal(rng.choice(LEVELS)), Decimal(rng.choice(("0", "0", "-10.00", "-20.00")))
            halves = 2 if rng.random() < 0.4 else 1
            amounts = [*[(revenue - refund) / halves] * halves, refund]
            sales += [(store, item, amount) for amount in amounts if amount]
    numbers = rng.sample(range(1, 60), len(sales))
    return {"sales": [(number, *sale) for number, sale in zip(numbers, sales, strict=True)]}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    net: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    gross: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for _, store, item, amount in tables["sales"]:
        net[store, item] += amount
        gross[store, item] += max(amount, Decimal(0))
    once: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    for store, item, amount in {sale[1:] for sale in tables["sales"]}:
        once[store, item] += amount
    found = set()
    for store in {store for store, _ in net}:
        revenues = [revenue for (place, _), revenue in net.items() if place == store]
        levels = sorted(set(revenues), reverse=True)
        if any(revenues.count(level) > 1 for level in levels[:3]) and sum(map(revenues.count, levels[:3])) > 3:
            found.add("tied-items")
        if any(sum(revenue > level for revenue in revenues) > rank for rank, level in enumerate(levels[:3])):
            found.add("skipped-place")
        if _best(net, store) != _best(gross, store):
            found.add("refunds")
        if any(once[store, item] != net[store, item] for item in _best(net, store)):
            found.add("equal-sales")
        if levels[:3] != sorted(set(net.values()), reverse=True)[:3]:
            found.add("stores-mixed")
    return found


def _best(sums: dict[tuple[int, str], Decimal], store: int) -> set[str]:
    mine = {item: revenue for (place, item), revenue in sums.items() if place == store}
    levels = sorted(set(mine.values()), reverse=True)[:3]
    return {item for item, revenue in mine.items() if revenue in levels}
