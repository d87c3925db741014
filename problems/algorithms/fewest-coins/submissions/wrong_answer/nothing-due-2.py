# drill: algorithms/fewest-coins
from __future__ import annotations

from math import inf


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    if not coins:
        return None
    best: list[float] = [0]
    for due in range(1, amount + 1):
        best.append(1 + min((best[due - coin] for coin in coins if coin <= due), default=inf))
    return None if best[amount] == inf else int(best[amount])
