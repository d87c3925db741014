"""Postings of two or three accounts in a handful of seconds, some without an amount, ids in no order of time."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import accumulate

START = datetime(2025, 3, 31, 23, 59, 58)
AMOUNTS = ("-20.00", "-20.00", "-0.10", "0.00", "0.20", "5.00", "20.00", "99.99")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    count = rng.randint(9, 13)
    rows = []
    for number in rng.sample(range(1, 40), count):
        moment = START + timedelta(seconds=rng.randrange(4))
        amount = None if rng.random() < 0.25 else Decimal(rng.choice(AMOUNTS))
        rows.append((number, rng.choice((7001, 7002, 7003)), moment, amount))
    return {"postings": rows}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    rows = tables["postings"]
    by_account = defaultdict(list)
    for number, account, moment, amount in rows:
        by_account[account].append((moment, number, amount or Decimal(0)))
    found = set()
    if any(_ties_differ(lines) for lines in by_account.values()):
        found.add("same-second")
    if any(_balances(lines, by_id=True) != _balances(lines, by_id=False) for lines in by_account.values()):
        found.add("late-entry")
    totals = [sum(amount for *_, amount in by_account[account]) for account in sorted(by_account)]
    if any(accumulate(totals[:-1])):
        found.add("accounts-mixed")
    firsts = {min((moment, number) for moment, number, _ in lines) for lines in by_account.values()}
    if any(amount is None and (moment, number) in firsts for number, _, moment, amount in rows):
        found.add("information-line")
    return found


def _ties_differ(lines: list[tuple]) -> bool:
    """Whether some line is followed, within its second, by lines that move money in sum."""
    for moment, number, _ in lines:
        if sum(amount for other, later, amount in lines if other == moment and later > number):
            return True
    return False


def _balances(lines: list[tuple], *, by_id: bool) -> dict[int, Decimal]:
    total = Decimal(0)
    result = {}
    for _, number, amount in sorted(lines, key=lambda line: line[1] if by_id else line[:2]):
        total += amount
        result[number] = total
    return result
