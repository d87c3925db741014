# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    kinds = sorted(set(values))
    found: set[tuple[int, ...]] = set()

    def extend(taken: list[int], rest: int) -> None:
        if rest == 0:
            found.add(tuple(sorted(taken)))
        for value in kinds:
            if value <= rest:
                extend([*taken, value], rest - value)

    extend([], amount)
    return [list(combination) for combination in sorted(found)]
