# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations

from collections import Counter


def count_slices(postings: list[int], target: int) -> int:
    """The total is entered before it is asked for."""
    reached = Counter({0: 1})
    total = count = 0
    for posting in postings:
        total += posting
        reached[total] += 1
        count += reached[total - target]
    return count
