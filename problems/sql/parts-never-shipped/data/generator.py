"""A handful of parts and lines: struck ones, several for one part, and some that name no part."""

from __future__ import annotations

import random

NAMES = ("Bracket", "Hinge", "Roller")


def generate(seed: int) -> dict[str, list[tuple]]:
    rng = random.Random(seed)
    parts = [(number, rng.choice(NAMES)) for number in rng.sample(range(1, 40), rng.randint(6, 8))]
    named = [number for number, _ in parts[1:]]
    lines = []
    for line in rng.sample(range(800, 860), rng.randint(8, 11)):
        part = None if rng.random() < 0.15 else rng.choice(named)
        lines.append((line, part, rng.choice((0, 0, 1, 2, 12))))
    return {"parts": parts, "shipment_lines": lines}


def reaches(tables: dict[str, list[tuple]]) -> set[str]:
    lines = tables["shipment_lines"]
    named = {part for _, part, _ in lines} - {None}
    shipped = {part for _, part, quantity in lines if quantity > 0} - {None}
    struck = {part for _, part, quantity in lines if quantity == 0} - {None}
    found = {
        "line-without-part": any(part is None and quantity > 0 for _, part, quantity in lines),
        "struck-line": named - shipped,
        "struck-and-shipped": struck & shipped,
    }
    return {trap for trap, hit in found.items() if hit}
