# drill: algorithms/voucher-combinations
from __future__ import annotations

from itertools import combinations_with_replacement


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    kinds = sorted(set(values))
    most = amount // kinds[0] if kinds else 0
    handfuls = (
        handful for count in range(most + 1) for handful in combinations_with_replacement(kinds, count)
    )
    return sorted(list(handful) for handful in handfuls if sum(handful) == amount)
