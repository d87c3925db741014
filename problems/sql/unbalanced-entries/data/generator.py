"""Entries with none to four postings of few amounts, so that many nearly balance and some do."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

AMOUNTS = ("0.00", "0.01", "0.10", "0.10", "0.20", "0.30", "100.00")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    entries, postings = [], []
    for number in rng.sample(range(1, 40), rng.randint(6, 8)):
        entries.append((number, date(2025, 2, 28) + timedelta(days=rng.randrange(3))))
        for debit, credit in lines(rng):
            postings.append((len(postings) + 1, number, rng.choice((1000, 1200, 8400)), debit, credit))
    return {"entries": entries, "postings": postings}


def lines(rng: random.Random) -> list[tuple[Decimal | None, Decimal | None]]:
    kind = rng.choice(("none", "one side", "balanced", "any"))
    if kind == "none":
        return []
    if kind == "balanced":
        parts = [Decimal(rng.choice(AMOUNTS)) for _ in range(rng.choice((1, 2, 3)))]
        return [(part, None) for part in parts] + [(None, sum(parts))]
    side = rng.random() < 0.5
    found = []
    for _ in range(rng.choice((1, 2, 3))):
        amount = Decimal(rng.choice(AMOUNTS))
        if kind == "any":
            side = rng.random() < 0.5
        found.append((amount, None) if side else (None, amount))
    return found


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    by_entry = defaultdict(list)
    for _, entry, _, debit, credit in tables["postings"]:
        by_entry[entry].append((debit, credit))
    found = set()
    if len(by_entry) < len(tables["entries"]):
        found.add("no-postings")
    for found_lines in by_entry.values():
        debits = [debit for debit, _ in found_lines if debit is not None]
        credits = [credit for _, credit in found_lines if credit is not None]
        if (not debits or not credits) and sum(debits) != sum(credits):
            found.add("one-sided")
        if abs(sum(debits) - sum(credits)) == Decimal("0.01"):
            found.add("cents")
    return found
