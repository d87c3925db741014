# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    """Keep the sums of all stretches that end at the last posting."""
    sums: list[int] = []
    count = 0
    for posting in postings:
        sums = [total + posting for total in [*sums, 0]]
        count += sums.count(target)
    return count
