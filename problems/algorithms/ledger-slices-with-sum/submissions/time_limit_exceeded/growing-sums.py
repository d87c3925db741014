# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    count = 0
    for first in range(len(postings)):
        total = 0
        for place in range(first, len(postings)):
            total += postings[place]
            if total == target:
                count += 1
    return count
