# drill: algorithms/fewest-coins
from __future__ import annotations

from math import inf


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """The best with the coins so far; each further coin may improve it, any number of times."""
    best = [0, *([inf] * amount)]
    for coin in coins:
        for due in range(coin, amount + 1):
            best[due] = min(best[due], best[due - coin] + 1)
    return int(best[amount]) if best[amount] < inf else None
