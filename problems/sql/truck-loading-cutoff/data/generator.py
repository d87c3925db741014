"""Three to five trucks with short queues whose sums often meet the limit; some trucks get nothing on board."""

from __future__ import annotations

import random
from itertools import accumulate

WEIGHTS = (100, 100, 200, 200, 300, 500, 501)
LIMITS = (300, 400, 500, 500, 600)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    trucks = [(number, rng.choice(LIMITS)) for number in rng.sample(range(1, 20), rng.randint(4, 5))]
    queues = [
        (truck, place, rng.choice(WEIGHTS))
        for truck, _ in trucks[1:]
        for place in rng.sample(range(1, 9), rng.randint(2, 4))
    ]
    rng.shuffle(queues)
    numbers = rng.sample(range(500, 560), len(queues))
    pallets = [(number, *pallet) for number, pallet in zip(numbers, queues, strict=True)]
    return {"trucks": trucks, "pallets": pallets}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    found = set()
    for truck, limit in tables["trucks"]:
        mine = [(place, number, weight) for number, owner, place, weight in tables["pallets"] if owner == truck]
        loaded = _loaded([(number, weight) for _, number, weight in sorted(mine)], limit)
        if not loaded:
            found.add("nothing-loaded")
        if sum(weight for _, weight in loaded) == limit:
            found.add("exact-limit")
        if loaded[-1:] != _loaded(sorted((number, weight) for _, number, weight in mine), limit)[-1:]:
            found.add("queue-order")
        behind = [weight for _, _, weight in sorted(mine)][len(loaded) + 1 :]
        if behind and sum(weight for _, weight in loaded) + min(behind) <= limit:
            found.add("later-light")
    return found


def _loaded(queue: list[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
    sums = accumulate(weight for _, weight in queue)
    return [pallet for pallet, total in zip(queue, sums, strict=True) if total <= limit]
