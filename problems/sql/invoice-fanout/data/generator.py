"""Few invoices with none to three lines and payments each, of few amounts; some payments belong to no invoice."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from decimal import Decimal

CUSTOMERS = ("Aster", "Brandt", "Kerr")
PRICES = ("0.10", "0.20", "10.00", "10.00", "99.99")
AMOUNTS = ("-10.00", "0.30", "10.00", "20.00", "20.00", "99.99")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    invoices = [(number, rng.choice(CUSTOMERS)) for number in rng.sample(range(1, 40), rng.randint(4, 6))]
    lines, payments = [], []
    for number, _ in invoices:
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            lines.append((number, rng.choice((-1, 1, 1, 2)), Decimal(rng.choice(PRICES))))
        for _ in range(rng.choice((0, 0, 1, 2, 3))):
            payments.append((number, Decimal(rng.choice(AMOUNTS))))
    payments.append((None, Decimal(rng.choice(AMOUNTS))))
    rng.shuffle(payments)
    return {
        "invoices": invoices,
        "invoice_lines": [(place, *line) for place, line in enumerate(lines, 1)],
        "payments": [(place, *payment) for place, payment in enumerate(payments, 1)],
    }


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    lines, payments = defaultdict(list), defaultdict(list)
    for _, invoice, quantity, price in tables["invoice_lines"]:
        lines[invoice].append(quantity * price)
    for _, invoice, amount in tables["payments"]:
        payments[invoice].append(amount)
    found = set()
    for invoice, _ in tables["invoices"]:
        billed, paid = lines[invoice], payments[invoice]
        if sum(billed) * max(len(paid), 1) != sum(billed) or sum(paid) * max(len(billed), 1) != sum(paid):
            found.add("multiplied")
        if any(times > 1 and value for side in (billed, paid) for value, times in Counter(side).items()):
            found.add("equal-amounts")
        if not paid:
            found.add("nothing-paid")
        if not billed:
            found.add("no-lines")
    return found
