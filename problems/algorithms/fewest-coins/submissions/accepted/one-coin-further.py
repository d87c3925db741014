# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """Amounts in the order in which they are reached: with one coin, with two, and so on."""
    fewest = {0: 0}
    ahead = [0]
    for paid in ahead:
        for coin in coins:
            total = paid + coin
            if total <= amount and total not in fewest:
                fewest[total] = fewest[paid] + 1
                ahead.append(total)
    return fewest.get(amount)
