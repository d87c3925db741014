# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    """Widen at the right, narrow at the left while the sum is too large."""
    first = total = count = 0
    for last, posting in enumerate(postings):
        total += posting
        while first < last and total > target:
            total -= postings[first]
            first += 1
        count += total == target
    return count
