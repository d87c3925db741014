import random
from datetime import date


def generate(seed):
    rng = random.Random(seed)
    days = [date(2025, 3, rng.randint(1, 5)) for _ in range(rng.randint(3, 9))]
    return {"orders": [(number, rng.choice([1, 2]), day) for number, day in enumerate(days, 10)]}


def reaches(tables):
    days = {}
    for _, customer, day in tables["orders"]:
        days.setdefault(customer, []).append(day)
    return {"oldest"} if any(max(found) != min(found) for found in days.values()) else set()
