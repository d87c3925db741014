# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    """The combinations of every amount, value by value, as they come."""
    found: list[list[list[int]]] = [[[]], *([] for _ in range(amount))]
    for value in sorted(set(values)):
        for total in range(value, amount + 1):
            found[total] = [[*combination, value] for combination in found[total - value]] + found[total]
    return found[amount]
