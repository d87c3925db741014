"""Shipments between a handful of depots in three cities; some have no destination, some go nowhere else."""

from __future__ import annotations

import random

CITIES = ("Antwerp", "Gdansk", "Turin")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    depots = [(number, rng.choice(CITIES)) for number in rng.sample(range(1, 20), rng.randint(4, 6))]
    numbers = [number for number, _ in depots]
    shipments = []
    for shipment in rng.sample(range(700, 760), rng.randint(7, 11)):
        origin = rng.choice(numbers)
        kind = rng.random()
        shipments.append((shipment, origin, None if kind < 0.25 else origin if kind < 0.35 else rng.choice(numbers)))
    return {"depots": depots, "shipments": shipments}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    city = dict(tables["depots"])
    shipments = tables["shipments"]
    found = {
        "open-destination": any(target is None for _, _, target in shipments),
        "roles": any(target is not None and city[origin] > city[target] for _, origin, target in shipments),
        "idle-depot": set(city) - {origin for _, origin, _ in shipments},
        "same-depot": any(origin == target for _, origin, target in shipments),
    }
    return {trap for trap, hit in found.items() if hit}
