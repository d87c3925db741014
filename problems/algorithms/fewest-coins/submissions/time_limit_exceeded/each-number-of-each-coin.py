# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """So many of the first coin, and the best of the others for what is left."""
    if amount == 0:
        return 0
    if not coins:
        return None
    counts = []
    for number in range(amount // coins[0] + 1):
        others = fewest_coins(amount - number * coins[0], coins[1:])
        if others is not None:
            counts.append(number + others)
    return min(counts, default=None)
