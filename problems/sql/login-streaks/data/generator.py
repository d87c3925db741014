"""Logins of four users within twelve days around New Year or the end of February, some days several times."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, datetime, timedelta

STARTS = (datetime(2024, 12, 26), datetime(2024, 2, 24), datetime(2025, 2, 23))
HOURS = (0, 8, 8, 20, 23)


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    start = rng.choice(STARTS)
    rows = []
    for user, count in ((300_072, 9), (41, 7), (7_006, 5), (2_900_310, 2)):
        days = rng.sample(range(12), count - rng.randrange(2))
        for day in days + rng.choices(days, k=rng.randint(0, 2)):
            rows.append((user, start + timedelta(days=day, hours=rng.choice(HOURS))))
    numbers = rng.sample(range(1, 60), len(rows))
    return {"logins": [(number, *row) for number, row in zip(numbers, rows, strict=True)]}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    moments = defaultdict(list)
    for _, user, moment in tables["logins"]:
        moments[user].append(moment)
    found = set()
    for mine in moments.values():
        runs = _runs({moment.date() for moment in mine})
        most = max(map(len, runs))
        longest = [run for run in runs if len(run) == most]
        if any(sum(moment.date() in run for moment in mine) > most for run in runs):
            found.add("several-a-day")
        if len({(day.year, day.month) for day in longest[-1]}) > 1:
            found.add("month-end")
        if len(longest) > 1:
            found.add("which-run")
        if most == 1:
            found.add("single-day")
    return found


def _runs(days: set[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs
