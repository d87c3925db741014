# drill: algorithms/fewest-coins
from __future__ import annotations


def fewest_coins(amount: int, coins: list[int]) -> int | None:
    """The smallest number of coins that add up to `amount`; None if none do."""
    raise NotImplementedError
