"""Events of four tickets within a few seconds, ids in no order of time, a quarter of them comments."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import datetime, timedelta

START = datetime(2025, 5, 31, 23, 59, 58)
STATUSES = ("open", "waiting", "solved", "closed")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    rows = []
    for number in rng.sample(range(1, 60), rng.randint(10, 13)):
        moment = START + timedelta(seconds=rng.randrange(4))
        status = None if rng.random() < 0.25 else rng.choice(STATUSES)
        rows.append((number, rng.choice((81, 81, 82, 82, 83, 84)), moment, status))
    if rng.random() < 0.7:
        rows.append((rng.randint(60, 69), rng.choice((81, 82)), START + timedelta(seconds=rng.choice((3, 4))), None))
    return {"ticket_events": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    events = defaultdict(list)
    for number, ticket, moment, status in tables["ticket_events"]:
        events[ticket].append((moment, number, status))
    found = set()
    for mine in events.values():
        changes = sorted(event for event in mine if event[2])
        if max(mine, key=lambda event: event[:2])[2] is None:
            found.add("comment")
        if not changes:
            continue
        moment, number, status = changes[-1]
        if len([event for event in changes if event[0] == moment]) > 1:
            found.add("same-second")
        if max(event[2] for event in changes) != status:
            found.add("alphabet")
        if max(changes, key=lambda event: event[1]) != changes[-1]:
            found.add("late-entry")
    return found
