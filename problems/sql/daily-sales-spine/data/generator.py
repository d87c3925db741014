"""Receipts on few moments around midnight and the edges of the fair, and some of other years."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from decimal import Decimal

FIRST, LAST = date(2024, 2, 24), date(2024, 3, 4)
TIMES = (time(0, 0, 0), time(0, 0, 0), time(0, 0, 1), time(12, 30, 0), time(23, 59, 59))
DAYS = tuple(FIRST + timedelta(days=number) for number in (-1, 0, 1, 5, 6, 8, 9, 9, 10))
OTHERS = (date(2023, 2, 25), date(2025, 3, 4), date(2024, 3, 24))
AMOUNTS = ("-5.05", "0.10", "0.27", "5.00", "5.00", "70.04")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    rows = []
    for number in rng.sample(range(1, 40), rng.randint(8, 12)):
        day = rng.choice(OTHERS) if rng.random() < 0.15 else rng.choice(DAYS)
        rows.append((number, datetime.combine(day, rng.choice(TIMES)), Decimal(rng.choice(AMOUNTS))))
    return {"receipts": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    midnight = time(0, 0, 0)
    moments = [moment for _, moment, _ in tables["receipts"]]
    fair = [moment for moment in moments if FIRST <= moment.date() <= LAST]
    takings: dict[date, Decimal] = {}
    for _, moment, amount in tables["receipts"]:
        takings[moment.date()] = takings.get(moment.date(), Decimal(0)) + Decimal(amount)
    same_days = {(FIRST + timedelta(days=number)).strftime("%m-%d") for number in range(10)}
    found = {
        "last-day": any(moment.date() == LAST and moment.time() > midnight for moment in fair),
        "intraday": any(moment.time() > midnight for moment in fair),
        "midnight": any(moment.time() == midnight for moment in fair),
        "quiet-day": len({moment.date() for moment in fair}) < 10,
        "cents-lost": any(total % Decimal("0.10") for day, total in takings.items() if FIRST <= day <= LAST),
        "other-year": any(m.year != 2024 and m.strftime("%m-%d") in same_days for m in moments),
    }
    return {trap for trap, hit in found.items() if hit}
