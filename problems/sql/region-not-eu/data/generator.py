"""Customers of few names, statuses and regions, in no order."""

from __future__ import annotations

import random

NAMES = ("Aster Print", "Brandt Tools", "Kerr & Sons", "Oslo Marine")
STATUSES = ("active", "active", "active", "closed", "prospect")
REGIONS = ("EU", "EU", "EU-OT", "EFTA", "UK", None, None)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    numbers = rng.sample(range(1, 30), rng.randint(9, 13))
    rows = [(number, rng.choice(NAMES), rng.choice(STATUSES), rng.choice(REGIONS)) for number in numbers]
    return {"customers": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    kinds = {(status == "active", region) for _, _, status, region in tables["customers"]}
    found = {
        "unknown": (True, None) in kinds,
        "overseas": (True, "EU-OT") in kinds,
        "not-active": (False, None) in kinds,
    }
    return {trap for trap, hit in found.items() if hit}
