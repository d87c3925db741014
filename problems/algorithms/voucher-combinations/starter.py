# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    """All ascending lists of values that add up to `amount`, in ascending order."""
    raise NotImplementedError
