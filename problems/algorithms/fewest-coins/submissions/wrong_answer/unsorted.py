# drill: algorithms/fewest-coins
from __future__ import annotations

from math import inf


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    best: list[float] = [0]
    for due in range(1, amount + 1):
        count = inf
        for coin in coins:
            if coin > due:
                break
            count = min(count, best[due - coin] + 1)
        best.append(count)
    return None if best[amount] == inf else int(best[amount])
