# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """What can be paid with exactly one coin, with exactly two, and so on."""
    level = {0}
    count = 0
    while level:
        if amount in level:
            return count
        level = {paid + coin for paid in level for coin in coins if paid + coin <= amount}
        count += 1
    return None
