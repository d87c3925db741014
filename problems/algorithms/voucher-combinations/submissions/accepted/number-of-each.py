# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    """So many of the smallest value, and all ways to make up the rest from the others."""

    def ways(rest: int, kinds: list[int]) -> list[list[int]]:
        if not kinds:
            return [] if rest else [[]]
        value, *others = kinds
        counts = range(rest // value, -1, -1)
        return [[value] * count + tail for count in counts for tail in ways(rest - count * value, others)]

    return ways(amount, sorted(set(values)))
