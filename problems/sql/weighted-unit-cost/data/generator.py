"""Purchases of three to five items at few costs, some missing; one item goes back, one waits for its costs."""

from __future__ import annotations

import random
from collections import defaultdict
from decimal import Decimal

COSTS = ("0.00", "1.00", "2.50", "2.50", "9.99")
QUANTITIES = (-3, -2, -1, 1, 1, 2, 3, 7)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    while True:
        rows = drawn(rng)
        if not any(_halfway(lines) for lines in _by_item(rows).values()):
            return {"purchases": rows}


def drawn(rng: random.Random) -> list[tuple]:
    items = rng.sample(range(10, 40), rng.randint(3, 5))
    rows = []
    for number in rng.sample(range(1, 40), rng.randint(9, 13)):
        cost = None if rng.random() < 0.3 else Decimal(rng.choice(COSTS))
        rows.append((number, rng.choice(items), rng.choice(QUANTITIES), cost))
    if rng.random() < 0.5:
        pieces = rng.choice((1, 2, 5))
        rows += [(50, 8, pieces, Decimal(rng.choice(COSTS))), (51, 8, -pieces, Decimal(rng.choice(COSTS)))]
    if rng.random() < 0.5:
        rows.append((52, 9, rng.choice(QUANTITIES), None))
    rng.shuffle(rows)
    return rows


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    found = set()
    for lines in _by_item(tables["purchases"]).values():
        known = [(quantity, cost) for quantity, cost in lines if cost is not None]
        pieces, money = sum(quantity for quantity, _ in known), sum(q * c for q, c in known)
        if pieces and round(money / pieces, 2) != round(sum(cost for _, cost in known) / len(known), 2):
            found.add("plain-average")
        all_pieces = sum(quantity for quantity, _ in lines)
        if pieces and (not all_pieces or round(money / all_pieces, 2) != round(money / pieces, 2)):
            found.add("cost-pending")
        if known and not pieces:
            found.add("nothing-left")
        if not known:
            found.add("only-pending")
    return found


def _by_item(rows: list[tuple]) -> dict[int, list[tuple[int, Decimal | None]]]:
    by_item = defaultdict(list)
    for _, item, quantity, cost in rows:
        by_item[item].append((quantity, cost))
    return by_item


def _halfway(lines: list[tuple[int, Decimal | None]]) -> bool:
    """Whether the average lies exactly between two cents."""
    known = [(quantity, cost) for quantity, cost in lines if cost is not None]
    pieces = abs(sum(quantity for quantity, _ in known))
    thousandths = abs(int(1000 * sum(q * c for q, c in known)))
    return bool(pieces) and thousandths % pieces == 0 and thousandths // pieces % 10 == 5
