# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations

from collections import Counter


def count_slices(postings: list[int], target: int) -> int:
    reached: Counter[int] = Counter()
    total = count = 0
    for posting in postings:
        total += posting
        count += reached[total - target]
        reached[total] += 1
    return count
