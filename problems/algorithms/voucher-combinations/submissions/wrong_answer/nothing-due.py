# drill: algorithms/voucher-combinations
from __future__ import annotations


def voucher_combinations(amount: int, values: list[int]) -> list[list[int]]:
    """The sum is looked at when a voucher has been put down."""
    kinds = sorted(set(values))
    found: list[list[int]] = []

    def extend(taken: list[int], place: int, rest: int) -> None:
        for spot in range(place, len(kinds)):
            more = [*taken, kinds[spot]]
            if kinds[spot] == rest:
                found.append(more)
            elif kinds[spot] < rest:
                extend(more, spot, rest - kinds[spot])

    extend([], 0, amount)
    return found
