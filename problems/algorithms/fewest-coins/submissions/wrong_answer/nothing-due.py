# drill: algorithms/fewest-coins
from __future__ import annotations

from math import inf


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    best: list[float] = [0]
    for due in range(1, amount + 1):
        best.append(1 + min((best[due - coin] for coin in coins if coin <= due), default=inf))
    if not best[amount] or best[amount] == inf:
        return None
    return int(best[amount])
