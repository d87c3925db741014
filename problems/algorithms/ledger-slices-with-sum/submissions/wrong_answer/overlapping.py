# drill: algorithms/ledger-slices-with-sum
from __future__ import annotations


def count_slices(postings: list[int], target: int) -> int:
    """As soon as a stretch is found, everything before is forgotten."""
    reached = {0}
    total = count = 0
    for posting in postings:
        total += posting
        if total - target in reached:
            count += 1
            reached.clear()
        reached.add(total)
    return count
