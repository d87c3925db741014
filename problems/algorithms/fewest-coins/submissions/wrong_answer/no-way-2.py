# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """-1 stands for no way, and one more coin makes it 0."""
    best = [0] + [-1] * amount
    for due in range(1, amount + 1):
        rests = [best[due - coin] for coin in coins if coin <= due]
        if rests:
            best[due] = min(rests) + 1
    return None if best[amount] < 0 else best[amount]
