# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations

from collections import Counter
from itertools import accumulate


def count_slices(postings: list[int], target: int) -> int:
    """Stretches in the left half, in the right half, and across the middle."""
    if len(postings) < 2:
        return postings.count(target)
    middle = len(postings) // 2
    left, right = postings[:middle], postings[middle:]
    up_to_middle = Counter(accumulate(reversed(left)))
    across = sum(up_to_middle[target - total] for total in accumulate(right))
    return count_slices(left, target) + count_slices(right, target) + across
