"""Accounts of all kinds with none to four postings on few days around both edges of March 2025."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date
from decimal import Decimal

NEW_YEAR, FIRST, LAST = date(2025, 1, 1), date(2025, 3, 1), date(2025, 3, 31)
DAYS = (
    date(2024, 3, 15),
    date(2024, 12, 31),
    date(2025, 2, 28),
    FIRST,
    FIRST,
    date(2025, 3, 15),
    LAST,
    LAST,
    date(2025, 4, 1),
    date(2025, 4, 1),
)
KINDS = ("asset", "expense", "liability", "equity", "income")
AMOUNTS = ("0.00", "0.10", "0.20", "10.00", "10.00", "25.50")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    accounts, postings = [], []
    for number in rng.sample(range(10, 99), rng.randint(5, 7)):
        accounts.append((number, rng.choice(("Bank", "Cash", "Sales")), rng.choice(KINDS)))
        days = DAYS[:3] if rng.random() < 0.25 else DAYS
        for _ in range(rng.choice((0, 1, 2, 3, 4))):
            amount = Decimal(rng.choice(AMOUNTS))
            sides = (amount, None) if rng.random() < 0.5 else (None, amount)
            postings.append((len(postings) + 1, number, rng.choice(days), *sides))
    rng.shuffle(postings)
    return {"accounts": accounts, "postings": postings}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    lines = defaultdict(list)
    for _, account, day, debit, credit in tables["postings"]:
        lines[account].append((day, debit, credit))
    found = set()
    for account, _, kind in tables["accounts"]:
        days = {day for day, debit, credit in lines[account] if debit or credit}
        if min(days, default=LAST) < NEW_YEAR:
            found.add("year-reset")
        moves = [line for line in lines[account] if FIRST <= line[0] <= LAST]
        if any((debit or credit or 0) % 1 for _, debit, credit in moves):
            found.add("cents")
        if len(set(moves)) < len(moves):
            found.add("equal-postings")
        if FIRST in days:
            found.add("edge-days")
        until = [day for day, *_ in lines[account] if day <= LAST]
        if until and max(until) < FIRST:
            found.add("quiet-account")
        balance = sum((debit or 0) - (credit or 0) for day, debit, credit in lines[account] if day <= LAST)
        if kind not in ("asset", "expense") and balance:
            found.add("credit-account")
        if until and sum((debit or 0) - (credit or 0) for day, debit, credit in lines[account] if day > LAST):
            found.add("too-late")
    return found
