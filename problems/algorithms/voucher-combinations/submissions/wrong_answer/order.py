# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    """The values as they come; a larger one than the rest ends the search."""
    kinds = list(dict.fromkeys(values))
    found: list[list[int]] = []

    def extend(taken: list[int], place: int, rest: int) -> None:
        if rest == 0:
            found.append(taken)
        for spot in range(place, len(kinds)):
            if kinds[spot] > rest:
                break
            extend([*taken, kinds[spot]], spot, rest - kinds[spot])

    extend([], 0, amount)
    return found
