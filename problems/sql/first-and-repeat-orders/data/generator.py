"""A few customers with orders around the sixtieth day after their first, many on one day, some cancelled."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

FIRST_DAYS = (date(2025, 1, 1), date(2024, 1, 1), date(2025, 3, 31), date(2025, 7, 1), date(2024, 12, 31))
GAPS = (0, 0, 0, 1, 30, 59, 60, 60, 61, 61, 62, 400)
TIMES = (time(0, 0), time(9, 30), time(9, 30), time(23, 59, 59))
STATUSES = ("paid", "paid", "shipped", "cancelled", "cancelled", "Cancelled", None, None)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    ids = sorted(rng.sample(range(1, 30), 5))
    customers = [(number, rng.choice(("Ada", "Bo", "Cem"))) for number in ids]
    start = {number: rng.choice(FIRST_DAYS) for number in ids}
    orders = []
    for order_id in rng.sample(range(1, 60), rng.randint(9, 13)):
        owner = rng.choice(ids[:-1])
        moment = datetime.combine(start[owner] + timedelta(days=rng.choice(GAPS)), rng.choice(TIMES))
        orders.append((order_id, None if rng.random() < 0.1 else owner, moment, rng.choice(STATUSES)))
    rng.shuffle(customers)
    return {"customers": customers, "orders": orders}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    found = set()
    for customer, _ in tables["customers"]:
        orders = [(moment, status) for _, owner, moment, status in tables["orders"] if owner == customer]
        days = sorted(moment.date() for moment, status in orders if status != "cancelled")
        if not days:
            found.add("never-ordered")
            continue
        if days.count(days[0]) > 1:
            found.add("same-day")
        if _answer(sorted(moment.date() for moment, _ in orders)) != _answer(days):
            found.add("cancelled")
        known = sorted(moment.date() for moment, status in orders if status not in ("cancelled", None))
        if _answer(known) != _answer(days):
            found.add("unknown-status")
        if {(day - days[0]).days for day in days} & {60, 61}:
            found.add("sixtieth-day")
    return found


def _answer(days: list[date]) -> tuple | None:
    """The first month, and whether a later day lies within sixty days."""
    if not days:
        return None
    return days[0].year, days[0].month, any(0 < (day - days[0]).days <= 60 for day in days)
