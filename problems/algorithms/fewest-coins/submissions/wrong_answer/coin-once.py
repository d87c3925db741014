# drill: algorithms/fewest-coins
from __future__ import annotations

from math import inf


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    best = [0, *([inf] * amount)]
    for coin in coins:
        for due in range(amount, coin - 1, -1):
            best[due] = min(best[due], best[due - coin] + 1)
    return None if best[amount] == inf else int(best[amount])
