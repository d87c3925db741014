# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    kinds = sorted(set(values))
    found: list[list[int]] = []

    def extend(taken: list[int], rest: int) -> None:
        if rest == 0:
            found.append(taken)
        for value in kinds:
            if value <= rest:
                extend([*taken, value], rest - value)

    extend([], amount)
    return found
