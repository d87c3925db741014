# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    best = [0] + [amount + 1] * amount
    for due in range(1, amount + 1):
        for coin in coins:
            if coin <= due:
                best[due] = min(best[due], best[due - coin] + 1)
    return best[amount]
