"""Items whose prices crowd around 0, 20 and 100, some without a price."""

from __future__ import annotations

import random
from decimal import Decimal

TITLES = ("Drive belt", "Feed roller", "Paper tray", "Print head")
EDGES = ("20.00", "100.00")
BETWEEN = ("19.50", "19.99", "20.50", "99.50", "99.99", "100.50")
OTHERS = ("0.01", "19.00", "21.00", "60.00", "99.00", "101.00", "12345.67")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    prices = [*EDGES, "0.00", None, *rng.choices(BETWEEN, k=4), *rng.choices(OTHERS, k=3), rng.choice(EDGES)]
    prices = rng.sample(prices, rng.randint(9, len(prices)))
    numbers = rng.sample(range(1, 40), len(prices))
    rows = [
        (number, rng.choice(TITLES), None if price is None else Decimal(price))
        for number, price in zip(numbers, prices, strict=True)
    ]
    return {"catalogue": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    prices = {None if price is None else str(price) for _, _, price in tables["catalogue"]}
    found = {
        "edge": prices & set(EDGES),
        "between-edges": prices & {"19.50", "19.99", "99.50", "99.99", "12345.67"},
        "no-price": None in prices,
        "free": "0.00" in prices,
    }
    return {trap for trap, hit in found.items() if hit}
