# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """From the largest coin down; if that ends in a dead end, one coin of those put down last is taken back."""
    kinds = sorted(set(coins), reverse=True)
    taken: list[tuple[int, int]] = []
    place, due = 0, amount
    while True:
        while due and place < len(kinds):
            taken.append((place, due // kinds[place]))
            due %= kinds[place]
            place += 1
        if due == 0:
            return sum(count for _, count in taken)
        while taken and taken[-1][1] == 0:
            taken.pop()
        if not taken:
            return None
        place, count = taken.pop()
        taken.append((place, count - 1))
        due = amount - sum(kinds[spot] * number for spot, number in taken)
        place += 1
