"""Three or four clerks of few names, three courses, and attempts that leave some pairs, clerks or courses out."""

from __future__ import annotations

import random
from collections import defaultdict

NAMES = ("Noor", "Ole", "Pia")
COURSES = (("AML1", "Money laundering"), ("CASH", "Cash"), ("RISK", "Law"), ("LAWS", "Law"))


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    clerks = [(number, rng.choice(NAMES)) for number in rng.sample(range(1, 40), rng.randint(3, 4))]
    courses = rng.sample(COURSES, 3)
    tried = clerks[:-1] if rng.random() < 0.6 else clerks
    attempts = []
    for number in rng.sample(range(1, 60), rng.randint(7, 10)):
        clerk, course = rng.choice(tried)[0], rng.choice(courses)[0]
        score = None if rng.random() < 0.25 else rng.choice((40, 60, 60, 90))
        attempts.append((number, clerk, course, score, rng.random() < 0.35))
    return {"clerks": clerks, "courses": courses, "attempts": attempts}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    states = defaultdict(list)
    for _, clerk, course, _, cancelled in tables["attempts"]:
        states[clerk, course].append(cancelled)
    found = set()
    if any(score is None and not cancelled for *_, score, cancelled in tables["attempts"]):
        found.add("not-marked")
    for clerk, _ in tables["clerks"]:
        for course, _ in tables["courses"]:
            here = states[clerk, course]
            if not here:
                found |= {"counted-as-one", "pair-missing"}
            elif all(here):
                found.add("only-cancelled")
    return found
